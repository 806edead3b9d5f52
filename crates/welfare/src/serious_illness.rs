//! 重症低保生活补助 (SI-01 to SI-03): persons on the allowance with a listed illness.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Slot};
use minzheng_core_types::finding::{Finding, Grounds, Measure, OpenQuestions};
use minzheng_core_types::{Fact, MoneyError, Month, ShortText};

use crate::facts::{Illness, Member};
use crate::fields;
use crate::policy::StartRule;
use crate::questions;
use crate::rules;
use crate::supplements::{DeathRule, Paid, Settled, Supplement, settle};
use crate::terms;

struct Gathered {
    reading: Reading,
    open: OpenQuestions,
    paid: Paid,
    /// Somebody is ill, but draws nothing this month.
    refused: bool,
}

/// The serious-illness subsidy of a month: one a person, however many illnesses.
///
/// # Errors
/// [`MoneyError::OutOfRange`] when amounts do not fit.
#[inline(always)]
pub(crate) fn assess<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    finding: &mut Finding,
) -> Result<(), MoneyError> {
    let rule = &rules::SI_01;
    if !supplement.gate(rule, finding) {
        return Ok(());
    }
    let mut gathered = Gathered {
        reading: Reading::default(),
        open: OpenQuestions::default(),
        paid: Paid::default(),
        refused: false,
    };
    for (index, member) in supplement.members() {
        match member.illness {
            Fact::Known(illness) => pay(supplement, &mut gathered, index, member, &illness)?,
            Fact::Absent => {}
            Fact::NotEstablished => gathered.open.ask(questions::ILLNESS, Some(index)),
        }
    }
    let Gathered { reading, open, paid, refused } = gathered;
    if refused && paid.members.is_empty() && open.is_empty() && reading.missing.is_empty() {
        let grounds = Grounds::of(&rules::SI_03, Measure::Flag(false), Measure::Flag(true));
        *finding = Finding::NotEntitled(grounds.assuming(reading.assumed));
    } else {
        settle(supplement, Settled { rule, path: fields::ILLNESS, paid, open, reading }, finding);
    }
    Ok(())
}

#[inline]
fn pay<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    index: usize,
    member: &Member,
    illness: &Illness,
) -> Result<(), MoneyError> {
    let Some(approved) = illness.approved else {
        // Not approved yet: the list tells whether it can be, the approval from when.
        listed(supplement, gathered, index, illness.code);
        gathered.open.ask(questions::ILLNESS_APPROVED, Some(index));
        return Ok(());
    };
    let Some(proof) = in_months(supplement, gathered, index, illness, approved) else {
        return Ok(());
    };
    let stop = DeathRule { rule: &rules::SI_03, setting: &supplement.policy.illness_death };
    if !proof.receives
        || !stop.still_pays(supplement, &mut gathered.reading, &mut gathered.open, (index, member))
    {
        gathered.refused = true;
        return Ok(());
    }
    let rule = &rules::SI_01;
    let Some(used) = supplement.policy.serious_illness.read(&mut gathered.reading) else {
        gathered.open.members.insert(index);
        return Ok(());
    };
    supplement.explain.step(rule, supplement.at().member(index), |facts| {
        facts.from(&terms::RECEIVES, true, proof.step).figure(&terms::PUBLISHED, used).pays(
            rule,
            &terms::AMOUNT,
            *used.value,
        );
    });
    gathered.paid.add(index, *used.value)
}

/// Whether the proof holds in the month, and the step that says so.
struct Proof {
    receives: bool,
    step: StepRef,
}

/// SI-03: from the month after the approval, while the certificate is good. The local rule is read only in the month
/// of the approval: before and after, the month decides.
#[inline]
fn in_months<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    index: usize,
    illness: &Illness,
    approved: NaiveDate,
) -> Option<Proof> {
    let month = supplement.month;
    let of_approval = Month::of(approved);
    let rule = if month == of_approval {
        let Some(rule) = supplement.policy.illness_start.read(&mut gathered.reading) else {
            gathered.open.members.insert(index);
            return None;
        };
        Some(rule)
    } else {
        None
    };
    let begun = match rule {
        Some(rule) => matches!(rule.value, StartRule::SameMonth),
        None => month > of_approval,
    };
    let receives = begun && illness.valid_until.is_none_or(|last| month <= last);
    let form = match (rule.is_some(), illness.valid_until.is_some()) {
        (true, true) => "",
        (true, false) => "open-ended",
        (false, true) => "clear",
        (false, false) => "clear-open-ended",
    };
    let step = supplement.explain.step(&rules::SI_03, supplement.at().variant(form).member(index), |facts| {
        facts.input(&terms::MONTH, month, fields::MONTH).input(
            &terms::APPROVED,
            approved,
            Field::of(fields::ILLNESS_APPROVED, index),
        );
        if let Some(rule) = rule {
            facts.chosen(&terms::START_RULE, rule.value.word(), rule.figure);
        }
        if let Some(last) = illness.valid_until {
            facts.input(&terms::VALID_UNTIL, last, Field::of(fields::ILLNESS_VALID, index));
        }
        facts.gives(&terms::RECEIVES, receives);
    });
    Some(Proof { receives, step })
}

/// SI-02: is the diagnosis listed? Where the list is incomplete, one that is not in it is open.
fn listed<X: Explain>(
    supplement: &mut Supplement<'_, '_, X>,
    gathered: &mut Gathered,
    index: usize,
    code: Option<ShortText>,
) {
    let Some(code) = code else {
        gathered.open.ask(questions::ILLNESS_CODE, Some(index));
        return;
    };
    let Some(list) = supplement.policy.illnesses.read_limit(&mut gathered.reading) else {
        gathered.open.members.insert(index);
        return;
    };
    let listed = list.value.iter().any(|entry| code_lies_in(code.as_str(), &entry.code));
    supplement.explain.step(&rules::SI_02, supplement.at().member(index), |facts| {
        facts
            .input(&terms::CODE, code, Field::of(fields::ILLNESS_CODE, index))
            .list(&terms::LIST, list.figure)
            .gives(&terms::LISTED, listed);
    });
    if !listed && !matches!(supplement.policy.illnesses.slot, Slot::Value(..)) {
        supplement.policy.illnesses.read(&mut gathered.reading);
        gathered.open.members.insert(index);
    }
}

/// Does an ICD-10 code lie under a listed code or range such as `C00-C97`? An entry covers whatever is more exact.
pub(crate) fn code_lies_in(code: &str, entry: &str) -> bool {
    if entry.is_empty() {
        return false;
    }
    let (first, last) = entry.split_once(['-', '–']).unwrap_or((entry, entry));
    let against = |end: &str| code.bytes().take(end.len()).map(|b| b.to_ascii_uppercase()).cmp(end.bytes());
    against(first).is_ge() && against(last).is_le() && code.len() >= last.len()
}

#[cfg(test)]
mod tests {
    use super::code_lies_in;

    #[test]
    fn codes_lie_under_their_ranges() {
        for (code, entry, inside) in [
            ("C00", "C00-C97", true),
            ("C50.9", "C00-C97", true),
            ("C97.9", "C00-C97", true),
            ("c61", "C00-C97", true),
            ("C98", "C00-C97", false),
            ("D05", "C00-C97", false),
            ("B99.9", "C00-C97", false),
            ("N18.5", "N18", true),
            ("N18", "N18.5", false),
            ("N18.5", "", false),
        ] {
            assert_eq!(code_lies_in(code, entry), inside, "{code} in {entry}");
        }
    }
}
