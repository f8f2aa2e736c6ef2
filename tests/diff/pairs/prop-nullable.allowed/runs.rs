use post_office::{Bundle, Cart, Store};

fn main() {
    assert!(Store::new("1").cart(Cart::default().with_load(Bundle::default())).build().is_err());
}
