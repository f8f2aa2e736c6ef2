use post_office::{Parcel, Send};

pub fn user(send: Send) -> Send {
    send.parcel(Parcel::default())
}
