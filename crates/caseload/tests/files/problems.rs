//! Each problem is found where it is, keeps out what it must and nothing more, and shows nothing private.

use minzheng_caseload::files::{
    CellProblem as Cell, FactsProblem as Facts, FilesError, HouseholdProblem as Household, Level, Problem,
    ProblemKind, ReadReport, Sheet, SheetBytes, SheetProblem, WordList, read_sheets,
};
use minzheng_core_types::ids::{BankNumberError, DisabilityCertificateError, PersonIdError};
use minzheng_core_types::{Fact, Lang, MoneyError};
use minzheng_welfare::facts::{Alone, Sex};

use crate::made::{id_text, options, strict};

/// Two good households, with what each test changes.
struct Texts([String; 12]);

const HOUSEHOLDS: &str = "户编号,区划代码,案件号,户籍类别,申请日期,停保末月,财产核定,失独,收款账号,停保原因,\
    支出已查全,单独申请,低保边缘家庭成员,单独立户,宗教场所居住月数,救助档次,渐退决定日期,渐退原因,渐退金额\n\
    A,370203,,城市,,,,,,,,,,,,,,,\nB,370203,,城市,,,,,,,,是,,,,,2013-12-10,收入超标,300\n";
const MEMBERS: &str = "户编号,姓名,身份证号,出生日期,与申请人关系,残疾类别,残疾等级,残疾证号,重症批准日期,疾病编码,\
    重症证明至,能力等级,护理补贴,就学,长期共同居住,不在家情形,死亡日期,性别,就业情况,认定重病,拒绝就业次数,困难情形\n\
    A,王甲,,1960-01-01,本人,,,,,,,,,,,,,,,,,\nB,王乙,,1960-01-01,本人,,,,,,,,,,,,,男,失业,否,1,无\n\
    B,王丙,,1961-01-01,配偶,,,,,,,,,,,,,,,,,\n";
const INCOMES: &str =
    "户编号,成员序号,身份证号,收入类别,金额,计量,起始月,终止月\nB,2,,工资,100,每月,2014-01,2014-03\n";
const DEDUCTIONS: &str = "户编号,成员序号,金额,计量,起始月,终止月\nB,1,10,合计,2014-01,2014-03\n";
const ASSETS: &str = "户编号,财产类别,金额\nB,金融资产,100\n";
const EXPENSES: &str = "户编号,支出类别,金额,计量,起始月,终止月\nB,医疗,1000,合计,2013-01,2013-12\n";
const SUPPORTERS: &str = "户编号,成员序号,义务,家庭月收入,家庭人口,需赡养人数,子女数,免计情形,约定月金额,实际月给付\n\
    B,1,赡养扶养,8000,3,2,1,无,,200\n";
const DETERMINATIONS: &str = "户编号,申请日期,决定日期,核定收入,核算首月,核算末月,财产结论\nB,2014-01-01,2014-02-01,0,2013-01,2013-12,符合\n";
const MOVES: &str = "户编号,决定日期,终止月,区划代码\nB,2013-01-15,2013-01,370202\n";
const PAYEES: &str = "户编号,决定日期,终止月,领款人,收款账号\nB,2013-01-15,2013-01,2,6217000000000000004\n";
const HEADS: &str = "户编号,决定日期,终止月,成员序号,与申请人关系\nB,2013-01-15,2013-01,2,本人\n";
const STOPS: &str = "户编号,停保末月,停保原因\nB,2012-06,收入超标\n";

impl Texts {
    fn new() -> Self {
        let texts = [
            HOUSEHOLDS,
            MEMBERS,
            INCOMES,
            DEDUCTIONS,
            ASSETS,
            EXPENSES,
            SUPPORTERS,
            DETERMINATIONS,
            MOVES,
            PAYEES,
            HEADS,
            STOPS,
        ];
        Self(texts.map(str::to_owned))
    }

    /// The row, counted as a spreadsheet does, becomes another.
    fn row(mut self, sheet: Sheet, row: usize, new: &str) -> Self {
        let text = &mut self.0[sheet as usize];
        let mut rows: Vec<&str> = text.lines().collect();
        if row > rows.len() {
            rows.push(new);
        } else {
            rows[row - 1] = new;
        }
        *text = rows.join("\n");
        self
    }

    /// The cell under the heading becomes another.
    fn cell(self, sheet: Sheet, row: usize, heading: &str, new: &str) -> Self {
        let text = self.0[sheet as usize].clone();
        let at = text.lines().next().unwrap().split(',').position(|cell| cell == heading).unwrap();
        let mut cells: Vec<&str> = text.lines().nth(row - 1).unwrap().split(',').collect();
        cells[at] = new;
        self.row(sheet, row, &cells.join(","))
    }

