//! EC-25 to EC-27: who pays, the voucher, what other cities give.

use minzheng_core_types::{Citation, Confidence, Month, Rule, Text, Variant};

use crate::documents::{CONVENTION, cite};
use crate::home_care::documents::VOUCHER_RULES;

/// The pilots began with this month; their texts were not read.
const PILOTS: Month = Month::at(2025, 1);
const PILOTS_END: Month = Month::at(2025, 12);
/// The rules for every province, which were read.
const NATIONWIDE: Month = Month::at(2026, 1);

/// Forms by the rules that were read, and the same, taken over, for the pilots before.
macro_rules! forms {
    ($(($name:literal, $formula:literal)),+ $(,)?) => {
        &[$(
            Variant::new($name, $formula, OF_26).from(NATIONWIDE),
            Variant::new($name, $formula, OF_PILOTS).from(PILOTS).until(PILOTS_END).assumed(),
        )+]
    };
}

const OF_25: &[Citation] = &[cite(&CONVENTION, "EC-25", "EC-25")];
const OF_26: &[Citation] = &[cite(&VOUCHER_RULES, "", "")];
const OF_PILOTS: &[Citation] = &[cite(&CONVENTION, "EC-26", "EC-26")];
const OF_27: &[Citation] = &[cite(&CONVENTION, "EC-27", "EC-27")];

/// 支付顺序.
pub static EC_25: Rule = Rule {
    id: "EC-25",
    title: Text::new("账单由谁支付", "who pays a bill"),
    statement: Text::new(
        "依次由长期护理保险、政府购买的小时数、消费补贴、本人支付;各方份额不为负,合计恰为账单,取整余数归本人",
        "long-term-care insurance first, then the hours that government buys, then the voucher, then the person; no share is below \
         zero, they sum to the bill, and what rounding leaves falls on the person",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("bill", "{hc_bill} = round({hc_minutes_billed} ÷ 60 × {hc_rate}, 'fen/half-up')", OF_25),
        Variant::new("insurance", "{hc_left} = {hc_bill} − {hc_insurance}", OF_25),
        Variant::new("hours", "{hc_minutes_used} = min({hc_minutes_billed}, {hc_remaining})", OF_25),
        // What insurance has paid needs no hours.
        Variant::new(
            "hours-after-insurance",
            "{hc_minutes_used} = min({hc_minutes_billed}, {hc_remaining}, ceil({hc_left} × 60 ÷ {hc_rate}))",
            OF_25,
        ),
        Variant::new(
            "government",
            "{hc_government} = min({hc_left}, round({hc_minutes_used} ÷ 60 × {hc_rate}, 'fen/half-up'))",
            OF_25,
        ),
        // On such a day the hours pay nothing.
        Variant::new("not-eligible", "{hc_government} = if {hc_eligible} then {hc_bill} else 0", OF_25),
        Variant::new("remaining", "{hc_remaining} = {hc_remaining_before} − {hc_minutes_used}", OF_25),
        Variant::new("left", "{hc_own_payment} = {hc_left} − {hc_government}", OF_25),
        Variant::new(
            "person",
            "{hc_person} = {hc_bill} − {hc_insurance} − {hc_government} − {hc_voucher}",
            OF_25,
        ),
        Variant::new("total", "{hc_total} = sum({hc_share_of_bill})", OF_25),
    ],
};

/// 养老服务消费补贴.
pub static EC_26: Rule = Rule {
    id: "EC-26",
    title: Text::new("中度以上失能老年人养老服务消费补贴", "voucher for moderately or worse disabled elders"),
    statement: Text::new(
        "经统一评估中度以上失能、服务地址在当地、不在排除之列的,按本人支付部分(扣除长期护理保险)的比例抵扣,每人每自然月合计不超过上限,按账单先后使用,未用不结转;评估为中度以上的另有评估补贴",
        "elders whom the unified assessment finds moderately or worse disabled, served within the area and not excluded, get a share \
         of what they pay themselves after insurance, up to a cap a person and natural month for all kinds together, in the order of \
         bills; what is not used lapses; an assessment with that result has a voucher of its own",
    ),
    confidence: Confidence::Reported,
    variants: forms![
        ("area", "{hc_voucher_open} = {hc_in_area}"),
        ("excluded", "{hc_voucher_open} = not has({hc_excludes}, {hc_exclusion})"),
        ("not-excluded", "{hc_voucher_open} = not {hc_excluded}"),
        (
            "grade",
            "{hc_recognised} = {hc_grade} ≥ {hc_least} and {hc_assessed} ≤ {hc_day} and {hc_day} ≤ {hc_valid_until}"
        ),
        ("grade-without-term", "{hc_recognised} = {hc_grade} ≥ {hc_least} and {hc_assessed} ≤ {hc_day}"),
        // A later result under the same standard stands in its place.
        ("superseded", "{hc_recognised} = {hc_day} < {hc_later}"),
        ("no-assessment", "{hc_recognised} = {hc_way}"),
        ("alive", "{hc_voucher_open} = {hc_day} ≤ {hc_died}"),
        (
            "",
            "{hc_voucher} = min(round({hc_share} × {hc_own_payment}, 'fen/half-up'), {hc_own_payment}, max(0, {hc_cap} − {hc_used}))"
        ),
        ("refused", "{hc_voucher_open} = {hc_condition}"),
        ("may", "{hc_voucher_open} = all({hc_condition})"),
        ("used", "{hc_used} = {hc_used_before} + {hc_voucher}"),
        ("month", "{hc_total} = sum({hc_share_of_bill})"),
        ("assessment", "{hc_assessment_voucher} = {hc_assessment_amount}"),
    ],
};

/// 外地补贴.
pub static EC_27: Rule = Rule {
    id: "EC-27",
    title: Text::new("按类别发放的养老服务补贴", "allowances by class, as other cities have them"),
    statement: Text::new(
        "一些城市不给小时数,按困难类别发放服务补贴,按失能程度发放护理补贴,或者只公布幅度;金额见各地参数,用前须核实",
        "some cities give no hours but a service allowance by status and a care allowance by disability, or have published the range only; the amounts are figures of \
         places, to be verified before use",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("no-class", "{hc_of_class} = {hc_any_class}", OF_27),
        Variant::new("service", "{hc_allowance_month} = {hc_allowance_of}", OF_27),
        // A place that has published no more than the range of its classes.
        Variant::new(
            "range",
            "{hc_within} = {hc_range_least} ≤ {hc_granted} and {hc_granted} ≤ {hc_range_most}",
            OF_27,
        ),
        Variant::new("granted", "{hc_allowance_month} = {hc_granted}", OF_27),
        Variant::new("care", "{hc_allowance_month} = {hc_allowance_of}", OF_27),
    ],
};
