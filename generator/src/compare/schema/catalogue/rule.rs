//! Changes of rules.

use super::kind::kinds;

kinds! {
    ADD_ERROR = "rule-add-error": Patch Refused Same Behaviour, "is a new rule: `build` refuses what violates it",
        "check that your requests keep the rule";
    ADD_WARNING = "rule-add-warning": Patch Same Same Behaviour, "is a new rule: `validate` finds more",
        "check what your program does with warnings";
    REMOVE_ERROR = "rule-remove-error": Patch Allowed Same Behaviour, "is removed: `build` allows what violated it",
        "expect that the service refuses what the crate sends";
    REMOVE_WARNING = "rule-remove-warning": Patch Same Same Behaviour, "is removed: `validate` finds less",
        "check what your program does with warnings";
    SEVERITY_UP = "rule-severity-up": Patch Refused Same Behaviour, "was a warning and is an error: `build` refuses what violates it",
        "check that your requests keep the rule";
    SEVERITY_DOWN = "rule-severity-down": Patch Allowed Same Behaviour, "was an error and is a warning: `build` allows what violates it",
        "check what your program does with warnings";
    MAX_LOWER = "rule-max-lower": Patch Refused Same Behaviour, "has a narrower bound",
        "check that your requests keep the rule";
    MAX_HIGHER = "rule-max-higher": Patch Allowed Same Behaviour, "has a wider bound",
        "check what relies on the rule";
    BOUND_ADDED = "rule-bound-added": Patch Refused Same Behaviour, "has another bound beside the other one",
        "check that your requests keep the rule";
    BOUND_REMOVED = "rule-bound-removed": Patch Allowed Same Behaviour, "loses one of its bounds",
        "check what relies on the rule";
    UNIT = "rule-unit": Patch Refused Same Behaviour, "counts in another unit", "check that your requests keep the rule";
    KIND = "rule-kind": Patch Refused Same Behaviour, "checks something else", "check that your requests keep the rule";
    OF = "rule-of": Patch Refused Same Behaviour, "is about something else", "check that your requests keep the rule";
    FORMAT = "rule-format": Patch Refused Same Behaviour, "demands another format", "check that your requests keep the rule";
    WHEN_ADD = "rule-when-add": Patch Allowed Same Behaviour, "has a condition, so it applies less often",
        "check what relies on the rule";
    WHEN_REMOVE = "rule-when-remove": Patch Refused Same Behaviour, "has no condition any more, so it applies more often",
        "check that your requests keep the rule";
    WHEN_CHANGE = "rule-when-change": Patch Refused Same Behaviour, "has another condition",
        "check that your requests keep the rule";
    UNLESS = "rule-unless": Patch Refused Same Behaviour, "is silent after another rule, or no longer is",
        "check that your requests keep the rule";
    ID = "rule-id": Patch Same Same Behaviour, "has another ID", "check what compares the ID of findings";
    SAYS = "rule-says": Patch Same Same Documentation, "has other words", "";
    ORDER = "rule-order": Patch Same Same Order, "has another position, so findings come in another order", "";
    BUILT_IN = "rule-built-in": Patch Refused Same Behaviour, "has other built-in rules",
        "check that your requests keep the rules";
}
