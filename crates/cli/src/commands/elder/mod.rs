//! `minzheng elder`: eldercare, a task at a time.

mod assess;
mod ledger;
mod results;

use crate::args::{Common, Elder, ElderTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Elder) -> Result<(), Failure> {
    match &asked.task {
        ElderTask::Assess(asked) => assess::assess(common, asked),
        ElderTask::Compare(asked) => assess::compare(common, asked),
        ElderTask::Ledger(asked) => ledger::run(common, asked),
    }
}
