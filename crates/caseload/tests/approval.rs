//! The form of approval: what is on it, what stays blank, and what never shows.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{NAME, day, household, member, month, pack, register};
use minzheng_caseload::approval::{FormOptions, approval};
use minzheng_caseload::{LawTable, Payee, PersonName, Register, Run, sample};
use minzheng_core_types::decision::{DecisionError, Reviewer};
use minzheng_core_types::ids::PersonId;
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact, Lang, Money, MonthRange};
use minzheng_welfare::facts::{Disability, Relation};

const ACCOUNT: &str = "6217000000000000004";
const ID: &str = "370203197003049973";

fn couple() -> Register {
    let mut entry = household("SB<1>", 2, 1_050, "2013-12-05");
    entry.members[0].person.id = PersonId::parse(ID, day("2014-05-01")).ok();
    assert!(entry.members[0].person.id.is_some());
    entry.members[1].facts.relation = Relation::Spouse;
    entry.members[1].facts.disability =
        Fact::Known(Disability { kind: DisabilityKind::Physical, grade: DisabilityGrade::Second });
    entry.members.push(member(Relation::Child, "2010-02-01"));
    entry.members[2].facts.died = Some(day("2014-02-01"));
    entry.members[2].facts.illness = Fact::NotEstablished;
    entry.account = ACCOUNT.parse().ok();
    entry.payee = Some(Payee::Other(PersonName::new("钱|代领")));
    register([entry])
}

fn form(register: &Register, text: &str, options: FormOptions) -> [String; 2] {
    let month = month(text);
    let laws = LawTable::new(&pack(), register, MonthRange::single(month));
    let form = approval(&Run::new(register, &laws), 0, month).unwrap().unwrap();
    [form.html(options).unwrap(), form.markdown(options).unwrap()]
}

#[test]
fn the_form_has_what_a_bureau_expects() {
    let [html, markdown] = form(&couple(), "2014-05", FormOptions::default());
    for text in [
        "最低生活保障审批表",
        "是计算结果,不是行政机关的决定",
        "基本情况",
        "在保,自 2014-01 起",
        "3 人(计入 2 人)",
        "残疾类别 肢体",
        "残疾等级 二级",
        "死亡日期 2014-02-01",
        "未查: 重症批准日期",
        "SA-05",
        "1050.00",
        "第十二条",
        "418.00",
        "肆佰壹拾捌元整",
        "社区(村)居民委员会意见",
        "街道办事处(乡镇人民政府)审核意见",
        "区(县)民政局审核确认意见",
        "经办人(签字):",
        "参数摘要",
        "说明摘要",
    ] {
        assert!(html.contains(text), "{text} in\n{html}");
        assert!(markdown.contains(text), "{text} in\n{markdown}");
    }
    let english = FormOptions { lang: Lang::En, ..FormOptions::default() };
    let [html, markdown] = form(&couple(), "2014-05", english);
    for text in ["form of approval", "disability_kind physical", "on the roll since 2014-01", "a calculation"]
    {
        assert!(html.contains(text), "{text}");
        assert!(markdown.replace('\\', "").contains(text), "{text}");
    }
}

#[test]
fn names_numbers_and_accounts_show_only_when_revealed() {
    for text in form(&couple(), "2014-05", FormOptions::default()) {
        for secret in [NAME, ID, ACCOUNT, "代领"] {
            assert!(!text.contains(secret), "{secret}");
        }
        assert!(text.replace('\\', "").contains("欧****"), "masked, not left out");
    }
    for text in form(&couple(), "2014-05", FormOptions { reveal: true, ..FormOptions::default() }) {
        for shown in [NAME, ID, ACCOUNT, "代领"] {
            assert!(text.contains(shown), "{shown}");
        }
    }
}

/// Markup in a name or number stays text in either rendering.
#[test]
fn the_page_is_well_formed_and_a_table_stays_a_table() {
    let [html, markdown] = form(&couple(), "2014-05", FormOptions { reveal: true, ..FormOptions::default() });
    let mut reader = quick_xml::Reader::from_str(&html);
    let at_end = |event: &quick_xml::events::Event<'_>| matches!(event, quick_xml::events::Event::Eof);
    while !at_end(&reader.read_event().unwrap_or_else(|why| panic!("{why}"))) {}
    assert!(html.contains("SB&lt;1&gt;"));
    let rows = markdown.lines().filter(|line| line.starts_with("| "));
    for row in rows {
        let plain = row.replace("\\|", "");
        assert!(plain.ends_with(" |") && plain.matches('|').count() >= 3, "{row}");
    }
    assert!(markdown.contains("钱\\|代领"));
}

#[test]
fn only_a_person_decides_and_only_what_is_settled() {
    let register = couple();
    let at = |text: &str| {
        let month = month(text);
        let laws = LawTable::new(&pack(), &register, MonthRange::single(month));
        let form = approval(&Run::new(&register, &laws), 0, month).unwrap().unwrap();
        let reviewer = Reviewer::signing_as("0417").unwrap();
        (
            form.decide("allowance", reviewer.clone(), day("2014-05-06")),
            form.decide("disability", reviewer, day("2014-05-06")),
            form.explanation().digest,
        )
    };
    let (allowance, disability, digest) = at("2014-05");
    let decision = allowance.unwrap().unwrap();
    assert_eq!(decision.finding().amount(), Money::from_yuan(150).unwrap());
    assert_eq!(decision.explanation(), Some(digest));
    assert!(disability.unwrap().is_some());
    let (_, open, _) = at("2014-03");
    assert_eq!(open, Err(DecisionError::StillOpen), "the supplement of March 2014 was not found");
    let [html, _] = form(&register, "2014-03", FormOptions::default());
    assert!(html.contains("需人工") && html.contains("未计入(需人工)"));
    assert!(!html.contains("0417"));
    let laws = LawTable::new(&pack(), &register, MonthRange::single(month("2013-12")));
    assert!(approval(&Run::new(&register, &laws), 0, month("2013-12")).unwrap().is_none());
}

/// Every kind of household of the sample has a form, and its total is that of the run.
#[test]
fn every_household_of_the_sample_has_a_form() {
    let register = sample::district(4).unwrap();
    let month = month("2014-06");
    let pack = pack();
    let laws = LawTable::new(&pack, &register, MonthRange::single(month));
    let run = Run::new(&register, &laws);
    let mut made = 0;
    for index in (0..register.len()).step_by(61).chain(register.len() - 5..register.len()) {
        let Some(form) = approval(&run, index, month).unwrap() else { continue };
        let total =
            run.one(index, month, &mut minzheng_core_types::Silent).unwrap().unwrap().total().unwrap();
        let html = form.html(FormOptions::default()).unwrap();
        assert!(html.contains(&format!("<td>{total}</td>")) && html.contains(&total.capital()));
        let names = register.persons(&register.households()[index]).iter().map(|person| person.name.reveal());
        names.for_each(|name| assert!(!html.contains(name)));
        made += 1;
    }
    assert!(made > 150, "{made}");
}
