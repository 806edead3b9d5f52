//! 核对 (DB-06): the file for the bank against the findings, per household, by programme and in all, to the fen; and
//! against its control record, so that a change of either is noticed.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Money, MoneyError, Month, Text};
use minzheng_welfare::programmes::PROGRAMMES;

use super::Wording;
use super::control::{BatchId, Content, Control, account_total, file_hash};
use super::difference::{Difference, What, Where};
use super::due::{Due, FindingsFault, FindingsLine};
use super::read::{CellFault, ReadException, ReadFile, ReadLine};
use super::write::PayColumn;

/// By programme: found, paid, excepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// 认定.
    pub found: Money,
    /// 列入发放.
    pub paid: Money,
    /// 列为例外.
    pub excepted: Money,
}

impl Sums {
    /// Found less paid and excepted.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn difference(&self) -> Result<Money, MoneyError> {
        self.found.less(self.paid)?.less(self.excepted)
    }
}

/// 核对结果.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconciliation {
    /// Everything that does not fit; empty when all does.
    pub differences: Vec<Difference>,
    /// By programme, in their order.
    pub programmes: Vec<(&'static Programme, Sums)>,
    /// In all.
    pub total: Sums,
    /// Lines of the file.
    pub lines: usize,
    /// Months of the findings that the file does not speak of; they were not compared.
    pub other_months: BTreeSet<Month>,
    /// What could not be checked, and why.
    pub unchecked: Vec<Text>,
}

/// What is compared.
#[derive(Debug)]
pub struct Compared<'c> {
    /// The file for the bank, read.
    pub pay: &'c ReadFile<ReadLine>,
    /// Its bytes.
    pub bytes: &'c [u8],
    /// The exceptions, where they are there.
    pub exceptions: Option<&'c ReadFile<ReadException>>,
    /// The control record, where it is there.
    pub control: Option<&'c Control>,
    /// The findings.
    pub findings: &'c [FindingsLine],
}

const REISSUE: Text =
    Text::new("重发批次:只核对文件中的家庭", "a batch of re-issues: only its own households were compared");
const NO_CONTROL: Text =
    Text::new("没有控制记录:合计数和摘要未核对", "no control record: totals and hash were not checked");
const NO_EXCEPTIONS: Text = Text::new("没有例外清单", "no list of exceptions");
const MASKED: Text =
    Text::new("账号已遮盖:账号合计数未核对", "accounts are masked: their hash total was not checked");

/// 核对: the file for the bank against the findings and the control record.
///
/// Compared are the months that the control record names or, without one, those of the file and the exceptions. Each
/// household's findings must be in the file or among the exceptions, programme by programme, to the fen. Of a batch of
/// re-issues only its own households are compared.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when sums do not fit.
pub fn reconcile(compared: &Compared<'_>) -> Result<Reconciliation, MoneyError> {
    let mut work = Work::default();
    let lines = &compared.pay.lines;
    work.only_own = !lines.is_empty() && lines.iter().all(|line| !line.original.is_empty());
    if work.only_own {
        work.unchecked.push(REISSUE);
    }
    work.unreadable(Where::Pay, &compared.pay.faults);
    let mut months: BTreeSet<Month> = compared.pay.lines.iter().map(|line| line.month).collect();
    work.file(&compared.pay.lines)?;
    match compared.exceptions {
        None => work.unchecked.push(NO_EXCEPTIONS),
        Some(exceptions) => {
            work.unreadable(Where::Exceptions, &exceptions.faults);
            months.extend(exceptions.lines.iter().map(|line| line.month));
            work.excepted(&exceptions.lines)?;
        }
    }
    match compared.control {
        None => work.unchecked.push(NO_CONTROL),
        Some(control) => {
            months.extend(control.months.iter().copied());
            work.control(compared.pay, compared.bytes, control)?;
        }
    }
    work.findings(compared.findings, &months)?;
    work.finish(compared.pay.lines.len())
}

/// A household and month while it is compared.
#[derive(Default)]
struct Account<'c> {
    paid: Option<&'c ReadLine>,
    excepted: Option<&'c ReadException>,
}

#[derive(Default)]
struct Work<'c> {
    differences: Vec<Difference>,
    unchecked: Vec<Text>,
    households: BTreeMap<(&'c str, Month), Account<'c>>,
    sums: Vec<Sums>,
    other_months: BTreeSet<Month>,
    /// A batch of re-issues speaks of nobody else.
    only_own: bool,
    spare: Sums,
}

impl<'c> Work<'c> {
    fn unreadable(&mut self, file: Where, faults: &[CellFault]) {
        for fault in faults {
            let mut told = Difference::new(file, Some(fault.row), fault.column.clone(), What::Unreadable);
            told.should = fault.wanted.clone();
            self.differences.push(told);
        }
    }

