//! Months over a register, and everything that comes out of them in a folder.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use minzheng::caseload::activity::{Activity, Limits, Sources};
use minzheng::caseload::elders::Ledger;
use minzheng::caseload::index::IndexError;
use minzheng::caseload::organisations::{OrganisationStatistics, ReadOrganisations};
use minzheng::caseload::outputs::{RollBook, back_pay_csv, statistics_csv, statistics_json};
use minzheng::caseload::report::{
    CentrePart, ComparisonRow, EldersPart, OrdersPart, OrdersTold, ReportInput, figures_in_force, half_year,
};
use minzheng::caseload::{
    Assistance, BackPay, LawTable, MonthStatistics, Outputs, Progress, Raise, Register, RosterPolicy, Run,
    back_pay, files, run_months,
};
use minzheng::core_types::ids::division;
use minzheng::core_types::{Money, Month, MonthRange, Pack, Place, Text};
use minzheng::eldercare::service_order::Days;

use crate::args::{Common, Format};
use crate::elder_services::Services;
use crate::failure::Failure;
use crate::print;
use crate::registers::{bar, create, show};

/// A place that the table of divisions does not name.
const THIS_PLACE: Text = Text::new("本地", "this place");

/// A raise of the figures, and the day on which it was published.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PublishedRaise {
    pub(crate) raise: Raise,
    pub(crate) published: NaiveDate,
}

/// What a run writes, and where.
pub(crate) struct Wanted<'w> {
    pub(crate) months: MonthRange,
    pub(crate) threads: usize,
    pub(crate) reveal: bool,
    pub(crate) digests: bool,
    /// A workbook of everything, for people to print and sign.
    pub(crate) workbook: bool,
    pub(crate) out: &'w Path,
    pub(crate) raise: Option<PublishedRaise>,
    pub(crate) beside: &'w Beside,
}

/// What was handled beside the roll.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    pub(crate) assistance: Option<Assistance>,
    /// 老年人台账.
    pub(crate) elders: Option<Ledger>,
    /// 社会组织台账.
    pub(crate) organisations: Option<ReadOrganisations>,
    /// Orders and day-care centres in the folder of the ledger.
    pub(crate) services: Services,
    pub(crate) limits: Limits,
}

/// What a run found.
pub(crate) struct Ran {
    pub(crate) statistics: Vec<MonthStatistics>,
    /// What was handled in all of the months.
    pub(crate) activity: Activity,
    pub(crate) back_pay: Vec<(RosterPolicy, Vec<BackPay>)>,
}

/// Months over a register, everything written to a folder.
pub(crate) fn run(
    common: &Common,
    register: &Register,
    pack: &Pack,
    wanted: &Wanted<'_>,
) -> Result<Ran, Failure> {
    let open = |name: &str| create(&wanted.out.join(name));
    let (mut roll, mut persons, mut decisions) =
        (open("roll.csv")?, open("persons.csv")?, open("decisions.jsonl")?);
    let mut book = match wanted.workbook {
        true => Some(RollBook::new(title_of(register), wanted.months, pack.hash())?),
        false => None,
    };
    let mut outputs = Outputs {
        roll: Some(&mut roll),
        persons: Some(&mut persons),
        decisions: Some(&mut decisions),
        workbook: book.as_mut(),
        digests: wanted.digests,
        lang: common.lang(),
        reveal: wanted.reveal,
        ..Outputs::default()
    };
    let (statistics, activity) =
        statistics((register, pack), wanted.months, wanted.threads, &mut outputs, wanted.beside)?;
    if let Some(book) = book {
        let mut file = open("roll.xlsx")?;
        book.write(&statistics, Some(&activity), &mut file)?;
        file.flush().map_err(Failure::file("roll.xlsx"))?;
    }
    statistics_csv(&mut open("statistics.csv")?, &statistics, Some(&activity), common.lang())?;
    statistics_json(&mut open("statistics.json")?, &statistics, Some(&activity), pack.hash())?;
    let (mut lines, mut index) = (open("cases.jsonl")?, open("cases.idx")?);
    files::write_jsonl(register, &mut lines, Some(&mut index)).map_err(unwritten("cases.jsonl"))?;
    index.flush().map_err(Failure::file("cases.idx"))?;
    let back_pay = match wanted.raise {
        None => Vec::new(),
        Some(raise) => {
            let owed = owed(register, pack, raise)?;
            let lists: Vec<(RosterPolicy, &[BackPay])> =
                owed.iter().map(|(policy, list)| (*policy, list.as_slice())).collect();
            back_pay_csv(&mut open("back-pay.csv")?, register, &lists, common.lang())?;
            owed
        }
    };
    Ok(Ran { statistics, activity, back_pay })
}

