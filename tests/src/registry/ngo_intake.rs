//! Intake of social organisations (NR-01 to NR-10, NR-13, NR-14, NR-18 to NR-21, NR-36).

use super::Property;
use crate::properties::ngo_intake;

properties! { NGO_INTAKE:
    "P-NI-01", 2000, ["NR-08", "NR-09", "NR-10"], None, ngo_intake::adding_a_document_never_worsens,
        "多交一件合格材料,受理意见不会变差。",
        "Adding a valid document never worsens the outcome of intake.",
        notices "a document that counts the wrong way round";
    "P-NI-02", 1500, ["NR-09"], None, ngo_intake::defects_are_never_approvable,
        "容缺受理时必缺次件、不缺主件,在补齐前不得准予。",
        "What is accepted with defects lacks minor documents and no main ones, and is never approvable.",
        notices "an approval while a document is missing";
    "P-NI-03", 1500, ["NR-09"], None, ngo_intake::without_minor_documents_the_regimes_coincide,
        "不缺次件时,实行与不实行容缺受理的地方结果相同。",
        "Where no minor document lacks, a place with acceptance with defects and one without answer alike.",
        notices "a regime that lets main documents through";
    "P-NI-04", 1500, ["NR-08", "NR-09"], None, ngo_intake::the_list_is_exactly_what_lacks,
        "交给申请人的清单恰为目录中缺少或者不合格的材料。",
        "The list handed out is exactly what lacks or is not valid of the list of the place.",
        notices "a list that leaves one out";
    "P-NI-05", 1500, ["NR-01", "NR-02", "NR-03", "NR-04", "NR-05", "NR-06", "NR-07", "NR-08", "NR-09", "NR-10", "NR-13", "NR-14", "NR-18", "NR-19", "NR-20", "NR-21", "NR-36"],
        None, ngo_intake::explanations_re_check,
        "说明都可凭算术复核,文件写出再读回相同,默算结果相同。",
        "Every explanation re-checks by arithmetic alone, files read back as written, silence finds the same.",
        notices "a formula that says something else than the code";
    "P-NI-06", 1500, ["NR-03", "NR-04", "NR-05", "NR-13", "NR-14"], None, ngo_intake::hiding_a_fact_never_answers_otherwise,
        "隐去任何一项事实,答案不变或者待查。",
        "With any fact hidden, an answer is the same or open.",
        notices "not established taken for no obstacle";
    "P-NI-07", 1000, ["NR-05", "NR-07"], None, ngo_intake::more_never_stands_in_the_way,
        "资金更多、同类会员更多,不会使条件由具备变为不具备。",
        "More money or more members of the same sort never turn a met condition into an unmet one.",
        notices "a comparison the wrong way round";
}
