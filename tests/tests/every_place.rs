//! Every place of the pack in every month of which it speaks, and the month before and after, under many households: an
//! amount, a ground or a question that is named, never an error. Each household is explained, and the explanation
//! re-checked, in every month in which anything changes in the place, and by turns in the months between.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use minzheng_core_types::figures::{Place, Reading};
use minzheng_core_types::finding::Finding;
use minzheng_core_types::{Explanation, Fact, Month, MonthRange, Silent};
use minzheng_policies::{Covered, Question, check, covered};
use minzheng_tests::desk;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::Register;
use minzheng_welfare::policy::AmountMethod;
use minzheng_welfare::{CATALOGUE, CaseFile, Determination, GUIDE, MonthFindings, PARAMETERS, Policy};

/// The month in which the households are written, and the last one looked at where nothing ends.
const WRITTEN: Month = Month::at(2014, 5);
const TODAY: Month = Month::at(2026, 11);

/// Every household of `households/`, by name.
fn households() -> BTreeMap<String, CaseFile> {
    let folder = desk::folder().join("households");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let case = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, case)
        })
        .collect()
}

fn day(day: NaiveDate, by: i32) -> NaiveDate {
    let months = Months::new(by.unsigned_abs());
    let moved = if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) };
    moved.unwrap()
}

fn range(months: MonthRange, by: i32) -> MonthRange {
    MonthRange::new(months.first().plus(by), months.last().plus(by)).unwrap()
}

/// The same household elsewhere and so many months later, everybody of the same age.
fn moved(case: &CaseFile, place: Place, month: Month, register: Register) -> CaseFile {
    let by = WRITTEN.until(month);
    let mut case = case.clone();
    (case.place, case.month, case.register) = (place, month, Fact::Known(register));
    case.standing = match case.standing {
        StandingFile::Applying { applied } => StandingFile::Applying { applied: day(applied, by) },
        StandingFile::OnRoll { since, determination } => StandingFile::OnRoll {
            since: since.plus(by),
            determination: Determination {
                applied: day(determination.applied, by),
                decided: day(determination.decided, by),
                window: range(determination.window, by),
                ..determination
            },
        },
        StandingFile::Grace { decided, kept, ground } => {
            StandingFile::Grace { decided: day(decided, by), kept, ground }
        }
        StandingFile::Ended { last, ground } => StandingFile::Ended { last: last.plus(by), ground },
    };
    for member in &mut case.members {
        if let Fact::Known(birth) = &mut member.birth {
            *birth = day(*birth, by);
        }
        if let Fact::Known(illness) = &mut member.illness {
            illness.approved = illness.approved.map(|approved| day(approved, by));
        }
    }
    case.incomes.iter_mut().for_each(|income| income.period = range(income.period, by));
    case.deductions.iter_mut().for_each(|deduction| deduction.period = range(deduction.period, by));
    case.expenses.iter_mut().for_each(|expense| expense.period = range(expense.period, by));
    case
}

