//! The facts that supervision may have to ask for.

questions! {
    CHARITY = "nr-charity", "charity", "是否慈善组织?", "is it a charity?";
    MAY_RAISE = "nr-may-raise", "may_raise", "有没有公开募捐资格(公募)?", "may it raise funds from the public?";
    SINCE = "nr-since", "since", "何时登记或者认定为慈善组织?", "when was it registered or recognised as a charity?";
    INCOME = "nr-income", "income", "上年(用平均的,前三年)总收入多少?", "what was last year's income (three years' for an average)?";
    RESTRICTED = "nr-restricted", "income[].restricted", "其中限定以后年度使用的多少?", "how much of it is restricted to later use?";
    RELEASED = "nr-released", "income[].released", "当年解除时间限制的净资产多少?", "how much was released from restriction that year?";
    ASSETS = "nr-assets", "assets", "上年末(用平均的,前三年末)净资产多少?", "what were the net assets at the end of last year (of three years for an average)?";
    SPENT = "nr-spent", "spent", "当年慈善活动支出多少?", "what was spent on charitable activities this year?";
    TOTAL = "nr-total", "total", "当年总支出多少?", "what was this year's total expenditure?";
    MANAGEMENT = "nr-management", "management", "当年管理费用多少?", "what was this year's management cost?";
    REGIME = "nr-regime", "organisation.regime", "双重管理还是直接登记?", "dual management or direct registration?";
    ORG_CHARITY = "nr-org-charity", "organisation.charity", "是否慈善组织?", "is it a charity?";
    ORG_RAISES = "nr-org-raises", "organisation.may_raise", "有没有公开募捐资格?", "may it raise funds from the public?";
    FILED = "nr-filed", "reports[].filed", "何时报送的年度报告?", "when was the annual report filed?";
    RESULT = "nr-result", "reports[].result", "年检结论是什么?", "what was the result of the inspection?";
    CALENDAR = "nr-calendar", "as_of", "该年放假安排未载入,最后一日是否休息日?", "the holiday notice of that year is not loaded: is the last day a rest day?";
    CONDITION = "nr-condition", "recognition", "该项条件是否具备?", "is the condition met?";
    PENALTY = "nr-penalty", "recognition.penalty", "最近一次行政处罚在哪一天?", "when was the last administrative penalty?";
    CREDIT = "nr-credit", "credit", "是否在活动异常名录或者严重违法失信名单?", "is it on the abnormal or the serious list?";
    BODY = "nr-body", "recognition.decided_by", "由哪个机构作出决定?", "which body decided it?";
    RECOGNISED = "nr-recognised", "raising.charity_since", "何时成为慈善组织?", "since when is it a charity?";
    GOVERNANCE = "nr-governance", "raising.sound", "内部治理是否健全?", "is its governance sound?";
    BARRED = "nr-barred", "raising.revoked", "资格是否被吊销过,何时?", "was the qualification ever revoked, and when?";
    LAST_GRADE = "nr-last-grade", "evaluation.last", "上次评估何时,几A?", "when was it last evaluated, with which grade?";
    INSPECTIONS = "nr-inspections", "evaluation.inspections", "上两年年检结论是什么?", "what were the results of the last two inspections?";
    EVALUATION = "nr-evaluation", "evaluation", "有没有处罚未执行完、正被调查或者弄虚作假?", "is there a penalty open, an investigation, or false data?";
    SERIOUS = "nr-serious", "offence.serious", "情节是否严重?", "is it serious?";
    AGAIN = "nr-again", "offence.again", "一年内是否再犯?", "is it the second time within a year?";
    ACTIVE = "nr-active", "offence.active", "登记后是否开展过活动?", "was there any activity since the registration?";
    OFFENCE_LAW = "nr-offence-law", "offence.act", "该类别的这种行为,规则手册没有条文;依据哪一条?", "the rulebook has no clause for this act of this kind: which clause applies?";
    TURNOVER = "nr-turnover", "offence.turnover", "经营额或者违法所得多少?", "what was the turnover, or the gain?";
    GRADUATION = "nr-graduation", "incubation.outcome", "是否已登记、有自己的场所和收入、通过评估?", "is it registered, with premises and income of its own, and did it pass the evaluation?";
}
