use post_office::Problem;

fn main() {
    let body = String::from_utf8(Problem::default().with_code("1").to_vec().unwrap()).unwrap();
    assert!(body.contains("\"code\""), "{body}");
}
