// @generated from schema/types/mediaConfig.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::{AppHostedMediaConfig, ServiceHostedMediaConfig};

/// Where the media of a call are processed.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names:
/// [`AppHostedMediaConfig`], [`ServiceHostedMediaConfig`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/mediaconfig?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MediaConfig {
    /// A [`AppHostedMediaConfig`].
    AppHostedMediaConfig(Box<AppHostedMediaConfig>),

    /// A [`ServiceHostedMediaConfig`].
    ServiceHostedMediaConfig(Box<ServiceHostedMediaConfig>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    MediaConfig;
    AppHostedMediaConfig: AppHostedMediaConfig;
    ServiceHostedMediaConfig: ServiceHostedMediaConfig;
}
