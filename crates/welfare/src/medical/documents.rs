//! The instruments that only this family cites.

documents! {
    /// 2021.
    N9 = "N9", "关于健全重特大疾病医疗保险和救助制度的意见",
        "Opinions on Insurance and Assistance for Major Illnesses", "国办发〔2021〕42号",
        "General Office of the State Council 2021 No. 42", from 2021-11;
}
