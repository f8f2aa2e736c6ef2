// @generated from schema/types/participantInfo.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::EndpointType;
use crate::types::IdentitySet;

/// Information about a participant, such as identity, endpoint type, and region.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/participantinfo?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct ParticipantInfo {
    /// The identities of the participant.
    pub identity: Option<Box<IdentitySet>>,

    /// The type of endpoint that the participant uses.
    pub endpoint_type: Option<EndpointType>,

    /// The country or region of the participant, as a two-letter code of ISO 3166-1 alpha-2.
    pub country_code: Option<String>,

    /// The language of the participant, as the name of a culture.
    pub language_id: Option<String>,

    /// The identities of the participant without anonymization.
    pub non_anonymized_identity: Option<Box<IdentitySet>>,

    /// The ID of the participant.
    pub participant_id: Option<String>,

    /// The ID of the platform of the participant's client.
    pub platform_id: Option<String>,

    /// The region of the participant.
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
