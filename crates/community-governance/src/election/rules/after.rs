//! CG-26 to CG-32 as data: handover, recall, the ends of office, by-elections, the count and the course.

use minzheng_core_types::{Confidence, Rule, Text, Variant};

use super::super::documents::{CONVENTION, L1989, L2025};
use super::{NEW_LAW, OLD_LAW, cite};

/// 公布与移交.
pub static CG_26: Rule = Rule {
    id: "CG-26",
    title: Text::new("公布与移交", "announcement and handover"),
    statement: Text::new(
        "当场公布结果;2026年起十日内移交",
        "The result is announced on the spot; from 2026 the handover is finished within ten days",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "",
            "{el_overdue} = days({el_event}, {el_day}) > {el_days}",
            &[cite(&CONVENTION, "CG-26", "CG-26")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_overdue} = days({el_event}, {el_day}) > {el_days}",
            &[cite(&L2025, "第十九、二十五条", "arts 19 and 25")],
        )
        .from(NEW_LAW),
    ],
};

/// 罢免.
pub static CG_27: Rule = Rule {
    id: "CG-27",
    title: Text::new("罢免", "recall"),
    statement: Text::new(
        "2026年起十分之一以上选民或户代表、三分之一以上居民代表联名;按选举的方式投票,参加人数足,过半数同意的通过",
        "From 2026 one tenth of voters or household representatives or one third of representatives demand it; the vote follows the mode of election and passes by more than half of those who voted",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new(
            "petition",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&L1989, "第十条", "art. 10")],
        )
        .until(OLD_LAW),
        Variant::new(
            "petition",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&L2025, "第二十条", "art. 20")],
        )
        .from(NEW_LAW),
        Variant::new(
            "vote",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L1989, "第九条", "art. 9")],
        )
        .until(OLD_LAW),
        Variant::new(
            "vote",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L2025, "第二十条", "art. 20")],
        )
        .from(NEW_LAW),
    ],
};

/// 职务终止.
pub static CG_28: Rule = Rule {
    id: "CG-28",
    title: Text::new("职务终止", "other ends of office"),
    statement: Text::new(
        "丧失行为能力、被判刑的自行终止;连续两次评议不称职的终止;辞职自会议同意之日终止",
        "Loss of capacity or a criminal punishment end office by themselves; so do two ratings of not competent in a row; a resignation ends it on the day the meeting agrees",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{el_ends} = {el_in_row} ≥ {el_ratings}",
        &[cite(&L2025, "第二十一、二十三、三十七条", "arts 21, 23 and 37")],
    )
    .from(NEW_LAW)],
};

/// 居务监督委员会.
pub static CG_29: Rule = Rule {
    id: "CG-29",
    title: Text::new("居务监督委员会", "supervision committee"),
    statement: Text::new(
        "2026年起设立;委员会成员及近亲属不得担任;公开内容张贴不少于十五日;离任审计在选举前公布",
        "Exists from 2026; members and their close relatives are barred; disclosures stay posted 15 days; the leaving audit is published before the election",
    ),
    confidence: Confidence::Reported,
    variants: &[Variant::new(
        "",
        "{el_kept} = days({el_event}, {el_day}) ≥ {el_days}",
        &[cite(&L2025, "第三十四、三十六、三十八条", "arts 34, 36 and 38")],
    )
    .from(NEW_LAW)],
};

/// 补选.
pub static CG_30: Rule = Rule {
    id: "CG-30",
    title: Text::new("补选", "by-election"),
    statement: Text::new(
        "出缺可以补选,程序同选举;任期至本届届满;少于法定下限的应补选",
        "A vacancy may be filled by the same procedure; the term ends with the committee; below the statutory minimum it is due",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_missing} = {el_seats} − {el_sitting}", &[cite(&CONVENTION, "CG-30", "CG-30")])
            .until(OLD_LAW),
        Variant::new(
            "",
            "{el_missing} = {el_seats} − {el_sitting}",
            &[cite(&L2025, "第二十四条", "art. 24")],
        )
        .from(NEW_LAW),
    ],
};

/// 计票算法.
pub static CG_31: Rule = Rule {
    id: "CG-31",
    title: Text::new("计票算法", "count"),
    statement: Text::new(
        "核对、委托、参加人数、选票效力、计票、当选、回避、另行选举依次进行;结论、记录和摘要可以复核",
        "Reconciliation, proxies, turnout, papers, votes, winners, relatives and the supplementary vote in this order; verdict, transcript and digest can be checked again",
    ),
    confidence: Confidence::Convention,
    variants: &[
        Variant::new(
            "",
            "{el_state} = if {el_invalid} then 'invalid' else if {el_pending} > 0 then 'pending' else if {el_vacant} > 0 then 'short' else 'complete'",
            &[cite(&CONVENTION, "CG-31", "CG-31")],
        ),
        Variant::new(
            "taint",
            "{el_flips} = {el_below} × ({el_part} − {el_tainted}) ≤ {el_above} × ({el_whole} − {el_tainted})",
            &[cite(&CONVENTION, "CG-31", "CG-31")],
        ),
    ],
};

/// 选举状态机.
pub static CG_32: Rule = Rule {
    id: "CG-32",
    title: Text::new("选举状态机", "course of the election"),
    statement: Text::new(
        "筹备、选举委员会、选举日、名单、异议、候选人、委托、投票、计票、再次投票、公布、移交依次进行;前一步未到不得进入后一步",
        "Preparation, election committee, election day, roll, objections, candidates, proxies, polling, count, further votes, announcement, handover follow one another; no step before the one before it",
    ),
    confidence: Confidence::Convention,
    variants: &[Variant::new(
        "",
        "{el_slack} = days({el_done}, {el_latest})",
        &[cite(&CONVENTION, "CG-32", "CG-32")],
    )],
};
