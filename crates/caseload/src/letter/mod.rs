//! 决定书: the letter in which a household is told what was decided: approval, refusal, change or stop.
//!
//! A letter is made of a [`Decision`], which only a reviewer can make of a finding, and of the explanation whose digest the
//! decision holds: its amounts, grounds, clauses and figures are those of the finding. A refusal or a stop cannot be made
//! without grounds, nor any letter without a remedy: their types have no such value.
//!
//! ```compile_fail,E0061
//! # use minzheng_caseload::letter::{Matter, Refusal};
//! fn refuse(matter: Matter) {
//!     let _ = Refusal::new(matter); // what can they do about it?
//! }
//! ```
//!
//! ```compile_fail,E0308
//! # use minzheng_caseload::letter::{Addressee, Authority, Matter};
//! # use minzheng_core_types::{ExplanationDocument, Finding};
//! # use minzheng_core_types::finding::Programme;
//! fn by_machine(
//!     to: Addressee,
//!     by: Authority,
//!     of: &'static Programme,
//!     finding: Finding,
//!     why: ExplanationDocument,
//! ) {
//!     let _ = Matter::new(to, by, of, finding, why); // who decided it?
//! }
//! ```
//!
//! ```compile_fail,E0451
//! # use minzheng_caseload::letter::{Refusal, Remedies, Matter};
//! fn groundless(matter: Matter, remedies: Remedies, other: Refusal) -> Refusal {
//!     Refusal { matter, remedies, ..other } // only `Refusal::new` makes one
//! }
//! ```

mod draft;
mod of_case;
mod reasons;
mod remedy;
mod words;
mod write;

use chrono::NaiveDate;
use minzheng_core_types::decision::Decision;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{ExplanationDocument, Finding, Lang, Money, Month, Text};
use minzheng_welfare::CATALOGUE;
use thiserror::Error;

pub use draft::{DraftError, Order, draft, kind_of};
pub use of_case::{draft_of_case, draft_of_change};
pub use reasons::{ChangeCause, Changed, Reasons, WrittenReason};
pub use remedy::{Remedies, Remedy, RemedyError, RemedyKind, TimeLimit};

use crate::approval::FormOptions;
use crate::dynamic::Area;
use crate::entry::PersonName;
use crate::register::{HouseholdRecord, Register};

/// 决定种类.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 批准.
    Approval,
    /// 不予批准.
    Refusal,
    /// 变更.
    Change,
    /// 停发.
    Stop,
}

impl Kind {
    /// The word used in arguments.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Refusal => "refusal",
            Self::Change => "change",
            Self::Stop => "stop",
        }
    }

    /// The title of the letter.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            Self::Approval => Text::new("社会救助批准决定书", "Decision to grant assistance"),
            Self::Refusal => Text::new("社会救助不予批准决定书", "Decision to refuse assistance"),
            Self::Change => Text::new("社会救助变更决定书", "Decision to change assistance"),
            Self::Stop => Text::new("社会救助停止决定书", "Decision to stop assistance"),
        }
    }
}

/// Why a letter cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LetterError {
    /// The explanation is of something else.
    #[error(
        "the explanation is not the one that the decision was made on; explain the case again and decide on that"
    )]
    OtherExplanation,
    /// The explanation has another finding for the programme.
    #[error(
        "the explanation does not say what the decision says of this programme; decide on its own finding"
    )]
    OtherFinding,
    /// The decision is not of that kind.
    #[error("the decision does not {0}; write the letter that it calls for")]
    OtherKind(&'static str),
    /// A stop of what SA-25 speaks of, without one of its grounds.
    #[error("a stop of the allowance, or of what is paid with it, names a ground of SA-25; state it")]
    NoGround,
    /// No authority.
    #[error("name the authority that decides")]
    Authority,
    /// The time limit is over before the decision.
    #[error(
        "the last day of a remedy, {until}, is not after the decision of {decided}; give the day that the law gives"
    )]
    RemedyOver {
        /// The last day.
        until: NaiveDate,
        /// The day of the decision.
        decided: NaiveDate,
    },
    /// The amount is of another month than the letter says.
    #[error("the amounts are of {of}, the letter says {says}; assess the month that the letter is of")]
    OtherMonth {
        /// The month of the explanation.
        of: Month,
        /// The month that the letter names.
        says: Month,
    },
}

/// 决定机关: the authority that decides; it puts its seal below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority(String);

