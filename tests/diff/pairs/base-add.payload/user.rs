use post_office::Leaflet;

pub fn user() {
    let leaflet = Leaflet::default().with_pages(4);
    let Leaflet { pages, .. } = leaflet;
    drop(pages);
}
