//! What is found, each with an outcome of its own.

programmes! {
    /// CG-80.
    BUYER = "pu-buyer", "可以购买", "may buy", Once;
    /// CG-80.
    SUPPLIER = "pu-supplier", "可以承接", "may supply", Once;
    /// CG-80.
    OBJECT = "pu-object", "可以购买的内容", "may be bought", Once;
    /// CG-81.
    COMMENT = "pu-comment", "需求已征求意见", "need put to public comment", Once;
    /// CG-81.
    SIGN_BY = "pu-sign-by", "签订合同最后一日", "last day to sign", Once;
    /// CG-81.
    SIGNED = "pu-signed-in-time", "按期签订合同", "signed in time", Once;
    /// CG-81.
    COPY_BY = "pu-copy-by", "合同备案最后一日", "last day to file the copy", Once;
    /// CG-81.
    COPIED = "pu-copy-in-time", "按期备案", "filed in time", Once;
    /// CG-81.
    QUERY_BY = "pu-query-by", "质疑最后一日", "last day to query", Once;
    /// CG-81.
    QUERIED = "pu-query-in-time", "按期质疑", "queried in time", Once;
    /// CG-81.
    ANSWER_BY = "pu-answer-by", "答复质疑最后一日", "last day to answer", Once;
    /// CG-81.
    ANSWERED = "pu-answer-in-time", "按期答复质疑", "answered in time", Once;
    /// CG-81.
    BOND = "pu-bond", "履约保证金在上限内", "bond within the limit", Once;
    /// CG-81.
    ACCEPTANCE = "pu-acceptance", "验收程序符合规定", "acceptance as prescribed", Once;
    /// CG-81.
    PAY_BY = "pu-pay-by", "付款最后一日", "last day to pay", Once;
    /// CG-82.
    TERM = "pu-term", "合同期限符合规定", "term within the limit", Once;
    /// CG-82.
    SUPPLEMENT = "pu-supplement", "补充合同在上限内", "supplements within the limit", Once;
    /// CG-82.
    SPLIT = "pu-open-tender", "同类合计达到公开招标标准", "purchases of a kind reach the threshold of open tender", Once;
    /// CG-83.
    SCORE = "pu-score", "评价得分", "score", Once;
    /// CG-83.
    GRADE = "pu-grade", "评价等次", "grade", Once;
    /// CG-83.
    INSTALMENTS = "pu-instalments", "各期付款之和", "sum of the instalments", Once;
    /// CG-83.
    LAST = "pu-last", "末期应付", "last instalment payable", Once;
    /// CG-83.
    WITHHELD = "pu-withheld", "扣减", "withheld", Once;
    /// CG-84.
    AVERAGE = "pu-average", "公布项目的平均资金(不足此数)", "average of the published projects (below it)", Once;
    /// CG-84.
    SAMPLE = "pu-sample", "与公布的样本相符", "fits the published sample", Once;
}
