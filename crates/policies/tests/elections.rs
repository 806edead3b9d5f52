//! The figures of elections, entered a second time from the rulebook.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_community_governance::election::{FAMILY, PARAMETERS};
use minzheng_core_types::figures::Found;
use minzheng_core_types::{Confidence, Pack};

fn pack() -> Pack {
    minzheng_policies::load(&minzheng_policies::governance_files(), minzheng_community_governance::FIGURES)
        .unwrap()
}

fn found(pack: &Pack, place: &str, id: &str, month: &str) -> (String, Option<Confidence>) {
    let parameter = PARAMETERS.iter().find(|parameter| parameter.id == id).unwrap();
    match pack.at(place.parse().unwrap(), month.parse().unwrap()).look_up(parameter) {
        Found::Value(figure, used) => (figure.value.to_string(), Some(used.confidence)),
        Found::Limit(..) => ("limit".to_owned(), None),
        Found::Gap(_) => ("gap".to_owned(), None),
        Found::Nothing => ("nothing".to_owned(), None),
    }
}

#[test]
fn the_national_figures_are_those_of_the_rulebook() {
    let pack = pack();
    let (law, assumed, settled) =
        (Some(Confidence::Reported), Some(Confidence::Assumed), Some(Confidence::Settled));
    for (id, month, value, confidence) in [
        ("cg.el.term", "2018-11", "3", law),
        ("cg.el.term", "2018-12", "5", law),
        ("cg.el.term", "2026-01", "5", law),
        ("cg.el.size.least", "2014-05", "5", law),
        ("cg.el.size.most", "2026-01", "9", law),
        ("cg.el.turnout.voters", "2025-12", "more-than-half", assumed),
        ("cg.el.turnout.voters", "2026-01", "more-than-half", law),
        ("cg.el.turnout.representatives", "2025-12", "more-than-half", assumed),
        ("cg.el.turnout.representatives", "2026-01", "more-than-two-thirds", law),
        ("cg.el.winning", "2026-01", "more-than-half", law),
        ("cg.el.supplementary.floor", "2025-12", "third-or-more", assumed),
        ("cg.el.supplementary.floor", "2026-01", "third-or-more", law),
        ("cg.el.roll.days", "2025-12", "20", assumed),
        ("cg.el.roll.days", "2026-01", "20", law),
        ("cg.el.objection.days", "2025-12", "gap", None),
        ("cg.el.objection.days", "2026-01", "5", law),
        ("cg.el.decision.days", "2026-01", "3", law),
        ("cg.el.proxy.most", "2025-12", "gap", None),
        ("cg.el.proxy.most", "2026-01", "3", law),
        ("cg.el.nominators", "2026-01", "10", law),
        ("cg.el.recall.voters", "2025-12", "fifth-or-more", law),
        ("cg.el.recall.voters", "2026-01", "tenth-or-more", law),
        ("cg.el.recall.representatives", "2026-01", "third-or-more", law),
        ("cg.el.rep.share", "2026-01", "four-fifths-or-more", law),
        ("cg.el.rep.opens", "2026-01", "two-thirds-or-more", law),
        ("cg.el.meeting.adults", "2014-05", "fifth-or-more", law),
        ("cg.el.meeting.adults", "2026-01", "tenth-or-more", law),
        ("cg.el.women", "2025-12", "none", law),
        ("cg.el.women", "2026-01", "required", law),
        ("cg.el.relatives", "2025-12", "none", assumed),
        ("cg.el.relatives", "2026-01", "avoid", law),
        ("cg.el.handover.days", "2025-12", "gap", None),
        ("cg.el.handover.days", "2026-01", "10", law),
        ("cg.el.disclosure.days", "2026-01", "15", law),
        ("cg.el.audit", "2026-01", "yes", settled),
        ("cg.el.denominator", "2026-01", "collected", assumed),
        ("cg.el.tie.rounds", "2026-01", "3", assumed),
        ("cg.el.cascade", "2026-01", "no", assumed),
        ("cg.el.candidates.days", "2026-01", "nothing", None),
        ("cg.el.supplementary.days", "2026-01", "nothing", None),
    ] {
        assert_eq!(found(&pack, "370203", id, month), (value.to_owned(), confidence), "{id} {month}");
    }
}

#[test]
fn provinces_have_what_was_read() {
    let pack = pack();
    let (reported, assumed) = (Some(Confidence::Reported), Some(Confidence::Assumed));
    for (place, id, month, value, confidence) in [
        ("330000", "cg.el.candidates.days", "2026-12", "5", assumed),
        ("330000", "cg.el.withdrawal.days", "2026-12", "3", assumed),
        ("330000", "cg.el.recall.days", "2026-12", "30", assumed),
        ("330000", "cg.el.recall.steps-in", "2026-12", "60", assumed),
        ("310000", "cg.el.proxy.names-days", "2026-12", "2", assumed),
        ("310000", "cg.el.acting", "2026-12", "most-votes", assumed),
        ("110000", "cg.el.contest", "2014-05", "may-equal", reported),
        ("110000", "cg.el.contest", "2026-01", "must-exceed", reported),
        ("410000", "cg.el.size.most", "2025-06", "7", reported),
        ("410000", "cg.el.size.most", "2026-01", "9", reported),
        ("120000", "cg.el.size.odd", "2014-05", "yes", reported),
        ("500000", "cg.el.rerun.days", "2026-01", "30", reported),
        ("500000", "cg.el.complaint.days", "2026-01", "30", reported),
    ] {
        assert_eq!(found(&pack, place, id, month), (value.to_owned(), confidence), "{place} {id} {month}");
    }
}

#[test]
fn every_parameter_has_its_guide() {
    let guides: Vec<&str> = FAMILY.guide.iter().map(|guide| guide.parameter).collect();
    let parameters: Vec<&str> = FAMILY.parameters().iter().map(|parameter| parameter.id).collect();
    assert_eq!(guides, parameters);
    let known = |rule: &str| FAMILY.catalogue.rules.iter().any(|known| known.id == rule);
    assert!(FAMILY.guide.iter().all(|guide| guide.rules.iter().all(|rule| known(rule))));
}
