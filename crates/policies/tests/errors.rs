//! Bad files: each mistake is named with file, line, column and what to do.

mod common;

use common::{WELFARE, found, pack, shown};
use minzheng_policies::{LoadErrors, SourceFile, embedded_with, load, load_dir};

fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), text: text.to_owned() }
}

/// What is said about one file.
fn errors(text: &str) -> String {
    load(&[file("x.toml", text)], WELFARE)
        .err()
        .map_or_else(String::new, |errors: LoadErrors| errors.to_string())
}

/// A file with one value: its parameter and its fields.
fn with(id: &str, fields: &str) -> String {
    format!(
        "authority = \"370200\"\n[documents.Q1]\ntitle = \"t\"\n[[parameter]]\nid = \"{id}\"\nvalue = [\n  {{ {fields} }},\n]\n"
    )
}

const GOOD: &str = "from = \"2014-04\", confidence = \"reported\", source = \"Q1\"";

#[test]
fn a_good_file_gives_no_error() {
    assert_eq!(errors(&with("sa.standard.urban", &format!("amount = \"600\", {GOOD}"))), "");
}

#[test]
fn files_that_are_not_parameter_files() {
    assert_eq!(
        errors("authority = \"370200\"\n[[parameter]\n"),
        "x.toml:2:13: not TOML: unclosed array table, expected `]`; correct the line"
    );
    assert_eq!(
        errors("authority = \"370200\"\nauthorty = 1\n"),
        "x.toml:2:1: not in the form of a parameter file: unknown field `authorty`, expected one of `authority`, \
         `documents`, `groups`, `zones`, `parameter`; the form is described in places/README.md"
    );
    assert_eq!(
        errors("[documents.Q1]\ntitle = \"t\"\n"),
        "x.toml: the file names no authority; add `authority = \"370200\"` with the code of whoever set the figures"
    );
    assert_eq!(
        errors("\nauthority = \"青岛\"\n"),
        "x.toml:2:13: `青岛` is not a place; write a six-digit division code such as `370203`, or `zone:` and a name"
    );
    assert_eq!(
        errors(&with("sa.standard.urban", &format!("amout = \"600\", {GOOD}"))),
        "x.toml:7:5: not in the form of a parameter file: unknown field `amout`, expected one of `amount`, \
         `entries`, `from`, `from-latest`, `until`, `bound`, `published`, `replaces`, `confidence`, `source`, \
         `clause`, `note`; the form is described in places/README.md"
    );
    assert_eq!(
        errors(&with("sa.standard.urban", "amount = \"600\", from = 2014")),
        "x.toml:7:28: not in the form of a parameter file: invalid type: integer `2014`, expected a string; \
         the form is described in places/README.md"
    );
}

#[test]
fn values_that_cannot_be_read() {
    for (id, fields, expected) in [
        (
            "sa.standard.urbn",
            format!("amount = \"600\", {GOOD}"),
            "x.toml:5:6: no parameter `sa.standard.urbn`; did you mean `sa.standard.urban`?",
        ),
        (
            "q",
            format!("amount = \"600\", {GOOD}"),
            "x.toml:5:6: no parameter `q`; give the loader the parameters of the crate that reads it, or take it out",
        ),
        (
            "sa.standard.urban",
            format!("amount = 600.5, {GOOD}"),
            "x.toml:7:14: the amount 600.5 is a number; write it in quotes, `amount = \"600.5\"`, so that it stays \
             exact",
        ),
        (
            "sa.standard.urban",
            format!("amount = \"6oo\", {GOOD}"),
            "x.toml:7:14: `6oo` is not a value of `sa.standard.urban`: not an amount of money; write yuan with at \
             most two decimals, for example `600.00`",
        ),
        (
            "sa.standard.urban",
            format!("amount = \"-1\", {GOOD}"),
            "x.toml:7:14: `-1` is not a value of `sa.standard.urban`: below zero; nobody is paid less than nothing",
        ),
        (
            "sa.standard.urban",
            format!("amount = true, {GOOD}"),
            "x.toml:7:14: `sa.standard.urban` takes `amount` with an amount of money in quotes, such as `amount = \
             \"600.00\"`",
        ),
        (
            "sa.standard.urban",
            format!("entries = [], {GOOD}"),
            "x.toml:7:15: `sa.standard.urban` takes `amount` with an amount of money in quotes, such as `amount = \
             \"600.00\"`",
        ),
        (
            "si.illnesses",
            format!("amount = \"1\", {GOOD}"),
            "x.toml:7:14: `si.illnesses` takes `entries`, a list of `{ code = \"…\", zh = \"…\", en = \"…\" }`, and \
             no `amount`",
        ),
        ("si.illnesses", GOOD.to_owned(), "x.toml:7:12: a value of `si.illnesses` has no `entries`; add it"),
        (
            "sa.lookback-months",
            format!("amount = \"1.5\", {GOOD}"),
            "x.toml:7:14: `1.5` is not a value of `sa.lookback-months`: not a whole number; write it like `12`",
        ),
        (
            "sa.lone-elder",
            format!("amount = \"-1\", {GOOD}"),
            "x.toml:7:14: `-1` is not a value of `sa.lone-elder`: not a rate; write a decimal that is not negative, \
             for example `0.60` or `48`",
        ),
        (
            "ha.programme",
            format!("amount = \"runs\", {GOOD}"),
            "x.toml:7:14: `ha.programme` cannot be `runs`; write one of `not-yet`, `running`",
        ),
        (
            "sa.standard.urban",
            format!("amount = \"600\", bound = \"min\", {GOOD}"),
            "x.toml:7:29: `bound` cannot be `min`; write one of `exact`, `at-least`, `at-most`",
        ),
        (
            "sa.standard.urban",
            format!("amount = \"600\", published = \"2014-03-28\", {GOOD}"),
            "x.toml:7:33: `2014-03-28` is not a day; write a TOML date without quotes, `2014-03-28`",
        ),
        (
            "sa.standard.urban",
            format!("amount = \"600\", until = \"2014-13\", {GOOD}"),
            "x.toml:7:29: `2014-13`: the month is out of range; years run from 0001 to 9999 and months from 01 to 12",
        ),
    ] {
        assert_eq!(errors(&with(id, &fields)), expected);
    }
}

