//! The figures printed in the bureau's report of the first half of 2014, beside those computed.
//!
//! Each row says what was restored, which relation links print and computation, and how sure that is. Nothing is tuned
//! to hide a difference.

use minzheng_core_types::figures::{FigureValue, Found, Pack, Place};
use minzheng_core_types::{Confidence, Money, Month, RoundingMode, Text};
use minzheng_welfare::PARAMETERS;

use super::html::{decimal, divide, grouped, number, percent, yuan};
use super::printed::{PRINTED, Printed, Value};
use super::relations;
use crate::activity::Activity;
use crate::assistance::{SpecialCareProgramme, Sum};
use crate::elders::ElderCount;
use crate::statistics::{Flow, MonthStatistics};

/// How a printed figure and a computed one agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The same, to the last digit.
    Equal,
    /// The same after rounding to the last printed digit, this way.
    Within(RoundingMode),
    /// Not the same.
    Differs,
    /// No known rule leads to the printed figure.
    NotReconcilable,
    /// The programme has no rule here, the figure that the relation needs was not found, or no file of what was granted was
    /// given.
    NoRule,
}

impl Verdict {
    /// The verdict for people.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Equal => Text::new("相符", "equal"),
            Self::Within(RoundingMode::HalfUp) => Text::new("四舍五入后相符", "equal once rounded"),
            Self::Within(RoundingMode::Down) => Text::new("截断后相符", "equal once truncated"),
            Self::Within(RoundingMode::Up) => Text::new("进位后相符", "equal once rounded up"),
            Self::Differs => Text::new("不符", "differs"),
            Self::NotReconcilable => Text::new("无法核对", "cannot be reconciled"),
            Self::NoRule => Text::new("无从计算", "nothing to compute it from"),
        }
    }
}

/// One figure of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonRow {
    /// Stable id: `raise`.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// As printed, restored where the copy is corrupted; a dash where it is not printed.
    pub printed: String,
    /// What both numbers count.
    pub unit: Text,
    /// The corrupted words of the copy, in Chinese; empty where it is intact.
    pub copy: &'static str,
    /// What was restored or inferred; empty where the copy is intact.
    pub restored: Text,
    /// As computed; empty where there is no rule.
    pub computed: String,
    /// The numbers of the relation, as a calculation; empty where there is none.
    pub working: String,
    /// What links print and computation.
    pub relation: Text,
    /// How they agree.
    pub verdict: Verdict,
    /// A word on the verdict; empty where none is needed.
    pub word: Text,
    /// How sure the printed figure is.
    pub confidence: Confidence,
}

/// What was granted beside the roll in the half year, of what a report prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Granted {
    /// Temporary assistance.
    pub temporary: Sum,
    /// Medical assistance.
    pub medical: Sum,
    /// Special care, by programme in their order; `None` where no total was stored for it.
    pub special_care: [Option<Money>; 3],
}

impl Granted {
    /// What an activity counted; `None` where there was no file of assistance.
    #[must_use]
    pub fn of(activity: &Activity) -> Option<Self> {
        let special_care = activity.special_care.as_ref()?;
        let stored =
            |programme: SpecialCareProgramme| special_care.programmes.get(&programme).map(|sum| sum.amount);
        Some(Self {
            temporary: activity.temporary.as_ref()?.all,
            medical: activity.medical.as_ref()?.all,
            special_care: [
                SpecialCareProgramme::Pension,
                SpecialCareProgramme::TemporaryAid,
                SpecialCareProgramme::MedicalAid,
            ]
            .map(stored),
        })
    }
}

/// What the comparison needs beside statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CompareInputs {
    /// What was granted beside the roll in the half year, where it was counted.
    pub granted: Option<Granted>,
    /// What the elder ledger counts to on the last day, where one was given.
    pub elders: Option<ElderCount>,
    /// 直接登记的社会组织 on the last day, where a register of organisations was given.
    pub direct: Option<u32>,
    /// 提标额: by how much the standard rose on 1 April 2014, per person and month.
    pub raise: Option<Money>,
    /// What the months from April cost under the new standard less what they cost under the old one, where both ran.
    pub two_runs: Option<Money>,
}

impl CompareInputs {
    /// The raise as the figures of a place have it: the urban standard of April 2014 less that of March.
    #[must_use]
    pub fn of(pack: &Pack, place: Place) -> Self {
        let standard = |month| {
            let parameter = PARAMETERS.iter().find(|parameter| parameter.id == "sa.standard.urban")?;
            match pack.at(place, month).look_up(parameter) {
                Found::Value(figure, _) => match figure.value {
                    FigureValue::Money(money) => Some(money),
                    _ => None,
                },
                _ => None,
            }
        };
        let raise = standard(APRIL).zip(standard(APRIL.previous()));
        Self {
            raise: raise.and_then(|(new, old)| new.less(old).ok()),
            two_runs: None,
            granted: None,
            elders: None,
            direct: None,
        }
    }