    fn sheets(&self) -> Vec<SheetBytes> {
        Sheet::ALL
            .into_iter()
            .zip(&self.0)
            .map(|(sheet, text)| SheetBytes {
                sheet,
                name: sheet.file_name().to_owned(),
                bytes: text.clone().into_bytes(),
            })
            .collect()
    }

    fn read(&self) -> ReadReport {
        read_sheets(&self.sheets(), &options()).unwrap()
    }
}

/// Place and kind of a problem: `members.csv 3 出生日期`.
fn place(problem: &Problem) -> String {
    let text = problem.text(Lang::En);
    let (place, _) = text.split_once(": ").unwrap();
    place.replace(" row ", " ").replace(", column “", " ").replace('”', "").replace(", column ", " ")
}

/// The cell alone is wrong; household B is left out for it and A stays.
#[track_caller]
fn assert_cell(sheet: Sheet, heading: &str, text: &str, kind: impl Into<ProblemKind>) {
    let kind = kind.into();
    let row = if sheet == Sheet::Households { 3 } else { 2 };
    let row = if sheet == Sheet::Members { row + 1 } else { row };
    let report = Texts::new().cell(sheet, row, heading, text).read();
    let [problem, left_out] = report.problems.as_slice() else { panic!("{text}: {:?}", report.problems) };
    assert_eq!(problem.kind, kind, "{text}");
    assert_eq!(place(problem), format!("{} {row} {heading}", sheet.file_name()), "{text}");
    assert_eq!(problem.level(), Level::Error);
    assert_eq!(place(left_out), "households.csv 3");
    assert_eq!(left_out.kind, Household::LeftOut { problems: 1, rows: 13 }.into());
    assert_eq!((report.households_read, report.households_refused), (2, 1));
    assert_eq!(report.register.households()[0].number, "A");
}

#[test]
fn the_good_register_has_no_problem() {
    let report = read_sheets(&Texts::new().sheets(), &strict()).unwrap();
    assert_eq!((report.households_read, report.households_refused), (2, 0));
}

#[test]
fn cells_of_households() {
    let sheet = Sheet::Households;
    assert_cell(sheet, "区划代码", "市北区", Cell::NotAPlace);
    assert_cell(sheet, "区划代码", "", Cell::Blank);
    assert_cell(sheet, "案件号", "12", Cell::NotACase);
    assert_cell(sheet, "户籍类别", "都市", Cell::NotAWord(WordList::Register));
    assert_cell(sheet, "申请日期", "2014年5月", Cell::IncompleteDay);
    assert_cell(sheet, "停保末月", "2014", Cell::NotAMonth);
    assert_cell(sheet, "财产核定", "大概", Cell::NotAWord(WordList::Property));
    assert_cell(sheet, "失独", "也许", Cell::NotAWord(WordList::YesNo));
    assert_cell(sheet, "收款账号", "6.217E+18", Cell::Account(BankNumberError::RoundedBySpreadsheet));
    assert_cell(sheet, "收款账号", "62x", Cell::Account(BankNumberError::Character { place: 3 }));
    for heading in ["支出已查全", "单独申请", "低保边缘家庭成员", "单独立户"] {
        assert_cell(sheet, heading, "也许", Cell::NotAWord(WordList::YesNo));
    }
    for text in ["-1", "1.5", "三", "99999999999"] {
        assert_cell(sheet, "宗教场所居住月数", text, Cell::NotACount);
    }
    assert_cell(sheet, "救助档次", "五档", Cell::NotAWord(WordList::Band));
    assert_cell(sheet, "渐退决定日期", "2013-12", Cell::IncompleteDay);
    assert_cell(sheet, "渐退原因", "有钱了", Cell::NotAWord(WordList::Stop));
    assert_cell(sheet, "渐退金额", "三百", Cell::NotMoney(MoneyError::NotANumber));
}

#[test]
fn a_grace_period_is_whole_or_none() {
    let sheet = Sheet::Households;
    for heading in ["渐退决定日期", "渐退原因", "渐退金额"] {
        assert_cell(sheet, heading, "", Facts::GraceIncomplete);
    }
    let only = Texts::new().cell(sheet, 3, "渐退决定日期", "").cell(sheet, 3, "渐退原因", "");
    let missing = |column: &str| (format!("households.csv 3 {column}"), Facts::GraceIncomplete.into());
    assert_eq!(problems(&only), [missing("渐退决定日期"), missing("渐退原因")]);
    let none = only.cell(sheet, 3, "渐退金额", "无");
    assert_eq!(problems(&none), []);
    // A column that the file does not have is named too.
    let short = Texts::new().row(sheet, 1, "户编号,区划代码,渐退金额").row(sheet, 2, "A,370203,").row(
        sheet,
        3,
        "B,370203,300",
    );
    assert_eq!(problems(&short), [missing("渐退决定日期"), missing("渐退原因")]);
}

