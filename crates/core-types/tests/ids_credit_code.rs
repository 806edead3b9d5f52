//! Credit codes: the table of ID-07, and text that reads as two identifiers.

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use minzheng_core_types::ids::{
        CREDIT_KINDS, CreditCodeOverrideError, CreditCodeReport, CreditCodeVerdict as Verdict, CreditKind,
        FormatProblem, OverriddenCreditCode, credit_code_check_character, detect, organisation_check_digit,
    };
    use minzheng_core_types::{CreditCode, PersonId};

    const VALID: [&str; 10] = [
        "51370203MJX000018F",
        "52370203MJX0000267",
        "53370000MJX0000349",
        "51370200MJX000042L",
        "59370203MJX0000502",
        "52370203MJX00019XB",
        "523702050567000147",
        "51100000500990012B",
        "53370203MJX000069H",
        "54370203MJX0000779",
    ];

    fn warnings(report: &CreditCodeReport) -> Vec<&'static str> {
        report.warnings().iter().map(|warning| warning.code()).collect()
    }

    fn today() -> NaiveDate {
        "2014-05-06".parse().unwrap()
    }

    #[test]
    fn valid_codes_of_the_rulebook() {
        for (text, kind, registrar, expected) in [
            (VALID[0], "社会团体", "370203", vec![]),
            (VALID[1], "民办非企业单位", "370203", vec![]),
            (VALID[2], "基金会", "370000", vec![]),
            (VALID[3], "社会团体", "370200", vec![]),
            (VALID[4], "其他", "370203", vec![]),
            (VALID[5], "民办非企业单位", "370203", vec![]),
            (VALID[6], "民办非企业单位", "370205", vec!["W-DIV-ENDED"]),
            (VALID[7], "社会团体", "100000", vec![]),
            (VALID[8], "基金会", "370203", vec!["W-LEVEL"]),
            (VALID[9], "村民委员会", "370203", vec!["W-KIND"]),
        ] {
            let report = CreditCode::examine(text);
            assert_eq!((report.verdict(), warnings(&report)), (Verdict::Valid, expected), "{text}");
            let code: CreditCode = text.parse().unwrap();
            assert_eq!((code.as_str(), code.to_string().as_str()), (text, text));
            assert_eq!(code.kind().map(|kind| (kind.name.zh, kind.department.zh)), Some((kind, "民政")));
            assert_eq!(code.registrar().to_string(), registrar);
            assert_eq!(code.warnings(), report.warnings());
        }
        for text in ["51 370203 MJX00001-8 F", "51370203mjx000018f", "５１３７０２０３ＭＪＸ００００１８Ｆ"]
        {
            assert_eq!(text.parse::<CreditCode>().unwrap().as_str(), VALID[0], "{text}");
        }
    }

    #[test]
    fn wrong_codes_of_the_rulebook() {
        for (text, findings) in [
            ("51370203MJX000018G", vec![Verdict::CheckMismatch]),
            ("51370203MJX000028F", vec![Verdict::OrgCheckMismatch, Verdict::CheckMismatch]),
            ("51370203MJO000018F", vec![Verdict::FormatError(FormatProblem::Character { place: 11 })]),
            ("5137020MJX000018F", vec![Verdict::FormatError(FormatProblem::Length { found: 17 })]),
            ("", vec![Verdict::FormatError(FormatProblem::Length { found: 0 })]),
            ("5137020AMJX000018F", vec![Verdict::FormatError(FormatProblem::Character { place: 8 })]),
        ] {
            let report = CreditCode::examine(text);
            assert_eq!(report.findings(), findings, "{text}");
            assert_eq!(report.verdict(), findings[0]);
            assert_eq!(text.parse::<CreditCode>(), Err(report));
        }
    }

    /// A division missing in a prefecture whose history is known, or in no province, is unknown; elsewhere only the
    /// province can be tested.
    #[test]
    fn registrars() {
        let of = |first: &str| {
            let check = credit_code_check_character(first).unwrap();
            let report = CreditCode::examine(&format!("{first}{check}"));
            (report.verdict(), warnings(&report))
        };
        assert_eq!(of("51370299MJX000018"), (Verdict::UnknownDivision, vec![]));
        assert_eq!(of("51990203MJX000018"), (Verdict::UnknownDivision, vec![]));
        assert_eq!(of("51000000MJX000018"), (Verdict::UnknownDivision, vec![]));
        assert_eq!(of("51830000MJX000018"), (Verdict::UnknownDivision, vec![]));
        assert_eq!(of("51110105MJX000018"), (Verdict::Valid, vec!["W-DIV-NOT-COVERED"]));
        assert_eq!(
            of("51370282MJX000018"),
            (Verdict::Valid, vec![]),
            "Jimo city issued codes from 2015 to 2017"
        );
        assert_eq!(of("58370203MJX000018"), (Verdict::UnknownKind, vec![]));
    }

    #[test]
    fn table_of_kinds() {
        assert!(CREDIT_KINDS.is_sorted_by(|a, b| a.places < b.places));
        let of = |department: char| {
            CREDIT_KINDS
                .iter()
                .filter(|kind| kind.published)
                .filter_map(|kind| kind.places.strip_prefix(department))
                .collect::<String>()
        };
        let table: Vec<String> = "123456789ANY".chars().map(of).collect();
        let rulebook = ["1239", "19", "123459", "19", "1239", "129", "129", "19", "123", "19", "1239", "1"];
        assert_eq!(table, rulebook);
        let unpublished: Vec<&str> =
            CREDIT_KINDS.iter().filter(|kind| !kind.published).map(|kind| kind.places).collect();
        assert_eq!(unpublished, ["54", "55"]);
        assert!(CreditKind::of("").is_none());
    }

    /// ID-07: identity numbers that pass the checks of a credit code, one after the other.
    #[test]
    fn identity_numbers_that_read_as_credit_codes() {
        let passes_18 = "370203193001119976";
        let report = CreditCode::examine(passes_18);
        assert_eq!(report.verdict(), Verdict::UnknownKind);
        assert!(!report.findings().contains(&Verdict::CheckMismatch));

        // Places 3 to 8 of the next two are 010519, which is no division.
        let report = CreditCode::examine("110105193003269985");
        assert_eq!(report.findings(), [Verdict::UnknownDivision, Verdict::OrgCheckMismatch]);

        let all_three = "110105193103269974";
        let report = CreditCode::examine(all_three);
        assert_eq!(report.findings(), [Verdict::UnknownDivision]);
        assert_eq!(warnings(&report), ["W-ALSO-IDENTITY"]);

        // Here the division, 312319, lies in a known province: every test is passed.
        let all = "533123193008039998";
        let report = CreditCode::examine(all);
        assert_eq!(report.verdict(), Verdict::Valid);
        assert!(warnings(&report).contains(&"W-ALSO-IDENTITY"));
        for text in [passes_18, "110105193003269985", all_three, all] {
            assert!(PersonId::parse(text, today()).is_ok());
        }
        let code: CreditCode = all.parse().unwrap();
        assert_eq!(format!("{code} {code:?}"), "533123********9998 533123********9998");
        assert_eq!(code.as_str(), all);
    }

    #[test]
    fn free_text_gives_both_readings() {
        let text = "负责人110105193103269974(ID３７０２０３19360302996x),社团51370203MJX000018F。370203340506997 12345";
        let found = detect(text, today());
        let readings: Vec<_> = found
            .iter()
            .map(|number| {
                (
                    text.get(number.at.clone()).unwrap(),
                    number.identity.is_some(),
                    number.credit_code.is_some(),
                )
            })
            .collect();
        assert_eq!(
            readings,
            [
                ("110105193103269974", true, true),
                ("３７０２０３19360302996x", true, false),
                ("51370203MJX000018F", false, true),
                ("370203340506997", true, false),
            ]
        );
        assert!(found[0].is_ambiguous() && !found[1].is_ambiguous());
        assert_eq!(found[0].credit_code.as_ref().unwrap().verdict(), Verdict::UnknownDivision);
        assert!(found[2].credit_code.as_ref().unwrap().is_valid());
        assert!(detect("", today()).is_empty());
        assert!(
            detect("151370203MJX000018F 3702031934050699790", today()).is_empty(),
            "longer runs are other numbers"
        );
    }

    /// ID-07: a registrar printed a code whose place 18 is not the computed one.
    #[test]
    fn override_of_place_18() {
        let claimed = "91350203M0001FUE2P";
        assert_eq!(credit_code_check_character("91350203M0001FUE2"), Some('J'));
        assert_eq!(organisation_check_digit("M0001FUE"), Some('2'));
        assert_eq!(CreditCode::examine(claimed).findings(), [Verdict::CheckMismatch]);

        let kept = CreditCode::accept_with_override(claimed, " as printed ").unwrap();
        assert_eq!((kept.code().as_str(), kept.reason()), (claimed, "as printed"));
        let json = serde_json::to_string(&kept).unwrap();
        assert_eq!(json, r#"{"code":"91350203M0001FUE2P","reason":"as printed"}"#);
        assert_eq!(serde_json::from_str::<OverriddenCreditCode>(&json).unwrap(), kept);
        assert!(serde_json::from_str::<CreditCode>("\"91350203M0001FUE2P\"").is_err());

        let refused = |text, reason| CreditCode::accept_with_override(text, reason).unwrap_err();
        assert_eq!(refused(claimed, " "), CreditCodeOverrideError::NoReason);
        assert_eq!(refused(VALID[0], "reason"), CreditCodeOverrideError::NotNeeded);
        for text in ["51370203MJX000028F", "5137020MJX000018F", "58370203MJX000018F"] {
            assert!(matches!(refused(text, "reason"), CreditCodeOverrideError::NotAllowed(_)), "{text}");
        }
    }

    #[test]
    fn codes_stand_in_files_as_strings() {
        let code: CreditCode = VALID[0].parse().unwrap();
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, "\"51370203MJX000018F\"");
        assert_eq!(serde_json::from_str::<CreditCode>(&json).unwrap(), code);
    }

    /// The check of place 18 finds every single error. A modulus of 30 lets some pass.
    #[test]
    fn every_single_error_is_found() {
        for text in VALID {
            for at in 0..18 {
                for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars() {
                    let mut wrong: Vec<char> = text.chars().collect();
                    wrong[at] = c;
                    let wrong: String = wrong.into_iter().collect();
                    assert_eq!(
                        CreditCode::examine(&wrong).is_valid(),
                        wrong == text,
                        "place {} of {text}",
                        at + 1
                    );
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found() {
        for text in VALID {
            for at in 0..17 {
                let mut wrong: Vec<char> = text.chars().collect();
                wrong.swap(at, at + 1);
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(
                    CreditCode::examine(&wrong).is_valid(),
                    wrong == text,
                    "place {} of {text}",
                    at + 1
                );
            }
        }
    }
}
