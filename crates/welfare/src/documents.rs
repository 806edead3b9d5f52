//! The instruments that the welfare rules cite. Keys are those of the rulebook's list of sources.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 2014, amended 2019.
    N1 = "N1", "社会救助暂行办法", "Interim Measures for Social Assistance", "国务院令第649号", "State Council Order 649",
        from 2014-5;
    /// 1999.
    N2 = "N2", "城市居民最低生活保障条例", "Regulations on Subsistence Security for Urban Residents",
        "国务院令第271号", "State Council Order 271", from 1999-10;
    /// 2021.
    N3 = "N3", "最低生活保障审核确认办法", "Measures for Reviewing and Confirming Subsistence Allowances",
        "民发〔2021〕57号", "Ministry of Civil Affairs 2021 No. 57", from 2021-7;
    /// Replaced by N3.
    N4 = "N4", "最低生活保障审核审批办法(试行)", "Trial Measures for Approving Subsistence Allowances",
        "民发〔2012〕220号", "Ministry of Civil Affairs 2012 No. 220", from 2012-12;
    /// 2020.
    CIVIL_CODE = "CC", "中华人民共和国民法典", "Civil Code of the People's Republic of China", "", "", from 2021-1;
    /// Shandong, 2019, revised 2022.
    D1 = "D1", "山东省最低生活保障管理办法", "Shandong Measures for Subsistence Allowances", "", "", from 2019-1;
    /// Shandong, 2022.
    D2 = "D2", "山东省最低生活保障边缘家庭认定办法", "Shandong Measures for Identifying Marginal Households", "", "",
        from 2022-11;
    /// What single places have set: the source stands with each figure.
    LOCAL = "local", "地方规定,出处见所用参数", "local rules; their sources stand with the figures", "", "";
    /// Shandong, from late 2018.
    D4 = "D4", "山东省经济困难老年人补贴标准", "Shandong subsidy for elders in economic hardship",
        "鲁政发〔2011〕54号及2018年报道", "Lu Zheng Fa 2011 No. 54 and news of 2018";
    /// Qingdao, 2014.
    Q2 = "Q2", "青岛市低保老年人高龄津贴", "Qingdao high-age subsidy for elders on the allowance",
        "青民福〔2014〕10号", "Qing Min Fu 2014 No. 10";
    /// Qingdao, press and page on procedure.
    Q14 = "Q14", "青岛市最低生活保障办事指南", "Qingdao guide to the subsistence allowance", "", "";
    /// Qingdao, 2019.
    Q16 = "Q16", "崂山区低保家庭财产核定报道", "report on property limits in Laoshan", "半岛都市报 2019-09-30", "2019-09-30";
    /// Qingdao, 2011.
    Q18 = "Q18", "青岛市残疾人专项生活补助调整", "Qingdao disability supplement", "2011-10-01", "2011-10-01";
    /// Shibei, 2014.
    SEED = "seed", "市北区民政局2014年上半年工作报告", "Shibei civil affairs bureau, report of the first half of 2014", "", "";
    /// What the rulebook takes where no text was found.
    CONVENTION = "rulebook", "规则手册约定", "convention of the rulebook", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
