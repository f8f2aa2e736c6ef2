// @generated from schema/actions/invite.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::support::exchange::{request, response};
use crate::support::rule;
use crate::types::{
    IdentitySet, InvitationParticipantInfo, InviteParticipantsOperation, ODataError,
};

/// Invites participants to an active call. Success means that an operation has been created, not that anybody has
/// joined: how it ends is told by a notification, which can take half a minute, and all participants then get a
/// roster update. The request is not idempotent, so repeating it can invite twice; the documentation knows no
/// idempotency key, and `clientContext` only correlates.
///
/// `POST /communications/calls/{callId}/participants/invite`
///
/// `POST /app/calls/{callId}/participants/invite` (deprecated: recognised, never built)
///
/// # Headers
///
/// - `Authorization: Bearer {token}`: The application's access token. Required.
/// - `Content-Type: application/json`: The format of the body. Required.
///
/// # Permissions
///
/// - Delegated (work or school account): not supported
/// - Delegated (personal Microsoft account): not supported
/// - Application: `Calls.InitiateGroupCall.All`
///
/// # Answer
///
/// The operation that was created, usually still running.
///
/// Status 200.
///
/// `Location`: The URI of the operation.
///
/// # What only the service can check
///
/// - `permission`: the application has the permission `Calls.InitiateGroupCall.All`
/// - `active-call`: the call has been answered and is established
/// - `group-call`: several participants are invited to a group call only, one that has at least three participants
///   or was created with the coordinates of a meeting
/// - `chat-info`: a group call that several participants are invited to has a valid `chatInfo`
/// - `telephone-number`: to invite a telephone, the application has an application instance with an assigned
///   telephone number (PSTN)
/// - `telephone-scenario`: a telephone is invited from a call with a telephone, a call with an application
///   instance, a scheduled meeting or a peer-to-peer call
/// - `same-application`: to move a participant from one meeting to another, both meetings were created by the same
///   application
/// - `no-bot`: nobody invited is another bot; the newest documentation forbids only more than one
/// - `not-invited-before`: no identity is invited that was invited to the call before
/// - `unique-client-context`: the `clientContext` is unique among the client's requests
///
/// # What [`validate`](Self::validate) checks
///
/// - `call-id-is-a-segment`: `callId` must not be empty, `.` or `..`, since it is a segment of the path
/// - `participants-at-least-one`: at least one participant must be invited
/// - `participants-at-most-five`: at most 5 participants can be invited in one request
/// - `identity-has-a-member`: a participant's identity must have at least one member, such as `user` or `phone`
/// - `phone-is-e164`: a telephone number must be in E.164 format: `+`, then at most 15 digits, the first not 0
/// - `client-context-characters`: the client context must have at most 256 characters
/// - `client-context-utf16`: the client context has more than 256 UTF-16 units; the documentation does not say
///   whether its limit counts these
/// - `identity-only-once`: the same identity cannot be invited twice
/// - `replaced-call-takes-one-participant`: with `replacesCallId` only the first participant is read, the others
///   are ignored
/// - `move-takes-one-participant`: with `participantId` only the first participant is moved, the others are ignored
/// - `no-application`: inviting another bot is not allowed
///
/// # Notes
///
/// This is the beta version of Microsoft Graph: its APIs can change at any time, and Microsoft does not support
/// their use in production applications.
///
/// National clouds: the newest documentation of this action's v1.0 form lists the global service and the US
/// Government services L4 and L5, but not China; older documentation lists the global service alone. For another
/// cloud, use its own root in place of the global one.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq)]
pub struct Invite {
    call_id: String,

    parameters: InviteParameters,
}

impl Invite {
    /// The HTTP method.
    pub const METHOD: &'static str = "POST";

