//! 地名册 (SO-20): what is named already, and within which scope a name must be alone.

use chrono::NaiveDate;
use minzheng_core_types::{DivisionCode, Fact};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::name::Kind;
use super::policy::Regime;

/// 范围: where a name lies.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Scope {
    /// 县级区划; its first two digits are the province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<DivisionCode>,
    /// 乡镇, by its name or code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub township: Option<String>,
    /// 城区、建成区: one contiguous built-up area, by its name; districts of one city may share it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub built_up: Option<String>,
}

/// 册内一名.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// 编号.
    pub id: String,
    /// 类别.
    pub kind: Kind,
    /// 专名.
    pub specific: String,
    /// 通名.
    pub generic: String,
    /// 专名的拼音.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinyin: Option<String>,
    /// 所在范围.
    #[serde(default)]
    pub scope: Scope,
    /// 批准机关.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// 批准日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_on: Option<NaiveDate>,
    /// 备案日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_on: Option<NaiveDate>,
    /// 公告日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// 曾用名的编号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<String>,
}

/// 地名册.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Register {
    /// 该范围内齐全.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub complete: Fact<bool>,
    /// 各名.
    pub entries: Vec<Entry>,
}

/// Kinds among which a name must be alone.
const fn group(kind: Kind) -> u8 {
    match kind {
        Kind::FamousFeature | Kind::MajorFeature => 0,
        Kind::County => 1,
        Kind::Township => 2,
        Kind::Committee => 3,
        Kind::Street => 4,
        Kind::Residential => 5,
        Kind::Sea | Kind::Feature | Kind::Facility => 6,
    }
}

/// 完整名称 for comparison: compatible forms of signs made one, blanks taken out.
///
/// ```
/// use minzheng_social_affairs::placename::name_key;
/// assert_eq!(name_key("长江", " 路"), name_key("长江", "路"));
/// ```
#[must_use]
pub fn name_key(specific: &str, generic: &str) -> String {
    specific.nfkc().chain(generic.nfkc()).filter(|sign| !sign.is_whitespace()).collect()
}

/// 同音 key: pinyin without tones, blanks and marks; ü stays apart from u.
///
/// ```
/// use minzheng_social_affairs::placename::homophone_key;
/// assert_eq!(homophone_key("Cháng jiāng"), homophone_key("changjiang"));
/// assert_ne!(homophone_key("lǜ"), homophone_key("lù"));
/// ```
#[must_use]
pub fn homophone_key(pinyin: &str) -> String {
    let mut key = String::new();
    for sign in pinyin.nfd().flat_map(char::to_lowercase) {
        match sign {
            // A diaeresis makes the u before it a ü.
            '\u{308}' if key.ends_with('u') => {
                key.pop();
                key.push('v');
            }
            'a'..='z' => key.push(sign),
            _ => {}
        }
    }
    key
}

/// The scope in which a kind must be alone: its word, and its id where that is told.
pub(super) fn scope_of(kind: Kind, regime: Regime, scope: &Scope) -> (&'static str, Option<String>) {
    let county = scope.county.map(|code| code.to_string());
    let province = scope.county.map(|code| code.province().to_string());
    let township =
        county.clone().zip(scope.township.clone()).map(|(county, town)| format!("{county}/{town}"));
    let built_up = scope.built_up.clone();
    match (regime, kind) {
        (Regime::Pn22, Kind::FamousFeature | Kind::MajorFeature | Kind::County) => {
            ("nation", Some(String::new()))
        }
        (Regime::Pn22, Kind::Township) => ("province", province),
        (Regime::Pn22, Kind::Committee) => ("county", county),
        (Regime::Pn22, Kind::Street | Kind::Residential) => ("built-up", built_up),
        (Regime::Pn86, Kind::County) => ("nation", Some(String::new())),
        (Regime::Pn86, Kind::Township) => ("county", county),
        (Regime::Pn86, Kind::Street) => ("built-up", built_up),
        (Regime::Pn86, Kind::Committee) => ("township", township),
        _ => ("none", Some(String::new())),
    }
}

/// How many entries are in the way, and whether one might be whose scope or sound nobody told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Alike {
    pub(super) names: u32,
    pub(super) sounds: u32,
    pub(super) unknown_scope: bool,
    pub(super) unknown_sound: bool,
}

impl Register {
    pub(super) fn alike(
        &self,
        (kind, specific, generic): (Kind, &str, &str),
        pinyin: Option<&str>,
        (regime, id): (Regime, Option<&str>),
    ) -> Alike {
        let mut found = Alike::default();
        let (own, sound) = (name_key(specific, generic), pinyin.map(homophone_key));
        for entry in self.entries.iter().filter(|entry| group(entry.kind) == group(kind)) {
            let (_, other) = scope_of(entry.kind, regime, &entry.scope);
            let name = name_key(&entry.specific, &entry.generic) == own;
            let heard = entry.pinyin.as_deref().map(homophone_key);
            let alike = heard.as_ref().zip(sound.as_ref()).map(|(heard, sound)| heard == sound);
            match id.zip(other.as_deref()).map(|(id, other)| id == other) {
                Some(true) if name => found.names = found.names.saturating_add(1),
                Some(true) if alike == Some(true) => found.sounds = found.sounds.saturating_add(1),
                Some(true) => found.unknown_sound |= alike.is_none(),
                Some(false) => {}
                None => {
                    found.unknown_scope |= name;
                    found.unknown_sound |= alike != Some(false);
                }
            }
        }
        found
    }
}
