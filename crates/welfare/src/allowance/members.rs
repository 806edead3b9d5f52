//! SA-02, SA-03, SA-22: who counts in the month. Each member gets exactly one step, in order.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{FigureRef, Reading};
use minzheng_core_types::{Fact, MemberSet, Month, Term};

use super::{Case, alone};
use crate::age;
use crate::facts::{Away, Cohabitation, Member, Relation, Schooling};
use crate::fields;
use crate::policy::{Counts, DeathStop, StartRule};
use crate::questions;
use crate::rules;
use crate::standing::Standing;
use crate::terms;

/// 成年: full age (Civil Code art. 17).
pub(crate) const MAJORITY: u32 = 18;

/// Who counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counted {
    pub(crate) set: MemberSet,
    /// It is open whether somebody counts.
    pub(crate) uncertain: bool,
    /// The step that summed them.
    pub(crate) step: StepRef,
    /// The step of the first member; the others follow.
    pub(super) first: StepRef,
}

impl Counted {
    #[inline(always)]
    pub(crate) const fn count(&self) -> u32 {
        self.set.len()
    }
}

#[inline(always)]
pub(crate) fn count<X: Explain>(case: &mut Case<'_, '_, X>) -> Counted {
    let mut counted =
        Counted { set: MemberSet::EMPTY, uncertain: false, step: StepRef::NONE, first: StepRef::NONE };
    let mut passed = MemberSet::EMPTY;
    let single = matches!(case.household.facts().alone, Fact::Known(_));
    for (index, member) in case.household.members().iter().enumerate() {
        // SA-04: what happens to the rest of the family makes nobody of it count.
        let presence = if single && index > 0 { Presence::Unaffected } else { dated(case, index, member) };
        let verdict = match (presence, case.standing) {
            (Presence::Decided(verdict), _) => Some(verdict),
            (Presence::Open, _) => None,
            (Presence::Unaffected, _) if single && !alone::asks_more(case, index, member) => {
                let (counts, step) = alone::counts(case, index, member);
                Some(Verdict { counts, step })
            }
            (Presence::Unaffected, Standing::Applying { on }) => {
                applying(case, &mut passed, index, member, on)
            }
            (
                Presence::Unaffected,
                Standing::OnRoll { .. } | Standing::Grace { .. } | Standing::Ended { .. },
            ) => Some(recorded(case, index, member)),
        };
        match verdict {
            Some(Verdict { counts, step }) => {
                if index == 0 {
                    counted.first = step;
                }
                if counts {
                    counted.set.insert(index);
                }
            }
            None => counted.uncertain = true,
        }
    }
    if !counted.uncertain {
        let (set, first, number) = (counted.set, counted.first, case.household.members().len());
        counted.step = case.explain.step(&rules::SA_02, case.at().variant("total"), |facts| {
            facts.from_each(&terms::COUNTED, first, number).gives(&terms::MEMBERS, set.len());
        });
    }
    if !passed.is_empty() {
        tell_passed(case, passed);
    }
    counted
}

/// Tells of figures that did not leave somebody out: fewer months apart than asked for, conscripts that count.
#[cold]
fn tell_passed<X: Explain>(case: &mut Case<'_, '_, X>, passed: MemberSet) {
    let policy = case.law.in_month;
    let members = case.household.members();
    for (index, member) in passed.iter().filter_map(|index| Some((index, members.get(index)?))) {
        // They were read when the member was looked at.
        let mut read = Reading::default();
        match member.away {
            Fact::Known(Away::Clergy(months)) => {
                let Some(minimum) = policy.clergy_months.read(&mut read) else { continue };
                let at = case.at().variant("clergy-returning").member(index);
                case.explain.step(&rules::SA_03, at, |facts| {
                    facts
                        .input(&terms::AWAY_MONTHS, months, Field::of(fields::AWAY_MONTHS, index))
                        .figure(&terms::MINIMUM, minimum)
                        .gives(&terms::LEFT_OUT, false);
                });
            }
            Fact::Known(Away::Conscript) => {
                let Some(rule) = policy.conscripts.read(&mut read) else { continue };
                let at = case.at().variant("conscript-counted").member(index);
                case.explain.step(&rules::SA_03, at, |facts| {
                    facts
                        .chosen(&terms::PUBLISHED, rule.value.word(), rule.figure)
                        .gives(&terms::LEFT_OUT, false);
                });
            }
            _ => {}
        }
    }
}

