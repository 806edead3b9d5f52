//! 老年人意外伤害保险: accident insurance for elders (PE-02): what the authority pays for a household's elders in the first
//! month of a policy year, and what a claim pays; both in yuan.
//!
//! ```
//! use minzheng_welfare::{CaseFile, FIGURES, screen};
//! let pack = minzheng_policies::embedded(FIGURES)?;
//! let case: CaseFile = serde_json::from_str(r#"{
//!     "place": "370203", "month": "2017-03", "standing": { "kind": "ended", "last": "2013-12" },
//!     "members": [{ "relation": "applicant", "birth": "1950-02-01" }],
//!     "needs": { "accident_insurance": { "registered": true, "claims": [{
//!         "member": 0, "accident": "2017-03-05", "death": "none", "disability": "none", "medical": "none",
//!         "hospital_days": 10, "hospital_days_before": "none" }] } } }"#)?;
//! let found = screen::screen(&case, &pack)?;
//! let benefit = found.answers.iter().find(|answer| answer.programme.id == "accident-insurance-benefit");
//! assert_eq!(benefit.map(|answer| answer.finding.amount().to_string()), Some("315.00".to_owned())); // 10 × 31.50
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assess;
mod benefit;
pub mod documents;
pub mod facts;
pub mod guide;
pub mod policy;
pub mod questions;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family};

pub use assess::assess;
pub use policy::{AccidentInsurancePolicy, PARAMETERS};

/// The programmes.
pub mod programmes {
    programmes! {
        /// 保费补助.
        PREMIUM = "accident-insurance-premium", "老年人意外伤害保险保费", "accident insurance for elders: premium", Once;
        /// 理赔.
        BENEFIT = "accident-insurance-benefit", "老年人意外伤害保险理赔", "accident insurance for elders: benefit", Once;
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
pub static FAMILY: Family = Family {
    file: "accident-insurance.toml",
    catalogue: &CATALOGUE,
    guide: guide::GUIDE,
    terms: terms::TERMS,
};
