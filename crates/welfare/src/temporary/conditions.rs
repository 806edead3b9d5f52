//! Who is helped, and where (TA-01), and whose means are checked (TA-03).

use minzheng_core_types::Fact;
use minzheng_core_types::explain::Explain;
use minzheng_core_types::finding::{Grounds, Measure};

use super::assess::Case;
use super::facts::{Kind, Way};
use super::policy::Where;
use super::{fields, questions, rules, terms};
use crate::facts::PropertyFinding;
use crate::needs::Status;
use crate::terms as shared;

/// Is there a need that is verified, and is it to be helped here? Both are one ground.
pub(super) fn in_need<X: Explain>(case: &mut Case<'_, X>) {
    let kind = match case.request.kind {
        Fact::Known(kind) => Some(kind),
        Fact::Absent | Fact::NotEstablished => {
            case.ask(questions::KIND);
            None
        }
    };
    let verified = match case.request.verified {
        Fact::Known(verified) => verified,
        Fact::Absent => false,
        Fact::NotEstablished => {
            case.ask(questions::VERIFIED);
            true
        }
    };
    if case.request.verified != Fact::NotEstablished {
        case.explain.step(&rules::TA_01, case.at("need"), |facts| {
            facts.input(&terms::EVENT_VERIFIED, verified, fields::VERIFIED).gives(&terms::IN_NEED, verified);
        });
    }
    let here = helped_here(case, kind);
    if !verified || !here {
        case.grounds = Grounds::of(&rules::TA_01, Measure::Flag(false), Measure::Flag(true));
    }
}

/// False only where it is certain that the place does not help.
fn helped_here<X: Explain>(case: &mut Case<'_, X>, kind: Option<Kind>) -> bool {
    let local = match case.request.local {
        Fact::Known(local) => Some(local),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    let happened = match case.request.happened_here {
        Fact::Known(happened) => Some(happened),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    if let Some(true) = local {
        of_the_place(case, true);
        return true;
    }
    match (kind, happened) {
        (Some(Kind::Emergency), Some(true)) => {
            let Some(place) = case.policy.helped_where.read(&mut case.reading) else { return true };
            let helped = *place.value == Where::WhereItHappens;
            // Whoever may be of the place is not refused by where it happened.
            if helped || local.is_some() {
                case.explain.step(&rules::TA_01, case.at("happened"), |facts| {
                    facts
                        .input(&terms::EMERGENCY_KIND, Kind::Emergency.word(), fields::KIND)
                        .chosen(&terms::HELPED_WHERE, place.value.word(), place.figure)
                        .input(&terms::EVENT_HERE, true, fields::HAPPENED_HERE)
                        .gives(&shared::RECEIVES, helped);
                });
                return helped;
            }
            case.ask(questions::LOCAL);
            true
        }
        (Some(Kind::Emergency), None) => {
            case.ask(if local.is_some() { questions::HAPPENED_HERE } else { questions::LOCAL });
            true
        }
        (Some(Kind::Emergency), Some(false)) | (Some(Kind::Expenditure), _) => match local {
            Some(local) => {
                of_the_place(case, local);
                local
            }
            None => {
                case.ask(questions::LOCAL);
                true
            }
        },
        (None, _) => {
            if local.is_none() {
                case.ask(questions::LOCAL);
            }
            true
        }
    }
}

fn of_the_place<X: Explain>(case: &mut Case<'_, X>, local: bool) {
    case.explain.step(&rules::TA_01, case.at("here"), |facts| {
        facts.input(&terms::OF_THE_PLACE, local, fields::LOCAL).gives(&shared::RECEIVES, local);
    });
}

/// The means check, which small-and-fast help and confirmed households do without since 2026.
pub(super) fn means<X: Explain>(case: &mut Case<'_, X>, way: Option<Way>) {
    let opinions = case.asked.month >= rules::OPINIONS_2026;
    if opinions && way == Some(Way::SmallAndFast) {
        case.explain.step(&rules::TA_03, case.at("no-check"), |facts| {
            facts.input(&terms::WAY, Way::SmallAndFast.word(), fields::WAY).gives(&shared::RECEIVES, true);
        });
        return;
    }
    if let Fact::Known(found) = case.request.means {
        let within = found == PropertyFinding::Within;
        // Who decides may still make the check needless.
        if !within && opinions && way.is_none() {
            return;
        }
        case.explain.step(&rules::TA_01, case.at("means"), |facts| {
            facts.input(&terms::MEANS_FOUND, found.word(), fields::MEANS).gives(&shared::RECEIVES, within);
        });
        if !within {
            case.grounds.add(&rules::TA_01, Measure::Flag(false), Measure::Flag(true));
        }
        return;
    }
    if opinions {
        match case.asked.status {
            Fact::Known(status @ (Status::Allowance | Status::Marginal | Status::Rigid)) => {
                case.explain.step(&rules::TA_03, case.at("confirmed"), |facts| {
                    facts
                        .input(&terms::CONFIRMED_STATUS, status.word(), fields::STATUS)
                        .gives(&shared::RECEIVES, true);
                });
                return;
            }
            Fact::Known(Status::ExtremeHardship) | Fact::Absent => {}
            Fact::NotEstablished => case.ask(questions::STATUS),
        }
    }
    case.ask(questions::MEANS);
}
