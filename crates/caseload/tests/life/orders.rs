//! Splits, mergers, moves, heads and payees, order by order.

use crate::common::{day, household, month, months, register, yuan};
use minzheng_caseload::life::{
    Desk, Determined, HeadOrder, LifeError, MergeOrder, MoveOrder, PayeeOrder, SplitOrder, change_head,
    change_payee, merge, move_to, preview, split,
};
use minzheng_caseload::{Grace, HouseholdEntry, Payee, PersonName};
use minzheng_core_types::{Fact, Money, Pack};
use minzheng_policies::SourceFile;
use minzheng_welfare::FIGURES;
use minzheng_welfare::facts::{Asset, AssetKind, Duty, PropertyFinding, Relation, Supporter};
use minzheng_welfare::standing::StopGround;

use crate::{PACK, desk, family, leaves, paid};

#[test]
fn a_split_divides_people_incomes_and_property_and_pays_nobody_twice() {
    let mut old = family();
    old.assets =
        [1_000, 2_000].map(|fen| Asset { kind: AssetKind::Financial, amount: Fact::Known(yuan(fen)) }).into();
    old.account = "6217000000000000004".parse().ok();
    let order = SplitOrder { assets: Some([1].into()), ..leaves(&[2, 3], 3) };
    let out = split(&old, &order, &desk("2014-04-30")).unwrap();
    assert_eq!(out.effect.first, month("2014-05"));
    assert!(!out.effect.assumed.is_empty(), "the month of a change is an assumption, and says so");
    let new = &out.leaving;
    let relations: Vec<Relation> = new.members.iter().map(|member| member.facts.relation).collect();
    assert_eq!(relations, [Relation::Applicant, Relation::Sibling]);
    assert_eq!(new.members[0].person.name.reveal(), "王四", "the head comes first");
    assert!(new.members.iter().all(|member| member.facts.entered == Some(day("2014-04-30"))));
    assert_eq!(new.incomes.iter().map(|line| line.earner).collect::<Vec<_>>(), [1]);
    assert_eq!(new.assets[0].amount.known(), Some(yuan(2_000)));
    assert_eq!(new.determinations[0].counted_income, yuan(3_600));
    assert_eq!((new.account.as_ref(), new.register), (None, old.register));
    let stays = &out.staying;
    assert_eq!(stays.members.len(), 4, "those who left stay listed");
    assert_eq!(stays.members[2].facts.left, Some(day("2014-04-30")));
    assert_eq!(stays.incomes.iter().map(|line| line.earner).collect::<Vec<_>>(), [0]);
    assert_eq!((stays.assets.len(), stays.determinations[1].counted_income), (1, yuan(1_200)));
    // 2 × 600 − 100 and 2 × 600 − 300 after, 4 × 600 − 400 before.
    let before = register([old]);
    let after = before.with_changes(&[stays], &[new]).unwrap();
    let of = |text| paid(&after, &PACK, month(text)).into_iter().collect::<Vec<_>>();
    let line = |number: &str, amount| (number.to_owned(), yuan(amount));
    assert_eq!(of("2014-04"), [line("OLD", 2_000)]);
    assert_eq!(of("2014-05"), [line("NEW", 900), line("OLD", 1_100)]);
    let lines = preview(&before, &after, &PACK, &["OLD", "NEW"], months("2014-04", "2014-05")).unwrap();
    let shown: Vec<_> = lines
        .iter()
        .map(|line| (line.number.as_str(), line.before.map(|b| b.amount), line.after.map(|a| a.amount)))
        .collect();
    assert_eq!(shown[0], ("NEW", None, None));
    assert_eq!(shown[1], ("NEW", None, Some(yuan(900))));
    assert_eq!(shown[3], ("OLD", Some(yuan(2_000)), Some(yuan(1_100))));
}

#[test]
fn the_month_of_a_split_follows_the_day_of_the_decision() {
    for (decided, first) in [
        ("2014-04-01", "2014-05"),
        ("2014-04-30", "2014-05"),
        ("2014-05-01", "2014-06"),
        ("2016-02-29", "2016-03"),
        ("2014-12-31", "2015-01"),
    ] {
        let out = split(&family(), &leaves(&[2], 2), &desk(decided)).unwrap();
        assert_eq!(out.effect.first, month(first), "{decided}");
        let after = register([out.staying, out.leaving]);
        let before = paid(&after, &PACK, month(first).previous());
        assert_eq!(before.keys().collect::<Vec<_>>(), ["OLD"], "{decided}");
        assert_eq!(paid(&after, &PACK, month(first)).len(), 2, "{decided}");
    }
}

