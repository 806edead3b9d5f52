//! 发放批次: the lines of a file for the bank, and whoever has none with the reason.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::finding::Programme;
use minzheng_core_types::ids::AccountNumber;
use minzheng_core_types::{Fact, MemberSet, Money, Month, Pack, Place, Text, WorkdayCalendar};
use minzheng_welfare::facts::Register as UrbanRural;
use minzheng_welfare::programmes::{HIGH_AGE, PAYING};

use super::control::BatchId;
use super::day::{PayDay, UnknownPayDay, pay_day};
use super::due::Due;
use super::funding::{Funding, FundingRow, Spent};
use super::payment::PaymentRef;
use super::policy::PayPolicy;
use super::{Fund, PayError};
use crate::entry::PersonName;
use crate::register::{HouseholdRecord, Register};
use crate::statistics::age_at_end;

/// 一笔: what one household is paid for one month. `Debug` masks the payee and the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayLine {
    /// 序号, from 1.
    pub sequence: u32,
    /// 户编号.
    pub household: String,
    /// The month paid for.
    pub month: Month,
    /// 收款人; it prints masked.
    pub payee: PersonName,
    /// 收款账号; it prints masked.
    pub account: AccountNumber,
    /// 资金账户.
    pub fund: Fund,
    /// The amounts by programme, in their order; zero where nothing is due.
    pub programmes: Vec<Money>,
    /// The sum of them.
    pub amount: Money,
    /// The last day of payment, where it is known.
    pub pay_day: Option<chrono::NaiveDate>,
    /// The payment that this one takes the place of.
    pub original: Option<PaymentRef>,
}

/// Why a household stands among the exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// 无账号.
    NoAccount,
    /// 无户主姓名.
    NoPayee,
    /// 户主已去世或离开: the account's holder died or left before the day of payment.
    PayeeGone,
    /// 户籍类别未查: which fund pays is not known.
    NoFund,
    /// 台账无此户.
    NotInRegister,
    /// 金额为零.
    Zero,
    /// 需人工: a programme needs a person.
    NeedsPerson,
    /// 同一账号另有他户: the line stays in the file.
    AccountShared,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::NoAccount,
        Self::NoPayee,
        Self::PayeeGone,
        Self::NoFund,
        Self::NotInRegister,
        Self::Zero,
        Self::NeedsPerson,
        Self::AccountShared,
    ];

    /// The word in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoAccount => "no-account",
            Self::NoPayee => "no-payee",
            Self::PayeeGone => "payee-gone",
            Self::NoFund => "no-fund",
            Self::NotInRegister => "not-in-register",
            Self::Zero => "zero",
            Self::NeedsPerson => "needs-person",
            Self::AccountShared => "account-shared",
        }
    }

    /// What it means, and what to do.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::NoAccount => Text::new("无收款账号;请补录", "no account; enter it"),
            Self::NoPayee => Text::new("无户主姓名;请补录", "the head has no name; enter it"),
            Self::PayeeGone => {
                Text::new("户主已去世或离开;请变更收款人", "the head died or left; name another payee")
            }
            Self::NoFund => Text::new(
                "户籍类别未查,不知由哪个账户支付",
                "urban or rural is not established: which fund pays?",
            ),
            Self::NotInRegister => Text::new("台账无此户", "the household is not in the register"),
            Self::Zero => Text::new("应发金额为零", "the amount is zero"),
            Self::NeedsPerson => Text::new("有项目需人工核定", "a programme needs a person"),
            Self::AccountShared => Text::new(
                "同一账号另有他户,请核对;已在文件中",
                "another household has the same account; look; paid",
            ),
        }
    }
}

/// 例外: a household on the roll that has no line, or whose line is not all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayException {
    /// 户编号.
    pub household: String,
    /// The month.
    pub month: Month,
    /// Why; at least one.
    pub reasons: BTreeSet<Reason>,
    /// The programmes that need a person.
    pub open: Vec<&'static Programme>,
    /// What is settled but not in the file, by programme, in their order.
    pub withheld: Vec<Money>,
    /// The sum of it.
    pub withheld_total: Money,
    /// The line of the household, where it has one.
    pub sequence: Option<u32>,
}

/// 未定项目的处理: what happens to a household of which a programme still needs a person. No text settles it; a
/// convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Open {
    /// What is settled is paid and the household is listed: an open supplement does not keep back the allowance, which
    /// is due by its day.
    #[default]
    PaySettled,
    /// The household is listed and nothing of it is paid.
    Hold,
}

/// Under whose figures and calendar a batch is made.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'t> {
    /// The figures: days of payment, shares.
    pub pack: &'t Pack,
    /// Working days.
    pub calendar: &'t WorkdayCalendar,
    /// What happens where a person is needed.
    pub open: Open,
}

