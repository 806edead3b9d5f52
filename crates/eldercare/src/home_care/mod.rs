//! 政府购买居家养老服务: home care that government buys (EC-20 to EC-27): who is eligible, day by day, and why; how many
//! hours a month gives; who pays each bill.
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

mod bills;
pub mod claims;
mod days;
pub mod documents;
mod eligibility;
mod error;
pub mod facts;
mod file;
pub mod guide;
mod incapacity;
mod minutes;
mod payers;
pub mod policy;
pub mod questions;
mod results;
pub mod rules;
pub mod services;
mod subsidy;
pub mod terms;
mod voucher;
mod words;

use minzheng_core_types::{Catalogue, Family};

pub use bills::{Split, Totals};
pub use claims::{Bill, Carried, Class, Exclusion, Form, Hours, Subsidy, Voucher};
pub use eligibility::{Condition, Eligibility, Held, Holding, Reason, eligibility};
pub use error::HomeCareError;
pub use facts::{Elder, Graded, Span, When};
pub use file::{Entitlement, HomeCareFile};
pub use minutes::{Minutes, carried_on, minutes_of};
pub use policy::{HomeCarePolicy, PARAMETERS};

/// What is found.
pub mod programmes {
    programmes! {
        /// EC-20.
        ELIGIBLE = "home-care-eligible", "符合政府购买居家养老服务条件", "eligible for home care bought by government";
        /// EC-23.
        DAYS = "home-care-days", "符合条件天数", "eligible days";
        /// EC-22, EC-23.
        MINUTES = "home-care-minutes", "当月可用分钟", "minutes available in the month";
        /// EC-25.
        INSURANCE = "home-care-insurance", "长期护理保险支付", "paid by long-term-care insurance";
        /// EC-25.
        GOVERNMENT = "home-care-government", "政府购买支付", "paid by the hours that government buys";
        /// EC-26.
        VOUCHER = "home-care-voucher", "养老服务消费补贴", "voucher for elder services";
        /// EC-26.
        VOUCHER_OPEN = "home-care-voucher-open", "可以享受消费补贴", "may have the voucher for elder services";
        /// EC-25.
        PERSON = "home-care-person", "本人支付", "paid by the person";
        /// EC-23.
        LEFT = "home-care-left", "月末剩余分钟", "minutes left at the end of the month";
        /// EC-26.
        ASSESSMENT_VOUCHER = "assessment-voucher", "评估补贴", "voucher for an assessment", Once;
        /// EC-27.
        SERVICE_ALLOWANCE = "service-allowance", "服务补贴", "service allowance";
        /// EC-27.
        CARE_ALLOWANCE = "care-allowance", "护理补贴", "care allowance";
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
