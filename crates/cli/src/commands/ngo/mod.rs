//! `minzheng ngo`: registration of social organisations.

mod deadline;
mod deadline_rows;
mod deadlines;

use crate::args::{Common, Ngo, NgoTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Ngo) -> Result<(), Failure> {
    match &asked.task {
        NgoTask::Deadline(asked) => deadline::run(common, asked),
    }
}
