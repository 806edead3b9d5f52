//! `minzheng veteran`: mode of settlement, one-off money, waiting money, the family's money.

use minzheng::social_affairs::veteran::{VeteranError, VeteranFile};
use serde_json::json;

use super::social::{Told, name, tell};
use crate::args::{Common, Veteran};
use crate::failure::Failure;
use crate::{cases, pointed, print};

pub(crate) fn run(common: &Common, asked: &Veteran) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(VeteranFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: VeteranFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::VETERAN, lang)?;
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let failed = |why: VeteranError| Failure::Input(format!("{}: {}", name(common, path), why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let lines = Vec::new();
    let [support, retirement, placement, own] = found.open_to;
    let more = json!({
        "open_to": { "support": support, "retirement": retirement, "placement": placement, "self_employment": own },
        "mode": found.mode.flatten(), "family_payer": found.family_payer,
    });
    let told = Told {
        schema: "minzheng.veteran/1",
        case: None,
        place: file.place,
        as_of: file.as_of,
        explain: asked.explain,
        lines,
        more,
    };
    tell(common, &told, &document)
}
