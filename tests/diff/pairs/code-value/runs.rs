use post_office::Problem;

fn main() {
    assert!(Problem::default().with_code("7505").is_full_shelf());
}
