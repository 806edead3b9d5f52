//! What clocks leave to dated figures of places: lengths, promises, and how days are counted.

use minzheng_core_types::{choice, policy};

choice! {
    /// 计日方式: which days of a limit are counted (NR-11).
    #[doc(alias = "自然日")]
    pub enum DayKind {
        /// 自然日.
        Calendar = "calendar-days",
        /// 工作日.
        Working = "working-days",
    }
}

choice! {
    /// 末日遇休息日: what becomes of a limit of calendar days that ends on a rest day (NR-11).
    #[doc(alias = "顺延")]
    pub enum RestDay {
        /// 顺延至工作日.
        NextWorkingDay = "next-working-day",
        /// 不顺延.
        Stands = "stands",
    }
}

choice! {
    /// 筹备阶段: does a social group apply for its preparation first (NR-22)?
    pub enum Preparation {
        /// 须先申请筹备.
        Required = "required",
        /// 月内取消: abolished within the month, on a day of its own.
        EndsThisMonth = "ends-this-month",
        /// 已取消.
        Abolished = "abolished",
    }
}

choice! {
    /// 容缺期间: what the time until the minor documents have come does to the limits (NR-09).
    pub enum DefectsClock {
        /// 照常计算.
        Runs = "runs",
        /// 不计入.
        Suspended = "suspended",
    }
}

choice! {
    /// 补正后逾期不告知: does silence after a supplement count as acceptance too (NR-10)?
    pub enum SilenceAfter {
        /// 视为受理.
        Counts = "counts",
        /// 不视为受理.
        DoesNotCount = "does-not-count",
    }
}

