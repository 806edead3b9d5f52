//! The words of assistance granted beside the roll.

use super::words::{Word, Worded, word};
use crate::assistance::{Ground, MedicalStatus, SpecialCareProgramme, TemporaryKind};

impl Worded for TemporaryKind {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Emergency, "急难型", "emergency", &["急难", "急难型救助"]),
        word(Self::Expenditure, "支出型", "expenditure", &["支出", "支出型救助"]),
    ];
}

impl Worded for Ground {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Fire, "火灾", "fire", &[]),
        word(Self::TrafficAccident, "交通事故", "traffic-accident", &["车祸"]),
        word(Self::SuddenIllness, "突发重大疾病", "sudden-illness", &["突发重病"]),
        word(Self::OtherEmergency, "其他急难", "other-emergency", &[]),
        word(Self::Living, "基本生活支出", "living", &["生活", "基本生活"]),
        word(Self::Medical, "医疗支出", "medical", &["医疗", "因病"]),
        word(Self::Education, "教育支出", "education", &["教育", "助学"]),
        word(Self::OtherExpenditure, "其他支出", "other-expenditure", &[]),
    ];
}

impl Worded for MedicalStatus {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::ExtremeHardship, "特困人员", "extreme-hardship", &["特困", "五保", "三无"]),
        word(Self::Allowance, "低保对象", "allowance", &["低保"]),
        word(Self::Marginal, "低保边缘家庭成员", "marginal", &["低保边缘", "低收入", "边缘"]),
        word(Self::Rigid, "因病致贫", "rigid", &["因病致贫重病患者", "刚性支出困难"]),
        word(Self::SpecialCare, "优抚对象", "special-care", &["优抚"]),
        word(Self::Other, "其他困难人员", "other", &["其他"]),
    ];
}

impl Worded for SpecialCareProgramme {
    const WORDS: &'static [Word<Self>] = &[
        word(Self::Pension, "抚恤金", "pension", &["抚恤补助金", "抚恤和生活补助"]),
        word(Self::TemporaryAid, "临时救助", "temporary-aid", &["优抚临时救助"]),
        word(Self::MedicalAid, "医疗补助", "medical-aid", &["优抚医疗补助", "医疗救助"]),
    ];
}

#[cfg(test)]
mod tests {
    use super::super::words::{read, said};
    use super::*;
    use minzheng_core_types::Lang;

    fn each<T: Worded + std::fmt::Debug>(all: &[T], word_of: fn(T) -> &'static str) {
        for value in all.iter().copied() {
            for lang in [Lang::Zh, Lang::En] {
                assert_eq!(read::<T>(said(value, lang)), Some(value));
            }
            assert_eq!(said(value, Lang::En), word_of(value), "files and JSON say the same");
        }
        assert_eq!(T::WORDS.len(), all.len());
    }

    #[test]
    fn each_word_means_one_value() {
        each(TemporaryKind::ALL, TemporaryKind::word);
        each(Ground::ALL, Ground::word);
        each(MedicalStatus::ALL, MedicalStatus::word);
        each(SpecialCareProgramme::ALL, SpecialCareProgramme::word);
        assert_eq!(read::<Ground>("车祸"), Some(Ground::TrafficAccident));
        assert_eq!(read::<MedicalStatus>("邻居"), None);
    }
}