/// Nothing is left unsaid: a refusal has its grounds, a question is one.
fn said(found: &MonthFindings) -> Result<(), String> {
    for (programme, finding) in found.each() {
        match finding {
            Finding::Entitled(award) if award.total().is_negative() => {
                return Err(format!("{}: less than nothing", programme.id));
            }
            Finding::NotEntitled(grounds) if grounds.is_empty() => {
                return Err(format!("{}: refused without a ground", programme.id));
            }
            Finding::NeedsPerson(open) if open.is_empty() => {
                return Err(format!("{}: a person is asked about nothing", programme.id));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Somebody on the roll without income: the full standard where there is one, else the standard is asked for by name.
/// Where amounts are banded, or it is not known whether they are, that is asked.
fn plain(found: &MonthFindings, policy: &Policy, register: Register) -> Result<(), String> {
    let (standard, id) = match register {
        Register::Urban => (&policy.standard_urban, "sa.standard.urban"),
        Register::Rural => (&policy.standard_rural, "sa.standard.rural"),
    };
    let mut reading = Reading::default();
    let method = policy.amount_method.read(&mut reading).map(|used| *used.value);
    let standard = standard.read(&mut reading).map(|used| *used.value);
    match (&found.allowance, standard) {
        (Finding::Entitled(award), Some(standard)) if award.total() == standard => Ok(()),
        (Finding::NeedsPerson(_), Some(_)) if method != Some(AmountMethod::Differential) => Ok(()),
        (Finding::NeedsPerson(open), None) if open.missing(&CATALOGUE).any(|missing| missing.id == id) => {
            Ok(())
        }
        (other, standard) => Err(format!("without income, with a standard of {standard:?}: {other:?}")),
    }
}

/// The months in which something changes in a place, the last one covered, and the two beside.
fn turns(covered: &Covered) -> BTreeSet<Month> {
    let as_of = TODAY.last_day();
    let question = Question { as_of, place: Some(covered.place), months: Some(covered.months) };
    let survey = check(desk::pack(), &minzheng_policies::embedded_files(), &[PARAMETERS], &[GUIDE], question);
    let lines = survey.places.iter().flat_map(|place| &place.lines);
    let beside = [covered.months.first().previous(), covered.months.last(), covered.months.last().next()];
    lines.map(|line| line.months.first()).chain(beside).collect()
}

/// The explanation of a finding: it is the same, and re-checks.
fn explained(case: &CaseFile, found: &MonthFindings, why: &mut Explanation) -> Result<(), String> {
    why.clear();
    let listened = desk::assess_with(case, desk::pack(), why).map_err(|error| error.to_string())?;
    if listened != *found {
        return Err("listening changes the answer".to_owned());
    }
    let document = why.document(None, case.place, case.month, &CATALOGUE);
    document.recheck().first().map_or(Ok(()), |fault| Err(format!("{fault:?}")))
}

/// How many cases were assessed, how many of them explained, and how many are entitled to the allowance.
#[derive(Default)]
struct Count {
    cases: usize,
    explained: usize,
    entitled: usize,
}

fn run(covered: &Covered, households: &BTreeMap<String, CaseFile>) -> Result<Count, String> {
    let pack = desk::pack();
    let mut count = Count::default();
    let mut why = Explanation::default();
    let turns = turns(covered);
    let months = MonthRange::new(covered.months.first().previous(), covered.months.last().next()).unwrap();
    for (turn, month) in months.iter().enumerate() {
        let policy = desk::policy(pack, covered.place, month);
        for (index, (name, written)) in households.iter().enumerate() {
            for register in [Register::Urban, Register::Rural] {
                let at = |why: String| format!("{name} {register:?} in {} in {month}: {why}", covered.place);
                let case = moved(written, covered.place, month, register);
                let found =
                    desk::assess_with(&case, pack, &mut Silent).map_err(|error| at(error.to_string()))?;
                said(&found).map_err(at)?;
                if name == "on-roll-alone-without-income" {
                    plain(&found, &policy, register).map_err(at)?;
                }
                if turns.contains(&month) || turn % households.len() == index {
                    explained(&case, &found, &mut why).map_err(at)?;
                    count.explained += 1;
                }
                count.cases += 1;
                count.entitled += usize::from(found.allowance.is_entitled());
            }
        }
    }
    Ok(count)
}

#[test]
fn every_place_runs_through_every_month_it_speaks_of() {
    let households = households();
    let places = covered(desk::pack(), TODAY);
    assert!(places.len() >= 30 && households.len() >= 8, "{} {}", places.len(), households.len());
    let half = places.len().div_ceil(2);
    let ran: Vec<Result<Count, String>> = std::thread::scope(|scope| {
        let halves: Vec<_> = places
            .chunks(half)
            .map(|part| scope.spawn(|| part.iter().map(|place| run(place, &households)).collect::<Vec<_>>()))
            .collect();
        halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    let faults: Vec<&String> = ran.iter().filter_map(|ran| ran.as_ref().err()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let sum = |of: fn(&Count) -> usize| ran.iter().flatten().map(of).sum::<usize>();
    let (cases, told, entitled) =
        (sum(|count| count.cases), sum(|count| count.explained), sum(|count| count.entitled));
    println!("{} places, {cases} cases, {told} explained, {entitled} entitled", places.len());
    assert!(told > cases / 10 && entitled > 1_000, "{told} of {cases} explained, {entitled} entitled");
}
