use post_office::Slot;

pub fn user(slot: Slot) -> Option<String> {
    let Slot { row, depth, .. } = slot.with_depth(1);
    drop(depth);
    row
}
