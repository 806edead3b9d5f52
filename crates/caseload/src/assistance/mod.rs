//! 救助台账: assistance that was granted beside the monthly roll, case by case: temporary assistance, medical assistance,
//! and the totals of special care.
//!
//! These are records of what an authority granted, not findings: nothing here says that an amount was due. A record names
//! a case and perhaps a household; it has no room for a name, an identity number or a diagnosis.
//! `docs/assistance.md` describes the files, [`crate::files::read_assistance`] reads them.
//!
//! ```
//! use minzheng_caseload::assistance::{Assistance, Ground, TemporaryCase, TemporaryCount, TemporaryKind};
//! use minzheng_core_types::{Fact, Money, MonthRange};
//! let case = TemporaryCase {
//!     number: "L-0001".to_owned(),
//!     household: None,
//!     place: "370203".parse()?,
//!     street: "台东街道".to_owned(),
//!     community: String::new(),
//!     applied: "2014-06-27".parse()?,
//!     decided: "2014-06-30".parse()?,
//!     kind: TemporaryKind::Emergency,
//!     ground: Fact::Known(Ground::Fire),
//!     persons: 3,
//!     amount: "1800.00".parse()?,
//! };
//! let granted = Assistance { temporary: vec![case], ..Assistance::default() };
//! let half: MonthRange = "2014-01..2014-06".parse()?;
//! let count = TemporaryCount::of(&granted.temporary, half, |_| false)?;
//! assert_eq!((count.all.cases, count.all.average()), (1, Money::from_fen(180_000)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod count;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Fact, Money, MonthRange, Text};
use serde::Serialize;

pub use count::{MedicalCount, SpecialCareCount, SpecialCareSum, Sum, TemporaryCount};

/// A word of a record: its name, and its word for programs.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Each of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name.
            #[must_use]
            pub const fn label(self) -> Text {
                match self {
                    $(Self::$variant => Text::new($zh, $en),)+
                }
            }

            /// Its word for programs, which JSON and the measures have.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

words! {
    /// 临时救助类型 (TA-01). The two kinds are those of 国发〔2014〕47号; an earlier case is filed under the kind that it
    /// would have had.
    #[doc(alias = "临时救助")]
    TemporaryKind {
        /// 急难型: fire, accident, sudden serious illness and the like.
        Emergency = "emergency", "急难型", "emergency";
        /// 支出型: essential spending beyond a household's capacity.
        Expenditure = "expenditure", "支出型", "expenditure";
    }
}

words! {
    /// 情形: what brought a household into need (TA-01).
    Ground {
        /// 火灾.
        Fire = "fire", "火灾", "fire";
        /// 交通事故.
        TrafficAccident = "traffic-accident", "交通事故", "traffic accident";
        /// 突发重大疾病.
        SuddenIllness = "sudden-illness", "突发重大疾病", "sudden illness";
        /// 其他急难.
        OtherEmergency = "other-emergency", "其他急难", "other emergency";
        /// 基本生活支出.
        Living = "living", "基本生活支出", "essential spending";
        /// 医疗支出.
        Medical = "medical", "医疗支出", "medical spending";
        /// 教育支出.
        Education = "education", "教育支出", "education";
        /// 其他支出.
        OtherExpenditure = "other-expenditure", "其他支出", "other spending";
    }
}

impl Ground {
    /// The kind that the ground belongs to.
    #[must_use]
    pub const fn kind(self) -> TemporaryKind {
        match self {
            Self::Fire | Self::TrafficAccident | Self::SuddenIllness | Self::OtherEmergency => {
                TemporaryKind::Emergency
            }
            Self::Living | Self::Medical | Self::Education | Self::OtherExpenditure => {
                TemporaryKind::Expenditure
            }
        }
    }
}

words! {
    /// 身份: as what a person was given medical assistance (MA-01, MA-02).
    #[doc(alias = "医疗救助")]
    MedicalStatus {
        /// 特困人员.
        ExtremeHardship = "extreme-hardship", "特困人员", "extreme hardship";
        /// 低保对象.
        Allowance = "allowance", "低保对象", "on the allowance";
        /// 低保边缘家庭成员.
        Marginal = "marginal", "低保边缘家庭成员", "marginal household";
        /// 因病致贫、刚性支出困难.
        Rigid = "rigid", "因病致贫", "poor by illness";
        /// 优抚对象.
        SpecialCare = "special-care", "优抚对象", "special care";
        /// 其他困难人员.
        Other = "other", "其他困难人员", "other hard-up";
    }
}

words! {
    /// 优抚项目.
    #[doc(alias = "优抚")]
    SpecialCareProgramme {
        /// 抚恤金: pensions and regular subsidies.
        Pension = "pension", "抚恤金", "pensions";
        /// 优抚对象临时救助.
        TemporaryAid = "temporary-aid", "临时救助", "temporary aid";
        /// 优抚对象医疗补助.
        MedicalAid = "medical-aid", "医疗补助", "medical aid";
    }
}

/// 临时救助案件: one grant of temporary assistance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemporaryCase {
    /// 案号: no other temporary case has it.
    pub number: String,
    /// 户编号: its household in a register; nothing of a family outside it.
    pub household: Option<String>,
    /// 区划.
    pub place: Place,
    /// 街道; blank where it is not known.
    pub street: String,
    /// 社区; blank where it is not known.
    pub community: String,
    /// 申请日期.
    pub applied: NaiveDate,
    /// 决定日期. The case counts in the month of this day.
    pub decided: NaiveDate,
    /// 类型.
    pub kind: TemporaryKind,
    /// 情形, of the same kind.
    pub ground: Fact<Ground>,
    /// 救助人数.
    pub persons: u32,
    /// 救助金额.
    pub amount: Money,
}

/// 医疗救助人次: medical assistance to one person, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MedicalCase {
    /// 案号: no other medical case has it.
    pub number: String,
    /// 户编号: the person's household in a register; nothing of a family outside it.
    pub household: Option<String>,
    /// 救助日期. The case counts in the month of this day.
    pub decided: NaiveDate,
    /// 身份.
    pub status: MedicalStatus,
    /// 政策范围内费用: within the scope of insurance, left after it.
    pub in_scope: Fact<Money>,
    /// 政策范围外费用.
    pub out_of_scope: Fact<Money>,
    /// 首轮救助: what the first round gave; zero where it gave nothing.
    pub first_round: Money,
    /// 再次救助 (倾斜救助): what the second round gave; zero where it gave nothing.
    pub second_round: Money,
}

/// 优抚资金: a total that was paid for one programme over some months (SC-02). Who was paid is not here, and the number of
/// persons often not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecialCareTotal {
    /// 项目.
    pub programme: SpecialCareProgramme,
    /// The months that it covers.
    pub months: MonthRange,
    /// 金额.
    pub amount: Money,
    /// 人数.
    pub persons: Fact<u32>,
}

/// 救助台账: everything that was granted, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "救助台账")]
pub struct Assistance {
    /// Temporary assistance.
    pub temporary: Vec<TemporaryCase>,
    /// Medical assistance.
    pub medical: Vec<MedicalCase>,
    /// Totals of special care.
    pub special_care: Vec<SpecialCareTotal>,
}

impl Assistance {
    /// How many records there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.temporary.len().saturating_add(self.medical.len()).saturating_add(self.special_care.len())
    }

    /// Is there none?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