#[test]
fn what_a_split_cannot_know_must_be_stated() {
    let refused =
        |order: &SplitOrder, entry: &HouseholdEntry| split(entry, order, &desk("2014-04-30")).unwrap_err();
    let old = family();
    assert_eq!(refused(&leaves(&[], 0), &old), LifeError::NobodyLeaves);
    assert_eq!(refused(&leaves(&[0, 1, 2, 3], 0), &old), LifeError::NobodyStays);
    assert_eq!(refused(&leaves(&[4], 4), &old), LifeError::NoSuchMember { member: 5, members: 4 });
    assert_eq!(refused(&leaves(&[2], 3), &old), LifeError::HeadStays { member: 4 });
    assert_eq!(refused(&leaves(&[0], 0), &old), LifeError::HeadLeaves);
    let order = SplitOrder { staying_head: Some(0), ..leaves(&[0], 0) };
    assert_eq!(refused(&order, &old), LifeError::NewHeadLeaves { member: 1 });
    let order = SplitOrder { number: " ".to_owned(), ..leaves(&[2], 2) };
    assert_eq!(refused(&order, &old), LifeError::NumberInUse);
    let mut rich = old.clone();
    rich.assets.push(Asset { kind: AssetKind::OnlyHome, amount: Fact::NotEstablished });
    assert_eq!(refused(&leaves(&[2], 2), &rich), LifeError::WhoseProperty(1));
    let order = SplitOrder { assets: Some([1].into()), ..leaves(&[2], 2) };
    assert_eq!(refused(&order, &rich), LifeError::NoSuchAsset { thing: 2, listed: 1 });
    let mut gone = old.clone();
    gone.members[2].facts.died = Some(day("2014-04-30"));
    assert_eq!(refused(&leaves(&[2], 2), &gone), LifeError::NotPresent { member: 3 });
    let mut applies = old.clone();
    applies.determinations.clear();
    assert_eq!(refused(&leaves(&[2], 2), &applies), LifeError::NotOnRoll);
    let mut ended = old.clone();
    ended.ended = Some(month("2014-04"));
    assert_eq!(refused(&leaves(&[2], 2), &ended), LifeError::NotOnRoll);
    let early = split(&old, &leaves(&[2], 2), &desk("2013-11-04"));
    let after = day("2013-11-05");
    assert_eq!(early, Err(LifeError::OutOfOrder { decided: day("2013-11-04"), after }));
    let stated = Desk { first: Some(month("2014-05")), ..desk("2014-04-30") };
    assert_eq!(split(&old, &leaves(&[2], 2), &stated), Err(LifeError::FirstMonthOfMembers));
    // The incomes listed come to 400 a month, what was determined to another sum.
    let mut other = old.clone();
    other.determinations[0].counted_income = yuan(4_801);
    assert_eq!(refused(&leaves(&[2], 2), &other), LifeError::IncomeNotExplained { number: "OLD".to_owned() });
    let determined = Determined { counted_income: yuan(2_400), window: months("2013-04", "2014-03") };
    let order = SplitOrder { staying: Some(determined), leaving: Some(determined), ..leaves(&[2], 2) };
    let out = split(&other, &order, &desk("2014-04-30")).unwrap();
    assert_eq!(out.leaving.determinations[0].window, months("2013-04", "2014-03"));
    assert_eq!(out.leaving.determinations[0].property, PropertyFinding::Within);
    let order = SplitOrder {
        property: Some(PropertyFinding::Beyond),
        street: Some("台东".to_owned()),
        account: "6217000000000000004".parse().ok(),
        ..order
    };
    let out = split(&other, &order, &desk("2014-04-30")).unwrap();
    let properties = [&out.staying, &out.leaving].map(|entry| entry.determinations.last().unwrap().property);
    assert_eq!(properties, [PropertyFinding::Within, PropertyFinding::Beyond]);
    assert_eq!((out.leaving.street.as_str(), out.leaving.community.as_str()), ("台东", ""));
    assert_eq!((out.leaving.account.is_some(), out.leaving.place), (true, other.place));
}

