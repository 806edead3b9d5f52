//! The embedded figures: in force when and where the rulebook says, and nowhere else.

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use common::{found, money, pack, parameter, shown};
use minzheng_core_types::figures::{Figure, FigureValue, Found, Place};
use minzheng_core_types::{Confidence, Money, Month, Rate, Rounding};
use minzheng_welfare::policy::Policy;
use rust_decimal::Decimal;

#[test]
fn shibei_changes_in_the_months_of_the_rulebook() {
    let pack = pack();
    for (month, before, from) in [
        ("2010-01", "gap", "350.00"),
        ("2011-10", "350.00", "420.00"),
        ("2012-01", "420.00", "480.00"),
        ("2013-04", "480.00", "540.00"),
        ("2014-04", "540.00", "600.00"),
        ("2015-04", "600.00", "620.00"),
        ("2016-04", "620.00", "650.00"),
        ("2017-04", "650.00", "660.00"),
        ("2020-04", "660.00", "700.00"),
        ("2020-10", "700.00", "750.00"),
        ("2020-12", "750.00", "821.00"),
        ("2021-07", "821.00", "904.00"),
        ("2022-01", "904.00", "995.00"),
        ("2023-01", "995.00", "1045.00"),
        ("2024-01", "1045.00", "1115.00"),
        ("2025-01", "1115.00", "gap"),
    ] {
        let last = month.parse::<Month>().unwrap().previous().to_string();
        assert_eq!(found(&pack, "sa.standard.urban", "370203", &last), before, "{month}");
        assert_eq!(found(&pack, "sa.standard.urban", "370203", month), from, "{month}");
    }
    assert_eq!(found(&pack, "sa.standard.rural", "370203", "2014-05"), "nothing", "no farmland in Shibei");
    assert_eq!(
        found(&pack, "sa.standard.urban", "370200", "2014-05"),
        "nothing",
        "no standard of the whole city"
    );
}

#[test]
fn every_figure_says_where_it_was_read() {
    let pack = pack();
    assert!(pack.figures().len() > 200, "{}", pack.figures().len());
    for figure in pack.figures() {
        assert!(!figure.source.title.is_empty() && !figure.source.key.is_empty(), "{}", figure.id());
        let (file, line) = figure.origin.rsplit_once(':').unwrap();
        assert!(file.starts_with(&format!("places/{}-", figure.authority)), "{}", figure.origin);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(path).unwrap();
        let line = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
        assert!(line.contains(&format!("from = \"{}\"", figure.from)) || line.contains("entries"), "{line}");
    }
}

/// Whatever the rulebook guesses says so in every month; an uncertain start says so while it is uncertain.
#[test]
fn guesses_are_marked() {
    let pack = pack();
    let confidence = |id: &str, place: &str, month: &str| {
        let place: Place = place.parse().unwrap();
        match pack.at(place, month.parse().unwrap()).look_up(parameter(id)) {
            Found::Value(_, used) | Found::Limit(_, used) => used.confidence,
            other => panic!("{id}: {other:?}"),
        }
    };
    for (id, place, month, expected) in [
        ("sa.standard.urban", "370203", "2012-12", Confidence::Assumed),
        ("sa.standard.urban", "370203", "2013-11", Confidence::Assumed),
        ("sa.standard.urban", "370203", "2013-12", Confidence::Reported),
        ("sa.standard.urban", "370203", "2014-05", Confidence::Reported),
        ("sa.standard.urban", "370281", "2015-04", Confidence::Assumed),
        ("sa.standard.rural", "370281", "2022-12", Confidence::Assumed),
        ("sa.rounding", "370203", "2014-05", Confidence::Assumed),
        ("sa.start", "370203", "2014-05", Confidence::Reported),
        ("sa.start", "370203", "2011-05", Confidence::Assumed),
        ("pe.amount", "370203", "2014-06", Confidence::Reconstructed),
        ("pe.month", "370203", "2014-06", Confidence::Reported),
        ("si.amount", "370203", "2014-03", Confidence::Assumed),
        ("si.amount", "370203", "2014-07", Confidence::Reported),
        ("ha.80-89", "370203", "2014-04", Confidence::Reported),
        ("sa.clergy-months", "370203", "2014-04", Confidence::Assumed),
        ("sa.clergy-months", "370203", "2021-07", Confidence::Reported),
    ] {
        assert_eq!(confidence(id, place, month), expected, "{id} in {place} in {month}");
    }
}

