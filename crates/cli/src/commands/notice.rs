//! `minzheng notice` and `minzheng pledge`: what is published, and what an applicant signs.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use minzheng::caseload::notice::{
    self, HeadName, NoticeKind, NoticePolicy, NoticeSheet, PeriodError, Published,
};
use minzheng::caseload::{LawTable, Run};
use minzheng::core_types::{MonthRange, WorkdayCalendar};

use crate::args::{Common, Format, Notice, NoticeKindArgument, Pledge};
use crate::failure::Failure;
use crate::registers::{create, read_register};
use crate::{cases, clock, print};

/// The extension of a file, in small letters.
fn extension(path: &Path) -> String {
    path.extension().and_then(|text| text.to_str()).unwrap_or_default().to_ascii_lowercase()
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = create(path)?;
    file.write_all(bytes).and_then(|()| file.flush()).map_err(Failure::file(path.display()))
}

fn wrong_extension(common: &Common, zh: &'static str, en: &'static str) -> Failure {
    Failure::Input(format!("--out: {}", common.say(zh, en)))
}

fn period(common: &Common, why: &PeriodError) -> Failure {
    let lead = match why {
        PeriodError::LengthNotKnown => common.say("该地该月的公示天数未查到,请用 --to 指明止日", ""),
        PeriodError::TooShort { .. } => common.say("公示期不足", ""),
        PeriodError::Backwards { .. } => common.say("公示止日早于起日", ""),
        _ => "",
    };
    if lead.is_empty() { Failure::Input(why.to_string()) } else { Failure::Input(format!("{lead} ({why})")) }
}

/// From when to when it is published.
pub(super) fn published(
    common: &Common,
    kind: NoticeKind,
    (from, to): (NaiveDate, Option<NaiveDate>),
    policy: &NoticePolicy,
) -> Result<Published, Failure> {
    match kind {
        NoticeKind::Listing => Ok(Published::listing(from)),
        NoticeKind::Proposed => {
            let calendar = WorkdayCalendar::embedded().map_err(|why| Failure::Computing(why.to_string()))?;
            Published::proposed(from, to, policy, &calendar).map_err(|why| period(common, &why))
        }
    }
}

/// A notice by the extension of its file.
pub(super) fn write_sheet(common: &Common, path: &Path, sheet: &NoticeSheet) -> Result<(), Failure> {
    let bytes = if extension(path) == "csv" {
        notice::notice_csv(sheet, common.lang()).map_err(|why| Failure::Computing(why.to_string()))?
    } else {
        notice::notice_html(sheet).map_err(|why| Failure::Computing(why.to_string()))?.into_bytes()
    };
    write(path, &bytes)
}

/// Is it a file that a notice can be written to?
pub(super) fn takes_notice(common: &Common, path: &Path) -> Result<(), Failure> {
    match extension(path).as_str() {
        "html" | "htm" | "csv" => Ok(()),
        _ => Err(wrong_extension(
            common,
            "文件名须以 .html 或 .csv 结尾",
            "the name must end in .html or .csv",
        )),
    }
}

/// A pledge by the extension of its file.
pub(super) fn write_pledge(common: &Common, path: &Path, pledge: &notice::Pledge) -> Result<(), Failure> {
    let text = match extension(path).as_str() {
        "html" | "htm" => notice::pledge_html(pledge),
        "md" => notice::pledge_markdown(pledge, common.lang()),
        _ => {
            return Err(wrong_extension(
                common,
                "文件名须以 .html 或 .md 结尾",
                "the name must end in .html or .md",
            ));
        }
    };
    write(path, text.as_bytes())
}

pub(crate) fn run(common: &Common, asked: &Notice) -> Result<(), Failure> {
    takes_notice(common, &asked.out)?;
    let register = read_register(common, &asked.register, asked.strict, clock::today())?;
    let pack = cases::pack(common)?;
    let kind = match asked.kind {
        NoticeKindArgument::Proposed => NoticeKind::Proposed,
        NoticeKindArgument::Listing => NoticeKind::Listing,
    };
    let Some(place) = register.households().first().map(|record| record.place) else {
        return Err(Failure::Input(common.say("台账里没有家庭", "the register has no household").to_owned()));
    };
    if kind == NoticeKind::Listing && asked.to.is_some() {
        let none = common.say("长期公示没有止日", "a listing stays published: it has no last day");
        return Err(Failure::Input(format!("--to: {none}")));
    }
    let published =
        published(common, kind, (asked.from, asked.to), &NoticePolicy::at(&pack, place, asked.month))?;
    let laws = LawTable::new(&pack, &register, MonthRange::single(asked.month));
    let run = Run::new(&register, &laws);
    let sheet = NoticeSheet::new(&run, kind, asked.month, published, asked.phone.clone())?;
    write_sheet(common, &asked.out, &sheet)?;
    if common.format == Format::Json {
        return print::json(&serde_json::json!({
            "file": asked.out.display().to_string(),
            "households": sheet.len(),
            "not_shown": sheet.not_shown,
            "from": sheet.published.from,
            "until": sheet.published.until,
            "counted_days": sheet.published.counted,
            "names_withheld": sheet.withheld().values().sum::<usize>(),
        }));
    }
    tell(common, asked, &sheet)
}

/// What was written, and what the caseworker should look at. No name is shown.
fn tell(common: &Common, asked: &Notice, sheet: &NoticeSheet) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(format!("{} {}", sheet.kind.label().get(lang), sheet.month))?;
    print::line(format!("  {} {}", sheet.len(), common.say("户公示", "household(s) published")))?;
    if let Some(until) = sheet.published.until {
        let days = sheet.published.counted.len();
        let (from, counted) = (sheet.published.from, common.say("日", "day(s) counted"));
        print::line(format!("  {from} – {until}: {days} {counted}"))?;
    }
    if sheet.not_shown > 0 {
        let why = common.say("户未公示:不符合或需人工", "not published: not entitled, or a person is needed");
        print::line(format!("  {} {why}", sheet.not_shown))?;
    }
    for (why, count) in sheet.withheld() {
        print::line(format!("  {count} {}", why.to_do().get(lang)))?;
    }
    if sheet.unnamed_places() > 0 {
        let why = common.say(
            "户的街道或社区像是住址,未公示;请更正",
            "in a street or community that looks like an address, not shown; correct it",
        );
        print::line(format!("  {} {why}", sheet.unnamed_places()))?;
    }
    print::line(format!("{} {}", common.say("已写入", "written to"), asked.out.display()))
}

pub(crate) fn pledge(common: &Common, asked: &Pledge) -> Result<(), Failure> {
    let pledge = match (&asked.register, &asked.case, asked.month) {
        (Some(path), Some(case), Some(month)) => {
            let register = read_register(common, path, false, clock::today())?;
            let Some(record) = register.find(case) else {
                let none = common.say("台账里没有这一户", "the register has no such household");
                return Err(Failure::Input(format!("--case: {none}")));
            };
            notice::Pledge::of(HeadName::of(&register, record, month))
        }
        _ => notice::Pledge::blank(),
    };
    write_pledge(common, &asked.out, &pledge)?;
    print::line(format!("{} {}", common.say("已写入", "written to"), asked.out.display()))
}
