//! An allocator whose cost does not depend on what happened before.
//!
//! With the system's allocator an instruction count depends on the state of the heap: whether a growing vector can stay in
//! its place, whether a freed block is merged with its neighbour. A change anywhere then moves the counts of every case by
//! some percent. Here blocks have sizes of powers of two and return to the list of their size: once warm, an allocation
//! is always the same few instructions.
#![allow(
    unsafe_code,
    clippy::cast_ptr_alignment,
    reason = "an allocator cannot be written without; the measured crate has none"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

/// The allocator: put it in a binary as its `#[global_allocator]`. Memory stays with the thread that freed it.
pub struct Steady;

/// Every block is aligned like this; what needs more comes from the system.
const ALIGN: usize = 16;

thread_local! {
    /// The free blocks of each size: each begins with the address of the next one.
    static FREE: [Cell<*mut u8>; 64] = const { [const { Cell::new(null_mut()) }; 64] };
}

/// The layout of the block that a layout gets, if it is ours to give.
fn block(layout: Layout) -> Option<Layout> {
    let size = layout.size().max(ALIGN).checked_next_power_of_two()?;
    let fits = layout.align() <= ALIGN;
    fits.then(|| Layout::from_size_align(size, ALIGN).ok())?
}

fn with_free<T>(block: Layout, work: impl FnOnce(&Cell<*mut u8>) -> T) -> T {
    FREE.with(|free| work(&free[block.size().trailing_zeros() as usize]))
}

// SAFETY: a block is big enough and aligned for every layout that gets it, is in no list while it is in use, and comes
// from the system's allocator. `realloc` keeps a block only if the new size gets the same one.
unsafe impl GlobalAlloc for Steady {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(block) = block(layout) else {
            // SAFETY: the caller's own promise.
            return unsafe { System.alloc(layout) };
        };
        with_free(block, |free| {
            let first = free.get();
            if first.is_null() {
                // SAFETY: a block has at least ALIGN bytes.
                return unsafe { System.alloc(block) };
            }
            // SAFETY: a free block begins with the address of the next one, and is aligned for it.
            free.set(unsafe { first.cast::<*mut u8>().read() });
            first
        })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        let Some(block) = block(layout) else {
            // SAFETY: the caller's own promise.
            return unsafe { System.dealloc(pointer, layout) };
        };
        with_free(block, |free| {
            // SAFETY: the caller gives the block up; it is big enough and aligned for an address.
            unsafe { pointer.cast::<*mut u8>().write(free.get()) };
            free.set(pointer);
        });
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that the size, rounded up to the alignment, is no overflow.
        let new = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        if block(layout).is_some_and(|old| block(new) == Some(old)) {
            return pointer;
        }
        // SAFETY: the caller's own promise; both places hold at least the smaller size.
        unsafe {
            let moved = self.alloc(new);
            if !moved.is_null() {
                moved.copy_from_nonoverlapping(pointer, layout.size().min(size));
                self.dealloc(pointer, layout);
            }
            moved
        }
    }
}

#[cfg(test)]
mod tests {
    use std::alloc::{GlobalAlloc, Layout};

    use super::Steady;

    #[test]
    fn blocks_come_back_and_keep_what_they_hold() {
        let layout = Layout::new::<[u8; 20]>();
        // SAFETY: every block is used with the layout that it was last asked with, and until it is freed.
        unsafe {
            let first = Steady.alloc(layout);
            first.write_bytes(7, 20);
            assert_eq!(Steady.realloc(first, layout, 32), first);
            let moved = Steady.realloc(first, Layout::new::<[u8; 32]>(), 33);
            assert_ne!(moved, first);
            assert_eq!(*moved.cast::<[u8; 20]>(), [7; 20]);
            assert_eq!(Steady.alloc(layout), first);
            Steady.dealloc(first, layout);
            Steady.dealloc(moved, Layout::new::<[u8; 33]>());
        }
    }

    #[test]
    fn greater_alignments_are_kept() {
        let layout = Layout::from_size_align(8, 128).expect("a layout");
        // SAFETY: as above.
        unsafe {
            let block = Steady.alloc(layout);
            assert_eq!(block.align_offset(128), 0);
            Steady.dealloc(block, layout);
        }
    }
}
