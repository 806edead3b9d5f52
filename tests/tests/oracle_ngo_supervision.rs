//! Ratios computed a second time in exact fractions, and the credit status day by day, naively (NR-27, NR-29, NR-30).

use chrono::{Datelike, Days, NaiveDate};
use minzheng_core_types::{Money, Silent};
use minzheng_ngo_registration::ratio::{RatioFile, Verdict};
use minzheng_ngo_registration::supervise::{
    AbnormalGround, Anniversary, CreditEvent, CreditStatus, CreditTerms, credit_status,
};
use minzheng_tests::draw::Draw;
use minzheng_tests::ngo_supervision::BUILT_IN;
use num_rational::Ratio;
use serde_json::json;

type Exact = Ratio<i128>;

fn percent(number: i128) -> Exact {
    Exact::new(number, 100)
}

/// The table of the rulebook, from below: (net assets from, floor, ceiling), in yuan and per cent.
const FOUNDATION: [(i128, i128, i128); 4] =
    [(i128::MIN, 8, 20), (4_000_000, 7, 15), (8_000_000, 6, 13), (60_000_000, 6, 12)];
const OTHERS: [(i128, i128, i128); 4] =
    [(i128::MIN, 8, 20), (1_000_000, 8, 15), (5_000_000, 7, 14), (10_000_000, 6, 13)];

struct Case {
    foundation: bool,
    charity: bool,
    raises: bool,
    /// Fen; last year first.
    incomes: [(i128, i128, i128); 3],
    assets: [i128; 3],
    average_income: bool,
    average_assets: bool,
    spent: i128,
    total: i128,
    cost: i128,
}

/// Are spending and management cost as they should be, in the second year and later?
fn oracle(case: &Case) -> (bool, Verdict) {
    let year =
        |(actual, restricted, released): (i128, i128, i128)| Exact::from(actual - restricted + released);
    let mean = |values: [Exact; 3]| (values[0] + values[1] + values[2]) / Exact::from(3);
    let nought = Exact::from(0);
    let spent = Exact::from(case.spent);
    if !case.charity {
        let base = if case.raises {
            Exact::from(case.incomes[0].0)
        } else {
            Exact::from(case.assets[0]).max(nought)
        };
        let floor = if case.raises { percent(70) } else { percent(8) };
        let cost = Exact::from(case.cost) <= percent(10) * Exact::from(case.total);
        return (spent >= floor * base, if cost { Verdict::Met } else { Verdict::Breach });
    }
    let incomes = case.incomes.map(year);
    let income = if case.average_income { mean(incomes) } else { incomes[0] }.max(nought);
    let nets = case.assets.map(Exact::from);
    let net = if case.average_assets { mean(nets) } else { nets[0] };
    let (met, ceiling) = if case.raises {
        (spent >= percent(70) * income, if case.foundation { 10 } else { 13 })
    } else {
        let table = if case.foundation { FOUNDATION } else { OTHERS };
        let mut row = table[0];
        for other in &table[1..] {
            if net >= Exact::from(other.0 * 100) {
                row = *other;
            }
        }
        let half = case.foundation || row.0 != i128::MIN || spent >= percent(50) * income;
        (spent >= percent(row.1) * net.max(nought) && half, row.2)
    };
    let cost = Exact::from(case.cost);
    let verdict = if cost <= percent(ceiling) * Exact::from(case.total) {
        Verdict::Met
    } else if cost < Exact::from(20_000_000) {
        Verdict::Exempt
    } else {
        Verdict::Breach
    };
    (met, verdict)
}

