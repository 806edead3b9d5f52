//! The page: well-formed, complete, closed in itself, and safe from what a register says.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

use std::collections::BTreeSet;

use minzheng_caseload::activity::{Activity, Limits, Sources};
use minzheng_caseload::report::{
    CompareInputs, ComparisonRow, FigureLine, ReportInput, Verdict, compare, figures_in_force, half_year,
};
use minzheng_caseload::series::{Group, Unit};
use minzheng_caseload::statistics::{Count, Flow, Persons};
use minzheng_caseload::{
    BackPay, LawTable, MonthSeries, MonthStatistics, Outputs, RosterPolicy, Run, run_months, sample,
};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Confidence, Money, Month, MonthRange, RoundingMode, Text};
use minzheng_welfare::FIGURES;
use quick_xml::Reader;
use quick_xml::events::Event;

const SHIBEI: &str = "370203";

fn pack() -> Pack {
    minzheng_policies::embedded(FIGURES).unwrap()
}

fn yuan(yuan: i64) -> Money {
    Money::from_yuan(yuan).unwrap()
}

/// A month with numbers that are all different, made by counting.
fn month(number: u8) -> MonthStatistics {
    let n = u32::from(number);
    let count = |base| Count { households: base + n, persons: 2 * base + 7 * n };
    let flow = |persons: u32, each: i64, assumed: i64| Flow {
        households: persons / 2,
        persons,
        amount: yuan(i64::from(persons) * each),
        assumed: yuan(assumed),
        open: n + 60,
    };
    let programmes: Vec<(&'static str, Flow)> = vec![
        ("allowance", flow(18_000 + n, 440, 0)),
        ("disability", flow(1_400 + n, 180, 0)),
        ("lone-elder", flow(120 + n, 200, 0)),
        ("lost-child", flow(70 + n, 100, 0)),
        ("high-age", flow(334, 147, 0)),
        ("serious-illness", flow(764, 240, 183_360)),
        ("physical-exam", flow(if number == 6 { 18_838 } else { 0 }, 200, 0)),
    ];
    let total = Money::sum(programmes.iter().map(|(_, flow)| flow.amount)).unwrap();
    MonthStatistics {
        month: Month::new(2014, number).unwrap(),
        roster: Count { households: 10_335 + n, persons: 18_832 + n },
        urban: count(10_100),
        rural: count(230),
        applying: 11 + n,
        needs_person: 21 + n,
        failing: 31 + n,
        persons: Persons {
            minors: 3_210 + n,
            from_60: 1_294 + n,
            from_80: 237 + n,
            from_90: 85 + n,
            from_100: 2 + n,
            disabled: 1_520 + n,
            seriously_ill: 758 + n,
            women: 9_321 + n,
        },
        entered: Count { households: 80, persons: 143 + n },
        left: Count { households: 66 + n, persons: 120 + n },
        persons_in: 151 + n,
        persons_out: 139 + n,
        programmes: programmes.into_iter().collect(),
        total,
        streets: [("辽源路街道", 4_321), ("台东街道", 6_020)]
            .map(|(street, base)| (street.to_owned(), count(base)))
            .into(),
        sizes: [(1, 4_400 + n), (2, 3_900 + n), (3, 1_800 + n), (4, 241 + n)].into(),
        activity: None,
    }
}

fn half() -> Vec<MonthStatistics> {
    (1..=6).map(month).collect()
}

fn input<'i>(months: &'i [MonthStatistics], comparison: &'i [ComparisonRow]) -> ReportInput<'i> {
    ReportInput {
        place: Text::new("青岛市市北区", "Shibei District, Qingdao"),
        months,
        activity: None,
        elders: None,
        organisations: None,
        comparison,
        back_pay: &[],
        figures: &[],
        pack: pack().hash(),
        notes: &[],
        generated: None,
    }
}

