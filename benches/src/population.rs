//! A made-up district: distinct households in flat vectors, the same for the same number of them, and a made-up
//! pack that settles every parameter, so that no finding needs a person.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use minzheng_core_types::figures::{
    Bound, Figure, FigureValue, ListEntry, Pack, PackError, Parameter, Place, Scope, Source, ValueKind,
};
use minzheng_core_types::{
    Confidence, DisabilityGrade, DisabilityKind, DivisionCode, Fact, Money, Month, MonthRange, Rate,
    ShortText,
};
use minzheng_welfare::facts::{Disability, Illness, Member, PropertyFinding, Register, Relation};
use minzheng_welfare::{
    Determination, Household, HouseholdError, HouseholdFacts, PARAMETERS, Policy, Standing,
};

/// The month that is assessed.
pub const MONTH: Month = Month::at(2014, 5);

/// What the made-up district publishes, in yuan; [`crate::baseline`] computes with the same numbers.
pub mod amounts {
    /// Urban standard.
    pub const STANDARD_URBAN: i64 = 600;
    /// Rural standard.
    pub const STANDARD_RURAL: i64 = 420;
    /// Disability supplement, urban: grade 1, grade 2, grades 3 and 4.
    pub const DISABILITY_URBAN: [i64; 3] = [190, 150, 60];
    /// Disability supplement, rural: grade 1, grade 2, grades 3 and 4.
    pub const DISABILITY_RURAL: [i64; 3] = [140, 110, 45];
    /// The lone-elder supplement, in urban standards.
    pub const LONE_ELDER: i64 = 1;
    /// Lost-only-child supplement, urban.
    pub const LOST_CHILD_URBAN: i64 = 620;
    /// Lost-only-child supplement, rural.
    pub const LOST_CHILD_RURAL: i64 = 430;
    /// High-age subsidy from 60, 80, 90, 100.
    pub const HIGH_AGE: [i64; 4] = [80, 100, 210, 320];
    /// Addition for elders unable to care for themselves.
    pub const HIGH_AGE_CARE: i64 = 85;
    /// Serious-illness subsidy.
    pub const SERIOUS_ILLNESS: i64 = 200;
    /// Physical-exam subsidy.
    pub const PHYSICAL_EXAM: i64 = 70;
    /// The month of the year in which it is paid.
    pub const PHYSICAL_EXAM_MONTH: u32 = 5;
    /// The line of marginal households, in standards.
    pub const MARGINAL_LINE: i64 = 2;
}

fn yuan(amount: i64) -> FigureValue {
    FigureValue::Money(Money::from_fen(amount.saturating_mul(100)))
}