#[test]
fn a_head_who_leaves_is_followed_by_one_who_stays() {
    let order = SplitOrder { staying_head: Some(1), ..leaves(&[0, 2], 2) };
    let mut old = family();
    old.payee = Some(Payee::Member(0));
    let out = split(&old, &order, &desk("2014-04-30")).unwrap();
    let relations =
        |entry: &HouseholdEntry| entry.members.iter().map(|m| m.facts.relation).collect::<Vec<_>>();
    assert_eq!(relations(&out.leaving), [Relation::Applicant, Relation::Parent]);
    assert_eq!(
        relations(&out.staying),
        [Relation::Spouse, Relation::Applicant, Relation::Child, Relation::Child]
    );
    let after = register([out.staying, out.leaving]);
    let record = &after.households()[0];
    assert_eq!(after.head_in(record, month("2014-04")), 0);
    assert_eq!(after.head_in(record, month("2014-05")), 1);
    assert_eq!(after.payee_in(record, month("2014-04")).unwrap().reveal(), "王一");
    assert_eq!(
        after.payee_in(record, month("2014-05")).unwrap().reveal(),
        "李二",
        "a payee who left draws no more"
    );
    // The account was that of the head who has left, named as payee or not.
    assert!(after.households()[0].account.is_none());
    for payee in
        [None, Some(Payee::Member(0)), Some(Payee::Member(1)), Some(Payee::Other(PersonName::new("赵")))]
    {
        let mut old = family();
        old.account = "6217000000000000004".parse().ok();
        old.payee = payee.clone();
        let out = split(&old, &order, &desk("2014-04-30")).unwrap();
        let stays = matches!(payee, Some(Payee::Member(1) | Payee::Other(_)));
        assert_eq!(out.staying.account.is_some(), stays, "{payee:?}");
        assert_eq!(out.staying.history.payees.len(), usize::from(!stays), "{payee:?}");
    }
    let used = register([family()]).with_changes(&[], &[&family()]);
    assert_eq!(used.unwrap_err(), LifeError::NumberInUse);
}

#[test]
fn a_merger_is_refused_for_a_person_who_is_in_both() {
    let at = desk("2014-04-30");
    let mut from = household("FROM", 2, 0, "2013-11-05");
    from.members[0].person.name = PersonName::new("赵五");
    from.members[1].person.name = PersonName::new("王三");
    let order = MergeOrder {
        relations: [(0, Relation::Sibling), (1, Relation::Other)].into(),
        ..MergeOrder::default()
    };
    let same = LifeError::SamePerson { member: 3, other: 2 };
    assert_eq!(merge(&family(), &from, &order, &at), Err(same));
    // Another birth, or gone on either side, is nobody twice.
    let mut into = family();
    into.members[2].facts.left = Some(day("2014-01-10"));
    assert_eq!(merge(&into, &from, &order, &at), Err(LifeError::WindowsDiffer(12, 1)));
    from.members[1].facts.birth = Fact::Known(day("1971-01-01"));
    from.determinations[0].window = months("2013-10", "2014-09");
    let out = merge(&family(), &from, &order, &at).unwrap();
    assert_eq!((out.from.ended, out.into.members.len()), (Some(month("2014-04")), 6));
    assert_eq!(out.into.determinations[1].counted_income, yuan(4_800));
    assert_eq!(
        out.into.determinations[1].window,
        months("2013-10", "2014-09"),
        "the later window stands for both"
    );
    let determined = Determined { counted_income: yuan(9_000), window: months("2013-05", "2014-04") };
    let stated =
        MergeOrder { determined: Some(determined), property: Some(PropertyFinding::Beyond), ..order.clone() };
    let basis = merge(&family(), &from, &stated, &at).unwrap().into.determinations[1];
    assert_eq!((basis.counted_income, basis.property), (yuan(9_000), PropertyFinding::Beyond));
    assert_eq!(merge(&family(), &family(), &order, &at), Err(LifeError::WithItself));
    let nothing = MergeOrder::default();
    assert_eq!(merge(&family(), &from, &nothing, &at), Err(LifeError::KinshipUnknown { member: 1 }));
    let head = MergeOrder { relations: [(0, Relation::Applicant)].into(), ..MergeOrder::default() };
    assert_eq!(merge(&family(), &from, &head, &at), Err(LifeError::SecondHead { member: 1 }));
}

