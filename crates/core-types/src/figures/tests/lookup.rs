//! The look-up: nearest authority, gaps, limits, groups, replacements, and what was known when.

use super::*;

fn at(pack: &Pack, parameter: &'static Parameter, place: Place, when: &str) -> String {
    says(pack.at(place, month(when)).look_up(parameter))
}

#[test]
fn climbs_from_district_to_country_and_the_nearest_authority_wins() {
    let mut figures = Vec::new();
    for (authority, amount) in
        [(100_000, "100.00"), (370_000, "200.00"), (370_200, "300.00"), (370_203, "400.00")]
    {
        figures.push(figure(&STANDARD, authority, amount, "2014-04"));
        assert_eq!(at(&pack(figures.clone()), &STANDARD, shibei(), "2014-04"), amount);
    }
    let pack = pack(figures);
    assert_eq!(at(&pack, &STANDARD, shibei(), "2014-03"), "–", "nothing is carried back");
    assert_eq!(at(&pack, &STANDARD, code(370_202).into(), "2014-04"), "300.00");
    assert_eq!(at(&pack, &STANDARD, code(371_000).into(), "2014-04"), "200.00");
    assert_eq!(at(&pack, &STANDARD, code(110_105).into(), "2014-04"), "100.00");
    assert_eq!(at(&pack, &PARTS, shibei(), "2014-04"), "–", "another parameter");
}

#[test]
fn a_later_figure_ends_an_earlier_one_and_an_end_lets_higher_authorities_speak() {
    let pack = pack(vec![
        figure(&STANDARD, 370_200, "600.00", "2014-04"),
        figure(&STANDARD, 370_200, "660.00", "2015-04").until("2015-12"),
        figure(&STANDARD, 370_000, "300.00", "2010-01"),
    ]);
    for (when, amount) in [
        ("2014-03", "300.00"),
        ("2014-04", "600.00"),
        ("2015-03", "600.00"),
        ("2015-04", "660.00"),
        ("2015-12", "660.00"),
        ("2016-01", "300.00"),
    ] {
        assert_eq!(at(&pack, &STANDARD, shibei(), when), amount, "{when}");
    }
}

#[test]
fn a_gap_stops_the_climb_while_it_lasts() {
    let figures = vec![
        figure(&STANDARD, 370_000, "300.00", "2010-01"),
        figure(&STANDARD, 370_200, "600.00", "2014-04"),
        figure(&STANDARD, 370_200, "700.00", "2016-04"),
    ];
    let pack = Pack::new(figures, vec![gap(&STANDARD, 370_200, "2015-04", "2016-03")], vec![]).unwrap();
    for (when, amount) in [
        ("2014-03", "300.00"),
        ("2015-03", "600.00"),
        ("2015-04", "gap"),
        ("2016-03", "gap"),
        ("2016-04", "700.00"),
    ] {
        assert_eq!(at(&pack, &STANDARD, shibei(), when), amount, "{when}");
    }
    let slot = Setting::<crate::Money>::new(pack.at(shibei(), month("2015-04")).look_up(&STANDARD), 3).slot;
    assert!(matches!(slot, Slot::Gap(gap) if pack.gap(gap).is_some_and(|gap| gap.why == "未找到通知")));
}

#[test]
fn a_limit_is_no_value_but_forbids_what_lies_beyond_it() {
    let limit = |amount| figure(&STANDARD, 370_203, amount, "2014-04").bound(Bound::AtLeast);
    let city = |amount| figure(&STANDARD, 370_200, amount, "2014-04");
    let found = |figures| at(&pack(figures), &STANDARD, shibei(), "2014-04");
    assert_eq!(found(vec![limit("400.00")]), "[400.00]");
    assert_eq!(found(vec![limit("400.00"), city("400.00")]), "400.00");
    assert_eq!(
        found(vec![limit("400.00"), city("399.99")]),
        "[400.00]",
        "the city's amount breaks the limit"
    );
    let most = figure(&STANDARD, 370_203, "400.00", "2014-04").bound(Bound::AtMost);
    assert_eq!(found(vec![most.clone(), city("400.00")]), "400.00");
    assert_eq!(found(vec![most, city("400.01")]), "[400.00]");
    let nearest = figure(&STANDARD, 370_000, "1.00", "2014-04").bound(Bound::AtLeast);
    assert_eq!(found(vec![limit("400.00"), nearest]), "[400.00]", "of limits the nearest is told");
    let mut reading = Reading::default();
    let pack = pack(vec![limit("400.00")]);
    let setting = Setting::<crate::Money>::new(pack.at(shibei(), month("2014-04")).look_up(&STANDARD), 7);
    assert!(setting.read(&mut reading).is_none() && reading.missing.contains(7));
    assert!(setting.read_limit(&mut Reading::default()).is_some());
    assert!(!setting.is_set() && !setting.is_unset());
}

