//! What is known of an elder who asks for home care. Everything may change in the course of a month, so most facts have
//! periods.

use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use minzheng_core_types::explain::Field;
use serde::de::{SeqAccess, Visitor, value::SeqAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::HomeCareError;
use crate::recognition::{Accepts, Standard};

/// 起止: a period by its first and last day, both included; open where one is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "起止")]
pub struct Span {
    /// 起: the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// 止: the last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Span {
    /// Is the day within?
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    pub(super) fn is_reversed(self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| until < from)
    }
}

/// 何时: throughout, never, or in periods. In files `true`, `false` or a list: `[{ from = 2014-06-11 }]`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "何时")]
pub enum When {
    /// The same on every day.
    Always(bool),
    /// So on the days of these periods, not so on others.
    In(Vec<Span>),
}

impl When {
    /// Is it so on a day?
    ///
    /// ```
    /// use minzheng_eldercare::home_care::When;
    /// let since: When = serde_json::from_str(r#"[{ "from": "2014-06-11" }]"#)?;
    /// assert!(!since.on("2014-06-10".parse()?));
    /// assert!(since.on("2014-06-11".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> bool {
        match self {
            Self::Always(so) => *so,
            Self::In(_) => self.span(day).is_some(),
        }
    }

    /// Which period holds the day.
    fn span(&self, day: NaiveDate) -> Option<usize> {
        self.spans().iter().position(|span| span.contains(day))
    }

    pub(super) fn spans(&self) -> &[Span] {
        match self {
            Self::Always(_) => &[],
            Self::In(spans) => spans,
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Always(so) => serializer.serialize_bool(*so),
            Self::In(spans) => spans.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = When;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false or a list of periods such as [{ from = 2014-06-11 }]")
            }

            fn visit_bool<E>(self, so: bool) -> Result<When, E> {
                Ok(When::Always(so))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<When, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(When::In)
            }
        }
        deserializer.deserialize_any(Read)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for When {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "When".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let spans = generator.subschema_for::<Vec<Span>>();
        schemars::json_schema!({ "anyOf": [{ "type": "boolean" }, spans],
            "description": "throughout, never, or in these periods (始终、从未或者各起止期间)" })
    }
}

/// 评估结果: a grade that an assessment gave, by its own standard; nothing is converted (EC-17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "评估结果")]
pub struct Graded {
    /// 标准: by which standard.
    pub standard: Standard,
    /// 等级: its number; the greater, the worse. Of 特困 self-care 0 able, 1 partly lost, 2 wholly lost.
    pub grade: u32,
    /// 评估日: from which day it holds.
    pub assessed: NaiveDate,
    /// 有效期至: the last day on which it holds; `"none"` where nothing ends it.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub valid_until: Fact<NaiveDate>,
}

/// 老年人: the facts of one elder. No name and no number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "老年人")]
pub struct Elder {
    /// 出生日期.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// 死亡日期: left out of somebody who lives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub died: Option<NaiveDate>,
    /// 三无: without ability to work, income and anybody bound to support (later 特困).
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub three_nos: Fact<When>,
    /// 低保: on the subsistence allowance.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub allowance: Fact<When>,
    /// 能力评估: every result there is.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub assessments: Fact<Vec<Graded>>,
    /// 残疾人证: holds a disability certificate.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub certificate: Fact<When>,
    /// 残疾等级: the grade of the certificate, 1 (the heaviest) to 4.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub certificate_grade: Fact<u32>,
    /// 有服务意愿: wants the service.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub wish: Fact<When>,
    /// 在本区居住: lives in the district.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub resident: Fact<When>,
    /// 入住养老机构: lives in an institution.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub institution: Fact<When>,
}

impl Elder {
    /// The facts with periods, each with its field.
    pub(super) fn periods(&self) -> [(&'static str, &Fact<When>); 6] {
        [
            ("elder.three_nos", &self.three_nos),
            ("elder.allowance", &self.allowance),
            ("elder.certificate", &self.certificate),
            ("elder.wish", &self.wish),
            ("elder.resident", &self.resident),
            ("elder.institution", &self.institution),
        ]
    }

    /// The results of assessments; none where there is none or it is open.
    pub(super) fn graded(&self) -> &[Graded] {
        match &self.assessments {
            Fact::Known(graded) => graded,
            Fact::Absent | Fact::NotEstablished => &[],
        }
    }

    /// Can the facts be read at all?
    ///
    /// # Errors
    /// [`HomeCareError`].
    pub fn checked(&self) -> Result<(), HomeCareError> {
        for (index, graded) in self.graded().iter().enumerate() {
            if Accepts::of(graded.standard, graded.grade).is_none() {
                let (standard, grade) = (graded.standard, graded.grade);
                return Err(HomeCareError::NoSuchGrade { index, standard, grade });
            }
        }
        if let Fact::Known(grade) = self.certificate_grade
            && !(1..=4).contains(&grade)
        {
            return Err(HomeCareError::CertificateGrade(grade));
        }
        for (field, fact) in self.periods() {
            let Fact::Known(when) = fact else { continue };
            if let Some(index) = when.spans().iter().position(|span| span.is_reversed()) {
                return Err(HomeCareError::PeriodReversed { field, index });
            }
        }
        Ok(())
    }
}

/// What a fact with periods says of a day, and the field that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OnDay {
    /// `None` where it is not established.
    pub(super) so: Option<bool>,
    pub(super) field: Field,
}

/// The field is that of the period which holds the day, so that a month in which things change has one value for each field.
pub(super) fn on_day(
    fact: &Fact<When>,
    (whole, entry): (&'static str, &'static str),
    day: NaiveDate,
) -> OnDay {
    let field = Field::new(whole);
    match fact {
        Fact::Known(when) => match when.span(day) {
            Some(index) => OnDay { so: Some(true), field: Field::of(entry, index) },
            None => OnDay { so: Some(when.on(day)), field },
        },
        Fact::Absent => OnDay { so: Some(false), field },
        Fact::NotEstablished => OnDay { so: None, field },
    }
}
