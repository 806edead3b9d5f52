//! The facts that funerals may have to ask for.

questions! {
    AREA = "fu-area", "body.area", "属于火葬区还是土葬改革区?", "is it a cremation area or a burial area?";
    DISPOSAL = "fu-disposal", "body.disposal", "遗体如何处理?", "what was done with the body?";
    MINORITY = "fu-minority", "body.minority_burial", "是否属于有土葬习俗的少数民族?", "is burial the custom of the minority of the deceased?";
    CERTIFICATE = "fu-certificate", "body.death_certificate", "有无公安或者医疗机构的死亡证明?", "is there a death certificate?";
    NICHE = "fu-niche", "niche.certificate", "有无死亡证明或者火化证明,是否属于例外?", "is there a certificate, or does an exception apply?";
    NEW_LAW = "fu-new-law", "as_of", "2026年3月30日起的规定未查到:现在如何?", "the rule from 30 March 2026 was not read; what is it now?";
    GRAVE_AREA = "fu-grave-area", "grave.area", "墓穴占地多少平方米?", "how many square metres has the grave?";
    STELE = "fu-stele", "grave.stele", "墓碑高多少米?", "how high is the stele?";
    CONFLICT = "fu-conflict", "grave.area", "地方限额高于全国限额,面积在两者之间:从哪个?", "the local limit is above the national one and the area lies between; which counts?";
    GROUP = "fu-group", "relief.group", "逝者属于哪类对象?", "to which group did the deceased belong?";
    GROUP_OPEN = "fu-group-open", "relief.group", "已知的对象不完整:该类是否在内?", "the list of groups is incomplete; is this one in it?";
    RESIDENT = "fu-resident", "relief.resident", "是否本地户籍?", "was the deceased a registered resident?";
    KIND = "fu-kind", "facility.kind", "是什么殡葬设施?", "what kind of facility is it?";
    APPROVED = "fu-approved", "facility.approved", "是否经批准?", "was it approved?";
    SITES = "fu-sites", "facility.sites", "建在什么地方?", "where does it lie?";
    OUTSIDERS = "fu-outsiders", "facility.outsiders", "是否对村民以外的人提供墓穴?", "does it give graves to outsiders?";
}
