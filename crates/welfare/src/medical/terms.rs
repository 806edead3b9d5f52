//! The words of the formulas that only this family uses.

terms! {
    ABOVE = "above_deductible", "计算基数", "what the share is taken of";
    ASSETS_OWNED = "assets_owned", "家庭资产", "assets of the household";
    ASSETS_MOST = "assets_most", "家庭资产上限", "most assets";
    ASSISTED_BILL = "assisted_bill", "本年度已救助", "given this year before";
    ASSISTED_BEFORE = "assisted_before", "本年度该轮已救助", "given this year before in the round";
    BASIS_RULE = "basis_rule", "起付线算法", "of what the share is taken";
    BELOW_AVERAGE = "below_average", "收入低于当地平均水平", "income below the average";
    BEST_TOTAL = "best_total", "最优类别应救助额", "the best class";
    CLASS_TOTAL = "class_total", "该类别应救助额", "due by the class";
    DEDUCTIBLE = "deductible", "起付线", "deductible";
    FIRST_ROUND = "first_round", "首轮救助额", "first round";
    GATE_RULE = "gate_rule", "条件", "condition set";
    HAS_STATUS = "has_status", "属救助对象", "belongs to a class";
    ILLNESS_LISTED = "illness_listed", "属规定病种", "illness is listed";
    IN_SCOPE_BILL = "in_scope_bill", "政策范围内自负费用", "own cost within the scope";
    IN_SCOPE_COST = "in_scope_cost", "年度政策范围内自负费用", "own cost of the year within the scope";
    OUTSIDE_BILL = "outside_bill", "目录外费用", "own cost outside the scope";
    OUTSIDE_COST = "outside_cost", "年度目录外费用", "own cost of the year outside the scope";
    PAID_ROUNDS = "paid_rounds", "前几轮本次救助", "paid for the rounds before";
    PATIENT_CLASS = "patient_class", "对象类别", "class of the patient";
    PATIENT_INSURED = "patient_insured", "参加医保", "insured";
    PAYABLE = "payable", "本次应救助总额", "due now in all";
    ROUND_AMOUNT = "round_amount", "本轮救助额", "amount of the round";
    ROUND_CAPPED = "round_capped", "本轮限额内", "within the limit of the round";
    ROUND_DUE = "round_due", "本轮应救助额", "due in the round";
    ROUND_KEPT = "round_kept", "限额内应救助额", "due within the limit of the year";
    ROUNDS_BEFORE = "rounds_before", "前几轮应救助额", "due in the rounds before";
    UNCAPPED_CLASSES = "uncapped_classes", "不设限额的类别", "classes without a limit";
    YEAR_LIMIT = "year_limit", "年度总限额", "limit of the year";
    THRESHOLD = "threshold", "起付线", "threshold";
}
