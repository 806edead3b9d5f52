//! What is published (DB-05): nothing but what may be, whatever stands in the register.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::pay::{pay_pack, with, with_account};
use common::{day, household, member, month, months, register};
use minzheng_caseload::notice::public::{AreaName, MAJORITY};
use minzheng_caseload::notice::{
    ComplaintPhone, HeadName, NoticeKind, NoticePolicy, NoticeSheet, PeriodError, Pledge, Published,
    Withheld, notice_csv, notice_html, pledge_html, pledge_markdown,
};
use minzheng_caseload::rules::DB_05;
use minzheng_caseload::{HouseholdEntry, LawTable, PersonName, Register, Run};
use minzheng_core_types::{
    DisabilityGrade, DisabilityKind, Fact, Lang, Month, Pack, PersonId, ShortText, WorkdayCalendar,
};
use minzheng_welfare::facts::{Disability, Illness, Relation};

const PHONE: &str = "0532-85000000";

fn phone() -> ComplaintPhone {
    PHONE.parse().unwrap()
}

fn sheet(register: &Register, kind: NoticeKind, at: Month) -> NoticeSheet {
    let pack = pay_pack();
    let laws = LawTable::new(&pack, register, minzheng_core_types::MonthRange::single(at));
    let run = Run::new(register, &laws).threads(1);
    NoticeSheet::new(&run, kind, at, Published::listing(day("2014-05-06")), phone()).unwrap()
}

/// Every public output of a register.
fn everything(register: &Register) -> Vec<String> {
    let mut all = Vec::new();
    for kind in [NoticeKind::Proposed, NoticeKind::Listing] {
        let sheet = sheet(register, kind, month("2014-05"));
        all.push(notice_html(&sheet).unwrap());
        for lang in [Lang::Zh, Lang::En] {
            all.push(String::from_utf8(notice_csv(&sheet, lang).unwrap()).unwrap());
        }
    }
    for record in register.households() {
        let pledge = Pledge::of(HeadName::of(register, record, month("2014-05")));
        all.push(pledge_html(&pledge));
        all.extend([Lang::Zh, Lang::En].map(|lang| pledge_markdown(&pledge, lang)));
    }
    all
}

/// Something to search for in every field that holds personal data: each of its own.
const IDS: [&str; 3] = ["370203193405069979", "370203193405069987", "37020319360302996X"];
const ACCOUNT: &str = "3700987654321098";
const OTHER_NAMES: [&str; 2] = ["秘密配偶乙", "秘密子女丙"];
const ILLNESS: &str = "C50.911";
const PRIVATE_PHONE: &str = "13900001234";

fn planted(applying: bool) -> HouseholdEntry {
    let mut entry = with_account(household("NUMBER-7731", 3, 0, "2013-11-05"), ACCOUNT);
    entry.street = "登州路街道".to_owned();
    // An address and a telephone where a community should stand.
    entry.community = format!("登州路41号2单元305室 {PRIVATE_PHONE}");
    for (index, id) in IDS.iter().enumerate() {
        let member = &mut entry.members[index];
        member.person.id = Some(PersonId::parse(id, day("2014-05-31")).unwrap());
        member.person.name =
            PersonName::new(if index == 0 { "公开户主甲" } else { OTHER_NAMES[index - 1] });
        member.facts.birth = Fact::Known(day(["1934-05-06", "1934-05-06", "1936-03-02"][index]));
        member.facts.disability =
            Fact::Known(Disability { kind: DisabilityKind::Mental, grade: DisabilityGrade::First });
        member.facts.illness = Fact::Known(Illness {
            code: ShortText::new(ILLNESS),
            approved: Some(day("2014-01-07")),
            valid_until: Some(month("2014-11")),
        });
        member.facts.lone_elder = Fact::Known(true);
    }
    if applying {
        entry.number = "NUMBER-7732".to_owned();
        entry.determinations.clear();
        entry.applied = Some(day("2014-05-02"));
        entry.property = Fact::Known(minzheng_welfare::facts::PropertyFinding::Within);
        entry.incomes_complete = true;
        entry.assets_complete = true;
    }
    entry
}