#[test]
fn a_declared_gap_stops_the_climb() {
    let pack = pack();
    assert_eq!(found(&pack, "ha.80-89", "370203", "2022-12"), "120.00");
    assert_eq!(found(&pack, "ha.80-89", "370203", "2023-01"), "gap");
    assert_eq!(found(&pack, "ha.80-89", "370100", "2023-01"), "100.00", "the province, where no city speaks");
    assert_eq!(found(&pack, "ha.60-79", "370202", "2022-12"), "100.00");
    assert_eq!(found(&pack, "ha.60-79", "370202", "2023-01"), "gap");
    assert_eq!(found(&pack, "ha.60-79", "370203", "2023-01"), "80.00");
    assert_eq!(found(&pack, "ha.90-99", "370100", "2019-01"), "limit 200.00", "a limit is no amount");
    assert_eq!(
        found(&pack, "ha.80-89", "370211", "2016-05"),
        "120.00",
        "not the district's allowance for all"
    );
    assert_eq!(found(&pack, "ha.100", "370211", "2016-05"), "limit 400.00");
    assert_eq!(found(&pack, "ha.100", "370211", "2017-01"), "limit 300.00");
    assert_eq!(found(&pack, "sa.asset-multiple", "370203", "2014-04"), "gap");
    assert_eq!(found(&pack, "sa.conscripts", "370203", "2014-04"), "gap");
    assert_eq!(found(&pack, "sa.conscripts", "130100", "2014-04"), "nothing");
    assert_eq!(found(&pack, "si.amount", "370203", "2015-01"), "nothing");
    assert_eq!(found(&pack, "si.illnesses", "370203", "2014-05"), "limit C00-C97 恶性肿瘤; 尿毒症");
}

#[test]
fn supplements_of_sa_16() {
    let pack = pack();
    for (id, place, month, expected) in [
        ("sa.disability.urban.grade-1", "370203", "2010-07", "200.00"),
        ("sa.disability.urban.grade-2", "370205", "2011-10", "180.00"),
        ("sa.disability.urban.grade-1", "370203", "2012-01", "gap"),
        ("sa.disability.urban.grade-1", "370203", "2014-03", "gap"),
        ("sa.disability.urban.grade-1", "370203", "2014-04", "340.00"),
        ("sa.disability.urban.grade-1", "370203", "2015-04", "gap"),
        ("sa.disability.urban.grade-1", "370211", "2014-04", "345.00"),
        ("sa.disability.urban.grade-3-4", "370211", "2015-04", "185.00"),
        ("sa.disability.urban.grade-2", "370211", "2016-04", "290.00"),
        ("sa.disability.urban.grade-2", "370202", "2017-05", "294.00"),
        ("sa.disability.urban.grade-3-4", "370215", "2020-04", "205.00"),
        ("sa.disability.urban.grade-1", "370203", "2020-10", "426.00"),
        ("sa.disability.urban.grade-1", "370281", "2020-10", "426.00"),
        ("sa.disability.urban.grade-1", "370203", "2020-12", "gap"),
        ("sa.disability.urban.grade-1", "zone:development", "2011-11", "230.00"),
        ("sa.disability.urban.grade-3-4", "zone:development", "2011-12", "150.00"),
        ("sa.disability.urban.grade-1", "370285", "2012-06", "95.00"),
        ("sa.disability.rural.grade-1", "370282", "2010-08", "gap"),
        ("sa.disability.rural.grade-2", "370282", "2010-08", "50.00"),
        ("sa.disability.rural.grade-1", "370283", "2011-10", "95.00"),
        ("sa.disability.rural.grade-2", "370285", "2012-01", "75.00"),
        ("sa.disability.rural.grade-2", "370283", "2012-01", "gap"),
        ("sa.disability.rural.grade-3-4", "370282", "2014-04", "85.00"),
        ("sa.disability.rural.grade-1", "370281", "2015-04", "gap"),
        ("sa.disability.rural.grade-1", "370281", "2016-04", "210.00"),
        ("sa.disability.rural.grade-2", "370281", "2020-03", "166.00"),
        ("sa.disability.rural.grade-1", "370281", "2020-04", "gap"),
        ("sa.disability.rural.grade-1", "370281", "2020-10", "249.00"),
        ("sa.disability.rural.grade-2", "370281", "2020-10", "gap"),
        ("sa.disability.rural.grade-1", "370212", "2017-05", "gap"),
        ("sa.lone-elder", "370203", "2014-02", "1"),
        ("sa.lost-child.urban", "370203", "2017-04", "220.00"),
        ("sa.lost-child.urban", "370281", "2017-04", "200.00"),
        ("sa.lost-child.rural", "370281", "2017-04", "165.00"),
        ("sa.lost-child.rural", "370282", "2014-04", "120.00"),
        ("sa.lost-child.urban", "370203", "2020-04", "gap"),
    ] {
        assert_eq!(found(&pack, id, place, month), expected, "{id} in {place} in {month}");
    }
}