choice! {
    /// 统一社会信用代码: is one issued with the certificate (NR-19)?
    pub enum CodeIssued {
        /// 发给.
        Issued = "issued",
        /// 尚无.
        NotYet = "not-yet",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct ClockPolicy {
        /// NR-11.
        group: u32 = "ngo.limit.group", Override, "社会团体成立登记时限", "limit, founding a social group", "日", "days";
        /// NR-11.
        preparation_limit: u32 = "ngo.limit.preparation", Override,
            "社会团体筹备审批时限", "limit, preparation of a social group", "日", "days";
        /// NR-11.
        after_preparation: u32 = "ngo.limit.after-preparation", Override,
            "筹备后成立登记时限", "limit, founding after preparation", "日", "days";
        /// NR-11.
        service: u32 = "ngo.limit.service", Override,
            "民办非企业单位登记时限", "limit, founding a service organisation", "日", "days";
        /// NR-11.
        foundation: u32 = "ngo.limit.foundation", Override,
            "基金会登记时限", "limit, founding a foundation, its branch or an overseas office", "日", "days";
        /// NR-11.
        charity: u32 = "ngo.limit.charity", Override,
            "慈善组织设立登记时限", "limit, founding a charity", "日", "days";
        /// NR-11.
        recognition: u32 = "ngo.limit.recognition", Override,
            "慈善组织认定时限", "limit, recognising a charity", "日", "days";
        /// NR-11.
        charity_more: u32 = "ngo.limit.charity.extension", Override,
            "慈善登记、认定最长延长", "longest extension, charities", "日", "days";
        /// NR-11.
        fundraising: u32 = "ngo.limit.fundraising", Override,
            "公开募捐资格时限", "limit, qualification to raise funds publicly", "日", "days";
        /// NR-11.
        licensing: u32 = "ngo.limit.licensing", Override,
            "行政许可一般时限", "general limit of a licence", "个工作日", "working days";
        /// NR-11, NR-12.
        licensing_more: u32 = "ngo.limit.licensing.extension", Override,
            "行政许可最长延长", "longest extension of a licence", "个工作日", "working days";
        /// NR-11.
        by_law: u32 = "ngo.limit.founded-by-law", Override,
            "依法成立团体发证时限", "limit, certificate of a group founded by law", "日", "days";
        /// NR-10, NR-12.
        notice: u32 = "ngo.limit.notice", Override,
            "补正告知时限", "limit, notice of what is lacking", "个工作日", "working days";
        /// NR-12.
        certificate: u32 = "ngo.limit.certificate", Override,
            "证书送达时限", "limit, delivery of the certificate", "个工作日", "working days";
        /// NR-20.
        change_apply: u32 = "ngo.limit.change.apply", Override,
            "变更登记申请期限", "limit on the applicant, change", "日", "days";
        /// NR-11.
        change_claimed: u32 = "ngo.limit.change.claimed", Override,
            "变更登记法定时限(报告所称)", "limit of a change, as the report claims", "日", "days";
        /// NR-23.
        group_formed: u32 = "ngo.limit.liquidation-group", Override,
            "慈善组织成立清算组期限", "limit, liquidation group of a charity", "日", "days";
        /// NR-23.
        creditors_told: u32 = "ngo.limit.creditors-told", Override,
            "通知债权人期限", "limit, telling creditors", "日", "days";
        /// NR-23.
        creditors_notice: u32 = "ngo.limit.creditors-notice", Override,
            "公告期限", "limit, notice to creditors", "日", "days";
        /// NR-23.
        deregister_apply: u32 = "ngo.limit.deregistration.apply", Override,
            "清算结束后申请注销期限", "limit on the applicant, deregistration", "日", "days";
        /// NR-22.
        founding_months: u32 = "ngo.limit.founding-meeting", Override,
            "筹备后召开成立大会期限", "limit, founding meeting after preparation", "个月", "months";
        /// NR-11.
        kind_regulation: DayKind = "ngo.days.regulation", Override,
            "条例和慈善法时限计日", "which days of limits of the regulations and the charity law are counted", "", "";
        /// NR-11.
        kind_licensing: DayKind = "ngo.days.licensing", Override,
            "行政许可法时限计日", "which days of limits of the licensing law are counted", "", "";
        /// NR-11.
        kind_promise: DayKind = "ngo.days.promise", Override,
            "承诺时限计日", "which days of a promise are counted", "", "";
        /// NR-11.
        rest_day: RestDay = "ngo.rest-day", Override, "末日遇休息日", "what an end on a rest day does", "", "";
        /// NR-11.
        promise_group: u32 = "ngo.promise.group", Override,
            "社会团体成立登记承诺时限", "promise, founding a social group", "日", "days";
        /// NR-11.
        promise_preparation: u32 = "ngo.promise.preparation", Override,
            "社会团体筹备承诺时限", "promise, preparation of a social group", "日", "days";
        /// NR-11.
        promise_service: u32 = "ngo.promise.service", Override,
            "民办非企业单位登记承诺时限", "promise, founding a service organisation", "日", "days";
        /// NR-11.
        promise_foundation: u32 = "ngo.promise.foundation", Override,
            "基金会登记承诺时限", "promise, founding a foundation", "日", "days";
        /// NR-11.
        promise_change_group: u32 = "ngo.promise.change.group", Override,
            "社会团体变更承诺时限", "promise, change of a social group", "日", "days";
        /// NR-11.
        promise_change_service: u32 = "ngo.promise.change.service", Override,
            "民办非企业单位变更承诺时限", "promise, change of a service organisation", "日", "days";
        /// NR-11.
        promise_change_foundation: u32 = "ngo.promise.change.foundation", Override,
            "基金会变更承诺时限", "promise, change of a foundation", "日", "days";
        /// NR-11.
        promise_deregistration: u32 = "ngo.promise.deregistration", Override,
            "注销登记承诺时限", "promise, deregistration", "日", "days";
        /// NR-11.
        promise_name: u32 = "ngo.promise.name", Override,
            "名称核准承诺时限", "promise, name check", "日", "days";
        /// NR-11.
        promise_inspection: u32 = "ngo.promise.inspection", Override,
            "年检承诺时限", "promise, annual inspection", "日", "days";
        /// NR-22.
        preparation: Preparation = "ngo.preparation", Override,
            "社会团体筹备阶段", "preparation stage of social groups", "", "";
        /// NR-22.
        preparation_ends: u32 = "ngo.preparation.ends-on", Override,
            "筹备阶段取消日", "day of the month on which preparation is abolished", "日", "day of the month";
        /// NR-12.
        defects_clock: DefectsClock = "ngo.defects.clock", Override,
            "容缺期间是否计入时限", "whether the time of defects counts", "", "";
        /// NR-12.
        silence_after: SilenceAfter = "ngo.silence-after-supplement", Override,
            "补正后逾期不告知", "silence after a supplement", "", "";
        /// NR-34.
        serious_years: u32 = "ngo.serious-years", Override,
            "严重违法失信名单最短期限", "least time on the serious list", "年", "years";
        /// NR-34.
        credit_code: CodeIssued = "ngo.credit-code", Override,
            "登记时发给统一社会信用代码", "a credit code comes with the certificate", "", "";
    }
}
