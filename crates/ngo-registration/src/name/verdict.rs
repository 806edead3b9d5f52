//! 意见: graded, with the reason of each grade.

use minzheng_core_types::{Lang, Rule};

use super::rules::{NR_15, NR_16, NR_17};

worded! {
    /// 意见, the mildest first. A person decides, whatever it says.
    #[doc(alias = "名称意见")]
    Grade {
        /// 通过.
        Pass = "pass", "通过", "pass";
        /// 须经同意或者批准.
        NeedsConsent = "needs-consent", "须经同意或者批准", "needs consent";
        /// 须由人判断.
        NeedsJudgment = "needs-judgment", "须由人判断", "needs judgment";
        /// 不通过.
        Fail = "fail", "不通过", "fail";
    }
}

impl Grade {
    /// As formulas count it.
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32
    }
}

worded! {
    /// 理由: what was found. A code of grade [`Grade::Pass`] is a remark.
    Code {
        /// Blanks, punctuation, width or traditional characters were unified.
        Normalised = "N-NORMALISED", "已统一字形、全半角和标点后查核", "looked at after unifying script, width and punctuation";
        /// No division.
        DivMissing = "N-DIV-MISSING", "缺行政区划名称", "the name of the division is missing";
        /// A short form of a division.
        DivShort = "N-DIV-SHORT", "行政区划用了简称", "the division is written short";
        /// A district without its city.
        DivCityMissing = "N-DIV-CITY-MISSING", "市辖区没有与所属市连用", "a district is written without its city";
        /// A division that ended.
        DivEnded = "N-DIV-ENDED", "行政区划在该日已撤销", "the division had ended on that day";
        /// A division that did not exist yet.
        DivNotYet = "N-DIV-NOT-YET", "行政区划在该日尚未设立", "the division did not exist yet on that day";
        /// Another division than that of the registrar.
        DivOther = "N-DIV-OTHER", "不是登记管理机关所在行政区划", "not the division of the registrar";
        /// The table of divisions does not reach here.
        DivNotCovered = "N-DIV-NOT-COVERED", "区划表没有收入该地,请写明 registrar_name", "the table of divisions does not reach here; state `registrar_name`";
        /// A division in a name registered at the ministry.
        DivMinistry = "N-DIV-MINISTRY", "民政部登记的一般不冠行政区划", "registered at the ministry, usually without a division";
        /// The form is not in the list, which is open.
        FormUnlisted = "N-FORM-UNLISTED", "组织形式不在表中(表未列尽)", "the form is not in the list, which is open";
        /// A form of another kind.
        FormOtherKind = "N-FORM-OTHER-KIND", "组织形式属于另一类组织", "the form is that of another kind";
        /// A foundation that is not called so.
        FormFoundation = "N-FORM-FOUNDATION", "基金会名称应当以“基金会”结尾", "the name of a foundation ends in 基金会";
        /// The parts cannot be told apart.
        PartsOpen = "N-PARTS-OPEN", "字号和业务领域分不出,请写明", "distinctive name and field cannot be told apart; state them";
        /// No field.
        FieldMissing = "N-FIELD-MISSING", "没有业务领域", "there is no field";
        /// No distinctive name.
        DistinctiveMissing = "N-DISTINCTIVE-MISSING", "没有字号", "there is no distinctive name";
        /// Too short.
        DistinctiveShort = "N-DISTINCTIVE-SHORT", "字号不足最少汉字数", "the distinctive name has too few Chinese characters";
        /// A division as distinctive name.
        DistinctiveDivision = "N-DISTINCTIVE-DIVISION", "字号是行政区划名称", "the distinctive name is that of a division";
        /// A group with a distinctive name.
        DistinctiveInGroup = "N-DISTINCTIVE-IN-GROUP", "社会团体名称中有字号", "a group has a distinctive name";
        /// Not the short name of the home and 商会.
        Homeland = "N-HOMELAND", "异地商会应为原籍地简称加“商会”", "a chamber of people from elsewhere is the short name of the home and 商会";
        /// More than one name.
        OneName = "N-ONE-NAME", "只能登记一个名称", "one name only is registered";
        /// A branch without the name of its parent.
        UnitParent = "N-UNIT-PARENT", "分支、代表机构应当冠以所属组织全称", "a branch begins with the full name of its organisation";
        /// An ending that is not listed.
        UnitUnlisted = "N-UNIT-UNLISTED", "后缀不在表中", "the ending is not in the list";
        /// An internal office that looks like a branch.
        UnitLooksLike = "N-UNIT-LOOKS-LIKE-BRANCH", "内设机构名称易与分支、代表机构混淆", "an internal office looks like a branch or office";
        /// 中国 and the like in front.
        Reserved = "N-W1", "冠用“中国”“全国”“中华”等字样", "中国, 全国, 中华 or the like in front";
        /// Such words inside.
        Inside = "N-W2", "名称中间有“中国”“国际”等字样", "中国, 国际 or the like inside";
        /// Misleading.
        Misleading = "N-W3", "有易误导的字样", "a misleading word";
        /// A person's name.
        Person = "N-W4", "含自然人姓名", "the name of a natural person";
        /// Not known whether there is one.
        PersonOpen = "N-W4-OPEN", "是否含自然人姓名未写明", "whether it has a natural person's name is not stated";
        /// Another organisation's name.
        Organisation = "N-W5", "含其他组织名称", "the name of another organisation";
        /// Not known whether there is one.
        OrganisationOpen = "N-W5-OPEN", "是否含其他组织名称未写明", "whether it has another organisation's name is not stated";
        /// Script.
        Script = "N-W6-SCRIPT", "有外文、汉语拼音字母或者阿拉伯数字", "foreign script, pinyin letters or Arabic digits";
        /// A listed word.
        Prohibited = "N-W6", "有禁用字样", "a prohibited word";
        /// What no list settles.
        ReadByPerson = "N-W6-READ", "下列内容须由人审看", "a person looks for these";
        /// Registered and the same.
        Registered = "N-DUP-REGISTERED", "与已登记的组织相同", "the same as a registered organisation";
        /// Former name.
        Former = "N-DUP-FORMER", "与变更前的名称相同,仍在期限内", "the same as a former name that is still barred";
        /// Deregistered.
        Deregistered = "N-DUP-DEREGISTERED", "与已注销的组织相同,仍在期限内", "the same as a deregistered organisation, still barred";
        /// Revoked.
        Revoked = "N-DUP-REVOKED", "与被撤销登记的组织相同,仍在期限内", "the same as one whose registration was revoked, still barred";
        /// Refused.
        Refused = "N-DUP-REFUSED", "与不予登记的名称相同", "the same as a name that was refused";
        /// The bar is over.
        BarOver = "N-DUP-OVER", "期限已满,可以用", "the bar is over";
        /// The day is not known.
        EventOpen = "N-DUP-DATE-OPEN", "名称相同,发生日未写明", "the same name; the day of the event is not stated";
        /// Perhaps the same.
        DuplicateOpen = "N-DUP-OPEN", "可能相同:字号或者业务领域分不出", "perhaps the same: distinctive name or field cannot be told";
        /// By the text before Order 69, of which the rules on duplicates were not read.
        DuplicateEarlier = "N-DUP-EARLIER", "名称相同;第69号令以前的规定没有读到", "the same name; the text before Order 69 was not read";
        /// No register.
        RegisterOpen = "N-DUP-NO-REGISTER", "未与完整的登记簿比对", "not compared with a complete register";
        /// Fields compared by their text.
        FieldByText = "N-FIELD-BY-TEXT", "业务领域按文字比较,没有编码", "fields were compared by their text, not by code";
        /// A figure or a list that the question needs.
        FigureMissing = "N-FIGURE-MISSING", "当地没有这项规定或者没有读到", "the place has no such figure, or none was read";
        /// Near.
        Near = "N-NEAR", "与之近似", "near to another name";
    }
}

