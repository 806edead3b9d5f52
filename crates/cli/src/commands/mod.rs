//! One module a command.
pub(crate) mod assess;
pub(crate) mod change;
pub(crate) mod cliffs;
pub(crate) mod demo;
pub(crate) mod district;
pub(crate) mod explain;
pub(crate) mod id;
pub(crate) mod parameters;
pub(crate) mod rules;
pub(crate) mod simulate;
pub(crate) mod workdays;
