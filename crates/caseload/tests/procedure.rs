//! Histories in from files, with every problem at its place; the work list; and how long procedures took.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests: a failure is a failed test"
)]

use std::path::Path;

use chrono::NaiveDate;
use minzheng_caseload::procedure::{
    CASE_SCHEMA, COLUMNS, CaseHistory, DUE_SCHEMA, ProcedureTimes, ReadCases, WorkList, case_view, due_csv,
    due_json, due_markdown, due_table, groups_table, read_cases, work_list,
};
use minzheng_core_types::{Fact, Lang, WorkdayCalendar};
use minzheng_welfare::FIGURES;
use minzheng_welfare::procedure::{Answerable, Clock, EventKind, Kind, ProcedureLaw, Stage, Status};
use minzheng_welfare::review::ReviewClass;

fn law() -> ProcedureLaw {
    ProcedureLaw::new(minzheng_policies::embedded(FIGURES).unwrap_or_else(|why| panic!("{why}")))
}

fn calendar() -> WorkdayCalendar {
    WorkdayCalendar::embedded().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn example(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)).unwrap()
}

fn csv(text: &str) -> ReadCases {
    read_cases(text.as_bytes(), "x.csv")
}

fn told(read: &ReadCases) -> Vec<String> {
    read.problems.iter().map(|problem| problem.text(Lang::En)).collect()
}

#[test]
fn the_example_of_the_documentation_is_read() {
    let read = read_cases(&example("procedure-example.csv"), "x.csv");
    assert!(read.problems.is_empty(), "{:?}", told(&read));
    let stages: Vec<Stage> = read.cases.iter().map(|case| case.history.state().stage).collect();
    assert_eq!(
        stages,
        [Stage::NoticeClean, Stage::RefusalNotified, Stage::Supplementing, Stage::Accepted, Stage::OnRoll]
    );
    assert_eq!(read.cases[3].history.state().kind, Kind::ExtremeHardship);
    assert_eq!(read.cases[4].review, Fact::Known(ReviewClass::Unstable));
    let one = read_cases(&example("procedure-example.json"), "x.json");
    assert!(one.problems.is_empty(), "{:?}", told(&one));
    assert_eq!(one.cases[0].history.events(), &read.cases[0].history.events()[..5]);
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/procedure.md"))
        .unwrap();
    for column in COLUMNS {
        assert!(page.contains(column.heading.zh) && page.contains(column.heading.en), "{column:?}");
    }
    for kind in EventKind::ALL {
        assert!(page.contains(&format!("`{}`", kind.word())) && page.contains(kind.label().zh), "{kind}");
    }
}

/// A sheet in English, in GB18030, from a spreadsheet: the same cases.
#[test]
fn headings_and_words_may_be_in_either_language_and_encoding() {
    let zh = "案件编号,区划,类别,事项,日期\nA,370203,低保,提出申请,2023年3月3日\nA,,,受理,2023/3/6\n";
    let en =
        "\u{feff}date,event,kind,case,place\n2023-03-03,Received,allowance,A,370203\n20230306,accepted,,A,\n";
    let (zh_read, en_read) = (csv(zh), csv(en));
    assert_eq!((told(&zh_read), told(&en_read)), (vec![], vec![]));
    assert_eq!(zh_read.cases, en_read.cases);
    let gb = encoding_rs::GB18030.encode(zh).0;
    assert_eq!(read_cases(&gb, "x.csv").cases, zh_read.cases);
}

