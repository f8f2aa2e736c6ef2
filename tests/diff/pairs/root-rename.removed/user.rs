use post_office::Service;

pub fn user() {
    drop(Service::TRIAL);
}
