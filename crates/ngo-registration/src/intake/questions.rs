//! The facts that intake may have to ask for.

questions! {
    NEEDED = "ni-needed", "documents.needed", "此事是否需要登记?", "does this need registration at all?";
    COMPETENT = "ni-competent", "documents.competent", "是否属本机关管辖?", "is it a matter of this authority?";
    AREA = "ni-area", "area.divisions", "活动区域涉及哪些行政区划?", "in which divisions is it active?";
    SPONSOR = "ni-sponsor", "area.sponsor", "业务主管单位属于哪一级区划?", "of which division is the supervisor?";
    FUND_TYPE = "ni-fund-type", "foundation.type", "基金会属于哪一类?", "of which type is the foundation?";
    MINISTRY = "ni-ministry", "foundation", "法定代表人是否内地居民、是否向民政部申请、是否境外基金会代表机构?",
        "is the legal representative a mainland resident, was the ministry applied to, is it an overseas foundation's office?";
    REGIME = "ni-regime", "regime", "双重管理还是直接登记?", "dual management or direct registration?";
    CATEGORY = "ni-category", "direct.category", "属于哪一类(行业协会商会、科技、公益慈善、城乡社区服务等)?",
        "of which category is it (trade, science, charity, community service and so on)?";
    WITHIN = "ni-within", "direct.within", "是否在从严范围内?", "is it within the narrow reading?";
    SHARES = "ni-shares", "industry.shares", "本区域内是否已有同业组织?", "does the division have one of the same industry?";
    SAME = "ni-same", "industry", "产业链环节、经营方式、服务类型是否相同?", "are chain link, mode of business and type of service the same?";
    MEMBERS = "ni-members", "conditions.individuals", "有多少个人会员和单位会员?", "how many individual and unit members are there?";
    FUNDS = "ni-funds", "conditions.fund", "资金多少(基金会为已到账货币)?", "how much money is there (of a foundation: cash that has arrived)?";
    NATIONAL = "ni-national", "area.national", "是否全国性?", "is it national?";
    MET = "ni-met", "conditions", "名称、组织机构、住所、人员、民事责任等条件是否具备?",
        "are name, organs, premises, staff and liability in order?";
    FOUNDERS = "ni-founders", "conditions.founders", "有多少发起人?", "how many founders are there?";
    REFUSAL = "ni-refusal", "refusal", "有无不予登记的情形?", "is there a ground of refusal?";
    OFFICER = "ni-officer", "officers", "负责人的有关情况?", "what is the case with the officer?";
    ACTIVE = "ni-active", "registered.active", "发证后有无活动?", "has it been active since the certificate?";
    CONSENT = "ni-consent", "change.consent", "业务主管单位何时同意?", "when did the supervisor consent?";
    APPLIED = "ni-applied", "change.applied", "何时申请变更?", "when was the change applied for?";
    NOTICED = "ni-noticed", "documents.noticed", "何时告知补正?", "when was the notice of what to supplement given?";
    BRANCH = "ni-branch", "branch", "分支机构的层级、地域性和业务范围?", "what is the depth, region and scope of the branch?";
}
