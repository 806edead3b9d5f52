//! 居民服务与满意度 (CG-70 to CG-72): service orders of the 12349 residents' homes and pilots, satisfaction with sample sizes,
//! intervals and what may be published, deliberation.
//!
//! [`apply`] is the machine of one order; its log replays to the same state. [`wilson`] gives an interval without a square root and
//! without floating point: a bound of the interval is compared with a mark by two products, so every tenth of a per cent is
//! certain. A unit with few answers is hidden, and with it whatever would let it be worked out from the whole.
//!
//! ```
//! use minzheng_community_governance::satisfaction::{Interval, sample_size, wilson};
//! assert_eq!(wilson(342, 380, "1.959963985".parse()?), Some(Interval { low: 866, high: 926 }));
//! assert_eq!(sample_size(500, "0.05".parse()?, "1.96".parse()?), Some(218));
//! # Ok::<(), minzheng_core_types::RateError>(())
//! ```

mod compare;
mod deliberation;
pub mod documents;
mod error;
mod file;
pub mod guide;
mod measures;
mod order;
pub mod policy;
pub mod programmes;
pub mod questions;
pub mod rules;
mod survey;
pub mod terms;
mod wilson;

use minzheng_core_types::{Catalogue, Family};

pub use deliberation::{Deliberation, DeliberationForm, DeliberationFound, Matter};
pub use error::SatisfactionError;
pub use file::{OrdersFound, Published, Sample, SatisfactionFile, SatisfactionReport};
pub use measures::{Measures, OrderRecord};
pub use order::{Amiss, Canceller, Entry, OrderError, OrderEvent, OrderState, Rating, Stage, apply};
pub use policy::{Differ, OnlineVotes, PARAMETERS, SatisfactionPolicy, StartCounts};
pub use survey::{Answers, Index, Publication, Survey, SurveyFound, Unit, Whole};
pub use wilson::{Interval, MOST_ANSWERS, proportions_differ, sample_size, wilson};

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
    Family { file: "satisfaction.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
