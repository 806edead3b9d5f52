//! The rules as data.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::documents::{CONTRACT, INSURANCE_LAW, PUBLISHED, YINLING};
use crate::documents::{CONVENTION, cite};
use crate::rules::sure;

const PLACE: &[Citation] = &[cite(&CONTRACT, "", "")];
const D_51: &[Citation] = &[cite(&CONTRACT, "", ""), cite(&CONVENTION, "EC-51", "EC-51")];
const D_52: &[Citation] = &[cite(&CONTRACT, "", ""), cite(&CONVENTION, "EC-52", "EC-52")];
const D_53: &[Citation] = &[cite(&CONTRACT, "", ""), cite(&CONVENTION, "EC-53", "EC-53")];
const D_54: &[Citation] = &[cite(&CONTRACT, "", ""), cite(&CONVENTION, "EC-54", "EC-54")];
const LATE: &[Citation] = &[cite(&CONTRACT, "", ""), cite(&INSURANCE_LAW, "第二十一条", "art. 21")];
const TOWNS: &[Citation] = &[cite(&YINLING, "", "")];
const FIGURES: &[Citation] = &[cite(&PUBLISHED, "", ""), cite(&CONVENTION, "EC-56", "EC-56")];

const fn convention(variant: Variant) -> Variant {
    sure(variant, Confidence::Convention)
}

/// 保险年度.
pub static EC_50: Rule = Rule {
    id: "EC-50",
    title: Text::new("保险年度", "the term of a policy"),
    statement: Text::new(
        "保险年度自首月1日零时起满一年,首日零时起、次年首日零时止;保费、给付标准按当年合同",
        "a term is a year from 00:00 of the first day of its first month up to 00:00 of that day of the next year; premium \
         and benefits are those of the year's contract",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("first", TERM_FIRST, PLACE),
        Variant::new("last", "{ei_last} = last_day(add_months(month({ei_first}), 11))", PLACE),
    ],
};

const TERM_FIRST: &str = "{ei_first} = if months({ei_january}, month({ei_on})) ≥ {ei_start} then first_day(add_months({ei_january}, {ei_start} − 1)) else first_day(add_months({ei_january}, {ei_start} − 13))";

/// 参保人员筛查.
pub static EC_51: Rule = Rule {
    id: "EC-51",
    title: Text::new("参保人员筛查", "screening of insured persons"),
    statement: Text::new(
        "2016至2019年:本市户籍,保险年度首日零时前年满60周岁,不设年龄上限;2024年度:出险时年满60周岁。持居住证常住者可按同样保费自费投保,保障到该保险年度末。名单去重,死亡、迁出、停保者除名,截止日冻结",
        "2016 to 2019: registered in the city and 60 before 00:00 of the first day, no upper age; 2024: 60 at the time of \
         the accident. Who lives there with a residence permit may buy at the same premium, for the term. A list is frozen on a day, with \
         duplicates and who died, moved out or was stopped taken off",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("cut-off", "{cut_off} = choose({ei_age_at}, 'before-first-day', {ei_first})", PLACE),
        Variant::new(
            "at-accident",
            "{reached} = {ei_age_at} = 'at-accident' and age({ec_birth}, {ei_on}, {ec_age_rule}) ≥ {ei_age}",
            PLACE,
        ),
        Variant::new("listed", "{ei_listed} = {ei_scope} = 'all-elders' and {ei_registered}", PLACE),
        Variant::new(
            "listed-allowance",
            "{ei_listed} = {ei_scope} = 'allowance-elders' and {ei_on_allowance}",
            PLACE,
        ),
        Variant::new("young", "{ei_cover} = if {reached} then 'listed' else 'not-covered'", PLACE),
        Variant::new("", "{ei_cover} = if {reached} and {ei_listed} then 'listed' else 'not-covered'", PLACE),
        Variant::new("outside-list", "{ei_cover} = if {ei_listed} then 'listed' else 'not-covered'", PLACE),
        Variant::new(
            "nobody-else",
            "{ei_cover} = if {ei_listed} or {ei_own_cost} = 'permit-holders' then 'listed' else 'not-covered'",
            PLACE,
        ),
        Variant::new(
            "outside",
            "{ei_cover} = if {ei_listed} or {ei_permit} then 'listed' else 'not-covered'",
            PLACE,
        ),
        Variant::new(
            "no-policy",
            "{ei_cover} = if {ei_listed} or {ei_own_policy} then 'listed' else 'not-covered'",
            PLACE,
        ),
        Variant::new(
            "later",
            "{ei_cover} = if {ei_listed} or {ei_own_from} ≤ {ei_on} then 'listed' else 'not-covered'",
            PLACE,
        ),
        Variant::new(
            "earlier",
            "{ei_cover} = if {ei_listed} or {ei_own_from} ≥ {ei_first} then 'listed' else 'not-covered'",
            PLACE,
        ),
        Variant::new("own", OWN, PLACE),
        Variant::new(
            "buy-by",
            "{ei_buy_by} = last_day(add_months(month({ei_first}), {ei_buy_months} − 1))",
            PLACE,
        ),
        Variant::new("may-buy", MAY_BUY, PLACE),
        Variant::new("may-buy-again", MAY_BUY_AGAIN, PLACE),
        convention(Variant::new("left", "{ei_counts} = if {ei_left_on} ≤ {ei_frozen} then 0 else 1", D_51)),
        convention(Variant::new("twice", "{ei_counts} = if {ei_listed_before} then 0 else 1", D_51)),
        convention(Variant::new("counts", "{ei_counts} = if {ei_cover} = 'listed' then 1 else 0", D_51)),
        convention(Variant::new("persons", "{ei_persons} = sum({ei_counts})", D_51)),
    ],
};

