use post_office::Leaflet;

pub fn user() {
    drop(Leaflet::default());
}
