//! 协议离婚 (SO-05, SO-06): acceptance, the cooling-off period and the window after it, day by day.

use chrono::{Days, NaiveDate};
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{Fact, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::asked::{Asked, Ruling, must};
use super::error::MarriageError;
use super::people::Party;
use super::policy::{MarriagePolicy, RollFirst};
use super::rules::{SO_05, SO_06};
use super::{programmes, questions, terms};

worded! {
    /// 结婚登记地.
    RegisteredIn {
        /// 内地婚姻登记机关.
        Mainland = "mainland", "内地婚姻登记机关", "a registry of the mainland";
        /// 中国驻外使领馆.
        Embassy = "embassy", "中国驻外使(领)馆", "a Chinese embassy or consulate";
        /// 其他.
        Elsewhere = "elsewhere", "内地以外", "outside the mainland";
    }
}

worded! {
    /// 办理方式.
    Route {
        /// 当场登记 (to 2020).
        OnTheSpot = "on-the-spot", "当场登记", "registered on the spot";
        /// 受理并进入冷静期.
        CoolingOff = "cooling-off", "受理,进入冷静期", "received, cooling-off follows";
        /// 不予受理,可诉讼离婚.
        Court = "court", "不予受理,可向法院起诉", "not accepted; the court is open";
    }
}

worded! {
    /// 冷静期中发生的事.
    DivorceAct {
        /// 任一方撤回.
        Withdraw = "withdraw", "一方撤回申请", "one party withdraws";
        /// 双方共同申领.
        BothApply = "both-apply", "双方共同申领离婚证", "both apply for the certificate";
        /// 一方单独申领.
        OneApplies = "one-applies", "一方单独申领", "one party alone applies";
        /// 一方丧失行为能力.
        CapacityLost = "capacity-lost", "一方丧失行为能力", "a party loses capacity";
    }
}

worded! {
    /// 状态.
    DivorceState {
        /// 已受理,冷静期中.
        Received = "received", "已受理,冷静期中", "received, cooling off";
        /// 冷静期满,可申领.
        CoolingOver = "cooling-over", "冷静期满,可申领离婚证", "cooling-off over, both may come";
        /// 已撤回.
        Withdrawn = "withdrawn", "已撤回", "withdrawn";
        /// 已登记离婚.
        Registered = "registered", "已登记离婚", "divorce registered";
        /// 视为撤回.
        DeemedWithdrawn = "deemed-withdrawn", "视为撤回", "deemed withdrawn";
        /// 转诉讼.
        Court = "to-court", "须经诉讼", "only the court";
    }
}

worded! {
    /// 事情的效果.
    ActEffect {
        /// 有效.
        Effective = "effective", "有效", "effective";
        /// 过早.
        TooEarly = "too-early", "冷静期未满,不能申领", "too early: still cooling off";
        /// 须双方.
        NeedsBoth = "needs-both", "须双方共同申领,无效果", "no effect: both have to come";
        /// 过迟.
        TooLate = "too-late", "期间已过,无效果", "no effect: the time is over";
        /// 已了结.
        Closed = "closed", "申请已了结,无效果", "no effect: the application is closed";
    }
}

/// 一件事.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DivorceEvent {
    /// 哪一日.
    pub on: NaiveDate,
    /// 何事.
    pub act: DivorceAct,
}

/// 离婚协议和申请.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Divorce {
    /// 申请日.
    pub on: NaiveDate,
    /// 书面协议载明双方自愿离婚.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub agreed: Fact<bool>,
    /// 协议对子女抚养一致.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub children: Fact<bool>,
    /// 协议对财产一致.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub property: Fact<bool>,
    /// 协议对债务一致.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub debts: Fact<bool>,
    /// 结婚登记地.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub registered_in: Fact<RegisteredIn>,
    /// 受理回执日; left out while there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<NaiveDate>,
    /// 受理后的事, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<DivorceEvent>,
}

