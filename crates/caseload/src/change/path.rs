//! The path from before to after: one replacement after another, and what each does.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use minzheng_core_types::figures::{Parameter, Slot, ValueKind};
use minzheng_core_types::{ExplanationDocument, Money, Month, MonthRange, Pack, Place};
use minzheng_welfare::Policy;

use super::ends::{End, Ends, Item, On, turned};
use super::judge::{Found, Judge};
use super::runs::end;
use super::{
    Cause, CauseKind, Change, ChangeError, FormChange, Held, ProgrammeChange, StandingAt, What, words,
};
use crate::laws::LawTable;
use crate::register::Register;
use crate::run::{Run, RunError};
use crate::statistics::full_years;

/// The law of before, and the laws that lead from it to the law of after: the first has the figures of before in the
/// month of after, each next one takes one more parameter from after, the last is the law of after.
#[derive(Debug)]
pub(super) struct Chain<'p, L = Policy> {
    before: &'p L,
    moved: L,
    pub(super) steps: Vec<(&'static Parameter, L)>,
    after: &'p L,
}

impl<'p, L: Judge> Chain<'p, L> {
    pub(super) fn new(before: &'p L, after: &'p L) -> Self {
        let moved = before.moved(after.month());
        let mut now = moved.clone();
        // What only comes to be known goes first and what is no longer known last, so that nothing is open on the way
        // that is open at neither end.
        let is_set = |law: &L, parameter| matches!(law.state(parameter), Slot::Value(..));
        let mut different = before.differing(after);
        different.sort_by_key(|parameter| match (is_set(before, parameter), is_set(after, parameter)) {
            (false, true) => 0,
            (true, false) => 2,
            _ => 1,
        });
        let steps = different.into_iter().map(|parameter| {
            now.replace(after, parameter);
            (parameter, now.clone())
        });
        Self { before, steps: steps.collect(), moved, after }
    }
}

/// The steps of the law at the application, where the two ends know it otherwise: what is in force does not change, but
/// limits of the application do.
fn at_application<'p>(ends: &Ends<'p>) -> Option<Chain<'p>> {
    ends.known_otherwise().map(|(before, after)| Chain::new(before, after))
}

/// Whom a replacement concerns.
#[derive(Clone, Copy)]
pub(super) enum Concerns {
    Member,
    /// Those whom the programme pays for, before or after.
    Household,
}

/// A walk along the path while it lasts.
pub(super) struct Walk<F> {
    pub(super) now: F,
    pub(super) causes: Vec<Cause>,
}

