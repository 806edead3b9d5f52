//! Letters: their numbers are the findings', every ground, clause and figure is told, and nobody is named unasked.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{NAME, day, household, month, pack, register, yuan};
use minzheng_caseload::approval::{FormOptions, approval};
use minzheng_caseload::letter::{
    Addressee, Authority, Changed, DraftError, Granted, Kind, Letter, LetterError, Matter, Order, Reasons,
    Refusal, Remedies, Remedy, RemedyError, Stopped, WrittenReason, draft, kind_of,
};
use minzheng_caseload::{HouseholdEntry, LawTable, Register, Run, sample};
use minzheng_core_types::decision::{Decision, DecisionError, Reviewer};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::ids::PersonId;
use minzheng_core_types::{Fact, Finding, Lang, Money, MonthRange, Silent};
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per, PropertyFinding};
use minzheng_welfare::programmes::{ALLOWANCE, PROGRAMMES};
use minzheng_welfare::standing::StopGround;

const ID: &str = "370203197003049973";

fn remedy() -> Remedy {
    "reconsideration;市北区人民政府;60d;《行政复议法》;assumed".parse().unwrap()
}

fn order(decided: &str) -> Order {
    Order {
        programme: &ALLOWANCE,
        kind: None,
        reviewer: Reviewer::signing_as("审核员甲").unwrap(),
        decided: day(decided),
        authority: Authority::new("市北区民政局").unwrap(),
        remedies: Remedies::of(remedy(), Vec::new()),
        ground: None,
        written: String::new(),
    }
}

fn write(entry: HouseholdEntry, text: &str, order: Order) -> Result<Letter, DraftError> {
    draft(&pack(), &register([entry]), 0, month(text), order)
}

/// An application of one person in Shibei on 10 April 2014 with so much a month.
fn applicant(monthly: Money) -> HouseholdEntry {
    let mut entry = household("SB-1", 1, 0, "2014-04-30");
    entry.determinations.clear();
    entry.applied = Some(day("2014-04-10"));
    entry.property = Fact::Known(PropertyFinding::Within);
    entry.incomes = vec![IncomeLine {
        earner: 0,
        kind: IncomeKind::Pension,
        amount: Fact::Known(monthly),
        per: Per::Period,
        period: MonthRange::new(month("2013-04"), month("2014-03")).unwrap(),
    }];
    entry.incomes_complete = true;
    entry.assets_complete = true;
    entry
}

const MASKED: FormOptions = FormOptions { lang: Lang::Zh, reveal: false };

/// SA-01: income of the window one fen above the standards of the window.
#[test]
fn a_refusal_names_its_ground_with_a_margin_of_one_fen() {
    let limit = yuan(7_200);
    let over = limit.plus(Money::from_fen(1)).unwrap();
    let letter = write(applicant(over), "2014-05", order("2014-04-30")).unwrap();
    assert_eq!(letter.kind(), Kind::Refusal);
    let Letter::Refused(refusal) = &letter else { panic!() };
    let grounds: Vec<_> = refusal.reasons().iter().collect();
    assert_eq!(grounds.len(), 1);
    assert_eq!(grounds[0].rule.id, "SA-01");
    assert_eq!(grounds[0].margin().unwrap().text(), "0.01");
    for (lang, says) in [
        (
            Lang::Zh,
            [
                "社会救助不予批准决定书",
                "不符合享受低保金的条件",
                "7200.01",
                "| 7200.00 | 0.01 |",
                "《社会救助暂行办法》(国务院令第649号)第九条",
                "自收到本书之日起60日内,向市北区人民政府申请行政复议",
                "(推定:原文未读)",
            ],
        ),
        (
            Lang::En,
            [
                "Decision to refuse assistance",
                "does not meet the conditions",
                "7200.01",
                "| 7200.00 | 0.01 |",
                "Interim Measures for Social Assistance (State Council Order 649), art. 9",
                "administrative reconsideration, within 60 days of receiving this letter",
                "(assumed: text not read)",
            ],
        ),
    ] {
        let text = letter.markdown(FormOptions { lang, reveal: false });
        for says in says {
            assert!(text.contains(says), "{says} in\n{text}");
        }
    }
    // At the standard it is refused with a margin of nothing; a fen less is granted.
    let at = write(applicant(limit), "2014-05", order("2014-04-30")).unwrap();
    assert_eq!(at.kind(), Kind::Refusal);
    let below = limit.less(Money::from_fen(1)).unwrap();
    assert_eq!(write(applicant(below), "2014-05", order("2014-04-30")).unwrap().kind(), Kind::Approval);
}