    fn sums(&mut self, at: usize) -> &mut Sums {
        if self.sums.len() <= at {
            self.sums.resize(at.saturating_add(1), Sums::default());
        }
        // Long enough by now; the spare one is never needed.
        self.sums.get_mut(at).unwrap_or(&mut self.spare)
    }

    fn file(&mut self, lines: &'c [ReadLine]) -> Result<(), MoneyError> {
        let mut expected = 1_u32;
        for line in lines {
            let told = |column: PayColumn, what| {
                Difference::new(Where::Pay, Some(line.row), column.label(), what)
                    .of(&line.household, line.month)
            };
            if line.sequence != expected {
                let fault = told(PayColumn::Sequence, What::Sequence).stands(line.sequence).should(expected);
                self.differences.push(fault);
            }
            expected = line.sequence.saturating_add(1);
            let sum = Money::sum(line.programmes.iter().copied())?;
            if sum != line.amount {
                self.differences.push(told(PayColumn::Amount, What::Sum).stands(line.amount).should(sum));
            }
            for (at, amount) in line.programmes.iter().enumerate() {
                let sums = self.sums(at);
                sums.paid = sums.paid.plus(*amount)?;
            }
            let account = self.households.entry((line.household.as_str(), line.month)).or_default();
            if let Some(first) = account.paid {
                let fault =
                    told(PayColumn::Household, What::Twice).stands(format!("{} + {}", first.row, line.row));
                self.differences.push(fault);
            } else {
                account.paid = Some(line);
            }
        }
        Ok(())
    }

    fn excepted(&mut self, rows: &'c [ReadException]) -> Result<(), MoneyError> {
        for row in rows {
            for (at, amount) in row.withheld.iter().enumerate() {
                let sums = self.sums(at);
                sums.excepted = sums.excepted.plus(*amount)?;
            }
            let account = self.households.entry((row.household.as_str(), row.month)).or_default();
            if account.excepted.is_some() {
                let column = PayColumn::Household.label();
                let fault = Difference::new(Where::Exceptions, Some(row.row), column, What::Twice);
                self.differences.push(fault.of(&row.household, row.month));
            } else {
                account.excepted = Some(row);
            }
        }
        Ok(())
    }

    fn control(
        &mut self,
        pay: &ReadFile<ReadLine>,
        bytes: &[u8],
        control: &Control,
    ) -> Result<(), MoneyError> {
        let told = |column: &str, what| {
            Difference::new(Where::Control, None, Wording::same(column.to_owned()), what)
        };
        let lines = &pay.lines;
        let count = lines.len().saturating_add(pay.faults.len());
        if usize::try_from(control.count).ok() != Some(count) {
            self.differences.push(told("count", What::Count).stands(control.count).should(count));
        }
        let total = Money::sum(lines.iter().map(|line| line.amount))?;
        if control.total != total {
            self.differences.push(told("total", What::Total).stands(control.total).should(total));
        }
        for (fund, part) in &control.funds {
            let of = lines.iter().filter(|line| line.fund == *fund).map(|line| line.amount);
            let sum = Money::sum(of)?;
            if part.total != sum {
                let column = format!("funds.{}.total", fund.label().en);
                self.differences.push(told(&column, What::Total).stands(part.total).should(sum));
            }
        }
        for (at, programme) in PROGRAMMES.iter().enumerate() {
            let of = lines.iter().filter_map(|line| line.programmes.get(at).copied());
            let sum = Money::sum(of)?;
            let stated = control.programmes.get(programme.id).map_or(Money::ZERO, |part| part.total);
            if stated != sum {
                let column = format!("programmes.{}.total", programme.id);
                self.differences.push(told(&column, What::Total).stands(stated).should(sum));
            }
        }
        self.identity(lines, control);
        let hash = file_hash(bytes);
        if control.sha256 != hash {
            self.differences.push(told("sha256", What::Bytes).stands(&control.sha256).should(hash));
        }
        self.accounts(lines, control);
        Ok(())
    }

    /// The id of the batch follows from the lines, and every line names it.
    fn identity(&mut self, lines: &[ReadLine], control: &Control) {
        for line in lines.iter().filter(|line| line.batch.is_some_and(|batch| batch != control.batch)) {
            let column = PayColumn::Batch.label();
            let fault = Difference::new(Where::Pay, Some(line.row), column, What::Batch);
            self.differences.push(fault.should(control.batch));
        }
        let id = BatchId::of_contents(lines.iter().map(|line| Content {
            sequence: line.sequence,
            household: &line.household,
            month: line.month,
            fund: line.fund,
            programmes: &line.programmes,
            pay_day: line.pay_day,
            original: line.original.clone(),
        }));
        if id != control.batch {
            let column = Wording::same("batch".to_owned());
            let fault = Difference::new(Where::Control, None, column, What::Batch);
            self.differences.push(fault.stands(control.batch).should(id));
        }
    }