/// When a place pays a month from a fund.
pub type PayDays = BTreeMap<(Month, Place, Fund), Result<PayDay, UnknownPayDay>>;

/// 发放批次: everything that goes to the bank, and everything that does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The id, made from what is paid to which household for which month.
    pub id: BatchId,
    /// The lines, numbered from 1.
    pub lines: Vec<PayLine>,
    /// Who has no line, or not all of one.
    pub exceptions: Vec<PayException>,
    /// When which month is paid.
    pub pay_days: PayDays,
    /// Who bears what.
    pub funding: Vec<FundingRow>,
}

/// What a household is paid from and to, or why it cannot be.
struct Payable {
    payee: PersonName,
    account: AccountNumber,
    fund: Fund,
}

impl Batch {
    /// A batch of what is due, in the order of `due`.
    ///
    /// # Errors
    /// [`PayError`] when sums do not fit or a household is due twice.
    pub fn new(register: &Register, due: &[Due], terms: &Terms<'_>) -> Result<Self, PayError> {
        let mut making = Making::new(register, terms);
        for due in due {
            making.take(due)?;
        }
        making.finish()
    }
}

struct Making<'m> {
    register: &'m Register,
    terms: &'m Terms<'m>,
    by_number: BTreeMap<&'m str, &'m HouseholdRecord>,
    seen: BTreeSet<(String, Month)>,
    lines: Vec<PayLine>,
    exceptions: Vec<PayException>,
    pay_days: PayDays,
    funding: Funding,
}

impl<'m> Making<'m> {
    fn new(register: &'m Register, terms: &'m Terms<'m>) -> Self {
        let by_number = register.households().iter().map(|record| (record.number.as_str(), record)).collect();
        Self {
            register,
            terms,
            by_number,
            seen: BTreeSet::new(),
            lines: Vec::new(),
            exceptions: Vec::new(),
            pay_days: PayDays::new(),
            funding: Funding::default(),
        }
    }

    fn take(&mut self, due: &Due) -> Result<(), PayError> {
        if !self.seen.insert((due.household.clone(), due.month)) {
            return Err(PayError::DueTwice { household: due.household.clone(), month: due.month });
        }
        let open: Vec<&'static Programme> = due.open().collect();
        let amounts = amounts(due);
        let total = due.total()?;
        let mut reasons = BTreeSet::new();
        if !open.is_empty() {
            reasons.insert(Reason::NeedsPerson);
        } else if total.is_zero() {
            reasons.insert(Reason::Zero);
        }
        let record = self.by_number.get(due.household.as_str()).copied();
        let payable = self.payable(record, due, &mut reasons);
        let held = !open.is_empty() && self.terms.open == Open::Hold;
        let sequence = match payable.filter(|_| !held && !total.is_zero()) {
            Some(payable) => Some(self.line(due, payable, amounts.clone(), total)?),
            None => None,
        };
        if !reasons.is_empty() {
            let paid = sequence.is_some();
            self.exceptions.push(PayException {
                household: due.household.clone(),
                month: due.month,
                reasons,
                open,
                withheld_total: if paid { Money::ZERO } else { total },
                withheld: if paid { vec![Money::ZERO; amounts.len()] } else { amounts },
                sequence,
            });
        }
        Ok(())
    }

    fn payable(
        &mut self,
        record: Option<&'m HouseholdRecord>,
        due: &Due,
        reasons: &mut BTreeSet<Reason>,
    ) -> Option<Payable> {
        let Some(record) = record else {
            reasons.insert(Reason::NotInRegister);
            return None;
        };
        let fund = match record.register() {
            Fact::Known(UrbanRural::Urban) => Some(Fund::Urban),
            Fact::Known(UrbanRural::Rural) => Some(Fund::Rural),
            Fact::Absent | Fact::NotEstablished => None,
        };
        if fund.is_none() {
            reasons.insert(Reason::NoFund);
        }
        let pay_day = fund.and_then(|fund| self.pay_day(due, fund));
        let by = pay_day.unwrap_or_else(|| due.month.first_day());
        let draws = self.register.drawn_by(record, due.month);
        let gone = |facts: &minzheng_welfare::facts::Member| {
            [facts.died, facts.left].into_iter().flatten().any(|day| day < by)
        };
        if draws.and_then(|(_, facts)| facts).is_some_and(gone) {
            reasons.insert(Reason::PayeeGone);
        }
        let payee = draws.map(|(name, _)| name).filter(|name| !name.reveal().is_empty());
        let account = record.paid_to(due.month).account;
        if payee.is_none() {
            reasons.insert(Reason::NoPayee);
        }
        if account.is_none() {
            reasons.insert(Reason::NoAccount);
        }
        let stops = reasons.contains(&Reason::PayeeGone);
        match (payee, account, fund, stops) {
            (Some(payee), Some(account), Some(fund), false) => {
                Some(Payable { payee: payee.clone(), account: account.clone(), fund })
            }
            _ => None,
        }
    }

