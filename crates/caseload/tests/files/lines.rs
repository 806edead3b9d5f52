//! Problems of JSON Lines: line, character or field, and nothing of what stands there.

use minzheng_caseload::files::{
    CellProblem, FactsProblem, FilesError, HouseholdProblem, LineProblem, Position, Problem, ProblemKind,
    ReadReport, read_jsonl_from,
};
use minzheng_core_types::ids::PersonIdError;
use minzheng_core_types::{Fact, Lang};
use minzheng_welfare::facts::{Circumstance, Circumstances, Employment, Sex};
use minzheng_welfare::standing::StopGround;

use crate::made::{id_text, options, strict};

const GOOD: &str = r#"{"number":"A","place":"370203","members":[{"relation":"applicant"}]}"#;

fn read(text: &str) -> ReadReport {
    read_jsonl_from(text.as_bytes(), "r.jsonl", &options()).unwrap()
}

/// The second line is this one; the first is good and goes through.
#[track_caller]
fn assert_line(line: &str, at: Position, kind: impl Into<ProblemKind>) {
    let report = read(&format!("{GOOD}\n{line}\n"));
    let problem = Problem { file: "r.jsonl".into(), row: 2, column: Some(at), kind: kind.into() };
    assert_eq!(report.problems.first(), Some(&problem), "{line}: {:?}", report.problems);
    assert_eq!((report.households_read, report.households_refused), (2, 1), "{line}");
    let shown = format!("{:?}{}", report.problems, problem.text(Lang::Zh) + &problem.text(Lang::En));
    assert!(!shown.contains("SECRET") && !shown.contains("1934"), "{shown}");
}