fn check(case: &Case) {
    let money = |fen: i128| Money::from_fen(i64::try_from(fen).expect("an amount")).to_string();
    let file: RatioFile = serde_json::from_value(json!({
        "place": "370203", "year": 2023, "kind": if case.foundation { "foundation" } else { "service-org" },
        "charity": case.charity, "may_raise": case.raises, "since": "2017-01-01",
        "income": case.incomes.map(|(actual, restricted, released)| json!({
            "actual": money(actual), "restricted": money(restricted), "released": money(released) })),
        "assets": case.assets.map(money),
        "average": { "income": case.average_income, "assets": case.average_assets },
        "spent": money(case.spent), "total": money(case.total), "management": money(case.cost),
    }))
    .expect("a file");
    let found = file.assess(&BUILT_IN, &mut Silent).expect("a finding");
    let (met, management) = oracle(case);
    let spending = found.spending.expect("no fact is hidden");
    assert_eq!(spending.verdict == Some(Verdict::Met), met, "{file:?}");
    assert_eq!(found.management, Some(management), "{file:?}");
    // What lacks is just enough.
    let lacking = i128::from(spending.lacks.fen());
    assert_eq!(lacking == 0, met, "{file:?}");
    if lacking > 0 {
        let at = |spent| oracle(&Case { spent, incomes: case.incomes, assets: case.assets, ..*case }).0;
        assert!(at(case.spent + lacking) && !at(case.spent + lacking - 1), "{file:?}");
    }
}

fn base(foundation: bool) -> Case {
    Case {
        foundation,
        charity: true,
        raises: false,
        incomes: [(100_000_000, 0, 0); 3],
        assets: [0; 3],
        average_income: false,
        average_assets: false,
        spent: 0,
        total: 300_000_000,
        cost: 0,
    }
}

#[test]
fn every_tier_at_every_bound_a_fen_either_side() {
    for foundation in [true, false] {
        for bound in [0, 1_000_000, 4_000_000, 5_000_000, 8_000_000, 10_000_000, 60_000_000_i128] {
            for fen in -1..=1 {
                for average in [false, true] {
                    let net = bound * 100 + fen;
                    let assets = if average { [net + 7, net - 3, net - 4] } else { [net; 3] };
                    for share in [6, 7, 8] {
                        for off in -1..=1 {
                            let spent = (net.max(0) * share / 100 + off).max(0);
                            check(&Case { assets, average_assets: average, spent, ..base(foundation) });
                        }
                    }
                    for share in [12, 13, 14, 15, 20] {
                        for off in -1..=1 {
                            let cost = 300_000_000 * share / 100 + off;
                            check(&Case { assets, average_assets: average, cost, ..base(foundation) });
                        }
                    }
                }
            }
        }
        for cost in 19_999_998..=20_000_002 {
            check(&Case { cost, total: 100, ..base(foundation) });
        }
    }
}

#[test]
fn many_years_at_random() {
    let bounds = [0, 1_000_000, 4_000_000, 5_000_000, 8_000_000, 10_000_000, 60_000_000];
    for number in 0..20_000 {
        let mut draw = Draw::new("ngo-ratio", 7, number);
        let mut net = || i128::from(draw.pick(&bounds) * 100 + draw.between(-2, 2));
        let assets = [net(), net(), net()];
        let mut income = || {
            (
                i128::from(draw.between(0, 200_000_000)),
                i128::from(draw.between(0, 60_000_000)),
                i128::from(draw.between(0, 60_000_000)),
            )
        };
        let incomes = [income(), income(), income()];
        let foundation = draw.chance(1, 2);
        let charity = !foundation || draw.chance(3, 4);
        check(&Case {
            foundation,
            charity,
            raises: draw.chance(1, 3),
            incomes,
            assets,
            average_income: charity && draw.chance(1, 3),
            average_assets: charity && draw.chance(1, 3),
            spent: i128::from(draw.between(0, 150_000_000)),
            total: i128::from(draw.between(0, 300_000_000)),
            cost: i128::from(draw.between(0, 50_000_000)),
        });
    }
}

fn years_later(day: NaiveDate, years: i32) -> NaiveDate {
    let same = NaiveDate::from_ymd_opt(day.year() + years, day.month(), day.day());
    same.unwrap_or_else(|| NaiveDate::from_ymd_opt(day.year() + years, 2, 28).expect("a day"))
}

/// The two lists as an office would keep them, one day after the other.
#[derive(Default)]
struct Office {
    abnormal: Option<(NaiveDate, NaiveDate)>,
    /// Is something of the abnormal listing still to be done?
    to_do: bool,
    serious: Option<NaiveDate>,
    /// Days of new grounds while on the serious list.
    grounds: Vec<NaiveDate>,
    small: Vec<NaiveDate>,
}

impl Office {
    fn begin(&mut self, day: NaiveDate) {
        if let Some((_, counted)) = self.abnormal
            && self.to_do
            && day == years_later(counted, 2)
        {
            self.grave(day);
        }
    }

