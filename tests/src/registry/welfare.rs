//! Welfare: the allowance, what is paid beside it, and every programme of relief.

use super::Property;
use crate::properties::{
    amounts, answers, assisted, care, explanations, hardship, law, payout, places, procedure, screening,
};

properties! { WELFARE:
    "P-SA-01", 3000, ["SA-01", "SA-12"], Some(1), amounts::between_nothing_and_the_full_standard,
        "低保金不低于零,不高于人数乘标准;不符合或待查时为零。",
        "The payment lies between nothing and members × standard, and is nothing without entitlement.",
        notices "an amount for a household that is over the line";
    "P-SA-02", 2500, ["SA-01", "SA-05", "SA-12"], Some(2), amounts::more_income_never_pays_more,
        "计入收入增加,低保金不会增加。",
        "More counted income never raises the payment.",
        notices "income added to the standard instead of taken from it";
    "P-SA-03", 2000, ["SA-01", "SA-12"], Some(2), amounts::a_higher_standard_never_pays_less,
        "标准提高,低保金不会减少。",
        "A higher standard never lowers the payment.",
        notices "a comparison the wrong way round";
    "P-SA-04", 2500, ["SA-12"], Some(2), amounts::one_more_member_adds_one_standard,
        "增加一名无收入的成员,低保金恰好增加一个标准。",
        "One more member without income adds exactly one standard.",
        notices "an amount per head that is rounded before it is multiplied";
    "P-SA-05", 2000, ["SA-12"], Some(3), amounts::a_raise_reaches_everybody_in_full,
        "提标Δ元,原在保户每人恰好多得Δ元(未取整)。",
        "A raise of the standard by Δ adds exactly n·Δ for every household eligible before (unrounded).",
        notices "a raise that is scaled by the gap";
    "P-SA-06", 2500, ["SA-06"], Some(4), amounts::what_does_not_count_changes_nothing,
        "增加不计入的收入,低保认定和金额不变。",
        "Adding income that does not count changes neither the finding nor the amount.",
        notices "a kind taken off the list of SA-06";
    "P-SA-07", 2500, ["SA-06", "SA-16"], Some(4), amounts::supplements_leave_the_allowance_alone,
        "是否领取分类救助、高龄、重症补助,不影响低保金。",
        "Supplements, high-age and illness subsidies never change the allowance.",
        notices "a supplement counted as income";
    "P-SA-08", 2500, [], Some(5), amounts::order_never_matters,
        "成员、收入、扣减、财产的先后次序不影响任何结果。",
        "The order of members, incomes, deductions and assets never matters.",
        notices "an amount that goes to the first member listed";
    "P-SA-09", 2000, ["SA-12"], Some(6), amounts::splitting_equal_members_changes_nothing,
        "成员收入均等的家庭拆成单人户,合计低保金不变(未取整)。",
        "Splitting a household of equal members with equal incomes does not change the total (unrounded).",
        notices "a bonus or floor per household";
    "P-SA-10", 2500, ["SA-12"], None, amounts::one_fen_more_income_one_fen_less_pay,
        "月收入多一分,低保金少一分(未取整)。",
        "One fen more of monthly income is one fen less of payment (unrounded).",
        notices "a taper of less than one for one";
    "P-SA-11", 2500, ["SA-01"], None, amounts::the_line_itself_is_outside,
        "收入等于标准即不符合;低一分即符合。",
        "Income equal to the standard is not entitled; one fen below it is.",
        notices "`≤` for `<`";
    "P-SA-12", 2500, ["SA-12", "SA-18"], None, amounts::payment_closes_the_gap,
        "收入加低保金补足到标准,误差不超过取整的半分。",
        "Income plus payment reaches the standard to half a fen of rounding.",
        notices "rounding down, or rounding twice";
    "P-SA-13", 2500, ["SA-18"], None, amounts::whole_yuan_need_no_rounding_rule,
        "差额为整元时,不依赖取整规定。",
        "A gap of whole yuan never rests on a rule of rounding.",
        notices "an assumption reported that made no difference";
    "P-SA-14", 1000, ["SA-12", "SA-27"], None, amounts::the_raise_of_2014_is_60_a_person,
        "2014年4月提标:收入和名册不变时,补发总额恰为60元×人数×月数(DB-03)。",
        "April 2014: with constant roster and incomes the raise costs exactly 60 × persons × months (DB-03).",
        notices "a standard that starts a month early or late";
    "P-SA-15", 2500, ["SA-05"], None, amounts::income_outside_the_window_does_not_count,
        "核算期以外的收入不影响低保金。",
        "Income outside the window changes nothing.",
        notices "a window one month too long";
    "P-SA-16", 2500, ["SA-05"], None, amounts::an_income_in_two_lines_is_the_same_income,
        "一项收入分两行填写,结果不变。",
        "An income written in two lines is the same income.",
        notices "an allowance or rounding per line";
    "P-SA-17", 2500, ["SA-02", "SA-03"], None, amounts::a_prisoner_is_nobody_here,
        "服刑人员及其收入不影响家庭的任何待遇。",
        "A person serving a sentence changes nothing, nor does that person's income.",
        notices "a member who does not count but whose income does";
    "P-SA-18", 2000, ["SA-11"], None, amounts::more_assets_never_help,
        "金融资产增加,不会使不符合变为符合。",
        "More financial assets never turn a refusal into an award.",
        notices "a limit compared the wrong way round";
    "P-SA-19", 2000, ["SA-19"], None, amounts::nothing_before_the_first_month,
        "起发月份之前不发;之后金额与起发月份无关。",
        "Nothing is paid before the first month, and from then on the first month makes no difference.",
        notices "payment from the month of the decision";
    "P-SA-20", 2500, ["SA-22"], None, amounts::the_dead_and_the_gone_draw_nothing,
        "早于本月死亡或离开的成员,如同不在户内。",
        "A member who died or left in an earlier month is as if not listed.",
        notices "a stop that comes two months late";
    "P-SA-21", 2000, ["SA-22"], None, amounts::who_comes_later_is_not_here_yet,
        "以后月份才加入的成员,如同不在户内。",
        "A member whose entry was decided in a later month is as if not listed.",
        notices "an entry that reaches back";
    "P-SA-22", 2000, ["SA-28"], None, amounts::the_three_nos_get_the_full_standard,
        "2014年4月以前无收入的三无人员得全额标准;与差额法金额相同。",
        "Until April 2014 the three-nos without income get the full standard, the same as by the top-up.",
        notices "the full standard paid beside an income";
    "P-SA-23", 1500, ["SA-04"], None, places::nobody_but_the_applicant_counts_alone,
        "单人保只计申请人本人,家庭其他成员及其收入不影响任何结果。",
        "When one person applies alone nobody else counts, and nothing of the family changes an answer.",
        notices "a family member who is counted in by a death";
    "P-SA-24", 1200, ["SA-07"], None, places::the_cost_of_working_stays_within_the_wage,
        "必要就业成本不低于零、不高于本人工资,不减少其他成员的收入。",
        "The cost of working is never more than the wage, and never lowers the income of another member.",
        notices "a cost carried over to another member";
    "P-SA-25", 1500, ["SA-08", "LI-01"], None, places::more_rigid_expenditure_is_never_worse,
        "自负医疗、教育支出增加,不会使家庭得到更少。",
        "More medical or education expenses of one's own never make a household worse off.",
        notices "expenditure added to the income";
    "P-SA-26", 1500, ["SA-09"], None, places::nothing_is_imagined_for_who_works_studies_or_cannot,
        "已就业、在学、退休或者丧失劳动能力的,不计虚拟收入。",
        "No notional income is counted for those who work, study, are retired or cannot work.",
        notices "an age alone that makes an income";
    "P-SA-27", 1200, ["SA-10"], None, places::more_maintenance_never_pays_more,
        "约定的赡养抚养扶养费提高,低保金不会增加。",
        "A higher agreed maintenance never raises the payment.",
        notices "maintenance taken off the income";
    "P-SA-28", 1000, ["SA-13"], None, places::a_band_pays_the_same_whatever_the_income,
        "分档救助在符合条件期间,金额与收入无关。",
        "Under bands the amount does not depend on the income while the household is eligible.",
        notices "a band that is topped up";
    "P-SA-29", 2000, ["SA-14", "SA-15"], None, places::a_floor_never_pays_less,
        "最低补差和单人保最低比例不会减少金额,也不改变是否符合。",
        "A floor never lowers an amount, nor changes who is entitled.",
        notices "a floor that is a cap";
    "P-SA-30", 1500, ["SA-17"], None, places::the_highest_share_is_at_most_the_sum,
        "增发取最高不多于合计,且不影响低保金。",
        "The highest share is at most the sum of all, and neither changes the allowance.",
        notices "stacking rules swapped";
    "P-SA-31", 400, ["SA-23"], None, places::a_kept_amount_is_paid_in_exactly_its_months,
        "渐退期内恰好按规定月数发给原金额,不随标准变化;非因收入停保的没有渐退期。",
        "A kept amount is paid in exactly the months of grace, whatever the standard becomes; no other ground than income gives any.",
        notices "a raise that lifts a kept amount, or a month too many";
    "P-SA-32", 1500, ["SA-24"], None, places::refusals_take_only_the_own_share,
        "拒绝就业不足规定次数不影响金额;达到的只减本人份额,其他成员份额不变。",
        "Refusals below the limit change nothing; at the limit only the own share is lost.",
        notices "a whole household that is stopped";
    "P-SA-33", 800, ["SA-25"], None, places::a_stop_never_reaches_back,
        "停发不追溯:末月不早于决定的上月,末月及以前不因停保变为不符合。",
        "A stop never reaches back: up to the last month of payment nothing is refused for it, after it everything.",
        notices "a stop in the month of the decision and the one before";
    "P-SA-34", 1500, ["SA-26"], Some(10), places::an_over_claim_is_what_was_paid_too_much,
        "多领额为各月多发之和,不为负,少发不抵;骗取的罚款在一至三倍之间,如实迟报不罚。",
        "An over-claim is the sum of what was paid too much, never negative; a fine lies within one and three times it, and honesty has none.",
        notices "months paid too little that offset months paid too much";
    "P-SA-35", 1500, ["SA-21"], None, places::a_review_is_due_after_the_last,
        "下次核查期限不早于上次核查;稳定的12个月,不稳定的6个月,2021年6月以前城市1个月、农村3个月。",
        "A review is due after 12 months for stable and 6 for unstable households, before July 2021 1 in towns and 3 in the country.",
        notices "intervals swapped";
    "P-LI-01", 2000, ["LI-01"], Some(7), places::marginal_and_allowance_exclude_each_other,
        "低保与低保边缘互斥;边缘身份本身不发钱。",
        "Nobody is on the allowance and marginal in one month; the marginal status pays nothing.",
        notices "a status that is left standing beside the allowance";
    "P-SU-01", 2500, ["SA-16", "HA-01", "SI-01", "PE-01"], None, amounts::nothing_beside_without_the_allowance,
        "不享受低保,则分类救助、高龄、重症、体检各项均不发。",
        "Without the allowance nothing is paid beside it.",
        notices "a supplement that outlives the allowance";
    "P-SU-02", 2500, ["SA-16", "HA-01", "HA-02", "SI-01", "PE-01"], None, amounts::each_supplement_minds_its_own_fact,
        "各项补助只随自己的条件变化,互不影响。",
        "Each supplement moves only with its own fact; none replaces another.",
        notices "an anti-cumulation rule nobody wrote";
    "P-HA-01", 2000, ["HA-01", "HA-03"], None, amounts::a_birthday_moves_the_band_once,
        "一个人每跨一档,只在生日当月换档一次。",
        "A birthday moves a person to the next band in exactly one month, that of the birthday.",
        notices "an age taken on the first day of the month";
    "P-HA-02", 2000, ["HA-01"], None, amounts::no_high_age_subsidy_before_april_2014,
        "2014年4月以前不发高龄津贴。",
        "Nobody is paid a high-age subsidy for months before April 2014.",
        notices "a start date shifted by a month";
    "P-SC-01", 1200, ["SA-06", "SC-01", "SC-02"], Some(4), care::special_care_is_never_income,
        "抚恤金、补助金不计入收入:领取与否,低保认定和金额都不变。",
        "Special care is never income: whether it is drawn changes neither the finding nor the amount of the allowance.",
        notices "special care taken off the list of SA-06";
    "P-SC-02", 1000, ["SC-01", "SC-02"], None, care::recipients_are_paid_each_for_themselves,
        "几名优抚对象的待遇,等于各自单独计算之和。",
        "What several recipients are paid is the sum of what each is paid alone.",
        notices "an amount that depends on who else is listed";
    "P-SC-03", 1000, ["SC-01"], None, care::only_the_highest_merit_counts,
        "多次立功的,一次性抚恤金只按最高一项增发,与次序、次数无关。",
        "Of several honours only the highest raises a grant, in whatever order and number.",
        notices "percentages added up";
    "P-SC-04", 1000, ["SC-01"], None, care::nothing_is_paid_to_whoever_is_sentenced,
        "被判刑、剥夺政治权利或者被通缉期间,四项优抚待遇都不发。",
        "Nothing of special care is paid to whoever is sentenced, deprived of political rights or wanted.",
        notices "a condition of art. 50 that only the pension looks at";
    "P-SC-05", 1000, ["SC-01", "SC-02"], None, care::nothing_regular_after_the_month_of_a_death,
        "死亡次月起,抚恤金、护理费和丧葬补助都不再发。",
        "From the month after a death neither pension nor nursing fee nor funeral aid is paid.",
        notices "extra months paid one by one on top of the sum";
    "P-SC-06", 1500, ["SC-01", "SC-02", "DB-07", "PE-02"], None, care::care_is_told_as_it_is_found,
        "优抚、价格补贴、意外险:有无说明,结果相同,说明都能复核。",
        "Special care, price-linked subsidy and accident insurance are the same silently and told, and what is told re-checks.",
        notices "a step whose formula is not what the code computes";
    "P-SC-07", 2500, ["SC-01", "SC-02", "DB-07", "PE-02"], None, care::hiding_a_fact_of_care_turns_nothing_round,
        "优抚、价格补贴、意外险:隐去任何一项事实,结果要么待查,要么不变。",
        "Hiding a fact of special care, prices or insurance leaves each answer as it was or open.",
        notices "an unknown grade taken for the least";
    "P-DB-07", 1200, ["DB-07"], None, care::a_greater_rise_never_pays_less,
        "涨幅越大,价格补贴不会越少。",
        "A greater rise of prices never pays less.",
        notices "points rounded down where a part counts";
    "P-DB-08", 1000, ["DB-07"], None, care::everybody_receives_the_same,
        "价格补贴按人发放,几人就是一人的几倍。",
        "The price-linked subsidy of so many persons is so many times that of one.",
        notices "a floor applied to the household";
    "P-PE-02", 1000, ["PE-02"], None, care::the_premium_is_one_amount_a_head,
        "2016年12月的保费,按起始日满60周岁且在世的人数,每人20元,其他月份不付。",
        "The premium of December 2016 is 20 yuan for each who is 60 and alive on its first day, and none in other months.",
        notices "ages reckoned at the end of the month";
    "P-PE-03", 1000, ["PE-02"], None, care::a_benefit_stays_within_its_limits,
        "每人每年理赔不低于零,不高于各项最高额之和。",
        "What a person is paid for a claim lies between nothing and all parts at their greatest.",
        notices "a year's days counted anew for each stay";
    "P-SI-01", 2000, ["SI-01", "SI-03"], None, amounts::illness_is_paid_from_approval_to_expiry,
        "重症补助自批准次月起,至证明失效止,每月240元。",
        "The illness subsidy is 240 in each month after the approval while the certificate is good.",
        notices "payment from the month of approval";
    "P-SI-02", 2000, ["SI-01", "SI-02"], None, amounts::an_approved_illness_needs_no_list,
        "已批准的重症,编码不影响金额;一人一份。",
        "Once approved, the code of the illness changes nothing: one subsidy a person.",
        notices "a subsidy for each illness";
    "P-PE-01", 2000, ["PE-01"], None, amounts::the_exam_is_paid_in_june_for_everybody,
        "体检补助只在2014年6月发放,恰为200元×人数。",
        "The exam subsidy is paid in June 2014 only, exactly 200 × persons.",
        notices "a subsidy paid every month";
    "P-DB-01", 1000, ["DB-01"], None, payout::paid_on_the_last_working_day_up_to_the_tenth,
        "发放日是截至当月10日的最后一个工作日;所跳过的每一天都列明原因。",
        "A month is paid on the last working day up to the 10th, and every day passed over is named.",
        notices "a rest day that moves the payment behind the 10th";
    "P-DB-02", 100, ["DB-02", "DB-03"], None, payout::a_raise_costs_raise_times_persons_times_months,
        "名册和收入不变时,补发总额恰为提标额×人数×月数。",
        "With constant roster and incomes the back-pay of a raise is exactly raise × persons × months.",
        notices "back-pay for the month in which payrolls change";
    "P-DB-03", 100, ["DB-04"], None, payout::the_level_of_payment_is_truncated,
        "补差水平乘人数不超过资金,多一分即超过。",
        "The level of payment times the persons never exceeds the money, and one fen more does.",
        notices "a level rounded half up";
    "P-DB-04", 200, ["DB-05"], None, payout::a_notice_tells_nothing_else,
        "无论台账填了什么,公示只有户主姓名、人数、金额、项目、月份、地点和电话。",
        "Whatever the register holds, a notice tells head, persons, amount, programme, month, place and telephone, and nothing else.",
        notices "a sum with supplements published as the amount";
    "P-DB-05", 150, ["DB-06"], None, payout::the_file_fits_the_findings_and_a_fen_does_not,
        "发放文件与例外之和等于认定,到分;改动一分即被发现。",
        "The file for the bank and the exceptions sum to the findings to the fen; a change of one fen is noticed.",
        notices "a household dropped for want of an account";
    "P-LA-01", 300, [], Some(8), law::later_figures_never_matter,
        "某月的结果不取决于该月以后起效的数值。",
        "The result for a month never depends on a figure that begins after it.",
        notices "a look-up of the newest value";
    "P-LA-02", 800, [], None, law::figures_of_other_places_never_matter,
        "其他市、区的数值变化,不影响市北区的结果。",
        "A figure of another city or district never changes Shibei's answer.",
        notices "a value borrowed from a neighbour";
    "P-LA-03", 800, ["SA-27"], None, law::rural_figures_never_matter_to_urban_households,
        "农村标准变化,不影响适用城市标准的家庭。",
        "A rural figure never changes the answer of a household under the urban standard.",
        notices "registers swapped";
    "P-LA-04", 800, [], Some(9), law::every_yuan_names_rule_and_figure,
        "每一元都有规则编号,并能追溯到有出处的数值。",
        "Every yuan names a rule and leads back to a figure with its first month and source.",
        notices "an amount written into code";
    "P-LA-05", 800, [], None, law::cited_figures_are_in_force_here,
        "说明所引数值,在该月该地确在施行。",
        "Every figure cited is in force in the months of the case and set by an authority above the place.",
        notices "a figure cited that was not the one used";
    "P-PR-01", 3000, ["SA-20"], None, procedure::replaying_gives_the_same_state,
        "办理经过重放,或一次、分段办理,得到同一状态。",
        "Replaying a history, in one go or step by step, gives the same state.",
        notices "state kept outside the state";
    "P-PR-02", 3000, ["SA-20"], None, procedure::an_unlawful_event_changes_nothing,
        "不能办理的事项报错,写明阶段和事项,经过不变。",
        "An unlawful event is an error that names state and event, and leaves the history as it was.",
        notices "an event taken in silence";
    "P-PR-03", 2000, ["SA-20"], None, procedure::a_stop_moves_the_end_by_the_days_stopped,
        "中止若干工作日,截止日恰好顺延若干工作日。",
        "A stop of some working days moves the last day by exactly as many working days.",
        notices "the day of asking or of supplying counted twice or not at all";
    "P-PR-04", 2000, ["SA-20"], None, procedure::more_events_never_bring_a_deadline_forward,
        "后续事项不会使已开始的时限提前。",
        "More events never bring a deadline forward that has begun.",
        notices "a special limit shorter than the usual one, a stop that takes days away";
    "P-PR-05", 1500, ["SA-20"], None, procedure::the_counted_days_are_the_limit,
        "逐日列出的计入日数恰为时限,日期无遗漏,末日顺延逐日注明。",
        "The days listed as counted are exactly the limit, no day is left out, and each day by which the end moves is told.",
        notices "a list of days that is not what was counted";
    "P-PR-06", 1500, ["SA-20"], None, procedure::listening_to_clocks_changes_nothing,
        "要求说明理由,不会改变任何时限。",
        "Asking for an explanation never changes a clock.",
        notices "a side effect in a step";
    "P-PR-07", 1500, ["SA-20", "SA-21"], None, procedure::what_is_open_names_what_it_lacks,
        "无法推算的时限写明缺少什么;每项时限都有依据。",
        "A clock without a day says what is lacking, and each clock names its clause.",
        notices "a missing limit taken for none";
    "P-PR-08", 400, ["SA-20", "SA-21"], None, procedure::every_overdue_clock_is_on_the_list_once,
        "待办清单恰含每案每项未办时限,逾期在前。",
        "The work list holds each open clock of each case exactly once, overdue ones first.",
        notices "an overdue case left off the list";
    "P-PR-09", 2000, ["SA-20"], None, procedure::procedure_times_are_order_statistics,
        "办理时长的中位数、第90百分位为实际时长之一,按期率截尾。",
        "Median and 90th percentile of procedure times are exact order statistics, and the share in time is truncated.",
        notices "an interpolated or rounded figure";
    "P-EX-01", 1200, [], None, explanations::listening_changes_nothing,
        "要求说明理由,不会改变任何结果。",
        "Asking for an explanation never changes an answer.",
        notices "a side effect in a step";
    "P-EX-02", 1200, [], Some(9), explanations::components_sum_to_the_total,
        "各组成部分之和恰为总额,每部分恰为其步骤之和。",
        "Components sum exactly to the total, and the steps of a component to the component.",
        notices "a yuan without an owner";
    "P-EX-03", 1600, [], None, explanations::every_explanation_rechecks,
        "任何说明都能不依赖规则、仅凭算术复核无误。",
        "Every explanation re-checks clean by arithmetic alone.",
        notices "a formula that is not what the function computes";
    "P-EX-04", 600, [], None, explanations::documents_read_back,
        "说明和案件文件写成JSON再读回,完全相同。",
        "Explanations and case files read back from JSON as they were.",
        notices "a field lost in writing";
    "P-EX-05", 1400, [], None, explanations::one_forged_change_is_found,
        "说明中改动任何一个数字、步骤、数值或条文,复核都能发现。",
        "Any single change to a number, step, figure or citation is found by the re-check.",
        notices "a field left out of the digest";
    "P-EX-06", 800, [], None, explanations::a_consistent_forgery_is_found,
        "前后一致并重新封存的伪造,与留存摘要不符而被发现。",
        "A forgery made consistent and sealed anew is found against the digest that was kept.",
        notices "a digest that leaves out a part";
    "P-EX-07", 1000, [], None, explanations::a_rewritten_text_is_found,
        "公式、条款、规则名称、规则形式或者参数被改写并重新封存的,对照规则手册和参数必被发现;如实的说明对照无误。",
        "A formula, clause, title, form or figure rewritten and sealed anew is found by the look-up; an honest explanation passes it.",
        notices "a look-up that passes over the clauses";
    "P-XH-01", 600, ["XH-01"], None, hardship::income_of_the_standard_ends_it,
        "本人收入达到标准的,不再符合特困供养条件。",
        "Whose own income reaches the standard is no longer in extreme hardship.",
        notices "an income test that is not made";
    "P-XH-02", 600, ["XH-02"], None, hardship::a_task_less_never_lowers_the_care,
        "少做到一项,自理能力等级和金额不会更低。",
        "Who does one task less is never paid less for care.",
        notices "the cut between three and four tasks turned round";
    "P-XH-03", 600, ["XH-03"], None, hardship::the_basic_amount_is_paid_in_full,
        "标准以下的本人收入不影响供养金额。",
        "Own income below the standard changes nothing: the basic amount is paid in full.",
        notices "a top-up in place of the full amount";
    "P-XH-04", 600, ["XH-04"], None, hardship::nothing_outside_its_months,
        "决定当月以前、终止或者死亡当月以后不发。",
        "Nothing is paid before the month of the decision, nor after that of the stop or the death.",
        notices "a stop that is overlooked";
    "P-XH-05", 300, ["XH-01", "XH-03", "LI-01", "LI-02"], Some(7), hardship::statuses_exclude_one_another,
        "特困、低保、低保边缘、刚性支出困难四种身份,同时至多有一种。",
        "Nobody has two of the statuses: extreme hardship, allowance, marginal, rigid expenditure.",
        notices "a status that does not look at those before it";
    "P-XH-06", 1200, ["XH-01", "XH-02", "XH-03", "XH-04", "LI-02"], None, hardship::explanations_recheck,
        "特困和刚性支出的说明都能复核无误,要不要说明不影响结果。",
        "Explanations of extreme hardship and rigid expenditure re-check, and listening changes no answer.",
        notices "a formula that is not what the function computes";
    "P-XH-07", 3000, ["XH-01", "XH-02", "XH-03", "LI-02"], None, hardship::hiding_a_fact_leaves_it_or_opens_it,
        "隐去特困、刚性支出的任何一项事实,结果要么不变,要么待查。",
        "Hiding any fact of these leaves the answer as it was, or open.",
        notices "not established taken for none";
    "P-XH-08", 200, ["XH-02", "XH-03"], None, hardship::more_care_is_paid_more,
        "同一人全护理高于半护理,半护理高于全自理。",
        "Full care is paid more than partial care, and partial care more than self-care.",
        notices "two grades exchanged";
    "P-LI-02", 2000, ["LI-02"], None, hardship::spending_helps_and_income_does_not,
        "多支出不会失去、多收入不会得到刚性支出困难家庭身份。",
        "Spending more never loses the status by rigid expenditure, and earning more never wins it.",
        notices "the share compared the wrong way round";
    "P-OP-01", 4000, [], None, answers::hiding_a_fact_never_changes_a_decided_answer,
        "隐去任何一项事实,结果要么待查,要么不变。",
        "Hiding any fact leaves each answer as it was or open; it never turns it round or invents an amount.",
        notices "not established taken for none";
    "P-OP-02", 2000, [], None, answers::a_decided_answer_holds_for_every_completion,
        "事实未全而已有结论的,无论如何补全,结论和金额都相同。",
        "Where facts are open and yet an answer is given, every completion gives that answer.",
        notices "an unknown income taken for zero";
    "P-OP-03", 3000, [], None, answers::open_answers_say_what_is_open,
        "待查必说明缺什么;不符合必说明理由。",
        "What needs a person says what is open; a refusal says why.",
        notices "a finding without questions";
    "P-OP-04", 5000, [], None, answers::nothing_panics,
        "任意事实(包括极端数值和日期)只会得到结果或错误,不会崩溃。",
        "Arbitrary facts, extremes included, give an answer or an error, never a crash.",
        notices "unchecked arithmetic";
    "P-SR-01", 250, ["LI-01", "LI-02", "XH-03", "SA-16", "HA-01", "SI-01", "PE-01"], Some(7), screening::as_the_table_says,
        "互斥的项目不会同时享受;附随的项目不会单独享受。",
        "Nobody has two programmes that exclude one another, nor one without what it follows.",
        notices "extreme hardship beside the allowance";
    "P-SR-02", 250, ["SA-06"], Some(4), screening::money_that_does_not_count,
        "一项救助所发的钱,按对照表不计入的,作为收入申报不改变任何结果。",
        "What one programme pays, told as income, changes nothing where the table says that it does not count.",
        notices "temporary assistance counted as income";
    "P-SR-03", 250, [], None, screening::needs_of_one_are_nothing_to_others,
        "只有一项救助要问的事实,不影响与其互不影响的其他项目。",
        "Facts that only one family asks about change nothing in the others.",
        notices "a status that bills change";
    "P-SR-04", 250, [], None, screening::every_question_once,
        "每个待查事实只问一次,先问的不比后问的能定得少。",
        "Every open fact is asked for once, and nothing asked later would have settled more at once.",
        notices "questions in the order of the list";
    "P-TA-01", 1500, ["TA-01", "TA-02"], None, assisted::the_year_is_never_overdrawn,
        "临时救助不超过决定的金额,加上当年已救助的也不超过年度限额。",
        "Temporary assistance is never more than was decided, nor with what was given before more than the cap of the year.",
        notices "a cap that forgets what was given before";
    "P-TA-02", 1500, ["TA-02"], None, assisted::what_was_given_before_never_raises,
        "当年已救助的金额和次数增加,不会得到更多。",
        "More given before in the year, or more often, never pays more.",
        notices "what was given added to the room";
    "P-TA-03", 800, ["TA-02", "TA-03"], None, assisted::months_are_standards_times_heads,
        "按月数给予的,恰为标准×人数×月数。",
        "What is given by months is exactly standard × heads × months.",
        notices "a household paid for one head";
    "P-TA-04", 600, ["TA-02", "TA-03"], None, assisted::a_lawful_range_has_no_holes,
        "两个金额都在合法范围内,其间任一金额也在范围内。",
        "Between two lawful amounts every amount is lawful.",
        notices "a bound compared the wrong way round";
    "P-TA-05", 800, ["TA-03"], None, assisted::small_and_fast_stays_within_a_month,
        "小额快救不超过一个月标准。",
        "Small-and-fast help is never more than a month of the standard.",
        notices "a limit for each person";
    "P-MA-01", 1500, ["MA-01", "MA-02"], None, assisted::more_cost_never_pays_less,
        "医疗费用增加,救助不会减少。",
        "More medical cost never pays less.",
        notices "a second round that takes back what the first gave";
    "P-MA-02", 1500, ["MA-01", "MA-02"], None, assisted::never_more_than_the_cost_or_the_limits,
        "医疗救助不超过自负费用,加上当年已救助的不超过年度总限额。",
        "Medical assistance is never more than the cost, nor with what was given before more than the limit of the year.",
        notices "a limit for each bill";
    "P-MA-03", 1500, ["MA-01", "MA-02"], None, assisted::a_bill_in_two_parts_is_the_same_bill,
        "一张单据分两张填写,结果不变。",
        "A bill written in two parts is the same bill.",
        notices "a deductible or a rounding for each bill";
    "P-MA-04", 1500, ["MA-01", "MA-02"], None, assisted::bills_have_no_order,
        "单据的先后次序不影响结果。",
        "The order of bills never matters.",
        notices "a limit that the first bill uses up";
    "P-MA-05", 600, ["MA-01", "MA-02"], None, assisted::paid_in_two_goes_or_at_once,
        "一年分两次救助与一次救助,合计相同。",
        "Helped in two goes of a year or at once, the sum is the same.",
        notices "what was given before not taken off";
    "P-MA-06", 1200, ["MA-02"], None, assisted::another_status_is_never_worse,
        "多一种身份,救助不会减少。",
        "Another status never pays less.",
        notices "the last status taken for the best";
    "P-MA-07", 2000, ["TA-01", "TA-02", "TA-03", "MA-01", "MA-02"], None, assisted::hiding_never_answers_otherwise,
        "隐去任何事实,结果要么相同,要么待查。",
        "With facts hidden, the answer of temporary and medical assistance is the same or open.",
        notices "an unknown cost taken for nothing";
    "P-MA-08", 600, ["TA-01", "TA-02", "TA-03", "MA-01", "MA-02"], None, assisted::explanations_re_check,
        "临时救助、医疗救助的说明都能复核,是否说明不影响结果。",
        "Every explanation of temporary and medical assistance re-checks, and listening changes nothing.",
        notices "a formula that says something else than the code";
}
