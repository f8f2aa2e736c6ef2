use post_office::webhook::OPEN_ID_CONFIGURATION;

fn main() {
    assert_eq!(OPEN_ID_CONFIGURATION, "https://login.example/v1/.well-known/OpenIdConfiguration");
}
