//! interRAI: the ADL hierarchy and the Cognitive Performance Scale over numeric inputs (EC-19). The forms are copyright of
//! interRAI; none of their text stands here.
pub mod adl_hierarchy;
pub mod cps;

pub use adl_hierarchy::AdlHierarchy;
pub use cps::Cps;
