//! The facts that the rules of place names may have to ask for.

questions! {
    HEALTHY = "pn-healthy", "proposal.healthy", "含义是否健康?", "is the meaning healthy?";
    FITS = "pn-fits", "proposal.generic_fits", "通名是否与规模、性质相符?", "does the generic part fit scale and nature?";
    SCALE = "pn-scale", "proposal.households, proposal.green, proposal.floor_ratio", "户数、绿地率、容积率多少?", "how many households, what green share, what floor ratio?";
    RARE = "pn-rare", "proposal.rare", "有没有通用规范汉字表以外的字?", "are there characters outside the national list?";
    LEADER = "pn-leader", "proposal.leader", "是否含国家领导人姓名?", "does it hold the name of a state leader?";
    PERSON = "pn-person", "proposal.person", "是否含人名?", "does it hold a personal name?";
    FOREIGN = "pn-foreign", "proposal.foreign", "是否含外国人名、地名?", "does it hold a foreign personal or place name?";
    BRAND = "pn-brand", "proposal.brand", "是否含企业名、商标名?", "does it hold the name of an enterprise or a trademark?";
    REGISTER = "pn-register", "register.complete", "地名册在该范围内是否齐全?", "is the register complete within the scope?";
    SCOPE = "pn-scope", "proposal.scope", "位于哪一范围(省、县、乡镇、城区)?", "within which scope does it lie?";
    PINYIN = "pn-pinyin", "proposal.pinyin", "专名怎么读?", "how is the specific part read?";
    ELSEWHERE = "pn-elsewhere", "proposal.from_elsewhere", "是否取自本区域以外的名山大川、遗产等?", "is it taken from a famous feature beyond its area?";
    LOCAL = "pn-local", "proposal.local_name", "当地地名是什么?", "what is the local name?";
    FILED = "pn-filed", "approval.filed", "何时备案?", "when was it filed?";
    PUBLISHED = "pn-published", "approval.published", "何时公告?", "when was it published?";
    PAPERS = "pn-papers", "approval.papers", "交了哪些材料?", "which papers were handed in?";
}
