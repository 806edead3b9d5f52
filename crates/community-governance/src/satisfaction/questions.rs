//! The facts that these rules may have to ask for.

questions! {
    ASKED = "st-asked", "survey.units[].asked", "共询问了多少户?", "how many households were asked?";
    HOUSEHOLDS = "st-households", "survey.units[].households", "各单元有多少户?", "how many households has each unit?";
    ANSWERS = "st-answers", "survey.units[].answers", "该单元一份有效答卷也没有,须补充调查", "a unit has no counted answer at all; ask there";
    RECORD = "st-record", "deliberation", "协商记录还缺哪些内容?", "which parts of the record are missing?";
    MATTER = "st-matter", "deliberation.matter", "协商的是哪类事项?", "what kind of matter was deliberated?";
    ONLINE_CHECKED = "st-online-checked", "deliberation.online_checked", "网上表决者身份是否核验?",
        "was the identity of those who voted online checked?";
    ONLINE_ALLOWED = "st-online-allowed", "deliberation.online_allowed", "议事规则是否允许网上表决?",
        "does the rule of the meeting allow votes given online?";
    DEADLINE = "st-deadline", "deliberation.deadline", "落实期限是哪天?", "by which day is it to be carried out?";
    FOLLOW_UP = "st-follow-up", "deliberation.done", "是否已经落实?", "has it been carried out?";
}