#[test]
fn facts_of_a_single_person_are_not_dropped() {
    let sheet = Sheet::Households;
    for heading in ["低保边缘家庭成员", "单独立户", "宗教场所居住月数"] {
        let text = if heading == "宗教场所居住月数" { "0" } else { "否" };
        for applies in ["否", "无", ""] {
            let texts = Texts::new().cell(sheet, 3, heading, text).cell(sheet, 3, "单独申请", applies);
            let at = ("households.csv 3 单独申请".to_owned(), Facts::NotAlone.into());
            assert_eq!(problems(&texts), [at], "{heading} {applies}");
        }
        assert_eq!(problems(&Texts::new().cell(sheet, 3, heading, text)), []);
    }
    let alone = |applies: &str| {
        let report = Texts::new().cell(sheet, 3, "单独申请", applies).read();
        report.register.households()[1].alone()
    };
    assert_eq!(alone("是"), Fact::Known(Alone::default()));
    assert_eq!((alone("否"), alone("无")), (Fact::Absent, Fact::Absent));
    assert_eq!((alone(""), alone("未查")), (Fact::NotEstablished, Fact::NotEstablished));
}

#[test]
fn cells_of_members() {
    let sheet = Sheet::Members;
    let rounded = Cell::Identity(PersonIdError::RoundedBySpreadsheet);
    assert_cell(sheet, "身份证号", "3.70203E+17", rounded);
    assert_cell(sheet, "身份证号", "370203196001010000", rounded);
    assert_cell(sheet, "身份证号", "37020319600101", Cell::Identity(PersonIdError::Length { found: 14 }));
    assert_cell(sheet, "出生日期", "1960-02-30", Cell::NoSuchDay);
    assert_cell(sheet, "出生日期", "1960", Cell::IncompleteDay);
    assert_cell(sheet, "出生日期", "21916", Cell::SpreadsheetDay);
    assert_cell(sheet, "出生日期", "2060-01-01", Cell::StillToCome);
    assert_cell(sheet, "出生日期", "60岁", Cell::NotADay);
    assert_cell(sheet, "姓名", "王\u{fffd}", Cell::Undecodable);
    assert_cell(sheet, "与申请人关系", "", Cell::Blank);
    assert_cell(sheet, "与申请人关系", "邻居", Cell::NotAWord(WordList::Relation));
    assert_cell(sheet, "残疾类别", "头痛", Cell::NotAWord(WordList::DisabilityKind));
    assert_cell(sheet, "重症批准日期", "去年", Cell::NotADay);
    assert_cell(sheet, "疾病编码", "乳腺癌", Cell::NotACode);
    assert_cell(sheet, "重症证明至", "2014-00", Cell::NotAMonth);
    assert_cell(sheet, "能力等级", "4", Cell::NotAWord(WordList::Ability));
    assert_cell(sheet, "护理补贴", "80.001", Cell::NotMoney(MoneyError::FinerThanFen));
    assert_cell(sheet, "就学", "小学", Cell::NotAWord(WordList::Schooling));
    assert_cell(sheet, "长期共同居住", "很久", Cell::NotAWord(WordList::Cohabitation));
    assert_cell(sheet, "不在家情形", "宗教教职人员", Cell::NotAWord(WordList::Away));
    assert_cell(sheet, "死亡日期", "不记得", Cell::NotADay);
    assert_cell(sheet, "性别", "不男不女", Cell::NotAWord(WordList::Sex));
    for text in ["应届毕业生", "应届毕业生很久", "无业", "上班"] {
        assert_cell(sheet, "就业情况", text, Cell::NotAWord(WordList::Employment));
    }
    assert_cell(sheet, "认定重病", "大概", Cell::NotAWord(WordList::YesNo));
    assert_cell(sheet, "拒绝就业次数", "两次", Cell::NotACount);
    for text in ["富裕", "多胞胎、富裕", "多胞胎 工伤", ";", "无、多胞胎"] {
        assert_cell(sheet, "困难情形", text, Cell::NotAWord(WordList::Circumstance));
    }
    let length = DisabilityCertificateError::Length { found: 3 };
    assert_cell(sheet, "残疾证号", "123", Cell::Certificate(length));
}

