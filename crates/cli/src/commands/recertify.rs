//! `minzheng recertify`: which households are to be reviewed, by when, and what their reviews come to.

use std::collections::BTreeSet;
use std::io::Write as _;

use minzheng::caseload::recertify::{
    Recertification, Survey, recertification_csv, recertification_json, recertification_markdown,
    recertification_page, recertification_table, recertification_totals,
};
use minzheng::core_types::MoneyError;
use minzheng::welfare::review::Timing;

use crate::args::{Common, Format, Recertify};
use crate::failure::Failure;
use crate::registers::{create, read_register};
use crate::{cases, print};

pub(crate) fn run(common: &Common, asked: &Recertify) -> Result<(), Failure> {
    let register = read_register(common, &asked.register, asked.strict, asked.date)?;
    let facts = match &asked.facts {
        Some(path) => Some(read_register(common, path, asked.strict, asked.date)?),
        None => None,
    };
    let pack = cases::pack(common)?;
    let survey = Survey::new(&pack, &register, facts.as_ref(), asked.date);
    let found = survey.threads(asked.threads).recertify()?;
    let wanted = |timing: Timing| match (asked.overdue, asked.due) {
        (true, _) => timing == Timing::Overdue,
        (false, true) => matches!(timing, Timing::Overdue | Timing::DueNow),
        (false, false) => true,
    };
    let found = found.only(|line| wanted(line.timing)).map_err(computing)?;
    if let Some(out) = &asked.out {
        let lang = common.lang();
        recertification_csv(&mut create(&out.join("recertify.csv"))?, &found, lang)?;
        recertification_json(&mut create(&out.join("recertify.json"))?, &found)?;
        let texts = [
            ("recertify.md", recertification_markdown(&found, lang).map_err(computing)?),
            ("recertify.html", recertification_page(&found).map_err(computing)?),
        ];
        for (name, text) in texts {
            let path = out.join(name);
            let mut file = create(&path)?;
            let written = file.write_all(text.as_bytes()).and_then(|()| file.flush());
            written.map_err(Failure::file(path.display()))?;
        }
    }
    tell(common, asked, &found)
}

fn computing(why: MoneyError) -> Failure {
    Failure::Computing(why.to_string())
}

fn tell(common: &Common, asked: &Recertify, found: &Recertification) -> Result<(), Failure> {
    let lang = common.lang();
    match common.format {
        Format::Json => {
            let mut json = Vec::new();
            recertification_json(&mut json, found)?;
            print::out(&String::from_utf8_lossy(&json))
        }
        Format::Csv => {
            let (heading, rows) = recertification_table(found, lang).map_err(computing)?;
            print::csv(&heading, &rows)
        }
        Format::Markdown => print::out(&recertification_markdown(found, lang).map_err(computing)?),
        Format::Text => {
            sums(common, found)?;
            print::line(common.say(
                "均为建议:审核人签署前照原金额发放,逾期未核查不因此停发。\n",
                "Proposals until a reviewer signs: payment goes on as it is, and a late review does not stop it.\n",
            ))?;
            if let Some(out) = &asked.out {
                let written = common.say("清单已写入", "list written to");
                return print::line(format!("{written} {}", out.display()));
            }
            let (heading, rows) = recertification_table(found, lang).map_err(computing)?;
            if rows.is_empty() {
                return print::line(common.say("没有须列出的户", "no household to list"));
            }
            let rows: Vec<Vec<String>> = rows.iter().map(|row| narrow(row, false)).collect();
            let heading: Vec<String> = heading.iter().map(|cell| (*cell).to_owned()).collect();
            let heading = narrow(&heading, true);
            print::table(&heading.iter().map(String::as_str).collect::<Vec<_>>(), &rows)
        }
    }
}

/// Households by area, and what the allowance would come to. Of one place, its code need not stand in every row.
fn sums(common: &Common, found: &Recertification) -> Result<(), Failure> {
    let places: BTreeSet<_> = found.areas.keys().map(|area| area.place).collect();
    let (heading, rows) = recertification_totals(found, common.lang());
    let one = |row: &[String]| {
        let mut cells: Vec<String> = row.to_vec();
        let counts = cells.split_off(3.min(cells.len()));
        let is_named = |(at, cell): &(usize, &String)| !cell.is_empty() && (*at > 0 || places.len() > 1);
        let named: Vec<&str> =
            cells.iter().enumerate().filter(is_named).map(|(_, cell)| cell.as_str()).collect();
        let area =
            if named.is_empty() { cells.first().cloned().unwrap_or_default() } else { named.join(" ") };
        // Both amounts stand below the table.
        let counts = counts.iter().take(counts.len().saturating_sub(2));
        std::iter::once(area).chain(counts.cloned()).collect::<Vec<String>>()
    };
    let area = common.say("街道、社区", "street, community");
    let counts = heading.iter().skip(3).take(heading.len().saturating_sub(5)).copied();
    let heading: Vec<&str> = std::iter::once(area).chain(counts).collect();
    print::table(&heading, &rows.iter().map(|row| one(row)).collect::<Vec<_>>())?;
    print::line(format!(
        "{} {} → {}",
        common.say("建议不待查的各户低保金,元/月:", "allowance of those not open, yuan a month:"),
        found.total.before,
        found.total.after
    ))
}

/// The columns that a terminal has room for: no place, no number of persons; what belongs together in one cell.
fn narrow(row: &[String], is_heading: bool) -> Vec<String> {
    let [
        _,
        street,
        community,
        number,
        head,
        _,
        class,
        reviewed,
        due,
        timing,
        outcome,
        from,
        last,
        before,
        after,
        _,
        why,
    ] = row
    else {
        return row.to_vec();
    };
    let both = |one: &String, other: &String, between: &str| match (one.is_empty(), other.is_empty()) {
        (_, true) => one.clone(),
        (true, false) => format!("{between}{other}"),
        (false, false) => format!("{one}{between}{other}"),
    };
    let outcome = match is_heading {
        true => outcome.clone(),
        false => [outcome.clone(), both(from, last, "–")].join("\n"),
    };
    let due = [due.replace("..", " – "), timing.clone()].join("\n");
    let amounts = both(before, after, "\n");
    let area = both(street, community, "\n");
    vec![
        area,
        number.clone(),
        head.clone(),
        class.clone(),
        reviewed.clone(),
        due,
        outcome,
        amounts,
        why.clone(),
    ]
}
