//! Who they are: fictitious names, and numbers that nobody has.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::ids::{PersonId, Sex, identity_check_character};

use super::SampleError;
use super::draw::Draws;
use super::family::JUNE;
use crate::entry::PersonName;

/// Common surnames.
const SURNAMES: [&str; 48] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何",
    "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓",
    "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛",
];
/// Characters of men's names.
const OF_MEN: [&str; 30] = [
    "伟", "强", "磊", "军", "勇", "杰", "涛", "明", "辉", "刚", "平", "华", "建", "国", "志", "文", "海",
    "波", "宁", "林", "东", "峰", "山", "永", "德", "庆", "成", "福", "新", "松",
];
/// Characters of women's names.
const OF_WOMEN: [&str; 30] = [
    "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀", "英", "玉", "兰", "红", "梅", "燕", "玲", "桂",
    "淑", "慧", "琴", "云", "莲", "雪", "荣", "爱", "凤", "洁", "萍", "月", "珍",
];

/// A surname.
pub(super) fn surname(draws: &mut Draws) -> &'static str {
    // The first are the most common.
    let most = if draws.percent(55) { 10 } else { SURNAMES.len() };
    SURNAMES.get(..most).and_then(|list| draws.pick(list)).unwrap_or("王")
}

/// A name of one or two characters behind a surname.
pub(super) fn name(surname: &str, sex: Sex, draws: &mut Draws) -> PersonName {
    let list = match sex {
        Sex::Male => &OF_MEN,
        Sex::Female => &OF_WOMEN,
    };
    let first = draws.pick(list).unwrap_or_default();
    let second = if draws.percent(75) { draws.pick(list).unwrap_or_default() } else { "" };
    PersonName::new(&format!("{surname}{first}{second}"))
}

/// Divisions of first registration in Qingdao, with the last year of birth that they serve here; the one with the most
/// people first.
const DIVISIONS: [(u32, i32); 9] = [
    (370_203, 2014),
    (370_205, 2011),
    (370_202, 2014),
    (370_213, 2014),
    (370_204, 1993),
    (370_206, 1993),
    (370_211, 2014),
    (370_212, 2014),
    (370_214, 2014),
];

/// Gives out identity numbers, each once. Order codes are 996 to 999, which no living holder of these birth dates has
/// (ID-01), so a birth date has two numbers a sex in each division; when they are used up, the next division serves.
#[derive(Default)]
pub(super) struct Numbers(BTreeSet<(u32, NaiveDate, u32)>);

impl Numbers {
    pub(super) fn give(
        &mut self,
        birth: NaiveDate,
        sex: Sex,
        draws: &mut Draws,
    ) -> Result<PersonId, SampleError> {
        let first = match draws.below(100) {
            0..55 => 0,
            55..80 => 1,
            _ => usize::try_from(draws.below(9)).unwrap_or(0),
        };
        let orders = match sex {
            Sex::Male => [997, 999],
            Sex::Female => [998, 996],
        };
        let serving = DIVISIONS.iter().cycle().skip(first).take(DIVISIONS.len());
        for (division, last_year) in serving {
            for order in orders {
                if birth.year() <= *last_year && self.0.insert((*division, birth, order)) {
                    return number(*division, birth, order);
                }
            }
        }
        Err(SampleError::Number)
    }
}

fn number(division: u32, birth: NaiveDate, order: u32) -> Result<PersonId, SampleError> {
    let places = format!("{division}{:04}{:02}{:02}{order}", birth.year(), birth.month(), birth.day());
    let check = identity_check_character(&places).ok_or(SampleError::Number)?;
    PersonId::parse(&format!("{places}{check}"), JUNE.last_day()).map_err(|_| SampleError::Number)
}
