//! What the stand-in knows.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinSet;

use super::callback::{post, Delivery};
use super::keys::Keys;

/// What becomes of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It succeeds, and so does the invitation.
    Succeed,
    /// It succeeds, and the notification arrives before the response.
    Overtake,
    /// It succeeds with an empty body.
    Empty,
    /// It succeeds, and the notification says that the invitation failed.
    FailLater {
        /// The code of the result.
        code: i32,
        /// The subcode.
        subcode: i32,
    },
    /// It succeeds, and no notification follows.
    Silence,
    /// It is refused.
    Refuse {
        /// The status.
        status: u16,
        /// The code in the body.
        code: String,
    },
    /// It is refused for some seconds.
    Throttle {
        /// The value of `Retry-After`.
        seconds: u64,
    },
    /// It is redirected.
    Redirect {
        /// Where to.
        location: String,
    },
    /// The response begins late.
    Delay(Duration),
    /// The connection ends in the middle of the response.
    Break,
}

/// A request that was received.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// The method and the path.
    pub line: String,
    /// The body, or null if it is not JSON.
    pub body: Value,
    /// What is wrong about it.
    pub wrong: Vec<String>,
}

/// What the stand-in knows.
pub struct State {
    pub origin: String,
    pub keys: Keys,
    pub access_token: String,
    pub http: reqwest::Client,
    /// The URL of the webhook of each call.
    callbacks: Mutex<HashMap<String, String>>,
    next: Mutex<VecDeque<Next>>,
    requests: Mutex<Vec<Recorded>>,
    deliveries: Mutex<Vec<Delivery>>,
    due: Mutex<JoinSet<()>>,
}

impl State {
    pub fn new(origin: String, keys: Keys) -> Self {
        Self {
            origin,
            keys,
            access_token: format!("stand-in.{}", unique()),
            http: reqwest::Client::new(),
            callbacks: Mutex::default(),
            next: Mutex::default(),
            requests: Mutex::default(),
            deliveries: Mutex::default(),
            due: Mutex::default(),
        }
    }

    pub fn plan(&self, next: impl IntoIterator<Item = Next>) {
        lock(&self.next).extend(next);
    }

    pub fn next(&self) -> Next {
        lock(&self.next).pop_front().unwrap_or(Next::Succeed)
    }

    pub fn record(&self, request: Recorded) {
        lock(&self.requests).push(request);
    }

    pub fn requests(&self) -> Vec<Recorded> {
        lock(&self.requests).clone()
    }

    pub fn deliveries(&self) -> Vec<Delivery> {
        lock(&self.deliveries).clone()
    }

    pub fn forget(&self) {
        lock(&self.requests).clear();
        lock(&self.deliveries).clear();
        // What is over is only kept until somebody asks for it.
        while lock(&self.due).try_join_next().is_some() {}
    }

    pub fn create_call(&self, callback: &str) -> String {
        let id = unique();
        lock(&self.callbacks).insert(id.clone(), callback.to_owned());
        id
    }

    pub fn callback(&self, call: &str) -> Option<String> {
        lock(&self.callbacks).get(call).cloned()
    }

    /// Posts a notification.
    pub async fn deliver(&self, callback: &str, notification: &Value, token: &str) {
        let delivery = post(&self.http, callback, notification.to_string().into_bytes(), token).await;
        lock(&self.deliveries).push(delivery);
    }

    /// Posts notifications one after the other, but not at once.
    pub fn deliver_later(self: &Arc<Self>, callback: String, notifications: Vec<Value>) {
        let state = Arc::clone(self);
        lock(&self.due).spawn(async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            for notification in notifications {
                state.deliver(&callback, &notification, &state.keys.callback_token()).await;
            }
        });
    }

    /// Waits for all notifications that are due.
    pub async fn settle(&self) {
        let mut due = std::mem::take(&mut *lock(&self.due));
        while due.join_next().await.is_some() {}
    }
}

/// Nothing panics while it holds a lock, so the data is intact.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A new ID. Those of the service are GUIDs.
pub fn unique() -> String {
    let [high, low] = [0, 1].map(|part| RandomState::new().hash_one(part));
    let (first, second) = (high >> 32, (high >> 16) & 0xffff);
    format!("{first:08x}-{second:04x}-4{:03x}-8{:03x}-{:012x}", high & 0xfff, low >> 52, low & 0xffff_ffff_ffff)
}