/// 冷静期和申领期: every day of it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "离婚冷静期")]
pub struct CoolingOff {
    /// 受理回执日, which is not counted.
    pub receipt: NaiveDate,
    /// 冷静期最后一日 by the count alone.
    pub first_raw: NaiveDate,
    /// 冷静期最后一日 (E1): either may withdraw up to it.
    pub first_end: NaiveDate,
    /// 申领期最后一日 by the count alone.
    pub second_raw: NaiveDate,
    /// 申领期最后一日 (E2): both have to come by then.
    pub second_end: NaiveDate,
}

/// Which of the two periods a day lies in, and the how many-th day of it it is. The day of the receipt is day 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedDay {
    /// Before the receipt.
    Before,
    /// 冷静期第几日.
    Cooling(u32),
    /// 申领期第几日.
    Window(u32),
    /// After the window.
    Over,
}

impl CoolingOff {
    /// The two periods from a receipt.
    ///
    /// ```
    /// use minzheng_core_types::WorkdayCalendar;
    /// use minzheng_social_affairs::marriage::{CoolingOff, RollFirst};
    /// let calendar = WorkdayCalendar::embedded()?;
    /// let ends = |reading| -> Result<_, Box<dyn std::error::Error>> {
    ///     let both = CoolingOff::new("2025-09-05".parse()?, 30, 30, reading, &calendar)?;
    ///     Ok((both.first_end.to_string(), both.second_end.to_string()))
    /// };
    /// // National Day: 5 October is a day of the break.
    /// assert_eq!(ends(RollFirst::Roll)?, ("2025-10-09".into(), "2025-11-10".into()));
    /// assert_eq!(ends(RollFirst::Keep)?, ("2025-10-05".into(), "2025-11-04".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`MarriageError::Calendar`] where an end lies outside the data.
    pub fn new(
        receipt: NaiveDate,
        first: u32,
        second: u32,
        reading: RollFirst,
        calendar: &WorkdayCalendar,
    ) -> Result<Self, MarriageError> {
        let end = |from, days| calendar.end_of_period_days(from, days).map_err(|_| MarriageError::Calendar);
        let first_raw =
            receipt.checked_add_days(Days::new(u64::from(first))).ok_or(MarriageError::Calendar)?;
        let first_end = match reading {
            RollFirst::Roll => end(receipt, first)?.day,
            RollFirst::Keep => first_raw,
        };
        let second = end(first_end, second)?;
        Ok(Self { receipt, first_raw, first_end, second_raw: second.unrolled, second_end: second.day })
    }

    /// 申领期第一日.
    #[must_use]
    pub fn opens(&self) -> NaiveDate {
        self.first_end.succ_opt().unwrap_or(self.first_end)
    }

    /// Where a day stands.
    #[must_use]
    pub fn counted(&self, day: NaiveDate) -> CountedDay {
        let days =
            |from: NaiveDate| u32::try_from(day.signed_duration_since(from).num_days()).unwrap_or(u32::MAX);
        if day < self.receipt {
            CountedDay::Before
        } else if day <= self.first_end {
            CountedDay::Cooling(days(self.receipt))
        } else if day <= self.second_end {
            CountedDay::Window(days(self.first_end))
        } else {
            CountedDay::Over
        }
    }

    /// Every day from the receipt to the end of the window.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.receipt.iter_days().take_while({
            let last = self.second_end;
            move |day| *day <= last
        })
    }

    /// What an act on a day does to an application that stands open; the new state, or the old one with the reason.
    #[must_use]
    pub fn apply(&self, state: DivorceState, event: DivorceEvent) -> (DivorceState, ActEffect) {
        use DivorceAct::{BothApply, CapacityLost, OneApplies, Withdraw};
        let state = self.passed(state, event.on);
        match (state, event.act) {
            (DivorceState::Received, Withdraw) => (DivorceState::Withdrawn, ActEffect::Effective),
            (DivorceState::CoolingOver, Withdraw) => (state, ActEffect::TooLate),
            (DivorceState::Received, BothApply | OneApplies) => (state, ActEffect::TooEarly),
            (DivorceState::CoolingOver, BothApply) => (DivorceState::Registered, ActEffect::Effective),
            (DivorceState::CoolingOver, OneApplies) => (state, ActEffect::NeedsBoth),
            (DivorceState::Received | DivorceState::CoolingOver, CapacityLost) => {
                (DivorceState::Court, ActEffect::Effective)
            }
            (DivorceState::DeemedWithdrawn, _) => (state, ActEffect::TooLate),
            (DivorceState::Withdrawn | DivorceState::Registered | DivorceState::Court, _) => {
                (state, ActEffect::Closed)
            }
        }
    }

    /// What the passing of time alone makes of an open application.
    #[must_use]
    pub fn passed(&self, state: DivorceState, day: NaiveDate) -> DivorceState {
        match state {
            DivorceState::Received | DivorceState::CoolingOver => match self.counted(day) {
                CountedDay::Before | CountedDay::Cooling(_) => DivorceState::Received,
                CountedDay::Window(_) => DivorceState::CoolingOver,
                CountedDay::Over => DivorceState::DeemedWithdrawn,
            },
            closed => closed,
        }
    }
}

