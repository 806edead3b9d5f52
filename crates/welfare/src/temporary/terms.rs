//! The words of the formulas that only this family uses.

terms! {
    CONFIRMED_STATUS = "confirmed_status", "已认定身份", "status as confirmed";
    EMERGENCY_KIND = "emergency_kind", "救助类型", "kind of hardship";
    EVENT_HERE = "event_here", "急难发生在本地", "the emergency happened here";
    EVENT_VERIFIED = "event_verified", "已查实", "verified";
    GIVEN_MONTHS = "given_months", "给予月数", "months given";
    GIVEN_THIS_YEAR = "given_this_year", "本年度已救助金额", "given this year before";
    GRANTED = "granted", "拟救助金额", "amount to be given";
    HEADS = "heads", "计发人数", "heads counted";
    HEADS_RULE = "heads_rule", "计发人数规定", "rule of the heads";
    HEADS_STATED = "heads_stated", "人数", "persons";
    HELPED_WHERE = "helped_where", "受理地规定", "where an emergency is helped";
    IN_NEED = "in_need", "有急难或者超出承受能力的支出", "in need";
    IS_FRESHMAN = "is_freshman", "当年大学新生", "freshman of this year";
    LEAST_AMOUNT = "least_amount", "最低救助额", "least lawful amount";
    LEAST_MONTHS = "least_months", "最少月数", "least months";
    MEANS_FOUND = "means_found", "经济状况核对结果", "finding of the means check";
    MOST_AMOUNT = "most_amount", "最高救助额", "greatest lawful amount";
    MOST_MONTHS = "most_months", "最多月数", "most months";
    MOST_TIMES = "most_times", "每年最多次数", "most times a year";
    OF_THE_PLACE = "of_the_place", "本地户籍或者居住", "registered or resident here";
    TIMES_BEFORE = "times_before", "本年度已救助次数", "times this year before";
    WAY = "way", "办理途径", "way";
    YEAR_ROOM = "year_room", "本年度余额", "room left this year";
}
