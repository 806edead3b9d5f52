//! The lines of the scales, enumerated: every band edge and one either side, every cell of every table, the days on which
//! standards and results end, and what a form refuses.

use std::collections::BTreeMap;

use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Explain, Explanation, NaiveDate, Silent, WorkdayCalendar};
use minzheng_eldercare::age::reached_before;
use minzheng_eldercare::elder::ElderError;
use minzheng_eldercare::form::{Draft, Scale};
use minzheng_eldercare::interrai::{adl_hierarchy, cps};
use minzheng_eldercare::points::{HighIsBad, HighIsGood, Points};
use minzheng_eldercare::policy::Reading;
use minzheng_eldercare::recognition::{Accepts, recognised};
use minzheng_eldercare::{ElderFile, barthel, gb42195, ltc, ltc_gate, mzt039, self_care};
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::subject;
use serde_json::json;

/// The forms of a worked case.
fn worked(name: &str) -> ElderFile {
    subject::all::<ElderFile>().into_iter().find(|file| file.name.contains(name)).unwrap().subject
}

fn good(points: u16) -> Points<HighIsGood> {
    Points::new(points)
}

fn bad(points: u16) -> Points<HighIsBad> {
    Points::new(points)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_bands_of_gb42195() {
    assert_eq!(gb42195::Gb42195::ITEMS.len(), 26);
    for total in 0..=90 {
        let expected = match total {
            90 => 0,
            66..=89 => 1,
            46..=65 => 2,
            30..=45 => 3,
            _ => 4,
        };
        assert_eq!(gb42195::preliminary(good(total)).number(), expected, "{total}");
    }
    assert!(gb42195::Grade::Moderate.is_moderate_or_worse() && !gb42195::Grade::Mild.is_moderate_or_worse());
}

/// 32 + 15 + 28 + 15 = 90 and 8 + 4 + 9 + 5 = 26; with a maximum of 2 for B.4.4 nobody could be intact.
#[test]
fn the_groups_of_gb42195_reach_their_maxima() {
    let most = |items: &[gb42195::Item]| -> u16 {
        items
            .iter()
            .map(|item| match item.about().unwrap().allows {
                minzheng_eldercare::form::Allows::Points(points) => u16::from(*points.iter().max().unwrap()),
                minzheng_eldercare::form::Allows::Words(words) => {
                    u16::from(words.iter().map(|(_, points)| *points).max().unwrap())
                }
            })
            .sum()
    };
    let groups = [gb42195::SELF_CARE, gb42195::MOVEMENT, gb42195::MENTAL, gb42195::SENSES];
    assert_eq!(groups.map(most), [32, 15, 28, 15]);
    assert_eq!(groups.map(<[gb42195::Item]>::len), [8, 4, 9, 5]);
    for item in gb42195::Item::ALL {
        assert!(groups.iter().filter(|group| group.contains(item)).count() == 1, "{item:?}");
    }
    for (item, most) in
        [(gb42195::Item::Transport, 3), (gb42195::Item::Stairs, 3), (gb42195::Item::Vision, 2)]
    {
        let mut draft = Draft::<gb42195::Gb42195>::default();
        assert!(draft.score(item, most).is_ok() && draft.score(item, most + 1).is_err(), "{item:?}");
    }
}

#[test]
fn the_domains_of_mzt039() {
    let daily: Vec<(u16, u32)> = vec![(100, 0), (95, 1), (65, 1), (60, 2), (45, 2), (40, 3), (0, 3)];
    for (points, grade) in daily {
        assert_eq!(mzt039::daily_living_grade(good(points)).number(), grade, "{points}");
    }
    for (points, grade) in [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 3)] {
        assert_eq!(mzt039::mental_grade(bad(points)).number(), grade, "{points}");
    }
    for (points, grade) in [(0, 0), (2, 0), (3, 1), (7, 1), (8, 2), (13, 2), (14, 3), (20, 3)] {
        assert_eq!(mzt039::social_grade(bad(points)).number(), grade, "{points}");
    }
}