    /// The paths: the first one is built, all are recognised.
    pub const PATHS: &'static [&'static str] = &[
        "/communications/calls/{callId}/participants/invite",
        "/app/calls/{callId}/participants/invite",
    ];

    /// The headers with a fixed value.
    pub const HEADERS: &'static [(&'static str, &'static str)] = &[
        ("Content-Type", "application/json"),
    ];

    /// The status of an answer that is no error.
    pub const STATUS: u16 = 200;

    /// The kinds of permission, each with those that it needs; none where the kind is not supported.
    pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[
        ("Delegated (work or school account)", &[]),
        ("Delegated (personal Microsoft account)", &[]),
        ("Application", &["Calls.InitiateGroupCall.All"]),
    ];

    /// What only the service can check.
    pub const REQUIREMENTS: &'static [rule::Requirement] = &[
        rule::Requirement {
            id: "permission",
            message: "the application has the permission `Calls.InitiateGroupCall.All`",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "active-call",
            message: "the call has been answered and is established",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "group-call",
            message: "several participants are invited to a group call only, one that has at least three participants or was created with the coordinates of a meeting",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "chat-info",
            message: "a group call that several participants are invited to has a valid `chatInfo`",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "telephone-number",
            message: "to invite a telephone, the application has an application instance with an assigned telephone number (PSTN)",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "telephone-scenario",
            message: "a telephone is invited from a call with a telephone, a call with an application instance, a scheduled meeting or a peer-to-peer call",
            documentation: "https://learn.microsoft.com/en-us/graph/api/application-post-calls?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "same-application",
            message: "to move a participant from one meeting to another, both meetings were created by the same application",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "no-bot",
            message: "nobody invited is another bot; the newest documentation forbids only more than one",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "not-invited-before",
            message: "no identity is invited that was invited to the call before",
            documentation: "https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta",
        },
        rule::Requirement {
            id: "unique-client-context",
            message: "the `clientContext` is unique among the client's requests",
            documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
        },
    ];

    /// What [`validate`](Self::validate) checks.
    pub const RULES: &'static [&'static rule::Rule] = &[
        &CALL_ID_IS_A_SEGMENT,
        &PARTICIPANTS_AT_LEAST_ONE,
        &PARTICIPANTS_AT_MOST_FIVE,
        &IDENTITY_HAS_A_MEMBER,
        &PHONE_IS_E164,
        &CLIENT_CONTEXT_CHARACTERS,
        &CLIENT_CONTEXT_UTF16,
        &IDENTITY_ONLY_ONCE,
        &REPLACED_CALL_TAKES_ONE_PARTICIPANT,
        &MOVE_TAKES_ONE_PARTICIPANT,
        &NO_APPLICATION,
    ];

    /// Starts a request.
    ///
    /// - `callId`: The call to invite to.
    pub fn new(call_id: impl Into<String>) -> Self {
        Self {
            call_id: call_id.into(),
            parameters: support::object::blank(),
        }
    }

    /// Adds one to [`participants`](Self::participants).
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

    /// Who is invited, one to five participants.
    ///
    /// Adds to those that are there already.
    #[must_use]
    pub fn participants(
        mut self,
        participants: impl IntoIterator<Item = InvitationParticipantInfo>,
    ) -> Self {
        self.parameters
            .participants
            .get_or_insert_with(Default::default)
            .extend(participants);
        self
    }

    /// A unique text that the operation and its notifications repeat, at most 256 characters.
    #[must_use]
    pub fn client_context(mut self, client_context: impl Into<String>) -> Self {
        self.parameters.client_context = Some(client_context.into());
        self
    }

    /// The call to invite to.
    #[inline]
    pub fn call_id(&self) -> &str {
        &self.call_id
    }

    /// The body.
    #[inline]
    pub fn parameters(&self) -> &InviteParameters {
        &self.parameters
    }

    /// Checks the request against every rule that a client can check; nothing is changed or sent.
    #[inline]
    #[must_use]
    pub fn validate(&self) -> rule::report::Report {
        let parameters = &self.parameters;
        let mut report = rule::report::Report::default();
        rule::check::segment(
            &mut report,
            &CALL_ID_IS_A_SEGMENT,
            "/callId",
            &self.call_id,
        );
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
        rule::check::count(
            &mut report,
            &IDENTITY_HAS_A_MEMBER,
            rule::selection::each(
                "/participants",
                parameters.participants.as_ref(),
                "/identity",
                |element| Some(
                    element.identity.as_deref().map_or(0, IdentitySet::member_count),
                ),
            ),
            1..,
        );
        rule::check::format(
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
            rule::check::Format::E164,
        );
        rule::check::length(
            &mut report,
            &CLIENT_CONTEXT_CHARACTERS,
            rule::selection::one("/clientContext", parameters.client_context.as_deref()),
            rule::check::Unit::Characters,
            ..=256,
        );
        if !report.has(&CLIENT_CONTEXT_CHARACTERS) {
            rule::check::length(
                &mut report,
                &CLIENT_CONTEXT_UTF16,
                rule::selection::one(
                    "/clientContext",
                    parameters.client_context.as_deref(),
                ),
                rule::check::Unit::Utf16,
                ..=256,
            );
        }
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

    /// The request, for any HTTP client.
    ///
    /// # Errors
    ///
    /// The service would refuse the request. Warnings do not keep it from being built: see [`validate`](Self::validate).
    #[inline]
    pub fn build(&self) -> Result<request::Request, request::RequestError> {
        request::refuse(self.validate())?;
        Ok(request::Request {
            method: Self::METHOD,
            path: self.path(),
            headers: Self::HEADERS,
            body: self.parameters.to_vec()?,
        })
    }

    /// The request for a client that speaks the types of the crate `http`.
    ///
    /// # Errors
    ///
    /// The service would refuse the request, or its URL or the token holds what HTTP does not allow there.
    #[cfg(feature = "http")]
    pub fn to_http(
        &self,
        service: &support::exchange::service::Service,
        token: impl Into<support::exchange::token::BearerToken>,
    ) -> Result<http::Request<Vec<u8>>, request::RequestError> {
        Ok(self.build()?.into_http(service, token)?)
    }

    #[inline]
    fn path(&self) -> String {
        let mut path = String::with_capacity(90);
        path.push_str("/communications/calls/");
        support::exchange::path::push_segment(&mut path, &self.call_id);
        path.push_str("/participants/invite");
        path
    }

    /// Reads the answer to the request.
    ///
    /// # Errors
    ///
    /// The service refused the request, or the body of its answer does not fit.
    #[inline]
    pub fn read_response(
        response: impl response::Response,
    ) -> Result<
        response::Accepted<InviteParticipantsOperation>,
        response::ResponseError<ODataError>,
    > {
        response::read_response(response)
    }

    /// Reads a request back, as a test or a stand-in for the service does; `None` if the path is that of another one.
    ///
    /// # Errors
    ///
    /// The body does not fit.
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
                call_id,
                parameters: support::wire::reader::from_slice(
                    body,
                    support::object::at::Reading::Careful,
                )?,
            }),
        )
    }
}

