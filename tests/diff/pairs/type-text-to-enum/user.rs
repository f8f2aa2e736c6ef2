use post_office::Office;

pub fn user(office: Office) -> Option<String> {
    office.name
}