#[test]
fn every_problem_is_told_by_file_row_and_column_and_good_cases_go_through() {
    let read = csv("case,place,kind,event,date,remark,ground\n\
                    A,370203,allowance,received,2023-03-03,,\n\
                    A,,,accepted,2023-03-32,,\n\
                    B,370203,allowance,received,2023-03-03,,\n\
                    B,370202,,accepted,2023-03-06,,\n\
                    C,370203,allowance,received,2023-03-03,,\n\
                    C,,,published,2023-03-06,,\n\
                    D,nowhere,benefit,reviewd,,,idle\n\
                    ,370203,allowance,received,2023-03-03,,\n\
                    ,,,,,,\n\
                    E,370203,allowance,received,2023-03-03,,\n\
                    E,,,accepted,2023-03-06,,\n\
                    F,370203,,received,2023-03-06,,\n");
    let expected = [
        "row 1, `F`: warning",
        "row 3, `date`: not a date",
        "row 5, `place`: other rows",
        "row 7, `event`: `published` on 2023-03-06 cannot follow in state `received`",
        "row 8, `place`: not a place",
        "row 8, `kind`: not one of the words",
        "row 8, `event`: not one of the words",
        "row 8, `date`: nothing stands here",
        "row 8, `ground`: not one of the words",
        "row 9, `case`: nothing stands here",
        "row 13, `kind`: nothing stands here",
    ];
    let told = told(&read);
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with("x.csv, ") && told.contains(expected), "{told} is not {expected}");
    }
    assert!(
        !told.iter().any(|text| text.contains("nowhere") || text.contains("reviewd")),
        "no cell is shown"
    );
    let cases: Vec<&str> = read.cases.iter().map(|case| case.case.as_str()).collect();
    assert_eq!((cases, read.left_out, read.errors()), (vec!["E"], 5, 10));
    for problem in &read.problems {
        assert!(problem.text(Lang::Zh).starts_with("x.csv 第"), "{}", problem.text(Lang::Zh));
    }
    let missing = csv("case,place,kind,event\nA,370203,allowance,received\n");
    assert_eq!((missing.cases.len(), missing.errors()), (0, 1));
    assert!(self::told(&missing)[0].contains("`date` is missing"));
    assert_eq!(csv("").errors(), 5);
    assert_eq!(csv("case,case,place,kind,event,date\n").errors(), 1, "a column twice");
}

#[test]
fn a_stop_needs_its_ground_and_reasons_in_the_file_too() {
    let head = "case,place,kind,event,date,written reasons,ground\n";
    let roll = "A,370203,allowance,received,2023-03-01,,\nA,,,accepted,2023-03-01,,\nA,,,checked,2023-03-01,,\n\
                A,,,surveyed,2023-03-01,,\nA,,,reviewed,2023-03-01,,\nA,,,published,2023-03-02,,\n\
                A,,,notice-clean,2023-03-09,,\nA,,,approved,2023-03-10,,\nA,,,notified,2023-03-10,,\n";
    for (row, trouble) in [
        ("A,,,stopped,2023-06-01,yes,income\n", None),
        ("A,,,停发,2023-06-01,是,收入超标\n", None),
        ("A,,,stopped,2023-06-01,no,income\n", Some("reasons in writing")),
        ("A,,,stopped,2023-06-01,,income\n", Some("reasons in writing")),
        ("A,,,stopped,2023-06-01,yes,\n", Some("needs a ground")),
        ("A,,,stopped,2023-06-01,perhaps,income\n", Some("write yes or no")),
        ("A,,,stopped,2023-03-09,yes,income\n", Some("before the latest event")),
    ] {
        let read = csv(&format!("{head}{roll}{row}"));
        match trouble {
            None => assert_eq!(read.cases[0].history.state().stage, Stage::Stopped, "{:?}", told(&read)),
            Some(trouble) => {
                assert!(
                    told(&read)[0].contains(trouble) && told(&read)[0].contains("row 11"),
                    "{:?}",
                    told(&read)
                );
            }
        }
    }
}

#[test]
fn json_may_be_one_case_a_list_or_lines() {
    let one = r#"{"case":"A","place":"370203","kind":"allowance","events":[{"event":"received","on":"2023-03-03"}]}"#;
    let other = one.replace("\"A\"", "\"B\"");
    let read = |text: &str| read_cases(text.as_bytes(), "x.json");
    assert_eq!(read(one).cases.len(), 1);
    assert_eq!(read(&one.replace(',', ",\n")).cases, read(one).cases);
    assert_eq!(read(&format!("[{one},\n{other}]")).cases.len(), 2);
    let lines = read(&format!("{one}\n\n{other}\n"));
    assert_eq!((lines.cases.len(), lines.problems.len()), (2, 0));
    let unlawful = other.replace("received", "published");
    let bad = read(&format!("{one}\n{{\"case\":\"C\"}}\n{unlawful}\n{one}\n"));
    let told = told(&bad);
    assert_eq!((bad.cases.len(), bad.left_out, told.len()), (1, 3, 3), "{told:?}");
    assert!(told[0].contains("row 2: not JSON of the agreed form from character 12 on"), "{told:?}");
    assert!(told[1].contains("row 3, `events[0]`"), "{told:?}");
    assert!(told[2].contains("row 4, `case`"), "{told:?}");
    let broken = read(&format!("{{\"case\": oops\n{one}\n"));
    assert_eq!((broken.cases.len(), broken.left_out), (1, 1), "a bad first line costs only itself");
    assert_eq!(read(&one.replace("}]}", ",\"why\":1}]}")).errors(), 1, "an unknown field");
    assert_eq!(read("{").errors(), 1);
}

