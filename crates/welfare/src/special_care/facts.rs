//! Who is owed special care.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Money};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// 优抚对象类别: what a person draws a pension for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "优抚对象")]
pub enum Kind {
    /// 残疾军人: a disabled soldier.
    Disabled,
    /// 烈士、因公牺牲军人、病故军人遗属: a dependant of a dead soldier.
    Dependant,
    /// 带病回乡退伍军人: a veteran who came home ill.
    SickVeteran,
    /// 参战退役人员: a veteran who fought in a war.
    WarVeteran,
    /// 农村籍老年退役士兵: an old veteran from the countryside, paid by years of service.
    RuralVeteran,
}

impl Kind {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Disabled => "disabled",
            Self::Dependant => "dependant",
            Self::SickVeteran => "sick-veteran",
            Self::WarVeteran => "war-veteran",
            Self::RuralVeteran => "rural-veteran",
        }
    }
}

/// 性质: in what the soldier was disabled or died.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// 因战致残、烈士: in war; of a death, a martyr.
    War,
    /// 因公: on duty.
    Duty,
    /// 因病、病故: of illness.
    Illness,
}

impl Cause {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::War => "war",
            Self::Duty => "duty",
            Self::Illness => "illness",
        }
    }
}

/// 刑罚: what suspends special care, or ends it (art. 50).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Penalty {
    /// 有期徒刑服刑期间: serving a prison sentence of years.
    Prison,
    /// 剥夺政治权利期间: deprived of political rights.
    Deprivation,
    /// 被通缉期间: wanted by the police.
    Wanted,
    /// 被判处死刑、无期徒刑: sentenced to death or to prison for life.
    LifeOrDeath,
}

impl Penalty {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Prison => "prison",
            Self::Deprivation => "deprivation",
            Self::Wanted => "wanted",
            Self::LifeOrDeath => "life-or-death",
        }
    }
}

/// 荣誉称号、立功: an honour of the dead soldier, which raises the grant (art. 13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Merit {
    /// 中央军事委员会授予荣誉称号.
    CmcTitle,
    /// 军队军区级单位授予荣誉称号.
    RegionTitle,
    /// 一等功.
    FirstClass,
    /// 二等功.
    SecondClass,
    /// 三等功.
    ThirdClass,
}

impl Merit {
    /// Every honour, the highest first.
    pub const ALL: [Self; 5] =
        [Self::CmcTitle, Self::RegionTitle, Self::FirstClass, Self::SecondClass, Self::ThirdClass];

    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CmcTitle => "cmc-title",
            Self::RegionTitle => "region-title",
            Self::FirstClass => "first-class",
            Self::SecondClass => "second-class",
            Self::ThirdClass => "third-class",
        }
    }

    /// By how many hundredths it raises the grant.
    #[must_use]
    pub const fn addition(self) -> u32 {
        match self {
            Self::CmcTitle => 35,
            Self::RegionTitle => 30,
            Self::FirstClass => 25,
            Self::SecondClass => 15,
            Self::ThirdClass => 5,
        }
    }
}

/// 残疾等级: the grade of a disabled soldier, 1 the severest, 10 the least (art. 22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "u32", into = "u32")]
pub struct CareGrade(u8);

/// Not a grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a grade of a disabled soldier; write a number from 1, the severest, to 10")]
pub struct CareGradeError;

impl CareGrade {
    /// The number of the grade.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0 as u32
    }
}

impl TryFrom<u32> for CareGrade {
    type Error = CareGradeError;

    fn try_from(number: u32) -> Result<Self, CareGradeError> {
        match u8::try_from(number) {
            Ok(grade @ 1..=10) => Ok(Self(grade)),
            _ => Err(CareGradeError),
        }
    }
}

impl From<CareGrade> for u32 {
    fn from(grade: CareGrade) -> Self {
        grade.number()
    }
}

/// 一次性抚恤金: a soldier who died on the roll, as far as the grant for the survivors asks. One grant stands with one
/// of the survivors. Who died retired of an old wound of war or duty counts as killed on duty (art. 28).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Grant {
    /// The day of the death.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub died: Fact<NaiveDate>,
    /// 烈士、因公牺牲、病故: as approved or confirmed.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub cause: Fact<Cause>,
    /// 死亡时的月工资: monthly pay at the death.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub pay: Fact<Money>,
    /// Every honour; only the highest counts.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub merits: Fact<Vec<Merit>>,
}

/// 优抚对象: one member of the household. The list is complete where it is stated at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Index of the member.
    pub member: usize,
    /// What for; absent where there is a grant only.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub kind: Fact<Kind>,
    /// 当月在领: the authority's own finding that the pension is drawn in the month; accepted and shown as such.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub drawing: Fact<bool>,
    /// Grade, of a disabled soldier.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub grade: Fact<CareGrade>,
    /// In what a disabled soldier was disabled, or the soldier died whose dependant this is.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub cause: Fact<Cause>,
    /// 退出现役: has a disabled soldier left the service? Until then the troops pay.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub retired: Fact<bool>,
    /// 分散安置: does a disabled soldier live at home and not in a home of the state?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub dispersed: Fact<bool>,
    /// 符合定期抚恤条件: has the authority found a dependant to be in need (art. 16)?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub needy: Fact<bool>,
    /// 服役年限: full years of service, of a veteran from the countryside.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub years: Fact<u32>,
    /// What suspends or ends special care; absent where nothing does.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub penalty: Fact<Penalty>,
    /// 因病死亡: did a disabled soldier who has died die of illness?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub died_of_illness: Fact<bool>,
    /// The grant for a soldier who died; absent where there is none.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub grant: Fact<Grant>,
}

impl Recipient {
    /// A member of whom nothing is established.
    #[must_use]
    pub const fn new(member: usize) -> Self {
        Self {
            member,
            kind: Fact::NotEstablished,
            drawing: Fact::NotEstablished,
            grade: Fact::NotEstablished,
            cause: Fact::NotEstablished,
            retired: Fact::NotEstablished,
            dispersed: Fact::NotEstablished,
            needy: Fact::NotEstablished,
            years: Fact::NotEstablished,
            penalty: Fact::NotEstablished,
            died_of_illness: Fact::NotEstablished,
            grant: Fact::NotEstablished,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_from_one_to_ten() {
        for number in 0..=300_u32 {
            assert_eq!(CareGrade::try_from(number).is_ok(), (1..=10).contains(&number), "{number}");
        }
        let error = serde_json::from_str::<Fact<CareGrade>>("11").unwrap_err().to_string();
        assert!(error.contains("from 1, the severest, to 10"), "{error}");
        assert_eq!(serde_json::to_string(&CareGrade(4)).unwrap(), "4");
    }

    #[test]
    fn a_recipient_reads_back_and_says_nothing_unsaid() {
        let text = r#"{"member":0,"kind":"disabled","grade":1,"cause":"war","penalty":"none",
            "grant":{"died":"2014-05-06","merits":["third-class","first-class"]}}"#;
        let read: Recipient = serde_json::from_str(text).unwrap();
        assert_eq!(read.penalty, Fact::Absent);
        assert_eq!(read.retired, Fact::NotEstablished);
        let again: Recipient = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
        assert_eq!(serde_json::to_string(&Recipient::new(3)).unwrap(), r#"{"member":3}"#);
        assert!(serde_json::from_str::<Recipient>(r#"{"member":0,"sort":"disabled"}"#).is_err());
    }
}
