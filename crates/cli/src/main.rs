//! The `minzheng` command: reads arguments, asks the libraries, prints. It contains no rule.
mod args;
mod cases;
mod clock;
mod commands;
mod domains;
mod elder_services;
mod failure;
mod help;
mod id_words;
mod months;
mod pointed;
mod print;
mod registers;

use std::process::ExitCode;

use clap::FromArgMatches;
use minzheng::core_types::Lang;

use crate::args::{Arguments, Command, Common};
use crate::failure::Failure;

fn main() -> ExitCode {
    let lang = help::language(std::env::args_os().skip(1));
    let matches = help::command(lang).try_get_matches();
    let arguments = match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(told) => return wrong_arguments(&told, lang),
    };
    match run(&arguments.common, &arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever closed the pipe has read enough.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.text(lang));
            ExitCode::from(failure.code())
        }
    }
}

fn run(common: &Common, command: &Command) -> Result<(), Failure> {
    match command {
        Command::Demo(demo) => commands::demo::run(common, demo),
        Command::Sample(sample) => commands::district::sample(common, sample),
        Command::Template(template) => commands::template::run(common, template),
        Command::Roll(roll) => commands::district::roll(common, roll),
        Command::Report(report) => commands::district::report(common, report),
        Command::Statistics(asked) => commands::statistics::run(common, asked),
        Command::Assess(assess) => commands::assess::run(common, assess),
        Command::Screen(screen) => commands::screen::run(common, screen),
        Command::Elder(elder) => commands::elder::run(common, elder),
        Command::Satisfaction(asked) => commands::satisfaction::run(common, asked),
        Command::Marriage(asked) => commands::civil::marriage(common, asked),
        Command::Rescue(asked) => commands::civil::rescue(common, asked),
        Command::Funeral(asked) => commands::civil::funeral(common, asked),
        Command::Purchase(asked) => commands::purchase::run(common, asked),
        Command::Ngo(asked) => commands::ngo::run(common, asked),
        Command::Tasks(asked) => commands::tasks::run(common, asked),
        Command::Facilities(asked) => commands::facilities::run(common, asked),
        Command::Communities(asked) => commands::communities::run(common, asked),
        Command::Election(asked) => commands::election::run(common, asked),
        Command::Placename(asked) => commands::placename::run(common, asked),
        Command::Employer(asked) => commands::employer::run(common, asked),
        Command::Veteran(asked) => commands::veteran::run(common, asked),
        Command::Explain(explain) => commands::explain::run(common, explain),
        Command::Recheck(asked) => commands::recheck::run(common, asked),
        Command::Approval(approval) => commands::approval::run(common, approval),
        Command::Dynamic(dynamic) => commands::dynamic::run(common, dynamic),
        Command::Letter(letter) => commands::letter::run(common, letter),
        Command::Recertify(asked) => commands::recertify::run(common, asked),
        Command::Household(household) => commands::household::run(common, household),
        Command::Pay(pay) => commands::pay::run(common, pay),
        Command::Notice(notice) => commands::notice::run(common, notice),
        Command::Pledge(pledge) => commands::notice::pledge(common, pledge),
        Command::Change(change) => commands::change::run(common, change),
        Command::Correct(correct) => commands::correct::run(common, correct),
        Command::Ledger(ledger) => commands::ledger::run(common, ledger),
        Command::Simulate(simulate) => commands::simulate::run(common, simulate),
        Command::Cliffs(cliffs) => commands::cliffs::run(common, cliffs),
        Command::Procedure(asked) => commands::procedure::run(common, asked),
        Command::Due(asked) => commands::procedure::due(common, asked),
        Command::Audit(asked) => commands::audit::run(common, asked),
        Command::Rules(rules) => commands::rules::run(common, rules),
        Command::Parameters(parameters) => commands::parameters::run(common, parameters),
        Command::Policies(policies) => commands::policies::run(common, policies),
        Command::Workdays(workdays) => commands::workdays::run(common, workdays),
        Command::Id(id) => commands::id::run(common, id),
    }
}

/// Help and version are not errors; what clap says of the rest is English, with a line before it in Chinese.
fn wrong_arguments(told: &clap::Error, lang: Lang) -> ExitCode {
    if told.use_stderr() && lang == Lang::Zh {
        eprintln!("命令行参数有误,--help 有说明和例子:");
    }
    match told.print() {
        Ok(()) => ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2)),
        Err(_) => ExitCode::SUCCESS,
    }
}
