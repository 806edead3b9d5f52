//! 救助的文件: what is asked of a person, a station and a stay, and what follows.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::{
    AgeConvention, Explanation, ExplanationDocument, Fact, LeapBirthday, Money, Month, age_years,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::course::{RescueEvent, RescueState, Stay};
use super::error::RescueError;
use super::person::{Person, PersonFound, Station, StationFound};
use super::policy::RescuePolicy;
use super::rules::SO_13;
use super::{CATALOGUE, programmes, questions, terms};
use crate::marriage::asked::{Asked, Cond, Ruling, bar, every, holds, must};

worded! {
    /// 离站方式.
    LeavingWay {
        /// 自行离站.
        Free = "free", "自行离站", "leaves freely";
        /// 亲属、单位接走.
        Fetched = "fetched", "接走", "is fetched";
        /// 护送返回.
        Escorted = "escorted", "护送返回", "is escorted home";
        /// 流出地民政部门接回.
        ByOrigin = "by-origin", "流出地民政部门接回", "is fetched by civil affairs of the origin";
    }
}

worded! {
    /// 旅费.
    Fare {
        /// 自理.
        Own = "own", "自理", "own money";
        /// 乘车凭证.
        Voucher = "voucher", "乘车凭证", "voucher";
        /// 现金.
        Cash = "cash", "现金", "cash";
    }
}

/// 离站.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Leaving {
    /// 离站日.
    pub on: NaiveDate,
    /// 方式.
    pub way: LeavingWay,
    /// 本人签字的离站声明.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub statement: Fact<bool>,
    /// 救助站同意 (minors and those without capacity).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub consent: Fact<bool>,
    /// 流出地民政部门接收.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub origin_agreed: Fact<bool>,
    /// 返家旅费.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub fare: Fact<Fare>,
    /// 市内交通现金.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_cash: Option<Money>,
    /// 现金收据.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub receipt: Fact<bool>,
}

/// What is asked, in JSON or TOML. A section that is not there is not asked about.
///
/// ```
/// use minzheng_social_affairs::rescue::RescueFile;
/// let pack = minzheng_policies::load(&minzheng_policies::social_files(), minzheng_social_affairs::FIGURES)?;
/// let file: RescueFile = serde_json::from_str(r#"{
///     "place": "370203", "as_of": "2025-06-25",
///     "person": { "birth": "1990-01-01", "mental_disorder": false, "disabled": false },
///     "events": [{ "on": "2025-06-20", "act": "ask" }, { "on": "2025-06-20", "act": "admit" }] }"#)?;
/// let (report, document) = file.explained(&pack)?;
/// assert_eq!(report.stay.and_then(|stay| stay.last), Some("2025-06-30".parse()?));
/// assert!(document.recheck().is_empty(), "{:?}", document.recheck());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "流浪乞讨人员救助")]
pub struct RescueFile {
    /// 案件号: given by the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// 地方.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 求助人员 (SO-11, SO-12).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Person>,
    /// 救助站 (SO-12, SO-14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub station: Option<Station>,
    /// 经过 (SO-13).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<RescueEvent>,
    /// 延长已报备案 (SO-13).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub extension_filed: Fact<bool>,
    /// 离站 (SO-13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaving: Option<Leaving>,
}

/// What was found of a stay; `None` is open or does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StayFound {
    /// 经过之后的状态.
    pub stay: Stay,
    /// 期限适用.
    pub limited: Option<bool>,
    /// 最后一日; `None` also where no limit runs.
    pub last: Option<NaiveDate>,
    /// 期限已过而仍在站.
    pub over: Option<bool>,
    /// 可再次受助之日, where the place limits it.
    pub again_from: Option<NaiveDate>,
}

/// What was found of leaving; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeavingFound {
    /// 可以如此离站.
    pub may: Option<bool>,
    /// 旅费合规.
    pub fare: Option<bool>,
    /// 市内现金合规.
    pub cash: Option<bool>,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RescueReport {
    /// SO-11, SO-12, SO-14.
    pub person: Option<PersonFound>,
    /// SO-12.
    pub station: Option<StationFound>,
    /// SO-13.
    pub stay: Option<StayFound>,
    /// SO-13.
    pub leaving: Option<LeavingFound>,
}

