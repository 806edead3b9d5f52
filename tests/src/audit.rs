//! 审计矩阵: rule → forms → worked cases → properties, and what is left out with the reason.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_community_governance::election;
use minzheng_community_governance::facilities::GapFile;
use minzheng_community_governance::purchase::PurchaseFile;
use minzheng_community_governance::satisfaction::SatisfactionFile;
use minzheng_community_governance::size::{self, SizeFile};
use minzheng_community_governance::tasks::TaskFile;
use minzheng_core_types::explain::StepRow;
use minzheng_core_types::{Month, Pack, Rule, Text, Variant};
use minzheng_eldercare::accident_insurance::InsuranceFile;
use minzheng_eldercare::day_care::DayCareFile;
use minzheng_eldercare::home_care::HomeCareFile;
use minzheng_eldercare::indicators::IndicatorFile;
use minzheng_eldercare::service_order::{self, ServiceFile};
use minzheng_eldercare::{ElderFile, dispatch, ledger};
use minzheng_ngo_registration::clocks::ClockFile;
use minzheng_ngo_registration::intake::IntakeFile;
use minzheng_ngo_registration::name::NameFile;
use minzheng_ngo_registration::ratio::RatioFile;
use minzheng_ngo_registration::supervise::SupervisionFile;
use minzheng_social_affairs::employer::EmployerFile;
use minzheng_social_affairs::funeral::FuneralFile;
use minzheng_social_affairs::marriage::MarriageFile;
use minzheng_social_affairs::placename::NameFile as PlaceNameFile;
use minzheng_social_affairs::rescue::RescueFile;
use minzheng_social_affairs::veteran::VeteranFile;

use crate::community_size;
use crate::elder::EXAMPLES;
use crate::registry::properties;
use crate::subject::{self, Subject};
use crate::{
    civil, facilities, ngo_clocks, ngo_intake, ngo_names, ngo_supervision, purchase, satisfaction,
    social_settled, task_access, worked,
};

/// Every rule of the rulebook's eldercare part.
pub const ELDERCARE: &[&str] = &[
    "EC-01", "EC-02", "EC-03", "EC-04", "EC-05", "EC-06", "EC-07", "EC-08", "EC-09", "EC-10", "EC-11",
    "EC-12", "EC-13", "EC-14", "EC-15", "EC-16", "EC-17", "EC-18", "EC-19", "EC-20", "EC-21", "EC-22",
    "EC-23", "EC-24", "EC-25", "EC-26", "EC-27", "EC-30", "EC-31", "EC-32", "EC-33", "EC-34", "EC-35",
    "EC-36", "EC-37", "EC-38", "EC-40", "EC-41", "EC-42", "EC-43", "EC-44", "EC-45", "EC-46", "EC-47",
    "EC-50", "EC-51", "EC-52", "EC-53", "EC-54", "EC-55", "EC-56", "EC-60", "EC-61", "EC-62", "EC-70",
    "EC-71",
];

/// Every rule of the rulebook's part on community governance.
pub const GOVERNANCE: &[&str] = &[
    "CG-01", "CG-02", "CG-03", "CG-04", "CG-05", "CG-06", "CG-07", "CG-08", "CG-09", "CG-10", "CG-11",
    "CG-12", "CG-13", "CG-14", "CG-15", "CG-16", "CG-17", "CG-18", "CG-19", "CG-20", "CG-21", "CG-22",
    "CG-23", "CG-24", "CG-25", "CG-26", "CG-27", "CG-28", "CG-29", "CG-30", "CG-31", "CG-32", "CG-40",
    "CG-41", "CG-42", "CG-43", "CG-44", "CG-45", "CG-46", "CG-47", "CG-50", "CG-51", "CG-52", "CG-53",
    "CG-54", "CG-55", "CG-56", "CG-60", "CG-61", "CG-62", "CG-63", "CG-64", "CG-65", "CG-70", "CG-71",
    "CG-72", "CG-80", "CG-81", "CG-82", "CG-83", "CG-84",
];

