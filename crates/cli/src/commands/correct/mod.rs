//! `minzheng correct`: arrears and recoveries of past months, with their causes (SA-22, SA-26).
mod case;
mod say;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use chrono::NaiveDate;
use minzheng::caseload::correction::{
    self, Act, ActKind, AsDue, CORRECTION_SCHEMA, Claims, Correction, CorrectionError, Ledger, LedgerFirst,
    MonthCorrection, PaidLog, Payments, claims, read_late, with_late,
};
use minzheng::caseload::payout::{Due, PayPolicy, read_findings};
use minzheng::caseload::{Knowledge, LawTable, Register, Run, RunError};
use minzheng::core_types::figures::Reading;
use minzheng::core_types::{Money, Month, MonthRange, Pack, Place, Silent};
use minzheng::welfare::Policy;
use serde::Serialize;

use super::ledger;
use super::pay::{put, read_log};
use crate::args::{Common, ConductArgument, Correct, Format};
use crate::failure::Failure;
use crate::registers::read_register;
use crate::{cases, clock, print};

impl From<CorrectionError> for Failure {
    fn from(why: CorrectionError) -> Self {
        match why {
            CorrectionError::Standing { .. } | CorrectionError::PaidNotKnown { .. } => {
                Self::Input(why.to_string())
            }
            why => Self::Computing(why.to_string()),
        }
    }
}

/// What every act did, over all that was asked for.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Did {
    /// Months of households.
    months: u64,
    /// What it raised.
    up: Money,
    /// What it lowered, as a positive amount.
    down: Money,
}

/// One kind of act, and its figure where it is one.
#[derive(Serialize)]
struct Cause {
    kind: ActKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<String>,
    #[serde(flatten)]
    did: Did,
}

#[derive(Debug, Default, Serialize)]
struct Totals {
    households: usize,
    months: usize,
    arrears: Money,
    recovery: Money,
    /// Months of households in which a programme needs a person now.
    open: usize,
}

/// What SA-26 says of one household.
#[derive(Serialize)]
struct Claim {
    conduct: &'static str,
    recoverable: Money,
    /// The least and the greatest lawful fine, beside none at all.
    fine: Option<[Money; 2]>,
    /// A figure of the range is missing.
    open: bool,
}

/// What is recovered of programmes beside the allowance.
#[derive(Serialize)]
struct ClaimBeside {
    /// Nothing where it is not stated.
    conduct: Option<&'static str>,
    recoverable: Money,
}

/// The machine form.
#[derive(Serialize)]
struct Document {
    schema: &'static str,
    months: MonthRange,
    /// The law as known then; nothing where each month went by its own day of payment.
    known_on: Option<NaiveDate>,
    corrections: Vec<MonthCorrection>,
    totals: Totals,
    causes: Vec<Cause>,
    /// By conduct, where one household was asked for.
    claims: Vec<Claim>,
    /// To be recovered, but how it came about is not stated.
    conduct_not_stated: Money,
    /// The same of programmes beside the allowance, of which no range of a fine is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claims_beside: Vec<ClaimBeside>,
    /// Households that the register of now has not.
    not_looked_at: Vec<String>,
    /// Entered in the ledger.
    entered: Option<usize>,
    pack: String,
}

/// A case file, by its extension; registers have others.
fn is_case(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|of| of.eq_ignore_ascii_case("json") || of.eq_ignore_ascii_case("toml"))
}

pub(crate) fn run(common: &Common, asked: &Correct) -> Result<(), Failure> {
    let document = match (&asked.before, &asked.after) {
        (Some(before), Some(after)) if is_case(before) || is_case(after) => {
            case::document(common, asked, [before, after])?
        }
        _ => of_registers(common, asked)?,
    };
    match common.format {
        Format::Json => print::json(&document),
        Format::Csv => say::csv(common, &document),
        Format::Text | Format::Markdown => say::people(common, asked, &document),
    }
}

fn of_registers(common: &Common, asked: &Correct) -> Result<Document, Failure> {
    let (then, found) = match (&asked.run, &asked.before) {
        (Some(folder), _) => {
            let register = read_register(common, &folder.join("cases.jsonl"), asked.strict, clock::today())?;
            (register, Some(findings(&folder.join("decisions.jsonl"), asked.months)?))
        }
        (None, Some(path)) => (read_register(common, path, asked.strict, clock::today())?, None),
        (None, None) => {
            let none = common.say("请指明 --before 或 --run", "give --before or --run");
            return Err(Failure::Input(none.to_owned()));
        }
    };
    let pack = cases::pack(common)?;
    let now = match (&asked.after, &asked.acts) {
        (Some(path), _) => read_register(common, path, asked.strict, clock::today())?,
        (None, Some(path)) => late(common, path, &then, &pack)?,
        (None, None) => {
            let none = common.say("请指明 --after 或 --acts", "give --after or --acts");
            return Err(Failure::Input(none.to_owned()));
        }
    };
    let ledger = ledger_of(common, asked)?;
    match (&asked.payments, found) {
        (Some(log), _) => {
            let log = PaidLog::of(&read_log(common, log)?)?;
            computed(common, asked, &pack, [&then, &now], (&ledger, log))
        }
        (None, Some(found)) => {
            computed(common, asked, &pack, [&then, &now], (&ledger, PaidLog::of_findings(&found)))
        }
        (None, None) => computed(common, asked, &pack, [&then, &now], (&ledger, AsDue)),
    }
}

