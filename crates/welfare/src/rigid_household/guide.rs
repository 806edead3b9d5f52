//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] =
    &[Guide { parameter: "sa.standard.urban", rules: &[], omitted: Omitted::Asks, example: "600.00" }];
