//! 参数说明: for whoever adds the figures of a place, what each parameter is read for and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

use Omitted::{Asks, AsksWhere, GoesOn};

pub(crate) const NO_GROUP: Omitted =
    GoesOn(Text::new("没有特定就业人员,均按一般比例", "nobody has a share of their own"));
pub(crate) const NO_FLAT: Omitted =
    GoesOn(Text::new("没有定额扣减,按比例", "there is no flat amount; the share counts"));
pub(crate) const AS_WAGES: Omitted = GoesOn(Text::new("与其他工资相同", "counted as other wages"));
const NO_FLOOR: Omitted = GoesOn(Text::new("没有最低补差", "there is no floor"));
const NO_SHARE: Omitted = GoesOn(Text::new("没有这一项增发", "no such share is added"));
const NO_REVIEW: Omitted = GoesOn(Text::new("不给出下次核查日期", "the next review is not told"));
const NO_REFUSAL: Omitted = GoesOn(Text::new("拒绝就业不影响金额", "refusals change nothing"));
const RECORDED_ONLY: Omitted =
    GoesOn(Text::new("规则不读,只作记录", "no rule reads it; it is kept for the record"));
const AS_EVERYBODY: Omitted =
    GoesOn(Text::new("按差额计算,与他人相同", "the three-nos are paid as everybody else"));
const FROM_EIGHTY: Omitted = GoesOn(Text::new("津贴自 80 周岁起", "the subsidy begins at 80"));
const NO_ADDITION: Omitted = GoesOn(Text::new("没有增发", "no addition is paid"));
pub(crate) const WHERE_GROUPS: Omitted = AsksWhere {
    parameter: "sa.employment-cost.full-groups",
    is: &[],
    text: Text::new("列有特定就业人员时需人工核定", "a person is asked where groups are listed"),
};
const WHERE_RIGID: Omitted = AsksWhere {
    parameter: "sa.rigid.gate",
    is: &["open"],
    text: Text::new(
        "实行刚性支出扣减时需人工核定",
        "a person is asked where rigid expenditure opens a second door",
    ),
};
pub(crate) const WHERE_NOTIONAL: Omitted = AsksWhere {
    parameter: "sa.notional",
    is: &["open"],
    text: Text::new("实行虚拟收入时需人工核定", "a person is asked where notional income is counted"),
};
pub(crate) const WHERE_IMPUTED: Omitted = AsksWhere {
    parameter: "sa.maintenance",
    is: &[
        "f1-half-above-standard",
        "f2-fifth-above-twice",
        "f3-half-above-twice",
        "f4-three-tenths-above-line",
        "f5-by-children",
    ],
    text: Text::new("按公式计算赡养费时需人工核定", "a person is asked where maintenance is imputed"),
};
const WHERE_BANDED: Omitted = AsksWhere {
    parameter: "sa.amount",
    is: &["banded"],
    text: Text::new("分档救助时需人工核定", "a person is asked where the amount is banded"),
};
const WHERE_SHARES: Omitted = AsksWhere {
    parameter: "sa.percentage.programme",
    is: &["running"],
    text: Text::new("按比例增发时需人工核定", "a person is asked where shares are added"),
};
const WHERE_REFUSALS: Omitted = AsksWhere {
    parameter: "sa.refusals",
    is: &[],
    text: Text::new("定有拒绝就业次数时需人工核定", "a person is asked where refusals count"),
};
const WHERE_CAPPED: Omitted = AsksWhere {
    parameter: "li.cap",
    is: &["minimum-wage"],
    text: Text::new(
        "边缘线按最低工资封顶时需人工核定",
        "a person is asked where the line is capped by the minimum wage",
    ),
};
const WHERE_EXPENDITURE: Omitted = AsksWhere {
    parameter: "li.expenditure",
    is: &["open"],
    text: Text::new(
        "实行支出型边缘家庭时需人工核定",
        "a person is asked where expenditure can make a household marginal",
    ),
};

pub(crate) const fn guide(
    parameter: &'static str,
    rules: &'static [&'static str],
    omitted: Omitted,
    example: &'static str,
) -> Guide {
    Guide { parameter, rules, omitted, example }
}

