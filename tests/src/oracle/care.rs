//! Special care and the price-linked subsidy from SC-01, SC-02 and DB-07, naively.

use minzheng_core_types::figures::Pack;
use minzheng_core_types::{Fact, MemberSet, Rate};
use minzheng_welfare::CaseFile;
use minzheng_welfare::facts::{Away, Member, Register};
use minzheng_welfare::special_care::facts::{Cause, Grant, Kind, Merit, Recipient};

use super::cover::Cover;
use super::{Count, Fen, Figures, Verdict, count_of, month_of, round};

/// Of one person: nothing, so much, or open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    No,
    Pay(i128),
    Open,
}

pub(super) fn every(conditions: &[Option<bool>]) -> Option<bool> {
    if conditions.contains(&Some(false)) {
        Some(false)
    } else if conditions.contains(&None) {
        None
    } else {
        Some(true)
    }
}

pub(super) fn when(holds: Option<bool>, amount: Option<i128>) -> Share {
    match (holds, amount) {
        (Some(false), _) => Share::No,
        (Some(true), Some(amount)) => Share::Pay(amount),
        _ => Share::Open,
    }
}

/// Open where anybody's share is; else the sum, where anybody has one.
pub(super) fn together(shares: &[Share]) -> Verdict {
    let paid = |share: &Share| if let Share::Pay(amount) = share { Some(*amount) } else { None };
    if shares.contains(&Share::Open) {
        Verdict::NeedsPerson
    } else if shares.iter().any(|share| paid(share).is_some()) {
        Verdict::Entitled(shares.iter().filter_map(paid).sum())
    } else {
        Verdict::NotEntitled
    }
}

/// The verdict of every programme of the three families, in their order.
#[must_use]
pub fn assess(case: &CaseFile, drawing: Fact<MemberSet>, pack: &Pack) -> [Verdict; 7] {
    let month = count_of(case.month);
    let here = Figures::at(pack, case.place, month);
    let care = SpecialCare { case, here: &here, month };
    let [pension, nursing, grant, funeral] = care.verdicts();
    let cover = Cover { case, here: &here, month };
    [pension, nursing, grant, funeral, price(case, drawing, &here), cover.premium(), cover.benefit()]
}

struct SpecialCare<'c, 'p> {
    case: &'c CaseFile,
    here: &'c Figures<'p>,
    month: Count,
}

impl SpecialCare<'_, '_> {
    fn verdicts(&self) -> [Verdict; 4] {
        let recipients = match &self.case.needs.special_care {
            Fact::NotEstablished => return [Verdict::NeedsPerson; 4],
            Fact::Absent => return [Verdict::NotEntitled; 4],
            Fact::Known(recipients) => recipients,
        };
        let each = |regular: bool, of: &dyn Fn(&Recipient, &Member) -> Share| {
            let shares: Vec<Share> = recipients
                .iter()
                .map(|recipient| {
                    let twice =
                        |other: &&Recipient| other.member == recipient.member && other.kind != Fact::Absent;
                    match self.case.members.get(recipient.member) {
                        None => Share::Open,
                        Some(_)
                            if regular
                                && recipient.kind != Fact::Absent
                                && recipients.iter().filter(twice).count() > 1 =>
                        {
                            Share::Open
                        }
                        Some(member) => of(recipient, member),
                    }
                })
                .collect();
            together(&shares)
        };
        [
            each(true, &|recipient, member| self.pension(recipient, member)),
            each(true, &|recipient, member| self.nursing(recipient, member)),
            each(false, &|recipient, member| self.grant(recipient, member)),
            each(true, &|recipient, member| self.funeral(recipient, member)),
        ]
    }

    /// Order 413 from its revision of July 2011 to September 2024.
    fn law(&self) -> bool {
        let read = (2011 * 12 + 6..=2024 * 12 + 8).contains(&self.month);
        read && self.here.word("sc.regulations").as_deref() == Some("order-413")
    }

    fn under_law(&self, conditions: &[Option<bool>]) -> Option<bool> {
        if self.law() { every(conditions) } else { None }
    }

    fn alive(&self, member: &Member) -> Option<bool> {
        let Some(died) = member.died.map(month_of) else { return Some(true) };
        if died == self.month {
            return self.here.word("sc.death-stop").map(|word| word == "month-after-death");
        }
        Some(died > self.month)
    }

    fn free(recipient: &Recipient, member: &Member) -> Option<bool> {
        match recipient.penalty {
            Fact::Known(_) => Some(false),
            _ if member.away == Fact::Known(Away::Prison) => Some(false),
            Fact::Absent => Some(true),
            Fact::NotEstablished => None,
        }
    }

