//! An allocator that counts allocations on the thread that requests it, and only while it is
//! requested.
#![allow(unsafe_code, reason = "an allocator cannot be written without; the measured crate has none")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator with counters. Use it as the `#[global_allocator]` of a binary.
pub struct Counting;

/// The counted allocations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allocations {
    /// The number of allocations and reallocations.
    pub count: u64,
    /// The total number of requested bytes.
    pub bytes: u64,
}

thread_local! {
    static COUNTED: Cell<Option<Allocations>> = const { Cell::new(None) };
}

/// Counts the allocations of `work` on this thread. The result is zero if [`Counting`] is not the
/// allocator.
pub fn count(work: impl FnOnce()) -> Allocations {
    COUNTED.set(Some(Allocations::default()));
    work();
    COUNTED.take().unwrap_or_default()
}

fn record(bytes: usize) {
    if let Some(counted) = COUNTED.get() {
        COUNTED.set(Some(Allocations { count: counted.count + 1, bytes: counted.bytes + bytes as u64 }));
    }
}

// SAFETY: all calls are forwarded to the system's allocator unchanged, and `record` does not
// allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        record(layout.size());
        // SAFETY: the caller upholds the safety contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller upholds the safety contract.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        record(layout.size());
        // SAFETY: the caller upholds the safety contract.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        record(size);
        // SAFETY: the caller upholds the safety contract.
        unsafe { System.realloc(pointer, layout, size) }
    }
}
