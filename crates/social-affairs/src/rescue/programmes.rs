//! What is found, each with an outcome of its own.

programmes! {
    /// SO-11.
    ELIGIBLE = "rs-eligible", "应予救助", "is helped", Once;
    /// SO-11.
    OLD_TEST = "rs-old-test", "依2003年标准", "by the test of 2003", Once;
    /// SO-11.
    SAME = "rs-same", "两个标准结果相同", "both tests agree", Once;
    /// SO-12.
    DUTY = "rs-duty", "引导护送义务", "duty of those who meet the person", Once;
    /// SO-12.
    FIRST = "rs-first", "先行处置", "what comes first", Once;
    /// SO-12.
    GIVEN = "rs-given", "说明情况与救助", "help and what is told", Once;
    /// SO-12.
    RECORDS = "rs-records", "未登记事项数", "matters not recorded", Once;
    /// SO-12.
    RECORDING = "rs-recording", "录音保存到", "recordings kept to", Once;
    /// SO-12.
    LAWFUL = "rs-lawful", "行为合法", "lawful acts", Once;
    /// SO-13.
    LIMITED = "rs-limited", "救助期限适用", "the limit of the stay runs", Once;
    /// SO-13.
    LAST = "rs-last-day", "救助期限最后一日", "last day of the stay", Once;
    /// SO-13.
    WAY = "rs-way", "可以如此离站", "may leave so", Once;
    /// SO-13.
    FARE = "rs-fare", "旅费以乘车凭证解决", "no cash for the journey", Once;
    /// SO-13.
    CASH = "rs-cash", "现金在限额内", "cash within the limit", Once;
    /// SO-13.
    AGAIN = "rs-again", "可再次受助之日", "first day of help again", Once;
    /// SO-13.
    STATE = "rs-state", "救助状态", "state of the stay", Once;
    /// SO-14.
    COMPLAINT = "rs-complaint", "投诉成立,责令救助", "the complaint holds, help is ordered", Once;
}
