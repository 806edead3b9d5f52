//! The facts that the assessment rules may have to ask for, those that settle most first.

questions! {
    REASSESS = "reassess", "", "结果已过有效期,请重新评估", "the result is stale: assess again";
    IN_FORCE = "standard-in-force", "", "评估之日施行的不是这项标准,请按当日施行的标准重新评估",
        "another standard was in force on the day; assess again by that one";
    BIRTH = "birth", "birth", "出生日期是哪天?", "what is the date of birth?";
    GB_DIAGNOSES = "gb42195-diagnoses", "gb42195.diagnoses", "有无确诊的痴呆(F00–F03)或其他精神和行为障碍(F04–F99)?",
        "is dementia (F00–F03) or another mental or behavioural disorder (F04–F99) diagnosed?";
    GB_F_CODE = "gb42195-f-code", "gb42195.diagnoses", "阿尔茨海默病只有 G30 编码,请查明 F 编码", "only G30 is recorded for Alzheimer's disease; what is the F code?";
    GB_PSYCHIATRIST = "gb42195-psychiatrist", "gb42195.diagnoses", "该诊断是否由精神科医师作出?", "was the diagnosis made by a psychiatrist?";
    GB_EVENTS = "gb42195-events", "gb42195.events", "近30天内有哪些照护风险事件?", "which events of care risk were there in the last 30 days?";
    MZ_DIAGNOSED = "mzt039-diagnosed", "mzt039.diagnosed", "是否确诊认知障碍、痴呆或精神疾病?", "is a cognitive disorder, dementia or mental illness diagnosed?";
    MZ_EVENTS = "mzt039-events", "mzt039.events", "近30天内有哪些跌倒、噎食、自杀、走失?", "which falls, chokings, suicide attempts or losses were there in the last 30 days?";
    GB_ASSESSORS = "gb42195-assessors", "gb42195.process.assessors", "评估人员有几名?", "how many assessors were there?";
    GB_MEDICAL = "gb42195-medical", "gb42195.process.medical", "评估人员中是否有医护背景的?", "has one of the assessors a medical or nursing background?";
    MZ_RECOGNISED = "mzt039-recognised", "mzt039.process.recognised", "评估机构是否经民政部门认定或委托?", "is the body recognised or commissioned by civil affairs?";
    MZ_BODY = "mzt039-body", "mzt039.process.body_assessors", "评估机构有几名评估员?", "how many assessors has the body?";
    MZ_ASSESSORS = "mzt039-assessors", "mzt039.process.assessors", "本次评估有几名评估员?", "how many assessors were there?";
    MZ_SIGNED = "mzt039-signed", "mzt039.process.signed", "评估员是否都签名?", "have all assessors signed?";
    MZ_INFORMANT = "mzt039-informant", "mzt039.process.informant_signed", "信息提供者是否签名?", "has the informant signed?";
    LASTING = "ltc-lasting", "ltc.lasting_months", "经规范诊疗后失能状态已持续几个月?", "for how many months has the disability lasted after standard treatment?";
}
