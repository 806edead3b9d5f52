//! The facts that the rules of veterans may have to ask for.

questions! {
    RANK = "vt-rank", "service.rank", "是义务兵、初级军士还是中级以上军士?", "conscript, junior sergeant, or of the middle grade and above?";
    SPAN = "vt-span", "service.span", "服役几年几个月?", "how many years and months of service?";
    DISABILITY = "vt-disability", "service.disability", "残疾的性质和等级?", "cause and grade of the disability?";
    AWARDS = "vt-awards", "service.awards", "立功受奖情况?", "which awards?";
    MARTYR = "vt-martyr", "service.martyr_child", "是否烈士子女?", "a child of a martyr?";
    AGE = "vt-age", "service.age", "退役时多大年龄?", "what age at discharge?";
    INCAPABLE = "vt-incapable", "service.incapable", "是否基本丧失工作能力?", "incapable of work?";
    MONTHLY = "vt-monthly", "service.monthly_money", "是否按另行规定领取逐月退役金?", "does monthly money under the separate rules apply?";
    CHOSEN = "vt-chosen", "service.chosen", "本人选择哪种安置方式?", "which mode does the person choose?";
    LOST = "vt-lost", "service.lost", "待安排期间有无丧失资格的情形?", "did anything happen by which placement is lost?";
    OLD_RULES = "vt-old-rules", "service.joined", "何时入伍?", "joined when?";
    REASON = "vt-reason", "report.reason", "逾期报到有无正当理由?", "is there a good reason for the delay?";
    REPORTED = "vt-reported", "report.reported", "何时报到?", "reported when?";
    STUDENT = "vt-student", "report.student", "入伍前是否在校学生且不复学?", "a student who does not resume?";
    LIVING = "vt-living", "waiting.living_level", "当地最低生活水平(低保标准)多少?", "what is the least living level (the dibao standard)?";
    STARTED = "vt-started", "post.started", "何时上岗?", "since when in the post?";
    FAULT = "vt-fault", "post.own_fault", "未上岗是否本人原因?", "was it the person's own fault?";
    AVERAGE = "vt-average", "post.average_wage", "同工龄同岗位平均工资多少?", "what is the average wage of comparable staff?";
    EMPLOYER = "vt-employer", "post.employer", "接收单位是企业还是其他单位?", "is the employer an enterprise?";
    LOCAL_YEAR = "vt-local-year", "post.local_yearly_wage", "当地上年度职工平均工资多少?", "what is the local average yearly wage?";
    SERVED = "vt-served", "family.served_months", "当年服役几个月?", "how many months were served in the year?";
}