/// Every parameter of [`crate::PARAMETERS`] and [`crate::RECORDED`], in their order. The rules are those whose step
/// reads the figure, or rests on the step that does. Tests of the workspace hold that both say what the rules do.
pub static GUIDE: &[Guide] = &[
    guide(
        "sa.standard.urban",
        &["SA-01", "SA-11", "SA-12", "SA-16", "SA-17", "SA-27", "SA-28", "DB-07", "TA-02", "TA-03", "XH-01"],
        Asks,
        "600.00",
    ),
    guide(
        "sa.standard.rural",
        &["SA-01", "SA-11", "SA-12", "SA-27", "DB-07", "TA-02", "TA-03", "XH-01"],
        Asks,
        "350.00",
    ),
    guide("sa.lookback-months", &["SA-05"], Asks, "12"),
    guide("sa.lump-sum-spread", &["SA-05"], Asks, "12"),
    guide("sa.business-loss", &["SA-05"], Asks, "counts-as-zero"),
    guide("sa.cohabitation-months", &["SA-02"], Asks, "12"),
    guide("sa.clergy-months", &["SA-03", "SA-04"], Asks, "36"),
    guide("sa.conscripts", &["SA-03"], Asks, "not-counted"),
    guide("sa.residents-pension", &["SA-06"], Asks, "not-counted"),
    guide("sa.asset-multiple", &["SA-11"], Asks, "48"),
    guide(
        "sa.asset-bars",
        &["SA-11"],
        Asks,
        "[{ code = \"second-home\", zh = \"第二套住房\", en = \"second home\" }]",
    ),
    guide("sa.rounding", &["SA-18", "SA-24"], Asks, "fen/half-up"),
    guide("sa.start", &["SA-19"], Asks, "month-after-decision"),
    guide("sa.change", &["SA-22"], Asks, "month-after-decision"),
    guide("sa.death-stop", &["SA-22"], Asks, "month-after-death"),
    guide("sa.three-nos", &["SA-28", "XH-01"], AS_EVERYBODY, "replaced"),
    guide(
        "sa.single.groups",
        &["SA-04"],
        Asks,
        "[{ code = \"marginal-disabled\", zh = \"低保边缘家庭中的重度残疾人\", en = \"severely disabled persons of marginal households\" }]",
    ),
    guide("sa.employment-cost.share", &["SA-07"], Asks, "0.30"),
    guide("sa.employment-cost.full-share", &["SA-07"], WHERE_GROUPS, "1.00"),
    guide(
        "sa.employment-cost.full-groups",
        &["SA-07"],
        NO_GROUP,
        "[{ code = \"pregnant\", zh = \"孕期妇女\", en = \"pregnant women\" }]",
    ),
    guide("sa.employment-cost.flat", &["SA-07"], NO_FLAT, "870.00"),
    guide("sa.employment-cost.auxiliary", &["SA-07"], AS_WAGES, "above-standard"),
    guide("sa.rigid.gate", &["SA-08"], Asks, "open"),
    guide(
        "sa.rigid.kinds",
        &["SA-08"],
        WHERE_RIGID,
        "[{ code = \"medical\", zh = \"医疗\", en = \"medical\" }]",
    ),
    guide("sa.disposable-income", &["SA-08", "LI-01", "LI-02", "MA-01", "XH-01"], WHERE_RIGID, "45000.00"),
    guide("sa.notional", &["SA-09"], Asks, "open"),
    guide("sa.notional.wage", &["SA-09", "XH-03"], WHERE_NOTIONAL, "1720.00"),
    guide("sa.notional.full-share", &["SA-09"], WHERE_NOTIONAL, "1"),
    guide("sa.notional.full-until-men", &["SA-09"], WHERE_NOTIONAL, "50"),
    guide("sa.notional.full-until-women", &["SA-09"], WHERE_NOTIONAL, "45"),
    guide("sa.notional.part-share", &["SA-09"], WHERE_NOTIONAL, "0.50"),
    guide("sa.notional.part-until-men", &["SA-09"], WHERE_NOTIONAL, "60"),
    guide("sa.notional.part-until-women", &["SA-09"], WHERE_NOTIONAL, "55"),
    guide("sa.notional.trader-share", &["SA-09"], WHERE_NOTIONAL, "1.50"),
    guide("sa.notional.graduate-months", &["SA-09"], WHERE_NOTIONAL, "6"),
    guide("sa.maintenance", &["SA-10"], Asks, "not-imputed"),
    guide("sa.maintenance.child-share", &["SA-10"], WHERE_IMPUTED, "0.25"),
    guide("sa.maintenance.child-cap", &["SA-10"], WHERE_IMPUTED, "0.50"),
    guide(
        "sa.maintenance.exempt",
        &["SA-10"],
        Asks,
        "[{ code = \"allowance\", zh = \"低保对象\", en = \"drawing the allowance\" }]",
    ),
    guide("sa.amount", &["SA-13"], Asks, "differential"),
    guide("sa.band.urban.1", &["SA-13"], WHERE_BANDED, "600.00"),
    guide("sa.band.urban.2", &["SA-13"], WHERE_BANDED, "315.00"),
    guide("sa.band.urban.3", &["SA-13"], WHERE_BANDED, "220.00"),
    guide("sa.band.urban.4", &["SA-13"], WHERE_BANDED, "150.00"),
    guide("sa.band.rural.1", &["SA-13"], WHERE_BANDED, "600.00"),
    guide("sa.band.rural.2", &["SA-13"], WHERE_BANDED, "315.00"),
    guide("sa.band.rural.3", &["SA-13"], WHERE_BANDED, "220.00"),
    guide("sa.band.rural.4", &["SA-13"], WHERE_BANDED, "150.00"),
    guide("sa.single-person-floor", &["SA-14"], Asks, "0.60"),
    guide("sa.top-up-floor", &["SA-15"], NO_FLOOR, "0.20"),
    guide("sa.percentage.programme", &["SA-17"], Asks, "running"),
    guide("sa.percentage.stacking", &["SA-17"], WHERE_SHARES, "highest"),
    guide("sa.percentage.single", &["SA-17"], WHERE_SHARES, "not-counted"),
    guide("sa.percentage.age-60-69", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.age-70-79", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.age-80", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.work-injury", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.disability-severe", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.disability-other", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.illness-total", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.illness-major", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.minor", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.student", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.orphan", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.single-parent", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.one-person", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.lost-child", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.percentage.triplet", &["SA-17"], NO_SHARE, "0.20"),
    guide("sa.review.stable", &["SA-21"], NO_REVIEW, "12"),
    guide("sa.review.middle", &["SA-21"], NO_REVIEW, "6"),
    guide("sa.review.unstable.urban", &["SA-21"], NO_REVIEW, "6"),
    guide("sa.review.unstable.rural", &["SA-21"], NO_REVIEW, "6"),
    guide("sa.grace-months", &["SA-23"], Asks, "12"),
    guide("sa.refusals", &["SA-24"], NO_REFUSAL, "3"),
    guide("sa.refusal.kept-share", &["SA-24"], WHERE_REFUSALS, "0"),
    guide("sa.stop", &["SA-25"], Asks, "month-after-decision"),
    guide("sa.fine", &["SA-26"], Asks, "may"),
    guide("sa.fine.least", &["SA-26"], Asks, "1"),
    guide("sa.fine.most", &["SA-26"], Asks, "3"),
    guide("li.marginal-line", &["SA-10", "LI-01"], Asks, "1.5"),
    guide("li.lower-bound", &["LI-01"], Asks, "above-standard"),
    guide("li.cap", &["LI-01"], Asks, "minimum-wage"),
    guide("li.minimum-wage", &["LI-01"], WHERE_CAPPED, "2200.00"),
    guide("li.expenditure", &["LI-01"], Asks, "open"),
    guide(
        "li.expense-kinds",
        &["SA-08", "LI-01"],
        WHERE_EXPENDITURE,
        "[{ code = \"medical\", zh = \"医疗\", en = \"medical\" }]",
    ),
    guide("sa.disability.urban.grade-1", &["SA-16"], Asks, "375.00"),
    guide("sa.disability.urban.grade-2", &["SA-16"], Asks, "294.00"),
    guide("sa.disability.urban.grade-3-4", &["SA-16"], Asks, "193.00"),
    guide("sa.disability.rural.grade-1", &["SA-16"], Asks, "375.00"),
    guide("sa.disability.rural.grade-2", &["SA-16"], Asks, "294.00"),
    guide("sa.disability.rural.grade-3-4", &["SA-16"], Asks, "193.00"),
    guide("sa.lone-elder", &["SA-16"], Asks, "1"),
    guide("sa.lost-child.urban", &["SA-16"], Asks, "220.00"),
    guide("sa.lost-child.rural", &["SA-16"], Asks, "165.00"),
    guide("ha.programme", &["HA-01"], Asks, "running"),
    guide("ha.60-79", &["HA-02"], FROM_EIGHTY, "80.00"),
    guide("ha.80-89", &["HA-01"], Asks, "120.00"),
    guide("ha.90-99", &["HA-01"], Asks, "220.00"),
    guide("ha.100", &["HA-01"], Asks, "400.00"),
    guide("ha.care-addition", &["HA-02"], NO_ADDITION, "80.00"),
    guide("ha.band-change", &["HA-03"], Asks, "birthday-month"),
    guide("ha.age-rule", &["HA-03", "PE-02", "XH-01"], Asks, "on-birthday/last-of-february"),
    guide("ha.death-stop", &["HA-03"], Asks, "month-after-death"),
    guide("si.amount", &["SI-01"], Asks, "240.00"),
    guide(
        "si.illnesses",
        &["SI-02"],
        Asks,
        "[{ code = \"C00-C97\", zh = \"恶性肿瘤\", en = \"malignant tumour\" }]",
    ),
    guide("si.start", &["SI-03"], Asks, "month-after-decision"),
    guide("si.death-stop", &["SI-03"], Asks, "month-after-death"),
    guide("pe.amount", &["PE-01"], Asks, "200.00"),
    guide("pe.month", &["PE-01"], Asks, "6"),
    guide("stat.standard.urban", &[], RECORDED_ONLY, "450.00"),
    guide("stat.standard.rural", &[], RECORDED_ONLY, "3600.00"),
    guide("stat.standard.rural-month", &[], RECORDED_ONLY, "300.00"),
    guide("stat.paid.urban", &[], RECORDED_ONLY, "300.00"),
    guide("stat.paid.rural", &[], RECORDED_ONLY, "200.00"),
    guide("stat.paid-target.urban", &[], RECORDED_ONLY, "300.00"),
    guide("stat.paid-target.rural", &[], RECORDED_ONLY, "200.00"),
    guide("sa.floor.rural", &[], RECORDED_ONLY, "1800.00"),
];