/// The household gets every supplement there is: amounts beside the allowance are as private as their causes.
#[test]
fn nothing_planted_in_a_register_comes_out() {
    let register = register([planted(false), planted(true)]);
    let pack = pay_pack();
    let laws = LawTable::new(&pack, &register, months("2014-05", "2014-05"));
    let mut totals = Vec::new();
    Run::new(&register, &laws)
        .month(month("2014-05"), |row| {
            assert!(row.findings.serious_illness.is_entitled() || row.findings.allowance.amount().is_zero());
            totals.push((row.findings.allowance.amount(), row.total().unwrap()));
        })
        .unwrap();
    let pages = everything(&register);
    let case = register.households()[0].case.to_string();
    let mut secrets: Vec<String> = IDS.iter().map(|id| (*id).to_owned()).collect();
    secrets.extend(OTHER_NAMES.map(str::to_owned));
    secrets.extend(
        [ACCOUNT, "4321098", ILLNESS, "C50", PRIVATE_PHONE, "41号", "305", "NUMBER-773", &case]
            .map(str::to_owned),
    );
    secrets.extend(
        ["1934", "1936", "2014-01-07", "2014-11", "精神", "一级", "社会孤老", "重症补助", "高龄津贴"]
            .map(str::to_owned),
    );
    // Totals with supplements, from which an illness could be inferred.
    secrets.extend(
        totals.iter().filter(|(allowance, total)| allowance != total).map(|(_, total)| total.to_string()),
    );
    for page in &pages {
        // The small print names what is withheld; the style sheet is no content.
        for secret in &secrets {
            assert!(!page.contains(secret.as_str()), "`{secret}` came out:\n{page}");
        }
    }
    let shown = pages.iter().filter(|page| page.contains("公开户主甲")).count();
    assert_eq!(shown, pages.len(), "the head is named in every one of them, by law");
    assert!(
        pages[0].contains(">600.00<") && pages[1].contains(",600.00,"),
        "of the application only the head counts"
    );
    assert!(
        pages[3].contains(">1,800.00<") && pages[4].contains(",1800.00,"),
        "three full standards on the roll"
    );
}

/// The same over every household of the sample district: no number, account or name of another member comes out, and of
/// minors nothing.
#[test]
fn nothing_private_of_the_sample_district_comes_out() {
    let district = minzheng_caseload::sample::district(3).unwrap();
    let at = month("2014-05");
    let listing = sheet(&district, NoticeKind::Listing, at);
    assert!(listing.len() > 10_000);
    let page = notice_html(&listing).unwrap();
    let digits: std::collections::BTreeSet<&str> =
        page.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() >= 8).collect();
    assert_eq!(digits, ["85000000"].into(), "the only long number is the complaint phone");
    let cells: std::collections::BTreeSet<&str> =
        page.split("<td>").skip(1).filter_map(|cell| cell.split("</td>").next()).collect();
    let mut heads = std::collections::BTreeSet::new();
    for record in district.households() {
        if let Ok(name) = HeadName::of(&district, record, at).shown() {
            heads.insert(name.to_owned());
        }
    }
    let strangers: Vec<_> =
        cells.iter().filter(|cell| !cell.starts_with("<span") && !heads.contains(**cell)).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn a_minor_at_the_head_is_not_named_and_who_may_be_one_neither() {
    let at = month("2014-05");
    let with = |change: &dyn Fn(&mut HouseholdEntry)| {
        let mut entry = household("A", 2, 0, "2013-11-05");
        entry.members[0].person.name = PersonName::new("王小明");
        change(&mut entry);
        let register = register([entry]);
        let sheet = sheet(&register, NoticeKind::Listing, at);
        let pages =
            [notice_html(&sheet).unwrap(), String::from_utf8(notice_csv(&sheet, Lang::Zh).unwrap()).unwrap()];
        let name = HeadName::of(&register, &register.households()[0], at);
        let shown = name.shown().map(str::to_owned);
        if shown.is_err() {
            let pledge = Pledge::of(name);
            let all = pages.into_iter().chain([pledge_html(&pledge), pledge_markdown(&pledge, Lang::En)]);
            all.for_each(|page| {
                assert!(!page.contains("王小明") && !page.contains("王**") && !page.contains("小明"))
            });
        }
        shown
    };
    let birth = |text: &'static str| {
        move |entry: &mut HouseholdEntry| entry.members[0].facts.birth = Fact::Known(day(text))
    };
    assert_eq!(MAJORITY, 18);
    assert_eq!(with(&birth("1996-05-31")), Ok("王小明".to_owned()), "18 on the last day of the month");
    assert_eq!(with(&birth("1996-06-01")), Err(Withheld::Minor));
    assert_eq!(with(&birth("2010-01-01")), Err(Withheld::Minor));
    assert_eq!(with(&birth("2014-06-01")), Err(Withheld::AgeNotEstablished), "born after the month: wrong");
    assert_eq!(
        with(&|entry| entry.members[0].facts.birth = Fact::NotEstablished),
        Err(Withheld::AgeNotEstablished)
    );
    assert_eq!(with(&|entry| entry.members[0].facts.died = Some(day("2014-04-30"))), Err(Withheld::NoHead));
    assert_eq!(with(&|entry| entry.members[0].facts.left = Some(day("2014-04-30"))), Err(Withheld::NoHead));
    assert_eq!(with(&|entry| entry.members[0].person.name = PersonName::new(" ")), Err(Withheld::NoHead));
    let dirty = |entry: &mut HouseholdEntry| {
        entry.members[0].person.name = PersonName::new("王小明370203193405069979")
    };
    assert_eq!(with(&dirty), Err(Withheld::NotAName));
    let wide = |entry: &mut HouseholdEntry| entry.members[0].person.name = PersonName::new("王小明１３９");
    assert_eq!(with(&wide), Err(Withheld::NotAName));
}

