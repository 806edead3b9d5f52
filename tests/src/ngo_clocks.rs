//! 登记时限: the desk and the worked cases (`cases/ngo-clocks/<month>/<sentence>.toml`).

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent, WorkdayCalendar};
use minzheng_ngo_registration::FIGURES;
use minzheng_ngo_registration::clocks::ClockFile;

use crate::law;
use crate::subject::Subject;

/// The working days that are built in.
pub static CALENDAR: LazyLock<WorkdayCalendar> =
    LazyLock::new(|| WorkdayCalendar::embedded().unwrap_or_else(|error| panic!("{error}")));

/// The figures that are built in, with those of a made-up place.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let law = law::files("cases/ngo-clocks/law");
    let files = [minzheng_policies::ngo_files(), law].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for ClockFile {
    const FOLDER: &'static str = "ngo-clocks";
    const TABLE: &'static str = "clocks";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}