#[test]
fn lines_that_are_no_household() {
    let at = Position::Character;
    assert_line(r#"{"number":"SECRET"#, at(17), LineProblem::NotJson);
    assert_line("SECRET", at(1), LineProblem::NotJson);
    assert_line(r#"{"number":"SECRET"}"#, at(19), LineProblem::MissingField("place"));
    assert_line(r#"{"number":"B","SECRET":1}"#, at(22), LineProblem::NotAHousehold);
    assert_line(
        r#"{"number":"王SECRET","place":"SECRET1934","members":[]}"#,
        at(40),
        LineProblem::NotAHousehold,
    );
    assert_line(r#"{"number":193405069979}"#, at(22), LineProblem::NotAHousehold);
    assert_line(r#"{"number":"B","number":"SECRET"}"#, at(22), LineProblem::NotAHousehold);
    assert_line(
        r#"{"number":"B","place":"370203","members":[{"relation":"SECRET"}]}"#,
        at(62),
        LineProblem::NotAHousehold,
    );
    let mut bytes = format!("{GOOD}\n").into_bytes();
    bytes.extend_from_slice("王x".as_bytes());
    bytes.extend_from_slice(b"\xff\n");
    let report = read_jsonl_from(bytes.as_slice(), "r.jsonl", &options()).unwrap();
    assert_eq!(report.problems[0].kind, LineProblem::NotUtf8.into());
    assert_eq!(report.problems[0].column, Some(at(3)));
}

#[test]
fn households_that_are_wrong_name_the_field() {
    let field = |path: &str| Position::Field(path.to_owned());
    let line = |member: &str, rest: &str| {
        format!(r#"{{"number":"B","place":"370203","members":[{{"relation":"applicant"{member}}}]{rest}}}"#)
    };
    let error = PersonIdError::Check { place: 18 };
    assert_line(
        &line(r#","id":"370203193405069978""#, ""),
        field("members[0].id"),
        CellProblem::Identity(error),
    );
    assert_line(&line(r#","birth":"2060-01-01""#, ""), field("members[0].birth"), CellProblem::StillToCome);
    let income = r#","incomes":[{"earner":1,"kind":"wage","per":"month","period":{"first":"2014-01","last":"2014-01"}}]"#;
    assert_line(&line("", income), field("incomes[0].earner"), FactsProblem::NoSuchMember { members: 1 });
    let supporter = |of: usize, household: u32, dependants: u32| {
        let owes = format!(r#""duty":"support","household":{household},"dependants":{dependants}"#);
        line("", &format!(r#","supporters":[{{"of":{of},{owes}}}]"#))
    };
    let nobody = FactsProblem::NoSuchMember { members: 1 };
    assert_line(&supporter(1, 1, 1), field("supporters[0].of"), nobody);
    assert_line(&supporter(0, 0, 1), field("supporters[0].household"), CellProblem::NotANumber);
    assert_line(&supporter(0, 1, 0), field("supporters[0].dependants"), CellProblem::NotANumber);
    assert_line(
        r#"{"number":" ","place":"370203","members":[{"relation":"applicant"}]}"#,
        field("number"),
        CellProblem::Blank,
    );
    let nobody = r#"{"number":"B","place":"370203","members":[]}"#;
    assert_line(nobody, field("number"), HouseholdProblem::NoMembers);
    let account = &line("", r#","account":"SECRET""#);
    let report = read(account);
    assert_eq!(report.problems[0].column, Some(field("account")));
}

#[test]
fn numbers_and_persons_twice() {
    let id = id_text("1960-01-01", 1);
    let line = |number: &str| {
        format!(
            r#"{{"number":"{number}","place":"370203","members":[{{"relation":"applicant","id":"{id}"}}]}}"#
        )
    };
    let report = read(&format!("{}\n\n{}\n{}\n", line("A"), line("B"), line("A")));
    let kinds: Vec<(u64, &ProblemKind)> = report.problems.iter().map(|p| (p.row, &p.kind)).collect();
    let twice = HouseholdProblem::TwiceListed { first: 1 }.into();
    let left_out = HouseholdProblem::LeftOut { problems: 1, rows: 1 }.into();
    assert_eq!(kinds, [(4, &twice), (1, &left_out)]);
    assert_eq!((report.households_read, report.households_refused), (3, 2));
    let report = read(&format!("{}\n{}\n", line("A"), line("B")));
    let kind = HouseholdProblem::DuplicatePerson { file: "r.jsonl".into(), row: 1 };
    assert_eq!((report.problems[0].row, &report.problems[0].kind), (2, &kind.into()));
    let strictly = read_jsonl_from(line("A").repeat(2).as_bytes(), "r.jsonl", &strict());
    assert!(matches!(strictly, Err(FilesError::Strict(_))));
}

#[test]
fn the_facts_of_a_line_are_those_of_case_files() {
    let id = id_text("1960-01-01", 2);
    let member = |rest: &str| {
        let line = format!(
            r#"{{"number":"B","place":"370203","members":[{{"relation":"applicant","id":"{id}"{rest}}}]}}"#
        );
        let report = read(&line);
        let [record] = report.register.households() else { panic!("{:?}", report.problems) };
        let facts = report.register.members(record)[0];
        (facts, report.problems.into_iter().map(|p| (p.column.unwrap(), p.kind)).collect::<Vec<_>>())
    };
    assert_eq!(member("").0.sex, Fact::Known(Sex::Female), "from the number");
    assert_eq!(member(r#","sex":"unknown""#).0.sex, Fact::NotEstablished);
    let (facts, problems) =
        member(r#","sex":"male","employment":{"graduate":3},"circumstances":["student"]"#);
    assert_eq!((facts.sex, facts.employment), (Fact::Known(Sex::Male), Fact::Known(Employment::Graduate(3))));
    assert_eq!(facts.circumstances, Fact::Known(Circumstances::NONE.with(Circumstance::Student)));
    let at = Position::Field("members[0].sex".to_owned());
    assert_eq!(problems, [(at, FactsProblem::SexDiffers.into())], "the field counts");
    assert_eq!(member(r#","circumstances":[]"#).0.circumstances, Fact::Absent);
    let (bare, _) = member("");
    assert_eq!((bare.employment, bare.refusals), (Fact::NotEstablished, Fact::NotEstablished));
}

#[test]
fn a_grace_period_in_a_line_names_what_is_missing() {
    let line = |grace: &str| {
        format!(r#"{{"number":"B","place":"370203","members":[{{"relation":"applicant"}}],"grace":{grace}}}"#)
    };
    let whole = line(r#"{"decided":"2013-12-10","kept":"300.00","ground":"income"}"#);
    let report = read(&whole);
    assert_eq!(report.problems, []);
    assert_eq!(report.register.households()[0].grace.unwrap().ground, StopGround::Income);
    for (grace, missing) in [
        (r#"{"kept":"300.00","ground":"income"}"#, "decided"),
        (r#"{"decided":"2013-12-10","ground":"income"}"#, "kept"),
        (r#"{"decided":"2013-12-10","kept":"300.00"}"#, "ground"),
    ] {
        let text = line(grace);
        let at = Position::Character(text.len() - 1);
        assert_line(&text, at, LineProblem::MissingField(missing));
    }
}
