//! Appendix A of the welfare rulebook, entered a second time: every row is found at the places it covers.

mod common;

use common::{found, pack};

const SHINAN: &str = "370202";
const SHIBEI: &str = "370203";
const HUANGDAO: &str = "370211";
const LAOSHAN: &str = "370212";
const LICANG: &str = "370213";
const CHENGYANG: &str = "370214";
const JIMO: &str = "370215";
const JIAOZHOU: &str = "370281";
const JIMO_CITY: &str = "370282";
const PINGDU: &str = "370283";
const LAIXI: &str = "370285";

const SEVEN: &[&str] = &[SHINAN, SHIBEI, LICANG, LAOSHAN, HUANGDAO, CHENGYANG];
const SEVEN_WITH_JIMO: &[&str] = &[SHINAN, SHIBEI, LICANG, LAOSHAN, HUANGDAO, CHENGYANG, JIMO];
const CITIES: &[&str] = &[JIAOZHOU, PINGDU, LAIXI];
const CITIES_WITH_JIMO: &[&str] = &[JIAOZHOU, PINGDU, LAIXI, JIMO_CITY];
const ALL: &[&str] = &[SHINAN, SHIBEI, LICANG, LAOSHAN, HUANGDAO, CHENGYANG, JIMO, JIAOZHOU, PINGDU, LAIXI];
const QINGDAO: &[&str] = &["370200", SHIBEI, LAIXI];

/// Parameter, places, first month, value.
const ROWS: &[(&str, &[&str], &str, &str)] = &[
    ("sa.standard.urban", SEVEN, "2014-04", "600.00"),
    ("sa.standard.urban", SEVEN, "2015-04", "620.00"),
    ("sa.standard.urban", SEVEN, "2016-04", "650.00"),
    ("sa.standard.urban", SEVEN, "2017-04", "660.00"),
    ("sa.standard.urban", SEVEN_WITH_JIMO, "2020-04", "700.00"),
    ("sa.standard.urban", SEVEN_WITH_JIMO, "2020-10", "750.00"),
    ("sa.standard.urban", SEVEN_WITH_JIMO, "2023-01", "1045.00"),
    ("sa.standard.urban", SEVEN_WITH_JIMO, "2024-01", "1115.00"),
    ("sa.standard.urban", CITIES_WITH_JIMO, "2014-04", "540.00"),
    ("sa.standard.urban", CITIES_WITH_JIMO, "2016-04", "580.00"),
    ("sa.standard.urban", CITIES_WITH_JIMO, "2017-04", "600.00"),
    ("sa.standard.urban", CITIES, "2020-04", "630.00"),
    ("sa.standard.urban", CITIES, "2020-10", "750.00"),
    ("sa.standard.urban", CITIES, "2023-01", "1045.00"),
    ("sa.standard.urban", CITIES, "2024-01", "1115.00"),
    ("sa.standard.rural", CITIES_WITH_JIMO, "2014-04", "350.00"),
    ("sa.standard.rural", CITIES_WITH_JIMO, "2015-04", "420.00"),
    ("sa.standard.rural", CITIES_WITH_JIMO, "2016-04", "470.00"),
    ("sa.standard.rural", CITIES_WITH_JIMO, "2017-04", "490.00"),
    ("sa.standard.rural", CITIES, "2020-04", "520.00"),
    ("sa.standard.rural", CITIES, "2020-10", "560.00"),
    ("sa.standard.rural", CITIES, "2023-01", "791.00"),
    ("sa.standard.rural", CITIES, "2024-01", "860.00"),
    ("sa.standard.rural", &[LAOSHAN], "2014-04", "420.00"),
    ("sa.standard.rural", &[LAOSHAN], "2016-04", "650.00"),
    ("sa.standard.rural", &[HUANGDAO], "2015-04", "500.00"),
    ("sa.standard.rural", &[HUANGDAO, CHENGYANG], "2016-04", "580.00"),
    ("sa.standard.rural", &[LAOSHAN, HUANGDAO, CHENGYANG], "2017-04", "660.00"),
    ("sa.standard.rural", &[LAOSHAN, HUANGDAO, CHENGYANG, JIMO], "2020-04", "700.00"),
    ("sa.standard.rural", &[LAOSHAN, HUANGDAO, CHENGYANG, JIMO], "2020-10", "750.00"),
    ("sa.standard.urban", SEVEN, "2013-04", "540.00"),
    ("sa.standard.urban", CITIES_WITH_JIMO, "2013-04", "480.00"),
    ("sa.standard.rural", CITIES_WITH_JIMO, "2013-04", "285.00"),
    ("sa.standard.urban", ALL, "2020-12", "821.00"),
    ("sa.standard.rural", CITIES, "2020-12", "614.00"),
    ("sa.standard.urban", ALL, "2021-07", "904.00"),
    ("sa.standard.rural", CITIES, "2021-07", "680.00"),
    ("sa.standard.urban", ALL, "2022-01", "995.00"),
    ("sa.standard.rural", CITIES, "2022-01", "748.00"),
    ("ha.80-89", QINGDAO, "2014-04", "120.00"),
    ("ha.90-99", QINGDAO, "2014-04", "220.00"),
    ("ha.100", &["370000", "370100", "370200"], "2011-01", "limit 300.00"),
    ("si.amount", &[SHIBEI], "2014-01", "240.00"),
    ("sa.asset-multiple", QINGDAO, "2017-05", "48"),
    ("sa.single-person-floor", QINGDAO, "2021-07", "0.60"),
    ("li.marginal-line", QINGDAO, "2022-11", "1.5"),
    ("xh.basic.urban", SEVEN_WITH_JIMO, "2020-04", "1050.00"),
    ("xh.basic.rural", SEVEN_WITH_JIMO, "2020-04", "1050.00"),
    ("xh.basic.urban", ALL, "2020-10", "1125.00"),
    ("xh.basic.urban", ALL, "2021-07", "1356.00"),
    ("xh.basic.urban", ALL, "2023-01", "1568.00"),
    ("xh.basic.rural", CITIES, "2020-04", "780.00"),
    ("xh.basic.rural", CITIES, "2020-10", "840.00"),
    ("xh.basic.rural", CITIES, "2021-07", "1020.00"),
    ("xh.basic.rural", CITIES, "2023-01", "1187.00"),
    ("xh.care.urban.full", ALL, "2021-07", "1320.00"),
    ("xh.care.urban.partial", ALL, "2021-07", "990.00"),
    ("xh.care.urban.self", ALL, "2021-07", "440.00"),
    ("xh.care.rural.full", CITIES, "2021-07", "990.00"),
    ("xh.care.rural.partial", CITIES, "2021-07", "743.00"),
];

#[test]
fn every_row_is_found_where_it_applies() {
    let pack = pack();
    for (id, places, month, value) in ROWS {
        for place in *places {
            assert_eq!(found(&pack, id, place, month), *value, "{id} in {place} in {month}");
        }
    }
}

#[test]
fn no_row_is_found_a_month_early() {
    let pack = pack();
    for (id, places, month, value) in ROWS {
        let before = month.parse::<minzheng_core_types::Month>().unwrap().previous().to_string();
        for place in *places {
            assert_ne!(found(&pack, id, place, &before), *value, "{id} in {place} in {before}");
        }
    }
}