    /// The same with what was granted beside the roll.
    #[must_use]
    pub fn with_activity(self, activity: &Activity) -> Self {
        Self { granted: Granted::of(activity), ..self }
    }

    /// The same with what the elder ledger counts to.
    #[must_use]
    pub const fn with_elders(self, count: ElderCount) -> Self {
        Self { elders: Some(count), ..self }
    }

    /// The same with how many organisations are registered directly.
    #[must_use]
    pub const fn with_organisations(self, told: &crate::organisations::OrganisationStatistics) -> Self {
        Self { direct: Some(told.all.direct), ..self }
    }

    /// The same with the difference of two runs.
    #[must_use]
    pub const fn with_two_runs(self, difference: Money) -> Self {
        Self { two_runs: Some(difference), ..self }
    }
}

const JANUARY: Month = Month::at(2014, 1);
const APRIL: Month = Month::at(2014, 4);
const JUNE: Month = Month::at(2014, 6);

/// Equal, or equal once rounded to the printed unit; half up is tried before truncation, and that before rounding up.
fn verdict(printed: i64, unit: i64, computed: i64) -> Verdict {
    if printed == computed {
        return Verdict::Equal;
    }
    let (Ok(print), Ok(by), Ok(amount)) =
        (u128::try_from(printed), u128::try_from(unit), u128::try_from(computed))
    else {
        return Verdict::Differs;
    };
    [RoundingMode::HalfUp, RoundingMode::Down, RoundingMode::Up]
        .into_iter()
        .find(|mode| divide(amount, by, *mode).and_then(|units| units.checked_mul(by)) == Some(print))
        .map_or(Verdict::Differs, Verdict::Within)
}

/// What was computed for a figure.
enum Computed {
    Count(u32),
    Money(Money),
    Words(String, Verdict),
    Nothing,
}

/// The months, and what else the rows are made of.
struct Sums<'m> {
    months: &'m [MonthStatistics],
    june: &'m MonthStatistics,
    inputs: &'m CompareInputs,
}

impl<'m> Sums<'m> {
    fn since_april(&self) -> impl Iterator<Item = &'m MonthStatistics> + Clone + use<'m> {
        self.months.iter().filter(|month| month.month >= APRIL)
    }

    /// Money and person-months of a programme over all months.
    fn flow(&self, programme: &str) -> Flow {
        let mut sum = Flow::default();
        for flow in self.months.iter().filter_map(|month| month.programmes.get(programme)) {
            sum.persons = sum.persons.saturating_add(flow.persons);
            sum.amount = sum.amount.plus(flow.amount).unwrap_or(Money::MAX);
        }
        sum
    }

    /// Money of a programme, and how it follows from its person-months.
    fn per_person(&self, programme: &str) -> (Computed, String) {
        let flow = self.flow(programme);
        (Computed::Money(flow.amount), quotient(flow.amount, flow.persons))
    }

    fn of(&self, id: &str) -> (Computed, String) {
        let june = self.june;
        let count = |count| (Computed::Count(count), String::new());
        match id {
            "households" => count(june.roster.households),
            "persons" => count(june.roster.persons),
            "from-60" => count(june.persons.from_60),
            "from-80" => count(june.persons.from_80),
            "from-90" => count(june.persons.from_90),
            "new-households" => {
                let parts = self.months.iter().map(|month| month.entered.households);
                (Computed::Count(parts.clone().fold(0, u32::saturating_add)), joined(parts))
            }
            "constant-roster" => self.second_quarter(),
            "raise" => self.raise(),
            "physical-exam" | "serious-illness" => self.per_person(id),
            "high-age" => self.high_age(),
            "total" => {
                let all = Money::sum(self.months.iter().map(|month| month.total)).unwrap_or(Money::MAX);
                let print = printed_money(id);
                let share = percent(all.fen(), print.fen(), RoundingMode::Down);
                let working = format!("{} ÷ {} = {share}", yuan(all), yuan(print));
                (Computed::Words(yuan(all), Verdict::NotReconcilable), working)
            }
            "home-care" => (self.elders(|count| count.served), String::new()),
            "direct-registration" => {
                (self.inputs.direct.map_or(Computed::Nothing, Computed::Count), String::new())
            }
            "incapable" => {
                let working = |count: ElderCount| {
                    format!("{} + {} − {}", count.unable, count.disabled, both_of(&count))
                };
                (self.elders(|count| count.incapable), self.inputs.elders.map_or_else(String::new, working))
            }
            "home-care-share" => {
                let printed = || (printed_count("home-care"), printed_count("from-60"));
                let (served, of) =
                    self.inputs.elders.map_or_else(printed, |count| (count.served, count.allowance));
                let thousandths = i64::from(served).saturating_mul(100_000).checked_div(i64::from(of));
                let exact = decimal(thousandths.unwrap_or(0), 3);
                let working = format!("{} ÷ {} = {exact}…%", number(served), number(of));
                let share = percent(i64::from(served), i64::from(of), RoundingMode::Down);
                (Computed::Words(share, Verdict::Within(RoundingMode::Down)), working)
            }
            _ => self.granted(id),
        }
    }

