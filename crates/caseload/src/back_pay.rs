//! 提标补发 (DB-02, DB-03): what is paid after a raise that takes effect before payrolls change.

use std::collections::BTreeMap;

use minzheng_core_types::{Finding, Money, Month, MonthRange, Silent, Text};

use crate::run::{MonthRow, Run, RunError, Status};

/// 补发口径: who gets the difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterPolicy {
    /// 实施月在册: households on the roster of the first month with the new standard; since their own first month.
    RosterOfImplementation,
    /// 应享: everybody, for every month in which they were entitled.
    Entitlement,
}

impl RosterPolicy {
    /// What the policy is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::RosterOfImplementation => Text::new("实施月在册", "on the roster of implementation"),
            Self::Entitlement => Text::new("应享", "entitlement"),
        }
    }
}

/// A raise: when it takes effect, and the first month whose payroll has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raise {
    /// First month of the new figures.
    pub effective: Month,
    /// First month paid by the new figures.
    pub implemented: Month,
}

/// The back-pay of one household.
#[derive(Debug, Clone, Copy)]
pub struct BackPay {
    /// Index of the household in the register.
    pub index: usize,
    /// Months for which a difference is paid.
    pub months: u32,
    /// The sum of the differences.
    pub amount: Money,
    /// Months in which some programme needs a person under either law: its difference is not in the amount.
    pub open: u32,
}

/// B = Σ (P_new(m) − P_old(m)) over the months from the effect to the implementation, for households paid in them.
///
/// `new` and `old` run over the same register under two tables of laws: all figures, and those without the raise
/// (what was known before its publication). Households without a difference, known or open, are left out.
///
/// # Errors
/// [`RunError`] of the runs.
pub fn back_pay(
    old: &Run<'_>,
    new: &Run<'_>,
    raise: Raise,
    policy: RosterPolicy,
) -> Result<Vec<BackPay>, RunError> {
    let Ok(months) = MonthRange::new(raise.effective, raise.implemented.previous()) else {
        return Ok(Vec::new());
    };
    let mut owed: BTreeMap<usize, BackPay> = BTreeMap::new();
    for month in months.iter() {
        for index in 0..new.register().len() {
            // Only a household that was paid gets a difference: the raise makes nobody eligible in the past.
            let before = old.one(index, month, &mut Silent)?;
            let Some(before) = before.as_ref().filter(|row| is_paid(row)) else {
                continue;
            };
            let Some(after) = new.one(index, month, &mut Silent)? else {
                continue;
            };
            let nothing = BackPay { index, months: 0, amount: Money::ZERO, open: 0 };
            add(owed.entry(index).or_insert(nothing), before, &after)?;
        }
    }
    let mut all = Vec::new();
    for back_pay in owed.into_values().filter(|owed| owed.months > 0 || owed.open > 0) {
        let on_roster = match policy {
            RosterPolicy::Entitlement => true,
            RosterPolicy::RosterOfImplementation => {
                let row = new.one(back_pay.index, raise.implemented, &mut Silent)?;
                row.as_ref().is_some_and(is_paid)
            }
        };
        if on_roster {
            all.push(back_pay);
        }
    }
    Ok(all)
}

/// The difference of a month over all programmes, since supplements may hang on the standard too. What needs a person
/// under one of the laws is not zero under it: nothing is claimed back for it, and nothing is promised.
fn add(owed: &mut BackPay, before: &MonthRow<'_>, after: &MonthRow<'_>) -> Result<(), RunError> {
    let mut difference = Money::ZERO;
    let mut open = false;
    for ((_, old), (_, new)) in before.findings.each().into_iter().zip(after.findings.each()) {
        if matches!(old, Finding::NeedsPerson(_)) || matches!(new, Finding::NeedsPerson(_)) {
            open = true;
        } else {
            difference = difference.plus(new.amount().less(old.amount())?)?;
        }
    }
    owed.open = owed.open.saturating_add(u32::from(open));
    if !difference.is_zero() {
        owed.months = owed.months.saturating_add(1);
        owed.amount = owed.amount.plus(difference)?;
    }
    Ok(())
}

/// On the roll and entitled.
fn is_paid(row: &MonthRow<'_>) -> bool {
    row.status == Status::OnRoll && row.findings.allowance.is_entitled()
}
