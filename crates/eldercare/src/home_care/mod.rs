//! 政府购买居家养老服务: home care that government buys (EC-20 to EC-27): who is eligible, day by day, and why.
//!
//! ```
//! use minzheng_core_types::{Month, Silent};
//! use minzheng_eldercare::FIGURES;
//! use minzheng_eldercare::home_care::{Elder, HomeCarePolicy, eligibility};
//!
//! let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
//! let policy = HomeCarePolicy::at(&pack, "370203".parse()?, "2014-06".parse()?);
//! let elder: Elder = serde_json::from_str(r#"{
//!     "birth": "1954-06-30", "three_nos": false, "allowance": [{ "from": "2014-04-01" }],
//!     "assessments": [{ "standard": "mzt039", "grade": 2, "assessed": "2014-05-20", "valid_until": "2014-11-20" }],
//!     "certificate": "none", "wish": true, "resident": true, "institution": false }"#)?;
//! let found = eligibility(&elder, "2014-06-30".parse()?, &policy, &mut Silent)?;
//! assert_eq!(found.verdict(), Some(true));
//! let day_before = eligibility(&elder, "2014-06-29".parse()?, &policy, &mut Silent)?;
//! assert_eq!(day_before.verdict(), Some(false)); // 59 years old
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod documents;
mod eligibility;
mod error;
pub mod facts;
pub mod guide;
mod incapacity;
pub mod policy;
pub mod questions;
pub mod rules;
pub mod terms;
mod words;

use minzheng_core_types::{Catalogue, Family};

pub use eligibility::{Condition, Eligibility, Held, Holding, Reason, eligibility};
pub use error::HomeCareError;
pub use facts::{Elder, Graded, Span, When};
pub use policy::{HomeCarePolicy, PARAMETERS};

/// What is found.
pub mod programmes {
    programmes! {
        /// EC-20.
        ELIGIBLE = "home-care-eligible", "符合政府购买居家养老服务条件", "eligible for home care bought by government";
    }
}

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: words::WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "home-care.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
