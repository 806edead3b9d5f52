//! One month under two runs: with other facts, or with what was known of the law at another time.

use minzheng_core_types::{Month, Place, Silent};
use minzheng_welfare::standing::Standing;
use minzheng_welfare::{CaseFile, Law, Policy, assess_month};

use super::ends::{End, Ends, Outcome};
use super::path::{Chain, Concerns, Walk, parameter_change, walk};
use super::{Cause, ChangeError};
use crate::run::{Asked, Run, RunError, Status};

/// A household of a run, by its index; nothing where the register does not have it.
pub(crate) type Side<'s, 'p> = (&'s Run<'p>, Option<usize>);

/// One end: a household of a register in a month, on the roll, applying or neither.
pub(super) fn end<'p>(
    run: &Run<'p>,
    index: usize,
    month: Month,
    asked: Option<&Asked<'_>>,
) -> Result<Option<End<'p>>, ChangeError> {
    let register = run.register();
    let Some(record) = register.households().get(index) else { return Ok(None) };
    let Some(household) = register.household_in(record, month) else { return Ok(None) };
    let off = Standing::Ended { last: record.ended.unwrap_or(month), ground: None };
    let standing = asked.map_or(off, |asked| asked.standing);
    let place = record.stay_in(month).place;
    let application = match asked {
        Some(asked) => law(run, record.stay_on(asked.applied).place, Month::of(asked.applied))?,
        None => law(run, place, month)?,
    };
    let pays = asked.is_some_and(|asked| asked.status == Status::OnRoll);
    let case = CaseFile::of(&household, place, month, standing);
    Ok(Some(End::new(&case, asked.is_some(), pays, application)?))
}

fn law<'p>(run: &Run<'p>, place: Place, month: Month) -> Result<&'p Policy, RunError> {
    run.laws().get(place, month).ok_or(RunError::NoLaw { month })
}

/// Why one month of one household is another in a second run. The figures of both must be of one pack. A household that
/// one of the registers does not have stands there as off the roll.
pub(crate) fn of_runs(
    before: Side<'_, '_>,
    after: Side<'_, '_>,
    month: Month,
) -> Result<Vec<Cause>, ChangeError> {
    let stands = |(run, index): Side<'_, '_>| {
        let record = run.register().households().get(index?)?;
        Some(record.stay_in(month).place)
    };
    let (from, to) = (stands(before), stands(after));
    let (Some(from), Some(to)) = (from.or(to), to.or(from)) else { return Ok(Vec::new()) };
    let chain = Chain::new(law(before.0, from, month)?, law(after.0, to, month)?);
    let (old, new) = match (there(before, month)?, there(after, month)?) {
        (None, None) => return Ok(Vec::new()),
        (Some(old), Some(new)) => (old, new),
        (Some(old), None) => (old.clone(), old.off()),
        (None, Some(new)) => (new.off(), new),
    };
    Ok(walk(&Ends::new(&old, &new), &chain)?.causes)
}

fn there<'p>((run, index): Side<'_, 'p>, month: Month) -> Result<Option<End<'p>>, ChangeError> {
    let Some(index) = index else { return Ok(None) };
    let asked = run.register().households().get(index).and_then(|record| run.asked(record, month));
    end(run, index, month, asked.as_ref())
}

/// The same for two runs over one register: only what is known of the law differs, so that no fact has to be compared.
pub(crate) fn of_laws(
    before: &Run<'_>,
    after: &Run<'_>,
    index: usize,
    month: Month,
) -> Result<Vec<Cause>, ChangeError> {
    let register = before.register();
    let Some(record) = register.households().get(index) else { return Ok(Vec::new()) };
    let (old, new) = (before.asked(record, month), after.asked(record, month));
    let (Some(old), Some(new)) = (old, new) else {
        return of_runs((before, Some(index)), (after, Some(index)), month);
    };
    let Some(household) = register.household_in(record, month) else { return Ok(Vec::new()) };
    // The rule by which payment begins is law too: with another first month the facts stand otherwise.
    if old.standing != new.standing || old.status != new.status {
        return of_runs((before, Some(index)), (after, Some(index)), month);
    }
    let chain_of = |place, of: Month| -> Result<_, RunError> {
        Ok((law(before, place, of)?, Chain::new(law(before, place, of)?, law(after, place, of)?)))
    };
    let (mut in_month, chain) = chain_of(record.stay_in(month).place, month)?;
    let (mut at_application, applications) =
        chain_of(record.stay_on(old.applied).place, Month::of(old.applied))?;
    let outcome = |in_month: &Policy, at_application: &Policy| -> Result<Outcome, ChangeError> {
        let law = Law { at_application, in_month };
        let findings = assess_month(&household, old.standing, law, month, &mut Silent)?;
        Ok(Outcome { findings: Some(findings), pays: old.status == Status::OnRoll })
    };
    let mut walk = Walk { now: outcome(in_month, at_application)?, causes: Vec::new() };
    for (parameter, policy) in &chain.steps {
        in_month = policy;
        let next = outcome(in_month, at_application)?;
        walk.step(next, Concerns::Household, false, |_| parameter_change(&chain, parameter))?;
    }
    for (parameter, policy) in &applications.steps {
        at_application = policy;
        let next = outcome(in_month, at_application)?;
        walk.step(next, Concerns::Household, false, |_| parameter_change(&applications, parameter))?;
    }
    Ok(walk.causes)
}
