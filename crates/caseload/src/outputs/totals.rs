//! 合计: the sums below a payment roll, as formulas that keep the exact result.

use minzheng_core_types::{Lang, Money, Month, Text};
use minzheng_welfare::programmes::paying;

use super::OutputError;
use crate::files::letters;
use crate::sheets::{Value, is_number};

const TOTAL: Text = Text::new("合计", "total");
const SUBTOTAL: Text = Text::new("小计", "subtotal");

/// The sum of a column over some rows.
#[derive(Debug, Clone, Copy)]
struct Sum {
    money: Money,
    count: u64,
    is_money: bool,
    /// Does a formula see all of it?
    all_numbers: bool,
}

impl Sum {
    const NONE: Self = Self { money: Money::ZERO, count: 0, is_money: false, all_numbers: true };

    fn add(&mut self, value: &Value) -> Result<(), OutputError> {
        match value {
            Value::Money(money) => {
                self.money = self.money.plus(*money)?;
                self.is_money = true;
                self.all_numbers &= is_number(*money);
            }
            Value::Count(count) => self.count = self.count.saturating_add(*count),
            _ => {}
        }
        Ok(())
    }

    /// A formula over the rows of a column, with the exact sum; where a formula would not give it, the sum alone.
    fn cell(self, column: usize, (first, last): (u32, u32)) -> Value {
        let letter = letters(column);
        let formula = format!("=SUM({letter}{}:{letter}{})", first.saturating_add(1), last.saturating_add(1));
        match (self.is_money, self.all_numbers && is_number(self.money)) {
            (true, true) => Value::Sum(formula, self.money),
            (true, false) => Value::Money(self.money),
            (false, _) => Value::CountSum(formula, self.count),
        }
    }
}

/// The sums of the roll, of each month and of all.
#[derive(Debug)]
pub(super) struct Totals {
    /// The first column that is summed.
    from: usize,
    months: Vec<MonthTotals>,
}

#[derive(Debug)]
struct MonthTotals {
    month: Month,
    rows: (u32, u32),
    sums: Vec<Sum>,
}

impl Totals {
    /// No rows yet; sums begin in that column, with the number of persons.
    pub(super) const fn new(from: usize) -> Self {
        Self { from, months: Vec::new() }
    }

    pub(super) fn add(&mut self, month: Month, at: u32, row: &[Value]) -> Result<(), OutputError> {
        if self.months.last().is_none_or(|last| last.month != month) {
            // The number of persons, each programme that pays, the total.
            let sums = vec![Sum::NONE; paying().count().saturating_add(2)];
            self.months.push(MonthTotals { month, rows: (at, at), sums });
        }
        let Some(last) = self.months.last_mut() else { return Ok(()) };
        last.rows.1 = at;
        for (sum, value) in last.sums.iter_mut().zip(row.iter().skip(self.from)) {
            sum.add(value)?;
        }
        Ok(())
    }

    /// The rows below the roll: one for each month where there are several, and one for all.
    pub(super) fn rows(&self, lang: Lang) -> Result<Vec<Vec<Value>>, OutputError> {
        let row = |label: Value, what: Text, sums: &[Sum], rows: (u32, u32)| {
            let mut cells = vec![Value::Blank; self.from];
            if let [first, second, ..] = cells.as_mut_slice() {
                (*first, *second) = (label, Value::Text(what.get(lang).to_owned()));
            }
            cells.extend((self.from..).zip(sums).map(|(column, sum)| sum.cell(column, rows)));
            cells
        };
        let mut all = vec![Sum::NONE; paying().count().saturating_add(2)];
        let mut out = Vec::new();
        for month in &self.months {
            for (all, sum) in all.iter_mut().zip(&month.sums) {
                all.money = all.money.plus(sum.money)?;
                all.count = all.count.saturating_add(sum.count);
                all.is_money |= sum.is_money;
                all.all_numbers &= sum.all_numbers;
            }
            if self.months.len() > 1 {
                out.push(row(Value::Text(month.month.to_string()), SUBTOTAL, &month.sums, month.rows));
            }
        }
        if let (Some(first), Some(last)) = (self.months.first(), self.months.last()) {
            out.push(row(Value::Blank, TOTAL, &all, (first.rows.0, last.rows.1)));
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summed(values: &[Value]) -> Sum {
        let mut sum = Sum::NONE;
        values.iter().for_each(|value| sum.add(value).unwrap());
        sum
    }

    #[test]
    fn where_a_formula_would_not_give_the_sum_the_sum_stands_alone() {
        let fen = |fen| Value::Money(Money::from_fen(fen));
        let rows = (3, 5);
        let formula = |text: &str, fen| Value::Sum(text.to_owned(), Money::from_fen(fen));
        assert_eq!(summed(&[fen(1), Value::Blank, fen(2)]).cell(6, rows), formula("=SUM(G4:G6)", 3));
        // An amount that is text, and a sum that no number keeps.
        let far = 1_000_000_000_000_000;
        assert_eq!(summed(&[fen(far), fen(-far), fen(5)]).cell(6, rows), fen(5));
        assert_eq!(summed(&[fen(far - 1), fen(1)]).cell(6, rows), fen(far));
        let counts = summed(&[Value::Count(2), Value::Count(3)]);
        assert_eq!(counts.cell(27, (0, 0)), Value::CountSum("=SUM(AB1:AB1)".to_owned(), 5));
        assert!(summed(&[fen(i64::MAX)]).add(&fen(1)).is_err(), "sums that do not fit are an error");
    }
}
