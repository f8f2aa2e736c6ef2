use post_office::Wrapping;

pub fn user(wrapping: Wrapping) -> bool {
    match wrapping {
        Wrapping::Paper(paper) => paper.layers.is_some(),
        Wrapping::Carton(carton) => carton.lid.is_some(),
        Wrapping::Unknown(object) => object.odata_type().is_some(),
        _ => false,
    }
}
