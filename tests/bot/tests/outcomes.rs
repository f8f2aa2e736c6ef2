//! Waiting for the outcome of an invitation.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use graph_calls::serde_json::{self, json, Value};
use graph_calls::{
    ContextInUse, IdentitySet, Invite, InviteParticipantsOperation, Outcome, Outcomes, Pending, Settled,
};

type Waiting = Pending<InviteParticipantsOperation>;

fn invite() -> Invite {
    Invite::new("c").participant(IdentitySet::user("u"))
}

fn operation(members: Value) -> InviteParticipantsOperation {
    serde_json::from_value(members).expect("it is an object")
}

/// An operation that ended.
fn ended(id: Value, context: Value) -> InviteParticipantsOperation {
    operation(json!({ "id": id, "clientContext": context, "status": "completed" }))
}

fn accepted(members: Value) -> graph_calls::Accepted<InviteParticipantsOperation> {
    Invite::read_response((200, [("content-type", "application/json")], members.to_string())).expect("it is accepted")
}

/// Polls once. A future that is not ready has registered its task.
fn poll(pending: &mut Waiting) -> Option<InviteParticipantsOperation> {
    match pin!(pending).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(operation) => Some(operation),
        Poll::Pending => None,
    }
}

#[test]
fn a_request_without_a_context_gets_one() {
    let outcomes = Outcomes::new();
    for given in [None, Some(""), Some(" ")] {
        let mut invite = given.map_or_else(invite, |context| invite().client_context(context));
        let pending = outcomes.expect(&mut invite).expect("it is new");
        assert_eq!(invite.parameters().client_context.as_deref(), Some(pending.context()));
        assert_eq!(pending.context().len(), 36);
        assert!(invite.build().is_ok());
    }
    let mut own = invite().client_context("mine");
    assert_eq!(outcomes.expect(&mut own).expect("it is new").context(), "mine");
}

#[test]
fn a_context_is_waited_for_once() {
    let outcomes = Outcomes::new();
    let mut invite = invite().client_context("x");
    let first = outcomes.expect(&mut invite).expect("it is new");
    assert_eq!(outcomes.expect(&mut invite).err(), Some(ContextInUse));
    drop(first);
    assert!(outcomes.expect(&mut invite).is_ok());
    assert!(outcomes.is_empty());
}

#[tokio::test]
async fn a_notification_that_overtakes_the_response_is_not_lost() {
    let outcomes = Outcomes::new();
    let mut invite = invite();
    let pending = outcomes.expect(&mut invite).expect("it is new");
    let context = pending.context().to_owned();
    assert_eq!(outcomes.settle(ended(Value::Null, json!(context))), Settled::Ended);
    assert!(pending.accepted(&accepted(json!({ "id": "o", "clientContext": context, "status": "Running" }))));
    assert!(matches!(pending.await.outcome(), Outcome::Completed(_)));
    assert!(outcomes.is_empty());
}

#[tokio::test]
async fn an_id_alone_is_enough_before_and_after_the_response() {
    for overtakes in [true, false] {
        let outcomes = Outcomes::new();
        let pending = outcomes.expect(&mut invite()).expect("it is new");
        let answer = accepted(json!({ "id": "o", "status": "Running" }));
        let notification = operation(json!({ "id": "o", "status": "Failed" }));
        if overtakes {
            assert_eq!(outcomes.settle(notification), Settled::Foreign);
            assert!(pending.accepted(&answer));
        } else {
            assert!(!pending.accepted(&answer));
            assert_eq!(outcomes.settle(notification), Settled::Ended);
        }
        assert!(matches!(pending.await.outcome(), Outcome::Failed(_)));
    }
}

#[test]
fn a_response_can_be_the_end() {
    let outcomes = Outcomes::new();
    for (status, ends) in
        [("completed", true), ("Failed", true), ("Running", false), ("NotStarted", false), ("?", false)]
    {
        let mut pending = outcomes.expect(&mut invite()).expect("it is new");
        assert_eq!(pending.accepted(&accepted(json!({ "id": "o", "status": status }))), ends, "{status}");
        assert_eq!(poll(&mut pending).is_some(), ends, "{status}");
    }
    let mut pending = outcomes.expect(&mut invite()).expect("it is new");
    let empty = Invite::read_response((202, [("location", "/o")], "")).expect("it is accepted");
    assert!(!pending.accepted(&empty));
    assert!(poll(&mut pending).is_none());
}

#[test]
fn late_repeated_and_foreign_operations_are_told_apart() {
    let outcomes = Outcomes::new();
    let mut pending = outcomes.expect(&mut invite().client_context("a")).expect("it is new");
    pending.accepted(&accepted(json!({ "id": "1", "clientContext": "a", "status": "Running" })));
    let settle = |id: &str, context: &str| outcomes.settle(ended(json!(id), json!(context)));
    assert_eq!(outcomes.settle(operation(json!({ "clientContext": "a", "status": "Running" }))), Settled::Running);
    assert_eq!(outcomes.settle(operation(json!({ "clientContext": "a" }))), Settled::Running);
    assert_eq!(settle("2", "b"), Settled::Foreign);
    // A client that repeats a request creates two operations that have the same context.
    assert_eq!(settle("2", "a"), Settled::Foreign);
    assert_eq!(settle("1", "a"), Settled::Ended);
    assert_eq!(settle("1", "a"), Settled::Repeated, "before the future is polled");
    assert!(poll(&mut pending).is_some());
    assert!(poll(&mut pending).is_none());
    assert_eq!(settle("1", "a"), Settled::Repeated);
    assert_eq!(outcomes.settle(ended(json!("1"), Value::Null)), Settled::Repeated);

    let dropped = outcomes.expect(&mut invite().client_context("c")).expect("it is new");
    dropped.accepted(&accepted(json!({ "id": "3", "status": "Running" })));
    drop(dropped);
    assert_eq!(settle("3", "c"), Settled::Late);
    assert_eq!(outcomes.settle(ended(json!("3"), Value::Null)), Settled::Late);
    assert!(outcomes.is_empty());

    // A context can be used again, even while the future before it is still there.
    let mut again = outcomes.expect(&mut invite().client_context("a")).expect("it is free");
    drop(pending);
    assert_eq!(settle("9", "a"), Settled::Ended);
    assert!(poll(&mut again).is_some());
}