    fn entitled(&self, recipient: &Recipient, member: &Member, kind: Kind) -> Option<bool> {
        match recipient.drawing {
            Fact::Known(drawing) => return Some(drawing),
            Fact::Absent => return Some(false),
            Fact::NotEstablished => {}
        }
        let own = match kind {
            Kind::Disabled => {
                let rank = match (recipient.grade, recipient.cause) {
                    (Fact::Known(grade), Fact::Known(cause)) => {
                        Some(cause != Cause::Illness || u32::from(grade) <= 6)
                    }
                    _ => None,
                };
                every(&[rank, stated(recipient.retired)])
            }
            Kind::Dependant => stated(recipient.needy),
            Kind::SickVeteran | Kind::WarVeteran | Kind::RuralVeteran => Some(true),
        };
        self.under_law(&[own, Self::free(recipient, member)])
    }

    /// By the month.
    fn rate(&self, recipient: &Recipient, kind: Kind) -> Option<i128> {
        let by_year = |year: i64| {
            let month = Fen::new(i128::from(year), 12);
            if month.is_integer() {
                return Some(month.to_integer());
            }
            self.here.word("sc.rounding").map(|rounding| round(month, &rounding))
        };
        let money = |id: &str| self.here.money(id);
        match kind {
            Kind::Disabled => {
                let (grade, cause) = (u32::from(recipient.grade.known()?), recipient.cause.known()?);
                by_year(money(&format!("sc.disabled.{}.{grade}", word_of(cause)))?)
            }
            Kind::Dependant => {
                let of = match recipient.cause.known()? {
                    Cause::War => "martyr",
                    other => word_of(other),
                };
                let register = match self.case.register.known()? {
                    Register::Urban => "urban",
                    Register::Rural => "rural",
                };
                by_year(money(&format!("sc.dependant.{of}.{register}"))?)
            }
            Kind::SickVeteran => money("sc.veteran.sick").map(i128::from),
            Kind::WarVeteran => money("sc.veteran.war").map(i128::from),
            Kind::RuralVeteran => {
                Some(i128::from(money("sc.veteran.rural")?) * i128::from(recipient.years.known()?))
            }
        }
    }

    fn pension(&self, recipient: &Recipient, member: &Member) -> Share {
        let alive = self.alive(member);
        let kind = match recipient.kind {
            Fact::Known(kind) => kind,
            Fact::Absent => return Share::No,
            Fact::NotEstablished => return when(every(&[None, alive]), None),
        };
        let holds = every(&[alive, self.entitled(recipient, member, kind)]);
        when(holds, self.rate(recipient, kind))
    }

    fn nursing(&self, recipient: &Recipient, member: &Member) -> Share {
        let alive = self.alive(member);
        match recipient.kind {
            Fact::Known(Kind::Disabled) => {}
            Fact::Absent => return Share::No,
            Fact::Known(_) => return when(self.under_law(&[Some(false)]), None),
            Fact::NotEstablished => return when(every(&[None, alive]), None),
        }
        let grade = recipient.grade.known().map(u32::from);
        let holds = self.under_law(&[
            alive,
            grade.map(|grade| grade <= 4),
            stated(recipient.dispersed),
            stated(recipient.retired),
            Self::free(recipient, member),
        ]);
        let fee = || {
            let percent = match (recipient.cause.known()?, grade?) {
                (Cause::Illness, _) => 30,
                (_, 1 | 2) => 50,
                _ => 40,
            };
            let fee = Fen::new(i128::from(self.here.money("sc.average-wage")?) * percent, 100);
            if fee.is_integer() {
                return Some(fee.to_integer());
            }
            self.here.word("sc.rounding").map(|rounding| round(fee, &rounding))
        };
        when(holds, fee())
    }