#[test]
fn members_come_and_go_with_their_group() {
    let pack = pack();
    for (id, place, month, expected) in [
        ("sa.standard.urban", "370282", "2017-10", "600.00"),
        ("sa.standard.urban", "370282", "2017-11", "nothing"),
        ("sa.standard.urban", "370215", "2017-10", "nothing"),
        ("sa.standard.urban", "370215", "2017-11", "gap"),
        ("sa.standard.urban", "370215", "2020-03", "gap"),
        ("sa.standard.urban", "370215", "2020-04", "700.00"),
        ("sa.standard.rural", "370215", "2020-03", "gap"),
        ("sa.standard.rural", "370215", "2020-10", "750.00"),
        ("sa.standard.urban", "370205", "2012-12", "480.00"),
        ("sa.standard.urban", "370205", "2013-01", "nothing"),
        ("sa.standard.urban", "370284", "2010-12", "260.00"),
        ("sa.standard.urban", "370284", "2011-06", "300.00"),
        ("sa.standard.urban", "370284", "2012-01", "gap"),
        ("sa.standard.urban", "370284", "2013-04", "nothing"),
        ("sa.standard.urban", "370285", "2011-12", "270.00"),
        ("sa.standard.urban", "370285", "2012-01", "360.00"),
        ("sa.standard.urban", "370285", "2013-04", "480.00"),
        ("sa.standard.rural", "370285", "2012-01", "217.00"),
        ("sa.standard.urban", "zone:hightech", "2017-12", "660.00"),
        ("sa.standard.urban", "zone:hightech", "2018-01", "nothing"),
        ("sa.standard.rural", "zone:hightech", "2016-04", "580.00"),
        ("sa.standard.urban", "zone:development", "2011-11", "370.00"),
        ("sa.standard.urban", "zone:development", "2011-12", "440.00"),
        ("sa.standard.rural", "zone:development", "2011-12", "300.00"),
        ("sa.standard.urban", "zone:development", "2012-01", "gap"),
        ("ha.80-89", "zone:hightech", "2014-04", "120.00"),
        ("sa.standard.urban", "zone:unknown", "2014-04", "nothing"),
        ("sa.standard.rural", "370212", "2015-04", "gap"),
        ("ha.programme", "370203", "2014-03", "not-yet"),
        ("ha.programme", "370203", "2014-04", "running"),
        ("ha.programme", "370100", "2018-11", "nothing"),
        ("sa.three-nos", "370203", "2014-02", "full-standard"),
        ("xh.wubao.home", "370285", "2012-05", "4800.00"),
        ("xh.wubao.dispersed", "370211", "2015-05", "gap"),
    ] {
        assert_eq!(found(&pack, id, place, month), expected, "{id} in {place} in {month}");
    }
}

/// The raise of April 2014 became public on 28 March.
#[test]
fn the_law_as_known_on_a_day() {
    let pack = pack();
    let (place, month) = ("370203".parse().unwrap(), "2014-04".parse().unwrap());
    let known = |day: &str, id| shown(&pack.known_on(day.parse().unwrap()).at(place, month), id);
    assert_eq!(known("2014-03-01", "sa.standard.urban"), "540.00");
    assert_eq!(known("2014-03-27", "sa.standard.urban"), "540.00");
    assert_eq!(known("2014-03-28", "sa.standard.urban"), "600.00");
    assert_eq!(known("2014-04-15", "sa.standard.urban"), "600.00");
    assert_eq!(known("2014-03-01", "ha.programme"), "not-yet");
    assert_eq!(known("2014-03-01", "ha.80-89"), "nothing");
    assert_eq!(known("2014-03-13", "ha.80-89"), "120.00");
}

#[test]
fn a_policy_of_shibei_in_may_2014_has_what_the_rules_read() {
    let pack = pack();
    let policy = Policy::at(&pack, "370203".parse().unwrap(), "2014-05".parse().unwrap());
    assert!(policy.standard_urban.is_set() && policy.rounding.is_set() && policy.start.is_set());
    assert!(policy.serious_illness.is_set() && policy.high_age.is_set() && policy.age_rule.is_set());
    assert!(!policy.illnesses.is_set() && !policy.illnesses.is_unset(), "an open list");
    assert!(!policy.asset_multiple.is_set() && !policy.asset_multiple.is_unset(), "a gap");
}

