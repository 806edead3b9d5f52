//! 居家养老服务档案: one elder in one month, as a file, and what it gives.

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Explanation, ExplanationDocument, Fact, Money, Month};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::bills::{Bills, Run, Split, Totals, tell_minutes};
use super::claims::{Bill, Carried, Hours, Subsidy, Voucher};
use super::days::{self, Counted, Settled};
use super::eligibility::{Eligibility, eligibility};
use super::facts::Elder;
use super::minutes::{self, Found, Minutes, carried_on};
use super::policy::HomeCarePolicy;
use super::programmes::{DAYS, LEFT, MINUTES, VOUCHER_OPEN};
use super::rules::EC_23;
use super::voucher::{Vouchers, assessment};
use super::{CATALOGUE, HomeCareError, subsidy, terms};

/// One elder in one month, in JSON or TOML. No name and no number. A section that is not there was not asked for.
///
/// ```
/// use minzheng_core_types::Silent;
/// use minzheng_eldercare::FIGURES;
/// use minzheng_eldercare::home_care::HomeCareFile;
/// let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
/// // Guangdong, January 2026: home visits of 600 yuan, half of which the voucher pays (EC-26).
/// let file: HomeCareFile = serde_json::from_str(r#"{
///     "place": "440100", "month": "2026-01",
///     "elder": { "assessments": [
///         { "standard": "gb42195", "grade": 2, "assessed": "2026-01-05", "valid_until": "none" }] },
///     "voucher": { "in_area": true, "exclusion": "none", "used": "none" },
///     "bills": [{ "on": "2026-01-20", "form": "home-visit", "price": "600.00", "insurance": "none" }] }"#)?;
/// let (found, document) = file.explained(&pack)?;
/// assert_eq!(found.splits[0].voucher.to_string(), "300.00");
/// assert_eq!(found.splits[0].person.to_string(), "300.00");
/// assert!(document.recheck().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "居家养老服务档案")]
pub struct HomeCareFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方: whose settings apply.
    pub place: Place,
    /// 月份.
    pub month: Month,
    /// 查询日: a day of the month on which to look at each condition of EC-20.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
    /// 老年人.
    #[serde(default)]
    pub elder: Elder,
    /// 服务小时 (EC-22, EC-23).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// 消费补贴 (EC-26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Voucher>,
    /// 账单 (EC-25), in the order in which they are paid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bills: Vec<Bill>,
    /// 按类别的补贴 (EC-27).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy: Option<Subsidy>,
}

/// 当月结果: what a file gives.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Entitlement {
    /// The conditions on the day asked about.
    pub eligibility: Option<Eligibility>,
    /// 符合条件天数; an error says what is open.
    pub eligible_days: Option<Result<u32, OpenQuestions>>,
    /// 当月分钟; an error says what is open.
    pub minutes: Option<Result<Minutes, OpenQuestions>>,
    /// 各账单, up to the first with something open.
    pub splits: Vec<Split>,
    /// 合计; an error says what is open.
    pub totals: Option<Result<Totals, OpenQuestions>>,
    /// 可结转到下月的分钟: where the place carries over and nothing is open.
    pub carried_on: Vec<Carried>,
    /// 消费补贴.
    pub voucher: Option<Finding>,
    /// 可以享受消费补贴, of a file without bills: on the day asked about, else on the last of the month; an error says what is
    /// open.
    pub may_have: Option<Result<bool, OpenQuestions>>,
    /// 评估补贴.
    pub assessment: Option<Finding>,
    /// 服务补贴, 护理补贴.
    pub subsidies: Option<[Finding; 2]>,
}

fn negative(money: Option<Money>) -> bool {
    money.is_some_and(Money::is_negative)
}