const OWN: &str = "{ei_cover} = if {reached} and {ei_own_cost} = 'permit-holders' and {ei_permit} and {ei_first} ≤ {ei_own_from} and {ei_own_from} ≤ {ei_on} then 'own-cost' else 'not-covered'";
const MAY_BUY: &str = "{ei_cover} = if {reached} and {ei_own_cost} = 'permit-holders' and {ei_permit} and not {ei_own_policy} and {ei_on} ≤ {ei_buy_by} then 'may-buy' else 'not-covered'";

const MAY_BUY_AGAIN: &str = "{ei_cover} = if {reached} and {ei_own_cost} = 'permit-holders' and {ei_permit} and {ei_own_from} < {ei_first} and {ei_on} ≤ {ei_buy_by} then 'may-buy' else 'not-covered'";

/// 保费.
pub static EC_52: Rule = Rule {
    id: "EC-52",
    title: Text::new("保费", "premium"),
    statement: Text::new(
        "保费为参保人数乘每人保费;中途参保交全年保费,合同另有约定的按日计算",
        "the premium is insured persons × rate; who is added in mid-term pays the whole premium, unless the contract says by \
         days",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new("", "{ei_premium} = {ei_premium_each} × {ei_persons}", D_52),
        Variant::new("added", ADDED, D_52),
        Variant::new("total", "{ei_premium_total} = {ei_premium} + sum({ei_added})", D_52),
        Variant::new("guidance", "{ei_guidance} = {ei_guidance_each} × {ei_persons}", D_52),
        Variant::new("guidance-added", GUIDANCE_ADDED, D_52),
        Variant::new(
            "guidance-total",
            "{ei_guidance_total} = {ei_guidance} + sum({ei_guidance_added})",
            D_52,
        ),
    ],
};

const ADDED: &str = "{ei_added} = if {ei_mid_term} = 'full' then {ei_premium_each} × {ei_added_persons} else round({ei_premium_each} × {ei_added_persons} × (days({ei_added_from}, {ei_last}) + 1) ÷ (days({ei_first}, {ei_last}) + 1), 'fen/half-up')";

const GUIDANCE_ADDED: &str = "{ei_guidance_added} = if {ei_mid_term} = 'full' then {ei_guidance_each} × {ei_added_persons} else round({ei_guidance_each} × {ei_added_persons} × (days({ei_added_from}, {ei_last}) + 1) ÷ (days({ei_first}, {ei_last}) + 1), 'fen/half-up')";

