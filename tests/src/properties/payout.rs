//! What goes out over registers: days of payment, back-pay, levels, notices, files for the bank (DB).

use std::sync::LazyLock;

use minzheng_caseload::notice::{NoticeKind, NoticeSheet, Published, notice_csv, notice_html};
use minzheng_caseload::outputs::run_months;
use minzheng_caseload::payout::batch::Terms;
use minzheng_caseload::payout::control::Control;
use minzheng_caseload::payout::day::pay_day;
use minzheng_caseload::payout::due::FindingsLine;
use minzheng_caseload::payout::read::{read_exceptions, read_pay};
use minzheng_caseload::payout::reconcile::Compared;
use minzheng_caseload::payout::write::{Encoding, exceptions_csv, pay_csv};
use minzheng_caseload::payout::{Batch, Due, FindingsError, Fund, Open, PayPolicy, read_findings, reconcile};
use minzheng_caseload::{
    HouseholdEntry, LawTable, MemberEntry, Outputs, Person, PersonName, Raise, Register, RosterPolicy, Run,
    back_pay,
};
use minzheng_core_types::{Lang, Money, Month, MonthRange, Pack, WorkdayCalendar};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::{CaseFile, FIGURES};

use super::{ASIDE, holds};
use crate::desk;
use crate::draw::Draw;
use crate::generate::{self, Wish, household};
use crate::registry::Check;

/// The embedded figures, those of paying out among them.
static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let [paying, shares, notices] = minzheng_caseload::parameters();
    let parameters = [FIGURES, &[paying, shares, notices]].concat();
    minzheng_policies::embedded_with(&minzheng_policies::payout_files(), &parameters)
        .unwrap_or_else(|errors| panic!("{errors}"))
});

static CALENDAR: LazyLock<WorkdayCalendar> =
    LazyLock::new(|| WorkdayCalendar::embedded().expect("the embedded calendar"));

const HEAD: &str = "公开户主";
const OTHER: &str = "秘密成员";
const ACCOUNT: &str = "3700987654321";

/// A drawn case as a household of a register.
pub(super) fn entry(case: &CaseFile, number: usize) -> HouseholdEntry {
    let mut entry = HouseholdEntry::new(&format!("N{number}"), case.place);
    (entry.street, entry.community) = ("登州路街道".to_owned(), "人和路社区".to_owned());
    (entry.register, entry.property) = (case.register, case.property);
    (entry.lost_only_child, entry.three_nos) = (case.lost_only_child, case.three_nos);
    (entry.incomes, entry.incomes_complete) = (case.incomes.clone(), case.incomes_complete);
    entry.deductions.clone_from(&case.deductions);
    (entry.assets, entry.assets_complete) = (case.assets.clone(), case.assets_complete);
    let named = |(index, facts): (usize, &minzheng_welfare::facts::Member)| {
        let name = if index == 0 { HEAD.to_owned() } else { format!("{OTHER}{index}") };
        MemberEntry { person: Person { name: PersonName::new(&name), id: None }, facts: *facts }
    };
    entry.members = case.members.iter().enumerate().map(named).collect();
    match &case.standing {
        StandingFile::Applying { applied } => entry.applied = Some(*applied),
        StandingFile::OnRoll { determination, .. } => entry.determinations.push(*determination),
        _ => {}
    }
    entry
}

/// A register of a few drawn households of one month, some without an account.
fn register(draw: &mut Draw, wish: Wish) -> (Register, Month) {
    let first = household(draw, wish);
    let mut register = Register::default();
    let mut cases = vec![first];
    for _ in 0..draw.below(3) {
        let more = household(draw, wish);
        cases.push(more);
    }
    let month = cases[0].month;
    for (number, case) in cases.iter().enumerate() {
        let mut entry = entry(case, number);
        entry.account = (!draw.chance(1, 4)).then(|| format!("{ACCOUNT}{number}").parse().expect("digits"));
        register.push(entry).expect("a drawn household");
    }
    (register, month)
}

pub(crate) fn paid_on_the_last_working_day_up_to_the_tenth(draw: &mut Draw) -> Check {
    let month = Month::at(2013, 1).plus(draw.between(0, 167) as i32);
    let place = draw.pick(&["370203", "370281", "370211"]).parse().expect("a code");
    let fund = draw.pick(&[Fund::Urban, Fund::Rural]);
    let found = pay_day(&PayPolicy::at(&PACK, place, month), fund, month, &CALENDAR)
        .map_err(|why| format!("{month}: {}", why.text(Lang::En)))?;
    let tenth = month.first_day() + chrono::Days::new(9);
    let mut day = tenth;
    let mut passed = Vec::new();
    while CALENDAR.is_workday(day) == Ok(false) {
        passed.push(day);
        day = day.pred_opt().ok_or("the first day")?;
    }
    let told: Vec<_> = found.passed.iter().map(|passed| passed.day).collect();
    holds(found.day == day && told == passed, || format!("{month}: {} and {told:?}", found.day))
}