#[test]
fn cells_of_the_other_sheets() {
    assert_cell(Sheet::Incomes, "收入类别", "捡到", Cell::NotAWord(WordList::Income));
    assert_cell(Sheet::Incomes, "金额", "一百", Cell::NotMoney(MoneyError::NotANumber));
    assert_cell(Sheet::Incomes, "计量", "每年", Cell::NotAWord(WordList::Per));
    assert_cell(Sheet::Incomes, "终止月", "2013-12", Facts::RangeBackwards);
    assert_cell(Sheet::Incomes, "成员序号", "0", Cell::NotANumber);
    assert_cell(Sheet::Incomes, "成员序号", "3", Facts::NoSuchMember { members: 2 });
    assert_cell(Sheet::Incomes, "成员序号", "", Facts::NoMemberNamed);
    assert_cell(Sheet::Deductions, "成员序号", "9", Facts::NoSuchMember { members: 2 });
    assert_cell(Sheet::Deductions, "起始月", "", Cell::Blank);
    assert_cell(Sheet::Assets, "财产类别", "飞机", Cell::NotAWord(WordList::Asset));
    assert_cell(Sheet::Assets, "金额", "1e3", Cell::NotMoney(MoneyError::NotANumber));
    assert_cell(Sheet::Expenses, "支出类别", "旅游", Cell::NotAWord(WordList::Expense));
    assert_cell(Sheet::Expenses, "金额", "很多", Cell::NotMoney(MoneyError::NotANumber));
    assert_cell(Sheet::Expenses, "计量", "", Cell::Blank);
    assert_cell(Sheet::Expenses, "终止月", "2012-12", Facts::RangeBackwards);
    assert_cell(Sheet::Supporters, "成员序号", "3", Facts::NoSuchMember { members: 2 });
    assert_cell(Sheet::Supporters, "成员序号", "", Facts::NoMemberNamed);
    assert_cell(Sheet::Supporters, "义务", "孝心", Cell::NotAWord(WordList::Duty));
    assert_cell(Sheet::Supporters, "家庭月收入", "高", Cell::NotMoney(MoneyError::NotANumber));
    assert_cell(Sheet::Supporters, "家庭人口", "0", Cell::NotANumber);
    assert_cell(Sheet::Supporters, "家庭人口", "", Cell::Blank);
    assert_cell(Sheet::Supporters, "需赡养人数", "0", Cell::NotANumber);
    assert_cell(Sheet::Supporters, "子女数", "-1", Cell::NotACount);
    assert_cell(Sheet::Supporters, "免计情形", "富裕", Cell::NotAWord(WordList::Supporter));
    assert_cell(Sheet::Supporters, "约定月金额", "1.005", Cell::NotMoney(MoneyError::FinerThanFen));
    assert_cell(Sheet::Supporters, "实际月给付", "x", Cell::NotMoney(MoneyError::NotANumber));
    assert_cell(Sheet::Determinations, "决定日期", "2013-12-31", Facts::DecidedBeforeApplied);
    assert_cell(Sheet::Determinations, "核定收入", "", Cell::Blank);
    assert_cell(Sheet::Determinations, "核算末月", "2012-12", Facts::RangeBackwards);
    assert_cell(Sheet::Determinations, "财产结论", "无", Cell::NotAWord(WordList::Property));
}

/// Problems of a register as `place: kind`, those about households left out aside.
fn problems(texts: &Texts) -> Vec<(String, ProblemKind)> {
    let report = texts.read();
    let left_out =
        |problem: &&Problem| matches!(problem.kind, ProblemKind::Household(Household::LeftOut { .. }));
    report
        .problems
        .iter()
        .filter(|problem| !left_out(problem))
        .map(|problem| (place(problem), problem.kind.clone()))
        .collect()
}

#[test]
fn disability_and_illness_must_agree() {
    let (id, other) = (id_text("1960-01-01", 1), id_text("1960-01-01", 2));
    let row = |cells: &str| Texts::new().row(Sheet::Members, 2, &format!("A,王甲,{id},,本人,{cells}"));
    let one = |text: &str, column: &str, kind: Facts| {
        let found = problems(&row(text));
        assert_eq!(found, [(format!("members.csv 2 {column}"), kind.into())], "{text}");
    };
    for good in [format!("肢体,二级,{id}42"), format!(",,{id}42"), "无,,".to_owned(), "无,无,".to_owned()]
    {
        assert_eq!(problems(&row(&good)), [], "{good}");
    }
    one(&format!("视力,二级,{id}42"), "残疾类别", Facts::CertificateDiffers);
    one(&format!("肢体,一级,{id}42"), "残疾等级", Facts::CertificateDiffers);
    one(&format!("无,,{id}42"), "残疾类别", Facts::CertificateDiffers);
    one(&format!("肢体,二级,{other}42"), "残疾证号", Facts::CertificateOfAnother);
    one("肢体,,", "残疾等级", Facts::DisabilityIncomplete);
    one(",二级,", "残疾类别", Facts::DisabilityIncomplete);
    one("肢体,无,", "残疾等级", Facts::DisabilityIncomplete);
    one(",,,无,C50.9,", "重症批准日期", Facts::IllnessContradicted);
    one(",,,否,,2015-01", "重症批准日期", Facts::IllnessContradicted);
}

