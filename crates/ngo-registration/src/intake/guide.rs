//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

const fn goes_on(
    parameter: &'static str,
    rules: &'static [&'static str],
    example: &'static str,
    zh: &'static str,
    en: &'static str,
) -> Guide {
    Guide { parameter, rules, omitted: Omitted::GoesOn(Text::new(zh, en)), example }
}

const PAPERS: &[&str] = &["NR-08"];
const LIST: &str = "[{ code = \"E1\", zh = \"登记申请书\", en = \"application\" }]";

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("nr.foundation.ministry-over", &["NR-01"], "20000000.00"),
    asks("nr.foundation.registrar", &["NR-01"], "province"),
    asks("nr.direct", &["NR-03"], "pilot"),
    asks("nr.direct.reach", &["NR-03"], "wide"),
    asks("nr.industry", &["NR-04"], "single"),
    asks("nr.members.individuals", &["NR-05"], "50"),
    asks("nr.members.units", &["NR-05"], "30"),
    asks("nr.members.mixed", &["NR-05"], "50"),
    asks("nr.fund.group.national", &["NR-05"], "100000.00"),
    asks("nr.fund.group.local", &["NR-05"], "30000.00"),
    goes_on("nr.founders.least", &["NR-05"], "7", "不限发起人数", "founders are not counted"),
    goes_on("nr.fund.service", &["NR-06"], "30000.00", "国家未定,不设下限", "no least fund, as nationally"),
    asks("nr.fund.foundation.public-national", &["NR-07"], "8000000.00"),
    asks("nr.fund.foundation.public-local", &["NR-07"], "4000000.00"),
    asks("nr.fund.foundation.non-public", &["NR-07"], "2000000.00"),
    asks("nr.docs.group.main", PAPERS, LIST),
    asks("nr.docs.group.minor", PAPERS, LIST),
    asks("nr.docs.service.main", PAPERS, LIST),
    asks("nr.docs.service.minor", PAPERS, LIST),
    asks("nr.docs.foundation.main", PAPERS, LIST),
    asks("nr.docs.foundation.minor", PAPERS, LIST),
    asks("nr.docs.dual", PAPERS, LIST),
    asks("nr.docs.change.main", PAPERS, LIST),
    asks("nr.docs.change.minor", PAPERS, LIST),
    asks("nr.docs.change.name", PAPERS, LIST),
    asks("nr.docs.change.domicile", PAPERS, LIST),
    asks("nr.docs.change.scope", PAPERS, LIST),
    asks("nr.docs.change.representative", PAPERS, LIST),
    asks("nr.docs.change.funds", PAPERS, LIST),
    asks("nr.docs.change.supervisor", PAPERS, LIST),
    asks("nr.docs.end.main", PAPERS, LIST),
    asks("nr.docs.end.minor", PAPERS, LIST),
    asks("nr.docs.branch.main", PAPERS, LIST),
    asks("nr.docs.branch.minor", PAPERS, LIST),
    asks("nr.intake.defects", &["NR-09"], "on"),
    asks("nr.intake.defect.days", &["NR-09"], "5"),
    asks("nr.intake.defect.clock", &["NR-09"], "runs"),
    asks("nr.intake.notice.days", &["NR-10"], "5"),
    asks("nr.officer.bar", &["NR-14"], "5"),
    asks("nr.officer.anniversary", &["NR-14"], "on-day"),
    asks("nr.officer.age", &["NR-14"], "70"),
    asks("nr.officer.terms", &["NR-14"], "2"),
    asks("nr.officer.mainland", &["NR-14"], "3"),
    asks("nr.inactive.months", &["NR-19"], "12"),
    asks("nr.change.days", &["NR-20"], "30"),
    asks("nr.branch.group", &["NR-21"], "own"),
    asks("nr.branch.group.national", &["NR-21"], "own"),
    asks("nr.branch.foundation", &["NR-21"], "own"),
];
