//! What the purchase of services leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, Rate, policy};

policy! {
    /// The settings of one place and month.
    pub struct PurchasePolicy {
        /// CG-80.
        buyers: Arc<[ListEntry]> = "cg.purchase.buyers", Override,
            "购买主体", "who may buy", "", "";
        /// CG-80.
        suppliers: Arc<[ListEntry]> = "cg.purchase.suppliers", Override,
            "承接主体", "who may supply", "", "";
        /// CG-80.
        banned: Arc<[ListEntry]> = "cg.purchase.banned", Override,
            "不得购买的内容", "what may not be bought", "", "";
        /// CG-81.
        contract_days: u32 = "cg.purchase.contract.days", Override,
            "签订合同时限", "days to sign the contract", "日", "days";
        /// CG-81.
        copy_workdays: u32 = "cg.purchase.copy.workdays", Override,
            "合同备案时限", "working days to file a copy", "个工作日", "working days";
        /// CG-81.
        query_workdays: u32 = "cg.purchase.query.workdays", Override,
            "质疑时限", "working days to query", "个工作日", "working days";
        /// CG-81.
        answer_workdays: u32 = "cg.purchase.answer.workdays", Override,
            "质疑答复时限", "working days to answer a query", "个工作日", "working days";
        /// CG-81.
        bond: Rate = "cg.purchase.bond", Override,
            "履约保证金上限", "most of a performance bond", "", "";
        /// CG-81.
        pay_days: u32 = "cg.purchase.pay.days", Override,
            "中小企业款项支付时限", "days to pay a small firm", "日", "days";
        /// CG-81.
        pay_days_agreed: u32 = "cg.purchase.pay.days.agreed", Override,
            "中小企业款项约定支付最长时限", "most days to pay a small firm, if agreed", "日", "days";
        /// CG-82.
        supplement: Rate = "cg.purchase.supplement", Override,
            "补充合同上限", "most of supplements", "", "";
        /// CG-82.
        term_years: u32 = "cg.purchase.term", Override,
            "合同期限", "term of a contract", "年", "years";
        /// CG-82.
        term_secured: u32 = "cg.purchase.term.secured", Override,
            "预算有保障的合同期限", "term where the budget is secured", "年", "years";
        /// CG-82.
        open_tender: Money = "cg.purchase.open-tender", Override,
            "公开招标数额标准", "threshold of open tender", "元", "yuan";
        /// CG-83.
        delivery: u32 = "cg.purchase.points.delivery", Override,
            "服务完成分值", "points of delivery", "分", "points";
        /// CG-83.
        quality: u32 = "cg.purchase.points.quality", Override,
            "服务质量分值", "points of quality", "分", "points";
        /// CG-83.
        satisfaction: u32 = "cg.purchase.points.satisfaction", Override,
            "满意度分值", "points of satisfaction", "分", "points";
        /// CG-83.
        finance: u32 = "cg.purchase.points.finance", Override,
            "资金使用分值", "points of finance", "分", "points";
        /// CG-83.
        excellent: u32 = "cg.purchase.grade.excellent", Override,
            "优秀最低分", "least points of excellent", "分", "points";
        /// CG-83.
        good: u32 = "cg.purchase.grade.good", Override,
            "良好最低分", "least points of good", "分", "points";
        /// CG-83.
        pass: u32 = "cg.purchase.grade.pass", Override,
            "合格最低分", "least points of pass", "分", "points";
        /// CG-83.
        factor_excellent: Rate = "cg.purchase.factor.excellent", Override,
            "优秀的末期付款系数", "factor of the last instalment, excellent", "", "";
        /// CG-83.
        factor_good: Rate = "cg.purchase.factor.good", Override,
            "良好的末期付款系数", "factor of the last instalment, good", "", "";
        /// CG-83.
        factor_pass: Rate = "cg.purchase.factor.pass", Override,
            "合格的末期付款系数", "factor of the last instalment, pass", "", "";
        /// CG-83.
        factor_fail: Rate = "cg.purchase.factor.fail", Override,
            "不合格的末期付款系数", "factor of the last instalment, fail", "", "";
        /// CG-83.
        part_first: u32 = "cg.purchase.part.first", Override,
            "首期付款份数", "parts of the first instalment", "份", "parts";
        /// CG-83.
        part_second: u32 = "cg.purchase.part.second", Override,
            "二期付款份数", "parts of the second instalment", "份", "parts";
        /// CG-83.
        part_last: u32 = "cg.purchase.part.last", Override,
            "末期付款份数", "parts of the last instalment", "份", "parts";
        /// CG-84.
        projects: u32 = "cg.purchase.published.projects", Override,
            "公布的购买服务项目数", "projects as published", "个", "projects";
        /// CG-84: a limit, not an amount.
        total: Money = "cg.purchase.published.total", Override,
            "公布的项目资金(不足此数)", "money of the projects as published (below it)", "元", "yuan";
    }
}