fn by_timeline(figures: &[Figure]) -> BTreeMap<String, Vec<&Figure>> {
    let mut timelines: BTreeMap<String, Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        let key = format!("{} {} {}", figure.parameter.id, figure.authority, figure.scope.name());
        timelines.entry(key).or_default().push(figure);
    }
    for timeline in timelines.values_mut() {
        timeline.sort_by_key(|figure| figure.from);
    }
    timelines
}

fn number(figure: &Figure) -> Option<Decimal> {
    match &figure.value {
        FigureValue::Money(money) => Some(money.to_decimal()),
        FigureValue::Rate(rate) => Some(rate.to_decimal()),
        _ => None,
    }
}

#[test]
fn nothing_drops_or_more_than_doubles_without_a_note() {
    for (timeline, figures) in by_timeline(pack().figures()) {
        for pair in figures.windows(2) {
            let [Some(before), Some(after)] = [pair[0], pair[1]].map(number) else { continue };
            let odd = after < before || after > before * Decimal::TWO;
            assert!(!odd || !pair[1].note.is_empty(), "{timeline}: {before}, then {after}");
        }
    }
}

#[test]
fn no_two_figures_of_a_timeline_overlap() {
    for (timeline, figures) in by_timeline(pack().figures()) {
        for pair in figures.windows(2) {
            assert!(pair[0].from < pair[1].from, "{timeline}");
            assert!(pair[0].until.is_none_or(|until| until < pair[1].from), "{timeline}");
        }
    }
}

/// 2.2: the basic amount is 1.5 times the standard, a half yuan rounded up.
#[test]
fn basic_amounts_follow_the_standard() {
    let (half_up, rate): (Rounding, Rate) = ("yuan/half-up".parse().unwrap(), "1.5".parse().unwrap());
    for month in ["2020-03", "2020-04", "2020-10", "2020-12", "2021-07", "2023-01", "2024-01"] {
        for (register, place) in
            [("urban", "370203"), ("urban", "370281"), ("rural", "370281"), ("rural", "370212")]
        {
            let standard = money(&format!("sa.standard.{register}"), place, month);
            let basic = money(&format!("xh.basic.{register}"), place, month);
            assert_eq!(rate.of(standard, 1, half_up).unwrap(), basic, "{register} {place} {month}");
        }
    }
}

/// 2.2: from 2013 to 2017 dispersed = 12 rural standards + 180, in a home twice that.
#[test]
fn five_guarantees_follow_the_rural_standard() {
    for month in ["2013-04", "2014-04", "2015-04", "2016-04", "2017-04"] {
        let year = money("sa.standard.rural", "370281", month).times(12).unwrap();
        let dispersed = money("xh.wubao.dispersed", "370281", month);
        assert_eq!(year.plus(Money::from_fen(18_000)).unwrap(), dispersed, "{month}");
        assert_eq!(dispersed.times(2).unwrap(), money("xh.wubao.home", "370281", month), "{month}");
    }
}

/// SA-16: the supplement moves with the standard; published values lie within 5 yuan of the proportion.
#[test]
fn disability_supplements_follow_the_standard() {
    let pairs = [("2016-04", "2017-04"), ("2017-04", "2020-04"), ("2020-04", "2020-10")];
    for grade in ["1", "2", "3-4"] {
        let id = format!("sa.disability.urban.grade-{grade}");
        for (old, new) in pairs {
            let standard = |month| money("sa.standard.urban", "370203", month).to_decimal();
            let computed = money(&id, "370203", old).to_decimal() * standard(new) / standard(old);
            let published = money(&id, "370203", new).to_decimal();
            assert!((computed - published).abs() <= Decimal::ONE, "{id} {new}: {computed} {published}");
        }
    }
}

#[test]
fn every_file_in_places_is_embedded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let on_disk: Vec<(String, String)> = minzheng_policies::read_dir(&root.join("places"))
        .unwrap()
        .into_iter()
        .map(|file| (Path::new(&file.name).strip_prefix(root).unwrap().display().to_string(), file.text))
        .collect();
    let mut embedded: Vec<(String, String)> = minzheng_policies::embedded_files()
        .into_iter()
        .chain(minzheng_policies::payout_files())
        .chain(minzheng_policies::domain_files())
        .map(|file| (file.name, file.text))
        .collect();
    embedded.sort();
    assert_eq!(on_disk, embedded);
    let mut welfare = minzheng_policies::read_dir(&root.join("places")).unwrap();
    let beside = [minzheng_policies::payout_files(), minzheng_policies::domain_files()].concat();
    let apart = |name: &str| beside.iter().any(|file| name.ends_with(&file.name));
    welfare.retain(|file| !apart(&file.name));
    let loaded = minzheng_policies::load(&welfare, common::WELFARE).unwrap();
    assert_eq!(loaded.hash(), pack().hash());
}