#[test]
fn an_approval_says_the_amount_its_first_month_and_whose_each_yuan_is() {
    let letter = write(applicant(yuan(3_600)), "2014-05", order("2014-04-30")).unwrap();
    let text = letter.markdown(MASKED);
    for says in
        ["自2014年5月起", "每月300.00元", "叁佰元整", "SA-12", "sa.standard.urban@370200", "| 2014-04 |"]
    {
        assert!(text.contains(says), "{says} in\n{text}");
    }
    // SA-19: a decision of May pays from June.
    let wrong = write(applicant(yuan(3_600)), "2014-05", order("2014-05-01")).unwrap_err();
    assert!(matches!(wrong, DraftError::OtherMonth { from, .. } if from == month("2014-06")), "{wrong}");
    assert!(write(applicant(yuan(3_600)), "2014-06", order("2014-05-01")).is_ok());
}

#[test]
fn a_change_tells_both_amounts_and_causes_that_sum_to_the_difference() {
    let entry = household("SB-1", 2, 500, "2014-01-10");
    let letter = write(entry.clone(), "2014-04", order("2014-03-28")).unwrap();
    let Letter::Altered(altered) = &letter else { panic!("{:?}", letter.kind()) };
    let changed = altered.changed();
    assert_eq!((changed.before(), changed.after()), (yuan(580), yuan(700)));
    let sum = Money::sum(changed.causes().map(|cause| cause.amount)).unwrap();
    assert_eq!(sum, yuan(120));
    let text = letter.markdown(MASKED);
    for says in ["580.00元调整为每月700.00元", "原金额发至2014年3月", "540.00 → 600.00", "+120.00"]
    {
        assert!(text.contains(says), "{says} in\n{text}");
    }
    let nothing = write(entry.clone(), "2014-05", order("2014-04-28")).unwrap_err();
    assert!(matches!(nothing, DraftError::NothingDecided { .. }), "{nothing}");
    let other = Order { kind: Some(Kind::Stop), ..order("2014-03-28") };
    let other = write(entry, "2014-04", other).unwrap_err();
    assert!(matches!(other, DraftError::OtherKind { called_for: Kind::Change, asked: Kind::Stop }));
    assert!(other.to_string().contains("`change`, not `stop`"), "{other}");
}

#[test]
fn a_stop_has_written_reasons_and_its_last_month() {
    let stopped = |ground| HouseholdEntry {
        ended: Some(month("2014-05")),
        stop: ground,
        ..household("SB-1", 2, 500, "2014-01-10")
    };
    let letter = write(stopped(Some(StopGround::FalseStatement)), "2014-06", order("2014-05-20")).unwrap();
    assert_eq!(letter.kind(), Kind::Stop);
    let text = letter.markdown(MASKED);
    for says in [
        "自2014年6月起停发低保金",
        "最后一个发放月份为2014年5月",
        "停发事由:隐瞒或者虚假申报",
        "(国务院令第649号)第十三条",
        "SA-25",
    ] {
        assert!(text.contains(says), "{says} in\n{text}");
    }
    let none = write(stopped(None), "2014-06", order("2014-05-20")).unwrap_err();
    assert!(matches!(none, DraftError::NoGround), "{none}");
    let said = Order {
        ground: Some(StopGround::Death),
        written: format!("{NAME}({ID})已去世"),
        ..order("2014-05-20")
    };
    let letter = write(stopped(None), "2014-06", said).unwrap();
    assert!(!letter.markdown(MASKED).contains(NAME) && !letter.markdown(MASKED).contains(ID));
    assert!(letter.markdown(FormOptions { reveal: true, ..MASKED }).contains(NAME));
    // A stop never reaches back, nor waits.
    for other in ["2014-04-30", "2014-06-01"] {
        let ground = Some(StopGround::Income);
        let wrong = write(stopped(ground), "2014-06", order(other)).unwrap_err();
        assert!(matches!(wrong, DraftError::OtherMonth { .. }), "{other}: {wrong}");
    }
    // Where the rules themselves stop it, the ground follows from theirs.
    let mut poorer = household("SB-1", 1, 500, "2014-01-10");
    poorer.determinations.extend(household("SB-1", 1, 600, "2014-05-10").determinations);
    let letter = write(poorer, "2014-06", order("2014-05-10")).unwrap();
    let text = letter.markdown(MASKED);
    assert!(text.contains("停发事由:收入超标") && text.contains("SA-01"), "{text}");
}

