//! 设施需求: the communities of a plan as the law on facilities asks of them (CG-56, CG-60).

use minzheng_core_types::Fact;

use super::file::SizeFile;
use super::measure::Measures;
use crate::facilities::{Built, GapFile, Premises};

impl SizeFile {
    /// A file of facilities with the communities of a plan, in the order of the measures: what room their households ask for.
    /// The room that there is stands in no plan, so gaps stay open. The standard of elderly rooms is
    /// the one for estates that stand: a plan moves borders and builds nothing.
    ///
    /// ```
    /// use minzheng_community_governance::FIGURES;
    /// use minzheng_community_governance::size::SizeFile;
    /// use minzheng_core_types::Silent;
    /// let pack = minzheng_policies::load(&minzheng_policies::governance_files(), FIGURES)?;
    /// let file: SizeFile = serde_json::from_str(r#"{ "place": "370203", "on": "2014-06-30",
    ///     "estates": [{ "id": "a", "households": 2350, "managed": false }], "plan": { "a": "A" } }"#)?;
    /// let found = file.assess(&pack, &mut Silent)?;
    /// let premises = file.premises(&found.measures.expect("a plan is measured"));
    /// let need = premises.assess(&pack, &mut Silent)?;
    /// assert_eq!(need.communities[0].general.required.map(|area| area.to_string()).as_deref(), Some("470.00"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "设施需求")]
    pub fn premises(&self, measures: &Measures) -> GapFile {
        let premises = |(place, households): (usize, u64)| Premises {
            name: format!("{}", place.saturating_add(1)),
            households: u32::try_from(households).map_or(Fact::NotEstablished, Fact::Known),
            general: Fact::NotEstablished,
            elderly: Fact::NotEstablished,
            built: Built::Existing,
        };
        let households = measures.communities.iter().map(|community| community.households);
        GapFile {
            place: self.place,
            as_of: self.on,
            communities: households.enumerate().map(premises).collect(),
            estates: Vec::new(),
        }
    }
}
