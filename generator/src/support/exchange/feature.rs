//! Methods that need a feature which is not enabled: the compiler says which one.

/// Has no implementation for the arguments of a method that needs the feature, so that a call does not compile.
#[diagnostic::on_unimplemented(
    message = "`to_http` and `into_http` need the feature `http` of this crate",
    label = "the feature `http` is not enabled",
    note = "enable it in `Cargo.toml`: `features = [\"http\"]`",
    note = "for HTTP clients that do not use the types of the `http` crate, use `build`"
)]
pub trait NeedsFeatureHttp {
    /// The result of the method.
    type Output;
}

/// A value that does not exist.
pub enum Never {}

// Without implementations for arguments that nobody can have, the compiler would report that the method is not found,
// and not show the message above. With only one, it would report that the arguments have the wrong types.
impl NeedsFeatureHttp for (Never, Never) {
    type Output = Never;
}

impl NeedsFeatureHttp for (Never, ()) {
    type Output = Never;
}

/// Stands for `to_http` without the feature `http`. A call does not compile.
macro_rules! without_http {
    () => {
        #[cfg(not(feature = "http"))]
        #[doc(hidden)]
        pub fn to_http<S, T>(
            &self,
            _: S,
            _: T,
        ) -> <(S, T) as $crate::support::exchange::feature::NeedsFeatureHttp>::Output
        where
            (S, T): $crate::support::exchange::feature::NeedsFeatureHttp,
        {
            ::core::unreachable!("no arguments satisfy the bounds")
        }
    };
}
pub(crate) use without_http;
