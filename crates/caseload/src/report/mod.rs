//! 半年工作报告: what a bureau reports of a period, beside what it printed once, as one self-contained page.
mod charts;
mod compare;
mod figures;
pub(crate) mod html;
mod money;
mod page;
mod printed;
mod relations;
mod sections;
mod stock;

pub use compare::{CompareInputs, ComparisonRow, Verdict, compare};
pub use figures::{FigureLine, figures_in_force};
pub use page::{ReportInput, half_year};