impl RescueFile {
    /// What the sections give, each by the law and the figures of its day.
    ///
    /// # Errors
    /// [`RescueError`].
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<RescueReport, RescueError> {
        let nothing = self.person.is_none() && self.station.is_none() && self.leaving.is_none();
        if nothing && self.events.is_empty() {
            return Err(RescueError::Empty);
        }
        explain.under(pack);
        let mut asked = Asked { pack, place: self.place, explain };
        let mut report = RescueReport::default();
        let nobody = Station::default();
        let station = self.station.as_ref().unwrap_or(&nobody);
        // Who only stays is not asked about again.
        if let Some(person) = self.person.filter(|person| self.asks_of(person)) {
            report.person = Some(person.assess(self.asked_on(), station, &mut asked));
        }
        if let Some(station) = &self.station {
            report.station = Some(station.assess(self.asked_on(), &mut asked));
        }
        if !self.events.is_empty() {
            report.stay = Some(self.stay(&mut asked)?);
        }
        if let Some(leaving) = &self.leaving {
            report.leaving = Some(self.leaving(leaving, &mut asked)?);
        }
        Ok(report)
    }

    /// The day of the request: the last in the log, else the day asked about.
    fn asked_on(&self) -> NaiveDate {
        let request = |event: &&RescueEvent| event.act == super::RescueAct::Ask;
        self.events.iter().rev().find(request).map_or(self.as_of, |event| event.on)
    }

    /// Is anything told of a person that the tests of help look at?
    fn asks_of(&self, person: &Person) -> bool {
        let looked_at = [
            person.no_board_lodging,
            person.no_helpers,
            person.on_relief,
            person.vagrant,
            person.away_from_home,
        ];
        self.events.is_empty() && self.leaving.is_none() || looked_at.iter().any(|fact| !fact.is_open())
    }

    /// The same, with the whole explanation.
    ///
    /// # Errors
    /// [`RescueError`].
    pub fn explained(&self, pack: &Pack) -> Result<(RescueReport, ExplanationDocument), RescueError> {
        let mut why = Explanation::default();
        let report = self.assess(pack, &mut why)?;
        Ok((report, why.document(self.case, self.place, Month::of(self.as_of), &CATALOGUE)))
    }

    /// 期限适用: people of an age without signs of disorder or disability.
    fn limited<X: Explain>(
        &self,
        on: NaiveDate,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<bool>, RescueError> {
        SO_13.variant("limited", Month::of(on)).map_or(Ok(None), |_| {
            let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(on));
            let mut reading = Reading::default();
            let person = self.person.unwrap_or_default();
            let least = policy.stay_age.read(&mut reading);
            let age = self.age(on)?;
            let (Some(least), Some(age)) = (least, age) else {
                let question = [questions::BIRTH];
                let asks: &[usize] = if age.is_none() { &question } else { &[] };
                asked.open(&programmes::LIMITED, asks, reading);
                return Ok(None);
            };
            let signs = [
                (holds(person.mental_disorder), "person.mental_disorder", questions::DISORDER),
                (holds(person.disabled), "person.disabled", questions::DISABLED),
            ];
            let free = signs.iter().map(|(sign, ..)| sign.map(|sign| !sign));
            let Some(limited) = every(free.chain([Some(age >= *least.value)])) else {
                for (sign, _, question) in signs {
                    if sign.is_none() {
                        asked.open(&programmes::LIMITED, &[question], reading);
                        break;
                    }
                }
                return Ok(None);
            };
            asked.explain.step(&SO_13, At::month(Month::of(on)).variant("limited"), |facts| {
                facts.input(&terms::AGE, age, Field::new("person.age")).figure(&terms::AGE_LEAST, least);
                let mut told = false;
                for (sign, field, _) in signs {
                    if let Some(sign) = sign {
                        facts.input(&terms::BAR, sign, Field::new(field));
                        told = true;
                    }
                }
                if !told {
                    facts.clause(&terms::BAR, false);
                }
                facts.gives(&terms::LIMITED, limited);
            });
            asked.explain.concluded(&programmes::LIMITED, reading.assumed);
            Ok(Some(limited))
        })
    }

    /// 周岁 on a day, on the birthday.
    fn age(&self, on: NaiveDate) -> Result<Option<u32>, RescueError> {
        let Some(birth) = self.person.and_then(|person| person.birth.known()) else { return Ok(None) };
        let age = age_years(birth, on, AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary);
        age.map(Some).ok_or(RescueError::Unborn)
    }

