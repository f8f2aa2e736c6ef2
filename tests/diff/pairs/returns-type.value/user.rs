use post_office::CountParcelsValue;

pub fn user(count: CountParcelsValue) -> Option<i32> {
    count.value
}