#[test]
fn birth_dates_that_differ_are_a_warning() {
    let id = id_text("1960-01-01", 1);
    let report = Texts::new().row(Sheet::Members, 2, &format!("A,王甲,{id},1960-01-02,本人")).read();
    let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
    assert_eq!((place(problem).as_str(), problem.level()), ("members.csv 2 出生日期", Level::Warning));
    assert_eq!(problem.kind, Facts::BirthDiffers.into());
    let member = report.register.members(&report.register.households()[0])[0];
    assert_eq!(member.birth.known().unwrap().to_string(), "1960-01-02", "the column counts");
    let blank = Texts::new().row(Sheet::Members, 2, &format!("A,王甲,{id},,本人")).read();
    let member = blank.register.members(&blank.register.households()[0])[0];
    assert_eq!(member.birth.known().unwrap().to_string(), "1960-01-01", "blank: from the number");
}

#[test]
fn sex_follows_from_the_number_where_it_is_blank() {
    // The order code 001 is a man's, 002 a woman's.
    let (man, woman) = (id_text("1960-01-01", 1), id_text("1960-01-01", 2));
    let sex = |id: &str, text: &str| {
        let texts =
            Texts::new().cell(Sheet::Members, 2, "身份证号", id).cell(Sheet::Members, 2, "性别", text);
        let report = texts.read();
        let kinds: Vec<(String, Level)> = report.problems.iter().map(|p| (place(p), p.level())).collect();
        (report.register.members(&report.register.households()[0])[0].sex, kinds)
    };
    let warning = vec![("members.csv 2 性别".to_owned(), Level::Warning)];
    for text in ["", "男", "male", "M"] {
        assert_eq!(sex(&man, text), (Fact::Known(Sex::Male), vec![]), "{text}");
    }
    assert_eq!(sex(&woman, ""), (Fact::Known(Sex::Female), vec![]));
    assert_eq!(sex(&woman, "男"), (Fact::Known(Sex::Male), warning.clone()), "the column counts");
    assert_eq!(sex(&man, "女"), (Fact::Known(Sex::Female), warning));
    assert_eq!(sex(&man, "未查"), (Fact::NotEstablished, vec![]));
    assert_eq!(sex(&man, "无"), (Fact::Absent, vec![]));
    assert_eq!(sex("", ""), (Fact::NotEstablished, vec![]));
    assert_eq!(sex("", "女"), (Fact::Known(Sex::Female), vec![]));
    let old = "370203600101001";
    assert_eq!(sex(old, ""), (Fact::Known(Sex::Male), vec![]), "the last of 15 places");
}

/// A register from before these columns says nothing of what they hold, except the sex that the number tells.
#[test]
fn registers_without_the_new_columns_read_as_before() {
    let texts = Texts::new()
        .row(Sheet::Households, 1, "户编号,区划代码")
        .row(Sheet::Households, 2, "A,370203")
        .row(Sheet::Households, 3, "B,370203")
        .row(Sheet::Members, 1, "户编号,身份证号,与申请人关系")
        .row(Sheet::Members, 2, "A,,本人")
        .row(Sheet::Members, 3, &format!("B,{},本人", id_text("1960-01-01", 2)))
        .row(Sheet::Members, 4, "B,,配偶");
    let mut sheets = texts.sheets();
    sheets.retain(|sheet| !matches!(sheet.sheet, Sheet::Expenses | Sheet::Supporters));
    let report = read_sheets(&sheets, &strict()).unwrap();
    let record = &report.register.households()[1];
    let facts = *report.register.household(record).unwrap().facts();
    assert_eq!((facts.alone, facts.band, record.grace), (Fact::NotEstablished, Fact::NotEstablished, None));
    assert!(facts.supporters.is_empty() && facts.expenses.is_empty() && !facts.expenses_complete);
    let [first, second] = facts.members else { panic!("two") };
    assert_eq!((first.sex, second.sex), (Fact::Known(Sex::Female), Fact::NotEstablished));
    for member in facts.members {
        assert_eq!((member.employment, member.major_illness), (Fact::NotEstablished, Fact::NotEstablished));
        assert_eq!((member.refusals, member.circumstances), (Fact::NotEstablished, Fact::NotEstablished));
    }
    // Nor are the columns written: what the number tells needs none.
    let written = |sheet: Sheet| -> Vec<&str> {
        sheet.written_headings(&report.register).iter().map(|heading| heading.zh).collect()
    };
    for sheet in [Sheet::Households, Sheet::Members] {
        for heading in sheet.headings().iter().filter(|heading| heading.when_used) {
            assert!(!written(sheet).contains(&heading.zh), "{}", heading.zh);
        }
    }
    assert!(!Sheet::Expenses.is_written_for(&report.register));
    assert!(!Sheet::Supporters.is_written_for(&report.register));
}