/// Elements in order, with all attributes read; fails on anything that is not well-formed.
fn elements(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let mut all = Vec::new();
    let mut depth = 0;
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
                });
                all.push((start.name().as_ref().to_owned(), attributes.collect()));
                depth += i32::from(matches!(event, Event::Start(_)));
            }
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "an element is not closed");
    all
}

fn check(page: &str) {
    let elements = elements(page);
    let mut ids = BTreeSet::new();
    for (name, attributes) in &elements {
        assert!(
            !["script", "link", "img", "iframe", "object", "base", "form"].contains(&name.as_str()),
            "{name}"
        );
        for (key, value) in attributes {
            assert!(!key.starts_with("on"), "{key}");
            assert!(!["src", "href", "action", "xlink:href"].contains(&key.as_str()), "{key}={value}");
            assert!(key != "id" || ids.insert(value.clone()), "id {value} twice");
        }
    }
    for (_, attributes) in &elements {
        let named = attributes.iter().filter(|(key, _)| key == "for" || key == "aria-labelledby");
        for id in named.flat_map(|(_, value)| value.split(' ')) {
            assert!(ids.contains(id), "nothing has the id {id}");
        }
    }
    assert!(!page.contains("url(") && !page.contains("@import") && !page.contains("://"));
}

#[test]
fn the_page_is_well_formed_and_fetches_nothing() {
    let months = half();
    let rows = compare(
        &months,
        &CompareInputs { raise: Some(yuan(60)), two_runs: Some(yuan(3_390_840)), ..CompareInputs::default() },
    );
    let back_pay =
        [(RosterPolicy::Entitlement, vec![BackPay { index: 0, months: 2, amount: yuan(240), open: 1 }])];
    let figures = figures_in_force(&pack(), SHIBEI.parse::<Place>().unwrap(), &[Month::at(2014, 6)]);
    assert!(!figures.is_empty());
    let page = half_year(&ReportInput {
        back_pay: &back_pay,
        figures: &figures,
        generated: Some("2026-11-24"),
        ..input(&months, &rows)
    });
    check(&page);
    assert!(page.contains("2026-11-24") && page.contains(&pack().hash().to_string()));
    check(&half_year(&input(&[], &[])));
}

/// Every number of the statistics stands on the page in the form people read.
#[test]
fn all_numbers_of_the_statistics_are_on_the_page() {
    let months = half();
    let page = half_year(&input(&months, &[]));
    let grouped = |digits: String| {
        let mut out = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    };
    let stands = |number: u32| {
        let shown = grouped(number.to_string());
        assert!(page.contains(&format!(">{shown}<")) || page.contains(&shown), "{shown}");
    };
    for month in &months {
        let persons = month.persons;
        [month.roster, month.urban, month.rural, month.entered, month.left]
            .into_iter()
            .flat_map(|count| [count.households, count.persons])
            .chain([month.applying, month.needs_person, month.failing, month.persons_in, month.persons_out])
            .chain([persons.minors, persons.from_60, persons.from_80, persons.from_90, persons.from_100])
            .chain([persons.disabled, persons.seriously_ill, persons.women])
            .chain(month.programmes.values().flat_map(|flow| [flow.households, flow.persons, flow.open]))
            .for_each(stands);
        let money = |amount: Money| {
            let text = amount.to_string();
            let (whole, fen) = text.split_once('.').unwrap();
            let shown = format!("{}.{fen}", grouped(whole.to_owned()));
            assert!(page.contains(&shown), "{shown}");
        };
        month.programmes.values().map(|flow| flow.amount).for_each(money);
        money(month.total);
        money(month.per_person());
    }
    let june = months.last().unwrap();
    june.streets.values().flat_map(|count| [count.households, count.persons]).for_each(stands);
    june.sizes.values().copied().for_each(stands);
}