/// What was found; `None` is open or not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DivorceFound {
    /// 办理方式.
    pub route: Option<Route>,
    /// 冷静期和申领期.
    pub cooling: Option<CoolingOff>,
    /// The same by the other reading of the first period, where it differs.
    pub other_reading: Option<CoolingOff>,
    /// 状态 on the day asked about.
    pub state: Option<DivorceState>,
    /// 每件事的效果, up to the day asked about.
    pub effects: Vec<ActEffect>,
}

impl Divorce {
    pub(super) fn assess<X: Explain>(
        &self,
        (man, woman): (&Party, &Party),
        as_of: NaiveDate,
        calendar: &WorkdayCalendar,
        asked: &mut Asked<'_, X>,
    ) -> Result<DivorceFound, MarriageError> {
        let route = self.route(man, woman, asked);
        let mut found = DivorceFound { route, ..DivorceFound::default() };
        let Some(receipt) = self.receipt else { return Ok(found) };
        if SO_06.variant("first", Month::of(receipt)).is_none() || route == Some(Route::Court) {
            // No period ran before the Code, and none runs without acceptance.
            return Ok(found);
        }
        let Some((cooling, other, assumed)) = self.periods(receipt, calendar, asked)? else {
            return Ok(found);
        };
        found.cooling = Some(cooling);
        found.other_reading = other;
        let mut state = DivorceState::Received;
        let mut before = receipt;
        for (index, event) in self.events.iter().enumerate() {
            if event.on < before {
                return Err(MarriageError::Order(index));
            }
            before = event.on;
            if event.on > as_of {
                continue;
            }
            let (next, effect) = cooling.apply(state, *event);
            state = next;
            found.effects.push(effect);
        }
        let state = cooling.passed(state, as_of);
        let closed = !matches!(
            state,
            DivorceState::Received | DivorceState::CoolingOver | DivorceState::DeemedWithdrawn
        );
        let at = At::month(Month::of(as_of));
        asked.explain.step(&SO_06, at.variant(if closed { "closed" } else { "state" }), |facts| {
            if closed {
                facts.input(&terms::ACT, state.word(), Field::new("divorce.events"));
            } else {
                facts
                    .input(&terms::AS_OF, as_of, Field::new("as_of"))
                    .clause(&terms::FIRST_END, cooling.first_end)
                    .clause(&terms::SECOND_END, cooling.second_end);
            }
            facts.gives(&terms::STATE, state.word());
        });
        asked.explain.concluded(&programmes::STATE, assumed);
        found.state = Some(state);
        Ok(found)
    }