#[test]
fn names_of_areas_are_shown_and_addresses_are_not() {
    for good in ["", "登州路街道", "第5社区", "308街坊", "鼓楼社区", "浮山新区"] {
        assert_eq!(AreaName::new(good).shown(), Some(good));
    }
    for wrong in [
        "登州路41号",
        "2单元",
        "305室",
        "三号楼",
        "85001234",
        "８５００１２３４",
        "幸福里3栋",
        "1幢",
        "青年弄",
    ] {
        assert_eq!(AreaName::new(wrong).shown(), None, "{wrong}");
    }
}

#[test]
fn telephones_are_lines_mobiles_and_service_numbers() {
    for good in [
        "0532-85000000",
        "053285000000",
        "85000000",
        "12345",
        "12349",
        "110",
        "13900000000",
        "+86 139 0000 0000",
        "(0532)85000000",
        "０５３２－８５００００００",
    ] {
        assert!(good.parse::<ComplaintPhone>().is_ok(), "{good}");
    }
    for wrong in
        ["", "abc", "1234", "10000000000", "370203193405069979", "0532-1", "85000000<script>", "00000000000"]
    {
        assert!(wrong.parse::<ComplaintPhone>().is_err(), "{wrong}");
    }
}

#[test]
fn markup_in_a_register_stays_text() {
    let mut entry = household("A", 1, 0, "2013-11-05");
    entry.members[0].person.name = PersonName::new("<b>王&\"某</b>");
    entry.street = "<script>路".to_owned();
    // A sheet of CSV knows no markup.
    for page in everything(&register([entry])).iter().filter(|page| !page.starts_with('\u{feff}')) {
        assert!(!page.contains("<b>王") && !page.contains("<script>"), "{page}");
    }
}

fn policy(pack: &Pack, at: &str) -> NoticePolicy {
    NoticePolicy::at(pack, "370203".parse().unwrap(), month(at))
}

