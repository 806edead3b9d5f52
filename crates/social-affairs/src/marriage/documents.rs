//! The instruments that marriage cites.

use minzheng_core_types::{Citation, Document, Text};

documents! {
    /// 1980.
    ML_1980 = "ML1980", "中华人民共和国婚姻法(1980年)", "Marriage Law of 1980", "1980年9月10日通过", "adopted on 10 September 1980", from 1981-1;
    /// 2001.
    ML_2001 = "ML2001", "中华人民共和国婚姻法(2001年修正)", "Marriage Law as amended in 2001", "2001年4月28日修正", "amended on 28 April 2001", from 2001-4;
    /// 2003.
    MR_03 = "MR03", "婚姻登记条例", "Regulation on the Registration of Marriages", "国务院令第387号", "State Council Order 387", from 2003-10;
    /// The Code.
    CODE = "CC", "中华人民共和国民法典", "Civil Code", "2020年5月28日通过", "adopted on 28 May 2020", from 2021-1;
    /// The ministry on the Code.
    N_116 = "N116", "关于贯彻落实《中华人民共和国民法典》中有关婚姻登记规定的通知", "notice on registration under the Code", "民发〔2020〕116号", "2020 No. 116", from 2021-1;
    /// 2025.
    MR_25 = "MR25", "婚姻登记条例(2025年修订)", "Regulation on the Registration of Marriages, revised 2025", "国务院令第804号", "State Council Order 804", from 2025-5;
    /// The Supreme Court, 2021.
    J_1 = "J1", "最高人民法院关于适用民法典婚姻家庭编的解释(一)", "Supreme Court interpretation I of the Code on the family", "法释〔2020〕22号", "2020 No. 22", from 2021-1;
    /// The Supreme Court, 2025.
    J_2 = "J2", "最高人民法院关于适用民法典婚姻家庭编的解释(二)", "Supreme Court interpretation II of the Code on the family", "法释〔2025〕1号", "2025 No. 1", from 2025-2;
    /// The Supreme Court on time.
    JT = "JT", "最高人民法院关于适用民法典时间效力的若干规定", "Supreme Court on the Code in time", "2021年1月1日起施行", "in force from 1 January 2021", from 2021-1;
    /// The standard of offices.
    MZ_24 = "MZ24", "婚姻登记机关等级评定标准", "grading of marriage registration offices", "MZ/T 024-2011", "MZ/T 024-2011", from 2012-1;
    /// What the rulebook takes where no text was found.
    CONVENTION = "so-rulebook", "社会事务规则手册约定", "convention of the rulebook of social affairs", "无明文,推定", "no text found";
}

/// A clause of an instrument.
pub(crate) const fn cite(document: &'static Document, zh: &'static str, en: &'static str) -> Citation {
    Citation { document, clause: Text::new(zh, en) }
}