    /// 受理 (SO-05).
    fn route<X: Explain>(&self, man: &Party, woman: &Party, asked: &mut Asked<'_, X>) -> Option<Route> {
        let month = Month::of(self.on);
        let cooling = SO_06.variant("first", month).is_some();
        let form = if cooling { "accepted" } else { "on-the-spot" };
        SO_05.variant(form, month)?;
        let place = match self.registered_in {
            Fact::Known(RegisteredIn::Mainland) => Fact::Known(true),
            // The notice of 2020 names the embassies; what stood before was not read.
            Fact::Known(RegisteredIn::Embassy) if cooling => Fact::Known(true),
            Fact::Known(RegisteredIn::Embassy) | Fact::NotEstablished => Fact::NotEstablished,
            Fact::Known(RegisteredIn::Elsewhere) | Fact::Absent => Fact::Known(false),
        };
        let conditions = [
            must(self.agreed, "divorce.agreed", questions::AGREEMENT),
            must(self.children, "divorce.children", questions::AGREEMENT),
            must(self.property, "divorce.property", questions::AGREEMENT),
            must(self.debts, "divorce.debts", questions::AGREEMENT),
            must(man.capable, "man.capable", questions::CAPABLE),
            must(woman.capable, "woman.capable", questions::CAPABLE),
            must(place, "divorce.registered_in", questions::REGISTERED_IN),
        ];
        let words = [&terms::CONDITION, &terms::BAR, &terms::ACCEPTED];
        let ruling = Ruling { rule: &SO_05, form, day: self.on, programme: &programmes::ACCEPTED, words };
        Some(match (asked.all(ruling, &conditions)?, cooling) {
            (false, _) => Route::Court,
            (true, true) => Route::CoolingOff,
            (true, false) => Route::OnTheSpot,
        })
    }

    /// 冷静期算法 (SO-06).
    fn periods<X: Explain>(
        &self,
        receipt: NaiveDate,
        calendar: &WorkdayCalendar,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<(CoolingOff, Option<CoolingOff>, minzheng_core_types::ParameterSet)>, MarriageError>
    {
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(receipt));
        let mut reading = Reading::default();
        let (first, second) = (policy.cooling_days.read(&mut reading), policy.window_days.read(&mut reading));
        let (Some(first), Some(second)) = (first, second) else {
            asked.open(&programmes::COOLING_END, &[], reading);
            return Ok(None);
        };
        let by = |rule| CoolingOff::new(receipt, *first.value, *second.value, rule, calendar);
        let (rolled, kept) = (by(RollFirst::Roll)?, by(RollFirst::Keep)?);
        let at = At::month(Month::of(receipt));
        let (cooling, other, step) = if rolled == kept {
            let step = asked.explain.step(&SO_06, at.variant("first"), |facts| {
                facts
                    .input(&terms::RECEIPT, receipt, Field::new("divorce.receipt"))
                    .clause(&terms::THAT_DAY, rolled.first_raw)
                    .figure(&terms::DAYS, first)
                    .gives(&terms::FIRST_END, rolled.first_end);
            });
            (rolled, None, step)
        } else {
            let Some(rule) = policy.roll_first.read(&mut reading) else {
                asked.open(&programmes::COOLING_END, &[], reading);
                return Ok(None);
            };
            let (cooling, other) = match rule.value {
                RollFirst::Roll => (rolled, kept),
                RollFirst::Keep => (kept, rolled),
            };
            let step = asked.explain.step(&SO_06, at.variant("first-on-rest-day"), |facts| {
                facts
                    .input(&terms::RECEIPT, receipt, Field::new("divorce.receipt"))
                    .clause(&terms::THAT_DAY, cooling.first_raw)
                    .figure(&terms::DAYS, first)
                    .clause(&terms::NEXT_WORKDAY, rolled.first_end)
                    .chosen(&terms::ROLL_FIRST, rule.value.word(), rule.figure)
                    .gives(&terms::FIRST_END, cooling.first_end);
            });
            (cooling, Some(other), step)
        };
        asked.explain.concluded(&programmes::COOLING_END, reading.assumed);
        window(asked, &cooling, (second, step), at);
        asked.explain.concluded(&programmes::WINDOW_END, reading.assumed);
        Ok(Some((cooling, other, reading.assumed)))
    }
}

fn window<X: Explain>(
    asked: &mut Asked<'_, X>,
    cooling: &CoolingOff,
    (second, step): (minzheng_core_types::figures::Used<&u32>, StepRef),
    at: At,
) {
    asked.explain.step(&SO_06, at.variant("second"), |facts| {
        facts
            .from(&terms::FIRST_END, cooling.first_end, step)
            .clause(&terms::THAT_DAY, cooling.second_raw)
            .figure(&terms::DAYS, second)
            .clause(&terms::NEXT_WORKDAY, cooling.second_end)
            .gives(&terms::SECOND_END, cooling.second_end);
    });
}
