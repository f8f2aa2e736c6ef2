use post_office::Bundle;

pub fn user(bundle: Bundle) -> Option<Vec<String>> {
    bundle.knots
}
