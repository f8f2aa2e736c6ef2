use post_office::Problem;

pub fn user(problem: &Problem) -> bool {
    problem.is_full_shelf()
}
