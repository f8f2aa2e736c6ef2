//! When a verifier fetches its keys.

mod util;

use std::future::Future;
use std::io::Error;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use graph_calls::webhook::testing::Signer;
use graph_calls::webhook::{Claims, Verifier, VerifyError, ISSUERS};
use tokio::sync::Notify;
use util::{other_signer, signer, APP, TENANT};

const LONG: Duration = Duration::from_secs(3600);

/// A source of keys that counts how often it is asked, and answers when it may.
#[derive(Clone, Default)]
struct Source {
    fetches: Arc<AtomicUsize>,
    answer: Arc<Mutex<Option<Vec<u8>>>>,
    gate: Option<Arc<Notify>>,
}

impl Source {
    fn answering(jwks: Vec<u8>) -> Self {
        let source = Self::default();
        source.answer(Some(jwks));
        source
    }

    fn answer(&self, jwks: Option<Vec<u8>>) {
        *self.answer.lock().expect("no test panics") = jwks;
    }

    fn fetches(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }

    fn verifier(&self, every: Duration, pause: Duration) -> Verifier {
        let source = self.clone();
        Verifier::new(APP).refresh(every, pause).key_source(move || source.clone().fetch())
    }

    fn fetch(self) -> impl Future<Output = Result<Vec<u8>, Error>> {
        self.fetches.fetch_add(1, Ordering::SeqCst);
        async move {
            if let Some(gate) = self.gate {
                gate.notified().await;
            }
            let answer = self.answer.lock().expect("no test panics").clone();
            answer.ok_or_else(|| Error::other("the source is down"))
        }
    }
}

fn header(signer: &Signer) -> String {
    signer.authorization(&Claims::new(APP, ISSUERS[0], TENANT)).expect("the key signs")
}

async fn verify(verifier: &Verifier, signer: &Signer) -> Result<(), VerifyError> {
    verifier.authenticate(Some(&header(signer))).await.map(drop)
}

#[tokio::test]
async fn keys_are_fetched_when_the_first_token_comes_and_kept() {
    let source = Source::answering(signer().jwks());
    let verifier = source.verifier(LONG, LONG);
    assert_eq!(verifier.verify(Some(&header(signer()))), Err(VerifyError::UnknownKey));
    assert_eq!(verifier.authenticate(Some("Bearer x")).await, Err(VerifyError::Malformed));
    assert_eq!(source.fetches(), 0, "what is no token is no reason to fetch");
    for _ in 0..3 {
        assert_eq!(verify(&verifier, signer()).await, Ok(()));
    }
    assert_eq!(source.fetches(), 1);
    assert!(verifier.key_status().loaded_at.is_some() && verifier.key_status().failure.is_none());
}

#[tokio::test]
async fn without_a_source_the_keys_are_those_that_were_set() {
    let verifier = Verifier::new(APP);
    assert_eq!(verify(&verifier, signer()).await, Err(VerifyError::UnknownKey));
    verifier.set_keys(&signer().jwks()).expect("the key set is readable");
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
}

#[tokio::test]
async fn an_unknown_key_is_fetched_but_not_at_each_token() {
    let source = Source::answering(signer().jwks());
    let verifier = source.verifier(LONG, Duration::from_secs(2));
    let unknown = header(other_signer());
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    source.answer(Some(other_signer().jwks()));
    for _ in 0..50 {
        assert_eq!(verifier.authenticate(Some(&unknown)).await, Err(VerifyError::UnknownKey));
    }
    assert_eq!(source.fetches(), 1, "the keys have just been fetched");
    tokio::time::sleep(Duration::from_millis(2100)).await;
    assert_eq!(verify(&verifier, signer()).await, Ok(()), "a known key needs no fetch");
    assert_eq!(source.fetches(), 1);
    assert_eq!(verify(&verifier, other_signer()).await, Ok(()));
    assert_eq!(verify(&verifier, signer()).await, Err(VerifyError::UnknownKey), "the old key is gone");
    assert_eq!(source.fetches(), 2);
}

#[tokio::test]
async fn old_keys_are_fetched_again() {
    let source = Source::answering(signer().jwks());
    let verifier = source.verifier(Duration::from_millis(100), LONG);
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    tokio::time::sleep(Duration::from_millis(120)).await;
    source.answer(Some(other_signer().jwks()));
    assert_eq!(verify(&verifier, signer()).await, Err(VerifyError::UnknownKey), "the key was withdrawn");
    assert_eq!(source.fetches(), 2);
}

