//! What stands in a file, before it is checked. Fields are optional where the loader can say more than serde.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Spanned, Value};

/// A string and where it stands.
pub(crate) type Word = Spanned<String>;

/// A file: the figures that one authority set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) authority: Option<Word>,
    #[serde(default)]
    pub(crate) documents: BTreeMap<String, Document>,
    #[serde(default)]
    pub(crate) groups: BTreeMap<String, Group>,
    #[serde(default)]
    pub(crate) zones: BTreeMap<String, Zone>,
    #[serde(default)]
    pub(crate) parameter: Vec<Block>,
}

/// `[documents.KEY]`: a source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) number: String,
    #[serde(default)]
    pub(crate) publisher: String,
    pub(crate) date: Option<Spanned<Value>>,
}

/// `[groups.NAME]`: places with dates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    #[expect(dead_code, reason = "for people who read the file")]
    zh: String,
    #[expect(dead_code, reason = "for people who read the file")]
    en: String,
    pub(crate) members: Spanned<Vec<Member>>,
}

/// A member of a group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Member {
    pub(crate) place: Word,
    pub(crate) from: Option<Word>,
    pub(crate) until: Option<Word>,
}

/// `[zones.NAME]`: a zone without a code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Zone {
    pub(crate) zh: String,
    pub(crate) en: String,
    pub(crate) within: Word,
}

/// `[[parameter]]`: values and gaps of one parameter in one scope.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Block {
    pub(crate) id: Word,
    pub(crate) applies_to: Option<Spanned<Value>>,
    #[serde(default)]
    pub(crate) value: Vec<Amount>,
    #[serde(default)]
    pub(crate) gap: Vec<Hole>,
}

/// `[[parameter.value]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Amount {
    pub(crate) amount: Option<Spanned<Value>>,
    pub(crate) entries: Option<Spanned<Vec<Entry>>>,
    pub(crate) from: Option<Word>,
    pub(crate) from_latest: Option<Word>,
    pub(crate) until: Option<Word>,
    pub(crate) bound: Option<Word>,
    pub(crate) published: Option<Spanned<Value>>,
    pub(crate) replaces: Option<Word>,
    pub(crate) confidence: Option<Word>,
    pub(crate) source: Option<Word>,
    #[serde(default)]
    pub(crate) clause: String,
    #[serde(default)]
    pub(crate) note: String,
}

impl Amount {
    /// Where the value stands: its first field.
    pub(crate) fn start(&self) -> Option<usize> {
        let words = [
            &self.from,
            &self.from_latest,
            &self.until,
            &self.bound,
            &self.replaces,
            &self.confidence,
            &self.source,
        ];
        let amount = [&self.amount, &self.published].into_iter().flatten().map(|value| value.span().start);
        let entries = self.entries.iter().map(|entries| entries.span().start);
        words.into_iter().flatten().map(|word| word.span().start).chain(amount).chain(entries).min()
    }
}

/// An entry of a list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    #[serde(default)]
    pub(crate) code: String,
    pub(crate) zh: String,
    pub(crate) en: String,
}

/// `[[parameter.gap]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hole {
    pub(crate) from: Word,
    pub(crate) until: Option<Word>,
    pub(crate) why: String,
}
