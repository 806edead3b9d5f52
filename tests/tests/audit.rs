//! Rulebook, rules, worked cases and properties fit together; the pages made of them are current; private data stays
//! private.

use std::collections::BTreeSet;

use minzheng_core_types::formula::Formula;
use minzheng_tests::registry::{LATER, properties};
use minzheng_tests::{audit, desk, docs, worked};
use minzheng_welfare::terms::TERMS;
use minzheng_welfare::{FAMILIES, catalogues};

#[test]
fn nothing_is_amiss_between_rulebook_rules_cases_and_properties() {
    let amiss = audit::amiss();
    assert!(amiss.is_empty(), "\n{}", amiss.join("\n"));
}

#[test]
fn every_formula_parses_and_speaks_only_in_terms() {
    let families = || FAMILIES.iter().flat_map(|family| family.terms.iter().copied());
    let clocks = || minzheng_welfare::procedure::terms::TERMS.iter().copied();
    let elders = minzheng_eldercare::every_term;
    let terms = || {
        let welfare = TERMS.iter().copied().chain(families()).chain(clocks());
        welfare
            .chain(minzheng_caseload::rules::TERMS)
            .chain(elders())
            .chain(minzheng_community_governance::every_term())
            .chain(minzheng_ngo_registration::every_term())
            .chain(minzheng_social_affairs::every_term())
    };
    for rule in audit::rules() {
        assert!(!rule.variants.is_empty(), "{}", rule.id);
        for variant in rule.variants {
            let formula = Formula::parse(variant.formula)
                .unwrap_or_else(|error| panic!("{}/{}: {error}", rule.id, variant.name));
            for name in formula.names().iter().map(String::as_str).chain([formula.result_name()]) {
                assert!(terms().any(|term| term.name == name), "{}/{}: {name}", rule.id, variant.name);
            }
            assert!(!variant.citations.is_empty(), "{}/{} names no clause", rule.id, variant.name);
        }
    }
}

/// Rules whose law was replaced by an edition that nobody here has read: their forms end, and the answer asks.
const ENDED: &[(&str, minzheng_core_types::Month)] = &[("SC-01", minzheng_core_types::Month::at(2024, 9))];

/// Forms whose law ended without another of their name: what came after asks other things.
const ENDED_FORMS: &[(&str, &str)] = &[
    ("NR-17", "earlier"),
    ("SO-01", "fit"),
    ("SO-03", "designated"),
    ("SO-03", "pilot"),
    ("SO-03", "residence"),
    ("SO-04", "paper-2003"),
    ("SO-05", "on-the-spot"),
    ("SO-07", "limit-2001"),
    ("SO-07", "registrar"),
    ("SO-09", "original"),
    ("SO-11", "2003"),
    ("SO-15", "burial-area"),
    ("SO-15", "certificate"),
    ("SO-15", "cremation-area"),
    ("SO-15", "forced"),
    ("SO-15", "order"),
    ("SO-16", "cycle"),
    ("SO-16", "excess"),
    ("SO-16", "fine"),
    ("SO-16", "fits"),
    ("SO-18", "authority"),
    ("SO-18", "ban"),
    ("SO-18", "outsiders"),
    ("SO-18", "site"),
    ("SO-18", "sites"),
    ("SO-23", ""),
    ("SO-23", "ratio"),
    ("SO-24", "certificate"),
    ("SO-25", "limit-v92"),
    ("SO-27", "old-rules"),
    ("SO-29", "fine"),
];

