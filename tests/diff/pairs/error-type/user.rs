use post_office::{Failure, ResponseError};

pub fn user(error: ResponseError<Failure>) -> bool {
    match post_office::Close::read_response((500, [("", ""); 0], "")) {
        Ok(_) => false,
        Err(other) => {
            error.to_string() == other.to_string() && std::mem::size_of_val::<ResponseError<Failure>>(&other) > 0
        }
    }
}
