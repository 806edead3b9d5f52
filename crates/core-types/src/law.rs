//! Instruments of law, clauses cited, and how sure a statement is.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::month::Month;
use crate::text::{Lang, Text};

/// 法律文件: an instrument that rules cite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "法律文件")]
pub struct Document {
    /// Short key, as in the rulebook's list of sources.
    pub key: &'static str,
    /// Full title.
    pub title: Text,
    /// Number of the issuing authority; empty where there is none.
    pub number: Text,
    /// First month in force, where it is known. No rule cites an instrument for a month before it.
    pub from: Option<Month>,
}

/// 引文: a clause of an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "引文")]
pub struct Citation {
    /// The instrument.
    pub document: &'static Document,
    /// The clause; empty when the instrument as a whole is meant.
    pub clause: Text,
}

impl Citation {
    /// The citation in one language: title, number, clause.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let document = self.document;
        let (number, clause) = (document.number.get(lang), self.clause.get(lang));
        match lang {
            Lang::Zh => {
                let number = if number.is_empty() { String::new() } else { format!("({number})") };
                format!("《{}》{number}{clause}", document.title.zh)
            }
            Lang::En => {
                let number = if number.is_empty() { String::new() } else { format!(" ({number})") };
                let clause = if clause.is_empty() { String::new() } else { format!(", {clause}") };
                format!("{}{number}{clause}", document.title.en)
            }
        }
    }
}

/// 可信度: how sure a value or a rule is. It speaks of the value, not of its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "可信度")]
pub enum Confidence {
    /// Read in the authority's own text (rulebook: A).
    Official,
    /// Read in the press or a reprint (rulebook: A).
    Reported,
    /// Settled knowledge, not read again (rulebook: B).
    Settled,
    /// A convention of this project, not law (rulebook: D).
    Convention,
    /// Inferred or guessed (rulebook: C). An answer that used it says so.
    Assumed,
    /// Restored from the corrupted report. An answer that used it says so.
    Reconstructed,
}

impl Confidence {
    /// Must an answer that used this say so?
    #[must_use]
    #[inline]
    pub const fn needs_saying(self) -> bool {
        matches!(self, Self::Assumed | Self::Reconstructed)
    }

    /// The word in one language.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Official => Text::new("官方文本", "official text"),
            Self::Reported => Text::new("报道或转载", "reported"),
            Self::Settled => Text::new("公认", "settled"),
            Self::Convention => Text::new("本项目约定", "convention of this project"),
            Self::Assumed => Text::new("推定", "assumed"),
            Self::Reconstructed => Text::new("复原", "reconstructed"),
        }
    }

    /// The name used in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Reported => "reported",
            Self::Settled => "settled",
            Self::Convention => "convention",
            Self::Assumed => "assumed",
            Self::Reconstructed => "reconstructed",
        }
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static ORDER: Document = Document {
        key: "N1",
        title: Text::new("社会救助暂行办法", "Interim Measures for Social Assistance"),
        number: Text::new("国务院令第649号", "State Council Order 649"),
        from: Some(Month::at(2014, 5)),
    };
    static REPORT: Document =
        Document { key: "R", title: Text::new("报告", "report"), number: Text::new("", ""), from: None };

    #[test]
    fn citations_read_as_lawyers_write_them() {
        let cite = |document, zh, en| Citation { document, clause: Text::new(zh, en) };
        let clause = cite(&ORDER, "第十二条", "art. 12");
        assert_eq!(clause.text(Lang::Zh), "《社会救助暂行办法》(国务院令第649号)第十二条");
        assert_eq!(
            clause.text(Lang::En),
            "Interim Measures for Social Assistance (State Council Order 649), art. 12"
        );
        let whole = cite(&REPORT, "", "");
        assert_eq!(
            (whole.text(Lang::Zh), whole.text(Lang::En)),
            ("《报告》".to_owned(), "report".to_owned())
        );
    }

    #[test]
    fn confidence_is_named_and_what_is_unsure_must_be_said() {
        for (confidence, said) in [
            (Confidence::Official, false),
            (Confidence::Reported, false),
            (Confidence::Settled, false),
            (Confidence::Convention, false),
            (Confidence::Assumed, true),
            (Confidence::Reconstructed, true),
        ] {
            assert_eq!(confidence.needs_saying(), said, "{confidence}");
            assert_eq!(serde_json::to_value(confidence).unwrap(), confidence.name());
            assert!(!confidence.text().zh.is_empty() && !confidence.text().en.is_empty());
        }
    }
}
