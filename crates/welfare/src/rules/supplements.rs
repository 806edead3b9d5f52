//! SA-16, HA, SI and PE: what is paid beside the allowance.

use minzheng_core_types::{Confidence, Rule, Text, Variant};

use super::allowance::{BEFORE_CIVIL_CODE, CIVIL_CODE_FROM, FULL_YEARS, SHIBEI_2014};
use crate::documents::{CONVENTION, D4, Q2, Q18, cite};

const LOCAL: &[minzheng_core_types::Citation] = &[cite(&Q18, "", "")];

/// 分类救助: supplements by kind of person.
pub static SA_16: Rule = Rule {
    id: "SA-16",
    title: Text::new("分类救助", "classified supplements"),
    statement: Text::new(
        "在差额之外随低保金发给残疾人生活补助、社会孤老补助(等于城市标准)、独生子女死亡家庭补助",
        "beside the top-up: disability supplement by grade, lone-elder supplement equal to the urban standard, \
         supplement to families that lost their only child",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("draws", "{receives} = {draws}", LOCAL),
        Variant::new("disability-1", "{amount} = if {grade} = 1 then {published} else 0", LOCAL),
        Variant::new("disability-2", "{amount} = if {grade} = 2 then {published} else 0", LOCAL),
        Variant::new("disability-3", "{amount} = if {grade} ≥ 3 then {published} else 0", LOCAL),
        Variant::new("nobody", "{receives} = any({recorded})", LOCAL),
        Variant::new("lone-elder", "{amount} = round({multiple} × {published}, 'fen/half-up')", LOCAL),
        Variant::new("lost-child", "{amount} = if {lost_child} then {published} else 0", LOCAL),
    ],
};

const QINGDAO: &[minzheng_core_types::Citation] = &[cite(&Q2, "", "")];
const SHANDONG: &[minzheng_core_types::Citation] = &[cite(&D4, "", "")];

/// 高龄津贴.
pub static HA_01: Rule = Rule {
    id: "HA-01",
    title: Text::new("高龄津贴", "high-age subsidy"),
    statement: Text::new(
        "享受低保的80周岁以上老年人按年龄档按月发给高龄津贴(青岛自2014年4月起)",
        "elders of 80 and more who draw the allowance get a monthly amount by age band (Qingdao from April 2014)",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("draws", "{receives} = {draws}", QINGDAO),
        Variant::new("programme", "{receives} = ({programme} = 'running')", QINGDAO),
        Variant::new("", "{amount} = if {age} ≥ {least} then {published} else 0", QINGDAO),
        Variant::new("nobody", "{of_age} = max({ages}) ≥ {least}", QINGDAO),
    ],
};

const AGE: &str = "{age} = age({birth}, last_day({month}), {age_rule})";
const AGE_OF_BAND: &str = "{age} = age({birth}, last_day(add_months({month}, choose({band_rule}, 'month-after-birthday', 0 − 1, 0))), {age_rule})";

/// 省定标准.
pub static HA_02: Rule = Rule {
    id: "HA-02",
    title: Text::new("经济困难老年人补贴", "subsidy for elders in hardship"),
    statement: Text::new(
        "山东:低保老年人60–79周岁80元、80–89周岁100元、90–99周岁不低于200元、100周岁以上不低于300元;失能或重残增发80元,不与护理补贴叠加",
        "Shandong: 80 from 60, 100 from 80, at least 200 from 90, at least 300 from 100; 80 more for elders unable to \
         care for themselves or severely disabled, not beside the nursing subsidy",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{amount} = if {age} ≥ {least} then {published} else 0", SHANDONG),
        Variant::new(
            "ability",
            "{amount} = if {age} ≥ {least} and {grade} ≥ 2 and {drawn} < {published} then {published} else 0",
            SHANDONG,
        ),
        Variant::new(
            "disability",
            "{amount} = if {age} ≥ {least} and {grade} ≤ 2 and choose({kind}, 'physical', true, 'intellectual', true, 'mental', true, false) \
             and {drawn} < {published} then {published} else 0",
            SHANDONG,
        ),
    ],
};

