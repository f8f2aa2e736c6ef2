// @generated from schema/types/identitySet.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identity;

/// The identities of one actor, with one member for each kind of identity. A set that the service writes can
/// contain several members, and some can be null. To invite an actor, set one member.
///
/// This type is open: additional properties are expected and preserved.
///
/// # Examples
///
/// ```
/// use graph_calls::{Identity, IdentitySet};
///
/// let user = IdentitySet::user("278405a3-f568-4b3e-b684-009193463064");
/// let phone = IdentitySet::phone(Identity::new("+12345678901").with_display_name("Ada"));
/// let who = phone.who().expect("a member is set");
/// assert_eq!((who.kind, who.identity.id.as_deref()), ("phone", Some("+12345678901")));
///
/// // `Debug` shows neither names nor numbers.
/// assert!(!format!("{phone:?}").contains("Ada"));
/// # assert_eq!(user.who().map(|who| who.kind), Some("user"));
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/identityset?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct IdentitySet {
    /// A user. Its ID is the one in the directory.
    pub user: Option<Box<Identity>>,

    /// An application, such as a bot.
    pub application: Option<Box<Identity>>,

    /// A device.
    pub device: Option<Box<Identity>>,

    /// A phone. Its ID is the number in E.164 format.
    pub phone: Option<Box<Identity>>,

    /// A guest.
    pub guest: Option<Box<Identity>>,

    /// An encrypted identity.
    pub encrypted: Option<Box<Identity>>,

    /// An on-premises identity.
    pub on_premises: Option<Box<Identity>>,

    /// An application instance. To call phones, a bot needs one that has a phone number.
    pub application_instance: Option<Box<Identity>>,

    /// An asserted identity.
    pub asserted_identity: Option<Box<Identity>>,

    /// A user of Azure Communication Services.
    pub azure_communication_services_user: Option<Box<Identity>>,

    rest: support::object::rest::Rest,
}

impl IdentitySet {
    /// The names of the members on the wire.
    pub const MEMBERS: &'static [&'static str] = &[
        "user",
        "application",
        "device",
        "phone",
        "guest",
        "encrypted",
        "onPremises",
        "applicationInstance",
        "assertedIdentity",
        "azureCommunicationServicesUser",
    ];

    /// Creates an object whose only member is [`user`](field@Self::user).
    pub fn user(user: impl Into<Identity>) -> Self {
        Self {
            user: Some(Box::new(user.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`application`](field@Self::application).
    pub fn application(application: impl Into<Identity>) -> Self {
        Self {
            application: Some(Box::new(application.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`device`](field@Self::device).
    pub fn device(device: impl Into<Identity>) -> Self {
        Self {
            device: Some(Box::new(device.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`phone`](field@Self::phone).
    pub fn phone(phone: impl Into<Identity>) -> Self {
        Self {
            phone: Some(Box::new(phone.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`guest`](field@Self::guest).
    pub fn guest(guest: impl Into<Identity>) -> Self {
        Self {
            guest: Some(Box::new(guest.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`encrypted`](field@Self::encrypted).
    pub fn encrypted(encrypted: impl Into<Identity>) -> Self {
        Self {
            encrypted: Some(Box::new(encrypted.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`on_premises`](field@Self::on_premises).
    pub fn on_premises(on_premises: impl Into<Identity>) -> Self {
        Self {
            on_premises: Some(Box::new(on_premises.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`application_instance`](field@Self::application_instance).
    pub fn application_instance(application_instance: impl Into<Identity>) -> Self {
        Self {
            application_instance: Some(Box::new(application_instance.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`asserted_identity`](field@Self::asserted_identity).
    pub fn asserted_identity(asserted_identity: impl Into<Identity>) -> Self {
        Self {
            asserted_identity: Some(Box::new(asserted_identity.into())),
            ..support::object::blank()
        }
    }

    /// Creates an object whose only member is [`azure_communication_services_user`](field@Self::azure_communication_services_user).
    pub fn azure_communication_services_user(
        azure_communication_services_user: impl Into<Identity>,
    ) -> Self {
        Self {
            azure_communication_services_user: Some(
                Box::new(azure_communication_services_user.into()),
            ),
            ..support::object::blank()
        }
    }

    /// Returns the members that are set, each with its name on the wire.
    #[inline]
    pub fn members(&self) -> impl Iterator<Item = (&'static str, &Identity)> {
        Self::MEMBERS
            .iter()
            .zip(self.slots())
            .filter_map(|(name, member)| Some((*name, member?)))
    }

    /// Returns the number of members that are set, including those that this crate does not know.
    #[inline]
    pub fn member_count(&self) -> usize {
        self.slots().iter().flatten().count()
            + support::object::unknown_objects(self).count()
    }

    /// Returns every member, in the order of `MEMBERS`.
    #[inline]
    pub(crate) fn slots(&self) -> [Option<&Identity>; Self::MEMBERS.len()] {
        [
            self.user.as_deref(),
            self.application.as_deref(),
            self.device.as_deref(),
            self.phone.as_deref(),
            self.guest.as_deref(),
            self.encrypted.as_deref(),
            self.on_premises.as_deref(),
            self.application_instance.as_deref(),
            self.asserted_identity.as_deref(),
            self.azure_communication_services_user.as_deref(),
        ]
    }

    /// Returns who this is, whatever member it stands under.
    ///
    /// It is the first member whose `id` is not blank, or else the first one that is set. Members that this crate
    /// does not know come last.
    #[inline]
    pub fn who(&self) -> Option<support::who::Who<'_, Identity>> {
        support::who::who(
            self,
            Self::MEMBERS,
            self.slots(),
            Some(("id", |member| member.id.as_deref())),
        )
    }
}

object! {
    IdentitySet, "#microsoft.graph.identitySet", with default;
    user: "user" => with_user(boxed crate::Identity);
    application: "application" => with_application(boxed crate::Identity);
    device: "device" => with_device(boxed crate::Identity);
    phone: "phone" => with_phone(boxed crate::Identity);
    guest: "guest" => with_guest(boxed crate::Identity);
    encrypted: "encrypted" => with_encrypted(boxed crate::Identity);
    on_premises: "onPremises" => with_on_premises(boxed crate::Identity);
    application_instance: "applicationInstance" => with_application_instance(boxed crate::Identity);
    asserted_identity: "assertedIdentity" => with_asserted_identity(boxed crate::Identity);
    azure_communication_services_user: "azureCommunicationServicesUser" => with_azure_communication_services_user(boxed crate::Identity);
}
