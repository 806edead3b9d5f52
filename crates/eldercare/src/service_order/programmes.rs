//! What is found, each with an outcome of its own.

programmes! {
    /// EC-30.
    PUBLISHED_COST = "published-cost", "公布数据的单次成本", "cost per service by the published figures", Once;
    /// EC-30.
    PUBLISHED_CALL = "published-call", "公布数据的每次来电成本", "cost per call by the published figures", Once;
    /// EC-31.
    OLD_ENOUGH = "register-age", "达到登记年龄", "old enough to be registered", Once;
    /// EC-31.
    BELONGS = "register-where", "符合登记的户籍、居住条件", "belongs to the place", Once;
    /// EC-31.
    MAY_REGISTER = "register", "可以登记", "may be registered", Once;
    /// EC-31.
    CLASS = "client-class", "服务对象类别", "client class", Once;
    /// EC-31.
    PUBLIC_SHARE = "class-share", "政府负担比例", "share of the government", Once;
    /// EC-31.
    MEALS = "meals", "午餐补贴", "subsidy of lunches", Once;
    /// EC-35.
    BILLED = "billed-minutes", "计费分钟", "billed minutes", Once;
    /// EC-35.
    SERVICE_MONTH = "service-month", "归属月份", "month it belongs to", Once;
    /// EC-37.
    CLOSING_EARLIEST = "closing-earliest", "最早投标截止日", "earliest closing day", Once;
    /// EC-37.
    CLOSING_KEPT = "closing-in-time", "截止日符合规定", "closing day as prescribed", Once;
    /// EC-37.
    CONTRACT_BY = "contract-by", "签订合同最后一日", "last day to sign the contract", Once;
    /// EC-37.
    CONTRACT_KEPT = "contract-in-time", "按期签订合同", "contract signed in time", Once;
    /// EC-37.
    COPY_BY = "copy-by", "合同备案最后一日", "last day to file the copy", Once;
    /// EC-37.
    COPY_KEPT = "copy-in-time", "按期备案", "copy filed in time", Once;
    /// EC-37.
    BOND_MOST = "bond-most", "履约保证金最高额", "most of the performance bond", Once;
    /// EC-37.
    BOND_KEPT = "bond-within", "履约保证金在上限内", "bond within the limit", Once;
    /// EC-37.
    ADDITIONS_MOST = "additions-most", "补充合同最高额", "most of additions", Once;
    /// EC-37.
    ADDITIONS_KEPT = "additions-within", "补充合同在上限内", "additions within the limit", Once;
    /// EC-37.
    TERM_KEPT = "term-within", "合同期限在上限内", "term within the limit", Once;
}