#[test]
fn members_are_named_by_number_or_identity() {
    let (first, second) = (id_text("1960-01-01", 1), id_text("1961-01-01", 2));
    let base = || {
        Texts::new()
            .cell(Sheet::Members, 3, "身份证号", &first)
            .cell(Sheet::Members, 4, "身份证号", &second)
            .cell(Sheet::Incomes, 2, "身份证号", &second)
    };
    assert_eq!(problems(&base()), []);
    let by_id = base().cell(Sheet::Incomes, 2, "成员序号", "");
    let report = by_id.read();
    assert_eq!(report.register.incomes(&report.register.households()[1])[0].earner, 1);
    let at = |column: &str, kind: Facts| [(format!("incomes.csv 2 {column}"), kind.into())];
    let two = base().cell(Sheet::Incomes, 2, "成员序号", "1");
    assert_eq!(problems(&two), at("身份证号", Facts::TwoMembersNamed));
    let stranger = by_id.cell(Sheet::Incomes, 2, "身份证号", &id_text("1970-01-01", 5));
    assert_eq!(problems(&stranger), at("身份证号", Facts::NoSuchMember { members: 2 }));
    let more = stranger.cell(Sheet::Incomes, 2, "金额", "x").cell(Sheet::Assets, 2, "金额", "x");
    assert_eq!(problems(&more).len(), 3, "one fault does not hide another");
    // A member whose own number cannot be read is not missed a second time.
    let unread = base().cell(Sheet::Members, 4, "身份证号", "1").cell(Sheet::Incomes, 2, "成员序号", "");
    assert_eq!(problems(&unread).len(), 1);
}

#[test]
fn rows_of_no_household_are_listed_and_harm_nobody() {
    for sheet in Sheet::ALL.into_iter().skip(1) {
        let texts = Texts::new();
        let last = texts.0[sheet as usize].lines().last().unwrap().replacen('B', "Z", 1);
        let row = texts.0[sheet as usize].lines().count() + 1;
        let report = texts.row(sheet, row, &last).read();
        let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
        assert_eq!(place(problem), format!("{} {row} 户编号", sheet.file_name()));
        assert_eq!(problem.kind, Household::Unknown.into());
        assert_eq!((report.households_read, report.households_refused), (2, 0));
    }
    let report = Texts::new().cell(Sheet::Assets, 2, "户编号", "").read();
    assert_eq!(report.problems.iter().map(place).collect::<Vec<_>>(), ["assets.csv 2 户编号"]);
    assert_eq!(report.problems[0].kind, Cell::Blank.into());
}

#[test]
fn households_that_are_none() {
    let report =
        Texts::new().row(Sheet::Households, 4, "A,370203").row(Sheet::Households, 5, ",370203").read();
    let places: Vec<String> = report.problems.iter().map(place).collect();
    assert_eq!(places, ["households.csv 4 户编号", "households.csv 5 户编号", "households.csv 2"]);
    assert_eq!(report.problems[0].kind, Household::TwiceListed { first: 2 }.into());
    assert_eq!(report.problems[2].kind, Household::LeftOut { problems: 1, rows: 2 }.into());
    assert_eq!((report.households_read, report.households_refused), (4, 3));

    let at = |place: &str, kind: Household| [(place.to_owned(), kind.into())];
    let nobody = Texts::new().row(Sheet::Households, 4, "C,370203");
    assert_eq!(problems(&nobody), at("households.csv 4 户编号", Household::NoMembers));
    let many = (5..68).fold(Texts::new(), |texts, row| texts.row(Sheet::Members, row, "B,,,,其他"));
    let kind = Household::TooManyMembers { members: 65 };
    assert_eq!(problems(&many), at("households.csv 3 户编号", kind));
    let two = Texts::new().cell(Sheet::Members, 4, "与申请人关系", "本人");
    assert_eq!(problems(&two), at("members.csv 4 与申请人关系", Household::TwoApplicants { first: 3 }));
    let dead = Texts::new().row(Sheet::Members, 5, "B,,,,本人,,,,,,,,,,,,2014-01-01");
    assert_eq!(problems(&dead), []);
    let none = Texts::new().cell(Sheet::Members, 2, "与申请人关系", "父亲");
    assert_eq!(problems(&none), at("households.csv 2 户编号", Household::NoApplicant));
    assert_eq!(none.read().households_read, 2, "a warning");
}

