//! The words of the formulas that only this family uses.

terms! {
    EACH_POINT = "each_point", "每一百分点补贴", "for each point";
    LEAST_SUBSIDY = "least_subsidy", "最低额", "least subsidy";
    OF_STANDARD = "of_standard", "标准乘涨幅", "the standard times the rise";
    PARTS = "parts", "不足一个百分点", "a part of a point";
    PER_PERSON = "per_person", "每人补贴", "for each person";
    PERSONS = "persons", "保障人数", "persons who draw";
    POINTS = "points", "计发百分点", "points that count";
    PRICE_METHOD = "price_method", "计发办法", "method of the subsidy";
    PRICE_STATUS = "price_status", "身份", "status of the household";
    PRICE_STATUSES = "price_statuses", "发放对象", "who receives it";
    RISE = "rise", "涨幅(%)", "rise in per cent";
    STARTED = "started", "已启动", "started";
    TRIGGER = "trigger", "启动条件(%)", "trigger in per cent";
}
