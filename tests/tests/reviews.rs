//! SA-21: in which class a household is reviewed, and by when: both regimes, every class, the days around them.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_core_types::{Explain, Explanation, Fact, Lang, Month, Silent};
use minzheng_tests::desk::{self, policy};
use minzheng_welfare::facts::{Employment, Household, HouseholdFacts, Member, Register, Relation};
use minzheng_welfare::review::{Asked, Due, Review, ReviewClass, Timing, due_by, review};
use minzheng_welfare::{CATALOGUE, Policy};

const URBAN: Fact<Register> = Fact::Known(Register::Urban);
const RURAL: Fact<Register> = Fact::Known(Register::Rural);
const NOBODY_KNOWS: Fact<Register> = Fact::NotEstablished;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn at(place: &str, of: &str) -> std::sync::Arc<Policy> {
    policy(desk::examples(), place.parse().unwrap(), month(of))
}

fn listening() -> Explanation {
    let mut why = Explanation::default();
    why.under(desk::examples());
    why
}

/// The forms told; every step must re-check by its formula.
fn told(why: &Explanation, month: Month) -> Vec<String> {
    let document = why.document(None, "370203".parse().unwrap(), month, &CATALOGUE);
    let mut faults = document.recheck();
    // These steps have no outcome of a programme.
    faults.retain(|fault| fault.at != "steps");
    assert!(faults.is_empty(), "{faults:?}\n{}", document.text(Lang::En));
    document.steps.iter().map(|step| format!("{}/{}", step.rule, step.variant)).collect()
}

#[test]
fn each_class_has_its_interval_under_the_law_of_the_last_review() {
    use ReviewClass::{Middle, Stable, Unstable};
    for (class, register, last, due, form) in [
        // The rulebook's example.
        (Unstable, URBAN, "2024-02", Some("2024-08"), "SA-21/unstable-urban"),
        (Unstable, RURAL, "2024-02", Some("2024-08"), "SA-21/unstable-rural"),
        (Unstable, NOBODY_KNOWS, "2024-02", Some("2024-08"), "SA-21/unstable-urban"),
        (Stable, NOBODY_KNOWS, "2024-02", Some("2025-02"), "SA-21/stable"),
        (Middle, URBAN, "2024-02", None, ""),
        // The first month of 2021's measures and the last of 2012's.
        (Unstable, URBAN, "2021-07", Some("2022-01"), "SA-21/unstable-urban"),
        (Unstable, URBAN, "2021-06", Some("2021-07"), "SA-21/unstable-urban"),
        (Unstable, RURAL, "2021-06", Some("2021-09"), "SA-21/unstable-rural"),
        (Unstable, NOBODY_KNOWS, "2021-06", None, ""),
        (Middle, RURAL, "2021-06", Some("2021-12"), "SA-21/middle"),
        (Stable, RURAL, "2021-06", Some("2022-06"), "SA-21/stable"),
        (Stable, URBAN, "2012-12", Some("2013-12"), "SA-21/stable"),
        (Stable, URBAN, "2012-11", None, ""),
        (Unstable, URBAN, "2012-11", None, ""),
    ] {
        let mut why = listening();
        let found = due_by(month(last), class, register, &at("370203", last), &mut why);
        assert_eq!(found, due.map(month), "{class:?} {register:?} {last}");
        let expected: Vec<&str> = Some(form).filter(|form| !form.is_empty()).into_iter().collect();
        assert_eq!(told(&why, month(last)), expected);
    }
    let zhejiang = due_by(month("2023-11"), Unstable, NOBODY_KNOWS, &at("330100", "2023-11"), &mut Silent);
    assert_eq!(zhejiang, Some(month("2024-02")), "quarterly for the able-bodied");
}

fn household<'m>(members: &'m [Member], register: Fact<Register>) -> Household<'m> {
    Household::new(HouseholdFacts { register, ..HouseholdFacts::of(members) }).unwrap()
}

/// Asked about in the month of the last review.
fn asked(last: &str) -> Asked {
    Asked { reviewed: month(last), month: month(last) }
}

fn adult(employment: Fact<Employment>) -> Member {
    let member = Member::new(Relation::Applicant, "1970-03-04".parse().unwrap()).with_nothing_special();
    Member { employment, ..member }
}

fn of(members: &[Member], stated: Fact<ReviewClass>, last: &str) -> (Review, Vec<String>) {
    let mut why = listening();
    let found = review(&household(members, URBAN), stated, asked(last), &at("370203", last), &mut why);
    let silent = review(&household(members, URBAN), stated, asked(last), &at("370203", last), &mut Silent);
    assert_eq!(found, silent, "listening changes nothing");
    (found, told(&why, month(last)))
}

