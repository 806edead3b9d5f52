//! 时间序列 (DB-04): the statistics of months side by side, with what changed against the month and the year before.
//!
//! The measures are those of `statistics.csv`, under the same names; streets and sizes of households stay there.

mod write;

use std::collections::BTreeMap;
use std::fmt;

use minzheng_core_types::{Lang, Money, Month, RoundingMode, Text};
use minzheng_welfare::programmes::{PROGRAMMES, pays};
use serde::Serialize;

pub use write::{SERIES_SCHEMA, activity_table, changes_table, series_csv, series_json, values_table};

use crate::outputs::{Figure, Measure, measures};
use crate::statistics::MonthStatistics;

pub use minzheng_core_types::Percent;

/// Percentages of changes are truncated to one decimal, as the district's own report truncates (DB-04).
pub const PERCENT_ROUNDING: RoundingMode = RoundingMode::Down;

/// A number of a series: persons or households, or money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Quantity {
    /// Households or persons; negative in a change.
    Count(i64),
    /// Money; negative in a change.
    Money(Money),
}

impl Quantity {
    /// The number in its smallest unit: persons, households or fen.
    #[must_use]
    pub const fn units(self) -> i64 {
        match self {
            Self::Count(count) => count,
            Self::Money(money) => money.fen(),
        }
    }

    const fn with_units(self, units: i64) -> Self {
        match self {
            Self::Count(_) => Self::Count(units),
            Self::Money(_) => Self::Money(Money::from_fen(units)),
        }
    }
}

impl From<Figure> for Quantity {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Count(count) => Self::Count(count.into()),
            Figure::Money(money) => Self::Money(money),
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => count.fmt(f),
            Self::Money(money) => money.fmt(f),
        }
    }
}

/// 增减: a number against an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Later less earlier, exactly.
    pub difference: Quantity,
    /// The difference by the earlier number; nothing where that was zero.
    pub percent: Option<Percent>,
}

impl Change {
    fn between(earlier: Quantity, later: Quantity) -> Option<Self> {
        let difference = later.units().checked_sub(earlier.units())?;
        Some(Self {
            difference: later.with_units(difference),
            percent: Percent::of(difference, earlier.units(), PERCENT_ROUNDING),
        })
    }

    /// The change as people write it, with its sign: `+3 (+1.2%)`.
    #[must_use]
    pub fn signed(&self) -> String {
        let difference = format!("{}{}", plus(self.difference.units()), self.difference);
        match self.percent {
            Some(percent) => format!("{difference} ({}{percent})", plus(percent.units)),
            None => difference,
        }
    }
}

/// The sign of what is above zero; below zero a number has its own.
pub(crate) const fn plus(number: i64) -> &'static str {
    if number > 0 { "+" } else { "" }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 户.
    Households,
    /// 人.
    Persons,
    /// 元.
    Yuan,
    /// 元/人.
    YuanPerPerson,
    /// 件、人次: cases, reviews or decisions.
    Cases,
    /// 天.
    Days,
    /// 元/人次.
    YuanPerCase,
}

impl Unit {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Households => Text::new("户", "households"),
            Self::Persons => Text::new("人", "persons"),
            Self::Yuan => Text::new("元", "yuan"),
            Self::YuanPerPerson => Text::new("元/人", "yuan a person"),
            Self::Cases => Text::new("件次", "cases"),
            Self::Days => Text::new("天", "days"),
            Self::YuanPerCase => Text::new("元/人次", "yuan a case"),
        }
    }
}

/// Measures that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// 存量: households and persons, and those with a status.
    Stock,
    /// 人员类别.
    Kinds,
    /// 进出.
    Movement,
    /// 待办: what needs a person.
    Waiting,
    /// 享受人数: households and persons by programme.
    Recipients,
    /// 资金.
    Money,
    /// 依据推定的资金.
    Assumed,
    /// 补差水平.
    Level,
    /// 审批与核查: decisions on applications, and reviews.
    Procedure,
    /// 临时救助.
    Temporary,
    /// 医疗救助.
    Medical,
    /// 优抚.
    SpecialCare,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Stock,
        Self::Kinds,
        Self::Movement,
        Self::Waiting,
        Self::Recipients,
        Self::Money,
        Self::Assumed,
        Self::Level,
        Self::Procedure,
        Self::Temporary,
        Self::Medical,
        Self::SpecialCare,
    ];

    /// Its name.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Stock => Text::new("存量", "Stock"),
            Self::Kinds => Text::new("人员类别", "Persons by kind"),
            Self::Movement => Text::new("新增与退出", "Entries and exits"),
            Self::Waiting => Text::new("待办", "Waiting for a person"),
            Self::Recipients => Text::new("各项目享受户数、人数", "Paid for, by programme"),
            Self::Money => Text::new("资金", "Money"),
            Self::Assumed => Text::new("依据推定参数的资金", "Money resting on assumed figures"),
            Self::Level => Text::new("补差水平", "Level per person"),
            Self::Procedure => Text::new("审批与核查", "Decisions and reviews"),
            Self::Temporary => Text::new("临时救助", "Temporary assistance"),
            Self::Medical => Text::new("医疗救助", "Medical assistance"),
            Self::SpecialCare => Text::new("优抚", "Special care"),
        }
    }
}

/// What is counted by a measure of what was handled beside the roll.
fn handled(last: &str) -> Unit {
    match last {
        "persons" => Unit::Persons,
        "average" => Unit::YuanPerCase,
        "amount" | "first_round" | "second_round" | "in_scope" | "out_of_scope" => Unit::Yuan,
        _ if last.ends_with("_days") => Unit::Days,
        _ => Unit::Cases,
    }
}

