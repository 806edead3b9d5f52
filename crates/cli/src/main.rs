//! The `minzheng` command: reads arguments, asks the libraries, prints. It contains no rule.
mod args;
mod cases;
mod commands;
mod failure;
mod print;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Arguments, Command};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let common = &arguments.common;
    let done = match &arguments.command {
        Command::Demo(demo) => commands::district::demo(common, demo),
        Command::Sample(sample) => commands::district::sample(common, sample),
        Command::Roll(roll) => commands::district::roll(common, roll),
        Command::Report(report) => commands::district::report(common, report),
        Command::Assess(assess) => commands::assess::run(common, assess),
        Command::Explain(explain) => commands::explain::run(common, explain),
        Command::Rules(rules) => commands::rules::run(common, rules),
        Command::Parameters(parameters) => commands::parameters::run(common, parameters),
        Command::Workdays(workdays) => commands::workdays::run(common, workdays),
        Command::Id(id) => commands::id::run(common, id),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever closed the pipe has read enough.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.code())
        }
    }
}
