//! 年度支出和管理费用比例 (NR-27): does an organisation spend enough of what it has, and little enough on itself?
//!
//! Two layers: the regulation of foundations for those that are no charities, notice 189 for charities. Every comparison is
//! exact: a fen decides.

mod file;
pub(crate) mod ratios;
pub mod rules;
mod tiers;

pub use file::{Averaging, IncomeYear, RatioError, RatioFile};
pub(crate) use ratios::kind_word;
pub use ratios::{Layer, RatioReport, Spending, Verdict};
