//! Compares the properties of types.

mod add;
mod moves;
mod pair;
mod parts;
mod scope;

use super::comparison::Comparison;
use scope::Scope;

pub use pair::is_used_alike;
pub use scope::is_writable;

/// Compares the properties of all types.
pub fn compare(cx: &mut Comparison<'_>) {
    let mut scopes: Vec<_> = cx.types.pairs.iter().map(|(old, new)| Scope::new(cx, *old, *new)).collect();
    moves::find(cx, &mut scopes);
    scopes.iter_mut().for_each(|scope| scope.rename(cx));
    moves::find_renamed(cx, &mut scopes);
    scopes.iter().for_each(|scope| scope.remember_names(cx));
    scopes.iter().for_each(|scope| scope.compare(cx));
}
