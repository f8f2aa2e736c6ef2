use post_office::webhook::{ISSUERS, OPEN_ID_CONFIGURATION};

fn main() {
    println!("{OPEN_ID_CONFIGURATION} {ISSUERS:?}");
}
