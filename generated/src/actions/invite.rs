// @generated from schema/actions/invite.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange;
use crate::support::exchange::operation::operation;
use crate::support::rule;
use crate::ids::CallId;
use crate::types::{InvitationParticipantInfo, InviteParticipantsOperation, ODataError};

/// Invites participants to an active call. A successful response means that an operation was created, not that
/// anybody joined the call. A notification reports how the operation ended. It can take half a minute to arrive,
/// and it can arrive before the bot has read the response. All participants then receive a roster update. The
/// request is not idempotent: if you repeat it, participants can be invited twice. The documentation describes no
/// idempotency key, and `clientContext` only correlates requests and notifications.
///
/// `POST /communications/calls/{callId}/participants/invite`
///
/// `POST /app/calls/{callId}/participants/invite` (deprecated: recognized, but never used in requests)
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The application's access token. Required.
/// - `Content-Type: application/json`: The media type of the body. Required.
///
/// # Permissions
///
/// - Delegated (work or school account): not supported
/// - Delegated (personal Microsoft account): not supported
/// - Application: `Calls.InitiateGroupCall.All`
///
/// # Response
///
/// The operation that the request created. It is usually still running.
///
/// Status: 200
///
/// `Location`: The URI of the operation.
///
/// # Requirements that only the service can check
///
/// - `permission`: the application must have the `Calls.InitiateGroupCall.All` permission
/// - `active-call`: the call must be answered and established
/// - `group-call`: several participants can be invited only to a group call, which has at least three participants
///   or was created with the coordinates of a meeting
/// - `chat-info`: to invite several participants, the group call must have a valid `chatInfo`
/// - `telephone-number`: to invite a phone, the application must have an application instance with an assigned
///   phone number (PSTN)
/// - `telephone-scenario`: a phone can be invited only from a call with a phone, a call with an application
///   instance, a scheduled meeting, or a peer-to-peer call
/// - `same-application`: to move a participant from one meeting to another, the same application must have created
///   both meetings
/// - `no-bot`: another bot cannot be invited; the newest documentation forbids only inviting more than one bot
/// - `not-invited-before`: an identity that was already invited to the call cannot be invited again
/// - `unique-client-context`: the `clientContext` must be unique among the client's requests
///
/// # Rules that [`validate`](Self::validate) checks
///
/// - `call-id-is-a-segment`: `callId` must not be empty, `.`, or `..`, because it is a path segment
/// - `names-are-spelled-exactly`: the name of a member must not differ from a documented one in letter case only
/// - `values-fit`: a value must have the type of its property; it is sent as it is, and no other rule checks it
/// - `client-context-characters`: the client context must have at most 256 characters
/// - `client-context-utf16`: the client context should have at most 256 UTF-16 code units; the documentation does
///   not say whether its limit counts them
/// - `participants-at-least-one`: at least one participant must be invited
/// - `participants-at-most-five`: at most 5 participants can be invited in one request
/// - `phone-is-e164`: a phone number must be in E.164 format: `+` followed by at most 15 digits, the first of which
///   is not 0
/// - `identity-has-a-member`: a participant's identity must have at least one member, such as `user` or `phone`,
///   with an ID that is not blank
/// - `identity-only-once`: the same identity cannot be invited twice
/// - `replaced-call-takes-one-participant`: with `replacesCallId`, the service reads only the first participant and
///   ignores the others
/// - `move-takes-one-participant`: with `participantId`, the service moves only the first participant and ignores
///   the others
/// - `no-application`: inviting another bot is not allowed
///
/// # Notes
///
/// This is the beta version of Microsoft Graph. Its APIs can change at any time, and Microsoft does not support
/// their use in production applications.
///
/// National clouds: the newest documentation of the v1.0 form of this action lists the global service and the US
/// Government services L4 and L5, but not China. Older documentation lists only the global service. For another
/// cloud, use its service root instead of the global one.
///
/// # Examples
///
/// ```
/// use graph_calls::{IdentitySet, InvitationParticipantInfo, Invite, Service};
///
/// // Moves a user from a peer-to-peer call to the group call.
/// let user = InvitationParticipantInfo::new(IdentitySet::user("7e1b4346-85a6-4bdd-abe3-d11c5d420efe"))
///     .with_replaces_call_id("a7ebfb2d-871e-419c-87af-27290b22e8db");
/// let invite = Invite::new("ab6233a5-20b7-4c5e-bea2-ce56c9776429")
///     .participant(user)
///     .client_context("f2fa86af-3c51-4bc2-8fc0-475452d9764f");
/// let request = invite.build()?;
/// assert_eq!(
///     (request.method(), request.url(&Service::GRAPH_BETA).as_str()),
///     (
///         "POST",
///         "https://graph.microsoft.com/beta/communications/calls/ab6233a5-20b7-4c5e-bea2-ce56c9776429/participants/invite",
///     ),
/// );
///
/// // The service accepts at most five participants, and phone numbers in E.164 format.
/// let phone = Invite::new("ab6233a5-20b7-4c5e-bea2-ce56c9776429").participant(IdentitySet::phone("0123"));
/// let findings = phone.validate();
/// assert_eq!(findings.findings()[0].id(), "phone-is-e164");
/// assert!(phone.build().is_err());
/// # Ok::<_, graph_calls::RequestError>(())
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq)]
pub struct Invite {
    call_id: CallId,

