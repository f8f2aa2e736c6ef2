//! The properties that an outcome names.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::model::{Property, ResourceId};
use crate::schema::spanned::Spanned;

use super::property::{property, Holder};

/// Finds a property that an outcome names.
pub fn find<'a>(cx: &mut Cx<'a>, id: ResourceId, name: &Spanned<String>) -> Option<&'a Property> {
    let holder = Holder { resource: &cx.resources[id.0], gaps: &cx.gaps[id.0] };
    property(cx, holder, name, name.place())
}

/// Reports a property that holds something else than its part in an outcome needs.
pub fn report_wrong<T>(cx: &mut Cx<'_>, name: &Spanned<String>, needs: &str) -> Option<T> {
    cx.report(Code::Outcome, name.place(), format!("`{}` must hold {needs}", **name));
    None
}
