//! 公示内容: types that cannot hold what may not be published (DB-05).

use std::fmt;
use std::str::FromStr;

use minzheng_core_types::finding::Programme;
use minzheng_core_types::text::half_width;
use minzheng_core_types::{Fact, Finding, Money, Month, Place, Text};
use minzheng_welfare::programmes::ALLOWANCE;
use thiserror::Error;

use crate::entry::PersonName;
use crate::register::{HouseholdRecord, Register};
use crate::run::{MonthRow, Status};
use crate::statistics::age_at_end;

/// Full years from which a person is of age.
pub const MAJORITY: u32 = 18;

/// 户主姓名: the head's name as it is published. It is public by law; a minor's never is.
///
/// It has no conversion from a string or a person: [`HeadName::published`] is the only way to a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadName(Name);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Name {
    Shown(String),
    Withheld(Withheld),
}

/// 不公示姓名的原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// 未成年人.
    Minor,
    /// The birth is not established: it may be a minor's.
    AgeNotEstablished,
    /// The head has died or left, or has no name in the register.
    NoHead,
    /// What stands in the field of the name holds digits: more than a name.
    NotAName,
}

impl Withheld {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Minor, Self::AgeNotEstablished, Self::NoHead, Self::NotAName];

    /// What stands in place of the name.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Minor => Text::new("(未成年人,姓名不公示)", "(a minor; not named)"),
            Self::AgeNotEstablished | Self::NoHead | Self::NotAName => {
                Text::new("(姓名待核,暂不公示)", "(name to be verified; not shown)")
            }
        }
    }

    /// What the caseworker is told.
    #[must_use]
    pub const fn to_do(self) -> Text {
        match self {
            Self::Minor => Text::new("户主未成年,姓名不公示", "the head is a minor and is not named"),
            Self::AgeNotEstablished => Text::new(
                "户主出生日期未查,可能未成年;请补录",
                "the head's birth is not established; enter it",
            ),
            Self::NoHead => Text::new(
                "户主已去世、离开或无姓名;请变更户主",
                "the head died, left or has no name; name another",
            ),
            Self::NotAName => {
                Text::new("姓名栏含数字,不是姓名;请更正", "the field of the name holds digits; correct it")
            }
        }
    }
}

impl HeadName {
    /// The name in full, as the law has it published (N1 art. 11), unless the head is a minor or may be one, is no longer
    /// there, or the field holds more than a name.
    #[must_use]
    pub fn published(name: &PersonName, age: Option<u32>, present: bool) -> Self {
        let text = name.reveal();
        Self(match age {
            _ if !present || text.is_empty() => Name::Withheld(Withheld::NoHead),
            None => Name::Withheld(Withheld::AgeNotEstablished),
            Some(0..MAJORITY) => Name::Withheld(Withheld::Minor),
            Some(_) if has_digits(text) => Name::Withheld(Withheld::NotAName),
            Some(_) => Name::Shown(text.to_owned()),
        })
    }

    /// The head of a household in a month: the applicant, else whoever stands first.
    #[must_use]
    pub fn of(register: &Register, record: &HouseholdRecord, month: Month) -> Self {
        let Some((person, facts)) = crate::register::head(register, record, month) else {
            return Self(Name::Withheld(Withheld::NoHead));
        };
        let gone = [facts.died, facts.left].into_iter().flatten().any(|day| day <= month.last_day());
        // Born after the month: the birth is wrong, and the age not established.
        let born = matches!(facts.birth, Fact::Known(birth) if birth <= month.last_day());
        Self::published(&person.name, age_at_end(facts, month).filter(|_| born), !gone)
    }

    /// The name, or why there is none.
    ///
    /// # Errors
    /// [`Withheld`]: why the name is not published.
    pub const fn shown(&self) -> Result<&str, Withheld> {
        match &self.0 {
            Name::Shown(name) => Ok(name.as_str()),
            Name::Withheld(why) => Err(*why),
        }
    }
}

/// Digits of any width.
fn has_digits(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

/// 公示项目: a programme whose name says nothing of a person's health, age or family. Amounts of the others are not
/// published, nor sums that contain them: a difference of 240 yuan would tell an illness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicProgramme(&'static Programme);

impl PublicProgramme {
    /// 最低生活保障.
    pub const ALLOWANCE: Self = Self(&ALLOWANCE);

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        self.0.label
    }
}

/// 街道、社区名称: the name of a street or community. Text that looks like an address (house, stair, room) or has more
/// than three digits, as a telephone has, is none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AreaName(Option<String>);

/// Words of an address, not of an area.
const OF_ADDRESSES: [&str; 6] = ["号", "栋", "幢", "单元", "室", "弄"];

/// 第5社区, 308街坊.
const DIGITS_OF_AREAS: usize = 3;