    parameters: InviteParameters,
}

impl Invite {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths of the action. Requests use the first one, and all are recognized.
    pub const PATHS: &'static [&'static str] = &[
        "/communications/calls/{callId}/participants/invite",
        "/app/calls/{callId}/participants/invite",
    ];

    /// The headers that have a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
    ];

    /// The status of a successful response.
    pub const STATUS: u16 = 200;

    /// Whether sending the request twice has the same effect as sending it once.
    pub const IS_IDEMPOTENT: bool = false;

    /// The permission types, each with the names of its permissions. Types that are not supported have none.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[
        ("Delegated (work or school account)", &[]),
        ("Delegated (personal Microsoft account)", &[]),
        ("Application", &["Calls.InitiateGroupCall.All"]),
    ];

    /// The requirements that only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[
        rule::Requirement {
            id: "permission",
            message: "the application must have the `Calls.InitiateGroupCall.All` permission",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "active-call",
            message: "the call must be answered and established",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "group-call",
            message: "several participants can be invited only to a group call, which has at least three participants or was created with the coordinates of a meeting",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "chat-info",
            message: "to invite several participants, the group call must have a valid `chatInfo`",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "telephone-number",
            message: "to invite a phone, the application must have an application instance with an assigned phone number (PSTN)",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "telephone-scenario",
            message: "a phone can be invited only from a call with a phone, a call with an application instance, a scheduled meeting, or a peer-to-peer call",
            documentation: "https://learn.microsoft.com/en-us/graph/api/application-post-calls?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "same-application",
            message: "to move a participant from one meeting to another, the same application must have created both meetings",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "no-bot",
            message: "another bot cannot be invited; the newest documentation forbids only inviting more than one bot",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "not-invited-before",
            message: "an identity that was already invited to the call cannot be invited again",
            documentation: "https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "unique-client-context",
            message: "the `clientContext` must be unique among the client's requests",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
    ];

    /// The rules that [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &CALL_ID_IS_A_SEGMENT,
        &NAMES_ARE_SPELLED_EXACTLY,
        &VALUES_FIT,
        &CLIENT_CONTEXT_CHARACTERS,
        &CLIENT_CONTEXT_UTF16,
        &PARTICIPANTS_AT_LEAST_ONE,
        &PARTICIPANTS_AT_MOST_FIVE,
        &PHONE_IS_E164,
        &IDENTITY_HAS_A_MEMBER,
        &IDENTITY_ONLY_ONCE,
        &REPLACED_CALL_TAKES_ONE_PARTICIPANT,
        &MOVE_TAKES_ONE_PARTICIPANT,
        &NO_APPLICATION,
    ];

    /// Creates a request.
    ///
    /// - `callId`: The ID of the call that the participants are invited to.
    pub fn new(call_id: impl Into<CallId>) -> Self {
        Self {
            call_id: call_id.into(),
            parameters: support::object::blank(),
        }
    }

    /// Adds an element to [`participants`](Self::participants).
    #[must_use]
    pub fn participant(
        mut self,
        participant: impl Into<InvitationParticipantInfo>,
    ) -> Self {
        self.parameters
            .participants
            .get_or_insert_with(Default::default)
            .push(participant.into());
        self
    }

    /// The participants to invite, from one to five.
    ///
    /// The elements are added to the existing ones. Without any, the request contains an empty array.
    #[must_use]
    pub fn participants(
        mut self,
        participants: impl IntoIterator<Item = impl Into<InvitationParticipantInfo>>,
    ) -> Self {
        let participants = participants.into_iter().map(Into::into);
        self.parameters
            .participants
            .get_or_insert_with(Default::default)
            .extend(participants);
        self
    }

    /// A unique string of at most 256 characters. The operation and its notifications repeat it.
    #[must_use]
    pub fn client_context(mut self, client_context: impl Into<String>) -> Self {
        self.parameters.client_context = Some(client_context.into());
        self
    }

    /// The ID of the call that the participants are invited to.
    #[inline]
    pub fn call_id(&self) -> &CallId {
        &self.call_id
    }

    /// Returns the parameters in the body.
    #[inline]
    pub fn parameters(&self) -> &InviteParameters {
        &self.parameters
    }

    /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.parameters;
        let mut report = rule::report::Report::default();
        rule::check::segment(
            &mut report,
            &CALL_ID_IS_A_SEGMENT,
            "/callId",
            self.call_id.as_str(),
        );
        let is_plain = rule::names::names(
            &mut report,
            &NAMES_ARE_SPELLED_EXACTLY,
            parameters,
        );
        if !is_plain {
            rule::values::values(&mut report, &VALUES_FIT, parameters);
        }
        rule::check::length(
            &mut report,
            &CLIENT_CONTEXT_CHARACTERS,
            rule::selection::one("/clientContext", parameters.client_context.as_deref()),
            rule::check::Unit::Characters,
            ..=256,
        );
        rule::check::length(
            &mut report,
            &CLIENT_CONTEXT_UTF16,
            rule::selection::one("/clientContext", parameters.client_context.as_deref()),
            rule::check::Unit::Utf16,
            ..=256,
        );
        report.remove_repeated(&CLIENT_CONTEXT_UTF16, &CLIENT_CONTEXT_CHARACTERS);
        rule::check::count(
            &mut report,
            &PARTICIPANTS_AT_LEAST_ONE,
            rule::selection::one(
                "/participants",
                Some(parameters.participants.as_ref().map_or(0, Vec::len)),
            ),
            1..,
        );
        rule::check::count(
            &mut report,
            &PARTICIPANTS_AT_MOST_FIVE,
            rule::selection::one(
                "/participants",
                Some(parameters.participants.as_ref().map_or(0, Vec::len)),
            ),
            ..=5,
        );
        rule::format::format(
            &mut report,
            &PHONE_IS_E164,
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/identity/phone/id",
                |element| Some(
                    element.identity.as_deref()?.phone.as_deref()?.id.as_deref(),
                ),
            ),
            rule::format::Format::E164,
        );
        rule::check::count(
            &mut report,
            &IDENTITY_HAS_A_MEMBER,
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/identity",
                |element| Some(
                    element
                        .identity
                        .as_deref()
                        .map_or(
                            0,
                            |value| rule::members::with_key(
                                value,
                                value.slots(),
                                |member| member.id.as_deref(),
                                "id",
                            ),
                        ),
                ),
            ),
            1..,
        );
        report.remove_repeated(&IDENTITY_HAS_A_MEMBER, &PHONE_IS_E164);
        rule::distinct::distinct(
            &mut report,
            &IDENTITY_ONLY_ONCE,
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/identity",
                |element| element.identity.as_deref(),
            ),
            |value| value.slots(),
            |member| member.id.as_deref(),
            "id",
        );
        if rule::selection::any(
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/replacesCallId",
                |element| element.replaces_call_id.as_deref(),
            ),
        ) {
            rule::check::count(
                &mut report,
                &REPLACED_CALL_TAKES_ONE_PARTICIPANT,
                rule::selection::one(
                    "/participants",
                    Some(parameters.participants.as_ref().map_or(0, Vec::len)),
                ),
                ..=1,
            );
        }
        if rule::selection::any(
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/participantId",
                |element| element.participant_id.as_deref(),
            ),
        ) {
            rule::check::count(
                &mut report,
                &MOVE_TAKES_ONE_PARTICIPANT,
                rule::selection::one(
                    "/participants",
                    Some(parameters.participants.as_ref().map_or(0, Vec::len)),
                ),
                ..=1,
            );
        }
        rule::check::absent(
            &mut report,
            &NO_APPLICATION,
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/identity/application",
                |element| element.identity.as_deref()?.application.as_deref(),
            ),
        );
        report
    }

    /// Builds the request for any HTTP client.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would reject the request. Warnings do not prevent the request from being
    /// built: see [`validate`](Self::validate).
    #[inline]
    pub fn build(
        &self,
    ) -> Result<exchange::request::Request, exchange::request::RequestError> {
        exchange::request::refuse(self.validate())?;
        Ok(exchange::request::Request {
            method: Self::METHOD,
            path: self.path(),
            headers: Self::HEADERS,
            body: self.parameters.to_vec()?,
        })
    }

    /// Builds the request for a client that uses the types of the `http` crate.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would reject the request, if the token cannot be sent, or if the URL of the
    /// service contains characters that HTTP does not allow.
    #[cfg(feature = "http")]
    pub fn to_http(
        &self,
        service: &exchange::service::Service,
        token: impl Into<exchange::token::BearerToken>,
    ) -> Result<http::Request<Vec<u8>>, exchange::request::RequestError> {
        self.build()?.into_http(service, token)
    }
    exchange::feature::without_http! {}

    #[inline]
    fn path(&self) -> String {
        let mut path = String::with_capacity(90);
        path.push_str("/communications/calls/");
        support::exchange::path::push_segment(&mut path, self.call_id.as_str());
        path.push_str("/participants/invite");
        path
    }

    /// Reads the response to the request.
    ///
    /// # Errors
    ///
    /// Returns an error if the service rejected the request, or if it accepted the request and the body of its
    /// response is something else than documented. [`retry`](crate::ResponseError::retry) says whether the request
    /// can be sent again.
    #[inline]
    pub fn read_response(
        response: impl exchange::response::Response,
    ) -> Result<
        exchange::accepted::Accepted<InviteParticipantsOperation>,
        exchange::response_error::ResponseError<ODataError>,
    > {
        exchange::read::read_response(response, Self::IS_IDEMPOTENT, &[])
    }

    /// Reads a request, for example in a test or a mock of the service. Returns `None` if the path belongs to
    /// another request.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not JSON, is not an object, or contains a duplicate member.
    #[inline]
    pub fn read_request(
        path: &str,
        body: &[u8],
    ) -> Result<Option<Self>, serde_json::Error> {
        let path = support::exchange::path::Path::new(path, &[]);
        let Some([call_id]) = Self::PATHS
            .iter()
            .find_map(|template| path.capture(template)) else {
            return Ok(None);
        };
        Ok(
            Some(Self {
                call_id: call_id.into(),
                parameters: support::wire::document::from_slice(body)?,
            }),
        )
    }
}