    fn pay_day(&mut self, due: &Due, fund: Fund) -> Option<chrono::NaiveDate> {
        let terms = self.terms;
        let found = self.pay_days.entry((due.month, due.place, fund)).or_insert_with(|| {
            pay_day(&PayPolicy::at(terms.pack, due.place, due.month), fund, due.month, terms.calendar)
        });
        found.as_ref().ok().map(|found| found.day)
    }

    fn line(
        &mut self,
        due: &Due,
        payable: Payable,
        amounts: Vec<Money>,
        total: Money,
    ) -> Result<u32, PayError> {
        let sequence = self.lines.len().checked_add(1).and_then(|next| u32::try_from(next).ok());
        let sequence = sequence.ok_or(PayError::TooManyLines)?;
        for (position, amount) in amounts.iter().enumerate().filter(|(_, amount)| !amount.is_zero()) {
            let centenarians = self.centenarians(due, position);
            let spent = Spent { position, amount: *amount, centenarians };
            self.funding.add((due.month, due.place, payable.fund), &spent)?;
        }
        let pay_day = self.pay_day(due, payable.fund);
        self.lines.push(PayLine {
            sequence,
            household: due.household.clone(),
            month: due.month,
            pay_day,
            payee: payable.payee,
            account: payable.account,
            fund: payable.fund,
            programmes: amounts,
            amount: total,
            original: None,
        });
        Ok(sequence)
    }

    /// For the high-age subsidy, how many of those it is paid for are 100 or older on the last day of the month.
    fn centenarians(&self, due: &Due, position: usize) -> u32 {
        let Some(programme) = PAYING.get(position).filter(|programme| programme.id == HIGH_AGE.id) else {
            return 0;
        };
        let paid_for = due
            .programmes
            .iter()
            .find(|one| one.programme == programme)
            .map_or(MemberSet::EMPTY, |one| one.members);
        let members = self.by_number.get(due.household.as_str()).map(|record| self.register.members(record));
        let old = members.unwrap_or_default().iter().enumerate().filter(|(index, member)| {
            paid_for.contains(*index) && age_at_end(member, due.month).is_some_and(|age| age >= CENTURY)
        });
        u32::try_from(old.count()).unwrap_or(u32::MAX)
    }

    fn finish(mut self) -> Result<Batch, PayError> {
        self.mark_shared_accounts();
        let programmes: Vec<&'static Programme> = PAYING.iter().collect();
        let funding = self.funding.rows(self.terms.pack, &programmes)?;
        Ok(Batch {
            id: BatchId::of(&self.lines),
            lines: self.lines,
            exceptions: self.exceptions,
            pay_days: self.pay_days,
            funding,
        })
    }

    /// One account of several households is paid, and shown to whoever checks.
    fn mark_shared_accounts(&mut self) {
        let mut holders: BTreeMap<&AccountNumber, BTreeSet<&str>> = BTreeMap::new();
        for line in &self.lines {
            holders.entry(&line.account).or_default().insert(&line.household);
        }
        let shared =
            self.lines.iter().filter(|line| holders.get(&line.account).is_some_and(|all| all.len() > 1));
        let known: BTreeMap<u32, usize> = self
            .exceptions
            .iter()
            .enumerate()
            .filter_map(|(place, exception)| exception.sequence.map(|sequence| (sequence, place)))
            .collect();
        for line in shared {
            match known.get(&line.sequence).and_then(|place| self.exceptions.get_mut(*place)) {
                Some(exception) => {
                    exception.reasons.insert(Reason::AccountShared);
                }
                None => self.exceptions.push(PayException {
                    household: line.household.clone(),
                    month: line.month,
                    reasons: [Reason::AccountShared].into(),
                    open: Vec::new(),
                    withheld: vec![Money::ZERO; line.programmes.len()],
                    withheld_total: Money::ZERO,
                    sequence: Some(line.sequence),
                }),
            }
        }
    }
}

/// The years of a centenarian.
const CENTURY: u32 = 100;

/// The amounts of all programmes in their order; zero for what needs a person or is not named.
fn amounts(due: &Due) -> Vec<Money> {
    let of = |programme: &Programme| {
        let found = due.programmes.iter().find(|one| one.programme.id == programme.id);
        found.and_then(|one| one.amount).unwrap_or_default()
    };
    PAYING.iter().map(of).collect()
}
