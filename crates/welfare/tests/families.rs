//! What every family of programmes says of itself holds together.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use std::collections::BTreeSet;

use minzheng_core_types::explain::COMMON_WORDS;
use minzheng_core_types::figures::ValueKind;
use minzheng_core_types::formula::{Formula, Piece};
use minzheng_welfare::{FAMILIES, PARAMETERS};

#[test]
fn every_parameter_of_a_family_has_its_line_in_its_order() {
    for family in FAMILIES {
        let parameters: Vec<&str> = family.parameters().iter().map(|parameter| parameter.id).collect();
        let guided: Vec<&str> = family.guide.iter().map(|guide| guide.parameter).collect();
        assert_eq!(guided, parameters, "{}", family.file);
    }
}

/// A parameter that several read is one parameter.
#[test]
fn shared_parameters_are_declared_alike() {
    for family in FAMILIES {
        for mine in family.parameters() {
            let others = FAMILIES.iter().flat_map(|family| family.parameters());
            for other in PARAMETERS.iter().chain(others).filter(|other| other.id == mine.id) {
                assert_eq!((mine.label, mine.unit), (other.label, other.unit), "{}", mine.id);
                assert!(mine.kind == other.kind && mine.inherit == other.inherit, "{}", mine.id);
            }
        }
    }
}

#[test]
fn every_word_of_a_family_has_one_label() {
    for family in FAMILIES {
        let words: BTreeSet<&str> = family.catalogue.words.iter().map(|(word, _)| *word).collect();
        assert_eq!(words.len(), family.catalogue.words.len(), "{}", family.file);
        let labelled =
            |word: &str| words.contains(word) || COMMON_WORDS.iter().any(|(known, _)| *known == word);
        for parameter in family.parameters() {
            if let ValueKind::Choice(choices) = parameter.kind {
                assert!(choices.iter().all(|word| labelled(word)), "{}", parameter.id);
            }
        }
        for variant in family.catalogue.rules.iter().flat_map(|rule| rule.variants) {
            for piece in Formula::parse(variant.formula).unwrap().pieces() {
                assert!(!matches!(piece, Piece::Text(word) if !labelled(word)), "{}: {piece:?}", family.file);
            }
        }
    }
}
