use post_office::Slot;

pub fn user(slot: Slot) -> Option<String> {
    let Slot { row, depth, .. } = slot;
    drop(depth);
    row
}
