//! One household at every income.

use std::collections::BTreeSet;

use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Finding, MemberSet, Money, MoneyError, Month, MonthRange, Silent};
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per};
use minzheng_welfare::standing::Determination;
use minzheng_welfare::{Household, HouseholdFacts, Law, MonthFindings, Standing, assess_month};

use super::{CURVE_SCHEMA, Cliff, CliffError, Curve, Incomes, LostProgramme, Reason, Segment};

const FEN: Money = Money::from_fen(1);

/// Longer than any window: a wage is stated for all of its months.
const MONTHS_OF_WAGE: u32 = 240;

/// How often what is regained is looked for further up.
const LOOKS: usize = 1_000;

/// What is swept.
#[derive(Debug, Clone)]
enum Swept {
    /// The income of the determination.
    Counted { since: Month, basis: Determination },
    /// The last of the lines.
    Wage { on: chrono::NaiveDate, lines: Vec<IncomeLine>, present: Option<Money> },
}

/// 扫描: a household whose income can be set.
#[derive(Debug, Clone)]
pub struct Sweep<'h> {
    facts: HouseholdFacts<'h>,
    law: Law<'h>,
    month: Month,
    swept: Swept,
}

/// The findings at an income.
#[derive(Debug, Clone, Copy)]
struct At {
    income: Money,
    found: MonthFindings,
}

impl<'h> Sweep<'h> {
    /// A household on the roll or applying.
    ///
    /// ```
    /// use minzheng_caseload::cliffs::{Incomes, Sweep};
    /// use minzheng_welfare::{FIGURES, CaseFile, Law, Policy};
    /// let pack = minzheng_policies::embedded(FIGURES).map_err(|e| e.to_string())?;
    /// let text = include_str!("../../../../docs/examples/elder-with-illness.toml");
    /// let case: CaseFile = toml::from_str(&text.replace("2012-01-10", "\"2012-01-10\"").replace("2012-02-20", "\"2012-02-20\"")
    ///     .replace("1929-06-12", "\"1929-06-12\""))?;
    /// let policy = Policy::at(&pack, case.place, case.month);
    /// let household = case.household()?;
    /// let sweep = Sweep::new(&household, case.standing(), Law::both(&policy), case.month)?;
    /// let curve = sweep.curve(Incomes::new("0".parse()?, "1000".parse()?, "1".parse()?)?)?;
    /// let cliff = curve.cliffs.first().ok_or("a cliff")?;
    /// assert_eq!(cliff.income.to_string(), "599.99"); // 600.00 is not below the standard
    /// assert_eq!(cliff.rules, ["SA-01"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`CliffError::Ended`] when payment has ended or is kept.
    pub fn new(
        household: &Household<'h>,
        standing: Standing<'_>,
        law: Law<'h>,
        month: Month,
    ) -> Result<Self, CliffError> {
        let facts = *household.facts();
        let swept = match standing {
            Standing::OnRoll { since, basis } => Swept::Counted { since, basis: *basis },
            Standing::Applying { on } => applying(&facts, on)?,
            Standing::Grace { .. } | Standing::Ended { .. } => return Err(CliffError::Ended),
        };
        Ok(Self { facts, law, month, swept })
    }