/// 年龄档与月份.
pub static HA_03: Rule = Rule {
    id: "HA-03",
    title: Text::new("年龄与换档月份", "age bands and months"),
    statement: Text::new(
        "按计龄日的周岁确定年龄档;换档月份和死亡停发月份未见明文",
        "the band follows the full years on the day of reckoning; no text on the month of change was found",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new("", AGE, &[cite(&CONVENTION, "CAL-01", "CAL-01")]).until(BEFORE_CIVIL_CODE),
        Variant::new("", AGE, &[FULL_YEARS]).from(CIVIL_CODE_FROM),
        Variant::new("banded", AGE_OF_BAND, &[cite(&CONVENTION, "HA-03、CAL-01", "HA-03, CAL-01")])
            .until(BEFORE_CIVIL_CODE),
        Variant::new("banded", AGE_OF_BAND, &[cite(&CONVENTION, "HA-03", "HA-03"), FULL_YEARS])
            .from(CIVIL_CODE_FROM),
        Variant::new(
            "died",
            "{receives} = {month} < add_months(month({died}), choose({stop_rule}, 'month-after-death', 1, 0))",
            &[cite(&CONVENTION, "HA-03", "HA-03")],
        ),
    ],
};

/// 重症低保生活补助.
pub static SI_01: Rule = Rule {
    id: "SI-01",
    title: Text::new("重症低保生活补助", "serious-illness subsidy"),
    statement: Text::new(
        "市北区2014年:低保人员患癌症、尿毒症等重症的,每人每月随低保金发给240元",
        "Shibei 2014: persons on the allowance with cancer, uraemia or another serious illness get 240 a month",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("draws", "{receives} = {draws}", SHIBEI_2014),
        Variant::new("", "{amount} = if {receives} then {published} else 0", SHIBEI_2014),
        Variant::new("nobody", "{receives} = any({recorded})", SHIBEI_2014),
    ],
};

/// 病种.
pub static SI_02: Rule = Rule {
    id: "SI-02",
    title: Text::new("重症病种", "listed illnesses"),
    statement: Text::new(
        "未见市北区病种目录;报告所列病种之外由人工核定",
        "no list of Shibei was found; illnesses the report does not name need a person",
    ),
    confidence: Confidence::Assumed,
    variants: &[Variant::new("", "{listed} = matches_code({code}, {list})", SHIBEI_2014)],
};

/// 证明、起止.
pub static SI_03: Rule = Rule {
    id: "SI-03",
    title: Text::new("重症证明与起止", "proof, start and stop"),
    statement: Text::new(
        "自批准次月起,至死亡次月、退出低保或证明失效止",
        "from the month after approval; to the death, the end of the allowance or of the certificate",
    ),
    confidence: Confidence::Assumed,
    variants: &[
        Variant::new(
            "",
            "{receives} = {month} ≥ add_months(month({approved}), choose({start_rule}, 'month-after-decision', 1, 0)) \
             and {month} ≤ {valid_until}",
            &[cite(&CONVENTION, "SI-03", "SI-03")],
        ),
        Variant::new(
            "open-ended",
            "{receives} = {month} ≥ add_months(month({approved}), choose({start_rule}, 'month-after-decision', 1, 0))",
            &[cite(&CONVENTION, "SI-03", "SI-03")],
        ),
        Variant::new(
            "clear",
            "{receives} = {month} > month({approved}) and {month} ≤ {valid_until}",
            &[cite(&CONVENTION, "SI-03", "SI-03")],
        ),
        Variant::new(
            "clear-open-ended",
            "{receives} = {month} > month({approved})",
            &[cite(&CONVENTION, "SI-03", "SI-03")],
        ),
        Variant::new(
            "died",
            "{receives} = {month} < add_months(month({died}), choose({stop_rule}, 'month-after-death', 1, 0))",
            &[cite(&CONVENTION, "SI-03", "SI-03")],
        ),
    ],
};

/// 体检补助.
pub static PE_01: Rule = Rule {
    id: "PE-01",
    title: Text::new("体检补助", "physical-exam subsidy"),
    statement: Text::new(
        "市北区2014年6月对在册低保人员每人200元(由报告总额复原)",
        "Shibei, June 2014: 200 for every person on the roster (reconstructed from the reported total)",
    ),
    confidence: Confidence::Reconstructed,
    variants: &[
        Variant::new("draws", "{receives} = {draws}", SHIBEI_2014),
        Variant::new("month", "{receives} = ({month} = add_months({first}, {due_month} − 1))", SHIBEI_2014),
        Variant::new("", "{amount} = {published} × {members}", SHIBEI_2014),
    ],
};
