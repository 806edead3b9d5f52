//! 互认 (EC-17): a benefit says which grade of which standard it recognises. Nothing is converted: a result counts only under
//! its own standard.

use minzheng_core_types::Month;
use minzheng_core_types::explain::{At, Explain};

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
