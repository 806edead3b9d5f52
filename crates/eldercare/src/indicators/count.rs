//! 计数与比率: counts that know what they count, and ratios of two of them.

use std::fmt;

use minzheng_core_types::{Lang, Percent, PercentStyle, RoundingMode, Text};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// 口径: on which basis persons are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// 户籍.
    Registered,
    /// 常住.
    Resident,
    /// 名册: of a list that somebody keeps, such as the ledger.
    Listed,
}

impl Basis {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Registered => Text::new("户籍", "registered"),
            Self::Resident => Text::new("常住", "resident"),
            Self::Listed => Text::new("名册", "listed"),
        }
    }
}

/// 人群: who or what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// 总人口.
    Everybody,
    /// 15至64周岁.
    From15To64,
    /// 60周岁以上.
    From60,
    /// 65周岁以上.
    From65,
    /// 80周岁以上.
    From80,
    /// 养老床位.
    Beds,
    /// 享受服务.
    Served,
    /// 符合条件.
    Eligible,
    /// The base population that a report divides by.
    Base,
}

impl Group {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Everybody => Text::new("总人口", "population"),
            Self::From15To64 => Text::new("15至64周岁", "15 to 64"),
            Self::From60 => Text::new("60周岁以上", "60 and more"),
            Self::From65 => Text::new("65周岁以上", "65 and more"),
            Self::From80 => Text::new("80周岁以上", "80 and more"),
            Self::Beds => Text::new("养老床位", "beds for elders"),
            Self::Served => Text::new("享受服务", "served"),
            Self::Eligible => Text::new("符合条件", "eligible"),
            Self::Base => Text::new("基数人群", "base population"),
        }
    }
}

/// 计数: how many of a group, on a basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Who.
    pub group: Group,
    /// On which basis.
    pub basis: Basis,
    /// How many.
    pub count: u32,
}

impl Counted {
    /// So many of a group.
    #[must_use]
    pub const fn new(group: Group, basis: Basis, count: u32) -> Self {
        Self { group, basis, count }
    }

    const fn kind(self) -> (Group, Basis) {
        (self.group, self.basis)
    }

    /// Growth since an earlier count of the same group: new ÷ old − 1 (EC-71). `None` where there was nobody.
    ///
    /// # Errors
    /// [`DifferentBase`] when group or basis differ.
    pub fn since(self, earlier: Self, mode: RoundingMode) -> Result<Option<Growth>, DifferentBase> {
        if self.kind() != earlier.kind() {
            return Err(DifferentBase { of: self.kind(), with: earlier.kind() });
        }
        let size = tenths(self.count.abs_diff(earlier.count), earlier.count, PER_CENT, mode);
        let direction = Direction::of(self.count, earlier.count);
        Ok(size.map(|tenths| Growth { direction, tenths }))
    }
}

/// Two populations that cannot be set against each other (EC-71).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "{} ({}) and {} ({}) are not compared; give both of one population on one basis",
    of.0.label().en, of.1.label().en, with.0.label().en, with.1.label().en
)]
pub struct DifferentBase {
    /// The one, and on which basis.
    pub of: (Group, Basis),
    /// The other.
    pub with: (Group, Basis),
}

impl DifferentBase {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let ((of, of_basis), (with, with_basis)) = (self.of, self.with);
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => format!(
                "{}({})与{}({})不能比较;请填同一人群、同一口径的数字",
                of.label().zh,
                of_basis.label().zh,
                with.label().zh,
                with_basis.label().zh
            ),
        }
    }
}

/// 比率 (EC-70): a part by a whole, both named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "比率")]
pub struct Ratio {
    part: Counted,
    whole: Counted,
}

impl Ratio {
    /// A ratio of two counts. That somebody of the part need not be of the whole is allowed: both are named.
    ///
    /// # Errors
    /// [`DifferentBase`] when they are counted on different bases.
    pub const fn new(part: Counted, whole: Counted) -> Result<Self, DifferentBase> {
        if part.basis as u8 == whole.basis as u8 {
            Ok(Self { part, whole })
        } else {
            Err(DifferentBase { of: part.kind(), with: whole.kind() })
        }
    }

