//! CG-01 to CG-32 as data.

use minzheng_core_types::{Citation, Confidence, Rule, Text, Variant};

use super::documents::{CIVIL_CODE, CONVENTION, L1989, L2018, L2025, LOCAL};

const fn cite(document: &'static minzheng_core_types::Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}

/// 适用法律版本.
pub static CG_01: Rule = Rule {
    id: "CG-01",
    title: Text::new("适用法律版本", "the law of the day"),
    statement: Text::new(
        "按选举日(罢免、辞职、会议按行为日)定适用的法律:1990年、2018年修正、2026年;筹备跨期的,按选举日为推定",
        "The election day (for recall, resignation and meetings the day of the act) decides which law applies: that of 1990, as amended in 2018, that of 2026; for an election prepared under the law before, the election day is assumed",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_law} = lookup({el_day}, {el_first_law}, 'R1', {el_second_law}, 'R2', {el_third_law}, 'R3')", &[cite(&L1989, "", ""), cite(&L2018, "", ""), cite(&L2025, "", "")]),
    ],
};

/// 数量词.
pub static CG_02: Rule = Rule {
    id: "CG-02",
    title: Text::new("数量词", "words of quantity"),
    statement: Text::new(
        "过半数、超过为不含本数,以上为含本数;以整数相乘比较",
        "More than excludes the share itself, or more includes it; whole numbers are multiplied and compared",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("more", "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}", &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")]),
        Variant::new("or-more", "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}", &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")]),
        Variant::new("least-more", "{el_least} = floor({el_above} × {el_whole} ÷ {el_below}) + 1", &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")]),
        Variant::new("least-or-more", "{el_least} = ceil({el_above} × {el_whole} ÷ {el_below})", &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")]),
    ],
};

/// 期间计算.
pub static CG_03: Rule = Rule {
    id: "CG-03",
    title: Text::new("期间计算", "counting days"),
    statement: Text::new(
        "提前若干日公布的,公布日不晚于选举日减若干日;若干日内的,次日为第一日(当日计入为选项)",
        "Published so many days before: the day of publication is no later than the election day less so many; within so many days: the day after is the first (that the day itself counts is an option)",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("before", "{el_kept} = days({el_done}, {el_day}) ≥ {el_days}", &[cite(&CONVENTION, "CG-03", "CG-03")]),
        Variant::new("within", "{el_kept} = days({el_event}, {el_done}) ≤ {el_days}", &[cite(&CONVENTION, "CG-03", "CG-03")]),
    ],
};

/// 组成.
pub static CG_04: Rule = Rule {
    id: "CG-04",
    title: Text::new("组成", "composition"),
    statement: Text::new(
        "主任一人、副主任和委员共五至九人;2026年起至少一名妇女,近亲属不得同任",
        "A chair, vice-chairs and members, five to nine together; from 2026 at least one woman, and close relatives do not serve together",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_kept} = {el_chairs} = 1 and {el_seats} ≥ {el_least} and {el_seats} ≤ {el_most}", &[cite(&L1989, "第七条", "art. 7")]),
    ],
};

/// 任期.
pub static CG_05: Rule = Rule {
    id: "CG-05",
    title: Text::new("任期", "term of office"),
    statement: Text::new(
        "任期三年,2018年12月29日起五年;自结果公布日起算(推定)",
        "Three years, five from 29 December 2018; counted from the day the result is announced (assumed)",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_over} = {el_day} ≥ add_years({el_begins}, {el_years})", &[cite(&L1989, "第八条", "art. 8")]),
    ],
};

/// 选举方式.
pub static CG_06: Rule = Rule {
    id: "CG-06",
    title: Text::new("选举方式", "mode of election"),
    statement: Text::new(
        "全体选民、户代表、居民代表(2026年前为居民小组代表二至三人);居民代表一般每二十至五十户一名",
        "All voters, households or representatives (before 2026 two or three of each residents' group); one representative for 20 to 50 households as a rule",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("groups", "{el_kept} = {el_count} ≥ {el_least} and {el_count} ≤ {el_most}", &[cite(&L1989, "第八条", "art. 8")]),
        Variant::new("households", "{el_kept} = {el_count} ≥ ceil({el_households} ÷ {el_most}) and {el_count} ≤ floor({el_households} ÷ {el_least})", &[cite(&L1989, "第八条", "art. 8")]),
    ],
};

/// 居民选举委员会.
pub static CG_07: Rule = Rule {
    id: "CG-07",
    title: Text::new("居民选举委员会", "election committee"),
    statement: Text::new(
        "成员被提名的须退出;2026年起近亲属被提名的也须退出;缺额依原推选次序递补",
        "A member who is nominated leaves, from 2026 also one whose close relative is nominated; vacancies are filled in the original order",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_leaves} = {el_nominated} or {el_relatives_count} and {el_relative_nominated}", &[cite(&CONVENTION, "CG-07", "CG-07")]),
    ],
};

/// 选举权.
pub static CG_08: Rule = Rule {
    id: "CG-08",
    title: Text::new("选举权", "right to vote"),
    statement: Text::new(
        "选举日年满十八周岁,未被剥夺政治权利;别无其他条件",
        "18 completed years on the election day and not deprived of political rights; nothing else counts",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_may_vote} = age({el_birth}, {el_day}, {el_age_rule}) ≥ {el_voting_age} and not {el_deprived}", &[cite(&L1989, "第八条", "art. 8")]),
    ],
};

