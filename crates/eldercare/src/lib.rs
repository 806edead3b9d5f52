//! Eldercare rules of Chinese civil affairs (养老服务): how able an elder is, by every scale in use; home care that government
//! buys; the virtual nursing home, its orders and visits; day-care centres; accident insurance; the ledger of elders.
//!
//! ```
//! use minzheng_core_types::Lang;
//! use minzheng_eldercare::{ElderFile, FIGURES, mzt039::Grade};
//!
//! let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)?;
//! let file: ElderFile = serde_json::from_str(r#"{
//!     "place": "370203", "birth": "1934-05-06", "as_of": "2014-06-30",
//!     "mzt039": { "assessed": "2014-05-20", "diagnosed": false, "events": "none", "items": {
//!         "eating": 10, "bathing": 0, "grooming": 5, "dressing": 5, "bowels": 10, "bladder": 10, "toilet": 5,
//!         "transfer": 10, "walking": 10, "stairs": 5,
//!         "cognition": 1, "aggression": 1, "depression": 1,
//!         "consciousness": "alert", "vision": 2, "hearing": 1, "communication": 1,
//!         "living": 3, "working": 3, "orientation": 1, "person": 1, "social": 1 } } }"#)?;
//! let (report, document) = file.explained(&pack)?;
//! let assessed = report.mzt039.ok_or("no assessment")?;
//! assert_eq!(assessed.verdict.graded(), Some(Grade::Mild));
//! assert!(document.text(Lang::Zh).contains("有效期至 = 若干月后的同日(评估日 2014-05-20, 有效月数 6) = 2014-11-20"));
//! assert!(document.recheck().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A form is a typed value: an answer that its item does not allow is an error that names the item, missing items are listed
//! whole, and points that count in opposite directions have types that do not mix ([`points`]). Each scale has its own type of
//! grade and nothing converts one into another ([`grade`], [`recognition`]); [`compare()`] sets them side by side.
//!
//! # Rules covered
//!
//! | Instrument | What | From | Until |
//! |---|---|---|---|
//! | GB/T 42195-2022 | 26 scores, total, grade, level change | 2022-12-30 | |
//! | MZ/T 039-2013 | four domains, combination, level change, validity of six months | 2013-10-01 | 2022-12-29 |
//! | 民发〔2016〕178号, 民发〔2021〕43号 | six indicators of extreme-hardship persons | | |
//! | 长期护理失能等级自评表 | the gate before an application | | |
//! | 医保办发〔2021〕37号 | 17 scores, bands, grade | 2021-07-16 | |
//! | [`home_care`]: 区民政局2014年上半年工作总结 | who is eligible for home care | | |
//! | [`home_care`]: 养老服务消费补贴 | voucher, cap, shares | 2026-01 | |
//! | WS/T 431-2013, Katz 1963, interRAI 1994 and 1999 | Barthel, Katz, ADL hierarchy, CPS | | |
//! | accident insurance of Qingdao, Yinling Ankang of Shandong ([`accident_insurance`]) | insured persons, premium, benefits, claims, losses | 2014 | |
//! | 政府采购法, 国务院令第658号, 财政部令第102号 | tender and contract of the operator ([`service_order`]) | 2014-06, 2015-03, 2020-03 | |
//! | conventions, press reports | the virtual nursing home: orders, bills, key figures, clients ([`service_order`]) | | |
//! | 建标143-2010 | classes and areas of day-care centres | 2011-03-01 | |
//! | day-care contracts and local measures | admission, stays, refunds, occupancy, the form of subsidies | | |
//! | convention, objective of Mankowska, Meisel and Bierwirth 2014 | dispatch: checker and planner ([`dispatch`]) | | |
//! | Report of Shibei 2014, 个人信息保护法 | the elder ledger: events in two times, visits, what may be shown ([`ledger`]) | | |
//! | Bulletins of the ministry 2015, 2016 | ageing indicators and their comparison ([`indicators`]) | | |
//!
//! # Not covered
//!
//! [`rules::LEFT_OUT`] lists every rule of the rulebook's eldercare part that is not here, with the reason.
#[macro_use(questions, terms, programmes, documents)]
extern crate minzheng_core_types;

#[macro_use]
pub mod grade;
#[macro_use]
pub mod form;
pub mod accident_insurance;
pub mod age;
pub mod barthel;
mod compare;
pub mod day_care;
pub mod dispatch;
pub mod documents;
pub mod elder;
mod families;
pub mod gb42195;
pub mod guide;
pub mod home_care;
pub mod icd;
pub mod indicators;
pub mod interrai;
pub mod katz;
pub mod ledger;
pub mod level_change;
pub mod ltc;
pub mod ltc_gate;
pub mod mzt039;
pub mod points;
pub mod policy;
pub mod process;
pub mod programmes;
pub mod questions;
pub mod recognition;
pub mod rules;
pub mod self_care;
pub mod service_order;
pub mod terms;
mod validity;
mod words;

use minzheng_core_types::Catalogue;

pub use compare::{Line, State, compare, confidence, result};
pub use elder::{ElderError, ElderFile, Report};
pub use families::{ABILITY, FAMILIES, FIGURES, catalogues, every_rule, every_term};
pub use guide::GUIDE;
pub use policy::{PARAMETERS, Policy};
pub use rules::{LEFT_OUT, RULES};

/// 目录: rules, parameters, questions and programmes of the ability assessment.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: words::WORDS,
};
