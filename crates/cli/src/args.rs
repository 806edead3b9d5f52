//! The arguments, and help that teaches.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use minzheng::core_types::{Lang, Month, MonthRange, Place};

/// 民政规则计算:逐元逐条,有据可查 · rules of Chinese civil affairs: to the fen, by the clause.
#[derive(Debug, Parser)]
#[command(
    name = "minzheng",
    version,
    about,
    after_help = "\
Try:
  minzheng demo                                        a district's half year, from its register to its report
  minzheng assess docs/examples/family-of-two.json     one household
  minzheng explain docs/examples/family-of-two.json    and why
  minzheng rules SA-12                                 what a rule says
  minzheng parameters --place 370203 --on 2014-05      the figures in force

Exit codes: 0 done; 1 an explanation is faulty; 2 wrong arguments; 3 a file cannot be used; 4 refused by --strict;
5 the case or register cannot be computed."
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Language of the output: zh or en
    #[arg(long, global = true, value_enum, default_value = "zh", env = "MINZHENG_LANG")]
    lang: Language,
    /// Form of the output
    #[arg(long, global = true, value_enum, default_value = "text")]
    pub(crate) format: Format,
    /// A folder of further figure files (TOML), laid beside the embedded ones
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) packs: Option<PathBuf>,
}

impl Common {
    pub(crate) const fn lang(&self) -> Lang {
        match self.lang {
            Language::Zh => Lang::Zh,
            Language::En => Lang::En,
        }
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
enum Language {
    Zh,
    En,
}

/// Form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// Markdown, where there is one (explain).
    Markdown,
    /// For programs.
    Json,
    /// For spreadsheets, where there is a table.
    Csv,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The main job on the sample district: register in, January to June 2014, roll and report out
    Demo(Demo),
    /// Write the synthetic register of the sample district
    Sample(Sample),
    /// Run months over a register: payment roll, decisions, statistics, back-pay
    Roll(Roll),
    /// What one household gets in one month, from a case file
    Assess(Assess),
    /// Why: of a case file, of a household of a register; or re-check a saved explanation
    Explain(Explain),
    /// Months over a register as a report: one self-contained HTML page
    Report(Report),
    /// The rules: wording, formulas, clauses
    Rules(Rules),
    /// The figures in force at a place in a month
    Parameters(Parameters),
    /// Working days: add, count, list, ask
    Workdays(Workdays),
    /// Recognise and check numbers: identity, credit code, disability certificate, bank card
    Id(Id),
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Where to write
    #[arg(long, default_value = "out/demo")]
    pub(crate) out: PathBuf,
    /// Seed of the synthetic register
    #[arg(long, default_value_t = 2014)]
    pub(crate) seed: u64,
    /// Threads; 0 for as many as there are cores
    #[arg(long, default_value_t = 0)]
    pub(crate) threads: usize,
}

#[derive(Debug, Args)]
#[command(
    after_help = "The same seed always gives the same bytes. Persons are fictitious (order codes 996 to 999)."
)]
pub(crate) struct Sample {
    /// Folder to write CSV files to, or a file ending in .jsonl
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Seed
    #[arg(long, default_value_t = 2014)]
    pub(crate) seed: u64,
}

