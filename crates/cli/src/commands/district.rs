//! The commands over a whole register: sample, roll, report, demo.

use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::Path;

use chrono::{Days, NaiveDate};
use indicatif::{ProgressBar, ProgressStyle};
use minzheng::caseload::files::{self, FilesError, ReadOptions, ReadReport};
use minzheng::caseload::outputs::{back_pay_csv, statistics_csv, statistics_json};
use minzheng::caseload::report::{
    CompareInputs, ComparisonRow, ReportInput, compare, figures_in_force, half_year,
};
use minzheng::caseload::{
    BackPay, LawTable, MonthStatistics, Outputs, Progress, Raise, Register, RosterPolicy, Run, back_pay,
    run_months, sample,
};
use minzheng::core_types::{Money, Month, MonthRange, Pack, Place, Text};

use crate::args::{Common, Demo, Format, Report, Roll, Sample};
use crate::cases;
use crate::failure::Failure;
use crate::print;

/// Births in a register are judged by this day: the library reads no clock, and no register holds later ones.
const AS_OF: (i32, u32, u32) = (2100, 1, 1);

fn options(strict: bool) -> ReadOptions {
    let (year, month, day) = AS_OF;
    ReadOptions { strict, as_of: NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default() }
}

/// Reads a register; problems go to standard error.
pub(crate) fn read_register(common: &Common, path: &Path, strict: bool) -> Result<Register, Failure> {
    match files::read(path, &options(strict)) {
        Ok(report) => {
            tell(common, &report);
            Ok(report.register)
        }
        Err(FilesError::Strict(problems)) => {
            problems.iter().for_each(|problem| eprintln!("{}", problem.text(common.lang())));
            Err(Failure::Strict(problems.len()))
        }
        Err(FilesError::File { path, source }) => Err(Failure::File { path, source }),
        Err(other) => Err(Failure::Input(other.to_string())),
    }
}

fn tell(common: &Common, report: &ReadReport) {
    for problem in &report.problems {
        eprintln!("{}", problem.text(common.lang()));
    }
    if report.households_refused > 0 {
        let refused = common.say("户因错行未纳入,共", "households left out because of bad rows, of");
        eprintln!("{} {refused} {}", report.households_refused, report.households_read);
    }
}

/// One household from its line.
pub(crate) fn register_of_lines(line: &[u8]) -> Result<Register, Failure> {
    let report = files::read_jsonl(&String::from_utf8_lossy(line), "cases.jsonl", options(false).as_of);
    match report.problems.first() {
        None => Ok(report.register),
        Some(problem) => Err(Failure::Input(problem.to_string())),
    }
}

fn create(path: &Path) -> Result<BufWriter<File>, Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::file(folder.display()))?;
    }
    File::create(path).map(BufWriter::new).map_err(Failure::file(path.display()))
}

pub(crate) fn sample(common: &Common, sample: &Sample) -> Result<(), Failure> {
    let register = make(sample.seed)?;
    if sample.out.extension().is_some_and(|extension| extension == "jsonl") {
        let mut writer = create(&sample.out)?;
        files::write_jsonl(&register, &mut writer, None).map_err(|why| Failure::Input(why.to_string()))?;
    } else {
        write_folder(&register, &sample.out)?;
    }
    let wrote = common.say("户已写入", "households written to");
    print::line(format!("{} {wrote} {}", register.len(), sample.out.display()))
}

fn make(seed: u64) -> Result<Register, Failure> {
    sample::district(seed).map_err(|why| Failure::Input(why.to_string()))
}

fn write_folder(register: &Register, folder: &Path) -> Result<(), Failure> {
    files::write_folder(register, folder).map_err(|why| match why {
        FilesError::File { path, source } => Failure::File { path, source },
        other => Failure::Input(other.to_string()),
    })
}

/// A bar on a terminal, nothing elsewhere.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

/// What a run writes.
struct Wanted<'w> {
    months: MonthRange,
    threads: usize,
    reveal: bool,
    out: &'w Path,
    raise: Option<(Raise, NaiveDate)>,
}

struct Ran {
    statistics: Vec<MonthStatistics>,
    back_pay: Vec<(RosterPolicy, Vec<BackPay>)>,
}