/// 给付.
pub static EC_53: Rule = Rule {
    id: "EC-53",
    title: Text::new("意外伤害给付", "benefits for an accident"),
    statement: Text::new(
        "意外身故给付一次,身故所由的事故之后不再给付;残疾按1至10级,十级10%,每重一级加10%,多处残疾只按最重一处(推定),先残后亡扣除已付残疾保险金(推定);医疗费经社会医保后的合规余额减每次免赔额,全额给付,年度封顶;住院按天给付,年度最多180天;疾病不是意外",
        "a death by accident is paid once, and no accident after it; a disability by grades 1 to 10, a tenth for grade 10 and a tenth more for each \
         heavier one, of several only the heaviest (assumed), and what was paid is deducted from a later death (assumed); of \
         medical cost the eligible remainder after social insurance less the deductible of the case, in full, with a cap a \
         term; days in hospital at so much, at most 180 a term; an illness is no accident",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("insured", "{ei_holds} = {ei_cover} = 'listed' or {ei_cover} = 'own-cost'", PLACE),
        Variant::new("accident", "{ei_holds} = {ei_cause} ≠ 'illness'", PLACE),
        Variant::new("inside", "{ei_holds} = {ei_in_city}", PLACE),
        Variant::new("outside", "{ei_holds} = {ei_area} = 'anywhere'", PLACE),
        convention(Variant::new(
            "alive",
            "{ei_holds} = not ({ei_died} and {ei_died_of} < {ei_accident})",
            D_53,
        )),
        Variant::new("share", "{ei_share} = (11 − {ei_grades}) × {ei_grade_step}", PLACE),
        // What several impairments give, and what a disability does to a death, depends on a figure that says how sure it is.
        Variant::new(
            "heaviest",
            "{ei_share} = choose({ei_several}, 'heaviest', (11 − min({ei_grades})) × {ei_grade_step})",
            PLACE,
        ),
        Variant::new("each", EACH, PLACE),
        convention(Variant::new("disability", DISABILITY, D_53)),
        Variant::new("death", "{ei_paid} = if {ei_died} then {ei_death_sum} else 0", PLACE),
        Variant::new("death-after", DEATH_AFTER, PLACE),
        Variant::new("nothing-left", "{ei_paid} = {ei_eligible} − {ei_reimbursed}", PLACE),
        convention(Variant::new(
            "within-deductible",
            "{ei_paid} = max({ei_eligible} − {ei_reimbursed} − {ei_deductible}, 0)",
            D_53,
        )),
        convention(Variant::new("medical", MEDICAL, D_53)),
        convention(Variant::new("days", "{ei_days} = max(days({ei_admitted}, {ei_discharged}), 1)", D_53)),
        Variant::new(
            "hospital",
            "{ei_paid} = min(sum({ei_days}), max({ei_days_most} − {ei_days_before}, 0)) × {ei_daily}",
            PLACE,
        ),
        Variant::new("so-far", "{ei_so_far} = {ei_before} + {ei_paid}", PLACE),
        Variant::new(
            "days-so-far",
            "{ei_days_so_far} = min({ei_days_before} + sum({ei_days}), {ei_days_most})",
            PLACE,
        ),
        Variant::new("", "{ei_amount} = sum({ei_paid})", PLACE),
        Variant::new("anything", "{ei_holds} = sum({ei_amount}) > 0", PLACE),
    ],
};

const EACH: &str = "{ei_share} = choose({ei_several}, 'each-impairment', min((11 × count({ei_grades}) − sum({ei_grades})) × {ei_grade_step}, 1))";
const DISABILITY: &str =
    "{ei_paid} = max(min(round({ei_share} × {ei_most}, 'fen/half-up'), {ei_most} − {ei_before}), 0)";
const DEATH_AFTER: &str = "{ei_paid} = if {ei_died} and {ei_interplay} = 'deduct' then max({ei_death_sum} − {ei_before}, 0) else {ei_death_sum}";
const MEDICAL: &str = "{ei_paid} = if {ei_hospital_level} ≥ {ei_hospital_least} then max(min(round(max({ei_eligible} − {ei_reimbursed} − {ei_deductible}, 0) × {ei_medical_share}, 'fen/half-up'), {ei_most} − {ei_before}), 0) else 0";

