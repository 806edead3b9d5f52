//! Temporary assistance computed a second time (TA-01 to TA-03): conditions that hold, fail or are open, and an amount.

use minzheng_core_types::{Fact, Month, Pack};
use minzheng_welfare::CaseFile;
use minzheng_welfare::facts::{PropertyFinding, Register};
use minzheng_welfare::needs::Status;
use minzheng_welfare::temporary::facts::{Cause, Granted, Kind, Request, Way};

use super::{Fen, Figures, Verdict, count_of};

fn yes(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(so) => Some(so),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

struct Desk<'a> {
    case: &'a CaseFile,
    request: &'a Request,
    here: Figures<'a>,
    status: Fact<Status>,
}

/// What comes of the request of a case whose status is known, absent or open.
#[must_use]
pub fn temporary(case: &CaseFile, pack: &Pack) -> Verdict {
    let Some(request) = &case.needs.temporary else { return Verdict::NeedsPerson };
    if request.kind == Fact::Absent {
        return Verdict::NotEntitled;
    }
    let here = Figures::at(pack, case.place, count_of(case.month));
    let desk = Desk { case, request, here, status: case.needs.status };
    let way = desk.way();
    let granted = way.and_then(|way| desk.granted(way));
    let mut conditions =
        vec![request.kind.known().map(|_| true), yes(request.verified), desk.place(), desk.means(way)];
    // Nothing can be paid before it is decided what.
    conditions.push(granted.map(|_| true));
    match way {
        Some(way) => {
            // Whoever may be a freshman or not is looked at as both.
            let worlds: Vec<Option<bool>> = desk
                .floors(way)
                .into_iter()
                .map(|floor| {
                    let (least, most) = desk.range(way, floor);
                    let least = bound(least, granted, |least, granted| granted >= least);
                    let most = bound(most, granted, |most, granted| Fen::from(granted) <= most);
                    match (least, most) {
                        (Some(false), _) | (_, Some(false)) => Some(false),
                        (Some(true), Some(true)) => Some(true),
                        _ => None,
                    }
                })
                .collect();
            let alike = worlds.iter().all(|world| *world == worlds[0]);
            conditions.push(if alike { worlds[0] } else { None });
        }
        None => conditions.push(None),
    }
    let (limits, room) = desk.limits(granted);
    conditions.extend(limits);
    if conditions.contains(&Some(false)) {
        return Verdict::NotEntitled;
    }
    match (granted, conditions.contains(&None)) {
        (Some(granted), false) => {
            Verdict::Entitled(room.map_or(granted, |room| if room < granted { room } else { granted }))
        }
        _ => Verdict::NeedsPerson,
    }
}

/// A bound that the place has not got holds; one that is not known is open.
#[derive(Clone, Copy)]
enum Bound<T> {
    None,
    Open,
    At(T),
}

fn bound<T: Copy>(bound: Bound<T>, granted: Option<i128>, holds: fn(T, i128) -> bool) -> Option<bool> {
    match (bound, granted) {
        (Bound::None, _) => Some(true),
        (Bound::At(limit), Some(granted)) => Some(holds(limit, granted)),
        (Bound::Open, _) | (Bound::At(_), None) => None,
    }
}