/// A register and months.
#[derive(Debug, Args)]
pub(crate) struct Months {
    /// The register: a folder of CSV files, or a .jsonl file
    #[arg(long)]
    pub(crate) register: PathBuf,
    /// The months: 2014-05 or 2014-01..2014-06
    #[arg(long)]
    pub(crate) months: MonthRange,
    /// Refuse everything when a row is bad
    #[arg(long)]
    pub(crate) strict: bool,
    /// Threads; 0 for as many as there are cores. The output does not depend on it
    #[arg(long, default_value_t = 0)]
    pub(crate) threads: usize,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Writes to --out: roll.csv (a line per household and month), persons.csv (shares), decisions.jsonl, statistics.csv,
statistics.json, cases.jsonl with cases.idx (for explain --run), and back-pay.csv when a raise is named:
  minzheng roll --register out/demo/register --months 2014-04..2014-06 --out out/roll \\
      --effective 2014-04 --implemented 2014-06 --known-before 2014-03-28")]
pub(crate) struct Roll {
    #[command(flatten)]
    pub(crate) months: Months,
    /// Where to write
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Show names in the roll; without it they are masked
    #[arg(long)]
    pub(crate) reveal: bool,
    /// First month of a raise, for back-pay
    #[arg(long, requires = "implemented", requires = "known_before")]
    pub(crate) effective: Option<Month>,
    /// First month whose payroll has the raise
    #[arg(long)]
    pub(crate) implemented: Option<Month>,
    /// The day on which the raise was published: the old law is what was known the day before
    #[arg(long)]
    pub(crate) known_before: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) months: Months,
    /// The page to write
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
#[command(after_help = "\
  minzheng assess docs/examples/elder-with-illness.toml
  cat case.json | minzheng assess - --format json
  minzheng assess --schema > case.schema.json")]
pub(crate) struct Assess {
    /// The case file (JSON or TOML), or - for standard input
    #[arg(required_unless_present = "schema")]
    pub(crate) file: Option<String>,
    /// Add the explanation
    #[arg(long)]
    pub(crate) explain: bool,
    /// Print the JSON Schema of the case file
    #[arg(long)]
    pub(crate) schema: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
  minzheng explain docs/examples/family-of-two.json --format markdown
  minzheng explain --run out/demo --case SB00001 --month 2014-05
  minzheng explain --recheck saved.json --digest 9f2c…")]
pub(crate) struct Explain {
    /// A case file (JSON or TOML), or - for standard input
    #[arg(required_unless_present_any = ["run", "register", "recheck"])]
    pub(crate) file: Option<String>,
    /// The folder a roll or demo was written to; finds the case by its index, without reading the others
    #[arg(long, requires = "case", requires = "month")]
    pub(crate) run: Option<PathBuf>,
    /// A register: a folder of CSV files, or a .jsonl file
    #[arg(long, requires = "case", requires = "month")]
    pub(crate) register: Option<PathBuf>,
    /// The household's number or case identifier
    #[arg(long)]
    pub(crate) case: Option<String>,
    /// The month
    #[arg(long)]
    pub(crate) month: Option<Month>,
    /// A saved explanation (JSON) to verify by arithmetic alone
    #[arg(long)]
    pub(crate) recheck: Option<String>,
    /// The digest that was kept with the result
    #[arg(long, requires = "recheck")]
    pub(crate) digest: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// One rule by its id, such as SA-12
    pub(crate) id: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
  minzheng parameters --place 370203 --on 2014-05
  minzheng parameters --place 370203 --on 2014-04 --known-on 2014-03-01 --id sa.standard
  minzheng parameters --place zone:hightech --on 2016-04 --format csv")]
pub(crate) struct Parameters {
    /// A division code, or zone:name
    #[arg(long)]
    pub(crate) place: Place,
    /// The month
    #[arg(long)]
    pub(crate) on: Month,
    /// The law as it was known on that day
    #[arg(long)]
    pub(crate) known_on: Option<NaiveDate>,
    /// Only parameters whose id begins so
    #[arg(long, default_value = "")]
    pub(crate) id: String,
}

#[derive(Debug, Args)]
pub(crate) struct Workdays {
    /// A CSV file of further days (columns date,kind,name; first line `# covers: 2027`)
    #[arg(long)]
    pub(crate) load: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) question: WorkdayQuestion,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WorkdayQuestion {
    /// The day that is so many working days later (earlier when negative)
    #[command(allow_negative_numbers = true)]
    Add {
        /// From this day, which is not counted
        day: NaiveDate,
        /// Working days
        count: i32,
    },
    /// How many working days lie after the first day, up to the second
    Between {
        /// Not counted
        from: NaiveDate,
        /// Counted
        to: NaiveDate,
    },
    /// Is it a working day, and who says so
    Is {
        /// The day
        day: NaiveDate,
    },
    /// The working days after the first day, up to the second
    List {
        /// Not counted
        from: NaiveDate,
        /// Counted
        to: NaiveDate,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Id {
    /// Numbers, or - to read one a line
    #[arg(required = true)]
    pub(crate) numbers: Vec<String>,
    /// The day on which births are judged
    #[arg(long, default_value = "2026-12-31")]
    pub(crate) as_of: NaiveDate,
    /// Show numbers in full
    #[arg(long)]
    pub(crate) reveal: bool,
}
