//! `minzheng approval`: the form of approval of one household in one month.

use std::io::Write as _;
use std::path::Path;

use minzheng::caseload::approval::{FormOptions, approval};
use minzheng::caseload::{LawTable, Run};
use minzheng::core_types::MonthRange;

use crate::args::{Approval, Common, Format};
use crate::failure::Failure;
use crate::registers::{create, read_register};
use crate::{cases, clock, print};

pub(crate) fn run(common: &Common, asked: &Approval) -> Result<(), Failure> {
    let as_of = asked.as_of.unwrap_or_else(clock::today);
    let register = read_register(common, &asked.register, false, as_of)?;
    let Some(index) = register.position(&asked.case) else {
        let why = common.say("台账中没有这一户", "no such household in the register");
        return Err(Failure::Input(format!("{}: {why}", asked.case)));
    };
    let laws = LawTable::new(&cases::pack(common)?, &register, MonthRange::single(asked.month));
    let Some(form) = approval(&Run::new(&register, &laws), index, asked.month)? else {
        let why = common.say("该月既不在保也不在申请中", "neither on the roll nor applying in that month");
        return Err(Failure::Input(format!("{} {}: {why}", asked.case, asked.month)));
    };
    let options = FormOptions { lang: common.lang(), reveal: asked.reveal };
    let ends_in =
        |known: &str| asked.out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(known));
    let text = match common.format == Format::Markdown || ends_in("md") {
        true => form.markdown(options)?,
        false => form.html(options)?,
    };
    if asked.out == Path::new("-") {
        return print::out(&text);
    }
    let mut file = create(&asked.out)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.flush());
    written.map_err(Failure::file(asked.out.display()))?;
    print::line(format!("{} {}", common.say("已写入", "written to"), asked.out.display()))
}
