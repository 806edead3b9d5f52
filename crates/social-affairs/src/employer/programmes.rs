//! What is found, each with an outcome of its own.

use minzheng_core_types::finding::Programme;

programmes! {
    /// SO-23.
    CERTIFICATE = "enterprise-certificate", "发给福利企业证书", "a certificate of welfare enterprise", Once;
    /// SO-25.
    USABLE = "vat-usable", "可退税款合计", "VAT that may be refunded, in all", Once;
    /// SO-25.
    REFUND_1 = "vat-refund-1", "1月应退增值税", "VAT refund of January", Once;
    /// SO-25.
    REFUND_2 = "vat-refund-2", "2月应退增值税", "VAT refund of February", Once;
    /// SO-25.
    REFUND_3 = "vat-refund-3", "3月应退增值税", "VAT refund of March", Once;
    /// SO-25.
    REFUND_4 = "vat-refund-4", "4月应退增值税", "VAT refund of April", Once;
    /// SO-25.
    REFUND_5 = "vat-refund-5", "5月应退增值税", "VAT refund of May", Once;
    /// SO-25.
    REFUND_6 = "vat-refund-6", "6月应退增值税", "VAT refund of June", Once;
    /// SO-25.
    REFUND_7 = "vat-refund-7", "7月应退增值税", "VAT refund of July", Once;
    /// SO-25.
    REFUND_8 = "vat-refund-8", "8月应退增值税", "VAT refund of August", Once;
    /// SO-25.
    REFUND_9 = "vat-refund-9", "9月应退增值税", "VAT refund of September", Once;
    /// SO-25.
    REFUND_10 = "vat-refund-10", "10月应退增值税", "VAT refund of October", Once;
    /// SO-25.
    REFUND_11 = "vat-refund-11", "11月应退增值税", "VAT refund of November", Once;
    /// SO-25.
    REFUND_12 = "vat-refund-12", "12月应退增值税", "VAT refund of December", Once;
    /// SO-25.
    YEAR = "vat-refund-year", "全年应退增值税", "VAT refund of the year", Once;
    /// SO-25.
    DEDUCTION = "wage-deduction", "残疾职工工资税前扣除", "deduction of wages of disabled staff", Once;
    /// SO-26.
    LEVY = "levy", "应缴残疾人就业保障金", "employment-security levy due", Once;
    /// SO-26.
    LATE_FEE = "levy-late-fee", "滞纳金", "late fee", Once;
}

/// The refund of a month, 1 to 12.
pub(crate) fn refund_of(month: u8) -> &'static Programme {
    match month {
        1 => &REFUND_1,
        2 => &REFUND_2,
        3 => &REFUND_3,
        4 => &REFUND_4,
        5 => &REFUND_5,
        6 => &REFUND_6,
        7 => &REFUND_7,
        8 => &REFUND_8,
        9 => &REFUND_9,
        10 => &REFUND_10,
        11 => &REFUND_11,
        _ => &REFUND_12,
    }
}
