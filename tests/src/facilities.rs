//! 社区服务设施: the desk and the worked cases (`cases/facilities/<month>/<sentence>.toml`), and projects at random.

use std::sync::LazyLock;

use minzheng_community_governance::FIGURES;
use minzheng_community_governance::facilities::GapFile;
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};

use crate::law;
use crate::subject::Subject;

/// The settings that are built in, with those of a made-up city.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let files = [minzheng_policies::governance_files(), law::files("cases/facilities/law")].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for GapFile {
    const FOLDER: &'static str = "facilities";
    const TABLE: &'static str = "gap";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}
