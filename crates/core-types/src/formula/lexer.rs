//! Cuts the text of a formula into tokens, and into the parts that rendering puts together again.

use std::iter::Peekable;
use std::str::Chars;

use super::{FormulaError, Ratio, RatioError};

/// A sign of the language, whichever way it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
    Plus,
    Minus,
    Times,
    Over,
    Open,
    Close,
    Comma,
}

impl Sign {
    /// The sign as errors name it.
    pub(super) const fn shown(self) -> &'static str {
        match self {
            Self::Equal => "`=`",
            Self::NotEqual => "`≠`",
            Self::Less => "`<`",
            Self::AtMost => "`≤`",
            Self::More => "`>`",
            Self::AtLeast => "`≥`",
            Self::Plus => "`+`",
            Self::Minus => "`−`",
            Self::Times => "`×`",
            Self::Over => "`÷`",
            Self::Open => "`(`",
            Self::Close => "`)`",
            Self::Comma => "`,`",
        }
    }
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lexeme {
    Name(String),
    Number(Ratio),
    Text(String),
    Word(String),
    Sign(Sign),
}

impl Lexeme {
    /// The token as errors name it.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Name(name) => format!("`{{{name}}}`"),
            Self::Number(number) => format!("the number {number}"),
            Self::Text(text) => format!("the text '{text}'"),
            Self::Word(word) => format!("`{word}`"),
            Self::Sign(sign) => sign.shown().to_owned(),
        }
    }
}

/// A token and the character it begins at, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) at: usize,
    pub(super) lexeme: Lexeme,
}

/// A stretch of the formula's text: a name in braces, a word, a text, or anything else as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Literal(String),
    Name(String),
    Word(String),
    Text(String),
}

/// The tokens, the parts, and the position after the last character.
pub(super) struct Lexed {
    pub(super) tokens: Vec<Token>,
    pub(super) parts: Vec<Part>,
    pub(super) end: usize,
}

/// Cuts the whole text.
pub(super) fn lex(text: &str) -> Result<Lexed, FormulaError> {
    let mut lexer = Lexer { rest: text.chars().peekable(), at: 1, literal: String::new(), parts: Vec::new() };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.token()? {
        tokens.push(token);
    }
    lexer.end_literal();
    Ok(Lexed { tokens, parts: lexer.parts, end: lexer.at })
}

struct Lexer<'t> {
    rest: Peekable<Chars<'t>>,
    at: usize,
    literal: String,
    parts: Vec<Part>,
}

impl Lexer<'_> {
    fn peek(&mut self) -> Option<char> {
        self.rest.peek().copied()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.rest.next()?;
        self.at = self.at.saturating_add(1);
        self.literal.push(next);
        Some(next)
    }

    fn end_literal(&mut self) {
        if !self.literal.is_empty() {
            self.parts.push(Part::Literal(std::mem::take(&mut self.literal)));
        }
    }

    fn unexpected(&mut self, expected: &'static str) -> FormulaError {
        let found = self.peek().map_or_else(|| "the end".to_owned(), |c| format!("`{}`", c.escape_debug()));
        FormulaError::Syntax { at: self.at, expected, found }
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while let Some(next) = self.peek().filter(|c| keep(*c)) {
            taken.push(next);
            self.bump();
        }
        taken
    }

    fn token(&mut self) -> Result<Option<Token>, FormulaError> {
        self.take_while(char::is_whitespace);
        let at = self.at;
        let Some(first) = self.peek() else { return Ok(None) };
        let lexeme = match first {
            '{' => self.name()?,
            '\'' => {
                self.end_literal();
                let text = self.text()?;
                Lexeme::Text(self.part(text, Part::Text))
            }
            '0'..='9' => self.number()?,
            'A'..='Z' | 'a'..='z' | '_' => {
                self.end_literal();
                let word = self.take_while(|c| c.is_ascii_alphanumeric() || c == '_');
                Lexeme::Word(self.part(word, Part::Word))
            }
            _ => Lexeme::Sign(self.sign()?),
        };
        Ok(Some(Token { at, lexeme }))
    }

    fn name(&mut self) -> Result<Lexeme, FormulaError> {
        self.end_literal();
        self.bump();
        let name = self.take_while(|c| !matches!(c, '{' | '}') && !c.is_control());
        if name.is_empty() || name.trim() != name {
            return Err(self.unexpected("a name without blanks at its ends, for example `{income}`"));
        }
        if self.peek() != Some('}') {
            return Err(self.unexpected("`}` at the end of the name"));
        }
        self.bump();
        Ok(Lexeme::Name(self.part(name, Part::Name)))
    }

    /// Keeps a stretch as a part of its own, instead of the characters it was read from.
    fn part(&mut self, read: String, part: fn(String) -> Part) -> String {
        self.literal.clear();
        self.parts.push(part(read.clone()));
        read
    }

    fn text(&mut self) -> Result<String, FormulaError> {
        let mut text = String::new();
        self.bump();
        loop {
            text.push_str(&self.take_while(|c| c != '\''));
            if self.bump().is_none() {
                return Err(self.unexpected("`'` at the end of the text"));
            }
            if self.peek() != Some('\'') {
                return Ok(text);
            }
            self.bump();
            text.push('\'');
        }
    }

    fn number(&mut self) -> Result<Lexeme, FormulaError> {
        let at = self.at;
        let mut digits = self.take_while(|c| c.is_ascii_digit());
        if self.peek() == Some('.') {
            self.bump();
            digits.push('.');
            let part = self.take_while(|c| c.is_ascii_digit());
            if part.is_empty() {
                return Err(self.unexpected("a digit after the decimal point"));
            }
            digits.push_str(&part);
        }
        let number = Ratio::from_decimal(&digits).map_err(|why| match why {
            RatioError::NotANumber => self.unexpected("a number"),
            _ => FormulaError::OutOfRange { at },
        })?;
        Ok(Lexeme::Number(number))
    }

    fn sign(&mut self) -> Result<Sign, FormulaError> {
        let sign = match self.peek() {
            Some('=') => Sign::Equal,
            Some('≠' | '!') => Sign::NotEqual,
            Some('<') => Sign::Less,
            Some('≤') => Sign::AtMost,
            Some('>') => Sign::More,
            Some('≥') => Sign::AtLeast,
            Some('+') => Sign::Plus,
            Some('-' | '−') => Sign::Minus,
            Some('*' | '×') => Sign::Times,
            Some('/' | '÷') => Sign::Over,
            Some('(') => Sign::Open,
            Some(')') => Sign::Close,
            Some(',') => Sign::Comma,
            _ => return Err(self.unexpected("a value, an operator or a parenthesis")),
        };
        let first = self.bump();
        let followed = self.peek() == Some('=');
        match (first, followed) {
            (Some('<'), true) => self.bump().map_or(Ok(sign), |_| Ok(Sign::AtMost)),
            (Some('>'), true) => self.bump().map_or(Ok(sign), |_| Ok(Sign::AtLeast)),
            (Some('!'), true) => self.bump().map_or(Ok(sign), |_| Ok(Sign::NotEqual)),
            (Some('!'), false) => Err(self.unexpected("`=` after `!`")),
            _ => Ok(sign),
        }
    }
}
