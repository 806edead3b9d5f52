//! Arguments of `minzheng election`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use minzheng::core_types::Place;

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng election calendar --place 310000 --day 2026-12-20
  minzheng election count docs/examples/election-2026.toml --transcript transcript.txt
  minzheng election verify transcript.txt
  minzheng election recall docs/examples/recall-2027.toml
文件形式见 docs/elections.md。人员只写代号,不写姓名。
¦
Examples:
  minzheng election calendar --place 310000 --day 2026-12-20
  minzheng election count docs/examples/election-2026.toml --transcript transcript.txt
  minzheng election verify transcript.txt
  minzheng election recall docs/examples/recall-2027.toml
The form of the files stands in docs/elections.md. Persons are codes, never names.")]
pub(crate) struct Election {
    #[command(subcommand)]
    pub(crate) task: ElectionTask,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ElectionTask {
    /// 日历:由选举日倒排每一步的最晚日和余地;或顺排最早的选举日 ¦ The calendar: the latest day of each step before an election day, or the earliest election day
    Calendar(ElectionCalendarArgs),
    /// 计票:结论、依据和可复核的记录 ¦ The count: verdict, grounds and a transcript that can be verified
    Count(ElectionCount),
    /// 复核:只凭计票记录重新推出结论,逐行比对 ¦ Verify: the verdict again from a transcript alone, compared line by line
    Verify(ElectionVerify),
    /// 罢免:联名、参加人数、通过与否,当地期限 ¦ Recall: the petition, the turnout, the outcome, the clocks of the place
    Recall(ElectionRecall),
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng election calendar --place 310000 --day 2026-12-20
  minzheng election calendar --place 370203 --day 2026-12-20 --roll-published 2026-11-28 --today 2026-12-01 --format json
  minzheng election calendar --place 370203 --earliest-from 2026-12-01 --until-roll 10
法律和当地都没有规定的事项列在最后,写明缺哪个参数。
¦
Examples:
  minzheng election calendar --place 310000 --day 2026-12-20
  minzheng election calendar --place 370203 --day 2026-12-20 --roll-published 2026-11-28 --today 2026-12-01 --format json
  minzheng election calendar --place 370203 --earliest-from 2026-12-01 --until-roll 10
What neither the law nor the place settles comes last and names the parameter.")]
pub(crate) struct ElectionCalendarArgs {
    /// 地方(区划代码) ¦ The place, by its division code
    #[arg(long)]
    pub(crate) place: Place,
    /// 选举日 ¦ The election day
    #[arg(long, required_unless_present = "earliest_from")]
    pub(crate) day: Option<NaiveDate>,
    /// 名单公布日(默认为最晚日) ¦ The day the roll was published (the latest lawful one)
    #[arg(long, value_name = "DATE", requires = "day")]
    pub(crate) roll_published: Option<NaiveDate>,
    /// 结果公布日(默认为选举日) ¦ The day of the announcement (the election day)
    #[arg(long, value_name = "DATE", requires = "day")]
    pub(crate) announced: Option<NaiveDate>,
    /// 开始筹备的日期 ¦ The day on which preparation began
    #[arg(long, value_name = "DATE", requires = "day")]
    pub(crate) prepared: Option<NaiveDate>,
    /// 按哪一日算余地(默认今日) ¦ The day from which what is left is counted (today)
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<NaiveDate>,
    /// 顺排:自该日起最早的选举日 ¦ The earliest election day from a day on
    #[arg(long, value_name = "DATE", conflicts_with = "day")]
    pub(crate) earliest_from: Option<NaiveDate>,
    /// 名单还需几日才能公布 ¦ Days until the roll can be published
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    pub(crate) until_roll: u32,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng election count docs/examples/election-2026.toml
  minzheng election count docs/examples/election-2026.toml --explain
  minzheng election count docs/examples/election-papers.toml --papers 1=docs/examples/election-papers.csv --transcript transcript.txt
  minzheng election count --schema > election.schema.json
选举无效、须再次投票都是结论,退出码为 0。
¦
Examples:
  minzheng election count docs/examples/election-2026.toml
  minzheng election count docs/examples/election-2026.toml --explain
  minzheng election count docs/examples/election-papers.toml --papers 1=docs/examples/election-papers.csv --transcript transcript.txt
  minzheng election count --schema > election.schema.json
An invalid election and a further vote that is due are answers too: the exit code is 0.")]
pub(crate) struct ElectionCount {
    /// 选举档案(JSON 或 TOML),- 为标准输入 ¦ The election (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 某次投票的选票表(CSV),如 1=papers.csv;可写多次 ¦ The papers of a round (CSV), as 1=papers.csv; may be given again
    #[arg(long, value_name = "ROUND=FILE", value_parser = papers)]
    pub(crate) papers: Vec<(usize, String)>,
    /// 逐张计票(默认把相同的选票归在一起);结果相同 ¦ Count paper by paper (else like papers together); the result is the same
    #[arg(long)]
    pub(crate) each: bool,
    /// 把计票记录写到文件 ¦ Write the transcript to a file
    #[arg(long, value_name = "FILE")]
    pub(crate) transcript: Option<PathBuf>,
    /// 附上计票记录和所用规则的条款 ¦ Add the transcript and the clauses of the rules applied
    #[arg(long)]
    pub(crate) explain: bool,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng election verify docs/examples/election-transcript.txt
  minzheng election verify transcript.txt --format json
有一行不符,或摘要不符,退出码为 1。
¦
Examples:
  minzheng election verify docs/examples/election-transcript.txt
  minzheng election verify transcript.txt --format json
The exit code is 1 where a line or the digest does not fit.")]
pub(crate) struct ElectionVerify {
    /// 计票记录,- 为标准输入 ¦ The transcript, or - for standard input
    pub(crate) transcript: String,
}

#[derive(Debug, Args)]
#[command(after_help = "\
例子:
  minzheng election recall docs/examples/recall-2027.toml
  minzheng election recall docs/examples/recall-2027.toml --format json
  minzheng election recall --schema
¦
Examples:
  minzheng election recall docs/examples/recall-2027.toml
  minzheng election recall docs/examples/recall-2027.toml --format json
  minzheng election recall --schema")]
pub(crate) struct ElectionRecall {
    /// 罢免档案(JSON 或 TOML),- 为标准输入 ¦ The file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// 打印文件的 JSON Schema ¦ Print the JSON Schema of the file
    #[arg(long)]
    pub(crate) schema: bool,
}

/// A round and the file of its papers.
fn papers(text: &str) -> Result<(usize, String), String> {
    let parts = text.split_once('=').and_then(|(round, file)| Some((round.parse().ok()?, file.to_owned())));
    parts
        .filter(|(round, _)| *round > 0)
        .ok_or_else(|| "请写成 1=papers.csv / write it as 1=papers.csv".to_owned())
}
