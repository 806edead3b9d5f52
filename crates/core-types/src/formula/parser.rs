//! Builds the tree of a formula. Chains of one operator are one node, so only nesting deepens the tree.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::vec::IntoIter;

use super::functions::{Function, Signature};
use super::lexer::{Lexed, Lexeme, Sign, Token};
use super::{Formula, FormulaError, Value};

/// An expression and the character its operator or first token begins at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) at: usize,
    pub(super) expr: Expr,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expr {
    Literal(Value),
    Name(String),
    Call(&'static str, Function, Vec<Node>),
    /// Conditions with their values, and the value when none holds.
    If(Vec<(Node, Node)>, Box<Node>),
    Or(Vec<Node>),
    And(Vec<Node>),
    Not(Box<Node>),
    Compare(Sign, Box<(Node, Node)>),
    /// A first value, then operators of one precedence from left to right.
    Chain(Box<Node>, Vec<Link>),
    Negate(Box<Node>),
}

/// An operator of a chain, where it stands, and what stands on its right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) at: usize,
    pub(super) sign: Sign,
    pub(super) right: Node,
}

/// What was read: the name of the result, its definition, and the names that occur in it.
pub(super) struct Parsed {
    pub(super) result: String,
    pub(super) body: Node,
    pub(super) names: Vec<String>,
}

/// Reads `{name} = expression`.
pub(super) fn parse(lexed: Lexed) -> Result<(Parsed, Vec<super::lexer::Part>), FormulaError> {
    let tokens = lexed.tokens.into_iter().peekable();
    let mut parser = Parser {
        tokens,
        end: lexed.end,
        depth: 0,
        result: String::new(),
        names: Vec::new(),
        seen: BTreeSet::new(),
    };
    let Some(Token { lexeme: Lexeme::Name(result), .. }) =
        parser.tokens.next_if(|token| matches!(token.lexeme, Lexeme::Name(_)))
    else {
        return Err(parser.unexpected("the name of the result in braces, for example `{amount}`"));
    };
    parser.result = result;
    parser.expect(Sign::Equal, "`=` after the name of the result")?;
    let body = parser.expression()?;
    if parser.tokens.peek().is_some() {
        let expected = match &body.expr {
            Expr::Compare(..) => "`and`, `or` or the end; two values are compared at a time",
            _ => "an operator or the end",
        };
        return Err(parser.unexpected(expected));
    }
    Ok((Parsed { result: parser.result, body, names: parser.names }, lexed.parts))
}

struct Parser {
    tokens: Peekable<IntoIter<Token>>,
    end: usize,
    depth: usize,
    result: String,
    names: Vec<String>,
    seen: BTreeSet<String>,
}

impl Parser {
    fn at(&mut self) -> usize {
        self.tokens.peek().map_or(self.end, |token| token.at)
    }

    fn unexpected(&mut self, expected: &'static str) -> FormulaError {
        let found = self.tokens.peek().map_or_else(|| "the end".to_owned(), |token| token.lexeme.shown());
        FormulaError::Syntax { at: self.at(), expected, found }
    }

    fn sign(&mut self, wanted: &[Sign]) -> Option<(usize, Sign)> {
        let Some(Token { at, lexeme: Lexeme::Sign(sign) }) = self.tokens.peek() else { return None };
        let found = wanted.contains(sign).then_some((*at, *sign))?;
        self.tokens.next();
        Some(found)
    }

    fn expect(&mut self, sign: Sign, expected: &'static str) -> Result<usize, FormulaError> {
        self.sign(&[sign]).map(|(at, _)| at).ok_or_else(|| self.unexpected(expected))
    }

    fn word(&mut self, wanted: &str) -> Option<usize> {
        self.tokens
            .next_if(|token| matches!(&token.lexeme, Lexeme::Word(word) if word == wanted))
            .map(|token| token.at)
    }

    fn expect_word(&mut self, wanted: &str, expected: &'static str) -> Result<usize, FormulaError> {
        self.word(wanted).ok_or_else(|| self.unexpected(expected))
    }

