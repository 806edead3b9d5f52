//! 计票记录: the text from which a verdict can be derived again. The same election gives the same bytes, whatever the order of
//! papers, persons or settings.

use std::fmt::Write as _;

use minzheng_core_types::{Digest, Fact};

use super::super::words::Post;
use super::election::{Election, Round};
use super::papers::Paper;

/// Name and version of the form.
pub const FORM: &str = "minzheng.election-transcript/1";

/// Writes lines; writing to memory cannot fail.
#[derive(Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    pub(crate) fn line(&mut self, text: impl std::fmt::Display) {
        // A string takes whatever is written to it.
        let _ = writeln!(self.0, "{text}");
    }

    /// The whole, closed by its digest.
    pub(crate) fn closed(mut self) -> String {
        let digest = Digest::of(self.0.as_bytes());
        self.line(format_args!("digest {digest}"));
        self.0
    }

    /// What the count starts from.
    pub(crate) fn heading(&mut self, election: &Election) {
        self.line(FORM);
        self.line(format_args!("place {}", election.place));
        self.line(format_args!("day {}", election.day));
        self.line(format_args!("law R{} straddles={}", election.regime, yes(election.straddles)));
        self.line(format_args!("mode {}", election.mode));
        self.line(format_args!("roll {}", election.roll));
        let [chair, vice, member] = election.seats;
        self.line(format_args!("seats chair={chair} vice={vice} member={member}"));
        self.line(format_args!("open-ballot {}", yes(election.open_ballot)));
        for told in &election.settings.told {
            self.line(format_args!("setting {} {} {}", told.id, told.value, told.origin));
        }
        for person in &election.persons {
            let post = person.post.map_or("-", Post::word);
            let (woman, eligible) = (fact(person.woman), fact(person.eligible));
            self.line(format_args!(
                "person {} {post} woman={woman} eligible={eligible}",
                person.code.as_str()
            ));
        }
        for sitting in &election.sitting {
            self.line(format_args!("sitting {} {}", sitting.post, election.code(sitting.person)));
        }
        for (one, other, relation) in &election.relatives {
            let (one, other) = (election.code(*one), election.code(*other));
            self.line(format_args!("relative {one} {other} {relation}"));
        }
    }

    pub(crate) fn round(&mut self, number: usize, round: &Round) {
        let Round { kind, issued, tainted, .. } = round;
        self.line(format_args!("round {number} {kind} issued={issued} tainted={tainted}"));
    }

    pub(crate) fn papers(&mut self, election: &Election, groups: &[(Paper<'_>, u64)]) {
        for (paper, count) in groups {
            let _ = write!(self.0, "paper {count}");
            if let Some(defect) = paper.head.defect() {
                let _ = write!(self.0, " {defect}");
            }
            for post in Post::ALL {
                let own = paper.marks.iter().filter(|mark| !mark.against() && mark.post() == post.index());
                self.list(post.word(), own.map(|mark| (None, election.code(mark.person()))));
            }
            let against = paper.marks.iter().filter(|mark| mark.against());
            let word = |index: usize| Post::ALL.get(index).map(|post| post.word());
            self.list("against", against.map(|mark| (word(mark.post()), election.code(mark.person()))));
            let void = Post::ALL.iter().filter(|post| paper.head.void(post.index()));
            self.list("void", void.map(|post| (None, post.word())));
            self.0.push('\n');
        }
    }

    fn list<'a>(&mut self, key: &str, entries: impl Iterator<Item = (Option<&'static str>, &'a str)>) {
        for (index, (post, entry)) in entries.enumerate() {
            if index == 0 {
                let _ = write!(self.0, " {key}=");
            } else {
                self.0.push(',');
            }
            if let Some(post) = post {
                self.0.push_str(post);
                self.0.push(':');
            }
            self.0.push_str(entry);
        }
    }
}

pub(crate) const fn yes(truth: bool) -> &'static str {
    if truth { "yes" } else { "no" }
}

fn fact(fact: Fact<bool>) -> &'static str {
    match fact {
        Fact::Known(true) => "yes",
        Fact::Known(false) | Fact::Absent => "no",
        Fact::NotEstablished => "unknown",
    }
}