/// Every rule of the rulebook's part on the registration of social organisations.
pub const NGO: &[&str] = &[
    "NR-01", "NR-02", "NR-03", "NR-04", "NR-05", "NR-06", "NR-07", "NR-08", "NR-09", "NR-10", "NR-11",
    "NR-12", "NR-13", "NR-14", "NR-15", "NR-16", "NR-17", "NR-18", "NR-19", "NR-20", "NR-21", "NR-22",
    "NR-23", "NR-24", "NR-25", "NR-26", "NR-27", "NR-28", "NR-29", "NR-30", "NR-31", "NR-32", "NR-33",
    "NR-34", "NR-35", "NR-36", "NR-37",
];

/// Every rule of the rulebook's part on social affairs.
pub const SOCIAL: &[&str] = &[
    "SO-01", "SO-02", "SO-03", "SO-04", "SO-05", "SO-06", "SO-07", "SO-08", "SO-09", "SO-10", "SO-11",
    "SO-12", "SO-13", "SO-14", "SO-15", "SO-16", "SO-17", "SO-18", "SO-19", "SO-20", "SO-21", "SO-22",
    "SO-23", "SO-24", "SO-25", "SO-26", "SO-27", "SO-28", "SO-29", "SO-30", "SO-31", "SO-32",
];

/// Every rule of the rulebook's welfare part.
pub const RULEBOOK: &[&str] = &[
    "SA-01", "SA-02", "SA-03", "SA-04", "SA-05", "SA-06", "SA-07", "SA-08", "SA-09", "SA-10", "SA-11",
    "SA-12", "SA-13", "SA-14", "SA-15", "SA-16", "SA-17", "SA-18", "SA-19", "SA-20", "SA-21", "SA-22",
    "SA-23", "SA-24", "SA-25", "SA-26", "SA-27", "SA-28", "LI-01", "LI-02", "HA-01", "HA-02", "HA-03",
    "HA-04", "HA-05", "SI-01", "SI-02", "SI-03", "XH-01", "XH-02", "XH-03", "XH-04", "TA-01", "TA-02",
    "TA-03", "TA-04", "MA-01", "MA-02", "PE-01", "PE-02", "SC-01", "SC-02", "DB-01", "DB-02", "DB-03",
    "DB-04", "DB-05", "DB-06", "DB-07",
];

/// Forms of rules that no worked case applies, with the reason.
pub const NOT_IN_A_CASE: &[(&str, &str)] = &[
    ("EC-12/change", "reassess_by answers for a reported change: `tests/boundaries_elder.rs`"),
    ("EC-17/", "recognised answers for a benefit: `tests/boundaries_elder.rs`"),
    (
        "EC-35/statement",
        "statement answers for a provider and a period: `tests/boundaries_elder_order_figures.rs`",
    ),
    ("EC-24/staff", "staff_needed answers for an order: `tests/boundaries_elder_home_care.rs`"),
    ("EC-24/interval", "interval_kept answers for an order: `tests/boundaries_elder_home_care.rs`"),
    ("CG-63/", "answers for a plan: `tests/tests/facility_plans.rs`"),
    ("CG-64/", "answers for several projects: `tests/tests/facility_plans.rs`"),
    ("SA-19/", "first_month answers for a decision, not for a month: `tests/first_month.rs`"),
    ("SA-21/stable", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-21/middle", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-21/unstable-urban", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-21/unstable-rural", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-21/able", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-21/minor", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-21/class", "answers for a review, not for a month: `tests/reviews.rs`"),
    ("SA-25/last", "last_month answers for a decision, not for a month: `tests/course.rs`"),
    ("SA-26/month", "over_claim answers for several months: `tests/course.rs`"),
    ("SA-26/total", "over_claim answers for several months: `tests/course.rs`"),
    ("SA-26/fine", "over_claim answers for several months: `tests/course.rs`"),
];

