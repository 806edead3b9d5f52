//! 价格临时补贴: the price-linked subsidy (DB-07), in yuan for each person on the allowance or in extreme hardship, by the
//! year-on-year rise of their cost of living in the month.
//!
//! ```
//! use minzheng_welfare::{CaseFile, FIGURES, screen};
//! let pack = minzheng_policies::embedded(FIGURES)?;
//! let case: CaseFile = serde_json::from_str(r#"{
//!     "place": "370203", "month": "2018-09", "standing": { "kind": "ended", "last": "2013-12" },
//!     "members": [{ "relation": "applicant", "birth": "1960-02-01" }],
//!     "needs": { "status": "extreme-hardship", "prices": { "living_cost": "3.1", "persons": 1 } } }"#)?;
//! let found = screen::screen(&case, &pack)?;
//! let subsidy = found.answers.iter().find(|answer| answer.programme.id == "price-subsidy");
//! assert_eq!(subsidy.map(|answer| answer.finding.amount().to_string()), Some("20.00".to_owned())); // 4 × 5
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assess;
pub mod documents;
pub mod facts;
pub mod guide;
mod points;
pub mod policy;
pub mod questions;
pub mod rules;
mod share;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{PARAMETERS, PricePolicy};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 价格临时补贴.
        PRICE = "price-subsidy", "价格临时补贴", "price-linked subsidy";
    }
}

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: rules::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "price.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