fn list(cases: &[CaseHistory], on: &str) -> (WorkList<'static>, ProcedureLaw) {
    let cases: &'static [CaseHistory] = Vec::leak(cases.to_vec());
    let mut law = law();
    let list = work_list(cases, &mut law, &calendar(), day(on)).unwrap();
    (list, law)
}

fn items(list: &WorkList<'_>) -> Vec<(String, Clock, Status)> {
    list.items
        .iter()
        .map(|item| (item.case.case.clone(), item.deadline.clock, item.deadline.status))
        .collect()
}

#[test]
fn the_work_list_says_what_is_due_and_to_whom() {
    let cases = read_cases(&example("procedure-example.csv"), "x.csv").cases;
    let (found, law) = list(&cases, "2023-04-04");
    let case = |number: u32| format!("SB-2023-00{number}");
    assert_eq!(
        items(&found),
        [
            (case(5), Clock::Recertification, Status::Overdue),
            (case(4), Clock::XhReview, Status::Overdue),
            (case(1), Clock::Decision, Status::Overdue),
            (case(1), Clock::Whole, Status::Running),
            (case(2), Clock::Reconsideration, Status::Running),
            (case(2), Clock::Litigation, Status::Running),
            (case(3), Clock::Whole, Status::Stopped),
        ]
    );
    let groups = found.groups();
    assert_eq!(groups.iter().map(|group| group.overdue).collect::<Vec<_>>(), [0, 2, 1]);
    // Decided on 6 April at the latest: within two days, not within one.
    for (within, expected) in [(0, 3), (1, 3), (2, 4), (37, 4), (38, 5)] {
        assert_eq!(found.clone().filtered(Some(within), None).items.len(), expected, "{within}");
    }
    assert_eq!(found.clone().filtered(None, Some(Answerable::County)).items.len(), 3);
    assert_eq!(found.clone().filtered(Some(2), Some(Answerable::Court)).items.len(), 0);
    let json = due_json(&found, &law);
    assert_eq!((json["schema"].as_str(), json["items"].as_array().unwrap().len()), (Some(DUE_SCHEMA), 7));
    assert_eq!(json["items"][2]["due"], "2023-03-29");
    assert_eq!(json["items"][2]["late"], 4);
    assert_eq!(json["items"][6]["left"], 17);
    for lang in [Lang::Zh, Lang::En] {
        let mut bytes = Vec::new();
        due_csv(&mut bytes, &found, &law, lang).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut rows = csv_rows(&text);
        assert_eq!(rows.len(), 8);
        assert!(rows.iter().all(|row| row.len() == 14));
        let (heading, table) = due_table(&found, lang);
        rows.iter_mut().for_each(|row| row.truncate(13));
        assert_eq!(rows[0], heading);
        assert_eq!(&rows[1..], table);
        let page = due_markdown(&found, lang);
        assert_eq!(page.lines().filter(|line| line.contains("SB-2023-")).count(), 7);
        assert_eq!(groups_table(&found, lang).1.len(), 3);
    }
    // Before anything was received there is nothing to do; later events do not count.
    assert!(list(&cases, "2022-01-01").0.items.is_empty());
    assert_eq!(items(&list(&cases, "2023-03-06").0).len(), 4);
}

fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_case_is_shown_with_its_days() {
    let cases = read_cases(&example("procedure-example.csv"), "x.csv").cases;
    let (mut law, calendar) = (law(), calendar());
    let view = case_view(&cases[0], &mut law, &calendar, day("2023-03-29")).unwrap();
    let json = view.json(&law, &calendar);
    assert_eq!((json["schema"].as_str(), json["stage"].as_str()), (Some(CASE_SCHEMA), Some("notice-clean")));
    assert_eq!(json["next"][1], "approved");
    let whole = &json["deadlines"][0];
    assert_eq!((whole["clock"].as_str(), whole["due"].as_str()), (Some("whole"), Some("2023-04-06")));
    let days = whole["days"].as_array().unwrap();
    assert_eq!(days.iter().filter(|day| day["count"] == "counted").count(), 20);
    assert_eq!(days.iter().filter(|day| day["count"] == "stopped").count(), 2);
    assert!(days.iter().any(|day| day["day"] == "2023-04-05" && day["zh"] == "清明节放假"));
    assert_eq!(whole["figure"], "procedure.whole@370200/1999-10");
    assert_eq!(view.history_table(Lang::Zh).1.len(), 9);
    assert_eq!(view.deadlines_table(&law, Lang::En).1.len(), 3);
    let deadline = *view.deadlines.get(Clock::Whole).unwrap();
    let lines = view.day_lines(&deadline, &calendar, Lang::Zh);
    assert!(lines.iter().any(|line| line.contains("20=2023-04-06")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("2023-03-09..2023-03-10 中止")), "{lines:?}");
    // On an earlier day the later events have not happened.
    let early = case_view(&cases[0], &mut law, &calendar, day("2023-03-09")).unwrap();
    assert_eq!(early.known.state().stage, Stage::Supplementing);
    assert_eq!(early.json(&law, &calendar)["deadlines"][0]["status"], "stopped");
}

#[test]
fn procedure_times_by_hand() {
    let of = |days: &[u32]| {
        let times = ProcedureTimes::of(days.to_vec(), 0, 0);
        (times.median, times.p90)
    };
    assert_eq!(of(&[]), (None, None));
    assert_eq!(of(&[7]), (Some(7), Some(7)));
    assert_eq!(of(&[9, 3]), (Some(3), Some(9)), "of two the lower one");
    assert_eq!(of(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), (Some(5), Some(9)));
    assert_eq!(of(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), (Some(6), Some(10)));
    let share = |within, judged| ProcedureTimes::of(vec![], within, judged).within_percent();
    assert_eq!(share(2, 3), Some("66.66".to_owned()), "truncated");
    assert_eq!((share(3, 3), share(0, 7)), (Some("100.00".to_owned()), Some("0.00".to_owned())));
    assert_eq!((share(1, 1_999), share(0, 0)), (Some("0.05".to_owned()), None));
    let cases = read_cases(&example("procedure-example.csv"), "x.csv").cases;
    let over = |months: &str| {
        ProcedureTimes::over(&cases, &mut law(), &calendar(), months.parse().unwrap()).unwrap()
    };
    let both = over("2022-01..2023-06");
    assert_eq!(
        (both.decided, both.median, both.p90, both.judged, both.within),
        (2, Some(10), Some(17), 2, 2)
    );
    assert_eq!(over("2023-01..2023-06").decided, 1);
    assert_eq!(over("2023-04..2023-06"), ProcedureTimes::default());
    // A place whose limit is not known is not judged, one that took too long is not in time.
    let late = csv(
        "case,place,kind,event,date,written reasons\nA,370203,allowance,received,2023-03-06,\nA,,,accepted,2023-03-06,\n\
                    A,,,checked,2023-03-07,\nA,,,refused,2023-04-04,yes\nB,110000,allowance,received,2017-03-06,\n\
                    B,,,accepted,2017-03-06,\nB,,,checked,2017-03-07,\nB,,,refused,2017-03-08,yes\n",
    );
    let times =
        ProcedureTimes::over(&late.cases, &mut law(), &calendar(), "2017-01..2023-12".parse().unwrap())
            .unwrap();
    assert_eq!((times.decided, times.judged, times.within), (2, 1, 0));
    assert_eq!(times.within_percent(), Some("0.00".to_owned()));
}