/// The body of `invite`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteParameters {
    /// Who is invited, one to five participants.
    pub participants: Option<Vec<InvitationParticipantInfo>>,

    /// A unique text that the operation and its notifications repeat, at most 256 characters.
    pub client_context: Option<String>,

    rest: support::object::rest::Rest,
}

impl InviteParameters {
    /// Sets [`participants`](Self::participants).
    #[must_use]
    pub fn with_participants(
        mut self,
        participants: impl Into<Vec<InvitationParticipantInfo>>,
    ) -> Self {
        self.participants = Some(participants.into());
        self
    }

    /// Sets [`client_context`](Self::client_context).
    #[must_use]
    pub fn with_client_context(mut self, client_context: impl Into<String>) -> Self {
        self.client_context = Some(client_context.into());
        self
    }
}

object! {
    InviteParameters, "", with default;
    participants: "participants";
    client_context: "clientContext";
}

static CALL_ID_IS_A_SEGMENT: rule::Rule = rule::Rule {
    id: "call-id-is-a-segment",
    severity: rule::Severity::Error,
    message: "`callId` must not be empty, `.` or `..`, since it is a segment of the path",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static PARTICIPANTS_AT_LEAST_ONE: rule::Rule = rule::Rule {
    id: "participants-at-least-one",
    severity: rule::Severity::Error,
    message: "at least one participant must be invited",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static PARTICIPANTS_AT_MOST_FIVE: rule::Rule = rule::Rule {
    id: "participants-at-most-five",
    severity: rule::Severity::Error,
    message: "at most 5 participants can be invited in one request",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static IDENTITY_HAS_A_MEMBER: rule::Rule = rule::Rule {
    id: "identity-has-a-member",
    severity: rule::Severity::Error,
    message: "a participant's identity must have at least one member, such as `user` or `phone`",
    documentation: "https://learn.microsoft.com/en-us/graph/api/resources/invitationparticipantinfo?view=graph-rest-beta",
};

static PHONE_IS_E164: rule::Rule = rule::Rule {
    id: "phone-is-e164",
    severity: rule::Severity::Error,
    message: "a telephone number must be in E.164 format: `+`, then at most 15 digits, the first not 0",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static CLIENT_CONTEXT_CHARACTERS: rule::Rule = rule::Rule {
    id: "client-context-characters",
    severity: rule::Severity::Error,
    message: "the client context must have at most 256 characters",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static CLIENT_CONTEXT_UTF16: rule::Rule = rule::Rule {
    id: "client-context-utf16",
    severity: rule::Severity::Warning,
    message: "the client context has more than 256 UTF-16 units; the documentation does not say whether its limit counts these",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static IDENTITY_ONLY_ONCE: rule::Rule = rule::Rule {
    id: "identity-only-once",
    severity: rule::Severity::Error,
    message: "the same identity cannot be invited twice",
    documentation: "https://learn.microsoft.com/en-us/graph/api/resources/call?view=graph-rest-beta",
};

static REPLACED_CALL_TAKES_ONE_PARTICIPANT: rule::Rule = rule::Rule {
    id: "replaced-call-takes-one-participant",
    severity: rule::Severity::Warning,
    message: "with `replacesCallId` only the first participant is read, the others are ignored",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static MOVE_TAKES_ONE_PARTICIPANT: rule::Rule = rule::Rule {
    id: "move-takes-one-participant",
    severity: rule::Severity::Warning,
    message: "with `participantId` only the first participant is moved, the others are ignored",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};

static NO_APPLICATION: rule::Rule = rule::Rule {
    id: "no-application",
    severity: rule::Severity::Warning,
    message: "inviting another bot is not allowed",
    documentation: "https://learn.microsoft.com/en-us/graph/api/participant-invite?view=graph-rest-beta",
};
