//! The tables of docs/assistance.md are those of the code.

use std::fmt::Write;
use std::fs;

use minzheng_caseload::files::{Sheet, WordList, read_assistance_jsonl, write_assistance_jsonl};

use crate::made::strict;

const BEGIN: &str = "<!-- tables: begin -->\n";
const END: &str = "<!-- tables: end -->\n";
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/assistance.md");

fn tables() -> String {
    let mut out = String::new();
    for sheet in Sheet::ASSISTANCE {
        let title = sheet.title();
        writeln!(
            out,
            "### {} {} — `{}`, `{}`\n",
            title.zh,
            title.en,
            sheet.file_name(),
            sheet.chinese_file_name()
        )
        .unwrap();
        writeln!(
            out,
            "| 标题 | heading, field | 也可写作 also | 填什么 | holds | 要求 need | 无/空白 none/blank |"
        )
        .unwrap();
        writeln!(out, "|---|---|---|---|---|---|---|").unwrap();
        for heading in sheet.headings() {
            let (cell, need) = (heading.cell.text(), heading.need.text());
            writeln!(
                out,
                "| {} | `{}` | {} | {} | {} | {} {} | {} |",
                heading.zh,
                heading.en,
                heading.aliases.join("、"),
                cell.zh,
                cell.en,
                need.zh,
                need.en,
                if heading.fact { "确认没有/未查" } else { "" }
            )
            .unwrap();
        }
        out.push('\n');
    }
    writeln!(out, "### 用词 words\n\n| 词表 | list | 中文 = English |\n|---|---|---|").unwrap();
    for list in WordList::ASSISTANCE {
        let words: Vec<String> =
            list.words().iter().map(|word| format!("{} = `{}`", word.zh, word.en)).collect();
        writeln!(out, "| {} | {} | {} |", list.title().zh, list.title().en, words.join("、")).unwrap();
    }
    out.push('\n');
    out
}

#[test]
fn the_tables_are_current() {
    let text = fs::read_to_string(PATH).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let current = format!("{before}{BEGIN}\n{}{END}{after}", tables());
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        fs::write(PATH, current).unwrap();
    } else {
        assert!(text == current, "run the test with MINZHENG_BLESS=1 to write docs/assistance.md again");
    }
}

#[test]
fn the_example_is_read_and_written_as_it_stands() {
    let text = fs::read_to_string(PATH).unwrap();
    let example = text.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let report = read_assistance_jsonl(example.as_bytes(), "assistance.jsonl", &strict()).unwrap();
    assert_eq!(report.assistance.len(), 3);
    let mut written = Vec::new();
    write_assistance_jsonl(&report.assistance, &mut written).unwrap();
    assert_eq!(String::from_utf8(written).unwrap(), example);
}
