//! `minzheng sample`, `roll` and `report`: commands over a whole register.

use std::io::Write;
use std::path::Path;

use minzheng::caseload::day_care::write_stays;
use minzheng::caseload::orders::write_orders;
use minzheng::caseload::organisations::OrganisationStatistics;
use minzheng::caseload::report::{CompareInputs, compare};
use minzheng::caseload::{Outputs, Raise, Register, files, sample};
use minzheng::eldercare::ledger::privacy::{Basis, Purpose};
use serde::Serialize;

use crate::args::{Common, Format, Report, Roll, Sample};
use crate::elder_services::{CENTRE, ORDER_CONTRACT, ORDER_LOG};
use crate::failure::Failure;
use crate::months::{
    PublishedRaise, Ran, Wanted, elders_part, place_of, say_owed, summary, unwritten, write_page,
};
use crate::registers::{create, of_months, read_handled};
use crate::{cases, months, print};

pub(crate) fn sample(common: &Common, asked: &Sample) -> Result<(), Failure> {
    let register = sample::district(asked.seed).map_err(|why| Failure::Computing(why.to_string()))?;
    let granted = match &asked.assistance {
        Some(path) => {
            let granted = sample::assistance(asked.seed, &register);
            files::write_assistance(&granted, path)?;
            Some((granted.len(), path))
        }
        None => None,
    };
    let elders = match &asked.elders {
        Some(path) => Some((write_sample_elders(asked.seed, &register, path)?, path)),
        None => None,
    };
    if asked.out == Path::new("-") {
        let mut lines = Vec::new();
        files::write_jsonl(&register, &mut lines, None).map_err(unwritten("-"))?;
        return print::out(&String::from_utf8_lossy(&lines));
    }
    if asked.out.extension().is_some_and(|extension| extension == "jsonl") {
        let name = asked.out.display().to_string();
        files::write_jsonl(&register, &mut create(&asked.out)?, None).map_err(unwritten(&name))?;
    } else if files::is_workbook(&asked.out) {
        files::write_xlsx(&register, &asked.out)?;
    } else {
        files::write_folder(&register, &asked.out)?;
    }
    let wrote = common.say("户已写入", "households written to");
    print::line(format!("{} {wrote} {}", register.len(), asked.out.display()))?;
    if let Some((records, path)) = granted {
        let wrote = common.say("条救助记录已写入", "records of assistance written to");
        print::line(format!("{records} {wrote} {}", path.display()))?;
    }
    match elders {
        Some((count, path)) => {
            let wrote = common.say("名老年人已写入", "elders written to");
            print::line(format!("{count} {wrote} {}", path.display()))
        }
        None => Ok(()),
    }
}

/// Writes the sample's elder ledger and says how many elders it has; into a folder also the forms of assessment, a line of JSON each,
/// the order log with its contract, and the day-care centres with their stays.
pub(crate) fn write_sample_elders(seed: u64, register: &Register, path: &Path) -> Result<usize, Failure> {
    let computing = |why: sample::SampleError| Failure::Computing(why.to_string());
    let made = sample::elders(seed, register).map_err(computing)?;
    let count = made.ledger.elders.len();
    let purpose = Purpose::new("样例,人员虚构 / sample, fictitious persons", Basis::StatutoryDuty);
    let purpose = purpose.map_err(|why| Failure::Computing(why.to_string()))?;
    files::write_elders(&made.ledger, &purpose, path)?;
    if path.extension().is_some() {
        return Ok(count);
    }
    write_lines(&made.forms, &path.join("ability.jsonl"))?;
    let orders = sample::orders(seed, &made.ledger).map_err(computing)?;
    write_pretty(&orders.contract, &path.join(ORDER_CONTRACT))?;
    let log = path.join(ORDER_LOG);
    write_orders(&orders.read, &mut create(&log)?).map_err(Failure::file(log.display()))?;
    for (number, centre) in (1..).zip(sample::centres(seed).map_err(computing)?) {
        let stem = format!("{CENTRE}{number}");
        write_pretty(&centre.file, &path.join(format!("{stem}.json")))?;
        let stays = path.join(format!("{stem}-stays.csv"));
        write_stays(&centre.stays, &mut create(&stays)?).map_err(Failure::file(stays.display()))?;
    }
    Ok(count)
}

fn write_lines<T: Serialize>(all: &[T], path: &Path) -> Result<(), Failure> {
    let mut file = create(path)?;
    for one in all {
        let line = serde_json::to_string(one).map_err(|why| Failure::Computing(why.to_string()))?;
        writeln!(file, "{line}").map_err(Failure::file(path.display()))?;
    }
    file.flush().map_err(Failure::file(path.display()))
}

fn write_pretty<T: Serialize>(one: &T, path: &Path) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(one).map_err(|why| Failure::Computing(why.to_string()))?;
    let mut file = create(path)?;
    writeln!(file, "{text}").and_then(|()| file.flush()).map_err(Failure::file(path.display()))
}

pub(crate) fn roll(common: &Common, asked: &Roll) -> Result<(), Failure> {
    let register = of_months(common, &asked.months)?;
    let raise = match (asked.raise.effective, asked.raise.implemented, asked.raise.known_before) {
        (Some(effective), Some(implemented), Some(published)) => {
            Some(PublishedRaise { raise: Raise { effective, implemented }, published })
        }
        _ => None,
    };
    let beside = read_handled(common, &asked.handled, &asked.months, &register)?;
    let wanted = Wanted {
        beside: &beside,
        months: asked.months.months,
        threads: asked.months.threads,
        reveal: asked.reveal,
        digests: !asked.no_digests,
        workbook: asked.xlsx,
        out: &asked.out,
        raise,
    };
    let ran = months::run(common, &register, &cases::pack(common)?, &wanted)?;
    summary(common, &ran.statistics)?;
    if common.format == Format::Text {
        say_owed(common, &ran)?;
        print::line(format!("{} {}", common.say("已写入", "written to"), asked.out.display()))?;
    }
    Ok(())
}

pub(crate) fn report(common: &Common, asked: &Report) -> Result<(), Failure> {
    let register = of_months(common, &asked.months)?;
    let pack = cases::pack(common)?;
    let beside = read_handled(common, &asked.handled, &asked.months, &register)?;
    let (statistics, activity) = months::statistics(
        (&register, &pack),
        asked.months.months,
        asked.months.threads,
        &mut Outputs::default(),
        &beside,
    )?;
    let elders = elders_part((&register, &pack), asked.months.months, &beside)?;
    let months = asked.months.months;
    let days = (months.first().first_day(), months.last().last_day());
    let organisations =
        beside.organisations.as_ref().map(|read| OrganisationStatistics::of(read, days.0, days.1));
    let comparison = match place_of(&register).filter(|_| asked.compare) {
        Some((place, _)) => {
            let mut inputs = CompareInputs::of(&pack, place).with_activity(&activity);
            if let Some(told) = &organisations {
                inputs = inputs.with_organisations(told);
            }
            compare(&statistics, &CompareInputs { elders: elders.as_ref().map(|part| part.count), ..inputs })
        }
        None => Vec::new(),
    };
    let ran = Ran { statistics, activity, back_pay: Vec::new() };
    write_page(
        common,
        &asked.out,
        (&register, &pack),
        &ran,
        (&comparison, elders.as_ref(), organisations.as_ref()),
        &[],
    )?;
    print::line(format!("{} {}", common.say("已写入", "written to"), asked.out.display()))
}
