//! 无效、可撤销婚姻 (SO-07) and 事实婚姻、补办登记 (SO-08).

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::{Fact, Month, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use super::asked::{Asked, holds};
use super::error::MarriageError;
use super::place::day_of;
use super::policy::{IllnessCap, MarriagePolicy};
use super::rules::{SO_07, SO_08};
use super::{programmes, questions, terms};

worded! {
    /// 事由.
    NullityGround {
        /// 重婚.
        Bigamy = "bigamy", "重婚", "bigamy";
        /// 有禁止结婚的亲属关系.
        Kinship = "kinship", "有禁止结婚的亲属关系", "prohibited kinship";
        /// 未到法定婚龄.
        UnderAge = "under-age", "未到法定婚龄", "under age";
        /// 婚前患有不应当结婚的疾病,婚后未治愈 (to 2020).
        UnfitIllness = "unfit-illness", "婚前患有不应当结婚的疾病且未治愈", "unfit illness, not cured";
        /// 受胁迫.
        Coercion = "coercion", "受胁迫", "coercion";
        /// 隐瞒重大疾病.
        ConcealedIllness = "concealed-illness", "婚前隐瞒重大疾病", "serious illness concealed";
        /// 程序瑕疵.
        Procedure = "procedure", "登记程序瑕疵", "defect of the procedure";
    }
}

worded! {
    /// 请求人.
    Claimant {
        /// 当事人.
        Party = "party", "当事人", "a party";
        /// 未到婚龄一方、受胁迫一方或者不知情一方.
        ConcernedParty = "concerned-party", "未到婚龄、受胁迫或者不知情的一方", "the party under age, coerced or not told";
        /// 近亲属.
        Relative = "relative", "当事人的近亲属", "a near relative of a party";
        /// 未到法定婚龄一方的近亲属.
        ConcernedRelative = "concerned-relative", "未到婚龄一方的近亲属", "a near relative of the party under age";
        /// 基层组织.
        GrassRoots = "grass-roots", "当事人所在单位或基层组织", "the grass-roots body";
        /// 其他.
        Other = "other", "其他人", "anybody else";
    }
}

worded! {
    /// 向谁请求.
    Forum {
        /// 人民法院.
        Court = "court", "人民法院", "the court";
        /// 婚姻登记机关.
        Registrar = "registrar", "婚姻登记机关", "the registrar";
    }
}

/// 婚姻无效或者撤销的请求.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nullity {
    /// 事由.
    pub ground: NullityGround,
    /// 登记日.
    pub registered: NaiveDate,
    /// 请求日.
    pub claimed: NaiveDate,
    /// 请求人.
    pub claimant: Claimant,
    /// 向谁请求.
    pub forum: Forum,
    /// 胁迫终止、恢复自由或者知道疾病之日.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub starts: Fact<NaiveDate>,
    /// 无效情形消失之日; `"none"` while it lasts.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub gone: Fact<NaiveDate>,
    /// 涉及子女抚养、财产、债务.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub at_issue: Fact<bool>,
}

/// What was found; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NullityFound {
    /// 事由依当时的法律成立为无效或者可撤销.
    pub ground: Option<bool>,
    /// 请求人适格.
    pub claimant: Option<bool>,
    /// 受理机关适格.
    pub forum: Option<bool>,
    /// 无效情形仍在.
    pub persists: Option<bool>,
    /// 行使撤销权的最后一日.
    pub last: Option<NaiveDate>,
    /// 按期.
    pub in_time: Option<bool>,
}

impl NullityGround {
    /// Does it make a marriage void, and not only voidable?
    #[must_use]
    pub const fn voids(self) -> bool {
        matches!(self, Self::Bigamy | Self::Kinship | Self::UnderAge | Self::UnfitIllness)
    }

    /// May this claimant claim?
    #[must_use]
    pub const fn open_to(self, claimant: Claimant) -> bool {
        use Claimant::{ConcernedParty, ConcernedRelative, GrassRoots, Party, Relative};
        match self {
            Self::Bigamy => {
                matches!(claimant, Party | ConcernedParty | Relative | ConcernedRelative | GrassRoots)
            }
            Self::Kinship | Self::UnfitIllness => {
                matches!(claimant, Party | ConcernedParty | Relative | ConcernedRelative)
            }
            Self::UnderAge => matches!(claimant, Party | ConcernedParty | ConcernedRelative),
            Self::Coercion | Self::ConcealedIllness => matches!(claimant, ConcernedParty),
            Self::Procedure => false,
        }
    }
}

