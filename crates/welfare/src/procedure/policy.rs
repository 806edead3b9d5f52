//! What procedure leaves to dated figures of places: lengths, and how they are counted.

use minzheng_core_types::choice;

choice! {
    /// 计日方式: which days of a period are counted.
    #[doc(alias = "自然日")]
    pub enum Counting {
        /// 自然日: the first day is not counted, an end on a rest day moves to the next working day (CAL-02).
        CalendarDays = "calendar-days",
        /// 工作日: the first day is not counted.
        WorkingDays = "working-days",
    }
}

choice! {
    /// 起算事项: what the whole limit is counted from.
    pub enum CountedFrom {
        /// 自受理之日起.
        Acceptance = "acceptance",
        /// 自提出申请之日起.
        Application = "application",
    }
}

choice! {
    /// 公示期是否计入: do the days of the notice count within the limit?
    pub enum NoticeCounts {
        /// 计入.
        Inside = "inside",
        /// 不计入: the clock stands still while the notice runs.
        Outside = "outside",
    }
}

choice! {
    /// 补正期间: what a supplement asked after acceptance does to the limit.
    pub enum Supplement {
        /// 不计入: the clock stands still until it has come.
        StopsTheClock = "stops-the-clock",
        /// 计入.
        ClockRuns = "clock-runs",
    }
}

choice! {
    /// 首日: is the day of the act the first day of the period?
    pub enum FirstDay {
        /// 不计入 (民法典 art. 201).
        NotCounted = "first-day-not-counted",
        /// 计入.
        Counted = "first-day-counted",
    }
}

choice! {
    /// 末日遇休息日: what becomes of a period of days or months that ends on a rest day.
    pub enum RestDay {
        /// 顺延 (民法典 art. 203).
        NextWorkingDay = "next-working-day",
        /// 不顺延.
        Stands = "stands",
    }
}

choice! {
    /// 新旧程序: which law a step follows whose procedure was accepted under older law.
    pub enum Transition {
        /// 受理时的规定.
        LawOfAcceptance = "law-of-acceptance",
        /// 该步骤时的规定.
        LawOfStep = "law-of-step",
    }
}

