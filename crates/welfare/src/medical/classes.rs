//! 救助对象类别: the classes of patients that shares and limits are set for.

use crate::needs::Status;

/// 类别. A patient may belong to several: the exclusive status of the household, special care, and being hard up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 特困.
    ExtremeHardship,
    /// 低保.
    Allowance,
    /// 低保边缘; before 2012 called 低收入.
    Marginal,
    /// 刚性支出困难, impoverished by illness.
    Rigid,
    /// 优抚对象.
    SpecialCare,
    /// 普通困难.
    Ordinary,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 6] = [
        Self::ExtremeHardship,
        Self::Allowance,
        Self::Marginal,
        Self::Rigid,
        Self::SpecialCare,
        Self::Ordinary,
    ];

    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ExtremeHardship => "extreme-hardship",
            Self::Allowance => "allowance",
            Self::Marginal => "marginal",
            Self::Rigid => "rigid",
            Self::SpecialCare => "special-care",
            Self::Ordinary => "ordinary",
        }
    }

    /// The class that a status gives.
    #[must_use]
    pub const fn of(status: Status) -> Self {
        match status {
            Status::ExtremeHardship => Self::ExtremeHardship,
            Status::Allowance => Self::Allowance,
            Status::Marginal => Self::Marginal,
            Status::Rigid => Self::Rigid,
        }
    }
}
