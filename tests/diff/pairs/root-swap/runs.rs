use post_office::Service;

fn main() {
    assert_eq!(Service::PRODUCTION.url("/a"), "https://api.example/v1/a");
}
