//! The notifications of both schemas.

use crate::compare::schema::comparison::Comparison;
use crate::model::Notification;

/// The notifications of both schemas.
pub fn kinds<'s>(cx: &Comparison<'s>) -> [&'s [Notification]; 2] {
    [cx.old.api, cx.new.api].map(|api| api.notifications.as_ref().map_or(&[][..], |notifications| &notifications.kinds))
}
