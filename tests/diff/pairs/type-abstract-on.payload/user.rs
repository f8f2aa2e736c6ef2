use post_office::ResourceData;

pub fn user() {
    let _ = |data: &ResourceData| matches!(data, ResourceData::RushOffer(_));
}
