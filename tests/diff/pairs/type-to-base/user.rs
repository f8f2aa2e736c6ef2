use post_office::{Address, Leaflet};

pub fn user() {
    drop(Leaflet::default().with_cover(Address::default().with_house("1")).cover.map(|cover| cover.house.clone()));
}
