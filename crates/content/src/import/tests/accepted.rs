//! A contradiction that an editor has accepted, and what it does not open the door to.

use std::fs;

use super::super::fixture::{File, Value};
use super::House;
use crate::published::ACCEPTED;
use crate::published::check::check_data;
use crate::published::hash::sha256;

/// The small file with another sum of the last week's uncontrolled landings, by its hash, and a folder where one cell of it
/// is accepted.
fn accepting(line: impl FnOnce(&str) -> String) -> (House, Vec<u8>) {
    let mut file = File::small();
    *file.cell("SB_02", "D4") = Value::Number(5.0);
    let bytes = file.pack();
    let house = House::new();
    let row = line(&sha256(&bytes));
    fs::write(house.data().join(ACCEPTED), format!("source_sha256,cell,found,expected,why\n{row}\n"))
        .unwrap();
    (house, bytes)
}

#[test]
fn an_accepted_cell_lets_the_rest_in() {
    let (house, bytes) =
        accepting(|hash| format!("{hash},SB_02!D4,5,0,\"Not stored, and the days are right\""));
    let report = house.import(&bytes).unwrap();
    assert_eq!(
        report.remarks,
        [
            "SB_02 row 4, column D \"Boats arrived - involved in uncontrolled landings\": 5 instead of 0, accepted: Not stored, and the days are right"
        ]
    );
    let published = check_data(&house.data()).unwrap();
    assert_eq!(
        (published.days, published.log.accepted.len()),
        (check_data(&House::new().data()).unwrap().days, 1)
    );
}

#[test]
fn what_is_accepted_is_one_cell_of_one_file_and_nothing_else() {
    let check = |line: &dyn Fn(&str) -> String, expected: &str| {
        let (house, bytes) = accepting(line);
        let before = house.files();
        let message = format!("{:#}", house.import(&bytes).err().expect("it is refused"));
        assert!(message.contains(expected), "{message}\nlacks\n{expected}");
        assert_eq!(house.files(), before);
    };
    let place = "SB_02 row 4, column D \"Boats arrived - involved in uncontrolled landings\": found 5, expected 0, the sum of SB_01 rows 16 to 22; if nothing else is wrong, data/accepted.csv can accept it: ";
    let other = sha256(b"another");
    check(&|_| format!("{other},SB_02!D4,5,0,why"), place);
    check(&|hash| format!("{hash},SB_02!D3,5,0,why"), place);
    check(&|hash| format!("{hash},SB_02!D4,4,0,why"), place);
    check(&|hash| format!("{hash},SB_02!D4,5,1,why"), place);
    check(
        &|hash| format!("{hash},SB_02!C4,5,0,why"),
        "data/accepted.csv line 2: found SB_02!C4 accepted with 5 instead of 0, expected what this file says there",
    );
    check(&|hash| format!("{hash},SB_02!D4,5,0, "), "data/accepted.csv line 2: found ");
    check(&|hash| format!("{hash},SB_02!D4,5"), "data/accepted.csv line 2: found ");
    check(&|_| "abc,SB_02!D4,5,0,why".into(), "expected 64 hexadecimal digits");
    check(&|hash| format!("{hash},SB_02!D4,5,0,why\n{hash},SB_02!D4,5,0,why"), "that no other line accepts");
}
