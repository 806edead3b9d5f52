//! The search against what it must never lose: its own sums, connection, and the optimum of small districts.

use minzheng_core_types::Fact;

use super::super::{
    District, Estate, Limits, Link, Objective, Point, Streets, Targets, Task, Weights, check, measure,
    optimum,
};
use super::anneal::Anneal;
use super::net::Net;
use super::*;

fn random(draw: &mut SplitMix, rows: usize, columns: usize) -> District {
    let size = rows * columns;
    let estates = (0..size).map(|at| Estate {
        id: at.to_string(),
        households: draw.below(1500) as u32,
        managed: Fact::Known(draw.below(2) == 0),
        community: Some(format!("c{}", at / 5)),
        point: Some(Point { x: (at % columns) as i64, y: (at / columns) as i64 }),
        centre: draw.below(4) == 0,
        ..Estate::default()
    });
    let estates: Vec<Estate> = estates.collect();
    let grid = District::grid(rows, &vec![1; size]).unwrap();
    let mut links: Vec<Link> = grid.links().to_vec();
    // A few ways across, so that it is not a grid.
    for _ in 0..size / 3 {
        let (one, other) = (draw.below(size), draw.below(size));
        if one != other {
            links.push(Link { one, other, border: None, barrier: false });
        }
    }
    District::new(estates, links, Streets::Keep).unwrap()
}

#[test]
fn the_score_is_what_counting_from_nothing_gives() {
    let mut draw = SplitMix::new(5);
    for round in 0..24 {
        let district = random(&mut draw, 6, 7);
        let targets = Targets::new(3000, 5000, (1, 2)).unwrap();
        let mut limits = Limits { least: Some(2000), most: Some(6000), ..Limits::none() };
        if round % 2 == 0 {
            limits.together = vec![(0, 20), (3, 4), (4, 40)];
            limits.apart = vec![(5, 6), (10, 30)];
        }
        if round % 3 == 0 {
            limits.reach = Some(4);
        }
        let weights = Weights { deviation: 6, cut: 1, moved: (round % 4) as u32 };
        let net = Net::new(&district, targets, &limits, weights);
        let first = start::grown(&net, &mut draw);
        let mix = Mix { count: 20, ..USUAL };
        let mut walk = Anneal::new(&net, first, draw.next_u64(), mix);
        for _ in 0..400 {
            walk.some_steps(5);
            assert_eq!(walk.state.score, walk.state.full_score(), "round {round}");
            let used = walk.state.regions.iter().filter(|region| region.nodes > 0).count();
            assert_eq!(walk.state.used, used);
        }
        let free = Limits::none();
        let marks: Vec<u32> = net.node_of.iter().map(|node| walk.state.region_of[*node as usize]).collect();
        assert_eq!(check(&district, &free, &Plan::of(&marks)), [], "round {round}");
    }
}

/// Without the enumeration that small districts have.
#[test]
fn small_districts_come_out_at_the_optimum() {
    let mut draw = SplitMix::new(11);
    let mut missed = Vec::new();
    for round in 0..40 {
        let (rows, columns) = (2 + round % 2, 3 + round % 3);
        let district = random(&mut draw, rows, columns);
        let targets = Targets::new(3000, 5000, (1, 2)).unwrap();
        let best = optimum(&district, targets, &Limits::none(), u64::MAX).unwrap();
        let task = Task {
            targets,
            limits: Limits::none(),
            objective: Objective::SizeFirst,
            seed: round as u64,
            work: Some(3_000_000),
        };
        let found = measure(&district, targets, &search(&district, &task));
        let key = (found.deviation.unwrap(), found.cut);
        assert!(key >= (best.deviation, best.cut), "the enumeration missed a plan");
        if key != (best.deviation, best.cut) {
            missed.push((round, key, (best.deviation, best.cut)));
        }
    }
    assert_eq!(missed, []);
}
