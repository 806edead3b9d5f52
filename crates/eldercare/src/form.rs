//! 评估表: forms as typed values. A scale lists its items and the answers each allows; a [`Draft`] takes answers, and only a
//! draft without a hole becomes [`Answers`], which the rules read.

use std::fmt;
use std::marker::PhantomData;

use minzheng_core_types::explain::{Facts, Field};
use minzheng_core_types::{Lang, Term, Text};
use serde::de::{self, DeserializeSeed, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::points::Points;

/// The most items a form here has.
const MOST: usize = 32;

/// 指标: what a form asks under one number.
#[derive(Debug, PartialEq, Eq)]
#[doc(alias = "指标")]
pub struct Item {
    /// Its name in files: `eating`.
    pub key: &'static str,
    /// Its number in the standard: `B.1.1`.
    pub code: &'static str,
    /// Its name for people.
    pub label: Text,
    /// The word of formulas that it supplies.
    pub term: &'static Term,
    /// Its place in a file: `gb42195.items.eating`.
    pub path: &'static str,
    /// What may be answered.
    pub allows: Allows,
}

/// The answers that an item allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allows {
    /// Whole points.
    Points(&'static [u8]),
    /// A word, with the points it is worth.
    Words(&'static [(&'static str, u8)]),
}

impl Allows {
    /// The answers for people: `0、1、2` or `alert、drowsy`.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        let between = Text::new("、", ", ").get(lang);
        match self {
            Self::Points(points) => points.iter().map(u8::to_string).collect::<Vec<_>>().join(between),
            Self::Words(words) => words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(between),
        }
    }

    /// The position of a number of points among the answers.
    fn position(self, points: u64) -> Option<u8> {
        let Self::Points(allowed) = self else { return None };
        let found = allowed.iter().position(|allowed| u64::from(*allowed) == points)?;
        u8::try_from(found).ok()
    }

    /// The position of a word among the answers.
    fn position_of_word(self, word: &str) -> Option<u8> {
        let Self::Words(allowed) = self else { return None };
        u8::try_from(allowed.iter().position(|(allowed, _)| *allowed == word)?).ok()
    }
}

/// 量表: a form with its items. Implemented by [`scale!`](crate) for each standard.
pub trait Scale: Sized + 'static {
    /// An item of the form.
    type Item: Copy + Into<usize> + fmt::Debug;
    /// Its section in files: `gb42195`.
    const KEY: &'static str;
    /// Its items in the order of the standard.
    const ITEMS: &'static [Item];
}

/// An answer that the form does not allow.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{form} {code} {item}: {found} is no answer to it; write one of {allowed}")]
pub struct AnswerError {
    /// The form.
    pub form: &'static str,
    /// The number of the item in the standard.
    pub code: &'static str,
    /// The item.
    pub item: &'static str,
    /// What was answered.
    pub found: String,
    /// What may be.
    pub allowed: String,
}

/// Items without an answer: every one of them. Nothing is imputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The form.
    pub form: &'static str,
    items: &'static [Item],
    open: u32,
}

impl Missing {
    /// The items, in the order of the standard.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> {
        let open = self.open;
        (0_u32..).zip(self.items).filter(move |(index, _)| open >> index & 1 == 1).map(|(_, item)| item)
    }

    /// What is missing and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let named = self.items().map(|item| match lang {
            Lang::Zh => format!("{} {}({})", item.code, item.label.zh, item.key),
            Lang::En => format!("{} {}", item.code, item.key),
        });
        let named: Vec<String> = named.collect();
        match lang {
            Lang::Zh => format!("{} 缺 {} 项:{};请补全,不推算", self.form, named.len(), named.join("、")),
            Lang::En => format!(
                "{}: {} item(s) without an answer: {}; answer them, none is guessed",
                self.form,
                named.len(),
                named.join(", ")
            ),
        }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for Missing {}

/// A form that is being filled in. In files a table of item and answer; an item that is not there has none yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Draft<S> {
    answers: [Option<u8>; MOST],
    scale: PhantomData<S>,
}

impl<S> Default for Draft<S> {
    fn default() -> Self {
        Self { answers: [None; MOST], scale: PhantomData }
    }
}

impl<S: Scale> Draft<S> {
    /// Answers an item with points.
    ///
    /// ```
    /// use minzheng_eldercare::form::Draft;
    /// use minzheng_eldercare::gb42195::{Gb42195, Item};
    /// let mut draft = Draft::<Gb42195>::default();
    /// draft.score(Item::Eating, 4)?;
    /// let refused = draft.score(Item::Stairs, 4).unwrap_err().to_string();
    /// assert_eq!(refused, "gb42195 B.2.4 stairs: 4 is no answer to it; write one of 0, 1, 2, 3");
    /// # Ok::<(), minzheng_eldercare::form::AnswerError>(())
    /// ```
    ///
    /// # Errors
    /// [`AnswerError`] when the item does not allow it; nothing is clamped.
    pub fn score(&mut self, item: S::Item, points: u8) -> Result<(), AnswerError> {
        let index: usize = item.into();
        self.put(index, |allows| allows.position(u64::from(points)), || points.to_string())
    }

