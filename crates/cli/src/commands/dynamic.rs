//! `minzheng dynamic`: what changed on the roll between a month and the one before.

use std::collections::BTreeSet;
use std::io::Write as _;

use minzheng::caseload::dynamic::{
    dynamic, dynamic_csv, dynamic_json, dynamic_page, dynamic_table, totals_table,
};
use minzheng::caseload::{LawTable, Run};
use minzheng::core_types::{MoneyError, MonthRange};

use crate::args::{Common, Dynamic, Format};
use crate::failure::Failure;
use crate::registers::{create, read_register};
use crate::{cases, clock, print};

pub(crate) fn run(common: &Common, asked: &Dynamic) -> Result<(), Failure> {
    let as_of = asked.as_of.unwrap_or_else(clock::today);
    let register = read_register(common, &asked.register, asked.strict, as_of)?;
    let laws = LawTable::new(&cases::pack(common)?, &register, MonthRange::single(asked.month));
    let found = dynamic(&Run::new(&register, &laws).threads(asked.threads), asked.month)?;
    let lang = common.lang();
    let computing = |why: MoneyError| Failure::Computing(why.to_string());
    if let Some(out) = &asked.out {
        dynamic_csv(&mut create(&out.join("dynamic.csv"))?, &found, lang)?;
        dynamic_json(&mut create(&out.join("dynamic.json"))?, &found)?;
        let path = out.join("dynamic.html");
        let page = dynamic_page(&found).map_err(computing)?;
        let mut file = create(&path)?;
        file.write_all(page.as_bytes()).and_then(|()| file.flush()).map_err(Failure::file(path.display()))?;
    }
    match common.format {
        Format::Json => {
            let mut json = Vec::new();
            dynamic_json(&mut json, &found)?;
            print::out(&String::from_utf8_lossy(&json))
        }
        Format::Csv => {
            let (heading, rows) = dynamic_table(&found, lang).map_err(computing)?;
            print::csv(&heading, &rows)
        }
        Format::Text | Format::Markdown => {
            let (heading, rows) = totals_table(&found, lang).map_err(computing)?;
            // Of one place, its code need not stand in every row.
            let places: BTreeSet<_> = found.areas.keys().map(|area| area.place).collect();
            let (heading, rows) =
                if places.len() > 1 { (heading, rows) } else { without_place(heading, rows) };
            print::table(&heading, &rows)?;
            print::line(common.say(
                "(户/人 元;上月 + 新增 + 迁入 + 调整 − 迁出 − 停发 = 本月)\n",
                "(households/persons yuan; last month + entries + moved in + changes − moved out − stops = this month)\n",
            ))?;
            match &asked.out {
                Some(out) => print::line(format!(
                    "{} {}",
                    common.say("明细已写入", "changes written to"),
                    out.display()
                )),
                None => {
                    let (heading, rows) = dynamic_table(&found, lang).map_err(computing)?;
                    if rows.is_empty() {
                        return print::line(common.say("没有变动", "no changes"));
                    }
                    let heading = narrow(
                        common,
                        &heading.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>(),
                        true,
                    );
                    let rows: Vec<Vec<String>> = rows.iter().map(|row| narrow(common, row, false)).collect();
                    let heading: Vec<&str> = heading.iter().map(String::as_str).collect();
                    print::table(&heading, &rows)
                }
            }
        }
    }
}

/// The sum of all is named in the column of the places: it moves to the next one.
fn without_place(
    heading: Vec<&'static str>,
    rows: Vec<Vec<String>>,
) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let last = rows.len().saturating_sub(1);
    let narrow = |(index, row): (usize, Vec<String>)| {
        let name = if index == last { row.first().cloned() } else { None };
        let street = name.or_else(|| row.get(1).cloned());
        street.into_iter().chain(row.into_iter().skip(2)).collect()
    };
    (heading.into_iter().skip(1).collect(), rows.into_iter().enumerate().map(narrow).collect())
}

/// The columns that a terminal has room for: no month, no place, both numbers of persons in one.
fn narrow(common: &Common, row: &[String], is_heading: bool) -> Vec<String> {
    let [
        _,
        _,
        street,
        community,
        movement,
        number,
        head,
        then,
        now,
        before,
        after,
        difference,
        why,
        rule,
        open,
    ] = row
    else {
        return row.to_vec();
    };
    let persons = match (is_heading, then == now) {
        (true, _) => common.say("人数", "persons").to_owned(),
        (false, true) => now.clone(),
        (false, false) => format!("{then}→{now}"),
    };
    let open = match !is_heading && open == common.say("是", "yes") {
        true => common.say("(另有需人工的项目)", " (some programme needs a person)"),
        false => "",
    };
    let why = format!("{why}{open}");
    [street, community, movement, number, head, &persons, before, after, difference, &why, rule]
        .map(Clone::clone)
        .into()
}
