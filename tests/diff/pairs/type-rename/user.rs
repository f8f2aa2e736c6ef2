use post_office::Place;

pub fn user() {
    drop(Place::default().with_city("Cork"));
}
