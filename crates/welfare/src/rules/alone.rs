//! SA-04 and SA-14: one person out of a family.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::allowance::{BEFORE_2012, BEFORE_2021, MEASURES_2012, MEASURES_2021};
use crate::documents::{CONVENTION, LOCAL, N3, N4, cite};

const ALONE: &[Citation] = &[cite(&N3, "第八条", "art. 8"), cite(&LOCAL, "", "")];
const ALONE_2012: &[Citation] = &[cite(&N4, "", ""), cite(&LOCAL, "", "")];
const ALONE_BEFORE: &[Citation] = &[cite(&CONVENTION, "SA-04", "SA-04")];

/// Who may apply alone is known from 2012 on; that nobody else counts then is taken over for the years before.
macro_rules! alone {
    ($($name:literal: $formula:literal,)+) => {
        &[Variant::new("counted", APPLICANT, ALONE_BEFORE).until(BEFORE_2012).assumed(), $(
            Variant::new($name, $formula, ALONE_2012).from(MEASURES_2012).until(BEFORE_2021),
            Variant::new($name, $formula, ALONE).from(MEASURES_2021),
        )+]
    };
}

/// 单人保申请: who may apply alone, and that nobody else counts then.
pub static SA_04: Rule = Rule {
    id: "SA-04",
    title: Text::new("单人保", "single-person application"),
    statement: Text::new(
        "低保边缘家庭中的一、二级残疾人和三级智力、精神残疾人、重病患者,以及在宗教场所居住三年以上的困难教职人员,可以单独申请;地方另有增加的从其规定",
        "members of a marginal household who are disabled of grades 1 and 2, or of grade 3 by intellectual or mental \
         disability, or seriously ill, and clergy living in a religious place for three years, may apply alone; places \
         may add groups",
    ),
    confidence: Confidence::Official,
    variants: alone! {
        "counted": "{counted} = if {relation} = 'applicant' then 1 else 0",
        "outside": "{receives} = has({groups}, {group}) and {family_marginal}",
        "certificate": "{receives} = has({groups}, {group}) and {recorded}",
        "marginal-disabled":
            "{receives} = has({groups}, {group}) and {family_marginal} and ({grade} ≤ 2 or {grade} = 3 and ({kind} = 'intellectual' or {kind} = 'mental'))",
        "marginal-major-illness":
            "{receives} = has({groups}, {group}) and {family_marginal} and {major_illness}",
        "clergy": "{receives} = has({groups}, {group}) and {religious_months} ≥ {minimum}",
        "adult":
            "{receives} = has({groups}, {group}) and age({birth}, {day}, {age_rule}) ≥ {least} and {grade} ≤ 2",
        "disabled-without-work":
            "{receives} = has({groups}, {group}) and age({birth}, {day}, {age_rule}) ≥ {least} and {grade} ≤ 2 and {without_work}",
        "disabled-own-register":
            "{receives} = has({groups}, {group}) and age({birth}, {day}, {age_rule}) ≥ {least} and {grade} ≤ 2 and {unable_to_work} and {own_register}",
    },
};

const APPLICANT: &str = "{counted} = if {relation} = 'applicant' then 1 else 0";

/// 单人保金额: not less than a share of the standard.
pub static SA_14: Rule = Rule {
    id: "SA-14",
    title: Text::new("单人保金额", "amount of a single-person case"),
    statement: Text::new(
        "低保边缘家庭成员单独纳入的,按差额发给且不低于当地规定的标准比例(青岛为60%)",
        "members of marginal households taken in alone get the top-up, and not less than the local share of the \
         standard (60 % in Qingdao)",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{amount} = max(round({multiple} × {standard}, 'fen/half-up'), {full_amount})",
        &[cite(&LOCAL, "", ""), cite(&CONVENTION, "SA-14", "SA-14")],
    )],
};
