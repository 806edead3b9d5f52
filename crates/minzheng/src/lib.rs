//! Minzheng (民政): rules of Chinese civil affairs as code. This crate re-exports the others behind features and adds
//! nothing of its own.
//!
//! ```
//! use minzheng::core_types::{Explanation, Lang};
//! use minzheng::welfare::{CATALOGUE, FIGURES, CaseFile};
//!
//! let pack = minzheng::policies::embedded(FIGURES)?;
//! let case: CaseFile = serde_json::from_str(include_str!("../../../docs/examples/family-of-two.json"))?;
//! let mut why = Explanation::default();
//! let found = case.assess(&pack, &mut why)?;
//! assert_eq!(found.allowance.amount().to_string(), "150.00");
//! println!("{}", why.document(case.case, case.place, case.month, &CATALOGUE).text(Lang::En));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | Feature | Module | What |
//! |---|---|---|
//! | always | [`core_types`] | money, months, identifiers, calendar, figures, findings, explanations |
//! | `welfare` | `welfare` | subsistence allowance and what is paid beside it |
//! | `eldercare` | `eldercare` | ability assessment of elders by every scale in use; dispatch of home care |
//! | `community-governance` | `community_governance` | elections of residents' committees, community size |
//! | `ngo-registration` | `ngo_registration` | social organisations: intake, clocks, names, supervision |
//! | `social-affairs` | `social_affairs` | marriage, rescue, funerals, place names, employers, veterans |
//! | `policies` | `policies` | the dated figures of real places |
//! | `caseload` | `caseload` | registers, months over them, rolls, reports |
//! | `xlsx` | in `caseload` | the same as workbooks |
pub use minzheng_core_types as core_types;

#[cfg(feature = "caseload")]
pub use minzheng_caseload as caseload;
#[cfg(feature = "community-governance")]
pub use minzheng_community_governance as community_governance;
#[cfg(feature = "eldercare")]
pub use minzheng_eldercare as eldercare;
#[cfg(feature = "ngo-registration")]
pub use minzheng_ngo_registration as ngo_registration;
#[cfg(feature = "policies")]
pub use minzheng_policies as policies;
#[cfg(feature = "social-affairs")]
pub use minzheng_social_affairs as social_affairs;
#[cfg(feature = "welfare")]
pub use minzheng_welfare as welfare;

/// The example of the README is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
