//! The worked examples and counts of CG-53.

use std::ops::ControlFlow;

use minzheng_core_types::Fact;

use super::*;

fn targets() -> Targets {
    Targets::new(3000, 5000, (1, 2)).unwrap()
}

fn best(district: &District) -> Optimum {
    optimum(district, targets(), &Limits::none(), u64::MAX).unwrap()
}

fn count(district: &District, limits: &Limits) -> u64 {
    enumerate(district, limits, |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn the_path_of_five() {
    let path = District::grid(1, &[1500, 1400, 1700, 1300, 3100]).unwrap();
    let found = best(&path);
    assert_eq!((found.deviation, found.cut, found.plan.labels()), (200, 2, &[0, 0, 2, 2, 4][..]));
    assert_eq!(count(&path, &Limits::none()), 16);
}

#[test]
fn the_grid_of_six() {
    let grid = District::grid(2, &[1000, 2000, 1500, 1600, 1400, 1500]).unwrap();
    let found = best(&grid);
    assert_eq!((found.deviation, found.cut, found.plan.labels()), (0, 4, &[0, 0, 2, 3, 3, 2][..]));
    assert_eq!(count(&grid, &Limits::none()), 74);
}

#[test]
fn the_grid_of_six_with_managed_estates() {
    let grid = District::grid(2, &[2600, 2500, 1500, 1600, 1400, 1500]).unwrap();
    let (mut estates, links) = (grid.estates().to_vec(), grid.links().to_vec());
    estates[0].managed = Fact::Known(true);
    estates[1].managed = Fact::Known(true);
    let grid = District::new(estates, links, Streets::Keep).unwrap();
    let found = best(&grid);
    assert_eq!((found.deviation, found.cut, found.plan.labels()), (100, 4, &[0, 0, 2, 3, 3, 2][..]));
}

#[test]
fn equal_parts_of_square_grids() {
    for (side, parts, expected) in [(2, 2, 2), (3, 3, 10), (4, 2, 70), (4, 4, 117), (5, 5, 4006)] {
        let size = side * side;
        let grid = District::grid(side, &vec![1; size]).unwrap();
        let limits = Limits::exactly(size as u64 / parts as u64);
        assert_eq!(count(&grid, &limits), expected, "{side} x {side} into {parts}");
    }
}

#[test]
fn equal_parts_of_the_grid_of_thirty_six() {
    let grid = District::grid(6, &[1; 36]).unwrap();
    assert_eq!(count(&grid, &Limits::exactly(6)), 451_206);
}

/// The bounds of the branches lose nothing: the best of all plans, one by one, is the same.
#[test]
fn bounds_lose_nothing() {
    let mut state = 20_140_701_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..60 {
        let rows = draw(3) as usize + 1;
        let size = rows * (draw(3) as usize + 1);
        let households: Vec<u32> = (0..size).map(|_| draw(4000) as u32).collect();
        let grid = District::grid(rows, &households).unwrap();
        let (mut estates, links) = (grid.estates().to_vec(), grid.links().to_vec());
        estates.iter_mut().for_each(|estate| estate.managed = Fact::Known(draw(2) == 0));
        let grid = District::new(estates, links, Streets::Keep).unwrap();
        let mut least: Option<(u64, usize, Vec<usize>)> = None;
        enumerate(&grid, &Limits::none(), |labels| {
            let plan = Plan::of(labels);
            assert_eq!(plan.labels(), labels);
            assert_eq!(check(&grid, &Limits::none(), &plan), []);
            let found = measure(&grid, targets(), &plan);
            let key = (found.deviation.unwrap(), found.cut, labels.to_vec());
            if least.as_ref().is_none_or(|least| key < *least) {
                least = Some(key);
            }
            ControlFlow::Continue(())
        })
        .unwrap();
        let found = best(&grid);
        let key = (found.deviation, found.cut, found.plan.labels().to_vec());
        assert_eq!(Some(key), least, "{households:?}");
    }
}