impl HomeCareFile {
    /// Can the file be read at all?
    ///
    /// # Errors
    /// [`HomeCareError`].
    pub fn checked(&self) -> Result<(), HomeCareError> {
        self.elder.checked()?;
        let asks = self.as_of.is_some() || self.hours.is_some() || self.voucher.is_some();
        if !asks && self.bills.is_empty() && self.subsidy.is_none() {
            return Err(HomeCareError::Empty);
        }
        if self.as_of.is_some_and(|day| Month::of(day) != self.month) {
            return Err(HomeCareError::DayOutsideMonth);
        }
        if negative(self.voucher.and_then(|voucher| voucher.used.known())) {
            return Err(HomeCareError::Negative { field: "voucher.used" });
        }
        if negative(self.subsidy.and_then(|subsidy| subsidy.granted.known())) {
            return Err(HomeCareError::Negative { field: "subsidy.granted" });
        }
        if let Some(hours) = &self.hours {
            self.checked_hours(hours)?;
        }
        for (index, bill) in self.bills.iter().enumerate() {
            self.checked_bill(index, bill)?;
        }
        Ok(())
    }

    fn checked_hours(&self, hours: &Hours) -> Result<(), HomeCareError> {
        if let Fact::Known(when) = &hours.absent
            && let Some(index) = when.spans().iter().position(|span| span.is_reversed())
        {
            return Err(HomeCareError::PeriodReversed { field: "hours.absent", index });
        }
        let Fact::Known(carried) = &hours.carried else { return Ok(()) };
        let mut before: Option<Month> = None;
        for (index, part) in carried.iter().enumerate() {
            if part.month >= self.month || before.is_some_and(|before| part.month <= before) {
                return Err(HomeCareError::CarriedOrder(index));
            }
            before = Some(part.month);
        }
        Ok(())
    }

    fn checked_bill(&self, index: usize, bill: &Bill) -> Result<(), HomeCareError> {
        if Month::of(bill.on) != self.month {
            return Err(HomeCareError::BillOutsideMonth(index));
        }
        let by_minutes = match (bill.minutes, bill.rate, bill.price) {
            (Some(_), Some(_), None) => true,
            (None, None, Some(_)) => false,
            _ => return Err(HomeCareError::BillCharge(index)),
        };
        let under_hours = bill.under_hours == Fact::Known(true);
        if self.elder.died.is_some_and(|died| died < bill.on) && (under_hours || self.voucher.is_some()) {
            return Err(HomeCareError::BillAfterDeath(index));
        }
        if under_hours && (!by_minutes || self.hours.is_none()) {
            return Err(HomeCareError::BillHours(index));
        }
        for (field, money) in [
            ("bills[].rate", bill.rate),
            ("bills[].price", bill.price),
            ("bills[].insurance", bill.insurance.known()),
        ] {
            if negative(money) {
                return Err(HomeCareError::Negative { field });
            }
        }
        Ok(())
    }

