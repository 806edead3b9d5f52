//! Income as an interval (SA-05, SA-06): what it is at the least, and at the most where it has an end.

use minzheng_core_types::{Fact, MonthRange};
use minzheng_welfare::CaseFile;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per};

use super::sources::{ANYTHING, Ends, SOMETHING, below, exactly, expenses, less};
use super::{Count, Fen, Figures, Household, count_of, month_of, sources};

/// The months whose income counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window(Count, Count);

impl Window {
    pub(super) fn contains(self, month: &Count) -> bool {
        (self.0..=self.1).contains(month)
    }
    pub(super) fn count(self) -> i64 {
        self.1 - self.0 + 1
    }
}

/// The household's income over the window, in fen.
pub(super) struct Income {
    /// At the least; `None` when it could be anything.
    pub(super) least: Option<i128>,
    /// At the most; `None` without end.
    pub(super) most: Option<i128>,
    /// The months of the window.
    pub(super) months: Option<i64>,
    /// The window of an application.
    pub(super) window: Option<Window>,
    /// Something has to be asked.
    pub(super) open: bool,
}

impl Income {
    pub(super) fn ends(&self) -> Ends {
        (self.least, self.most)
    }
    pub(super) fn exact(&self) -> Option<i128> {
        self.least.filter(|least| self.most == Some(*least))
    }
}

/// What the income test of the allowance says.
pub(super) enum Test {
    /// At the standard or above, wherever in the interval the income is.
    Fails,
    /// Something is open.
    Open,
    /// Below it: the income that the amount follows.
    Passes(i128),
}

/// SA-01 and SA-08: below the standard, or through the second door.
pub(super) fn counts_for_allowance(home: &Household, standard: i64, months: i64) -> Test {
    let line = Fen::from(home.over_window(standard, months));
    let income = home.income.ends();
    match below(income, line) {
        Some(true) if !home.income.open => return home.income.exact().map_or(Test::Open, Test::Passes),
        Some(false) => {}
        _ => return Test::Open,
    }
    let Some(window) = home.income.window else { return Test::Fails };
    match home.here.word("sa.rigid.gate").as_deref() {
        None => return Test::Open,
        Some("closed") => return Test::Fails,
        Some(_) => {}
    }
    let Some(kinds) = home.here.list("sa.rigid.kinds") else { return Test::Open };
    let spent = expenses(home.case, &kinds, window);
    if spent.1.is_none() {
        return Test::Open;
    }
    let reduced = less(income, spent);
    let disposable = home.here.money("sa.disposable-income");
    let average = disposable.and_then(|year| below(income, Fen::new(home.over_window(year, months), 12)));
    match (average, below(reduced, line)) {
        (Some(false), _) | (_, Some(false)) => Test::Fails,
        (Some(true), Some(true)) => match reduced {
            (Some(least), Some(most)) if least == most && !home.income.open => Test::Passes(least),
            _ => Test::Open,
        },
        _ => Test::Open,
    }
}

pub(super) fn of(case: &CaseFile, here: &Figures, asked: &Figures, people: &[Option<bool>]) -> Income {
    let applied = match &case.standing {
        StandingFile::OnRoll { determination, .. } => {
            let total = i128::from(determination.counted_income.fen());
            let window = determination.window;
            let months = count_of(window.last()) - count_of(window.first()) + 1;
            return Income {
                least: Some(total),
                most: Some(total),
                months: Some(months),
                window: None,
                open: false,
            };
        }
        StandingFile::Applying { applied } => *applied,
        StandingFile::Grace { .. } | StandingFile::Ended { .. } => {
            return Income { least: None, most: None, months: None, window: None, open: true };
        }
    };
    let Some(lookback) = asked.number("sa.lookback-months") else {
        return Income { least: None, most: None, months: None, window: None, open: true };
    };
    let last = month_of(applied) - 1;
    let window = Window(last + 1 - i64::from(lookback), last);
    let unsure = people.contains(&None);
    let counts = |index: usize| unsure || people[index] == Some(true);
    let mut parts: Vec<Ends> = Vec::new();
    for (at, line) in case.incomes.iter().enumerate().filter(|(_, line)| counts(line.earner)) {
        parts.push(if line.kind == IncomeKind::GrossWage {
            sources::wage(case, at, window, here)
        } else {
            counted(line, window, here)
        });
    }
    for index in (0..case.members.len()).filter(|index| counts(*index)) {
        parts.push(sources::notional(case, index, window, here));
    }
    for supporter in case.supporters.iter().filter(|supporter| counts(supporter.of)) {
        parts.push(sources::maintenance(case, supporter, window, here));
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
        window: Some(window),
        open: parts.iter().any(|ends| ends.0 != ends.1 || ends.0.is_none()),
    }
}

fn counted(line: &IncomeLine, window: Window, here: &Figures) -> Ends {
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
        let months = (first..first + i64::from(spread)).filter(|month| window.contains(month)).count();
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
pub(super) fn inside(amount: i128, per: Per, period: MonthRange, window: Window) -> Option<Ends> {
    let months: Vec<Count> = (count_of(period.first())..=count_of(period.last())).collect();
    let within = months.iter().filter(|month| window.contains(month)).count();
    match per {
        Per::Month => Some(exactly(amount * within as i128)),
        Per::Period if amount == 0 || within == 0 => Some(exactly(0)),
        Per::Period => (within == months.len()).then(|| exactly(amount)),
    }
}
