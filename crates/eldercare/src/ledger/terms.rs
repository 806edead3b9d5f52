//! The words of the formulas that only this family uses.

terms! {
    BELONGS = "el_belongs", "应建台账", "belongs on the ledger";
    ON_ALLOWANCE = "el_on_allowance", "享受低保", "on the allowance";
    WITHOUT_SUPPORT = "el_without_support", "三无", "without support";
    ELDER_AGE = "el_age", "周岁", "age";
    LEAST_AGE = "el_least_age", "年龄起点", "least age";
    COUNTS = "el_counts", "计入视图", "counts for the view";
    HAPPENED_ON = "el_happened_on", "发生日", "day it happened";
    RECORDED_ON = "el_recorded_on", "记录日", "day it was recorded";
    VALID_ON = "el_valid_on", "查询日", "day asked about";
    KNOWN_ON = "el_known_on", "认知日", "day of what was known";
    CORRECTED = "el_corrected", "已被更正", "corrected";
    OVERDUE = "el_overdue", "逾期天数", "days overdue";
    LAST_VISIT = "el_last_visit", "上次探访日", "last visit";
    INTERVAL = "el_interval", "探访间隔", "days between visits";
    SHOWN = "el_shown", "公布", "shown";
    CELL = "el_cell", "人数", "persons";
    LEAST_CELL = "el_least_cell", "每格最少人数", "least persons in a cell";
    HIDDEN = "el_hidden", "隐去位数", "places hidden";
    PLACES = "el_places", "号码位数", "places of the number";
    PLACES_SHOWN = "el_places_shown", "显示位数", "places shown";
}
