use post_office::Office;

pub fn user(office: &Office) -> Option<i32> {
    office.floors
}