/// Months over a register, everything written to a folder.
fn run(common: &Common, register: &Register, pack: &Pack, wanted: &Wanted<'_>) -> Result<Ran, Failure> {
    let laws = LawTable::new(pack, register, wanted.months);
    let run = Run::new(register, &laws).threads(wanted.threads);
    let open = |name: &str| create(&wanted.out.join(name));
    let (mut roll, mut persons, mut decisions) =
        (open("roll.csv")?, open("persons.csv")?, open("decisions.jsonl")?);
    let mut outputs = Outputs {
        roll: Some(&mut roll),
        persons: Some(&mut persons),
        decisions: Some(&mut decisions),
        digests: true,
        lang: common.lang(),
        reveal: wanted.reveal,
        ..Outputs::default()
    };
    let bar = bar();
    let mut progress = |progress: Progress| {
        bar.set_message(progress.month.to_string());
        bar.set_length(u64::try_from(progress.of).unwrap_or(0));
        bar.set_position(u64::try_from(progress.done).unwrap_or(0));
    };
    let failed = |why: minzheng::caseload::OutputError| Failure::Input(why.to_string());
    let statistics = run_months(&run, wanted.months, &mut outputs, &mut progress).map_err(failed)?;
    bar.finish_and_clear();
    statistics_csv(&mut open("statistics.csv")?, &statistics, common.lang()).map_err(failed)?;
    statistics_json(&mut open("statistics.json")?, &statistics, pack.hash()).map_err(failed)?;
    let mut index = open("cases.idx")?;
    files::write_jsonl(register, &mut open("cases.jsonl")?, Some(&mut index))
        .map_err(|why| Failure::Input(why.to_string()))?;
    index.flush().map_err(Failure::file("cases.idx"))?;
    let mut owed = Vec::new();
    if let Some((raise, published)) = wanted.raise {
        let day_before = published.checked_sub_days(Days::new(1)).unwrap_or(published);
        let months = MonthRange::new(raise.effective, raise.implemented).unwrap_or(wanted.months);
        let old_laws = LawTable::known_on(pack, register, months, day_before);
        let new_laws = LawTable::new(pack, register, months);
        let (old, new) = (Run::new(register, &old_laws), Run::new(register, &new_laws));
        for policy in [RosterPolicy::RosterOfImplementation, RosterPolicy::Entitlement] {
            owed.push((policy, back_pay(&old, &new, raise, policy)?));
        }
        let lists: Vec<(RosterPolicy, &[BackPay])> =
            owed.iter().map(|(policy, list)| (*policy, list.as_slice())).collect();
        back_pay_csv(&mut open("back-pay.csv")?, register, &lists, common.lang()).map_err(failed)?;
    }
    Ok(Ran { statistics, back_pay: owed })
}

pub(crate) fn roll(common: &Common, roll: &Roll) -> Result<(), Failure> {
    let register = read_register(common, &roll.months.register, roll.months.strict)?;
    let pack = cases::pack(common)?;
    let raise = match (roll.effective, roll.implemented, roll.known_before) {
        (Some(effective), Some(implemented), Some(published)) => {
            Some((Raise { effective, implemented }, published))
        }
        _ => None,
    };
    let (months, threads, reveal) = (roll.months.months, roll.months.threads, roll.reveal);
    let ran = run(common, &register, &pack, &Wanted { months, threads, reveal, out: &roll.out, raise })?;
    summary(common, &ran.statistics)?;
    for (policy, list) in &ran.back_pay {
        let sum = Money::sum(list.iter().map(|back_pay| back_pay.amount)).unwrap_or(Money::MAX);
        let label = common.say("补发", "back-pay");
        print::line(format!("{label} ({}): {} / {sum}", policy.label().get(common.lang()), list.len()))?;
    }
    print::line(format!("{} {}", common.say("已写入", "written to"), roll.out.display()))
}

fn summary(common: &Common, months: &[MonthStatistics]) -> Result<(), Failure> {
    let heading = [
        common.say("月份", "month"),
        common.say("户", "households"),
        common.say("人", "persons"),
        common.say("进/出(人)", "in/out (persons)"),
        common.say("需人工(户)", "need a person"),
        common.say("合计(元)", "yuan in all"),
    ];
    let rows: Vec<Vec<String>> = months
        .iter()
        .map(|month| {
            vec![
                month.month.to_string(),
                month.roster.households.to_string(),
                month.roster.persons.to_string(),
                format!("{}/{}", month.persons_in, month.persons_out),
                month.needs_person.to_string(),
                month.total.to_string(),
            ]
        })
        .collect();
    match common.format {
        Format::Json => print::json(&months),
        Format::Csv => print::csv(&heading, &rows),
        Format::Text | Format::Markdown => print::table(&heading, &rows),
    }
}

/// The place of the register's first household, and its name where the table of divisions has it.
fn place_of(register: &Register) -> Option<(Place, Text)> {
    let place = register.households().first()?.place;
    let name = match place {
        Place::Division(code) => minzheng::core_types::ids::division(code).map(|division| division.name),
        Place::Zone(_) => None,
    };
    Some((place, name.unwrap_or(Text::new("本地", "this place"))))
}

