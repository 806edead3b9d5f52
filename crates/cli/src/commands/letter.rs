//! `minzheng letter`: the letter of a decision, and the notice and the pledge of the same month.

use std::io::Write as _;
use std::path::Path;

use minzheng::caseload::approval::{FormOptions, approval};
use minzheng::caseload::letter::{
    Authority, DraftError, Kind, Order, Remedies, draft, draft_of_case, draft_of_change,
};
use minzheng::caseload::notice::{NoticePolicy, NoticeSheet};
use minzheng::caseload::{LawTable, Register, Run};
use minzheng::core_types::decision::Reviewer;
use minzheng::core_types::ids::division;
use minzheng::core_types::{Month, MonthRange, Pack, Place};
use minzheng::welfare::between::every_programme;
use minzheng::welfare::procedure::ProcedurePolicy;
use minzheng::welfare::programmes::PROGRAMMES;

use super::notice;
use crate::args::{Common, Format, Letter};
use crate::failure::Failure;
use crate::registers::{create, read_register, read_run, unknown};
use crate::{cases, print};

impl From<DraftError> for Failure {
    fn from(why: DraftError) -> Self {
        match why {
            DraftError::Run(why) => why.into(),
            DraftError::Change(why) => why.into(),
            other => Self::Input(other.to_string()),
        }
    }
}

pub(crate) fn run(common: &Common, asked: &Letter) -> Result<(), Failure> {
    let register = match (&asked.register, &asked.run) {
        (Some(path), _) => read_register(common, path, false, asked.date)?,
        (None, Some(folder)) => read_run(common, folder, &asked.case)?,
        (None, None) => {
            let why = common.say("请写 --register 或 --run", "name --register or --run");
            return Err(Failure::Input(why.to_owned()));
        }
    };
    let Some(index) = register.position(&asked.case) else { return Err(unknown(common, &asked.case)) };
    let pack = cases::pack(common)?;
    let order = order(common, asked, (&pack, &register), index)?;
    let drafted = match &asked.application {
        None => draft(&pack, &register, index, asked.month, order),
        Some(path) => {
            let case = cases::case(path, common.lang())?;
            if case.month != asked.month {
                let why = common.say("案件文件是别的月份", "the case file is of another month");
                return Err(Failure::Input(format!("{path}: {why}")));
            }
            let read = |path: &String| cases::case(path, common.lang());
            let kind = asked.kind.map(crate::args::LetterKind::kind);
            match asked.before.as_ref().map(read).transpose()? {
                Some(before) => draft_of_change(&pack, &register, index, [&before, &case], order),
                // Change and stop are against the month before, by the same facts.
                None if matches!(kind, Some(Kind::Change | Kind::Stop)) => {
                    draft_of_change(&pack, &register, index, [&case, &case], order)
                }
                None => draft_of_case(&pack, &register, index, &case, order),
            }
        }
    };
    let letter = drafted.map_err(|why| refused(common, why))?;
    let options = FormOptions { lang: common.lang(), reveal: asked.reveal };
    let ends_in =
        |known: &str| asked.out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(known));
    let text = match common.format == Format::Markdown || ends_in("md") {
        true => letter.markdown(options),
        false => letter.html(options),
    };
    beside(common, asked, (&pack, &register), index)?;
    if asked.out == Path::new("-") {
        return print::out(&text);
    }
    let mut file = create(&asked.out)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.flush());
    written.map_err(Failure::file(asked.out.display()))?;
    let title = letter.title(common.lang());
    print::line(format!("{title} {} {}", common.say("已写入", "written to"), asked.out.display()))
}

/// What stops a letter, in the language asked for; what to do stands in the brackets.
fn refused(common: &Common, why: DraftError) -> Failure {
    let lead = match &why {
        DraftError::NothingDecided { .. } => common.say("该月这一项目没有新的决定", ""),
        DraftError::OtherKind { .. } => common.say("决定书种类与当月情况不符", ""),
        DraftError::OtherMonth { .. } => common.say("决定日期与月份不符", ""),
        DraftError::NoGround => common.say("停发须有书面理由,请写 --ground", ""),
        DraftError::Decision(_) => common.say("还有待查事项,不能作出决定", ""),
        DraftError::OtherCase => common.say(
            "案件文件与台账中该月的这一户不符(案件号、地区、成员及其出生日期和关系、在保状态须一致)",
            "",
        ),
        DraftError::OfRegister { .. } => common.say("该项目按台账决定,不用案件文件", ""),
        DraftError::NotEarlier { .. } => common.say("原来的案件文件应是更早的月份", ""),
        DraftError::Excluded { .. } => common.say("与该户已享受的项目不能同时享受", ""),
        DraftError::Letter(_) => common.say("决定书与决定不符", ""),
        _ => "",
    };
    match (lead, why) {
        ("", why) => why.into(),
        (lead, why) => Failure::Input(format!("{lead} ({why})")),
    }
}

