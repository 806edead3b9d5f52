//! The arguments. Help is written in both languages, Chinese before the bar ¦ and English after it; [`crate::help`]
//! keeps one of them.

mod approval;
mod audit;
mod change;
mod civil;
mod cliffs;
mod communities;
mod correct;
mod dynamic;
mod elder;
mod election;
mod employer;
mod facilities;
mod household;
mod ledger;
mod letter;
mod ngo;
mod notice;
mod pay;
mod placename;
mod policies;
mod procedure;
mod purchase;
mod questions;
mod recertify;
mod recheck;
mod registers;
mod satisfaction;
mod screen;
mod simulate;
mod statistics;
mod tasks;
mod template;
mod veteran;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use minzheng::core_types::Lang;

pub(crate) use approval::Approval;
pub(crate) use audit::{Audit, AuditRun, AuditTask, Chosen};
pub(crate) use change::Change;
pub(crate) use civil::{Funeral, Marriage, Rescue};
pub(crate) use cliffs::Cliffs;
pub(crate) use communities::{
    Communities, CommunitiesMeasure, CommunitiesPlan, CommunitiesTask, KeepWord, Wishes,
};
pub(crate) use correct::{ConductArgument, Correct};
pub(crate) use dynamic::Dynamic;
pub(crate) use elder::{
    BasisWord, DaycareAsk, DaycareBeds, DaycareTask, DaycareWaiting, DispatchBench, DispatchCheck,
    DispatchPlan, DispatchTask, Effort, Elder, ElderAssess, ElderCompare, ElderDaycare, ElderDispatch,
    ElderEntitle, ElderInsure, ElderLedger, ElderOrder, ElderTask, OrderCheck, OrderDue, OrderLog,
    OrderReport, OrderState, OrderTask, TableParts, TableRows,
};
pub(crate) use election::{
    Election, ElectionCalendarArgs, ElectionCount, ElectionRecall, ElectionTask, ElectionVerify,
};
pub(crate) use employer::Employer;
pub(crate) use facilities::{Facilities, FacilitiesAsked, FacilitiesSchedule, FacilitiesTask};
pub(crate) use household::{Changed, Household, HouseholdChange, RowNumber, Stated};
pub(crate) use ledger::{Ledger, LedgerCommand, LedgerEnter, LedgerShow};
pub(crate) use letter::{Letter, LetterKind};
pub(crate) use ngo::{Ngo, NgoDeadline, NgoFile, NgoName, NgoRatio, NgoRegister, NgoSupervise, NgoTask};
pub(crate) use notice::{Kind as NoticeKindArgument, Notice, Pledge};
pub(crate) use pay::{
    EncodingArgument, MarkedAs, Pay, PayCommand, PayFile, PayMark, PayReconcile, PayReissue, PayReturn,
    PayStatus, Written,
};
pub(crate) use placename::Placename;
pub(crate) use policies::{CheckPolicies, Policies, PoliciesTask, PolicyTemplate};
pub(crate) use procedure::{Due, Histories, Procedure};
pub(crate) use purchase::Purchase;
pub(crate) use questions::{Assess, Explain, Id, Parameters, Rules, WorkdayQuestion, Workdays};
pub(crate) use recertify::Recertify;
pub(crate) use recheck::Recheck;
pub(crate) use registers::{Demo, Handled, Months, Report, Roll, Sample};
pub(crate) use satisfaction::Satisfaction;
pub(crate) use screen::Screen;
pub(crate) use simulate::Simulate;
pub(crate) use statistics::Statistics;
pub(crate) use tasks::{Tasks, TasksCheck, TasksTask};
pub(crate) use template::Template;
pub(crate) use veteran::Veteran;

/// 民政规则计算:算到分,逐条有出处 ¦ Rules of Chinese civil affairs, computed to the fen, with the clause for each
#[derive(Debug, Parser)]
#[command(
    name = "minzheng",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    after_help = "\
试一试:
  minzheng demo                                        一个区的半年:从台账到报告
  minzheng assess docs/examples/family-of-two.json     一户一月应得多少
  minzheng explain docs/examples/family-of-two.json    为什么
  minzheng rules SA-12                                 一条规则怎么说
  minzheng parameters --place 370203 --on 2014-05      某地某月的标准
  minzheng assess --help                               每个命令都有例子

退出码:
  0  算完了(不符合、需人工核定也是算完了)
  1  要求核对的东西有差错或缺项(recheck、audit run、id、pay reconcile、policies check)
  2  命令行参数有误
  3  文件读不了或内容有误
  4  --strict 遇到错行,什么也没算
  5  金额超出范围或内部错误
