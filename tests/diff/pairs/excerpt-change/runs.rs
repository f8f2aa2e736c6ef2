use post_office::Problem;

fn main() {
    assert_eq!(Problem::default().with_message("DiagCode: 5.6").diag_code(), Some("5"));
}
