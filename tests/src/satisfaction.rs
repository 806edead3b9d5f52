//! 居民服务与满意度: worked cases in `cases/governance-satisfaction/`, orders and surveys at random.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use minzheng_community_governance::FIGURES;
use minzheng_community_governance::satisfaction::{
    Answers, Canceller, Entry, OrderEvent, OrderState, SatisfactionFile, Survey, Unit, apply,
};
use minzheng_core_types::explain::Document;
use minzheng_core_types::{Fact, Pack, Silent};

use crate::draw::Draw;
use crate::law;
use crate::subject::Subject;

/// The settings that are built in, with those of made-up places that settle everything otherwise.
pub static EXAMPLES: LazyLock<Pack> = LazyLock::new(|| {
    let files =
        [minzheng_policies::governance_files(), law::files("cases/governance-satisfaction/law")].concat();
    minzheng_policies::load(&files, FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
});

impl Subject for SatisfactionFile {
    const FOLDER: &'static str = "governance-satisfaction";
    const TABLE: &'static str = "satisfaction";

    fn explained(&self, pack: &Pack) -> Result<Document, String> {
        Self::explained(self, pack).map(|(_, document)| document).map_err(|error| error.to_string())
    }

    fn silence_agrees(&self, pack: &Pack) -> bool {
        self.assess(pack, &mut Silent) == Self::explained(self, pack).map(|(report, _)| report)
    }
}

/// Minutes after the first of June 2014, 8 o'clock.
#[must_use]
pub fn at(minutes: i64) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2014, 6, 1).expect("a day");
    day.and_hms_opt(8, 0, 0).expect("a time") + TimeDelta::minutes(minutes)
}

/// An event with what it needs, sometimes lacking.
pub fn entry(draw: &mut Draw, event: OrderEvent, at: NaiveDateTime) -> Entry {
    let mut entry = Entry::new(event, at);
    entry.reason = draw.chance(9, 10);
    entry.by = draw.chance(9, 10).then(|| draw.pick(Canceller::ALL));
    entry.score = match draw.below(8) {
        0 => Fact::Absent,
        1 => Fact::NotEstablished,
        2 => Fact::Known(u8::try_from(draw.below(8)).expect("small")),
        _ => Fact::Known(u8::try_from(draw.between(1, 5)).expect("small")),
    };
    entry
}

/// The log of an order after a walk, with the state that it leads to.
pub fn walked(draw: &mut Draw, steps: u64) -> (Vec<Entry>, OrderState) {
    let mut state = OrderState::new(at(draw.between(0, 9_000)), Some(7));
    let mut log = Vec::new();
    for _ in 0..steps {
        let next: Vec<OrderEvent> =
            state.next().filter(|event| *event != OrderEvent::Cancel || draw.chance(1, 6)).collect();
        if next.is_empty() {
            break;
        }
        let event = if draw.chance(1, 12) { draw.pick(OrderEvent::ALL) } else { draw.pick(&next) };
        let wait = draw.pick(&[0, 1, 59, 120, 121, 2_880, 10_080, 10_081]);
        let entry = entry(draw, event, state.since + TimeDelta::minutes(wait));
        if let Ok(next) = apply(state, entry) {
            state = next;
            log.push(entry);
        }
    }
    (log, state)
}

/// A survey of so many units with answers near the limits of publication.
pub fn survey(draw: &mut Draw, units: i64) -> Survey {
    let unit = |draw: &mut Draw, number: i64| {
        let most = draw.pick(&[2, 9, 10, 29, 30, 400]);
        let mut answers = Answers::default();
        let lean = draw.between(0, 5);
        for _ in 0..draw.between(0, most) {
            let level = (lean + draw.between(0, 3)).min(5);
            answers.add(u8::try_from(level).ok().filter(|level| *level > 0));
        }
        let asked = answers.received().expect("small") + u32::try_from(draw.below(40)).expect("small");
        let households = asked + u32::try_from(draw.below(5_000)).expect("small");
        Unit {
            name: format!("U{number}"),
            households: Fact::Known(households),
            asked: Fact::Known(asked),
            answers,
        }
    };
    Survey {
        method: "telephone".to_owned(),
        from: at(0).date(),
        until: at(40_000).date(),
        units: (0..units).map(|number| unit(draw, number)).collect(),
    }
}