    fn stay<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Result<StayFound, RescueError> {
        let mut stay = Stay::default();
        let mut before: Option<NaiveDate> = None;
        let mut current = Stay::default();
        for (entry, event) in self.events.iter().enumerate() {
            if before.is_some_and(|before| event.on < before) {
                return Err(RescueError::Order(entry));
            }
            before = Some(event.on);
            stay = stay.apply(entry, *event)?;
            if event.on <= self.as_of {
                current = stay;
            }
        }
        let mut found = StayFound { stay: current, ..StayFound::default() };
        let Some(entered) = current.entered else { return self.again(found, asked) };
        found.limited = self.limited(entered, asked)?;
        let mut last_step = StepRef::NONE;
        if found.limited == Some(true)
            && let Some((last, step)) = self.last(entered, &current, asked)?
        {
            (found.last, last_step) = (Some(last), step);
        }
        if let Some(state) = current.state {
            found.over = match (found.limited, found.last, state) {
                (_, _, state) if state != RescueState::InStation => Some(false),
                (Some(false), ..) => Some(false),
                (Some(true), Some(last), _) => Some(self.as_of > last),
                _ => None,
            };
            match found.over {
                Some(over) => {
                    let word = if over { "overstay" } else { state.word() };
                    let clock = found.last.filter(|_| state == RescueState::InStation);
                    let form = if clock.is_some() { "clock" } else { "state" };
                    asked.explain.step(&SO_13, At::month(Month::of(self.as_of)).variant(form), |facts| {
                        if let Some(last) = clock {
                            facts.input(&terms::AS_OF, self.as_of, Field::new("as_of")).from(
                                &terms::LAST,
                                last,
                                last_step,
                            );
                        }
                        facts
                            .input(&terms::ACTS, state.word(), Field::new("events.state"))
                            .gives(&terms::STATE, word);
                    });
                    asked.explain.concluded(&programmes::STATE, Reading::default().assumed);
                }
                None => asked.open(&programmes::STATE, &[questions::BIRTH], Reading::default()),
            }
        }
        self.again(found, asked)
    }

    /// 最后一日: the usual days, or a longer time that was filed.
    fn last<X: Explain>(
        &self,
        entered: NaiveDate,
        stay: &Stay,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<(NaiveDate, StepRef)>, RescueError> {
        let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(entered));
        let mut reading = Reading::default();
        let Some(days) = policy.stay_days.read(&mut reading) else {
            asked.open(&programmes::LAST, &[], reading);
            return Ok(None);
        };
        let usual = Stay { extended: None, ..*stay }.last_day(*days.value).ok_or(RescueError::OutOfRange)?;
        let at = At::month(Month::of(entered));
        let step = asked.explain.step(&SO_13, at.variant("last"), |facts| {
            facts
                .input(&terms::ENTRY, entered, Field::new("events.entered"))
                .clause(&terms::THAT_DAY, usual)
                .figure(&terms::DAYS, days)
                .gives(&terms::LAST, usual);
        });
        let Some(until) = stay.extended else {
            asked.explain.concluded(&programmes::LAST, reading.assumed);
            return Ok(Some((usual, step)));
        };
        match holds(self.extension_filed) {
            None => {
                asked.open(&programmes::LAST, &[questions::FILED], reading);
                Ok(None)
            }
            Some(false) => {
                // What was not filed does not extend.
                asked.explain.concluded(&programmes::LAST, reading.assumed);
                Ok(Some((usual, step)))
            }
            Some(true) => {
                let last = usual.max(until);
                let step = asked.explain.step(&SO_13, at.variant("extended"), |facts| {
                    facts
                        .from(&terms::THAT_DAY, usual, step)
                        .input(&terms::EXTENDED, until, Field::new("events.until"))
                        .gives(&terms::LAST, last);
                });
                asked.explain.concluded(&programmes::LAST, reading.assumed);
                Ok(Some((last, step)))
            }
        }
    }