/// The register of then with the acts of a list: the register as now known.
fn late(common: &Common, path: &Path, then: &Register, pack: &Pack) -> Result<Register, Failure> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(Failure::file(&name))?;
    let (acts, faults) = read_late(&bytes, &name)?;
    let mut lines: Vec<String> =
        faults.iter().map(|(row, fault)| fault.text(&name, *row, common.lang())).collect();
    if lines.is_empty() {
        match with_late(then, &acts, pack) {
            Ok(now) => return Ok(now),
            Err(faults) => {
                lines.extend(faults.iter().map(|(row, fault)| fault.text(&name, *row, common.lang())));
            }
        }
    }
    let none = common.say("有错行,什么也没算", "there are bad rows; nothing was computed");
    Err(Failure::Input(format!("{}\n{none} ({})", lines.join("\n"), lines.len())))
}

/// What a roll found for the months.
fn findings(path: &Path, months: MonthRange) -> Result<Vec<Due>, Failure> {
    let name = path.display().to_string();
    let file = File::open(path).map(BufReader::new).map_err(Failure::file(&name))?;
    let mut found = Vec::new();
    read_findings(file, &name, |line| {
        found.extend(line.due.filter(|due| months.contains(due.month)));
        Ok::<_, Failure>(())
    })?;
    Ok(found)
}

/// The law of then: by the day that is named, or by the day of payment (DB-01).
fn knowledge(
    common: &Common,
    asked: &Correct,
    pack: &Pack,
    place: Option<Place>,
) -> Result<Knowledge, Failure> {
    if let Some(day) = asked.known_on {
        return Ok(Knowledge::On(day));
    }
    let day = place.and_then(|place| {
        let policy = PayPolicy::at(pack, place, asked.months.first());
        policy.day.read(&mut Reading::default()).map(|used| *used.value)
    });
    match day {
        Some(day) => Ok(Knowledge::EachMonth(day)),
        None if place.is_none() => Ok(Knowledge::All),
        None => {
            let why = common.say(
                "该地没有发放日(pay.day);请用 --known-on 指明当时所知的法",
                "the place has no day of payment (pay.day); name the law of then with --known-on",
            );
            Err(Failure::Input(why.to_owned()))
        }
    }
}

fn computed(
    common: &Common,
    asked: &Correct,
    pack: &Pack,
    [then, now]: [&Register; 2],
    (ledger, or): (&Ledger, impl Payments + Sync),
) -> Result<Document, Failure> {
    let payments = &LedgerFirst { ledger, or };
    let of = |knowledge| LawTable::of(pack, &[then, now], asked.months, knowledge);
    let (law_then, law_now) =
        (of(knowledge(common, asked, pack, now.places().into_iter().next())?), of(Knowledge::All));
    let runs = (Run::new(then, &law_then), Run::new(now, &law_now).threads(asked.threads));
    let correction = Correction::new(runs.0, runs.1)?;
    let mut corrections = Vec::new();
    let mut claimed = None;
    if let Some(wanted) = &asked.case {
        let index = now.position(wanted).ok_or_else(|| {
            let why = common.say("现在的台账中没有这一户", "no such household in the register of now");
            Failure::Input(format!("{wanted}: {why}"))
        })?;
        corrections = correction.household(index, asked.months, payments)?;
        let record = now.households().get(index).ok_or(RunError::NoLaw { month: asked.months.first() })?;
        let decided = Month::of(asked.decided.unwrap_or_else(clock::today));
        let policy = Policy::at(pack, record.stay_in(decided).place, decided);
        every_act_named_is_there(common, asked, &corrections)?;
        let stated = |act: &Act| conduct_of(asked, act);
        claimed = Some(claims(&corrections, stated, &policy, &mut Silent)?);
    } else {
        correction.all(asked.months, payments, |of| {
            corrections.push(of);
            Ok::<_, Failure>(())
        })?;
    }
    let entered = match &asked.ledger {
        Some(path) => {
            let decided = asked.decided.unwrap_or_else(clock::today);
            Some(enter(common, (path, ledger), &corrections, decided)?)
        }
        None => None,
    };
    Ok(Document {
        schema: CORRECTION_SCHEMA,
        months: asked.months,
        known_on: asked.known_on,
        totals: totals(&corrections)?,
        causes: causes(&corrections)?,
        claims: claimed.map(|claimed| told(&claimed)).unwrap_or_default(),
        conduct_not_stated: claimed.map(|claimed| claimed.unstated).unwrap_or_default(),
        claims_beside: Vec::new(),
        not_looked_at: correction.not_looked_at().map(str::to_owned).collect(),
        corrections,
        entered,
        pack: pack.hash().to_string(),
    })
}

