//! 优抚: special care: the pension of the month by the table in force (SC-02), and what Order 413 itself fixes (SC-01):
//! the nursing fee of disabled soldiers at home, the grant for a soldier's death, the funeral aid for a recipient's.
//! All in yuan; the pension and the fee a month, grant and aid once, in the month of the death.
//!
//! ```
//! use minzheng_welfare::{CaseFile, FIGURES, screen};
//! let pack = minzheng_policies::embedded(FIGURES)?;
//! let case: CaseFile = serde_json::from_str(r#"{
//!     "place": "370203", "month": "2014-05", "standing": { "kind": "ended", "last": "2013-12" },
//!     "members": [{ "relation": "applicant", "birth": "1938-02-01" }],
//!     "needs": { "special_care": [{ "member": 0, "kind": "war-veteran", "penalty": "none" }] } }"#)?;
//! let found = screen::screen(&case, &pack)?;
//! let pension = found.answers.iter().find(|answer| answer.programme.id == "special-care-pension");
//! assert_eq!(pension.map(|answer| answer.finding.amount().to_string()), Some("320.00".to_owned()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assess;
mod conditions;
pub mod documents;
pub mod facts;
mod grant;
pub mod guide;
pub mod policy;
pub mod questions;
mod rate;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{PARAMETERS, SpecialCarePolicy};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 抚恤金、生活补助.
        PENSION = "special-care-pension", "抚恤金和生活补助", "special-care pension";
        /// 护理费.
        NURSING = "special-care-nursing", "残疾军人护理费", "nursing fee of disabled soldiers";
        /// 一次性抚恤金.
        GRANT = "special-care-grant", "一次性抚恤金", "grant for a soldier's death", Once;
        /// 丧葬补助费.
        FUNERAL = "special-care-funeral", "优抚对象丧葬补助费", "funeral aid for a recipient's death", Once;
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
    Family { file: "special-care.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