#[test]
fn what_is_open_gets_no_letter() {
    let mut entry = applicant(yuan(3_600));
    entry.incomes_complete = false;
    let open = write(entry, "2014-05", order("2014-04-30")).unwrap_err();
    assert!(matches!(open, DraftError::Decision(DecisionError::StillOpen)), "{open}");
}

/// A decision, its explanation and its programme belong together.
#[test]
fn a_letter_cannot_be_made_of_parts_that_do_not_belong_together() {
    let register = register([applicant(yuan(3_600)), applicant(yuan(9_000))]);
    let pack = pack();
    let laws = LawTable::new(&pack, &register, MonthRange::single(month("2014-05")));
    let run = Run::new(&register, &laws);
    let of = |index: usize| {
        let form = approval(&run, index, month("2014-05")).unwrap().unwrap();
        let reviewer = Reviewer::signing_as("0417").unwrap();
        let decision = form.decide("allowance", reviewer, day("2014-04-30")).unwrap().unwrap();
        (decision, form.explanation().clone())
    };
    let to = || Addressee::of(&register, &register.households()[0], month("2014-05"));
    let by = || Authority::new("市北区民政局").unwrap();
    let matter = |decision: Decision, document, programme: &'static Programme| {
        Matter::new(to(), by(), programme, decision, document)
    };
    let remedies = || Remedies::of(remedy(), Vec::new());
    let ((granted, why), (refused, why_not)) = (of(0), of(1));
    let other = matter(granted.clone(), why_not.clone(), &ALLOWANCE).unwrap_err();
    assert_eq!(other, LetterError::OtherExplanation);
    let disability = PROGRAMMES.iter().find(|programme| programme.id == "disability").unwrap();
    assert_eq!(matter(granted.clone(), why.clone(), disability).unwrap_err(), LetterError::OtherFinding);
    // An approval of a refusal, and the other way round.
    let wrong = Granted::new(
        matter(refused.clone(), why_not.clone(), &ALLOWANCE).unwrap(),
        month("2014-05"),
        remedies(),
    );
    assert!(matches!(wrong.unwrap_err(), LetterError::OtherKind(_)));
    assert!(Reasons::of(&granted).is_none() && Reasons::of(&refused).is_some());
    let wrong = Refusal::new(matter(granted.clone(), why.clone(), &ALLOWANCE).unwrap(), remedies());
    assert!(matches!(wrong.unwrap_err(), LetterError::OtherKind(_)));
    // The amounts are of May.
    let wrong =
        Granted::new(matter(granted.clone(), why.clone(), &ALLOWANCE).unwrap(), month("2014-06"), remedies());
    assert!(matches!(wrong.unwrap_err(), LetterError::OtherMonth { .. }));
    let written = WrittenReason::new(StopGround::Income, "");
    let wrong =
        Stopped::new(matter(refused, why_not, &ALLOWANCE).unwrap(), written, month("2014-05"), remedies());
    assert!(matches!(wrong.unwrap_err(), LetterError::OtherMonth { .. }));
    // A remedy that is over on the day of the decision is none; the day after it is one.
    for (until, fits) in [("2014-04-30", false), ("2014-05-01", true)] {
        let until = format!("litigation;市北区人民法院;{until};《行政诉讼法》;settled").parse().unwrap();
        let matter = matter(granted.clone(), why.clone(), &ALLOWANCE).unwrap();
        let made = Granted::new(matter, month("2014-05"), Remedies::of(until, vec![remedy()]));
        assert_eq!(made.is_ok(), fits);
    }
    assert_eq!(Authority::new(" \u{3000}").unwrap_err(), LetterError::Authority);
}

