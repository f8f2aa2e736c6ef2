// @generated from schema/enums/endpointType.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// The type of endpoint of a participant.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantinfo?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndpointType {
    /// The default endpoint. Phones have this value, too.
    Default,

    /// Voicemail.
    Voicemail,

    /// Skype for Business.
    SkypeForBusiness,

    /// A Skype for Business VoIP phone.
    SkypeForBusinessVoipPhone,

    /// A placeholder for members that are added later.
    UnknownFutureValue,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    EndpointType, "a string (`endpointType`)";
    Default: "default";
    Voicemail: "voicemail";
    SkypeForBusiness: "skypeForBusiness";
    SkypeForBusinessVoipPhone: "skypeForBusinessVoipPhone";
    UnknownFutureValue: "unknownFutureValue";
}
