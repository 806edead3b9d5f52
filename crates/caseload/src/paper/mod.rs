//! 文书: a document for print as sections of plain text in one language, rendered as a page or as Markdown. The form of
//! approval and the letters are such papers.

mod html;
mod markdown;

use minzheng_core_types::{Lang, Text};

pub(crate) use markdown::text as marked;

/// A part of a paper.
pub(crate) enum Part {
    /// Names and values.
    Pairs(Vec<(String, String)>),
    /// A table; the widths of its columns in hundredths.
    Table { heads: Vec<String>, widths: &'static [u8], rows: Vec<Vec<String>> },
    /// A remark.
    Note(String),
    /// A paragraph of what the paper says.
    Said(String),
    /// Room for a person: whose opinion, and what they fill in.
    Box { title: String, lines: Vec<String> },
    /// 落款: who issues the paper and when, at the right.
    Seal(Vec<String>),
}

/// A heading with its parts.
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) parts: Vec<Part>,
}

/// 文书: the whole.
pub(crate) struct Paper {
    pub(crate) title: String,
    pub(crate) under: String,
    pub(crate) statement: String,
    pub(crate) sections: Vec<Section>,
    pub(crate) foot: Vec<(String, String)>,
}

impl Paper {
    /// One self-contained page that prints on A4.
    pub(crate) fn html(&self, lang: Lang) -> String {
        html::page(self, lang)
    }

    /// The same as Markdown.
    pub(crate) fn markdown(&self, lang: Lang) -> String {
        markdown::page(self, lang)
    }
}

/// What is said in the language of the paper.
#[derive(Clone, Copy)]
pub(crate) struct Say(pub(crate) Lang);

impl Say {
    pub(crate) const fn it(self, zh: &'static str, en: &'static str) -> &'static str {
        Text::new(zh, en).get(self.0)
    }

    pub(crate) fn own(self, zh: &'static str, en: &'static str) -> String {
        self.it(zh, en).to_owned()
    }

    pub(crate) fn list(self, parts: &[String]) -> String {
        parts.join(self.it("、", ", "))
    }
}
