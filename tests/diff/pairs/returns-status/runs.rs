use post_office::Send;

fn main() {
    assert_eq!(Send::STATUS, 200);
}
