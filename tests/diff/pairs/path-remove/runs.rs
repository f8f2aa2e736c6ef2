use post_office::Send;

fn main() {
    let body = br#"{ "lane": "a", "gate": "b" }"#;
    assert!(Send::read_request("/depots/1/2/send", body).unwrap().is_some());
}