/// Forms of rules over registers and histories, which are no steps of a household's explanation: each with the file and the name of the
/// test that evaluates its formula on what the code made. The test has to be there.
pub const HELD_BY_TESTS: &[(&str, &str, &str)] = &[
    ("DB-01/", PAYOUT, "the_days_of_payment_keep_to_the_formulas_of_db_01"),
    ("DB-01/quarterly", PAYOUT, "the_days_of_payment_keep_to_the_formulas_of_db_01"),
    ("DB-01/rest-day", PAYOUT, "the_days_of_payment_keep_to_the_formulas_of_db_01"),
    ("EC-32/expire", ORDERS, "the_guards_of_orders_keep_to_their_formulas"),
    ("EC-32/no-show", ORDERS, "the_guards_of_orders_keep_to_their_formulas"),
    ("EC-32/check-in", ORDERS, "the_guards_of_orders_keep_to_their_formulas"),
    ("EC-32/reschedule", ORDERS, "the_guards_of_orders_keep_to_their_formulas"),
    ("EC-32/late-fee", ORDERS, "the_guards_of_orders_keep_to_their_formulas"),
    ("EC-36/", FIGURES_OF_ORDERS, "key_figures_keep_to_their_formulas"),
    ("EC-36/percentile", FIGURES_OF_ORDERS, "key_figures_keep_to_their_formulas"),
    ("EC-36/cost", FIGURES_OF_ORDERS, "key_figures_keep_to_their_formulas"),
    ("EC-38/", FIGURES_OF_ORDERS, "key_figures_keep_to_their_formulas"),
    ("DB-02/", FORMULAS, "back_pay_is_the_difference_of_two_runs"),
    ("DB-03/", FORMULAS, "the_total_of_a_raise_is_raise_times_persons_times_months"),
    ("DB-04/", FORMULAS, "the_level_of_payment_is_money_by_persons_truncated"),
    ("DB-05/", NOTICE, "notices_keep_to_the_formulas_of_db_05"),
    ("DB-05/days", NOTICE, "notices_keep_to_the_formulas_of_db_05"),
    ("DB-06/", FORMULAS, "the_file_and_the_exceptions_sum_to_the_findings"),
    ("DB-06/payments", PAYMENTS, "nobody_is_paid_twice_and_the_sums_hold_in_every_history"),
    ("DB-06/shares", FORMULAS, "the_parts_of_the_tiers_sum_to_what_is_paid"),
    ("EC-60/", LEDGER, "who_belongs_on_the_ledger_keeps_to_the_formula"),
    ("EC-61/view", LEDGER, "the_entries_that_count_keep_to_the_formula"),
    ("EC-61/visit", LEDGER, "visits_are_due_by_the_formula"),
    ("EC-62/cell", LEDGER, "published_cells_keep_to_the_formula"),
    ("EC-62/number", LEDGER, "masked_numbers_keep_to_the_formula"),
    ("SA-20/whole", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/whole-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/notice", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/notice-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/decision", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/decision-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/reinvestigation", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/reinvestigation-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/refusal", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/refusal-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/xh", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/xh-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/small-fast", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/small-fast-local", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/reconsideration", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/litigation", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("SA-20/litigation-after", CLOCKS, "every_clock_keeps_to_its_formula"),
    ("EC-33/", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/once", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/window", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/travel", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/two", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/hours", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/limit", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-33/entitlement", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-34/", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-34/late", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("EC-34/gap", DISPATCH, "plans_keep_to_the_formulas_of_dispatch"),
    ("CG-52/", SIZES, "plans_keep_to_the_formulas"),
    ("CG-52/walk", SIZES, "plans_keep_to_the_formulas"),
    ("CG-52/pairs", SIZES, "plans_keep_to_the_formulas"),
    ("CG-52/reach", SIZES, "plans_keep_to_the_formulas"),
    ("CG-52/waiver", SIZES, "plans_keep_to_the_formulas"),
    ("CG-54/", SIZES, "plans_keep_to_the_formulas"),
    ("CG-55/", SIZES, "goals_and_bounds_keep_to_the_formulas"),
    ("CG-55/bound", SIZES, "goals_and_bounds_keep_to_the_formulas"),
    ("CG-01/", ELECTIONS, "the_law_of_a_day_keeps_to_its_formula"),
    ("CG-02/more", ELECTIONS, "words_of_quantity_keep_to_their_formulas"),
    ("CG-02/or-more", ELECTIONS, "words_of_quantity_keep_to_their_formulas"),
    ("CG-02/least-more", ELECTIONS, "words_of_quantity_keep_to_their_formulas"),
    ("CG-02/least-or-more", ELECTIONS, "words_of_quantity_keep_to_their_formulas"),
    ("CG-03/before", ELECTIONS, "days_keep_to_their_formulas"),
    ("CG-03/within", ELECTIONS, "days_keep_to_their_formulas"),
    ("CG-11/published", ELECTIONS, "days_keep_to_their_formulas"),
    ("CG-11/within", ELECTIONS, "days_keep_to_their_formulas"),
    ("CG-04/", ELECTIONS, "sizes_keep_to_the_formula_of_cg_04"),
    ("CG-05/", ELECTIONS, "terms_and_offices_keep_to_their_formulas"),
    ("CG-28/", ELECTIONS, "terms_and_offices_keep_to_their_formulas"),
    ("CG-29/", ELECTIONS, "terms_and_offices_keep_to_their_formulas"),
    ("CG-30/", ELECTIONS, "terms_and_offices_keep_to_their_formulas"),
    ("CG-06/groups", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-06/households", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-07/", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-12/", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-12/equal", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-12/nominated", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-13/representatives", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-13/more", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-13/or-more", ELECTIONS, "meetings_and_nominations_keep_to_their_formulas"),
    ("CG-08/", ELECTIONS, "voters_keep_to_their_formulas"),
    ("CG-09/", ELECTIONS, "voters_keep_to_their_formulas"),
    ("CG-10/", ELECTIONS, "voters_keep_to_their_formulas"),
    ("CG-14/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-15/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-19/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-20/stand", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-22/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-23/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-24/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-25/", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-31/taint", ELECTIONS, "single_steps_of_a_count_keep_to_their_formulas"),
    ("CG-16/", ELECTIONS, "counts_keep_to_their_formulas"),
    ("CG-17/", ELECTIONS, "counts_keep_to_their_formulas"),
    ("CG-18/", ELECTIONS, "counts_keep_to_their_formulas"),
    ("CG-20/", ELECTIONS, "counts_keep_to_their_formulas"),
    ("CG-21/", ELECTIONS, "counts_keep_to_their_formulas"),
    ("CG-31/", ELECTIONS, "counts_keep_to_their_formulas"),
    ("CG-26/", ELECTIONS, "the_calendar_keeps_to_the_formula_of_cg_32"),
    ("CG-32/", ELECTIONS, "the_calendar_keeps_to_the_formula_of_cg_32"),
    ("CG-27/petition", ELECTIONS, "recalls_keep_to_their_formulas"),
    ("CG-27/vote", ELECTIONS, "recalls_keep_to_their_formulas"),
];
const SIZES: &str = "tests/tests/community_size.rs";
const ELECTIONS: &str = "tests/tests/boundaries_election.rs";
const ORDERS: &str = "tests/tests/boundaries_elder_order.rs";
const FIGURES_OF_ORDERS: &str = "tests/tests/boundaries_elder_order_figures.rs";
const DISPATCH: &str = "tests/tests/elder_dispatch.rs";
const LEDGER: &str = "tests/tests/boundaries_elder_ledger.rs";
const CLOCKS: &str = "tests/tests/procedure.rs";
const PAYOUT: &str = "crates/caseload/tests/payout.rs";
const PAYMENTS: &str = "crates/caseload/tests/payments.rs";
const NOTICE: &str = "crates/caseload/tests/notice.rs";
const FORMULAS: &str = "crates/caseload/tests/formulas.rs";

/// Every rule of every crate, in the order of the rulebook.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    minzheng_welfare::every_rule()
        .chain(minzheng_caseload::rules::RULES.iter().copied())
        .chain(minzheng_eldercare::every_rule())
        .chain(minzheng_community_governance::every_rule())
        .chain(minzheng_ngo_registration::every_rule())
        .chain(minzheng_social_affairs::every_rule())
}

/// Every rule that is left out, with the reason.
pub fn left_out() -> impl Iterator<Item = &'static (&'static str, Text)> {
    let welfare = minzheng_welfare::rules::LEFT_OUT.iter().chain(minzheng_eldercare::LEFT_OUT);
    let welfare = welfare.chain(minzheng_community_governance::LEFT_OUT);
    welfare.chain(minzheng_ngo_registration::LEFT_OUT).chain(minzheng_social_affairs::LEFT_OUT)
}

