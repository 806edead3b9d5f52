//! `minzheng simulate`: what if other figures held.

use std::io::Write;
use std::path::Path;

use minzheng::caseload::LawTable;
use minzheng::caseload::report::simulation_page;
use minzheng::caseload::simulate::{
    self, FigureDifference, MonthCost, Outcomes, SimulateError, Simulation, WhatIf, WhatIfError,
    simulation_csv,
};
use minzheng::core_types::{Money, Pack, Text};
use minzheng::welfare::PARAMETERS;

use crate::args::{Common, Format, Simulate};
use crate::failure::Failure;
use crate::months::place_of;
use crate::registers::{bar, create, read_register, show};
use crate::{cases, clock, print};

impl From<SimulateError> for Failure {
    fn from(why: SimulateError) -> Self {
        Self::Computing(why.to_string())
    }
}

pub(crate) fn run(common: &Common, asked: &Simulate) -> Result<(), Failure> {
    let wrong = |why: WhatIfError| Failure::Input(format!("--set: {}", why.text(common.lang())));
    let read = asked.set.iter().map(|text| WhatIf::read(text, PARAMETERS));
    let what_if: Vec<WhatIf> = read.collect::<Result<_, _>>().map_err(wrong)?;
    if what_if.is_empty() && asked.packs_new.is_none() {
        let why = common.say(
            "请用 --set 或 --packs-new 说明改变什么",
            "say what is to be different, with --set or --packs-new",
        );
        return Err(Failure::Input(why.to_owned()));
    }
    let as_of = asked.as_of.unwrap_or_else(clock::today);
    let register = read_register(common, &asked.register, asked.strict, as_of)?;
    let Some((_, place)) = place_of(&register) else {
        let why = common.say("台账里没有户", "the register has no household");
        return Err(Failure::Input(why.to_owned()));
    };
    let old = cases::pack(common)?;
    let new = match &asked.packs_new {
        None => old.clone(),
        Some(folder) => cases::pack_with(common, &[Some(folder.as_path()), common.packs.as_deref()])?,
    };
    let new = simulate::lay_over(&new, &what_if, &register.places(), asked.months).map_err(wrong)?;
    let table = |pack: &Pack| LawTable::new(pack, &register, asked.months);
    let bar = bar();
    let done = simulate::simulate(&register, &table(&old), &table(&new), asked.months, &mut |progress| {
        show(&bar, progress);
    });
    bar.finish_and_clear();
    let simulation = done?;
    write(common, &asked.out, &simulation, place)?;
    match common.format {
        Format::Json => print::json(&simulation),
        Format::Csv => {
            let mut bytes = Vec::new();
            simulation_csv(&mut bytes, &simulation, common.lang()).map_err(Failure::file("-"))?;
            print::out(&String::from_utf8_lossy(&bytes))
        }
        Format::Text | Format::Markdown => people(common, &simulation, &asked.out),
    }
}

fn write(common: &Common, folder: &Path, simulation: &Simulation, place: Text) -> Result<(), Failure> {
    let path = |name: &str| folder.join(name);
    let mut csv = create(&path("simulate.csv"))?;
    simulation_csv(&mut csv, simulation, common.lang()).map_err(Failure::file("simulate.csv"))?;
    let json = serde_json::to_string_pretty(simulation).map_err(|why| Failure::Computing(why.to_string()))?;
    let page = simulation_page(simulation, place, &[]);
    for (name, text) in [("simulate.json", json + "\n"), ("simulate.html", page)] {
        let mut file = create(&path(name))?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.flush())
            .map_err(Failure::file(path(name).display()))?;
    }
    Ok(())
}

fn people(common: &Common, simulation: &Simulation, out: &Path) -> Result<(), Failure> {
    print::line(common.say("改变的参数:", "Figures that differ:"))?;
    if simulation.figures.is_empty() {
        print::line(common.say("  没有", "  none"))?;
    }
    simulation.figures.iter().try_for_each(|figure| print::line(said(common, figure)))?;
    print::line("")?;
    cost(common, simulation)?;
    print::line("")?;
    outcomes(common, &simulation.outcomes)?;
    let applications = simulation.applications;
    if !applications.old.is_zero() || !applications.new.is_zero() {
        let lead =
            common.say("申请在办户若批准(不在费用内):", "Applications, if approved (not in the cost):");
        print::line(format!("{lead} {} → {}", applications.old, applications.new))?;
    }
    print::line(common.say(
        "没有行为变化,台账里有谁才可能纳入谁。",
        "Nobody behaves otherwise, and only who is in the register can enter.",
    ))?;
    print::line(format!("{} {}", common.say("已写入", "written to"), out.display()))
}

fn said(common: &Common, figure: &FigureDifference) -> String {
    let value = |held: &minzheng::caseload::change::Held| match held.state {
        "gap" => common.say("空缺", "gap").to_owned(),
        "unset" => common.say("未设", "not set").to_owned(),
        _ if held.assumed => format!("{}{}", held.value, common.say("(推定)", " (assumed)")),
        _ => held.value.clone(),
    };
    let label = PARAMETERS.iter().find(|parameter| parameter.id == figure.parameter);
    let label = label.map_or(figure.parameter, |parameter| parameter.label.get(common.lang()));
    let (old, new) = (value(&figure.old), value(&figure.new));
    let FigureDifference { place, parameter, months: (first, last), .. } = figure;
    format!("  {label} [{parameter}] {place} {first}–{last}: {old} → {new}")
}

fn signed(amount: Money) -> String {
    let sign = if amount > Money::ZERO { "+" } else { "" };
    format!("{sign}{amount}")
}

fn cost(common: &Common, simulation: &Simulation) -> Result<(), Failure> {
    let heading = [
        common.say("月份", "month"),
        common.say("原(元)", "old"),
        common.say("新(元)", "new"),
        common.say("差额(元)", "difference"),
        common.say("多发", "more"),
        common.say("少发", "less"),
    ];
    let row = |month: &MonthCost| {
        let (sums, more, less) = (month.sums, month.more, month.less);
        vec![
            month.month.to_string(),
            sums.old.to_string(),
            sums.new.to_string(),
            signed(sums.difference),
            more.to_string(),
            less.to_string(),
        ]
    };
    let mut rows: Vec<Vec<String>> = simulation.months.iter().map(row).collect();
    let total = simulation.total;
    let all = common.say("合计", "all").to_owned();
    let empty = String::new();
    rows.push(vec![
        all,
        total.old.to_string(),
        total.new.to_string(),
        signed(total.difference),
        empty.clone(),
        empty,
    ]);
    print::table(&heading, &rows)
}

fn outcomes(common: &Common, outcomes: &Outcomes) -> Result<(), Failure> {
    let heading = [
        common.say("得失(全期)", "outcome, all months"),
        common.say("户", "households"),
        common.say("人", "persons"),
    ];
    let lines = [
        (common.say("全部", "all"), outcomes.all),
        (common.say("受益", "gain"), outcomes.gain),
        (common.say("受损", "lose"), outcomes.lose),
        (common.say("不变", "the same"), outcomes.same),
        (common.say("新纳入", "enter"), outcomes.enter),
        (common.say("退出", "leave"), outcomes.leave),
        (common.say("转为待核", "newly open"), outcomes.open),
        (common.say("不再待核", "no longer open"), outcomes.settled),
    ];
    let rows: Vec<Vec<String>> = lines
        .into_iter()
        .map(|(label, counts)| {
            vec![label.to_owned(), counts.households.to_string(), counts.persons.to_string()]
        })
        .collect();
    print::table(&heading, &rows)
}