#[test]
fn everything_wrong_with_a_value_is_said_at_once() {
    assert_eq!(
        errors(&with("sa.standard.urban", "amount = \"600\", note = \"n\"")),
        "x.toml:7:14: a value of `sa.standard.urban` has no `from`; add it\n\
         x.toml:7:14: a value of `sa.standard.urban` has no `confidence`; add it\n\
         x.toml:7:14: a value of `sa.standard.urban` has no `source`; add it"
    );
    assert_eq!(
        errors(&with(
            "sa.standard.urban",
            "amount = \"6oo\", from = \"April\", confidence = \"sure\", source = \"Q2\""
        )),
        "x.toml:7:28: `April`: not a month; write year and month, for example `2014-04`\n\
         x.toml:7:50: `confidence` cannot be `sure`; write one of `official`, `reported`, `settled`, `convention`, \
         `assumed`, `reconstructed`\n\
         x.toml:7:67: no document `Q2` in this file; add `[documents.Q2]` or correct the key\n\
         x.toml:7:14: `6oo` is not a value of `sa.standard.urban`: not an amount of money; write yuan with at most \
         two decimals, for example `600.00`"
    );
}

#[test]
fn places_groups_and_zones() {
    let block = |applies_to: &str| {
        format!(
            "authority = \"370200\"\n[documents.Q1]\ntitle = \"t\"\n[[parameter]]\nid = \"sa.standard.urban\"\n\
             applies-to = {applies_to}\nvalue = [{{ amount = \"1\", {GOOD} }}]\n"
        )
    };
    for (applies_to, expected) in [
        (
            "\"seven\"",
            "x.toml:6:14: `seven` is neither a group of this authority nor a place; add `[groups.seven]`, or write a \
             six-digit code or `zone:` and the name of a zone",
        ),
        (
            "[\"370203\", \"370102\"]",
            "x.toml:6:14: `370102` does not lie within `370200`; move it to the file of its own authority",
        ),
        ("\"zone:moon\"", "x.toml:6:14: no zone `moon`; add `[zones.moon]` to the file of its authority"),
        ("[]", "x.toml:6:14: `applies-to` takes a group, a place, or a list of them in quotes"),
        ("12", "x.toml:6:14: `applies-to` takes a group, a place, or a list of them in quotes"),
        ("\"370203\"", ""),
    ] {
        assert_eq!(errors(&block(applies_to)), expected);
    }
    assert_eq!(
        errors("authority = \"370200\"\n[[parameter]]\nid = \"sa.standard.urban\"\n"),
        "x.toml:3:6: `sa.standard.urban` has neither a value nor a gap; add one or take the block out"
    );
    let group = "authority = \"370200\"\n[groups.g]\nzh = \"组\"\nen = \"g\"\nmembers = [{ place = \"x\" }, { place = \"370203\", from = \"1\" }]\n";
    assert_eq!(
        errors(group),
        "x.toml:5:22: `x` is not a place; write a six-digit division code such as `370203`, or `zone:` and a name\n\
         x.toml:5:56: `1`: not a month; write year and month, for example `2014-04`"
    );
    let zone = |name: &str| {
        format!("authority = \"370200\"\n[zones.{name}]\nzh = \"区\"\nen = \"z\"\nwithin = \"370200\"\n")
    };
    assert_eq!(
        errors(&zone("a-name-too-long-for-a-zone")),
        "x.toml:5:10: `a-name-too-long-for-a-zone` cannot name a zone; take 1 to 14 letters, digits or hyphens"
    );
    let twice = load(&[file("a.toml", &zone("z")), file("b.toml", &zone("z"))], WELFARE);
    assert_eq!(
        twice.unwrap_err().to_string(),
        "b.toml:5:10: the zone `z` is described twice; keep one of the two"
    );
    let group = "authority = \"370200\"\n[groups.g]\nzh = \"组\"\nen = \"g\"\nmembers = []\n";
    assert_eq!(
        load(&[file("a.toml", group), file("b.toml", group)], WELFARE).unwrap_err().to_string(),
        "b.toml:5:11: the group `g` is described twice for this authority; keep one of the two or rename it"
    );
}

