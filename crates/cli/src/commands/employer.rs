//! `minzheng employer`: the VAT refund, the employment-security levy, and what stood before them.

use minzheng::social_affairs::employer::{EmployerError, EmployerFile};
use serde_json::json;

use super::social::{Told, name, tell};
use crate::args::{Common, Employer};
use crate::failure::Failure;
use crate::{cases, pointed, print};

pub(crate) fn run(common: &Common, asked: &Employer) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(EmployerFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: EmployerFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::EMPLOYER, lang)?;
    let failed = |why: EmployerError| Failure::Input(format!("{}: {}", name(common, path), why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?).map_err(failed)?;
    let mut lines = Vec::new();
    let months = found.refund.iter().flat_map(|refund| &refund.months);
    for month in months.clone() {
        let money = |amount: Option<minzheng::core_types::Money>| {
            amount.map_or_else(|| "?".to_owned(), |money| money.to_string())
        };
        lines.push(format!(
            "  {} {} {} {} {} {} {}",
            month.month,
            common.say("限额", "limit"),
            money(month.limit),
            common.say("应退", "refund"),
            money(month.refund),
            common.say("结转", "carried"),
            money(month.carried),
        ));
    }
    let more = json!({
        "months": months.map(|month| json!({ "month": month.month, "eligible": month.eligible, "counted": month.counted,
            "limit": month.limit, "refund": month.refund, "carried": month.carried })).collect::<Vec<_>>(),
        "levy": found.levy.map(|levy| json!({ "exempt": levy.exempt, "tier": levy.tier, "due": levy.due, "late_fee": levy.late_fee })),
    });
    let told = Told {
        schema: "minzheng.employer/1",
        case: None,
        place: file.place,
        as_of: file.as_of,
        explain: asked.explain,
        lines,
        more,
    };
    tell(common, &told, &document)
}
