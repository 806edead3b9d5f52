//! 互认 (EC-17): a benefit says which grade of which standard it recognises. Nothing is converted: a result counts only under
//! its own standard.

use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::{Month, Text};
use serde::{Deserialize, Serialize};

use crate::elder::Report;
use crate::grade::Assessed;
use crate::rules::EC_17;
use crate::{gb42195, ltc, mzt039, self_care, terms};

/// 认可的最低等级: a grade of one standard from which a benefit recognises results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepts {
    /// GB/T 42195-2022, this grade or worse.
    Gb42195(gb42195::Grade),
    /// MZ/T 039-2013, this grade or worse.
    Mzt039(mzt039::Grade),
    /// Six indicators of extreme-hardship persons, this class or worse.
    SelfCare(self_care::Class),
    /// Long-term care, this grade or worse.
    Ltc(ltc::Grade),
}

/// 评估标准: the standards whose grades a benefit can recognise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "评估标准")]
pub enum Standard {
    /// GB/T 42195-2022.
    Gb42195,
    /// MZ/T 039-2013.
    Mzt039,
    /// 特困人员生活自理能力: six indicators.
    SelfCare,
    /// 长期护理失能等级.
    Ltc,
}

impl Standard {
    /// Every standard.
    pub const ALL: [Self; 4] = [Self::Gb42195, Self::Mzt039, Self::SelfCare, Self::Ltc];

    /// Its name in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gb42195 => "gb42195",
            Self::Mzt039 => "mzt039",
            Self::SelfCare => "self-care",
            Self::Ltc => "ltc",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Gb42195 => Text::new("老年人能力等级(GB/T 42195-2022)", "ability grade (GB/T 42195-2022)"),
            Self::Mzt039 => Text::new("老年人能力等级(MZ/T 039-2013)", "ability grade (MZ/T 039-2013)"),
            Self::SelfCare => Text::new("特困人员生活自理能力", "self-care of extreme-hardship persons"),
            Self::Ltc => Text::new("长期护理失能等级", "long-term care grade"),
        }
    }
}

impl Accepts {
    /// The grade of that number of a standard, or worse; `None` when the standard has no such grade.
    ///
    /// ```
    /// use minzheng_eldercare::recognition::{Accepts, Standard};
    /// let moderate = Accepts::of(Standard::Mzt039, 2).ok_or("no such grade")?;
    /// assert!(moderate.admits(Standard::Mzt039, 3));
    /// assert!(!moderate.admits(Standard::Mzt039, 1));
    /// assert!(!moderate.admits(Standard::Gb42195, 3)); // another standard: nothing is converted
    /// assert_eq!(Accepts::of(Standard::Mzt039, 4), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(standard: Standard, least: u32) -> Option<Self> {
        match standard {
            Standard::Gb42195 => gb42195::Grade::of(least).map(Self::Gb42195),
            Standard::Mzt039 => mzt039::Grade::of(least).map(Self::Mzt039),
            Standard::SelfCare => self_care::Class::of(least).map(Self::SelfCare),
            Standard::Ltc => ltc::Grade::of(least).map(Self::Ltc),
        }
    }

    /// Whose grade it is, and its number.
    #[must_use]
    pub const fn least(self) -> (Standard, u32) {
        match self {
            Self::Gb42195(least) => (Standard::Gb42195, least.number()),
            Self::Mzt039(least) => (Standard::Mzt039, least.number()),
            Self::SelfCare(least) => (Standard::SelfCare, least.number()),
            Self::Ltc(least) => (Standard::Ltc, least.number()),
        }
    }

    /// Is a grade of a standard recognised?
    #[must_use]
    pub fn admits(self, standard: Standard, grade: u32) -> bool {
        let (own, least) = self.least();
        own == standard && grade >= least && Self::of(standard, grade).is_some()
    }
}

/// Does a benefit that accepts these recognise one of the results? A stale or open result is none.
///
/// Tells one step for each standard under which there is a result.
pub fn recognised<X: Explain>(report: &Report, accepts: &[Accepts], explain: &mut X) -> bool {
    let mut any = false;
    for accepted in accepts {
        let found = match accepted {
            Accepts::Gb42195(least) => {
                of(report.gb42195).map(|(on, grade)| (on, grade.number(), least.number()))
            }
            Accepts::Mzt039(least) => {
                of(report.mzt039).map(|(on, grade)| (on, grade.number(), least.number()))
            }
            Accepts::SelfCare(least) => {
                of(report.self_care).map(|(on, class)| (on, class.number(), least.number()))
            }
            Accepts::Ltc(least) => of(report.ltc).map(|(on, grade)| (on, grade.number(), least.number())),
        };
        let Some((on, grade, least)) = found else { continue };
        let so = grade >= least;
        explain.step(&EC_17, At::month(on), |facts| {
            facts
                .clause(&terms::GRADE, grade)
                .clause(&terms::LEAST_GRADE, least)
                .gives(&terms::RECOGNITION, so);
        });
        any |= so;
    }
    any
}

fn of<G: Copy>(assessed: Option<Assessed<G>>) -> Option<(Month, G)> {
    let assessed = assessed?;
    Some((Month::of(assessed.on), assessed.verdict.graded()?))
}
