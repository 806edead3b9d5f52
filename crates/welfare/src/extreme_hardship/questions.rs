//! What may have to be asked, those that settle most first.

questions! {
    REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
    FIVE_GUARANTEES = "five-guarantees", "needs.extreme_hardship[].five_guarantees", "是否批准为五保对象?",
        "is the villager recognised for the five guarantees?";
    BIRTH = "birth", "members[].birth", "出生日期是哪天?", "what is the date of birth?";
    DISABILITY = "disability", "members[].disability", "是否持残疾人证,何类何级?",
        "is there a disability certificate, of what kind and grade?";
    UNABLE = "unable-to-work", "needs.extreme_hardship[].unable", "是否认定无劳动能力(含本省规定的其他情形)?",
        "has the authority found that there is no working ability (also by what the province has added)?";
    SCHOOL = "school", "needs.extreme_hardship[].school", "年满18周岁后在何种学校就读?", "what school is attended at 18 or older?";
    ORPHAN_SUPPORT = "orphan-support", "needs.extreme_hardship[].orphan_support", "是否选择孤儿保障?",
        "has orphan support been chosen instead?";
    PROPERTY = "hardship-property", "needs.extreme_hardship[].property", "财产是否符合当地特困人员规定?",
        "is the property within the local rule of extreme-hardship support?";
    INCOMES_COMPLETE = "own-incomes-complete", "needs.extreme_hardship[].incomes_complete", "本人收入清单是否完整?",
        "is the list of own incomes complete?";
    INCOME_AMOUNT = "own-income", "needs.extreme_hardship[].incomes", "本人该项月收入是多少?", "how much is the own monthly income?";
    SUPPORTERS_COMPLETE = "supporters-complete", "needs.extreme_hardship[].supporters_complete", "法定义务人清单是否完整?",
        "is the list of those who owe support complete?";
    SUPPORTERS = "supporters", "needs.extreme_hardship[].supporters", "义务人属何种情形,年龄、残疾、收入、财产如何?",
        "of which group is the supporter, and what are age, disability, income and property?";
    AWAY = "away", "members[].away", "是否服刑、失踪?", "is the person in prison or missing?";
    GRADE = "self-care-grade", "needs.extreme_hardship[].grade", "自理能力等级是几级?", "what is the self-care grade?";
    TASKS = "self-care-tasks", "needs.extreme_hardship[].tasks", "六项指标各能否自主完成?", "which of the six tasks are done alone?";
    FORM = "support-form", "needs.extreme_hardship[].form", "选择集中供养还是分散供养?", "is support in a home or dispersed care chosen?";
}
