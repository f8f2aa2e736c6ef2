use post_office::CountParcels;

pub fn user(count: &CountParcels) -> &str {
    count.floor().as_str()
}
