//! `minzheng ngo`: registration of social organisations.

mod deadline;
mod deadline_rows;
mod deadlines;
mod intake;
mod name;
mod ratio;
mod register;
mod supervise;

use crate::args::{Common, Ngo, NgoTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Ngo) -> Result<(), Failure> {
    match &asked.task {
        NgoTask::Check(asked) => intake::check(common, &asked.asked),
        NgoTask::Intake(asked) => intake::intake(common, &asked.asked),
        NgoTask::Deadline(asked) => deadline::run(common, asked),
        NgoTask::Name(asked) => name::run(common, asked),
        NgoTask::Supervise(asked) => supervise::run(common, asked),
        NgoTask::Ratio(asked) => ratio::run(common, asked),
        NgoTask::Register(asked) => register::run(common, asked),
    }
}
