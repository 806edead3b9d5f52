//! What the scores of GB/T 42195-2022 mean, in words of our own, for forms (EC-03).

use minzheng_core_types::Text;

use super::Item;

/// The general ladder of help.
const LADDER: [Text; 5] = [
    Text::new("完全依赖他人,不能配合", "wholly dependent, cannot cooperate"),
    Text::new("大部分由他人完成,能配合", "mostly helped, cooperates"),
    Text::new("需要部分动手帮助,大部分自己完成", "some hands-on help, does most alone"),
    Text::new("需要提示或看护", "with a cue or supervision"),
    Text::new("独立完成", "alone"),
];
const STAIRS: [Text; 4] = [
    Text::new("大部分或完全依赖他人", "mostly or wholly helped"),
    Text::new("需要部分动手帮助", "some hands-on help"),
    Text::new("需要提示或看护", "with a cue or supervision"),
    Text::new("独立完成", "alone"),
];
const EATING: [Text; 5] = [
    Text::new("由他人喂食、不能吞咽或鼻饲", "fed, cannot swallow, or a feeding tube"),
    Text::new("需要大量帮助,每周约有呛咳", "much help, chokes about weekly"),
    Text::new("需要少量帮助,每月约有呛咳", "a little hands-on help, chokes about monthly"),
    Text::new("需要提示或自用辅具,无呛咳", "with a cue or an aid of one's own, no choking"),
    Text::new("独立进食,无呛咳", "alone, no choking"),
];
const BLADDER: [Text; 5] = [
    Text::new("完全失禁或留置导尿", "total incontinence or a catheter"),
    Text::new(
        "大部分不能控制(每天一次以上,未完全失禁),或需大量帮助",
        "mostly not controlled (daily or more), or much help",
    ),
    Text::new(
        "白天大部分能控制,失禁每天不足一次、每周多于一次,或需少量帮助",
        "mostly fine by day, accidents more than weekly and less than daily, or little help",
    ),
    Text::new(
        "白天能控制,夜间频繁或较差,或自用尿垫",
        "fine by day, frequent or poorer at night, or manages pads alone",
    ),
    Text::new("正常", "normal"),
];
const BOWELS: [Text; 5] = [
    Text::new("严重便秘或完全失禁", "severe constipation or total incontinence"),
    Text::new(
        "大部分不能控制(每天一次以上),或需大量帮助",
        "mostly not controlled (daily or more), or much help",
    ),
    Text::new(
        "经常便秘或失禁(每天不足一次、每周多于一次),或需少量帮助",
        "frequent (more than weekly, less than daily), or little help",
    ),
    Text::new(
        "偶有便秘或失禁(每周不足一次),或自用辅助",
        "occasional (less than weekly) constipation or incontinence, or uses aids alone",
    ),
    Text::new("正常", "normal"),
];
const WALKING: [Text; 5] = [
    Text::new("不能行走", "cannot walk"),
    Text::new("需要大量扶持", "much support"),
    Text::new("需要少量扶持", "a little support"),
    Text::new("在看护下或用辅具行走约50米", "about 50 m with supervision or an aid"),
    Text::new("独立行走约50米,无跌倒风险", "about 50 m alone, without risk of a fall"),
];
const LAST_MONTH: [Text; 2] =
    [Text::new("近一个月有", "present in the last month"), Text::new("近一个月无", "none in the last month")];
const VISION: [Text; 3] = [
    Text::new("仅见光影、轮廓或失明", "light and shapes only, or blind"),
    Text::new("受限", "limited"),
    Text::new("正常", "normal"),
];
const HEARING: [Text; 3] = [
    Text::new("大声慢语只能听到一部分或失聪", "parts of loud slow speech only, or deaf"),
    Text::new("受限", "limited"),
    Text::new("正常", "normal"),
];
const CONSCIOUSNESS: [Text; 3] = [
    Text::new("昏睡或昏迷", "stupor or coma"),
    Text::new("嗜睡或意识模糊", "drowsy or confused"),
    Text::new("神志清醒", "alert"),
];
const TRANSPORT: [Text; 4] = [
    Text::new("只能由人陪同乘出租车或私家车,或不能外出", "only by assisted taxi or car, or housebound"),
    Text::new("有人陪同可乘公共交通", "public transport when accompanied"),
    Text::new("能自己乘出租车", "taxi alone"),
    Text::new("能自己骑车或乘公共交通", "bicycle or public transport alone"),
];

/// What a score of an item means; `None` where our source gives no more than that the ladder runs from none (0) to full
/// (4), and where the item does not allow the score.
///
/// ```
/// use minzheng_eldercare::gb42195::{Item, meaning};
/// let text = meaning(Item::Stairs, 0).map(|text| text.en);
/// assert_eq!(text, Some("mostly or wholly helped"));
/// assert_eq!(meaning(Item::Stairs, 4), None);
/// ```
#[must_use]
pub fn meaning(item: Item, score: u8) -> Option<Text> {
    let ladder: &[Text] = match item {
        Item::Grooming
        | Item::Bathing
        | Item::UpperDressing
        | Item::LowerDressing
        | Item::Toilet
        | Item::BedMobility
        | Item::Transfer => &LADDER,
        Item::Eating => &EATING,
        Item::Bladder => &BLADDER,
        Item::Bowels => &BOWELS,
        Item::Walking => &WALKING,
        Item::Stairs => &STAIRS,
        Item::Aggression | Item::Depression => &LAST_MONTH,
        Item::Consciousness => &CONSCIOUSNESS,
        Item::Vision => &VISION,
        Item::Hearing => &HEARING,
        Item::Transport => &TRANSPORT,
        Item::Time
        | Item::Place
        | Item::Person
        | Item::Memory
        | Item::Comprehension
        | Item::Expression
        | Item::DailyAffairs
        | Item::Social => &[],
    };
    ladder.get(usize::from(score)).copied()
}
