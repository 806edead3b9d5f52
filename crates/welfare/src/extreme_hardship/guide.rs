//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

use crate::guide::guide;
use Omitted::{Asks, AsksWhere, GoesOn};

const BY_THE_YEAR: Omitted = AsksWhere {
    parameter: "xh.amount-rule",
    is: &["five-guarantees"],
    text: Text::new(
        "按五保年标准计算时需人工核定",
        "a person is asked where rural support is counted by the year",
    ),
};
const AS_PUBLISHED: Omitted =
    GoesOn(Text::new("照料护理标准按公布金额", "the amounts for care are those that are published"));
const PART_OF_WAGE: Omitted = AsksWhere {
    parameter: "xh.care.rule",
    is: &["part-of-minimum-wage"],
    text: Text::new(
        "照料护理按最低工资计算时需人工核定",
        "a person is asked where care is a part of the wage",
    ),
};

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("sa.standard.urban", &["XH-01"], Asks, "600.00"),
    guide("sa.standard.rural", &["XH-01"], Asks, "350.00"),
    guide("sa.three-nos", &["XH-01"], Asks, "replaced"),
    guide("ha.age-rule", &["XH-01"], Asks, "on-birthday/last-of-february"),
    guide("sa.disposable-income", &["XH-01"], Asks, "30000.00"),
    guide(
        "xh.disabilities",
        &["XH-01"],
        Asks,
        "[{ code = \"intellectual-1\", zh = \"智力一级\", en = \"intellectual, grade 1\" }]",
    ),
    guide("xh.minor-until", &["XH-01"], Asks, "18"),
    guide("xh.amount-rule", &["XH-03"], Asks, "basic-and-care"),
    guide("xh.wubao.home", &["XH-03"], BY_THE_YEAR, "8760.00"),
    guide("xh.wubao.dispersed", &["XH-03"], BY_THE_YEAR, "4380.00"),
    guide("xh.basic.urban", &["XH-03", "XH-04"], Asks, "1050.00"),
    guide("xh.basic.rural", &["XH-03", "XH-04"], Asks, "780.00"),
    guide("xh.care.rule", &["XH-03"], AS_PUBLISHED, "part-of-minimum-wage"),
    guide("xh.care.urban.full", &["XH-03"], Asks, "1200.00"),
    guide("xh.care.urban.partial", &["XH-03"], Asks, "900.00"),
    guide("xh.care.urban.self", &["XH-03"], Asks, "400.00"),
    guide("xh.care.rural.full", &["XH-03"], Asks, "900.00"),
    guide("xh.care.rural.partial", &["XH-03"], Asks, "675.00"),
    guide("xh.care.rural.self", &["XH-03"], Asks, "300.00"),
    guide("xh.care.self-rule", &["XH-03"], Asks, "one-amount"),
    guide("sa.notional.wage", &["XH-03"], PART_OF_WAGE, "1720.00"),
    guide("xh.care.wage-parts.full", &["XH-03"], PART_OF_WAGE, "3"),
    guide("xh.care.wage-parts.partial", &["XH-03"], PART_OF_WAGE, "6"),
    guide("xh.care.wage-parts.self", &["XH-03"], PART_OF_WAGE, "10"),
    guide("xh.rounding", &["XH-03"], Asks, "fen/half-up"),
    guide("xh.start", &["XH-04"], Asks, "month-after-decision"),
    guide("xh.stop", &["XH-04"], Asks, "month-after-decision"),
    guide("xh.death-stop", &["XH-04"], Asks, "month-after-death"),
    guide("xh.funeral-months", &["XH-04"], Asks, "6"),
];
