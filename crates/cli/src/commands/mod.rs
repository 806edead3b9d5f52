//! One module a command.
pub(crate) mod approval;
pub(crate) mod assess;
pub(crate) mod demo;
pub(crate) mod district;
pub(crate) mod dynamic;
pub(crate) mod explain;
pub(crate) mod household;
pub(crate) mod id;
pub(crate) mod notice;
pub(crate) mod parameters;
pub(crate) mod pay;
pub(crate) mod policies;
pub(crate) mod rules;
pub(crate) mod template;
pub(crate) mod workdays;
