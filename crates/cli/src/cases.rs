//! Reading case files and figures.

use std::io::Read;
use std::path::Path;

use minzheng::community_governance::purchase::PurchaseFile;
use minzheng::community_governance::satisfaction::SatisfactionFile;
use minzheng::core_types::{CalendarError, Explanation, ExplanationDocument, Lang, Pack, WorkdayCalendar};
use minzheng::eldercare::ElderFile;
use minzheng::eldercare::accident_insurance::InsuranceFile;
use minzheng::eldercare::day_care::DayCareFile;
use minzheng::eldercare::home_care::HomeCareFile;
use minzheng::eldercare::indicators::IndicatorFile;
use minzheng::eldercare::service_order::{Contract, ServiceFile};
use minzheng::policies::{self, SourceFile};
use minzheng::welfare::{CATALOGUE, CaseFile, FIGURES};
use serde::de::DeserializeOwned;

use crate::args::Common;
use crate::failure::Failure;
use crate::pointed;

/// The text of a file, or of standard input for `-`. It must be UTF-8.
pub(crate) fn read(path: &str, lang: Lang) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let done = if path == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    done.map_err(Failure::file(path))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Failure::Input(match lang {
            Lang::Zh => format!("{path}:不是 UTF-8 文本;请另存为 UTF-8"),
            Lang::En => format!("{path}: not UTF-8; save it as UTF-8"),
        })
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// JSON by its extension, and where that says nothing by its first character.
pub(crate) fn is_json(path: &str, text: &str) -> bool {
    let extension = Path::new(path).extension().map(|extension| extension.to_ascii_lowercase());
    match extension.as_deref().and_then(|extension| extension.to_str()) {
        Some("json") => true,
        Some("toml") => false,
        _ => text.trim_start().starts_with('{'),
    }
}

/// A case file, with what it leaves unstated settled.
pub(crate) fn case(path: &str, lang: Lang) -> Result<CaseFile, Failure> {
    let text = read(path, lang)?;
    let case: CaseFile = parsed(path, &text, &pointed::CASE, lang)?;
    match case.household() {
        Ok(_) => Ok(case),
        Err(why) => Err(Failure::Input(pointed::household(path, &text, why, lang))),
    }
}

/// The assessments of an elder.
pub(crate) fn elder(path: &str, lang: Lang) -> Result<ElderFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::ELDER, lang)
}

/// What is asked about accident insurance.
pub(crate) fn insurance(path: &str, lang: Lang) -> Result<InsuranceFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::INSURANCE, lang)
}

/// What is asked about the virtual nursing home.
pub(crate) fn service(path: &str, lang: Lang) -> Result<ServiceFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::SERVICE, lang)
}

/// The contract of an operator.
pub(crate) fn contract(path: &str, lang: Lang) -> Result<Contract, Failure> {
    parsed(path, &read(path, lang)?, &pointed::CONTRACT, lang)
}

/// What is asked of day care.
pub(crate) fn day_care(path: &str, lang: Lang) -> Result<DayCareFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::DAY_CARE, lang)
}

/// An elder in a month, for home care.
pub(crate) fn home_care(path: &str, lang: Lang) -> Result<HomeCareFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::HOME_CARE, lang)
}

/// The counts behind ageing indicators.
pub(crate) fn indicators(path: &str, lang: Lang) -> Result<IndicatorFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::INDICATORS, lang)
}

/// What is asked about residents' services and satisfaction.
pub(crate) fn satisfaction(path: &str, lang: Lang) -> Result<SatisfactionFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::SATISFACTION, lang)
}

/// What is asked about a purchase of services.
pub(crate) fn purchase(path: &str, lang: Lang) -> Result<PurchaseFile, Failure> {
    parsed(path, &read(path, lang)?, &pointed::PURCHASE, lang)
}

/// What a file says, in JSON or TOML.
pub(crate) fn parsed<T: DeserializeOwned>(
    path: &str,
    text: &str,
    sort: &pointed::Sort,
    lang: Lang,
) -> Result<T, Failure> {
    let parsed = if is_json(path, text) {
        serde_json::from_str(text).map_err(|why| pointed::json(path, text, &why, sort, lang))
    } else {
        pointed::toml(path, text, sort, lang)
    };
    parsed.map_err(Failure::Input)
}

/// Assesses a case and records how.
pub(crate) fn explained(common: &Common, case: &CaseFile) -> Result<ExplanationDocument, Failure> {
    let mut why = Explanation::default();
    let _findings = case.assess(&pack(common)?, &mut why)?;
    Ok(why.document(case.case, case.place, case.month, &CATALOGUE))
}

/// The embedded figures, with those of `--packs` beside them.
pub(crate) fn pack(common: &Common) -> Result<Pack, Failure> {
    pack_with(common, &[common.packs.as_deref()])
}

/// The same, with the figures that nobody has verified.
pub(crate) fn unverified_pack(common: &Common) -> Result<Pack, Failure> {
    pack_of(common, policies::unverified_files(), &[common.packs.as_deref()])
}

/// The embedded figures, with those of some folders beside them.
pub(crate) fn pack_with(common: &Common, folders: &[Option<&Path>]) -> Result<Pack, Failure> {
    pack_of(common, Vec::new(), folders)
}

fn pack_of(common: &Common, unverified: Vec<SourceFile>, folders: &[Option<&Path>]) -> Result<Pack, Failure> {
    let [paying, shares, notices] = minzheng::caseload::parameters();
    let parameters = [FIGURES, &[paying, shares, notices], &crate::domains::figures()].concat();
    let mut files = policies::payout_files();
    files.extend(policies::domain_files());
    files.extend(unverified);
    let read = folders.iter().flatten().try_for_each(|folder| {
        files.extend(policies::read_dir(folder)?);
        Ok(())
    });
    let loaded = read.and_then(|()| policies::embedded_with(&files, &parameters));
    loaded.map_err(|errors| {
        let lead = common.say("参数文件有误:", "the figure files cannot be used:");
        Failure::Input(format!("{lead}\n{errors}"))
    })
}

/// The working days that are built in, with those of a further notice (CSV).
pub(crate) fn calendar(common: &Common, further: Option<&Path>) -> Result<WorkdayCalendar, Failure> {
    let refused = |why: CalendarError| Failure::Input(why.to_string());
    let calendar = WorkdayCalendar::embedded().map_err(refused)?;
    let Some(path) = further else { return Ok(calendar) };
    let name = path.display().to_string();
    calendar.extend(&read(&name, common.lang())?, &name).map_err(refused)
}