fn perception(state: &str, vision: u8, hearing: u8, communication: u8) -> u32 {
    let mut draft = Draft::<mzt039::Mzt039>::default();
    for item in mzt039::Item::ALL {
        let _ = draft.score(*item, 0);
    }
    draft.choose(mzt039::Item::Consciousness, state).unwrap();
    draft.score(mzt039::Item::Vision, vision).unwrap();
    draft.score(mzt039::Item::Hearing, hearing).unwrap();
    draft.score(mzt039::Item::Communication, communication).unwrap();
    mzt039::perception_grade(&draft.complete().unwrap()).number()
}

/// Of 400 combinations the worst-first rule gives 4, 14, 78 and 304; and the examples of the rulebook.
#[test]
fn perception_is_judged_from_the_worst() {
    let mut counts = BTreeMap::new();
    for state in ["alert", "drowsy", "stupor", "coma"] {
        for vision in 0..=4 {
            for hearing in 0..=4 {
                for communication in 0..=3 {
                    *counts.entry(perception(state, vision, hearing, communication)).or_insert(0) += 1;
                }
            }
        }
    }
    assert_eq!(counts.into_values().collect::<Vec<u32>>(), [4, 14, 78, 304]);
    assert_eq!(perception("alert", 2, 1, 1), 1);
    assert_eq!(perception("alert", 1, 3, 0), 2);
    assert_eq!(perception("drowsy", 0, 0, 0), 2);
    assert_eq!(perception("alert", 2, 0, 3), 3, "not mild, as first-match from mild has it");
}

/// The words of the standard, taken literally: every grade that they give a combination.
fn literally([a, m, p, s]: [u32; 4]) -> Vec<u32> {
    let others = [m, p, s];
    let any = |wanted: &[u32]| others.iter().any(|grade| wanted.contains(grade));
    let mut grades = Vec::new();
    if a == 0 && m == 0 && p == 0 && s <= 1 {
        grades.push(0);
    }
    if (a == 0 && (m >= 1 || p >= 1 || s == 2)) || (a == 1 && any(&[0, 1])) {
        grades.push(1);
    }
    let mild = others.iter().filter(|grade| [1, 2].contains(grade)).count();
    if (a == 1 && (others == [2, 2, 2] || any(&[3]))) || (a == 2 && (mild == 1 || mild == 2)) {
        grades.push(2);
    }
    if a == 3 || [a, m, p, s] == [2, 2, 2, 2] || (a == 2 && any(&[3])) {
        grades.push(3);
    }
    grades
}

fn combined([a, m, p, s]: [u32; 4], reading: Reading) -> u32 {
    let grade = |number| mzt039::Grade::of(number).unwrap();
    let domains =
        mzt039::Domains { daily: grade(a), mental: grade(m), perception: grade(p), social: grade(s) };
    mzt039::combined(domains, reading).number()
}

/// All 256 combinations: where the words give one grade both readings give it; where two, one of them; the gaps, the
/// counts, the 30 cells in which the readings differ, and that neither ever falls as a domain worsens.
#[test]
fn all_256_combinations() {
    let (mut one, mut two, mut none, mut differ) = (0, 0, Vec::new(), 0);
    let (mut normalised, mut severest) = ([0; 4], [0; 4]);
    for cell in 0..256_u32 {
        let cell = [cell >> 6 & 3, cell >> 4 & 3, cell >> 2 & 3, cell & 3];
        let (by_normalised, by_severest) =
            (combined(cell, Reading::Normalised), combined(cell, Reading::Severest));
        let words = literally(cell);
        match words.as_slice() {
            [only] => {
                one += 1;
                assert_eq!((by_normalised, by_severest), (*only, *only), "{cell:?}");
            }
            [mild, severe] => {
                two += 1;
                assert!([*mild, *severe].contains(&by_normalised) && by_severest == *severe, "{cell:?}");
            }
            [] => none.push(cell),
            more => panic!("{cell:?}: {more:?}"),
        }
        normalised[by_normalised as usize] += 1;
        severest[by_severest as usize] += 1;
        if by_normalised != by_severest {
            differ += 1;
            assert_eq!(cell[0], 1, "{cell:?}");
        }
        for domain in 0..4 {
            if cell[domain] < 3 {
                let mut worse = cell;
                worse[domain] += 1;
                assert!(combined(worse, Reading::Normalised) >= by_normalised, "{cell:?} {worse:?}");
                assert!(combined(worse, Reading::Severest) >= by_severest, "{cell:?} {worse:?}");
            }
        }
    }
    assert_eq!((one, two, differ), (187, 60, 30));
    let gaps = [
        [0, 0, 0, 3],
        [2, 0, 0, 0],
        [2, 1, 1, 1],
        [2, 1, 1, 2],
        [2, 1, 2, 1],
        [2, 1, 2, 2],
        [2, 2, 1, 1],
        [2, 2, 1, 2],
        [2, 2, 2, 1],
    ];
    assert_eq!(none, gaps);
    assert_eq!(normalised, [2, 118, 34, 102]);
    assert_eq!(severest, [2, 88, 64, 102]);
}

