//! 居家养老服务算例: worked cases of home care, `cases/elder-home-care/<month>/<sentence>.toml`: an elder in a month (a file of
//! `minzheng elder entitle`), and what is expected.

pub mod draw;

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_eldercare::FIGURES;
use minzheng_eldercare::home_care::HomeCareFile;

use crate::subject::Subject;

/// The settings that are built in, with the figures that nobody has verified.
pub static UNVERIFIED: LazyLock<Pack> = LazyLock::new(|| {
    let files = [minzheng_policies::eldercare_files(), minzheng_policies::unverified_files()].concat();
    minzheng_policies::load(&minzheng_policies::editions(files), FIGURES)
        .unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for HomeCareFile {
    const FOLDER: &'static str = "elder-home-care";
    const TABLE: &'static str = "home_care";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(found, _)| found)
    }
}
