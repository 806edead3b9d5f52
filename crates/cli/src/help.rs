//! Help in one language: of each text `Chinese ¦ English` one half is kept.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory, ValueEnum};
use minzheng::core_types::{Lang, Text};

use crate::args::{Arguments, Language};

const BAR: char = '¦';

/// Behind every argument of a command's own.
const LAST: usize = 1000;

/// The language that the arguments or the environment ask for, read ahead of everything else so that help and errors
/// come in it too.
pub(crate) fn language(arguments: impl IntoIterator<Item = OsString>) -> Lang {
    let mut ahead = vec![OsString::from("minzheng")];
    let mut arguments = arguments.into_iter().peekable();
    while let Some(argument) = arguments.next() {
        let Some(text) = argument.to_str() else { continue };
        if text == "--lang" {
            ahead.push(argument);
            ahead.extend(arguments.next());
        } else if text.starts_with("--lang=") {
            ahead.push(argument);
        }
    }
    let lang = Arg::new("lang")
        .long("lang")
        .env("MINZHENG_LANG")
        .action(ArgAction::Append)
        .value_parser(clap::value_parser!(String));
    let found = Command::new("minzheng").ignore_errors(true).arg(lang).try_get_matches_from(ahead).ok();
    let word = found.and_then(|found| found.get_many::<String>("lang")?.next_back().cloned());
    word.and_then(|word| Language::from_str(&word, true).ok()).map_or(Lang::Zh, Language::lang)
}

/// The command with its help in one language.
pub(crate) fn command(lang: Lang) -> Command {
    localised(Arguments::command(), lang)
}

/// One half of a text.
fn half(text: &str, lang: Lang) -> String {
    let halves = text.split_once(BAR).unwrap_or((text, text));
    let half = match lang {
        Lang::Zh => halves.0,
        Lang::En => halves.1,
    };
    half.trim().to_owned()
}

fn localised(mut command: Command, lang: Lang) -> Command {
    let headings = (
        Text::new("参数", "Arguments").get(lang),
        Text::new("选项", "Options").get(lang),
        Text::new("命令", "Commands").get(lang),
    );
    if let Some(about) = command.get_about().map(|text| half(&text.to_string(), lang)) {
        command = command.about(about);
    }
    if let Some(after) = command.get_after_help().map(|text| half(&text.to_string(), lang)) {
        command = command.after_help(after);
    }
    let usage = Text::new("用法", "Usage").get(lang);
    command
        .subcommand_help_heading(headings.2)
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { headings.0 } else { headings.1 };
            let help = arg.get_help().map(|text| half(&text.to_string(), lang));
            // What every command takes comes last.
            let arg = arg.help_heading(heading);
            let common = arg.is_global_set() || arg.get_id() == "version";
            let arg = if common { arg.display_order(LAST) } else { arg };
            match help {
                Some(help) => arg.help(help),
                None => arg,
            }
        })
        .mut_subcommands(|subcommand| localised(subcommand, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_help_has_both_languages() {
        fn look(command: &Command, untold: &mut Vec<String>) {
            let mut texts: Vec<String> = command.get_about().iter().map(ToString::to_string).collect();
            texts.extend(command.get_after_help().map(ToString::to_string));
            texts.extend(command.get_arguments().filter_map(|arg| arg.get_help()).map(ToString::to_string));
            untold.extend(texts.into_iter().filter(|text| text.matches(BAR).count() != 1));
            command.get_subcommands().for_each(|subcommand| look(subcommand, untold));
        }
        let mut untold = Vec::new();
        look(&Arguments::command(), &mut untold);
        assert!(untold.is_empty(), "{untold:?}");
        command(Lang::Zh).debug_assert();
        command(Lang::En).debug_assert();
    }

    #[test]
    fn the_last_language_named_counts_wherever_it_stands() {
        let of = |words: &[&str]| language(words.iter().map(OsString::from));
        assert_eq!(of(&["assess", "-", "--lang", "en"]), Lang::En);
        assert_eq!(of(&["--lang=en", "rules", "--help"]), Lang::En);
        assert_eq!(of(&["--lang=en", "rules", "--lang", "zh"]), Lang::Zh);
        assert_eq!(of(&["rules", "--lang"]), Lang::Zh);
    }
}