operation! {
    Invite => InviteParticipantsOperation, ODataError;
}

impl support::outcomes::operation::Awaited for Invite {
    type Operation = InviteParticipantsOperation;

    #[inline]
    fn context(&self) -> Option<&str> {
        self.parameters.client_context.as_deref()
    }

    #[inline]
    fn set_context(&mut self, context: String) {
        self.parameters.client_context = Some(context);
    }
}

/// The body of `invite`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteParameters {
    /// The participants to invite, from one to five.
    pub participants: Option<Vec<InvitationParticipantInfo>>,

    /// A unique string of at most 256 characters. The operation and its notifications repeat it.
    pub client_context: Option<String>,

    rest: support::object::rest::Rest,
}

object! {
    InviteParameters, "", with default;
    participants: "participants" => with_participants(into Vec<crate::InvitationParticipantInfo>);
    client_context: "clientContext" => with_client_context(into String);
}

const CALL_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "call-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`callId` must not be empty, `.`, or `..`, because it is a path segment",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const NAMES_ARE_SPELLED_EXACTLY: rule::Rule = rule::Rule {
    id: "names-are-spelled-exactly",
    severity: rule::Severity::Warning,
    message: "the name of a member must not differ from a documented one in letter case only",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const VALUES_FIT: rule::Rule = rule::Rule {
    id: "values-fit",
    severity: rule::Severity::Warning,
    message: "a value must have the type of its property; it is sent as it is, and no other rule checks it",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const CLIENT_CONTEXT_CHARACTERS: rule::Rule = rule::Rule {
    id: "client-context-characters",
    severity: rule::Severity::Error,
    message: "the client context must have at most 256 characters",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const CLIENT_CONTEXT_UTF16: rule::Rule = rule::Rule {
    id: "client-context-utf16",
    severity: rule::Severity::Warning,
    message: "the client context should have at most 256 UTF-16 code units; the documentation does not say whether its limit counts them",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const PARTICIPANTS_AT_LEAST_ONE: rule::Rule = rule::Rule {
    id: "participants-at-least-one",
    severity: rule::Severity::Error,
    message: "at least one participant must be invited",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const PARTICIPANTS_AT_MOST_FIVE: rule::Rule = rule::Rule {
    id: "participants-at-most-five",
    severity: rule::Severity::Error,
    message: "at most 5 participants can be invited in one request",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const PHONE_IS_E164: rule::Rule = rule::Rule {
    id: "phone-is-e164",
    severity: rule::Severity::Error,
    message: "a phone number must be in E.164 format: `+` followed by at most 15 digits, the first of which is not 0",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const IDENTITY_HAS_A_MEMBER: rule::Rule = rule::Rule {
    id: "identity-has-a-member",
    severity: rule::Severity::Error,
    message: "a participant's identity must have at least one member, such as `user` or `phone`, with an ID that is not blank",
    documentation: "https://learn.microsoft.com/en-us/graph/api/resources/invitationparticipantinfo?view=graph-rest-beta",
};

const IDENTITY_ONLY_ONCE: rule::Rule = rule::Rule {
    id: "identity-only-once",
    severity: rule::Severity::Error,
    message: "the same identity cannot be invited twice",
    documentation: "https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta",
};

const REPLACED_CALL_TAKES_ONE_PARTICIPANT: rule::Rule = rule::Rule {
    id: "replaced-call-takes-one-participant",
    severity: rule::Severity::Warning,
    message: "with `replacesCallId`, the service reads only the first participant and ignores the others",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const MOVE_TAKES_ONE_PARTICIPANT: rule::Rule = rule::Rule {
    id: "move-takes-one-participant",
    severity: rule::Severity::Warning,
    message: "with `participantId`, the service moves only the first participant and ignores the others",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

const NO_APPLICATION: rule::Rule = rule::Rule {
    id: "no-application",
    severity: rule::Severity::Warning,
    message: "inviting another bot is not allowed",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};
