//! What supervision leaves to dated figures of places.

use minzheng_core_types::{Money, Rate, choice, policy};

choice! {
    /// 期限最后一日是休息日: does the last day move (NR-25)?
    pub enum Rollover {
        /// 顺延至下一工作日.
        NextWorkday = "next-workday",
        /// 不顺延.
        None = "none",
    }
}

choice! {
    /// 下半年登记的,首年是否报送 (NR-25).
    pub enum LateStart {
        /// 报送.
        Reports = "reports",
        /// 免报.
        Exempt = "exempt",
    }
}

choice! {
    /// 满年之日: on which day so many years are complete.
    pub enum Anniversary {
        /// 当日.
        OnDay = "on-day",
        /// 次日.
        DayAfter = "day-after",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct SupervisionPolicy {
        /// Read wherever years are counted.
        anniversary: Anniversary = "nr.anniversary", Override, "满年之日", "when years are complete", "", "";
        /// NR-25.
        report_supervisor: u32 = "nr.report.supervisor-month", Override,
            "向业务主管单位报送的月份(月末)", "month at whose end the supervisory unit has the report", "月", "month";
        /// NR-25.
        report_registrar: u32 = "nr.report.registrar-month", Override,
            "向登记管理机关报送的月份(月末)", "month at whose end the registrar has the report", "月", "month";
        /// NR-25.
        report_foundation: u32 = "nr.report.foundation-month", Override,
            "基金会报送的月份(月末)", "month at whose end a foundation reports", "月", "month";
        /// NR-25.
        report_direct: u32 = "nr.report.direct-month", Override,
            "直接登记的报送月份(月末)", "month at whose end a direct registrant reports", "月", "month";
        /// NR-25.
        report_rollover: Rollover = "nr.report.rollover", Override,
            "报送最后一日是休息日", "a last day that is a rest day", "", "";
        /// NR-25.
        report_late_month: u32 = "nr.report.late-month", Override,
            "此月之后登记为下半年登记", "a registration after this month is a late one", "月", "month";
        /// NR-25.
        report_late: LateStart = "nr.report.late-start", Override,
            "下半年登记的首年报告", "first report of a late registration", "", "";
        /// NR-26.
        board_least: u32 = "nr.board.least", Override, "理事会最少人数", "least members of a council", "人", "members";
        /// NR-26.
        board_most: u32 = "nr.board.most", Override, "理事会最多人数", "most members of a council", "人", "members";
        /// NR-26.
        board_term: u32 = "nr.board.term", Override, "理事任期", "longest term of a council", "年", "years";
        /// NR-26.
        board_meetings: u32 = "nr.board.meetings", Override, "每年会议", "meetings a year", "次", "meetings";
        /// NR-27.
        f04_public: Rate = "nr.ratio.f04.public", Override,
            "公募基金会支出占上年总收入", "public-raising foundation: spending of last year's income", "", "";
        /// NR-27.
        f04_balance: Rate = "nr.ratio.f04.balance", Override,
            "非公募基金会支出占上年基金余额", "non-public foundation: spending of last year's balance", "", "";
        /// NR-27.
        f04_cost: Rate = "nr.ratio.f04.cost", Override,
            "基金会工资福利和行政办公占当年总支出", "foundation: wages and administration of this year's expenditure", "", "";
        /// NR-27.
        raising_floor: Rate = "nr.ratio.raising.floor", Override,
            "有公开募捐资格的支出占上年总收入", "with qualification: spending of last year's income", "", "";
        /// NR-27.
        raising_foundation: Rate = "nr.ratio.raising.foundation-ceiling", Override,
            "有资格的基金会管理费用上限", "with qualification: management ceiling, foundation", "", "";
        /// NR-27.
        raising_other: Rate = "nr.ratio.raising.other-ceiling", Override,
            "有资格的社会团体、社会服务机构管理费用上限", "with qualification: management ceiling, others", "", "";
        /// NR-27.
        foundation_from_1: Money = "nr.ratio.foundation.from-1", Override,
            "基金会第一档净资产起点", "foundation: net assets of the first tier from", "元", "yuan";
        /// NR-27.
        foundation_from_2: Money = "nr.ratio.foundation.from-2", Override,
            "基金会第二档净资产起点", "foundation: net assets of the second tier from", "元", "yuan";
        /// NR-27.
        foundation_from_3: Money = "nr.ratio.foundation.from-3", Override,
            "基金会第三档净资产起点", "foundation: net assets of the third tier from", "元", "yuan";
        /// NR-27.
        foundation_floor_1: Rate = "nr.ratio.foundation.floor-1", Override, "基金会第一档支出下限", "foundation: floor, tier 1", "", "";
        /// NR-27.
        foundation_floor_2: Rate = "nr.ratio.foundation.floor-2", Override, "基金会第二档支出下限", "foundation: floor, tier 2", "", "";
        /// NR-27.
        foundation_floor_3: Rate = "nr.ratio.foundation.floor-3", Override, "基金会第三档支出下限", "foundation: floor, tier 3", "", "";
        /// NR-27.
        foundation_floor_4: Rate = "nr.ratio.foundation.floor-4", Override, "基金会第四档支出下限", "foundation: floor, tier 4", "", "";
        /// NR-27.
        foundation_ceiling_1: Rate = "nr.ratio.foundation.ceiling-1", Override, "基金会第一档管理费用上限", "foundation: ceiling, tier 1", "", "";
        /// NR-27.
        foundation_ceiling_2: Rate = "nr.ratio.foundation.ceiling-2", Override, "基金会第二档管理费用上限", "foundation: ceiling, tier 2", "", "";
        /// NR-27.
        foundation_ceiling_3: Rate = "nr.ratio.foundation.ceiling-3", Override, "基金会第三档管理费用上限", "foundation: ceiling, tier 3", "", "";
        /// NR-27.
        foundation_ceiling_4: Rate = "nr.ratio.foundation.ceiling-4", Override, "基金会第四档管理费用上限", "foundation: ceiling, tier 4", "", "";
        /// NR-27.
        other_from_1: Money = "nr.ratio.other.from-1", Override,
            "社会团体、社会服务机构第一档净资产起点", "others: net assets of the first tier from", "元", "yuan";
        /// NR-27.
        other_from_2: Money = "nr.ratio.other.from-2", Override,
            "社会团体、社会服务机构第二档净资产起点", "others: net assets of the second tier from", "元", "yuan";
        /// NR-27.
        other_from_3: Money = "nr.ratio.other.from-3", Override,
            "社会团体、社会服务机构第三档净资产起点", "others: net assets of the third tier from", "元", "yuan";
        /// NR-27.
        other_floor_1: Rate = "nr.ratio.other.floor-1", Override, "社会团体、社会服务机构第一档支出下限", "others: floor, tier 1", "", "";
        /// NR-27.
        other_floor_2: Rate = "nr.ratio.other.floor-2", Override, "社会团体、社会服务机构第二档支出下限", "others: floor, tier 2", "", "";
        /// NR-27.
        other_floor_3: Rate = "nr.ratio.other.floor-3", Override, "社会团体、社会服务机构第三档支出下限", "others: floor, tier 3", "", "";
        /// NR-27.
        other_floor_4: Rate = "nr.ratio.other.floor-4", Override, "社会团体、社会服务机构第四档支出下限", "others: floor, tier 4", "", "";
        /// NR-27.
        other_ceiling_1: Rate = "nr.ratio.other.ceiling-1", Override, "社会团体、社会服务机构第一档管理费用上限", "others: ceiling, tier 1", "", "";
        /// NR-27.
        other_ceiling_2: Rate = "nr.ratio.other.ceiling-2", Override, "社会团体、社会服务机构第二档管理费用上限", "others: ceiling, tier 2", "", "";
        /// NR-27.
        other_ceiling_3: Rate = "nr.ratio.other.ceiling-3", Override, "社会团体、社会服务机构第三档管理费用上限", "others: ceiling, tier 3", "", "";
        /// NR-27.
        other_ceiling_4: Rate = "nr.ratio.other.ceiling-4", Override, "社会团体、社会服务机构第四档管理费用上限", "others: ceiling, tier 4", "", "";
        /// NR-27.
        other_income: Rate = "nr.ratio.other.income-floor", Override,
            "第四档社会团体、社会服务机构支出占上年总收入", "others, tier 4: spending of last year's income", "", "";
        /// NR-27.
        exempt_below: Money = "nr.ratio.exempt-below", Override,
            "管理费用低于此数不受比例限制", "management cost below which no ceiling holds", "元", "yuan";
        /// NR-28.
        penalty_years: u32 = "nr.charity.penalty-years", Override,
            "申请认定前无行政处罚的年数", "years without penalty before recognition", "年", "years";
        /// NR-28.
        wait_2016: u32 = "nr.charity.wait-2016", Override,
            "公开募捐资格等待年数(2016年法)", "wait for fund-raising, law of 2016", "年", "years";
        /// NR-28.
        wait_2024: u32 = "nr.charity.wait-2024", Override,
            "公开募捐资格等待年数(2023年修正)", "wait for fund-raising, law as amended in 2023", "年", "years";
        /// NR-28.
        bar_years: u32 = "nr.charity.bar-years", Override,
            "资格吊销后不得再申请的年数", "years without application after revocation", "年", "years";
        /// NR-29.
        entry_days: u32 = "nr.list.entry-days", Override, "列入期限", "days to enter", "个工作日", "working days";
        /// NR-29.
        removal_days: u32 = "nr.list.removal-days", Override, "移出期限", "days to remove", "个工作日", "working days";
        /// NR-29.
        nothing_left: u32 = "nr.list.nothing-left-months", Override,
            "无须再履行义务的列入期", "months listed where nothing is left to do", "个月", "months";
        /// NR-29, NR-30.
        abnormal_years: u32 = "nr.list.abnormal-years", Override,
            "活动异常满此年数列入严重违法失信名单", "years abnormal until the serious list", "年", "years";
        /// NR-29.
        letters_least: u32 = "nr.list.letters-least", Override, "两次发函最短间隔", "least days between two letters", "日", "days";
        /// NR-29.
        letters_most: u32 = "nr.list.letters-most", Override, "两次发函最长间隔", "most days between two letters", "日", "days";
        /// NR-30.
        serious_fine: Money = "nr.list.serious-fine", Override,
            "列入严重名单的罚款起点", "fine from which the serious list applies", "元", "yuan";
        /// NR-30.
        warning_years: u32 = "nr.list.warning-years", Override,
            "两次警告或小额罚款的年数", "years within which two warnings count", "年", "years";
        /// NR-30.
        serious_years: u32 = "nr.list.serious-years", Override,
            "严重名单最短年数", "least years on the serious list", "年", "years";
        /// NR-31.
        full_years: u32 = "nr.grade.full-years", Override, "参评须满完整年度", "full years before evaluation", "年", "years";
        /// NR-31.
        grade_years: u32 = "nr.grade.valid-years", Override, "评估等级有效期", "years a grade is valid", "年", "years";
        /// NR-31.
        promotion_years: u32 = "nr.grade.promotion-years", Override,
            "申请晋级须满年数", "years before a promotion", "年", "years";
        /// NR-31.
        preference: u32 = "nr.grade.preference", Override,
            "购买服务优先的最低等级", "least grade preferred in purchase", "A", "A";
        /// NR-31.
        simplified: u32 = "nr.grade.simplified", Override,
            "年检从简的最低等级", "least grade with a simplified inspection", "A", "A";
        /// NR-31.
        score_5: u32 = "nr.grade.score-5", Override, "5A最低分", "least score of 5A", "分", "points";
        /// NR-31.
        score_4: u32 = "nr.grade.score-4", Override, "4A最低分", "least score of 4A", "分", "points";
        /// NR-32.
        inactive_months: u32 = "nr.offence.inactive-months", Override,
            "登记后未开展活动可撤销的月数", "months without activity until revocation", "个月", "months";
        /// NR-32.
        turnover_least: u32 = "nr.offence.turnover-least", Override, "按经营额罚款最低倍数", "least multiple of turnover", "倍", "times";
        /// NR-32.
        turnover_most: u32 = "nr.offence.turnover-most", Override, "按经营额罚款最高倍数", "most multiple of turnover", "倍", "times";
        /// NR-32.
        gain_least: u32 = "nr.offence.gain-least", Override, "按违法所得罚款最低倍数", "least multiple of the gain", "倍", "times";
        /// NR-32.
        gain_most: u32 = "nr.offence.gain-most", Override, "按违法所得罚款最高倍数", "most multiple of the gain", "倍", "times";
        /// NR-32.
        person_least: Money = "nr.offence.person-least", Override,
            "对直接责任人罚款下限", "least fine on the persons responsible", "元", "yuan";
        /// NR-32.
        person_most: Money = "nr.offence.person-most", Override,
            "对直接责任人罚款上限", "most fine on the persons responsible", "元", "yuan";
        /// NR-33.
        screen_days: u32 = "nr.incubator.screen-days", Override, "初审期限", "days of the initial check", "个工作日", "working days";
        /// NR-33.
        stay: u32 = "nr.incubator.stay", Override, "孵化期", "term of incubation", "个月", "months";
        /// NR-33.
        extension: u32 = "nr.incubator.extension", Override, "延长期", "extension", "个月", "months";
        /// NR-33.
        register_months: u32 = "nr.incubator.register-months", Override,
            "入驻后办理登记的期限", "months to register after entry", "个月", "months";
        /// NR-33.
        hand_over: u32 = "nr.incubator.hand-over-days", Override,
            "退出后腾退期限", "days to hand over the rooms", "个工作日", "working days";
    }
}
