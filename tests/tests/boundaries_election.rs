//! The lines of elections themselves, enumerated, and the formulas of the rules held to what the code says.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_community_governance::election::rules::RULES;
use minzheng_community_governance::election::{
    AfterWithdrawal, Answer, CalendarFile, CountError, Counting, ElectionPolicy, FirstDay, Meeting,
    Milestone, OfficeEvent, Options, Petition, Petitioners, Post, RecallFile, RecallState, RecallVote,
    Regime, RegimeError, Registered, Resident, Share, TermState, YesNo, after_withdrawal, contested,
    days_before, ends, may_vote, register, resolve_membership, term_end, term_state, usual_representatives,
};
use minzheng_core_types::formula::{Formula, Value};
use minzheng_core_types::{Fact, WorkdayCalendar};
use minzheng_tests::election::{PACK, counted, drawn};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn policy(place: &str, on: &str) -> ElectionPolicy {
    Regime::at(&PACK, place.parse().unwrap(), day(on), None).unwrap().policy
}

/// The formula of a form, evaluated on what a case gives.
fn formula(rule: &str, form: &str, facts: &[(&str, Value)]) -> Value {
    let rule = RULES.iter().find(|known| known.id == rule).unwrap();
    let variant = rule.variants.iter().find(|known| known.name == form).unwrap();
    let formula = Formula::parse(variant.formula).unwrap();
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| (format!("el_{name}"), value.clone())).collect();
    formula.evaluate(&facts).unwrap_or_else(|error| panic!("{}/{form}: {error}", rule.id))
}

fn n(number: impl ToString) -> Value {
    Value::Number(number.to_string().parse().unwrap())
}

fn d(text: &str) -> Value {
    Value::Date(day(text))
}

const T: Value = Value::Bool(true);
const F: Value = Value::Bool(false);

