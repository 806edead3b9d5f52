//! The hash of a pack, and packs laid over others.

use super::*;

fn standard() -> Figure {
    figure(&STANDARD, 370_200, "600.00", "2014-04")
}

fn list(entries: &[(&str, &str, &str)]) -> Figure {
    let entries = entries
        .iter()
        .map(|(code, zh, en)| ListEntry {
            code: (*code).to_owned(),
            zh: (*zh).to_owned(),
            en: (*en).to_owned(),
        })
        .collect();
    Figure { parameter: &ILLS, value: FigureValue::List(entries), ..standard() }
}

/// Each change of one thing that a figure says.
fn changed() -> Vec<Figure> {
    let mut each = Vec::new();
    let mut change = |change: fn(&mut Figure)| {
        let mut figure = standard();
        change(&mut figure);
        each.push(figure);
    };
    change(|_| {});
    change(|figure| figure.parameter = &PARTS);
    change(|figure| figure.authority = code(370_300));
    change(|figure| figure.scope = places("", &[]));
    change(|figure| figure.scope = places("g", &[(shibei(), "", "")]));
    change(|figure| figure.scope = places("h", &[(shibei(), "", "")]));
    change(|figure| figure.scope = places("g", &[(shibei(), "2014-01", "")]));
    change(|figure| figure.scope = places("g", &[(shibei(), "", "2014-01")]));
    change(|figure| figure.scope = places("g", &[(code(370_202).into(), "", "")]));
    change(|figure| figure.value = FigureValue::Money(crate::Money::from_fen(60_001)));
    change(|figure| figure.bound = Bound::AtLeast);
    change(|figure| figure.bound = Bound::AtMost);
    change(|figure| figure.from = month("2014-03"));
    change(|figure| figure.from_latest = month("2014-05"));
    change(|figure| figure.until = Some(month("2014-05")));
    change(|figure| figure.published = "2014-03-01".parse().ok());
    change(|figure| figure.confidence = Confidence::Reported);
    change(|figure| figure.source.key.push('x'));
    change(|figure| figure.source.title.push('x'));
    change(|figure| figure.source.number.push('x'));
    change(|figure| figure.source.publisher.push('x'));
    change(|figure| figure.source.clause.push('x'));
    change(|figure| figure.note.push('x'));
    each.push(list(&[("C50", "癌", "cancer")]));
    each.push(list(&[("C51", "癌", "cancer")]));
    each.push(list(&[("C50", "癌症", "cancer")]));
    each.push(list(&[("C50", "癌", "tumour")]));
    each.push(list(&[("C50", "癌; N18 肾", "cancer")]));
    each.push(list(&[("C50", "癌", "cancer"), ("N18", "肾", "")]));
    each
}

#[test]
fn every_change_of_content_changes_the_hash() {
    let mut hashes: Vec<PackHash> = changed().into_iter().map(|figure| pack(vec![figure]).hash()).collect();
    hashes.push(pack(vec![]).hash());
    let zone = |en: &str, zh: &str, within| Zone {
        id: ShortText::new("z").unwrap(),
        zh: zh.to_owned(),
        en: en.to_owned(),
        within: code(within),
    };
    for zone in [
        zone("a", "甲", 370_200),
        zone("b", "甲", 370_200),
        zone("a", "乙", 370_200),
        zone("a", "甲", 370_300),
    ] {
        hashes.push(Pack::new(vec![], vec![], vec![zone]).unwrap().hash());
    }
    let mut why = gap(&STANDARD, 370_200, "2014-04", "");
    why.why.push('x');
    for gap in [
        gap(&STANDARD, 370_200, "2014-04", ""),
        gap(&PARTS, 370_200, "2014-04", ""),
        gap(&STANDARD, 370_300, "2014-04", ""),
        gap(&STANDARD, 370_200, "2014-05", ""),
        gap(&STANDARD, 370_200, "2014-04", "2014-04"),
        why,
    ] {
        hashes.push(Pack::new(vec![], vec![gap], vec![]).unwrap().hash());
    }
    let count = hashes.len();
    hashes.sort_unstable();
    hashes.dedup();
    assert_eq!(hashes.len(), count);
}

#[test]
fn the_hash_does_not_depend_on_order_or_on_files() {
    let mut figures = vec![
        standard(),
        figure(&STANDARD, 370_000, "300", "2014-04"),
        figure(&PARTS, 370_000, "1", "2014-04"),
    ];
    let hash = pack(figures.clone()).hash();
    figures.reverse();
    figures[0].origin = "elsewhere.toml:7:1".to_owned();
    assert_eq!(pack(figures).hash(), hash);
    assert_eq!(hash.to_string().len(), 64);
}

#[test]
fn a_change_laid_over_takes_the_place_of_the_old_figure_and_its_corrections() {
    let first = standard();
    let corrected = figure(&STANDARD, 370_200, "620.00", "2014-04").replacing(&first.id());
    let base = pack(vec![first.clone(), corrected, figure(&STANDARD, 370_200, "660.00", "2015-04")]);
    let view = |pack: &Pack, when| says(pack.at(shibei(), month(when)).look_up(&STANDARD));
    let reform = base.with(vec![figure(&STANDARD, 370_200, "700.00", "2014-04")]).unwrap();
    assert_eq!(view(&reform, "2014-04"), "700.00");
    assert_eq!(view(&reform, "2015-04"), "660.00", "what the reform does not touch stays");
    assert_eq!(view(&base, "2014-04"), "620.00", "a pack never changes");
    assert_ne!(reform.hash(), base.hash());
    assert!(!reform.is(&base) && base.is(&base.clone()));
    let later = base.with(vec![figure(&STANDARD, 370_200, "630.00", "2014-08")]).unwrap();
    assert_eq!(
        (view(&later, "2014-07"), view(&later, "2014-08")),
        ("620.00".to_owned(), "630.00".to_owned())
    );
    let same = base.with(vec![]).unwrap();
    assert_eq!(same.hash(), base.hash());
    let single = pack(vec![first.clone()]);
    let beside =
        single.with(vec![figure(&STANDARD, 370_200, "610.00", "2014-04").replacing(&first.id())]).unwrap();
    assert_eq!(beside.figures().len(), 2, "a replacement is laid beside what it replaces");
    assert_eq!(view(&beside, "2014-04"), "610.00");
    let wrong = figure(&STANDARD, 370_200, "1", "2014-04").until("2014-03");
    assert!(base.with(vec![wrong]).is_err());
}

#[test]
fn a_pack_knows_who_speaks_of_what() {
    let base = Pack::new(vec![standard()], vec![gap(&PARTS, 370_203, "2014-01", "")], vec![]).unwrap();
    assert!(base.speaks_of(&STANDARD, code(370_200)) && base.speaks_of(&PARTS, code(370_203)));
    assert!(!base.speaks_of(&STANDARD, code(370_203)));
    assert_eq!((base.figures().len(), base.gaps().len(), base.zones().count()), (1, 1, 0));
}