    /// Reads something one level further in.
    fn deeper<T>(
        &mut self,
        at: usize,
        read: impl FnOnce(&mut Self) -> Result<T, FormulaError>,
    ) -> Result<T, FormulaError> {
        if self.depth >= Formula::MAX_DEPTH {
            return Err(FormulaError::TooDeep { at });
        }
        self.depth = self.depth.saturating_add(1);
        let result = read(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }

    fn expression(&mut self) -> Result<Node, FormulaError> {
        match self.word("if") {
            Some(at) => self.deeper(at, |parser| parser.branches(at)),
            None => self.disjunction(),
        }
    }

    fn branches(&mut self, at: usize) -> Result<Node, FormulaError> {
        let mut branches = Vec::new();
        loop {
            let condition = self.expression()?;
            self.expect_word("then", "`then` after the condition")?;
            let value = self.expression()?;
            branches.push((condition, value));
            self.expect_word("else", "`else` after the value of `then`")?;
            if self.word("if").is_none() {
                let otherwise = Box::new(self.expression()?);
                return Ok(Node { at, expr: Expr::If(branches, otherwise) });
            }
        }
    }

    fn disjunction(&mut self) -> Result<Node, FormulaError> {
        let first = self.conjunction()?;
        let at = self.at();
        let mut operands = vec![first];
        while self.word("or").is_some() {
            operands.push(self.conjunction()?);
        }
        Ok(one_or(operands, at, Expr::Or))
    }

    fn conjunction(&mut self) -> Result<Node, FormulaError> {
        let first = self.negation()?;
        let at = self.at();
        let mut operands = vec![first];
        while self.word("and").is_some() {
            operands.push(self.negation()?);
        }
        Ok(one_or(operands, at, Expr::And))
    }

    fn negation(&mut self) -> Result<Node, FormulaError> {
        let Some(at) = self.word("not") else { return self.comparison() };
        let inner = self.deeper(at, Self::negation)?;
        Ok(Node { at, expr: Expr::Not(Box::new(inner)) })
    }

    fn comparison(&mut self) -> Result<Node, FormulaError> {
        const COMPARISONS: [Sign; 6] =
            [Sign::Equal, Sign::NotEqual, Sign::Less, Sign::AtMost, Sign::More, Sign::AtLeast];
        let left = self.chain(&[Sign::Plus, Sign::Minus], Self::product)?;
        let Some((at, sign)) = self.sign(&COMPARISONS) else { return Ok(left) };
        let right = self.chain(&[Sign::Plus, Sign::Minus], Self::product)?;
        Ok(Node { at, expr: Expr::Compare(sign, Box::new((left, right))) })
    }

    fn product(&mut self) -> Result<Node, FormulaError> {
        self.chain(&[Sign::Times, Sign::Over], Self::signed)
    }

    fn chain(
        &mut self,
        signs: &[Sign],
        operand: fn(&mut Self) -> Result<Node, FormulaError>,
    ) -> Result<Node, FormulaError> {
        let first = operand(self)?;
        let mut links = Vec::new();
        while let Some((at, sign)) = self.sign(signs) {
            links.push(Link { at, sign, right: operand(self)? });
        }
        match links.first() {
            Some(link) => Ok(Node { at: link.at, expr: Expr::Chain(Box::new(first), links) }),
            None => Ok(first),
        }
    }

    fn signed(&mut self) -> Result<Node, FormulaError> {
        let Some((at, _)) = self.sign(&[Sign::Minus]) else { return self.primary() };
        let inner = self.deeper(at, Self::signed)?;
        Ok(Node { at, expr: Expr::Negate(Box::new(inner)) })
    }

    fn primary(&mut self) -> Result<Node, FormulaError> {
        const EXPECTED: &str = "a value: a number, a text, a name in braces, a function or `(`";
        let begins = |token: &Token| match &token.lexeme {
            Lexeme::Sign(sign) => *sign == Sign::Open,
            Lexeme::Word(word) => !["if", "then", "else", "and", "or", "not"].contains(&word.as_str()),
            _ => true,
        };
        let Some(Token { at, lexeme }) = self.tokens.next_if(begins) else {
            return Err(self.unexpected(EXPECTED));
        };
        let expr = match lexeme {
            Lexeme::Number(number) => Expr::Literal(Value::Number(number)),
            Lexeme::Text(text) => Expr::Literal(Value::Text(text)),
            Lexeme::Name(name) if name == self.result => {
                return Err(FormulaError::SelfReference { at, name });
            }
            Lexeme::Name(name) => {
                if self.seen.insert(name.clone()) {
                    self.names.push(name.clone());
                }
                Expr::Name(name)
            }
            Lexeme::Word(word) if word == "true" => Expr::Literal(Value::Bool(true)),
            Lexeme::Word(word) if word == "false" => Expr::Literal(Value::Bool(false)),
            Lexeme::Word(word) => self.call(at, &word)?,
            Lexeme::Sign(_) => {
                let inner = self.deeper(at, Self::expression)?;
                self.expect(Sign::Close, "an operator or `)`")?;
                return Ok(inner);
            }
        };
        Ok(Node { at, expr })
    }

    fn call(&mut self, at: usize, word: &str) -> Result<Expr, FormulaError> {
        let Some(signature) = Signature::named(word) else {
            return Err(FormulaError::UnknownFunction { at, name: word.to_owned() });
        };
        self.expect(Sign::Open, "`(` after the name of a function")?;
        let mut arguments = Vec::new();
        if self.sign(&[Sign::Close]).is_none() {
            loop {
                arguments.push(self.deeper(at, Self::expression)?);
                if self.sign(&[Sign::Comma]).is_none() {
                    break;
                }
            }
            self.expect(Sign::Close, "an operator, `,` or `)`")?;
        }
        if !signature.accepts(arguments.len()) {
            let (function, takes) = (signature.name, signature.takes);
            return Err(FormulaError::Arguments { at, function, takes, found: arguments.len() });
        }
        Ok(Expr::Call(signature.name, signature.function, arguments))
    }
}

/// The only operand itself, or all of them joined.
fn one_or(mut operands: Vec<Node>, at: usize, join: fn(Vec<Node>) -> Expr) -> Node {
    match operands.pop() {
        Some(only) if operands.is_empty() => only,
        Some(last) => {
            operands.push(last);
            Node { at, expr: join(operands) }
        }
        None => Node { at, expr: join(operands) },
    }
}