fn order(
    common: &Common,
    asked: &Letter,
    (pack, register): (&Pack, &Register),
    index: usize,
) -> Result<Order, Failure> {
    let input = |option: &str, why: String| Failure::Input(format!("{option}: {why}"));
    let known = || every_programme().filter(|one| asked.application.is_some() || PROGRAMMES.contains(one));
    let Some(programme) = known().find(|programme| programme.id == asked.programme) else {
        let ids: Vec<&str> = known().map(|programme| programme.id).collect();
        let why = common.say("没有这个项目;可写", "no such programme; one of");
        return Err(input("--programme", format!("{why} {}", ids.join(" "))));
    };
    let stated = Remedies::from_list(asked.remedy.clone());
    let by_law = || {
        let place = register.households().get(index)?.stay_on(asked.date).place;
        Remedies::statutory(&ProcedurePolicy::at(pack, place, Month::of(asked.date)), common.lang())
    };
    let Some(remedies) = stated.or_else(by_law) else {
        let why = common
            .say("当地没有救济期限的参数,请写救济途径", "the place has no figure for it; name a remedy");
        return Err(input("--remedy", why.to_owned()));
    };
    let authority = match &asked.authority {
        Some(name) => Some(name.clone()),
        None => {
            let record = register.households().get(index);
            record.and_then(|record| bureau(common, record.stay_on(asked.date).place))
        }
    };
    let Some(authority) = authority else {
        let why = common.say("请写决定机关", "name the authority that decides");
        return Err(input("--authority", why.to_owned()));
    };
    Ok(Order {
        programme,
        kind: asked.kind.map(crate::args::LetterKind::kind),
        reviewer: Reviewer::signing_as(&asked.reviewer)
            .map_err(|why| input("--reviewer", why.to_string()))?,
        decided: asked.date,
        authority: Authority::new(&authority).map_err(|why| input("--authority", why.to_string()))?,
        remedies,
        ground: asked.ground,
        written: asked.reason.clone(),
    })
}

/// 县级民政部门: who confirms the allowance (N1 art. 11), where the place has a name.
fn bureau(common: &Common, place: Place) -> Option<String> {
    let Place::Division(code) = place else { return None };
    let known = division(code)?;
    let (zh, en) = (known.name.zh, known.name.en);
    Some(if common.say("zh", "en") == "zh" {
        format!("{zh}民政局")
    } else {
        format!("Civil Affairs Bureau of {en}")
    })
}

/// The pledge and the notice, of the same household and month.
fn beside(
    common: &Common,
    asked: &Letter,
    (pack, register): (&Pack, &Register),
    index: usize,
) -> Result<(), Failure> {
    if asked.pledge.is_none() && asked.notice.is_none() {
        return Ok(());
    }
    let laws = LawTable::new(pack, register, MonthRange::single(asked.month));
    let Some(form) = approval(&Run::new(register, &laws), index, asked.month)? else {
        let why = common
            .say("该月已不在保,没有公示和承诺书", "not on the roll in that month: neither notice nor pledge");
        return Err(Failure::Input(format!("{} {}: {why}", asked.case, asked.month)));
    };
    if let Some(path) = &asked.pledge {
        notice::write_pledge(common, path, &form.pledge())?;
    }
    if let (Some(path), Some(phone), Some(posted)) = (&asked.notice, &asked.phone, asked.posted) {
        notice::takes_notice(common, path)?;
        let Some(public) = form.public_notice(phone) else {
            let why = common.say("不符合的家庭不公示", "a household that is not entitled is not published");
            return Err(Failure::Input(format!("--notice: {why}")));
        };
        let kind = form.notice_kind();
        let policy = NoticePolicy::at(pack, public.place().division, asked.month);
        let published = notice::published(common, kind, (posted, None), &policy)?;
        notice::write_sheet(common, path, &NoticeSheet::of_one(kind, public, published))?;
    }
    Ok(())
}
