//! EC-44 and EC-45: how long a stay lasts, what it costs, and what is given back.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use crate::day_care::documents::CONTRACT;
use crate::documents::{REPORT, cite};

const STAYS: &[Citation] = &[
    cite(&REPORT, "日托、周托、月托、季托", "stays by day, week, month and quarter"),
    cite(&CONTRACT, "EC-44", "EC-44"),
];
const TARIFF: &[Citation] = &[cite(&CONTRACT, "EC-44", "EC-44")];
const PARTS: &[Citation] = &[cite(&CONTRACT, "EC-45", "EC-45")];

/// 托养方式和收费.
pub static EC_44: Rule = Rule {
    id: "EC-44",
    title: Text::new("托养方式和收费", "kinds of stay and charges"),
    statement: Text::new(
        "日托一天,周托七天,月托至下月同日的前一天(无同日的先取月末),季托从首日起算三个月;价格逐级不低、不高于倍数的,否则提示;护理加价按到托日,餐费按份,不参与折算",
        "a day; seven days; a month up to the day before the same day of the next month (its last day where it has none); a quarter of \
         three months from the first day; prices rise with length and stay within multiples, or a warning is given; the care \
         add-on goes by days attended and meals by portion, both outside proration",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("day", "{dc_period_days} = choose({dc_kind}, 'day', 1, 'week', 7)", STAYS),
        Variant::new(
            "months",
            "{dc_period_days} = days({dc_first}, after_months({dc_first}, choose({dc_kind}, 'month', 1, 'quarter', 3)))",
            STAYS,
        ),
        Variant::new("order", "{dc_in_order} = {dc_shorter} ≤ {dc_longer}", TARIFF),
        Variant::new("multiple", "{dc_in_order} = {dc_longer} ≤ {dc_times} × {dc_shorter}", TARIFF),
        Variant::new("tariff", "{dc_tariff} = all({dc_in_order})", TARIFF),
        Variant::new("", "{dc_quote} = {dc_price} + {dc_add_ons}", TARIFF),
        Variant::new(
            "add-ons",
            "{dc_add_ons} = ({dc_care_add} + {dc_meal} × {dc_meals}) × {dc_add_days}",
            TARIFF,
        ),
    ],
};

/// 折算和退费.
pub static EC_45: Rule = Rule {
    id: "EC-45",
    title: Text::new("折算和退费", "part periods and refunds"),
    statement: Text::new(
        "合同约定四种办法之一:按历日、按30日(周7、季90)、按到托日、按短期价重算,均不超过价格;离开当日计入,死亡或者住院的次日起不计;退费为已付减应收;连续缺席不满规定天数不退,\
         满后加价和餐费停计,托养费照计,合同另有约定的除外",
        "by one of four methods that the contract names: calendar days, months of 30 days (a week 7, a quarter 90), days attended, or the \
         prices of shorter stays; never more than the price; the day of leaving counts, after death or hospital admission \
         nothing does; the refund is what was paid less the charge; for some days away in a row nothing stops, after them care \
         and meals stop and the price goes on unless the contract says otherwise",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "absence",
            "{dc_counted_absent} = min(days({dc_absent_first}, {dc_absent_last}) + 1, {dc_absence_limit})",
            PARTS,
        ),
        Variant::new(
            "stopped",
            "{dc_stopped} = max(days({dc_absent_first}, {dc_absent_last}) + 1 − {dc_absence_limit}, 0)",
            PARTS,
        ),
        Variant::new("add-days", "{dc_add_days} = {dc_attended} + sum({dc_counted_absent})", PARTS),
        Variant::new("used", "{dc_used} = days({dc_first}, {dc_left}) + 1 − sum({dc_stopped})", PARTS),
        Variant::new(
            "used-event",
            "{dc_used} = days({dc_first}, min({dc_left}, {dc_event_on})) + 1 − sum({dc_stopped})",
            PARTS,
        ),
        Variant::new(
            "calendar-day",
            "{dc_charge} = round({dc_price} × {dc_used} ÷ {dc_period_days}, 'fen/half-up')",
            PARTS,
        ),
        Variant::new(
            "fixed-thirty",
            "{dc_charge} = min({dc_price}, round({dc_price} × {dc_used} ÷ {dc_fixed_days}, 'fen/half-up'))",
            PARTS,
        ),
        Variant::new("attended-day", "{dc_charge} = min({dc_price}, {dc_p_day} × {dc_attended})", PARTS),
        Variant::new(
            "re-rate",
            "{dc_charge} = min({dc_price}, floor({dc_used} ÷ 30) × {dc_p_month} + min({dc_p_month}, floor(({dc_used} − 30 × \
             floor({dc_used} ÷ 30)) ÷ 7) × {dc_p_week} + min({dc_p_week}, ({dc_used} − 30 × floor({dc_used} ÷ 30) − 7 × \
             floor(({dc_used} − 30 × floor({dc_used} ÷ 30)) ÷ 7)) × {dc_p_day})))",
            PARTS,
        ),
        Variant::new("refund", "{dc_refund} = max({dc_paid} − {dc_charge}, 0)", PARTS),
        Variant::new("due", "{dc_due} = max({dc_charge} − {dc_paid}, 0)", PARTS),
    ],
};