    /// Answers an item with a word.
    ///
    /// # Errors
    /// [`AnswerError`] when the item does not allow it.
    pub fn choose(&mut self, item: S::Item, word: &str) -> Result<(), AnswerError> {
        self.put(item.into(), |allows| allows.position_of_word(word), || word.to_owned())
    }

    fn put(
        &mut self,
        index: usize,
        position: impl FnOnce(Allows) -> Option<u8>,
        found: impl FnOnce() -> String,
    ) -> Result<(), AnswerError> {
        let (Some(item), Some(place)) = (S::ITEMS.get(index), self.answers.get_mut(index)) else {
            return Ok(());
        };
        match position(item.allows) {
            Some(answer) => {
                *place = Some(answer);
                Ok(())
            }
            None => Err(refused::<S>(item, found())),
        }
    }

    /// The form, when every item has an answer.
    ///
    /// # Errors
    /// [`Missing`] with all items that have none.
    pub fn complete(&self) -> Result<Answers<S>, Missing> {
        let (mut answers, mut open) = ([0; MOST], 0_u32);
        for (index, ((answer, place), _)) in
            (0_u32..).zip(self.answers.iter().zip(&mut answers).zip(S::ITEMS))
        {
            match answer {
                Some(answer) => *place = *answer,
                None => open |= 1_u32.checked_shl(index).unwrap_or(0),
            }
        }
        if open == 0 {
            Ok(Answers { answers, scale: PhantomData })
        } else {
            Err(Missing { form: S::KEY, items: S::ITEMS, open })
        }
    }
}

fn refused<S: Scale>(item: &Item, found: String) -> AnswerError {
    AnswerError { form: S::KEY, code: item.code, item: item.key, found, allowed: item.allows.text(Lang::En) }
}

/// A form in which every item has an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Answers<S> {
    /// Positions among what each item allows.
    answers: [u8; MOST],
    scale: PhantomData<S>,
}

impl<S: Scale> Answers<S> {
    /// The points of an item: those of its word where it is answered with one.
    #[must_use]
    pub fn points(&self, item: S::Item) -> u8 {
        let (answer, allows) = self.answer(item.into());
        match allows {
            Allows::Points(points) => points.get(answer).copied().unwrap_or(0),
            Allows::Words(words) => words.get(answer).map_or(0, |(_, points)| *points),
        }
    }

    /// The word of an item; empty where it is answered with points.
    #[must_use]
    pub fn word(&self, item: S::Item) -> &'static str {
        let (answer, allows) = self.answer(item.into());
        match allows {
            Allows::Points(_) => "",
            Allows::Words(words) => words.get(answer).map_or("", |(word, _)| word),
        }
    }

    fn answer(&self, index: usize) -> (usize, Allows) {
        let answer = self.answers.get(index).copied().map_or(0, usize::from);
        (answer, S::ITEMS.get(index).map_or(Allows::Points(&[]), |item| item.allows))
    }

    /// The sum of some items. Which way is better is for the rule to say that knows the scale.
    pub(crate) fn sum<Direction>(&self, items: &[S::Item]) -> Points<Direction> {
        Points::sum(items.iter().map(|item| Points::new(u16::from(self.points(*item)))))
    }

    /// How many of some items have that word.
    pub(crate) fn count(&self, items: &[S::Item], word: &str) -> u32 {
        items.iter().filter(|item| self.word(**item) == word).fold(0, |count, _| count.saturating_add(1))
    }

    /// Tells the answer to an item as a fact of the case.
    pub(crate) fn tell(&self, facts: &mut Facts<'_>, item: S::Item) {
        let index: usize = item.into();
        let Some(asked) = S::ITEMS.get(index) else { return };
        let field = Field::new(asked.path);
        match asked.allows {
            Allows::Points(_) => facts.input(asked.term, u32::from(self.points(item)), field),
            Allows::Words(_) => facts.input(asked.term, self.word(item), field),
        };
    }

    /// Tells the answers to some items.
    pub(crate) fn tell_all(&self, facts: &mut Facts<'_>, items: &[S::Item]) {
        items.iter().for_each(|item| self.tell(facts, *item));
    }

    /// The same form as a draft.
    #[must_use]
    pub fn draft(&self) -> Draft<S> {
        let mut draft = Draft::default();
        for ((place, answer), _) in draft.answers.iter_mut().zip(&self.answers).zip(S::ITEMS) {
            *place = Some(*answer);
        }
        draft
    }
}

impl<S: Scale> fmt::Debug for Answers<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.draft(), f)
    }
}

impl<S: Scale> fmt::Debug for Draft<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answered = |(item, answer): (&'static Item, &Option<u8>)| Some((item.key, (*answer)?));
        f.debug_map().entries(S::ITEMS.iter().zip(&self.answers).filter_map(answered)).finish()
    }
}

impl<S: Scale> Serialize for Draft<S> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (item, answer) in S::ITEMS.iter().zip(&self.answers) {
            let Some(answer) = answer.map(usize::from) else { continue };
            match item.allows {
                Allows::Points(points) => map.serialize_entry(item.key, &points.get(answer))?,
                Allows::Words(words) => {
                    map.serialize_entry(item.key, &words.get(answer).map(|(word, _)| word))?
                }
            }
        }
        map.end()
    }
}

