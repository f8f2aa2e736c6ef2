use post_office::Close;

pub fn user() {
    let _: Option<()> = Close::read_response((204, [("", ""); 0], "")).unwrap().body;
}