    fn accounts(&mut self, lines: &[ReadLine], control: &Control) {
        let Some(stated) = control.account_total.as_deref().filter(|_| !control.masked) else {
            self.unchecked.push(MASKED);
            return;
        };
        let plain: Option<Vec<(u32, &str)>> =
            lines.iter().map(|line| Some((line.sequence, line.plain_account()?))).collect();
        let total = plain.and_then(|accounts| account_total(accounts).ok()).map(|total| total.to_string());
        if total.as_deref() != Some(stated) {
            let column = Wording::same("account_total".to_owned());
            self.differences.push(Difference::new(Where::Control, None, column, What::Accounts));
        }
    }

    fn findings(&mut self, lines: &[FindingsLine], months: &BTreeSet<Month>) -> Result<(), MoneyError> {
        let mut seen: BTreeSet<(&str, Month)> = BTreeSet::new();
        for line in lines {
            let Some(due) = &line.due else { continue };
            if !months.contains(&due.month) {
                self.other_months.insert(due.month);
                continue;
            }
            if self.only_own && !self.households.contains_key(&(due.household.as_str(), due.month)) {
                continue;
            }
            let told = |column: Wording, what| {
                Difference::new(Where::Findings, Some(line.line), column, what).of(&due.household, due.month)
            };
            for fault in &line.faults {
                self.differences.push(match fault {
                    FindingsFault::Components(programme) => told(programme.label.into(), What::Finding),
                    FindingsFault::Total => told(Wording::same("total".to_owned()), What::Finding)
                        .stands(line.stated_total)
                        .should(due.total()?),
                });
            }
            if !seen.insert((due.household.as_str(), due.month)) {
                self.differences.push(told(Wording::default(), What::Twice));
                continue;
            }
            self.compare(line.line, due)?;
        }
        let unknown: Vec<Difference> = self
            .households
            .iter()
            .filter(|((household, month), _)| !seen.contains(&(*household, *month)))
            .filter_map(|(_, account)| {
                let line = account.paid?;
                let column = PayColumn::Amount.label();
                let fault = Difference::new(Where::Pay, Some(line.row), column, What::NotFound);
                Some(fault.of(&line.household, line.month).stands(line.amount).should(Money::ZERO))
            })
            .collect();
        self.differences.extend(unknown);
        Ok(())
    }

    /// One household and month, programme by programme.
    fn compare(&mut self, line: u64, due: &Due) -> Result<(), MoneyError> {
        let account = self.households.get(&(due.household.as_str(), due.month));
        let (paid, excepted) = account.map_or((None, None), |account| (account.paid, account.excepted));
        if paid.is_none() && excepted.is_none() {
            let fault = Difference::new(Where::Findings, Some(line), Wording::default(), What::NotPaid);
            self.differences.push(fault.of(&due.household, due.month).stands(due.total()?));
        }
        let nothing = Money::ZERO;
        for (at, programme) in PROGRAMMES.iter().enumerate() {
            let found = due.programmes.iter().find(|one| one.programme.id == programme.id);
            let found = found.and_then(|one| one.amount).unwrap_or(nothing);
            let of_file = paid.and_then(|line| line.programmes.get(at)).copied().unwrap_or(nothing);
            let of_list = excepted.and_then(|row| row.withheld.get(at)).copied().unwrap_or(nothing);
            let sums = self.sums(at);
            sums.found = sums.found.plus(found)?;
            if (paid.is_none() && excepted.is_none()) || of_file.plus(of_list)? == found {
                continue;
            }
            let (file, row) = match (paid, excepted) {
                (Some(line), _) => (Where::Pay, Some(line.row)),
                (None, row) => (Where::Exceptions, row.map(|row| row.row)),
            };
            let fault = Difference::new(file, row, programme.label, What::Amount);
            let fault = fault.of(&due.household, due.month).stands(of_file.plus(of_list)?).should(found);
            self.differences.push(fault);
        }
        Ok(())
    }

    fn finish(mut self, lines: usize) -> Result<Reconciliation, MoneyError> {
        self.differences.sort_by_key(|told| (told.file, told.row, told.what));
        let mut total = Sums::default();
        let mut programmes = Vec::new();
        for (at, programme) in PROGRAMMES.iter().enumerate() {
            let sums = *self.sums(at);
            total.found = total.found.plus(sums.found)?;
            total.paid = total.paid.plus(sums.paid)?;
            total.excepted = total.excepted.plus(sums.excepted)?;
            programmes.push((programme, sums));
        }
        Ok(Reconciliation {
            differences: self.differences,
            programmes,
            total,
            lines,
            other_months: self.other_months,
            unchecked: self.unchecked,
        })
    }
}