/// Where a measure belongs; streets and sizes of households belong nowhere.
fn place_of(id: &str) -> Option<(Group, Unit)> {
    let (first, last) = (id.split('.').next()?, id.rsplit('.').next()?);
    let of_heads = if last == "households" { Unit::Households } else { Unit::Persons };
    Some(match (first, last) {
        ("roster" | "urban" | "rural", _) => (Group::Stock, of_heads),
        ("persons", _) => (Group::Kinds, Unit::Persons),
        ("entered" | "left" | "persons_in" | "persons_out", _) => (Group::Movement, of_heads),
        ("applying" | "needs_person" | "failing", _) | ("programmes", "open") => {
            (Group::Waiting, Unit::Households)
        }
        ("programmes", "amount") | ("total", _) => (Group::Money, Unit::Yuan),
        ("programmes", "assumed") => (Group::Assumed, Unit::Yuan),
        ("per_person", _) => (Group::Level, Unit::YuanPerPerson),
        ("decisions" | "reviews", _) => (Group::Procedure, handled(last)),
        ("temporary", _) => (Group::Temporary, handled(last)),
        ("medical", _) => (Group::Medical, handled(last)),
        ("special_care", _) => (Group::SpecialCare, handled(last)),
        ("programmes", "households" | "persons") => {
            let programme = PROGRAMMES.iter().find(|programme| id.split('.').nth(1) == Some(programme.id))?;
            (if pays(programme) { Group::Recipients } else { Group::Stock }, of_heads)
        }
        _ => return None,
    })
}

/// A name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Label {
    /// The name in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// One measure over the months of a [`MonthSeries`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeasureSeries {
    /// Its name for programs, the same as in `statistics.csv`.
    pub id: String,
    /// Where it belongs.
    pub group: Group,
    /// What is counted.
    pub unit: Unit,
    /// Its name for people.
    pub label: Label,
    /// A number for each month.
    pub values: Vec<Quantity>,
    /// 较上月: against the month before, where the series has that month.
    pub on_month: Vec<Option<Change>>,
    /// 较上年同月: against the same month a year earlier, where the series has that month.
    pub on_year: Vec<Option<Change>>,
}

impl MeasureSeries {
    /// Is it zero in every month?
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.values.iter().all(|value| value.units() == 0)
    }
}

/// 时间序列: measures by month.
///
/// A month is in it once; months need not follow one another, and a change is told only against a month that is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "时间序列")]
#[doc(alias = "环比")]
#[doc(alias = "同比")]
pub struct MonthSeries {
    months: Vec<Month>,
    measures: Vec<MeasureSeries>,
}

impl MonthSeries {
    /// The series of some months, from the earliest; of two statistics of one month the later one counts.
    #[must_use]
    pub fn new(statistics: &[MonthStatistics]) -> Self {
        let by_month: BTreeMap<Month, &MonthStatistics> =
            statistics.iter().map(|month| (month.month, month)).collect();
        let months: Vec<Month> = by_month.keys().copied().collect();
        let mut all: Vec<MeasureSeries> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for statistics in by_month.into_values() {
            let known = measures(statistics)
                .into_iter()
                .filter_map(|measure| place_of(&measure.id).map(|place| (measure, place)));
            for (measure, (group, unit)) in known {
                match places.get(&measure.id).and_then(|place| all.get_mut(*place)) {
                    Some(series) => series.values.push(measure.value.into()),
                    None => {
                        places.insert(measure.id.clone(), all.len());
                        all.push(begun(measure, group, unit));
                    }
                }
            }
        }
        // What some month does not tell is no series: a gap is not zero.
        all.retain(|series| series.values.len() == months.len());
        let [month_before, year_before] = [1, 12].map(|back| earlier(&months, back));
        for series in &mut all {
            series.on_month = changes(&series.values, &month_before);
            series.on_year = changes(&series.values, &year_before);
        }
        all.sort_by_key(|series| series.group);
        Self { months, measures: all }
    }

    /// The months, from the earliest.
    #[must_use]
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// The measures, by group.
    #[must_use]
    pub fn measures(&self) -> &[MeasureSeries] {
        &self.measures
    }

    /// The measures of one group.
    pub fn of(&self, group: Group) -> impl Iterator<Item = &MeasureSeries> {
        self.measures.iter().filter(move |series| series.group == group)
    }
}

fn begun(measure: Measure, group: Group, unit: Unit) -> MeasureSeries {
    MeasureSeries {
        id: measure.id,
        group,
        unit,
        label: Label { zh: measure.zh, en: measure.en },
        values: vec![measure.value.into()],
        on_month: Vec::new(),
        on_year: Vec::new(),
    }
}

/// For each month, where the one so many months before stands.
fn earlier(months: &[Month], back: i32) -> Vec<Option<usize>> {
    // At the edge of the calendar `plus` stays where it is.
    let before =
        |month: &Month| Some(month.plus(back.saturating_neg())).filter(|before| before.until(*month) == back);
    months.iter().map(|month| months.binary_search(&before(month)?).ok()).collect()
}

fn changes(values: &[Quantity], earlier: &[Option<usize>]) -> Vec<Option<Change>> {
    let change = |(later, at): (&Quantity, &Option<usize>)| Change::between(*values.get((*at)?)?, *later);
    values.iter().zip(earlier).map(change).collect()
}
