//! The rows of the division history (ID-05). A row is never overwritten; a change adds an end and a successor.

use super::division::{Division, DivisionCode};
use crate::text::Text;

/// Prefectures of which the table holds every division below, past and present.
pub(super) static COVERED_PREFECTURES: [DivisionCode; 1] = [DivisionCode::listed(370_200)];

/// A row; 0 stands for no year and no successor.
const fn row(code: u32, zh: &'static str, en: &'static str, from: u16, to: u16, successor: u32) -> Division {
    Division {
        code: DivisionCode::listed(code),
        name: Text::new(zh, en),
        valid_from: if from == 0 { None } else { Some(from) },
        valid_to: if to == 0 { None } else { Some(to) },
        successor: if successor == 0 { None } else { Some(DivisionCode::listed(successor)) },
        successor_in_part: false,
    }
}

const fn undated(code: u32, zh: &'static str, en: &'static str) -> Division {
    row(code, zh, en, 0, 0, 0)
}

/// A row whose successor took only a part.
const fn in_part(row: Division) -> Division {
    Division { successor_in_part: true, ..row }
}

/// 行政区划沿革: the country, the provinces, every division of Qingdao since 1983, and the names of other places that the
/// embedded figures speak of, by code. All but the divisions of Qingdao stand without years. 370203 was rebuilt with
/// Sifang by 国函〔2012〕153号; 370211 took 370284 in 2012.
#[doc(alias = "行政区划沿革")]
pub static DIVISIONS: [Division; 80] = [
    undated(100_000, "全国", "The whole country"),
    undated(110_000, "北京市", "Beijing"),
    undated(120_000, "天津市", "Tianjin"),
    undated(130_000, "河北省", "Hebei"),
    undated(140_000, "山西省", "Shanxi"),
    undated(140_100, "太原市", "Taiyuan"),
    undated(150_000, "内蒙古自治区", "Inner Mongolia"),
    undated(210_000, "辽宁省", "Liaoning"),
    undated(210_100, "沈阳市", "Shenyang"),
    undated(210_200, "大连市", "Dalian"),
    undated(211_100, "盘锦市", "Panjin"),
    undated(220_000, "吉林省", "Jilin"),
    undated(220_200, "吉林市", "Jilin City"),
    undated(230_000, "黑龙江省", "Heilongjiang"),
    undated(310_000, "上海市", "Shanghai"),
    undated(320_000, "江苏省", "Jiangsu"),
    undated(330_000, "浙江省", "Zhejiang"),
    undated(340_000, "安徽省", "Anhui"),
    undated(341_300, "宿州市", "Suzhou (Anhui)"),
    undated(341_324, "泗县", "Si County"),
    undated(350_000, "福建省", "Fujian"),
    undated(350_200, "厦门市", "Xiamen"),
    undated(350_500, "泉州市", "Quanzhou"),
    undated(350_582, "晋江市", "Jinjiang City"),
    undated(360_000, "江西省", "Jiangxi"),
    undated(360_700, "赣州市", "Ganzhou"),
    undated(370_000, "山东省", "Shandong"),
    undated(370_100, "济南市", "Jinan"),
    undated(370_200, "青岛市", "Qingdao"),
    row(370_201, "市辖区", "Districts of Qingdao, taken together", 1983, 0, 0),
    row(370_202, "市南区", "Shinan District", 1983, 0, 0),
    row(370_203, "市北区", "Shibei District", 1983, 0, 0),
    row(370_204, "台东区", "Taidong District", 1983, 1994, 370_203),
    row(370_205, "四方区", "Sifang District", 1983, 2012, 370_203),
    in_part(row(370_206, "沧口区", "Cangkou District", 1983, 1994, 370_213)),
    row(370_211, "黄岛区", "Huangdao District", 1983, 0, 0),
    row(370_212, "崂山区", "Laoshan District", 1988, 0, 0),
    row(370_213, "李沧区", "Licang District", 1994, 0, 0),
    row(370_214, "城阳区", "Chengyang District", 1994, 0, 0),
    row(370_215, "即墨区", "Jimo District", 2017, 0, 0),
    row(370_220, "市区", "Urban area of Qingdao", 0, 1983, 0),
    row(370_221, "崂山县", "Laoshan County", 0, 1988, 370_212),
    row(370_222, "即墨县", "Jimo County", 0, 1989, 370_282),
    row(370_223, "胶南县", "Jiaonan County", 0, 1990, 370_284),
    row(370_224, "胶县", "Jiao County", 0, 1987, 370_281),
    row(370_225, "莱西县", "Laixi County", 1983, 1990, 370_285),
    row(370_226, "平度县", "Pingdu County", 1983, 1989, 370_283),
    row(370_281, "胶州市", "Jiaozhou City", 1989, 0, 0),
    row(370_282, "即墨市", "Jimo City", 1989, 2017, 370_215),
    row(370_283, "平度市", "Pingdu City", 1989, 0, 0),
    row(370_284, "胶南市", "Jiaonan City", 1990, 2012, 370_211),
    row(370_285, "莱西市", "Laixi City", 1990, 0, 0),
    undated(370_300, "淄博市", "Zibo"),
    undated(371_000, "威海市", "Weihai"),
    undated(371_600, "滨州市", "Binzhou"),
    undated(410_000, "河南省", "Henan"),
    undated(420_000, "湖北省", "Hubei"),
    undated(430_000, "湖南省", "Hunan"),
    undated(440_000, "广东省", "Guangdong"),
    undated(440_100, "广州市", "Guangzhou"),
    undated(440_300, "深圳市", "Shenzhen"),
    undated(440_600, "佛山市", "Foshan"),
    undated(440_607, "三水区", "Sanshui District"),
    undated(442_000, "中山市", "Zhongshan"),
    undated(450_000, "广西壮族自治区", "Guangxi"),
    undated(460_000, "海南省", "Hainan"),
    undated(500_000, "重庆市", "Chongqing"),
    undated(510_000, "四川省", "Sichuan"),
    undated(511_600, "广安市", "Guang'an"),
    undated(520_000, "贵州省", "Guizhou"),
    undated(530_000, "云南省", "Yunnan"),
    undated(540_000, "西藏自治区", "Tibet (Xizang)"),
    undated(610_000, "陕西省", "Shaanxi"),
    undated(620_000, "甘肃省", "Gansu"),
    undated(630_000, "青海省", "Qinghai"),
    undated(640_000, "宁夏回族自治区", "Ningxia"),
    undated(650_000, "新疆维吾尔自治区", "Xinjiang"),
    undated(710_000, "台湾省", "Taiwan"),
    undated(810_000, "香港特别行政区", "Hong Kong"),
    undated(820_000, "澳门特别行政区", "Macao"),
];

