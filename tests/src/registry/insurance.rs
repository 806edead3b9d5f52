//! Accident insurance of elders (EC-50 to EC-56).

use super::Property;
use crate::properties::elder_insurance as insurance;

properties! { INSURANCE:
    "P-EI-01", 3000, ["EC-53"], None, insurance::no_head_pays_more_than_its_sum,
        "同一年度各项给付不超过该项保险金额;什么也没有申请的付零。",
        "In a term no head pays more than its sum insured; a claim of nothing pays nothing.",
        notices "a cap a case instead of a cap a term";
    "P-EI-02", 3000, ["EC-53"], None, insurance::a_greater_loss_never_pays_less,
        "合规医疗费增加或残疾更重,合计给付不会减少。",
        "More eligible cost or a heavier impairment never pays less in all.",
        notices "grades counted from the wrong end";
    "P-EI-03", 1500, ["EC-50", "EC-51"], None, insurance::the_list_has_one_cut_off,
        "2016至2019年度,本市户籍者在名单上,当且仅当出生在首日60年之前。",
        "Of the terms 2016 to 2019 whoever is registered is on the list if and only if born before the day sixty years before the first day.",
        notices "`≤` for `<` at 00:00 of the first day";
    "P-EI-04", 800, ["EC-51", "EC-52"], None, insurance::premiums_add_up,
        "两组人的保费之和等于合并后的保费;名单的次序和重复不影响人数,重复各处所记不同也一样。",
        "The premiums of two groups sum to that of both; neither order nor repetition changes who is counted on a list, also where entries of a person differ.",
        notices "a duplicate that is counted";
    "P-EI-05", 2000, ["EC-54"], None, insurance::a_claim_keeps_to_its_stages,
        "同样的事项得到同样的进度;不能接续的事项报出进度和事项;支付之后没有下文,只有核定的才支付;为身故的申请由继承人领取,与核定金额无关。",
        "The same events give the same stage; an event that does not follow is refused with stage and event; nothing follows a payment, only what was approved is paid, and of a claim for a death to the heirs, whatever the amounts.",
        notices "a rejected claim that is paid";
    "P-EI-06", 800, ["EC-55"], None, insurance::a_plan_grows_with_its_shares,
        "自付保费不低于零、不高于保费,每多一份多一份保费;保险金合计与份数成正比。",
        "The own part lies between nothing and the premium, a share more costs a premium more, and the sums are proportional to the shares.",
        notices "a subsidy paid for each share";
    "P-EI-07", 1500, ["EC-56"], None, insurance::ratios_come_back_to_their_part,
        "指标乘以分母还原为分子,误差不超过末位的一半。",
        "A ratio times its whole gives back the part to half a unit of the last place.",
        notices "truncation instead of rounding";
    "P-EI-08", 800, ["EC-50", "EC-51", "EC-53"], None, insurance::explanations_of_insurance_hold,
        "有无说明,结果相同;说明能逐步验算。",
        "With or without an explanation the answer is the same, and every explanation can be computed again.",
        notices "a running total told of another claim";
}
