//! Lines of CSV (RFC 4180), made in memory.

use std::fmt::Display;

/// What a file for spreadsheets begins with, so that Chinese stays Chinese.
pub(crate) const BOM: &str = "\u{feff}";

/// A line while it is made.
#[derive(Debug, Default)]
pub(crate) struct Line {
    text: String,
    begun: bool,
}

impl Line {
    /// Adds a field.
    pub(crate) fn field(&mut self, value: impl Display) -> &mut Self {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        let value = value.to_string();
        if value.contains([',', '"', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(&value.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&value);
        }
        self
    }

    /// Ends the line; the next field begins another.
    pub(crate) fn end(&mut self) -> &mut Self {
        self.text.push('\n');
        self.begun = false;
        self
    }

    /// The lines.
    pub(crate) fn text(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        let mut line = Line::default();
        line.field("a,b").field("").field("说\"好\"").field(3).end().field("x").end();
        assert_eq!(line.text(), "\"a,b\",,\"说\"\"好\"\"\",3\nx\n");
    }
}
