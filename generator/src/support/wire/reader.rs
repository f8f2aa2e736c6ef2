//! Reading objects and arrays from JSON text, which is the only way into any type.

use serde::de::Error as _;
use serde_json::{Error, Result, Value};

use super::parser::Parser;
use super::writer::property_value;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form, Forms};
use crate::support::object::json::{duplicate, Json};
use crate::support::object::members::Members;
use crate::support::object::property::{fill, Element, Property};
use crate::support::object::rest::{insert, Rest};
use crate::support::object::wide::{Wide, FIRST};
use crate::support::object::{Known, Object, Read, ODATA_TYPE};
use crate::support::value::misfit::other;

/// An object that is being read.
pub struct Reader<'a, 'de> {
    from: &'a mut Parser<'de>,
    at: &'a At<'a>,
    seen: u64,
    forms: Forms,
    /// Most objects need none.
    members: Option<Box<Members>>,
    /// What is recorded about the properties after the first ones. Most types have no such properties.
    wide: Option<Box<Wide>>,
}

impl Read for Reader<'_, '_> {
    type Error = Error;

    // All properties of one type share this function. Inlining it into each type that has such a property makes reading 3 %
    // faster, and the compilation of a bot 5 % slower.
    #[inline(never)]
    fn property<P: Property>(&mut self, index: u32, name: &'static str, slot: &mut Option<P>) -> Result<Known> {
        if self.see(index) {
            return Err(duplicate(name, self.at));
        }
        let at = At::Name(self.at, name);
        match P::read(slot, self.from, &at) {
            Ok(Fit::Plain) => {}
            Ok(Fit::Null) if index < FIRST => self.forms.note_none(index),
            Ok(fit) => self.note(index, fit),
            Err(error) => return Err(error),
        }
        Ok(Known::Yes)
    }

    #[inline]
    fn spelled<P: Property>(
        &mut self,
        index: u32,
        declared: &'static str,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known> {
        if self.has_seen(index) {
            let earlier = self.members.as_ref().and_then(|members| members.spelling(index)).unwrap_or(declared);
            if name != declared && name != earlier {
                return Ok(Known::No);
            }
            if name == earlier {
                return Err(duplicate(name, self.at));
            }
            // Only the declared spelling is the property, so the other one becomes an additional member.
            let value = property_value(slot.take().as_ref(), self.form_of(index));
            self.members.get_or_insert_with(Box::default).displace(index, earlier, value);
            self.forget(index);
        }
        if name != declared {
            self.members.get_or_insert_with(Box::default).spell(index, name);
        }
        self.property(index, name, slot)
    }
}

impl Reader<'_, '_> {
    /// Reads all members of an object.
    #[inline(always)]
    fn all<T: Object>(&mut self, object: &mut T) -> Result<()> {
        self.from.open()?;
        let mut next = self.from.name(true)?;
        while let Some(name) = next {
            if let Known::No = object.read(&name, self)? {
                self.other(&name, T::TAG, object.rest_mut())?;
            }
            next = self.from.name(false)?;
        }
        self.complete(object.rest_mut())?;
        if object.settle(self.at) {
            return Ok(());
        }
        Err(misguessed())
    }

    /// Records how a value fits. It is marked as cold, so that the code for each property stays small.
    #[cold]
    #[inline]
    fn note(&mut self, index: u32, fit: Fit) {
        match fit {
            Fit::Plain => {}
            Fit::Other if index < FIRST => self.forms.note_other(index),
            Fit::Other => self.wide().note_other(index),
            Fit::Third if index < FIRST => self.forms.note_third(index),
            Fit::Third => self.wide().note_third(index),
            Fit::Null => self.note_none(index),
            Fit::Misfit(value) => {
                self.note_none(index);
                self.members.get_or_insert_with(Box::default).keep_misfit(index, *value);
            }
        }
    }

    #[inline]
    fn note_none(&mut self, index: u32) {
        if index < FIRST {
            self.forms.note_none(index);
        } else {
            self.wide().note_none(index);
        }
    }

    /// Records that a property was read. Returns whether it was read before.
    #[inline(always)]
    fn see(&mut self, index: u32) -> bool {
        if index >= FIRST {
            return self.wide().see(index);
        }
        let bit = 1 << index;
        let is_known = self.seen & bit != 0;
        self.seen |= bit;
        is_known
    }

    #[inline]
    fn has_seen(&self, index: u32) -> bool {
        if index >= FIRST {
            return self.wide.as_ref().is_some_and(|wide| wide.has_seen(index));
        }
        self.seen & (1 << index) != 0
    }

    #[inline]
    fn form_of(&self, index: u32) -> Form {
        if index >= FIRST {
            return self.wide.as_ref().map_or(Form::Plain, |wide| wide.of_value(index));
        }
        self.forms.of_value(index)
    }

    #[inline]
    fn forget(&mut self, index: u32) {
        if index >= FIRST {
            return self.wide().forget(index);
        }
        self.seen &= !(1 << index);
        self.forms.forget(index);
    }

    /// Returns what is recorded about the properties after the first ones.
    #[cold]
    #[inline]
    fn wide(&mut self) -> &mut Wide {
        self.wide.get_or_insert_with(Box::default)
    }