/// Whether one member counts, and the step that says so.
#[derive(Clone, Copy)]
struct Verdict {
    counts: bool,
    step: StepRef,
}

/// The authority's own finding; whoever is on the roll was found to count.
#[inline(always)]
fn recorded<X: Explain>(case: &mut Case<'_, '_, X>, index: usize, member: &Member) -> Verdict {
    let counts = matches!(member.counted, Fact::Known(true) | Fact::NotEstablished);
    let step = case.explain.step(&rules::SA_02, case.at().variant("recorded").member(index), |facts| {
        facts
            .input(&terms::RECORDED, counts, Field::of(fields::COUNTED, index))
            .gives(&terms::COUNTED, u32::from(counts));
    });
    Verdict { counts, step }
}

/// What a dated event says about a month.
enum Presence {
    /// Nothing.
    Unaffected,
    /// Whether the member counts.
    Decided(Verdict),
    /// The place has not settled what happens in the month of the event.
    Open,
}

/// An entry, exit or death.
struct Event {
    day: NaiveDate,
    /// Does the member count in the months after?
    after: bool,
    /// The forms of SA-22: where the month alone decides, and where a local rule does.
    forms: [&'static str; 2],
    term: &'static Term,
    rule_term: &'static Term,
    path: &'static str,
}

/// SA-22: entry, exit and death of members.
#[inline(always)]
fn dated<X: Explain>(case: &mut Case<'_, '_, X>, index: usize, member: &Member) -> Presence {
    if member.died.is_none() && member.left.is_none() && member.entered.is_none() {
        return Presence::Unaffected;
    }
    by_events(case, index, member)
}

#[cold]
fn by_events<X: Explain>(case: &mut Case<'_, '_, X>, index: usize, member: &Member) -> Presence {
    let policy = case.law.in_month;
    if let Some(day) = member.died {
        let (term, rule_term) = (&terms::DIED, &terms::STOP_RULE);
        let event =
            Event { day, after: false, forms: ["died-clear", "died"], term, rule_term, path: fields::DIED };
        let rule = |reading: &mut Reading| {
            let used = policy.death_stop.read(reading)?;
            Some((matches!(used.value, DeathStop::MonthAfterDeath), used.value.word(), used.figure))
        };
        match happened(case, index, &event, rule) {
            Presence::Unaffected => {}
            settled => return settled,
        }
    }
    let rule = |counts_when: StartRule| {
        move |reading: &mut Reading| {
            let used = policy.change.read(reading)?;
            Some((*used.value == counts_when, used.value.word(), used.figure))
        }
    };
    if let Some(day) = member.left {
        let (term, rule_term) = (&terms::LEFT, &terms::START_RULE);
        let event =
            Event { day, after: false, forms: ["left-clear", "left"], term, rule_term, path: fields::LEFT };
        match happened(case, index, &event, rule(StartRule::NextMonth)) {
            Presence::Unaffected => {}
            settled => return settled,
        }
    }
    match member.entered {
        Some(day) => {
            let (term, rule_term) = (&terms::ENTERED, &terms::START_RULE);
            let forms = ["entered-clear", "entered"];
            let event = Event { day, after: true, forms, term, rule_term, path: fields::ENTERED };
            happened(case, index, &event, rule(StartRule::SameMonth))
        }
        None => Presence::Unaffected,
    }
}

/// Before and after the month of an event the month decides; in it, the local rule does.
fn happened<X: Explain>(
    case: &mut Case<'_, '_, X>,
    index: usize,
    event: &Event,
    rule: impl FnOnce(&mut Reading) -> Option<(bool, &'static str, FigureRef)>,
) -> Presence {
    let month = case.month;
    let of_event = Month::of(event.day);
    let [clear, ruled] = event.forms;
    let (counts, form, used) = if month == of_event {
        match rule(&mut case.reading) {
            Some((counts, word, figure)) => (counts, ruled, Some((word, figure))),
            None => return Presence::Open,
        }
    } else if (month > of_event) == event.after {
        return Presence::Unaffected;
    } else {
        (false, clear, None)
    };
    let step = case.explain.step(&rules::SA_22, case.at().variant(form).member(index), |facts| {
        facts.input(&terms::MONTH, month, fields::MONTH);
        facts.input(event.term, event.day, Field::of(event.path, index));
        if let Some((word, figure)) = used {
            facts.chosen(event.rule_term, word, figure);
        }
        facts.gives(&terms::COUNTED, u32::from(counts));
    });
    Presence::Decided(Verdict { counts, step })
}

/// SA-02 and SA-03 for one member of an applicant's household; `None` when open.
#[inline(never)]
fn applying<X: Explain>(
    case: &mut Case<'_, '_, X>,
    passed: &mut MemberSet,
    index: usize,
    member: &Member,
    on: NaiveDate,
) -> Option<Verdict> {
    if !matches!(member.counted, Fact::NotEstablished) {
        return Some(recorded(case, index, member));
    }
    match away(case, passed, index, member) {
        Presence::Unaffected => {}
        Presence::Decided(verdict) => return Some(verdict),
        Presence::Open => return None,
    }
    match member.relation {
        Relation::Applicant | Relation::Spouse => {
            let step = case.explain.step(&rules::SA_02, case.at().variant("core").member(index), |facts| {
                facts
                    .input(&terms::RELATION, member.relation.word(), Field::of(fields::RELATION, index))
                    .gives(&terms::COUNTED, 1_u32);
            });
            Some(Verdict { counts: true, step })
        }
        Relation::Child => child(case, index, member, on),
        Relation::Parent
        | Relation::Grandparent
        | Relation::Grandchild
        | Relation::Sibling
        | Relation::Other => dependant(case, index, member),
    }
}

/// SA-03: prison, detoxification, declared missing; clergy and conscripts by their figures.
fn away<X: Explain>(
    case: &mut Case<'_, '_, X>,
    passed: &mut MemberSet,
    index: usize,
    member: &Member,
) -> Presence {
    let policy = case.law.in_month;
    let word = match member.away {
        Fact::Absent | Fact::Known(Away::PretrialDetention | Away::CommunityCorrection) => {
            return Presence::Unaffected;
        }
        Fact::NotEstablished => {
            case.open.ask(questions::AWAY, Some(index));
            return Presence::Open;
        }
        Fact::Known(Away::Clergy(months)) => {
            let Some(minimum) = policy.clergy_months.read(&mut case.reading) else {
                return Presence::Open;
            };
            if months < *minimum.value {
                passed.insert(index);
                return Presence::Unaffected;
            }
            let step = case.explain.step(&rules::SA_03, case.at().variant("clergy").member(index), |facts| {
                facts
                    .input(&terms::AWAY_MONTHS, months, Field::of(fields::AWAY_MONTHS, index))
                    .figure(&terms::MINIMUM, minimum)
                    .gives(&terms::COUNTED, 0_u32);
            });
            return Presence::Decided(Verdict { counts: false, step });
        }
        Fact::Known(Away::Conscript) => {
            let Some(rule) = policy.conscripts.read(&mut case.reading) else {
                return Presence::Open;
            };
            if matches!(rule.value, Counts::Counted) {
                passed.insert(index);
                return Presence::Unaffected;
            }
            let step =
                case.explain.step(&rules::SA_03, case.at().variant("conscript").member(index), |facts| {
                    facts
                        .chosen(&terms::PUBLISHED, rule.value.word(), rule.figure)
                        .gives(&terms::COUNTED, 0_u32);
                });
            return Presence::Decided(Verdict { counts: false, step });
        }
        Fact::Known(Away::Prison) => "prison",
        Fact::Known(Away::Detoxification) => "detoxification",
        Fact::Known(Away::DeclaredMissing) => "declared-missing",
    };
    let step = case.explain.step(&rules::SA_03, case.at().member(index), |facts| {
        facts.input(&terms::AWAY, word, Field::of(fields::AWAY, index)).gives(&terms::COUNTED, 0_u32);
    });
    Presence::Decided(Verdict { counts: false, step })
}

/// A child counts while a minor, in full-time study up to a bachelor's degree, or unable to live independently.
fn child<X: Explain>(
    case: &mut Case<'_, '_, X>,
    index: usize,
    member: &Member,
    on: NaiveDate,
) -> Option<Verdict> {
    let at = case.at().member(index);
    let relation = Field::of(fields::RELATION, index);
    let Fact::Known(birth) = member.birth else {
        case.open.ask(questions::BIRTH, Some(index));
        return None;
    };
    if birth > case.month.last_day() {
        case.open.ask(questions::BIRTH, Some(index));
        return None;
    }
    // A child born since the application is reckoned from its birth.
    let (day, day_field) =
        if birth > on { (birth, Field::of(fields::BIRTH, index)) } else { (on, fields::APPLIED) };
    let age = age::on_day(birth, day, case.law.in_month, &mut case.reading, |age| age < MAJORITY)?;
    if age.years < MAJORITY {
        let step = case.explain.step(&rules::SA_02, at.variant("minor"), |facts| {
            facts.input(&terms::RELATION, "child", relation);
            facts.input(&terms::BIRTH, birth, Field::of(fields::BIRTH, index));
            facts.input(&terms::DAY, day, day_field);
            age.tell(facts);
            facts.clause(&terms::LEAST, MAJORITY).gives(&terms::COUNTED, 1_u32);
        });
        return Some(Verdict { counts: true, step });
    }
    if let Fact::Known(Schooling::FullTimeUpToBachelor) = member.schooling {
        let step = case.explain.step(&rules::SA_02, at.variant("student"), |facts| {
            facts
                .input(&terms::RELATION, "child", relation)
                .input(&terms::SCHOOLING, "full-time-up-to-bachelor", Field::of(fields::SCHOOLING, index))
                .gives(&terms::COUNTED, 1_u32);
        });
        return Some(Verdict { counts: true, step });
    }
    let unable = matches!(member.unable_to_live_alone, Fact::Known(true));
    if !unable && (member.schooling.is_open() || member.unable_to_live_alone.is_open()) {
        if member.schooling.is_open() {
            case.open.ask(questions::SCHOOLING, Some(index));
        }
        if member.unable_to_live_alone.is_open() {
            case.open.ask(questions::UNABLE, Some(index));
        }
        return None;
    }
    let step = case.explain.step(&rules::SA_02, at.variant("unable"), |facts| {
        facts
            .input(&terms::RELATION, "child", relation)
            .input(&terms::RECORDED, unable, Field::of(fields::UNABLE, index))
            .gives(&terms::COUNTED, u32::from(unable));
    });
    Some(Verdict { counts: unable, step })
}

/// The fourth group: a legal duty of support, and living with the household permanently.
fn dependant<X: Explain>(case: &mut Case<'_, '_, X>, index: usize, member: &Member) -> Option<Verdict> {
    let at = case.at().member(index);
    let recorded = match member.supported {
        Fact::NotEstablished => {
            case.open.ask(questions::SUPPORTED, Some(index));
            return None;
        }
        Fact::Known(Cohabitation::Months(months)) => {
            let minimum = case.law.in_month.cohabitation_months.read(&mut case.reading)?;
            let counts = months >= *minimum.value;
            let step = case.explain.step(&rules::SA_02, at.variant("cohabiting"), |facts| {
                facts
                    .input(&terms::MONTHS, months, Field::of(fields::SUPPORTED_MONTHS, index))
                    .figure(&terms::MINIMUM, minimum)
                    .gives(&terms::COUNTED, u32::from(counts));
            });
            return Some(Verdict { counts, step });
        }
        Fact::Known(Cohabitation::Permanent) => true,
        Fact::Absent => false,
    };
    let step = case.explain.step(&rules::SA_02, at.variant("dependant"), |facts| {
        facts
            .input(&terms::RECORDED, recorded, Field::of(fields::SUPPORTED, index))
            .gives(&terms::COUNTED, u32::from(recorded));
    });
    Some(Verdict { counts: recorded, step })
}
