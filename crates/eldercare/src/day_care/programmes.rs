//! What is found, each with an outcome of its own.

programmes! {
    /// EC-40.
    CLASS = "day-care-class", "中心类别(建标143-2010)", "class of the centre (JB 143-2010)";
    /// EC-40.
    AREA = "day-care-area", "建筑面积指标(m²)", "floor area by class (m²)";
    /// EC-40.
    AREA_REACHED = "day-care-area-reached", "达到建筑面积指标", "floor area reached";
    /// EC-40.
    INDEX_AREA = "day-care-index-area", "按老年人人均指标的面积(m²)", "floor area by the index for each elder (m²)";
    /// EC-41.
    USABLE = "day-care-usable", "使用面积(m²)", "usable area (m²)";
    /// EC-41.
    LIVING = "day-care-living", "生活服务用房(m²)", "living service (m²)";
    /// EC-41.
    HEALTH = "day-care-health", "保健康复用房(m²)", "health and rehabilitation (m²)";
    /// EC-41.
    RECREATION = "day-care-recreation", "娱乐用房(m²)", "recreation (m²)";
    /// EC-41.
    AUXILIARY = "day-care-auxiliary", "辅助用房(m²)", "auxiliary rooms (m²)";
    /// EC-42.
    PLACES = "day-care-places", "在托不超过核定位置", "clients within the places";
    /// EC-42.
    STAFF = "day-care-staff", "护理员配备足够", "carers enough";
    /// EC-43.
    ADMISSION = "day-care-admission", "可以入托", "may be admitted";
    /// EC-43.
    REVIEW = "day-care-review", "不宜入托情形的复核日", "review of what excludes";
    /// EC-43.
    WAITING = "day-care-waiting", "轮候次序类别", "class of waiting";
    /// EC-44.
    PERIOD = "day-care-period", "全程天数", "days of the stay";
    /// EC-44.
    TARIFF = "day-care-tariff", "收费标准相称(仅提示)", "tariff in proportion (a warning only)";
    /// EC-44.
    QUOTE = "day-care-quote", "报价(元)", "quote (yuan)";
    /// EC-45.
    ADD_ONS = "day-care-add-ons", "护理加价和餐费(元)", "care and meals (yuan)";
    /// EC-45.
    CHARGE = "day-care-charge", "应收托养费(元)", "charge for the stay (yuan)";
    /// EC-45.
    REFUND = "day-care-refund", "应退托养费(元)", "refund (yuan)";
    /// EC-45.
    DUE = "day-care-due", "应补托养费(元)", "still due (yuan)";
    /// EC-46.
    OCCUPANCY = "day-care-occupancy", "床位使用率(%)", "occupancy (%)";
    /// EC-46.
    HEADS = "day-care-heads", "人次入托率(%)", "attendance by heads (%)";
    /// EC-46.
    USAGE = "day-care-usage", "是否超过 100%", "over 100 %";
    /// EC-47.
    ONE_OFF = "day-care-one-off", "建设补助(元)", "one-off subsidy (yuan)", Once;
    /// EC-47.
    RUNNING = "day-care-running", "全年运营补助(元)", "running subsidy of the year (yuan)", Once;
    /// EC-47.
    CLAW_BACK = "day-care-claw-back", "关停收回补助", "given back on closing";
}
