//! Corrections of a case in every programme (SA-22, SA-26), and what is settled of them in the ledger.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use minzheng_caseload::Knowledge;
use minzheng_caseload::correction::{
    AsDue, CaseCorrection, CorrectedProgramme, CorrectionError, Ledger, ListRow, MonthCorrection, Paid,
    Payments, difference, read_list,
};
use minzheng_core_types::{Fact, Finding, Money, Month, MonthRange};
use minzheng_welfare::between::every_paying;
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::extreme_hardship::facts::SelfCare;
use minzheng_welfare::special_care::facts::{Kind, Recipient};
use minzheng_welfare::standing::{Determination, StopGround};
use minzheng_welfare::temporary::facts::Granted;
use minzheng_welfare::{CaseFile, screen};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::generate::{self, Wish};
use crate::registry::Check;

const NUMBER: &str = "T-1";

fn text(why: impl std::fmt::Display) -> String {
    why.to_string()
}

/// A case of any kind as recorded, and as it turns out to be.
struct Late {
    then: CaseFile,
    now: CaseFile,
    known: Knowledge,
    months: MonthRange,
}

impl Late {
    /// Mostly with one or two facts that are another now.
    fn draw(draw: &mut Draw) -> Self {
        let then = super::screening::any(draw);
        let mut now = then.clone();
        for _ in 0..draw.weighted(&[(6, 1), (4, 2), (1, 0)]) {
            change(draw, &mut now);
        }
        let known = match draw.below(3) {
            0 => Knowledge::All,
            1 => Knowledge::EachMonth(10),
            _ => Knowledge::On(then.month.first_day() - Days::new(draw.below(60))),
        };
        draw.show(&now);
        let of = then.month;
        let months = MonthRange::new(of.previous(), of.plus(1)).expect("in order");
        Self { then, now, known, months }
    }

    fn between(
        &self,
        [then, now]: [&CaseFile; 2],
        known: Knowledge,
        payments: &impl Payments,
    ) -> Result<Vec<MonthCorrection>, String> {
        let pack = generate::law_of(&self.then);
        let of = CaseCorrection::new(NUMBER, [then, now], pack, known).map_err(text)?;
        let mut found = Vec::new();
        for month in self.months.iter() {
            match of.month(month, payments) {
                Ok(corrected) => found.extend(corrected),
                // Of one standing nothing is in doubt.
                Err(CorrectionError::Standing { .. }) if then.standing != now.standing => {}
                Err(why) => return Err(text(why)),
            }
        }
        Ok(found)
    }

    /// By either standing the household stood so already.
    fn in_force(&self, month: Month) -> bool {
        self.then.standing == self.now.standing
            || [&self.then, &self.now].iter().all(|case| in_force(&case.standing, month))
    }

    fn found(&self, payments: &impl Payments) -> Result<Vec<MonthCorrection>, String> {
        self.between([&self.then, &self.now], self.known, payments)
    }
}

/// Is the month after that of the decision or the end?
fn in_force(standing: &StandingFile, month: Month) -> bool {
    match *standing {
        StandingFile::OnRoll { determination: Determination { decided, .. }, .. }
        | StandingFile::Grace { decided, .. } => Month::of(decided) < month,
        StandingFile::Ended { last, .. } => last < month,
        StandingFile::Applying { applied } => Month::of(applied) < month,
    }
}

/// Another determination, an end or a grace period, of a month about this one.
fn decided_anew(draw: &mut Draw, case: &CaseFile, of: Determination) -> StandingFile {
    let when = case.month.plus(-draw.pick(&[0, 1, 2]));
    let decided = when.first_day() + Days::new(draw.below(28));
    let amount = Money::from_fen(draw.between(1, 300_000));
    match draw.below(3) {
        0 => {
            let ground = draw.pick(&[None, Some(StopGround::Death), Some(StopGround::Income)]);
            StandingFile::Ended { last: when, ground }
        }
        1 => StandingFile::Grace { decided, kept: amount, ground: StopGround::Income },
        _ => {
            let determination = Determination { decided, counted_income: amount, ..of };
            StandingFile::OnRoll { since: case.month.plus(-4), determination }
        }
    }
}

