use post_office::Send;

fn main() {
    let send = Send::new("1", "2", "lane", "gate").language("en").tags(["a"]);
    let body = String::from_utf8(send.parameters().to_vec().unwrap()).unwrap();
    assert!(body.find("language") < body.find("tags"), "{body}");
}
