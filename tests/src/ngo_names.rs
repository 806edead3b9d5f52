//! 社会组织名称: the desk and the worked cases (`cases/ngo-names/<month>/<sentence>.toml`).

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_ngo_registration::FIGURES;
use minzheng_ngo_registration::name::NameFile;

use crate::law;
use crate::subject::Subject;

/// The settings that are built in, with those of a made-up city.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let law = law::files("cases/ngo-names/law");
    let files = [minzheng_policies::ngo_files(), law].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for NameFile {
    const FOLDER: &'static str = "ngo-names";
    const TABLE: &'static str = "name";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}