#[test]
fn where_nobody_is_able_to_work_the_class_follows_and_else_it_is_asked() {
    let unable = Fact::Known(Employment::UnableToWork);
    let (found, forms) = of(&[adult(unable), adult(Fact::Absent)], Fact::NotEstablished, "2024-02");
    assert_eq!((found.class, found.derived), (Fact::Known(ReviewClass::Stable), true));
    assert_eq!(found.due, Due::By(month("2025-02")));
    assert_eq!(forms, ["SA-21/able", "SA-21/able", "SA-21/class", "SA-21/stable"]);
    for other in
        [Fact::Known(Employment::Unemployed), Fact::Known(Employment::Employed), Fact::NotEstablished]
    {
        let (found, _) = of(&[adult(unable), adult(other)], Fact::NotEstablished, "2024-02");
        assert_eq!((found.class, found.derived), (Fact::NotEstablished, false), "{other:?}");
        assert_eq!(found.due, Due::Between { first: month("2024-08"), last: month("2025-02") });
        let (stated, _) = of(&[adult(other)], Fact::Known(ReviewClass::Unstable), "2024-02");
        assert_eq!((stated.due, stated.derived), (Due::By(month("2024-08")), false));
    }
    // What the authority stated is not overruled, and members who left or died do not count.
    let (stated, _) = of(&[adult(unable)], Fact::Known(ReviewClass::Unstable), "2024-02");
    assert_eq!(stated.due, Due::By(month("2024-08")));
    let gone = |day: &str| Member { died: Some(day.parse().unwrap()), ..adult(Fact::NotEstablished) };
    assert!(of(&[adult(unable), gone("2024-02-29")], Fact::NotEstablished, "2024-02").0.derived);
    assert!(!of(&[adult(unable), gone("2024-03-01")], Fact::NotEstablished, "2024-02").0.derived);
}

#[test]
fn a_minor_whose_work_nobody_recorded_is_not_able_to_work() {
    let born = |birth: &str| {
        let member = Member::new(Relation::Child, birth.parse().unwrap()).with_nothing_special();
        Member { employment: Fact::NotEstablished, ..member }
    };
    let unable = adult(Fact::Known(Employment::UnableToWork));
    let (found, forms) = of(&[unable, born("2006-03-01")], Fact::NotEstablished, "2024-02");
    assert!(found.derived, "18 on 1 March 2024");
    assert_eq!(forms, ["SA-21/able", "SA-21/minor", "SA-21/class", "SA-21/stable"]);
    assert!(!of(&[unable, born("2006-02-28")], Fact::NotEstablished, "2024-02").0.derived, "18 in February");
    assert!(of(&[unable, born("2024-03-05")], Fact::NotEstablished, "2024-02").0.derived, "born since");
}

/// Under the measures of 2012 nothing tells the first class from the second, so all three are possible.
#[test]
fn before_july_2021_the_class_is_never_derived() {
    let unable = [adult(Fact::Known(Employment::UnableToWork))];
    let (found, forms) = of(&unable, Fact::NotEstablished, "2014-01");
    assert_eq!(found.class, Fact::NotEstablished);
    assert_eq!(found.due, Due::Between { first: month("2014-02"), last: month("2015-01") });
    assert!(forms.is_empty());
    assert_eq!(of(&unable, Fact::NotEstablished, "2012-11").0.due, Due::NotSettled);
    let open = household(&unable, NOBODY_KNOWS);
    let found = review(&open, Fact::NotEstablished, asked("2014-01"), &at("370203", "2014-01"), &mut Silent);
    assert_eq!(found.due, Due::NotSettled, "monthly or quarterly?");
}

#[test]
fn a_review_is_overdue_only_after_its_month_and_open_only_where_the_class_matters() {
    let by = Due::By(month("2024-08"));
    assert_eq!(by.timing(month("2024-07")), Timing::Later);
    assert_eq!(by.timing(month("2024-08")), Timing::DueNow);
    assert_eq!(by.timing(month("2024-09")), Timing::Overdue);
    let between = Due::Between { first: month("2024-08"), last: month("2025-02") };
    for (at, timing) in [
        ("2024-07", Timing::Later),
        ("2024-08", Timing::Open),
        ("2024-09", Timing::Open),
        ("2025-02", Timing::Open),
        ("2025-03", Timing::Overdue),
    ] {
        assert_eq!(between.timing(month(at)), timing, "{at}");
    }
    assert_eq!(Due::NotSettled.timing(month("2030-01")), Timing::Open);
}
