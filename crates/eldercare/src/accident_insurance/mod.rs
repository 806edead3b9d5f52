//! 老年人意外伤害保险 (EC-50 to EC-56): who is insured in a policy year, what the premium comes to, what an accident pays, how a
//! claim runs, the plans of Yinling Ankang, and figures of losses.
//!
//! A contract is of one place and one year; its terms are figures of that place ([`policy`]). What a contract does not tell
//! asks a person.
//!
//! ```
//! use minzheng_core_types::Silent;
//! use minzheng_eldercare::{FIGURES, accident_insurance::InsuranceFile};
//! let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
//! let file: InsuranceFile = serde_json::from_str(r#"{
//!     "place": "370203", "as_of": "2019-03-31",
//!     "person": { "birth": "1950-02-01", "registered": true },
//!     "claims": [{ "accident": "2019-03-05", "cause": "fall", "in_city": true, "death": "none", "impairments": [9],
//!         "medical": { "eligible": "8600.00", "reimbursed": "5100.00", "hospital_level": 3 },
//!         "stays": [{ "admitted": "2019-03-05", "discharged": "2019-03-17" }] }] }"#)?;
//! let report = file.assess(&pack, &mut Silent)?;
//! let paid = report.claims.first().and_then(|claim| claim.total);
//! assert_eq!(paid, Some("7760.00".parse()?)); // 4,000 + (3,500 − 100) + 12 × 30
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod benefit;
pub mod course;
mod cover;
pub mod documents;
pub mod facts;
pub mod file;
pub mod guide;
mod heads;
mod loss;
pub mod policy;
mod premium;
pub mod questions;
pub mod rules;
pub mod terms;
mod yinling;

use minzheng_core_types::{Catalogue, Family};

pub use benefit::Claimed;
pub use cover::Cover;
pub use file::{InsuranceError, InsuranceFile, Report};
pub use loss::Ratios;
pub use policy::{InsurancePolicy, PARAMETERS};
pub use premium::{Due, Roll, Screened};
pub use yinling::Planned;

/// The questions that are answered.
pub mod programmes {
    programmes! {
        /// 参保情况.
        COVER = "insurance-cover", "参保情况", "insured?";
        /// 理赔给付.
        BENEFIT = "insurance-benefit", "理赔给付合计", "benefits in all", Once;
        /// 报案.
        REPORT = "insurance-report", "报案", "report";
        /// 理赔进度.
        COURSE = "insurance-course", "理赔进度", "stage of the claim";
        /// 领取人.
        PAYEE = "insurance-payee", "领取人", "payee";
        /// 核定与计算.
        AGREES = "insurance-agrees", "核定与计算一致", "approved as computed";
        /// 名单人数.
        LIST = "insurance-list", "名单计入人数", "persons counted on the list";
        /// 保费.
        PREMIUM = "insurance-premium", "保费", "premium";
        /// 康复指导费.
        GUIDANCE = "insurance-guidance", "其中康复指导费", "of which rehabilitation guidance";
        /// 银龄安康:可否投保.
        YL_MAY = "yinling-may", "银龄安康:可以投保", "Yinling Ankang: may buy";
        /// 银龄安康:自付.
        YL_OWN = "yinling-own", "银龄安康:自付保费", "Yinling Ankang: own part of the premium";
        /// 银龄安康:总保额.
        YL_TOTAL = "yinling-total", "银龄安康:保险金合计", "Yinling Ankang: sums insured in all";
        /// 赔付率.
        LOSS_RATIO = "loss-ratio", "赔付率", "loss ratio";
        /// 含未决.
        LOSS_PENDING = "loss-ratio-with-pending", "赔付率(含未决)", "loss ratio with pending claims";
        /// 出险率.
        FREQUENCY = "loss-frequency", "出险率", "frequency";
        /// 件均赔款.
        MEAN = "loss-mean", "件均赔款", "mean paid a claim";
        /// 结案赔付率.
        PAID_SHARE = "loss-paid-share", "结案赔付率", "share of reports that were paid";
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
    Family { file: "elder-insurance.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
