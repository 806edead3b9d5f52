//! Orders and day-care centres in the folder of an elder ledger.

use std::path::Path;

use minzheng::caseload::orders::{ReadOrders, read_orders};
use minzheng::eldercare::day_care::DayCareFile;
use minzheng::eldercare::service_order::Contract;

use crate::args::Common;
use crate::cases;
use crate::failure::Failure;

/// 工单台账 in the folder of an elder ledger.
pub(crate) const ORDER_LOG: &str = "orders.csv";
/// Its 合同.
pub(crate) const ORDER_CONTRACT: &str = "order-contract.json";
/// 日间照料中心 in the folder: how the names of their files begin.
pub(crate) const CENTRE: &str = "day-care-";

/// How much of a list of problems is shown.
const SHOWN: usize = 50;

/// What stands beside a ledger; what is not there is not there.
#[derive(Debug, Default)]
pub(crate) struct Services {
    pub(crate) has_log: bool,
    pub(crate) orders: Option<ReadOrders>,
    pub(crate) contract: Option<Contract>,
    /// By name.
    pub(crate) centres: Vec<(String, DayCareFile)>,
}

/// Reads what stands in the folder of a ledger; a ledger in one file has nothing beside it. Problems go to standard error.
pub(crate) fn read_services(common: &Common, folder: &Path, strict: bool) -> Result<Services, Failure> {
    let mut found = Services::default();
    if !folder.is_dir() {
        return Ok(found);
    }
    let (log, contract) = (folder.join(ORDER_LOG), folder.join(ORDER_CONTRACT));
    found.has_log = log.exists();
    if found.has_log && contract.exists() {
        let contract = cases::contract(&contract.display().to_string(), common.lang())?;
        let name = log.display().to_string();
        let read = read_orders(&std::fs::read(&log).map_err(Failure::file(&name))?, &name, contract.terms);
        read.problems.iter().take(SHOWN).for_each(|problem| eprintln!("{}", problem.text(common.lang())));
        if strict && read.errors() > 0 {
            return Err(Failure::Strict(read.errors()));
        }
        (found.orders, found.contract) = (Some(read), Some(contract));
    }
    let listed = std::fs::read_dir(folder).map_err(Failure::file(folder.display()))?;
    let mut names: Vec<String> =
        listed.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort_unstable();
    for name in names {
        let stem = name.strip_suffix(".json").or_else(|| name.strip_suffix(".toml"));
        if let Some(stem) = stem.filter(|stem| stem.starts_with(CENTRE)) {
            let path = folder.join(&name).display().to_string();
            found.centres.push((stem.to_owned(), cases::day_care(&path, common.lang())?));
        }
    }
    Ok(found)
}
