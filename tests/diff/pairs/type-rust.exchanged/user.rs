use post_office::Paper;

pub fn user(paper: Paper) -> Option<i32> {
    paper.layers
}
