//! 地名、残疾人就业单位、退役军人: the desk and the worked cases (`cases/social-placename/`, `cases/social-employer/`,
//! `cases/social-veteran/`).

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::{Pack, Silent};
use minzheng_social_affairs::FIGURES;
use minzheng_social_affairs::employer::EmployerFile;
use minzheng_social_affairs::placename::NameFile;
use minzheng_social_affairs::veteran::VeteranFile;

use crate::law;
use crate::subject::Subject;
use crate::task_access::CALENDAR;

/// The settings that are built in, with those of a made-up city.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let law = law::files("cases/social-employer/law");
    let files = [minzheng_policies::social_files(), law].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for EmployerFile {
    const FOLDER: &'static str = "social-employer";
    const TABLE: &'static str = "employer";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}

impl Subject for NameFile {
    const FOLDER: &'static str = "social-placename";
    const TABLE: &'static str = "placename";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}

impl Subject for VeteranFile {
    const FOLDER: &'static str = "social-veteran";
    const TABLE: &'static str = "veteran";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}