impl Nullity {
    pub(super) fn assess<X: Explain>(
        &self,
        calendar: &WorkdayCalendar,
        asked: &mut Asked<'_, X>,
    ) -> Result<NullityFound, MarriageError> {
        if self.claimed < self.registered {
            return Err(MarriageError::Before("nullity.claimed"));
        }
        let at = At::month(Month::of(self.claimed));
        let mut found = NullityFound { ground: self.ground(asked), ..NullityFound::default() };
        if found.ground == Some(false) {
            return Ok(found);
        }
        let may = self.ground.open_to(self.claimant);
        asked.explain.step(&SO_07, at.variant("claimant"), |facts| {
            facts
                .input(&terms::GROUND, self.ground.word(), Field::new("nullity.ground"))
                .input(&terms::CLAIMANT, self.claimant.word(), Field::new("nullity.claimant"))
                .gives(&terms::MAY_CLAIM, may);
        });
        asked.explain.concluded(&programmes::CLAIMANT, Reading::default().assumed);
        found.claimant = Some(may);
        found.forum = self.forum(asked);
        if self.ground.voids() {
            found.persists = self.persists(asked);
        } else {
            (found.last, found.in_time) = self.limit(calendar, asked)?;
        }
        Ok(found)
    }

    /// Was it a ground by the law of the registration?
    fn ground<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        let at = At::month(Month::of(self.claimed));
        let registered = Month::of(self.registered);
        let form = match self.ground {
            NullityGround::UnfitIllness => "illness-2020",
            NullityGround::ConcealedIllness => "illness-2021",
            _ => "ground",
        };
        let code = Month::at(2021, 1);
        if self.ground == NullityGround::UnfitIllness && registered < code && Month::of(self.claimed) >= code
        {
            // Whether the old ground still serves a claim under the Code was not read.
            asked.open(&programmes::GROUND, &[questions::OLD_ILLNESS], Reading::default());
            return None;
        }
        let good = match self.ground {
            NullityGround::UnfitIllness => registered < code,
            NullityGround::ConcealedIllness => registered >= code,
            NullityGround::Procedure => false,
            _ => true,
        };
        asked.explain.step(&SO_07, at.variant(form), |facts| {
            match self.ground {
                NullityGround::UnfitIllness | NullityGround::ConcealedIllness => facts
                    .input(&terms::REGISTERED, self.registered, Field::new("nullity.registered"))
                    .clause(&terms::CODE_DAY, code.first_day()),
                _ => facts.input(&terms::GROUND, self.ground.word(), Field::new("nullity.ground")),
            };
            facts.gives(&terms::IS_GROUND, good);
        });
        asked.explain.concluded(&programmes::GROUND, Reading::default().assumed);
        Some(good)
    }

    /// 法院; of coercion to 2020 also the registrar, where nothing else is at issue.
    fn forum<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        let month = Month::of(self.claimed);
        let at = At::month(month);
        let old = self.ground == NullityGround::Coercion && SO_07.variant("registrar", month).is_some();
        let (form, good, at_issue) = match self.forum {
            Forum::Registrar if old => {
                let Some(at_issue) = holds(self.at_issue) else {
                    asked.open(&programmes::FORUM, &[questions::AT_ISSUE], Reading::default());
                    return None;
                };
                ("registrar", !at_issue, at_issue)
            }
            forum => ("court", forum == Forum::Court, false),
        };
        asked.explain.step(&SO_07, at.variant(form), |facts| {
            if form == "registrar" {
                facts.input(&terms::AT_ISSUE, at_issue, Field::new("nullity.at_issue"));
            } else {
                facts.input(&terms::FORUM, self.forum.word(), Field::new("nullity.forum"));
            }
            facts.gives(&terms::FORUM_OPEN, good);
        });
        asked.explain.concluded(&programmes::FORUM, Reading::default().assumed);
        Some(good)
    }

    /// 无效情形是否仍在: bigamy is never cured.
    fn persists<X: Explain>(&self, asked: &mut Asked<'_, X>) -> Option<bool> {
        let at = At::month(Month::of(self.claimed));
        if matches!(self.ground, NullityGround::Bigamy | NullityGround::Kinship) {
            asked.explain.step(&SO_07, at.variant("never-cured"), |facts| {
                facts
                    .input(&terms::GROUND, self.ground.word(), Field::new("nullity.ground"))
                    .gives(&terms::PERSISTS, true);
            });
            asked.explain.concluded(&programmes::PERSISTS, Reading::default().assumed);
            return Some(true);
        }
        let field = Field::new("nullity.gone");
        let persists = match self.gone {
            Fact::NotEstablished => {
                asked.open(&programmes::PERSISTS, &[questions::GONE], Reading::default());
                return None;
            }
            Fact::Absent => true,
            Fact::Known(day) => self.claimed < day,
        };
        let form = if self.gone == Fact::Absent { "lasts" } else { "cured" };
        asked.explain.step(&SO_07, at.variant(form), |facts| {
            match self.gone {
                Fact::Known(day) => facts
                    .input(&terms::CLAIMED, self.claimed, Field::new("nullity.claimed"))
                    .input(&terms::GONE, day, field),
                _ => facts.input(&terms::LASTS, true, field),
            };
            facts.gives(&terms::PERSISTS, persists);
        });
        asked.explain.concluded(&programmes::PERSISTS, Reading::default().assumed);
        Some(persists)
    }

    /// 撤销权期间: the last day, and whether the claim keeps it.
    fn limit<X: Explain>(
        &self,
        calendar: &WorkdayCalendar,
        asked: &mut Asked<'_, X>,
    ) -> Result<(Option<NaiveDate>, Option<bool>), MarriageError> {
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(self.claimed));
        let mut reading = Reading::default();
        // A claim before the Code counts from the registration.
        let old = Month::of(self.claimed) < Month::at(2021, 1);
        let (start, field, form) = if old {
            (Some(self.registered), "nullity.registered", "limit-2001")
        } else {
            (self.starts.known(), "nullity.starts", "limit")
        };
        let (Some(start), Some(years)) = (start, policy.annul_years.read(&mut reading)) else {
            let question = [questions::STARTS];
            let asks: &[usize] = if start.is_none() { &question } else { &[] };
            asked.open(&programmes::LAST_DAY, asks, reading);
            return Ok((None, None));
        };
        let end = end(start, years, calendar)?;
        let at = At::month(Month::of(self.claimed));
        let step = asked.explain.step(&SO_07, at.variant(form), |facts| {
            facts
                .input(&terms::START, start, Field::new(field))
                .figure(&terms::YEARS, years)
                .clause(&terms::NEXT_WORKDAY, end)
                .gives(&terms::LAST, end);
        });
        asked.explain.concluded(&programmes::LAST_DAY, reading.assumed);
        let within = self.claimed <= end;
        if within
            && self.ground == NullityGround::ConcealedIllness
            && !self.capped(&policy, calendar, asked)?
        {
            return Ok((Some(end), None));
        }
        asked.explain.step(&SO_07, at.variant("in-time"), |facts| {
            facts
                .input(&terms::CLAIMED, self.claimed, Field::new("nullity.claimed"))
                .from(&terms::LAST, end, step)
                .gives(&terms::IN_TIME, within);
        });
        asked.explain.concluded(&programmes::IN_TIME, reading.assumed);
        Ok((Some(end), Some(within)))
    }

    /// Is it settled that the long limit does not stand in the way? Only a claim beyond it has to ask.
    fn capped<X: Explain>(
        &self,
        policy: &MarriagePolicy,
        calendar: &WorkdayCalendar,
        asked: &mut Asked<'_, X>,
    ) -> Result<bool, MarriageError> {
        let mut reading = Reading::default();
        let Some(years) = policy.cap_years.read(&mut reading) else {
            asked.open(&programmes::IN_TIME, &[], reading);
            return Ok(false);
        };
        if self.claimed <= end(self.registered, years, calendar)? {
            return Ok(true);
        }
        match policy.illness_cap.read(&mut reading).map(|cap| *cap.value) {
            Some(IllnessCap::None) => Ok(true),
            Some(IllnessCap::Capped) | None => {
                // Beyond the long limit a person decides.
                let asks = [questions::CAP];
                let asks: &[usize] = if reading.missing.is_empty() { &asks } else { &[] };
                asked.open(&programmes::IN_TIME, asks, reading);
                Ok(false)
            }
        }
    }
}

