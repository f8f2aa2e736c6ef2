use post_office::ResourceData;

pub fn user(data: &ResourceData) -> bool {
    matches!(data, ResourceData::Parcels(_))
}