¦
Try:
  minzheng demo                                        a district's half year
  minzheng assess docs/examples/family-of-two.json     what one household gets in one month
  minzheng explain docs/examples/family-of-two.json    and why
  minzheng rules SA-12                                 what a rule says
  minzheng parameters --place 370203 --on 2014-05      the figures of a place and month
  minzheng assess --help                               every command has examples

Exit codes:
  0  computed (\"not entitled\" and \"needs a person\" are answers too)
  1  what was to be checked is faulty or incomplete (recheck, audit run, id, pay reconcile, policies check)
  2  wrong arguments
  3  a file cannot be read or used
  4  --strict met a bad row; nothing was computed
  5  out of range, or an internal error"
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// 输出语言:zh 或 en;不写时取环境变量 MINZHENG_LANG,再不然为 zh ¦ Language, zh or en; else the variable MINZHENG_LANG, else zh
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "zh",
        env = "MINZHENG_LANG",
        hide_env = true,
        hide_default_value = true,
        hide_possible_values = true
    )]
    lang: Language,
    /// 输出形式:text、markdown(仅 explain)、json、csv(仅表格);默认 text ¦ Form: text, markdown (explain), json, csv (tables); else text
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub(crate) format: Format,
    /// 另加一个目录的参数文件(TOML),与内置的并用 ¦ A folder of further figure files (TOML), beside the embedded ones
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) packs: Option<PathBuf>,
    /// 显示帮助和例子 ¦ Help, with examples
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// 显示版本 ¦ The version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

impl Common {
    pub(crate) const fn lang(&self) -> Lang {
        self.lang.lang()
    }

    /// One of two texts, in the language asked for.
    pub(crate) const fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    Zh,
    En,
}

impl Language {
    pub(crate) const fn lang(self) -> Lang {
        match self {
            Self::Zh => Lang::Zh,
            Self::En => Lang::En,
        }
    }
}

