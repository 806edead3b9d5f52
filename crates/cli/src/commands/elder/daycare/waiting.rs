//! `minzheng elder daycare waiting`: who comes first when a place is free.

use minzheng::caseload::day_care::read_waiting;
use minzheng::core_types::{Fact, Month};
use minzheng::eldercare::day_care::{Answer, CATALOGUE, DayCarePolicy, Placed, waiting_list};
use serde_json::json;

use super::{bytes, tell};
use crate::args::{Common, DaycareWaiting, Format};
use crate::failure::Failure;
use crate::{cases, clock, print};

/// Name and version of the machine form.
const WAITING: &str = "minzheng.elder-daycare-waiting/1";

/// What is open of somebody, in words.
fn open(common: &Common, placed: &Placed<String>) -> Vec<String> {
    let Answer::Open(open) = &placed.class else { return Vec::new() };
    let lang = common.lang();
    let facts = open.ranked(&CATALOGUE).map(|question| question.text.get(lang).to_owned());
    facts.chain(open.missing(&CATALOGUE).map(|parameter| parameter.label.get(lang).to_owned())).collect()
}

pub(super) fn run(common: &Common, asked: &DaycareWaiting) -> Result<(), Failure> {
    let read = read_waiting(&bytes(&asked.file)?, &asked.file);
    tell(common, &read.problems, read.left_out, asked.strict || read.is_unreadable())?;
    let on = asked.on.unwrap_or_else(clock::today);
    let policy = DayCarePolicy::at(&cases::pack(common)?, asked.place, Month::of(on));
    let list = waiting_list(read.entries, Month::of(on), &policy);
    let lang = common.lang();
    let named = |placed: &Placed<String>| match placed.waiting.ability {
        Fact::Known(ability) => ability.label().get(lang),
        Fact::Absent | Fact::NotEstablished => "",
    };
    let alone = |placed: &Placed<String>| match placed.waiting.lives_alone {
        Fact::Known(true) => common.say("是", "yes"),
        Fact::Known(false) | Fact::Absent => common.say("否", "no"),
        Fact::NotEstablished => "",
    };
    let class =
        |placed: &Placed<String>| placed.class.found().map_or_else(String::new, |class| class.to_string());
    if common.format == Format::Json {
        let entries = list.iter().zip(1_u32..).map(|(placed, at)| {
            json!({ "at": at, "id": placed.waiting.id, "applied": placed.waiting.applied,
                "class": placed.class.found(), "open": open(common, placed) })
        });
        return print::json(&json!({ "schema": WAITING, "place": asked.place, "on": on,
            "list": entries.collect::<Vec<_>>(), "left_out": read.left_out }));
    }
    let heading = [
        common.say("次序", "at"),
        common.say("编号", "id"),
        common.say("类别", "class"),
        common.say("申请时间", "applied"),
        common.say("能力等级", "ability"),
        common.say("独居", "alone"),
        common.say("尚缺", "open"),
    ];
    let row = |(placed, at): (&Placed<String>, u32)| {
        vec![
            at.to_string(),
            placed.waiting.id.clone(),
            class(placed),
            placed.waiting.applied.format("%Y-%m-%d %H:%M").to_string(),
            named(placed).to_owned(),
            alone(placed).to_owned(),
            open(common, placed).join("\n"),
        ]
    };
    let rows: Vec<Vec<String>> = list.iter().zip(1_u32..).map(row).collect();
    match common.format {
        Format::Csv => print::csv(&heading, &rows),
        _ => {
            print::line(format!(
                "{} {on} {}",
                print::place(common, asked.place),
                common.say("轮候名单", "waiting list")
            ))?;
            print::table(&heading, &rows)
        }
    }
}
