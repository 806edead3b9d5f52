//! The law of a screening: what is in force in a month for every programme, and the law at the application.

use chrono::NaiveDate;
use minzheng_core_types::figures::{Parameter, Place, Slot};
use minzheng_core_types::{Month, Pack};

use crate::PARAMETERS;
use crate::case::CaseFile;
use crate::policy::Policy;
use crate::relief::ReliefPolicy;

/// 当月适用法: the law of one place and month for every programme that a screening asks.
#[derive(Debug, Clone)]
pub struct WholeLaw {
    /// The allowance and what is paid with it.
    pub in_month: Policy,
    /// Every family beside it.
    pub relief: ReliefPolicy,
}

impl WholeLaw {
    /// The law of a place in a month: as known today, or by what was published by a day.
    #[must_use]
    pub fn at(pack: &Pack, place: Place, month: Month, known_on: Option<NaiveDate>) -> Self {
        let view = match known_on {
            Some(day) => pack.known_on(day).at(place, month),
            None => pack.at(place, month),
        };
        Self { in_month: Policy::new(&view), relief: ReliefPolicy::new(&view) }
    }

    /// The law of a case in its own month, as known today.
    #[must_use]
    pub fn of(case: &CaseFile, pack: &Pack) -> Self {
        Self::at(pack, case.place, case.month, None)
    }

    /// The same figures, asked in another month. For comparisons of months, never for what anybody is paid.
    #[must_use]
    pub fn moved(&self, month: Month) -> Self {
        Self { in_month: self.in_month.in_month(month), relief: self.relief.in_month(month) }
    }

    /// The parameters for which another law of the same pack has something else: those of the allowance, then those of
    /// the families. One that both read stands once.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<&'static Parameter> {
        let own = self.in_month.differences(&other.in_month);
        let mut all: Vec<&'static Parameter> =
            own.into_iter().filter_map(|index| PARAMETERS.get(index)).collect();
        for parameter in self.relief.differences(&other.relief) {
            if all.iter().all(|known| known.id != parameter.id) {
                all.push(parameter);
            }
        }
        all
    }

    /// Takes what another law of the same pack has for one parameter, for every programme that reads it.
    pub fn take(&mut self, other: &Self, parameter: &str) {
        if let Some(index) = PARAMETERS.iter().position(|known| known.id == parameter) {
            self.in_month.take(&other.in_month, index);
        }
        self.relief.take(&other.relief, parameter);
    }

    /// What it has for a parameter.
    #[must_use]
    pub fn state_of(&self, parameter: &str) -> Slot<()> {
        match PARAMETERS.iter().position(|known| known.id == parameter) {
            Some(index) => self.in_month.state_of(index),
            None => self.relief.state_of(parameter).unwrap_or(Slot::Unset),
        }
    }
}