impl<F: Found> Walk<F> {
    /// Says what a replacement did: a cause for each programme whose amount changed, or in which drawing began, ended
    /// or became open. `anyway` keeps what did neither.
    pub(super) fn step(
        &mut self,
        next: F,
        concerns: Concerns,
        anyway: bool,
        what: impl Fn(&'static str) -> Option<(CauseKind, What)>,
    ) -> Result<(), ChangeError> {
        let kept = self.causes.len();
        for programme in F::programmes() {
            let ((old, before), (new, after)) = (self.now.row(programme.id), next.row(programme.id));
            let (amount, turned) = (after.less(before)?, turned(old, new));
            if (!amount.is_zero() || turned.is_some())
                && let Some((kind, what)) = what(programme.id)
            {
                let label = words::label(&what);
                let persons = match concerns {
                    Concerns::Member => 1,
                    // Where nobody is paid under either law, those who count.
                    Concerns::Household => {
                        match self.now.paid_for(programme.id).max(next.paid_for(programme.id)) {
                            0 => next.persons().max(self.now.persons()),
                            paid_for => paid_for,
                        }
                    }
                };
                self.causes.push(Cause {
                    kind,
                    programme: programme.id,
                    what,
                    label,
                    amount,
                    turned,
                    persons,
                });
            }
        }
        if anyway
            && self.causes.len() == kept
            && let (Some(programme), Some((kind, what))) = (F::programmes().next(), what(""))
        {
            let label = words::label(&what);
            let (programme, amount) = (programme.id, Money::ZERO);
            let persons = next.persons().max(self.now.persons());
            self.causes.push(Cause { kind, programme, what, label, amount, turned: None, persons });
        }
        self.now = next;
        Ok(())
    }
}

/// Leads from one end to the other.
pub(super) fn walk<L: Judge>(ends: &Ends<'_>, chain: &Chain<'_, L>) -> Result<Change, ChangeError> {
    let (none, all) = (vec![false; ends.items.len()], vec![true; ends.items.len()]);
    let first = ends.outcome(&none, On::Before, chain.before)?;
    let arrived = ends.position(&all, On::After)?;
    let last = ends.arriving(&all)?.outcome(chain.after)?;
    let mut walk = Walk { now: first.clone(), causes: Vec::new() };
    let stands_otherwise = matches!(standing(ends), What::Standing { from, to } if from != to);
    // Where the facts make no difference under either law, as in most households of most months, none is looked at.
    let facts_matter = stands_otherwise || {
        let moved = ends.position(&none, On::After)?;
        !moved.outcome(&chain.moved)?.same(&arrived.outcome(&chain.moved)?)
            || !ends.arriving(&none)?.outcome(chain.after)?.same(&last)
    };
    let mut taken = if facts_matter { none } else { all };
    let lowering = if facts_matter { lowering(ends, chain, &first)? } else { Vec::new() };
    for index in &lowering {
        take(ends, &mut taken, *index);
        let next = ends.outcome(&taken, On::Before, chain.before)?;
        fact(&mut walk, ends, *index, next)?;
    }
    let halfway = if facts_matter { ends.position(&taken, On::After)? } else { arrived };
    month(&mut walk, halfway.outcome(&chain.moved)?, chain)?;
    for (parameter, policy) in &chain.steps {
        let next = halfway.outcome(policy)?;
        walk.step(next, Concerns::Household, false, |_| parameter_change(chain, parameter))?;
    }
    for application in at_application(ends).iter() {
        for (parameter, policy) in &application.steps {
            let next = halfway.outcome_with(chain.after, policy)?;
            walk.step(next, Concerns::Household, false, |_| parameter_change(application, parameter))?;
        }
    }
    if facts_matter {
        let standing = ends.items.iter().position(|item| *item == Item::Standing);
        let others = (0..ends.items.len()).filter(|index| Some(*index) != standing);
        for index in others.chain(standing).filter(|index| !lowering.contains(index)) {
            take(ends, &mut taken, index);
            let next = ends.arriving(&taken)?.outcome(chain.after)?;
            fact(&mut walk, ends, index, next)?;
        }
    }
    // The two policies of after have the same figures; the last position is the end itself.
    debug_assert!(walk.now.same(&last), "the path ends where it should");
    change(ends, &first, &last, walk.causes)
}

fn take(ends: &Ends<'_>, taken: &mut [bool], index: usize) {
    debug_assert!(index < ends.items.len(), "an item of the list");
    if let Some(place) = taken.get_mut(index) {
        *place = true;
    }
}

/// The items that lower the payment of before when each is taken alone.
fn lowering<L: Judge>(
    ends: &Ends<'_>,
    chain: &Chain<'_, L>,
    first: &L::Found,
) -> Result<Vec<usize>, ChangeError> {
    let paid = first.total()?;
    let mut lowering = Vec::new();
    for index in 0..ends.items.len() {
        let mut alone = vec![false; ends.items.len()];
        take(ends, &mut alone, index);
        if ends.outcome(&alone, On::Before, chain.before)?.total()? < paid {
            lowering.push(index);
        }
    }
    Ok(lowering)
}

fn fact<F: Found>(walk: &mut Walk<F>, ends: &Ends<'_>, index: usize, next: F) -> Result<(), ChangeError> {
    let Some(item) = ends.items.get(index) else { return Ok(()) };
    let concerns = match item {
        Item::Member(_) | Item::Field(..) => Concerns::Member,
        Item::Need { pair: Some(_), .. } => Concerns::Member,
        Item::Standing | Item::Case(_) | Item::Need { .. } => Concerns::Household,
    };
    let (kind, what) = match item {
        Item::Standing => (CauseKind::Standing, standing(ends)),
        other => (CauseKind::Fact, field(ends, other)),
    };
    // A household that came or went is told of even if nothing was paid; so is a new determination.
    let anyway = matches!(&what, What::Standing { from, to } if from != to);
    walk.step(next, concerns, anyway, |_| Some((kind, what.clone())))
}

fn standing(ends: &Ends<'_>) -> What {
    let (before, after) = ends.originals();
    let at = |end: &End<'_>| {
        let says = end.case.get("standing").cloned().unwrap_or_default();
        let kind = match says.get("kind").and_then(serde_json::Value::as_str) {
            _ if !end.listed => "not-on-roll",
            Some("applying") => "applying",
            Some("on-roll") => "on-roll",
            Some("grace") => "grace",
            _ => "ended",
        };
        StandingAt { kind, says: if end.listed { says } else { serde_json::Value::Null } }
    };
    What::Standing { from: at(before), to: at(after) }
}