#[cfg(test)]
mod tests {
    use super::super::{Existence, division, exists_in, successor};
    use super::*;

    fn code(number: u32) -> DivisionCode {
        DivisionCode::new(number).unwrap()
    }

    #[test]
    fn rows_are_sorted_in_range_and_not_reversed() {
        assert!(DIVISIONS.is_sorted_by(|a, b| a.code < b.code));
        for row in &DIVISIONS {
            assert_eq!(DivisionCode::new(row.code.number()), Ok(row.code));
            assert!(row.valid_from.is_none_or(|from| row.valid_to.is_none_or(|to| from < to)), "{row:?}");
            assert!(row.code.parent().is_none_or(|parent| division(parent).is_some()), "{row:?}");
        }
        let provinces =
            DIVISIONS.iter().filter(|row| row.code.level() == super::super::DivisionLevel::Province);
        assert_eq!(provinces.count(), 31 + 3);
    }

    #[test]
    fn a_successor_follows_an_end_and_is_not_older_than_its_own_end() {
        for row in &DIVISIONS {
            let Some(next) = row.successor else { continue };
            let next = division(next).unwrap();
            assert!(
                row.valid_to.is_some() && next.valid_to.is_none_or(|to| row.valid_to.unwrap() < to),
                "{row:?}"
            );
            assert!(successor(row.code, 2023).is_some(), "{row:?}");
        }
    }

    /// ID-05: seven districts and three county-level cities today.
    #[test]
    fn qingdao_of_today() {
        let today = |low: u32, high: u32| {
            DIVISIONS
                .iter()
                .filter(|row| (370_200 + low..=370_200 + high).contains(&row.code.number()))
                .filter(|row| exists_in(row.code, 2023) == Existence::Known)
                .count()
        };
        assert_eq!((today(2, 20), today(21, 80), today(81, 99)), (7, 0, 3));
    }

