use post_office::{Outcomes, Store};

pub fn user(outcomes: &Outcomes<post_office::StoreOperation>, mut store: Store) -> bool {
    outcomes.expect(&mut store).is_ok()
}