fn field(ends: &Ends<'_>, item: &Item) -> What {
    let [from, to] = ends.values(item);
    let pair = |pair: &usize| ends.pairs.get(*pair).and_then(|pair| pair.before.or(pair.after));
    let (field, member) = match item {
        Item::Field(of, name) => (format!("members[].{name}"), pair(of)),
        Item::Member(of) => ("members[]".to_owned(), pair(of)),
        Item::Case(name) => (name.clone(), None),
        Item::Need { name, pair: of, field } => {
            let list = if of.is_some() { "[]" } else { "" };
            let field = field.as_ref().map_or_else(String::new, |field| format!(".{field}"));
            (format!("needs.{name}{list}{field}"), of.as_ref().and_then(pair))
        }
        Item::Standing => ("standing".to_owned(), None),
    };
    let (before, after) = ends.originals();
    let age = |value: &Option<serde_json::Value>, month: Month| {
        let birth = value.as_ref()?.as_str()?.parse().ok()?;
        Some(full_years(birth, month))
    };
    let is_birth = matches!(item, Item::Field(_, name) if name == "birth");
    let ages = age(&from, before.month).zip(age(&to, after.month)).filter(|_| is_birth).map(<[u32; 2]>::from);
    // Of a member who came or went it is enough who.
    let came =
        matches!(item, Item::Member(of) if ends.pairs.get(*of).is_some_and(|pair| pair.before.is_none()));
    match item {
        Item::Member(_) => What::Fact {
            field,
            member,
            from: Some(serde_json::Value::Bool(!came)),
            to: Some(serde_json::Value::Bool(came)),
            ages: None,
        },
        _ => What::Fact { field, member, from, to, ages },
    }
}

/// The month alone: the rule whose answer is another in the other month.
fn month<L: Judge>(
    walk: &mut Walk<L::Found>,
    next: L::Found,
    chain: &Chain<'_, L>,
) -> Result<(), ChangeError> {
    let months = [chain.before.month(), chain.after.month()];
    let [old, new] = months;
    if old == new {
        walk.now = next;
        return Ok(());
    }
    let before = walk.now.clone();
    walk.step(next.clone(), Concerns::Household, false, |programme| {
        let rule = next.rule(programme).or_else(|| before.rule(programme));
        let another = |rule: &&'static minzheng_core_types::Rule| {
            let [old, new] = months;
            rule.variants.iter().any(|form| {
                rule.variant(form.name, old).map(|form| form.formula)
                    != rule.variant(form.name, new).map(|form| form.formula)
            })
        };
        let kind = if rule.as_ref().is_some_and(another) { CauseKind::Rule } else { CauseKind::Month };
        Some((kind, What::Month { rule: rule.map_or("", |rule| rule.id) }))
    })
}

pub(super) fn parameter_change<L: Judge>(
    chain: &Chain<'_, L>,
    parameter: &'static Parameter,
) -> Option<(CauseKind, What)> {
    let kind =
        if matches!(parameter.kind, ValueKind::Choice(_)) { CauseKind::Rule } else { CauseKind::Figure };
    let held = |law: &L| held_of(law.pack(), law.state(parameter));
    let (from, to) = (held(chain.before), held(chain.after));
    Some((kind, What::Parameter { id: parameter.id, from, to }))
}

/// What a policy has for a parameter, with the document.
pub(crate) fn held(policy: &Policy, parameter: usize) -> Held {
    held_of(&policy.pack, policy.state_of(parameter))
}

fn held_of(pack: &Pack, slot: Slot<()>) -> Held {
    let figure = |state, used: minzheng_core_types::figures::FigureRef| {
        let figure = pack.figure(used.id);
        Held {
            state,
            figure: figure.map(|figure| figure.id()),
            value: figure.map_or_else(String::new, |figure| figure.value.to_string()),
            from: figure.map(|figure| figure.from),
            source: figure.map_or_else(String::new, |figure| figure.source.to_string()),
            assumed: used.confidence.needs_saying(),
        }
    };
    let none = |state, source| Held {
        state,
        figure: None,
        value: String::new(),
        from: None,
        source,
        assumed: false,
    };
    match slot {
        Slot::Value((), used) => figure("value", used),
        Slot::Limit((), used) => figure("limit", used),
        Slot::Gap(gap) => none("gap", pack.gap(gap).map_or_else(String::new, |gap| gap.why.clone())),
        Slot::Unset => none("unset", String::new()),
    }
}

fn change<F: Found>(ends: &Ends<'_>, first: &F, last: &F, causes: Vec<Cause>) -> Result<Change, ChangeError> {
    let mut programmes = Vec::new();
    for programme in F::programmes() {
        let ((finding_before, before), (finding_after, after)) =
            (first.row(programme.id), last.row(programme.id));
        let difference = after.less(before)?;
        programmes.push(ProgrammeChange {
            programme: programme.id,
            finding_before,
            finding_after,
            before,
            after,
            difference,
        });
    }
    let (before, after) = (first.total()?, last.total()?);
    let (from, to) = ends.originals();
    let difference = after.less(before)?;
    Ok(Change { from: from.month, to: to.month, before, after, difference, programmes, causes })
}

