//! EC-20: who is eligible.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::documents::{CONVENTION, REPORT, cite};

const DISTRICT: &[Citation] = &[cite(&REPORT, "", ""), cite(&CONVENTION, "EC-20", "EC-20")];

/// 服务对象.
pub static EC_20: Rule = Rule {
    id: "EC-20",
    title: Text::new("政府购买居家养老服务的对象", "who is eligible for home care bought by government"),
    statement: Text::new(
        "年满60周岁的三无或低保老人,失能或者残疾,有服务意愿,在本区居住,不在养老机构的,由政府购买居家养老服务;逐项说明理由",
        "elders of 60 or more, of the three noes or on the allowance, unable to care for themselves or disabled, who want the \
         service, live in the district and not in an institution; each condition with its reason",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("means", "{hc_poor} = {hc_three_nos} or {hc_allowance}", DISTRICT),
        // The other of the two is not established, and need not be.
        Variant::new("means-three-nos", "{hc_poor} = {hc_three_nos}", DISTRICT),
        Variant::new("means-allowance", "{hc_poor} = {hc_allowance}", DISTRICT),
        Variant::new(
            "grade",
            "{hc_recognised} = {hc_grade} ≥ {hc_least} and {hc_assessed} ≤ {hc_day} and {hc_day} ≤ {hc_valid_until}",
            DISTRICT,
        ),
        Variant::new(
            "grade-without-term",
            "{hc_recognised} = {hc_grade} ≥ {hc_least} and {hc_assessed} ≤ {hc_day}",
            DISTRICT,
        ),
        // A later result under the same standard stands in its place.
        Variant::new("superseded", "{hc_recognised} = {hc_day} < {hc_later}", DISTRICT),
        Variant::new("no-assessment", "{hc_recognised} = {hc_way}", DISTRICT),
        Variant::new(
            "certificate",
            "{hc_disabled} = {hc_certificate_grade} ≤ {hc_certificate_most}",
            DISTRICT,
        ),
        Variant::new(
            "any-certificate",
            "{hc_disabled} = {hc_certificate} and {hc_certificate_most} ≥ 4",
            DISTRICT,
        ),
        Variant::new("no-certificate", "{hc_disabled} = {hc_certificate}", DISTRICT),
        Variant::new("incapacity", "{hc_incapable} = any({hc_way})", DISTRICT),
        Variant::new(
            "three-nos",
            "{hc_incapable} = {hc_three_nos} and {hc_three_nos_rule} = 'incapacity-not-needed'",
            DISTRICT,
        ),
        Variant::new(
            "three-nos-rule",
            "{hc_incapable} = ({hc_three_nos_rule} = 'incapacity-not-needed')",
            DISTRICT,
        ),
        Variant::new("home", "{hc_at_home} = not {hc_institution}", DISTRICT),
        Variant::new("alive", "{hc_at_home} = {hc_day} ≤ {hc_died}", DISTRICT),
        Variant::new(
            "",
            "{hc_eligible} = {elder} and {hc_poor} and {hc_incapable} and {hc_wish} and {hc_resident} and {hc_at_home}",
            DISTRICT,
        ),
        // One condition that fails settles it, whatever is open.
        Variant::new("fails", "{hc_eligible} = all({hc_condition})", DISTRICT),
    ],
};
