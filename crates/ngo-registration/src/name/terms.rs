//! The words of the formulas that only names use.

terms! {
    ANNIVERSARY = "nm_anniversary", "周年计算", "how an anniversary counts";
    APPROVAL = "nm_approval", "批准", "approval";
    AS_OF = "nm_as_of", "查询日", "day asked about";
    BARRED = "nm_barred", "仍在期限内", "still barred";
    COMPARED = "nm_compared", "已与登记簿比对", "compared with the register";
    CONSENT = "nm_consent", "同意", "consent";
    DEAD = "nm_dead", "已故", "deceased";
    DEPRIVED = "nm_deprived", "曾被剥夺政治权利", "was deprived of political rights";
    DISTANCE = "nm_distance", "相差字数", "characters by which they differ";
    ENDS = "nm_ends", "期满对应日", "anniversary on which it ends";
    EVENT = "nm_event", "发生日", "day of the event";
    FIELD = "nm_field", "业务领域", "field";
    FIELD_TOLD = "nm_field_told", "业务领域在表中", "the field is listed";
    FIELDS = "nm_fields", "业务领域表", "list of fields";
    FORM = "nm_form", "组织形式", "form";
    FORM_FOUND = "nm_form_found", "组织形式比对", "what the form is";
    FORMS = "nm_forms", "组织形式表", "list of forms";
    GRADE = "nm_grade", "程度(0 通过 1 须同意 2 须判断 3 不通过)", "grade (0 pass, 1 consent, 2 judgment, 3 fail)";
    HOMELAND = "nm_homeland", "为原籍地简称加商会", "it is the short name of the home and 商会";
    IS_DIVISION = "nm_is_division", "为行政区划名称", "it is the name of a division";
    LEAST = "nm_least", "字号最少汉字数", "least characters of a distinctive name";
    LENGTH = "nm_length", "字号汉字数", "characters of the distinctive name";
    LOCAL = "nm_local", "在地方登记", "registered locally";
    NAMED = "nm_named", "含人名或者其他组织名称", "names a person or another organisation";
    NEAR = "nm_near", "近似", "near";
    NEAR_MOST = "nm_near_most", "近似名称最多相差字数", "by how much near names differ at most";
    OTHER_MEANING = "nm_other_meaning", "另有含义", "it has another meaning";
    OTHER_NAME = "nm_other_name", "含其他组织名称的处理", "what holds of another organisation's name";
    OTHERS = "nm_others", "另报名称个数", "further names";
    OUTSTANDING = "nm_outstanding", "杰出人物", "outstanding figure";
    PARTS = "nm_parts", "名称各部分", "parts of the name";
    PREFIX = "nm_prefix", "行政区划部分", "division part";
    PUBLIC = "nm_public", "公募", "public-raising";
    PUBLIC_RULE = "nm_public_rule", "公募基金会字号", "distinctive name of a public-raising foundation";
    QUALIFIES = "nm_qualifies", "只限定业务领域", "it only qualifies the field";
    SAME = "nm_same", "与之相同", "the same";
    SERVICE = "nm_service", "社会服务机构", "service organisation";
    TOPICS = "nm_topics", "由人审看的内容", "what a person looks for";
    TOPICS_COUNT = "nm_topics_count", "须审看的项数", "how many matters a person looks for";
    VERDICT = "nm_verdict", "名称意见", "verdict on the name";
    WITH_PARENT = "nm_with_parent", "冠以所属组织全称", "begins with the full name of its organisation";
    WORD = "nm_word", "名称中的字样", "listed word in the name";
    WORDS = "nm_words", "字样表", "list of words";
    YEARS = "nm_years", "年数", "years";
}
