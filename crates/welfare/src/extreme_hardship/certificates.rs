//! 残疾类别和等级 in one word, as lists of places write them: `intellectual-2`.

use minzheng_core_types::ids::{DisabilityGrade, DisabilityKind};

use crate::facts::Disability;

/// The word of a certificate.
pub(super) const fn word(disability: Disability) -> &'static str {
    let [first, second, third, fourth] = match disability.kind {
        DisabilityKind::Visual => ["visual-1", "visual-2", "visual-3", "visual-4"],
        DisabilityKind::Hearing => ["hearing-1", "hearing-2", "hearing-3", "hearing-4"],
        DisabilityKind::Speech => ["speech-1", "speech-2", "speech-3", "speech-4"],
        DisabilityKind::Physical => ["physical-1", "physical-2", "physical-3", "physical-4"],
        DisabilityKind::Intellectual => {
            ["intellectual-1", "intellectual-2", "intellectual-3", "intellectual-4"]
        }
        DisabilityKind::Mental => ["mental-1", "mental-2", "mental-3", "mental-4"],
        DisabilityKind::Multiple => ["multiple-1", "multiple-2", "multiple-3", "multiple-4"],
    };
    match disability.grade {
        DisabilityGrade::First => first,
        DisabilityGrade::Second => second,
        DisabilityGrade::Third => third,
        DisabilityGrade::Fourth => fourth,
    }
}
