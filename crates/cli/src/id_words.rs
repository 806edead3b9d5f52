//! What is said of a number, in either language. The libraries' own messages are English.

use minzheng::core_types::ids::{
    BankNumberError, CreditCode, CreditCodeReport, CreditCodeVerdict, CreditCodeWarning,
    DisabilityCertificate, DisabilityCertificateError, DisabilityKind, FormatProblem, PersonId,
    PersonIdError, PersonIdWarning, Reading, Sex, division,
};
use minzheng::core_types::{DivisionCode, Lang, Text};

/// The kind of number.
pub(crate) fn kind(reading: &Reading) -> Text {
    match reading {
        Reading::Person(Ok(PersonId::Citizen { .. } | PersonId::Legacy15 { .. }) | Err(_)) => {
            Text::new("身份证号", "identity number")
        }
        Reading::Person(Ok(PersonId::HkMoTwResident { .. })) => {
            Text::new("港澳台居民居住证", "residence permit of Hong Kong, Macao or Taiwan")
        }
        Reading::Person(Ok(_)) => Text::new("外国人永久居留身份证", "foreign permanent resident card"),
        Reading::CreditCode(_) => Text::new("统一社会信用代码", "credit code"),
        Reading::Disability(_) => Text::new("残疾人证号", "disability certificate"),
        Reading::Card(_) => Text::new("银行卡号", "bank card"),
        _ => Text::new("号码", "number"),
    }
}

/// Right, or what is wrong and what to do.
pub(crate) fn verdict(reading: &Reading, lang: Lang) -> String {
    let english = |why: &dyn std::fmt::Display| why.to_string();
    match (reading, lang) {
        (Reading::Person(Err(why)), Lang::En) => english(why),
        (Reading::Person(Err(why)), Lang::Zh) => person_error(*why),
        (Reading::CreditCode(Err(report)), Lang::En) => english(report),
        (Reading::CreditCode(Err(report)), Lang::Zh) => credit_error(report),
        (Reading::Disability(Err(why)), Lang::En) => english(why),
        (Reading::Disability(Err(why)), Lang::Zh) => certificate_error(*why),
        (Reading::Card(Err(why)), Lang::En) => english(why),
        (Reading::Card(Err(why)), Lang::Zh) => card_error(*why),
        _ => Text::new("有效", "valid").get(lang).to_owned(),
    }
}

/// The place that is wrong, counted from 1, where one can be named.
pub(crate) fn place(reading: &Reading) -> Option<usize> {
    match reading {
        Reading::Person(Err(why)) | Reading::Disability(Err(DisabilityCertificateError::Holder(why))) => {
            why.place().map(usize::from)
        }
        Reading::CreditCode(Err(report)) => match report.verdict() {
            CreditCodeVerdict::FormatError(FormatProblem::Character { place }) => Some(usize::from(place)),
            CreditCodeVerdict::UnknownKind => Some(1),
            CreditCodeVerdict::UnknownDivision => Some(3),
            CreditCodeVerdict::OrgCheckMismatch => Some(17),
            CreditCodeVerdict::CheckMismatch => Some(18),
            _ => None,
        },
        Reading::Disability(Err(DisabilityCertificateError::Kind)) => Some(19),
        Reading::Disability(Err(DisabilityCertificateError::Grade)) => Some(20),
        Reading::Card(Err(BankNumberError::Character { place })) => Some(*place),
        _ => None,
    }
}

/// What a right number tells, and what is doubtful.
pub(crate) fn notes(reading: &Reading, lang: Lang) -> Vec<String> {
    match reading {
        Reading::Person(Ok(id)) => person_notes(id, lang),
        Reading::CreditCode(Ok(code)) => code_notes(code, lang),
        Reading::Disability(Ok(certificate)) => vec![certificate_note(certificate, lang)],
        _ => Vec::new(),
    }
}

fn named(code: DivisionCode, lang: Lang) -> String {
    division(code).map_or_else(|| code.to_string(), |division| format!("{code} {}", division.name.get(lang)))
}