impl<'de, S: Scale> Deserialize<'de> for Draft<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FormVisitor(PhantomData))
    }
}

/// Reads item by item, so that an error points at the item it speaks of.
struct FormVisitor<S>(PhantomData<S>);

impl<'de, S: Scale> Visitor<'de> for FormVisitor<S> {
    type Value = Draft<S>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a table of the items of {} and their answers", S::KEY)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Draft<S>, A::Error> {
        let mut draft = Draft::default();
        while let Some(index) = map.next_key_seed(KeySeed::<S>(PhantomData))? {
            let (Some(item), Some(place)) = (S::ITEMS.get(index), draft.answers.get_mut(index)) else {
                continue;
            };
            let answer = map.next_value_seed(AnswerSeed::<S> { item, scale: PhantomData })?;
            if place.replace(answer).is_some() {
                return Err(de::Error::duplicate_field(item.key));
            }
        }
        Ok(draft)
    }
}

struct KeySeed<S>(PhantomData<S>);

impl<'de, S: Scale> DeserializeSeed<'de> for KeySeed<S> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<S: Scale> Visitor<'_> for KeySeed<S> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an item of {}", S::KEY)
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<usize, E> {
        let known = S::ITEMS.iter().position(|item| item.key == key);
        known.ok_or_else(|| {
            let names: Vec<String> = S::ITEMS.iter().map(|item| format!("`{}`", item.key)).collect();
            E::custom(format!("unknown field `{key}`, expected one of {}", names.join(", ")))
        })
    }
}

struct AnswerSeed<S> {
    item: &'static Item,
    scale: PhantomData<S>,
}

impl<'de, S: Scale> DeserializeSeed<'de> for AnswerSeed<S> {
    type Value = u8;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u8, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<S: Scale> AnswerSeed<S> {
    fn refuse<E: de::Error>(&self, found: String) -> E {
        E::custom(refused::<S>(self.item, found))
    }
}

impl<S: Scale> Visitor<'_> for AnswerSeed<S> {
    type Value = u8;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an answer to {}: {}", self.item.key, self.item.allows.text(Lang::En))
    }

    fn visit_u64<E: de::Error>(self, points: u64) -> Result<u8, E> {
        self.item.allows.position(points).ok_or_else(|| self.refuse(points.to_string()))
    }

    fn visit_i64<E: de::Error>(self, points: i64) -> Result<u8, E> {
        let position = u64::try_from(points).ok().and_then(|points| self.item.allows.position(points));
        position.ok_or_else(|| self.refuse(points.to_string()))
    }

    fn visit_f64<E: de::Error>(self, points: f64) -> Result<u8, E> {
        Err(self.refuse(points.to_string()))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<u8, E> {
        self.item.allows.position_of_word(word).ok_or_else(|| self.refuse(format!("'{word}'")))
    }
}

#[cfg(feature = "schema")]
impl<S: Scale> schemars::JsonSchema for Draft<S> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Items_{}", S::KEY).into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut properties = schemars::json_schema!({});
        for item in S::ITEMS {
            let mut allowed = match item.allows {
                Allows::Points(points) => schemars::json_schema!({ "enum": points }),
                Allows::Words(words) => {
                    let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                    schemars::json_schema!({ "enum": words })
                }
            };
            let description = format!("{} {} · {}", item.code, item.label.zh, item.label.en);
            allowed.insert("description".to_owned(), description.into());
            properties.insert(item.key.to_owned(), allowed.to_value());
        }
        let mut schema = schemars::json_schema!({ "type": "object", "additionalProperties": false });
        schema.insert("properties".to_owned(), properties.to_value());
        schema
    }
}

/// Declares a scale: its marker, its items and the word of formulas of each.
macro_rules! scale {
    (
        $(#[$meta:meta])* pub enum $scale:ident = $key:literal {
            $($variant:ident = $name:literal, $code:literal, $zh:literal, $en:literal, $allows:expr;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $scale {}

        /// An item of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Item {
            $(#[doc = concat!($zh, " (", $code, "): ", $en, ".")] $variant,)+
        }

        impl Item {
            /// Every item, in the order of the standard.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// What is known of it.
            #[must_use]
            pub fn about(self) -> Option<&'static $crate::form::Item> {
                <$scale as $crate::form::Scale>::ITEMS.get(usize::from(self))
            }
        }

        impl From<Item> for usize {
            fn from(item: Item) -> Self {
                item as Self
            }
        }

        impl $crate::form::Scale for $scale {
            type Item = Item;
            const KEY: &'static str = $key;
            const ITEMS: &'static [$crate::form::Item] = &[$($crate::form::Item {
                key: $name,
                code: $code,
                label: minzheng_core_types::Text::new($zh, $en),
                term: &minzheng_core_types::Term {
                    name: concat!($key, "_", $name),
                    label: minzheng_core_types::Text::new($zh, $en),
                },
                path: concat!($key, ".items.", $name),
                allows: $allows,
            }),+];
        }
    };
}
