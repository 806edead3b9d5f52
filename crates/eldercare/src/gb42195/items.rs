//! The 26 indicators of GB/T 42195-2022 with the scores that each allows (EC-02).

use crate::form::Allows;

const TO_FOUR: Allows = Allows::Points(&[0, 1, 2, 3, 4]);
const TO_THREE: Allows = Allows::Points(&[0, 1, 2, 3]);
const TO_TWO: Allows = Allows::Points(&[0, 1, 2]);
const TO_ONE: Allows = Allows::Points(&[0, 1]);
/// A score of 0 does not by itself mean coma, and coma settles the grade: so the state is asked, not the score.
const CONSCIOUSNESS: Allows =
    Allows::Words(&[("alert", 2), ("drowsy-or-confused", 1), ("stupor", 0), ("coma", 0)]);

scale! {
    /// 老年人能力评估规范 GB/T 42195-2022: its form B, high is good.
    pub enum Gb42195 = "gb42195" {
        Eating = "eating", "B.1.1", "进食", "eating", TO_FOUR;
        Grooming = "grooming", "B.1.2", "修饰", "grooming", TO_FOUR;
        Bathing = "bathing", "B.1.3", "洗澡", "bathing", TO_FOUR;
        UpperDressing = "upper_dressing", "B.1.4", "穿/脱上衣", "upper-body dressing", TO_FOUR;
        LowerDressing = "lower_dressing", "B.1.5", "穿/脱裤子和鞋袜", "trousers, shoes and socks", TO_FOUR;
        Bladder = "bladder", "B.1.6", "小便控制", "bladder", TO_FOUR;
        Bowels = "bowels", "B.1.7", "大便控制", "bowels", TO_FOUR;
        Toilet = "toilet", "B.1.8", "如厕", "toilet use", TO_FOUR;
        BedMobility = "bed_mobility", "B.2.1", "床上体位转移", "bed mobility", TO_FOUR;
        Transfer = "transfer", "B.2.2", "床椅转移", "bed-chair transfer", TO_FOUR;
        Walking = "walking", "B.2.3", "平地行走", "level walking", TO_FOUR;
        Stairs = "stairs", "B.2.4", "上下楼梯", "stairs", TO_THREE;
        Time = "time", "B.3.1", "时间定向", "time orientation", TO_FOUR;
        Place = "place", "B.3.2", "空间定向", "place orientation", TO_FOUR;
        Person = "person", "B.3.3", "人物定向", "person orientation", TO_FOUR;
        Memory = "memory", "B.3.4", "记忆", "memory", TO_FOUR;
        Comprehension = "comprehension", "B.3.5", "理解能力", "comprehension", TO_FOUR;
        Expression = "expression", "B.3.6", "表达能力", "expression", TO_FOUR;
        Aggression = "aggression", "B.3.7", "攻击行为", "aggressive behaviour", TO_ONE;
        Depression = "depression", "B.3.8", "抑郁症状", "depressive symptoms", TO_ONE;
        Consciousness = "consciousness", "B.3.9", "意识水平", "consciousness", CONSCIOUSNESS;
        Vision = "vision", "B.4.1", "视力", "vision", TO_TWO;
        Hearing = "hearing", "B.4.2", "听力", "hearing", TO_TWO;
        DailyAffairs = "daily_affairs", "B.4.3", "执行日常事务", "daily affairs", TO_FOUR;
        Transport = "transport", "B.4.4", "使用交通工具外出", "travelling out by transport", TO_THREE;
        Social = "social", "B.4.5", "社会交往能力", "social contact", TO_FOUR;
    }
}

/// B.1 自理能力: self-care, 0 to 32.
pub const SELF_CARE: &[Item] = &[
    Item::Eating,
    Item::Grooming,
    Item::Bathing,
    Item::UpperDressing,
    Item::LowerDressing,
    Item::Bladder,
    Item::Bowels,
    Item::Toilet,
];
/// B.2 基础运动能力: basic movement, 0 to 15.
pub const MOVEMENT: &[Item] = &[Item::BedMobility, Item::Transfer, Item::Walking, Item::Stairs];
/// B.3 精神状态: mental state, 0 to 28.
pub const MENTAL: &[Item] = &[
    Item::Time,
    Item::Place,
    Item::Person,
    Item::Memory,
    Item::Comprehension,
    Item::Expression,
    Item::Aggression,
    Item::Depression,
    Item::Consciousness,
];
/// B.4 感知觉与社会参与: senses and social participation, 0 to 15.
pub const SENSES: &[Item] = &[Item::Vision, Item::Hearing, Item::DailyAffairs, Item::Transport, Item::Social];
