//! Income as an interval (SA-05, SA-06): what it is at the least, and at the most where it has an end.

use minzheng_core_types::{Fact, MonthRange};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per};

use super::{Count, Figures, count_of, month_of};

/// The household's income over the window, in fen.
pub(super) struct Income {
    /// At the least; `None` when it could be anything.
    pub(super) least: Option<i128>,
    /// At the most; `None` without end.
    pub(super) most: Option<i128>,
    /// The months of the window.
    pub(super) months: Option<i64>,
    /// Something has to be asked.
    pub(super) open: bool,
}

impl Income {
    pub(super) fn exact(&self) -> Option<i128> {
        self.least.filter(|least| self.most == Some(*least))
    }
}

type Ends = (Option<i128>, Option<i128>);
const ANYTHING: Ends = (None, None);
const SOMETHING: Ends = (Some(0), None);

fn exactly(amount: i128) -> Ends {
    (Some(amount), Some(amount))
}

pub(super) fn of(case: &CaseFile, here: &Figures, asked: &Figures, people: &[Option<bool>]) -> Income {
    let applied = match &case.standing {
        StandingFile::OnRoll { determination, .. } => {
            let total = i128::from(determination.counted_income.fen());
            let window = determination.window;
            let months = count_of(window.last()) - count_of(window.first()) + 1;
            return Income { least: Some(total), most: Some(total), months: Some(months), open: false };
        }
        StandingFile::Applying { applied } => *applied,
        StandingFile::Grace { .. } | StandingFile::Ended { .. } => {
            return Income { least: None, most: None, months: None, open: true };
        }
    };
    let Some(lookback) = asked.number("sa.lookback-months") else {
        return Income { least: None, most: None, months: None, open: true };
    };
    let last = month_of(applied) - 1;
    let window = (last + 1 - i64::from(lookback), last);
    let unsure = people.contains(&None);
    let counts = |index: usize| unsure || people[index] == Some(true);
    let mut parts: Vec<Ends> = Vec::new();
    for line in case.incomes.iter().filter(|line| counts(line.earner)) {
        parts.push(counted(line, window, here));
    }
    for deduction in case.deductions.iter().filter(|deduction| counts(deduction.payer)) {
        let ends = match deduction.amount {
            Fact::NotEstablished => ANYTHING,
            Fact::Absent => exactly(0),
            Fact::Known(amount) => {
                inside(i128::from(amount.fen()), deduction.per, deduction.period, window).unwrap_or(ANYTHING)
            }
        };
        // Taken off: the ends change places.
        parts.push((ends.1.map(|most| -most), ends.0.map(|least| -least)));
    }
    if !case.incomes_complete {
        parts.push(SOMETHING);
    }
    let sum = |end: fn(&Ends) -> Option<i128>| {
        parts.iter().map(end).try_fold(0, |sum, part| part.map(|part| sum + part)).map(|sum: i128| sum.max(0))
    };
    let (least, most) = (sum(|ends| ends.0), sum(|ends| ends.1));
    Income {
        least,
        most,
        months: Some(i64::from(lookback)),
        open: parts.iter().any(|ends| ends.0 != ends.1 || ends.0.is_none()),
    }
}

fn counted(line: &IncomeLine, window: (Count, Count), here: &Figures) -> Ends {
    use IncomeKind::{
        Business, DisabilitySubsidy, Funeral, GovernmentAward, HighAge, LumpSum, ResidentsBasicPension,
        SocialAssistance, SpecialCare, StudentAid, WorkInjury,
    };
    let left_out = [
        SpecialCare,
        GovernmentAward,
        StudentAid,
        SocialAssistance,
        WorkInjury,
        Funeral,
        HighAge,
        DisabilitySubsidy,
    ];
    if left_out.contains(&line.kind) {
        return exactly(0);
    }
    let amount = match line.amount {
        Fact::NotEstablished => return if line.kind == Business { ANYTHING } else { SOMETHING },
        Fact::Absent => 0,
        Fact::Known(amount) => i128::from(amount.fen()),
    };
    if line.kind == ResidentsBasicPension {
        match here.word("sa.residents-pension").as_deref() {
            None => return SOMETHING,
            Some("not-counted") => return exactly(0),
            Some(_) => {}
        }
    }
    if line.kind == LumpSum {
        let Some(spread) = here.number("sa.lump-sum-spread") else { return SOMETHING };
        let first = count_of(line.period.first());
        let months =
            (first..first + i64::from(spread)).filter(|month| (window.0..=window.1).contains(month)).count();
        let share = super::Fen::new(amount * months as i128, i128::from(spread));
        return if share.is_integer() { exactly(share.to_integer()) } else { SOMETHING };
    }
    if amount < 0 {
        match here.word("sa.business-loss").as_deref() {
            None => return ANYTHING,
            Some("counts-as-zero") => return exactly(0),
            Some(_) => {}
        }
    }
    inside(amount, line.per, line.period, window).unwrap_or(SOMETHING)
}

/// What lies inside the window, month by month; `None` where a sum lies partly inside.
fn inside(amount: i128, per: Per, period: MonthRange, window: (Count, Count)) -> Option<Ends> {
    let months: Vec<Count> = (count_of(period.first())..=count_of(period.last())).collect();
    let within = months.iter().filter(|month| (window.0..=window.1).contains(month)).count();
    match per {
        Per::Month => Some(exactly(amount * within as i128)),
        Per::Period if amount == 0 || within == 0 => Some(exactly(0)),
        Per::Period => (within == months.len()).then(|| exactly(amount)),
    }
}
