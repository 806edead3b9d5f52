//! 控制记录: counts and totals by which a file for the bank is checked, and the id of its batch.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use minzheng_core_types::{Money, MoneyError, Month};
use minzheng_welfare::programmes::PAYING;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::batch::{Batch, PayLine};
use super::{Fund, PayDay};

/// Name and version of the control record's form. Its fields do not change without a new version.
pub const CONTROL_SCHEMA: &str = "minzheng.pay-control/1";

/// 批次号: `PF-` and 16 hexadecimal digits, from SHA-256 over what is paid to which household for which month, from which
/// fund, by which day, and in place of what.
///
/// Names and accounts are not in it. So it says nothing of them, and the same payments to a corrected account have the
/// same id: a bank that takes an id once never pays them twice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchId([u8; 8]);

/// Not the id of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not the id of a batch; it is `PF-` and 16 hexadecimal digits, as in the file for the bank")]
pub struct BatchIdError;

impl BatchId {
    /// The id of some lines.
    #[must_use]
    pub fn of(lines: &[PayLine]) -> Self {
        Self::of_contents(lines.iter().map(|line| Content {
            sequence: line.sequence,
            household: &line.household,
            month: line.month,
            fund: line.fund,
            programmes: &line.programmes,
            pay_day: line.pay_day,
            original: line.original.map_or(String::new(), |original| original.to_string()),
        }))
    }

    pub(super) fn of_contents<'l>(lines: impl Iterator<Item = Content<'l>>) -> Self {
        let mut hasher = Sha256::new();
        let mut part = |text: &str| {
            hasher.update(text.len().to_le_bytes());
            hasher.update(text.as_bytes());
        };
        for line in lines {
            part(&line.sequence.to_string());
            part(line.household);
            part(&line.month.to_string());
            part(line.fund.label().en);
            for (programme, amount) in PAYING.iter().zip(line.programmes) {
                if !amount.is_zero() {
                    part(programme.id);
                    part(&amount.to_string());
                }
            }
            part(&line.pay_day.map_or(String::new(), |day| day.to_string()));
            part(&line.original);
        }
        let hash: [u8; 32] = hasher.finalize().into();
        let mut bytes = [0; 8];
        bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        Self(bytes)
    }
}

/// What of a line makes the id.
pub(super) struct Content<'l> {
    pub(super) sequence: u32,
    pub(super) household: &'l str,
    pub(super) month: Month,
    pub(super) fund: Fund,
    pub(super) programmes: &'l [Money],
    pub(super) pay_day: Option<chrono::NaiveDate>,
    pub(super) original: String,
}

impl fmt::Display for BatchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PF-")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BatchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for BatchId {
    type Err = BatchIdError;

    fn from_str(text: &str) -> Result<Self, BatchIdError> {
        let digits = text.strip_prefix("PF-").filter(|digits| digits.len() == 16).ok_or(BatchIdError)?;
        let mut bytes = [0; 8];
        for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
            let pair = str::from_utf8(pair).map_err(|_| BatchIdError)?;
            if !pair.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return Err(BatchIdError);
            }
            *byte = u8::from_str_radix(pair, 16).map_err(|_| BatchIdError)?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for BatchId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for BatchId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// 账号合计数: Σ sequence × value of the account over all lines, where the value of an account is the sum of its digits
/// taken nine at a time from the right, as numbers: `6217 000000012 000000345` is 6217 + 12 + 345. It changes with any
/// digit, and when two accounts change places. A whole number of any length.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when it does not fit 128 bits, or an account has other signs than digits.
pub fn account_total<'l>(lines: impl IntoIterator<Item = (u32, &'l str)>) -> Result<u128, MoneyError> {
    let mut total = 0_u128;
    for (sequence, account) in lines {
        let value = account_value(account).ok_or(MoneyError::OutOfRange)?;
        total = u128::from(sequence)
            .checked_mul(value)
            .and_then(|weighted| total.checked_add(weighted))
            .ok_or(MoneyError::OutOfRange)?;
    }
    Ok(total)
}

fn account_value(account: &str) -> Option<u128> {
    let groups = account.as_bytes().rchunks(9);
    groups
        .map(|group| str::from_utf8(group).ok()?.parse::<u128>().ok())
        .try_fold(0_u128, |sum, group| sum.checked_add(group?))
}

