//! Other serde formats read the documented messages to the same values.

use graph_calls::{CommsOperation, Identity, OperationStatus, Participant};

use super::model::type_of;
use super::registry::{ensure, hold_for, Law, Verdict, Wire};
use super::round_trip::same;
use crate::util::documented::messages;

/// simd-json, sonic-rs, and serde_json deserialize a text to the same object, and serialize it to
/// the same text.
struct ReadAlike<'a>(&'a str);

impl Law for ReadAlike<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let text = self.0;
        let expected: T = serde_json::from_str(text).map_err(|error| error.to_string())?;

        let simd = simd_json::from_slice(&mut text.to_owned().into_bytes()).map_err(|error| error.to_string())?;
        same(&expected, &simd, text)?;
        same(&expected, &sonic_rs::from_slice(text.as_bytes()).map_err(|error| error.to_string())?, text)?;
        same(&expected, &simd_json::from_reader(text.as_bytes()).map_err(|error| error.to_string())?, text)?;

        let written = serde_json::to_string(&expected).map_err(|error| error.to_string())?;
        let simd = simd_json::to_string(&expected).map_err(|error| error.to_string())?;
        let sonic = sonic_rs::to_string(&expected).map_err(|error| error.to_string())?;
        ensure([&simd, &sonic] == [&written; 2], || format!("{simd}\n{sonic}\ninstead of\n{written}"))
    }
}

#[test]
fn simd_json_and_sonic_rs_read_the_documented_messages() {
    for message in messages() {
        let verdict = hold_for(type_of(&message), &ReadAlike(&message.body));
        verdict.unwrap_or_else(|error| panic!("{}: {error}", message.name));
    }
}

/// If YAML were asked for a string, it would convert numbers. Only what the format itself considers
/// a string is accepted.
#[test]
fn text_is_what_a_format_says_is_text() {
    let identity: Identity = serde_yaml::from_str("id: '5'\ndisplayName: null").expect("it fits");
    assert_eq!(serde_yaml::to_string(&identity).expect("it can be written"), "id: '5'\ndisplayName: null\n");
    for misfit in ["id: 5\n", "id: 1.5\n", "id: true\n", "id:\n- a\n"] {
        let identity: Identity = serde_yaml::from_str(misfit).expect("only one member does not fit");
        assert_eq!((identity.id.as_deref(), identity.misfits().count()), (None, 1), "{misfit}");
        assert_eq!(serde_yaml::to_string(&identity).expect("it can be written"), misfit);
    }
    assert!(serde_yaml::from_str::<Identity>("id: !text a").is_err());
    assert!(serde_yaml::from_str::<OperationStatus>("5").is_err());
    let operation: CommsOperation = serde_yaml::from_str("status: 5").expect("only one member does not fit");
    assert_eq!(operation.misfits().map(|misfit| misfit.place().to_owned()).collect::<Vec<_>>(), ["/status"]);
    let participant: Participant = serde_yaml::from_str("mediaStreams: [{label: 5}]").expect("only one does not fit");
    assert_eq!(participant.misfits().map(|one| one.place().to_owned()).collect::<Vec<_>>(), ["/mediaStreams/0/label"]);
}
