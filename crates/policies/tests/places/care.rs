//! SC-01, SC-02, DB-07, PE-02: special care, the price-linked subsidy and accident insurance, entered a second time. The
//! form is that of `SERIES`.

/// Parameter, place, and what holds from which month.
pub(super) const CARE: &[(&str, &str, &str)] = &[
    // Order 413, as it was read from its revision of 2011 to the new edition of October 2024.
    ("sc.regulations", "100000", "1999-10:nothing 2004-10:gap 2011-07~12:order-413* 2024-10:gap"),
    ("sc.regulations", "370203", "1999-10:nothing 2004-10:gap 2011-07~12:order-413* 2024-10:gap"),
    ("sc.rounding", "100000", "1999-10:fen/half-up!"),
    ("sc.death-stop", "100000", "1999-10:month-after-death!"),
    (
        "sc.disabled.war.1",
        "100000",
        "1999-10:gap 2013-10:43630.00 2014-10:52360.00 2015-01:52360.00! 2015-10:gap 2018-08:80140.00 \
         2019-08:88150.00 2020-01:88150.00! 2020-08:gap",
    ),
    (
        "sc.disabled.duty.1",
        "100000",
        "1999-10:gap 2013-10:42250.00 2014-10:50700.00 2015-01:50700.00! 2015-10:gap 2018-08:77610.00 \
         2019-08:85370.00 2020-01:85370.00! 2020-08:gap",
    ),
    (
        "sc.disabled.illness.1",
        "100000",
        "1999-10:gap 2013-10:40870.00 2014-10:49040.00 2015-01:49040.00! 2015-10:gap 2018-08:75060.00 \
         2019-08:82570.00 2020-01:82570.00! 2020-08:gap",
    ),
    (
        "sc.dependant.martyr.urban",
        "100000",
        "1999-10:gap 2013-10:13860.00 2014-10:16630.00 2015-01:16630.00! 2015-10:gap 2018-08:25440.00 \
         2019-08:27980.00 2020-01:27980.00! 2020-08:gap",
    ),
    (
        "sc.dependant.martyr.rural",
        "100000",
        "1999-10:gap 2013-10:7970.00 2014-10:11160.00 2015-01:11160.00! 2015-10:gap 2018-08:25440.00 \
         2019-08:27980.00 2020-01:27980.00! 2020-08:gap",
    ),
    (
        "sc.veteran.sick",
        "100000",
        "1999-10:gap 2013-10:320.00 2014-10:360.00 2015-01:360.00! 2015-10:gap 2018-08:550.00 2019-08:600.00 \
         2020-01:600.00! 2020-08:gap",
    ),
    (
        "sc.veteran.war",
        "100000",
        "1999-10:gap 2013-10:320.00 2014-10:360.00 2015-01:360.00! 2015-10:gap 2018-08:600.00 2019-08:650.00 \
         2020-01:650.00! 2020-08:gap",
    ),
    ("sc.veteran.rural", "100000", "1999-10:gap 2018-08:35.00 2019-08:40.00 2020-01:40.00! 2020-08:gap"),
    // The Sichuan notice of August 2025 holds in Sichuan; before it the national tables. What it has of sick veterans is a
    // least amount, which no rule takes for the amount.
    (
        "sc.disabled.war.1",
        "510000",
        "1999-10:gap 2013-10:43630.00 2014-10:52360.00 2015-01:52360.00! 2015-10:gap 2018-08:80140.00 2019-08:88150.00 2020-01:88150.00! 2020-08:gap 2025-08:135840.00 2026-01:135840.00! 2026-08:gap",
    ),
    (
        "sc.disabled.duty.1",
        "510000",
        "1999-10:gap 2013-10:42250.00 2014-10:50700.00 2015-01:50700.00! 2015-10:gap 2018-08:77610.00 2019-08:85370.00 2020-01:85370.00! 2020-08:gap 2025-08:127884.00 2026-01:127884.00! 2026-08:gap",
    ),
    (
        "sc.disabled.illness.1",
        "510000",
        "1999-10:gap 2013-10:40870.00 2014-10:49040.00 2015-01:49040.00! 2015-10:gap 2018-08:75060.00 2019-08:82570.00 2020-01:82570.00! 2020-08:gap 2025-08:120240.00 2026-01:120240.00! 2026-08:gap",
    ),
    (
        "sc.veteran.sick",
        "510000",
        "1999-10:gap 2013-10:320.00 2014-10:360.00 2015-01:360.00! 2015-10:gap 2018-08:550.00 2019-08:600.00 2020-01:600.00! 2020-08:gap 2025-08:gap 2026-01:gap 2026-08:gap",
    ),
    (
        "sc.veteran.war",
        "510000",
        "1999-10:gap 2013-10:320.00 2014-10:360.00 2015-01:360.00! 2015-10:gap 2018-08:600.00 2019-08:650.00 2020-01:650.00! 2020-08:gap 2025-08:909.00 2026-01:909.00! 2026-08:gap",
    ),
    // Not published, or not read.
    ("sc.average-wage", "370203", "1999-10:gap"),
    ("sc.disposable-income", "370203", "1999-10:gap"),
    ("sc.second-lieutenant-pay", "370203", "1999-10:gap"),
    ("sc.disabled.war.2", "370203", "1999-10:gap"),
    ("sc.disabled.illness.6", "370203", "1999-10:gap"),
    ("sc.dependant.duty.urban", "370203", "1999-10:gap"),
    ("sc.dependant.illness.rural", "370203", "1999-10:gap"),
    // DB-07: Qingdao from 2016, attested until October 2018; Jiaonan in 2011; elsewhere undated.
    ("price.method", "100000", "1999-10~2026-11:share-of-standard"),
    ("price.method", "370203", "1999-10:gap 2016-01~12:points 2018-11:gap"),
    ("price.method", "370200", "1999-10:gap 2016-01~12:points 2018-11:gap"),
    ("price.method", "370284", "1999-10:gap 2011-01:points-above-trigger 2012-01:gap"),
    ("price.statuses", "100000", "1999-10:allowance+extreme-hardship!"),
    ("price.step", "370200", "1999-10:nothing 2016-01~12:5.00 2018-11:gap"),
    ("price.step", "370284", "1999-10:nothing 2011-01:10.00 2012-01:nothing 2016-01~12:5.00 2018-11:gap"),
    ("price.parts", "370200", "1999-10:nothing 2016-01~12:as-one 2018-11:gap"),
    ("price.parts", "370284", "1999-10:nothing 2011-01:gap 2012-01:nothing 2016-01~12:as-one 2018-11:gap"),
    ("price.trigger", "370284", "1999-10:nothing 2011-01:gap 2012-01:nothing"),
    ("price.trigger.consumer", "100000", "1999-10~2026-11:3.5"),
    ("price.trigger.food", "100000", "1999-10~2026-11:6"),
    ("price.trigger.consumer", "350000", "1999-10~2026-11:3.5 2021-12:3! 2022-01:gap"),
    ("price.trigger.food", "350000", "1999-10~2026-11:6"),
    ("price.minimum", "350000", "1999-10:nothing 2021-12:30.00 2022-01:gap"),
    ("price.minimum", "500000", "1999-10~2026-11:15.00"),
    ("price.minimum", "410300", "1999-10:nothing"),
    ("price.rounding", "410300", "1999-10~2026-11:yuan/half-up"),
    ("price.rounding", "500000", "1999-10:nothing"),
    // PE-02: the contract of December 2016 to November 2018; the charity project of 2014 and 2015, whose premium was not seen.
    (
        "ai.scope",
        "370200",
        "1999-10:nothing 2014-01~12:allowance-elders 2016-01:gap 2016-12:all-elders 2017-12:all-elders 2018-12:gap",
    ),
    ("ai.age", "370200", "1999-10:nothing 2014-01~12:60 2016-01:nothing 2016-12:60 2017-12:60 2018-12:gap"),
    ("ai.start", "370200", "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:12 2017-12:12 2018-12:gap"),
    (
        "ai.premium",
        "370200",
        "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:20.00 2017-12:20.00 2018-12:gap",
    ),
    (
        "ai.death",
        "370200",
        "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:10200.00 2017-12:10200.00 2018-12:gap",
    ),
    (
        "ai.disability",
        "370200",
        "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:20350.00 2017-12:20350.00 2018-12:gap",
    ),
    (
        "ai.medical",
        "370200",
        "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:5175.00 2017-12:5175.00 2018-12:gap",
    ),
    (
        "ai.hospital",
        "370200",
        "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:31.50 2017-12:31.50 2018-12:gap",
    ),
    (
        "ai.hospital-days",
        "370200",
        "1999-10:nothing 2014-01:gap 2016-01:nothing 2016-12:180 2017-12:180 2018-12:gap",
    ),
];
