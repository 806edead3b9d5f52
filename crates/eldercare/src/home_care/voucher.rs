//! 养老服务消费补贴 (EC-26): who may have it, what it pays of a bill, and the cap that the bills of a month share.

use std::sync::Arc;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Reading, Used};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month, Rounding, RoundingMode, RoundingUnit};

use super::claims::{Form, Voucher};
use super::facts::{Elder, Graded};
use super::policy::HomeCarePolicy;
use super::programmes::ASSESSMENT_VOUCHER;
use super::rules::{EC_26, VOUCHER_SINCE};
use super::{questions, terms};
use crate::recognition::{Accepts, Standard};

const ASSESSMENTS: Field = Field::new("elder.assessments");
const IN_AREA: Field = Field::new("voucher.in_area");
const EXCLUSION: Field = Field::new("voucher.exclusion");
const USED: Field = Field::new("voucher.used");

/// Halves up, to the fen.
pub(super) const TO_THE_FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// An amount with the step that gives it, or the field.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub(super) value: Money,
    pub(super) from: StepRef,
}

/// The voucher of one elder in one month, while its bills are looked at.
pub(super) struct Vouchers<'c> {
    elder: &'c Elder,
    facts: &'c Voucher,
    policy: &'c HomeCarePolicy,
    month: Month,
    pub(super) reading: Reading,
    pub(super) open: OpenQuestions,
    pub(super) grounds: Grounds,
    /// Are area and exclusions in order? Looked at once.
    open_to: Option<bool>,
    /// A grade below the least is one ground, however many bills.
    graded: bool,
    /// Used in the month so far, where it was asked already.
    pub(super) used: Option<Amount>,
    /// Has it paid anything?
    pub(super) granted: bool,
    /// The first step that shuts it out.
    pub(super) refused: Option<StepRef>,
}

impl<'c> Vouchers<'c> {
    pub(super) fn new(
        elder: &'c Elder,
        facts: &'c Voucher,
        policy: &'c HomeCarePolicy,
        month: Month,
    ) -> Self {
        Self {
            elder,
            facts,
            policy,
            month,
            reading: Reading::default(),
            open: OpenQuestions::default(),
            grounds: Grounds::default(),
            open_to: None,
            graded: false,
            used: None,
            granted: false,
            refused: None,
        }
    }

    const fn at(&self, form: &'static str) -> At {
        At::month(self.month).variant(form)
    }

    /// What is open, with the parameters that are missing.
    pub(super) fn asks(&self) -> OpenQuestions {
        let Reading { missing, assumed } = self.reading;
        OpenQuestions { parameters: missing, assumed, ..self.open }
    }

    fn is_open(&self) -> bool {
        !self.asks().is_empty()
    }

