//! What may have to be asked, what settles most first.

questions! {
    REQUEST = "temporary", "needs.temporary", "是否遇到急难,或者必需支出超出承受能力?",
        "is there an emergency, or essential spending beyond capacity?";
    KIND = "temporary-kind", "needs.temporary.kind", "属急难型还是支出型?", "is it an emergency or an expenditure?";
    VERIFIED = "temporary-verified", "needs.temporary.verified", "急难或者超出承受能力的支出是否查实?",
        "has the event, or the spending beyond capacity, been verified?";
    LOCAL = "temporary-local", "needs.temporary.local", "是否本地户籍或者在本地居住?",
        "is the household registered or resident here?";
    HAPPENED_HERE = "temporary-happened-here", "needs.temporary.happened_here", "急难是否发生在本地?",
        "did the emergency happen here?";
    STATUS = "status", "needs.status", "低保、特困、边缘、刚性支出,属哪一类?", "is the household on the allowance, in extreme hardship, marginal or of rigid expenditure?";
    MEANS = "temporary-means", "needs.temporary.means", "经济状况核对结果是什么?", "what has the means check found?";
    WAY = "temporary-way", "needs.temporary.way", "由县级、乡镇(街道)办理,还是小额快救?",
        "who decides: the county, a township, or small and fast?";
    CAUSE = "temporary-cause", "needs.temporary.cause", "困难由何引起?", "what does the hardship come from?";
    REGISTER = "register", "register", "适用城市还是农村标准?", "does the urban or the rural standard apply?";
    PERSONS = "temporary-persons", "needs.temporary.persons", "困难人数是多少?", "how many persons are in hardship?";
    MEMBERS = "temporary-members", "needs.temporary.members", "家庭人口是多少?", "how many members has the household?";
    FRESHMAN = "temporary-freshman", "needs.temporary.freshman", "是否当年大学新生?", "is it for a freshman of this year?";
    GRANTED = "temporary-granted", "needs.temporary.granted", "拟给予几个月标准,或者多少金额?",
        "how many months of the standard, or what amount, are to be given?";
    TIMES = "temporary-times", "needs.temporary.times", "本年度已救助几次?", "how often was it given this year before?";
    GIVEN = "temporary-given", "needs.temporary.given", "本年度已救助多少?", "how much was given this year before?";
}
