//! 隐私 (EC-62): what is sensitive has no way into a text but one that names its purpose.

use std::borrow::Cow;
use std::fmt;

use minzheng_core_types::Text;
use thiserror::Error;

/// 敏感个人信息: health, religion, whereabouts, specific identity (个人信息保护法 art. 28).
///
/// It cannot be displayed or serialised, and prints as a placeholder. [`Sensitive::reveal`] asks for the purpose.
///
/// ```
/// use minzheng_eldercare::ledger::privacy::{Basis, Purpose, Sensitive};
/// let religion = Sensitive::new("佛教");
/// assert_eq!(format!("{religion:?}"), "[sensitive]");
/// let purpose = Purpose::new("核对台账", Basis::StatutoryDuty)?;
/// assert_eq!(*religion.reveal(&purpose), "佛教");
/// # Ok::<(), minzheng_eldercare::ledger::privacy::NoPurpose>(())
/// ```
///
/// ```compile_fail
/// let health = minzheng_eldercare::ledger::privacy::Sensitive::new("F03.9");
/// println!("{health}");
/// ```
///
/// ```compile_fail
/// let health = minzheng_eldercare::ledger::privacy::Sensitive::new("F03.9");
/// serde_json::to_string(&health).unwrap();
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[doc(alias = "敏感个人信息")]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Puts a value behind the placeholder.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value. Whoever calls this answers for where it goes, and says why.
    pub const fn reveal(&self, _: &Purpose) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[sensitive]")
    }
}

/// 处理依据: on what somebody handles sensitive data (个人信息保护法 arts. 13, 29, 34, 35).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// 单独同意.
    SeparateConsent,
    /// 履行法定职责.
    StatutoryDuty,
}

impl Basis {
    /// Its name, with the articles.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::SeparateConsent => Text::new(
                "取得单独同意(个人信息保护法第二十九条)",
                "separate consent (personal information law, art. 29)",
            ),
            Self::StatutoryDuty => Text::new(
                "履行法定职责(个人信息保护法第十三、三十四、三十五条)",
                "statutory duty (personal information law, arts. 13, 34, 35)",
            ),
        }
    }
}

/// No purpose was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no purpose is given; say in a few words what the data is for")]
pub struct NoPurpose;

/// 目的: why sensitive data is shown, and on what basis; stands on every export.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "处理目的")]
pub struct Purpose {
    text: Cow<'static, str>,
    basis: Basis,
}

impl Purpose {
    /// 审核资格: to decide who is entitled, which is the authority's duty; nothing of it is shown.
    pub const DECIDING: Self = Self { text: Cow::Borrowed("审核资格"), basis: Basis::StatutoryDuty };

    /// A purpose in a few words.
    ///
    /// # Errors
    /// [`NoPurpose`] when nothing is said.
    pub fn new(text: &str, basis: Basis) -> Result<Self, NoPurpose> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() { Err(NoPurpose) } else { Ok(Self { text: Cow::Owned(text), basis }) }
    }

    /// In words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The basis.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }
}

/// 对象: who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// 工作人员.
    Staff,
    /// 公示.
    Public,
}

/// How many places of a number staff see (EC-62).
pub const SHOWN: usize = 4;

/// A number as an audience sees it (EC-62): staff the last four characters, the public none at all, not even how many there
/// were.
///
/// ```
/// use minzheng_eldercare::ledger::privacy::{Audience, mask_id};
/// assert_eq!(mask_id("37020319340506997X", Audience::Staff), "**************997X");
/// assert_eq!(mask_id("37020319340506997X", Audience::Public), "");
/// ```
#[must_use]
#[doc(alias = "脱敏")]
pub fn mask_id(number: &str, audience: Audience) -> String {
    let hidden = number.chars().count().saturating_sub(SHOWN);
    match audience {
        Audience::Public => String::new(),
        // A number that short would be shown whole.
        Audience::Staff if hidden < SHOWN => "*".repeat(number.chars().count()),
        Audience::Staff => {
            number.chars().enumerate().map(|(place, sign)| if place < hidden { '*' } else { sign }).collect()
        }
    }
}
