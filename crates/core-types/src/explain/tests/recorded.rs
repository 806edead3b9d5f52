//! The record: silence changes nothing, memory is kept, odd uses stay harmless.

use super::sample::{self, APRIL};
use super::*;
use crate::finding::Period;
use crate::money::Money;
use crate::rule::{Rule, Term, Variant};
use crate::text::Text;

static ODD: Term = Term::new("odd", "奇", "odd");
static RULE: Rule = Rule {
    id: "T-09",
    title: Text::new("试验", "test"),
    statement: Text::new("试验", "test"),
    confidence: crate::Confidence::Convention,
    variants: &[Variant::new("", "{odd} = sum({odds})", &[])],
};
static ODDS: Term = Term::new("odds", "各奇", "odds");

#[test]
fn silence_finds_the_same_and_a_record_can_be_used_again() {
    let pack = sample::pack();
    let mut why = Explanation::default();
    assert!(why.is_empty());
    let found = sample::assess(&pack, &mut why);
    assert_eq!(found, sample::assess(&pack, &mut Silent));
    assert_eq!(why.len(), 10);
    let first = why.document(None, sample::place(), APRIL, &sample::CATALOGUE);
    why.clear();
    assert!(why.is_empty());
    let _ = sample::assess(&pack, &mut why);
    assert_eq!(why.document(None, sample::place(), APRIL, &sample::CATALOGUE), first);
}

#[test]
fn silence_makes_no_facts() {
    let step = Silent.step(&RULE, At::month(APRIL), |_| panic!("nobody asked"));
    assert_eq!(step, StepRef::NONE);
    assert_eq!(step.plus(3), StepRef::NONE);
}

#[test]
fn results_of_several_steps_keep_their_own_origins() {
    let mut why = Explanation::default();
    let first = why.step(&RULE, At::month(APRIL), |facts| {
        facts.gives(&ODD, 1_u32);
    });
    why.step(&RULE, At::month(APRIL), |_| {});
    why.step(&RULE, At::month(APRIL), |facts| {
        facts.gives(&ODD, 3_u32);
    });
    why.step(&RULE, At::month(APRIL), |facts| {
        facts.from_each(&ODDS, first, 3).gives(&ODD, 4_u32);
    });
    why.step(&RULE, At::month(APRIL), |facts| {
        facts.from_each(&ODDS, first, 0).gives(&ODD, 0_u32);
    });
    let document = why.document(None, sample::place(), APRIL, &sample::CATALOGUE);
    let origins = |step: usize| -> Vec<OriginRow> {
        document.steps[step].facts.iter().map(|fact| fact.origin.clone()).collect()
    };
    assert_eq!(origins(3), [OriginRow::Step(0), OriginRow::Step(2)]);
    assert_eq!(origins(4), [OriginRow::Clause], "of none, a zero");
    assert_eq!(document.pack, "", "no figures were read");
    assert!(document.text(crate::Lang::En).contains("Other steps"), "steps without an outcome are shown");
    assert!(document.recheck().iter().any(|fault| fault.at == "steps"));
}

#[test]
fn a_step_that_nobody_heard_cannot_be_an_origin() {
    let mut why = Explanation::default();
    why.step(&RULE, At::month(APRIL), |facts| {
        facts.from(&ODDS, 1_u32, StepRef::NONE).gives(&ODD, 1_u32);
    });
    let document = why.document(None, sample::place(), APRIL, &sample::CATALOGUE);
    assert!(document.recheck().iter().any(|fault| fault.at == "steps[0].facts[0]"));
}

#[test]
fn fields_name_their_entry() {
    assert_eq!(Field::new("register").text(), "register");
    assert_eq!(Field::of("incomes[].amount", 70_000).text(), "incomes[70000].amount");
}

#[test]
fn digests_read_back_and_nothing_else_reads() {
    let digest = sample::document().digest;
    assert_eq!(digest.to_string().parse(), Ok(digest));
    let text = digest.to_string();
    let signed = format!("+{}", text.chars().skip(1).collect::<String>());
    for wrong in
        ["", "00", signed.as_str(), &"g".repeat(64), &"0".repeat(63), &"0".repeat(65), &"é".repeat(32)]
    {
        assert_eq!(wrong.parse::<Digest>(), Err(DigestError), "{wrong}");
    }
}

/// A result is what the last of its steps gives, says what it assumed, and is no result without a step.
#[test]
fn a_result_that_is_no_entitlement_stands_in_the_document() {
    use crate::finding::Programme;
    use crate::sets::ParameterSet;
    use crate::text::Lang;
    static ORDER: crate::law::Document = crate::law::Document {
        key: "T",
        title: Text::new("试验标准", "Test Standard"),
        number: Text::new("", ""),
        from: None,
    };
    static GRADE: Rule = Rule {
        id: "T-10",
        title: Text::new("等级", "grade"),
        statement: Text::new("等级", "grade"),
        confidence: crate::Confidence::Settled,
        variants: &[Variant::new(
            "",
            "{odd} = sum({odds})",
            &[crate::Citation { document: &ORDER, clause: Text::new("", "") }],
        )],
    };
    static GRADING: Programme =
        Programme { id: "grading", label: Text::new("评级", "grading"), per: Period::Month };
    let mut why = Explanation::default();
    why.step(&GRADE, At::month(APRIL), |facts| {
        facts.clause(&ODDS, 1_u32).clause(&ODDS, 3_u32).gives(&ODD, 4_u32);
    });
    why.concluded(&GRADING, ParameterSet::single(1));
    let document = why.document(None, sample::place(), APRIL, &sample::CATALOGUE);
    assert_eq!((document.outcomes[0].finding.as_str(), document.outcomes[0].amount), ("result", Money::ZERO));
    assert_eq!(document.outcomes[0].assumed, ["t.share"]);
    assert!(document.text(Lang::Zh).contains("── 评级: 4\n"), "{}", document.text(Lang::Zh));
    assert_eq!(document.recheck(), []);
    let mut without = document;
    without.steps.clear();
    without.outcomes[0].steps_end = 0;
    assert!(without.recheck().iter().any(|fault| fault.what.contains("does not fit")));
}