/// One fact is another: of the household, or of what the case asks for.
fn change(draw: &mut Draw, case: &mut CaseFile) {
    let day = case.month.first_day() + Days::new(draw.below(28));
    let member = draw.below(case.members.len() as u64) as usize;
    let amount = Money::from_fen(draw.between(1, 300_000));
    let grade = draw.pick(&[SelfCare::Able, SelfCare::Partial, SelfCare::Full]);
    match draw.below(5) {
        0 => case.members[member].died = Some(day),
        1 => {
            let veteran = Recipient::new(member);
            let (kind, penalty, grant) = (Fact::Known(Kind::WarVeteran), Fact::Absent, Fact::Absent);
            case.needs.special_care = Fact::Known(vec![Recipient { kind, penalty, grant, ..veteran }]);
        }
        _ => {}
    }
    for person in &mut case.needs.extreme_hardship {
        person.grade = Fact::Known(grade);
    }
    if let Some(request) = &mut case.needs.temporary {
        request.granted = Fact::Known(Granted::Amount(amount));
    }
    for bill in &mut case.needs.medical {
        bill.in_scope = Fact::Known(amount);
    }
    if let StandingFile::OnRoll { mut determination, since } = case.standing {
        determination.counted_income = amount;
        let now = StandingFile::OnRoll { since, determination };
        case.standing = if draw.chance(1, 3) { decided_anew(draw, case, determination) } else { now };
    }
}