    /// The part.
    #[must_use]
    pub const fn part(self) -> Counted {
        self.part
    }

    /// The whole.
    #[must_use]
    pub const fn whole(self) -> Counted {
        self.whole
    }

    /// Per cent, to one place; `None` where there is nothing to divide by.
    #[must_use]
    pub fn percent(self, mode: RoundingMode) -> Option<Share> {
        tenths(self.part.count, self.whole.count, PER_CENT, mode).map(|tenths| Share { tenths, ratio: self })
    }

    /// Per thousand, to one place; `None` where there is nothing to divide by.
    #[must_use]
    pub fn per_thousand(self, mode: RoundingMode) -> Option<Share> {
        tenths(self.part.count, self.whole.count, PER_THOUSAND, mode)
            .map(|tenths| Share { tenths, ratio: self })
    }
}

/// Decimals of a percentage that are tenths of a per cent, and of a per thousand.
const PER_CENT: u32 = 1;
const PER_THOUSAND: u32 = 2;

/// A quotient in per cent with so many decimals, in units of the last; `None` for a divisor of nought.
fn tenths(part: u32, whole: u32, digits: u32, mode: RoundingMode) -> Option<u64> {
    let percent = Percent::of(i64::from(part), i64::from(whole), PercentStyle::new(digits, mode))?;
    u64::try_from(percent.units).ok()
}

fn write_tenths(f: &mut fmt::Formatter<'_>, tenths: u64) -> fmt::Result {
    let (whole, tenth) = (tenths / 10, tenths % 10);
    write!(f, "{whole}.{tenth}")
}

/// 占比: a ratio in per cent or per thousand, rounded to one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    tenths: u64,
    ratio: Ratio,
}

impl Share {
    /// Tenths of a unit.
    #[must_use]
    pub const fn tenths(self) -> u64 {
        self.tenths
    }

    /// What it is the share of.
    #[must_use]
    pub const fn ratio(self) -> Ratio {
        self.ratio
    }

    /// The difference to an earlier share of the same populations, in percentage points (EC-71).
    ///
    /// # Errors
    /// [`DifferentBase`] when a group or a basis differs.
    pub fn since(self, earlier: Self) -> Result<Points, DifferentBase> {
        let of = |share: Self| (share.ratio.part.kind(), share.ratio.whole.kind());
        if of(self) != of(earlier) {
            let (now, then) = (self.ratio, earlier.ratio);
            let parts = now.part.kind() != then.part.kind();
            let (of, with) = if parts { (now.part, then.part) } else { (now.whole, then.whole) };
            return Err(DifferentBase { of: of.kind(), with: with.kind() });
        }
        let tenths = self.tenths.abs_diff(earlier.tenths);
        Ok(Points { direction: Direction::of(self.tenths, earlier.tenths), tenths })
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_tenths(f, self.tenths)
    }
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// 上升.
    Rose,
    /// 下降.
    Fell,
    /// 持平.
    Same,
}

impl Direction {
    pub(super) fn of<N: Ord>(now: N, before: N) -> Self {
        match now.cmp(&before) {
            std::cmp::Ordering::Less => Self::Fell,
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::Rose,
        }
    }

    /// Its word in explanations.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::Same => "same",
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Rose => "+",
            Self::Fell => "−",
            Self::Same => "",
        }
    }
}

/// 增长率 (EC-71): per cent by which a count grew or shrank, to one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// Up or down.
    pub direction: Direction,
    /// Tenths of a per cent.
    pub tenths: u64,
}

impl fmt::Display for Growth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.direction.sign())?;
        write_tenths(f, self.tenths)?;
        f.write_str("%")
    }
}

/// 百分点 (EC-71): the difference of two shares. No per cent of anything: it cannot be taken for growth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "百分点")]
pub struct Points {
    /// Up or down.
    pub direction: Direction,
    /// Tenths of a percentage point.
    pub tenths: u64,
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.direction.sign())?;
        write_tenths(f, self.tenths)
    }
}
