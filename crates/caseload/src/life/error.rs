//! Why a change cannot be made, and what to do.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Lang, MoneyError, Month};
use minzheng_welfare::facts::HouseholdError;
use thiserror::Error;

/// Why a change cannot be made as asked for. Members are named by their number from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LifeError {
    /// A member that is not there.
    #[error("the household has {members} members, and no member {member}; check the number")]
    NoSuchMember {
        /// The number asked for.
        member: usize,
        /// How many there are.
        members: usize,
    },
    /// A member who is not in the household on the day.
    #[error("member {member} is not in the household on the day of the decision; leave the member out")]
    NotPresent {
        /// The member.
        member: usize,
    },
    /// Nobody named.
    #[error("nobody is named to leave; name at least one member")]
    NobodyLeaves,
    /// Everybody would leave.
    #[error("nobody would stay; move the household instead of splitting it")]
    NobodyStays,
    /// The head of those who leave stays.
    #[error("member {member} is named as head of those who leave and does not leave; name one of them")]
    HeadStays {
        /// The member.
        member: usize,
    },
    /// The head leaves, and nobody is named to follow.
    #[error("the head leaves; name who of those who stay becomes the head")]
    HeadLeaves,
    /// The head of those who stay leaves.
    #[error("member {member} is named as head of those who stay and leaves; name one who stays")]
    NewHeadLeaves {
        /// The member.
        member: usize,
    },
    /// It is the head already.
    #[error("member {member} is the head already; nothing to change")]
    AlreadyHead {
        /// The member.
        member: usize,
    },
    /// Kinship does not follow from what the register has.
    #[error(
        "how member {member} is related to the new head does not follow from the register; state the kinship"
    )]
    KinshipUnknown {
        /// The member.
        member: usize,
    },
    /// A second head is stated.
    #[error("member {member} cannot be stated to be the head; the head is named on its own")]
    SecondHead {
        /// The member.
        member: usize,
    },
    /// The household has no determination that counts on the day.
    #[error(
        "the household is not on the roll on the day of the decision; change its application, or decide it first"
    )]
    NotOnRoll,
    /// A later decision stands already.
    #[error(
        "the household has a decision of {after} already, after {decided}; decisions come in order of their days"
    )]
    OutOfOrder {
        /// The day asked for.
        decided: NaiveDate,
        /// The day that stands.
        after: NaiveDate,
    },
    /// Another change of the same kind takes effect in the same month.
    #[error("a change of this kind takes effect in {first} already; correct that one in the register")]
    ChangedAlready {
        /// The first month of both.
        first: Month,
    },
    /// The first month lies before the decision.
    #[error("the first month {first} lies before the decision; a change never reaches back")]
    ReachesBack {
        /// The month asked for.
        first: Month,
    },
    /// The place has not settled when changes take effect.
    #[error(
        "{place} has not settled in which month a change takes effect (sa.change); state the first month"
    )]
    NotSettled {
        /// The place.
        place: Place,
    },
    /// A first month is stated where the members' dates decide.
    #[error(
        "when members enter and leave follows from the day of the decision (sa.change); state no first month"
    )]
    FirstMonthOfMembers,
    /// The incomes listed do not explain what was determined.
    #[error(
        "the incomes listed do not come to what was determined of household `{number}`; state the counted income"
    )]
    IncomeNotExplained {
        /// 户编号.
        number: String,
    },
    /// Two windows cannot be added.
    #[error("the two determinations are over {0} and {1} months; state the counted income and its window")]
    WindowsDiffer(u32, u32),
    /// It is not said whose the property is.
    #[error("{0} things owned are listed without an owner; say which of them go, or that they all stay")]
    WhoseProperty(usize),
    /// A thing owned that is not there.
    #[error("the household lists {listed} things owned, and no {thing}; check the number")]
    NoSuchAsset {
        /// The number asked for.
        thing: usize,
        /// How many there are.
        listed: usize,
    },
    /// A number that is in use, or blank.
    #[error("the number of the new household is blank or in use; give it one of its own")]
    NumberInUse,
    /// No such household.
    #[error("the register has no household `{0}`; check the number")]
    NoSuchHousehold(String),
    /// A household with itself.
    #[error("a household cannot be merged with itself; name two")]
    WithItself,
    /// One person in both households.
    #[error(
        "member {member} and member {other} of the other household are one person; settle which entry holds"
    )]
    SamePerson {
        /// The member of the household that takes in.
        member: usize,
        /// The member of the other.
        other: usize,
    },
    /// It is there already.
    #[error("the household is at that place, street and community already; nothing to change")]
    AlreadyThere,
    /// The payee is that already.
    #[error("payee and account are those already; nothing to change")]
    AlreadyPaid,
    /// What comes out makes no household.
    #[error(transparent)]
    Household(#[from] HouseholdError),
    /// Amounts do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl LifeError {
    /// What is wrong and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::Zh => self.zh(),
        }
    }

    fn zh(&self) -> String {
        match self {
            Self::NoSuchMember { member, members } => {
                format!("该户有 {members} 人,没有第 {member} 位成员;请核对序号")
            }
            Self::NotPresent { member } => format!("第 {member} 位成员在决定之日已不在该户;请不要列入"),
            Self::NobodyLeaves => "没有指明谁分出去;请至少写一位成员".to_owned(),
            Self::NobodyStays => "没有人留下;请改用迁移,不必分户".to_owned(),
            Self::HeadStays { member } => {
                format!("第 {member} 位成员不在分出去的人中,不能做新户的户主;请改写")
            }
            Self::HeadLeaves => "户主分出去了;请指明留下的人中谁做户主".to_owned(),
            Self::NewHeadLeaves { member } => {
                format!("第 {member} 位成员也分出去,不能做留下的人的户主;请改写")
            }
            Self::AlreadyHead { member } => format!("第 {member} 位成员已是户主,没有变更"),
            Self::KinshipUnknown { member } => {
                format!("第 {member} 位成员与新户主的关系从台账推不出来;请写明")
            }
            Self::SecondHead { member } => format!("第 {member} 位成员不能另写成户主;户主单独指明"),
            Self::NotOnRoll => "该户在决定之日不在保;请变更其申请,或先作决定".to_owned(),
            Self::OutOfOrder { decided, after } => {
                format!("该户已有 {after} 的决定,晚于 {decided};请按日期先后办理")
            }
            Self::ChangedAlready { first } => {
                format!("该户已有自 {first} 起生效的同类变更;请在台账中改正那一项")
            }
            Self::ReachesBack { first } => format!("首月 {first} 早于决定的月份;变更不溯及以前"),
            Self::NotSettled { place } => {
                format!("{place} 没有规定变更自何月起(sa.change);请写明首月")
            }
            Self::FirstMonthOfMembers => "成员进出的月份由决定日期确定(sa.change);请不要另写首月".to_owned(),
            Self::IncomeNotExplained { number } => {
                format!("{number} 户所列收入与核定收入不符,不能据以分开;请写明核定的收入")
            }
            Self::WindowsDiffer(one, other) => {
                format!("两户的核算期分别为 {one} 个月和 {other} 个月,不能相加;请写明核定的收入和核算期")
            }
            Self::WhoseProperty(listed) => {
                format!("台账列有 {listed} 项财产,没有写明归谁;请写明哪些归新户,或全部留下")
            }
            Self::NoSuchAsset { thing, listed } => {
                format!("该户列有 {listed} 项财产,没有第 {thing} 项;请核对序号")
            }
            Self::NumberInUse => "新户的编号空白或已有人用;请另取编号".to_owned(),
            Self::NoSuchHousehold(number) => format!("台账中没有 {number} 这一户;请核对编号"),
            Self::WithItself => "一户不能与自己合并;请写两户".to_owned(),
            Self::SamePerson { member, other } => {
                format!("第 {member} 位成员与另一户第 {other} 位成员是同一人;请先核实属于哪一户")
            }
            Self::AlreadyThere => "该户已在该区、街道、社区,没有变更".to_owned(),
            Self::AlreadyPaid => "领款人和账号已是如此,没有变更".to_owned(),
            Self::Household(_) => "变更后的成员不成一户;请核对人数(1 至 64 人)".to_owned(),
            Self::Money(_) => "金额超出范围;请核对".to_owned(),
        }
    }
}