impl AreaName {
    /// The name, if it is one.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        let digits = text.chars().filter(|sign| sign.is_numeric()).count();
        let address = OF_ADDRESSES.iter().any(|word| text.contains(word));
        Self((digits <= DIGITS_OF_AREAS && !address).then(|| text.to_owned()))
    }

    /// The name; `None` when the register's text was none.
    #[must_use]
    pub fn shown(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// 地点: a street and a community, nothing nearer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoticePlace {
    /// The place whose law applies.
    pub division: Place,
    /// 街道.
    pub street: AreaName,
    /// 社区.
    pub community: AreaName,
}

/// 监督电话: a fixed line, a mobile or a service number (ID-09).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintPhone(String);

/// Not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "not a telephone number; write a fixed line such as `0532-85000000`, a mobile, or a service number such as `12345`"
)]
pub struct PhoneError;

impl FromStr for ComplaintPhone {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let text = half_width(text);
        let text = text.trim();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | '+' | '(' | ')'));
        let digits = digits
            .strip_prefix("0086")
            .or_else(|| text.starts_with("+86").then(|| digits.strip_prefix("86")).flatten())
            .unwrap_or(&digits);
        let mut first = digits.bytes();
        let kind = (first.next(), first.next());
        let fits = match (kind, digits.len()) {
            // 1[3-9] and nine digits; fixed lines with area code; service numbers.
            ((Some(b'1'), Some(b'3'..=b'9')), 11) => true,
            ((Some(b'0'), Some(b'1'..=b'9')), 10..=12) => true,
            ((Some(b'2'..=b'8'), _), 7..=8) => true,
            ((Some(b'1'), _), 3 | 5) => true,
            _ => false,
        };
        if plain && fits { Ok(Self(text.to_owned())) } else { Err(PhoneError) }
    }
}

impl fmt::Display for ComplaintPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// 公示种类.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// 拟批准公示: applications that the rules find entitled, for some days before the decision.
    Proposed,
    /// 长期公示: who is on the roll.
    Listing,
}

impl NoticeKind {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Proposed => Text::new("最低生活保障拟批准对象公示", "Proposed subsistence allowances"),
            Self::Listing => Text::new("最低生活保障对象长期公示", "Households on the subsistence allowance"),
        }
    }
}

/// 公示: one household as it is published. There is no field for anything else: no number, account, telephone, address,
/// illness, disability, and no name but the head's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicNotice {
    head: HeadName,
    counted_persons: u32,
    beneficiaries: u32,
    monthly_amount: Money,
    programme: PublicProgramme,
    period: Month,
    place: NoticePlace,
    complaint_phone: ComplaintPhone,
}

impl PublicNotice {
    /// What of a household's month is published; `None` when nothing is: applications for a proposal, the roll for a
    /// listing, and of both only who is entitled.
    #[must_use]
    pub fn of(
        kind: NoticeKind,
        register: &Register,
        row: &MonthRow<'_>,
        phone: &ComplaintPhone,
    ) -> Option<Self> {
        let wanted = match kind {
            NoticeKind::Proposed => Status::Applying,
            NoticeKind::Listing => Status::OnRoll,
        };
        let Finding::Entitled(award) = &row.findings.allowance else { return None };
        if row.status != wanted {
            return None;
        }
        let month = row.findings.month;
        let head = HeadName::of(register, row.record, month);
        let members = row.findings.members;
        let paid_for = award.components().fold(minzheng_core_types::MemberSet::EMPTY, |all, component| {
            all.union(if component.members.is_empty() { members } else { component.members })
        });
        Some(Self {
            head,
            counted_persons: members.len(),
            beneficiaries: paid_for.len(),
            monthly_amount: award.total(),
            programme: PublicProgramme::ALLOWANCE,
            period: month,
            place: NoticePlace {
                division: row.record.place,
                street: AreaName::new(&row.record.street),
                community: AreaName::new(&row.record.community),
            },
            complaint_phone: phone.clone(),
        })
    }

    /// 户主.
    #[must_use]
    pub const fn head(&self) -> &HeadName {
        &self.head
    }

    /// 家庭人口: members who count.
    #[must_use]
    pub const fn counted_persons(&self) -> u32 {
        self.counted_persons
    }

    /// 保障人数: members it is paid for.
    #[must_use]
    pub const fn beneficiaries(&self) -> u32 {
        self.beneficiaries
    }

    /// 月保障金额.
    #[must_use]
    pub const fn monthly_amount(&self) -> Money {
        self.monthly_amount
    }

    /// 项目.
    #[must_use]
    pub const fn programme(&self) -> PublicProgramme {
        self.programme
    }

    /// The month of the amount.
    #[must_use]
    pub const fn period(&self) -> Month {
        self.period
    }

    /// 街道、社区.
    #[must_use]
    pub const fn place(&self) -> &NoticePlace {
        &self.place
    }

    /// 监督电话.
    #[must_use]
    pub const fn complaint_phone(&self) -> &ComplaintPhone {
        &self.complaint_phone
    }
}