#[test]
fn six_indicators_and_the_statistics_of_the_same_six() {
    let classes = [0, 1, 1, 1, 2, 2, 2];
    let statistics = [0, 1, 1, 2, 2, 3, 3];
    for not_met in 0..=6_u32 {
        let at = not_met as usize;
        assert_eq!(self_care::class(not_met).number(), classes[at], "{not_met}");
        assert_eq!(self_care::six_adl(not_met).number(), statistics[at], "{not_met}");
    }
    let calendar = WorkdayCalendar::embedded().unwrap();
    assert_eq!(self_care::reassess_by(day("2021-09-28"), &calendar).unwrap(), day("2021-10-18"));
    assert_eq!(self_care::reassess_by(day("2022-03-01"), &calendar).unwrap(), day("2022-03-15"));
}

#[test]
fn all_sixteen_cells_of_the_gate() {
    let rows = ["ABBC", "BCDE", "DEEF", "EFFG"];
    for (a, row) in (0..4_u32).zip(rows) {
        for (b, letter) in (0..4_u32).zip(row.chars()) {
            let found = ltc_gate::letter(a, b);
            assert_eq!(found.word(), letter.to_string(), "{a} {b}");
            assert_eq!(found.may_apply(), letter >= 'E');
            if a > 0 {
                assert!(found >= ltc_gate::letter(a - 1, b), "{a} {b}");
            }
            if b > 0 {
                assert!(found >= ltc_gate::letter(a, b - 1), "{a} {b}");
            }
        }
    }
}

#[test]
fn the_bands_and_the_table_of_long_term_care() {
    for (points, band) in [(100, 0), (95, 1), (65, 1), (60, 2), (45, 2), (40, 3), (0, 3)] {
        assert_eq!(ltc::daily_band(good(points)).number(), band, "{points}");
    }
    for (points, band) in [(16, 0), (15, 1), (4, 1), (3, 2), (2, 2), (1, 3), (0, 3)] {
        assert_eq!(ltc::cognition_band(good(points)).number(), band, "{points}");
    }
    for (points, band) in [(12, 0), (11, 1), (4, 1), (3, 2), (2, 2), (1, 3), (0, 3)] {
        assert_eq!(ltc::perception_band(good(points)).number(), band, "{points}");
    }
    let table = [[0, 0, 1, 1], [1, 1, 1, 2], [2, 2, 2, 3], [3, 3, 4, 5]];
    for (daily, row) in ltc::Band::ALL.iter().zip(table) {
        for (worse, grade) in ltc::Band::ALL.iter().zip(row) {
            assert_eq!(ltc::combined(*daily, *worse).number(), grade, "{daily:?} {worse:?}");
        }
    }
}

/// 60 is moderate, 65 mild, 40 heavy; 61 and 41 are where the reading turns.
#[test]
fn barthel_by_the_nursing_rule() {
    for (points, reading) in [(100, 0), (99, 1), (95, 1), (65, 1), (61, 1), (60, 2), (41, 2), (40, 3), (0, 3)]
    {
        assert_eq!(barthel::reading(good(points)).number(), reading, "{points}");
    }
}

