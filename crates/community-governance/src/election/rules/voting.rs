//! CG-15 to CG-25 as data: papers, turnout, winners, further votes.

use minzheng_core_types::{Confidence, Rule, Text, Variant};

use super::super::documents::{CONVENTION, CQ, L1989, L2025, LOCAL};
use super::{NEW_LAW, OLD_LAW, cite};

/// 选票效力.
pub static CG_15: Rule = Rule {
    id: "CG-15",
    title: Text::new("选票效力", "validity of papers"),
    statement: Text::new(
        "所选人数等于或者少于名额的有效,多于的无效;空白为有效的弃权;部分无法辨认的,该部分无效",
        "As many as the seats or fewer: valid; more: invalid; blank is a valid abstention; only the illegible part of a paper is void",
    ),
    confidence: Confidence::Settled,
    variants: &[Variant::new(
        "",
        "{el_section_void} = {el_chosen} > {el_seats}",
        &[cite(&CONVENTION, "CG-15", "CG-15")],
    )],
};

/// 收发票核对.
pub static CG_16: Rule = Rule {
    id: "CG-16",
    title: Text::new("收发票核对", "reconciliation"),
    statement: Text::new(
        "收回的选票等于或者少于发出的,继续;多于的,选举无效",
        "As many papers collected as handed out or fewer: go on; more: the election is invalid",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{el_kept} = {el_collected} ≤ {el_issued}",
        &[cite(&CONVENTION, "CG-16", "CG-16")],
    )],
};

/// 选举有效.
pub static CG_17: Rule = Rule {
    id: "CG-17",
    title: Text::new("选举有效", "turnout"),
    statement: Text::new(
        "全体选民或户代表过半数、居民代表超过三分之二参加投票,选举有效",
        "More than half of all voters or households, more than two thirds of representatives, have to take part",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L1989, "第九条", "art. 9")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L2025, "第十九条", "art. 19")],
        )
        .from(NEW_LAW),
    ],
};

/// 当选.
pub static CG_18: Rule = Rule {
    id: "CG-18",
    title: Text::new("当选", "winning"),
    statement: Text::new(
        "获得参加投票的过半数选票,始得当选;基数为收回的选票,含无效和空白(推定)",
        "More than half of those who took part; measured against the papers collected, spoiled and blank among them (assumed)",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L1989, "第九条", "art. 9")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L2025, "第十九条", "art. 19")],
        )
        .from(NEW_LAW),
    ],
};

/// 排序与票数相等.
pub static CG_19: Rule = Rule {
    id: "CG-19",
    title: Text::new("排序与票数相等", "order and ties"),
    statement: Text::new(
        "过半数的多于名额,得票多的当选;末位票数相等的,对相等者再次投票,得票多的当选",
        "Of more winners than seats those with most votes; equals at the last seat are voted again, most votes win",
    ),
    confidence: Confidence::Settled,
    variants: &[Variant::new(
        "",
        "{el_tied} = {el_last_votes} = {el_next_votes}",
        &[cite(&CONVENTION, "CG-19", "CG-19")],
    )],
};

/// 另行选举.
pub static CG_20: Rule = Rule {
    id: "CG-20",
    title: Text::new("另行选举", "supplementary election"),
    statement: Text::new(
        "当选人数不足的,就不足名额另行选举;候选人为未当选者中得票多的;得票多的当选,但不得少于已投选票总数的三分之一",
        "Seats left over are voted again among the unelected with most votes; most votes win, with at least one third of the papers cast",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&CONVENTION, "CG-20", "CG-20")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&L2025, "第十九条", "art. 19")],
        )
        .from(NEW_LAW),
        Variant::new(
            "stand",
            "{el_standing} = {el_missing} + {el_extra}",
            &[cite(&CONVENTION, "CG-20", "CG-20")],
        )
        .until(OLD_LAW),
        Variant::new(
            "stand",
            "{el_standing} = {el_missing} + {el_extra}",
            &[cite(&L2025, "第十九条", "art. 19")],
        )
        .from(NEW_LAW),
    ],
};

/// 仍不足名额.
pub static CG_21: Rule = Rule {
    id: "CG-21",
    title: Text::new("仍不足名额", "still short"),
    statement: Text::new(
        "另行选举后仍不足的,名额暂缺;少于法定下限的,应补选",
        "Still short after that: the seats stay vacant; below the statutory minimum a by-election is due",
    ),
    confidence: Confidence::Assumed,
    variants: &[Variant::new(
        "",
        "{el_short} = {el_seats} < {el_least}",
        &[cite(&CONVENTION, "CG-21", "CG-21")],
    )],
};

/// 下加计票.
pub static CG_22: Rule = Rule {
    id: "CG-22",
    title: Text::new("下加计票", "cascading votes"),
    statement: Text::new(
        "当地规定的,高职务得票加入低职务;缺省不加",
        "Where local rules say so votes for a higher post count for the lower ones; by default they do not",
    ),
    confidence: Confidence::Assumed,
    variants: &[Variant::new(
        "",
        "{el_total} = {el_higher} + {el_own}",
        &[cite(&CONVENTION, "CG-22", "CG-22")],
    )],
};

/// 任职回避.
pub static CG_23: Rule = Rule {
    id: "CG-23",
    title: Text::new("任职回避", "relatives elected together"),
    statement: Text::new(
        "近亲属同时当选的,保留职务高的;同职务保留得票多的;职务、得票都相同的,再次投票;缺额由达到比例的下一人递补",
        "Of relatives elected together the higher post stays, in one post the more votes; equals are voted again; the next who reached the share comes in",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_stays} = {el_rank} < {el_other_rank} or {el_rank} = {el_other_rank} and {el_own} > {el_other_votes}", &[cite(&LOCAL, "", "")]).until(OLD_LAW),
        Variant::new("", "{el_stays} = {el_rank} < {el_other_rank} or {el_rank} = {el_other_rank} and {el_own} > {el_other_votes}", &[cite(&L2025, "第八条", "art. 8")]).from(NEW_LAW),
    ],
};

/// 妇女成员.
pub static CG_24: Rule = Rule {
    id: "CG-24",
    title: Text::new("妇女成员", "the women's seat"),
    statement: Text::new(
        "2026年起至少一名妇女;没有的,报告,并按当地规定补足;不得悄悄替换当选人",
        "From 2026 at least one woman; where none is elected that is reported and the seat filled as the place says; no winner is replaced in silence",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_unfilled} = {el_women} < 1", &[cite(&L2025, "第八条", "art. 8")]).from(NEW_LAW)
    ],
};

/// 选举无效.
pub static CG_25: Rule = Rule {
    id: "CG-25",
    title: Text::new("选举无效", "invalid election"),
    statement: Text::new(
        "参加人数不足、不符合差额、收回多于发出等,选举无效,重新选举",
        "Too low a turnout, no contest, more papers than handed out and the like make it invalid; it is held again",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{el_invalid} = not {el_turnout_kept} or not {el_contest_kept} or not {el_papers_kept}",
            &[cite(&CONVENTION, "CG-25", "CG-25")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_invalid} = not {el_turnout_kept} or not {el_contest_kept} or not {el_papers_kept}",
            &[cite(&CQ, "第三十四条", "art. 34")],
        )
        .from(NEW_LAW),
    ],
};
