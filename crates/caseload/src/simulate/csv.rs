//! A simulation as a table for spreadsheets.

use std::io::{self, Write};

use minzheng_core_types::{Lang, Text};
use minzheng_welfare::programmes::PROGRAMMES;

use super::{Outcomes, Simulation, Sums};
use crate::outputs::csv::{BOM, Line};

const fn texts() -> [Text; 21] {
    [
        Text::new("表", "table"),
        Text::new("月份或分组", "month or group"),
        Text::new("项目", "item"),
        Text::new("原(元)", "old (yuan)"),
        Text::new("新(元)", "new (yuan)"),
        Text::new("差额(元)", "difference (yuan)"),
        Text::new("户", "households"),
        Text::new("人", "persons"),
        Text::new("受益户", "gain (households)"),
        Text::new("受益人", "gain (persons)"),
        Text::new("受损户", "lose (households)"),
        Text::new("受损人", "lose (persons)"),
        Text::new("不变户", "same (households)"),
        Text::new("新纳入户", "enter (households)"),
        Text::new("新纳入人", "enter (persons)"),
        Text::new("退出户", "leave (households)"),
        Text::new("退出人", "leave (persons)"),
        Text::new("转为待核户", "newly open (households)"),
        Text::new("不再待核户", "no longer open (households)"),
        Text::new("原享受户", "paid, old (households)"),
        Text::new("新享受户", "paid, new (households)"),
    ]
}

/// Writes a simulation as CSV: lines of cost by month and programme, then lines of households by group. Whatever does
/// not apply to a line is blank.
///
/// # Errors
/// When it cannot be written.
pub fn simulation_csv(to: &mut dyn Write, simulation: &Simulation, lang: Lang) -> io::Result<()> {
    let mut line = Line::default();
    for text in texts() {
        line.field(text.get(lang));
    }
    line.end();
    let all = Text::new("合计", "all").get(lang);
    let cost = Text::new("费用", "cost").get(lang);
    for month in &simulation.months {
        let name = month.month.to_string();
        for of in &month.programmes {
            let label = PROGRAMMES.iter().find(|programme| programme.id == of.programme);
            let label = label.map_or(of.programme, |programme| programme.label.get(lang));
            money(line.field(cost).field(&name).field(label), of.sums);
            blanks(&mut line, 13).field(of.households_old).field(of.households_new).end();
        }
        money(line.field(cost).field(&name).field(all), month.sums);
        blanks(&mut line, 15).end();
        let applying = Text::new("申请在办(若批准)", "applications, if approved").get(lang);
        money(line.field(cost).field(&name).field(applying), month.applications);
        blanks(&mut line, 15).end();
    }
    let households = Text::new("得失", "outcomes").get(lang);
    outcomes(line.field(households).field("").field(all), &simulation.outcomes);
    for group in &simulation.groups {
        outcomes(line.field(households).field(group.by).field(group.label.get(lang)), &group.outcomes);
    }
    to.write_all(BOM.as_bytes())?;
    to.write_all(line.text().as_bytes())?;
    to.flush()
}

fn money(line: &mut Line, sums: Sums) {
    line.field(sums.old).field(sums.new).field(sums.difference);
}

fn blanks(line: &mut Line, count: usize) -> &mut Line {
    (0..count).for_each(|_| {
        line.field("");
    });
    line
}

fn outcomes(line: &mut Line, outcomes: &Outcomes) {
    money(line, outcomes.sums);
    let Outcomes { all, gain, lose, same, enter, leave, open, settled, .. } = outcomes;
    line.field(all.households).field(all.persons);
    line.field(gain.households).field(gain.persons).field(lose.households).field(lose.persons);
    line.field(same.households).field(enter.households).field(enter.persons);
    line.field(leave.households).field(leave.persons).field(open.households).field(settled.households);
    blanks(line, 2).end();
}