    /// What is swept: `counted-income` or `wage`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self.swept {
            Swept::Counted { .. } => "counted-income",
            Swept::Wage { .. } => "wage",
        }
    }

    /// The income at present, truncated to the fen; `None` where it is not established.
    #[must_use]
    pub fn present(&self) -> Option<Money> {
        match &self.swept {
            Swept::Counted { basis, .. } => a_month(basis.counted_income, basis.window.months()),
            Swept::Wage { present, .. } => *present,
        }
    }

    /// What is found at an income.
    ///
    /// # Errors
    /// [`CliffError`] when amounts do not fit.
    pub fn at(&mut self, income: Money) -> Result<MonthFindings, CliffError> {
        let found = match &mut self.swept {
            Swept::Counted { since, basis } => {
                basis.counted_income = income.times(basis.window.months())?;
                let standing = Standing::OnRoll { since: *since, basis };
                assess_month(&Household::new(self.facts)?, standing, self.law, self.month, &mut Silent)?
            }
            Swept::Wage { on, lines, .. } => {
                if let Some(line) = lines.last_mut() {
                    line.amount = Fact::Known(income);
                }
                let household = Household::new(HouseholdFacts { incomes: lines, ..self.facts })?;
                assess_month(&household, Standing::Applying { on: *on }, self.law, self.month, &mut Silent)?
            }
        };
        Ok(found)
    }

    fn point(&mut self, income: Money) -> Result<At, CliffError> {
        Ok(At { income, found: self.at(income)? })
    }

    /// Every cliff of some incomes, by income.
    ///
    /// # Errors
    /// [`CliffError`] when amounts do not fit.
    pub fn cliffs(&self, incomes: Incomes) -> Result<Vec<Cliff>, CliffError> {
        let mut sweep = self.clone();
        let mut cliffs = Vec::new();
        for edge in sweep.edges(incomes)?.edges.into_iter().filter(|edge| edge.falls) {
            cliffs.push(sweep.cliff(edge.at)?);
        }
        Ok(cliffs)
    }

    /// The whole curve: cliffs, stretches and marginal rates.
    ///
    /// # Errors
    /// [`CliffError`] when amounts do not fit.
    pub fn curve(&self, incomes: Incomes) -> Result<Curve, CliffError> {
        let mut sweep = self.clone();
        let Edges { edges, open } = sweep.edges(incomes)?;
        let (mut cliffs, mut segments) = (Vec::new(), Vec::new());
        let mut start = incomes.from;
        for edge in &edges {
            segments.push(sweep.segment(start, edge.at)?);
            start = edge.at.plus(FEN)?;
            if edge.falls {
                cliffs.push(sweep.cliff(edge.at)?);
            }
        }
        if start <= incomes.to {
            segments.push(sweep.segment(start, incomes.to)?);
        }
        let present = self.present();
        let (mut present_benefits, mut present_marginal_tenths) = (None, None);
        if let Some(income) = present {
            let (here, further) =
                (sweep.at(income)?.total()?, sweep.at(income.plus(incomes.step)?)?.total()?);
            present_benefits = Some(here);
            present_marginal_tenths = marginal(here.less(further)?, incomes.step)?;
        }
        Ok(Curve {
            schema: CURVE_SCHEMA,
            month: self.month,
            swept: self.word(),
            present,
            present_benefits,
            present_marginal_tenths,
            from: incomes.from,
            to: incomes.to,
            step: incomes.step,
            cliffs,
            segments,
            open: open.into_iter().collect(),
        })
    }

    /// The incomes after which other rules apply or less is left, found fen by fen in the cells that show a change.
    fn edges(&mut self, incomes: Incomes) -> Result<Edges, CliffError> {
        let Incomes { from, to, step } = incomes;
        let mut found = Edges { edges: Vec::new(), open: BTreeSet::new() };
        let mut a = self.point(from)?;
        found.note_open(&a.found);
        // A cell that shows nothing is kept until the next one is known: what is lost beyond its end may begin in it.
        let mut kept: Option<At> = None;
        while a.income < to {
            let b = self.point(a.income.plus(step)?.min(to))?;
            found.note_open(&b.found);
            if same_rules(&a.found, &b.found) && !loses(&a, &b)? {
                kept = Some(a);
            } else {
                if let Some(before) = kept.take() {
                    self.fen_by_fen(before, a.income, step, &mut found.edges)?;
                }
                self.fen_by_fen(a, b.income, step, &mut found.edges)?;
            }
            a = b;
        }
        Ok(found)
    }

    fn fen_by_fen(
        &mut self,
        from: At,
        to: Money,
        step: Money,
        edges: &mut Vec<Edge>,
    ) -> Result<(), CliffError> {
        let mut a = from;
        while a.income < to {
            let b = self.point(a.income.plus(FEN)?)?;
            let falls = loses(&a, &b)? && {
                let further = self.point(a.income.plus(step)?)?;
                loses(&a, &further)?
            };
            if falls || !same_rules(&a.found, &b.found) {
                edges.push(Edge { at: a.income, falls });
            }
            a = b;
        }
        Ok(())
    }

    fn segment(&mut self, from: Money, to: Money) -> Result<Segment, CliffError> {
        let (benefits_from, benefits_to) = (self.at(from)?.total()?, self.at(to)?.total()?);
        let marginal_tenths = marginal(benefits_from.less(benefits_to)?, to.less(from)?)?;
        Ok(Segment { from, to, benefits_from, benefits_to, marginal_tenths })
    }

    fn cliff(&mut self, income: Money) -> Result<Cliff, CliffError> {
        let (a, b) = (self.point(income)?, self.point(income.plus(FEN)?)?);
        let mut programmes = Vec::new();
        let mut rules: Vec<&'static str> = Vec::new();
        for (programme, before, after) in settled(&a.found, &b.found) {
            let ends = before.is_entitled() && !after.is_entitled();
            if after.amount() >= before.amount() && !ends {
                continue;
            }
            let reasons = reasons(after);
            if rules.is_empty() && ends {
                rules.extend(reasons.iter().map(|reason| reason.rule));
            }
            programmes.push(LostProgramme {
                programme: programme.id,
                before: before.amount(),
                after: after.amount(),
                finding: after.name(),
                reasons,
            });
        }
        if rules.is_empty() {
            for (_, before, after) in settled(&a.found, &b.found) {
                if let (Finding::Entitled(award), true) = (before, after.amount() < before.amount()) {
                    rules.extend(award.components().map(|component| component.rule.id));
                }
            }
        }
        rules.dedup();
        let lost = loss(&a, &b)?;
        let (benefits, benefits_beyond) = (a.found.total()?, b.found.total()?);
        let regained_at = self.regained(income.plus(benefits)?, b.income)?;
        Ok(Cliff { income, benefits, benefits_beyond, lost, regained_at, rules, programmes })
    }

    /// The income beyond a cliff that leaves so much again: what is missing is earned, as often as earning it costs
    /// more benefits.
    fn regained(&mut self, left: Money, beyond: Money) -> Result<Option<Money>, CliffError> {
        let mut income = beyond;
        for _ in 0..LOOKS {
            let needed = left.less(self.at(income)?.total()?)?;
            if needed <= income {
                return Ok(Some(income));
            }
            income = needed;
        }
        Ok(None)
    }
}

