use post_office::{Outcomes, Store};

fn main() {
    let mut store = Store::new("o");
    let pending = Outcomes::new().expect(&mut store).unwrap();
    assert_eq!(store.parameters().ticket.as_deref(), Some(pending.context()));
}