/// `send_and_wait` can be called again with the same request after the time is over.
#[test]
fn a_late_end_of_the_first_request_is_not_that_of_the_second_one() {
    let outcomes = Outcomes::new();
    let running = |id: &str| accepted(json!({ "id": id, "clientContext": "a", "status": "Running" }));
    let expect = || outcomes.expect(&mut invite().client_context("a")).expect("it is free");
    let settle = |id: Value| outcomes.settle(ended(id, json!("a")));
    let first = expect();
    first.accepted(&running("1"));
    drop(first);
    let mut second = expect();
    assert_eq!(settle(json!("1")), Settled::Late);
    assert!(!second.accepted(&running("2")));
    assert_eq!(settle(json!("1")), Settled::Late);
    assert_eq!(settle(json!("2")), Settled::Ended);
    assert_eq!(poll(&mut second).and_then(|operation| operation.id.clone()).as_deref(), Some("2"));

    // What was taken for the second request turns out to be that of an unknown one when the response is read.
    let mut third = expect();
    assert_eq!(settle(json!("9")), Settled::Ended);
    assert!(!third.accepted(&running("3")));
    assert!(poll(&mut third).is_none());
    assert_eq!(settle(json!("3")), Settled::Ended);
    assert!(third.accepted(&running("3")), "a notification can be faster than the response");
    assert!(poll(&mut third).is_some());
}

#[test]
fn an_id_decides_whatever_the_context_says() {
    let outcomes = Outcomes::new();
    let expect = |context: &str| outcomes.expect(&mut invite().client_context(context)).expect("it is new");
    let [mut one, other, same] = ["a", "b", "c"].map(expect);
    one.accepted(&accepted(json!({ "id": "1", "status": "Running" })));
    assert_eq!(outcomes.settle(ended(json!("1"), json!("b"))), Settled::Ended);
    assert!(poll(&mut one).is_some());
    // Two requests with one operation: that nobody waits for one of them costs the other nothing.
    other.accepted(&accepted(json!({ "id": "2", "status": "Running" })));
    same.accepted(&accepted(json!({ "id": "2", "status": "Running" })));
    drop(other);
    assert_eq!(outcomes.settle(ended(json!("2"), Value::Null)), Settled::Ended);
}

/// A task can own another future of the same set.
#[test]
fn a_waker_that_drops_a_future_does_not_block() {
    struct Owner {
        _owned: Mutex<Waiting>,
    }

    impl Wake for Owner {
        fn wake(self: Arc<Self>) {}
    }

    let outcomes = Outcomes::new();
    let expect = |context: &str| outcomes.expect(&mut invite().client_context(context)).expect("it is new");
    for ends in [false, true] {
        let (mut waiting, owned) = (expect("waiting"), expect("owned"));
        let owner = Waker::from(Arc::new(Owner { _owned: Mutex::new(owned) }));
        assert!(pin!(&mut waiting).poll(&mut Context::from_waker(&owner)).is_pending());
        drop(owner);
        if ends {
            drop(waiting);
        } else {
            assert!(poll(&mut waiting).is_none());
        }
    }
}

#[test]
fn an_unknown_status_ends_what_a_notification_settles() {
    let outcomes = Outcomes::new();
    let mut pending = outcomes.expect(&mut invite().client_context("a")).expect("it is new");
    let notification = operation(json!({ "clientContext": "a", "status": "abandoned" }));
    assert_eq!(outcomes.settle(notification), Settled::Ended);
    assert_eq!(poll(&mut pending).map(|operation| operation.outcome().result().is_some()), Some(false));
}

#[tokio::test]
async fn many_tasks_wait_and_each_gets_its_own() {
    let outcomes = Outcomes::new();
    let tasks: Vec<_> = (0..1000)
        .map(|number| {
            let pending = outcomes.expect(&mut invite().client_context(format!("n{number}"))).expect("it is new");
            tokio::spawn(async move { (number, pending.await) })
        })
        .collect();
    tokio::task::yield_now().await;
    for number in (0..1000).rev() {
        assert_eq!(outcomes.settle(ended(json!(number.to_string()), json!(format!("n{number}")))), Settled::Ended);
    }
    for task in tasks {
        let (number, operation) = task.await.expect("it does not panic");
        assert_eq!(operation.client_context.as_deref(), Some(format!("n{number}").as_str()));
    }
    assert_eq!(format!("{outcomes:?}"), "Outcomes { pending: 0 }");
}

/// Far more operations than are remembered leave nothing behind but the newest.
#[test]
fn what_is_over_is_forgotten() {
    let outcomes = Outcomes::new();
    for number in 0..10_000 {
        drop(outcomes.expect(&mut invite().client_context(number.to_string())).expect("it is new"));
        outcomes.settle(ended(json!(format!("foreign{number}")), Value::Null));
    }
    assert_eq!(outcomes.settle(ended(Value::Null, json!("0"))), Settled::Foreign);
    assert_eq!(outcomes.settle(ended(Value::Null, json!("9999"))), Settled::Late);
}