fn person_notes(id: &PersonId, lang: Lang) -> Vec<String> {
    let mut facts = Vec::new();
    facts.extend(id.birth_date().map(|day| format!("{} {day}", Text::new("出生", "born").get(lang))));
    facts.extend(id.sex().map(|sex| {
        let sex = match sex {
            Sex::Female => Text::new("女", "female"),
            Sex::Male => Text::new("男", "male"),
        };
        sex.get(lang).to_owned()
    }));
    let mut notes = if facts.is_empty() { Vec::new() } else { vec![facts.join(", ")] };
    notes.extend(id.warnings().into_iter().map(|warning| person_warning(warning, lang)));
    notes
}

fn person_warning(warning: PersonIdWarning, lang: Lang) -> String {
    let text = match warning {
        PersonIdWarning::DivisionUnknown(code) => {
            let text =
                Text::new("首次申领地没有这个区划,请核对", "no such division ever; compare with the card");
            return format!("⚠ {code} {}", text.get(lang));
        }
        PersonIdWarning::DivisionNotCovered(code) => {
            let text = Text::new("只核对了省份", "only its province was tested");
            return format!("{} {}", named(code, lang), text.get(lang));
        }
        PersonIdWarning::DivisionEndedBeforeBirth(code) => {
            let text = Text::new("出生前已撤销,请核对", "ended before the birth; compare with the card");
            return format!("⚠ {} {}", named(code, lang), text.get(lang));
        }
        PersonIdWarning::DivisionBegunAfterBirth(code) => {
            let text = Text::new("出生后才设立,请核对", "began after the birth; compare with the card");
            return format!("⚠ {} {}", named(code, lang), text.get(lang));
        }
        PersonIdWarning::BornBefore1900 => Text::new("⚠ 1900 年以前出生", "⚠ born before 1900"),
        PersonIdWarning::OrderCode99x => Text::new(
            "⚠ 顺序码 996 至 999 可能指 18xx 年出生",
            "⚠ order code 996 to 999 may mean a birth in 18xx",
        ),
        PersonIdWarning::CheckNotTested => Text::new("⚠ 未验校验码", "⚠ the check digit was not tested"),
        _ => Text::new("⚠ 有疑问", "⚠ doubtful"),
    };
    text.get(lang).to_owned()
}

fn code_notes(code: &CreditCode, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(code.kind().map(|kind| format!("{} · {}", kind.department.get(lang), kind.name.get(lang))));
    notes.push(named(code.registrar(), lang));
    notes.extend(code.warnings().into_iter().map(|warning| code_warning(warning, lang)));
    notes
}

fn code_warning(warning: CreditCodeWarning, lang: Lang) -> String {
    if lang == Lang::En {
        return format!("⚠ {warning}");
    }
    let text = match warning {
        CreditCodeWarning::DivisionEnded { to } => {
            format!("登记地已于 {to} 年撤销,其时尚无信用代码")
        }
        CreditCodeWarning::DivisionNotCovered => "登记地只核对了省份".to_owned(),
        CreditCodeWarning::Level => "基金会不在县级登记".to_owned(),
        CreditCodeWarning::KindNotPublished => "该类别实际使用,但不在公布的表中".to_owned(),
        CreditCodeWarning::AlsoIdentityNumber => "同时也是有效的身份证号".to_owned(),
        _ => "有疑问".to_owned(),
    };
    format!("⚠ {} {text}", warning.code())
}

fn certificate_note(certificate: &DisabilityCertificate, lang: Lang) -> String {
    let kind = match certificate.kind() {
        DisabilityKind::Visual => Text::new("视力", "visual"),
        DisabilityKind::Hearing => Text::new("听力", "hearing"),
        DisabilityKind::Speech => Text::new("言语", "speech"),
        DisabilityKind::Physical => Text::new("肢体", "physical"),
        DisabilityKind::Intellectual => Text::new("智力", "intellectual"),
        DisabilityKind::Mental => Text::new("精神", "mental"),
        DisabilityKind::Multiple => Text::new("多重", "multiple"),
    };
    let grade = u8::from(certificate.grade());
    match lang {
        Lang::Zh => format!("{}残疾 {grade} 级", kind.zh),
        Lang::En => format!("{} disability, grade {grade}", kind.en),
    }
}