/// What was paid: of some programme this, of every other what was due.
struct Otherwise(Option<(&'static str, Money)>);

impl Otherwise {
    fn draw(draw: &mut Draw) -> Self {
        let programme = draw.pick(&["extreme-hardship", "allowance", "temporary", "special-care-pension"]);
        let amount = Money::from_fen(draw.between(0, 300_000));
        Self(draw.chance(1, 3).then_some((programme, amount)))
    }
}

impl Payments for Otherwise {
    fn paid(&self, _: &str, _: Month, programme: &'static str) -> Option<Paid> {
        self.0.filter(|(known, _)| *known == programme).map(|(_, amount)| Paid::new(amount))
    }
}

pub(crate) fn the_causes_of_a_case_sum(draw: &mut Draw) -> Check {
    let late = Late::draw(draw);
    let found = late.found(&Otherwise::draw(draw))?;
    for of in &found {
        for line in &of.programmes {
            let causes = of.causes.iter().filter(|cause| cause.programme == line.programme);
            let sum = Money::sum(causes.map(|cause| cause.amount)).map_err(text)?;
            let open =
                line.due_now.map_or(Ok(Money::ZERO), |due| difference(due, line.paid)).map_err(text)?;
            let owed = line.arrears.less(line.recovery).map_err(text)?;
            let (programme, one) = (line.programme, line.arrears.is_zero() || line.recovery.is_zero());
            if sum != open || owed != open || !one {
                let month = of.month;
                return Err(format!("{month} {programme}: causes {sum}, difference {open}, owed {owed}"));
            }
        }
        let told = |id| of.programmes.iter().any(|line| line.programme == id);
        if let Some(other) = of.causes.iter().find(|cause| !told(cause.programme)) {
            return Err(format!("{}: a cause of {}, which is not corrected", of.month, other.programme));
        }
    }
    if found.is_empty() { ASIDE } else { holds(true, String::new) }
}

/// What is due at both ends by month and programme, as far as it is told.
type Ends = BTreeMap<(Month, &'static str), [Option<Money>; 2]>;

fn ends(found: &[MonthCorrection]) -> Ends {
    let lines = found.iter().flat_map(|of| of.programmes.iter().map(move |line| (of.month, line)));
    let due = |line: &CorrectedProgramme| {
        [line.due_then.map(|due| due.money()), line.due_now.map(|due| due.money())]
    };
    lines.map(|(month, line)| ((month, line.programme), due(line))).collect()
}

pub(crate) fn only_months_that_differ_are_told(draw: &mut Draw) -> Check {
    let late = Late::draw(draw);
    for case in [&late.then, &late.now] {
        let itself = late.between([case, case], Knowledge::All, &AsDue)?;
        if let Some(of) = itself.first() {
            return Err(format!("{}: corrected though nothing is another", of.month));
        }
    }
    let there = late.between([&late.then, &late.now], Knowledge::All, &AsDue)?;
    let back = late.between([&late.now, &late.then], Knowledge::All, &AsDue)?;
    for of in &there {
        let same = |line: &&CorrectedProgramme| {
            line.due_then.map(|due| due.money()) == line.due_now.map(|due| due.money())
                && line.due_now.is_none_or(|due| due.money() == line.paid.money())
        };
        if of.programmes.is_empty() || !late.months.contains(of.month) {
            return Err(format!("{}: told without a difference", of.month));
        }
        if let Some(line) = of.programmes.iter().find(same) {
            return Err(format!("{} {}: told without a difference", of.month, line.programme));
        }
    }
    // Between two decisions the way back starts from the later one.
    let of_both = |found: &[MonthCorrection]| {
        let mut ends = ends(found);
        ends.retain(|(month, _), _| late.in_force(*month));
        ends
    };
    let mut turned = of_both(&back);
    turned.values_mut().for_each(|ends| ends.reverse());
    if there.is_empty() && back.is_empty() {
        return ASIDE;
    }
    holds(of_both(&there) == turned, || format!("there {there:#?}, back {back:#?}"))
}

/// What every programme pays in a month, screened alone; nothing of what needs a person.
fn screened(case: &CaseFile, month: Month) -> Result<BTreeMap<&'static str, Option<Money>>, String> {
    let found = screen::screen(&case.asked_in(month), generate::law_of(case)).map_err(text)?;
    let mut paid: BTreeMap<_, _> = every_paying().map(|of| (of.id, Some(Money::ZERO))).collect();
    for answer in found.answers.iter().filter(|answer| answer.excluded_by.is_none()) {
        if let Some(of) = paid.get_mut(answer.programme.id) {
            *of = match answer.finding {
                Finding::Entitled(award) => Some(award.total()),
                Finding::NotEntitled(_) => Some(Money::ZERO),
                Finding::NeedsPerson(_) => None,
            };
        }
    }
    Ok(paid)
}

/// SA-22: until the month of the decision, or of the end, the household stood as it did.
pub(crate) fn each_month_is_asked_by_its_standing(draw: &mut Draw) -> Check {
    let mut then = generate::household(draw, Wish::ON_ROLL);
    let StandingFile::OnRoll { mut determination, .. } = then.standing else { return ASIDE };
    determination.decided = then.month.plus(-5).first_day() + Days::new(draw.below(28));
    then.standing = StandingFile::OnRoll { since: then.month.plus(-4), determination };
    let mut now = then.clone();
    now.standing = decided_anew(draw, &then, determination);
    draw.show(&now);
    let pack = generate::law_of(&then);
    let of = CaseCorrection::new(NUMBER, [&then, &now], pack, Knowledge::All).map_err(text)?;
    let before = of.month(then.month.plus(-5), &AsDue);
    let (mut differs, earliest) = (false, then.month.plus(-4));
    for month in MonthRange::new(earliest, then.month.plus(2)).expect("in order").iter() {
        let mut in_month = now.clone();
        if !in_force(&now.standing, month) {
            in_month.standing.clone_from(&then.standing);
        }
        let (due_then, due_now) = (screened(&then, month)?, screened(&in_month, month)?);
        let expected: Ends = due_then
            .iter()
            .map(|(id, then)| ((month, *id), [*then, due_now[id]]))
            .filter(|(_, [then, now])| then != now)
            .collect();
        let found = of.month(month, &AsDue).map_err(text)?;
        let told = ends(found.as_slice());
        if told != expected {
            return Err(format!("{month}: told {told:?}, but screened {expected:?}"));
        }
        differs |= !told.is_empty();
    }
    // Before the first of its decisions the files do not tell how it stood, unless it drew nothing by either.
    match before {
        Err(CorrectionError::Standing { .. }) => {}
        Ok(None) => {}
        other => return Err(format!("before the first decision: {other:?}")),
    }
    if differs { holds(true, String::new) } else { ASIDE }
}

const fn on(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, number).expect("a day")
}

/// A correction in the ledger, and a list that settles all of it: paid, recovered, or written off.
struct Settling {
    found: Vec<MonthCorrection>,
    ledger: Ledger,
    rows: Vec<ListRow>,
    /// Of the list what is written off, by month and programme.
    waived: BTreeMap<(Month, &'static str), Money>,
}

impl Settling {
    fn draw(draw: &mut Draw) -> Result<Option<Self>, String> {
        let late = Late::draw(draw);
        let found = late.found(&Otherwise::draw(draw))?;
        let mut ledger = Ledger::default();
        for of in &found {
            ledger.enter_correction(of, on(1)).map_err(text)?;
        }
        let mut csv = "household,month,programme,event,amount,date,reference\n".to_owned();
        let mut waived = BTreeMap::new();
        let lines = found.iter().flat_map(|of| of.programmes.iter().map(move |line| (of.month, line)));
        for (count, (month, line)) in lines.enumerate() {
            let part = Money::from_fen(draw.between(0, line.recovery.fen()));
            let written = draw.pick(&[Money::ZERO, part]);
            let back = line.recovery.less(written).map_err(text)?;
            let voucher = if draw.chance(1, 2) { format!("K-{count}") } else { String::new() };
            for (event, amount, voucher) in [
                ("arrears-paid", line.arrears, &voucher[..]),
                ("written-off", written, ""),
                ("recovered", back, &voucher[..]),
            ] {
                if !amount.is_zero() {
                    csv += &format!(
                        "{NUMBER},{month},{},{event},{amount},2027-01-02,{voucher}\n",
                        line.programme
                    );
                }
            }
            waived.insert((month, line.programme), written);
        }
        let (rows, faults) = read_list(csv.as_bytes(), "list.csv", None).map_err(text)?;
        if !faults.is_empty() {
            return Err(format!("{faults:?} in\n{csv}"));
        }
        Ok((!rows.is_empty()).then_some(Self { found, ledger, rows, waived }))
    }

    fn entered(&self) -> Result<Ledger, String> {
        let mut ledger = self.ledger.clone();
        let entered = ledger.enter_list(&self.rows);
        if entered.new != self.rows.len() || entered.known != 0 || !entered.refused.is_empty() {
            return Err(format!("{entered:?} of {} rows", self.rows.len()));
        }
        Ok(ledger)
    }
}

pub(crate) fn settled_is_received_as_due(draw: &mut Draw) -> Check {
    let Some(of) = Settling::draw(draw)? else { return ASIDE };
    let ledger = of.entered()?;
    for correction in &of.found {
        for line in &correction.programmes {
            let (month, programme) = (correction.month, line.programme);
            let cell = ledger.cell(NUMBER, month, programme).ok_or("no cell")?;
            let kept = of.waived.get(&(month, programme)).copied().unwrap_or_default();
            // What needs a person stays as it was paid.
            let due = line.due_now.map_or(line.paid.money(), |due| due.money());
            let expected = due.plus(kept).map_err(text)?;
            let moved =
                line.paid.money().plus(line.arrears).and_then(|sum| sum.less(line.recovery)).map_err(text)?;
            if cell.received().money() != expected || moved != due {
                return Err(format!(
                    "{month} {programme}: received {}, due {due}, kept {kept}",
                    cell.received()
                ));
            }
            if !cell.to_pay().map_err(text)?.is_zero() || !cell.to_recover().map_err(text)?.is_zero() {
                return Err(format!("{month} {programme}: something is open though all was settled"));
            }
        }
        let left = ledger.settlement(NUMBER, correction.month).map_err(text)?;
        if !left.is_empty() {
            return Err(format!("{}: {left:?} is left", correction.month));
        }
    }
    holds(ledger.holds() == Ok(true), || "the ledger does not balance".to_owned())
}

/// The sums of a log, read as nothing but lines of JSON.
fn sums_of_lines(lines: &str) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for line in lines.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let amounts = line["programmes"].as_object().into_iter().flat_map(|of| of.values());
        let fen = |amount: &serde_json::Value| {
            amount.as_str().map_or(0, |text| text.replace('.', "").parse().unwrap_or(0))
        };
        let sum: i64 = amounts.map(fen).sum();
        *sums.entry(line["event"].as_str().unwrap_or_default().to_owned()).or_default() += sum;
    }
    sums
}