#[test]
fn a_floor_raises_what_lies_below_it() {
    let city = |amount| figure(&FLOORED, 370_200, amount, "2014-04");
    let found = |figures| at(&pack(figures), &FLOORED, shibei(), "2014-04");
    for bound in [Bound::AtLeast, Bound::Exact] {
        let province = figure(&FLOORED, 370_000, "100.00", "2011-01").bound(bound);
        assert_eq!(found(vec![city("120.00"), province.clone()]), "120.00");
        assert_eq!(found(vec![city("99.99"), province]), "100.00");
    }
    let country = figure(&FLOORED, 100_000, "110.00", "2011-01").bound(Bound::AtLeast);
    let province = figure(&FLOORED, 370_000, "105.00", "2011-01").bound(Bound::AtLeast);
    assert_eq!(found(vec![city("99.99"), province.clone(), country]), "110.00", "the highest floor counts");
    assert_eq!(found(vec![province]), "[105.00]", "a floor alone is no amount");
    let ceiling = figure(&FLOORED, 370_000, "500.00", "2011-01").bound(Bound::AtMost);
    assert_eq!(found(vec![city("99.99"), ceiling]), "99.99", "a ceiling raises nothing");
}

#[test]
fn parts_of_all_authorities_stand_beside_each_other_nearest_first() {
    let pack = pack(vec![
        figure(&PARTS, 100_000, "10.00", "2014-01"),
        figure(&PARTS, 370_200, "30.00", "2014-04"),
        figure(&PARTS, 370_203, "40.00", "2014-01").until("2014-05"),
        figure(&PARTS, 370_000, "20.00", "2014-01").bound(Bound::AtLeast),
    ]);
    let parts = |when| -> Vec<String> {
        let view = pack.at(shibei(), month(when));
        view.parts(&PARTS).iter().map(|(figure, _)| figure.value.to_string()).collect()
    };
    assert_eq!(parts("2014-03"), ["40.00", "10.00"]);
    assert_eq!(parts("2014-04"), ["40.00", "30.00", "10.00"]);
    assert_eq!(parts("2014-06"), ["30.00", "10.00"]);
}

#[test]
fn a_zone_has_its_own_figure_or_that_of_its_division() {
    let hightech = places("hightech", &[(zone("hightech"), "", "")]);
    let zones = vec![Zone {
        id: ShortText::new("hightech").unwrap(),
        zh: "高新区".to_owned(),
        en: "high-tech zone".to_owned(),
        within: code(370_200),
    }];
    let figures = vec![
        figure(&STANDARD, 370_200, "500.00", "2014-04"),
        figure(&STANDARD, 370_200, "600.00", "2014-04").scope(hightech),
        figure(&PARTS, 370_200, "10.00", "2014-04"),
    ];
    let pack = Pack::new(figures, vec![], zones).unwrap();
    assert_eq!(at(&pack, &STANDARD, zone("hightech"), "2014-04"), "600.00");
    assert_eq!(at(&pack, &PARTS, zone("hightech"), "2014-04"), "10.00");
    assert_eq!(at(&pack, &STANDARD, shibei(), "2014-04"), "500.00");
    assert_eq!(at(&pack, &PARTS, zone("unheard-of"), "2014-04"), "–", "a zone that no file declares");
}

