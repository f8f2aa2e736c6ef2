// @generated from schema/types/participantInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::EndpointType;
use crate::types::IdentitySet;

/// Who a participant is, and where and how they take part.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ParticipantInfo {
    /// The participant's identities.
    pub identity: Option<Box<IdentitySet>>,

    /// The kind of endpoint that the participant uses.
    pub endpoint_type: Option<EndpointType>,

    /// The participant's country or region, two letters of ISO 3166-1 alpha-2.
    pub country_code: Option<String>,

    /// The participant's language, as the name of a culture.
    pub language_id: Option<String>,

    /// The participant's identities without anonymization.
    pub non_anonymized_identity: Option<Box<IdentitySet>>,

    /// Identifies the participant.
    pub participant_id: Option<String>,

    /// The platform of the participant's client.
    pub platform_id: Option<String>,

    /// The participant's region.
    pub region: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    ParticipantInfo, "#microsoft.graph.participantInfo", with default;
    identity: "identity";
    endpoint_type: "endpointType";
    country_code: "countryCode";
    language_id: "languageId";
    non_anonymized_identity: "nonAnonymizedIdentity";
    participant_id: "participantId";
    platform_id: "platformId";
    region: "region";
}
