use post_office::Paper;

pub fn user() {
    let Paper { layers, .. } = Paper::default().with_layers(1);
    drop(layers);
}