fn value(parameter: &'static Parameter) -> FigureValue {
    let [urban_1, urban_2, urban_3] = amounts::DISABILITY_URBAN;
    let [rural_1, rural_2, rural_3] = amounts::DISABILITY_RURAL;
    let [sixty, eighty, ninety, hundred] = amounts::HIGH_AGE;
    match (parameter.id, parameter.kind) {
        ("sa.standard.urban", _) => yuan(amounts::STANDARD_URBAN),
        ("sa.standard.rural", _) => yuan(amounts::STANDARD_RURAL),
        ("sa.disability.urban.grade-1", _) => yuan(urban_1),
        ("sa.disability.urban.grade-2", _) => yuan(urban_2),
        ("sa.disability.urban.grade-3-4", _) => yuan(urban_3),
        ("sa.disability.rural.grade-1", _) => yuan(rural_1),
        ("sa.disability.rural.grade-2", _) => yuan(rural_2),
        ("sa.disability.rural.grade-3-4", _) => yuan(rural_3),
        ("sa.lone-elder", _) => times(amounts::LONE_ELDER),
        ("sa.lost-child.urban", _) => yuan(amounts::LOST_CHILD_URBAN),
        ("sa.lost-child.rural", _) => yuan(amounts::LOST_CHILD_RURAL),
        ("ha.60-79", _) => yuan(sixty),
        ("ha.80-89", _) => yuan(eighty),
        ("ha.90-99", _) => yuan(ninety),
        ("ha.100", _) => yuan(hundred),
        ("ha.care-addition", _) => yuan(amounts::HIGH_AGE_CARE),
        ("si.amount", _) => yuan(amounts::SERIOUS_ILLNESS),
        ("pe.amount", _) => yuan(amounts::PHYSICAL_EXAM),
        ("pe.month", _) => FigureValue::Count(amounts::PHYSICAL_EXAM_MONTH),
        ("li.marginal-line", _) => times(amounts::MARGINAL_LINE),
        ("sa.rounding", _) => FigureValue::Choice("yuan/up"),
        ("ha.programme", _) => FigureValue::Choice("running"),
        // The rest decides nothing here, or its first word is the one that the baseline knows.
        (_, ValueKind::Choice(words)) => FigureValue::Choice(words.first().copied().unwrap_or_default()),
        (_, ValueKind::Money) => yuan(50),
        (_, ValueKind::Rate) => times(1),
        (_, ValueKind::Count) => FigureValue::Count(12),
        (_, ValueKind::List) => FigureValue::List(Arc::from([ListEntry {
            code: "C00-C97".into(),
            zh: "恶性肿瘤".into(),
            en: "malignant neoplasms".into(),
        }])),
    }
}

/// A whole multiple.
fn times(multiple: i64) -> FigureValue {
    let multiple = Money::from_fen(multiple.saturating_mul(100)).to_decimal();
    Rate::new(multiple).map_or(FigureValue::Count(0), FigureValue::Rate)
}

/// A made-up pack with a figure for every parameter but the floor of the top-up, which only exists where it is set.
///
/// # Errors
/// Never in practice; the errors of [`Pack::new`].
pub fn pack() -> Result<Pack, Vec<PackError>> {
    let figures = PARAMETERS
        .iter()
        .filter(|parameter| parameter.id != "sa.top-up-floor")
        .map(|parameter| Figure {
            parameter,
            authority: DivisionCode::NATIONAL,
            scope: Scope::Everywhere,
            value: value(parameter),
            bound: Bound::Exact,
            from: Month::at(2010, 1),
            from_latest: Month::at(2010, 1),
            until: None,
            published: None,
            replaces: None,
            confidence: Confidence::Official,
            source: Source {
                key: "B".into(),
                title: "made up for benchmarks".into(),
                number: String::new(),
                publisher: String::new(),
                clause: String::new(),
            },
            note: String::new(),
            origin: String::new(),
        })
        .collect();
    Pack::new(figures, Vec::new(), Vec::new())
}

/// The policy of the made-up district in a month.
#[must_use]
pub fn policy(pack: &Pack, month: Month) -> Policy {
    Policy::at(pack, Place::Division(DivisionCode::NATIONAL), month)
}

/// What stands for a household beside its members and its determination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roll {
    /// One after its last member, in the vector of members.
    pub members_end: u32,
    /// First month of payment.
    pub since: Month,
    /// Urban or rural.
    pub register: Register,
    /// 失独.
    pub lost_only_child: bool,
    /// 三无.
    pub three_nos: bool,
}

/// The households of a district.
#[derive(Debug, Clone, Default)]
pub struct Population {
    /// Members, household after household.
    pub members: Vec<Member>,
    /// One determination for each household.
    pub determinations: Vec<Determination>,
    /// One entry for each household.
    pub rolls: Vec<Roll>,
}

/// One household, borrowed from the vectors.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its entry in the roll.
    pub roll: &'a Roll,
    /// Its members.
    pub members: &'a [Member],
    /// Its determination.
    pub determination: &'a Determination,
}

