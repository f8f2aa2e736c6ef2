use post_office::Place;

fn main() {
    assert_eq!(Place::ODATA_TYPE, "#example.post.place");
}