// Form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Markdown,
    Json,
    Csv,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 示例:生成示例区台账,算 2014 年 1 至 6 月,出发放表和报告 ¦ The sample district from register to report, January to June 2014
    Demo(Demo),
    /// 写出示例区的虚构台账 ¦ Write the fictitious register of the sample district
    Sample(Sample),
    /// 台账模板:带下拉列表和提示的空白工作簿 ¦ An empty register to fill in: a workbook with drop-downs and notes
    Template(Template),
    /// 按台账逐月计算:发放表、认定意见、统计、补发 ¦ Months over a register: payment roll, findings, statistics, back-pay
    Roll(Roll),
    /// 发放:给银行的文件、核对、退回与重发 ¦ Paying out: the file for the bank, its reconciliation, returns and re-issues
    Pay(Pay),
    /// 公示:拟批准或长期,按街道、社区 ¦ The public notice: proposals or the roll, by street and community
    Notice(Notice),
    /// 诚信承诺书,供申请人签名 ¦ The pledge of integrity for the applicant to sign
    Pledge(Pledge),
    /// 一户一月应得多少,从案件文件算 ¦ What one household gets in one month, from a case file
    Assess(Assess),
    /// 逐项筛查:一次申请,每一项救助能不能得、还要问什么 ¦ Screening: one application against every programme, and what is still to be asked
    Screen(Screen),
    /// 养老服务:能力评估、居家服务、虚拟养老院、派单、日间照料、意外险、台账 ¦ Eldercare: assessment, home care, virtual nursing home, dispatch, day care, insurance, ledger
    Elder(Elder),
    /// 居民服务与满意度:工单、调查、可以公布什么、协商 ¦ Residents' services and satisfaction: orders, surveys, what may be published, deliberation
    Satisfaction(Satisfaction),
    /// 政府购买服务:范围、时限、合同、评价、分期付款、项目经过 ¦ Purchase of services: scope, clocks, contract, evaluation, instalments, course
    Purchase(Purchase),
    /// 婚姻登记:能否结婚、机关、材料、冷静期、无效和可撤销、机关等级 ¦ Marriage registration: may they marry, office, papers, cooling-off, void and voidable, grades
    Marriage(Marriage),
    /// 流浪乞讨人员救助:谁可受助、先行处置、期限、离站 ¦ Rescue of people without shelter: who is helped, what comes first, the stay, leaving
    Rescue(Rescue),
    /// 殡葬:区域、墓穴限额、惠民殡葬、设施 ¦ Funerals: areas, limits of graves, relief of costs, facilities
    Funeral(Funeral),
    /// 社区工作准入:部门能否要求社区办一件事,为什么不能 ¦ Task access: may a department ask this of a community, and why not
    Tasks(Tasks),
    /// 社会组织登记:受理、时限、名称、监管、比例、台账 ¦ Social organisations: intake, clocks, names, supervision, ratios, the register
    Ngo(Ngo),
    /// 社区服务设施:面积缺口、倒排工期 ¦ Facilities of communities: gaps of area, plans backwards from the opening day
    Facilities(Facilities),
    /// 社区规模:把小区连片组成社区,或者计算一个方案的指标 ¦ Community size: put estates together into communities, or measure a plan
    Communities(Communities),
    /// 居民委员会选举:日历、计票、复核、罢免 ¦ Elections of residents' committees: calendar, count, verification, recall
    Election(Election),
    /// 地名:拟用地名合不合规则,谁批准,何时备案公告 ¦ Place names: a name against the rules, who approves it, filing and publication
    Placename(Placename),
    /// 残疾人就业单位:增值税退税、保障金 ¦ Employers of disabled people: VAT refund, employment-security levy
    Employer(Employer),
    /// 退役军人:安置方式、一次性退役金、生活费、优待金 ¦ Veterans: mode of settlement, one-off money, waiting money, the family's money
    Veteran(Veteran),
    /// 为什么:案件文件、台账中的一户;或核对已存的说明 ¦ Why: of a case file or a household of a register; or re-check a saved explanation
    Explain(Explain),
    /// 核对已存的说明:按算术,并对照规则文本和参数 ¦ Re-check saved explanations: by arithmetic, and against the texts of rules and the figures
    Recheck(Recheck),
    /// 动态管理:一个月的新增、调整、停发,按街道、社区 ¦ The changes of a month: entries, changes, stops, by street and community
    Dynamic(Dynamic),
    /// 审批表:一户一月,意见、签字留空,可在 A4 上打印 ¦ The form of approval of one household in one month, opinions left blank; prints on A4
    Approval(Approval),
    /// 决定书:批准、不予批准、变更、停发,附理由、条款、标准和救济途径 ¦ The letter of a decision: approval, refusal, change or stop, with grounds, clauses, figures and remedies
    Letter(Box<Letter>),
    /// 定期核查:谁应于何时核查、是否逾期,按今日情况的复核建议 ¦ Recertification: who is to be reviewed by when, what is overdue, and what the reviews come to
    Recertify(Recertify),
    /// 家庭变动:分户、并户、迁移、变更户主、变更领款人 ¦ A household splits, merges, moves, changes its head or its payee
    Household(Household),
    /// 为什么变了:一户两个月之间,或整本台账的原因汇总 ¦ Why it changed: between two months of a household, or the tally of a register
    Change(Change),
    /// 更正:迟报的事实、迟公布的标准,逐月补发和追回,附原因 ¦ Corrections: late facts and figures as arrears and recoveries month by month, with their causes
    Correct(Correct),
    /// 更正台账:登记补发、追回、核销、退回,看各户各月和合计 ¦ The ledger of corrections: enter what was paid later, recovered, written off, returned; its sums
    Ledger(Ledger),
    /// 如果改参数:费用、谁受益、谁受损、谁进谁出 ¦ What if: cost, who gains, loses, enters and leaves with other figures
    Simulate(Simulate),
    /// 收入悬崖:多挣反而少得的每一处,和造成它的规则 ¦ Cliffs: every income at which earning more leaves less, with the rules
    Cliffs(Cliffs),
    /// 台账若干月的统计报告:单个网页文件 ¦ Months over a register as a report: one self-contained page
    Report(Report),
    /// 统计时间序列:各项指标逐月,与上月、上年同月的增减,附图 ¦ Statistics over time: measures by month, changes on the month and the year, charts
    Statistics(Statistics),
    /// 一案的办理:阶段、经过、接着可办、各项时限逐日计数 ¦ The procedure of a case: stage, history, next steps, clocks counted day by day
    Procedure(Procedure),
    /// 待办清单:许多案件的逾期、到期,该谁办 ¦ The work list of many cases: overdue, due, and to whom
    Due(Due),
    /// 审计:规则须满足的性质,逐条列出或者运行并给出报告 ¦ Audit: the properties that the rules are held to, listed, or run with a report
    Audit(Audit),
    /// 规则:内容、公式、依据 ¦ The rules: wording, formulas, clauses
    Rules(Rules),
    /// 某地某月适用的参数 ¦ The figures in force at a place in a month
    Parameters(Parameters),
    /// 参数文件:检查一个地方还缺什么,或写一份待填的 ¦ Figure files: what a place lacks, or one to fill in
    Policies(Policies),
    /// 工作日:推算、计数、查询、列出 ¦ Working days: add, count, ask, list
    Workdays(Workdays),
    /// 识别并校验号码:身份证、信用代码、残疾人证、银行卡 ¦ Recognise and check numbers: identity, credit code, disability certificate, bank card
    Id(Id),
}
