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
//! | 农村五保供养工作条例 (State Council Order 456) | five guarantees, as recognised | 2006-03 | 2014-04 |
//! | 社会救助暂行办法 (State Council Order 649) | 14, 19: extreme-hardship support | 2014-05 | |
//! | 特困人员认定办法 民发〔2021〕43号 | groups, self-care grade | 2021-05 | |
//! | 刚性支出困难家庭认定办法 | conditions | 2024-10 | |
//! | 军人抚恤优待条例 (Order 413) | 13, 16, 19, 23, 26, 28, 30, 50 | 2011-07 | 2024-09 |
//! | Special-care tables, Qingdao price link 2016, accident insurance of elders 2016 | | as dated in the packs | |
//! | the same and local rules: steps and limits of procedure | SA-20 | as dated in the packs | |
//! | Qingdao: supplements, high-age subsidy, property limit, guide to procedure | | as dated in the packs | |
//! | Shandong: subsidy for elders in hardship | | 2018-12 | |
//! | Shibei 2014: serious-illness and physical-exam subsidies | | 2014-01 | 2014-12 |
//! | 社会救助暂行办法 (Order 649): temporary assistance | 47 | 2014-05 | |
//! | 民政部、财政部意见 (2026): temporary assistance, small and fast | | 2026-01 | |
//! | 国办发〔2021〕42号: medical assistance | | 2021-11 | |
//! | temporary and medical assistance of single places | | as dated in the packs | |
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
pub mod between;
pub mod case;
pub mod documents;
pub mod extreme_hardship;
pub mod facts;
pub mod guide;
pub mod medical;
pub mod needs;
pub mod policy;
pub mod price_subsidy;
pub mod procedure;
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
mod met;
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
pub use minzheng_core_types::Family;
pub use needs::{Needs, Status};
pub use policy::{PARAMETERS, Policy, RECORDED};
pub use relief::FAMILIES;
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
    procedure::PARAMETERS,
];

/// Every catalogue of this crate: that of the allowance and what is paid with it, then one a family, then procedure.
pub fn catalogues() -> impl Iterator<Item = &'static Catalogue> {
    let families = FAMILIES.iter().map(|family| family.catalogue);
    std::iter::once(&CATALOGUE).chain(families).chain([&procedure::CATALOGUE])
}

/// Every rule of this crate.
pub fn every_rule() -> impl Iterator<Item = &'static Rule> {
    catalogues().flat_map(|catalogue| catalogue.rules.iter().copied())
}
