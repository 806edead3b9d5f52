//! Medical assistance computed a second time (MA-01, MA-02): the year's whole costs of each patient, in exact fractions.

use minzheng_core_types::{Fact, Money, Pack};
use minzheng_welfare::CaseFile;
use minzheng_welfare::facts::Register;
use minzheng_welfare::medical::facts::Costs;
use minzheng_welfare::needs::Status;

use super::{Fen, Figures, Verdict, count_of};

/// Half a fen goes up.
fn rounded(amount: Fen) -> i128 {
    (amount + Fen::new(1, 2)).floor().to_integer()
}

fn yes(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(so) => Some(so),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

/// What one patient gets: so many fen, perhaps none; `None` while that is open.
type Share = Option<i128>;

/// What comes of the bills of a case whose status is known, absent or open.
#[must_use]
pub fn medical(case: &CaseFile, pack: &Pack) -> Verdict {
    let here = Figures::at(pack, case.place, count_of(case.month));
    if case.needs.medical.is_empty() {
        return Verdict::NeedsPerson;
    }
    let mut gates = Vec::new();
    let means = case.needs.medical_means;
    if here.is_spoken_of("ma.income-gate") {
        gates.push(match here.word("ma.income-gate").as_deref() {
            None => None,
            Some("below-average") => yes(means.income_below_average),
            Some(_) => Some(true),
        });
    }
    if here.is_spoken_of("ma.assets-most") {
        let owned = match means.assets {
            Fact::Known(owned) if owned.fen() >= 0 => Some(owned.fen()),
            Fact::Absent => Some(0),
            _ => None,
        };
        gates.push(owned.zip(here.money("ma.assets-most")).map(|(owned, most)| owned <= most));
    }
    if gates.contains(&Some(false)) {
        return Verdict::NotEntitled;
    }
    let mut total = 0;
    let mut open = gates.contains(&None);
    for member in 0..case.members.len() {
        let bills: Vec<&Costs> = case.needs.medical.iter().filter(|costs| costs.member == member).collect();
        if !bills.is_empty() {
            match (Patient { case, here: &here, bills }).share() {
                Some(amount) => total += amount,
                None => open = true,
            }
        }
    }
    match (open, total) {
        (true, _) => Verdict::NeedsPerson,
        (false, 0) => Verdict::NotEntitled,
        (false, total) => Verdict::Entitled(total),
    }
}

struct Patient<'a, 'p> {
    case: &'a CaseFile,
    here: &'a Figures<'p>,
    bills: Vec<&'a Costs>,
}

/// What is due by a class over the year, round by round.
struct Rounds(Vec<(i128, Column)>);

/// What of a bill was helped with before.
type Column = fn(&Costs) -> Fact<Money>;

impl Rounds {
    fn total(&self) -> i128 {
        self.0.iter().map(|(due, _)| due).sum()
    }
}

impl Patient<'_, '_> {
    fn share(&self) -> Share {
        let here = self.here;
        let classes = [Status::ExtremeHardship, Status::Allowance, Status::Marginal, Status::Rigid];
        let mut certain = Vec::new();
        match self.case.needs.status {
            Fact::Known(status) => certain.extend(
                classes
                    .iter()
                    .zip(["extreme-hardship", "allowance", "marginal", "rigid"])
                    .find(|(known, _)| **known == status)
                    .map(|(_, word)| word),
            ),
            Fact::Absent | Fact::NotEstablished => {}
        }
        let settled = !self.case.needs.status.is_open();
        let mut possible = Vec::new();
        for (class, of) in [
            ("special-care", (|costs: &Costs| costs.special_care) as fn(&Costs) -> Fact<bool>),
            ("ordinary", |costs: &Costs| costs.hard_up),
        ] {
            if certain.is_empty() || here.is_spoken_of(&format!("ma.{class}.ratio")) {
                match self.agreed(of) {
                    Some(true) => certain.push(class),
                    Some(false) => {}
                    None => possible.push(class),
                }
            }
        }
        if certain.is_empty() && possible.is_empty() && settled {
            return Some(0);
        }
        let counted = self.counted()?;
        if counted.is_empty() {
            return Some(0);
        }
        if !settled {
            return None;
        }
        let insured = self.agreed(|costs| costs.insured)?;
        let year = self.year();
        let all: Option<Vec<Rounds>> =
            certain.iter().map(|class| self.due(class, insured, &counted, year)).collect();
        let best =
            all?.into_iter().reduce(|best, other| if other.total() > best.total() { other } else { best })?;
        for class in possible {
            // It might be better, or nobody can tell.
            if self.due(class, insured, &counted, year).is_none_or(|would| would.total() > best.total()) {
                return None;
            }
        }
        let (mut kept, mut before) = (0, 0);
        for (due, assisted) in best.0 {
            kept += match year {
                Year::None => due,
                Year::Open => return None,
                Year::At(limit) => due.min((limit - kept).max(0)),
            };
            before += sum(&counted, assisted)?;
        }
        Some((kept - before).max(0))
    }

    /// What all bills of the person say alike.
    fn agreed(&self, of: fn(&Costs) -> Fact<bool>) -> Option<bool> {
        let stated: Vec<Fact<bool>> =
            self.bills.iter().map(|costs| of(costs)).filter(|fact| !fact.is_open()).collect();
        let first = *stated.first()?;
        if stated.iter().any(|other| *other != first) { None } else { yes(first) }
    }

    /// The id for rural residents, where the place has one.
    fn id(&self, id: &'static str, rural: &'static str) -> Option<&'static str> {
        if !self.here.is_spoken_of(rural) {
            return Some(id);
        }
        Some(if self.case.register.known()? == Register::Rural { rural } else { id })
    }

    /// The bills that count.
    fn counted(&self) -> Option<Vec<&Costs>> {
        let gate = self.id("ma.illness-gate", "ma.illness-gate.rural")?;
        let listed_only = self.here.is_spoken_of(gate) && self.here.word(gate)? == "listed-illness";
        if !listed_only {
            return Some(self.bills.clone());
        }
        let mut counted = Vec::new();
        for costs in &self.bills {
            let listed = match (yes(costs.listed), costs.illness) {
                (Some(listed), _) => listed,
                (None, Fact::Absent) => false,
                (None, Fact::NotEstablished) => return None,
                (None, Fact::Known(code)) => {
                    let list = self.here.list("ma.illnesses")?;
                    // The lists of the examples: cancers by their letter and number, kidney failure by its code.
                    let code = code.as_str().to_ascii_uppercase();
                    let cancer = code.starts_with('C') && code[1..3].parse::<u32>().is_ok_and(|at| at <= 97);
                    (cancer && list.iter().any(|entry| entry == "C00-C97"))
                        || (code.starts_with("N18.5") && list.iter().any(|entry| entry == "N18.5"))
                }
            };
            if listed {
                counted.push(*costs);
            }
        }
        Some(counted)
    }

    fn year(&self) -> Year {
        match self.id("ma.year-cap", "ma.year-cap.rural") {
            None => Year::Open,
            Some(id) if !self.here.is_spoken_of(id) => Year::None,
            Some(id) => self.here.money(id).map_or(Year::Open, |limit| Year::At(i128::from(limit))),
        }
    }

    fn due(&self, class: &str, insured: bool, counted: &[&Costs], year: Year) -> Option<Rounds> {
        let here = self.here;
        let id = |figure: &str| format!("ma.{class}.{figure}");
        let cost = sum(counted, |costs| costs.in_scope)?;
        let deductible = match here.is_spoken_of(&id("deductible-share")) {
            true => {
                rounded(here.rate(&id("deductible-share"))? * i128::from(here.money("sa.disposable-income")?))
            }
            false => i128::from(here.money(&id("deductible"))?),
        };
        let whole = deductible != 0 && here.word("ma.basis")? == "whole";
        let base = match whole {
            true if cost > deductible => cost,
            true => 0,
            false => (cost - deductible).max(0),
        };
        let rate = here.rate(&id(if insured { "ratio" } else { "ratio-uninsured" }))?;
        let first = self.capped(class, rounded(rate * base), &id("cap"), year)?;
        let mut rounds = vec![(first, (|costs: &Costs| costs.assisted_first) as Column)];
        if here.is_spoken_of(&id("second.ratio")) {
            let left = (cost - first - i128::from(here.money(&id("second.threshold"))?)).max(0);
            let second = rounded(here.rate(&id("second.ratio"))? * left);
            let second = self.capped(class, second, &id("second.cap"), year)?;
            rounds.push((second, |costs| costs.assisted_second));
        }
        if here.is_spoken_of(&id("outside.ratio")) {
            if let Year::None = year {
                return None;
            }
            let outside = sum(counted, |costs| costs.out_of_scope)?;
            let left = (outside - i128::from(here.money(&id("outside.threshold"))?)).max(0);
            rounds.push((rounded(here.rate(&id("outside.ratio"))? * left), |costs| costs.assisted_outside));
        }
        Some(Rounds(rounds))
    }

    fn capped(&self, class: &str, due: i128, cap: &str, year: Year) -> Option<i128> {
        if due == 0 {
            return Some(0);
        }
        if self.here.is_spoken_of(cap) {
            return self.here.money(cap).map(|cap| due.min(i128::from(cap)));
        }
        if self.here.is_spoken_of("ma.uncapped")
            && self.here.list("ma.uncapped")?.iter().any(|it| it == class)
        {
            return Some(due);
        }
        if let Year::None = year { None } else { Some(due) }
    }
}

#[derive(Clone, Copy)]
enum Year {
    None,
    Open,
    At(i128),
}

fn sum(bills: &[&Costs], of: fn(&Costs) -> Fact<Money>) -> Option<i128> {
    bills
        .iter()
        .map(|costs| match of(costs) {
            Fact::Known(amount) if amount.fen() >= 0 => Some(i128::from(amount.fen())),
            Fact::Absent => Some(0),
            _ => None,
        })
        .sum()
}
