//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("cg.purchase.buyers", &["CG-80"], "state-organ"),
    asks("cg.purchase.suppliers", &["CG-80"], "company"),
    asks("cg.purchase.banned", &["CG-80"], "goods"),
    asks("cg.purchase.contract.days", &["CG-81"], "30"),
    asks("cg.purchase.copy.workdays", &["CG-81"], "7"),
    asks("cg.purchase.query.workdays", &["CG-81"], "7"),
    asks("cg.purchase.answer.workdays", &["CG-81"], "7"),
    asks("cg.purchase.bond", &["CG-81"], "0.10"),
    asks("cg.purchase.pay.days", &["CG-81"], "30"),
    asks("cg.purchase.pay.days.agreed", &["CG-81"], "60"),
    asks("cg.purchase.supplement", &["CG-82"], "0.10"),
    asks("cg.purchase.term", &["CG-82"], "1"),
    asks("cg.purchase.term.secured", &["CG-82"], "3"),
    asks("cg.purchase.open-tender", &["CG-82"], "1000000.00"),
    asks("cg.purchase.points.delivery", &["CG-83"], "40"),
    asks("cg.purchase.points.quality", &["CG-83"], "25"),
    asks("cg.purchase.points.satisfaction", &["CG-83"], "20"),
    asks("cg.purchase.points.finance", &["CG-83"], "15"),
    asks("cg.purchase.grade.excellent", &["CG-83"], "90"),
    asks("cg.purchase.grade.good", &["CG-83"], "75"),
    asks("cg.purchase.grade.pass", &["CG-83"], "60"),
    asks("cg.purchase.factor.excellent", &["CG-83"], "1"),
    asks("cg.purchase.factor.good", &["CG-83"], "1"),
    asks("cg.purchase.factor.pass", &["CG-83"], "0.8"),
    asks("cg.purchase.factor.fail", &["CG-83"], "0"),
    asks("cg.purchase.part.first", &["CG-83"], "40"),
    asks("cg.purchase.part.second", &["CG-83"], "40"),
    asks("cg.purchase.part.last", &["CG-83"], "20"),
    asks("cg.purchase.published.projects", &["CG-84"], "16"),
    asks("cg.purchase.published.total", &["CG-84"], "2000000.00"),
];
