//! What a file is assessed by: what it asks, else the figures of the place.

use minzheng_core_types::explain::{Facts, Field};
use minzheng_core_types::figures::{Reading, Setting, Used};
use minzheng_core_types::{Rate, Term};

use super::file::{Keep, SizeError, SizeFile};
use super::goal::{GoalError, Targets};
use super::objective::Weights;
use super::policy::SizePolicy;

/// A value of the file, else a figure.
pub(super) enum Given<'p> {
    Asked(u32, Field),
    Figure(Used<&'p u32>),
}

impl Given<'_> {
    pub(super) fn value(&self) -> u32 {
        match self {
            Self::Asked(value, _) => *value,
            Self::Figure(used) => *used.value,
        }
    }

    pub(super) fn tell(&self, facts: &mut Facts<'_>, term: &'static Term) {
        match self {
            Self::Asked(value, field) => facts.input(term, *value, *field),
            Self::Figure(used) => facts.figure(term, *used),
        };
    }
}

pub(super) enum GivenRate<'p> {
    Asked(Rate, Field),
    Figure(Used<&'p Rate>),
}

/// The settings that a file is assessed by.
pub(super) struct Settings<'p> {
    pub(super) plain: Given<'p>,
    pub(super) managed: Given<'p>,
    pub(super) share: GivenRate<'p>,
    pub(super) weights: [Given<'p>; 3],
}

impl<'p> Settings<'p> {
    pub(super) fn read(file: &SizeFile, policy: &'p SizePolicy, reading: &mut Reading) -> Option<Self> {
        let asked = &file.asked;
        let mut given = |value: Option<u32>, path: &'static str, setting: &'p Setting<u32>| match value {
            Some(value) => Some(Given::Asked(value, Field::new(path))),
            None => setting.read(reading).map(Given::Figure),
        };
        let plain = given(asked.target, "asked.target", &policy.target);
        // One target that is given stands for both.
        let managed = match (asked.target, asked.target_managed) {
            (Some(one), None) => Some(Given::Asked(one, Field::new("asked.target"))),
            (_, other) => given(other, "asked.target_managed", &policy.target_managed),
        };
        let [deviation, cut, moved] = asked.weights.map_or([None; 3], |weights| weights.map(Some));
        let moved = match (moved, asked.keep) {
            (None, Keep::Prefer) => given(None, "", &policy.weight_kept),
            (None, Keep::Free | Keep::Whole) => Some(Given::Asked(0, Field::new("asked.keep"))),
            (Some(moved), _) => Some(Given::Asked(moved, Field::of("asked.weights[]", 2))),
        };
        let weight =
            |value: Option<u32>, at: usize, setting: &'p Setting<u32>, reading: &mut Reading| match value {
                Some(value) => Some(Given::Asked(value, Field::of("asked.weights[]", at))),
                None => setting.read(reading).map(Given::Figure),
            };
        let deviation = weight(deviation, 0, &policy.weight_deviation, reading);
        let cut = weight(cut, 1, &policy.weight_cut, reading);
        let share = match asked.managed_share {
            Some(share) => Some(GivenRate::Asked(share, Field::new("asked.managed_share"))),
            None => policy.managed_share.read(reading).map(GivenRate::Figure),
        };
        Some(Self { plain: plain?, managed: managed?, share: share?, weights: [deviation?, cut?, moved?] })
    }

    pub(super) fn targets(&self) -> Result<Targets, SizeError> {
        let share = match &self.share {
            GivenRate::Asked(share, _) => *share,
            GivenRate::Figure(used) => *used.value,
        };
        let decimal = share.to_decimal().normalize();
        let whole = 10_u32.checked_pow(decimal.scale()).filter(|whole| *whole <= 1_000_000);
        let part = u32::try_from(decimal.mantissa()).ok();
        let (Some(part), Some(whole)) = (part, whole) else { return Err(SizeError::Share) };
        Targets::new(self.plain.value(), self.managed.value(), (part, whole)).map_err(|error| match error {
            GoalError::Share { .. } => SizeError::Share,
            other => SizeError::Goal(other),
        })
    }

    pub(super) fn weights(&self) -> Weights {
        let [deviation, cut, moved] = &self.weights;
        Weights { deviation: deviation.value(), cut: cut.value(), moved: moved.value() }
    }
}
