//! 半年工作报告: what a bureau reports of a period, beside what it printed once, as one self-contained page.
mod activity;
mod charts;
mod compare;
mod curve;
mod elder_services;
mod elders;
mod figures;
pub(crate) mod html;
mod money;
mod organisations;
mod over_time;
mod page;
mod printed;
mod relations;
mod sections;
mod simulation;
mod stock;

pub use compare::{CompareInputs, ComparisonRow, Granted, Verdict, compare};
pub use curve::curve_page;
pub use elder_services::{CentrePart, OrdersPart, OrdersTold, ServicesError, ServicesPart};
pub use elders::{ElderNumbers, EldersPart};
pub use figures::{FigureLine, figures_in_force};
pub use over_time::{SeriesPage, series_page};
pub use page::{ReportInput, half_year};
pub use simulation::simulation_page;
