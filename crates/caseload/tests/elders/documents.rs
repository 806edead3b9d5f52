//! The tables of docs/elder-ledger.md are those of the code.

use std::fmt::Write;
use std::fs;

use minzheng_caseload::files::{Sheet, WordList};

const BEGIN: &str = "<!-- tables: begin -->\n";
const END: &str = "<!-- tables: end -->\n";
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/elder-ledger.md");

fn tables() -> String {
    let mut out = String::new();
    for sheet in Sheet::ELDERS {
        let (title, file, chinese) = (sheet.title(), sheet.file_name(), sheet.chinese_file_name());
        writeln!(out, "### {} {} — `{file}`, `{chinese}`\n", title.zh, title.en).unwrap();
        writeln!(out, "| 标题 | heading, field | 填什么 | holds | 要求 need | 无/空白 none/blank |").unwrap();
        writeln!(out, "|---|---|---|---|---|---|").unwrap();
        for heading in sheet.headings() {
            let (cell, need) = (heading.cell.text(), heading.need.text());
            let fact = if heading.fact { "确认没有/未查" } else { "" };
            let (zh, en) = (heading.zh, heading.en);
            writeln!(out, "| {zh} | `{en}` | {} | {} | {} {} | {fact} |", cell.zh, cell.en, need.zh, need.en)
                .unwrap();
        }
        out.push('\n');
    }
    writeln!(out, "### 用词 words\n\n| 词表 | list | 中文 = English |\n|---|---|---|").unwrap();
    for list in WordList::ELDERS {
        let words: Vec<String> =
            list.words().iter().map(|word| format!("{} = `{}`", word.zh, word.en)).collect();
        writeln!(out, "| {} | {} | {} |", list.title().zh, list.title().en, words.join("、")).unwrap();
    }
    out.push('\n');
    out
}

/// `MINZHENG_BLESS=1` writes the page anew.
#[test]
fn the_page_has_the_tables_of_the_code() {
    let page = fs::read_to_string(PATH).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (now, after) = rest.split_once(END).unwrap();
    if std::env::var_os("MINZHENG_BLESS").is_some() {
        fs::write(PATH, format!("{before}{BEGIN}{}{END}{after}", tables())).unwrap();
        return;
    }
    assert_eq!(now, tables());
}
