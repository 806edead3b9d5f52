//! `minzheng ngo`: social organisations.

mod ratio;
mod supervise;

use crate::args::{Common, Ngo, NgoTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Ngo) -> Result<(), Failure> {
    match &asked.task {
        NgoTask::Supervise(asked) => supervise::run(common, asked),
        NgoTask::Ratio(asked) => ratio::run(common, asked),
    }
}
