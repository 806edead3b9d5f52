//! 社区工作准入: the desk and the worked cases (`cases/task-access/<month>/<sentence>.toml`).

use std::sync::LazyLock;

use minzheng_community_governance::FIGURES;
use minzheng_community_governance::tasks::TaskFile;
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent, WorkdayCalendar};

use crate::law;
use crate::subject::Subject;

/// The working days that are built in.
pub static CALENDAR: LazyLock<WorkdayCalendar> =
    LazyLock::new(|| WorkdayCalendar::embedded().unwrap_or_else(|error| panic!("{error}")));

/// The settings that are built in, with those of a made-up city.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let files = [minzheng_policies::governance_files(), law::files("cases/task-access/law")].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for TaskFile {
    const FOLDER: &'static str = "task-access";
    const TABLE: &'static str = "tasks";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}
