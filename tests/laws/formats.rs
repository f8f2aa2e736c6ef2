//! Other serde formats read the documented messages to the same values.

use graph_calls::{
    CommsNotifications, CommsOperation, Identity, InviteParameters, InviteParticipantsOperation, OperationStatus,
    Participant,
};

use super::registry::Wire;
use crate::util::{documented, EXAMPLES};

/// simd-json, sonic-rs and serde_json read a message alike, and write it alike.
fn read_alike<T: Wire>(message: &str) {
    let text = documented(message);
    let expected: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{message}: {error}"));

    let simd: T =
        simd_json::from_slice(&mut text.clone().into_bytes()).unwrap_or_else(|error| panic!("{message}: {error}"));
    assert_eq!(simd, expected, "{message}");
    let sonic: T = sonic_rs::from_slice(text.as_bytes()).unwrap_or_else(|error| panic!("{message}: {error}"));
    assert_eq!(sonic, expected, "{message}");
    let reader: T = simd_json::from_reader(text.as_bytes()).unwrap_or_else(|error| panic!("{message}: {error}"));
    assert_eq!(reader, expected, "{message}");

    let written = serde_json::to_string(&expected).expect("it can be written");
    assert_eq!(simd_json::to_string(&expected).expect("it can be written"), written, "{message}");
    assert_eq!(sonic_rs::to_string(&expected).expect("it can be written"), written, "{message}");
}

#[test]
fn simd_json_and_sonic_rs_read_the_twenty_messages() {
    for example in EXAMPLES {
        read_alike::<InviteParameters>(&format!("{example}/request"));
        read_alike::<InviteParticipantsOperation>(&format!("{example}/response"));
        read_alike::<CommsNotifications>(&format!("{example}/operation-completed"));
        read_alike::<CommsNotifications>(&format!("{example}/roster-updated"));
    }
}

/// Asked for text, YAML would make it of a number.
#[test]
fn text_is_what_a_format_says_is_text() {
    let identity: Identity = serde_yaml::from_str("id: '5'\ndisplayName: null").expect("it fits");
    assert_eq!(serde_yaml::to_string(&identity).expect("it can be written"), "id: '5'\ndisplayName: null\n");
    for misfit in ["id: 5", "id: 1.50", "id: true", "id: [a]", "id: !!int 5"] {
        assert!(serde_yaml::from_str::<Identity>(misfit).is_err(), "{misfit}");
    }
    assert!(serde_yaml::from_str::<CommsOperation>("status: 5").is_err());
    assert!(serde_yaml::from_str::<OperationStatus>("5").is_err());
    assert!(serde_yaml::from_str::<Participant>("mediaStreams: [{label: 5}]").is_err());
}
