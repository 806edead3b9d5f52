//! `minzheng elder`: eldercare, a task at a time.

mod assess;
mod daycare;
mod dispatch;
mod entitle;
mod insure;
mod ledger;
mod order;
pub(crate) mod results;

use crate::args::{Common, Elder, ElderTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Elder) -> Result<(), Failure> {
    match &asked.task {
        ElderTask::Assess(asked) => assess::assess(common, asked),
        ElderTask::Compare(asked) => assess::compare(common, asked),
        ElderTask::Insure(asked) => insure::insure(common, asked),
        ElderTask::Order(asked) => order::run(common, asked),
        ElderTask::Daycare(asked) => daycare::run(common, asked),
        ElderTask::Dispatch(asked) => dispatch::run(common, asked),
        ElderTask::Entitle(asked) => entitle::entitle(common, asked),
        ElderTask::Ledger(asked) => ledger::run(common, asked),
    }
}
