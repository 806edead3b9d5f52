//! `minzheng ngo`: registration of social organisations.

mod name;
mod register;

use crate::args::{Common, Ngo, NgoTask};
use crate::failure::Failure;

pub(crate) fn run(common: &Common, asked: &Ngo) -> Result<(), Failure> {
    match &asked.task {
        NgoTask::Name(asked) => name::run(common, asked),
        NgoTask::Register(asked) => register::run(common, asked),
    }
}
