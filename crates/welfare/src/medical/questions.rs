//! What may have to be asked, what settles most first.

questions! {
    COSTS = "medical", "needs.medical", "本年度是否有医疗费用?", "are there medical costs this year?";
    STATUS = "status", "needs.status", "低保、特困、边缘、刚性支出,属哪一类?", "is the household on the allowance, in extreme hardship, marginal or of rigid expenditure?";
    INCOME = "medical-income", "needs.medical_means.income_below_average", "家庭收入是否低于当地平均水平?",
        "is the income below the local average?";
    ASSETS = "medical-assets", "needs.medical_means.assets", "家庭资产是多少?", "what does the household own?";
    REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
    IN_SCOPE = "medical-in-scope", "needs.medical[].in_scope", "政策范围内自负费用是多少?",
        "what is the own cost within the scope of insurance?";
    OUT_OF_SCOPE = "medical-out-of-scope", "needs.medical[].out_of_scope", "目录外费用是多少?",
        "what is the own cost outside the scope?";
    INSURED = "medical-insured", "needs.medical[].insured", "是否参加基本医疗保险?", "was the patient insured?";
    LISTED = "medical-listed", "needs.medical[].listed", "所患是否属规定病种?", "is the illness one of those helped?";
    SPECIAL_CARE = "medical-special-care", "needs.medical[].special_care", "是否优抚对象?", "is the patient owed special care?";
    HARD_UP = "medical-hard-up", "needs.medical[].hard_up", "是否认定为普通困难?",
        "has the patient been found hard up without another status?";
    ASSISTED = "medical-assisted", "needs.medical[].assisted_first", "本年度各轮已救助多少?",
        "how much was given in each round this year before?";
}