/// A register that could not be written as lines.
pub(crate) fn unwritten(path: &str) -> impl FnOnce(IndexError) -> Failure {
    move |why| match why {
        IndexError::File(why) => Failure::File { path: path.to_owned(), why },
        other => Failure::Computing(other.to_string()),
    }
}

/// The statistics of the months, with a bar while they are computed; and what was handled in all of them.
pub(crate) fn statistics(
    (register, pack): (&Register, &Pack),
    months: MonthRange,
    threads: usize,
    outputs: &mut Outputs<'_>,
    beside: &Beside,
) -> Result<(Vec<MonthStatistics>, Activity), Failure> {
    let laws = LawTable::new(pack, register, months);
    let run = Run::new(register, &laws).threads(threads);
    let bar = bar();
    let mut progress = |progress: Progress| show(&bar, progress);
    let statistics = run_months(&run, months, outputs, &mut progress);
    bar.finish_and_clear();
    let mut statistics = statistics?;
    let (assistance, limits) = (beside.assistance.as_ref(), beside.limits);
    let sources = Sources { register, laws: &laws, assistance, limits };
    let activity = Activity::count_into(&mut statistics, &sources, months);
    Ok((statistics, activity.map_err(|why| Failure::Computing(why.to_string()))?))
}

/// The back-pay of a raise by either roster policy: all figures against those known the day before its publication.
fn owed(
    register: &Register,
    pack: &Pack,
    raise: PublishedRaise,
) -> Result<Vec<(RosterPolicy, Vec<BackPay>)>, Failure> {
    let PublishedRaise { raise, published } = raise;
    let day_before = published.checked_sub_days(chrono::Days::new(1)).unwrap_or(published);
    let months = MonthRange::new(raise.effective, raise.implemented)
        .map_err(|why| Failure::Input(format!("--effective, --implemented: {why}")))?;
    let old_laws = LawTable::known_on(pack, register, months, day_before);
    let new_laws = LawTable::new(pack, register, months);
    let (old, new) = (Run::new(register, &old_laws), Run::new(register, &new_laws));
    [RosterPolicy::RosterOfImplementation, RosterPolicy::Entitlement]
        .into_iter()
        .map(|policy| Ok((policy, back_pay(&old, &new, raise, policy)?)))
        .collect()
}

/// The months as a table, or as JSON for programs.
pub(crate) fn summary(common: &Common, months: &[MonthStatistics]) -> Result<(), Failure> {
    let heading = [
        common.say("月份", "month"),
        common.say("户", "households"),
        common.say("人", "persons"),
        common.say("进/出(人)", "in/out (persons)"),
        common.say("需人工(户)", "need a person"),
        common.say("合计(元)", "yuan in all"),
    ];
    let row = |month: &MonthStatistics| {
        vec![
            month.month.to_string(),
            month.roster.households.to_string(),
            month.roster.persons.to_string(),
            format!("{}/{}", month.persons_in, month.persons_out),
            month.needs_person.to_string(),
            month.total.to_string(),
        ]
    };
    let rows: Vec<Vec<String>> = months.iter().map(row).collect();
    match common.format {
        Format::Json => print::json(&months),
        Format::Csv => print::csv(&heading, &rows),
        Format::Text | Format::Markdown => print::table(&heading, &rows),
    }
}