impl Desk<'_> {
    fn way(&self) -> Option<Way> {
        let more = ["ta.small.multiple", "ta.delegated.multiple", "ta.delegated.most"];
        match self.request.way {
            Fact::Known(way) => Some(way),
            _ if more.iter().any(|id| self.here.is_spoken_of(id)) => None,
            _ => Some(Way::County),
        }
    }

    fn place(&self) -> Option<bool> {
        let (local, happened) = (yes(self.request.local), yes(self.request.happened_here));
        if local == Some(true) {
            return Some(true);
        }
        let kind = self.request.kind.known()?;
        let anywhere = kind == Kind::Emergency && happened != Some(false);
        if !anywhere {
            return local;
        }
        match happened {
            Some(true) => match self.here.word("ta.where")?.as_str() {
                "where-it-happens" => Some(true),
                _ => local,
            },
            _ => None,
        }
    }

    fn means(&self, way: Option<Way>) -> Option<bool> {
        let since_2026 = count_of(self.case.month) >= count_of(Month::at(2026, 1));
        if since_2026 && way == Some(Way::SmallAndFast) {
            return Some(true);
        }
        match self.request.means {
            Fact::Known(PropertyFinding::Within) => Some(true),
            Fact::Known(PropertyFinding::Beyond) if since_2026 && way.is_none() => None,
            Fact::Known(PropertyFinding::Beyond) => Some(false),
            _ => {
                let confirmed = [Status::Allowance, Status::Marginal, Status::Rigid];
                let waived = since_2026 && self.status.known().is_some_and(|it| confirmed.contains(&it));
                waived.then_some(true)
            }
        }
    }

    fn standard(&self) -> Option<i128> {
        let id = match self.case.register.known()? {
            Register::Urban => "sa.standard.urban",
            Register::Rural => "sa.standard.rural",
        };
        self.here.money(id).map(i128::from)
    }

    fn heads(&self, rule: Option<String>) -> Option<i128> {
        let count = match rule?.as_str() {
            "case" => return Some(1),
            "members" => self.request.members,
            _ => self.request.persons,
        };
        count.known().filter(|count| *count > 0).map(i128::from)
    }

    /// The word of the cause in the ids of figures.
    fn cause(&self) -> Option<&'static str> {
        Some(match self.request.cause.known()? {
            Cause::BasicLiving => "basic",
            Cause::Illness => "illness",
            Cause::AccidentOrDeath => "accident",
            Cause::Education => "education",
            Cause::Light => "light",
        })
    }

    fn months(&self) -> bool {
        self.here.word("ta.formula").as_deref() == Some("months-of-standard")
    }

    /// By how many heads months are multiplied.
    fn counted(&self, way: Way) -> Option<i128> {
        let plain = || self.heads(Some("persons".to_owned()));
        match way {
            Way::SmallAndFast => self.heads(self.here.word("ta.small.heads")),
            Way::Township if self.here.is_spoken_of("ta.delegated.most") => plain(),
            Way::Township => self.heads(self.here.word("ta.delegated.heads")),
            Way::County if !self.months() => plain(),
            Way::County => match self.cause()? {
                "light" => plain(),
                cause => self.heads(self.here.word(&format!("ta.{cause}.heads"))),
            },
        }
    }

    fn granted(&self, way: Way) -> Option<i128> {
        match self.request.granted.known()? {
            Granted::Amount(amount) => Some(i128::from(amount.fen())).filter(|fen| *fen > 0),
            Granted::Months(0) => None,
            Granted::Months(months) => Some(self.standard()? * self.counted(way)? * i128::from(months)),
        }
    }

    /// The least amounts that a freshman may have in the worlds that are possible; nothing for who is none.
    fn floors(&self, way: Way) -> Vec<i128> {
        let matters = way == Way::County
            && self.months()
            && self.cause() == Some("education")
            && self.here.is_spoken_of("ta.freshman.least");
        let floor = self.here.money("ta.freshman.least").map_or(0, i128::from);
        let allowance = match self.status {
            Fact::Known(status) => Some(status == Status::Allowance),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        match (matters, yes(self.request.freshman), allowance) {
            (false, ..) | (_, Some(false), _) | (_, _, Some(false)) => vec![0],
            (true, Some(true), Some(true)) => vec![floor],
            _ => vec![0, floor],
        }
    }

    /// The least and the greatest amount.
    fn range(&self, way: Way, floor: i128) -> (Bound<i128>, Bound<Fen>) {
        let money = |id: &str| self.here.money(id).map(i128::from);
        let most_of = |found: Option<Fen>| found.map_or(Bound::Open, Bound::At);
        let multiple = |id: &str, heads: &str| {
            let whole = self.standard().zip(self.heads(self.here.word(heads)));
            self.here.rate(id).zip(whole).map(|(rate, (standard, heads))| rate * standard * heads)
        };
        match way {
            Way::SmallAndFast => (Bound::None, most_of(multiple("ta.small.multiple", "ta.small.heads"))),
            Way::Township => {
                let least = match self.here.is_spoken_of("ta.delegated.least") {
                    true => money("ta.delegated.least").map_or(Bound::Open, Bound::At),
                    false => Bound::None,
                };
                let most = match self.here.is_spoken_of("ta.delegated.most") {
                    true => money("ta.delegated.most").map(Fen::from),
                    false => multiple("ta.delegated.multiple", "ta.delegated.heads"),
                };
                (least, most_of(most))
            }
            Way::County => match self.here.word("ta.formula").as_deref() {
                None => (Bound::Open, Bound::Open),
                Some("months-of-standard") => self.of_months(floor),
                Some(_) => (Bound::None, Bound::None),
            },
        }
    }

    fn of_months(&self, floor: i128) -> (Bound<i128>, Bound<Fen>) {
        let open = (Bound::Open, Bound::Open);
        let Some(cause) = self.cause() else { return open };
        if cause == "light" {
            let most = self.here.money("ta.light.most").map(|fen| Fen::from(i128::from(fen)));
            return (Bound::None, most.map_or(Bound::Open, Bound::At));
        }
        let has_least = self.here.is_spoken_of(&format!("ta.{cause}.least"));
        let Some(each) = self
            .standard()
            .zip(self.heads(self.here.word(&format!("ta.{cause}.heads"))))
            .map(|(standard, heads)| standard * heads)
        else {
            return if has_least { open } else { (Bound::None, Bound::Open) };
        };
        let months = |end: &str| self.here.number(&format!("ta.{cause}.{end}"));
        let amount = |months: u32| (each * i128::from(months)).max(floor);
        let least = match (has_least, months("least")) {
            (false, _) => Bound::None,
            (true, None) => Bound::Open,
            (true, Some(months)) => Bound::At(amount(months)),
        };
        (least, months("most").map_or(Bound::Open, |months| Bound::At(Fen::from(amount(months)))))
    }

    /// The conditions of the caps, and what is left of the year.
    fn limits(&self, granted: Option<i128>) -> (Vec<Option<bool>>, Option<i128>) {
        if !self.here.is_spoken_of("ta.limit") {
            return (Vec::new(), None);
        }
        match self.here.word("ta.limit").as_deref() {
            None => (vec![None], None),
            Some("per-time") => {
                let times = match self.request.times {
                    Fact::Known(times) => Some(times),
                    Fact::Absent => Some(0),
                    Fact::NotEstablished => None,
                };
                let often = times.zip(self.here.number("ta.times")).map(|(times, most)| times < most);
                let once = self.here.money("ta.cap.once").map(|fen| Fen::from(i128::from(fen)));
                let cap = once.map_or(Bound::Open, Bound::At);
                (vec![often, bound(cap, granted, |most, granted| Fen::from(granted) <= most)], None)
            }
            Some(_) => {
                let room = self.room();
                (vec![room.map(|room| room > 0)], room)
            }
        }
    }

    fn room(&self) -> Option<i128> {
        let student = match (self.here.is_spoken_of("ta.cap.year.student"), self.cause()) {
            (false, _) => false,
            (true, cause) => cause? == "education",
        };
        let cap = self.here.money(if student { "ta.cap.year.student" } else { "ta.cap.year" })?;
        let given = match self.request.given {
            Fact::Known(given) if given.fen() >= 0 => given.fen(),
            Fact::Absent => 0,
            _ => return None,
        };
        Some(i128::from(cap - given).max(0))
    }
}