impl Authority {
    /// The authority of that name.
    ///
    /// # Errors
    /// [`LetterError::Authority`] when blank.
    pub fn new(name: &str) -> Result<Self, LetterError> {
        let name = name.trim();
        if name.is_empty() { Err(LetterError::Authority) } else { Ok(Self(name.to_owned())) }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// 送达对象: the household that the letter is for. Names print masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    number: String,
    area: Area,
    head: PersonName,
    /// Everybody whose name a masked letter must not show.
    everybody: Vec<PersonName>,
}

impl Addressee {
    /// The household as it is in a month.
    #[must_use]
    pub fn of(register: &Register, record: &HouseholdRecord, month: Month) -> Self {
        let stay = record.stay_in(month);
        let head = crate::register::head(register, record, month);
        let mut everybody: Vec<PersonName> =
            register.persons(record).iter().map(|person| person.name.clone()).collect();
        everybody.extend(register.payee_in(record, month).cloned());
        Self {
            number: record.number.clone(),
            area: Area {
                place: stay.place,
                street: stay.street.to_owned(),
                community: stay.community.to_owned(),
            },
            head: head.map(|(person, _)| person.name.clone()).unwrap_or_default(),
            everybody,
        }
    }
}

/// 事项: what a letter is about: whom it is for, who decided what of which programme, and why.
#[derive(Debug)]
pub struct Matter {
    addressee: Addressee,
    authority: Authority,
    programme: &'static Programme,
    decision: Decision,
    document: ExplanationDocument,
}

impl Matter {
    /// A decision with the explanation that it was made on.
    ///
    /// # Errors
    /// [`LetterError`] when the explanation is another one, or says something else of the programme.
    pub fn new(
        addressee: Addressee,
        authority: Authority,
        programme: &'static Programme,
        decision: Decision,
        document: ExplanationDocument,
    ) -> Result<Self, LetterError> {
        let is_this = decision.explanation() == Some(document.digest);
        if !is_this || decision.law().to_string() != document.pack {
            return Err(LetterError::OtherExplanation);
        }
        let told = document.outcomes.iter().find(|row| row.programme == programme.id);
        let finding = decision.finding();
        match told {
            Some(row) if row.finding == finding.name() && row.amount == finding.amount() => {
                Ok(Self { addressee, authority, programme, decision, document })
            }
            _ => Err(LetterError::OtherFinding),
        }
    }

    /// The decision.
    #[must_use]
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// The explanation.
    #[must_use]
    pub const fn document(&self) -> &ExplanationDocument {
        &self.document
    }

    /// The allowance, or what is decided with it.
    fn is_of_roll(&self) -> bool {
        CATALOGUE.programmes.iter().any(|programme| programme.id == self.programme.id)
    }

    fn in_time(&self, remedies: &Remedies) -> Result<(), LetterError> {
        let decided = self.decision.decided();
        let over = remedies.iter().find_map(|remedy| match remedy.limit() {
            TimeLimit::Until(until) if until <= decided => Some(until),
            _ => None,
        });
        over.map_or(Ok(()), |until| Err(LetterError::RemedyOver { until, decided }))
    }

    fn amount(&self, or: &'static str) -> Result<Money, LetterError> {
        match self.decision.finding() {
            Finding::Entitled(award) => Ok(award.total()),
            Finding::NotEntitled(_) | Finding::NeedsPerson(_) => Err(LetterError::OtherKind(or)),
        }
    }
}

/// 批准决定书: entitled from a month on.
#[derive(Debug)]
pub struct Granted {
    matter: Matter,
    amount: Money,
    first: Month,
    remedies: Remedies,
}

impl Granted {
    /// The letter of a decision that grants. `first` is the first month of payment; the amounts are of that month (SA-19).
    ///
    /// # Errors
    /// [`LetterError`] when the decision refuses, or its explanation is of another month.
    pub fn new(matter: Matter, first: Month, remedies: Remedies) -> Result<Self, LetterError> {
        let amount = matter.amount("grant anything")?;
        matter.in_time(&remedies)?;
        of_month(&matter, first)?;
        Ok(Self { matter, amount, first, remedies })
    }
}

fn of_month(matter: &Matter, says: Month) -> Result<(), LetterError> {
    let of = matter.document.month;
    if of == says { Ok(()) } else { Err(LetterError::OtherMonth { of, says }) }
}

/// 不予批准决定书: with every ground, and what can be done about it.
#[derive(Debug)]
pub struct Refusal {
    matter: Matter,
    reasons: Reasons,
    remedies: Remedies,
}

impl Refusal {
    /// The letter of a decision that refuses.
    ///
    /// # Errors
    /// [`LetterError`] when the decision grants, or a remedy is over.
    pub fn new(matter: Matter, remedies: Remedies) -> Result<Self, LetterError> {
        let reasons = Reasons::of(&matter.decision).ok_or(LetterError::OtherKind("refuse anything"))?;
        matter.in_time(&remedies)?;
        Ok(Self { matter, reasons, remedies })
    }