    /// What the elder ledger counts to.
    fn elders(&self, of: fn(&ElderCount) -> u32) -> Computed {
        self.inputs.elders.as_ref().map_or(Computed::Nothing, |count| Computed::Count(of(count)))
    }

    /// What was granted beside the roll; the quotient of the printed numbers stands without it too.
    fn granted(&self, id: &str) -> (Computed, String) {
        let granted = self.inputs.granted.as_ref();
        let count = |of: fn(&Granted) -> u32| {
            (granted.map_or(Computed::Nothing, |granted| Computed::Count(of(granted))), String::new())
        };
        let money = |amount: Option<Money>| amount.map_or(Computed::Nothing, Computed::Money);
        let stored = |place: usize| granted.and_then(|granted| *granted.special_care.get(place)?);
        match id {
            "temporary-cases" => count(|granted| granted.temporary.cases),
            "temporary" => (
                money(granted.map(|granted| granted.temporary.amount)),
                quotient(printed_money(id), printed_count("temporary-cases")),
            ),
            "medical-cases" => count(|granted| granted.medical.cases),
            "medical" => (
                money(granted.map(|granted| granted.medical.amount)),
                quotient(printed_money(id), printed_count("medical-cases")),
            ),
            "pensions" => (money(stored(0)), String::new()),
            "special-care-temporary" => (money(stored(1)), String::new()),
            "special-care-medical" => (money(stored(2)), String::new()),
            _ => (Computed::Nothing, String::new()),
        }
    }

    fn second_quarter(&self) -> (Computed, String) {
        let came = self.since_april().map(|month| month.persons_in).fold(0, u32::saturating_add);
        let went = self.since_april().map(|month| month.persons_out).fold(0, u32::saturating_add);
        let verdict = if came == went { Verdict::Equal } else { Verdict::Differs };
        (Computed::Words(format!("+{} / −{}", number(came), number(went)), verdict), String::new())
    }

    /// DB-03: Σ over the months of the raise × that month's roster; with two runs, their difference beside it.
    fn raise(&self) -> (Computed, String) {
        let Some(raise) = self.inputs.raise else {
            return (Computed::Nothing, String::new());
        };
        let rosters = self.since_april().map(|month| month.roster.persons);
        let sum = Money::sum(rosters.clone().map(|persons| raise.times(persons).unwrap_or(Money::MAX)));
        let mut working = format!("{} × ({})", yuan(raise), joined(rosters));
        if let Some(difference) = self.inputs.two_runs {
            working = format!("{working} | P(new) − P(old) = {}", yuan(difference));
        }
        (Computed::Money(sum.unwrap_or(Money::MAX)), working)
    }

    /// HA-05: it may agree after all; where it does not, no whole number of months and no published pair of rates fits.
    fn high_age(&self) -> (Computed, String) {
        let amount = self.flow("high-age").amount;
        let month = self.june.programmes.get("high-age").map_or(Money::ZERO, |flow| flow.amount);
        let print = printed_money("high-age");
        let months = print.fen().saturating_mul(100).checked_div(month.fen());
        let working = months.map_or_else(String::new, |months| {
            format!("{} ÷ {} = {}…", yuan(print), yuan(month), decimal(months, 2))
        });
        let verdict = match verdict(print.fen(), printed_unit("high-age"), amount.fen()) {
            Verdict::Differs => Verdict::NotReconcilable,
            agrees => agrees,
        };
        (Computed::Words(yuan(amount), verdict), working)
    }
}

/// Both unable and disabled.
const fn both_of(count: &ElderCount) -> u32 {
    count.unable.saturating_add(count.disabled).saturating_sub(count.incapable)
}

fn printed(id: &str) -> Option<Value> {
    PRINTED.iter().find(|printed| printed.id == id).map(|printed| printed.value)
}

fn printed_count(id: &str) -> u32 {
    match printed(id) {
        Some(Value::Count(count)) => count,
        _ => 0,
    }
}

