//! The columns of the sheets of assistance granted beside the roll.

use super::super::words::WordList;
use super::table::{COMMUNITY, DECIDED, FIRST, LAST, NUMBER, PLACE, STREET};
use super::{Cell, Column, Heading, Need};

const CASE: Heading = Heading::new(Column::Number, "案号", "number", Cell::Text)
    .need(Need::Required)
    .also(&["案件编号", "受理编号", "case_number"]);
const HOUSEHOLD: Heading = Heading { need: Need::Optional, ..NUMBER };

pub(super) const TEMPORARY: &[Heading] = &[
    CASE,
    HOUSEHOLD,
    PLACE,
    STREET,
    COMMUNITY,
    Heading::new(Column::Applied, "申请日期", "applied", Cell::Day).need(Need::Required),
    DECIDED,
    Heading::new(Column::Kind, "救助类型", "kind", Cell::Word(WordList::Temporary))
        .need(Need::Required)
        .also(&["类型", "临时救助类型"]),
    Heading::new(Column::Ground, "情形", "ground", Cell::Word(WordList::Ground))
        .fact()
        .also(&["救助情形", "困难原因"]),
    Heading::new(Column::Persons, "救助人数", "persons", Cell::Whole(1)).need(Need::Required).also(&["人数"]),
    Heading::new(Column::Amount, "救助金额", "amount", Cell::Money).need(Need::Required).also(&["金额"]),
];

pub(super) const MEDICAL: &[Heading] = &[
    CASE,
    HOUSEHOLD,
    Heading { zh: "救助日期", aliases: &["决定日期", "结算日期"], ..DECIDED },
    Heading::new(Column::Status, "身份", "status", Cell::Word(WordList::MedicalStatus))
        .need(Need::Required)
        .also(&["对象类别", "人员类别"]),
    Heading::new(Column::InScope, "政策范围内费用", "in_scope", Cell::Money).fact(),
    Heading::new(Column::OutOfScope, "政策范围外费用", "out_of_scope", Cell::Money).fact(),
    Heading::new(Column::FirstRound, "首轮救助", "first_round", Cell::Money)
        .need(Need::Required)
        .also(&["救助金额", "基本救助"]),
    Heading::new(Column::SecondRound, "再次救助", "second_round", Cell::Money)
        .need(Need::Required)
        .also(&["倾斜救助", "二次救助"]),
];

pub(super) const SPECIAL_CARE: &[Heading] = &[
    Heading::new(Column::Programme, "项目", "programme", Cell::Word(WordList::SpecialCare))
        .need(Need::Required)
        .also(&["优抚项目"]),
    FIRST,
    LAST,
    Heading::new(Column::Amount, "金额", "amount", Cell::Money).need(Need::Required),
    Heading::new(Column::Persons, "人数", "persons", Cell::Whole(0)).fact(),
];