minzheng_core_types::policy! {
    /// 办理时限: the lengths of a place in one month, and how they are counted (SA-20, SA-21, SA-23, XH-04, TA-03).
    pub struct ProcedurePolicy {
        /// SA-20.
        whole: u32 = "procedure.whole", Override,
            "低保办理时限", "limit of the whole procedure", "日", "days";
        /// SA-20.
        whole_special: u32 = "procedure.whole.special", Override,
            "特殊情形办理时限", "limit of the whole procedure in special cases", "日", "days";
        /// SA-20.
        whole_counting: Counting = "procedure.whole.counting", Override,
            "办理时限计日", "which days of the whole procedure are counted", "方式", "choice";
        /// SA-20.
        counted_from: CountedFrom = "procedure.counted-from", Override,
            "办理时限起算", "what the whole limit is counted from", "方式", "choice";
        /// SA-20.
        notice_counts: NoticeCounts = "procedure.notice-counts", Override,
            "公示期是否计入办理时限", "whether the notice counts within the whole limit", "方式", "choice";
        /// DB-05.
        notice_days: u32 = "notice.days", Override,
            "公示期", "days of publication of a proposal", "日", "days";
        /// DB-05.
        notice_counting: Counting = "notice.counting", Override,
            "公示日计算", "which days of publication are counted", "方式", "choice";
        /// SA-20.
        decision: u32 = "procedure.decision", Override,
            "公示后决定时限", "limit of the decision after a clean notice", "日", "days";
        /// SA-20.
        decision_counting: Counting = "procedure.decision.counting", Override,
            "公示后决定计日", "which days before the decision are counted", "方式", "choice";
        /// SA-20.
        reinvestigation: u32 = "procedure.reinvestigation", Override,
            "异议后重新公示时限", "limit from an objection to the new notice", "日", "days";
        /// SA-20.
        reinvestigation_counting: Counting = "procedure.reinvestigation.counting", Override,
            "异议后重新公示计日", "which days after an objection are counted", "方式", "choice";
        /// SA-20.
        refusal: u32 = "procedure.refusal", Override,
            "不予批准告知时限", "limit of telling a refusal", "日", "days";
        /// SA-20.
        refusal_counting: Counting = "procedure.refusal.counting", Override,
            "不予批准告知计日", "which days before a refusal is told are counted", "方式", "choice";
        /// SA-20.
        supplement: Supplement = "procedure.supplement", Override,
            "补正期间", "what a supplement does to the limits", "方式", "choice";
        /// SA-20.
        first_day: FirstDay = "procedure.first-day", Override,
            "首日是否计入", "whether the first day is counted", "方式", "choice";
        /// SA-20.
        rest_day: RestDay = "procedure.rest-day", Override,
            "末日遇休息日", "what an end on a rest day does", "方式", "choice";
        /// SA-20.
        transition: Transition = "procedure.transition", Override,
            "新旧程序衔接", "which law a later step follows", "方式", "choice";
        /// XH-04.
        xh_review: u32 = "xh.procedure.review", Override,
            "特困审核时限", "limit of the township's review, extreme hardship", "日", "days";
        /// XH-04.
        xh_decision: u32 = "xh.procedure.decision", Override,
            "特困决定时限", "limit of the county's decision, extreme hardship", "日", "days";
        /// XH-04.
        xh_counting: Counting = "xh.procedure.counting", Override,
            "特困时限计日", "which days are counted, extreme hardship", "方式", "choice";
        /// XH-04.
        xh_notice_counts: NoticeCounts = "xh.procedure.notice-counts", Override,
            "特困公示期是否计入决定时限", "whether the notice counts within the county's limit, extreme hardship", "方式", "choice";
        /// XH-04.
        xh_notice_days: u32 = "xh.notice.days", Override,
            "特困公示期", "days of publication, extreme hardship", "日", "days";
        /// TA-03.
        small_fast: u32 = "ta.procedure.small-fast", Override,
            "小额快救时限", "limit of small and fast assistance", "日", "days";
        /// TA-03.
        small_fast_counting: Counting = "ta.procedure.small-fast.counting", Override,
            "小额快救计日", "which days of small and fast assistance are counted", "方式", "choice";
        /// SA-20.
        reconsideration: u32 = "appeal.reconsideration", Override,
            "申请行政复议期限", "limit of asking for reconsideration", "日", "days";
        /// SA-20.
        reconsidered: u32 = "appeal.reconsideration.decision", Override,
            "行政复议审理期限", "limit of deciding a reconsideration", "日", "days";
        /// SA-20.
        litigation: u32 = "appeal.litigation", Override,
            "直接起诉期限", "limit of litigation without reconsideration", "个月", "months";
        /// SA-20.
        litigation_after: u32 = "appeal.litigation.after-reconsideration", Override,
            "复议后起诉期限", "limit of litigation after reconsideration", "日", "days";
        /// SA-20.
        judgment: u32 = "appeal.judgment", Override,
            "一审审理期限", "limit of judgment at first instance", "个月", "months";
        /// SA-21.
        review_stable: u32 = "sa.review.stable", Override,
            "定期核查间隔(情况稳定)", "interval of review, stable households", "个月", "months";
        /// SA-21.
        review_middle: u32 = "sa.review.middle", Override,
            "定期核查间隔(情况相对稳定)", "interval of review, fairly stable households", "个月", "months";
        /// SA-21.
        review_unstable_urban: u32 = "sa.review.unstable.urban", Override,
            "定期核查间隔(收入不稳定且有劳动能力,城市)", "interval of review, unstable income and able members, towns",
            "个月", "months";
        /// SA-21.
        review_unstable_rural: u32 = "sa.review.unstable.rural", Override,
            "定期核查间隔(收入不稳定且有劳动能力,农村)", "interval of review, unstable income and able members, country",
            "个月", "months";
        /// SA-23.
        grace_months: u32 = "sa.grace-months", Override,
            "渐退期", "grace period", "个月", "months";
    }
}