fn printed_money(id: &str) -> Money {
    match printed(id) {
        Some(Value::Yuan { yuan, .. }) => Money::from_yuan(yuan).unwrap_or(Money::MAX),
        _ => Money::ZERO,
    }
}

/// The unit of the last printed digit, in fen.
fn printed_unit(id: &str) -> i64 {
    match printed(id) {
        Some(Value::Yuan { unit, .. }) => unit.saturating_mul(100),
        _ => 1,
    }
}

fn joined(parts: impl Iterator<Item = u32>) -> String {
    parts.map(number).collect::<Vec<_>>().join(" + ")
}

/// `3,767,600.00 ÷ 18,838 = 200.00`; an ellipsis where the quotient was truncated.
fn quotient(amount: Money, by: u32) -> String {
    let fen = i64::from(by);
    let (Some(each), Some(rest)) = (amount.fen().checked_div(fen), amount.fen().checked_rem(fen)) else {
        return String::new();
    };
    let more = if rest == 0 { "" } else { "…" };
    format!("{} ÷ {} = {}{more}", yuan(amount), number(by), yuan(Money::from_fen(each)))
}

fn share(tenths: u32) -> String {
    format!("{}%", decimal(i64::from(tenths), 1))
}

fn row(printed: &Printed, sums: &Sums<'_>) -> ComparisonRow {
    let (computed, working) = sums.of(printed.id);
    let (computed, verdict) = match (computed, printed.value) {
        (Computed::Count(count), Value::Count(print)) => {
            (number(count), verdict(i64::from(print), 1, i64::from(count)))
        }
        (Computed::Money(money), Value::Yuan { yuan: print, unit }) => {
            (yuan(money), verdict(print.saturating_mul(100), unit.saturating_mul(100), money.fen()))
        }
        // Truncation was named before: it must lead to what is printed.
        (Computed::Words(words, _), Value::Share(tenths)) if words != share(tenths) => {
            (words, Verdict::Differs)
        }
        (Computed::Words(words, verdict), _) => (words, verdict),
        _ => (String::new(), Verdict::NoRule),
    };
    ComparisonRow {
        id: printed.id,
        label: printed.label,
        printed: match printed.value {
            Value::Count(count) => number(count),
            Value::Yuan { yuan, .. } => grouped(yuan),
            Value::Share(tenths) => share(tenths),
            Value::Implied => "–".to_owned(),
        },
        unit: printed.unit,
        copy: printed.copy,
        restored: printed.restored,
        computed,
        working,
        relation: relations::relation(printed.id),
        verdict,
        word: relations::word(printed.id, verdict),
        confidence: printed.confidence,
    }
}

/// The comparison for January to June 2014; empty for other months.
#[must_use]
pub fn compare(months: &[MonthStatistics], inputs: &CompareInputs) -> Vec<ComparisonRow> {
    let half_year = months.iter().map(|month| month.month).eq((0..6).map(|after| JANUARY.plus(after)));
    match months.last() {
        Some(june) if half_year && june.month == JUNE => {
            let sums = Sums { months, june, inputs };
            PRINTED.iter().map(|printed| row(printed, &sums)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_names_the_rounding_that_leads_to_the_print() {
        let unit = 1_000_000;
        let of = |computed| verdict(340_000_000, unit, computed);
        assert_eq!(of(340_000_000), Verdict::Equal);
        assert_eq!(of(340_000_001), Verdict::Within(RoundingMode::HalfUp));
        assert_eq!(of(340_499_999), Verdict::Within(RoundingMode::HalfUp));
        assert_eq!(of(339_500_000), Verdict::Within(RoundingMode::HalfUp));
        assert_eq!(of(340_500_000), Verdict::Within(RoundingMode::Down));
        assert_eq!(of(340_999_999), Verdict::Within(RoundingMode::Down));
        assert_eq!(of(339_499_999), Verdict::Within(RoundingMode::Up));
        assert_eq!(of(339_000_001), Verdict::Within(RoundingMode::Up));
        assert_eq!(of(341_000_000), Verdict::Differs);
        assert_eq!(of(339_000_000), Verdict::Differs);
        assert_eq!(of(-340_000_000), Verdict::Differs);
        assert_eq!(verdict(243, 1, 244), Verdict::Differs, "a count has nothing to round");
    }

    #[test]
    fn other_months_are_not_compared() {
        assert!(compare(&[], &CompareInputs::default()).is_empty());
    }

    #[test]
    fn every_printed_figure_has_an_id_of_its_own_and_a_relation() {
        let mut ids: Vec<_> = PRINTED.iter().map(|printed| printed.id).collect();
        for id in &ids {
            assert!(!relations::relation(id).zh.is_empty() && !relations::relation(id).en.is_empty(), "{id}");
        }
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), PRINTED.len());
    }
}
