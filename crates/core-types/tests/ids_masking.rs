//! No number of a person leaves its type by `Debug`, `Display` or an error.

#[cfg(test)]
mod tests {
    use std::fmt::{Debug, Display};

    use chrono::NaiveDate;
    use minzheng_core_types::ids::{CreditCodeOverrideError, OverriddenCreditCode, detect, luhn_check_digit};
    use minzheng_core_types::{AccountNumber, CardNumber, CreditCode, DisabilityCertificate, PersonId};

    fn printed(value: &(impl Debug + Display)) -> String {
        format!("{value} {value:?} {value:#?} {value:>40} {value:40?}")
    }

    /// Looks for any five neighbouring places of those that must be hidden.
    fn assert_hidden(text: &str, secret: &str, what: &str) {
        let secret: Vec<char> = secret.chars().collect();
        for window in secret.windows(5) {
            let window: String = window.iter().collect();
            assert!(!text.contains(&window), "{what} shows {window}: {text}");
        }
    }

    fn part(text: &str, from: usize, to: usize) -> &str {
        text.get(from..to.min(text.len())).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_of_people_print_masked() {
        for (text, masked) in [
            ("370203193405069979", "370203********9979"),
            ("37020319360302996X", "370203********996X"),
            ("810000198808089974", "810000********9974"),
            ("93784019850101997X", "937840********997X"),
            ("370203340506997", "370203********7"),
            ("CAN123456789012", "CAN123********2"),
        ] {
            let id = PersonId::parse(text, day("2014-05-06")).unwrap();
            assert_eq!((id.to_string(), format!("{id:?}")), (masked.to_owned(), masked.to_owned()));
            assert_hidden(&printed(&id), part(text, 6, 14), "person");
            assert_hidden(&format!("{:?}", Some(vec![id])), part(text, 6, 14), "nested person");
            assert_hidden(&format!("{:?}", id.warnings()), part(text, 6, 20), "warnings");
        }
    }

    #[test]
    fn other_types_print_masked() {
        let text = "37020319340506997942";
        let certificate = DisabilityCertificate::parse(text, day("2014-05-06")).unwrap();
        assert_eq!(printed(&certificate).matches("370203********9979**").count(), 5);
        assert_hidden(&printed(&certificate), part(text, 6, 20), "certificate");

        let body = "621785361234567890";
        let card: CardNumber = format!("{body}{}", luhn_check_digit(body).unwrap()).parse().unwrap();
        assert_hidden(&printed(&card), card.reveal(), "card");
        let account: AccountNumber = "3712345678901234".parse().unwrap();
        assert_hidden(&printed(&account), account.reveal(), "account");
    }

    #[test]
    fn found_numbers_print_masked() {
        for text in ["110105193103269974", "533123193008039998", "370203193405069979"] {
            let found = detect(&format!("号码{text}"), day("2014-05-06"));
            assert_eq!(found.len(), 1);
            assert_hidden(&format!("{found:?} {found:#?}"), part(text, 6, 14), "detected");
        }
        let code: CreditCode = "533123193008039998".parse().unwrap();
        assert_hidden(&printed(&code), part(code.as_str(), 6, 14), "credit code");
    }

    #[test]
    fn errors_hold_no_part_of_the_text() {
        let planted = [
            "370203193405069978",
            "370203193405069000",
            "370203194102299969",
            "370203201506309965",
            "370203183405069979",
            "710203193405069979",
            "812345193405069979",
            "37020319340506997",
            "3702O3193405069979",
            "370203341306997",
            "3.70203193405069E+17",
            "37020319340506997982",
            "37020319340506997949",
            "6217000000012345678",
            "51370203MJX000028F",
            "5137020312345678901",
        ];
        for text in planted {
            let as_of = day("2014-05-06");
            let mut shown = Vec::new();
            let person = PersonId::parse(text, as_of).unwrap_err();
            shown.push(printed(&person));
            if let Err(error) = DisabilityCertificate::parse(text, as_of) {
                shown.push(printed(&error));
            }
            if let Err(error) = text.parse::<CardNumber>() {
                shown.push(printed(&error));
            }
            if let Err(error) = text.parse::<AccountNumber>() {
                shown.push(printed(&error));
            }
            if let Err(error) = text.parse::<CreditCode>() {
                shown.push(printed(&error));
                shown.push(serde_json::from_value::<CreditCode>(text.into()).unwrap_err().to_string());
            }
            match CreditCode::accept_with_override(text, "reason") {
                Err(error @ CreditCodeOverrideError::NotAllowed(_)) => shown.push(printed(&error)),
                other => panic!("{other:?}"),
            }
            assert!(shown.len() >= 4);
            for message in shown {
                assert_hidden(&message, text, "error");
            }
        }
    }

    /// A long number in place of a string is refused without being repeated.
    #[test]
    fn wrong_types_in_files_are_named_not_shown() {
        let number = "370203193405069979";
        for json in [number.to_owned(), format!("-{number}"), format!("{number}.0"), format!("[{number}]")] {
            let error = serde_json::from_str::<CreditCode>(&json).unwrap_err();
            assert_hidden(&error.to_string(), number, "credit code in a file");
            let json = format!("{{\"code\": {json}, \"reason\": \"as printed\"}}");
            let error = serde_json::from_str::<OverriddenCreditCode>(&json).unwrap_err();
            assert_hidden(&error.to_string(), number, "overridden code in a file");
        }
    }
}