/// 选民登记.
pub static CG_09: Rule = Rule {
    id: "CG-09",
    title: Text::new("选民登记", "registration"),
    statement: Text::new(
        "户籍在本社区或常住本社区,表示参加的,登记;其他社区工作者工作满六个月、提出申请、经确认的,登记",
        "Whoever has the household registration or habitually lives here and wishes to take part is registered; a community worker of six months on application and confirmation",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_registered} = {el_wishes} and ({el_registered_here} or {el_lives_here} or {el_worker} and {el_months} ≥ {el_months_needed} and {el_confirmed})", &[cite(&CONVENTION, "CG-09", "CG-09")]),
    ],
};

/// 选民数.
pub static CG_10: Rule = Rule {
    id: "CG-10",
    title: Text::new("选民数", "size of the roll"),
    statement: Text::new(
        "经公布和更正的名单上的人数,当日未到的也计入",
        "The number on the published and corrected list, absent or not",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("", "{el_roll} = {el_listed} − {el_taken_off}", &[cite(&CONVENTION, "CG-10", "CG-10")]),
    ],
};

/// 公布与异议.
pub static CG_11: Rule = Rule {
    id: "CG-11",
    title: Text::new("公布与异议", "publication and objection"),
    statement: Text::new(
        "名单在选举日二十日前公布;公布之日起五日内异议,三日内处理;其他公布期限由当地定",
        "The roll is published 20 days before; objections within five days, decisions within three; other days of publication are local",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("published", "{el_kept} = days({el_done}, {el_day}) ≥ {el_days}", &[cite(&CONVENTION, "CG-11", "CG-11")]),
        Variant::new("within", "{el_kept} = days({el_event}, {el_done}) ≤ {el_days}", &[cite(&CONVENTION, "CG-11", "CG-11")]),
    ],
};

/// 提名与差额.
pub static CG_12: Rule = Rule {
    id: "CG-12",
    title: Text::new("提名与差额", "nomination and contest"),
    statement: Text::new(
        "党组织提名或者选民十人以上联名;每一职务候选人多于名额(2026年前一些地方可以相等)",
        "The Party organisation or ten voters jointly nominate; for every post more candidates than seats (before 2026 some places allowed equal numbers)",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_contested} = {el_candidates} > {el_seats}", &[cite(&CONVENTION, "CG-12", "CG-12")]),
        Variant::new("equal", "{el_contested} = {el_candidates} ≥ {el_seats}", &[cite(&CONVENTION, "CG-12", "CG-12")]),
        Variant::new("nominated", "{el_kept} = {el_by_party} or {el_nominators} ≥ {el_least}", &[cite(&CONVENTION, "CG-12", "CG-12")]),
    ],
};

/// 居民会议、居民代表会议.
pub static CG_13: Rule = Rule {
    id: "CG-13",
    title: Text::new("居民会议、居民代表会议", "residents' meetings"),
    statement: Text::new(
        "居民代表不少于居民代表会议组成人员五分之四;召集、举行、决定各有比例",
        "Representatives are at least four fifths of their meeting; shares are set for calling, opening and deciding",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("representatives", "{el_reached} = {el_below} × {el_part} ≥ {el_above} × ({el_part} + {el_committee})", &[cite(&CONVENTION, "CG-13", "CG-13")]),
        Variant::new("more", "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}", &[cite(&L1989, "第九条", "art. 9")]),
        Variant::new("or-more", "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}", &[cite(&L1989, "第十条", "art. 10")]),
    ],
};

/// 委托投票.
pub static CG_14: Rule = Rule {
    id: "CG-14",
    title: Text::new("委托投票", "proxy voting"),
    statement: Text::new(
        "书面委托本社区其他选民,一人接受不超过三人,候选人不得受托,居民代表不得委托,名单公布;依提交先后接受",
        "A written mandate to another voter here, at most three for one proxy, no candidates, none among representatives, names published; accepted in order of filing",
    ),
    confidence: Confidence::Reported,
    variants: &[
        Variant::new("", "{el_accepted} = {el_mode_allows} and {el_written} and {el_both_voters} and not {el_candidate} and {el_published} and {el_held_before} < {el_most}", &[cite(&CONVENTION, "CG-14", "CG-14")]),
    ],
};

