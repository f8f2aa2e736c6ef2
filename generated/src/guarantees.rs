// @generated from generator/src/emit/package/guarantees.rs
// by `cargo run`, which overwrites what is changed here.

//! What holds for every type and request of this crate.
//!
//! - Nothing is lost: unknown members, unknown enum members, explicit nulls, and every `@odata.type` are written
//!   back as they were read. The only exception is the letter case of a known enum member, which becomes the
//!   documented one.
//! - A value that does not fit costs only its property: the property is `None`, the value is written back as it was
//!   read, and `misfits`, which every type has, lists it with its location and what was expected.
//! - Data that would be lost is rejected: a duplicate member in an object; in the payload of a notification, it
//!   affects only this payload. A document is rejected as a whole if its root is not an object, or if it contains
//!   128 levels of nesting, trailing text, a byte order mark, an unpaired surrogate, or, without
//!   `arbitrary_precision`, a number outside the range of doubles.
//! - Errors have a location: a JSON Pointer if a member is a duplicate, and a line and a column if the input is not
//!   JSON.
//! - Numbers and strings are distinct: the exceptions are Int64 and Decimal, for which OData allows both, and
//!   doubles that JSON has no number for. An integer of at most 53 bits can have a fraction of zero.
//! - Numbers are preserved: in unknown members, integers of up to 64 bits and doubles are exact, and the feature
//!   `arbitrary_precision` preserves all digits of longer numbers. A Double keeps its value, but `0.10` is written
//!   as `0.1`. With `arbitrary_precision`, serde_json, but not `from_slice`, reads an object whose first member is
//!   named `$serde_json::private::Number` as a number.
//! - A base type is a view: borrowed as its base type, an object behaves and serializes as that type. `From`
//!   converts it to the base type and preserves everything.
//! - Other serde formats work: use self-describing formats that do not tag `Some`. `from_slice` and `to_vec`, which
//!   every type has, read and write the same JSON as serde_json in half the time.
//! - `Debug` and errors hide sensitive data: for example names, phone numbers, free text of the service, and the
//!   values of unknown members. The message of an error is one line.