/// Seven days, the first not counted, and the end on a working day (CAL-02), checked against a count by hand.
#[test]
fn a_proposal_is_published_for_seven_days() {
    let (pack, calendar) = (pay_pack(), WorkdayCalendar::embedded().unwrap());
    let of = |from: &str, to: Option<&str>| {
        Published::proposed(day(from), to.map(day), &policy(&pack, "2014-05"), &calendar)
    };
    let usual = of("2014-05-06", None).unwrap();
    assert_eq!(usual.until, Some(day("2014-05-13")));
    assert_eq!(
        (usual.counted.len(), usual.counted[0], usual.counted[6]),
        (7, day("2014-05-07"), day("2014-05-13"))
    );
    assert!(usual.assumed, "which days count is not in the text");
    // The seventh day is Saturday the 31st; Monday is the Dragon Boat Festival.
    let moved = of("2014-05-24", None).unwrap();
    assert_eq!((moved.until, moved.counted.len()), (Some(day("2014-06-03")), 10));
    assert!(of("2014-05-06", Some("2014-05-20")).is_ok());
    assert_eq!(
        of("2014-05-06", Some("2014-05-12")),
        Err(PeriodError::TooShort {
            until: day("2014-05-12"),
            counted: 6,
            required: 7,
            earliest: day("2014-05-13")
        })
    );
    assert!(matches!(of("2014-05-06", Some("2014-05-05")), Err(PeriodError::Backwards { .. })));
    assert!(matches!(of("2026-12-28", None), Err(PeriodError::Calendar(_))));
    let later = Published::proposed(day("2022-05-06"), None, &policy(&pack, "2022-05"), &calendar).unwrap();
    assert_eq!((later.required, later.until), (Some(7), Some(day("2022-05-13"))));
    let early = |to: Option<&str>| {
        Published::proposed(day("2012-05-07"), to.map(day), &policy(&pack, "2012-05"), &calendar)
    };
    assert_eq!(early(None), Err(PeriodError::LengthNotKnown), "no length before the measures of 2012");
    let given = early(Some("2012-05-10")).unwrap();
    assert_eq!((given.required, given.counted.len()), (None, 3));
    let working = r#"
authority = "370203"
[documents.X]
title = "An invented notice"
[[parameter]]
id = "notice.counting"
value = [{ amount = "working-days", from = "2014-01", confidence = "reported", source = "X" }]
"#;
    let pack = with(&[("working.toml", working)]);
    let found = Published::proposed(day("2014-04-30"), None, &policy(&pack, "2014-05"), &calendar).unwrap();
    // 4, 5, 6, 7, 8, 9 and 12 May: the 4th is a Sunday that is worked, the 10th and 11th are a weekend.
    assert_eq!(found.until, Some(day("2014-05-12")));
    assert_eq!(found.counted.len(), 7);
    assert!(!found.assumed);
}

/// The formulas of DB-05 say what the notices keep to.
#[test]
fn notices_keep_to_the_formulas_of_db_05() {
    use minzheng_core_types::formula::{Formula, Value};
    let number = |number: usize| Value::Number(number.to_string().parse().unwrap());
    let evaluate = |name: &str, facts: &[(&str, Value)]| {
        let facts: std::collections::BTreeMap<String, Value> =
            facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let form = DB_05.variant(name, month("2014-05")).unwrap().formula;
        Formula::parse(form).unwrap().evaluate(&facts).unwrap()
    };
    let published = Published::proposed(
        day("2014-05-06"),
        None,
        &policy(&pay_pack(), "2014-05"),
        &WorkdayCalendar::embedded().unwrap(),
    )
    .unwrap();
    let days = [("days", number(published.counted.len())), ("least_days", number(7))];
    assert_eq!(evaluate("days", &days), Value::Bool(true));
    let listing =
        sheet(&minzheng_caseload::sample::district(3).unwrap(), NoticeKind::Listing, month("2014-05"));
    for notice in listing.notices.values().flatten() {
        let counts = [
            ("beneficiaries", number(usize::try_from(notice.beneficiaries()).unwrap())),
            ("members", number(usize::try_from(notice.counted_persons()).unwrap())),
        ];
        assert_eq!(evaluate("", &counts), Value::Bool(true));
        assert!(notice.beneficiaries() > 0 && !notice.monthly_amount().is_negative());
    }
}

#[test]
fn the_pages_are_well_formed_and_say_what_the_rules_demand() {
    let mut entry = household("A", 2, 1050, "2013-11-05");
    entry.members.push(member(Relation::Parent, "1930-06-12"));
    let register = register([entry]);
    let mut sheet = sheet(&register, NoticeKind::Proposed, month("2014-05"));
    sheet.published = Published::proposed(
        day("2014-05-06"),
        None,
        &policy(&pay_pack(), "2014-05"),
        &WorkdayCalendar::embedded().unwrap(),
    )
    .unwrap();
    let page = notice_html(&sheet).unwrap();
    for demanded in
        ["第六十六条", "第六十一条", "第十一条", "异议", PHONE, "2014-05-13", "7日", "art. 66", "objections"]
    {
        assert!(page.contains(demanded), "{demanded}");
    }
    let pledge = pledge_html(&Pledge::blank());
    for demanded in ["第十三条", "第六十八条", "授权", "签名", "art. 68", "authorise"] {
        assert!(pledge.contains(demanded), "{demanded}");
    }
    for page in [page, pledge] {
        let mut reader = quick_xml::Reader::from_str(&page);
        reader.config_mut().check_end_names = true;
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        assert!(!page.contains("http"), "nothing is fetched");
    }
    assert!(pledge_markdown(&Pledge::blank(), Lang::En).is_ascii());
}
