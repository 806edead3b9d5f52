//! Names of social organisations (NR-15 to NR-17).

use super::Property;
use crate::properties::ngo_names;

properties! { NGO_NAMES:
    "P-NM-01", 1500, ["NR-15", "NR-16", "NR-17"], None, ngo_names::explanations_re_check,
        "名称的说明都可凭算术复核,文件写出再读回相同,默算结果相同,不是通过的都有理由。",
        "Every explanation of a name re-checks by arithmetic alone, files read back as written, silence finds the same, and whatever does not pass has a reason.",
        notices "a formula that says something else than the code";
    "P-NM-02", 1000, ["NR-17"], None, ngo_names::more_names_never_help,
        "登记簿上多一个名称,意见不会变好。",
        "A name more on the register never makes the verdict milder.",
        notices "a comparison that stops at the first name";
    "P-NM-03", 1000, ["NR-15", "NR-16", "NR-17"], None, ngo_names::writing_makes_no_difference,
        "空格、标点、全半角写法不同,意见和理由相同。",
        "Blanks, punctuation and width change neither verdict nor reasons.",
        notices "a comparison before the writing is unified";
    "P-NM-04", 1000, ["NR-17"], None, ngo_names::bars_only_end,
        "期限只会届满:某日可以用的名称,以后各日仍可以用。",
        "Bars only end: a name that is free on a day is free on every later one.",
        notices "an anniversary that is counted the wrong way round";
}