#[test]
fn a_remedy_has_all_its_parts_and_says_how_sure_they_are() {
    for (text, why) in [
        ("reconsideration;x;60d;y", RemedyError::Parts),
        ("petition;x;60d;y;assumed", RemedyError::Kind),
        ("reconsideration; ;60d;y;assumed", RemedyError::Organ),
        ("reconsideration;x;0d;y;assumed", RemedyError::Limit),
        ("reconsideration;x;soon;y;assumed", RemedyError::Limit),
        ("reconsideration;x;2014-02-29;y;assumed", RemedyError::Limit),
        ("reconsideration;x;60d;;assumed", RemedyError::Clause),
        ("reconsideration;x;60d;y;", RemedyError::Confidence),
        ("reconsideration;x;60d;y;convention", RemedyError::Confidence),
    ] {
        assert_eq!(text.parse::<Remedy>().unwrap_err(), why, "{text}");
    }
    let said = |text: &str| text.parse::<Remedy>().unwrap().text(Lang::Zh);
    assert!(said("诉讼；甲法院；6个月；乙法；官方文本").ends_with("提起行政诉讼(依据:乙法)"));
    assert!(said("诉讼;甲法院;2016-02-29;乙法;settled").contains("在2016-02-29以前(含当日)"));
    assert!(said("诉讼;甲法院;6m;乙法;settled").ends_with("(可信度:公认)"));
    assert!(Remedies::from_list(Vec::new()).is_none());
}

/// Every letter of the sample district: numbers, grounds, clauses and figures are those of the explanation; no name, number or
/// birth shows; the page is well-formed; the notice of the same month has the same amount.
#[test]
fn the_letters_of_the_sample_district_say_what_the_findings_say() {
    let register = sample::district(4).unwrap();
    let pack = pack();
    let mut made = std::collections::BTreeMap::new();
    for (text, step) in [("2014-02", 211), ("2014-04", 401), ("2014-06", 211)] {
        let month = month(text);
        let laws = LawTable::new(&pack, &register, MonthRange::new(month.previous(), month).unwrap());
        let run = Run::new(&register, &laws);
        for index in
            (0..register.len()).step_by(step).chain(ended(&register, month)).chain(applying(&register))
        {
            let Ok(Some(kind)) = kind_of(&run, index, month, &ALLOWANCE) else { continue };
            let decided = month.previous().last_day();
            let order = Order { ground: Some(StopGround::Income), decided, ..order("2014-01-01") };
            let letter = draft(&pack, &register, index, month, order).unwrap();
            assert_eq!(letter.kind(), kind);
            check(&register, index, &letter);
            if let Some(form) = approval(&run, index, month).unwrap()
                && let Some(notice) = form.public_notice(&"12345".parse().unwrap())
            {
                assert_eq!(notice.monthly_amount(), letter.matter().decision().finding().amount());
            }
            *made.entry(kind).or_insert(0_u32) += 1;
        }
    }
    assert!(made.len() == 4 && made.values().sum::<u32>() > 40, "{made:?}");
}

/// Households that apply.
fn applying(register: &Register) -> Vec<usize> {
    let households = register.households().iter().enumerate();
    households.filter(|(_, record)| record.applied.is_some()).map(|(index, _)| index).take(60).collect()
}