/// SHA-256 of a file, in hexadecimal digits.
#[must_use]
pub fn file_hash(bytes: &[u8]) -> String {
    let hash: [u8; 32] = Sha256::digest(bytes).into();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 小计: count and amount of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Part {
    /// Lines.
    pub count: u32,
    /// Amount.
    pub total: Money,
}

/// 控制记录: goes to the bank beside the file, by another way. The fields go out in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// [`CONTROL_SCHEMA`].
    pub schema: String,
    /// The batch.
    pub batch: BatchId,
    /// Are names and accounts masked? Then the file is for people, not for the bank.
    pub masked: bool,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The months paid for.
    pub months: Vec<Month>,
    /// Lines.
    pub count: u32,
    /// Amount.
    pub total: Money,
    /// [`account_total`] in decimal digits; none for a masked file, since that of a short file would tell an account.
    pub account_total: Option<String>,
    /// By fund.
    pub funds: BTreeMap<Fund, Part>,
    /// By programme, those that pay something.
    pub programmes: BTreeMap<String, Part>,
    /// When which month is paid.
    #[serde(skip_deserializing)]
    pub pay_days: Vec<PayDayRow>,
    /// Households that stand among the exceptions.
    pub exceptions: u32,
    /// What of theirs is settled but not in the file.
    pub withheld: Money,
    /// The figures used.
    pub pack: String,
}

/// The day of payment of a month, place and fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PayDayRow {
    /// The place.
    pub place: String,
    /// The fund.
    pub fund: Fund,
    /// The month.
    pub month: Month,
    /// The day.
    pub pay_day: Option<PayDay>,
    /// Why it is not known.
    pub unknown: Option<super::Wording>,
}

impl Control {
    /// The record of a batch whose file has these bytes.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn of(batch: &Batch, bytes: &[u8], masked: bool, pack: &str) -> Result<Self, MoneyError> {
        let mut funds: BTreeMap<Fund, Part> = BTreeMap::new();
        let mut programmes: BTreeMap<String, Part> = BTreeMap::new();
        let mut months = std::collections::BTreeSet::new();
        let mut all = Part::default();
        for line in &batch.lines {
            all.add(line.amount)?;
            funds.entry(line.fund).or_default().add(line.amount)?;
            months.insert(line.month);
            for (programme, amount) in PAYING.iter().zip(&line.programmes) {
                if !amount.is_zero() {
                    programmes.entry(programme.id.to_owned()).or_default().add(*amount)?;
                }
            }
        }
        months.extend(batch.exceptions.iter().map(|exception| exception.month));
        let account_total = match masked {
            true => None,
            false => {
                let accounts = batch.lines.iter().map(|line| (line.sequence, line.account.reveal()));
                Some(account_total(accounts)?.to_string())
            }
        };
        Ok(Self {
            schema: CONTROL_SCHEMA.to_owned(),
            batch: batch.id,
            masked,
            sha256: file_hash(bytes),
            months: months.into_iter().collect(),
            count: all.count,
            total: all.total,
            account_total,
            funds,
            programmes,
            pay_days: batch.pay_days.iter().map(|(key, day)| PayDayRow::of(*key, day)).collect(),
            exceptions: u32::try_from(batch.exceptions.len()).unwrap_or(u32::MAX),
            withheld: Money::sum(batch.exceptions.iter().map(|exception| exception.withheld_total))?,
            pack: pack.to_owned(),
        })
    }
}

impl Part {
    pub(super) fn add(&mut self, amount: Money) -> Result<(), MoneyError> {
        self.count = self.count.saturating_add(1);
        self.total = self.total.plus(amount)?;
        Ok(())
    }
}

impl PayDayRow {
    fn of(
        (month, place, fund): (Month, minzheng_core_types::Place, Fund),
        day: &Result<PayDay, super::UnknownPayDay>,
    ) -> Self {
        let unknown = day.as_ref().err().map(|why| super::Wording {
            zh: why.text(minzheng_core_types::Lang::Zh),
            en: why.text(minzheng_core_types::Lang::En),
        });
        Self { place: place.to_string(), fund, month, pay_day: day.as_ref().ok().cloned(), unknown }
    }
}
