//! 养老服务消费补贴 (EC-26): who may have it, what it pays of a bill, and the cap that the bills of a month share.

use std::sync::Arc;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{ListEntry, Reading, Used};
use minzheng_core_types::finding::{Award, Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, MemberSet, Money, MoneyError, Month, Rounding, RoundingMode, RoundingUnit};

use super::bills::NOTHING;
use super::claims::{Form, Voucher};
use super::facts::{Elder, Graded};
use super::policy::HomeCarePolicy;
use super::programmes::ASSESSMENT_VOUCHER;
use super::results::{later, recognised, suffices};
use super::rules::EC_26;
use super::{questions, terms};
use crate::recognition::Standard;

const ASSESSMENTS: Field = Field::new("elder.assessments");
const IN_AREA: Field = Field::new("voucher.in_area");
const EXCLUSION: Field = Field::new("voucher.exclusion");
const DIED: Field = Field::new("elder.died");
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
    /// Are area and exclusions in order? Looked at once; the steps that say so.
    looked: bool,
    area: Option<(bool, StepRef)>,
    fine: Option<(bool, StepRef)>,
    /// An earlier bill is open, and with it what is used of the cap.
    broken: bool,
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
            looked: false,
            area: None,
            fine: None,
            broken: false,
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

    /// Are the place's rules of the voucher not known in the month? Then they are asked, and nothing else is looked at: what shuts
    /// an elder out in one province need not do so in another.
    fn unset(&mut self) -> bool {
        self.policy.voucher_grade.read(&mut self.reading).is_none()
    }

    /// Area and exclusions: `None` where they are open.
    fn may_have<X: Explain>(&mut self, explain: &mut X) -> Option<bool> {
        if !self.looked {
            self.looked = true;
            self.look(explain);
        }
        let (area, fine) = (self.area.map(|(so, _)| so), self.fine.map(|(so, _)| so));
        if area == Some(false) || fine == Some(false) {
            return Some(false);
        }
        area.zip(fine).map(|_| true)
    }

    fn look<X: Explain>(&mut self, explain: &mut X) {
        let area = match self.facts.in_area {
            Fact::Known(area) => Some(area),
            Fact::Absent => Some(false),
            Fact::NotEstablished => None,
        };
        self.area = area.map(|area| {
            let step = explain.step(&EC_26, self.at("area"), |facts| {
                facts.input(&terms::IN_AREA, area, IN_AREA).gives(&terms::VOUCHER_OPEN, area);
            });
            (area, step)
        });
        let mut reading = Reading::default();
        // Which benefits shut it out matters only for who has one.
        let excludes = match self.facts.exclusion {
            Fact::Known(_) => self.policy.voucher_excludes.read(&mut reading),
            Fact::Absent | Fact::NotEstablished => None,
        };
        self.fine = self.not_excluded(excludes, explain);
        let refused = [self.area, self.fine].into_iter().flatten().filter(|(so, _)| !so);
        for (_, step) in refused {
            self.refused.get_or_insert(step);
        }
        if area == Some(false) {
            self.grounds.add(&EC_26, Measure::Flag(false), Measure::Flag(true));
        }
        if self.fine.is_some_and(|(so, _)| !so) {
            self.grounds.add(&EC_26, Measure::Flag(true), Measure::Flag(false));
        }
        self.reading.assumed = self.reading.assumed.union(reading.assumed);
        if self.refused.is_some() {
            return;
        }
        self.reading.missing = self.reading.missing.union(reading.missing);
        if area.is_none() {
            self.open.ask(questions::IN_AREA, None);
        }
        if self.facts.exclusion.is_open() {
            self.open.ask(questions::EXCLUSION, None);
        }
    }

    fn not_excluded<X: Explain>(
        &self,
        excludes: Option<Used<&Arc<[ListEntry]>>>,
        explain: &mut X,
    ) -> Option<(bool, StepRef)> {
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
                Some((fine, step))
            }
            Fact::Absent => {
                let step = explain.step(&EC_26, self.at("not-excluded"), |facts| {
                    facts.input(&terms::EXCLUDED, false, EXCLUSION).gives(&terms::VOUCHER_OPEN, true);
                });
                Some((true, step))
            }
            Fact::NotEstablished => None,
        }
    }

    /// Is the elder moderately disabled or worse on a day? `None` where that is open.
    fn is_graded<X: Explain>(&mut self, day: NaiveDate, explain: &mut X) -> Option<(bool, StepRef)> {
        let least = self.policy.voucher_grade.read(&mut self.reading)?;
        if self.elder.assessments == Fact::NotEstablished {
            self.open.ask(questions::ASSESSMENTS, None);
            return None;
        }
        let all = self.elder.graded();
        let results = all.iter().enumerate().filter(|(_, graded)| graded.standard == Standard::Gb42195);
        let (mut open, mut short, mut ill_dated) = (None, None, None);
        for (index, graded) in results {
            let later = later(all, *graded, day);
            match recognised(&EC_26, (index, *graded), later, least, day, explain) {
                Some((true, step)) => return Some((true, step)),
                Some((false, step)) if later.is_none() && suffices(*graded, *least.value) => {
                    ill_dated = Some(step);
                }
                Some((false, step)) if later.is_none() => {
                    let known = short.filter(|(grade, _)| *grade >= graded.grade);
                    short = known.or(Some((graded.grade, step)));
                }
                Some(_) => {}
                None => open = Some(index),
            }
        }
        if let Some(index) = open {
            self.open.ask(questions::VALID_UNTIL, Some(index));
            return None;
        }
        // A grade that suffices and does not hold on the day fails by its dates, which the step shows.
        let grade = short.filter(|_| ill_dated.is_none());
        let at = self.at("no-assessment");
        let step = ill_dated.or(short.map(|(_, step)| step)).unwrap_or_else(|| {
            explain.step(&EC_26, at, |facts| {
                facts.input(&terms::WAY, false, ASSESSMENTS).gives(&terms::RECOGNISED, false);
            })
        });
        self.refused.get_or_insert(step);
        if !self.graded {
            self.graded = true;
            let count = |number: u32| Measure::Count(i64::from(number));
            let (observed, limit) = match grade {
                Some((grade, _)) => (count(grade), count(*least.value)),
                None => (Measure::Flag(false), Measure::Flag(true)),
            };
            self.grounds.add(&EC_26, observed, limit);
        }
        Some((false, step))
    }

    /// May the elder have it on a day? With what had to be assumed; an error says what is open.
    pub(super) fn open_to<X: Explain>(
        &mut self,
        day: NaiveDate,
        explain: &mut X,
    ) -> Result<(bool, ParameterSet), OpenQuestions> {
        if self.unset() {
            return Err(self.asks());
        }
        let alive = self.alive(day, explain);
        self.may_have(explain);
        let graded = self.is_graded(day, explain);
        let conditions = [alive, self.area, self.fine, graded];
        let known = || conditions.into_iter().flatten();
        let so = known().all(|(so, _)| so);
        let open = self.area.is_none() || self.fine.is_none() || graded.is_none();
        if so && open {
            return Err(self.asks());
        }
        explain.step(&EC_26, self.at("may"), |facts| {
            for (so, step) in known() {
                facts.from(&terms::CONDITION, so, step);
            }
            facts.gives(&terms::VOUCHER_OPEN, so);
        });
        Ok((so, self.reading.assumed))
    }

    fn alive<X: Explain>(&self, day: NaiveDate, explain: &mut X) -> Option<(bool, StepRef)> {
        let died = self.elder.died?;
        let step = explain.step(&EC_26, self.at("alive"), |facts| {
            facts
                .clause(&terms::DAY, day)
                .input(&terms::DIED, died, DIED)
                .gives(&terms::VOUCHER_OPEN, day <= died);
        });
        Some((day <= died, step))
    }

    /// What the voucher pays of what the person would pay for a bill; `None` where something is open.
    pub(super) fn pays<X: Explain>(
        &mut self,
        own: Option<Amount>,
        (form, on): (Form, NaiveDate),
        explain: &mut X,
    ) -> Result<Option<Amount>, MoneyError> {
        if self.unset() {
            self.policy.voucher_cap.read(&mut self.reading);
            self.policy.share(form).read(&mut self.reading);
            return Ok(None);
        }
        let may_have = self.may_have(explain);
        if may_have == Some(false) {
            return Ok(Some(NOTHING));
        }
        let (before, was) = (self.open, self.broken);
        self.broken = true;
        let graded = self.is_graded(on, explain).map(|(so, _)| so);
        if graded == Some(false) {
            // Whatever else is open: this bill gets nothing.
            (self.open, self.broken) = (before, was);
            return Ok(Some(NOTHING));
        }
        let share = self.policy.share(form).read(&mut self.reading);
        let cap = self.policy.voucher_cap.read(&mut self.reading);
        let used = self.used();
        if was || may_have.is_none() || graded.is_none() {
            return Ok(None);
        }
        let (Some(own), Some(share), Some(cap), Some(used)) = (own, share, cap, used) else {
            return Ok(None);
        };
        self.broken = false;
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

/// The voucher for an assessment made in the month, where the place has one and there was one; once in a month. Whether area
/// and exclusions matter to it is not said: who fails by them is asked about.
pub(super) fn assessment<X: Explain>(vouchers: &mut Vouchers<'_>, explain: &mut X) -> Option<Finding> {
    let (month, elder) = (vouchers.month, vouchers.elder);
    if vouchers.policy.assessment_voucher.is_unset() {
        return None;
    }
    let mut reading = Reading::default();
    let amount = vouchers.policy.assessment_voucher.read(&mut reading);
    let least = vouchers.policy.voucher_grade.read(&mut reading);
    let mut open =
        OpenQuestions { parameters: reading.missing, assumed: reading.assumed, ..Default::default() };
    if elder.assessments == Fact::NotEstablished {
        open.ask(questions::ASSESSMENTS, None);
        return Some(told(Finding::NeedsPerson(open), explain));
    }
    let of_month = |(_, graded): &(usize, &Graded)| {
        graded.standard == Standard::Gb42195 && Month::of(graded.assessed) == month
    };
    let made = elder.graded().iter().enumerate().filter(of_month).max_by_key(|(_, graded)| graded.grade);
    let (index, graded) = made?;
    // Its own day: that it may end later is nothing to this.
    let graded = Graded { valid_until: Fact::Absent, ..*graded };
    let settled = amount.zip(least).and_then(|(amount, least)| {
        let (so, _) = recognised(&EC_26, (index, graded), None, least, graded.assessed, explain)?;
        Some((amount, *amount.value, *least.value, so))
    });
    let Some((amount, value, grade, so)) = settled else {
        return Some(told(Finding::NeedsPerson(open), explain));
    };
    if !so {
        let (observed, limit) = (i64::from(graded.grade), i64::from(grade));
        let grounds = Grounds::of(&EC_26, Measure::Count(observed), Measure::Count(limit));
        return Some(told(Finding::NotEntitled(grounds.assuming(reading.assumed)), explain));
    }
    if vouchers.may_have(explain) != Some(true) {
        open = OpenQuestions { assumed: open.assumed.union(vouchers.reading.assumed), ..open };
        match vouchers.area {
            Some((true, _)) => {}
            Some((false, _)) => open.ask(questions::ASSESSMENT_AREA, None),
            None => open.ask(questions::IN_AREA, None),
        }
        match vouchers.fine {
            Some((true, _)) => {}
            Some((false, _)) => open.ask(questions::ASSESSMENT_EXCLUSION, None),
            None if vouchers.facts.exclusion.is_open() => open.ask(questions::EXCLUSION, None),
            None => {
                vouchers.policy.voucher_excludes.read(&mut reading);
                open.parameters = reading.missing;
            }
        }
        return Some(told(Finding::NeedsPerson(open), explain));
    }
    explain.step(&EC_26, vouchers.at("assessment"), |facts| {
        facts.figure(&terms::ASSESSMENT_AMOUNT, amount).pays(&EC_26, &terms::ASSESSMENT_VOUCHER, value);
    });
    let award = Award::of(&EC_26, MemberSet::EMPTY, value);
    let assumed = reading.assumed.union(vouchers.reading.assumed);
    Some(told(Finding::Entitled(award.assuming(assumed)), explain))
}

fn told<X: Explain>(finding: Finding, explain: &mut X) -> Finding {
    explain.outcome(&ASSESSMENT_VOUCHER, &finding);
    finding
}