/// 理赔.
pub static EC_54: Rule = Rule {
    id: "EC-54",
    title: Text::new("报案和理赔", "report and course of a claim"),
    statement: Text::new(
        "出险后48小时内报案;逾期报案不使理赔落空,保险人只对因此无法确定的部分不负责任(保险法第二十一条)。报案、材料、审核、支付到被保险人账户;身故的由法定继承人领取",
        "an accident is reported within 48 hours; a late report does not void the claim, the insurer is free only of what can \
         no longer be established (Insurance Law art. 21). Then documents, review and payment to the insured's account; after \
         a death to the lawful heirs",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("on-time", ON_TIME, PLACE),
        Variant::new(
            "days-settle",
            "{ei_on_time} = (days({ei_accident}, {ei_reported}) + 1) × 24 ≤ {ei_report_hours}",
            PLACE,
        ),
        sure(
            Variant::new("late", "{ei_report} = if {ei_on_time} then 'on-time' else 'late-stands'", LATE),
            Confidence::Settled,
        ),
        convention(Variant::new(
            "opened",
            "{ei_state} = if {ei_reported} ≥ {ei_accident} then 'reported' else 'no-such-step'",
            D_54,
        )),
        convention(Variant::new("", STEP, D_54)),
        Variant::new("payee", "{ei_payee} = if {ei_died} then 'heirs' else 'insured'", PLACE),
        convention(Variant::new("approved", "{ei_approved} = sum({ei_paid})", D_54)),
        convention(Variant::new("agrees-head", "{ei_holds} = {ei_approved} = {ei_paid}", D_54)),
        convention(Variant::new("agrees", "{ei_agrees} = all({ei_holds})", D_54)),
        convention(Variant::new("agrees-nothing", "{ei_agrees} = {ei_holds} or {ei_approved} = 0", D_54)),
    ],
};

const ON_TIME: &str = "{ei_on_time} = days({ei_accident}, {ei_reported}) × 86400 + {ei_reported_second} − {ei_accident_second} ≤ {ei_report_hours} × 3600";
const STEP: &str = "{ei_state} = if {ei_event} = 'documents-asked' and ({ei_state_before} = 'reported' or {ei_state_before} = 'under-review') then 'docs-pending' else if {ei_event} = 'documents-complete' and ({ei_state_before} = 'reported' or {ei_state_before} = 'docs-pending') then 'under-review' else if {ei_event} = 'approved' and ({ei_state_before} = 'under-review' or {ei_state_before} = 'appealed') then 'approved' else if {ei_event} = 'rejected' and ({ei_state_before} = 'under-review' or {ei_state_before} = 'appealed') then 'rejected' else if {ei_event} = 'paid' and {ei_state_before} = 'approved' then 'paid' else if {ei_event} = 'appealed' and ({ei_state_before} = 'approved' or {ei_state_before} = 'rejected') then 'appealed' else 'no-such-step'";

/// 银龄安康.
pub static EC_55: Rule = Rule {
    id: "EC-55",
    title: Text::new("银龄安康", "Yinling Ankang"),
    statement: Text::new(
        "山东各地按份自愿投保,对60周岁以上的由财政补助一部分,是否限本地户籍、健康者由当地定;身故或残疾、公交意外另加、医疗、住院按天(最多180天),合计为印发的总保额",
        "in Shandong a plan is bought by shares, with a part paid by the government for who is 60 and more; whether only \
         locals and the healthy is the place's to say; death or disability, more for a bus accident, medical cost and days in hospital up to 180 make up the printed total",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("age", "{yl_age} = age({yl_birth}, {ei_on}, {ec_age_rule})", TOWNS),
        Variant::new("least", "{ei_holds} = {yl_age} ≥ {yl_age_least}", TOWNS),
        Variant::new("most", "{ei_holds} = {yl_age} ≤ {yl_age_most}", TOWNS),
        Variant::new("shares", "{ei_holds} = {yl_shares} ≤ {yl_shares_most}", TOWNS),
        Variant::new("health", "{ei_holds} = {yl_health} = 'anybody' or {yl_healthy}", TOWNS),
        Variant::new("may", "{yl_may} = all({ei_holds})", TOWNS),
        Variant::new("local", "{ei_holds} = {yl_subsidy_for} = 'anybody' or {yl_local}", TOWNS),
        Variant::new("subsidised", "{yl_subsidised} = all({ei_holds})", TOWNS),
        Variant::new(
            "own",
            "{yl_own} = {yl_premium} × {yl_shares} − (if {yl_subsidised} then {yl_subsidy} else 0)",
            TOWNS,
        ),
        Variant::new("own-high", "{yl_own} = {yl_premium} × {yl_shares}", TOWNS),
        Variant::new(
            "",
            "{yl_total} = ({yl_death} + {yl_bus} + {yl_medical} + {yl_hospital} × {yl_days}) × {yl_shares}",
            TOWNS,
        ),
    ],
};

