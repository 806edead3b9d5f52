//! The table of what programmes mean for each other, pair by pair.

use minzheng_core_types::finding::Programme;
use minzheng_welfare::Status;
use minzheng_welfare::between::{AsIncome, Beside, between, every_programme};
use minzheng_welfare::screen::found_by;

/// Written from the rulebook a second time: which statuses exclude one another, and what follows what.
const STATUSES: [&str; 4] = ["extreme-hardship", "allowance", "marginal", "rigid"];
const FOLLOWING: [(&str, &[&str], &str); 8] = [
    ("disability", &["allowance"], "SA-16"),
    ("lone-elder", &["allowance"], "SA-16"),
    ("lost-child", &["allowance"], "SA-16"),
    ("percentage", &["allowance"], "SA-17"),
    ("high-age", &["allowance"], "HA-01"),
    ("serious-illness", &["allowance"], "SI-01"),
    ("physical-exam", &["allowance"], "PE-01"),
    ("price-subsidy", &["allowance", "extreme-hardship"], "DB-07"),
];

fn expected(first: &Programme, second: &Programme) -> &'static str {
    let status = |programme: &Programme| STATUSES.iter().position(|id| *id == programme.id);
    if let (Some(one), Some(other)) = (status(first), status(second))
        && one != other
    {
        return match one.max(other) {
            1 => "excluded XH-03",
            2 => "excluded LI-01",
            _ => "excluded LI-02",
        };
    }
    match FOLLOWING.iter().find(|(id, followed, _)| *id == first.id && followed.contains(&second.id)) {
        Some((_, _, "SA-16")) => "follows SA-16",
        Some((_, _, "SA-17")) => "follows SA-17",
        Some((_, _, "HA-01")) => "follows HA-01",
        Some((_, _, "SI-01")) => "follows SI-01",
        Some((_, _, "PE-01")) => "follows PE-01",
        Some(_) => "follows DB-07",
        None => "independent",
    }
}

#[test]
fn every_pair_stands_in_the_table_as_the_rulebook_has_it() {
    let mut pairs = 0;
    for first in every_programme() {
        for second in every_programme() {
            let found = match between(first, second).beside {
                Beside::Excluded(rule) => format!("excluded {}", rule.id),
                Beside::Follows(rule) => format!("follows {}", rule.id),
                Beside::Independent => "independent".to_owned(),
            };
            assert_eq!(found, expected(first, second), "{} and {}", first.id, second.id);
            pairs += 1;
        }
    }
    assert_eq!(pairs, 21 * 21, "a programme was added: say what it means for the others");
}

/// Who excludes is excluded, and money counts the same for every status that tests income.
#[test]
fn the_table_agrees_with_itself() {
    for first in every_programme() {
        for second in every_programme() {
            let (there, back) = (between(first, second).beside, between(second, first).beside);
            let excluded = |beside: &Beside| matches!(beside, Beside::Excluded(_));
            assert_eq!(excluded(&there), excluded(&back), "{} and {}", first.id, second.id);
        }
        let seen: Vec<AsIncome> =
            Status::ALL.iter().map(|status| between(first, found_by(*status)).income).collect();
        assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "{}", first.id);
        assert!(!seen.contains(&AsIncome::NotTested), "{}", first.id);
    }
}

/// What counts as income where: written a second time.
#[test]
fn money_counts_as_the_rulebook_has_it() {
    for first in every_programme() {
        let found = match between(first, found_by(Status::Allowance)).income {
            AsIncome::NotCounted(kind, rule) => {
                assert_eq!(rule.id, "SA-06", "{}", first.id);
                assert!(kind.is_left_out(), "{}: {kind:?} counts", first.id);
                "not counted"
            }
            AsIncome::Unsettled => "unsettled",
            AsIncome::NoMoney => "no money",
            AsIncome::NotTested => "not tested",
        };
        let expected = match first.id {
            "marginal" | "rigid" => "no money",
            // No text was read on what an insurance pays out.
            "accident-insurance-premium" | "accident-insurance-benefit" => "unsettled",
            _ => "not counted",
        };
        assert_eq!(found, expected, "{}", first.id);
    }
}
