//! 老年人台账: the elders of a district with who they are, how they live, their health and what has happened to them
//! (EC-60 to EC-62). [`crate::files::read_elders`] reads it, `docs/elder-ledger.md` describes the files.
//!
//! What is sensitive is so by type: it cannot be displayed, and to read it takes a [`Purpose`]. Lists show masked names and the last
//! places of numbers; tables for the public hold no cell of fewer persons than a place allows.
//!
//! ```
//! use minzheng_caseload::elders::{Elder, ElderId, Ledger};
//! let mut elder = Elder::new(ElderId::of("SB-000001/1"), "370203".parse()?);
//! elder.person.name = minzheng_caseload::PersonName::new("王某某");
//! let ledger = Ledger { elders: vec![elder] };
//! assert!(!format!("{ledger:?}").contains("王某某"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod facts;
mod indicators;
mod query;
mod show;
mod table;

use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{DisabilityGrade, Fact};
use minzheng_eldercare::ledger::History;
use minzheng_eldercare::ledger::privacy::{Purpose, Sensitive};
use minzheng_welfare::facts::{Disability, Sex};
use uuid::Uuid;

pub use indicators::{OtherCounts, indicator_file};
pub use query::{
    Asked, ElderCount, Missing, NotEstablished, QueryError, Standing, Standings, by_community, facts_of,
    standings, visits_due,
};
pub use show::{Shown, masked_number, show, show_sensitive};
pub use table::{Parts, PublicTable, Rows, public_table};

pub use facts::{
    Background, Contacts, Disease, Education, EventKind, Health, Livelihood, Living, Marital, Payer, Risk,
    SpecialNeed,
};

use crate::entry::{CaseId, Person};

/// 台账编号: names an elder without saying who it is (EC-60).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElderId(pub Uuid);

impl ElderId {
    /// The identifier made from a text, always the same.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(CaseId::of_number(text).0)
    }

    /// 服务对象代号: the masked id of the elder in an order log: the first two groups of the identifier, as a run of all its digits
    /// may look like a telephone number.
    ///
    /// ```
    /// use minzheng_caseload::elders::ElderId;
    /// let id = ElderId::of("SB-000001/1");
    /// assert_eq!(id.client().len(), 13);
    /// assert!(id.to_string().starts_with(&id.client()));
    /// ```
    #[must_use]
    pub fn client(&self) -> String {
        self.0.to_string().chars().take(13).collect()
    }
}

impl fmt::Display for ElderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// 老年人: everything the ledger keeps of one elder (EC-60). Printed it says who it is by its identifier, and little more.
#[derive(Clone, PartialEq, Eq)]
pub struct Elder {
    /// 台账编号: the key.
    pub id: ElderId,
    /// 户编号 in the register of households, where the elder is in one.
    pub household: Option<String>,
    /// Name and identity number.
    pub person: Person,
    /// 出生日期.
    pub birth: Fact<NaiveDate>,
    /// 性别.
    pub sex: Fact<Sex>,
    /// The place whose settings apply.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
    /// 基本情况.
    pub background: Background,
    /// 残疾证.
    pub disability: Sensitive<Fact<Disability>>,
    /// 健康情况.
    pub health: Sensitive<Health>,
    /// 联系.
    pub contacts: Contacts,
    /// 愿意接受服务.
    pub wants: Fact<bool>,
    /// 意外险: first and last day of cover.
    pub insured: Option<(NaiveDate, NaiveDate)>,
    /// 沿革.
    pub history: History,
}

impl Elder {
    /// An elder of whom nothing is known yet.
    #[must_use]
    pub fn new(id: ElderId, place: Place) -> Self {
        Self {
            id,
            household: None,
            person: Person::default(),
            birth: Fact::NotEstablished,
            sex: Fact::NotEstablished,
            place,
            street: String::new(),
            community: String::new(),
            background: Background::default(),
            disability: Sensitive::new(Fact::NotEstablished),
            health: Sensitive::default(),
            contacts: Contacts::default(),
            wants: Fact::NotEstablished,
            insured: None,
            history: History::default(),
        }
    }

    /// Does the elder hold a disability certificate? Tells no kind and no grade.
    #[must_use]
    pub fn disabled(&self) -> Fact<bool> {
        match self.disability.reveal(&Purpose::DECIDING) {
            Fact::Known(_) => Fact::Known(true),
            Fact::Absent => Fact::Known(false),
            Fact::NotEstablished => Fact::NotEstablished,
        }
    }

    /// The grade of the certificate for rules, 1 to 4; absent where there is none.
    pub(crate) fn certificate_grade(&self) -> Fact<u32> {
        match self.disability.reveal(&Purpose::DECIDING) {
            Fact::Known(disability) => Fact::Known(match disability.grade {
                DisabilityGrade::First => 1,
                DisabilityGrade::Second => 2,
                DisabilityGrade::Third => 3,
                DisabilityGrade::Fourth => 4,
            }),
            Fact::Absent => Fact::Absent,
            Fact::NotEstablished => Fact::NotEstablished,
        }
    }
}

impl fmt::Debug for Elder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Elder")
            .field("id", &self.id)
            .field("place", &self.place)
            .field("street", &self.street)
            .field("community", &self.community)
            .field("history", &self.history)
            .finish_non_exhaustive()
    }
}

/// 台账.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// In the order of the file.
    pub elders: Vec<Elder>,
}

impl Ledger {
    /// The elder of an identifier.
    #[must_use]
    pub fn find(&self, id: ElderId) -> Option<&Elder> {
        self.elders.iter().find(|elder| elder.id == id)
    }
}
