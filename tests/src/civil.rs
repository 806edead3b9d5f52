//! 婚姻、救助、殡葬: worked cases in `cases/marriage/`, `cases/rescue/` and `cases/funeral/`.

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent, WorkdayCalendar};
use minzheng_social_affairs::FIGURES;
use minzheng_social_affairs::funeral::FuneralFile;
use minzheng_social_affairs::marriage::MarriageFile;
use minzheng_social_affairs::rescue::RescueFile;

use crate::law;
use crate::subject::Subject;

/// The working days that are built in.
pub static CALENDAR: LazyLock<WorkdayCalendar> =
    LazyLock::new(|| WorkdayCalendar::embedded().unwrap_or_else(|error| panic!("{error}")));

/// The settings that are built in, with those of a made-up city.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let law = law::files("cases/marriage/law");
    let files = [minzheng_policies::social_files(), law].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for MarriageFile {
    const FOLDER: &'static str = "marriage";
    const TABLE: &'static str = "marriage";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}

impl Subject for RescueFile {
    const FOLDER: &'static str = "rescue";
    const TABLE: &'static str = "rescue";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}

impl Subject for FuneralFile {
    const FOLDER: &'static str = "funeral";
    const TABLE: &'static str = "funeral";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}