    fn grave(&mut self, day: NaiveDate) {
        self.abnormal = None;
        self.serious.get_or_insert(day);
        self.grounds.push(day);
    }

    fn happens(&mut self, event: &CreditEvent, day: NaiveDate) {
        match event {
            CreditEvent::Listed { nothing_left, .. } if self.serious.is_none() => {
                let since = self.abnormal.map_or(day, |(since, _)| since);
                // A new ground has to be done; an old one that was not stays.
                self.to_do = !nothing_left || (self.abnormal.is_some() && self.to_do);
                self.abnormal = Some((since, day));
            }
            CreditEvent::Verified { .. } if self.abnormal.is_some() => self.to_do = false,
            CreditEvent::Removed { .. } => {
                (self.abnormal, self.serious, self.to_do) = (None, None, false);
                self.grounds.clear();
            }
            CreditEvent::Warned { .. } => self.minor(day),
            CreditEvent::Fined { amount, .. } if amount.fen() < 5_000_000 => self.minor(day),
            CreditEvent::Fined { .. }
            | CreditEvent::Suspended { .. }
            | CreditEvent::ChangeRevoked { .. }
            | CreditEvent::CourtListed { .. }
            | CreditEvent::Revoked { .. }
            | CreditEvent::OtherSerious { .. } => self.grave(day),
            _ => {}
        }
    }

    fn minor(&mut self, day: NaiveDate) {
        if self.small.iter().any(|other| day < years_later(*other, 3)) {
            self.grave(day);
        }
        self.small.push(day);
    }
}

fn draw_history(draw: &mut Draw) -> Vec<CreditEvent> {
    let first = NaiveDate::from_ymd_opt(2020, 2, 27).expect("a day");
    (0..draw.below(8))
        .map(|_| {
            let on = years_later(first + Days::new(draw.below(4)), draw.below(6) as i32)
                + Days::new(draw.pick(&[0, 1, 2, 180, 181]));
            match draw.below(12) {
                0..=3 => CreditEvent::Listed {
                    on,
                    ground: AbnormalGround::Report,
                    nothing_left: draw.chance(1, 4),
                },
                4 => CreditEvent::Verified { on },
                5 => CreditEvent::Removed { on },
                6 | 7 => CreditEvent::Warned { on },
                8 => CreditEvent::Fined { on, amount: Money::from_fen(draw.pick(&[4_999_999, 5_000_000])) },
                9 => CreditEvent::Suspended { on },
                10 => CreditEvent::CourtListed { on },
                _ => CreditEvent::ChangeRevoked { on },
            }
        })
        .collect()
}

#[test]
fn the_credit_status_is_that_of_an_office_day_by_day() {
    let terms = CreditTerms {
        abnormal_years: 2,
        nothing_left_months: 6,
        serious_fine: Money::from_fen(5_000_000),
        warning_years: 3,
        serious_years: 2,
        anniversary: Anniversary::OnDay,
    };
    let (begin, end) = (
        NaiveDate::from_ymd_opt(2020, 2, 1).expect("a day"),
        NaiveDate::from_ymd_opt(2029, 1, 1).expect("a day"),
    );
    for number in 0..400 {
        let events = draw_history(&mut Draw::new("ngo-credit", 11, number));
        let mut office = Office::default();
        let mut day = begin;
        while day < end {
            office.begin(day);
            events.iter().filter(|event| event.on() == day).for_each(|event| office.happens(event, day));
            let found = credit_status(&events, day, &terms);
            let expected = match (office.serious, office.abnormal) {
                (Some(since), _) => ("serious", Some(since)),
                (None, Some((since, _))) => ("abnormal", Some(since)),
                (None, None) => ("normal", None),
            };
            let told = match found {
                CreditStatus::Normal => ("normal", None),
                CreditStatus::Abnormal { since, .. } => ("abnormal", Some(since)),
                CreditStatus::Serious { since, counted_from, .. } => {
                    assert_eq!(Some(&counted_from), office.grounds.last(), "{day}: {events:?}");
                    ("serious", Some(since))
                }
            };
            assert_eq!(told, expected, "{day}: {events:?}");
            day = day + Days::new(1);
        }
    }
}
