//! 日间照料算例: `cases/elder-daycare/<month>/<sentence>.toml`, a file of `minzheng elder daycare` and what is expected of it.

pub mod draw;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_eldercare::day_care::DayCareFile;

use crate::subject::Subject;

impl Subject for DayCareFile {
    const FOLDER: &'static str = "elder-daycare";
    const TABLE: &'static str = "day_care";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}
