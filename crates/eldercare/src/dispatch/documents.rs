//! What this family rests on. Neither text is law.

documents! {
    /// 2014 and 2024; the objective and the public instances.
    HHCRSP = "S18", "居家护理路线与排班问题", "the home health care routing and scheduling problem",
        "Mankowska、Meisel、Bierwirth 2014,doi 10.1007/s10729-013-9243-1;测试集 doi 10.1111/itor.13585",
        "Mankowska, Meisel, Bierwirth 2014, doi 10.1007/s10729-013-9243-1; instances doi 10.1111/itor.13585";
    /// What the rulebook takes where no text was found.
    CONVENTION = "rulebook", "规则手册约定", "convention of the rulebook", "无明文", "no text found";
}
