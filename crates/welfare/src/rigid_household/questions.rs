//! What may have to be asked, those that settle most first. Those about the household and its income are the allowance's,
//! by the same names.

questions! {
    STATUS = "status", "needs.status", "低保、特困、边缘、刚性支出,属哪一类?", "is the household on the allowance, in extreme hardship, marginal or of rigid expenditure?";
    PROPERTY = "rigid-property", "needs.rigid.property", "财产是否符合当地刚性支出困难家庭规定?",
        "is the property within the local rule of rigid-expenditure households?";
    LIVING = "living", "needs.rigid.living", "十二个月的基本生活支出是多少?", "what were the living expenses of the twelve months?";
    OTHER = "other-spending", "needs.rigid.other", "认定的其他必需支出是多少?", "how much other necessary spending is accepted?";
    AID = "aid", "needs.rigid.aid", "这些支出已获救助多少?", "how much aid was received for these expenses?";
    HOUSEHOLD = "household-and-income", "incomes", "谁计入、收入是多少,低保核定中尚有未查实事项",
        "who counts, and what is the income: the allowance has open questions";
    REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
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
    EXPENSES_COMPLETE = "expenses-complete", "expenses_complete", "刚性支出清单是否完整?", "is the list of rigid expenditure complete?";
    EXPENSE_AMOUNT = "expense-amount", "expenses", "该项支出在核算期内自负多少?", "how much of the expenditure in the window did the household bear?";
}

/// A question of the allowance by its place here; one that has none is asked as one about household and income.
pub(super) const fn of_allowance(index: usize) -> usize {
    use crate::questions as theirs;
    match index {
        theirs::REGISTER => REGISTER,
        theirs::INCOMES_COMPLETE => INCOMES_COMPLETE,
        theirs::INCOME_AMOUNT => INCOME_AMOUNT,
        theirs::INCOME_PERIOD => INCOME_PERIOD,
        theirs::DEDUCTION_AMOUNT => DEDUCTION_AMOUNT,
        theirs::BIRTH => BIRTH,
        theirs::AWAY => AWAY,
        theirs::SCHOOLING => SCHOOLING,
        theirs::UNABLE => UNABLE,
        theirs::SUPPORTED => SUPPORTED,
        theirs::EXPENSES_COMPLETE => EXPENSES_COMPLETE,
        theirs::EXPENSE_AMOUNT => EXPENSE_AMOUNT,
        _ => HOUSEHOLD,
    }
}
