//! From files to a pack: everything that is wrong is collected, nothing is guessed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::figures::{
    Bound, Figure, Gap, Pack, Parameter, Place, Scope, ScopeMember, Source, Zone,
};
use minzheng_core_types::sets::ShortText;
use minzheng_core_types::{Confidence, DivisionCode, Month};
use serde::Deserialize;
use toml::{Spanned, Value};

use crate::error::{LoadError, LoadErrors, Problem};
use crate::format::{Amount, Block, Document, File, Hole, Member, Word};
use crate::source::{SourceFile, position};
use crate::value;

/// Reads files into a pack. `parameters` are those the files may speak of, such as
/// `&[minzheng_welfare::policy::PARAMETERS, minzheng_welfare::policy::RECORDED]`.
///
/// # Errors
/// Everything that is wrong with the files, each with file and line; conflicts between figures only when all files
/// can be read.
pub fn load(sources: &[SourceFile], parameters: &[&'static [Parameter]]) -> Result<Pack, LoadErrors> {
    let mut gathered = Gathered::default();
    let mut files = Vec::new();
    for source in sources {
        match parse(source) {
            Ok(file) => files.push((source, file)),
            Err(error) => gathered.errors.push(error),
        }
    }
    for (source, file) in &files {
        if let Some(mut reader) = Reader::new(source, file, parameters, &mut gathered) {
            reader.zones();
        }
    }
    for (source, file) in &files {
        if let Some(mut reader) = Reader::new(source, file, parameters, &mut gathered) {
            reader.groups();
        }
    }
    for (source, file) in &files {
        if let Some(mut reader) = Reader::new(source, file, parameters, &mut gathered) {
            reader.blocks();
        } else {
            gathered.errors.push(authority_error(source, file));
        }
    }
    gathered.finish()
}

fn parse(source: &SourceFile) -> Result<File, LoadError> {
    let located = |error: &toml::de::Error, problem: Problem| LoadError {
        origin: match error.span() {
            Some(span) => origin(source, span.start),
            None => source.name.clone(),
        },
        problem,
    };
    let plain = |error: &toml::de::Error| error.message().replace('\n', " ");
    toml::Deserializer::parse(&source.text)
        .map_err(|error| located(&error, Problem::Syntax(plain(&error))))
        .and_then(|parsed| {
            File::deserialize(parsed).map_err(|error| located(&error, Problem::Form(plain(&error))))
        })
}

/// The authority that a file names; `None` where it cannot be read.
pub(crate) fn authority_of(source: &SourceFile) -> Option<DivisionCode> {
    parse(source).ok()?.authority?.get_ref().parse().ok()
}

fn origin(source: &SourceFile, byte: usize) -> String {
    let (line, column) = position(&source.text, byte);
    format!("{}:{line}:{column}", source.name)
}

fn authority_error(source: &SourceFile, file: &File) -> LoadError {
    match &file.authority {
        None => LoadError { origin: source.name.clone(), problem: Problem::NoAuthority },
        Some(word) => LoadError {
            origin: origin(source, word.span().start),
            problem: Problem::BadPlace(word.get_ref().clone()),
        },
    }
}

/// What all files give together.
#[derive(Default)]
struct Gathered {
    figures: Vec<Figure>,
    gaps: Vec<Gap>,
    zones: BTreeMap<ShortText, Zone>,
    groups: BTreeMap<(DivisionCode, String), Vec<ScopeMember>>,
    errors: Vec<LoadError>,
}

impl Gathered {
    fn finish(self) -> Result<Pack, LoadErrors> {
        if !self.errors.is_empty() {
            return Err(LoadErrors(self.errors));
        }
        Pack::new(self.figures, self.gaps, self.zones.into_values().collect()).map_err(|errors| {
            let located =
                |error| LoadError { origin: String::new(), problem: Problem::Pack(Box::new(error)) };
            LoadErrors(errors.into_iter().map(located).collect())
        })
    }
}

/// Reads one file.
struct Reader<'a> {
    source: &'a SourceFile,
    file: &'a File,
    parameters: &'a [&'static [Parameter]],
    authority: DivisionCode,
    gathered: &'a mut Gathered,
}