#[test]
fn persons_who_stand_twice_are_found() {
    let id = id_text("1960-01-01", 1);
    let within = Texts::new().cell(Sheet::Members, 3, "身份证号", &id).row(
        Sheet::Members,
        5,
        &format!("B,,{id},,其他"),
    );
    let kind = Household::PersonTwice { first: 3 };
    assert_eq!(problems(&within), [("members.csv 5 身份证号".to_owned(), kind.into())]);

    let across =
        Texts::new().cell(Sheet::Members, 2, "身份证号", &id).cell(Sheet::Members, 3, "身份证号", &id);
    let report = across.read();
    let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
    assert_eq!(place(problem), "members.csv 3 身份证号");
    let kind = Household::DuplicatePerson { file: "members.csv".into(), row: 2 };
    assert_eq!((&problem.kind, problem.level()), (&kind.into(), Level::Warning));
    assert_eq!(report.households_read, 2);
    let gone = across.cell(Sheet::Members, 2, "死亡日期", "2014-01-01");
    assert_eq!(problems(&gone), []);
}

#[test]
fn headings_that_do_not_fit_stop_the_reading() {
    let texts = Texts::new().row(Sheet::Members, 1, "户编号,姓名,姓名,电话");
    let Err(FilesError::Headings(problems)) = read_sheets(&texts.sheets(), &options()) else { panic!() };
    let found: Vec<(String, String)> = problems.iter().map(|p| (place(p), p.text(Lang::Zh))).collect();
    assert_eq!(found[0].0, "members.csv 1 姓名");
    assert_eq!(problems[0].kind, SheetProblem::DoubleHeading.into());
    assert_eq!(found[1].1, "members.csv 第1行:缺少“与申请人关系”列;请在标题行补上");
    assert_eq!(found.len(), 2);
    let texts = Texts::new().row(Sheet::Incomes, 1, "户编号,收入类别,金额,计量,起始月,终止月");
    let Err(error) = read_sheets(&texts.sheets(), &options()) else { panic!() };
    assert_eq!(error.problems().len(), 1, "one of the two columns that name a member");
    assert!(error.to_string().contains("incomes.csv row 1: there is no column “member”"), "{error}");
    let empty = Texts::new().row(Sheet::Assets, 1, "");
    assert!(matches!(read_sheets(&empty.sheets(), &options()), Err(FilesError::Headings(_))));
}

#[test]
fn columns_that_nothing_reads_are_a_warning_by_their_letter() {
    let report = Texts::new().row(Sheet::Assets, 1, "户编号,财产类别,金额,电话").read();
    let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
    assert_eq!((place(problem).as_str(), problem.level()), ("assets.csv 1 D", Level::Warning));
    assert_eq!(report.households_read, 2);
    let shifted = Texts::new().row(Sheet::Assets, 2, "B,金融资产,100,7");
    assert_eq!(problems(&shifted), [("assets.csv 2 D".to_owned(), Cell::NoHeading.into())]);
    let blank =
        Texts::new().row(Sheet::Assets, 1, "户编号,财产类别,金额,").row(Sheet::Assets, 2, "B,汽车,1,7");
    assert_eq!(problems(&blank), [("assets.csv 2 D".to_owned(), Cell::NoHeading.into())]);
    let trailing = Texts::new().row(Sheet::Assets, 2, "B,金融资产,100,,,");
    assert_eq!(problems(&trailing), []);
}

#[test]
fn a_quote_that_swallows_rows_stops_the_reading() {
    let texts = Texts::new().row(Sheet::Members, 2, "A,\"王甲,,1960-01-01,本人");
    let Err(error) = read_sheets(&texts.sheets(), &options()) else { panic!() };
    assert!(matches!(error, FilesError::OpenQuote { ref file, row: 2 } if file == "members.csv"));
    let harmless = Texts::new().cell(Sheet::Members, 2, "姓名", "\"王\n甲\"");
    assert_eq!(problems(&harmless), []);
}

#[test]
fn strict_reading_refuses_all_for_any_problem() {
    let warning = Texts::new().row(Sheet::Assets, 1, "户编号,财产类别,金额,电话");
    let error = Texts::new().cell(Sheet::Assets, 2, "金额", "x");
    let headings = Texts::new().row(Sheet::Assets, 1, "户编号");
    for (texts, count) in [(warning, 1), (error, 2), (headings, 2)] {
        let Err(FilesError::Strict(problems)) = read_sheets(&texts.sheets(), &strict()) else { panic!() };
        assert_eq!(problems.len(), count);
    }
}