/// What was found of an act: what is said of its field or kind, else what is said of all.
fn conduct_of(asked: &Correct, act: &Act) -> Option<correction::Conduct> {
    let of = |named: bool| {
        let mut all = asked.conduct.iter().filter(move |of| of.act.is_some() == named);
        all.find(|of| of.act.as_deref().is_none_or(|name| goes_by(act, name)))
    };
    let found = of(true).or_else(|| of(false))?;
    Some(match found.conduct {
        ConductArgument::Error => correction::Conduct::Error,
        ConductArgument::LateReport => correction::Conduct::LateReport,
        ConductArgument::Deception => correction::Conduct::Deception { grave: asked.grave },
    })
}

/// By its field or its kind, as the machine form writes them, or by what the kind is called.
fn goes_by(act: &Act, name: &str) -> bool {
    let is_word = serde_json::to_value(act.kind).is_ok_and(|word| word == name);
    is_word || act.field.as_deref() == Some(name) || act.kind.label().zh == name
}

/// What was found of an act that no correction has is a slip of the pen.
fn every_act_named_is_there(
    common: &Common,
    asked: &Correct,
    corrections: &[MonthCorrection],
) -> Result<(), Failure> {
    let mut names = asked.conduct.iter().filter_map(|of| of.act.as_deref());
    let acts = || corrections.iter().flat_map(|of| of.causes.iter().map(|cause| &cause.act));
    match names.find(|name| !acts().any(|act| goes_by(act, name))) {
        None => Ok(()),
        Some(name) => {
            let why = common.say("更正中没有这种事项", "no correction rests on such an act");
            Err(Failure::Input(format!("--conduct @{name}: {why}")))
        }
    }
}

/// The parts in which something is recovered.
fn told(claimed: &Claims) -> Vec<Claim> {
    let parts =
        [("error", claimed.error), ("late-report", claimed.late_report), ("deception", claimed.deception)];
    let parts = parts.into_iter().filter(|(_, claim)| !claim.recoverable.is_zero());
    parts
        .map(|(conduct, claim)| Claim {
            conduct,
            recoverable: claim.recoverable,
            fine: claim.fine.map(|(least, most)| [least, most]),
            open: claim.open,
        })
        .collect()
}

fn totals(corrections: &[MonthCorrection]) -> Result<Totals, Failure> {
    let households: BTreeSet<&str> = corrections.iter().map(|of| of.household.as_str()).collect();
    let mut totals = Totals { households: households.len(), months: corrections.len(), ..Totals::default() };
    for of in corrections {
        totals.arrears = totals.arrears.plus(of.arrears()?)?;
        totals.recovery = totals.recovery.plus(of.recovery()?)?;
        totals.open = totals.open.saturating_add(usize::from(of.open().next().is_some()));
    }
    Ok(totals)
}

fn causes(corrections: &[MonthCorrection]) -> Result<Vec<Cause>, Failure> {
    let mut all: BTreeMap<(ActKind, Option<String>), Did> = BTreeMap::new();
    for of in corrections {
        let mut seen = BTreeSet::new();
        for cause in &of.causes {
            let figure = cause.act.figure.clone().filter(|_| cause.act.kind == ActKind::Figure);
            let key = (cause.act.kind, figure);
            let did = all.entry(key.clone()).or_default();
            did.months = did.months.saturating_add(u64::from(seen.insert(key)));
            if cause.amount.is_negative() {
                did.down = did.down.less(cause.amount)?;
            } else {
                did.up = did.up.plus(cause.amount)?;
            }
        }
    }
    Ok(all.into_iter().map(|((kind, figure), did)| Cause { kind, figure, did }).collect())
}

/// The ledger of the file that is named; an empty one where there is none yet.
fn ledger_of(common: &Common, asked: &Correct) -> Result<Ledger, Failure> {
    let Some(path) = asked.ledger.as_ref().filter(|path| path.exists()) else {
        return Ok(Ledger::default());
    };
    let file = File::open(path).map(BufReader::new).map_err(Failure::file(path.display()))?;
    Ledger::read(file).map_err(|why| ledger::refused(common, path, why))
}

/// Enters the corrections in the ledger and says how many were new.
fn enter(
    common: &Common,
    (path, ledger): (&Path, &Ledger),
    corrections: &[MonthCorrection],
    on: NaiveDate,
) -> Result<usize, Failure> {
    let refused = |why| ledger::refused(common, path, why);
    let (mut ledger, before) = (ledger.clone(), ledger.entries().len());
    for of in corrections {
        ledger.enter_correction(of, on).map_err(refused)?;
    }
    put(path, ledger.to_lines().map_err(refused)?.as_bytes())?;
    Ok(ledger.entries().len().saturating_sub(before))
}
