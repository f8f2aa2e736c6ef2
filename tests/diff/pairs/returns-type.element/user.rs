use post_office::{ListParcelsPage, Parcel};

pub fn user(page: ListParcelsPage) -> Option<Vec<Parcel>> {
    page.value
}