#[tokio::test]
async fn a_failed_refresh_keeps_the_keys_and_says_so() {
    let source = Source::answering(signer().jwks());
    let verifier = source.verifier(Duration::from_millis(500), Duration::from_millis(500));
    let known = header(signer());
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    let loaded_at = verifier.key_status().loaded_at;
    for (answer, says) in
        [(None, "down"), (Some(b"<html>".to_vec()), "malformed"), (Some(b"{\"keys\":[]}".to_vec()), "no RSA key")]
    {
        source.answer(answer);
        let fetches = source.fetches();
        tokio::time::sleep(Duration::from_millis(600)).await;
        for _ in 0..5 {
            assert_eq!(verifier.authenticate(Some(&known)).await.map(drop), Ok(()), "{says}");
        }
        assert_eq!(source.fetches(), fetches + 1, "it is not tried again at once");
        let status = verifier.key_status();
        assert_eq!(status.loaded_at, loaded_at);
        let failure = status.failure.expect("the refresh failed").to_string();
        assert!(failure.contains(says), "{failure}");
    }
    source.answer(Some(other_signer().jwks()));
    tokio::time::sleep(Duration::from_millis(600)).await;
    assert_eq!(verify(&verifier, other_signer()).await, Ok(()));
    assert!(verifier.key_status().failure.is_none());
    assert!(verifier.key_status().loaded_at > loaded_at);
}

#[tokio::test]
async fn only_one_fetch_is_under_way_and_all_wait_for_it() {
    let source = Source { gate: Some(Arc::default()), ..Source::answering(signer().jwks()) };
    let verifier = source.verifier(LONG, LONG);
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let verifier = verifier.clone();
            tokio::spawn(async move { verify(&verifier, signer()).await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    // Whoever has begun the fetch gives up.
    tasks[0].abort();
    source.gate.as_ref().expect("there is one").notify_one();
    for task in tasks.into_iter().skip(1) {
        assert_eq!(task.await.expect("a task does not panic"), Ok(()));
    }
    assert_eq!(source.fetches(), 1);
}

#[tokio::test]
async fn while_old_keys_are_fetched_again_only_one_callback_waits() {
    let gate = Arc::<Notify>::default();
    let source = Source { gate: Some(Arc::clone(&gate)), ..Source::answering(signer().jwks()) };
    let verifier = source.verifier(Duration::from_millis(100), LONG);
    gate.notify_one();
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    tokio::time::sleep(Duration::from_millis(120)).await;
    let first = tokio::spawn({
        let verifier = verifier.clone();
        async move { verify(&verifier, signer()).await }
    });
    while source.fetches() < 2 {
        tokio::task::yield_now().await;
    }
    for _ in 0..20 {
        assert_eq!(verify(&verifier, signer()).await, Ok(()), "the keys from before are used");
    }
    assert!(!first.is_finished());
    gate.notify_one();
    assert_eq!(first.await.expect("it does not panic"), Ok(()));
    assert_eq!(source.fetches(), 2);
}

#[tokio::test]
async fn a_source_that_panics_costs_one_callback() {
    let fetches = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&fetches);
    let verifier = Verifier::new(APP).refresh(Duration::from_millis(50), LONG).key_source(move || {
        let first = count.fetch_add(1, Ordering::SeqCst) == 0;
        async move {
            if first {
                Ok::<_, Error>(signer().jwks())
            } else {
                panic!("the source panics")
            }
        }
    });
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    tokio::time::sleep(Duration::from_millis(60)).await;
    let panicking = verifier.clone();
    assert!(tokio::spawn(async move { verify(&panicking, signer()).await }).await.is_err());
    for _ in 0..20 {
        assert_eq!(verify(&verifier, signer()).await, Ok(()));
    }
    assert_eq!(fetches.load(Ordering::SeqCst), 2);
    assert!(verifier.key_status().failure.is_some_and(|failure| failure.to_string().contains("panicked")));
}

#[tokio::test]
async fn a_fetch_that_everybody_gave_up_is_continued() {
    let source = Source { gate: Some(Arc::default()), ..Source::answering(signer().jwks()) };
    let verifier = source.verifier(LONG, LONG);
    for _ in 0..3 {
        let limit = Duration::from_millis(20);
        tokio::time::timeout(limit, verify(&verifier, signer())).await.expect_err("the source does not answer");
    }
    source.gate.as_ref().expect("there is one").notify_one();
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    assert_eq!(source.fetches(), 1);
}

#[tokio::test]
async fn a_source_that_panics_is_asked_again() {
    let count = Arc::new(AtomicUsize::new(0));
    let calls = Arc::clone(&count);
    let verifier = Verifier::new(APP).refresh(LONG, Duration::from_millis(100)).key_source(move || {
        let call = calls.fetch_add(1, Ordering::SeqCst);
        async move {
            assert!(call > 0, "the first call panics");
            Ok::<_, Error>(signer().jwks())
        }
    });
    let first = verifier.clone();
    tokio::spawn(async move { verify(&first, signer()).await }).await.expect_err("the source panics");
    assert_eq!(verify(&verifier, signer()).await, Err(VerifyError::UnknownKey), "but not at once");
    tokio::time::sleep(Duration::from_millis(120)).await;
    assert_eq!(verify(&verifier, signer()).await, Ok(()));
    assert_eq!(count.load(Ordering::SeqCst), 2);
}
