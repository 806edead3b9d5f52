//! The amount (SA-12 to SA-15, SA-18, SA-24).

use minzheng_core_types::Month;
use minzheng_welfare::facts::Register;

use super::{Fen, Household, alone, count_of, round};

/// The amount of a household that is entitled, from its monthly income.
pub(super) fn of(home: &Household, income: Fen) -> Option<i128> {
    let standard = i128::from(home.standard?);
    let rounded = |amount: Fen| {
        // A whole number of yuan is the same by every rounding.
        if (amount / 100).is_integer() {
            return Some(amount.to_integer());
        }
        Some(round(amount, &home.here.word("sa.rounding")?))
    };
    // SA-14: without the place's share the amount of such a person is open.
    let floor = alone::has_floor(home)?;
    let mut settled;
    let mut amount = if home.here.word("sa.amount")? == "banded" {
        settled = true;
        Fen::from(banded(home)? * home.members)
    } else {
        let mut amount = Fen::from(standard * home.members) - income;
        let mut floors = Vec::new();
        if home.here.is_spoken_of("sa.top-up-floor") {
            floors.push(home.here.rate("sa.top-up-floor")? * standard * home.members);
        }
        if floor {
            floors.push(home.here.rate("sa.single-person-floor")? * standard);
        }
        settled = !floors.is_empty();
        if settled {
            amount = Fen::from(rounded(amount)?);
        }
        for floor in floors {
            amount = amount.max(Fen::from(round(floor, "fen/half-up")));
        }
        amount
    };
    let refusing = refusing(home)?;
    if refusing > 0 {
        let kept = home.here.rate("sa.refusal.kept-share")?;
        let shares = Fen::from(home.members - refusing) + kept * refusing;
        amount = amount * shares / home.members;
        settled = false;
    }
    // What a place publishes, and a floor, stand to the fen, whatever it rounds to.
    if settled { Some(amount.to_integer()) } else { rounded(amount) }
}

/// SA-13: what the band pays a person.
fn banded(home: &Household) -> Option<i128> {
    let band = home.case.band.known()?.number();
    let register = if home.case.register.known()? == Register::Urban { "urban" } else { "rural" };
    home.here.money(&format!("sa.band.{register}.{band}")).map(i128::from)
}

/// SA-24: how many have refused work as often as the order says, which is in force since May 2014.
fn refusing(home: &Household) -> Option<i128> {
    let mut refusing = 0;
    for (member, counts) in home.case.members.iter().zip(&home.people) {
        let refusals = member.refusals.known().unwrap_or(0);
        if *counts != Some(true) || refusals == 0 || count_of(home.case.month) < count_of(Month::at(2014, 5))
        {
            continue;
        }
        refusing += i128::from(refusals >= home.here.number("sa.refusals")?);
    }
    Some(refusing)
}
