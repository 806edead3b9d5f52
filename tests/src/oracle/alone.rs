//! One person out of a family (SA-04): who may apply alone, and for whom there is a floor (SA-14).

use minzheng_core_types::{DisabilityKind, Fact};
use minzheng_welfare::case::StandingFile;
use minzheng_welfare::facts::Employment;

use super::{Household, people};

/// What is known of a yes or no.
fn yes(fact: Fact<bool>) -> Option<bool> {
    match fact {
        Fact::Known(yes) => Some(yes),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    }
}

/// Both: a no settles it.
fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// Any: a yes settles it.
fn any(of: &[Option<bool>]) -> Option<bool> {
    if of.contains(&Some(true)) {
        Some(true)
    } else if of.contains(&None) {
        None
    } else {
        Some(false)
    }
}

/// Whether the person belongs to a group, on the day of application.
fn belongs(home: &Household, group: &str) -> Option<bool> {
    let Fact::Known(alone) = home.case.alone else { return Some(false) };
    let person = home.case.members.first()?;
    let grade = match person.disability {
        Fact::NotEstablished => None,
        Fact::Absent => Some((9, DisabilityKind::Multiple)),
        Fact::Known(disability) => Some((people::grade(disability.grade), disability.kind)),
    };
    let severe = grade.map(|(grade, _)| grade <= 2);
    let of_age = || {
        let StandingFile::Applying { applied } = home.case.standing else { return None };
        let birth = person.birth.known().filter(|birth| *birth <= applied)?;
        people::ask_age(birth, applied, &home.asked, |age| age >= 18)
    };
    let works = |wanted: fn(Employment) -> bool| match person.employment {
        Fact::NotEstablished => None,
        Fact::Absent => Some(wanted(Employment::NotExpectedToWork)),
        Fact::Known(employment) => Some(wanted(employment)),
    };
    match group {
        "marginal-disabled" => {
            let by_mind = [DisabilityKind::Intellectual, DisabilityKind::Mental];
            let (grade, kind) = grade?;
            let disabled = grade <= 2 || grade == 3 && by_mind.contains(&kind);
            if grade > 4 { Some(false) } else { Some(yes(alone.family_marginal)? && disabled) }
        }
        "marginal-major-illness" => both(yes(alone.family_marginal), yes(person.major_illness)),
        "clergy" => match alone.religious_months {
            Fact::NotEstablished => None,
            Fact::Absent => Some(false),
            Fact::Known(months) => Some(months >= home.asked.number("sa.clergy-months")?),
        },
        // Who has no certificate is asked nothing more, nor who is not of age or not severely disabled.
        "disabled-without-work" | "disabled-own-register" if grade?.0 > 4 => Some(false),
        "disabled-without-work" | "disabled-own-register" if !(of_age()? && severe?) => Some(false),
        "disabled-without-work" => works(|employment| {
            use Employment::{Graduate, NotExpectedToWork, UnableToWork, Unemployed};
            matches!(employment, Graduate(_) | NotExpectedToWork | UnableToWork | Unemployed)
        }),
        "disabled-own-register" => {
            let unable = works(|employment| employment == Employment::UnableToWork)?;
            Some(yes(alone.own_register)? && unable)
        }
        other => panic!("no group `{other}`"),
    }
}

/// May the application be made: of a family, always; alone, by one of the groups of the place.
pub(super) fn may_apply(home: &Household) -> Option<bool> {
    if !matches!(home.case.alone, Fact::Known(_)) {
        return Some(true);
    }
    let groups = home.asked.list("sa.single.groups")?;
    any(&groups.iter().map(|group| belongs(home, group)).collect::<Vec<_>>())
}

/// Is there a floor: for a member of a marginal household who is disabled or seriously ill.
pub(super) fn has_floor(home: &Household) -> Option<bool> {
    let (Fact::Known(alone), Some(person)) = (home.case.alone, home.case.members.first()) else {
        return Some(false);
    };
    let disabled = match person.disability {
        Fact::NotEstablished => None,
        Fact::Absent => Some(false),
        Fact::Known(disability) => {
            let by_mind = [DisabilityKind::Intellectual, DisabilityKind::Mental].contains(&disability.kind);
            Some(people::grade(disability.grade) <= if by_mind { 3 } else { 2 })
        }
    };
    both(yes(alone.family_marginal), any(&[disabled, yes(person.major_illness)]))
}
