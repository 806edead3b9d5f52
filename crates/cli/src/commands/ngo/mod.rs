//! `minzheng ngo`: social organisations.

mod intake;

use crate::args::{Common, Ngo, NgoTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Ngo) -> Result<(), Failure> {
    match &asked.task {
        NgoTask::Check(asked) => intake::check(common, &asked.asked),
        NgoTask::Intake(asked) => intake::intake(common, &asked.asked),
    }
}