/// What the report says of the elders on the last day of the months, where a ledger was given.
pub(crate) fn elders_part(
    (register, pack): (&Register, &Pack),
    months: MonthRange,
    beside: &Beside,
) -> Result<Option<EldersPart>, Failure> {
    let Some((ledger, (place, _))) = beside.elders.as_ref().zip(place_of(register)) else { return Ok(None) };
    let computing = |why: &dyn std::fmt::Display| Failure::Computing(why.to_string());
    let days = Days { first: months.first().first_day(), last: months.last().last_day() };
    let mut part = EldersPart::of(ledger, pack, place, days.last);
    part.services.orders = match (&beside.services.orders, &beside.services.contract) {
        (None, _) if beside.services.has_log => OrdersTold::NoContract,
        (Some(read), Some(contract)) => {
            let orders = OrdersPart::of(ledger, (read, contract), pack, days);
            OrdersTold::Counted(Box::new(orders.map_err(|why| computing(&why))?))
        }
        _ => OrdersTold::Missing,
    };
    for (name, file) in &beside.services.centres {
        let centre = CentrePart::of(name, file, pack).map_err(|why| computing(&why))?;
        part.services.centres.push(centre);
    }
    Ok(Some(part))
}

/// What is owed, in a line for each roster policy.
pub(crate) fn say_owed(common: &Common, ran: &Ran) -> Result<(), Failure> {
    for (policy, list) in &ran.back_pay {
        let sum = Money::sum(list.iter().map(|back_pay| back_pay.amount))
            .map_err(|why| Failure::Computing(why.to_string()))?;
        let label = common.say("补发", "back-pay");
        let households = common.say("户", "households");
        let policy = policy.label().get(common.lang());
        print::line(format!("{label}({policy}): {} {households}, {sum}", list.len()))?;
    }
    Ok(())
}

/// The place of the register's first household, and its name where the table of divisions has it.
pub(crate) fn place_of(register: &Register) -> Option<(Place, Text)> {
    let place = register.households().first()?.place;
    let name = match place {
        Place::Division(code) => division(code).map(|division| division.name),
        Place::Zone(_) => None,
    };
    Some((place, name.unwrap_or(THIS_PLACE)))
}

/// What to call the place of a whole register: its only one, or several.
fn title_of(register: &Register) -> Text {
    match place_of(register) {
        Some((place, name)) if register.households().iter().all(|record| record.place == place) => name,
        Some(_) => Text::new("各地", "several places"),
        None => THIS_PLACE,
    }
}

/// Writes the report.
pub(crate) fn write_page(
    common: &Common,
    path: &Path,
    (register, pack): (&Register, &Pack),
    ran: &Ran,
    (comparison, elders, organisations): (
        &[ComparisonRow],
        Option<&EldersPart>,
        Option<&OrganisationStatistics>,
    ),
    notes: &[Text],
) -> Result<(), Failure> {
    let Some((place, name)) = place_of(register) else {
        let (zh, en) = ("台账里没有可以报告的户", "the register has no household to report on");
        return Err(Failure::Input(common.say(zh, en).to_owned()));
    };
    let months: Vec<Month> = ran.statistics.iter().map(|month| month.month).collect();
    let figures = figures_in_force(pack, place, &months);
    let page = half_year(&ReportInput {
        place: name,
        months: &ran.statistics,
        activity: Some(&ran.activity),
        elders,
        organisations,
        comparison,
        back_pay: &ran.back_pay,
        figures: &figures,
        pack: pack.hash(),
        notes,
        generated: None,
    });
    let mut file = create(path)?;
    file.write_all(page.as_bytes()).and_then(|()| file.flush()).map_err(Failure::file(path.display()))
}