impl<'a> Reader<'a> {
    fn new(
        source: &'a SourceFile,
        file: &'a File,
        parameters: &'a [&'static [Parameter]],
        gathered: &'a mut Gathered,
    ) -> Option<Self> {
        let authority = file.authority.as_ref()?.get_ref().parse().ok()?;
        Some(Self { source, file, parameters, authority, gathered })
    }

    fn error(&mut self, byte: usize, problem: Problem) {
        let origin = origin(self.source, byte);
        self.gathered.errors.push(LoadError { origin, problem });
    }

    fn zones(&mut self) {
        let file = self.file;
        for (name, zone) in &file.zones {
            let at = zone.within.span().start;
            let Some(id) = ShortText::new(name) else {
                self.error(at, Problem::BadZone(name.clone()));
                continue;
            };
            let Ok(within) = zone.within.get_ref().parse() else {
                self.error(at, Problem::BadPlace(zone.within.get_ref().clone()));
                continue;
            };
            self.inside(&zone.within, within);
            let zone = Zone { id, zh: zone.zh.clone(), en: zone.en.clone(), within };
            if self.gathered.zones.insert(id, zone).is_some() {
                self.error(at, Problem::ZoneTwice(name.clone()));
            }
        }
    }

    fn groups(&mut self) {
        let file = self.file;
        for (name, group) in &file.groups {
            let members = group.members.get_ref().iter().filter_map(|member| self.member(member)).collect();
            if self.gathered.groups.insert((self.authority, name.clone()), members).is_some() {
                self.error(group.members.span().start, Problem::GroupTwice(name.clone()));
            }
        }
    }

    fn member(&mut self, member: &Member) -> Option<ScopeMember> {
        let place = self.place(&member.place)?;
        Some(ScopeMember {
            place,
            from: self.optional_month(member.from.as_ref())?,
            until: self.optional_month(member.until.as_ref())?,
        })
    }

    fn place(&mut self, word: &Word) -> Option<Place> {
        let Ok(place) = word.get_ref().parse() else {
            self.error(word.span().start, Problem::BadPlace(word.get_ref().clone()));
            return None;
        };
        self.known(word, place)
    }

    /// A place in the area of the authority, or a zone that is described somewhere.
    fn known(&mut self, word: &Word, place: Place) -> Option<Place> {
        match place {
            Place::Division(code) => self.inside(word, code),
            Place::Zone(name) => match self.gathered.zones.get(&name).map(|zone| zone.within) {
                Some(within) => self.inside(word, within),
                None => {
                    self.error(word.span().start, Problem::UnknownZone(name.as_str().to_owned()));
                    None
                }
            },
        }?;
        Some(place)
    }

    fn inside(&mut self, word: &Word, code: DivisionCode) -> Option<()> {
        let mut next = Some(code);
        while let Some(level) = next {
            if level == self.authority {
                return Some(());
            }
            next = level.parent();
        }
        let (place, authority) = (word.get_ref().clone(), self.authority.to_string());
        self.error(word.span().start, Problem::Outside { place, authority });
        None
    }

    fn month(&mut self, word: &Word) -> Option<Month> {
        match word.get_ref().parse::<Month>() {
            Ok(month) => Some(month),
            Err(error) => {
                let problem = Problem::BadMonth { text: word.get_ref().clone(), why: error.to_string() };
                self.error(word.span().start, problem);
                None
            }
        }
    }

    /// `None` when the month cannot be read, `Some(None)` when there is none.
    fn optional_month(&mut self, word: Option<&Word>) -> Option<Option<Month>> {
        match word {
            None => Some(None),
            Some(word) => self.month(word).map(Some),
        }
    }

    fn day(&mut self, value: Option<&Spanned<Value>>) -> Option<Option<NaiveDate>> {
        let Some(value) = value else { return Some(None) };
        let day = match value.get_ref() {
            Value::Datetime(stamp) if stamp.time.is_none() => stamp.date.and_then(|date| {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
            }),
            _ => None,
        };
        if day.is_none() {
            self.error(value.span().start, Problem::BadDay(value::shown(value.get_ref())));
        }
        day.map(Some)
    }

    fn blocks(&mut self) {
        let file = self.file;
        for block in &file.parameter {
            if let Some(parameter) = self.parameter(&block.id) {
                self.block(parameter, block);
            }
        }
    }

    fn parameter(&mut self, id: &Word) -> Option<&'static Parameter> {
        let mut all = self.parameters.iter().flat_map(|list| list.iter());
        let found = all.find(|parameter| parameter.id == id.get_ref());
        if found.is_none() {
            let known = self.parameters.iter().flat_map(|list| list.iter()).map(|parameter| parameter.id);
            let nearest = value::nearest(id.get_ref(), known).map(str::to_owned);
            self.error(id.span().start, Problem::UnknownParameter { id: id.get_ref().clone(), nearest });
        }
        found
    }

    fn block(&mut self, parameter: &'static Parameter, block: &Block) {
        let scope = self.scope(block.applies_to.as_ref());
        let at = block.id.span().start;
        if block.value.is_empty() && block.gap.is_empty() {
            self.error(at, Problem::Empty(parameter.id));
        }
        for amount in &block.value {
            // All that is wrong with the value is found even where the scope is wrong already.
            let figure = self.figure(parameter, amount, at);
            if let (Some(mut figure), Some(scope)) = (figure, &scope) {
                figure.scope = scope.clone();
                self.gathered.figures.push(figure);
            }
        }
        for hole in &block.gap {
            let gap = self.gap(parameter, hole);
            if let (Some(mut gap), Some(scope)) = (gap, &scope) {
                gap.scope = scope.clone();
                self.gathered.gaps.push(gap);
            }
        }
    }

    fn scope(&mut self, applies_to: Option<&Spanned<Value>>) -> Option<Scope> {
        let Some(applies_to) = applies_to else { return Some(Scope::Everywhere) };
        let span = applies_to.span();
        let words: Option<Vec<&str>> = match applies_to.get_ref() {
            Value::String(word) => Some(vec![word]),
            Value::Array(words) => words.iter().map(Value::as_str).collect(),
            _ => None,
        };
        let Some(words) = words.filter(|words| !words.is_empty()) else {
            self.error(span.start, Problem::BadScope);
            return None;
        };
        let (mut members, mut complete) = (Vec::new(), true);
        for word in &words {
            if let Some(group) = self.gathered.groups.get(&(self.authority, (*word).to_owned())) {
                members.extend(group.iter().cloned());
            } else if let Ok(place) = word.parse() {
                let spanned = Spanned::new(span.clone(), (*word).to_owned());
                complete &= self.known(&spanned, place).is_some();
                members.push(ScopeMember { place, from: None, until: None });
            } else {
                self.error(span.start, Problem::UnknownScope((*word).to_owned()));
                complete = false;
            }
        }
        complete.then(|| Scope::Places { name: words.join(","), members })
    }

    fn required<T>(&mut self, at: usize, what: (&'static str, &'static str), found: Option<T>) -> Option<T> {
        if found.is_none() {
            let (parameter, field) = what;
            self.error(at, Problem::Missing { parameter, field });
        }
        found
    }

    fn figure(&mut self, parameter: &'static Parameter, amount: &Amount, block: usize) -> Option<Figure> {
        let at = amount.start().unwrap_or(block);
        let from = self.required(at, (parameter.id, "from"), amount.from.as_ref());
        let from = from.and_then(|word| self.month(word));
        let from_latest = self.optional_month(amount.from_latest.as_ref());
        let until = self.optional_month(amount.until.as_ref());
        let published = self.day(amount.published.as_ref());
        let bound = self.bound(amount.bound.as_ref());
        let confidence = self.required(at, (parameter.id, "confidence"), amount.confidence.as_ref());
        let confidence = confidence.and_then(|word| self.confidence(word));
        let source = self.required(at, (parameter.id, "source"), amount.source.as_ref());
        let source = source.and_then(|word| self.document(word, &amount.clause));
        let value = match value::read(parameter, amount) {
            Ok(value) => Some(value),
            Err((byte, problem)) => {
                self.error(byte.unwrap_or(at), problem);
                None
            }
        };
        let from = from?;
        Some(Figure {
            parameter,
            authority: self.authority,
            scope: Scope::Everywhere,
            value: value?,
            bound: bound?,
            from,
            from_latest: from_latest?.unwrap_or(from),
            until: until?,
            published: published?,
            replaces: amount.replaces.as_ref().map(|id| id.get_ref().clone()),
            confidence: confidence?,
            source: source?,
            note: amount.note.clone(),
            origin: self.line(at),
        })
    }

    fn gap(&mut self, parameter: &'static Parameter, hole: &Hole) -> Option<Gap> {
        let from = self.month(&hole.from);
        let until = self.optional_month(hole.until.as_ref());
        Some(Gap {
            parameter,
            authority: self.authority,
            scope: Scope::Everywhere,
            from: from?,
            until: until?,
            why: hole.why.clone(),
            origin: self.line(hole.from.span().start),
        })
    }

    fn line(&self, byte: usize) -> String {
        format!("{}:{}", self.source.name, position(&self.source.text, byte).0)
    }

    fn word<T: Copy>(&mut self, field: &'static str, word: &Word, known: &[(&'static str, T)]) -> Option<T> {
        let found = known.iter().find(|(name, _)| name == word.get_ref()).map(|(_, value)| *value);
        if found.is_none() {
            let allowed = known.iter().map(|(name, _)| *name).collect();
            let problem = Problem::UnknownWord { field, word: word.get_ref().clone(), allowed };
            self.error(word.span().start, problem);
        }
        found
    }

    fn bound(&mut self, word: Option<&Word>) -> Option<Bound> {
        let known = [("exact", Bound::Exact), ("at-least", Bound::AtLeast), ("at-most", Bound::AtMost)];
        match word {
            None => Some(Bound::Exact),
            Some(word) => self.word("bound", word, &known),
        }
    }

    fn confidence(&mut self, word: &Word) -> Option<Confidence> {
        let known = [
            Confidence::Official,
            Confidence::Reported,
            Confidence::Settled,
            Confidence::Convention,
            Confidence::Assumed,
            Confidence::Reconstructed,
        ]
        .map(|confidence| (confidence.name(), confidence));
        self.word("confidence", word, &known)
    }

    fn document(&mut self, key: &Word, clause: &str) -> Option<Source> {
        let file = self.file;
        let Some(document) = file.documents.get(key.get_ref()) else {
            self.error(key.span().start, Problem::UnknownSource(key.get_ref().clone()));
            return None;
        };
        let publisher = self.publisher(document)?;
        Some(Source {
            key: key.get_ref().clone(),
            title: document.title.clone(),
            number: document.number.clone(),
            publisher,
            clause: clause.to_owned(),
        })
    }

    /// The publisher and, where known, the day.
    fn publisher(&mut self, document: &Document) -> Option<String> {
        let day = self.day(document.date.as_ref())?;
        let parts = [document.publisher.clone(), day.map_or_else(String::new, |day| day.to_string())];
        let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(known.join(" "))
    }
}
