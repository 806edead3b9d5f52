//! 养老服务算例: the desk and the worked cases of the ability assessment. `cases/elder/<scale>/<month>/<sentence>.toml`: the
//! assessments of an elder (a file of `minzheng elder assess`), and what is expected of them.

pub mod daycare;
pub mod dispatch;
pub mod draw;
pub mod home_care;
pub mod insurance;
pub mod ledger;
pub mod order;

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_eldercare::{ElderFile, FIGURES};

use crate::law;
use crate::subject::Subject;

/// The settings of eldercare that are built in.
pub static EMBEDDED: LazyLock<Pack> = LazyLock::new(|| {
    minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES)
        .unwrap_or_else(|errors| panic!("{errors}"))
});

/// The settings that are built in, with those of a made-up city that settles everything otherwise.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let files = [minzheng_policies::eldercare_files(), law::files("cases/elder/law")].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for ElderFile {
    const FOLDER: &'static str = "elder";
    const TABLE: &'static str = "elder";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}