/// Rules over registers and over histories.
fn over_registers() -> impl Iterator<Item = &'static Rule> {
    let registers = minzheng_caseload::rules::RULES.iter();
    let visits = service_order::rules::OVER_ORDERS.iter().chain(dispatch::rules::RULES);
    let procedure = minzheng_welfare::procedure::rules::RULES.iter();
    registers
        .chain(procedure)
        .chain(visits)
        .chain(ledger::rules::RULES)
        .chain(size::rules::OVER_PLANS)
        .chain(election::rules::RULES)
        .copied()
}

/// Is the rule applied over registers or histories, not in a household's explanation?
#[must_use]
pub fn is_over_registers(rule: &Rule) -> bool {
    over_registers().any(|known| known.id == rule.id)
}

/// Where the test of a form is, if the file has a test of that name.
#[must_use]
pub fn held_by(form: &str) -> Option<(&'static str, &'static str)> {
    let (_, file, test) = HELD_BY_TESTS.iter().find(|(known, _, _)| *known == form)?;
    let text = std::fs::read_to_string(crate::desk::workspace().join(file)).ok()?;
    text.contains(&format!("#[test]\nfn {test}() {{")).then_some((*file, *test))
}

/// Nothing earlier is covered.
const COVERED_FROM: Month = Month::at(1999, 10);