/// The forms of a rule with one name follow each other without holes or overlaps, from the month in which the first of
/// them is the law. What is applied over registers may have holes, in months of which no text was read.
#[test]
fn one_form_is_the_law_at_a_time() {
    let mut wrong = BTreeSet::new();
    for rule in audit::rules() {
        let least = usize::from(!audit::is_over_registers(rule));
        for name in rule.variants.iter().map(|variant| variant.name).collect::<BTreeSet<_>>() {
            let begins = rule.variants.iter().filter(|form| form.name == name).map(|form| form.from).min();
            let covered = minzheng_core_types::Month::at(1999, 10);
            let mut month = begins.flatten().unwrap_or(covered).max(covered);
            // A scale that was replaced by another with rules of its own ends; so do the rules named above.
            let forms = rule.variants.iter().filter(|form| form.name == name);
            let last = forms.map(|form| form.until).max_by_key(|until| (until.is_none(), *until)).flatten();
            let replaced = last
                .filter(|_| rule.id.starts_with("EC-") || ENDED_FORMS.contains(&(rule.id, name)))
                .map(minzheng_core_types::Month::next);
            let ended = ENDED.iter().find(|(id, _)| *id == rule.id).map(|(_, last)| last.next());
            while month < ended.or(replaced).unwrap_or(minzheng_core_types::Month::at(2030, 1)) {
                let law =
                    rule.variants.iter().filter(|form| form.name == name && form.in_force(month)).count();
                if !(least..=1).contains(&law) {
                    wrong.insert(format!("{}/{name}: {law}, first in {month}", rule.id));
                    break;
                }
                month = month.next();
            }
            let after = ended.is_some_and(|month| rule.variants.iter().any(|form| form.in_force(month)));
            assert!(!after, "{}/{name} goes on after its law", rule.id);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// In every explained case, a step supplies exactly the names that its formula asks for.
#[test]
fn every_step_supplies_the_names_of_its_formula() {
    for file in worked::all() {
        let documents = worked::documents(&file);
        for step in documents.iter().flat_map(|(_, document)| &document.steps) {
            let formula = Formula::parse(&step.formula).unwrap();
            let asked: BTreeSet<&str> = formula.names().iter().map(String::as_str).collect();
            let told: BTreeSet<&str> = step.facts.iter().map(|fact| fact.name.as_str()).collect();
            // A sum over nothing is told nothing.
            let lists = ["counted_income", "deduction", "assets", "ages", "recorded"];
            let missing: Vec<_> = asked.difference(&told).filter(|name| !lists.contains(name)).collect();
            assert!(missing.is_empty(), "{}: {} lacks {missing:?}", file.name, step.rule);
            assert!(told.is_subset(&asked), "{}: {} tells {told:?}", file.name, step.rule);
        }
    }
}

#[test]
fn properties_are_numbered_once_and_say_something() {
    let ids: BTreeSet<&str> = properties().map(|property| property.id).collect();
    assert_eq!(ids.len(), properties().count());
    assert!(properties().count() >= 25);
    for property in properties() {
        assert!(property.zh.ends_with('。') && property.en.ends_with('.'), "{}", property.id);
        assert!(property.cases >= 100, "{}", property.id);
    }
    let covered: BTreeSet<u8> =
        properties().filter_map(|p| p.appendix).chain(LATER.iter().map(|(item, _)| *item)).collect();
    assert_eq!(covered, (1..=10).collect(), "items of appendix B");
}

/// Every figure of the embedded packs is of a parameter, and every parameter read has a worked case that reads it or
/// leaves it open.
#[test]
fn every_parameter_appears_in_a_worked_case() {
    let mut seen = BTreeSet::new();
    for file in worked::all() {
        for (_, document) in worked::documents(&file) {
            seen.extend(document.figures.iter().map(|row| row.id.split('@').next().unwrap_or("").to_owned()));
            seen.extend(document.outcomes.iter().flat_map(|row| &row.open).map(|open| open.id.clone()));
        }
    }
    // Settled at a decision, not by a month's assessment: `tests/first_month.rs`, `tests/course.rs`.
    let at_decisions = ["sa.start", "sa.stop"];
    let of_reviews =
        ["sa.review.stable", "sa.review.middle", "sa.review.unstable.urban", "sa.review.unstable.rural"];
    let of_over_claims = ["sa.fine", "sa.fine.least", "sa.fine.most"];
    seen.extend(at_decisions.into_iter().chain(of_reviews).chain(of_over_claims).map(str::to_owned));
    // Read by clocks of a history: `tests/procedure.rs`, `tests/boundaries_procedure.rs`.
    seen.extend(minzheng_welfare::procedure::PARAMETERS.iter().map(|parameter| parameter.id.to_owned()));
    let unseen: Vec<&str> = catalogues()
        .flat_map(|of| of.parameters)
        .map(|parameter| parameter.id)
        .filter(|id| !seen.contains(*id))
        .collect();
    assert!(unseen.is_empty(), "no worked case reads {unseen:?}");
}

#[test]
fn docs_are_current() {
    let folder = desk::workspace().join("docs");
    desk::matches_file(&folder.join("properties.md"), &docs::properties());
    desk::matches_file(&folder.join("rulebook.md"), &docs::rulebook());
}