/// Each text has its other half, and the switch hides one of them.
#[test]
fn both_languages_are_there_and_one_is_hidden() {
    let months = half();
    let page = half_year(&input(&months, &compare(&months, &CompareInputs::default())));
    let elements = elements(&page);
    let of = |class: &str, lang: &str| {
        elements
            .iter()
            .filter(|(_, attributes)| {
                attributes.contains(&("class".into(), class.into()))
                    && attributes.contains(&("lang".into(), lang.into()))
            })
            .count()
    };
    assert_eq!(of("zh", "zh-CN"), of("en", "en"));
    assert!(of("zh", "zh-CN") > 100);
    // Over time, a small chart for each measure: of the programmes the persons, of what is assumed none.
    let series = MonthSeries::new(&months);
    let small = series.measures().iter().filter(|measure| {
        let is_drawn = match measure.group {
            Group::Recipients => measure.unit == Unit::Persons,
            group => group != Group::Assumed,
        };
        is_drawn && !measure.is_nothing()
    });
    let charts = small.count() + 7;
    assert!(charts > 40);
    assert_eq!(elements.iter().filter(|(name, _)| name == "svg").count(), 2 * charts, "in two languages");
    assert!(page.contains("#show-zh:checked ~ main .en, #show-en:checked ~ main .zh { display: none; }"));
    for id in ["id=\"show-zh\" checked", "id=\"show-en\"/>", "for=\"show-zh\"", "for=\"show-en\""] {
        assert!(page.contains(id), "{id}");
    }
    assert!(
        page.find("id=\"show-en\"").unwrap() < page.find("<main>").unwrap(),
        "CSS ~ looks at what follows"
    );
    assert!(page.contains("<html lang=\"zh-CN\">"));
}