    /// What the month gives, by the settings of the place in it.
    ///
    /// # Errors
    /// [`HomeCareError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<Entitlement, HomeCareError> {
        self.found(&HomeCarePolicy::at(pack, self.place, self.month), explain)
    }

    /// The same by a policy that was looked up before: for a loop over many elders of one place and month.
    ///
    /// # Errors
    /// [`HomeCareError`].
    pub fn found<X: Explain>(
        &self,
        policy: &HomeCarePolicy,
        explain: &mut X,
    ) -> Result<Entitlement, HomeCareError> {
        self.checked()?;
        explain.under(&policy.pack);
        let month = self.month;
        let eligibility = match self.as_of {
            Some(day) => Some(eligibility(&self.elder, day, policy, explain)?),
            None => None,
        };
        let (days, minutes) = match &self.hours {
            Some(hours) => {
                let (days, minutes) = self.hours(hours, policy, explain)?;
                (Some(days), Some(minutes))
            }
            None => (None, None),
        };
        let mut vouchers =
            self.voucher.as_ref().map(|facts| Vouchers::new(&self.elder, facts, policy, month));
        let (elder, minutes_of) = (&self.elder, minutes.as_ref());
        let run = Run { month, elder, policy, minutes: minutes_of, vouchers: vouchers.as_mut(), explain };
        let bills = run.all(&self.bills)?;
        let carried_on = self.left(&bills, minutes.as_ref(), policy, explain);
        let may_have = match &mut vouchers {
            Some(vouchers) if self.bills.is_empty() => {
                let open_to = vouchers.open_to(self.as_of.unwrap_or(month.last_day()), explain);
                Some(open_to.map(|(open_to, assumed)| {
                    explain.concluded(&VOUCHER_OPEN, assumed);
                    open_to
                }))
            }
            _ => None,
        };
        if let Some(Err(open)) = may_have {
            told_open(&VOUCHER_OPEN, open, explain);
        }
        let assessment = vouchers.as_mut().and_then(|vouchers| assessment(vouchers, explain));
        let subsidies = self.subsidy.map(|it| subsidy::find(&it, month, policy, explain));
        let Bills { splits, totals, open, voucher, .. } = bills;
        Ok(Entitlement {
            eligibility,
            eligible_days: days.map(|days| match days {
                Settled::Known(counted) => Ok(counted.count),
                Settled::Open(open) => Err(open),
            }),
            minutes: minutes.map(|minutes| match minutes {
                Settled::Known(found) => Ok(found.minutes),
                Settled::Open(open) => Err(open),
            }),
            totals: (!self.bills.is_empty()).then(|| totals.ok_or(open)),
            splits,
            carried_on,
            voucher,
            may_have,
            assessment,
            subsidies,
        })
    }

    /// Days and minutes, each an outcome.
    fn hours<X: Explain>(
        &self,
        hours: &Hours,
        policy: &HomeCarePolicy,
        explain: &mut X,
    ) -> Result<(Settled<Counted>, Settled<Found>), HomeCareError> {
        let days = days::eligible(&self.elder, hours, self.month, policy, explain)?;
        match &days {
            Settled::Known(counted) => explain.concluded(&DAYS, counted.assumed),
            Settled::Open(open) => told_open(&DAYS, *open, explain),
        }
        let minutes = minutes::find(hours, &days, self.month, policy, explain)?;
        match &minutes {
            Settled::Known(found) => explain.concluded(&MINUTES, found.assumed),
            Settled::Open(open) => told_open(&MINUTES, *open, explain),
        }
        Ok((days, minutes))
    }

    /// What is left at the end of the month, and what of it the next month may use.
    fn left<X: Explain>(
        &self,
        bills: &Bills,
        minutes: Option<&Settled<Found>>,
        policy: &HomeCarePolicy,
        explain: &mut X,
    ) -> Vec<Carried> {
        let (Some(Settled::Known(found)), Some(hours)) = (minutes, &self.hours) else { return Vec::new() };
        let Some(left) = bills.minutes_left else {
            told_open(&LEFT, bills.government, explain);
            return Vec::new();
        };
        explain.step(&EC_23, At::month(self.month).variant("left"), |facts| {
            facts.from(&terms::AVAILABLE, found.minutes.available, found.step);
            tell_minutes(&bills.minutes, facts);
            facts.gives(&terms::LEFT_OVER, left);
        });
        explain.concluded(&LEFT, found.assumed);
        let carry_over = policy.carry_over.read(&mut Reading::default());
        let carry_over = carry_over.map_or(0, |months| *months.value);
        let before = match &hours.carried {
            Fact::Known(before) if carry_over > 0 => before.as_slice(),
            _ => &[],
        };
        // Nobody is left to use them.
        let died = self.elder.died.is_some_and(|died| died <= self.month.last_day());
        if carry_over == 0 || died {
            return Vec::new();
        }
        let used = found.minutes.available.saturating_sub(left);
        carried_on(before, found.minutes.own, used, carry_over, self.month)
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`HomeCareError`].
    pub fn explained(&self, pack: &Pack) -> Result<(Entitlement, ExplanationDocument), HomeCareError> {
        let mut why = Explanation::default();
        let found = self.assess(pack, &mut why)?;
        Ok((found, why.document(self.case, self.place, self.month, &CATALOGUE)))
    }
}

fn told_open<X: Explain>(programme: &'static Programme, open: OpenQuestions, explain: &mut X) {
    explain.outcome(programme, &Finding::NeedsPerson(open));
}
