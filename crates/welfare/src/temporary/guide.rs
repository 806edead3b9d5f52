//! What each parameter is read for, and what its absence does.

use minzheng_core_types::Text;
use minzheng_core_types::figures::{Guide, Omitted};

use Omitted::{Asks, AsksWhere, GoesOn};

const WHERE_MONTHS: Omitted = AsksWhere {
    parameter: "ta.formula",
    is: &["months-of-standard"],
    text: Text::new(
        "按标准的月数计发时需人工核定",
        "a person is asked where months of the standard are given",
    ),
};
const WHERE_PER_TIME: Omitted = AsksWhere {
    parameter: "ta.limit",
    is: &["per-time"],
    text: Text::new("按次限额时需人工核定", "a person is asked where each time is capped"),
};
const WHERE_PER_YEAR: Omitted = AsksWhere {
    parameter: "ta.limit",
    is: &["per-year"],
    text: Text::new("年度限额时需人工核定", "a person is asked where the year is capped"),
};
const WHERE_SMALL: Omitted = AsksWhere {
    parameter: "ta.small.multiple",
    is: &[],
    text: Text::new("实行小额快救时需人工核定", "a person is asked where there is small-and-fast help"),
};
const WHERE_DELEGATED: Omitted = AsksWhere {
    parameter: "ta.delegated.multiple",
    is: &[],
    text: Text::new("委托乡镇审批时需人工核定", "a person is asked where decisions are delegated"),
};
const NO_LEAST: Omitted = GoesOn(Text::new("没有最低月数", "there is no least number of months"));
const NO_FRESHMAN: Omitted = GoesOn(Text::new("新生没有最低救助额", "freshmen have no least amount"));
const NO_LIMIT: Omitted = GoesOn(Text::new("没有次数和年度限额", "neither times nor the year are capped"));
const AS_EVERYBODY: Omitted = GoesOn(Text::new("与其他救助同一限额", "capped as everybody"));
const NO_SMALL: Omitted = GoesOn(Text::new("没有小额快救", "there is no small-and-fast help"));
const NO_DELEGATION: Omitted = GoesOn(Text::new("不委托乡镇审批", "nothing is delegated"));
const NO_FLOOR: Omitted = GoesOn(Text::new("乡镇审批没有最低额", "townships have no least amount"));

const fn guide(
    parameter: &'static str,
    rules: &'static [&'static str],
    omitted: Omitted,
    example: &'static str,
) -> Guide {
    Guide { parameter, rules, omitted, example }
}

/// In the order of [`super::PARAMETERS`].
pub static GUIDE: &[Guide] = &[
    guide("sa.standard.urban", &["TA-02", "TA-03"], Asks, "600.00"),
    guide("sa.standard.rural", &["TA-02", "TA-03"], Asks, "350.00"),
    guide("ta.where", &["TA-01"], Asks, "where-it-happens"),
    guide("ta.formula", &["TA-02"], Asks, "decided-singly"),
    guide("ta.basic.least", &["TA-02"], NO_LEAST, "3"),
    guide("ta.basic.most", &["TA-02"], WHERE_MONTHS, "6"),
    guide("ta.basic.heads", &["TA-02"], WHERE_MONTHS, "persons"),
    guide("ta.illness.least", &["TA-02"], NO_LEAST, "3"),
    guide("ta.illness.most", &["TA-02"], WHERE_MONTHS, "6"),
    guide("ta.illness.heads", &["TA-02"], WHERE_MONTHS, "persons"),
    guide("ta.accident.least", &["TA-02"], NO_LEAST, "3"),
    guide("ta.accident.most", &["TA-02"], WHERE_MONTHS, "6"),
    guide("ta.accident.heads", &["TA-02"], WHERE_MONTHS, "persons"),
    guide("ta.education.least", &["TA-02"], NO_LEAST, "3"),
    guide("ta.education.most", &["TA-02"], WHERE_MONTHS, "6"),
    guide("ta.education.heads", &["TA-02"], WHERE_MONTHS, "persons"),
    guide("ta.freshman.least", &["TA-02"], NO_FRESHMAN, "4000.00"),
    guide("ta.light.most", &["TA-02"], WHERE_MONTHS, "1000.00"),
    guide("ta.limit", &["TA-02"], NO_LIMIT, "per-year"),
    guide("ta.cap.once", &["TA-02"], WHERE_PER_TIME, "1000.00"),
    guide("ta.times", &["TA-02"], WHERE_PER_TIME, "2"),
    guide("ta.cap.year", &["TA-02"], WHERE_PER_YEAR, "25000.00"),
    guide("ta.cap.year.student", &["TA-02"], AS_EVERYBODY, "5000.00"),
    guide("ta.small.multiple", &["TA-03"], NO_SMALL, "1"),
    guide("ta.small.heads", &["TA-03"], WHERE_SMALL, "case"),
    guide("ta.delegated.multiple", &["TA-03"], NO_DELEGATION, "4"),
    guide("ta.delegated.heads", &["TA-03"], WHERE_DELEGATED, "case"),
    guide("ta.delegated.most", &["TA-03"], NO_DELEGATION, "2000.00"),
    guide("ta.delegated.least", &["TA-03"], NO_FLOOR, "800.00"),
];