    /// Why.
    #[must_use]
    pub const fn reasons(&self) -> &Reasons {
        &self.reasons
    }
}

/// 变更决定书: another amount from a month on (SA-22).
#[derive(Debug)]
pub struct Altered {
    matter: Matter,
    changed: Changed,
    from: Month,
    remedies: Remedies,
}

impl Altered {
    /// The letter of a decision that changes an amount, with what changed it.
    ///
    /// # Errors
    /// [`LetterError`] when the decision refuses, gives another amount than the change comes to, or is of another month.
    pub fn new(
        matter: Matter,
        changed: Changed,
        from: Month,
        remedies: Remedies,
    ) -> Result<Self, LetterError> {
        let amount = matter.amount("pay anything")?;
        matter.in_time(&remedies)?;
        of_month(&matter, from)?;
        if amount == changed.after() {
            Ok(Self { matter, changed, from, remedies })
        } else {
            Err(LetterError::OtherFinding)
        }
    }

    /// What was paid before, and why it changes.
    #[must_use]
    pub const fn changed(&self) -> &Changed {
        &self.changed
    }
}

/// 停止决定书: with written reasons (N1 art. 13, SA-25), every ground of the finding, and what can be done about it.
#[derive(Debug)]
pub struct Stopped {
    matter: Matter,
    reasons: Reasons,
    written: WrittenReason,
    last: Month,
    remedies: Remedies,
}

impl Stopped {
    /// The letter of a decision that stops a payment after its last month.
    ///
    /// # Errors
    /// [`LetterError`] when the decision grants, its explanation is not of the month after the last one, or a ground of SA-25
    /// is lacking where that speaks of the programme.
    pub fn new(
        matter: Matter,
        written: WrittenReason,
        last: Month,
        remedies: Remedies,
    ) -> Result<Self, LetterError> {
        let reasons = Reasons::of(&matter.decision).ok_or(LetterError::OtherKind("stop anything"))?;
        matter.in_time(&remedies)?;
        of_month(&matter, last.next())?;
        if written.ground().is_none() && matter.is_of_roll() {
            return Err(LetterError::NoGround);
        }
        Ok(Self { matter, reasons, written, last, remedies })
    }

    /// Why, by the rules.
    #[must_use]
    pub const fn reasons(&self) -> &Reasons {
        &self.reasons
    }
}

/// 决定书: a letter of any kind.
#[derive(Debug)]
#[doc(alias = "决定书")]
#[doc(alias = "通知书")]
pub enum Letter {
    /// 批准.
    Granted(Granted),
    /// 不予批准.
    Refused(Refusal),
    /// 变更.
    Altered(Altered),
    /// 停发.
    Stopped(Stopped),
}

impl Letter {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Granted(_) => Kind::Approval,
            Self::Refused(_) => Kind::Refusal,
            Self::Altered(_) => Kind::Change,
            Self::Stopped(_) => Kind::Stop,
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn matter(&self) -> &Matter {
        match self {
            Self::Granted(letter) => &letter.matter,
            Self::Refused(letter) => &letter.matter,
            Self::Altered(letter) => &letter.matter,
            Self::Stopped(letter) => &letter.matter,
        }
    }

    /// What can be done about it.
    #[must_use]
    pub const fn remedies(&self) -> &Remedies {
        match self {
            Self::Granted(letter) => &letter.remedies,
            Self::Refused(letter) => &letter.remedies,
            Self::Altered(letter) => &letter.remedies,
            Self::Stopped(letter) => &letter.remedies,
        }
    }

    /// The letter as one self-contained page that prints on A4.
    #[must_use]
    pub fn html(&self, options: FormOptions) -> String {
        write::paper(self, options).html(options.lang)
    }

    /// The letter as Markdown.
    #[must_use]
    pub fn markdown(&self, options: FormOptions) -> String {
        write::paper(self, options).markdown(options.lang)
    }

    /// Its title in one language.
    #[must_use]
    pub const fn title(&self, lang: Lang) -> &'static str {
        self.kind().title().get(lang)
    }
}