#[test]
fn the_interrai_scales() {
    for (code, level) in [(0, 0), (1, 0), (2, 1), (3, 2), (4, 3), (5, 3), (6, 4), (8, 4)] {
        assert_eq!(adl_hierarchy::recoded(code), level, "{code}");
    }
    assert_eq!(adl_hierarchy::hierarchy([3, 2, 1, 0]).number(), 3, "the example");
    for (levels, grade) in [
        ([4, 4, 4, 4], 6),
        ([3, 4, 4, 4], 5),
        ([0, 0, 4, 0], 5),
        ([0, 0, 0, 4], 5),
        ([0, 0, 3, 0], 4),
        ([4, 4, 3, 3], 4),
        ([3, 0, 2, 2], 3),
        ([0, 4, 0, 0], 3),
        ([2, 2, 2, 2], 2),
        ([1, 1, 1, 2], 2),
        ([1, 0, 0, 0], 1),
        ([0, 0, 0, 0], 0),
    ] {
        assert_eq!(adl_hierarchy::hierarchy(levels).number(), grade, "{levels:?}");
    }
    assert_eq!(cps::grade(2, 1, 1, 0).number(), 2, "the example");
    for ([decisions, memory, understood, eating], grade) in [
        ([0, 0, 0, 8], 0),
        ([1, 0, 0, 0], 1),
        ([0, 1, 0, 0], 1),
        ([0, 0, 4, 0], 1),
        ([1, 1, 0, 0], 2),
        ([3, 1, 0, 0], 3),
        ([3, 0, 3, 0], 4),
        ([3, 1, 4, 0], 4),
        ([4, 0, 0, 0], 5),
        ([4, 0, 0, 5], 5),
        ([4, 0, 0, 6], 6),
        ([4, 0, 0, 8], 6),
        ([5, 0, 0, 0], 6),
    ] {
        assert_eq!(
            cps::grade(decisions, memory, understood, eating).number(),
            grade,
            "{decisions} {memory} {understood} {eating}"
        );
    }
}

/// A cut-off at an instant leaves out who reaches the age on the day itself.
#[test]
fn cut_offs_one_day_either_side() {
    let reached = |birth, cut_off| reached_before(day(birth), 60, day(cut_off), &mut Silent).unwrap();
    assert!(reached("1959-11-30", "2019-12-01"));
    assert!(!reached("1959-12-01", "2019-12-01"));
    assert!(reached("1960-02-29", "2020-03-01"));
    assert!(!reached("1960-02-29", "2020-02-29"));
    assert!(reached_before(day("1956-02-29"), 65, day("2021-03-01"), &mut Silent).unwrap());
    assert!(!reached_before(day("1956-02-29"), 65, day("2021-02-28"), &mut Silent).unwrap());
}

/// Steps that no worked case tells follow from their facts by their formulas too.
#[test]
fn cut_offs_and_recognition_re_check() {
    let case = worked("dementia-raises-80");
    let report = case.assess(&EXAMPLES, &mut Silent).unwrap();
    let mut why = Explanation::default();
    for (birth, cut_off) in [("1959-11-30", "2019-12-01"), ("1956-02-29", "2016-02-29")] {
        why.clear();
        let _ = reached_before(day(birth), 60, day(cut_off), &mut why).unwrap();
        for grade in gb42195::Grade::ALL {
            let _ = recognised(&report, &[Accepts::Gb42195(*grade)], &mut why);
        }
        why.concluded(&minzheng_eldercare::programmes::ELDER, ParameterSet::EMPTY);
        let document =
            why.document(None, case.place, "2023-05".parse().unwrap(), &minzheng_eldercare::CATALOGUE);
        assert_eq!(document.steps.len(), 6);
        assert_eq!(document.recheck(), []);
    }
}