pub(crate) fn the_lines_lead_to_the_same_sums(draw: &mut Draw) -> Check {
    let Some(of) = Settling::draw(draw)? else { return ASIDE };
    let ledger = of.entered()?;
    let lines = ledger.to_lines().map_err(text)?;
    let read = Ledger::read(lines.as_bytes()).map_err(text)?;
    let replayed = Ledger::replay(ledger.entries().iter().cloned()).map_err(text)?;
    if read != ledger || replayed != ledger || read.to_lines().map_err(text)? != lines {
        return Err("the lines lead to another ledger".to_owned());
    }
    let counted = sums_of_lines(&lines);
    let of_event = |event: &str| counted.get(event).copied().unwrap_or_default();
    let sums = read.sums(|_, _| true).map_err(text)?;
    let told = [sums.paid.money(), sums.arrears_paid, sums.recovered, sums.received.money()].map(Money::fen);
    let [paid, later, back] = ["paid", "arrears-paid", "recovered"].map(of_event);
    if told != [paid, later, back, paid + later - back] {
        return Err(format!("{told:?}, but the lines say {counted:?}"));
    }
    // A log that was cut off is a ledger too, and its rest leads on.
    let cut = draw.below(ledger.entries().len() as u64) as usize;
    let (first, rest) = ledger.entries().split_at(cut);
    let mut half = Ledger::replay(first.iter().cloned()).map_err(text)?;
    let balanced = half.holds() == Ok(true);
    rest.iter().try_for_each(|entry| half.apply(entry.clone())).map_err(text)?;
    holds(balanced && half == ledger, || {
        format!("cut after {cut} lines it leads elsewhere, or does not balance")
    })
}

pub(crate) fn a_list_is_entered_once(draw: &mut Draw) -> Check {
    let Some(of) = Settling::draw(draw)? else { return ASIDE };
    let once = of.entered()?;
    let mut again = once.clone();
    let entered = again.enter_list(&of.rows);
    if entered.new != 0 || entered.known != of.rows.len() || !entered.refused.is_empty() || again != once {
        return Err(format!("the second time: {entered:?}"));
    }
    // A list of which a part was entered before adds the rest, and leads to the same sums.
    let part = draw.below(of.rows.len() as u64) as usize;
    let mut parts = of.ledger.clone();
    let first = parts.enter_list(&of.rows[..part]);
    let whole = parts.enter_list(&of.rows);
    holds(first.new == part && whole.known == part && parts == once, || {
        format!("{part} rows before, then all of them: {first:?}, {whole:?}")
    })
}