    /// Reads the value of a member that is not a property: the `@odata.type`, or an additional member. `tag` is the
    /// `@odata.type` of the type.
    #[cold]
    #[inline]
    fn other(&mut self, name: &str, tag: &'static str, rest: &mut Rest) -> Result<()> {
        let at = At::Name(self.at, name);
        if tag.is_empty() || *name != *ODATA_TYPE {
            let value = Json::new(&at).read(self.from)?;
            return insert(rest, name, value, self.at);
        }
        if rest.is_tagged() || rest.get(ODATA_TYPE).is_some() {
            return Err(duplicate(ODATA_TYPE, self.at));
        }
        let value = match self.from.peek() {
            Some(b'"') => match self.from.string()? {
                own if own == tag => {
                    rest.set_tagged();
                    return Ok(());
                }
                other => other.into(),
            },
            _ => Json::new(&at).read(self.from)?,
        };
        insert(rest, ODATA_TYPE, value, self.at)
    }

    /// Records in the object what is known about its properties.
    #[inline]
    fn complete(&mut self, rest: &mut Rest) -> Result<()> {
        rest.set_forms(&self.forms);
        if self.members.is_none() && self.wide.is_none() && rest.is_plain() {
            return Ok(());
        }
        self.absorb(rest)
    }

    /// Adds to the object what was collected while the properties were read. Most objects have nothing of it.
    #[cold]
    #[inline]
    fn absorb(&mut self, rest: &mut Rest) -> Result<()> {
        if let Some(wide) = self.wide.take().and_then(Wide::settled) {
            self.members.get_or_insert_with(Box::default).set_wide(wide);
        }
        let repeated = self.members.take().and_then(|members| rest.absorb(*members));
        match repeated.as_deref().or_else(|| rest.repeated()) {
            Some(name) => Err(duplicate(name, self.at)),
            None => Ok(()),
        }
    }
}

/// Reads an object, whose first byte has been found. It is not inlined, because several ways lead to each type, and the code for
/// all of its properties would be compiled in each.
#[inline(never)]
pub fn read_members<T: Object>(object: &mut T, from: &mut Parser<'_>, at: &At<'_>) -> Result<()> {
    let mut reader = Reader { from, at, seen: 0, forms: Forms::default(), members: None, wide: None };
    let read = reader.all(object);
    reader.from.close(read, b'}')
}

/// The greatest number of elements of an array that do not fit without making the array itself a misfit, and one more for each
/// element that fits. Each takes the memory of a whole object, however short its text is. So do elements that fit.
pub const MOST_MISFITS: usize = 32;

/// Reads an array. It is a misfit if no element fits, if too many do not, if one does not and no element of the type can
/// represent it, or if the elements have several forms. A misfit is read again, as a JSON value.
///
/// It stands beside the reading of objects because the compiler groups functions by module, and would compile what both
/// need in two groups otherwise.
#[inline(never)]
pub fn read_array<T: Element>(slot: &mut Option<Vec<T>>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Fit> {
    let start = *from;
    fill(slot, Vec::new());
    let read = match slot {
        Some(elements) => read_elements(elements, from, at),
        None => Ok(None),
    };
    if let Ok(None) = read {
        *slot = None;
        *from = start;
        return other(from, at);
    }
    from.close(read, b']').map(|form| form.map_or(Fit::Plain, Fit::from))
}

/// Reads all elements of an array. Returns their form, or nothing if the array is a misfit, whose other elements have not been
/// read.
#[inline]
fn read_elements<T: Element>(elements: &mut Vec<T>, from: &mut Parser<'_>, at: &At<'_>) -> Result<Option<Form>> {
    from.open()?;
    let start = *from;
    let (mut misfits, mut form, mut is_first) = (0, None, true);
    while from.element(is_first)? {
        is_first = false;
        if elements.len() == elements.capacity() {
            elements.reserve_exact(from.likely_elements(&start, elements.len()));
        }
        let fits = elements.len() - misfits;
        let value = match T::read(elements, from, &At::Index(at, elements.len()))? {
            Fit::Null => Box::new(Value::Null),
            Fit::Misfit(value) => value,
            fit if !T::HAS_FORMS || joins(elements, fit.form(), &mut form) => continue,
            _ => return Ok(None),
        };
        misfits += 1;
        match T::misfit(value) {
            Ok(element) if misfits <= MOST_MISFITS + fits => elements.push(element),
            _ => return Ok(None),
        }
    }
    let is_one = misfits == 0 || misfits < elements.len();
    Ok(is_one.then_some(form.unwrap_or(Form::Plain)))
}

/// Returns whether the element that was read last has the form of those before, which is recorded in `form`. It has it,
/// too, if it is written alike in both.
#[inline]
fn joins<T: Element>(elements: &[T], own: Form, form: &mut Option<Form>) -> bool {
    let is_written_alike =
        elements.last().is_some_and(|element| element.form(Form::Other) == element.form(Form::Plain));
    is_written_alike || *form.get_or_insert(own) == own
}

/// Returns the error for a wrong guess, after which the document is read again carefully. A conversion of the wrong
/// type to a value would change the letter case of text that is not an enum member in the right type.
#[cold]
#[inline]
pub fn misguessed() -> Error {
    Error::custom("the guessed type of the payload is wrong")
}