/// What is lost of what is earned, in tenths of a percent, truncated.
fn marginal(lost: Money, earned: Money) -> Result<Option<i64>, MoneyError> {
    let lost = lost.fen().checked_mul(1_000).ok_or(MoneyError::OutOfRange)?;
    Ok(lost.checked_div(earned.fen()))
}

fn a_month(sum: Money, months: u32) -> Option<Money> {
    sum.fen().checked_div(i64::from(months)).map(Money::from_fen)
}

/// The lines without the applicant's wages, then one wage for all months.
fn applying(facts: &HouseholdFacts<'_>, on: chrono::NaiveDate) -> Result<Swept, CliffError> {
    let is_wage = |line: &&IncomeLine| line.earner == 0 && line.kind == IncomeKind::Wage;
    let mut present = Some(Money::ZERO);
    for line in facts.incomes.iter().filter(is_wage) {
        let monthly = match (line.amount, line.per) {
            (Fact::Known(amount), Per::Month) => Some(amount),
            (Fact::Known(amount), Per::Period) => a_month(amount, line.period.months()),
            (Fact::Absent, _) => Some(Money::ZERO),
            (Fact::NotEstablished, _) => None,
        };
        present = match (present, monthly) {
            (Some(sum), Some(monthly)) => Some(sum.plus(monthly)?),
            _ => None,
        };
    }
    let mut lines: Vec<IncomeLine> = facts.incomes.iter().filter(|line| !is_wage(line)).copied().collect();
    lines.push(IncomeLine {
        earner: 0,
        kind: IncomeKind::Wage,
        amount: Fact::Known(Money::ZERO),
        per: Per::Month,
        period: MonthRange::before(Month::of(on), MONTHS_OF_WAGE),
    });
    Ok(Swept::Wage { on, lines, present })
}

/// An income after which something is otherwise.
#[derive(Debug, Clone, Copy)]
struct Edge {
    at: Money,
    /// Less is left, by one fen more and by one step more.
    falls: bool,
}

struct Edges {
    edges: Vec<Edge>,
    open: BTreeSet<&'static str>,
}

impl Edges {
    fn note_open(&mut self, found: &MonthFindings) {
        let open = |finding: &Finding| matches!(finding, Finding::NeedsPerson(_));
        self.open
            .extend(found.each().into_iter().filter(|(_, of)| open(of)).map(|(programme, _)| programme.id));
    }
}

/// Programmes that need no person at either income.
fn settled<'f>(
    a: &'f MonthFindings,
    b: &'f MonthFindings,
) -> impl Iterator<Item = (&'static Programme, &'f Finding, &'f Finding)> {
    let both = a.each().into_iter().zip(b.each()).map(|((programme, a), (_, b))| (programme, a, b));
    let open = |finding: &Finding| matches!(finding, Finding::NeedsPerson(_));
    both.filter(move |(_, a, b)| !open(a) && !open(b))
}

/// What the higher income leaves less; negative where it leaves more.
fn loss(a: &At, b: &At) -> Result<Money, MoneyError> {
    let mut lost = Money::ZERO;
    for (_, before, after) in settled(&a.found, &b.found) {
        lost = lost.plus(before.amount())?.less(after.amount())?;
    }
    lost.less(b.income.less(a.income)?)
}

fn loses(a: &At, b: &At) -> Result<bool, MoneyError> {
    Ok(!loss(a, b)?.is_negative() && !loss(a, b)?.is_zero())
}

/// Do the same rules pay for the same members? Findings that pay nothing are alike.
fn same_rules(a: &MonthFindings, b: &MonthFindings) -> bool {
    fn paying(finding: &Finding) -> impl Iterator<Item = (&'static str, MemberSet)> {
        let award = if let Finding::Entitled(award) = finding { Some(award) } else { None };
        award.into_iter().flat_map(|award| award.components().map(|part| (part.rule.id, part.members)))
    }
    let mut both = a.each().into_iter().zip(b.each());
    both.all(|((_, a), (_, b))| paying(a).eq(paying(b)))
}

fn reasons(finding: &Finding) -> Vec<Reason> {
    let Finding::NotEntitled(grounds) = finding else { return Vec::new() };
    grounds
        .iter()
        .map(|ground| Reason {
            rule: ground.rule.id,
            title: ground.rule.title.into(),
            observed: ground.observed.text(),
            limit: ground.limit.text(),
        })
        .collect()
}
