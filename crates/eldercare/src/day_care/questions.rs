//! What may have to be asked, what settles most first.

questions! {
    IN_FORCE = "day-care-standard", "as_of", "查询日在建标143-2010施行(2011-03-01)之前,请按当时的标准人工核定",
        "the day lies before the building standard of 2010 was in force (2011-03-01); a person applies the one of that day";
    POPULATION = "day-care-population", "centre.population", "社区人口是多少?", "how many people has the community?";
    OUT_OF_TABLE = "day-care-out-of-table", "centre.population", "人口不在表内(10,000 至 50,000),面积由人工核定,不外推",
        "the population lies outside the table (10,000 to 50,000); a person determines the area, nothing is extrapolated";
    ELDERS = "day-care-elders", "centre.elders", "社区有多少老年人?", "how many elders has the community?";
    AREA = "day-care-built", "centre.area", "建筑面积是多少平方米?", "how many square metres is the floor area?";
    PLACES = "day-care-places", "day.places", "核定位置有多少?", "how many places are on the licence or filing?";
    WHOLE = "day-care-whole", "day.whole", "全日托有几人?", "how many whole-day clients are there?";
    HALF = "day-care-half", "day.half", "半日托有几人?", "how many half-day clients are there?";
    CLIENTS = "day-care-clients", "day.clients", "各能力等级各有几人?", "how many clients are there of each grade?";
    CARERS = "day-care-carers", "day.carers", "在岗护理员有几名?", "how many carers are on duty?";
    BIRTH = "day-care-birth", "admission.birth", "出生日期是哪天?", "what is the date of birth?";
    ABILITY = "day-care-ability", "admission.ability", "能力等级是哪一级?", "what is the ability grade?";
    VALID_UNTIL = "day-care-valid-until", "admission.valid_until", "评估结果到哪天有效?", "until when does the assessment hold?";
    MZ_SEVERE = "day-care-mz-severe", "admission.ability",
        "按 MZ/T 039 为重度,与 GB/T 42195 的完全失能不能换算;请人工判断中心能否照护",
        "severe by MZ/T 039, which is not converted into complete loss by GB/T 42195: a person judges whether the centre can care";
    CONTRACT = "day-care-contract", "admission.contract", "是否已签合同?", "is the contract signed?";
    CAPACITY = "day-care-capacity", "admission.capacity_limited", "行为能力是否受限?", "is legal capacity limited?";
    GUARDIAN = "day-care-guardian", "admission.guardian_signed", "监护人是否已签?", "has the guardian signed?";
    INFECTIOUS = "day-care-infectious", "admission.infectious", "是否在传染病传染期?复核日已到的请重新查明",
        "is there an infectious disease in its infectious period? look again where the review is due";
    MENTAL = "day-care-mental", "admission.acute_mental", "是否精神疾病急性期、危及自身或他人?复核日已到的请重新查明",
        "is there acute mental illness endangering self or others? look again where the review is due";
    TREATMENT = "day-care-treatment", "admission.continuous_treatment", "是否需要连续治疗?复核日已到的请重新查明",
        "is continuous medical treatment needed? look again where the review is due";
    NURSING = "day-care-nursing", "admission.nursing", "中心是否具有护理资质?", "does the centre hold a nursing qualification?";
    ALONE = "day-care-alone", "admission.lives_alone", "是否独居?", "does the elder live alone?";
    NOT_OFFERED = "day-care-not-offered", "stay.tariff", "计算所需的一种价格,合同没有约定;请人工核定",
        "the contract offers no price for a kind of stay that this needs; a person determines it";
    PRICE_DAY = "day-care-price-day", "stay.tariff.day", "日托价格是多少?", "what is the price of a day?";
    PRICE_WEEK = "day-care-price-week", "stay.tariff.week", "周托价格是多少?", "what is the price of a week?";
    PRICE_MONTH = "day-care-price-month", "stay.tariff.month", "月托价格是多少?", "what is the price of a month?";
    PRICE_QUARTER = "day-care-price-quarter", "stay.tariff.quarter", "季托价格是多少?", "what is the price of a quarter?";
    ATTENDED = "day-care-attended", "stay.attended", "到托多少天?", "how many days are attended?";
    CARE_ADD = "day-care-care-add", "stay.tariff.care_add", "护理加价是多少?", "how much is the care add-on?";
    MEAL = "day-care-meal", "stay.tariff.meal", "餐费每份多少?", "how much is a portion of meals?";
    MEALS = "day-care-meals", "stay.meals_a_day", "每天几份餐?", "how many portions of meals a day?";
    METHOD = "day-care-method", "stay.leaving.method", "合同约定哪种退费办法?", "which method of refund does the contract name?";
    DEATH = "day-care-death", "stay.leaving.death_or_hospital", "是否死亡或者住院,哪天?",
        "was there a death or hospital admission, and on which day?";
    ABSENCES = "day-care-absences", "stay.leaving.absences", "有没有缺席,哪几天?", "were there absences, and on which days?";
    PAID = "day-care-paid", "stay.leaving.paid", "已付托养费多少?", "how much was paid for the stay?";
    BASE_STOPS = "day-care-base-stops", "stay.leaving.base_stops", "合同是否约定缺席过久停计托养费?",
        "does the contract stop the price too after a long absence?";
    CLASS = "day-care-class", "centre.population", "中心属哪一类?", "of which class is the centre?";
    ACCEPTED = "day-care-accepted", "subsidy.accepted", "哪天验收合格?", "on which day did it pass the acceptance check?";
    RATING = "day-care-rating", "subsidy.rating", "评定为几级(1 至 5)?", "what is its rating (1 to 5)?";
    MONTHS_OPEN = "day-care-months-open", "subsidy.months_open", "全年开放几个月?", "how many months of the year was it open?";
    OCCUPANCY = "day-care-occupancy", "subsidy.occupancy", "全年入托率是多少?", "what was the occupancy of the year?";
    CLOSED = "day-care-closed", "subsidy.closed", "是否已关停?", "has it closed?";
}