/// Which worked cases apply a form of a rule. A form is named by rule, name and first month of its law.
pub type Applied = BTreeMap<(String, String, usize), BTreeSet<String>>;

/// The forms that the worked cases apply.
#[must_use]
pub fn applied() -> Applied {
    let mut applied = Applied::new();
    for file in worked::all() {
        let documents = worked::documents(&file);
        for step in documents.iter().flat_map(|(_, document)| &document.steps) {
            keep(&mut applied, step, &file.name);
        }
    }
    keep_all::<ElderFile>(&mut applied, &EXAMPLES);
    keep_all::<InsuranceFile>(&mut applied, &EXAMPLES);
    keep_all::<ServiceFile>(&mut applied, &EXAMPLES);
    keep_all::<DayCareFile>(&mut applied, &EXAMPLES);
    keep_all::<HomeCareFile>(&mut applied, &EXAMPLES);
    keep_all::<IndicatorFile>(&mut applied, &EXAMPLES);
    keep_all::<TaskFile>(&mut applied, &task_access::EXAMPLES);
    keep_all::<NameFile>(&mut applied, &ngo_names::EXAMPLES);
    keep_all::<GapFile>(&mut applied, &facilities::EXAMPLES);
    keep_all::<SatisfactionFile>(&mut applied, &satisfaction::EXAMPLES);
    keep_all::<PurchaseFile>(&mut applied, &purchase::EXAMPLES);
    keep_all::<ClockFile>(&mut applied, &ngo_clocks::EXAMPLES);
    keep_all::<IntakeFile>(&mut applied, &ngo_intake::EXAMPLES);
    keep_all::<MarriageFile>(&mut applied, &civil::EXAMPLES);
    keep_all::<RescueFile>(&mut applied, &civil::EXAMPLES);
    keep_all::<FuneralFile>(&mut applied, &civil::EXAMPLES);
    keep_all::<SizeFile>(&mut applied, &community_size::EMBEDDED);
    keep_all::<RatioFile>(&mut applied, &ngo_supervision::BUILT_IN);
    keep_all::<SupervisionFile>(&mut applied, &ngo_supervision::BUILT_IN);
    keep_all::<PlaceNameFile>(&mut applied, &social_settled::EXAMPLES);
    keep_all::<EmployerFile>(&mut applied, &social_settled::EXAMPLES);
    keep_all::<VeteranFile>(&mut applied, &social_settled::EXAMPLES);
    applied
}

/// The forms that the worked cases of a kind of file apply.
fn keep_all<S: Subject>(applied: &mut Applied, pack: &Pack) {
    for file in subject::all::<S>() {
        for step in &file.document(pack).steps {
            keep(applied, step, &file.name);
        }
    }
}

