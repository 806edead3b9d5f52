//! CG-01 to CG-14 as data: the law, the days, the people, nomination, proxies.

use minzheng_core_types::{Confidence, Rule, Text, Variant};

use super::super::documents::{CIVIL_CODE, CONVENTION, L1989, L2025};
use super::{NEW_LAW, OLD_LAW, cite};

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
        Variant::new(
            "",
            "{el_law} = lookup({el_day}, {el_first_law}, 'R1', {el_second_law}, 'R2', {el_third_law}, 'R3')",
            &[cite(&L1989, "", "")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_law} = lookup({el_day}, {el_first_law}, 'R1', {el_second_law}, 'R2', {el_third_law}, 'R3')",
            &[cite(&L2025, "", "")],
        )
        .from(NEW_LAW),
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
        Variant::new(
            "more",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")],
        ),
        Variant::new(
            "or-more",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")],
        ),
        Variant::new(
            "least-more",
            "{el_least} = floor({el_above} × {el_whole} ÷ {el_below}) + 1",
            &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")],
        ),
        Variant::new(
            "least-or-more",
            "{el_least} = ceil({el_above} × {el_whole} ÷ {el_below})",
            &[cite(&CIVIL_CODE, "第一千二百五十九条", "art. 1259")],
        ),
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
        Variant::new(
            "before",
            "{el_kept} = days({el_done}, {el_day}) ≥ {el_days}",
            &[cite(&CONVENTION, "CG-03", "CG-03")],
        ),
        Variant::new(
            "within",
            "{el_kept} = days({el_event}, {el_done}) ≤ {el_days}",
            &[cite(&CONVENTION, "CG-03", "CG-03")],
        ),
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
        Variant::new(
            "",
            "{el_kept} = {el_chairs} = 1 and {el_seats} ≥ {el_least} and {el_seats} ≤ {el_most}",
            &[cite(&L1989, "第七条", "art. 7")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_kept} = {el_chairs} = 1 and {el_seats} ≥ {el_least} and {el_seats} ≤ {el_most}",
            &[cite(&L2025, "第八条", "art. 8")],
        )
        .from(NEW_LAW),
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
        Variant::new(
            "",
            "{el_over} = {el_day} ≥ add_years({el_begins}, {el_years})",
            &[cite(&L1989, "第八条", "art. 8")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_over} = {el_day} ≥ add_years({el_begins}, {el_years})",
            &[cite(&L2025, "第十四条", "art. 14")],
        )
        .from(NEW_LAW),
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
        Variant::new("groups", "{el_kept} = {el_count} ≥ {el_least} and {el_count} ≤ {el_most}", &[cite(&L1989, "第八条", "art. 8")]).until(OLD_LAW),
        Variant::new("households", "{el_kept} = {el_count} ≥ ceil({el_households} ÷ {el_most}) and {el_count} ≤ floor({el_households} ÷ {el_least})", &[cite(&L2025, "第十三条", "art. 13")]).from(NEW_LAW),
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
        Variant::new(
            "",
            "{el_leaves} = {el_nominated} or {el_relatives_count} and {el_relative_nominated}",
            &[cite(&CONVENTION, "CG-07", "CG-07")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_leaves} = {el_nominated} or {el_relatives_count} and {el_relative_nominated}",
            &[cite(&L2025, "第十五条", "art. 15")],
        )
        .from(NEW_LAW),
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
        Variant::new("", "{el_may_vote} = age({el_birth}, {el_day}, {el_age_rule}) ≥ {el_voting_age} and not {el_deprived}", &[cite(&L1989, "第八条", "art. 8")]).until(OLD_LAW),
        Variant::new("", "{el_may_vote} = age({el_birth}, {el_day}, {el_age_rule}) ≥ {el_voting_age} and not {el_deprived}", &[cite(&L2025, "第十六条", "art. 16")]).from(NEW_LAW),
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
        Variant::new("", "{el_registered} = {el_wishes} and ({el_registered_here} or {el_lives_here} or {el_worker} and {el_months} ≥ {el_months_needed} and {el_confirmed})", &[cite(&CONVENTION, "CG-09", "CG-09")]).until(OLD_LAW),
        Variant::new("", "{el_registered} = {el_wishes} and ({el_registered_here} or {el_lives_here} or {el_worker} and {el_months} ≥ {el_months_needed} and {el_confirmed})", &[cite(&L2025, "第十六条", "art. 16")]).from(NEW_LAW),
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
    variants: &[Variant::new(
        "",
        "{el_roll} = {el_listed} − {el_taken_off}",
        &[cite(&CONVENTION, "CG-10", "CG-10")],
    )],
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
        Variant::new(
            "published",
            "{el_kept} = days({el_done}, {el_day}) ≥ {el_days}",
            &[cite(&CONVENTION, "CG-11", "CG-11")],
        )
        .until(OLD_LAW),
        Variant::new(
            "published",
            "{el_kept} = days({el_done}, {el_day}) ≥ {el_days}",
            &[cite(&L2025, "第十七条", "art. 17")],
        )
        .from(NEW_LAW),
        Variant::new(
            "within",
            "{el_kept} = days({el_event}, {el_done}) ≤ {el_days}",
            &[cite(&CONVENTION, "CG-11", "CG-11")],
        )
        .until(OLD_LAW),
        Variant::new(
            "within",
            "{el_kept} = days({el_event}, {el_done}) ≤ {el_days}",
            &[cite(&L2025, "第十七条", "art. 17")],
        )
        .from(NEW_LAW),
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
        Variant::new(
            "",
            "{el_contested} = {el_candidates} > {el_seats}",
            &[cite(&CONVENTION, "CG-12", "CG-12")],
        )
        .until(OLD_LAW),
        Variant::new(
            "",
            "{el_contested} = {el_candidates} > {el_seats}",
            &[cite(&L2025, "第十八条", "art. 18")],
        )
        .from(NEW_LAW),
        Variant::new(
            "equal",
            "{el_contested} = {el_candidates} ≥ {el_seats}",
            &[cite(&CONVENTION, "CG-12", "CG-12")],
        )
        .until(OLD_LAW),
        Variant::new(
            "nominated",
            "{el_kept} = {el_by_party} or {el_nominators} ≥ {el_least}",
            &[cite(&L2025, "第十八条", "art. 18")],
        )
        .from(NEW_LAW),
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
        Variant::new(
            "representatives",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × ({el_part} + {el_committee})",
            &[cite(&L2025, "第二十六至二十九条", "arts 26 to 29")],
        )
        .from(NEW_LAW),
        Variant::new(
            "more",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L1989, "第九条", "art. 9")],
        )
        .until(OLD_LAW),
        Variant::new(
            "more",
            "{el_reached} = {el_below} × {el_part} > {el_above} × {el_whole}",
            &[cite(&L2025, "第二十六至二十九条", "arts 26 to 29")],
        )
        .from(NEW_LAW),
        Variant::new(
            "or-more",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&L1989, "第十条", "art. 10")],
        )
        .until(OLD_LAW),
        Variant::new(
            "or-more",
            "{el_reached} = {el_below} × {el_part} ≥ {el_above} × {el_whole}",
            &[cite(&L2025, "第二十六至二十九条", "arts 26 to 29")],
        )
        .from(NEW_LAW),
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
        Variant::new("", "{el_accepted} = {el_mode_allows} and {el_written} and {el_both_voters} and not {el_candidate} and {el_published} and {el_held_before} < {el_most}", &[cite(&CONVENTION, "CG-14", "CG-14")]).until(OLD_LAW),
        Variant::new("", "{el_accepted} = {el_mode_allows} and {el_written} and {el_both_voters} and not {el_candidate} and {el_published} and {el_held_before} < {el_most}", &[cite(&L2025, "第十九条", "art. 19")]).from(NEW_LAW),
    ],
};
