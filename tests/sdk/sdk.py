"""What Microsoft's SDK sends, and what it reads from the answers."""

import ssl

import httpx
from kiota_abstractions.api_error import APIError
from kiota_abstractions.authentication import (
    AccessTokenProvider,
    AllowedHostsValidator,
    BaseBearerTokenAuthenticationProvider,
)
from kiota_serialization_json.json_parse_node_factory import JsonParseNodeFactory
from msgraph_beta import GraphRequestAdapter, GraphServiceClient
from msgraph_beta.generated.communications.calls.item.participants.invite.invite_post_request_body import (
    InvitePostRequestBody,
)
from msgraph_beta.generated.models.identity import Identity
from msgraph_beta.generated.models.identity_set import IdentitySet
from msgraph_beta.generated.models.invitation_participant_info import InvitationParticipantInfo
from msgraph_core import GraphClientFactory


class Token(AccessTokenProvider):
    """The token of the stand-in."""

    def __init__(self, token):
        self.token = token

    async def get_authorization_token(self, uri, additional_authentication_context={}):
        return self.token

    def get_allowed_hosts_validator(self):
        return AllowedHostsValidator(["localhost"])


class Sdk:
    """A client that trusts the stand-in, and keeps the responses as they are on the wire."""

    def __init__(self, stand_in):
        self.responses = []
        self.http = httpx.AsyncClient(
            verify=ssl.create_default_context(cafile=stand_in["certificate"]),
            event_hooks={"response": [self._keep]},
            trust_env=False,
        )
        http = GraphClientFactory.create_with_default_middleware(client=self.http)
        adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(Token(stand_in["token"])), http)
        adapter.base_url = stand_in["root"]
        self.graph = GraphServiceClient(request_adapter=adapter)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.http.aclose()

    async def _keep(self, response):
        await response.aread()
        headers = {name.lower(): value for name, value in response.headers.items()}
        self.responses.append({"status": response.status_code, "headers": headers, "body": response.text})

    async def invite(self, call, body):
        """Sends an invitation, and returns what the SDK reads from the answer."""
        try:
            return operation(await self.graph.communications.calls.by_call_id(call).participants.invite.post(body))
        except APIError as refusal:
            error = refusal.error
            return {"status": refusal.response_status_code, "code": error.code, "message": error.message}


def built(documented, with_types):
    """Builds a documented body as a user of the SDK does. The SDK sends types only if its user sets them."""

    def kind(it):
        return it["@odata.type"] if with_types else None

    def identity(it):
        # The SDK has no property for the provider.
        return Identity(
            odata_type=kind(it),
            id=it["id"],
            additional_data={name: it[name] for name in ("identityProvider",) if name in it},
        )

    def participant(it):
        who = it["identity"]
        return InvitationParticipantInfo(
            odata_type=kind(it),
            identity=IdentitySet(
                odata_type=kind(who),
                user=identity(who["user"]) if "user" in who else None,
                # Nor for a phone.
                additional_data={"phone": identity(who["phone"])} if "phone" in who else {},
            ),
            participant_id=it.get("participantId"),
            replaces_call_id=it.get("replacesCallId"),
        )

    return InvitePostRequestBody(
        client_context=documented["clientContext"],
        participants=[participant(it) for it in documented["participants"]],
    )


def parsed(body):
    """Reads a body with the models of the SDK."""
    node = JsonParseNodeFactory().get_root_parse_node("application/json", body)
    return node.get_object_value(InvitePostRequestBody)


def operation(read):
    """What the properties of an operation say, with the kind and the ID of everybody who is invited."""

    def participant(it):
        kinds = ((kind, getattr(it.identity, kind)) for kind in ("user", "application", "device"))
        kind, identity = next(((kind, identity) for kind, identity in kinds if identity), (None, None))
        return {
            "kind": kind,
            "id": identity and identity.id,
            "replacesCallId": it.replaces_call_id,
            "participantId": it.participant_id,
        }

    return {
        "id": read.id,
        "status": read.status and read.status.value,
        "clientContext": read.client_context,
        "participants": [participant(it) for it in read.participants],
    }
