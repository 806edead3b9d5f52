//! By when each organisation of a register owes its annual report (NR-25).

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Pack, Silent, WorkdayCalendar};
use minzheng_ngo_registration::supervise::{self, SuperviseError, SupervisionPolicy, report_duty};

use super::{Due, Organisation, ReadOrganisations};

/// 年报义务 of a year, by the figures of the places that register the organisations.
pub struct Duties {
    year: u16,
    policies: BTreeMap<DivisionCode, SupervisionPolicy>,
    calendar: WorkdayCalendar,
}

impl Duties {
    /// The duties of the registrars of a register.
    ///
    /// # Errors
    /// [`SuperviseError::Year`] where there is no such year.
    pub fn of(
        read: &ReadOrganisations,
        year: u16,
        pack: &Pack,
        calendar: WorkdayCalendar,
    ) -> Result<Self, SuperviseError> {
        let registrars: BTreeSet<DivisionCode> =
            read.organisations.iter().filter_map(|organisation| organisation.registrar).collect();
        let policy = |registrar: DivisionCode| {
            let policy = SupervisionPolicy::of_reports(pack, Place::Division(registrar), year)?;
            Ok((registrar, policy))
        };
        let policies = registrars.into_iter().map(policy).collect::<Result<_, SuperviseError>>()?;
        Ok(Self { year, policies, calendar })
    }

    /// The day of the registrar; open where a fact, a figure or the working days of that year are not known.
    #[must_use]
    pub fn due(&self, organisation: &Organisation) -> Due {
        let asked = supervise::Organisation {
            kind: organisation.kind,
            regime: organisation.regime,
            registered: organisation.registered,
            charity: organisation.charity,
            may_raise: organisation.may_raise,
        };
        let policy = organisation.registrar.and_then(|registrar| self.policies.get(&registrar));
        let duty = policy
            .and_then(|policy| report_duty(&asked, self.year, policy, &self.calendar, &mut Silent).ok());
        match duty {
            Some(duty) if duty.must == Some(false) => Due::NotRequired,
            Some(duty) => duty.registrar.and_then(|filing| filing.due).map_or(Due::Open, Due::By),
            None => Due::Open,
        }
    }
}
