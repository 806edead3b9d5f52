//! The facts that task access may have to ask for.

questions! {
    NATURE = "ta-nature", "application.nature", "事项是否属于禁入的一类(招商、协税、执法、拆迁等)?",
        "is the item of a kind that is never admissible (investment, tax, enforcement, demolition and the like)?";
    GROUND = "ta-ground", "application.ground", "依据哪部法律法规?", "on which law or regulation does it rest?";
    IN_FORCE = "ta-in-force", "application.ground.from", "该依据何时施行?", "since when is that ground in force?";
    APPLICANT = "ta-applicant", "application.applicant", "申请单位属于本区,还是经本区转来的上级?",
        "is the applicant a body of this district, or one above it that comes through the district?";
    COVERED = "ta-covered", "application.covered_by", "目录内是否已有相同事项?", "does a listed item already cover it?";
    CLASS = "ta-class", "application.class", "是协助事项还是委托事项?", "is it help named in law or delegated work?";
    STARTS = "ta-starts", "application.starts", "何时开始?", "when does it start?";
    WORK = "ta-work", "application.work", "每月多少小时、几个月?", "how many hours a month, for how many months?";
    MATERIALS = "ta-materials", "application.materials", "材料费多少?", "what do the materials cost?";
    TRANSFER = "ta-transfer", "application.transfer", "拨付多少、何时到账?", "how much money is handed over, and when?";
    LOAD = "ta-load", "community.load", "社区现有每月工作量多少小时?", "how many hours a month does the community carry?";
    CAPACITY = "ta-capacity", "community.capacity", "社区每月可承受多少小时?", "how many hours a month can it carry?";
    CONSENT = "ta-consent", "community.consent", "社区是否同意?", "did the community consent?";
    ARRANGED = "ta-arranged", "application.government_consent", "区政府或者街道是否同意并统一安排?",
        "did the district government or the sub-district office consent and arrange it?";
    CONDITIONS = "ta-conditions", "application.conditions", "要求协助的机关是否给了经费和条件?",
        "does the government that asks for help give money and conditions?";
    PAID = "ta-paid", "standing.paid", "经费何时到账?", "when was the money paid?";
    SCORE = "ta-score", "standing.evaluation", "评估各项得分多少?", "how was it evaluated?";
    REPEALED = "ta-repealed", "standing.repealed", "依据是否已废止?", "has the ground been repealed?";
    DELISTED = "ta-delisted", "standing.delisted", "目录调整后是否已移出?", "was it taken off the list?";
    WORKERS = "ta-workers", "burden.workers", "有多少名工作人员?", "how many workers are there?";
    HOURS = "ta-hours", "burden.hours", "每月合计多少小时?", "how many hours a month in all?";
}
