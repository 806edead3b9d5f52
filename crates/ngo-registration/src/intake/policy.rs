//! What intake leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, choice, policy};

choice! {
    /// Who registers a non-public foundation (NR-01)?
    pub enum FoundationPilot {
        /// The province.
        Province = "province",
        /// 试点: cities and counties too.
        Local = "local",
    }
}
choice! {
    /// Is direct registration open (NR-03)?
    pub enum Direct {
        /// 试行.
        Pilot = "pilot",
        /// 未开展.
        Closed = "closed",
    }
}
choice! {
    /// 范围 of the four kinds (NR-03).
    pub enum Reach {
        /// 从宽.
        Wide = "wide",
        /// 从严.
        Narrow = "narrow",
    }
}
choice! {
    /// 一业一会、一业多会 (NR-04).
    pub enum Industry {
        /// 一业一会.
        Single = "single",
        /// 一业多会.
        Multiple = "multiple",
    }
}
choice! {
    /// 容缺受理 (NR-09).
    pub enum Defects {
        /// 实行.
        On = "on",
        /// 不实行.
        Off = "off",
    }
}
choice! {
    /// Does the clock run while the rest is awaited (NR-09)?
    pub enum Clock {
        /// 照算.
        Runs = "runs",
        /// 中止.
        Suspended = "suspended",
    }
}
choice! {
    /// 周年: is a year over on its anniversary (NR-14)?
    pub enum Anniversary {
        /// 当日届满.
        OnDay = "on-day",
        /// 次日届满.
        DayAfter = "day-after",
    }
}
choice! {
    /// 分支机构 (NR-21): how it is set up.
    pub enum BranchWay {
        /// 登记.
        Registered = "registered",
        /// 自行决定.
        Own = "own",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct IntakePolicy {
        /// NR-01.
        ministry_over: Money = "nr.foundation.ministry-over", Override, "基金会由民政部登记的数额(超过)", "original fund above which the ministry registers", "元", "yuan";
        /// NR-01.
        pilot: FoundationPilot = "nr.foundation.registrar", Override, "非公募基金会由谁登记", "who registers a non-public foundation", "", "";
        /// NR-03.
        direct: Direct = "nr.direct", Override, "直接登记是否开展", "is direct registration open", "", "";
        /// NR-03.
        reach: Reach = "nr.direct.reach", Override, "直接登记范围", "reading of the four kinds", "", "";
        /// NR-04.
        industry: Industry = "nr.industry", Override, "一业一会或一业多会", "one or several associations an industry", "", "";
        /// NR-05.
        individuals: u32 = "nr.members.individuals", Override, "个人会员最低数", "least individual members", "个", "members";
        /// NR-05.
        units: u32 = "nr.members.units", Override, "单位会员最低数", "least unit members", "个", "members";
        /// NR-05.
        mixed: u32 = "nr.members.mixed", Override, "混合会员最低数", "least members where mixed", "个", "members";
        /// NR-05.
        fund_national: Money = "nr.fund.group.national", Override, "全国性社会团体最低活动资金", "least funds of a national group", "元", "yuan";
        /// NR-05.
        fund_local: Money = "nr.fund.group.local", Override, "地方性社会团体最低活动资金", "least funds of a local group", "元", "yuan";
        /// NR-05.
        founders: u32 = "nr.founders.least", Override, "发起人最低数", "least founders", "个", "founders";
        /// NR-06.
        fund_service: Money = "nr.fund.service", Override, "社会服务机构最低开办资金", "least funds of a service organisation", "元", "yuan";
        /// NR-07.
        fund_public_national: Money = "nr.fund.foundation.public-national", Override, "全国性公募基金会最低原始基金", "least fund: national public-raising", "元", "yuan";
        /// NR-07.
        fund_public_local: Money = "nr.fund.foundation.public-local", Override, "地方性公募基金会最低原始基金", "least fund: local public-raising", "元", "yuan";
        /// NR-07.
        fund_non_public: Money = "nr.fund.foundation.non-public", Override, "非公募基金会最低原始基金", "least fund: non-public", "元", "yuan";
        /// NR-08.
        group_main: Arc<[ListEntry]> = "nr.docs.group.main", Override, "社会团体成立主件", "establishing a group: main documents", "", "";
        /// NR-08.
        group_minor: Arc<[ListEntry]> = "nr.docs.group.minor", Override, "社会团体成立次件", "establishing a group: minor documents", "", "";
        /// NR-08.
        service_main: Arc<[ListEntry]> = "nr.docs.service.main", Override, "社会服务机构成立主件", "establishing a service organisation: main documents", "", "";
        /// NR-08.
        service_minor: Arc<[ListEntry]> = "nr.docs.service.minor", Override, "社会服务机构成立次件", "establishing a service organisation: minor documents", "", "";
        /// NR-08.
        foundation_main: Arc<[ListEntry]> = "nr.docs.foundation.main", Override, "基金会成立主件", "establishing a foundation: main documents", "", "";
        /// NR-08.
        foundation_minor: Arc<[ListEntry]> = "nr.docs.foundation.minor", Override, "基金会成立次件", "establishing a foundation: minor documents", "", "";
        /// NR-08: only under dual management.
        dual_only: Arc<[ListEntry]> = "nr.docs.dual", Override, "仅双重管理需要的材料", "documents of dual management only", "", "";
        /// NR-20.
        change_main: Arc<[ListEntry]> = "nr.docs.change.main", Override, "变更主件", "change: main documents", "", "";
        /// NR-20.
        change_minor: Arc<[ListEntry]> = "nr.docs.change.minor", Override, "变更次件", "change: minor documents", "", "";
        /// NR-20.
        change_name: Arc<[ListEntry]> = "nr.docs.change.name", Override, "名称变更另需材料", "change of name: further documents", "", "";
        /// NR-20.
        change_domicile: Arc<[ListEntry]> = "nr.docs.change.domicile", Override, "住所变更另需材料", "change of domicile: further documents", "", "";
        /// NR-20.
        change_scope: Arc<[ListEntry]> = "nr.docs.change.scope", Override, "业务范围、宗旨变更另需材料", "change of scope or aim: further documents", "", "";
        /// NR-20.
        change_representative: Arc<[ListEntry]> = "nr.docs.change.representative", Override, "法定代表人变更另需材料", "change of legal representative: further documents", "", "";
        /// NR-20.
        change_funds: Arc<[ListEntry]> = "nr.docs.change.funds", Override, "资金变更另需材料", "change of funds: further documents", "", "";
        /// NR-20.
        change_supervisor: Arc<[ListEntry]> = "nr.docs.change.supervisor", Override, "业务主管单位变更另需材料", "change of supervisor: further documents", "", "";
        /// NR-23.
        end_main: Arc<[ListEntry]> = "nr.docs.end.main", Override, "注销主件", "deregistration: main documents", "", "";
        /// NR-23.
        end_minor: Arc<[ListEntry]> = "nr.docs.end.minor", Override, "注销次件", "deregistration: minor documents", "", "";
        /// NR-21.
        branch_main: Arc<[ListEntry]> = "nr.docs.branch.main", Override, "分支机构登记主件", "registering a branch: main documents", "", "";
        /// NR-21.
        branch_minor: Arc<[ListEntry]> = "nr.docs.branch.minor", Override, "分支机构登记次件", "registering a branch: minor documents", "", "";
        /// NR-09.
        defects: Defects = "nr.intake.defects", Override, "容缺受理", "acceptance with minor defects", "", "";
        /// NR-09.
        defect_days: u32 = "nr.intake.defect.days", Override, "容缺材料补齐期限", "time to bring the rest", "个工作日", "working days";
        /// NR-09.
        clock: Clock = "nr.intake.defect.clock", Override, "补齐期间期限照算", "does the clock run while the rest is awaited", "", "";
        /// NR-10.
        notice_days: u32 = "nr.intake.notice.days", Override, "补正告知期限", "time for the notice of what to supplement", "个工作日", "working days";
        /// NR-14.
        bar_years: u32 = "nr.officer.bar", Override, "禁任年数", "years of the bar", "年", "years";
        /// NR-14.
        anniversary: Anniversary = "nr.officer.anniversary", Override, "周年当日是否算满", "is a year over on its anniversary", "", "";
        /// NR-14.
        age: u32 = "nr.officer.age", Override, "负责人最高任职年龄", "highest age of an officer at the start", "岁", "years";
        /// NR-14.
        terms: u32 = "nr.officer.terms", Override, "连任届数上限", "most terms in a row", "届", "terms";
        /// NR-14.
        mainland_months: u32 = "nr.officer.mainland", Override, "境外负责人每年在内地月数", "months a year in the mainland", "个月", "months";
        /// NR-19.
        inactive_months: u32 = "nr.inactive.months", Override, "发证后未活动期限", "inactive since the certificate", "个月", "months";
        /// NR-20.
        apply_days: u32 = "nr.change.days", Override, "变更申请期限", "time to apply for a change", "日", "days";
        /// NR-21.
        branch_group: BranchWay = "nr.branch.group", Override, "社会团体分支机构", "branches of groups", "", "";
        /// NR-21.
        branch_national: BranchWay = "nr.branch.group.national", Override, "全国性社会团体分支机构", "branches of national groups", "", "";
        /// NR-21.
        branch_foundation: BranchWay = "nr.branch.foundation", Override, "基金会分支机构", "branches of foundations", "", "";
    }
}
