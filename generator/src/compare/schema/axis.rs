//! The axes on which a change is judged, and the verdict that follows from them.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

/// Defines an axis: its values from the most harmless to the worst, each with its word in reports.
macro_rules! axis {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $word)] $value,)+
        }

        impl $name {
            /// All values, from the most harmless to the worst.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The word that stands for it in reports.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(self.word())
            }
        }
    };
}

axis! {
    /// What a change means for code that is compiled against the crate.
    Rust {
        /// The code that is generated is the same.
        None = "none",
        /// All code that compiled still compiles, and nothing is new to it.
        Patch = "patch",
        /// All code that compiled still compiles, and there is something new.
        Minor = "minor",
        /// Code that compiled can fail to compile.
        Major = "major",
    }
}

axis! {
    /// What a change means for the requests that the crate writes.
    Request {
        /// The same program writes the same requests.
        Same = "same",
        /// The members of a body come in another order.
        Order = "order",
        /// More can be sent than before.
        Widens = "widens",
        /// Requests that the crate refused are sent.
        Allowed = "allowed",
        /// Requests that the crate sent are refused.
        Refused = "refused",
        /// The same program writes other requests, or cannot write what it wrote.
        Changes = "changes",
    }
}

axis! {
    /// What a change means for the responses and notifications that the crate reads.
    Response {
        /// They are read in the same way.
        Same = "same",
        /// More of them is typed.
        Gains = "gains",
        /// Something that was typed is only preserved.
        Untyped = "untyped",
        /// Something is taken for something else than before.
        Reclassified = "reclassified",
        /// What the service writes after the change cannot be read by programs that were built before it.
        BreaksOld = "breaks-old",
    }
}

axis! {
    /// What a change means as a whole.
    Verdict {
        /// The generated crate is the same.
        Nothing = "nothing",
        /// Only documentation differs.
        Documentation = "documentation",
        /// Only the order of something differs that has no meaning.
        Order = "order",
        /// There is something new.
        Addition = "addition",
        /// Something is sent, refused, allowed, or recognized otherwise, although all code still compiles.
        Behaviour = "behaviour",
        /// Code fails to compile, an event is lost, or a request goes to another service or asks for something else.
        Breaking = "breaking",
    }
}

/// What a person has to decide about, whatever the verdict is.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Flag {
    /// Something that was hidden in logs is shown.
    Privacy,
    /// An application needs other permissions, so somebody has to consent to them.
    Consent,
}

impl Flag {
    /// The word that stands for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Consent => "consent",
        }
    }
}
