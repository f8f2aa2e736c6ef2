//! An allocator that counts, on the thread that asks and only while it asks.
#![allow(unsafe_code, reason = "an allocator cannot be written without; the measured crate has none")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, with a count: put it in a binary as its `#[global_allocator]`.
pub struct Counting;

/// What was asked of the allocator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allocations {
    /// How often memory was allocated or reallocated.
    pub count: u64,
    /// How many bytes were asked for, in total.
    pub bytes: u64,
}

thread_local! {
    static COUNTED: Cell<Option<Allocations>> = const { Cell::new(None) };
}

/// What `work` asks of the allocator on this thread; nothing where [`Counting`] is not the allocator.
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

// SAFETY: everything is passed on to the system's allocator unchanged; `record` does not allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        record(layout.size());
        // SAFETY: the caller's own promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's own promise.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        record(layout.size());
        // SAFETY: the caller's own promise.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        record(size);
        // SAFETY: the caller's own promise.
        unsafe { System.realloc(pointer, layout, size) }
    }
}