fn keep(applied: &mut Applied, step: &StepRow, name: &str) {
    let rule = rules().find(|rule| rule.id == step.rule);
    if let Some(form) = rule.and_then(|rule| form(rule, &step.variant, step.month)) {
        let key = (step.rule.clone(), step.variant.clone(), form);
        applied.entry(key).or_default().insert(name.to_owned());
    }
}

/// The position of the form with that name that is the law in a month.
fn form(rule: &Rule, name: &str, month: Month) -> Option<usize> {
    rule.variants.iter().position(|variant| variant.name == name && variant.in_force(month))
}

/// The months of a form, for people: `until 2014-04`.
#[must_use]
pub fn months(variant: &Variant) -> String {
    match (variant.from, variant.until) {
        (None, None) => String::new(),
        (Some(from), None) => format!("{from} –"),
        (None, Some(until)) => format!("– {until}"),
        (Some(from), Some(until)) => format!("{from} – {until}"),
    }
}

/// The properties that speak of a rule by name.
pub fn properties_of(rule: &str) -> impl Iterator<Item = &'static str> {
    properties().filter(move |property| property.rules.contains(&rule)).map(|property| property.id)
}

/// Everything that is amiss between the rulebook, the rules, the worked cases, named tests and the properties.
#[must_use]
pub fn amiss() -> Vec<String> {
    let mut amiss = Vec::new();
    let left_out: BTreeSet<&str> = left_out().map(|(id, _)| *id).collect();
    let rulebook = || RULEBOOK.iter().chain(ELDERCARE).chain(GOVERNANCE).chain(NGO).chain(SOCIAL);
    for id in rulebook() {
        let implemented = rules().any(|rule| rule.id == *id);
        match (implemented, left_out.contains(id)) {
            (true, true) => amiss.push(format!("{id} is implemented and yet listed as left out")),
            (false, false) => amiss.push(format!("{id} is neither implemented nor listed as left out")),
            _ => {}
        }
    }
    for id in rules().map(|rule| rule.id).chain(left_out.iter().copied()) {
        if !rulebook().any(|known| *known == id) {
            amiss.push(format!("{id} is not in the rulebook"));
        }
    }
    let applied = applied();
    for rule in rules() {
        for (index, variant) in rule.variants.iter().enumerate() {
            let name = format!("{}/{}", rule.id, variant.name);
            let excused = match is_over_registers(rule) {
                true => held_by(&name).is_some(),
                false => NOT_IN_A_CASE.iter().any(|(form, _)| *form == name),
            };
            let key = (rule.id.to_owned(), variant.name.to_owned(), index);
            match (applied.contains_key(&key), excused) {
                (false, false) => {
                    amiss.push(format!("no worked case or named test holds {name} ({})", months(variant)))
                }
                (true, true) => amiss.push(format!("a worked case applies {name}; take it off the list")),
                _ => {}
            }
        }
        if properties_of(rule.id).next().is_none() {
            amiss.push(format!("no property names {}", rule.id));
        }
    }
    for rule in rules() {
        for variant in rule.variants {
            let begins = variant.from.unwrap_or(COVERED_FROM);
            let early = |citation: &&minzheng_core_types::Citation| {
                citation.document.from.is_some_and(|since| begins < since)
            };
            for citation in variant.citations.iter().filter(early) {
                let (rule, key) = (rule.id, citation.document.key);
                amiss.push(format!("{rule}/{} cites {key} before it was in force", variant.name));
            }
        }
    }
    for (form, _, _) in HELD_BY_TESTS {
        let known = |rule: &Rule| {
            rule.variants.iter().any(|form_of| format!("{}/{}", rule.id, form_of.name) == **form)
        };
        if !over_registers().any(known) {
            amiss.push(format!("{form} is held by a test, but is no form over registers"));
        }
    }
    for property in properties() {
        for id in property.rules.iter().filter(|id| !rules().any(|rule| rule.id == **id)) {
            amiss.push(format!("{} names {id}, which is no rule", property.id));
        }
    }
    amiss
}