#[test]
fn members_of_a_group_come_and_go() {
    let group = places("districts", &[(shibei(), "2014-06", "2015-05"), (code(370_202).into(), "", "")]);
    let pack = pack(vec![
        figure(&STANDARD, 370_200, "500.00", "2014-01"),
        figure(&STANDARD, 370_200, "600.00", "2014-01").scope(group),
    ]);
    for (when, amount) in
        [("2014-05", "500.00"), ("2014-06", "600.00"), ("2015-05", "600.00"), ("2015-06", "500.00")]
    {
        assert_eq!(at(&pack, &STANDARD, shibei(), when), amount, "{when}");
        assert_eq!(at(&pack, &STANDARD, code(370_202).into(), when), "600.00", "{when}");
    }
}

/// A province may name a city and one of the city's districts; the order of loading means nothing.
#[test]
fn who_names_the_narrower_place_is_nearer() {
    let qingdao = places("qingdao", &[(code(370_200).into(), "", "")]);
    let district = places("shibei", &[(shibei(), "", "")]);
    let mut figures = vec![
        figure(&STANDARD, 370_000, "500.00", "2014-01").scope(qingdao),
        figure(&STANDARD, 370_000, "600.00", "2014-01").scope(district),
        figure(&STANDARD, 370_000, "400.00", "2014-01"),
    ];
    for _ in 0..figures.len() {
        figures.rotate_left(1);
        let pack = pack(figures.clone());
        assert_eq!(at(&pack, &STANDARD, shibei(), "2014-04"), "600.00");
        assert_eq!(at(&pack, &STANDARD, code(370_202).into(), "2014-04"), "500.00");
        assert_eq!(at(&pack, &STANDARD, code(371_000).into(), "2014-04"), "400.00");
    }
}

#[test]
fn the_last_replacement_counts_whatever_the_order_of_loading() {
    let first = figure(&STANDARD, 370_200, "600.00", "2014-04");
    let second = figure(&STANDARD, 370_200, "610.00", "2014-04").replacing(&first.id());
    let third = figure(&STANDARD, 370_200, "620.00", "2014-04").replacing(&second.id());
    assert_eq!(third.id(), "t.standard@370200/2014-04++");
    let mut figures = vec![first, second, third];
    for _ in 0..3 {
        figures.rotate_left(1);
        assert_eq!(at(&pack(figures.clone()), &STANDARD, shibei(), "2014-05"), "620.00");
    }
}

#[test]
fn a_replacement_with_an_earlier_start_replaces_all_of_the_old_figure() {
    let old = figure(&STANDARD, 370_200, "600.00", "2014-05");
    let new = figure(&STANDARD, 370_200, "610.00", "2014-04").replacing(&old.id());
    let later = figure(&STANDARD, 370_200, "650.00", "2014-08").replacing(&old.id());
    let pack = pack(vec![old, new, later]);
    for (when, amount) in [("2014-04", "610.00"), ("2014-05", "610.00"), ("2014-08", "650.00")] {
        assert_eq!(at(&pack, &STANDARD, shibei(), when), amount, "{when}");
    }
}

#[test]
fn a_replacement_for_the_whole_area_replaces_a_group_too() {
    let old =
        figure(&STANDARD, 370_200, "600.00", "2014-04").scope(places("districts", &[(shibei(), "", "")]));
    let new = figure(&STANDARD, 370_200, "610.00", "2014-06").replacing(&old.id());
    let pack = pack(vec![old, new]);
    assert_eq!(at(&pack, &STANDARD, shibei(), "2014-05"), "600.00");
    assert_eq!(at(&pack, &STANDARD, shibei(), "2014-06"), "610.00");
}

