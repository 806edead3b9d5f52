//! 年度报告: who must report for a year, and who is late (NR-25). By when an organisation reports is the caller's to say.

use minzheng_core_types::{NaiveDate, Text};

use super::{Organisation, ReadOrganisations};

/// 报送期限 of one organisation for one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It need not report for that year.
    NotRequired,
    /// By that day.
    By(NaiveDate),
    /// Whether or by when is open.
    Open,
}

/// How an organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportState {
    /// 逾期未报.
    Overdue,
    /// 逾期报送.
    Late,
    /// 待报.
    Waiting,
    /// 待查: whether or when it reported, or by when it should, is not known.
    Open,
    /// 按期报送.
    InTime,
    /// 无须报送.
    NotRequired,
}

impl ReportState {
    /// Every one, the most urgent first.
    pub const ALL: [Self; 6] =
        [Self::Overdue, Self::Late, Self::Waiting, Self::Open, Self::InTime, Self::NotRequired];

    /// The word used in machine forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Late => "late",
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::InTime => "in-time",
            Self::NotRequired => "not-required",
        }
    }

    /// As people say it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Overdue => Text::new("逾期未报", "overdue"),
            Self::Late => Text::new("逾期报送", "reported late"),
            Self::Waiting => Text::new("待报", "to report"),
            Self::Open => Text::new("待查", "open"),
            Self::InTime => Text::new("按期报送", "reported in time"),
            Self::NotRequired => Text::new("无须报送", "need not report"),
        }
    }
}

/// One organisation and its report for the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reporting<'r> {
    /// The organisation.
    pub organisation: &'r Organisation,
    /// By when.
    pub due: Due,
    /// How it stands.
    pub state: ReportState,
    /// Days late, up to the report or to the day asked about.
    pub days: i64,
}

/// Who must report for a year, and who is late, as of a day: the most urgent first, then by days late, then by row. `due` tells by
/// when; what ended before the day is not asked.
#[must_use]
pub fn reporting<'r>(
    read: &'r ReadOrganisations,
    year: u16,
    as_of: NaiveDate,
    due: &dyn Fn(&Organisation, u16) -> Due,
) -> Vec<Reporting<'r>> {
    let mut all: Vec<Reporting<'r>> = read
        .organisations
        .iter()
        .filter(|organisation| organisation.stands(as_of) != Some(false))
        .map(|organisation| one(organisation, year, as_of, due(organisation, year)))
        .collect();
    all.sort_by_key(|one| (one.state, std::cmp::Reverse(one.days), one.organisation.row));
    all
}

fn one(organisation: &Organisation, year: u16, as_of: NaiveDate, due: Due) -> Reporting<'_> {
    // A later report than that of the year asked about says nothing of when this one came.
    let reported = match organisation.reported_year {
        Some(last) if last == year => Reported::On(organisation.reported.filter(|day| *day <= as_of)),
        Some(last) if last > year => Reported::On(None),
        _ => Reported::No,
    };
    let after = |by: NaiveDate, day: NaiveDate| day.signed_duration_since(by).num_days();
    let (state, days) = match (due, reported) {
        (Due::NotRequired, _) => (ReportState::NotRequired, 0),
        (Due::Open, _) | (Due::By(_), Reported::On(None)) => (ReportState::Open, 0),
        (Due::By(by), Reported::On(Some(day))) if day > by => (ReportState::Late, after(by, day)),
        (Due::By(_), Reported::On(Some(_))) => (ReportState::InTime, 0),
        (Due::By(by), Reported::No) if as_of > by => (ReportState::Overdue, after(by, as_of)),
        (Due::By(_), Reported::No) => (ReportState::Waiting, 0),
    };
    let unsure = organisation.stands(as_of).is_none() && state != ReportState::NotRequired;
    let (state, days) = if unsure { (ReportState::Open, 0) } else { (state, days) };
    Reporting { organisation, due, state, days }
}

enum Reported {
    No,
    /// `None` where it reported, but when is not known.
    On(Option<NaiveDate>),
}