#[test]
fn a_problem_says_place_fault_and_remedy_in_two_languages() {
    let report = Texts::new().cell(Sheet::Members, 3, "出生日期", "1960年5月").read();
    assert_eq!(
        report.problems[0].to_string(),
        "members.csv 第3行“出生日期”列:日期不完整;请写到日,例如 2014-05-06 | \
         members.csv row 3, column “出生日期”: the date is incomplete; write year, month and day like 2014-05-06"
    );
    assert_eq!(
        report.problems[1].text(Lang::Zh),
        "households.csv 第3行:该户因 1 个问题没有读入,各表共 13 行;请改正所列问题后重新导入"
    );
}

/// Whatever stands in whichever cell, none of it is shown.
#[test]
fn the_past_of_a_household_is_checked_as_a_whole() {
    assert_eq!(problems(&Texts::new()), []);
    let at = |place: &str, kind: Facts| [(place.to_owned(), kind.into())];
    for (sheet, row, column) in [
        (Sheet::Moves, "B,2013-02-15,2013-01,370203", "moves.csv 3 终止月"),
        (Sheet::Payees, "B,2013-02-15,2013-01,,", "payees.csv 3 终止月"),
        (Sheet::Heads, "B,2013-01-15,2013-01,2,配偶", "heads.csv 3 终止月"),
        (Sheet::Heads, "B,2013-01-16,2013-01,1,配偶", "heads.csv 3 终止月"),
        (Sheet::Stops, "B,2012-06,", "stops.csv 3 停保末月"),
    ] {
        let twice = Texts::new().row(sheet, 3, row);
        assert_eq!(problems(&twice), at(column, Facts::LastMonthTwice), "{row}");
        assert_eq!(twice.read().households_refused, 1);
    }
    let other = Texts::new().row(Sheet::Heads, 3, "B,2013-01-15,2013-01,1,配偶");
    assert_eq!(problems(&other), []);
    let both = Texts::new().cell(Sheet::Households, 3, "停保末月", "2012-06");
    assert_eq!(problems(&both), at("stops.csv 2 停保末月", Facts::LastMonthTwice));
    let no_end = Texts::new().cell(Sheet::Households, 3, "停保原因", "death");
    assert_eq!(problems(&no_end), at("households.csv 3 停保原因", Facts::GroundWithoutEnd));
    let nobody = Texts::new().cell(Sheet::Payees, 2, "领款人", "3");
    assert_eq!(problems(&nobody), at("payees.csv 2 领款人", Facts::NoSuchMember { members: 2 }));
    let nobody = Texts::new().cell(Sheet::Heads, 2, "成员序号", "3");
    assert_eq!(problems(&nobody), at("heads.csv 2 成员序号", Facts::NoSuchMember { members: 2 }));
    let unknown = Texts::new().cell(Sheet::Stops, 2, "停保原因", "有钱了");
    assert_eq!(
        problems(&unknown),
        [("stops.csv 2 停保原因".to_owned(), Cell::NotAWord(WordList::Stop).into())]
    );
}

#[test]
fn nothing_private_is_shown() {
    let secret = "欧阳SECRET370203193405069978";
    let hides = |problems: &[Problem]| {
        let shown = format!("{problems:?}{}", problems.iter().map(ToString::to_string).collect::<String>());
        assert!(!problems.is_empty());
        for part in ["欧阳", "SECRET", "secret", "1934", "9978", "37020319"] {
            assert!(!shown.contains(part), "{part}: {shown}");
        }
    };
    for sheet in Sheet::ALL {
        let text = Texts::new().0[sheet as usize].clone();
        for heading in
            text.lines().next().unwrap().split(',').filter(|heading| !["姓名", "领款人"].contains(heading))
        {
            let report = Texts::new().cell(sheet, 2, heading, secret).read();
            hides(&report.problems);
            assert!(
                !format!("{:?}", Texts::new().cell(sheet, 2, heading, secret).sheets()).contains("SECRET")
            );
        }
        // Headings, and the first row of a file without headings.
        let row = text.lines().nth(1).unwrap().replace(['B', 'A'], secret);
        match read_sheets(&Texts::new().row(sheet, 1, &row).sheets(), &options()) {
            Err(error) => {
                hides(error.problems());
                assert!(!format!("{error:?}{error}").contains("SECRET"));
            }
            Ok(_) => panic!("{sheet:?} without headings"),
        }
        let more = format!("{},{secret}", text.lines().next().unwrap());
        hides(&Texts::new().row(sheet, 1, &more).read().problems);
    }
    let id = "370203193405069979";
    let twice = Texts::new().cell(Sheet::Members, 2, "身份证号", id).cell(Sheet::Members, 3, "身份证号", id);
    hides(&twice.read().problems);
}
