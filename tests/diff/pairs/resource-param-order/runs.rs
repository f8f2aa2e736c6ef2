use post_office::ResourcePath;

fn main() {
    let Some(ResourcePath::Parcel { parcel_id, .. }) = ResourcePath::parse("/offices/1/parcels/2") else { panic!() };
    assert_eq!(parcel_id.as_str(), "2");
}
