//! Numbers of people: the tables of ID-01 to ID-04.

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use minzheng_core_types::ids::{Century, PermitRegion, PersonIdWarning, identity_check_character};
    use minzheng_core_types::{DivisionCode, PersonId, PersonIdError, Sex};

    const CITIZENS: [&str; 9] = [
        "370203193405069979",
        "370203193405069987",
        "37020319360302996X",
        "370203194002299969",
        "370205195204019993",
        "370282194508159977",
        "370203193112319989",
        "370203200002299983",
        "370203201206309965",
    ];
    const OTHERS: [&str; 6] = [
        "810000198808089974",
        "820000199001029969",
        "830000197512319995",
        "93784019850101997X",
        "937392197907159985",
        "91182619900606996X",
    ];

    fn read(text: &str) -> Result<PersonId, PersonIdError> {
        PersonId::parse(text, day("2014-05-06"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(number: u32) -> DivisionCode {
        DivisionCode::new(number).unwrap()
    }

    /// ID-02, the valid rows.
    #[test]
    fn citizens_of_the_rulebook() {
        for (text, registered, born, sex) in [
            (CITIZENS[0], 370_203, "1934-05-06", Sex::Male),
            (CITIZENS[1], 370_203, "1934-05-06", Sex::Female),
            (CITIZENS[2], 370_203, "1936-03-02", Sex::Female),
            (CITIZENS[3], 370_203, "1940-02-29", Sex::Female),
            (CITIZENS[4], 370_205, "1952-04-01", Sex::Male),
            (CITIZENS[5], 370_282, "1945-08-15", Sex::Male),
            (CITIZENS[6], 370_203, "1931-12-31", Sex::Female),
            (CITIZENS[7], 370_203, "2000-02-29", Sex::Female),
            (CITIZENS[8], 370_203, "2012-06-30", Sex::Female),
        ] {
            let id = read(text).unwrap();
            assert!(matches!(id, PersonId::Citizen { .. }));
            assert_eq!(id.reveal(), text);
            assert_eq!(id.first_registration(), Some(code(registered)));
            assert_eq!((id.birth_date(), id.sex()), (Some(day(born)), Some(sex)), "{text}");
            assert_eq!(id.warnings(), [], "{text}");
        }
    }

    /// ID-02, the invalid rows.
    #[test]
    fn wrong_numbers_of_the_rulebook() {
        for (text, error) in [
            ("370203193405069978", PersonIdError::Check { place: 18 }),
            ("370203194102299969", PersonIdError::NoSuchDate { place: 13 }),
            ("37020319340506997", PersonIdError::Length { found: 17 }),
            ("3702O3193405069979", PersonIdError::Character { place: 5 }),
            ("990203193405069971", PersonIdError::UnknownProvince { place: 2 }),
            ("000203193405069979", PersonIdError::UnknownProvince { place: 1 }),
        ] {
            assert_eq!(read(text), Err(error), "{text}");
        }
    }

    #[test]
    fn other_faults_name_their_place() {
        for (text, error) in [
            ("", PersonIdError::Empty),
            (" - ", PersonIdError::Empty),
            ("370203193413069979", PersonIdError::NoSuchDate { place: 11 }),
            ("370203193400069979", PersonIdError::NoSuchDate { place: 11 }),
            ("370203193405009979", PersonIdError::NoSuchDate { place: 13 }),
            ("370203184912319979", PersonIdError::BornTooEarly { place: 7 }),
            ("370203201405079979", PersonIdError::BornInFuture { place: 7 }),
            ("3702031934050699X9", PersonIdError::Character { place: 17 }),
            ("37020319340506997九", PersonIdError::Character { place: 18 }),
            ("710203193405069979", PersonIdError::UnknownProvince { place: 1 }),
            ("100203193405069979", PersonIdError::UnknownProvince { place: 1 }),
            ("810100198808089974", PersonIdError::PermitDivision { place: 4 }),
            ("830001197512319995", PersonIdError::PermitDivision { place: 6 }),
            ("37020334050699x", PersonIdError::Character { place: 15 }),
            ("370203341306997", PersonIdError::NoSuchDate { place: 9 }),
            ("370203410229997", PersonIdError::NoSuchDate { place: 11 }),
            ("CA1000000000000", PersonIdError::Character { place: 3 }),
            ("CAN00000000000X", PersonIdError::Character { place: 15 }),
        ] {
            assert_eq!(read(text), Err(error), "{text}");
        }
        assert_eq!(PersonIdError::Check { place: 18 }.place(), Some(18));
        assert_eq!(PersonIdError::RoundedBySpreadsheet.place(), None);
    }

    /// ID-01: not after `as_of`; the day itself is allowed.
    #[test]
    fn birth_on_the_day_is_not_in_the_future() {
        let text = "370203201206309965";
        assert!(PersonId::parse(text, day("2012-06-30")).is_ok());
        assert_eq!(PersonId::parse(text, day("2012-06-29")), Err(PersonIdError::BornInFuture { place: 7 }));
    }

    #[test]
    fn accepts_what_people_type() {
        let id = read(CITIZENS[2]).unwrap();
        for text in [
            "37020319360302996x",
            "３７０２０３１９３６０３０２９９６Ｘ",
            "３７０２０３１９３６０３０２９９６ｘ",
            " 370203 19360302 996X\t",
            "370203-19360302-996X",
            "370203－19360302–996X\u{3000}",
        ] {
            assert_eq!(read(text), Ok(id), "{text}");
        }
    }

    #[test]
    fn numbers_rounded_by_a_spreadsheet() {
        for text in ["3.70203E+17", "3.70203193405070E+17", "370203193405069000", "370203193405069952.0"] {
            assert_eq!(read(text), Err(PersonIdError::RoundedBySpreadsheet), "{text}");
        }
        assert!(PersonIdError::RoundedBySpreadsheet.to_string().contains("format the column as text"));
        // One order code in eleven has check 0; such a number is not rounded.
        let kept = (0..1000)
            .map(|order| format!("37020319340506{order:03}"))
            .find(|first| first.ends_with("00") && identity_check_character(first) == Some('0'));
        if let Some(first) = kept {
            assert!(read(&format!("{first}0")).is_ok());
        }
    }

    /// ID-03.
    #[test]
    fn old_numbers_of_the_rulebook() {
        for (old, century, new) in [
            ("370205520401999", Century::Always19, "370205195204019993"),
            ("370203340506997", Century::Always19, "370203193405069979"),
            ("370203991015998", Century::By99x, "370203189910159981"),
        ] {
            let id = read(old).unwrap();
            assert!(matches!(id, PersonId::Legacy15 { .. }));
            let expanded = id.expand(century).unwrap();
            assert_eq!(expanded.reveal(), new);
            assert_eq!(read(new), Ok(expanded));
            assert!(id.warnings().contains(&PersonIdWarning::OrderCode99x));
        }
        let id = read("370203991015998").unwrap();
        assert_eq!(id.birth_date(), Some(day("1999-10-15")));
        assert_eq!(id.sex(), Some(Sex::Female));
        let expanded = id.expand(Century::By99x).unwrap();
        assert_eq!(expanded.birth_date(), Some(day("1899-10-15")));
        assert!(expanded.warnings().contains(&PersonIdWarning::BornBefore1900));
    }

    /// ID-03: `shorten(expand(x)) == x` for every order code, leap days and both centuries.
    #[test]
    fn expanding_and_shortening_round_trips() {
        for birth in ["340506", "000101", "040229", "991231"] {
            for order in 0..1000 {
                let old = read(&format!("370203{birth}{order:03}")).unwrap();
                for century in [Century::Always19, Century::By99x] {
                    let Some(new) = old.expand(century) else {
                        let before_1850 = birth < "50" && order >= 996 && century == Century::By99x;
                        assert!(before_1850, "{birth}{order:03}");
                        continue;
                    };
                    assert_eq!(new.shorten(), Some(old));
                    assert_eq!(read(new.reveal()), Ok(new), "an expanded number is valid");
                    let back = old.expand(Century::Always19).unwrap() == new;
                    assert_eq!(back, century == Century::Always19 || order < 996, "{order}");
                }
            }
        }
        for text in CITIZENS {
            let id = read(text).unwrap();
            let again = id.shorten().and_then(|old| old.expand(Century::Always19));
            assert_eq!(again, (id.birth_date().unwrap() < day("2000-01-01")).then_some(id));
        }
        assert_eq!(read(OTHERS[0]).unwrap().shorten(), None);
        assert_eq!(read(OTHERS[0]).unwrap().expand(Century::Always19), None);
    }

    /// A 99x number may be of 18xx, so it is not refused as being of the future.
    #[test]
    fn old_numbers_of_the_future() {
        let as_of = day("1990-01-01");
        assert_eq!(PersonId::parse("370203910506007", as_of), Err(PersonIdError::BornInFuture { place: 7 }));
        assert!(PersonId::parse("370203910506997", as_of).is_ok());
    }

    /// ID-04.
    #[test]
    fn other_holders_of_the_rulebook() {
        for (text, region, born) in [
            (OTHERS[0], PermitRegion::HongKong, "1988-08-08"),
            (OTHERS[1], PermitRegion::Macao, "1990-01-02"),
            (OTHERS[2], PermitRegion::Taiwan, "1975-12-31"),
        ] {
            let id = read(text).unwrap();
            assert!(matches!(id, PersonId::HkMoTwResident { .. }));
            assert_eq!((id.permit_region(), id.birth_date()), (Some(region), Some(day(born))));
            assert!(id.sex().is_some() && id.first_registration().is_none());
        }
        for (text, province, country, born) in [
            (OTHERS[3], 370_000, 840, "1985-01-01"),
            (OTHERS[4], 370_000, 392, "1979-07-15"),
            (OTHERS[5], 110_000, 826, "1990-06-06"),
        ] {
            let id = read(text).unwrap();
            assert!(matches!(id, PersonId::ForeignPr2023 { .. }));
            assert_eq!(
                (id.application_province(), id.country_numeric()),
                (Some(code(province)), Some(country))
            );
            assert_eq!((id.birth_date(), id.sex()), (Some(day(born)), None));
        }
        let old = read("can000000000000").unwrap();
        assert!(matches!(old, PersonId::ForeignPr2017 { .. }));
        assert_eq!((old.birth_date(), old.sex(), old.reveal()), (None, None, "CAN000000000000"));
        assert_eq!(old.warnings(), [PersonIdWarning::CheckNotTested]);
    }

    /// ID-01: the division is tested against the years from birth on, and never makes a number invalid.
    #[test]
    fn divisions_give_warnings_only() {
        let of = |first: &str| {
            let check = identity_check_character(first).unwrap();
            read(&format!("{first}{check}")).unwrap().warnings()
        };
        assert_eq!(of("37029919340506997"), [PersonIdWarning::DivisionUnknown(code(370_299))]);
        assert_eq!(of("11010519340506997"), [PersonIdWarning::DivisionNotCovered(code(110_105))]);
        assert_eq!(of("37020520130506997"), [PersonIdWarning::DivisionEndedBeforeBirth(code(370_205))]);
        assert_eq!(of("37020520120506997"), []);
        assert_eq!(of("37021519950506997"), [PersonIdWarning::DivisionBegunAfterBirth(code(370_215))]);
        assert_eq!(of("37021519940506997"), [], "numbers were issued years after birth");
        assert_eq!(of("37020318991231997"), [PersonIdWarning::BornBefore1900]);
    }

    /// ID-02: every single error is found. A check that leaves a weight out lets some pass.
    #[test]
    fn every_single_error_is_found() {
        for text in CITIZENS.iter().chain(&OTHERS) {
            for at in 0..18 {
                for c in "0123456789X".chars() {
                    let mut wrong: Vec<char> = text.chars().collect();
                    wrong[at] = c;
                    let wrong: String = wrong.into_iter().collect();
                    assert_eq!(read(&wrong).is_ok(), wrong == **text, "place {} of {text}", at + 1);
                }
            }
        }
    }

    /// ID-02: every swap of neighbours is found. Equal weights side by side let some pass.
    #[test]
    fn every_swap_of_neighbours_is_found() {
        for text in CITIZENS.iter().chain(&OTHERS) {
            for at in 0..17 {
                let mut wrong: Vec<char> = text.chars().collect();
                wrong.swap(at, at + 1);
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(read(&wrong).is_ok(), wrong == **text, "places {} and next of {text}", at + 1);
            }
        }
    }
}
