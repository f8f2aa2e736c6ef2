//! The catalog of problems, with one code for each rule.

/// Generates the enum, the list of codes, and their texts from one table, so that none of them can
/// lack a code.
macro_rules! catalogue {
    ($($variant:ident, $id:literal, $explanation:literal;)*) => {
        /// A kind of problem: a rule that the schema must follow.
        ///
        /// `GC0xx` are reported while files are loaded, `GC1xx` while definitions are lowered, and `GC2xx` while metadata is
        /// read and compared with the schema.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Code {
            $(#[doc = $explanation] $variant,)*
        }

        impl Code {
            /// All codes, in the order of their IDs.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The ID in the brackets of `error[GC001]`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Code::$variant => $id,)*
                }
            }

            /// The rule in one sentence, with the reason for it.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Code::$variant => $explanation,)*
                }
            }

            /// Why the rule exists and how to keep it, in plain Markdown: the file with the name of the code in
            /// the folder `code`.
            #[must_use]
            pub fn details(self) -> &'static str {
                match self {
                    $(Code::$variant => include_str!(concat!("code/", $id, ".md")),)*
                }
            }
        }
    };
}

catalogue! {
    // Load: files and folders.
    UnreadableFile, "GC001", "The schema's folder and every file in it can be read, since definitions in a skipped file would silently disappear from the generated crate.";
    MissingService, "GC002", "A schema has a `service.yaml`, because it holds what applies to all definitions.";
    StrayFile, "GC003", "YAML files are in `types`, `enums`, `actions`, `requests`, or `notifications` and end in `.yaml`, since a file's folder determines what it defines and a file elsewhere would be ignored.";
    NotUtf8, "GC004", "Files are UTF-8, so that every program reads the same text.";
    ForbiddenCharacter, "GC005", "Files contain no invisible characters, since they can make a text look different from what it says.";
    FileSize, "GC006", "A file has at most 16 MiB, since a larger one holds something other than a definition and takes very long to read.";
    // Load: YAML.
    InvalidYaml, "GC010", "Files are valid YAML.";
    EmptyFile, "GC011", "A file holds a definition; an empty file is probably an accident.";
    SeveralDocuments, "GC012", "A file holds one definition, so that you find a definition by its file name.";
    Anchor, "GC013", "Anchors are not allowed, so that every value is written where it applies and a change has no effect elsewhere.";
    Alias, "GC014", "Aliases are not allowed, so that every value is written where it applies and a small file cannot expand to a huge one.";
    MergeKey, "GC015", "Merge keys are not allowed, because YAML parsers disagree about what they mean.";
    Tag, "GC016", "Tags are not allowed, because the key determines the type of each value.";
    DuplicateKey, "GC017", "A key occurs once in a mapping, because YAML parsers disagree about which of two applies.";
    InvalidKey, "GC018", "Keys are non-empty strings, because they become names.";
    NestedTooDeeply, "GC019", "Values are nested at most 64 levels deep; the notation needs seven, and unlimited depth would exhaust the stack.";
    // Load: the notation.
    UnknownKey, "GC020", "Every key is known, so that a misspelled key is not silently ignored.";
    MissingKey, "GC021", "A key without a default is required.";
    WrongKind, "GC022", "A value has the type that its key expects; in particular, a string that YAML would read as a number, a boolean, or null is quoted.";
    UnknownWord, "GC023", "Where the notation lists the allowed words, no other word is accepted.";
    NumberOutOfRange, "GC024", "A number is within the range of its key.";
    InvalidDocument, "GC025", "Both YAML parsers accept a file, since YAML that only one of them accepts is ambiguous.";
    CutOff, "GC026", "No comment follows an unquoted sentence on its line, since a `#` in the sentence would also start a comment.";
    EmptyValue, "GC028", "A list or a mapping that can be left out is not empty, since one way to say nothing is enough.";
    Gap, "GC029", "Every question that was left open is answered, since the generated code would be published with it.";
    // Lower: definitions and their names.
    TypeKind, "GC100", "A type is either a complex type or an entity type.";
    InvalidName, "GC101", "A name is valid in metadata, since it is written to the wire and becomes an identifier.";
    FileName, "GC102", "A file has the name of the definition in it, so that you find a definition by its name.";
    DuplicateDefinition, "GC103", "No two names become the same name in Rust, and none gives way to another one, since a name that is added would change what users' code refers to.";
    RustName, "GC104", "A name that is chosen for Rust is a valid identifier and not taken.";
    InvalidId, "GC105", "An ID is in kebab case.";
    DuplicateId, "GC106", "An ID is unique in its list.";
    InvalidPackage, "GC107", "Cargo accepts the package name, the version, and the keywords.";
    ReservedName, "GC108", "No definition has a name that the generated crate uses or is going to use itself, since the name would change its meaning for users.";
    EmptyText, "GC109", "A text that is sent or compared is not empty.";
    // Lower: references.
    UnknownType, "GC110", "Every referenced type is defined.";
    NotAType, "GC111", "Where an object type is needed, the type is not an enum or a primitive type.";
    InvalidType, "GC112", "A type expression is the name of a type, or `Collection(…)` around one.";
    UnsupportedCollection, "GC113", "A collection holds values of a primitive type, enum members, or objects.";
    UnknownProperty, "GC114", "Every referenced property is declared.";
    UnknownMember, "GC115", "Every referenced enum member is declared.";
    UnknownRule, "GC116", "A rule that another rule depends on is listed before it.";
    UnknownResource, "GC117", "Every resource that a notification references is defined in `service.yaml`.";
    // Lower: codes and excerpts.
    KnownCode, "GC118", "The known codes of a property are distinct values of its type, which is String or Int32, and a text that contains a code or an excerpt is a String.";
    // Lower: outcomes.
    Outcome, "GC119", "An outcome reads its status from an enum and its result from an object, and lists each member of the status once.";
    // Lower: types and enums.
    BaseKind, "GC120", "A complex type extends complex types, an entity type extends entity types.";
    BaseCycle, "GC121", "No type is its own base.";
    RequiredCycle, "GC122", "No type requires an object of itself, since the first one could not be constructed.";
    InheritedTwice, "GC123", "An inherited property is not declared again.";
    TooManyProperties, "GC124", "A type has at most 1000 properties.";
    ChoiceMembers, "GC125", "A choice has properties that hold one object each, all of the same type.";
    MemberCase, "GC127", "No two members of an enum differ only in letter case, since members are recognized in any letter case.";
    RequiredProperty, "GC128", "A required property is writable and is not a member of a choice.";
    SpelledAlike, "GC129", "No two properties of a type share a spelling of their names, since a value could belong to either.";
    // Lower: actions and paths.
    InvalidPath, "GC130", "A path starts with a slash, and each of its segments is a word or a `{parameter}`.";
    PathParameters, "GC131", "All paths of an action or a resource have the same parameters, and an action documents them.";
    InvalidMethod, "GC132", "An action has an HTTP method.";
    InvalidStatus, "GC133", "The status of a response is a success status.";
    InvalidUrl, "GC134", "A URL is complete, so that a path or a page can be added to it.";
    Permission, "GC135", "A permission is the name of one, and each permission of a kind is listed once.";
    ItemOfNoCollection, "GC136", "Only a collection has a method that adds one element.";
    DuplicatePath, "GC137", "A path identifies one resource or action, regardless of parameter names and letter case, since only one of two could be found.";
    DerivedHeader, "GC138", "A request does not list a header that follows from the service, from the body, or from how it is transmitted, so that it can neither contradict them nor forget it.";
    ErrorPath, "GC139", "A path into the body of an error leads through objects to a string or an Int32, which is shown when an error is reported.";
    // Lower: rules.
    RuleKind, "GC140", "A rule has one check, so that its message matches what it checks.";
    RulePath, "GC141", "The path of a rule leads from a parameter to a value and crosses at most one collection.";
    RuleType, "GC142", "A rule fits the type of the value that it checks.";
    RuleBounds, "GC143", "A rule about a size has a bound that a value can satisfy and that a value can violate.";
    Contradiction, "GC144", "No two rules contradict each other, since every request would violate one of them.";
    NotShared, "GC145", "What is named as shared stands in `service.yaml`.";
    SameCheck, "GC146", "No two rules of a request check the same, since what violates one would be reported twice.";
    // Lower: notifications and deviations.
    NoNotifications, "GC150", "`service.yaml` defines how notifications arrive, if and only if there are any.";
    NotificationProperty, "GC151", "The properties of a notification have the types that their roles need.";
    SameNotification, "GC152", "A notification is recognized by its change type, its resource, and its payload, so no two notifications share all three.";
    UntaggedPayload, "GC153", "Of the notifications that share a path but not a payload, one says `whenUntagged: true`, since a notification that is added must not take payloads from another one.";
    DeviationOf, "GC160", "A deviation is about its file or something in it.";
    DeviationSources, "GC161", "A deviation cites at least two sources, since a single source cannot disagree.";
    DeviationProof, "GC162", "A claim about the documented messages has evidence, or a reason why it has none.";
    DeviationClaim, "GC163", "A claim about the metadata comes with the sentence that it proves, and names something and what is declared there.";
    // Lower: people and examples.
    Who, "GC170", "A choice says who an object is about itself, and any other type says at which choice.";
    Example, "GC171", "An example is Rust, and belongs to the crate as a whole or to a type that every crate has, since the other ones have a file of their own.";
    Roster, "GC172", "A member of a roster has an ID and says who it is about, and its other keys name a Boolean, an Int64, and a member of an enum.";
    // Lower: values.
    MemberValue, "GC180", "No two members of an enum have the same number, since the metadata gives each its own.";
    // Metadata: what is read.
    UnreadableMetadata, "GC200", "The metadata is a file of at most 64 MiB in UTF-8 or UTF-16, since a part of it would look like a change of the service.";
    InvalidXml, "GC201", "The metadata is well-formed XML without a document type definition, whose entities could expand to any size.";
    NotMetadata, "GC202", "The metadata is an `edmx:Edmx` of OData 4, with at least one schema.";
    InvalidMetadata, "GC203", "Every element of the metadata has the attributes that OData 4 requires, with values that it allows.";
    // Metadata: how the schema differs from it.
    NotInSchema, "GC210", "The schema declares every property, member, and parameter that the metadata declares, so that clients can use it.";
    NotInMetadata, "GC211", "The metadata declares what the schema declares, since a service that has lost something no longer sends or accepts it.";
    OtherType, "GC212", "Properties, parameters, and results have the types that the metadata gives them, since values of other types do not fit.";
    OtherNullability, "GC213", "A property or a parameter is nullable if and only if the metadata says so.";
    OtherForm, "GC214", "A definition has the kind, the base type, and the form that the metadata gives it.";
    OtherNumber, "GC215", "A member of an enum has the number that the metadata gives it.";
    OtherSpelling, "GC216", "Names have the letter case of the metadata, since requests with another one can be refused.";
    StaleClaim, "GC217", "What a deviation claims about the metadata is true, so that it goes when its reason does.";
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn ids_are_unique_and_ascending() {
        assert!(Code::ALL.windows(2).all(|pair| pair[0].id() < pair[1].id()));
    }

    #[test]
    fn every_code_is_explained_by_one_sentence() {
        for code in Code::ALL {
            assert!(code.explanation().ends_with('.'), "{}", code.id());
            assert_eq!(code.explanation().matches(". ").count(), 0, "{}", code.id());
        }
    }
}
