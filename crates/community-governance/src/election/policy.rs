//! What the law dates, leaves to places or leaves open. Every open reading is a choice in [`super::options`], none is in the code.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::policy;

use super::days::{FirstDay, YesNo};
pub use super::options::{
    Acting, AgeWord, Avoidance, Contest, CountedTo, Cut, Denominator, Double, DoubleChoice, Incapable,
    Ineligible, Late, Leaves, Overvote, Quorum, RatingsRow, RecallBase, Returns, Scope, Straddle, TermStart,
    Withdrawn, Women, WomenSeat,
};
use super::quantity::Share;

policy! {
    /// The settings of one place and month.
    pub struct ElectionPolicy {
        /// CG-01.
        regimes: Arc<[ListEntry]> = "cg.el.regimes", Override,
            "法律版本的起始日", "first days of the regimes", "", "";
        /// CG-01.
        straddle: Straddle = "cg.el.straddle", Override,
            "跨期选举的适用法律", "the law of an election prepared under the one before", "", "";
        /// CG-03.
        first_day: FirstDay = "cg.el.first-day", Override,
            "期间首日", "first day of a period", "", "";
        /// CG-03.
        roll_to_workday: YesNo = "cg.el.roll-to-workday", Override,
            "最后一日顺延至工作日", "a last day moves to the next working day", "", "";
        /// CG-04, CG-21, CG-30.
        size_least: u32 = "cg.el.size.least", Override,
            "委员会人数下限", "least size of a committee", "人", "persons";
        /// CG-04.
        size_most: u32 = "cg.el.size.most", Override,
            "委员会人数上限", "most size of a committee", "人", "persons";
        /// CG-04.
        size_odd: YesNo = "cg.el.size.odd", Override,
            "人数须为单数", "the size has to be odd", "", "";
        /// CG-04, CG-07, CG-23.
        relative_kinds: Arc<[ListEntry]> = "cg.el.relatives.kinds", Override,
            "近亲属的范围", "who is a close relative", "", "";
        /// CG-05.
        term_years: u32 = "cg.el.term", Override,
            "任期", "term of office", "年", "years";
        /// CG-05.
        term_starts: TermStart = "cg.el.term.starts", Override,
            "任期起算日", "from when the term counts", "", "";
        /// CG-05.
        term_leeway: u32 = "cg.el.term.leeway", Override,
            "届满后换届的期限", "time after the term in which to elect", "个月", "months";
        /// CG-06.
        group_least: u32 = "cg.el.group.least", Override,
            "每个居民小组代表下限", "least representatives of a group", "人", "persons";
        /// CG-06.
        group_most: u32 = "cg.el.group.most", Override,
            "每个居民小组代表上限", "most representatives of a group", "人", "persons";
        /// CG-06.
        rep_households_least: u32 = "cg.el.rep.households.least", Override,
            "一名居民代表所代表户数下限", "least households of a representative", "户", "households";
        /// CG-06.
        rep_households_most: u32 = "cg.el.rep.households.most", Override,
            "一名居民代表所代表户数上限", "most households of a representative", "户", "households";
        /// CG-07.
        committee_least: u32 = "cg.el.committee.least", Override,
            "选举委员会人数下限", "least size of an election committee", "人", "persons";
        /// CG-07.
        committee_odd: YesNo = "cg.el.committee.odd", Override,
            "选举委员会宜为单数", "an election committee is better odd", "", "";
        /// CG-07.
        committee_leaves: Leaves = "cg.el.committee.leaves", Override,
            "谁须退出选举委员会", "who leaves the election committee", "", "";
        /// CG-08.
        voting_age: u32 = "cg.el.age", Override,
            "选举年龄", "voting age", "周岁", "years";
        /// CG-08.
        birthday: AgeWord = "cg.el.birthday", Override,
            "周岁算法", "age convention", "", "";
        /// CG-08.
        incapable: Incapable = "cg.el.incapable", Override,
            "不能表达意志者", "whoever cannot express a will", "", "";
        /// CG-09.
        residence_months: u32 = "cg.el.residence.months", Override,
            "常住的月数", "months of habitual residence", "个月", "months";
        /// CG-09.
        worker_months: u32 = "cg.el.worker.months", Override,
            "社区工作者工作月数", "months of work in the community", "个月", "months";
        /// CG-09.
        counted_to: CountedTo = "cg.el.counted-to", Override,
            "居住、工作满月数的截止日", "until when the months are counted", "", "";
        /// CG-09.
        double_registration: Double = "cg.el.double-registration", Override,
            "重复登记", "a double registration", "", "";
        /// CG-10.
        absent_notice: u32 = "cg.el.absent-notice", Override,
            "提前告知不参加者不计入的日数", "days of notice to be taken off the number", "日", "days";
        /// CG-11.
        roll_days: u32 = "cg.el.roll.days", Override,
            "选民名单公布提前日数", "days the roll is published before", "日", "days";
        /// CG-32.
        roll_max_age: u32 = "cg.el.roll.max-age", Override,
            "选举日推迟后名单仍有效的日数", "days for which a roll holds when the day is moved", "日", "days";
        /// CG-11.
        objection_days: u32 = "cg.el.objection.days", Override,
            "异议期限", "days to object", "日", "days";
        /// CG-11.
        decision_days: u32 = "cg.el.decision.days", Override,
            "异议处理期限", "days to decide on an objection", "日", "days";
        /// CG-11.
        late_objection: Late = "cg.el.objection.late", Override,
            "逾期异议", "a late objection", "", "";
        /// CG-11.
        candidates_days: u32 = "cg.el.candidates.days", Override,
            "候选人名单公布提前日数", "days candidates are published before", "日", "days";
        /// CG-11.
        poll_days: u32 = "cg.el.poll.days", Override,
            "投票时间地点公布提前日数", "days time and place are published before", "日", "days";
        /// CG-11.
        proxy_names_days: u32 = "cg.el.proxy.names-days", Override,
            "委托人和受托人名单公布提前日数", "days proxies are published before", "日", "days";
        /// CG-11.
        proxy_paper_days: u32 = "cg.el.proxy.paper-days", Override,
            "办理委托手续提前日数", "days mandates are handed in before", "日", "days";
        /// CG-11.
        withdrawal_days: u32 = "cg.el.withdrawal.days", Override,
            "候选人退出提前日数", "days a candidate withdraws before", "日", "days";
        /// CG-11.
        self_nomination_days: u32 = "cg.el.self-nomination.days", Override,
            "自荐提前日数", "days of self-nomination before", "日", "days";
        /// CG-12.
        nominators: u32 = "cg.el.nominators", Override,
            "联名提名人数", "voters who nominate jointly", "人", "persons";
        /// CG-12.
        contest: Contest = "cg.el.contest", Override,
            "差额", "contested numbers", "", "";
        /// CG-12.
        excess_officers: u32 = "cg.el.excess.officers", Override,
            "主任、副主任差额上限", "most excess for chair and vice", "人", "persons";
        /// CG-12.
        excess_members: u32 = "cg.el.excess.members", Override,
            "委员差额上限", "most excess for members", "人", "persons";
        /// CG-12.
        withdrawn: Withdrawn = "cg.el.withdrawn", Override,
            "退出后不足差额", "a withdrawal that ends the contest", "", "";
        /// CG-13.
        rep_share: Share = "cg.el.rep.share", Override,
            "居民代表在居民代表会议中的比例", "share of representatives in their meeting", "", "";
        /// CG-13.
        rep_called: Share = "cg.el.rep.called", Override,
            "召集居民代表会议的提议", "who may call the representatives' meeting", "", "";
        /// CG-13.
        rep_opens: Share = "cg.el.rep.opens", Override,
            "居民代表会议举行", "the representatives' meeting opens", "", "";
        /// CG-13.
        meeting_adults: Share = "cg.el.meeting.adults", Override,
            "居民提议召集居民会议", "residents who call a residents' meeting", "", "";
        /// CG-13.
        meeting_households: Share = "cg.el.meeting.households", Override,
            "户代表提议召集居民会议", "households that call a residents' meeting", "", "";
        /// CG-13.
        meeting_representatives: Share = "cg.el.meeting.representatives", Override,
            "居民代表提议召集居民会议", "representatives who call a residents' meeting", "", "";
        /// CG-13.
        meeting_opens: Share = "cg.el.meeting.opens", Override,
            "居民会议举行", "a residents' meeting opens", "", "";
        /// CG-13.
        meeting_decides: Share = "cg.el.meeting.decides", Override,
            "会议决定", "a meeting decides", "", "";
        /// CG-13.
        meeting_notice: u32 = "cg.el.meeting.notice", Override,
            "会议提前通知日数", "days of notice of a meeting", "日", "days";
        /// CG-14.
        proxy_most: u32 = "cg.el.proxy.most", Override,
            "一人接受委托上限", "most mandates of one proxy", "人", "persons";
        /// CG-14.
        proxy_representatives: YesNo = "cg.el.proxy.representatives", Override,
            "居民代表方式可以委托", "proxies among representatives", "", "";
        /// CG-14.
        proxy_candidates: YesNo = "cg.el.proxy.candidates", Override,
            "候选人可以受托", "a candidate may be a proxy", "", "";
        /// CG-14.
        proxy_published: YesNo = "cg.el.proxy.published", Override,
            "委托须公布", "a mandate has to be published", "", "";
        /// CG-14.
        proxy_returns: Returns = "cg.el.proxy.returns", Override,
            "委托人到场", "the principal turns up", "", "";
        /// CG-15.
        overvote_scope: Scope = "cg.el.overvote.scope", Override,
            "多选的计算范围", "what an over-vote is measured on", "", "";
        /// CG-15.
        overvote_effect: Overvote = "cg.el.overvote.effect", Override,
            "分职务多选的后果", "what an over-vote for one post voids", "", "";
        /// CG-15.
        double_choice: DoubleChoice = "cg.el.double-choice", Override,
            "同一人选两职", "one person chosen for two posts", "", "";
        /// CG-15.
        ineligible: Ineligible = "cg.el.ineligible", Override,
            "另选无被选举权的人", "a write-in who may not stand", "", "";
        /// CG-17, CG-27.
        turnout_voters: Share = "cg.el.turnout.voters", Override,
            "全体选民选举的参加人数", "turnout of all voters", "", "";
        /// CG-17, CG-27.
        turnout_households: Share = "cg.el.turnout.households", Override,
            "户代表选举的参加人数", "turnout of households", "", "";
        /// CG-17, CG-27.
        turnout_representatives: Share = "cg.el.turnout.representatives", Override,
            "居民代表选举的参加人数", "turnout of representatives", "", "";
        /// CG-18.
        winning: Share = "cg.el.winning", Override,
            "当选票数", "votes to win", "", "";
        /// CG-18.
        denominator: Denominator = "cg.el.denominator", Override,
            "当选票数的基数", "what votes are measured against", "", "";
        /// CG-19.
        tie_rounds: u32 = "cg.el.tie.rounds", Override,
            "票数相等再次投票次数上限", "most votes among the tied", "次", "rounds";
        /// CG-20.
        supplementary_floor: Share = "cg.el.supplementary.floor", Override,
            "另行选举最低票数", "votes to win a supplementary election", "", "";
        /// CG-20.
        supplementary_extra: u32 = "cg.el.supplementary.extra", Override,
            "另行选举差额", "excess in a supplementary election", "人", "persons";
        /// CG-20.
        supplementary_cut: Cut = "cg.el.supplementary.cut", Override,
            "另行选举候选人并列", "a tie at the cut of candidates", "", "";
        /// CG-20.
        supplementary_quorum: Quorum = "cg.el.supplementary.quorum", Override,
            "另行选举的参加人数", "turnout of a supplementary election", "", "";
        /// CG-20.
        supplementary_days: u32 = "cg.el.supplementary.days", Override,
            "另行选举期限", "days to the supplementary election", "日", "days";
        /// CG-21.
        short_least: u32 = "cg.el.short.least", Override,
            "可以暂缺的最低人数", "least members with whom seats may stay vacant", "人", "persons";
        /// CG-21.
        acting: Acting = "cg.el.acting", Override,
            "主任暂缺的主持人", "who acts where there is no chair", "", "";
        /// CG-22.
        cascade: YesNo = "cg.el.cascade", Override,
            "下加计票", "votes count for lower posts", "", "";
        /// CG-23.
        relatives: Avoidance = "cg.el.relatives", Override,
            "任职回避", "relatives elected together", "", "";
        /// CG-24.
        women: Women = "cg.el.women", Override,
            "妇女成员", "women in the committee", "", "";
        /// CG-24.
        women_seat: WomenSeat = "cg.el.women.seat", Override,
            "妇女名额的补足", "how the women's seat is filled", "", "";
        /// CG-25.
        rerun_days: u32 = "cg.el.rerun.days", Override,
            "重新选举期限", "days to the re-run", "日", "days";
        /// CG-25.
        complaint_days: u32 = "cg.el.complaint.days", Override,
            "选举投诉答复期限", "days to answer a complaint", "日", "days";
        /// CG-26.
        handover_days: u32 = "cg.el.handover.days", Override,
            "移交期限", "days to hand over", "日", "days";
        /// CG-27.
        recall_voters: Share = "cg.el.recall.voters", Override,
            "选民罢免联名", "voters who demand a recall", "", "";
        /// CG-27.
        recall_households: Share = "cg.el.recall.households", Override,
            "户代表罢免联名", "household representatives who demand a recall", "", "";
        /// CG-27.
        recall_representatives: Share = "cg.el.recall.representatives", Override,
            "居民代表罢免联名", "representatives who demand a recall", "", "";
        /// CG-27.
        recall_passes: Share = "cg.el.recall.passes", Override,
            "罢免通过", "a recall passes", "", "";
        /// CG-27.
        recall_base: RecallBase = "cg.el.recall.base", Override,
            "联名的基数", "what the petition is measured against", "", "";
        /// CG-27.
        recall_days: u32 = "cg.el.recall.days", Override,
            "罢免投票期限", "days to the recall vote", "日", "days";
        /// CG-27.
        recall_steps_in: u32 = "cg.el.recall.steps-in", Override,
            "街道办事处组织罢免投票期限", "days in which the sub-district office holds the vote", "日", "days";
        /// CG-27.
        recall_repeat: u32 = "cg.el.recall.repeat", Override,
            "同一事由不得再次提出的月数", "months in which the same facts may not be used again", "个月", "months";
        /// CG-28.
        ratings: u32 = "cg.el.ratings", Override,
            "连续不称职次数", "ratings of not competent in a row", "次", "ratings";
        /// CG-28.
        ratings_apart: RatingsRow = "cg.el.ratings.row", Override,
            "连续的含义", "what in a row means", "", "";
        /// CG-29.
        disclosure_days: u32 = "cg.el.disclosure.days", Override,
            "公开内容张贴日数", "days a disclosure stays posted", "日", "days";
        /// CG-29.
        audit: YesNo = "cg.el.audit", Override,
            "离任审计先公布", "the audit is published before the election", "", "";
        /// CG-30.
        by_election_months: u32 = "cg.el.by-election.months", Override,
            "补选期限", "months to the by-election", "个月", "months";
    }
}