/// A district whose changes take effect in the month of the decision, and one that has not settled it.
fn other_places() -> Pack {
    let text = |code: &str, more: &str| SourceFile {
        name: format!("{code}.toml"),
        text: format!("authority = \"{code}\"\n[documents.X]\ntitle = \"An invented notice\"\n{more}"),
    };
    let same = "[[parameter]]\nid = \"sa.change\"\nvalue = [{ amount = \"month-of-decision\", from = \"2010-01\", confidence = \"reported\", source = \"X\" }]\n\
        [[parameter]]\nid = \"sa.start\"\nvalue = [{ amount = \"month-of-decision\", from = \"2010-01\", confidence = \"reported\", source = \"X\" }]\n\
        [[parameter]]\nid = \"sa.standard.urban\"\nvalue = [{ amount = \"500.00\", from = \"2010-01\", confidence = \"reported\", source = \"X\" }]\n";
    let open = "[[parameter]]\nid = \"sa.change\"\ngap = [{ from = \"1999-10\", why = \"not found\" }]\n";
    let files = [text("371002", same), text("371003", open)];
    minzheng_policies::embedded_with(&files, FIGURES).unwrap_or_else(|why| panic!("{why}"))
}

#[test]
fn the_place_that_takes_over_says_from_which_month() {
    let pack = other_places();
    let to = |place: &str| MoveOrder {
        place: place.parse().unwrap(),
        street: "新街道".to_owned(),
        community: "新社区".to_owned(),
    };
    let at = |decided: &str| Desk { pack: &pack, decided: day(decided), first: None };
    let (next, effect) = move_to(&family(), &to("371002"), &at("2014-05-31")).unwrap();
    assert_eq!((effect.first, effect.assumed.is_empty()), (month("2014-05"), true));
    let after = register([next]);
    let of = |text| paid(&after, &pack, month(text)).into_values().next().unwrap();
    assert_eq!([of("2014-04"), of("2014-05")], [yuan(2_000), yuan(1_600)]);
    let (next, effect) = move_to(&family(), &to("370202"), &at("2014-05-31")).unwrap();
    assert_eq!(effect.first, month("2014-06"));
    assert_eq!(next.history.moves[0].street, "登州路");
    let unsettled = move_to(&family(), &to("371003"), &at("2014-05-31"));
    assert_eq!(unsettled, Err(LifeError::NotSettled { place: "371003".parse().unwrap() }));
    let stated = Desk { first: Some(month("2014-07")), ..at("2014-05-31") };
    assert_eq!(move_to(&family(), &to("371003"), &stated).unwrap().1.first, month("2014-07"));
    let back = Desk { first: Some(month("2014-04")), ..at("2014-05-31") };
    let reaches_back = LifeError::ReachesBack { first: month("2014-04") };
    assert_eq!(move_to(&family(), &to("371002"), &back), Err(reaches_back));
    let twice = move_to(&next, &to("370203"), &at("2014-05-31"));
    assert_eq!(twice, Err(LifeError::ChangedAlready { first: month("2014-06") }));
    let (there_and_back, _) = move_to(&next, &to("370203"), &at("2014-06-01")).unwrap();
    assert_eq!(there_and_back.history.moves.len(), 2);
    assert_eq!(move_to(&next, &to("370202"), &at("2014-06-01")), Err(LifeError::AlreadyThere));
}

/// Where changes take effect at once, those who leave are paid by the new household in that month and by no other.
#[test]
fn a_split_in_effect_at_once_pays_each_person_once() {
    let pack = other_places();
    let mut old = family();
    old.place = "371002".parse().unwrap();
    old.incomes.clear();
    old.determinations[0].counted_income = Money::ZERO;
    let given = Determined { counted_income: Money::ZERO, window: months("2014-05", "2014-05") };
    let order = SplitOrder { staying: Some(given), leaving: Some(given), ..leaves(&[2, 3], 2) };
    let at = Desk { pack: &pack, decided: day("2014-05-15"), first: None };
    let out = split(&old, &order, &at).unwrap();
    assert_eq!(out.effect.first, month("2014-05"));
    let after = register([out.staying, out.leaving]);
    let paid_in = |text| paid(&after, &pack, month(text)).into_values().collect::<Vec<_>>();
    assert_eq!(paid_in("2014-04"), [yuan(2_000)]);
    assert_eq!(paid_in("2014-05"), [yuan(1_000), yuan(1_000)]);
}

