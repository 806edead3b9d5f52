//! Welfare rules of Chinese civil affairs (社会救助): who is entitled, to how much, and by which clause.
//!
//! ```
//! use minzheng_core_types::{Explanation, Lang};
//! use minzheng_welfare::{CATALOGUE, CaseFile, FIGURES};
//!
//! let pack = minzheng_policies::embedded(FIGURES)?;
//! let case: CaseFile = serde_json::from_str(r#"{
//!     "place": "370203", "month": "2014-05", "register": "urban", "unstated": "none",
//!     "standing": { "kind": "on-roll", "since": "2014-01", "determination": {
//!         "applied": "2013-11-05", "decided": "2013-12-05", "property": "within",
//!         "counted_income": "1050.00", "window": { "first": "2013-11", "last": "2013-11" } } },
//!     "members": [{ "relation": "applicant", "birth": "1960-02-01" },
//!                 { "relation": "spouse", "birth": "1963-08-15" }] }"#)?;
//! let mut why = Explanation::default();
//! let found = case.assess(&pack, &mut why)?;
//! assert_eq!(found.allowance.amount().to_string(), "150.00"); // 2 × 600 − 1,050
//! let document = why.document(None, "370203".parse()?, found.month, &CATALOGUE);
//! assert!(document.text(Lang::Zh).contains("国务院令第649号)第十二条"));
//! assert!(document.recheck().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`assess_month`] is the whole: one household, one month, every programme in the order the law needs. It takes a
//! [`Household`] view over flat slices, a [`Standing`], the [`Law`] of the months concerned and a listener: `Silent`
//! for speed, `Explanation` for the reasons. [`CaseFile`] is the same case as a document in JSON or TOML.
//!
//! # Law covered
//!
//! | Instrument | Clauses | From | Until |
//! |---|---|---|---|
//! | 城市居民最低生活保障条例 (State Council Order 271) | 2, 8, 10 | 1999-10 | 2014-04 |
//! | 社会救助暂行办法 (State Council Order 649) | 9, 10, 12, 13 | 2014-05 | |
//! | 最低生活保障审核审批办法(试行) 民发〔2012〕220号 | members, first month | 2012 | 2021-06 |
//! | 最低生活保障审核确认办法 民发〔2021〕57号 | 7, 9–11, 23 | 2021-07 | |
//! | Qingdao: supplements, high-age subsidy, property limit, guide to procedure | | as dated in the packs | |
//! | Shandong: subsidy for elders in hardship | | 2018-12 | |
//! | Shibei 2014: serious-illness and physical-exam subsidies | | 2014-01 | 2014-12 |
//!
//! # Not covered
//!
//! [`rules::LEFT_OUT`] lists every rule of the rulebook's welfare part that is not here, with the reason. Where a place
//! has not settled what a rule needs, or nobody has found its text, the finding is `NeedsPerson` and names the missing
//! parameter; no figure is borrowed from another place or month.
#[macro_use(questions, terms, programmes, documents)]
extern crate minzheng_core_types;

pub mod accident_insurance;
pub mod allowance;
pub mod assess;
pub mod case;
pub mod documents;
pub mod extreme_hardship;
pub mod facts;
pub mod guide;
pub mod medical;
pub mod needs;
pub mod policy;
pub mod price_subsidy;
pub mod programmes;
pub mod questions;
pub mod relief;
pub mod rigid_household;
pub mod rules;
pub mod screen;
pub mod special_care;
pub mod standing;
pub mod temporary;
pub mod terms;

mod age;
mod fields;
mod high_age;
mod marginal;
pub mod over_claim;
mod percentage;
mod physical_exam;
pub mod review;
mod serious_illness;
mod supplements;
mod words;

use minzheng_core_types::figures::Parameter;
use minzheng_core_types::{Catalogue, Rule};

pub use assess::{AssessError, MonthFindings, assess_month, assess_month_into};
pub use case::CaseFile;
pub use facts::{Household, HouseholdError, HouseholdFacts};
pub use guide::GUIDE;
pub use needs::{Needs, Status};
pub use policy::{PARAMETERS, Policy, RECORDED};
pub use relief::{FAMILIES, Family};
pub use rules::RULES;
pub use standing::{Determination, Law, Standing, StopGround};

/// 目录: rules, parameters, questions and programmes of this crate.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: words::WORDS,
};

/// Every list of parameters of this crate: what a pack is loaded against.
pub static FIGURES: &[&[Parameter]] = &[
    PARAMETERS,
    RECORDED,
    extreme_hardship::PARAMETERS,
    rigid_household::PARAMETERS,
    temporary::PARAMETERS,
    medical::PARAMETERS,
    special_care::PARAMETERS,
    price_subsidy::PARAMETERS,
    accident_insurance::PARAMETERS,
];

/// Every catalogue of this crate: that of the allowance and what is paid with it, then one a family.
pub fn catalogues() -> impl Iterator<Item = &'static Catalogue> {
    std::iter::once(&CATALOGUE).chain(FAMILIES.iter().map(|family| family.catalogue))
}

/// Every rule of this crate.
pub fn every_rule() -> impl Iterator<Item = &'static Rule> {
    catalogues().flat_map(|catalogue| catalogue.rules.iter().copied())
}