/// Rules that an explanation applied in both months in another form: another clause, perhaps another formula.
#[must_use]
pub fn forms(before: &ExplanationDocument, after: &ExplanationDocument) -> Vec<FormChange> {
    let mut seen = BTreeMap::new();
    for step in &after.steps {
        seen.entry((step.rule.as_str(), step.variant.as_str())).or_insert(step);
    }
    let mut changed: BTreeMap<&str, FormChange> = BTreeMap::new();
    for old in &before.steps {
        let Some(new) = seen.get(&(old.rule.as_str(), old.variant.as_str())) else { continue };
        let formula = old.formula != new.formula;
        if formula || old.citations != new.citations {
            changed.entry(old.rule.as_str()).or_insert_with(|| FormChange {
                rule: old.rule.clone(),
                title: new.title.clone(),
                from: old.citations.clone(),
                to: new.citations.clone(),
                formula,
            });
        }
    }
    changed.into_values().collect()
}

/// 两月之间: a register between two months, with the law of both.
#[derive(Debug)]
pub struct Between<'r> {
    register: &'r Register,
    laws: LawTable,
    months: [Month; 2],
}

impl<'r> Between<'r> {
    /// The months to compare, in either order.
    #[must_use]
    pub fn new(pack: &Pack, register: &'r Register, from: Month, to: Month) -> Self {
        let range = MonthRange::new(from.min(to), from.max(to)).unwrap_or(MonthRange::single(from));
        let laws = LawTable::new(pack, register, range);
        Self { register, laws, months: [from, to] }
    }

    /// The register.
    #[must_use]
    pub const fn register(&self) -> &'r Register {
        self.register
    }

    /// The month before and the month after.
    #[must_use]
    pub const fn months(&self) -> [Month; 2] {
        self.months
    }

    /// The path of figures of every place of the register, and from place to place for those who moved.
    pub(super) fn chains(&self) -> Result<BTreeMap<[Place; 2], Chain<'_>>, ChangeError> {
        let mut chains = BTreeMap::new();
        for places in self.register.households().iter().map(|record| self.places_of(record)) {
            if let Entry::Vacant(free) = chains.entry(places) {
                free.insert(self.chain(places)?);
            }
        }
        Ok(chains)
    }

    /// Where a household is in the month before and in the month after.
    pub(super) fn places_of(&self, record: &crate::HouseholdRecord) -> [Place; 2] {
        self.months.map(|month| record.stay_in(month).place)
    }

    fn law(&self, place: Place, month: Month) -> Result<&Policy, ChangeError> {
        Ok(self.laws.get(place, month).ok_or(RunError::NoLaw { month })?)
    }

    fn chain(&self, [before, after]: [Place; 2]) -> Result<Chain<'_>, ChangeError> {
        let [from, to] = self.months;
        Ok(Chain::new(self.law(before, from)?, self.law(after, to)?))
    }

    /// The change of one household; `None` when it was listed in neither month.
    ///
    /// # Errors
    /// [`ChangeError`] when there is no law for a month or amounts do not fit.
    pub fn one(&self, index: usize) -> Result<Option<Change>, ChangeError> {
        match self.register.households().get(index) {
            Some(record) => self.along(index, &self.chain(self.places_of(record))?),
            None => Ok(None),
        }
    }

    /// The forms of rules that are others in the other month, for a household that is listed in both.
    ///
    /// # Errors
    /// [`ChangeError`] when a month cannot be assessed.
    pub fn forms(&self, index: usize) -> Result<Vec<FormChange>, ChangeError> {
        let run = Run::new(self.register, &self.laws);
        let [from, to] = self.months;
        Ok(match (run.explain(index, from)?, run.explain(index, to)?) {
            (Some((_, before)), Some((_, after))) => forms(&before, &after),
            _ => Vec::new(),
        })
    }

    pub(super) fn along(&self, index: usize, chain: &Chain<'_>) -> Result<Option<Change>, ChangeError> {
        let run = Run::new(self.register, &self.laws);
        let [from, to] = self.months;
        let asked = |month| self.register.households().get(index).and_then(|record| run.asked(record, month));
        let (before, after) = (asked(from), asked(to));
        if before.is_none() && after.is_none() {
            return Ok(None);
        }
        match (end(&run, index, from, before.as_ref())?, end(&run, index, to, after.as_ref())?) {
            (Some(before), Some(after)) => Ok(Some(walk(&Ends::new(&before, &after), chain)?)),
            _ => Ok(None),
        }
    }
}
