use post_office::Paper;

pub fn user() {
    let _ = Paper::default().color;
}