impl Code {
    /// The rule it comes from.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        let word = self.word();
        if word.starts_with("N-W") {
            &NR_16
        } else if word.starts_with("N-DUP") || matches!(self, Self::FieldByText | Self::Near) {
            &NR_17
        } else {
            &NR_15
        }
    }
}

/// A reason: what was found, how much it weighs, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What was found.
    pub code: Code,
    /// How much it weighs.
    pub grade: Grade,
    /// The piece of the name, or the other organisation; empty where it is the whole.
    pub about: String,
}

impl Reason {
    /// The rule it comes from.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        self.code.rule()
    }

    /// What it says, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let said = self.code.label().get(lang);
        match (self.about.is_empty(), lang) {
            (true, _) => said.to_owned(),
            (false, Lang::Zh) => format!("{said}:{}", self.about),
            (false, Lang::En) => format!("{said}: {}", self.about),
        }
    }
}

/// 一项意见 with its reasons, the gravest grade of them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Verdict {
    /// The grade.
    pub grade: Grade,
    /// Every reason and remark, in the order of the rules.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// The reasons of a grade: what makes it so.
    pub fn because(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.grade == self.grade && self.grade != Grade::Pass)
    }

    /// Is the code among the reasons?
    #[must_use]
    pub fn has(&self, code: Code) -> bool {
        self.reasons.iter().any(|reason| reason.code == code)
    }
}
