//! 用词 (NR-16).

use std::sync::Arc;

use minzheng_core_types::explain::{Explain, FactValue, Field};
use minzheng_core_types::figures::{FigureRef, ListEntry, Reading, Setting};
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Fact, ShortText};

use super::assess::{Desk, PartsFound, yes_no};
use super::file::PersonInName;
use super::policy::OtherName;
use super::rules::NR_16;
use super::text::is_han;
use super::verdict::{Code, Grade};
use super::{questions, terms};
use crate::kind::OrgKind;

/// A list that is searched only where there is one.
fn list(setting: &Setting<Arc<[ListEntry]>>) -> Option<(&[ListEntry], FigureRef)> {
    let used = setting.read_limit(&mut Reading::default())?;
    Some((used.value.as_ref(), used.figure))
}

/// The code of the first word found, as formulas look it up.
fn first(found: &[&ListEntry]) -> FactValue {
    let code = found.first().and_then(|entry| ShortText::new(&entry.code));
    code.map_or(FactValue::Word("none"), FactValue::Code)
}

fn said(found: &[&ListEntry]) -> String {
    found.iter().map(|entry| entry.zh.as_str()).collect::<Vec<_>>().join("、")
}

impl<X: Explain> Desk<'_, X> {
    pub(super) fn words(&mut self, parts: &PartsFound) {
        let whole = self.name;
        // What follows the division: a division's own name restricts nothing.
        let rest = whole.strip_prefix(parts.prefix.as_str()).unwrap_or(whole);
        let front = self.reserved();
        self.inside(rest, front);
        self.misleading(rest);
        self.person();
        self.organisation();
        self.script(whole);
        self.prohibited(rest);
        self.topics();
    }

    /// W6 to W8: what no list of words settles.
    fn topics(&mut self) {
        if !self.order_69() {
            return;
        }
        let Some((topics, figure)) = list(&self.policy.topics) else { return };
        let count = u32::try_from(topics.len()).unwrap_or(u32::MAX);
        self.explain.step(&NR_16, self.at().variant("read"), |facts| {
            facts.list(&terms::TOPICS, figure).gives(&terms::TOPICS_COUNT, count);
        });
        let topics: Vec<&str> = topics.iter().map(|entry| entry.zh.as_str()).collect();
        self.says(Code::ReadByPerson, Grade::Pass, topics.join("、"));
    }

    /// W1. Is there such a word in front?
    fn reserved(&mut self) -> bool {
        let Some(used) = self.policy.reserved.read_limit(&mut self.reading) else { return false };
        let (words, figure) = (used.value, used.figure);
        let found: Vec<&ListEntry> =
            words.iter().filter(|entry| self.name.starts_with(entry.zh.as_str())).collect();
        let local = self.registrar != DivisionCode::NATIONAL;
        let service = self.file.kind == OrgKind::ServiceOrg;
        let approval = self.file.approval;
        let grade = match approval {
            _ if found.is_empty() => Grade::Pass,
            _ if local || service => Grade::Fail,
            Fact::Known(true) => Grade::Pass,
            Fact::Known(false) | Fact::Absent => Grade::Fail,
            Fact::NotEstablished => {
                self.questions.insert(questions::APPROVAL);
                Grade::NeedsConsent
            }
        };
        self.graded(&NR_16, "reserved", grade, |facts| {
            facts
                .list(&terms::WORDS, figure)
                .input(&terms::WORD, first(&found), Field::new("name.front"))
                .input(&terms::LOCAL, local, Field::new("place"))
                .input(&terms::SERVICE, service, Field::new("kind"))
                .input(&terms::APPROVAL, yes_no(approval), Field::new("approval"));
        });
        if !found.is_empty() {
            self.says(Code::Reserved, grade, said(&found));
        }
        !found.is_empty()
    }

    /// W2: local names only.
    fn inside(&mut self, rest: &str, front: bool) {
        if !self.order_69() || self.registrar == DivisionCode::NATIONAL {
            return;
        }
        let Some((words, figure)) = list(&self.policy.inside) else { return };
        let begins = |word: &str| front && rest.starts_with(word);
        let found: Vec<&ListEntry> =
            words.iter().filter(|entry| rest.contains(entry.zh.as_str()) && !begins(&entry.zh)).collect();
        let qualifies = self.file.qualifies;
        let grade = match qualifies {
            _ if found.is_empty() => Grade::Pass,
            Fact::Known(false) | Fact::Absent => Grade::Fail,
            _ => Grade::NeedsJudgment,
        };
        self.graded(&NR_16, "inside", grade, |facts| {
            facts
                .list(&terms::WORDS, figure)
                .input(&terms::WORD, first(&found), Field::new("name.inside"))
                .input(&terms::QUALIFIES, yes_no(qualifies), Field::new("qualifies"));
        });
        if !found.is_empty() {
            self.says(Code::Inside, grade, said(&found));
        }
    }

    /// W3: a word may mean something else (第一中学); whoever has determined that says so.
    fn misleading(&mut self, rest: &str) {
        if !self.order_69() {
            return;
        }
        let Some((words, figure)) = list(&self.policy.misleading) else { return };
        let found: Vec<&ListEntry> = words
            .iter()
            .filter(|entry| rest.contains(entry.zh.as_str()) && !self.means_otherwise(&entry.zh))
            .collect();
        let grade = if found.is_empty() { Grade::Pass } else { Grade::NeedsJudgment };
        self.graded(&NR_16, "misleading", grade, |facts| {
            facts.list(&terms::WORDS, figure).input(
                &terms::WORD,
                first(&found),
                Field::new("name.misleading"),
            );
        });
        if !found.is_empty() {
            self.says(Code::Misleading, grade, said(&found));
        }
    }

    /// Whether it names somebody: nobody, not known, or somebody by a law that was not read.
    fn nobody(&mut self, word: &'static str, field: &'static str, code: Code, question: usize) {
        let grade = if word == "no" { Grade::Pass } else { Grade::NeedsJudgment };
        self.graded(&NR_16, "nobody", grade, |facts| {
            facts.input(&terms::NAMED, word, Field::new(field));
        });
        if grade != Grade::Pass {
            self.says(code, grade, "");
        }
        if word == "open" {
            self.questions.insert(question);
        }
    }

    /// W4.
    fn person(&mut self) {
        let (field, asked) = ("person", questions::PERSON);
        match self.file.person {
            Fact::Absent => self.nobody("no", field, Code::PersonOpen, asked),
            Fact::NotEstablished => self.nobody("open", field, Code::PersonOpen, asked),
            Fact::Known(_) if !self.order_69() => self.nobody("earlier-law", field, Code::Person, asked),
            Fact::Known(person) => self.named(person),
        }
    }

    fn named(&mut self, person: PersonInName) {
        let group = self.file.kind == OrgKind::SocialGroup;
        let of = |fact: Fact<bool>, no: Grade, open: Grade| match fact {
            Fact::Known(true) => Grade::Pass,
            Fact::Known(false) | Fact::Absent => no,
            Fact::NotEstablished => open,
        };
        let outstanding = of(person.outstanding, Grade::Fail, Grade::NeedsJudgment);
        let base = match person.deceased {
            _ if group => outstanding,
            Fact::Known(true) => outstanding,
            Fact::Known(false) | Fact::Absent => of(person.consent, Grade::Fail, Grade::NeedsConsent),
            Fact::NotEstablished => Grade::NeedsJudgment,
        };
        let grade = match person.deprived {
            Fact::Known(true) => Grade::Fail,
            Fact::Known(false) | Fact::Absent => base,
            Fact::NotEstablished => base.max(Grade::NeedsJudgment),
        };
        if grade == Grade::NeedsJudgment || grade == Grade::NeedsConsent {
            self.questions.insert(questions::PERSON_FACTS);
        }
        let form = if group { "person-group" } else { "person" };
        self.graded(&NR_16, form, grade, |facts| {
            facts.input(&terms::DEPRIVED, yes_no(person.deprived), Field::new("person.deprived")).input(
                &terms::OUTSTANDING,
                yes_no(person.outstanding),
                Field::new("person.outstanding"),
            );
            if !group {
                facts.input(&terms::DEAD, yes_no(person.deceased), Field::new("person.deceased")).input(
                    &terms::CONSENT,
                    yes_no(person.consent),
                    Field::new("person.consent"),
                );
            }
        });
        self.says(Code::Person, grade, "");
    }

    /// W5.
    fn organisation(&mut self) {
        let (field, asked) = ("organisation", questions::ORGANISATION);
        let named = match self.file.organisation {
            Fact::Absent => return self.nobody("no", field, Code::OrganisationOpen, asked),
            Fact::NotEstablished => return self.nobody("open", field, Code::OrganisationOpen, asked),
            Fact::Known(named) => named,
        };
        if !self.order_69() {
            // Asked, so that the answer names what was not read.
            let _ = self.policy.other_name.read(&mut self.reading);
            return self.nobody("earlier-law", field, Code::Organisation, asked);
        }
        let Some(rule) = self.policy.other_name.read(&mut self.reading) else { return };
        let grade = match named.consent {
            _ if *rule.value == OtherName::Judged => Grade::NeedsJudgment,
            Fact::Known(true) => Grade::Pass,
            Fact::Known(false) | Fact::Absent => Grade::Fail,
            Fact::NotEstablished => {
                self.questions.insert(questions::ORGANISATION_CONSENT);
                Grade::NeedsConsent
            }
        };
        self.graded(&NR_16, "organisation", grade, |facts| {
            facts.chosen(&terms::OTHER_NAME, rule.value.word(), rule.figure).input(
                &terms::CONSENT,
                yes_no(named.consent),
                Field::new("organisation.consent"),
            );
        });
        self.says(Code::Organisation, grade, "");
    }

    /// W6: scripts.
    fn script(&mut self, name: &str) {
        if !self.order_69() {
            return;
        }
        let Some((scripts, figure)) = list(&self.policy.script) else { return };
        let is = |code: &str, c: char| match code {
            "digit" => c.is_numeric() && !is_han(c),
            "latin" => c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c),
            "foreign" => c.is_alphabetic() && !is_han(c),
            _ => false,
        };
        let found: String =
            name.chars().filter(|c| scripts.iter().any(|entry| is(&entry.code, *c))).collect();
        let grade = if found.is_empty() { Grade::Pass } else { Grade::Fail };
        let which = |entry: &&ListEntry| found.chars().any(|c| is(&entry.code, c));
        let which: Vec<&ListEntry> = scripts.iter().filter(which).collect();
        self.graded(&NR_16, "listed", grade, |facts| {
            facts.list(&terms::WORDS, figure).input(&terms::WORD, first(&which), Field::new("name.script"));
        });
        if !found.is_empty() {
            self.says(Code::Script, grade, found);
        }
    }

    /// W6 to W8: the words of a place's own list.
    fn prohibited(&mut self, rest: &str) {
        if !self.order_69() {
            return;
        }
        let Some((words, figure)) = list(&self.policy.prohibited) else { return };
        let found: Vec<&ListEntry> = words.iter().filter(|entry| rest.contains(entry.zh.as_str())).collect();
        let grade = if found.is_empty() { Grade::Pass } else { Grade::Fail };
        self.graded(&NR_16, "listed", grade, |facts| {
            facts.list(&terms::WORDS, figure).input(
                &terms::WORD,
                first(&found),
                Field::new("name.prohibited"),
            );
        });
        if !found.is_empty() {
            self.says(Code::Prohibited, grade, said(&found));
        }
    }
}
