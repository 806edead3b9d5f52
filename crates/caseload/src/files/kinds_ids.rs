//! What is wrong with numbers of people, in Chinese and English. Names places, never digits.

use minzheng_core_types::ids::{BankNumberError, DisabilityCertificateError, PersonIdError};

pub(super) fn identity_texts(error: PersonIdError) -> (String, String) {
    (identity_zh(error), error.to_string())
}

fn identity_zh(error: PersonIdError) -> String {
    match error {
        PersonIdError::Empty => "身份证号是空的;请填写或删去".to_owned(),
        PersonIdError::Length { found } => {
            format!("身份证号有 {found} 位,应为 18 位(旧号 15 位);请对照证件核对")
        }
        PersonIdError::Character { place } => format!("身份证号第 {place} 位不能是这个字符;请对照证件核对"),
        PersonIdError::UnknownProvince { place } => {
            format!("身份证号第 {place} 位起的两位不是省份代码;请对照证件核对")
        }
        PersonIdError::PermitDivision { place } => {
            format!("居住证号应以 810000、820000 或 830000 开头;请核对第 {place} 位")
        }
        PersonIdError::NoSuchDate { place } => {
            format!("身份证号第 {place} 位起的出生日期不存在;请对照证件核对")
        }
        PersonIdError::BornTooEarly { place } => {
            format!("身份证号第 {place} 位起的出生年份早于 1850 年;请对照证件核对")
        }
        PersonIdError::BornInFuture { place } => {
            format!("身份证号第 {place} 位起的出生日期还没有到;请对照证件核对")
        }
        PersonIdError::Check { place } => {
            format!("身份证号第 {place} 位校验码不符;请逐位对照证件核对")
        }
        PersonIdError::RoundedBySpreadsheet => {
            "表格软件把身份证号当作数字,后几位已丢失;请把该列设为文本格式,对照证件重新填写".to_owned()
        }
        _ => "身份证号不合规则;请对照证件核对".to_owned(),
    }
}

pub(super) fn certificate_texts(error: DisabilityCertificateError) -> (String, String) {
    let zh = match error {
        DisabilityCertificateError::Length { found } => {
            format!("残疾证号有 {found} 位,应为 20 位;请对照残疾证核对")
        }
        DisabilityCertificateError::Holder(holder) => format!("残疾证号前18位有误:{}", identity_zh(holder)),
        DisabilityCertificateError::Kind => {
            "残疾证号第 19 位不是残疾类别(1 至 7);请对照残疾证核对".to_owned()
        }
        DisabilityCertificateError::Grade => {
            "残疾证号第 20 位不是残疾等级(1 至 4);请对照残疾证核对".to_owned()
        }
        _ => "残疾证号不合规则;请对照残疾证核对".to_owned(),
    };
    (zh, error.to_string())
}

pub(super) fn account_texts(error: BankNumberError) -> (String, String) {
    let zh = match error {
        BankNumberError::Character { place } => {
            format!("账号第 {place} 位不是数字;请对照存折或银行卡核对")
        }
        BankNumberError::RoundedBySpreadsheet => {
            "表格软件把账号当作数字,后几位已丢失;请把该列设为文本格式后重新填写".to_owned()
        }
        _ => "账号不合规则;请对照存折或银行卡核对".to_owned(),
    };
    (zh, error.to_string())
}
