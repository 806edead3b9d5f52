//! 一次性退役金 (SO-28): years of service by the rate of a year, and more for an award; and the local grant.

use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::finding::{Finding, Grounds, Measure};
use minzheng_core_types::{Fact, MemberSet, Money, Rate, Rounding, RoundingMode, RoundingUnit};

use super::error::VeteranError;
use super::mode::{Desk, Mode, Modes};
use super::policy::{MonthsRule, Several};
use super::rules::{SO_27, SO_28};
use super::service::{Award, Span};
use super::{programmes, questions, terms};
use crate::open::Open;

pub(super) const FEN: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

impl Desk<'_> {
    /// The one-off money; `None` where it is open, nothing where another mode holds.
    pub(super) fn money<X: Explain>(
        &self,
        modes: &Modes,
        explain: &mut X,
    ) -> Result<Option<Money>, VeteranError> {
        let mut open = modes.open;
        let own = modes.own.map(|(own, _)| own);
        match modes.mode {
            Some((Some(Mode::SelfEmployment), _)) => {}
            // Another mode holds unless self-employment is chosen, where it may be.
            Some((mode, step)) if own == Some(false) || !self.service.chosen.is_open() => {
                explain.step(&SO_27, self.at().variant("not-self"), |facts| {
                    facts
                        .from(&terms::MODE, mode.map_or("none", Mode::word), step)
                        .gives(&terms::SELF, false);
                });
                let ground = Grounds::of(&SO_27, Measure::Flag(false), Measure::Flag(true));
                let finding = Finding::NotEntitled(ground.assuming(open.assumed()));
                explain.outcome(&programmes::ONE_OFF, &finding);
                return Ok(Some(Money::ZERO));
            }
            Some(_) => {
                open.questions.insert(questions::CHOSEN);
                explain.outcome(&programmes::ONE_OFF, &open.finding());
                return Ok(None);
            }
            None => {
                explain.outcome(&programmes::ONE_OFF, &open.finding());
                return Ok(None);
            }
        }
        let years = self.years(&mut open, explain)?;
        let premium = self.premium(&mut open, explain)?;
        let rate = self.policy.rate.read(&mut open.reading);
        let (Some((halves, of)), Some((premium, by)), Some(rate)) = (years, premium, rate) else {
            explain.outcome(&programmes::ONE_OFF, &open.finding());
            return Ok(None);
        };
        let whole = Rate::ONE.plus(premium)?;
        let money = whole.share(*rate.value, halves, 2, FEN)?;
        explain.step(&SO_28, self.at(), |facts| {
            facts
                .from(&terms::COUNTED_YEARS, half(halves), of)
                .figure(&terms::RATE, rate)
                .from(&terms::PREMIUM, premium, by)
                .pays(&SO_28, &terms::MONEY, money);
        });
        let award = minzheng_core_types::Award::of(&SO_28, MemberSet::EMPTY, money).assuming(open.assumed());
        explain.outcome(&programmes::ONE_OFF, &Finding::Entitled(award));
        self.grant(explain);
        Ok(Some(money))
    }

    /// Half-years that count.
    fn years<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<(u32, StepRef)>, VeteranError> {
        let rule = self.policy.months_rule.read(&mut open.reading);
        let span = self.span()?;
        if span.is_none() {
            open.questions.insert(questions::SPAN);
        }
        let (Some(span), Some(rule)) = (span, rule) else { return Ok(None) };
        let Span { years, months, days } = span;
        let more = match rule.value {
            MonthsRule::CompletedYears => 0,
            MonthsRule::HalfYears if months == 0 && days == 0 => 0,
            MonthsRule::HalfYears if months < 6 || (months == 6 && days == 0) => 1,
            MonthsRule::HalfYears => 2,
        };
        let halves = years.checked_mul(2).and_then(|halves| halves.checked_add(more));
        let halves = halves.ok_or(VeteranError::OutOfRange)?;
        let step = explain.step(&SO_28, self.at().variant("years"), |facts| {
            facts
                .input(&terms::YEARS, years, Field::new("service.span"))
                .chosen(&terms::MONTHS_RULE, rule.value.word(), rule.figure)
                .input(&terms::MONTHS, months, Field::new("service.span.months"))
                .input(&terms::DAYS, days, Field::new("service.span.days"))
                .gives(&terms::COUNTED_YEARS, half(halves));
        });
        Ok(Some((halves, step)))
    }

    fn share(&self, award: Award) -> &Setting<Rate> {
        let policy = self.policy;
        match award {
            Award::Medal => &policy.medal,
            Award::Honorary => &policy.honorary,
            Award::War1 => &policy.war_1,
            Award::War2 => &policy.war_2,
            Award::War3 => &policy.war_3,
            Award::War4 => &policy.war_4,
            Award::Commendation1 => &policy.commendation_1,
            Award::Commendation2 => &policy.commendation_2,
            Award::Merit1 => &policy.merit_1,
            Award::Merit2 => &policy.merit_2,
            Award::Merit3 => &policy.merit_3,
        }
    }

    /// How much more the awards give.
    fn premium<X: Explain>(
        &self,
        open: &mut Open,
        explain: &mut X,
    ) -> Result<Option<(Rate, StepRef)>, VeteranError> {
        let none = Rate::ONE.times(0)?;
        let awards: &[Award] = match &self.service.awards {
            Fact::Known(awards) => awards,
            Fact::Absent => &[],
            Fact::NotEstablished => {
                open.questions.insert(questions::AWARDS);
                return Ok(None);
            }
        };
        let mut shares = Vec::with_capacity(awards.len());
        for award in awards {
            let Some(share) = self.share(*award).read(&mut open.reading) else { return Ok(None) };
            shares.push(share);
        }
        if shares.len() < 2 {
            let premium = shares.first().map_or(none, |share| *share.value);
            let step = explain.step(&SO_28, self.at().variant("one"), |facts| {
                match shares.first() {
                    Some(share) => facts.figure(&terms::AWARD, *share),
                    None => facts.clause(&terms::AWARD, none),
                };
                facts.gives(&terms::PREMIUM, premium);
            });
            return Ok(Some((premium, step)));
        }
        let Some(several) = self.policy.several.read(&mut open.reading) else { return Ok(None) };
        let mut premium = none;
        for share in &shares {
            premium = match several.value {
                Several::Highest => premium.max(*share.value),
                Several::Sum => premium.plus(*share.value)?,
            };
        }
        let step = explain.step(&SO_28, self.at().variant("several"), |facts| {
            facts.chosen(&terms::SEVERAL, several.value.word(), several.figure);
            for share in &shares {
                facts.figure(&terms::AWARD, *share);
            }
            facts.gives(&terms::PREMIUM, premium);
        });
        Ok(Some((premium, step)))
    }

    /// 地方经济补助: what the place pays beside it.
    fn grant<X: Explain>(&self, explain: &mut X) {
        let mut open = Open::default();
        let Some(grant) = self.policy.local_grant.read(&mut open.reading) else {
            return explain.outcome(&programmes::GRANT, &open.finding());
        };
        explain.step(&SO_28, self.at().variant("grant"), |facts| {
            facts.figure(&terms::GRANT, grant).pays(&SO_28, &terms::MONEY, *grant.value);
        });
        let award =
            minzheng_core_types::Award::of(&SO_28, MemberSet::EMPTY, *grant.value).assuming(open.assumed());
        explain.outcome(&programmes::GRANT, &Finding::Entitled(award));
    }
}

/// So many halves as a number.
fn half(halves: u32) -> Rate {
    Rate::from_tenths(u64::from(halves).saturating_mul(5)).unwrap_or(Rate::ONE)
}
