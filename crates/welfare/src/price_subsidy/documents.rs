//! The instruments that the price-linked subsidy cites.

documents! {
    /// Qingdao, 2016.
    Q27 = "Q27", "青岛市社会救助和保障标准与物价上涨挂钩联动机制", "Qingdao's link of assistance to rising prices",
        "青价综〔2016〕38号", "Qing Jia Zong 2016 No. 38", from 2016-1;
}