#[test]
fn heads_and_payees_change_from_a_month_on() {
    let at = desk("2014-02-28");
    let (next, effect) = change_head(&family(), &HeadOrder { head: 2, ..HeadOrder::default() }, &at).unwrap();
    assert_eq!(effect.first, month("2014-03"));
    let relations: Vec<Relation> = next.members.iter().map(|member| member.facts.relation).collect();
    assert_eq!(relations, [Relation::Parent, Relation::Parent, Relation::Applicant, Relation::Sibling]);
    let again = change_head(&next, &HeadOrder::default(), &at);
    assert_eq!(again, Err(LifeError::ChangedAlready { first: month("2014-03") }));
    let same = change_head(&next, &HeadOrder { head: 2, ..HeadOrder::default() }, &at);
    assert_eq!(same, Err(LifeError::AlreadyHead { member: 3 }));
    let mut distant = family();
    distant.members[3].facts.relation = Relation::Grandchild;
    let order = HeadOrder { head: 2, ..HeadOrder::default() };
    assert_eq!(change_head(&distant, &order, &at), Err(LifeError::KinshipUnknown { member: 4 }));
    let stated = HeadOrder { relations: [(3, Relation::Child)].into(), ..order.clone() };
    assert_eq!(change_head(&distant, &stated, &at).unwrap().0.members[3].facts.relation, Relation::Child);
    let second = HeadOrder { relations: [(3, Relation::Applicant)].into(), ..order.clone() };
    assert_eq!(change_head(&distant, &second, &at), Err(LifeError::SecondHead { member: 4 }));
    // A head who has died gives way; who is gone need not be stated.
    let mut widowed = family();
    widowed.members[0].facts.died = Some(day("2014-02-10"));
    widowed.members[3].facts.relation = Relation::Other;
    widowed.members[3].facts.left = Some(day("2014-01-10"));
    let (next, _) = change_head(&widowed, &HeadOrder { head: 1, ..HeadOrder::default() }, &at).unwrap();
    assert_eq!(next.members[0].facts.relation, Relation::Spouse);
    assert_eq!(next.members[3].facts.relation, Relation::Other);
    let dead = change_head(&widowed, &HeadOrder::default(), &at);
    assert_eq!(dead, Err(LifeError::NotPresent { member: 1 }));

    let order = PayeeOrder {
        payee: Some(Payee::Other(PersonName::new("赵代领"))),
        account: "6217000000000000004".parse().ok(),
    };
    let (next, _) = change_payee(&family(), &order, &at).unwrap();
    let held = register([next.clone()]);
    let payee = |text| held.payee_in(&held.households()[0], month(text)).unwrap().reveal().to_owned();
    assert_eq!([payee("2014-02"), payee("2014-03")], ["王一", "赵代领"]);
    assert_eq!(change_payee(&next, &order, &desk("2014-03-01")), Err(LifeError::AlreadyPaid));
    let gone = PayeeOrder { payee: Some(Payee::Member(3)), account: None };
    assert_eq!(change_payee(&widowed, &gone, &at), Err(LifeError::NotPresent { member: 4 }));
}

/// SA-10, SA-08, SA-23: supporters go with whom they support, expenditure stays, and a grace period is not undone.
#[test]
fn supporters_follow_whom_they_support_and_grace_is_not_undone() {
    let supporter = |of| Supporter {
        of,
        duty: Duty::Support,
        income: Fact::Absent,
        household: 1,
        dependants: 1,
        children: 0,
        status: Fact::Absent,
        agreed: Fact::Absent,
        received: Fact::Absent,
    };
    let mut old = family();
    old.supporters = vec![supporter(0), supporter(3), supporter(2)];
    old.expenses_complete = true;
    old.alone = Fact::Absent;
    let out = split(&old, &leaves(&[2, 3], 3), &desk("2014-04-30")).unwrap();
    let of = |entry: &HouseholdEntry| entry.supporters.iter().map(|owes| owes.of).collect::<Vec<_>>();
    assert_eq!((of(&out.staying), of(&out.leaving)), (vec![0], vec![0, 1]), "the head is the first");
    assert!(out.staying.expenses_complete && !out.leaving.expenses_complete);
    assert_eq!(out.leaving.alone, Fact::Absent);
    let relations = [(0, Relation::Child), (1, Relation::Sibling)];
    let order = MergeOrder { relations: relations.into_iter().collect(), ..MergeOrder::default() };
    let mut merged = merge(&out.staying, &out.leaving, &order, &desk("2014-06-10")).unwrap().into;
    assert_eq!(of(&merged), [0, 4, 5]);
    merged.grace = Some(Grace { decided: day("2014-07-10"), kept: yuan(300), ground: StopGround::Income });
    let refused = split(&merged, &leaves(&[4], 4), &desk("2014-07-20")).err();
    assert_eq!(refused, Some(LifeError::NotOnRoll));
    let early = split(&merged, &leaves(&[4], 4), &desk("2014-07-01")).err();
    assert!(matches!(early, Some(LifeError::OutOfOrder { .. })), "{early:?}");
}
