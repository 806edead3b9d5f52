//! What a register of organisations may hold, and what is counted of it.

use minzheng_core_types::ids::CreditCodeVerdict;
use minzheng_core_types::{Lang, NaiveDate};
use minzheng_ngo_registration::OrgKind;
use minzheng_ngo_registration::name::Standing;

use super::{
    Due, ORGANISATION_COLUMNS, OrganisationStatistics, OrganisationTrouble, ReadOrganisations, ReportState,
    read_organisations, reporting,
};
use crate::table::Trouble;

const HEADINGS: &str = "统一社会信用代码,名称,类别,登记方式,成立登记日,状态,注销撤销日,年报年度,年报报送日";

fn read(rows: &str) -> ReadOrganisations {
    read_organisations(format!("{HEADINGS}\n{rows}").as_bytes(), "台账.csv")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn troubles(read: &ReadOrganisations) -> Vec<(u64, OrganisationTrouble)> {
    let own = read.problems.iter().filter_map(|problem| match &problem.trouble {
        Trouble::Own(own) => Some((problem.row, own.clone())),
        _ => None,
    });
    own.collect()
}

/// Every verdict of ID-07 in a register: graded, and never a reason to lose the row.
#[test]
fn codes_are_graded_and_nothing_is_lost() {
    let codes = [
        ("51370203MJX000018F", "社会团体", None),
        ("52370203MJX0000267", "社会服务机构", None),
        ("53370000MJX0000349", "基金会", None),
        ("51 370203 MJX00001-8 F", "社会团体", None),
        ("51370203MJX000018G", "社会团体", Some(CreditCodeVerdict::CheckMismatch)),
        ("51370203MJX000028F", "社会团体", Some(CreditCodeVerdict::OrgCheckMismatch)),
        ("370203193001119976", "社会团体", Some(CreditCodeVerdict::UnknownKind)),
    ];
    let rows: Vec<String> = codes
        .iter()
        .enumerate()
        .map(|(index, (code, kind, _))| format!("{code},某会{index},{kind},双重管理,2014-01-01,,,,"))
        .collect();
    let read = read(&rows.join("\n"));
    assert_eq!((read.organisations.len(), read.left_out, read.errors()), (codes.len(), 0, 0));
    for (organisation, (code, _, wrong)) in read.organisations.iter().zip(&codes) {
        let verdict = organisation.checked.as_ref().unwrap().verdict();
        assert_eq!(verdict, wrong.unwrap_or(CreditCodeVerdict::Valid), "{code}");
        assert_eq!(organisation.has_valid_code(), wrong.is_none());
    }
    let told = troubles(&read);
    assert!(
        told.contains(&(5, OrganisationTrouble::CodeTwice(2))),
        "blanks and hyphens do not make another code"
    );
    assert!(told.contains(&(6, OrganisationTrouble::Code(CreditCodeVerdict::CheckMismatch))));
    for problem in &read.problems {
        let (zh, en) = (problem.text(Lang::Zh), problem.text(Lang::En));
        assert!(zh.contains("台账.csv") && en.contains("row"), "{zh} {en}");
        assert!(
            !zh.contains("370203193001119976") && !en.contains("370203193001119976"),
            "no code in a problem"
        );
    }
}

#[test]
fn doubts_of_level_ended_divisions_and_other_kinds() {
    let read = read(
        "53370203MJX000069H,青岛市某基金会,基金会,,2014-01-01,,,,\n\
         523702050567000147,青岛市某中心,社会服务机构,,2014-01-01,,,,\n\
         52370203MJX0000267,青岛市某协会,社会团体,,2014-01-01,,,,\n\
         ,青岛市某学会,社会团体,,1990-01-01,,,,\n",
    );
    let text: Vec<String> = read.problems.iter().map(|problem| problem.text(Lang::Zh)).collect();
    for (row, word) in [(2, "W-LEVEL"), (3, "W-DIV-ENDED"), (4, "类别不一致"), (5, "没有统一社会信用代码")]
    {
        assert!(
            text.iter().any(|text| text.contains(&format!("第{row}行")) && text.contains(word)),
            "{word}: {text:?}"
        );
    }
    assert_eq!(read.organisations.len(), 4);
}

#[test]
fn bad_rows_are_told_by_row_and_column() {
    let read = read(
        "51370203MJX000018F,甲,协会,双重管理,2014-01-01,,,,\n\
         51370203MJX000018F,乙,社会团体,三重管理,2014-01-01,,,,\n\
         51370203MJX000018F,丙,社会团体,双重管理,2014-13-01,,,,\n\
         51370203MJX000018F,丁,社会团体,双重管理,2014-01-01,注销,2013-12-31,,\n\
         51370203MJX000018F,戊,社会团体,双重管理,2014-01-01,,,去年,\n\
         51370203MJX000018F,己,社会团体,双重管理,2014-01-01,注销,,,\n",
    );
    assert_eq!((read.organisations.len(), read.left_out, read.errors()), (1, 5, 5));
    let places: Vec<(u64, &str)> = read
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| (problem.row, problem.column.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(places, [(2, "类别"), (3, "登记方式"), (4, "成立登记日"), (5, "注销撤销日"), (6, "年报年度")]);
    assert!(troubles(&read).contains(&(7, OrganisationTrouble::EndWithoutDay)));
}

/// CSV with headings of either language, and JSON Lines, read the same.
#[test]
fn every_form_reads_the_same() {
    let rows =
        [["52370203MJX0000267", "青岛市市北区海韵社区服务中心", "社会服务机构", "直接登记", "2014-03-05"]];
    let zh = "统一社会信用代码,名称,类别,登记方式,成立登记日";
    let en = "credit code,name,kind,regime,registered";
    let csv = |heading: &str, cells: [&str; 5]| format!("{heading}\n{}\n", cells.join(","));
    let by = |text: &str| read_organisations(text.as_bytes(), "f").organisations;
    let [first] = rows;
    let expected = by(&csv(zh, first));
    assert_eq!(expected.len(), 1);
    assert_eq!(
        by(&csv(en, ["52370203MJX0000267", first[1], "service-org", "direct", "2014年3月5日"])),
        expected
    );
    let line = format!(
        r#"{{"code":"52370203MJX0000267","name":"{}","kind":"service-org","regime":"direct","registered":"2014-03-05"}}"#,
        first[1]
    );
    let mut lines = by(&line);
    lines[0].row = 2;
    assert_eq!(lines, expected);
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_reads_as_csv_does() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "市北区社会组织台账").unwrap();
    for (column, heading) in (0_u16..).zip(["统一社会信用代码", "名称", "类别", "登记方式", "成立登记日"])
    {
        sheet.write_string(1, column, heading).unwrap();
    }
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (row, code) in (2_u32..).zip(["52370203MJX0000267", "51370203MJX000018F"]) {
        sheet.write_string(row, 0, code).unwrap();
        sheet.write_string(row, 1, format!("青岛市某会{row}")).unwrap();
        sheet.write_string(row, 2, if row == 2 { "社会服务机构" } else { "社会团体" }).unwrap();
        sheet.write_string(row, 3, "直接登记").unwrap();
        sheet.write_number_with_format(row, 4, 41703, &date).unwrap();
    }
    // A code that the spreadsheet took for a quantity has lost its digits.
    sheet.write_number(4, 0, 523_702_050_567_000_147_f64).unwrap();
    sheet.write_string(4, 1, "青岛市某会4").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let read = read_organisations(&bytes, "台账.xlsx");
    assert_eq!((read.organisations.len(), read.left_out), (2, 1), "{:?}", read.problems);
    assert_eq!(read.organisations[0].registered, day("2014-03-05"));
    assert_eq!(read.organisations[0].row, 3, "rows as the spreadsheet counts them");
    let bad = read.problems.iter().find(|problem| problem.trouble == Trouble::NotText).unwrap();
    assert_eq!((bad.row, bad.column.as_deref()), (5, Some("统一社会信用代码")));
    assert!(!read_organisations(b"PK\x03\x04 broken", "x.xlsx").problems.is_empty());
}

#[test]
fn names_that_stand_twice() {
    let read = read(
        "51370203MJX000018F,青岛市市北区餐饮协会,社会团体,双重管理,2009-03-02,,,,\n\
         ,青島市市北區 餐飲協會,社会团体,双重管理,2010-03-02,,,,\n\
         ,青岛市市北区餐饮协会,社会团体,双重管理,2008-03-02,注销,2009-01-01,,\n",
    );
    // The second row has no code and no registrar: it is compared with others of which nobody knows the registrar.
    assert!(!troubles(&read).iter().any(|(_, trouble)| matches!(trouble, OrganisationTrouble::NameTwice(_))));
    let coded = super::read_organisations(
        "登记管理机关,名称,类别,成立登记日\n\
         370203,青岛市市北区餐饮协会,社会团体,2009-03-02\n\
         370203,青島市市北區 餐飲協會,社会团体,2010-03-02\n\
         370202,青岛市市北区餐饮协会,社会团体,2010-03-02\n"
            .as_bytes(),
        "f",
    );
    let told = troubles(&coded);
    assert!(told.contains(&(3, OrganisationTrouble::NameTwice(2))));
    assert!(
        !told.iter().any(|(row, trouble)| *row == 4 && matches!(trouble, OrganisationTrouble::NameTwice(_)))
    );
    let names = coded.names(true).organisations;
    assert_eq!(names.len(), 3);
    assert!(names.iter().all(|name| name.standing == Standing::Registered));
}

/// Who is late: the day itself is in time, the next is not.
#[test]
fn reports_of_a_year() {
    let read = read(
        ",甲,社会团体,双重管理,2009-01-01,,,2014,2015-06-01\n\
         ,乙,社会团体,双重管理,2009-01-01,,,2014,2015-06-02\n\
         ,丙,社会团体,双重管理,2009-01-01,,,2013,2014-05-20\n\
         ,丁,社会团体,双重管理,2009-01-01,,,,\n\
         ,戊,社会团体,双重管理,2015-01-05,,,,\n\
         ,己,社会团体,双重管理,2009-01-01,注销,2015-02-01,,\n\
         ,庚,社会团体,双重管理,2009-01-01,,,2015,2016-05-01\n\
         ,辛,社会团体,双重管理,2009-01-01,,,2014,\n",
    );
    let due = |organisation: &super::Organisation, year: u16| {
        let new = organisation.registered > day(&format!("{year}-12-31"));
        if new { Due::NotRequired } else { Due::By(day("2015-06-01")) }
    };
    let on = |as_of: &str| -> Vec<(String, ReportState, i64)> {
        let all = reporting(&read, 2014, day(as_of), &due);
        all.iter().map(|one| (one.organisation.name.clone(), one.state, one.days)).collect()
    };
    let of = |as_of: &str, name: &str| {
        on(as_of).into_iter().find(|(known, ..)| known == name).map(|(_, state, days)| (state, days))
    };
    assert_eq!(of("2015-06-03", "甲"), Some((ReportState::InTime, 0)));
    assert_eq!(of("2015-06-03", "乙"), Some((ReportState::Late, 1)));
    assert_eq!(of("2015-06-01", "丙"), Some((ReportState::Waiting, 0)), "the last day itself");
    assert_eq!(of("2015-06-02", "丙"), Some((ReportState::Overdue, 1)));
    assert_eq!(of("2015-06-03", "丁"), Some((ReportState::Overdue, 2)));
    assert_eq!(of("2015-06-03", "戊"), Some((ReportState::NotRequired, 0)));
    assert_eq!(of("2015-06-03", "己"), None, "it had ended");
    assert_eq!(
        of("2015-06-03", "庚").unwrap().0,
        ReportState::Open,
        "a later report says nothing of this one"
    );
    assert_eq!(of("2015-06-03", "辛").unwrap().0, ReportState::Open, "reported, but when?");
    let order: Vec<ReportState> = on("2015-06-03").into_iter().map(|(_, state, _)| state).collect();
    assert!(order.is_sorted(), "the most urgent first");
    let open = reporting(&read, 2014, day("2015-06-03"), &|_, _| Due::Open);
    assert!(open.iter().all(|one| one.state == ReportState::Open), "an open day makes nobody late");
}

/// What is counted adds up, whatever the day.
#[test]
fn statistics_add_up() {
    let read = read(
        ",甲,社会团体,双重管理,2009-01-01,,,,\n\
         ,乙,社会服务机构,直接登记,2014-02-01,,,,\n\
         ,丙,社会服务机构,直接登记,2014-07-01,,,,\n\
         ,丁,基金会,,2010-01-01,,,,\n\
         ,戊,社会团体,双重管理,2009-01-01,注销,2014-06-30,,\n\
         ,己,社会团体,双重管理,2009-01-01,撤销,,,\n",
    );
    let of = |last: &str| OrganisationStatistics::of(&read, day("2014-01-01"), day(last));
    let half = of("2014-06-30");
    assert_eq!((half.all.registered, half.all.dual, half.all.direct, half.all.regime_open), (3, 1, 1, 1));
    assert_eq!((half.all.new, half.all.new_direct, half.all.deregistered, half.all.end_open), (1, 1, 1, 1));
    assert_eq!(of("2014-06-29").all.registered, 4, "the day before it ended");
    assert_eq!(of("2014-07-01").all.direct, 2);
    assert_eq!(half.kind(OrgKind::Foundation).registered, 1);
    for day in ["2008-01-01", "2014-01-31", "2014-02-01", "2014-06-30", "2014-07-01", "2020-01-01"] {
        let told = of(day);
        let sum = |of: fn(&super::KindCount) -> u32| told.kinds.iter().map(of).sum::<u32>();
        assert_eq!(sum(|kind| kind.registered), told.all.registered);
        assert_eq!(told.all.dual + told.all.direct + told.all.regime_open, told.all.registered);
        assert_eq!(told.valid_codes + told.faulty_codes + told.no_code, told.all.registered);
        assert_eq!(sum(|kind| kind.new), told.all.new);
    }
}

#[test]
fn every_column_has_both_languages() {
    for column in ORGANISATION_COLUMNS {
        assert!(!column.heading.zh.is_empty() && column.heading.en.is_ascii());
    }
}