impl<'a> Entry<'a> {
    /// The facts of the household, all of them known.
    ///
    /// # Errors
    /// Never in practice; the errors of [`Household::new`].
    #[inline]
    pub fn household(&self) -> Result<Household<'a>, HouseholdError> {
        Household::new(HouseholdFacts {
            members: self.members,
            incomes: &[],
            incomes_complete: true,
            deductions: &[],
            assets: &[],
            assets_complete: true,
            register: Fact::Known(self.roll.register),
            property: Fact::Known(self.determination.property),
            lost_only_child: Fact::Known(self.roll.lost_only_child),
            three_nos: Fact::Known(self.roll.three_nos),
            ..HouseholdFacts::of(self.members)
        })
    }

    /// On the roll.
    #[must_use]
    #[inline]
    pub const fn standing(&self) -> Standing<'a> {
        Standing::OnRoll { since: self.roll.since, basis: self.determination }
    }
}

impl Population {
    /// The first `count` households of the district.
    #[must_use]
    pub fn of(count: usize) -> Self {
        let mut random = Random(0x6d69_6e7a_6865_6e67);
        let mut district = Self::default();
        district.rolls.reserve(count);
        district.determinations.reserve(count);
        district.members.reserve(count.saturating_mul(2));
        for _ in 0..count {
            let members =
                random.pick(1, &[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 5, 6]);
            district.push(&mut random, members);
        }
        district
    }

    /// One household of so many members, all of whom draw the allowance.
    #[must_use]
    pub fn household_of(members: usize) -> Self {
        let mut random = Random(64);
        let mut district = Self::default();
        district.push(&mut random, members);
        for member in &mut district.members {
            (member.counted, member.died, member.left) = (Fact::Known(true), None, None);
        }
        if let (Some(roll), Some(determination)) =
            (district.rolls.first_mut(), district.determinations.first_mut())
        {
            roll.since = Month::at(2013, 1);
            determination.property = PropertyFinding::Within;
            determination.counted_income = Money::from_fen(123_456);
        }
        district
    }

    fn push(&mut self, random: &mut Random, members: usize) {
        let register = if random.one_in(3) { Register::Rural } else { Register::Urban };
        let three_nos = random.one_in(80);
        for index in 0..members {
            self.members.push(member(random, index));
        }
        self.determinations.push(determination(random, members, three_nos));
        self.rolls.push(Roll {
            members_end: u32::try_from(self.members.len()).unwrap_or(u32::MAX),
            since: if random.one_in(60) {
                MONTH.plus(random.small(6))
            } else {
                MONTH.plus(random.small(60).saturating_neg())
            },
            register,
            lost_only_child: random.one_in(70),
            three_nos,
        });
    }

    /// Each household in turn.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = Entry<'_>> {
        self.range(0, self.rolls.len())
    }

    /// Each household from `first` up to before `end`.
    #[inline]
    pub fn range(&self, first: usize, end: usize) -> impl Iterator<Item = Entry<'_>> {
        let rolls = self.rolls.get(first..end).unwrap_or_default();
        let determinations = self.determinations.get(first..end).unwrap_or_default();
        let skipped = first.checked_sub(1).and_then(|before| self.rolls.get(before));
        let mut begin = skipped.map_or(0, |roll| roll.members_end);
        rolls.iter().zip(determinations).map(move |(roll, determination)| {
            let range = begin as usize..roll.members_end as usize;
            begin = roll.members_end;
            Entry { roll, members: self.members.get(range).unwrap_or_default(), determination }
        })
    }
}

fn determination(random: &mut Random, members: usize, three_nos: bool) -> Determination {
    let applied = days(2009, random.below(1_900));
    let decided = applied.checked_add_days(Days::new(random.below(45))).unwrap_or(applied);
    let months = random.pick(12, &[12, 12, 6, 1]);
    let window = MonthRange::before(Month::of(applied), months);
    // Around the standard: from nothing to a quarter above it, per head and month, to the fen.
    let most = u64::from(months).saturating_mul(75_000).saturating_mul(members as u64);
    let fen = if three_nos || random.one_in(25) { 0 } else { random.below(most) };
    Determination {
        applied,
        decided,
        counted_income: Money::from_fen(i64::try_from(fen).unwrap_or(0)),
        window,
        property: if random.one_in(50) { PropertyFinding::Beyond } else { PropertyFinding::Within },
    }
}