#[test]
fn what_a_register_says_stays_text() {
    let mut months = half();
    let hostile = "<script>alert('1')</script>\"&\u{0}路";
    for month in &mut months {
        month.streets.insert(hostile.to_owned(), Count { households: 3, persons: 5 });
    }
    let figure = FigureLine {
        label: Text::new("参数<b>", "figure<b>"),
        unit: Text::new("元", "yuan"),
        value: (hostile.to_owned(), hostile.to_owned()),
        months: (Month::at(2014, 1), Month::at(2014, 3)),
        from: None,
        until: None,
        confidence: Some(Confidence::Assumed),
        source: hostile.to_owned(),
    };
    let figures = [figure];
    let page = half_year(&ReportInput { figures: &figures, generated: Some(hostile), ..input(&months, &[]) });
    check(&page);
    assert!(!page.contains("<script") && !page.contains("alert('1')") && !page.contains("<b>&quot;"));
    assert!(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;路"));
}

/// Streets are drawn from the largest; no bar is shorter than one of a smaller street.
#[test]
fn bars_follow_the_numbers() {
    let mut months = half();
    let streets = (0..20_u32).map(|n| (format!("街道{n}"), Count { households: n * n * 7, persons: n }));
    months.last_mut().unwrap().streets = streets.collect();
    let page = half_year(&input(&months, &[]));
    let chart = page.split("id=\"streets-zh-d\"").nth(1).unwrap().split("</svg>").next().unwrap();
    let widths: Vec<i64> = chart
        .split("<rect ")
        .skip(1)
        .map(|rect| rect.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(widths.len(), 20);
    assert!(widths.is_sorted_by(|a, b| a >= b), "{widths:?}");
    assert_eq!(widths.first(), Some(&230));
}

fn verdict(rows: &[ComparisonRow], id: &str) -> Verdict {
    rows.iter().find(|row| row.id == id).unwrap().verdict
}

#[test]
fn the_comparison_says_what_agrees_and_what_does_not() {
    let mut months = half();
    let inputs = CompareInputs { raise: Some(yuan(60)), ..CompareInputs::default() };
    let rows = compare(&months, &inputs);
    assert_eq!(verdict(&rows, "households"), Verdict::Equal);
    assert_eq!(
        verdict(&rows, "raise"),
        Verdict::Within(RoundingMode::Up),
        "339.06 ten thousand, printed 340"
    );
    assert_eq!(verdict(&rows, "physical-exam"), Verdict::Equal);
    assert_eq!(verdict(&rows, "serious-illness"), Verdict::Within(RoundingMode::HalfUp));
    assert_eq!(verdict(&rows, "new-households"), Verdict::Equal);
    assert_eq!(verdict(&rows, "constant-roster"), Verdict::Differs);
    assert_eq!(verdict(&rows, "total"), Verdict::NotReconcilable);
    assert_eq!(verdict(&rows, "high-age"), Verdict::NotReconcilable);
    assert_eq!(verdict(&rows, "home-care-share"), Verdict::Within(RoundingMode::Down));
    assert_eq!(verdict(&rows, "medical"), Verdict::NoRule);
    for row in &rows {
        let unsaid = row.verdict == Verdict::NotReconcilable && row.word.zh.is_empty();
        assert!(!unsaid, "{} has no word", row.id);
    }
    for month in &mut months {
        month.persons_out = month.persons_in;
        month.roster.households += 1;
    }
    let rows = compare(&months, &CompareInputs::default());
    assert_eq!(verdict(&rows, "constant-roster"), Verdict::Equal);
    assert_eq!(verdict(&rows, "households"), Verdict::Differs);
    assert_eq!(verdict(&rows, "raise"), Verdict::NoRule, "without the standards nothing is claimed");
    assert!(compare(months.get(1..).unwrap(), &inputs).is_empty());
}

/// The sample district from its register to the page, which is left in the folder of the tests for a look.
#[test]
fn the_sample_district_makes_a_page() {
    let register = sample::district(2014).unwrap();
    let (pack, range) = (pack(), "2014-01..2014-06".parse::<MonthRange>().unwrap());
    let wide = MonthRange::new(range.first().previous(), range.last()).unwrap();
    let laws = LawTable::new(&pack, &register, wide);
    let run = Run::new(&register, &laws);
    let mut months = run_months(&run, range, &mut Outputs::default(), &mut |_| {}).unwrap();
    let granted = sample::assistance(2014, &register);
    let limits = Limits { decisions: Some(30), temporary: None };
    let sources = Sources { register: &register, laws: &laws, assistance: Some(&granted), limits };
    let activity = Activity::count_into(&mut months, &sources, range).unwrap();
    let place = SHIBEI.parse::<Place>().unwrap();
    let inputs = CompareInputs::of(&pack, place);
    assert_eq!(inputs.raise, Some(yuan(60)));
    let rows = compare(&months, &inputs.with_activity(&activity));
    for id in ["temporary-cases", "temporary", "medical-cases", "medical", "pensions", "special-care-medical"]
    {
        assert_eq!(verdict(&rows, id), Verdict::Equal, "{id}");
    }
    assert_eq!(verdict(&rows, "households"), Verdict::Equal);
    assert!(matches!(verdict(&rows, "raise"), Verdict::Within(_)), "339 to 341 ten thousand");
    let figures = figures_in_force(&pack, place, &range.iter().collect::<Vec<_>>());
    let notes = [Text::new("示例区的人员均为虚构。", "The persons of the sample district are fictitious.")];
    let page = half_year(&ReportInput {
        activity: Some(&activity),
        figures: &figures,
        notes: &notes,
        ..input(&months, &rows)
    });
    check(&page);
    for shown in
        ["id=\"temporary-zh-t\"", "id=\"statuses-en-d\"", "id=\"wait-decisions-zh-t\"", "1,842.53", "660.56"]
    {
        assert!(page.contains(shown), "{shown}");
    }
    let without = half_year(&input(&months, &rows));
    assert!(!without.contains("id=\"temporary-zh-t\"") && without.contains("没有给出救助台账"));
    let again = half_year(&ReportInput {
        activity: Some(&activity),
        figures: &figures,
        notes: &notes,
        ..input(&months, &rows)
    });
    assert_eq!(page, again);
    std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/half-year.html"), &page).unwrap();
}