fn person_error(why: PersonIdError) -> String {
    match why {
        PersonIdError::Empty => "是空的;请填写".to_owned(),
        PersonIdError::Length { found } => format!("有 {found} 位;应为 18 位,旧证 15 位,请与证件核对"),
        PersonIdError::Character { place } => format!("第 {place} 位的字符不对;请与证件核对"),
        PersonIdError::UnknownProvince { place } => {
            format!("第 {place} 位起的两位不是省份;请与证件核对")
        }
        PersonIdError::PermitDivision { place } => {
            format!("第 {place} 位不对;居住证以 810000、820000 或 830000 开头")
        }
        PersonIdError::NoSuchDate { place } => format!("第 {place} 位起的出生日期不存在;请与证件核对"),
        PersonIdError::BornTooEarly { place } => format!("第 {place} 位起的出生年早于 1850;请与证件核对"),
        PersonIdError::BornInFuture { place } => format!("第 {place} 位起的出生日期还没到;请与证件核对"),
        PersonIdError::Check { place } => format!("第 {place} 位校验码与其余各位不符;请逐位与证件核对"),
        PersonIdError::RoundedBySpreadsheet => {
            "电子表格丢了末几位;请把该列设为文本格式,再按证件重新录入".to_owned()
        }
        other => other.to_string(),
    }
}

fn credit_error(report: &CreditCodeReport) -> String {
    let said = |verdict: &CreditCodeVerdict| match verdict {
        CreditCodeVerdict::Valid => "有效".to_owned(),
        CreditCodeVerdict::FormatError(FormatProblem::Length { found }) => {
            format!("有 {found} 位;应为 18 位,请与证书核对")
        }
        CreditCodeVerdict::FormatError(FormatProblem::Character { place }) => {
            format!("第 {place} 位的字符不对;第 3 至 8 位是数字,且不用 I、O、S、V、Z")
        }
        CreditCodeVerdict::UnknownKind => "第 1、2 位不是机构类别;是否另一种号码?".to_owned(),
        CreditCodeVerdict::UnknownDivision => "第 3 至 8 位不是行政区划;请与证书核对".to_owned(),
        CreditCodeVerdict::OrgCheckMismatch => "第 17 位与组织机构代码不符;请核对第 9 至 17 位".to_owned(),
        CreditCodeVerdict::CheckMismatch => "第 18 位校验码不符;请逐位与证书核对".to_owned(),
    };
    report.findings().iter().map(said).collect::<Vec<_>>().join(";")
}

fn certificate_error(why: DisabilityCertificateError) -> String {
    match why {
        DisabilityCertificateError::Length { found } => format!("有 {found} 位;应为 20 位,请与证件核对"),
        DisabilityCertificateError::Holder(why) => format!("前 18 位:{}", person_error(why)),
        DisabilityCertificateError::Kind => "第 19 位不是残疾类别(1 至 7)".to_owned(),
        DisabilityCertificateError::Grade => "第 20 位不是残疾等级(1 至 4)".to_owned(),
        other => other.to_string(),
    }
}

fn card_error(why: BankNumberError) -> String {
    match why {
        BankNumberError::Empty => "是空的;请填写".to_owned(),
        BankNumberError::Length { found } => format!("有 {found} 位;银行卡号为 12 至 19 位"),
        BankNumberError::Character { place } => format!("第 {place} 位不是数字;请与卡核对"),
        BankNumberError::Check => "末位校验码不符;请逐位与卡核对".to_owned(),
        BankNumberError::RoundedBySpreadsheet => {
            "电子表格丢了末几位;请把该列设为文本格式,再重新录入".to_owned()
        }
        other => other.to_string(),
    }
}