/// 选票效力.
pub static CG_15: Rule = Rule {
    id: "CG-15",
    title: Text::new("选票效力", "validity of papers"),
    statement: Text::new(
        "所选人数等于或者少于名额的有效,多于的无效;空白为有效的弃权;部分无法辨认的,该部分无效",
        "As many as the seats or fewer: valid; more: invalid; blank is a valid abstention; only the illegible part of a paper is void",
    ),
    confidence: Confidence::Settled,
    variants: &[
        Variant::new("", "{el_section_void} = {el_chosen} > {el_seats}", &[cite(&CONVENTION, "CG-15", "CG-15")]),
    ],
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
    variants: &[
        Variant::new("", "{el_kept} = {el_collected} ≤ {el_issued}", &[cite(&CONVENTION, "CG-16", "CG-16")]),
    ],
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
        Variant::new("", "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}", &[cite(&L1989, "第九条", "art. 9")]),
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
        Variant::new("", "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}", &[cite(&L1989, "第九条", "art. 9")]),
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
    variants: &[
        Variant::new("", "{el_tied} = {el_last_votes} = {el_next_votes}", &[cite(&CONVENTION, "CG-19", "CG-19")]),
    ],
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
        Variant::new("", "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}", &[cite(&CONVENTION, "CG-20", "CG-20")]),
        Variant::new("stand", "{el_standing} = {el_missing} + {el_extra}", &[cite(&CONVENTION, "CG-20", "CG-20")]),
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
    variants: &[
        Variant::new("", "{el_short} = {el_seats} < {el_least}", &[cite(&CONVENTION, "CG-21", "CG-21")]),
    ],
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
    variants: &[
        Variant::new("", "{el_total} = {el_higher} + {el_own}", &[cite(&CONVENTION, "CG-22", "CG-22")]),
    ],
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
        Variant::new("", "{el_stays} = {el_rank} < {el_other_rank} or {el_rank} = {el_other_rank} and {el_own} > {el_other_votes}", &[cite(&LOCAL, "", "")]),
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
        Variant::new("", "{el_unfilled} = {el_women} < 1", &[cite(&CONVENTION, "CG-24", "CG-24")]),
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
        Variant::new("", "{el_invalid} = not {el_turnout_kept} or not {el_contest_kept} or not {el_papers_kept}", &[cite(&CONVENTION, "CG-25", "CG-25")]),
    ],
};

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
        Variant::new("", "{el_overdue} = days({el_event}, {el_day}) > {el_days}", &[cite(&CONVENTION, "CG-26", "CG-26")]),
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
        Variant::new("petition", "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}", &[cite(&L1989, "第十条", "art. 10")]),
        Variant::new("vote", "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}", &[cite(&L1989, "第九条", "art. 9")]),
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
    variants: &[
        Variant::new("", "{el_ends} = {el_in_row} ≥ {el_ratings}", &[cite(&CONVENTION, "CG-28", "CG-28")]),
    ],
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
    variants: &[
        Variant::new("", "{el_kept} = days({el_event}, {el_day}) ≥ {el_days}", &[cite(&CONVENTION, "CG-29", "CG-29")]),
    ],
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
        Variant::new("", "{el_missing} = {el_seats} − {el_sitting}", &[cite(&CONVENTION, "CG-30", "CG-30")]),
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
        Variant::new("", "{el_state} = if {el_invalid} then 'invalid' else if {el_pending} > 0 then 'pending' else if {el_vacant} > 0 then 'short' else 'complete'", &[cite(&CONVENTION, "CG-31", "CG-31")]),
        Variant::new("taint", "{el_flips} = {el_below} × ({el_part} − {el_tainted}) ≤ {el_above} × ({el_whole} − {el_tainted})", &[cite(&CONVENTION, "CG-31", "CG-31")]),
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
    variants: &[
        Variant::new("", "{el_slack} = days({el_done}, {el_latest})", &[cite(&CONVENTION, "CG-32", "CG-32")]),
    ],
};

/// In the order of the rulebook.
pub static RULES: &[&Rule] = &[&CG_01, &CG_02, &CG_03, &CG_04, &CG_05, &CG_06, &CG_07, &CG_08, &CG_09, &CG_10, &CG_11, &CG_12, &CG_13, &CG_14, &CG_15, &CG_16, &CG_17, &CG_18, &CG_19, &CG_20, &CG_21, &CG_22, &CG_23, &CG_24, &CG_25, &CG_26, &CG_27, &CG_28, &CG_29, &CG_30, &CG_31, &CG_32];
