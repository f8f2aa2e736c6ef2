//! The catalogue of what can be wrong, one code for each rule.

/// Writes the enum, its list and its texts from one table, so that no code can miss one of them.
macro_rules! catalogue {
    ($($variant:ident, $id:literal, $explanation:literal;)*) => {
        /// What is wrong: a rule that the schema has to keep.
        ///
        /// `GC0xx` are found while files are loaded, `GC1xx` while definitions are put together.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum Code {
            $(#[doc = $explanation] $variant,)*
        }

        impl Code {
            /// All codes, in the order of their ids.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// What stands in the brackets of `error[GC001]`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Code::$variant => $id,)*
                }
            }

            /// The rule, and why it is one.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Code::$variant => $explanation,)*
                }
            }
        }
    };
}

catalogue! {
    // Load: files and places.
    UnreadableFile, "GC001", "The schema's folder and every file in it can be read, since a part that is skipped would silently vanish from the generated crate.";
    MissingService, "GC002", "A schema has a `service.yaml`, because it holds what belongs to no single definition.";
    StrayFile, "GC003", "YAML files lie in `types`, `enums`, `actions` or `notifications` and end in `.yaml`, since a file's place says what it defines and a file elsewhere would be ignored.";
    NotUtf8, "GC004", "Files are UTF-8, so that everybody reads the same text in them.";
    ForbiddenCharacter, "GC005", "Files contain no invisible characters, since those let a text be read otherwise than it looks.";
    // Load: YAML.
    InvalidYaml, "GC010", "Files are valid YAML.";
    EmptyFile, "GC011", "A file holds a definition; an empty one is more likely an accident than a wish.";
    SeveralDocuments, "GC012", "A file holds one definition, so that a definition is found by its file's name.";
    Anchor, "GC013", "Anchors are not used: what is written stands where it is read, and a change has no effect elsewhere.";
    Alias, "GC014", "Aliases are not used: what is written stands where it is read, and a small file cannot become a huge one.";
    MergeKey, "GC015", "Merge keys are not used, because YAML parsers disagree about what they mean.";
    Tag, "GC016", "Tags are not used: the kind of each value follows from its key.";
    DuplicateKey, "GC017", "A key stands once in a mapping; YAML parsers disagree about which one would count.";
    InvalidKey, "GC018", "Keys are texts and not empty, because they become names.";
    NestedTooDeeply, "GC019", "Values are nested 64 levels deep at most; the notation needs seven, and unlimited depth would exhaust the stack.";
    // Load: the notation.
    UnknownKey, "GC020", "Every key means something, so that a misspelled one cannot be silently ignored.";
    MissingKey, "GC021", "What has no sensible default must be given.";
    WrongKind, "GC022", "A value is of the kind that its key expects; in particular a text that YAML would read as a number, a boolean or null is put in quotes.";
    UnknownWord, "GC023", "Where one of a few words is expected, no other is understood.";
    NumberOutOfRange, "GC024", "A number fits the range of what it counts.";
    InvalidDocument, "GC025", "Both parsers that read a file understand it, since what only one of them accepts is not clear YAML.";
    CutOff, "GC026", "No comment follows a sentence without quotes in its line, since a `#` in the sentence would begin one.";
    // Lower: definitions and their names.
    TypeKind, "GC100", "A type is either a complex type or an entity type.";
    InvalidName, "GC101", "A name is one that the metadata could have, since it goes into documents and becomes an identifier.";
    FileName, "GC102", "A file is called like the definition in it, so that a definition is found by its name.";
    DuplicateDefinition, "GC103", "No two definitions become the same item in Rust.";
    RustName, "GC104", "A name that is chosen for Rust is an identifier, and nobody else's.";
    InvalidId, "GC105", "An id is in kebab case.";
    DuplicateId, "GC106", "An id is unique in its list.";
    InvalidPackage, "GC107", "Package and version are such that cargo accepts them.";
    ReservedName, "GC108", "No definition has a name that the generated crate has or is going to have of its own, since adding either would change what the name means to users.";
    // Lower: references.
    UnknownType, "GC110", "Every type that is named is defined.";
    NotAType, "GC111", "Where an object is needed, the type is not an enum.";
    InvalidType, "GC112", "A type expression is the name of a type, or `Collection(…)` around one.";
    UnsupportedCollection, "GC113", "A collection holds text, members of an enum, or objects.";
    UnknownProperty, "GC114", "Every property that is named is declared.";
    UnknownMember, "GC115", "Every member of an enum that is named is declared.";
    UnknownRule, "GC116", "A rule that another one depends on is listed before it.";
    UnknownResource, "GC117", "Every resource that a notification names is described in `service.yaml`.";
    // Lower: types and enums.
    BaseKind, "GC120", "A complex type extends complex types, an entity type extends entity types.";
    BaseCycle, "GC121", "No type is its own base.";
    RequiredCycle, "GC122", "No type requires an object of itself, since nobody could make the first one.";
    InheritedTwice, "GC123", "A property that is inherited is not declared again.";
    TooManyProperties, "GC124", "A type has at most 62 properties, because an object keeps one bit for each in one number.";
    ChoiceMembers, "GC125", "A choice is made from one of several members, all of the same type.";
    EmptyEnum, "GC126", "An enum has members.";
    MemberCase, "GC127", "No two members of an enum differ in letter case alone, since members are recognised in any.";
    RequiredProperty, "GC128", "What a constructor asks for can be set and is not one of several choices.";
    // Lower: actions and paths.
    InvalidPath, "GC130", "A path starts with a slash and has words and `{parameters}` as its segments.";
    PathParameters, "GC131", "All paths of an action or a resource have the same parameters, and an action documents them.";
    InvalidMethod, "GC132", "An action has an HTTP method.";
    InvalidStatus, "GC133", "The status of an answer is that of a success.";
    InvalidUrl, "GC134", "URLs are such that a path or a page can be put into them.";
    Permission, "GC135", "A kind of permission names permissions exactly if it is supported.";
    ItemOfNoCollection, "GC136", "Only a collection has items to add one by one.";
    DuplicatePath, "GC137", "A path leads to one resource, whatever its parameters are called and in whatever letter case it is written, since only one of two could be found.";
    // Lower: rules.
    RuleKind, "GC140", "A rule checks one thing, so that what it says and what it checks are the same.";
    RulePath, "GC141", "The path of a rule leads from a parameter to a value, over one collection at most.";
    RuleType, "GC142", "A rule fits the type of what it is about.";
    RuleBounds, "GC143", "A rule about a size has a bound, and one that something can keep.";
    // Lower: notifications and deviations.
    NoNotifications, "GC150", "Notifications need to be described in `service.yaml` before there can be one.";
    NotificationProperty, "GC151", "The parts of a notification have the types that their roles need.";
    SameNotification, "GC152", "A notification is recognised by its change type, its resource and its payload, so that no two have all of them in common.";
    DeviationOf, "GC160", "A deviation is about something in its file.";
    DeviationSources, "GC161", "A deviation says what at least two sources say, since one alone cannot disagree.";
    DeviationProof, "GC162", "What a deviation says about the documented messages has evidence, or a reason why it has none.";
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
