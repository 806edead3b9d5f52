//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

/// No rule asks a person for a limit: the clock says which figure is lacking, and tells no day.
const TOLD: Omitted = Omitted::GoesOn(Text::new(
    "该项时限不推算,提示缺少何参数",
    "the clock tells no day and says which figure is lacking",
));

const fn of(parameter: &'static str, rules: &'static [&'static str], example: &'static str) -> Guide {
    Guide { parameter, rules, omitted: TOLD, example }
}

const fn clock(parameter: &'static str, example: &'static str) -> Guide {
    of(parameter, &["SA-20"], example)
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    clock("procedure.whole", "20"),
    clock("procedure.whole.special", "30"),
    clock("procedure.whole.counting", "working-days"),
    clock("procedure.counted-from", "acceptance"),
    clock("procedure.notice-counts", "inside"),
    of("notice.days", &["SA-20", "DB-05"], "7"),
    of("notice.counting", &["SA-20", "DB-05"], "calendar-days"),
    clock("procedure.decision", "3"),
    clock("procedure.decision.counting", "working-days"),
    clock("procedure.reinvestigation", "20"),
    clock("procedure.reinvestigation.counting", "working-days"),
    clock("procedure.refusal", "3"),
    clock("procedure.refusal.counting", "working-days"),
    clock("procedure.supplement", "stops-the-clock"),
    clock("procedure.first-day", "first-day-not-counted"),
    clock("procedure.rest-day", "next-working-day"),
    clock("procedure.transition", "law-of-acceptance"),
    clock("xh.procedure.review", "20"),
    clock("xh.procedure.decision", "20"),
    clock("xh.procedure.counting", "working-days"),
    clock("xh.procedure.notice-counts", "outside"),
    clock("xh.notice.days", "7"),
    clock("ta.procedure.small-fast", "3"),
    clock("ta.procedure.small-fast.counting", "calendar-days"),
    clock("appeal.reconsideration", "60"),
    clock("appeal.reconsideration.decision", "60"),
    clock("appeal.litigation", "6"),
    clock("appeal.litigation.after-reconsideration", "15"),
    clock("appeal.judgment", "6"),
    of("sa.review.stable", &["SA-21"], "12"),
    of("sa.review.middle", &["SA-21"], "6"),
    of("sa.review.unstable.urban", &["SA-21"], "6"),
    of("sa.review.unstable.rural", &["SA-21"], "6"),
    of("sa.grace-months", &["SA-23"], "12"),
];
