use post_office::Marks;

pub fn user() {
    drop((Marks::GLASS | Marks::HEAVY).contains(&Marks::GLASS));
}