/// The raise of 60 yuan of April 2014 over households that stay as they are.
pub(crate) fn a_raise_costs_raise_times_persons_times_months(draw: &mut Draw) -> Check {
    let mut register = Register::default();
    let mut persons = 0;
    for number in 0..=draw.below(3) as usize {
        let mut case = household(draw, Wish::ON_ROLL);
        case.register = minzheng_core_types::Fact::Known(minzheng_welfare::facts::Register::Urban);
        case.members.truncate(1);
        case.incomes.clear();
        case.deductions.clear();
        let born = chrono::NaiveDate::from_ymd_opt(1970, 3, 4).expect("a day");
        case.members[0] =
            minzheng_welfare::facts::Member::new(minzheng_welfare::facts::Relation::Applicant, born)
                .with_nothing_special();
        case.lost_only_child = minzheng_core_types::Fact::Absent;
        case.three_nos = minzheng_core_types::Fact::Absent;
        let StandingFile::OnRoll { determination, .. } = &mut case.standing else { return ASIDE };
        let decided = chrono::NaiveDate::from_ymd_opt(2013, 11, 5).expect("a day");
        determination.decided = decided;
        determination.applied = decided - chrono::Days::new(20);
        determination.window = MonthRange::single(Month::at(2013, 9));
        // Whole fen below the old standard of 540.
        determination.counted_income = Money::from_fen(draw.between(0, 53_999));
        determination.property = minzheng_welfare::facts::PropertyFinding::Within;
        persons += 1;
        register.push(entry(&case, number)).map_err(|why| why.to_string())?;
    }
    let months = draw.between(1, 6);
    let effective = Month::at(2014, 4);
    let implemented = effective.plus(months as i32);
    let range = MonthRange::new(effective, implemented).map_err(|why| why.to_string())?;
    let before = chrono::NaiveDate::from_ymd_opt(2014, 3, 27).expect("a day");
    let old = LawTable::known_on(desk::pack(), &register, range, before);
    let new = LawTable::new(desk::pack(), &register, range);
    let raise = Raise { effective, implemented };
    for policy in [RosterPolicy::RosterOfImplementation, RosterPolicy::Entitlement] {
        let owed = back_pay(
            &Run::new(&register, &old).threads(1),
            &Run::new(&register, &new).threads(1),
            raise,
            policy,
        )
        .map_err(|why| why.to_string())?;
        let total = Money::sum(owed.iter().map(|owed| owed.amount)).map_err(|why| why.to_string())?;
        if total.fen() != 6_000 * persons * months {
            return Err(format!("{total} for {persons} persons and {months} months"));
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn the_level_of_payment_is_truncated(draw: &mut Draw) -> Check {
    let (register, month) = register(draw, Wish::ON_ROLL);
    let range = MonthRange::single(month);
    let laws = LawTable::new(desk::pack(), &register, range);
    let run = Run::new(&register, &laws).threads(1);
    let statistics =
        run_months(&run, range, &mut Outputs::default(), &mut |_| {}).map_err(|why| why.to_string())?;
    let statistics = statistics.first().ok_or("no month")?;
    let persons = i64::from(statistics.roster.persons);
    let (level, money) = (statistics.per_person().fen(), statistics.total.fen());
    let fits =
        if persons == 0 { level == 0 } else { level * persons <= money && (level + 1) * persons > money };
    holds(fits, || format!("{level} fen for {persons} persons of {money} fen"))
}

pub(crate) fn a_notice_tells_nothing_else(draw: &mut Draw) -> Check {
    let (register, month) = register(draw, Wish::ANY);
    let range = MonthRange::single(month);
    let laws = LawTable::new(desk::pack(), &register, range);
    let run = Run::new(&register, &laws).threads(1);
    let mut private = vec![OTHER.to_owned(), ACCOUNT.to_owned()];
    let mut allowances = Vec::new();
    run.month(month, |row| {
        private.push(format!(">{}<", row.record.number));
        private.push(row.record.case.to_string());
        allowances.push(row.findings.allowance.amount());
        let birth = register.members(row.record).first().and_then(|member| member.birth.known());
        private.extend(birth.map(|birth| birth.to_string()));
    })
    .map_err(|why| why.to_string())?;
    let from = month.first_day();
    private.retain(|secret| *secret != from.to_string());
    for kind in [NoticeKind::Proposed, NoticeKind::Listing] {
        let phone = "12345".parse().expect("a service number");
        let sheet = NoticeSheet::new(&run, kind, month, Published::listing(from), phone)
            .map_err(|why| why.to_string())?;
        let page = notice_html(&sheet).map_err(|why| why.to_string())?;
        let table = String::from_utf8(notice_csv(&sheet, Lang::Zh).map_err(|why| why.to_string())?)
            .map_err(|why| why.to_string())?;
        if let Some(secret) = private.iter().find(|secret| page.contains(*secret) || table.contains(*secret))
        {
            return Err(format!("`{secret}` is published"));
        }
        for notice in sheet.notices.values().flatten() {
            if !allowances.contains(&notice.monthly_amount()) {
                return Err(format!("{} is no allowance", notice.monthly_amount()));
            }
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn the_file_fits_the_findings_and_a_fen_does_not(draw: &mut Draw) -> Check {
    // Some with open facts, some from other places; most that are paid.
    let anywhere = Wish { standing: Some(generate::Kind::OnRoll), ..Wish::ANY };
    let wish = draw.pick(&[Wish::ON_ROLL, Wish::ON_ROLL, anywhere]);
    let (register, month) = register(draw, wish);
    let range = MonthRange::single(month);
    let laws = LawTable::new(desk::pack(), &register, range);
    let run = Run::new(&register, &laws).threads(1);
    let mut decisions = Vec::new();
    let mut outputs = Outputs { decisions: Some(&mut decisions), ..Outputs::default() };
    run_months(&run, range, &mut outputs, &mut |_| {}).map_err(|why| why.to_string())?;
    let mut findings: Vec<FindingsLine> = Vec::new();
    read_findings(decisions.as_slice(), "decisions.jsonl", |line| {
        findings.push(line);
        Ok::<_, FindingsError>(())
    })
    .map_err(|why| why.to_string())?;
    let due: Vec<Due> = findings.iter().filter_map(|line| line.due.clone()).collect();
    let open = draw.pick(&[Open::PaySettled, Open::Hold]);
    let terms = Terms { pack: &PACK, calendar: &CALENDAR, open };
    let batch = Batch::new(&register, &due, &terms).map_err(|why| why.to_string())?;
    if batch.lines.is_empty() {
        return ASIDE;
    }
    let pay = pay_csv(&batch, Lang::Zh, true, Encoding::Utf8).map_err(|why| why.to_string())?;
    let exceptions = exceptions_csv(&batch, Lang::Zh).map_err(|why| why.to_string())?;
    let control = Control::of(&batch, &pay, false, "").map_err(|why| why.to_string())?;
    let differences = |pay: &[u8], findings: &[FindingsLine]| {
        let read = read_pay(pay, "pay.csv").map_err(|why| why.to_string())?;
        let exceptions = read_exceptions(&exceptions, "exceptions.csv").map_err(|why| why.to_string())?;
        let compared = Compared {
            pay: &read,
            bytes: pay,
            exceptions: Some(&exceptions),
            control: Some(&control),
            findings,
        };
        reconcile(&compared).map(|found| found.differences).map_err(|why| why.to_string())
    };
    let none = differences(&pay, &findings)?;
    if let Some(first) = none.first() {
        return Err(first.text("pay.csv", Lang::En));
    }
    // A fen more for one line, consistently in amount and programme; and a fen more in one finding.
    let line = &batch.lines[draw.below(batch.lines.len() as u64) as usize];
    let mut changed = batch.clone();
    let of = &mut changed.lines[line.sequence as usize - 1];
    let fen = Money::from_fen(1);
    of.amount = of.amount.plus(fen).map_err(|why| why.to_string())?;
    of.programmes[0] = of.programmes[0].plus(fen).map_err(|why| why.to_string())?;
    let pay_changed = pay_csv(&changed, Lang::Zh, true, Encoding::Utf8).map_err(|why| why.to_string())?;
    let mut findings_changed = findings.clone();
    for due in findings_changed.iter_mut().filter_map(|line| line.due.as_mut()) {
        if due.household == line.household
            && let Some(amount) = due.programmes.iter_mut().find_map(|one| one.amount.as_mut())
        {
            *amount = amount.plus(fen).map_err(|why| why.to_string())?;
        }
    }
    let noticed = !differences(&pay_changed, &findings)?.is_empty()
        && !differences(&pay, &findings_changed)?.is_empty();
    holds(noticed, || format!("a fen more for line {} was not noticed", line.sequence))
}
