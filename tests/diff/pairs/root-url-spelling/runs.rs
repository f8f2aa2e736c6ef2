use post_office::{Close, Service};

fn main() {
    let request = Close::new("1").build().unwrap();
    assert_eq!(request.url(&Service::TRIAL), "https://trial.example/v1/offices/1/close");
}
