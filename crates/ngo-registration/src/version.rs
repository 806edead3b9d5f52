//! The version of the regulation on social groups that nobody here has read (NR-02).

use chrono::NaiveDate;
use minzheng_core_types::Text;

use crate::OrgKind;

/// The day on which the decision of 2026 was seen published. When it takes effect is not known.
pub const SG26_SEEN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 3, 20);

/// 待核修订: what an answer for a social group has to say since the decision of 2026 that amends its regulation (NR-02): the
/// version is empty, and the answer is that of the text of 2016.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_ngo_registration::{OrgKind, unverified_version};
/// let day = |d| NaiveDate::from_ymd_opt(2026, 3, d).unwrap_or_default();
/// assert!(unverified_version(OrgKind::SocialGroup, day(19)).is_none());
/// assert_eq!(unverified_version(OrgKind::SocialGroup, day(20)).map(|warning| warning.code), Some("W-SG26-UNVERIFIED"));
/// assert!(unverified_version(OrgKind::Foundation, day(20)).is_none());
/// ```
#[must_use]
#[doc(alias = "社会团体登记管理条例2026年修改")]
pub fn unverified_version(kind: OrgKind, as_of: NaiveDate) -> Option<&'static Warning> {
    let since = SG26_SEEN.is_some_and(|seen| as_of >= seen);
    (kind == OrgKind::SocialGroup && since).then_some(&SG26_UNVERIFIED)
}

/// 提示: what has to be said beside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// Stable code.
    pub code: &'static str,
    /// The sentence.
    pub text: Text,
}

/// The amendment of 2026 was not read.
pub static SG26_UNVERIFIED: Warning = Warning {
    code: "W-SG26-UNVERIFIED",
    text: Text::new(
        "2026年3月的修改决定未读到正文,按2016年文本回答;请核对现行条例",
        "the amending decision of March 2026 was not read; the answer is that of the text of 2016: check the regulation in force",
    ),
};
