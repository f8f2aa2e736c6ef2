//! The pages that definitions link to.

use super::comparison::Comparison;
use crate::schema::document::Prose;

/// Whether two URLs lead to other pages, even if the address of the documentation has changed as a whole.
pub fn is_other_page(cx: &Comparison<'_>, old: Option<&str>, new: Option<&str>) -> bool {
    if old == new {
        return false;
    }
    let old_address: &Prose = &cx.old.documents.service.document.documentation;
    let new_address: &Prose = &cx.new.documents.service.document.documentation;
    match (old, new) {
        (Some(old), Some(new)) => source(old_address, old) != source(new_address, new),
        _ => true,
    }
}

/// The name of a page, without the address of the documentation.
fn source<'u>(address: &str, url: &'u str) -> &'u str {
    let Some((before, after)) = address.split_once("{source}") else {
        return url;
    };
    url.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).unwrap_or(url)
}
