//! 社会组织登记受理: the desk and the worked cases (`cases/ngo-intake/<month>/<sentence>.toml`).

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_ngo_registration::FIGURES;
use minzheng_ngo_registration::intake::IntakeFile;

use crate::law;
use crate::subject::Subject;
use crate::task_access::CALENDAR;

/// The figures that are built in, with those of made-up places.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let law = law::files("cases/ngo-intake/law");
    let files = [minzheng_policies::ngo_files(), law].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for IntakeFile {
    const FOLDER: &'static str = "ngo-intake";
    const TABLE: &'static str = "ngo";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}