#[test]
fn figures_that_cannot_stand_beside_each_other() {
    let first = with("sa.standard.urban", &format!("amount = \"600\", until = \"2014-12\", {GOOD}"));
    let second = first.replace("2014-04", "2014-10").replace("\"600\"", "\"700\"");
    let files = [file("a.toml", &first), file("b.toml", &second)];
    assert_eq!(
        load(&files, WELFARE).unwrap_err().to_string(),
        "`sa.standard.urban@370200/2014-04` (a.toml:7) and `sa.standard.urban@370200/2014-10` (b.toml:7) both hold in \
         2014-10; end the first, or say in the second that it replaces the first"
    );
    let gap = "authority = \"370200\"\n[[parameter]]\nid = \"sa.standard.urban\"\ngap = [\n{ from = \"2014-01\", why = \"w\" }]\n";
    assert_eq!(
        load(&[file("a.toml", &first), file("g.toml", gap)], WELFARE).unwrap_err().to_string(),
        "`sa.standard.urban@370200/2014-04` (a.toml:7) stands inside the gap declared at g.toml:5; shorten the gap or \
         take out the value"
    );
    let backwards = with("sa.standard.urban", &format!("amount = \"600\", until = \"2014-03\", {GOOD}"));
    assert_eq!(
        errors(&backwards),
        "`sa.standard.urban@370200/2014-04` (x.toml:7): its months run backwards; `from` comes first, then \
         `from-latest`, then `until`"
    );
    let lost = with("sa.standard.urban", &format!("amount = \"600\", replaces = \"y\", {GOOD}"));
    assert_eq!(
        errors(&lost),
        "`sa.standard.urban@370200/2014-04+` (x.toml:7) replaces `y`, which is not in the pack; correct the id"
    );
}

#[test]
fn the_errors_of_all_files_come_together() {
    let files = [file("a.toml", "["), file("b.toml", "x = 1"), file("c.toml", &with("q", GOOD))];
    let errors = load(&files, WELFARE).unwrap_err().to_string();
    let starts: Vec<&str> = errors.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(starts, ["a.toml", "b.toml", "c.toml"], "{errors}");
}

#[test]
fn a_folder_that_is_not_there() {
    let errors = load_dir(std::path::Path::new("no/such/folder"), WELFARE).unwrap_err().to_string();
    assert!(errors.starts_with("no/such/folder: cannot be read: "), "{errors}");
    assert!(errors.ends_with("; check the path and the permissions"), "{errors}");
}

/// A city's own file: a correction of an embedded figure, by a group of an embedded file, and a new place.
#[test]
fn more_files_beside_the_embedded_ones() {
    let correction = "authority = \"370200\"\n[documents.N]\ntitle = \"t\"\n[[parameter]]\nid = \"sa.standard.urban\"\n\
         applies-to = \"seven-districts\"\nvalue = [{ amount = \"601\", from = \"2014-04\", published = 2014-06-01, \
         replaces = \"sa.standard.urban@370200/seven-districts/2014-04\", confidence = \"official\", source = \"N\" }]\n";
    let elsewhere =
        with("sa.standard.urban", &format!("amount = \"700\", {GOOD}")).replace("370200", "110000");
    let files = [file("c.toml", correction), file("e.toml", &elsewhere)];
    let more = embedded_with(&files, WELFARE).map_err(|errors| errors.to_string()).unwrap();
    assert_eq!(found(&more, "sa.standard.urban", "370203", "2014-05"), "601.00");
    assert_eq!(found(&more, "sa.standard.urban", "370203", "2015-05"), "620.00");
    assert_eq!(found(&more, "sa.standard.urban", "110101", "2014-05"), "700.00");
    let then = more.known_on("2014-05-15".parse().unwrap());
    let view = then.at("370203".parse().unwrap(), "2014-05".parse().unwrap());
    assert_eq!(shown(&view, "sa.standard.urban"), "600.00");
    assert_ne!(more.hash(), pack().hash());
}
