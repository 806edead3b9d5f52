//! Kinship after a split or a change of head.

use std::collections::BTreeSet;

use minzheng_caseload::life::{inverse, relative_to};
use minzheng_welfare::facts::Relation;

/// Whatever is derived is what a family tree says: checked against people whose true kinship is known.
#[test]
fn derived_kinship_is_that_of_a_family_tree() {
    use Relation::{Applicant, Child, Grandchild, Grandparent, Other, Parent, Sibling, Spouse};
    const ALL: [Relation; 8] = [Applicant, Spouse, Child, Parent, Grandparent, Grandchild, Sibling, Other];
    // (parents, spouse) by index: four grandparents, their children, a married couple, children, in-laws, half-blood.
    #[derive(Default, Clone)]
    struct Node {
        parents: Vec<usize>,
        spouse: Option<usize>,
    }
    let couple = |spouse| Node { spouse: Some(spouse), ..Node::default() };
    let child = |parents: &[usize]| Node { parents: parents.to_vec(), ..Node::default() };
    let wed = |parents: &[usize], spouse| Node { parents: parents.to_vec(), spouse: Some(spouse) };
    let tree = [
        couple(1),
        couple(0),
        couple(3),
        couple(2),
        wed(&[0, 1], 5),
        wed(&[2, 3], 4),
        child(&[0, 1]),
        child(&[2, 3]),
        wed(&[4, 5], 9),
        Node { spouse: Some(8), parents: vec![15] },
        child(&[4, 5]),
        child(&[4, 14]),
        child(&[8, 9]),
        child(&[10]),
        Node::default(),
        Node::default(),
        child(&[12]),
        child(&[6]),
        child(&[14]),
    ];
    // Children of a spouse count as children.
    let parents = |of: usize| -> Vec<usize> {
        let own = tree[of].parents.iter();
        own.flat_map(|parent| [Some(*parent), tree[*parent].spouse]).flatten().collect()
    };
    let is_parent = |one: usize, of: usize| parents(of).contains(&one);
    let is_grandparent = |one: usize, of: usize| parents(of).iter().any(|middle| is_parent(one, *middle));
    let truth = |one: usize, to: usize| -> Relation {
        if one == to {
            Applicant
        } else if tree[one].spouse == Some(to) {
            Spouse
        } else if is_parent(to, one) {
            Child
        } else if is_parent(one, to) {
            Parent
        } else if is_grandparent(one, to) {
            Grandparent
        } else if is_grandparent(to, one) {
            Grandchild
        } else if parents(one).iter().any(|parent| parents(to).contains(parent)) {
            Sibling
        } else {
            Other
        }
    };
    let mut seen = BTreeSet::new();
    for old in 0..tree.len() {
        for new in 0..tree.len() {
            for member in 0..tree.len() {
                let (of_new, of_member) = (truth(new, old), truth(member, old));
                if member != old && (new == member || new == old) {
                    continue;
                }
                if let Some(derived) = relative_to(of_new, of_member) {
                    let words = (of_new.word(), of_member.word());
                    assert_eq!(derived, truth(member, new), "{words:?}: {old} {new} {member}");
                    seen.insert(words);
                }
            }
        }
    }
    assert!(seen.len() > 25, "{} of the table were met", seen.len());
    for relation in ALL {
        assert_eq!(inverse(inverse(relation)), relation);
        assert_eq!(relative_to(Applicant, relation), Some(relation));
        assert_eq!(relative_to(relation, Applicant), Some(inverse(relation)));
    }
}
