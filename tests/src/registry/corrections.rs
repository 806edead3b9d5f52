//! Corrections of past months, of registers and of cases, and the ledger of them (SA-22, SA-26).

use super::Property;
use crate::properties::{case_corrections, corrections};

properties! { CORRECTIONS:
    "P-CO-01", 100, ["SA-22", "SA-26"], None, corrections::the_causes_sum_to_the_difference,
        "更正中每月每项目的原因之和,恰为现在应发减实发;标准只在当时未公布时才是原因。",
        "The causes of a correction sum exactly to what is due now less what was paid; a figure is one only where it was not known.",
        notices "a fen of a correction without an act";
    "P-CO-02", 100, ["SA-22"], None, corrections::no_other_month_is_touched,
        "更正不动事实发生以前的月份。",
        "A correction touches no month before the fact.",
        notices "an income found late that lowers earlier months too";
    "P-CO-03", 100, ["SA-22", "SA-26"], None, corrections::twice_changes_nothing_and_back_restores,
        "同样的更正再作一次,什么也不变;更正回去,应发恢复原样;日志重放得同样的台账。",
        "The same correction again changes nothing, one back restores what was due, and the log replays.",
        notices "a correction that is paid twice";
    "P-CO-04", 100, ["SA-26"], None, corrections::the_claims_sum_to_the_recoveries,
        "按情形分列的追回之和恰为全部追回;只有骗取才有罚款幅度,死亡后的发放没有。",
        "What is claimed by conduct sums to all recoveries; only deception has a range of fines, payments after a death have none.",
        notices "a fine for an honest late report";
    "P-CO-05", 200, ["SA-22", "SA-26"], None, case_corrections::the_causes_of_a_case_sum,
        "案件更正中,各月各项目的原因之和恰为应补减应追;需人工的项目不补不追,也没有原因。",
        "Of a case, the causes of every month and programme sum to the fen to what is to be paid less what is to be recovered; a programme that needs a person has neither.",
        notices "the part of a figure that is put down to a fact as well";
    "P-CO-06", 200, ["SA-22"], None, case_corrections::only_months_that_differ_are_told,
        "案件与自身更正为空;无差别的月份和项目不列;倒过来更正,列的相同,两端互换。",
        "A case corrected with itself is empty; what does not differ is not told; the other way round tells the same with its ends exchanged.",
        notices "a difference told only where it is to the household's debit";
    "P-CO-07", 200, ["SA-22", "SA-26"], None, case_corrections::settled_is_received_as_due,
        "补发、追回、核销全部登记后,已收 = 实发 + 补发 − 追回 = 现在应发 + 核销,再无未结。",
        "Once all is paid later, recovered or written off, received = paid + arrears − recoveries = due now + written off, and nothing is open.",
        notices "a write-off that lowers what was received";
    "P-CO-08", 200, ["SA-22", "SA-26"], None, case_corrections::the_lines_lead_to_the_same_sums,
        "更正台账写出各行,再读回、重放,得同样的台账;各项合计等于各行之和。",
        "The lines of a ledger of corrections, read back and replayed, lead to the same ledger, and its sums are those of the lines.",
        notices "a programme that is lost when a line is read back";
    "P-CO-09", 200, ["SA-26"], None, case_corrections::a_list_is_entered_once,
        "同一清单登记两次,什么也不变;先登记一部分再登记全部,结果相同。",
        "The same list entered twice changes nothing; entered in part and then whole, it comes to the same.",
        notices "a recovery entered twice for want of a voucher";
    "P-CO-10", 100, ["SA-19", "SA-22"], None, case_corrections::each_month_is_asked_by_its_standing,
        "重新核定、停保或渐退的案件,决定当月及以前按原来的状态,次月起按现在的状态;逐月两端与单独筛查相同。",
        "Of a case determined anew, ended or in grace, the months up to that of the decision are asked by the standing as it was, later ones by that now known; both ends are those of a screening of each month.",
        notices "a standing that is moved to the months before its decision";
}