#[test]
fn the_law_as_known_on_a_day_leaves_out_what_was_published_later() {
    let first = figure(&STANDARD, 370_200, "600.00", "2014-04").published("2014-03-20");
    let corrected =
        figure(&STANDARD, 370_200, "620.00", "2014-04").replacing(&first.id()).published("2014-06-15");
    let raised = figure(&STANDARD, 370_200, "650.00", "2015-04").published("2015-03-25");
    let unknown = figure(&STANDARD, 370_000, "300.00", "2010-01");
    let pack = pack(vec![first, corrected, raised, unknown]);
    let known = |day: &str, when: &str| {
        let view = pack.known_on(day.parse().unwrap()).at(shibei(), month(when));
        match view.look_up(&STANDARD) {
            Found::Value(figure, used) => (figure.value.to_string(), used.publication_known),
            other => (says(other), false),
        }
    };
    assert_eq!(known("2014-06-14", "2014-05"), ("600.00".to_owned(), true));
    assert_eq!(known("2014-06-15", "2014-05"), ("620.00".to_owned(), true));
    assert_eq!(known("2015-03-24", "2015-04"), ("620.00".to_owned(), true));
    assert_eq!(known("2015-03-25", "2015-04"), ("650.00".to_owned(), true));
    // Without its day of publication a figure is used, and says so.
    assert_eq!(known("2014-03-19", "2014-05"), ("300.00".to_owned(), false));
    assert_eq!(at(&pack, &STANDARD, shibei(), "2014-05"), "620.00");
    let view = pack.known_on("2014-06-15".parse().unwrap()).at(shibei(), month("2014-05"));
    assert_eq!(view.neighbours(&STANDARD).1, None, "the raise of 2015 was not published yet");
}

#[test]
fn an_uncertain_start_is_assumed_until_the_latest_month() {
    for (own, inside) in [
        (Confidence::Official, Confidence::Assumed),
        (Confidence::Convention, Confidence::Assumed),
        (Confidence::Reconstructed, Confidence::Reconstructed),
    ] {
        let mut uncertain = figure(&STANDARD, 370_200, "600.00", "2014-01");
        uncertain.from_latest = month("2014-06");
        uncertain.confidence = own;
        let pack = pack(vec![uncertain]);
        let confidence = |when| match pack.at(shibei(), month(when)).look_up(&STANDARD) {
            Found::Value(_, used) => Some(used.confidence),
            _ => None,
        };
        assert_eq!(confidence("2014-01"), Some(inside));
        assert_eq!(confidence("2014-05"), Some(inside));
        assert_eq!(confidence("2014-06"), Some(own), "the start is certain here: {own}");
        let setting = Setting::<crate::Money>::new(pack.at(shibei(), month("2014-05")).look_up(&STANDARD), 2);
        let mut reading = Reading::default();
        assert!(setting.read(&mut reading).is_some() && reading.assumed.contains(2), "it is said");
    }
}

#[test]
fn a_missing_figure_has_neighbours() {
    let pack = pack(vec![
        figure(&STANDARD, 370_200, "500.00", "2010-01").until("2011-12"),
        figure(&STANDARD, 370_200, "600.00", "2014-04"),
        figure(&STANDARD, 370_200, "660.00", "2015-04"),
        figure(&STANDARD, 370_203, "999.00", "2016-01"),
        figure(&STANDARD, 370_200, "1.00", "2012-06")
            .scope(places("other", &[(code(370_202).into(), "", "")])),
    ]);
    let neighbours = |when| {
        let (last, next) = pack.at(shibei(), month(when)).neighbours(&STANDARD);
        (last.map(|figure| figure.value.to_string()), next.map(|figure| figure.value.to_string()))
    };
    assert_eq!(neighbours("2009-12"), (None, Some("500.00".to_owned())));
    assert_eq!(neighbours("2012-06"), (Some("500.00".to_owned()), Some("600.00".to_owned())));
    assert_eq!(neighbours("2015-12"), (Some("660.00".to_owned()), Some("999.00".to_owned())));
    assert_eq!(neighbours("2017-01"), (Some("999.00".to_owned()), None));
}

#[test]
fn a_figure_of_another_kind_is_not_read() {
    let pack = pack(vec![figure(&STANDARD, 370_200, "600.00", "2014-04")]);
    let found = pack.at(shibei(), month("2014-04")).look_up(&STANDARD);
    assert!(Setting::<u32>::new(found, 0).is_unset());
    assert!(Setting::<crate::Money>::new(found, 0).is_set());
}