    /// The table of ID-05.
    #[test]
    fn history_of_qingdao() {
        for (number, from, to, next) in [
            (370_202, 1983, None, None),
            (370_203, 1983, None, None),
            (370_204, 1983, Some(1994), Some(370_203)),
            (370_205, 1983, Some(2012), Some(370_203)),
            (370_206, 1983, Some(1994), Some(370_213)),
            (370_211, 1983, None, None),
            (370_212, 1988, None, None),
            (370_213, 1994, None, None),
            (370_214, 1994, None, None),
            (370_215, 2017, None, None),
            (370_281, 1989, None, None),
            (370_282, 1989, Some(2017), Some(370_215)),
            (370_283, 1989, None, None),
            (370_284, 1990, Some(2012), Some(370_211)),
            (370_285, 1990, None, None),
        ] {
            let row = division(code(number)).unwrap();
            assert_eq!(
                (row.valid_from, row.valid_to, row.successor),
                (Some(from), to, next.map(code)),
                "{number}"
            );
            assert_eq!(exists_in(row.code, from - 1), Existence::NotYet { from });
            assert_eq!(exists_in(row.code, from), Existence::Known);
            if let Some(to) = to {
                assert_eq!(exists_in(row.code, to), Existence::Known);
                assert_eq!(exists_in(row.code, to + 1), Existence::Ended { to });
                assert_eq!(successor(row.code, to), Some(row.code));
                assert_eq!(successor(row.code, to + 1), next.map(code));
            }
        }
        assert!(division(code(370_206)).unwrap().successor_in_part);
        for (number, zh) in
            (370_220..).zip(["市区", "崂山县", "即墨县", "胶南县", "胶县", "莱西县", "平度县"])
        {
            let row = division(code(number)).unwrap();
            assert_eq!(row.name.zh, zh);
            assert!(row.valid_to.is_some_and(|to| (1983..=1990).contains(&to)));
        }
    }

    #[test]
    fn successors_are_followed_through() {
        assert_eq!(successor(code(370_222), 2000), Some(code(370_282)));
        assert_eq!(successor(code(370_222), 2018), Some(code(370_215)));
        assert_eq!(successor(code(370_223), 2013), Some(code(370_211)));
        assert_eq!(successor(code(370_220), 2000), None, "no single successor");
        assert_eq!(successor(code(370_224), 1988), None, "the table has no code for the territory that year");
        assert_eq!(successor(code(370_215), 2000), None, "not yet");
    }

    #[test]
    fn unknown_is_told_from_not_covered() {
        assert_eq!(exists_in(code(370_299), 2014), Existence::Unknown);
        assert_eq!(exists_in(code(830_000), 2014), Existence::Unknown);
        assert_eq!(exists_in(code(100_001), 2014), Existence::Unknown);
        assert_eq!(exists_in(code(370_102), 2014), Existence::NotCovered);
        assert_eq!(exists_in(code(370_400), 2014), Existence::NotCovered);
        assert_eq!(exists_in(code(370_100), 2014), Existence::Known, "named, though its districts are not");
        assert_eq!(exists_in(DivisionCode::NATIONAL, 2014), Existence::Known);
    }

    #[test]
    fn relations() {
        assert!(code(370_200).contains(code(370_203)) && !code(370_203).contains(code(370_200)));
        assert!(DivisionCode::NATIONAL.contains(code(110_105)));
        assert!(code(370_203).is_sibling(code(370_202)) && !code(370_203).is_sibling(code(370_203)));
        assert_eq!(code(370_203).common_ancestor(code(370_102)), code(370_000));
        assert_eq!(code(370_203).common_ancestor(code(110_105)), DivisionCode::NATIONAL);
        assert_eq!(code(370_203).common_ancestor(code(370_200)), code(370_200));
    }

    #[test]
    fn codes_stand_in_files_as_six_digits() {
        assert_eq!(serde_json::to_string(&code(370_203)).unwrap(), "\"370203\"");
        assert_eq!(serde_json::from_str::<DivisionCode>("\"３７0203\"").unwrap(), code(370_203));
        for text in
            ["370203", "\"37020\"", "\"3702030\"", "\"070203\"", "\"970203\"", "\"37O203\"", "\"+70203\""]
        {
            assert!(serde_json::from_str::<DivisionCode>(text).is_err(), "{text}");
        }
    }
}
