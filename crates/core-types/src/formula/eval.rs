//! Evaluates the tree of a formula over named facts.

use std::cmp::Ordering;

use super::functions::Call;
use super::lexer::Sign;
use super::parser::{Expr, Link, Node};
use super::{Facts, FormulaError, Ratio, RatioError, Value};

pub(super) fn evaluate(node: &Node, facts: &dyn Facts) -> Result<Value, FormulaError> {
    let at = node.at;
    match &node.expr {
        Expr::Literal(value) => Ok(value.clone()),
        Expr::Name(name) => {
            facts.get(name).ok_or_else(|| FormulaError::UnknownName { at, name: name.clone() })
        }
        Expr::Call(name, function, arguments) => {
            let arguments: Result<Vec<Value>, _> =
                arguments.iter().map(|argument| evaluate(argument, facts)).collect();
            Call { at, name }.run(*function, &arguments?)
        }
        Expr::If(branches, otherwise) => {
            for (condition, value) in branches {
                if truth(condition, facts, at, "`if`")? {
                    return evaluate(value, facts);
                }
            }
            evaluate(otherwise, facts)
        }
        Expr::Or(operands) => decided(operands, facts, at, true),
        Expr::And(operands) => decided(operands, facts, at, false),
        Expr::Not(inner) => Ok(Value::Bool(!truth(inner, facts, at, "`not`")?)),
        Expr::Compare(sign, sides) => {
            let (left, right) = (evaluate(&sides.0, facts)?, evaluate(&sides.1, facts)?);
            compared(*sign, &left, &right, at).map(Value::Bool)
        }
        Expr::Chain(first, links) => chain(first, links, facts),
        Expr::Negate(inner) => Ok(Value::Number(number(inner, facts, at, Sign::Minus)?.negated())),
    }
}

/// An error of arithmetic, with its place.
pub(super) fn arithmetic(why: RatioError, at: usize) -> FormulaError {
    match why {
        RatioError::DivisionByZero => FormulaError::DivisionByZero { at },
        _ => FormulaError::OutOfRange { at },
    }
}

fn truth(node: &Node, facts: &dyn Facts, at: usize, by: &'static str) -> Result<bool, FormulaError> {
    match evaluate(node, facts)? {
        Value::Bool(truth) => Ok(truth),
        other => Err(FormulaError::Type { at, by, needs: "true or false", found: other.kind() }),
    }
}

/// The first operand that settles an `and` or `or`; those after it are not looked at.
fn decided(operands: &[Node], facts: &dyn Facts, at: usize, by: bool) -> Result<Value, FormulaError> {
    for operand in operands {
        if truth(operand, facts, at, if by { "`or`" } else { "`and`" })? == by {
            return Ok(Value::Bool(by));
        }
    }
    Ok(Value::Bool(!by))
}

fn number(node: &Node, facts: &dyn Facts, at: usize, sign: Sign) -> Result<Ratio, FormulaError> {
    match evaluate(node, facts)? {
        Value::Number(number) => Ok(number),
        other => Err(FormulaError::Type { at, by: sign.shown(), needs: "numbers", found: other.kind() }),
    }
}

fn chain(first: &Node, links: &[Link], facts: &dyn Facts) -> Result<Value, FormulaError> {
    let (at, sign) = links.first().map_or((first.at, Sign::Plus), |link| (link.at, link.sign));
    let mut result = number(first, facts, at, sign)?;
    for link in links {
        let right = number(&link.right, facts, link.at, link.sign)?;
        let next = match link.sign {
            Sign::Minus => result.less(right),
            Sign::Times => result.times(right),
            Sign::Over => result.over(right),
            _ => result.plus(right),
        };
        result = next.map_err(|why| arithmetic(why, link.at))?;
    }
    Ok(Value::Number(result))
}

/// The order of two numbers, two dates or two months.
pub(super) fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Some(left.cmp(right)),
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        (Value::Month(left), Value::Month(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

fn compared(sign: Sign, left: &Value, right: &Value, at: usize) -> Result<bool, FormulaError> {
    let by = sign.shown();
    if std::mem::discriminant(left) != std::mem::discriminant(right) {
        return Err(FormulaError::Type { at, by, needs: left.kind(), found: right.kind() });
    }
    let ordered = || {
        let needs = "two numbers, dates or months";
        order(left, right).ok_or(FormulaError::Type { at, by, needs, found: left.kind() })
    };
    Ok(match sign {
        Sign::Less => ordered()?.is_lt(),
        Sign::AtMost => ordered()?.is_le(),
        Sign::More => ordered()?.is_gt(),
        Sign::AtLeast => ordered()?.is_ge(),
        Sign::NotEqual => left != right,
        _ => left == right,
    })
}
