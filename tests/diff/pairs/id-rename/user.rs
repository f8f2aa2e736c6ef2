use post_office::SealId;

pub fn user() {
    let _ = SealId::from("1");
}
