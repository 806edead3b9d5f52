//! What each parameter is read for, and what its absence does.

use minzheng_core_types::figures::{Guide, Omitted};

const fn asks(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: Omitted::Asks, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    asks("so.marriage.age.man", &["SO-01"], "22"),
    asks("so.marriage.age.woman", &["SO-01"], "20"),
    asks("so.marriage.age.rule", &["SO-01"], "on-birthday/last-of-february"),
    asks("so.marriage.kin.generations", &["SO-02"], "3"),
    asks("so.marriage.kin.adoptive-collateral", &["SO-02"], "warn"),
    asks("so.marriage.revised", &["SO-03", "SO-04", "SO-09"], "2025-05-10"),
    asks("so.marriage.pilots", &["SO-03"], "370000"),
    asks("so.marriage.papers.2003.mainland", &["SO-04"], "household-book"),
    asks("so.marriage.papers.2003.hk-macao-taiwan", &["SO-04"], "pass"),
    asks("so.marriage.papers.2003.overseas-chinese", &["SO-04"], "passport"),
    asks("so.marriage.papers.2003.foreigner", &["SO-04"], "passport"),
    asks("so.marriage.papers.2025.mainland", &["SO-04"], "id-card"),
    asks("so.marriage.papers.2025.hk-macao-taiwan", &["SO-04"], "pass-or-permit"),
    asks("so.marriage.papers.2025.overseas-chinese", &["SO-04"], "passport"),
    asks("so.marriage.papers.2025.foreigner", &["SO-04"], "passport-or-id"),
    asks("so.marriage.papers.divorce.2003.mainland", &["SO-04"], "household-book"),
    asks("so.marriage.papers.divorce.2025.mainland", &["SO-04"], "id-card"),
    asks("so.marriage.papers.divorce.2025.hk-macao-taiwan", &["SO-04"], "pass-or-permit"),
    asks("so.marriage.papers.divorce.2025.other", &["SO-04"], "passport"),
    asks("so.marriage.papers.replacement.2003", &["SO-04"], "household-book"),
    asks("so.marriage.papers.replacement.2025", &["SO-04"], "id-card"),
    asks("so.marriage.fee", &["SO-04"], "0.00"),
    asks("so.marriage.divorce.cooling-days", &["SO-06"], "30"),
    asks("so.marriage.divorce.window-days", &["SO-06"], "30"),
    asks("so.marriage.divorce.roll-first", &["SO-06"], "roll"),
    asks("so.marriage.annul.years", &["SO-07"], "1"),
    asks("so.marriage.annul.illness-cap", &["SO-07"], "capped"),
    asks("so.marriage.annul.cap-years", &["SO-07"], "5"),
    asks("so.marriage.de-facto.before", &["SO-08"], "1994-02-01"),
    asks("so.marriage.office.registrars", &["SO-10"], "4"),
    asks("so.marriage.office.population", &["SO-10"], "300000"),
    asks("so.marriage.office.step.district", &["SO-10"], "80000"),
    asks("so.marriage.office.step.county", &["SO-10"], "100000"),
    asks("so.marriage.office.foreign.cases", &["SO-10"], "500"),
    asks("so.marriage.office.foreign.registrars", &["SO-10"], "2"),
    asks("so.marriage.office.foreign.registrars.more", &["SO-10"], "3"),
    asks("so.marriage.office.registrars.higher", &["SO-10"], "6"),
    asks("so.marriage.office.floor-area", &["SO-10"], "200"),
    asks("so.marriage.office.booking", &["SO-10"], "10"),
    asks("so.marriage.office.archive-since", &["SO-10"], "2000"),
    asks("so.marriage.office.queue", &["SO-10"], "1000"),
];
