//! The tables of docs/register.md are those of the code.

use std::fmt::Write;
use std::fs;

use minzheng_caseload::files::{Cell, Sheet, WordList, read_jsonl_from, write_jsonl};
use minzheng_core_types::Text;

use crate::made::strict;

const BEGIN: &str = "<!-- tables: begin -->\n";
const END: &str = "<!-- tables: end -->\n";

fn tables() -> String {
    let mut out = String::new();
    for sheet in Sheet::ALL {
        let (title, file, chinese) = (sheet.title(), sheet.file_name(), sheet.chinese_file_name());
        let must = match (sheet.is_required(), sheet.when_used()) {
            (true, _) => "必有 required",
            (false, false) => "可无 optional",
            (false, true) => "可无 optional,有才写 written when used",
        };
        writeln!(out, "### {} {} — `{file}`, `{chinese}` ({must})\n", title.zh, title.en).unwrap();
        writeln!(out, "| 标题 | heading | 也可写作 also | 填什么 | holds | 要求 need | 无/空白 none/blank |")
            .unwrap();
        writeln!(out, "|---|---|---|---|---|---|---|").unwrap();
        for heading in sheet.headings() {
            let (Text { zh, en }, need) = (heading.cell.text(), heading.need.text());
            let (zh, en) = match heading.cell {
                Cell::Words(_) => {
                    (format!("{zh},可多项,以“、”或“;”分隔"), format!("{en}, several with ; between"))
                }
                _ => (zh.to_owned(), en.to_owned()),
            };
            let fact = if heading.fact { "确认没有/未查" } else { "" };
            let only = match (heading.written, heading.when_used) {
                (false, _) => ",只读 read only",
                (true, true) => ",有才写 written when used",
                (true, false) => "",
            };
            writeln!(
                out,
                "| {} | `{}` | {} | {zh} | {en} | {} {}{only} | {fact} |",
                heading.zh,
                heading.en,
                heading.aliases.join("、"),
                need.zh,
                need.en
            )
            .unwrap();
        }
        out.push('\n');
    }
    writeln!(out, "### 用词 words\n\n| 词表 | list | 中文 = English |\n|---|---|---|").unwrap();
    for list in WordList::ALL {
        let words: Vec<String> =
            list.words().iter().map(|word| format!("{} = `{}`", word.zh, word.en)).collect();
        writeln!(out, "| {} | {} | {} |", list.title().zh, list.title().en, words.join("、")).unwrap();
    }
    out.push('\n');
    out
}

#[test]
fn the_tables_are_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/register.md");
    let text = fs::read_to_string(path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let current = format!("{before}{BEGIN}\n{}{END}{after}", tables());
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        fs::write(path, current).unwrap();
    } else {
        assert!(text == current, "run the test with MINZHENG_BLESS=1 to write docs/register.md again");
    }
}

#[test]
fn the_example_is_read() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/register.md")).unwrap();
    let example = text.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let report = read_jsonl_from(example.as_bytes(), "register.jsonl", &strict()).unwrap();
    assert_eq!(report.households_read, 1);
    let mut written = Vec::new();
    write_jsonl(&report.register, &mut written, None).unwrap();
    assert_eq!(String::from_utf8(written).unwrap(), example, "the example is as it is written");
}