/// The last day of so many years, moved behind rest days.
fn end(start: NaiveDate, years: Used<&u32>, calendar: &WorkdayCalendar) -> Result<NaiveDate, MarriageError> {
    let months = years.value.checked_mul(12).ok_or(MarriageError::OutOfRange)?;
    let end = calendar.end_of_period_months(start, months).map_err(|_| MarriageError::Calendar)?;
    Ok(end.day)
}

/// 同居与补办登记 (SO-08).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeFacto {
    /// 以夫妻名义同居起.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub together: Fact<NaiveDate>,
    /// 双方均符合结婚实质要件之日.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub both_met: Fact<NaiveDate>,
    /// 补办登记日; `"none"` where they have not registered.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub registered: Fact<NaiveDate>,
}

/// What was found; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DeFactoFound {
    /// 事实婚姻.
    pub de_facto: Option<bool>,
    /// 婚姻关系效力起算日; `None` where there is no marriage or it is open.
    pub effective: Option<NaiveDate>,
}

impl DeFacto {
    pub(super) fn assess<X: Explain>(
        &self,
        as_of: NaiveDate,
        asked: &mut Asked<'_, X>,
    ) -> Result<DeFactoFound, MarriageError> {
        let policy = MarriagePolicy::at(asked.pack, asked.place, Month::of(as_of));
        let mut reading = Reading::default();
        let setting: &Setting<_> = &policy.de_facto_before;
        let border = day_of(setting, "so.marriage.de-facto.before", &mut reading)?;
        let dates = self.together.known().zip(self.both_met.known());
        let (Some((together, met)), Some(border)) = (dates, border) else {
            let question = [questions::TOGETHER];
            let asks: &[usize] = if dates.is_none() { &question } else { &[] };
            asked.open(&programmes::DE_FACTO, asks, reading);
            return Ok(DeFactoFound::default());
        };
        let begins = together.max(met);
        let at = At::month(Month::of(as_of));
        let step = asked.explain.step(&SO_08, at.variant("begins"), |facts| {
            facts
                .input(&terms::TOGETHER, together, Field::new("de_facto.together"))
                .input(&terms::BOTH_MET, met, Field::new("de_facto.both_met"))
                .gives(&terms::BEGINS, begins);
        });
        let de_facto = begins < border;
        asked.explain.step(&SO_08, at.variant("de-facto"), |facts| {
            facts
                .from(&terms::BEGINS, begins, step)
                .clause(&terms::BORDER, border)
                .gives(&terms::IS_DE_FACTO, de_facto);
        });
        asked.explain.concluded(&programmes::DE_FACTO, reading.assumed);
        if de_facto {
            return Ok(DeFactoFound { de_facto: Some(true), effective: Some(begins) });
        }
        let registered = match self.registered {
            Fact::Known(day) => day,
            Fact::Absent => return Ok(DeFactoFound { de_facto: Some(false), effective: None }),
            Fact::NotEstablished => {
                asked.open(&programmes::EFFECTIVE, &[questions::REGISTERED], reading);
                return Ok(DeFactoFound { de_facto: Some(false), effective: None });
            }
        };
        // Late registration works back to the day on which both met the conditions, never forward.
        let effective = begins.min(registered);
        asked.explain.step(&SO_08, at.variant("late"), |facts| {
            facts
                .input(&terms::REGISTERED, registered, Field::new("de_facto.registered"))
                .from(&terms::BEGINS, begins, step)
                .gives(&terms::EFFECTIVE, effective);
        });
        asked.explain.concluded(&programmes::EFFECTIVE, reading.assumed);
        Ok(DeFactoFound { de_facto: Some(false), effective: Some(effective) })
    }
}