    /// 再次求助: only where the place limits it.
    fn again<X: Explain>(
        &self,
        mut found: StayFound,
        asked: &mut Asked<'_, X>,
    ) -> Result<StayFound, RescueError> {
        let Some(departed) = found.stay.departed else { return Ok(found) };
        let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(departed));
        if policy.reentry_days.is_unset() {
            return Ok(found);
        }
        let mut reading = Reading::default();
        let Some(days) = policy.reentry_days.read(&mut reading) else {
            asked.open(&programmes::AGAIN, &[], reading);
            return Ok(found);
        };
        let day = departed.checked_add_days(Days::new(u64::from(*days.value)));
        let day = day.ok_or(RescueError::OutOfRange)?;
        asked.explain.step(&SO_13, At::month(Month::of(departed)).variant("again"), |facts| {
            facts
                .input(&terms::DEPARTURE, departed, Field::new("events.departed"))
                .clause(&terms::THAT_DAY, day)
                .figure(&terms::DAYS, days)
                .gives(&terms::AGAIN_FROM, day);
        });
        asked.explain.concluded(&programmes::AGAIN, reading.assumed);
        found.again_from = Some(day);
        Ok(found)
    }

    fn leaving<X: Explain>(
        &self,
        leaving: &Leaving,
        asked: &mut Asked<'_, X>,
    ) -> Result<LeavingFound, RescueError> {
        Ok(LeavingFound {
            may: self.way(leaving, asked)?,
            fare: self.fare(leaving, asked),
            cash: cash(leaving, asked)?,
        })
    }

    fn way<X: Explain>(
        &self,
        leaving: &Leaving,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<bool>, RescueError> {
        let person = self.person.unwrap_or_default();
        let words = [&terms::CONDITION, &terms::BAR, &terms::WAY_OPEN];
        let ruling =
            |form| Ruling { rule: &SO_13, form, day: leaving.on, programme: &programmes::WAY, words };
        if SO_13.variant("free", Month::of(leaving.on)).is_none() {
            return Ok(None);
        }
        let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(leaving.on));
        let mut reading = Reading::default();
        let least = policy.stay_age.read(&mut reading).map(|used| *used.value);
        let of_age = match self.age(leaving.on)?.zip(least) {
            Some((age, least)) => Fact::Known(age >= least),
            None => Fact::NotEstablished,
        };
        // Whoever can neither move nor decide is fetched or escorted.
        let undisturbed = holds(person.mental_disorder).map(|disorder| !disorder);
        let disabled_immobile = every([holds(person.disabled), holds(person.immobile)]);
        let able = disabled_immobile.map_or(Fact::NotEstablished, |both| Fact::Known(!both));
        let grown: Cond = must(of_age, "person.of_age", questions::BIRTH);
        let sound = bar(person.mental_disorder, "person.mental_disorder", questions::DISORDER);
        let mobile = must(able, "person.mobile", questions::IMMOBILE);
        let signed = must(leaving.statement, "leaving.statement", questions::STATEMENT);
        let consent = must(leaving.consent, "leaving.consent", questions::CONSENT);
        let origin = must(leaving.origin_agreed, "leaving.origin_agreed", questions::ORIGIN);
        Ok(match leaving.way {
            LeavingWay::Free => asked.all(ruling("free"), &[grown, sound, mobile, signed]),
            LeavingWay::ByOrigin => asked.all(ruling("origin"), &[origin]),
            LeavingWay::Fetched | LeavingWay::Escorted => {
                // Minors and people without capacity need the consent of the station.
                match every([holds(of_age), undisturbed]) {
                    Some(true) => {
                        let fetched = must(Fact::Known(true), "leaving.way", questions::CONSENT);
                        asked.all(ruling("fetched"), &[fetched])
                    }
                    Some(false) => asked.all(ruling("consent"), &[consent]),
                    None if holds(leaving.consent) == Some(true) => asked.all(ruling("consent"), &[consent]),
                    None => {
                        asked.open(&programmes::WAY, &[questions::BIRTH], Reading::default());
                        None
                    }
                }
            }
        })
    }

    /// 旅费: a voucher, no cash, for who has no fare.
    #[expect(clippy::unused_self, reason = "beside the other questions of leaving")]
    fn fare<X: Explain>(&self, leaving: &Leaving, asked: &mut Asked<'_, X>) -> Option<bool> {
        let fare = leaving.fare.known()?;
        SO_13.variant("voucher", Month::of(leaving.on))?;
        let words = [&terms::CONDITION, &terms::BAR, &terms::WAY_OPEN];
        let programme = &programmes::FARE;
        let ruling = Ruling { rule: &SO_13, form: "voucher", day: leaving.on, programme, words };
        let not_cash = Fact::Known(fare != Fare::Cash);
        asked.all(ruling, &[must(not_cash, "leaving.fare_not_cash", questions::FARE)])
    }
}

/// 市内交通现金.
fn cash<X: Explain>(leaving: &Leaving, asked: &mut Asked<'_, X>) -> Result<Option<bool>, RescueError> {
    let Some(cash) = leaving.local_cash else { return Ok(None) };
    if SO_13.variant("cash", Month::of(leaving.on)).is_none() {
        return Ok(None);
    }
    let policy = RescuePolicy::at(asked.pack, asked.place, Month::of(leaving.on));
    let mut reading = Reading::default();
    let Some(most) = policy.local_cash.read(&mut reading) else {
        asked.open(&programmes::CASH, &[], reading);
        return Ok(None);
    };
    let receipt = holds(leaving.receipt);
    let Some(within) = every([receipt, Some(cash <= *most.value)]) else {
        asked.open(&programmes::CASH, &[questions::RECEIPT], reading);
        return Ok(None);
    };
    asked.explain.step(&SO_13, At::month(Month::of(leaving.on)).variant("cash"), |facts| {
        match receipt {
            Some(receipt) => facts.input(&terms::CONDITION, receipt, Field::new("leaving.receipt")),
            // Too much is too much, receipt or not.
            None => facts.clause(&terms::CONDITION, true),
        };
        facts
            .input(&terms::CASH, cash, Field::new("leaving.local_cash"))
            .figure(&terms::CASH_MOST, most)
            .gives(&terms::WITHIN, within);
    });
    asked.explain.concluded(&programmes::CASH, reading.assumed);
    Ok(Some(within))
}
