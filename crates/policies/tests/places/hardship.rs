//! Extreme-hardship support and rigid-expenditure households (2.2, XH-01 to XH-04, LI-02), entered a second time in the
//! form of the series of standards.

/// Parameter, place, and what holds from which month.
pub(crate) const HARDSHIP: &[(&str, &str, &str)] = &[
    (
        "xh.disabilities",
        "100000",
        "1999-10:nothing 2014-05:gap \
         2016-01~12:intellectual-1+intellectual-2+mental-1+mental-2+physical-1 \
         2021-05:limit intellectual-1+intellectual-2+intellectual-3+mental-1+mental-2+mental-3+physical-1+physical-2+visual-1",
    ),
    ("xh.minor-until", "100000", "1999-10:nothing 2014-05:gap 2021-05:18"),
    ("xh.amount-rule", "100000", "1999-10:nothing 2006-03:five-guarantees 2016-01~12:basic-and-care"),
    ("xh.amount-rule", "370281", "1999-10:nothing 2006-03:five-guarantees 2018-01:basic-and-care"),
    ("xh.rounding", "100000", "1999-10:nothing 2006-03:fen/half-up!"),
    ("xh.start", "100000", "1999-10:nothing 2006-03:month-after-decision! 2016-01~12:month-after-decision"),
    ("xh.stop", "100000", "1999-10:nothing 2006-03:month-after-decision!"),
    ("xh.death-stop", "100000", "1999-10:nothing 2006-03:month-after-death!"),
    ("xh.funeral-months", "100000", "1999-10:nothing 2006-03:limit 6!"),
    ("xh.care.self-rule", "370203", "1999-10:nothing 2020-03:third-by-form"),
    ("xh.care.self-rule", "370100", "1999-10:nothing 2024-01:one-amount! 2025-01:nothing"),
    (
        "xh.wubao.home",
        "370281",
        "1999-10:nothing 2013-04~12:7200.00 2014-04:8760.00 2015-04:10440.00 2016-04:11640.00 2017-04:12120.00 \
         2018-01:gap",
    ),
    (
        "xh.wubao.dispersed",
        "370281",
        "1999-10:nothing 2013-04~12:3600.00 2014-04:4380.00 2015-04:5220.00 2016-04:5820.00 2017-04:6060.00 \
         2018-01:gap",
    ),
    (
        "xh.wubao.home",
        "370285",
        "1999-10:nothing 2011-12:3600.00 2012-01:4800.00 2013-04~12:7200.00 2014-04:8760.00 2015-04:10440.00 \
         2016-04:11640.00 2017-04:12120.00 2018-01:gap",
    ),
    (
        "xh.basic.urban",
        "370203",
        "1999-10:nothing 2020-03:990.00 2020-04:1050.00 2020-10:1125.00 2020-12~2021-01:1232.00 \
         2021-07~08:1356.00 2022-01:gap 2023-01:1568.00 2024-01:1673.00! 2025-01:gap",
    ),
    (
        "xh.basic.urban",
        "370281",
        "1999-10:nothing 2020-03:900.00 2020-04:945.00 2020-10:1125.00 2020-12~2021-01:1232.00 \
         2021-07~08:1356.00 2022-01:gap 2023-01:1568.00 2024-01:1673.00! 2025-01:gap",
    ),
    (
        "xh.basic.rural",
        "370281",
        "1999-10:nothing 2020-03:735.00 2020-04:780.00 2020-10:840.00 2020-12~2021-01:921.00 2021-07~08:1020.00 \
         2022-01:gap 2023-01:1187.00 2024-01:1290.00! 2025-01:gap",
    ),
    (
        "xh.care.urban.full",
        "370203",
        "1999-10:nothing 2020-12~2021-01:1200.00 2021-07~08:1320.00 2022-01:gap",
    ),
    (
        "xh.care.urban.partial",
        "370281",
        "1999-10:nothing 2020-12~2021-01:900.00 2021-07~08:990.00 2022-01:gap",
    ),
    ("xh.care.urban.self", "370203", "1999-10:nothing 2020-12~2021-01:400.00 2021-07~08:440.00 2022-01:gap"),
    ("xh.care.rural.full", "370281", "1999-10:nothing 2020-12~2021-01:900.00 2021-07~08:990.00 2022-01:gap"),
    (
        "xh.care.rural.partial",
        "370281",
        "1999-10:nothing 2020-12~2021-01:675.00 2021-07~08:743.00 2022-01:gap",
    ),
    ("xh.care.rural.self", "370281", "1999-10:nothing 2020-12:gap 2021-07~08:330.00! 2022-01:gap"),
    ("xh.care.rural.full", "370203", "1999-10:nothing"),
    ("li.rigid", "100000", "1999-10:nothing 2024-10~11:running"),
    ("li.rigid.kinds", "100000", "1999-10:nothing 2024-10~11:living+medical+education+rehabilitation+other"),
    ("li.rigid.share", "620000", "1999-10:nothing 2024-10:gap 2025-06:limit 0.60!"),
    ("li.rigid.share", "370203", "1999-10:nothing"),
];