    fn grant(&self, recipient: &Recipient, member: &Member) -> Share {
        let grant = match &recipient.grant {
            Fact::Known(grant) => grant,
            Fact::Absent => return Share::No,
            Fact::NotEstablished => return Share::Open,
        };
        let due = match grant.died {
            Fact::Known(died) => Some(month_of(died) == self.month),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        when(self.under_law(&[due, Self::free(recipient, member)]), self.grant_amount(grant))
    }

    fn grant_amount(&self, grant: &Grant) -> Option<i128> {
        let income = i128::from(self.here.money("sc.disposable-income")?);
        let least = i128::from(self.here.money("sc.second-lieutenant-pay")?);
        let pay = match grant.pay {
            Fact::Known(pay) => i128::from(pay.fen()),
            Fact::Absent => 0,
            Fact::NotEstablished => return None,
        };
        let times = if grant.cause.known()? == Cause::Illness { 2 } else { 20 };
        let base = times * income + 40 * pay.max(least);
        let raise = |merit: &Merit| match merit {
            Merit::CmcTitle => 35,
            Merit::RegionTitle => 30,
            Merit::FirstClass => 25,
            Merit::SecondClass => 15,
            Merit::ThirdClass => 5,
        };
        let raise = match &grant.merits {
            Fact::Known(merits) => merits.iter().map(raise).max().unwrap_or(0),
            Fact::Absent => 0,
            Fact::NotEstablished => return None,
        };
        let amount = Fen::new(base * (100 + raise), 100);
        if amount.is_integer() {
            return Some(amount.to_integer());
        }
        self.here.word("sc.rounding").map(|rounding| round(amount, &rounding))
    }

    fn funeral(&self, recipient: &Recipient, member: &Member) -> Share {
        let Some(died) = member.died.map(month_of) else { return Share::No };
        let kind = match recipient.kind {
            Fact::Known(kind) => kind,
            Fact::Absent => return Share::No,
            Fact::NotEstablished => return Share::Open,
        };
        let (months, own) = match kind {
            Kind::Dependant => (6, Some(true)),
            Kind::Disabled => (12, every(&[stated(recipient.died_of_illness), self.left(recipient)])),
            _ => return when(self.under_law(&[Some(false)]), None),
        };
        let holds = self.under_law(&[Some(died == self.month), self.entitled(recipient, member, kind), own]);
        when(holds, self.rate(recipient, kind).map(|rate| rate * months))
    }

    /// Art. 28 speaks of soldiers who have left the service, also where the authority has found that they draw.
    fn left(&self, recipient: &Recipient) -> Option<bool> {
        if recipient.drawing == Fact::NotEstablished { Some(true) } else { stated(recipient.retired) }
    }
}

pub(super) fn stated(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(holds) => Some(holds),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

fn word_of(cause: Cause) -> &'static str {
    match cause {
        Cause::War => "war",
        Cause::Duty => "duty",
        Cause::Illness => "illness",
    }
}

pub(super) fn exact(rate: Rate) -> Fen {
    let text = rate.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits: i128 = format!("{whole}{part}").parse().expect("digits");
    Fen::new(digits, 10_i128.pow(u32::try_from(part.len()).expect("short")))
}

/// A rise; none is a rise of nothing.
fn rose(fact: Fact<Rate>) -> Option<Fen> {
    match fact {
        Fact::Known(rate) => Some(exact(rate)),
        Fact::Absent => Some(Fen::from(0)),
        Fact::NotEstablished => None,
    }
}

fn price(case: &CaseFile, drawing: Fact<MemberSet>, here: &Figures<'_>) -> Verdict {
    let prices = &case.needs.prices;
    let status = match case.needs.status {
        Fact::Known(status) => Some(status.word()),
        Fact::Absent => Some("none"),
        Fact::NotEstablished => None,
    };
    let receives = status.and_then(|word| Some(here.list("price.statuses")?.iter().any(|code| code == word)));
    let persons = match (prices.persons, drawing) {
        (Fact::Known(count), _) => Some(i128::from(count)),
        (Fact::Absent, _) => Some(0),
        (_, Fact::Known(members)) => Some(i128::from(members.len())),
        _ => None,
    };
    let rise = rose(prices.living_cost);
    let common = [receives, persons.map(|count| count > 0), rise.map(|rise| rise > Fen::from(0))];
    let points = |points: Fen| {
        let points = if points.is_integer() {
            points
        } else if here.word("price.parts")? == "as-one" {
            points.ceil()
        } else {
            points.floor()
        };
        Some((points * Fen::from(i128::from(here.money("price.step")?))).to_integer())
    };
    let (own, each) = match here.word("price.method").as_deref() {
        Some("points") => (Some(true), rise.and_then(points)),
        Some("points-above-trigger") => {
            let trigger = here.rate("price.trigger");
            let above = rise.zip(trigger).map(|(rise, trigger)| rise > trigger);
            let quarter = Some(count_of(case.month) % 3 == 2);
            (every(&[above, quarter]), rise.zip(trigger).and_then(|(rise, trigger)| points(rise - trigger)))
        }
        Some(_) => {
            let started = |fact, id: &str| Some(rose(fact)? >= here.rate(id)?);
            let consumer = started(prices.consumer, "price.trigger.consumer");
            let food = started(prices.food, "price.trigger.food");
            // Either is enough.
            let not = every(&[consumer.map(|met| !met), food.map(|met| !met)]);
            (not.map(|not| !not), rise.and_then(|rise| share_of_standard(case, here, rise)))
        }
        None => (None, None),
    };
    let holds = every(&[common[0], common[1], common[2], own]);
    together(&[when(holds, each.zip(persons).map(|(each, persons)| each * persons))])
}

fn share_of_standard(case: &CaseFile, here: &Figures<'_>, rise: Fen) -> Option<i128> {
    let standard = here.money(match case.register.known()? {
        Register::Urban => "sa.standard.urban",
        Register::Rural => "sa.standard.rural",
    })?;
    let share = round(Fen::from(i128::from(standard)) * rise / Fen::from(100), &here.word("price.rounding")?);
    if here.is_spoken_of("price.minimum") {
        return Some(share.max(i128::from(here.money("price.minimum")?)));
    }
    Some(share)
}