/// Validity ends with the corresponding day, or with the month where there is none; the day after is stale.
#[test]
fn results_end_on_their_day() {
    for (assessed, last) in [
        ("2014-05-20", "2014-11-20"),
        ("2014-08-31", "2015-02-28"),
        ("2015-08-31", "2016-02-29"),
        ("2014-08-30", "2015-02-28"),
        ("2014-02-28", "2014-08-28"),
        ("2016-02-29", "2016-08-29"),
    ] {
        let file = |as_of: NaiveDate| {
            let mut file = worked("the-example-is-mild");
            file.mzt039.as_mut().unwrap().assessed = day(assessed);
            file.as_of = as_of;
            file.assess(&EXAMPLES, &mut Silent).unwrap().mzt039.unwrap().verdict.graded()
        };
        assert!(file(day(last)).is_some(), "{assessed} on {last}");
        assert!(file(day(last).succ_opt().unwrap()).is_none(), "{assessed} after {last}");
    }
}

/// Benefits recognise a grade of a standard or worse, under that standard only.
#[test]
fn recognition_without_conversion() {
    let case = worked("dementia-raises-80");
    let report = case.assess(&EXAMPLES, &mut Silent).unwrap();
    let yes = |accepts: &[Accepts]| recognised(&report, accepts, &mut Silent);
    assert!(yes(&[Accepts::Gb42195(gb42195::Grade::Moderate)]));
    assert!(yes(&[Accepts::Ltc(ltc::Grade::Normal), Accepts::Gb42195(gb42195::Grade::Mild)]));
    assert!(!yes(&[Accepts::Gb42195(gb42195::Grade::Severe)]));
    assert!(!yes(&[Accepts::Mzt039(mzt039::Grade::Intact), Accepts::SelfCare(self_care::Class::Able)]));
    assert!(!yes(&[]));
}

/// What a form refuses, and how it says so: the item is named, and all that miss are listed.
#[test]
fn forms_refuse_what_is_no_answer() {
    let base = json!({ "place": "370203", "as_of": "2023-06-01",
        "katz": { "assessed": "2023-05-10", "items": { "bathing": "dependent", "feeding": "independent" } } });
    let file: ElderFile = serde_json::from_value(base.clone()).unwrap();
    let missing = file.assess(&EXAMPLES, &mut Silent).unwrap_err();
    assert_eq!(
        missing.to_string(),
        "katz: 4 item(s) without an answer: 2 dressing, 3 toileting, 4 transfer, 5 continence; answer them, none is guessed"
    );
    let with = |items: serde_json::Value| {
        let mut file = base.clone();
        file["katz"]["items"] = items;
        serde_json::from_value::<ElderFile>(file).unwrap_err().to_string()
    };
    assert!(with(json!({ "bathing": "alone" })).contains("katz 1 bathing: 'alone' is no answer to it"));
    assert!(with(json!({ "bathing": 1 })).contains("katz 1 bathing: 1 is no answer to it"));
    assert!(
        with(json!({ "washing": "dependent" }))
            .contains("unknown field `washing`, expected one of `bathing`")
    );
    let form = |answer: serde_json::Value| {
        let file = json!({ "place": "370203", "as_of": "2023-06-01",
            "gb42195": { "assessed": "2023-05-10", "items": { "stairs": answer } } });
        serde_json::from_value::<ElderFile>(file)
    };
    for wrong in [json!(4), json!(-1), json!(255), json!(256), json!(u64::MAX), json!(1.5), json!("3")] {
        assert!(form(wrong.clone()).unwrap_err().to_string().contains("gb42195 B.2.4 stairs"), "{wrong}");
    }
    for right in 0..=3 {
        assert!(form(json!(right)).is_ok(), "{right}");
    }
    let empty: ElderFile =
        serde_json::from_value(json!({ "place": "370203", "as_of": "2023-06-01" })).unwrap();
    assert_eq!(empty.assess(&EXAMPLES, &mut Silent), Err(ElderError::Empty));
    let twice = r#"{ "place": "370203", "as_of": "2023-06-01", "katz": { "assessed": "2023-05-10",
        "items": { "bathing": "dependent", "bathing": "dependent" } } }"#;
    assert!(
        serde_json::from_str::<ElderFile>(twice)
            .unwrap_err()
            .to_string()
            .contains("duplicate field `bathing`")
    );
}
