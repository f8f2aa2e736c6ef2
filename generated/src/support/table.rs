// @generated from generator/src/support/table.rs
// by `cargo run`, which overwrites what is changed here.

//! The table of the properties of a type.

/// Implements [`Object`](super::object::Object), `Serialize`, `Deserialize`, `PartialEq`, and `Debug` from the table of
/// the properties of a type.
///
/// `extends m::T` names the base type and its module; the struct contains it in its field `base`. A struct without a base
/// type contains a `Rest` in its field `rest`. `=> with_x(kind T)` after a property is its setter, whose kind is `plain`
/// for a value of the property's own type, `into` for a value that is converted, and `boxed` for an object; `as "x"` is the
/// name of the field in links, if it differs. The documentation of a derived type contains `inherited!` of its base. `with default` implements `Default`. `settled by m` names a method that is
/// called after an object has been read. `read by f` names a function of the type that takes the place of `from_slice`.
/// `| "name"` after the name of a property is another spelling of that name. `Debug`
/// hides properties that are `sensitive`.
macro_rules! object {
    (
        $type:ident, $tag:literal $(, extends $base_module:ident::$base:ident)? $(, with $default:ident)? $(, settled by $settle:ident)? $(, read by $read:ident)?;
        $(
            $field:ident: $name:literal $(| $alias:literal)* $(, $privacy:ident)? $(as $bare:literal)?
                $(=> $setter:ident($kind:ident $value:ty) $(as $shown:literal)?)?;
        )*
    ) => {
        /// The setters of the type and of its base types. Derived types have them, too.
        #[allow(unused_macros)]
        macro_rules! setters {
            () => {
                $($(object!(@setter $type, $field, $setter, $kind, $value $(, $shown)?);)?)*
                $(super::$base_module::setters!();)?
            };
        }
        #[allow(unused_imports)]
        pub(crate) use setters;

        impl $type {
            setters!();
        }

        /// The list of the properties in the documentation of derived types.
        #[allow(unused_macros)]
        macro_rules! inherited {
            () => {
                ::core::concat!(
                    $(object!(@link $type, $field $($(, $shown)?)? $(, $bare)?),)*
                    $(super::$base_module::inherited!())?
                )
            };
        }
        #[allow(unused_imports)]
        pub(crate) use inherited;

        const _: () = {
            // Nothing else is imported, because a type of the schema can have any name.
            use $crate::support::object;
            use $crate::support::wire::{append, debug, document, writer};

            /// The index of each property in its type, after the inherited ones.
            // The variants are named after the fields.
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum __Index { __START = -1 $(+ <$base as object::Object>::PROPERTIES as isize)?, $($field,)* __END }

            impl object::Object for $type {
                const NAME: &'static str = ::core::stringify!($type);
                const TAG: &'static str = $tag;
                const EXPECTED: &'static str = ::core::concat!("an object (`", ::core::stringify!($type), "`)");
                const EXPECTED_ARRAY: &'static str = ::core::concat!("an array of objects (`", ::core::stringify!($type), "`)");
                const INHERITED: u32 = (__Index::__START as isize + 1) as u32;
                const PROPERTIES: u32 = __Index::__END as u32;

                object!(@rest $type $(, $base)?; $($field)*);

                #[inline]
                #[allow(unused_variables)] // A type can have no properties of its own.
                fn read<R: object::Read>(
                    &mut self,
                    name: &str,
                    from: &mut R,
                ) -> ::core::result::Result<object::Known, R::Error> {
                    match name {
                        $(
                            $name => object!(@read from, __Index::$field as u32, $name, &mut self.$field $(, $alias)*),
                            $($alias => from.spelled(__Index::$field as u32, $name, $alias, &mut self.$field),)*
                        )*
                        _ => object!(@inherited $($base)?; self.base.read(name, from); ::core::result::Result::Ok(object::Known::No)),
                    }
                }

                #[inline]
                #[allow(unused_variables)] // A type can have no properties of its own.
                fn visit<'v, V: object::Visit<'v>>(&'v self, visitor: &mut V) -> ::core::result::Result<(), V::Error> {
                    // `?` would be equivalent, but requires the compiler to resolve a conversion and a second branch
                    // for each property.
                    object!(@inherited $($base)?; object!(@try self.base.visit(visitor)); ());
                    $(object!(@try visitor.property(__Index::$field as u32, object!(@name self, __Index::$field as u32, $name $(, $alias)*), &self.$field, object!(@privacy $($privacy)?)));)*
                    ::core::result::Result::Ok(())
                }

                #[inline]
                fn has_same(&self, other: &Self) -> bool {
                    #[allow(unused_variables)] // A type can have no properties of its own.
                    let rests = [object::Object::rest(self), object::Object::rest(other)];
                    $(object::same(__Index::$field as u32, &self.$field, &other.$field, rests) &&)* object!(@same self, other $(, $base)?)
                }

                object!(@settle $type $(, $settle)?);
            }

            impl $type {
                /// The `@odata.type` of this type. It is empty if the type has none.
                pub const ODATA_TYPE: &'static str = $tag;

                object!(@from_slice $($read)?);

                /// Serializes the object to JSON. The output is the same as that of `serde_json::to_vec`, but it takes
                /// less time.
                ///
                /// # Errors
                ///
                /// Returns an error if `serde_json` cannot write an additional property. No such property is known.
                #[inline]
                pub fn to_vec(&self) -> ::serde_json::Result<::std::vec::Vec<u8>> {
                    append::to_vec(self)
                }

                /// Returns the values in this object that do not fit the types of their properties. The properties are
                /// `None`, and the values are written back as they were read. If you set such a property, its new value
                /// replaces the misfit.
                #[inline]
                pub fn misfits(&self) -> impl ::core::iter::Iterator<Item = object::misfit::Misfit<'_>> {
                    $crate::support::wire::misfits::misfits(self)
                }
            }

            object!(@default $type $($default)?);
            object!(@extends $type $($base)?);

            impl ::core::cmp::PartialEq for $type {
                #[inline]
                fn eq(&self, other: &Self) -> bool {
                    object::equal(self, other)
                }
            }

            impl ::serde::Serialize for $type {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    writer::write(self, to)
                }
            }

            impl<'de> ::serde::Deserialize<'de> for $type {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                    document::read_root(from)
                }
            }

            impl ::core::fmt::Debug for $type {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    debug::debug(self, f)
                }
            }
        };
    };
    (@rest $type:ident; $($field:ident)*) => {
        #[inline]
        fn empty() -> Self {
            Self { $($field: ::core::option::Option::None,)* rest: $crate::support::object::rest::Rest::untagged() }
        }
        #[inline]
        fn rest(&self) -> &$crate::support::object::rest::Rest {
            &self.rest
        }
        #[inline]
        fn rest_mut(&mut self) -> &mut $crate::support::object::rest::Rest {
            &mut self.rest
        }
    };
    (@rest $type:ident, $base:ident; $($field:ident)*) => {
        #[inline]
        fn empty() -> Self {
            Self { $($field: ::core::option::Option::None,)* base: <$base as object::Object>::empty() }
        }
        #[inline]
        fn rest(&self) -> &$crate::support::object::rest::Rest {
            self.base.rest()
        }
        #[inline]
        fn rest_mut(&mut self) -> &mut $crate::support::object::rest::Rest {
            self.base.rest_mut()
        }
    };
    (@default $type:ident) => {};
    (@default $type:ident default) => {
        impl ::core::default::Default for $type {
            #[inline]
            fn default() -> Self {
                object::blank()
            }
        }
    };
    (@extends $type:ident) => {};
    (@extends $type:ident $base:ident) => {
        impl ::core::ops::Deref for $type {
            type Target = $base;

            #[inline]
            fn deref(&self) -> &$base {
                &self.base
            }
        }

        impl ::core::ops::DerefMut for $type {
            #[inline]
            fn deref_mut(&mut self) -> &mut $base {
                &mut self.base
            }
        }

        /// Converts the object to its base type. Properties that the base type does not declare become additional
        /// properties.
        impl ::core::convert::From<$type> for $base {
            #[inline]
            fn from(derived: $type) -> Self {
                let beyond = $crate::support::wire::base::beyond_base::<_, Self>(&derived);
                $crate::support::wire::base::generalize(derived.base, beyond)
            }
        }

        /// Converts the object to a derived type, unless it carries the `@odata.type` of another type.
        impl ::core::convert::TryFrom<$base> for $type {
            type Error = ::serde_json::Error;

            #[inline]
            fn try_from(base: $base) -> ::core::result::Result<Self, Self::Error> {
                $crate::support::wire::base::recast(&base)
            }
        }
    };
    (@inherited; $inherited:expr; $own:expr) => { $own };
    (@inherited $base:ident; $inherited:expr; $own:expr) => { $inherited };
    (@try $result:expr) => {
        if let ::core::result::Result::Err(error) = $result {
            return ::core::result::Result::Err(error);
        }
    };
    (@same $this:ident, $other:ident) => { $this.rest == $other.rest };
    (@same $this:ident, $other:ident, $base:ident) => { object::Object::has_same(&$this.base, &$other.base) };
    (@setter $type:ident, $field:ident, $setter:ident, $kind:ident, $value:ty) => {
        object!(@documented ::core::stringify!($field), $type, $field, $setter, $kind, $value);
    };
    (@setter $type:ident, $field:ident, $setter:ident, $kind:ident, $value:ty, $shown:literal) => {
        object!(@documented $shown, $type, $field, $setter, $kind, $value);
    };
    // A function that is not generic is inlined, because it would be compiled with the crate otherwise.
    (@documented $shown:expr, $type:ident, $field:ident, $setter:ident, plain, $value:ty) => {
        #[doc = ::core::concat!("Sets [`", $shown, "`](field@crate::", ::core::stringify!($type), "::", $shown, ").")]
        #[inline]
        #[must_use]
        pub fn $setter(mut self, value: $value) -> Self {
            self.$field = ::core::option::Option::Some(value);
            self
        }
    };
    (@documented $shown:expr, $type:ident, $field:ident, $setter:ident, into, $value:ty) => {
        #[doc = ::core::concat!("Sets [`", $shown, "`](field@crate::", ::core::stringify!($type), "::", $shown, ").")]
        #[must_use]
        pub fn $setter(mut self, value: impl ::core::convert::Into<$value>) -> Self {
            self.$field = ::core::option::Option::Some(value.into());
            self
        }
    };
    (@documented $shown:expr, $type:ident, $field:ident, $setter:ident, boxed, $value:ty) => {
        #[doc = ::core::concat!("Sets [`", $shown, "`](field@crate::", ::core::stringify!($type), "::", $shown, ").")]
        #[must_use]
        pub fn $setter(mut self, value: impl ::core::convert::Into<$value>) -> Self {
            self.$field = ::core::option::Option::Some(::std::boxed::Box::new(value.into()));
            self
        }
    };
    (@link $type:ident, $field:ident) => {
        ::core::concat!("- [`", ::core::stringify!($field), "`](field@crate::", ::core::stringify!($type), "::", ::core::stringify!($field), ")\n")
    };
    (@link $type:ident, $field:ident, $shown:literal) => {
        ::core::concat!("- [`", $shown, "`](field@crate::", ::core::stringify!($type), "::", $shown, ")\n")
    };
    (@read $from:ident, $index:expr, $name:literal, $slot:expr) => { $from.property($index, $name, $slot) };
    (@read $from:ident, $index:expr, $name:literal, $slot:expr $(, $alias:literal)+) => { $from.spelled($index, $name, $name, $slot) };
    (@name $this:ident, $index:expr, $name:literal) => { $name };
    (@name $this:ident, $index:expr, $name:literal $(, $alias:literal)+) => { object::spelling($this, $index, $name) };
    (@privacy) => { object::Privacy::Public };
    (@privacy sensitive) => { object::Privacy::Sensitive };
    (@from_slice) => {
        /// Deserializes the object from JSON. The result is the same as that of `serde_json::from_slice`, but it takes less
        /// time.
        ///
        /// # Errors
        ///
        /// Returns an error if the text is not the JSON of an object, or if an object contains a duplicate member.
        #[inline]
        pub fn from_slice(json: &[u8]) -> ::serde_json::Result<Self> {
            $crate::support::wire::document::from_slice(json)
        }
    };
    (@from_slice $read:ident) => {};
    (@settle $type:ident) => {};
    (@settle $type:ident, $settle:ident) => {
        #[inline]
        fn settle(&mut self, at: &$crate::support::object::at::At<'_>) -> bool {
            $type::$settle(self, at)
        }
    };
}
pub(crate) use object;