/// Households whose payment ended with the month before.
fn ended(register: &Register, month: minzheng_core_types::Month) -> Vec<usize> {
    let households = register.households().iter().enumerate();
    let is_ended =
        |(_, record): &(usize, &minzheng_caseload::HouseholdRecord)| record.ended == Some(month.previous());
    households.filter(is_ended).map(|(index, _)| index).take(15).collect()
}

fn check(register: &Register, index: usize, letter: &Letter) {
    let record = &register.households()[index];
    let (decision, document) = (letter.matter().decision(), letter.matter().document());
    assert_eq!(decision.explanation(), Some(document.digest));
    for lang in [Lang::Zh, Lang::En] {
        let options = FormOptions { lang, reveal: false };
        let (html, markdown) = (letter.html(options), letter.markdown(options).replace('\\', ""));
        let outcome = document.outcomes.iter().find(|row| row.programme == "allowance").unwrap();
        match decision.finding() {
            Finding::Entitled(award) => {
                assert!(html.contains(&award.total().to_string()));
                for component in award.components() {
                    assert!(markdown.contains(&format!("| {} ", component.rule.id)));
                    assert!(markdown.contains(&format!("| {} |", component.amount)));
                }
            }
            Finding::NotEntitled(grounds) => {
                assert_eq!(grounds.iter().count(), outcome.grounds.len());
                for ground in grounds.iter() {
                    assert!(markdown.contains(ground.rule.id) && html.contains(ground.rule.id));
                    assert!(markdown.contains(&ground.observed.text()));
                }
            }
            Finding::NeedsPerson(_) => panic!("no letter of what is open"),
        }
        let own =
            document.steps.iter().filter(|step| (outcome.steps_from..outcome.steps_end).contains(&step.no));
        for step in own {
            for citation in &step.citations {
                assert!(markdown.contains(citation.get(lang)), "{}", citation.get(lang));
            }
            for fact in &step.facts {
                if let minzheng_core_types::explain::OriginRow::Figure(id) = &fact.origin {
                    assert!(markdown.contains(id), "{id}");
                }
            }
        }
        for remedy in letter.remedies().iter() {
            assert!(markdown.contains(&remedy.text(lang)));
        }
        let secrets = register.persons(record).iter().flat_map(|person| {
            let id = person.id.map(|id: PersonId| id.reveal().to_owned());
            [Some(person.name.reveal().to_owned()), id].into_iter().flatten()
        });
        let births = register.members(record).iter().filter_map(|member| member.birth.known());
        let account = record.account.as_ref().map(|account| account.reveal().to_owned());
        let secrets = secrets.chain(births.map(|birth| birth.to_string())).chain(account);
        for secret in secrets.chain(["审核员甲".to_owned()]) {
            assert!(!html.contains(&secret) && !markdown.contains(&secret), "{secret}");
        }
        let mut reader = quick_xml::Reader::from_str(&html);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }
    let shown = letter.markdown(FormOptions { lang: Lang::Zh, reveal: true });
    assert!(shown.contains("审核员甲") || shown.replace('\\', "").contains("审核员甲"));
}

/// The causes of a change are those of the programme alone.
#[test]
fn a_change_of_another_programme_is_not_told() {
    let register = register([household("SB-1", 2, 500, "2014-01-10")]);
    let between =
        minzheng_caseload::change::Between::new(&pack(), &register, month("2014-03"), month("2014-04"));
    let change = between.one(0).unwrap().unwrap();
    assert!(Changed::of(&change, "allowance").is_some());
    assert!(Changed::of(&change, "high-age").is_none() && Changed::of(&change, "nothing").is_none());
    let laws = LawTable::new(&pack(), &register, MonthRange::single(month("2014-04")));
    let run = Run::new(&register, &laws);
    assert!(run.one(0, month("2014-04"), &mut Silent).unwrap().is_some());
    let high_age = PROGRAMMES.iter().find(|programme| programme.id == "high-age").unwrap();
    assert!(matches!(kind_of(&run, 0, month("2014-04"), high_age), Ok(None)));
}
