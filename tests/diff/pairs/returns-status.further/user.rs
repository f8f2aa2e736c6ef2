use post_office::CreateParcel;

pub fn user() {
    drop(CreateParcel::STATUSES);
}
