//! The facts that the welfare rules may have to ask for, those that settle most first.

questions! {
    ALLOWANCE = "allowance", "standing", "当月是否在保?", "does the household draw the allowance this month?";
    REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
    PROPERTY = "property", "property", "财产核定结论是什么?", "what has the authority found about property?";
    ASSETS_COMPLETE = "assets-complete", "assets_complete", "财产清单是否完整?", "is the list of property complete?";
    ASSET_AMOUNT = "asset-amount", "assets", "金融资产的价值是多少?", "what are the financial assets worth?";
    INCOMES_COMPLETE = "incomes-complete", "incomes_complete", "收入清单是否完整?", "is the list of incomes complete?";
    INCOME_AMOUNT = "income-amount", "incomes", "该项收入是多少?", "how much is the income?";
    INCOME_PERIOD = "income-period", "incomes", "该项收入在核算期内的部分是多少?",
        "how much of the income falls into the window?";
    DEDUCTION_AMOUNT = "deduction-amount", "deductions", "该项扣减在核算期内是多少?",
        "how much of the deduction falls into the window?";
    BIRTH = "birth", "members[].birth", "出生日期是哪天?", "what is the date of birth?";
    AWAY = "away", "members[].away", "是否服刑、失踪、强戒、出家或服义务兵役?",
        "is the person in prison, missing, in detoxification, clergy or a conscript?";
    SCHOOLING = "schooling", "members[].schooling", "成年子女是否全日制就读(本科及以下)?",
        "does the adult child study full-time up to a bachelor's degree?";
    UNABLE = "unable-to-live-alone", "members[].unable_to_live_alone", "成年子女是否不能独立生活?",
        "is the adult child unable to live independently?";
    SUPPORTED = "supported", "members[].supported", "是否有法定义务扶养并长期共同居住?",
        "is there a legal duty of support, and have they lived together permanently?";
    DISABILITY = "disability", "members[].disability", "是否持残疾人证,何类何级?",
        "is there a disability certificate, of what kind and grade?";
    LONE_ELDER = "lone-elder", "members[].lone_elder", "是否社会孤老?", "is the person a lone elder?";
    LOST_CHILD = "lost-only-child", "lost_only_child", "是否独生子女死亡后未再生育、收养?",
        "has the family lost its only child, with none born or adopted since?";
    ILLNESS = "illness", "members[].illness", "是否患重症?", "is there a serious illness?";
    ILLNESS_APPROVED = "illness-approved", "members[].illness.approved", "重症补助何时批准?",
        "when was the serious-illness subsidy approved?";
    ILLNESS_CODE = "illness-code", "members[].illness.code", "所患何病,是否列入目录?",
        "what is the diagnosis, and is it listed?";
    ABILITY = "ability-grade", "members[].ability_grade", "老年人能力等级是几级?", "what is the elder's ability grade?";
    EMPLOYMENT = "employment", "members[].employment", "是否就业,属何种情形?", "does the person work, and in which way?";
    WAGES_OVERLAP = "wages-overlap", "incomes", "同一人同月的工资请合为一项", "wages of one person in one month belong in one line";
    SEX = "sex", "members[].sex", "性别?", "what is the person's sex?";
    SUPPORTER = "supporter", "supporters", "义务人的收入、身份、约定和实际给付是多少?",
        "what are the supporter's income and status, and what is agreed and received?";
    EXPENSES_COMPLETE = "expenses-complete", "expenses_complete", "刚性支出清单是否完整?", "is the list of rigid expenditure complete?";
    EXPENSE_AMOUNT = "expense-amount", "expenses", "该项支出在核算期内自负多少?", "how much of the expenditure in the window did the household bear?";
    FAMILY_MARGINAL = "family-marginal", "alone.family_marginal", "是否低保边缘家庭成员?", "is the family a marginal household?";
    OWN_REGISTER = "own-register", "alone.own_register", "是否单独立户?", "does the person have a household register of their own?";
    RELIGIOUS_MONTHS = "religious-months", "alone.religious_months", "在宗教活动场所连续居住多少个月?",
        "for how many months has the person lived in a religious place?";
    MAJOR_ILLNESS = "major-illness", "members[].major_illness", "是否认定的重病患者?", "is there an illness recognised as major?";
    BAND = "band", "band", "核定的救助档次是几档?", "which class of hardship was found?";
    CIRCUMSTANCES = "circumstances", "members[].circumstances", "有无工伤、患病、单亲、非义务教育就学、多胞胎等情形?",
        "is there a work injury, illness, single parent, study beyond compulsory schooling or multiple birth?";
    NURSING = "nursing-subsidy", "members[].nursing_subsidy", "是否已领重度残疾人护理补贴,多少?",
        "is a nursing subsidy for the severely disabled drawn, and how much?";
}
