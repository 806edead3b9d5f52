//! The policies of places and months, made once and shared by many histories.

use std::collections::BTreeMap;

use minzheng_core_types::{Month, Pack, Place};

use super::history::History;
use super::policy::ProcedurePolicy;

/// 各地各月办理时限: what many histories read, each policy made once.
#[derive(Debug, Clone)]
pub struct ProcedureLaw {
    pack: Pack,
    policies: BTreeMap<(Place, Month), ProcedurePolicy>,
}

impl ProcedureLaw {
    /// No policy has been made yet.
    #[must_use]
    pub const fn new(pack: Pack) -> Self {
        Self { pack, policies: BTreeMap::new() }
    }

    /// Makes the policies of every month of a history.
    pub fn prepare(&mut self, place: Place, history: &History) {
        for dated in history.events() {
            let month = Month::of(dated.on);
            let pack = &self.pack;
            self.policies.entry((place, month)).or_insert_with(|| ProcedurePolicy::at(pack, place, month));
        }
    }

    /// The policy of a place in a month, where it was made.
    #[must_use]
    pub fn at(&self, place: Place, month: Month) -> Option<&ProcedurePolicy> {
        self.policies.get(&(place, month))
    }

    /// The figures.
    #[must_use]
    pub const fn pack(&self) -> &Pack {
        &self.pack
    }
}
