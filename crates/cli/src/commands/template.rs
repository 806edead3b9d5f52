//! `minzheng template`: an empty register to fill in.

use minzheng::caseload::files;

use crate::args::{Common, Template};
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, asked: &Template) -> Result<(), Failure> {
    files::write_template(&asked.out)?;
    print::line(format!("{} {}", common.say("已写入", "written to"), asked.out.display()))
}
