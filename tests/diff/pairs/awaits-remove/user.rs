use post_office::Outcomes;

pub fn user() {
    let _: Option<Outcomes<post_office::StoreOperation>> = None;
}
