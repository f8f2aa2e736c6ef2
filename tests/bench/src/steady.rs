//! An allocator whose cost does not depend on earlier allocations.
//!
//! With the system's allocator, the number of instructions depends on the state of the heap:
//! whether a growing vector can stay in its place, and whether a freed block is merged with its
//! neighbor. Any change then moves the counts of all cases by some percent. This allocator uses
//! blocks whose sizes are powers of two, and returns each block to the list of its size. After a
//! warm-up, an allocation always takes the same few instructions.
#![allow(
    unsafe_code,
    clippy::cast_ptr_alignment,
    reason = "an allocator cannot be written without; the measured crate has none"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

/// The allocator. Use it as the `#[global_allocator]` of a binary. Memory stays with the thread
/// that freed it.
pub struct Steady;

/// The alignment of every block. Layouts that need a larger alignment use the system's allocator.
const ALIGN: usize = 16;

thread_local! {
    /// The free blocks of each size. Each block begins with the address of the next one.
    static FREE: [Cell<*mut u8>; 64] = const { [const { Cell::new(null_mut()) }; 64] };
}

/// The layout of the block for a layout. `None` if the system's allocator must be used.
fn block(layout: Layout) -> Option<Layout> {
    let size = layout.size().max(ALIGN).checked_next_power_of_two()?;
    let fits = layout.align() <= ALIGN;
    fits.then(|| Layout::from_size_align(size, ALIGN).ok())?
}

fn with_free<T>(block: Layout, work: impl FnOnce(&Cell<*mut u8>) -> T) -> T {
    FREE.with(|free| work(&free[block.size().trailing_zeros() as usize]))
}

// SAFETY: a block is large enough and aligned for every layout that it serves, is in no list while
// it is in use, and comes from the system's allocator. `realloc` keeps a block only if the new size
// has the same block layout.
unsafe impl GlobalAlloc for Steady {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(block) = block(layout) else {
            // SAFETY: the caller upholds the safety contract.
            return unsafe { System.alloc(layout) };
        };
        with_free(block, |free| {
            let first = free.get();
            if first.is_null() {
                // SAFETY: a block has at least ALIGN bytes.
                return unsafe { System.alloc(block) };
            }
            // SAFETY: a free block begins with the address of the next one, and is aligned for an
            // address.
            free.set(unsafe { first.cast::<*mut u8>().read() });
            first
        })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        let Some(block) = block(layout) else {
            // SAFETY: the caller upholds the safety contract.
            return unsafe { System.dealloc(pointer, layout) };
        };
        with_free(block, |free| {
            // SAFETY: the caller gives up the block, which is large enough and aligned for an
            // address.
            unsafe { pointer.cast::<*mut u8>().write(free.get()) };
            free.set(pointer);
        });
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller guarantees that the size, rounded up to the alignment, does not
        // overflow.
        let new = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        if block(layout).is_some_and(|old| block(new) == Some(old)) {
            return pointer;
        }
        // SAFETY: the caller upholds the safety contract. Both blocks hold at least the smaller
        // size.
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
        // SAFETY: every block is used only until it is freed, and with the layout with which it was
        // last requested.
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
