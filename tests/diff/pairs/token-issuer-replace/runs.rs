use post_office::webhook::ISSUERS;

fn main() {
    assert!(ISSUERS.contains(&"https://other.example"));
}