fn member(random: &mut Random, index: usize) -> Member {
    let years = match (index, random.below(100)) {
        (0, 0..=4) => random.pick(90, &[91, 93, 99, 100, 102]),
        (0, 5..=20) => random.between(80, 90),
        (0, 21..=44) => random.between(60, 80),
        (0, _) => random.between(25, 60),
        (_, 0..=4) => random.between(80, 100),
        (_, 5..=20) => random.between(60, 80),
        (_, 21..=60) => random.between(0, 20),
        _ => random.between(20, 60),
    };
    let birth = days(2014_i32.saturating_sub(i32::try_from(years).unwrap_or(0)), 0);
    let birth = birth.checked_sub_days(Days::new(random.below(366))).unwrap_or(birth);
    let relation =
        if index == 0 { Relation::Applicant } else { random.pick(Relation::Spouse, &[Relation::Child]) };
    let mut member = Member::new(relation, birth).with_nothing_special();
    member.counted = Fact::Known(!random.one_in(50));
    if random.one_in(5) {
        let kind = random.pick(
            DisabilityKind::Physical,
            &[
                DisabilityKind::Intellectual,
                DisabilityKind::Mental,
                DisabilityKind::Visual,
                DisabilityKind::Hearing,
            ],
        );
        let grade = random.pick(
            DisabilityGrade::First,
            &[DisabilityGrade::Second, DisabilityGrade::Third, DisabilityGrade::Fourth],
        );
        member.disability = Fact::Known(Disability { kind, grade });
        if random.one_in(4) {
            member.nursing_subsidy = Fact::Known(Money::from_fen(random.pick(5_000, &[8_500, 12_000])));
        }
    }
    if random.one_in(12) {
        let approved = days(2012, random.below(880));
        let valid_until = random.one_in(2).then(|| MONTH.plus(random.small(24).saturating_sub(8)));
        let code = ShortText::new(random.pick("C50.9", &["C34.1", "N18.5"]));
        member.illness = Fact::Known(Illness { code, approved: Some(approved), valid_until });
    }
    if years >= 60 {
        member.ability_grade = Fact::Known(random.pick(0, &[0, 0, 0, 0, 0, 1, 1, 2, 3]));
        member.lone_elder = Fact::Known(random.one_in(25));
    }
    match random.below(200) {
        0..=3 => member.died = Some(days(2014, random.below(200))),
        4..=6 => member.left = Some(days(2014, random.below(200))),
        7..=9 => member.entered = Some(days(2014, random.below(200))),
        _ => {}
    }
    member
}

fn days(year: i32, days: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    first.checked_add_days(Days::new(days)).unwrap_or(first)
}

/// SplitMix64: short, and the same everywhere.
#[derive(Debug)]
struct Random(u64);

impl Random {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z.wrapping_shr(30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z.wrapping_shr(27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z.wrapping_shr(31)
    }

    /// 0 to `bound` − 1.
    fn below(&mut self, bound: u64) -> u64 {
        self.next().checked_rem(bound).unwrap_or(0)
    }

    fn between(&mut self, least: u64, bound: u64) -> u64 {
        least.saturating_add(self.below(bound.saturating_sub(least)))
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }

    fn small(&mut self, bound: u64) -> i32 {
        i32::try_from(self.below(bound)).unwrap_or(0).saturating_add(1)
    }

    /// One of them, each as likely as the others.
    fn pick<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let index = self.below((others.len() as u64).saturating_add(1));
        usize::try_from(index).ok().and_then(|index| others.get(index)).copied().unwrap_or(first)
    }
}
