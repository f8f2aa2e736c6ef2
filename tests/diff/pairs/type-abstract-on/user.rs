use post_office::{Carton, Wrapping};

pub fn user() {
    let _ = Wrapping::Carton(Box::new(Carton::default()));
}
