use post_office::ChangeType;

pub fn user() {
    drop(ChangeType::Deleted);
}