fn write_page(
    path: &Path,
    register: &Register,
    pack: &Pack,
    ran: &Ran,
    comparison: &[ComparisonRow],
    notes: &[Text],
) -> Result<(), Failure> {
    let Some((place, name)) = place_of(register) else {
        return Err(Failure::Input("the register has no household to report on".to_owned()));
    };
    let months: Vec<Month> = ran.statistics.iter().map(|month| month.month).collect();
    let figures = figures_in_force(pack, place, &months);
    let page = half_year(&ReportInput {
        place: name,
        months: &ran.statistics,
        comparison,
        back_pay: &ran.back_pay,
        figures: &figures,
        pack: pack.hash(),
        notes,
        generated: None,
    });
    create(path)?.write_all(page.as_bytes()).map_err(Failure::file(path.display()))
}

pub(crate) fn report(common: &Common, report: &Report) -> Result<(), Failure> {
    let register = read_register(common, &report.months.register, report.months.strict)?;
    let pack = cases::pack(common)?;
    let laws = LawTable::new(&pack, &register, report.months.months);
    let run = Run::new(&register, &laws).threads(report.months.threads);
    let statistics = run_months(&run, report.months.months, &mut Outputs::default(), &mut |_| {})
        .map_err(|why| Failure::Input(why.to_string()))?;
    let ran = Ran { statistics, back_pay: Vec::new() };
    write_page(&report.out, &register, &pack, &ran, &[], &[])?;
    print::line(format!("{} {}", common.say("已写入", "written to"), report.out.display()))
}

/// The main job: the register is written, read back as any user's, and run.
pub(crate) fn demo(common: &Common, demo: &Demo) -> Result<(), Failure> {
    let folder = demo.out.join("register");
    write_folder(&make(demo.seed)?, &folder)?;
    let register = read_register(common, &folder, true)?;
    let pack = cases::pack(common)?;
    let months = MonthRange::new(Month::at(2014, 1), Month::at(2014, 6))
        .map_err(|why| Failure::Input(why.to_string()))?;
    let raise = Raise { effective: Month::at(2014, 4), implemented: Month::at(2014, 6) };
    let published = NaiveDate::from_ymd_opt(2014, 3, 28).unwrap_or_default();
    let wanted = Wanted {
        months,
        threads: demo.threads,
        reveal: false,
        out: &demo.out,
        raise: Some((raise, published)),
    };
    let ran = run(common, &register, &pack, &wanted)?;
    let comparison = match place_of(&register) {
        Some((place, _)) => compare(&ran.statistics, &CompareInputs::of(&pack, place)),
        None => Vec::new(),
    };
    let fictitious = Text::new(
        "本页的人员均为虚构,台账由种子生成。",
        "The persons of this page are fictitious; the register is made from a seed.",
    );
    write_page(&demo.out.join("report.html"), &register, &pack, &ran, &comparison, &[fictitious])?;
    summary(common, &ran.statistics)?;
    if common.format == Format::Json {
        return Ok(());
    }
    comparison_table(common, &comparison)?;
    what_next(common, demo, &register)
}

fn comparison_table(common: &Common, comparison: &[ComparisonRow]) -> Result<(), Failure> {
    let lang = common.lang();
    let heading = [
        common.say("指标", "figure"),
        common.say("原报告", "printed"),
        common.say("本处计算", "computed"),
        common.say("结论", "verdict"),
        common.say("关系", "relation"),
    ];
    let rows: Vec<Vec<String>> = comparison
        .iter()
        .map(|row| {
            vec![
                row.label.get(lang).to_owned(),
                format!("{} {}", row.printed, row.unit.get(lang)),
                row.computed.clone(),
                row.verdict.text().get(lang).to_owned(),
                [row.relation, row.word].map(|text| text.get(lang)).join(" ").trim().to_owned(),
            ]
        })
        .collect();
    if common.format == Format::Csv { print::csv(&heading, &rows) } else { print::table(&heading, &rows) }
}

fn what_next(common: &Common, demo: &Demo, register: &Register) -> Result<(), Failure> {
    let number = register.households().first().map_or("", |record| record.number.as_str());
    let out = demo.out.display();
    print::line(format!(
        "{out}/report.html    {}\n{out}/roll.csv       {}\n{out}/decisions.jsonl {}\n\n{}\n  \
         minzheng explain --run {out} --case {number} --month 2014-05",
        common.say("半年工作报告,用浏览器打开", "the half-year report; open it in a browser"),
        common.say("发放表", "the payment roll"),
        common.say("逐户意见,附说明摘要", "the findings, with the digest of each explanation"),
        common.say("问任何一户为什么:", "ask why any household got what it got:"),
    ))
}
