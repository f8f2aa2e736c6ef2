use post_office::Problem;

pub fn user(problem: &Problem) -> Option<&str> {
    problem.diag_code()
}