    /// Area and exclusions: `None` where they are open.
    fn may_have<X: Explain>(&mut self, explain: &mut X) -> Option<bool> {
        if let Some(known) = self.open_to {
            return Some(known);
        }
        // Which benefits shut it out matters only for who has one.
        let excludes = match self.facts.exclusion {
            Fact::Known(_) => self.policy.voucher_excludes.read(&mut self.reading),
            Fact::Absent | Fact::NotEstablished => None,
        };
        let area = match self.facts.in_area {
            Fact::Known(area) => Some(area),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        if let Some(area) = area {
            let step = explain.step(&EC_26, self.at("area"), |facts| {
                facts.input(&terms::IN_AREA, area, IN_AREA).gives(&terms::VOUCHER_OPEN, area);
            });
            if !area {
                self.refused.get_or_insert(step);
                self.grounds.add(&EC_26, Measure::Flag(false), Measure::Flag(true));
            }
        }
        let fine = self.not_excluded(excludes, explain);
        if fine == Some(false) {
            self.grounds.add(&EC_26, Measure::Flag(true), Measure::Flag(false));
        }
        if area == Some(false) || fine == Some(false) {
            self.reading.missing = Reading::default().missing;
            self.open_to = Some(false);
            return Some(false);
        }
        if area.is_none() {
            self.open.ask(questions::IN_AREA, None);
        }
        if fine.is_none() && self.facts.exclusion.is_open() {
            self.open.ask(questions::EXCLUSION, None);
        }
        self.open_to = area.zip(fine).map(|(area, fine)| area && fine);
        self.open_to
    }

    fn not_excluded<X: Explain>(
        &mut self,
        excludes: Option<Used<&Arc<[ListEntry]>>>,
        explain: &mut X,
    ) -> Option<bool> {
        match self.facts.exclusion {
            Fact::Known(other) => {
                let list = excludes?;
                let fine = !list.value.iter().any(|entry| entry.code == other.word());
                let step = explain.step(&EC_26, self.at("excluded"), |facts| {
                    facts
                        .list(&terms::EXCLUDES, list.figure)
                        .input(&terms::EXCLUSION, other.word(), EXCLUSION)
                        .gives(&terms::VOUCHER_OPEN, fine);
                });
                if !fine {
                    self.refused.get_or_insert(step);
                }
                Some(fine)
            }
            Fact::Absent => {
                explain.step(&EC_26, self.at("not-excluded"), |facts| {
                    facts.input(&terms::EXCLUDED, false, EXCLUSION).gives(&terms::VOUCHER_OPEN, true);
                });
                Some(true)
            }
            Fact::NotEstablished => None,
        }
    }

    /// Is the elder moderately disabled or worse on a day? `None` where that is open.
    fn is_graded<X: Explain>(&mut self, day: NaiveDate, explain: &mut X) -> Option<bool> {
        let least = self.policy.voucher_grade.read(&mut self.reading)?;
        if self.elder.assessments == Fact::NotEstablished {
            self.open.ask(questions::ASSESSMENTS, None);
            return None;
        }
        let elder = self.elder;
        let results = elder.graded().iter().enumerate();
        let (mut any, mut open, mut told, mut best) = (false, None, None, None::<u32>);
        for (index, graded) in results.filter(|(_, graded)| graded.standard == Standard::Gb42195) {
            match one(*graded, index, least, day, self.month, explain) {
                Some((so, step)) => {
                    told = Some(step);
                    any |= so;
                    best = best.max(Some(graded.grade));
                }
                None => open = Some(index),
            }
        }
        if any {
            return Some(true);
        }
        if let Some(index) = open {
            self.open.ask(questions::VALID_UNTIL, Some(index));
            return None;
        }
        let at = self.at("no-assessment");
        let step = told.unwrap_or_else(|| {
            explain.step(&EC_26, at, |facts| {
                facts.input(&terms::WAY, false, ASSESSMENTS).gives(&terms::RECOGNISED, false);
            })
        });
        self.refused.get_or_insert(step);
        if !self.graded {
            self.graded = true;
            let observed = best.map_or(Measure::Flag(false), |grade| Measure::Count(i64::from(grade)));
            let limit = best.map_or(Measure::Flag(true), |_| Measure::Count(i64::from(*least.value)));
            self.grounds.add(&EC_26, observed, limit);
        }
        Some(false)
    }

    /// What the voucher pays of what the person would pay for a bill; `None` where something is open.
    pub(super) fn pays<X: Explain>(
        &mut self,
        own: Amount,
        (form, on): (Form, NaiveDate),
        explain: &mut X,
    ) -> Result<Option<Amount>, MoneyError> {
        let nothing = Amount { value: Money::ZERO, from: StepRef::NONE };
        if self.month < VOUCHER_SINCE {
            self.open.ask(questions::VOUCHER_SINCE, None);
            return Ok(None);
        }
        let may_have = self.may_have(explain);
        if may_have == Some(false) {
            return Ok(Some(nothing));
        }
        let before = self.open;
        let graded = self.is_graded(on, explain);
        if graded == Some(false) {
            // Whatever else is open: this bill gets nothing.
            self.open = before;
            return Ok(Some(nothing));
        }
        let share = self.policy.share(form).read(&mut self.reading);
        let cap = self.policy.voucher_cap.read(&mut self.reading);
        let used = self.used();
        if self.is_open() || may_have.is_none() || graded.is_none() {
            return Ok(None);
        }
        let (Some(share), Some(cap), Some(used)) = (share, cap, used) else { return Ok(None) };
        let room = cap.value.less(used.value)?.max(Money::ZERO);
        let value = share.value.of(own.value, 1, TO_THE_FEN)?.min(own.value).min(room);
        let step = explain.step(&EC_26, self.at(""), |facts| {
            facts
                .figure(&terms::SHARE, share)
                .from(&terms::OWN_PAYMENT, own.value, own.from)
                .figure(&terms::CAP, cap);
            if self.used.is_some() {
                facts.from(&terms::USED, used.value, used.from);
            } else {
                facts.input(&terms::USED, used.value, USED);
            }
            facts.gives(&terms::VOUCHER, value);
        });
        let all = used.value.plus(value)?;
        let from = explain.step(&EC_26, self.at("used"), |facts| {
            if self.used.is_some() {
                facts.from(&terms::USED_BEFORE, used.value, used.from);
            } else {
                facts.input(&terms::USED_BEFORE, used.value, USED);
            }
            facts.from(&terms::VOUCHER, value, step).gives(&terms::USED, all);
        });
        self.used = Some(Amount { value: all, from });
        self.granted = true;
        Ok(Some(Amount { value, from: step }))
    }

    /// Used in the month before: by earlier bills, or as stated.
    fn used(&mut self) -> Option<Amount> {
        if self.used.is_some() {
            return self.used;
        }
        match self.facts.used {
            Fact::Known(value) => Some(Amount { value, from: StepRef::NONE }),
            Fact::Absent => Some(Amount { value: Money::ZERO, from: StepRef::NONE }),
            Fact::NotEstablished => {
                self.open.ask(questions::USED, None);
                None
            }
        }
    }

    /// What is left of the cap; `None` where it was not looked at.
    pub(super) fn room(&self) -> Option<Money> {
        let cap = self.policy.voucher_cap.read(&mut Reading::default())?;
        cap.value.less(self.used?.value).ok().map(|room| room.max(Money::ZERO))
    }
}

/// Is one result at least the least grade, and does it hold on the day? `None` where its end is not established and matters.
fn one<X: Explain>(
    graded: Graded,
    index: usize,
    least: Used<&u32>,
    day: NaiveDate,
    month: Month,
    explain: &mut X,
) -> Option<(bool, StepRef)> {
    let Graded { standard, grade, assessed, valid_until } = graded;
    let within = Accepts::of(standard, *least.value).is_some_and(|accepts| accepts.admits(standard, grade));
    let so = within && assessed <= day;
    let term = match valid_until {
        Fact::Known(until) => Some(until),
        Fact::NotEstablished if so => return None,
        Fact::Absent | Fact::NotEstablished => None,
    };
    let so = so && term.is_none_or(|until| day <= until);
    let form = if term.is_some() { "grade" } else { "grade-without-term" };
    let step = explain.step(&EC_26, At::month(month).variant(form), |facts| {
        facts
            .input(&terms::GRADE, grade, Field::of("elder.assessments[].grade", index))
            .figure(&terms::LEAST, least)
            .input(&terms::ASSESSED, assessed, Field::of("elder.assessments[].assessed", index))
            .clause(&terms::DAY, day);
        if let Some(until) = term {
            facts.input(&terms::VALID_UNTIL, until, Field::of("elder.assessments[].valid_until", index));
        }
        facts.gives(&terms::RECOGNISED, so);
    });
    Some((so, step))
}

/// The voucher for an assessment made in the month, where the place has one and there was one; once in a month.
pub(super) fn assessment<X: Explain>(vouchers: &mut Vouchers<'_>, explain: &mut X) -> Option<Finding> {
    let month = vouchers.month;
    if vouchers.policy.assessment_voucher.is_unset() || month < VOUCHER_SINCE {
        return None;
    }
    let of_month = |(_, graded): &(usize, &Graded)| {
        graded.standard == Standard::Gb42195 && Month::of(graded.assessed) == month
    };
    let elder = vouchers.elder;
    let made = elder.graded().iter().enumerate().filter(of_month).max_by_key(|(_, graded)| graded.grade);
    let (index, graded) = made?;
    // Its own day: that it may end later is nothing to this.
    let graded = Graded { valid_until: Fact::Absent, ..*graded };
    let mut reading = Reading::default();
    let amount = vouchers.policy.assessment_voucher.read(&mut reading);
    let least = vouchers.policy.voucher_grade.read(&mut reading);
    let settled = amount.zip(least).and_then(|(amount, least)| {
        let (Used { value, .. }, grade) = (amount, *least.value);
        let (so, _) = one(graded, index, least, graded.assessed, month, explain)?;
        Some((amount, *value, grade, so))
    });
    let Some((amount, value, grade, so)) = settled else {
        let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
        let finding = Finding::NeedsPerson(open);
        explain.outcome(&ASSESSMENT_VOUCHER, &finding);
        return Some(finding);
    };
    let finding = if so {
        explain.step(&EC_26, vouchers.at("assessment"), |facts| {
            facts.figure(&terms::ASSESSMENT_AMOUNT, amount).pays(&EC_26, &terms::ASSESSMENT_VOUCHER, value);
        });
        Finding::Entitled(Award::of(&EC_26, MemberSet::EMPTY, value).assuming(reading.assumed))
    } else {
        let (observed, limit) = (i64::from(graded.grade), i64::from(grade));
        let grounds = Grounds::of(&EC_26, Measure::Count(observed), Measure::Count(limit));
        Finding::NotEntitled(grounds.assuming(reading.assumed))
    };
    explain.outcome(&ASSESSMENT_VOUCHER, &finding);
    Some(finding)
}
