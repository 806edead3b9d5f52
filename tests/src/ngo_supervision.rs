//! 社会组织监管: worked cases of ratios (`cases/ngo-ratio/`) and of supervision (`cases/ngo-supervise/`).

use std::sync::LazyLock;

use minzheng_core_types::explain::Document;
use minzheng_core_types::figures::{Guide, Parameter};
use minzheng_core_types::{Pack, Silent};
use minzheng_ngo_registration::FIGURES;
use minzheng_ngo_registration::ratio::RatioFile;
use minzheng_ngo_registration::supervise::{PARAMETERS, SupervisionFile, guide};

use crate::subject::Subject;
use crate::task_access::CALENDAR;

/// The settings that are built in.
pub static BUILT_IN: LazyLock<Pack> = LazyLock::new(|| {
    minzheng_policies::load(&minzheng_policies::ngo_files(), FIGURES)
        .unwrap_or_else(|errors| panic!("{errors}"))
});

/// Does a parameter belong to the ratios?
fn of_ratios(id: &str) -> bool {
    id.starts_with("nr.ratio.")
}

/// The parameters of the ratios, or the others.
#[must_use]
pub fn parameters(ratios: bool) -> Vec<Parameter> {
    let copy = |known: &Parameter| Parameter {
        id: known.id,
        label: known.label,
        unit: known.unit,
        kind: known.kind,
        inherit: known.inherit,
    };
    PARAMETERS.iter().filter(|known| of_ratios(known.id) == ratios).map(copy).collect()
}

/// Their guides.
#[must_use]
pub fn guides(ratios: bool) -> Vec<Guide> {
    guide::GUIDE.iter().filter(|known| of_ratios(known.parameter) == ratios).copied().collect()
}

impl Subject for RatioFile {
    const FOLDER: &'static str = "ngo-ratio";
    const TABLE: &'static str = "ratio";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack).map(|(report, _)| report);
        self.assess(pack, &mut Silent) == loud
    }
}

impl Subject for SupervisionFile {
    const FOLDER: &'static str = "ngo-supervise";
    const TABLE: &'static str = "supervise";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        let explained = Self::explained(self, pack, &CALENDAR);
        explained.map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        let loud = Self::explained(self, pack, &CALENDAR).map(|(report, _)| report);
        self.assess(pack, &CALENDAR, &mut Silent) == loud
    }
}
