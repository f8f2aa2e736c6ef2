use post_office::Alarm;

pub fn user() {
    drop(Alarm::default().with_level(3));
}