/// 赔付指标.
pub static EC_56: Rule = Rule {
    id: "EC-56",
    title: Text::new("赔付指标", "loss figures"),
    statement: Text::new(
        "赔付率为已赔除以保费;出险率为已赔件数除以被保险人数;件均赔款为已赔除以已赔件数;结案赔付率为已赔件数除以报案件数",
        "loss ratio = paid ÷ premium; frequency = claims paid ÷ insured; mean = paid ÷ claims paid; paid share = claims paid \
         ÷ claims reported",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "ratio",
            "{ei_loss_ratio} = round({ei_paid_all} ÷ {ei_premium_in}, '0.001/half-up')",
            FIGURES,
        ),
        Variant::new(
            "pending",
            "{ei_loss_with_pending} = round(({ei_paid_all} + {ei_pending}) ÷ {ei_premium_in}, '0.001/half-up')",
            FIGURES,
        ),
        Variant::new(
            "frequency",
            "{ei_frequency} = round({ei_claims_paid} ÷ {ei_insured}, '0.0001/half-up')",
            FIGURES,
        ),
        Variant::new("mean", "{ei_mean} = round({ei_paid_all} ÷ {ei_claims_paid}, 'fen/half-up')", FIGURES),
        Variant::new(
            "paid-share",
            "{ei_paid_share} = round({ei_claims_paid} ÷ {ei_reported_count}, '0.001/half-up')",
            FIGURES,
        ),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&EC_50, &EC_51, &EC_52, &EC_53, &EC_54, &EC_55, &EC_56];

/// The words of choices, facts and stages that only this family uses.
pub static WORDS: &[(&str, Text)] = &[
    ("all-elders", Text::new("全体户籍老年人", "all registered elders")),
    ("allowance-elders", Text::new("低保、三无老年人", "elders on the allowance or of the three-nos")),
    ("before-first-day", Text::new("首日零时前", "before 00:00 of the first day")),
    ("at-accident", Text::new("出险时", "at the accident")),
    ("permit-holders", Text::new("持居住证常住者", "who lives there with a permit")),
    ("nobody", Text::new("无", "nobody")),
    ("full", Text::new("全年保费", "the whole premium")),
    ("by-days", Text::new("按日计算", "by days")),
    ("heaviest", Text::new("只按最重一处", "the heaviest only")),
    ("each-impairment", Text::new("各处相加", "each added")),
    ("deduct", Text::new("扣除已付残疾保险金", "what was paid is deducted")),
    ("both", Text::new("不扣除", "nothing is deducted")),
    ("within-city", Text::new("本市范围内", "inside the city")),
    ("anywhere", Text::new("不限", "anywhere")),
    ("listed", Text::new("统一投保", "insured by the authority")),
    ("own-cost", Text::new("自费投保", "insured at own cost")),
    ("may-buy", Text::new("可自费投保,尚未投保", "may buy at own cost, not insured yet")),
    ("not-covered", Text::new("未参保", "not insured")),
    ("fall", Text::new("跌倒", "fall")),
    ("drowning", Text::new("溺水", "drowning")),
    ("fire", Text::new("火灾", "fire")),
    ("gas", Text::new("煤气中毒", "gas poisoning")),
    ("burn", Text::new("烧烫伤", "burn")),
    ("animal", Text::new("动物致伤", "animal")),
    ("other-accident", Text::new("其他意外", "another accident")),
    ("illness", Text::new("疾病", "illness")),
    ("on-time", Text::new("按期报案", "reported in time")),
    ("late-stands", Text::new("逾期报案,理赔不因此落空", "reported late; the claim stands")),
    ("reported", Text::new("已报案", "reported")),
    ("docs-pending", Text::new("待补材料", "documents pending")),
    ("under-review", Text::new("审核中", "under review")),
    ("approved", Text::new("核定给付", "approved")),
    ("rejected", Text::new("不予给付", "rejected")),
    ("paid", Text::new("已支付", "paid")),
    ("appealed", Text::new("申诉", "appealed")),
    ("no-such-step", Text::new("没有这一步", "no such step")),
    ("documents-asked", Text::new("要求补充材料", "documents asked for")),
    ("documents-complete", Text::new("材料齐全", "documents complete")),
    ("insured", Text::new("被保险人账户", "the insured's account")),
    ("heirs", Text::new("法定继承人", "the lawful heirs")),
    ("the-healthy", Text::new("健康者", "the healthy")),
    ("locals", Text::new("本地户籍者", "locals")),
    ("anybody", Text::new("不限", "anybody")),
];
