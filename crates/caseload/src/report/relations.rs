//! What links a printed figure with a computed one, and the word where they cannot be reconciled.

use minzheng_core_types::Text;

use super::compare::Verdict;

/// The relation of a figure; empty for an unknown id.
pub(super) fn relation(id: &str) -> Text {
    match id {
        "households" => Text::new("6月在保户数", "households paid in June"),
        "persons" => Text::new("6月在保人数", "persons paid for in June"),
        "new-households" => Text::new(
            "Σ 1–6月首次发放户；决定次月起发（SA-19）",
            "Σ January to June, households first paid; the month after the decision (SA-19)",
        ),
        "from-60" | "from-80" | "from-90" => Text::new("6月30日周岁", "full years on 30 June"),
        "constant-roster" => {
            Text::new("Σ 4–6月增加人数 = Σ 4–6月减少人数", "Σ April to June of persons in = Σ of persons out")
        }
        "raise" => Text::new(
            "Σ 4–6月 提标额 × 当月在保人数（DB-03）",
            "Σ April to June, the raise × that month's persons (DB-03)",
        ),
        "physical-exam" => Text::new(
            "每人标准 × 6月在保人数；200 元由总额推得（PE-01）",
            "a sum per person × the persons of June; 200 was inferred from the total (PE-01)",
        ),
        "serious-illness" => Text::new(
            "Σ 1–6月 240 元 × 当月重症人数（SI-01）",
            "Σ January to June, 240 × that month's seriously ill (SI-01)",
        ),
        "high-age" => Text::new(
            "Σ 4–6月 120 × 80–89周岁 + 220 × 90–99周岁（HA-01）",
            "Σ April to June, 120 × those of 80–89 + 220 × those of 90–99 (HA-01)",
        ),
        "total" => Text::new("Σ 1–6月全部项目", "Σ January to June, every programme here"),
        "home-care-share" => Text::new(
            "两个印出的数之比，保留一位小数（DB-04）",
            "the ratio of two printed numbers, one decimal (DB-04)",
        ),
        "temporary-cases" => {
            Text::new("1–6月决定的案件数（TA-04）", "cases decided from January to June (TA-04)")
        }
        "temporary" => Text::new(
            "Σ 1–6月各案救助金额；印数的次均（TA-04）",
            "Σ January to June of what was granted; the printed average (TA-04)",
        ),
        "medical-cases" => Text::new("1–6月救助的人次（MA-02）", "person-times from January to June (MA-02)"),
        "medical" => Text::new(
            "Σ 1–6月各人次两轮救助金额；印数的次均（MA-02）",
            "Σ January to June of both rounds; the printed average (MA-02)",
        ),
        "incapable" => Text::new(
            "6月30日，评估为中度以上失能 + 持残疾证 − 两者兼有（EC-20）",
            "30 June, assessed as moderately disabled or worse + holding a certificate − both (EC-20)",
        ),
        "direct-registration" => Text::new(
            "6月30日在册的直接登记组织数（NR-03）",
            "organisations on the register on 30 June that were registered directly (NR-03)",
        ),
        "home-care" => {
            Text::new("6月30日台账中享受服务的人数（EC-61）", "served on 30 June by the ledger (EC-61)")
        }
        "pensions" | "special-care-temporary" | "special-care-medical" => Text::new(
            "所存总额；没有人数可除（SC-02）",
            "the stored total; no number of persons to divide by (SC-02)",
        ),
        _ => Text::new("", ""),
    }
}

/// What is to be said of a verdict; empty where it speaks for itself.
pub(super) fn word(id: &str, verdict: Verdict) -> Text {
    match (id, verdict) {
        ("high-age", Verdict::NotReconcilable) => Text::new(
            "津贴自4月起，至6月只有三个月，而印出的总额约合五个半月；已公布的任何一组标准都得不出它（HA-05）。\
             可能是别的期间、预发、合并项目或人数误印。",
            "The subsidy began in April, so three months were paid by June; the printed total is about five and a half \
             months of it, and no published pair of rates leads to it (HA-05). Another period, a pre-payment, a merged \
             programme or a misprint of the counts may be behind it.",
        ),
        ("total", _) => Text::new(
            "印出的合计还含取暖、节日等款项，此处没有其规则：是已声明的空缺，两个合计不是同一范围。",
            "The printed total also holds heating, holiday and other money, for which there is no rule here: a named \
             gap. The two totals do not cover the same things.",
        ),
        ("raise", Verdict::NoRule) => {
            Text::new("没有查到提标前后的标准。", "The standard before or after the raise was not found.")
        }
        ("temporary", _) => Text::new(
            "次均高于青岛2002年规定的每次1,000元上限（TA-02）；2014年当地的上限没有查到，不作推定。",
            "The average exceeds the 1,000 yuan a time of the city's rule of 2002 (TA-02); the limits of 2014 were not \
             found, and none is assumed.",
        ),
        (
            "temporary-cases"
            | "medical-cases"
            | "medical"
            | "pensions"
            | "special-care-temporary"
            | "special-care-medical",
            Verdict::NoRule,
        ) => Text::new("没有给出救助台账。", "No file of assistance was given."),
        ("home-care" | "incapable", Verdict::NoRule) => {
            Text::new("没有给出老年人台账。", "No elder ledger was given.")
        }
        ("direct-registration", Verdict::NoRule) => {
            Text::new("没有给出社会组织台账。", "No register of organisations was given.")
        }
        ("home-care", _) => Text::new(
            "原报告的 321 人含不一定享受低保的三无老人。",
            "The 321 of the report include persons without support who need not be on the allowance.",
        ),
        ("home-care-share", _) => Text::new(
            "报告按截断取数；四舍五入应为 24.7%。321 人含不一定享受低保的三无老人。",
            "The report truncates; half up would give 24.7%. The 321 include persons without support who need not be \
             on the allowance.",
        ),
        (_, Verdict::Differs) => Text::new(
            "差异照实列出，没有为凑数调整。",
            "The difference stands as it is; nothing was tuned to hide it.",
        ),
        _ => Text::new("", ""),
    }
}
