//! `minzheng ngo ratio`: a year's spending and management cost against their ratios.

use minzheng::ngo_registration::ratio::{RatioError, RatioFile};
use serde_json::json;

use super::supervise::tell;
use crate::args::{Common, NgoRatio};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Name and version of the machine form.
const RATIO: &str = "minzheng.ngo-ratio/1";

pub(super) fn run(common: &Common, asked: &NgoRatio) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(RatioFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: RatioFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::NGO_RATIO, lang)?;
    let failed = |why: RatioError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?).map_err(failed)?;
    let told = json!({
        "schema": RATIO, "place": file.place, "year": file.year,
        "layer": found.layer, "tier": found.tier, "negative_assets": found.negative_assets,
        "spending": found.spending.map(|spending| json!({
            "verdict": spending.verdict, "least": spending.least, "lacks": spending.lacks })),
        "management": found.management,
    });
    let mut title = format!("{} {}", print::place(common, file.place), file.year);
    if found.negative_assets {
        title.push_str(common.say(" · 净资产为负", " · net assets below zero"));
    }
    tell(common, title, told, &document, asked.explain)
}