fn share_facts(share: Share, part: u32, whole: u32) -> [(&'static str, Value); 4] {
    let (above, below, _) = share.fraction();
    [("above", n(above)), ("below", n(below)), ("part", n(part)), ("whole", n(whole))]
}

/// Thresholds enumerated for every electorate to 500 and every number of it.
#[test]
fn thresholds_of_all_electorates_to_500() {
    for share in Share::ALL {
        let (above, below, strict) = share.fraction();
        for whole in 1..=500_u32 {
            let least = share.least(whole).unwrap();
            for part in 0..=whole {
                let (left, right) = (u64::from(part) * below, u64::from(whole) * above);
                let held = left > right || (!strict && left == right);
                assert_eq!(share.reached(part, whole), Ok(held), "{share}: {part} of {whole}");
                assert_eq!(part >= least, held, "{share}: the least of {whole} is {least}");
            }
        }
    }
    // The examples of the rulebook.
    assert_eq!(Share::MoreThanTwoThirds.least(42), Ok(29));
    assert_eq!(Share::TwoThirdsOrMore.least(42), Ok(28));
    assert_eq!(Share::MoreThanTwoThirds.least(60), Ok(41));
    assert_eq!(Share::MoreThanHalf.least(2_400), Ok(1_201));
}

#[test]
fn words_of_quantity_keep_to_their_formulas() {
    for share in Share::ALL {
        let strict = share.fraction().2;
        let (form, least) = if strict { ("more", "least-more") } else { ("or-more", "least-or-more") };
        for (part, whole) in [(1, 2), (750, 1_500), (751, 1_500), (40, 60), (41, 60), (20, 60), (6, 60)] {
            let facts = share_facts(*share, part, whole);
            assert_eq!(formula("CG-02", form, &facts), Value::Bool(share.reached(part, whole).unwrap()));
            let of = |name: &str| facts.iter().find(|(own, _)| *own == name).cloned().unwrap();
            let facts = [of("above"), of("below"), of("whole")];
            assert_eq!(formula("CG-02", least, &facts), n(share.least(whole).unwrap()));
        }
    }
}

#[test]
fn the_law_of_a_day_keeps_to_its_formula() {
    for (on, law) in [
        ("1990-01-01", "R1"),
        ("2018-12-28", "R1"),
        ("2018-12-29", "R2"),
        ("2025-12-31", "R2"),
        ("2026-01-01", "R3"),
    ] {
        let found = Regime::at(&PACK, "370203".parse().unwrap(), day(on), None).unwrap();
        assert_eq!(found.name(), law, "{on}");
        let facts = [
            ("day", d(on)),
            ("first_law", d("1990-01-01")),
            ("second_law", d("2018-12-29")),
            ("third_law", d("2026-01-01")),
        ];
        assert_eq!(formula("CG-01", "", &facts), Value::Text(law.to_owned()));
    }
    let before = Regime::at(&PACK, "370203".parse().unwrap(), day("1989-12-31"), None);
    assert!(matches!(before, Err(RegimeError::NoLaw(_) | RegimeError::NoRegimes)));
    let straddles = Regime::at(&PACK, "370203".parse().unwrap(), day("2026-01-10"), Some(day("2025-12-01")));
    assert!(straddles.unwrap().straddles);
    // The figures of the amendment begin on its day, not with its month.
    let years = |on: &str| term_end(day(on), day(on), &policy("370203", on)).value.unwrap();
    assert_eq!(years("2018-12-28"), day("2021-12-27"));
    assert_eq!(years("2018-12-29"), day("2023-12-28"));
}

#[test]
fn days_keep_to_their_formulas() {
    let count = |first_day| Counting { first_day, roll_to_workday: YesNo::No };
    let empty = WorkdayCalendar::empty();
    let last = count(FirstDay::DayAfter).last_day(day("2026-11-30"), 5, &empty).unwrap();
    let facts = |done: &str| [("event", d("2026-11-30")), ("done", d(done)), ("days", n(5))];
    for (rule, form) in [("CG-03", "within"), ("CG-11", "within")] {
        assert_eq!(formula(rule, form, &facts(&last.to_string())), T);
        assert_eq!(formula(rule, form, &facts("2026-12-06")), F);
    }
    let latest = days_before(day("2026-12-20"), 20).unwrap();
    assert_eq!(latest, day("2026-11-30"));
    let facts = |done: &str| [("day", d("2026-12-20")), ("done", d(done)), ("days", n(20))];
    for (rule, form) in [("CG-03", "before"), ("CG-11", "published")] {
        assert_eq!(formula(rule, form, &facts("2026-11-30")), T);
        assert_eq!(formula(rule, form, &facts("2026-12-01")), F);
    }
    // An open reading: the day itself is the first; the last day is one earlier.
    let counts = count(FirstDay::Counts).last_day(day("2026-11-30"), 5, &empty).unwrap();
    assert_eq!(counts, day("2026-12-04"));
}

#[test]
fn the_calendar_keeps_to_the_formula_of_cg_32() {
    let file = CalendarFile {
        place: "310000".parse().unwrap(),
        election_day: day("2026-12-20"),
        prepared: None,
        roll_published: Some(day("2026-12-02")),
        announced: None,
    };
    let calendar = file.schedule_backward(&PACK, &WorkdayCalendar::empty()).unwrap();
    assert_eq!(calendar.roll_late, Some(2));
    let line = calendar.lines.iter().find(|line| line.what == Milestone::Candidates).unwrap();
    let today = "2026-12-01";
    let facts = [("done", d(today)), ("latest", d(&line.latest.to_string()))];
    assert_eq!(formula("CG-32", "", &facts), n(line.slack(day(today))));
    let overdue = |on: &str| [("event", d("2026-12-20")), ("day", d(on)), ("days", n(10))];
    assert_eq!(calendar.latest(Milestone::Handover), Some(day("2026-12-30")));
    assert_eq!(formula("CG-26", "", &overdue("2026-12-30")), F);
    assert_eq!(formula("CG-26", "", &overdue("2026-12-31")), T);
    // Before 2026 the objection windows are left to the places.
    let file = CalendarFile { election_day: day("2025-12-31"), ..file };
    let calendar = file.schedule_backward(&PACK, &WorkdayCalendar::empty()).unwrap();
    assert_eq!(calendar.latest(Milestone::Objections), None);
    assert!(calendar.lacking.iter().any(|(what, _)| *what == Milestone::Objections));
}

#[test]
fn sizes_keep_to_the_formula_of_cg_04() {
    for (vice, member, fits) in
        [(2, 4, true), (1, 8, false), (1, 2, false), (1, 3, true), (2, 6, true), (2, 7, false)]
    {
        let mut file = drawn(&mut minzheng_tests::draw::Draw::replay(&[]));
        (file.seats.vice, file.seats.member) = (vice, member);
        let found = file.prepare(&PACK);
        assert_eq!(found.is_ok(), fits, "{vice} {member}");
        let refused = matches!(found, Err(CountError::SizeOutOfRange { .. }));
        assert_eq!(refused, !fits);
        let facts = [("chairs", n(1)), ("seats", n(1 + vice + member)), ("least", n(5)), ("most", n(9))];
        assert_eq!(formula("CG-04", "", &facts), Value::Bool(fits));
    }
    // Tianjin asks for an odd number.
    let mut file = drawn(&mut minzheng_tests::draw::Draw::replay(&[]));
    (file.place, file.election_day) = ("120000".parse().unwrap(), day("2020-06-01"));
    (file.seats.vice, file.seats.member) = (1, 4);
    assert!(matches!(file.prepare(&PACK), Err(CountError::SizeNotOdd { seats: 6 })));
}

#[test]
fn terms_and_offices_keep_to_their_formulas() {
    let facts = |on: &str| [("day", d(on)), ("begins", d("2021-03-18")), ("years", n(5))];
    let end = term_end(day("2021-03-18"), day("2021-03-18"), &policy("370203", "2021-03-18")).value.unwrap();
    assert_eq!(end, day("2026-03-17"));
    assert_eq!(formula("CG-05", "", &facts("2026-03-17")), F);
    assert_eq!(formula("CG-05", "", &facts("2026-03-18")), T);
    // An open reading: from the announcement or from the election day.
    let later = term_end(day("2021-03-18"), day("2021-03-20"), &policy("370203", "2021-03-18"));
    assert_eq!(later.value, Some(day("2026-03-19")));
    assert_eq!(later.assumed().collect::<Vec<_>>(), ["cg.el.term.starts"]);
    let tianjin = policy("120000", "2020-06-01");
    let state = |on: &str| term_state(day("2020-06-01"), None, day(on), &tianjin).value.unwrap();
    assert_eq!(state("2020-05-31"), TermState::Running);
    assert_eq!(state("2020-09-01"), TermState::Due(Some(day("2020-09-01"))));
    assert_eq!(state("2020-09-02"), TermState::Overdue(day("2020-09-01")));
    let rated = |days: &[(&str, bool)]| {
        OfficeEvent::Rated(days.iter().map(|(on, failed)| (day(on), *failed)).collect())
    };
    let policy = policy("370203", "2028-06-01");
    for (ratings, in_row, ended) in [
        (rated(&[("2026-12-01", true), ("2028-01-01", true)]), 2, true),
        (rated(&[("2026-12-01", true), ("2027-06-01", false), ("2028-01-01", true)]), 1, false),
    ] {
        assert_eq!(ends(&ratings, &policy).value, Some(ended));
        assert_eq!(formula("CG-28", "", &[("in_row", n(in_row)), ("ratings", n(2))]), Value::Bool(ended));
    }
    let posted = |on: &str| [("event", d("2026-12-01")), ("day", d(on)), ("days", n(15))];
    assert_eq!(formula("CG-29", "", &posted("2026-12-16")), T);
    assert_eq!(formula("CG-29", "", &posted("2026-12-15")), F);
    assert_eq!(formula("CG-30", "", &[("seats", n(7)), ("sitting", n(4))]), n(3));
}

#[test]
fn voters_keep_to_their_formulas() {
    let policy = policy("370203", "2026-12-20");
    let resident = |birth: &str, deprived| Resident {
        birth: Fact::Known(day(birth)),
        deprived: Fact::Known(deprived),
        ..Resident::default()
    };
    for (birth, deprived, may) in
        [("2008-12-20", false, true), ("2008-12-21", false, false), ("2000-01-01", true, false)]
    {
        let found = may_vote(&resident(birth, deprived), day("2026-12-20"), &policy).value;
        assert_eq!(found, Some(may), "{birth}");
        let facts = [
            ("birth", d(birth)),
            ("day", d("2026-12-20")),
            ("age_rule", Value::Text("on-birthday/first-of-march".to_owned())),
            ("voting_age", n(18)),
            ("deprived", Value::Bool(deprived)),
        ];
        assert_eq!(formula("CG-08", "", &facts), Value::Bool(may));
    }
    assert_eq!(may_vote(&Resident::default(), day("2026-12-20"), &policy).value, None);
    let here = Resident {
        registered_here: Fact::Known(true),
        wishes: Fact::Known(false),
        ..resident("1990-01-01", false)
    };
    let silent = register(&here, day("2026-11-20"), day("2026-12-20"), &policy).value;
    assert_eq!(silent, Some(Registered::No));
    let worker = |months: u32, confirmed: bool| {
        let facts = [
            ("wishes", T),
            ("registered_here", F),
            ("lives_here", F),
            ("worker", T),
            ("months", n(months)),
            ("months_needed", n(6)),
            ("confirmed", Value::Bool(confirmed)),
        ];
        formula("CG-09", "", &facts)
    };
    assert_eq!((worker(6, true), worker(5, true), worker(6, false)), (T, F, F));
    assert_eq!(formula("CG-10", "", &[("listed", n(900)), ("taken_off", n(0))]), n(900));
}

#[test]
fn meetings_and_nominations_keep_to_their_formulas() {
    let policy = policy("370203", "2026-12-20");
    let usual = usual_representatives(3_000, &policy).value.unwrap();
    for count in [59, 60, 150, 151] {
        let facts = [("count", n(count)), ("households", n(3_000)), ("least", n(20)), ("most", n(50))];
        let fits = (usual.0..=usual.1).contains(&count);
        assert_eq!(formula("CG-06", "households", &facts), Value::Bool(fits));
    }
    for (count, fits) in [(1, F), (2, T), (3, T), (4, F)] {
        let facts = [("count", n(count)), ("least", n(2)), ("most", n(3))];
        assert_eq!(formula("CG-06", "groups", &facts), fits);
    }
    let leaves = |nominated, kin| {
        let facts = [("nominated", nominated), ("relatives_count", T), ("relative_nominated", kin)];
        formula("CG-07", "", &facts)
    };
    assert_eq!((leaves(T, F), leaves(F, T), leaves(F, F)), (T, T, F));
    let old = resolve_membership(
        &["A", "B", "C"],
        &[],
        &["X"],
        &[("A", "X")],
        &self::policy("370203", "2025-06-01"),
    );
    assert_eq!(old.value.map(|found| found.left), Some(Vec::new()), "before 2026 only the nominee leaves");
    for (candidates, seats) in [(3, 3), (4, 3), (2, 3)] {
        let facts = [("candidates", n(candidates)), ("seats", n(seats))];
        let found = contested(Post::Member, candidates, seats, &policy).value.unwrap();
        let fits = found != minzheng_community_governance::election::Contested::TooFew;
        assert_eq!(formula("CG-12", "", &facts), Value::Bool(fits));
        let henan = contested(Post::Member, candidates, seats, &self::policy("410000", "2025-06-01"));
        let fits = henan.value != Some(minzheng_community_governance::election::Contested::TooFew);
        assert_eq!(formula("CG-12", "equal", &facts), Value::Bool(fits));
    }
    let joint = |count: u32| [("by_party", F), ("nominators", n(count)), ("least", n(10))];
    assert_eq!(formula("CG-12", "nominated", &joint(10)), T);
    assert_eq!(formula("CG-12", "nominated", &joint(9)), F);
    let share = Share::FourFifthsOrMore;
    for (reps, fits) in [(28, T), (27, F)] {
        let facts = [("above", n(4)), ("below", n(5)), ("part", n(reps)), ("committee", n(7))];
        assert_eq!(formula("CG-13", "representatives", &facts), fits);
        assert_eq!(share.reached(reps, reps + 7), Ok(fits == T));
    }
    for (part, whole) in [(28, 42), (27, 42)] {
        let answer: Answer<bool> = Meeting::RepresentativesOpen.reached(part, whole, &policy);
        let facts = share_facts(Share::TwoThirdsOrMore, part, whole);
        assert_eq!(formula("CG-13", "or-more", &facts), Value::Bool(answer.value.unwrap()));
        let answer = Meeting::Opens.reached(part, whole, &policy);
        let facts = share_facts(Share::MoreThanHalf, part, whole);
        assert_eq!(formula("CG-13", "more", &facts), Value::Bool(answer.value.unwrap()));
    }
    let after = after_withdrawal(3, 3, &[("X", 12), ("Y", 15)], &policy).value;
    assert_eq!(after, Some(AfterWithdrawal::Stands(vec!["Y".to_owned()])));
    assert_eq!(after_withdrawal(3, 3, &[], &policy).value, Some(AfterWithdrawal::Postponed));
}

#[test]
fn counts_keep_to_their_formulas() {
    let mut seen = BTreeMap::new();
    for number in 0..400 {
        let mut draw = minzheng_tests::draw::Draw::new("formulas", 1, number);
        let file = minzheng_tests::election::to_the_end(
            &mut draw,
            drawn(&mut minzheng_tests::draw::Draw::new("f", 1, number)),
        );
        let counted = counted(&file);
        for test in &counted.verdict.tests {
            let form = "";
            let rule = match test.rule.id {
                // The women's seat is won by the share of the supplementary election.
                "CG-24" => "CG-20",
                id => id,
            };
            let strict = test.share.fraction().2;
            if (rule == "CG-20") == strict {
                continue;
            }
            let held = formula(rule, form, &share_facts(test.share, test.part, test.whole));
            assert_eq!(held, Value::Bool(test.held && test.whole > 0));
            *seen.entry(rule).or_insert(0) += 1;
        }
        let state = counted.verdict.state.word();
        let vacant: u32 = counted.verdict.vacant.iter().sum();
        let facts = [
            ("invalid", Value::Bool(state == "invalid")),
            ("pending", n(u32::from(state == "pending"))),
            ("vacant", n(vacant)),
        ];
        assert_eq!(formula("CG-31", "", &facts), Value::Text(state.to_owned()));
        for line in counted.transcript.lines().filter(|line| line.starts_with("CG-16 ")) {
            let (numbers, told) = line["CG-16 ".len()..].split_once(' ').unwrap();
            let (collected, issued) = numbers.split_once("<=").unwrap();
            let facts = [("collected", n(collected)), ("issued", n(issued))];
            assert_eq!(formula("CG-16", "", &facts), Value::Bool(told == "yes"));
        }
        for line in counted.transcript.lines().filter(|line| line.starts_with("CG-21 below ")) {
            let (size, least) = line["CG-21 below ".len()..].split_once('<').unwrap();
            assert_eq!(formula("CG-21", "", &[("seats", n(size)), ("least", n(least))]), T);
        }
    }
    assert!(seen.len() == 3 && seen.values().all(|count| *count > 20), "{seen:?}");
}

#[test]
fn single_steps_of_a_count_keep_to_their_formulas() {
    assert_eq!(formula("CG-15", "", &[("chosen", n(4)), ("seats", n(3))]), T);
    assert_eq!(formula("CG-15", "", &[("chosen", n(3)), ("seats", n(3))]), F);
    assert_eq!(formula("CG-19", "", &[("last_votes", n(750)), ("next_votes", n(750))]), T);
    assert_eq!(formula("CG-19", "", &[("last_votes", n(751)), ("next_votes", n(750))]), F);
    assert_eq!(formula("CG-20", "stand", &[("missing", n(2)), ("extra", n(1))]), n(3));
    assert_eq!(formula("CG-22", "", &[("higher", n(560)), ("own", n(240))]), n(800));
    let stays = |rank: u32, own: u32| {
        let facts = [("rank", n(rank)), ("other_rank", n(3)), ("own", n(own)), ("other_votes", n(1_000))];
        formula("CG-23", "", &facts)
    };
    assert_eq!((stays(1, 900), stays(3, 1_001), stays(3, 1_000)), (T, T, F));
    assert_eq!((formula("CG-24", "", &[("women", n(0))]), formula("CG-24", "", &[("women", n(1))])), (T, F));
    let invalid = |turnout, contest, papers| {
        let facts = [("turnout_kept", turnout), ("contest_kept", contest), ("papers_kept", papers)];
        formula("CG-25", "", &facts)
    };
    assert_eq!((invalid(T, T, T), invalid(F, T, T), invalid(T, F, T), invalid(T, T, F)), (F, T, T, T));
    let mandate = |held: u32, candidate: Value| {
        let facts = [
            ("mode_allows", T),
            ("written", T),
            ("both_voters", T),
            ("candidate", candidate),
            ("published", T),
            ("held_before", n(held)),
            ("most", n(3)),
        ];
        formula("CG-14", "", &facts)
    };
    assert_eq!((mandate(2, F), mandate(3, F), mandate(0, T)), (T, F, F));
    let flips = |part: u32| {
        let mut facts = share_facts(Share::MoreThanHalf, part, 1_500).to_vec();
        facts.push(("tainted", n(3)));
        formula("CG-31", "taint", &facts)
    };
    assert_eq!((flips(751), flips(752)), (T, F));
}

#[test]
fn recalls_keep_to_their_formulas() {
    let file = |signers, vote| RecallFile {
        place: "370203".parse().unwrap(),
        petitioned: day("2027-03-01"),
        mode: minzheng_community_governance::election::Mode::AllVoters,
        roll: 2_431,
        petition: Petition { by: Petitioners::Voters, signers, of: 2_431, adults: None },
        reasons_stated: true,
        same_facts_before: None,
        resigned: false,
        vote,
    };
    let vote = |cast, yes| Some(RecallVote { on: day("2027-03-20"), cast, yes });
    for (signers, cast, yes, state) in [
        (243, 1_300, 651, RecallState::NotAdmitted),
        (244, 1_215, 1_215, RecallState::VoteInvalid),
        (244, 1_300, 650, RecallState::Stays),
        (244, 1_300, 651, RecallState::Removed),
    ] {
        let found = file(signers, vote(cast, yes)).assess(&PACK).unwrap();
        assert_eq!(found.state, Some(state));
        for (test, form) in
            [(found.petition, "petition"), (found.turnout.unwrap(), "vote"), (found.passes.unwrap(), "vote")]
        {
            let test = test.value.unwrap();
            let facts = share_facts(test.share, test.part, test.whole);
            assert_eq!(formula("CG-27", form, &facts), Value::Bool(test.held));
        }
    }
    assert_eq!(file(244, None).assess(&PACK).unwrap().state, Some(RecallState::VoteDue));
    // An open reading: of residents with the right to vote, where their number is known.
    let mut counted = file(244, None);
    counted.petition.adults = Some(3_000);
    let found = counted.assess(&PACK).unwrap();
    assert!(found.base_differs && found.state == Some(RecallState::VoteDue));
    assert_eq!(found.petition.assumed().collect::<Vec<_>>(), ["cg.el.recall.base"]);
    // Zhejiang's clocks.
    let mut local = file(244, None);
    (local.place, local.same_facts_before) = ("330000".parse().unwrap(), Some(day("2026-04-01")));
    let found = local.assess(&PACK).unwrap();
    assert_eq!(found.vote_by, Some(day("2027-03-31")));
    assert_eq!((found.not_before, found.state), (Some(day("2027-04-01")), Some(RecallState::NotAdmitted)));
    // Before 2026 one fifth calls the meeting.
    let mut old = file(487, None);
    old.petitioned = day("2025-03-01");
    assert_eq!(old.assess(&PACK).unwrap().state, Some(RecallState::VoteDue));
    old.petition.signers = 486;
    assert_eq!(old.assess(&PACK).unwrap().state, Some(RecallState::NotAdmitted));
}

#[test]
fn options_are_known_and_take_their_words_only() {
    let file = drawn(&mut minzheng_tests::draw::Draw::replay(&[]));
    for (id, value) in
        [("cg.el.nothing", "yes"), ("cg.el.denominator", "everybody"), ("cg.el.tie.rounds", "some")]
    {
        let mut wrong = file.clone();
        wrong.options = Options::from([(id.to_owned(), value.to_owned())]);
        assert!(matches!(wrong.prepare(&PACK), Err(CountError::Option { .. })), "{id}");
    }
    let mut confirmed = file;
    confirmed.options = Options::from([("cg.el.denominator".to_owned(), "collected".to_owned())]);
    let election = confirmed.prepare(&PACK).unwrap();
    assert!(
        election.settings.assumed().all(|id| id != "cg.el.denominator"),
        "what is confirmed is not assumed"
    );
}
