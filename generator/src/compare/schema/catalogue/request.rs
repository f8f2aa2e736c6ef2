//! Changes of actions and of other requests.

use super::kind::kinds;

kinds! {
    ACTION_ADD = "action-add": Minor Widens Same Addition, "is a new action", "";
    ACTION_REMOVE = "action-remove": Major Changes Same Breaking, "is removed", "remove what sends the request";
    ACTION_RENAME = "action-rename": Major Same Same Breaking, "has another name", "use the new name of the request";
    ACTION_RENAME_SAME_RUST = "action-rename-same-rust": Patch Same Same Documentation,
        "has another name in the API and the same one in Rust; its path is compared by itself", "";
    ACTION_RUST = "action-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the request";
    REQUEST_ADD = "request-add": Minor Widens Same Addition, "is a new request", "";
    REQUEST_REMOVE = "request-remove": Major Changes Same Breaking, "is removed", "remove what sends the request";
    REQUEST_RENAME = "request-rename": Major Same Same Breaking, "has another name", "use the new name of the request";
    REQUEST_RENAME_SAME_RUST = "request-rename-same-rust": Patch Same Same Documentation,
        "has another name in the schema and the same one in Rust", "";
    REQUEST_RUST = "request-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the request";
    KIND = "request-kind": Patch Same Same Documentation, "is an action, or no longer is one", "";
    METHOD = "action-method": Patch Changes Same Behaviour, "is sent with another method",
        "check what your HTTP client and your tests do with the method";
    IDEMPOTENT = "idempotent": Patch Same Same Behaviour,
        "has another answer to whether it can be repeated: `retry` calls other repetitions unsafe",
        "check what your program does after a failure";
    PATH_FIRST = "path-first": Patch Changes Same Behaviour, "is sent to another path",
        "check your tests and stand-ins of the service for the path";
    PATH_FIRST_SWAPPED = "path-first-swapped": Patch Changes Same Behaviour,
        "is sent to a path that was only recognized before", "check your tests and stand-ins of the service for the path";
    PATH_CASE = "path-case": Patch Changes Same Behaviour, "has a path in another letter case; any letter case is recognized",
        "check your tests and stand-ins of the service for the path";
    PATH_TAKES = "path-takes": Patch Changes Same Breaking,
        "is sent with the method and to the path that another request had: code that compiles asks the service for something else",
        "look at each use of both requests";
    PATH_ADD = "path-add": Patch Same Same Addition, "is recognized with another path", "";
    PATH_REMOVE = "path-remove": Patch Same Same Behaviour, "is no longer recognized with a path",
        "check your tests and stand-ins of the service: `read_request` returns nothing for this path";
    PATH_ORDER = "path-order": Patch Same Same Order, "lists its paths in another order", "";
    PATH_DEPRECATED = "path-deprecated": Patch Same Same Documentation, "has a path that is deprecated, or no longer is", "";
    PATH_PARAM_ADD = "path-param-add": Major Changes Same Breaking, "is a new parameter in the path: `new` takes it",
        "pass the ID to `new`";
    PATH_PARAM_REMOVE = "path-param-remove": Major Changes Same Breaking,
        "is no parameter in the path any more: `new` no longer takes it", "remove the argument of `new`";
    PATH_PARAM_RENAME = "path-param-rename": Major Same Same Breaking,
        "has another name: its type, its accessor, and the pointers of findings change",
        "use the new names of the ID and its type";
    PATH_PARAM_ORDER = "path-param-order": Major Changes Same Breaking,
        "has another position in the path: the arguments of `new` change places, which compiles with strings",
        "reorder the arguments of every `new`: the compiler does not find calls with strings";
    PATH_PARAM_RUST = "path-param-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the accessor";
    HEADER_ADD = "header-add": Patch Changes Same Behaviour, "is a new header of a request",
        "check that nothing else sets the header";
    HEADER_VALUE = "header-value": Patch Changes Same Behaviour, "is a header with another value",
        "check what depends on the header";
    HEADER_REMOVE = "header-remove": Patch Changes Same Behaviour, "is a header that is no longer sent",
        "set the header yourself if you need it";
    HEADER_RENAME = "header-rename": Patch Changes Same Behaviour, "is a header with another name",
        "check what depends on the header";
    HEADER_CASE = "header-case": Patch Same Same Behaviour, "is a header that is written in another letter case",
        "check what compares the name of the header as a text";
    HEADER_ORDER = "header-order": Patch Same Same Order, "lists its headers in another order", "";
    HEADER_AUTHORIZATION = "header-authorization": Patch Same Same Documentation,
        "says otherwise how requests are authorized", "";
    PERMISSION = "permission": Patch Same Same Behaviour [Consent], "needs other permissions",
        "let an administrator consent to the permissions before you update";
    PARAM_ADD_OPTIONAL = "param-add-optional": Minor Widens Same Addition, "is a new parameter", "";
    PARAM_ADD_COLLECTION = "param-add-collection": Minor Refused Same Behaviour,
        "is a new collection that is not nullable: `build` refuses requests without it",
        "give the collection in every request, even if it is empty";
    PARAM_ADD_SCALAR = "param-add-scalar": Major Refused Same Breaking,
        "is a new parameter that is not nullable: `new` takes it", "pass the parameter to `new`";
    PARAM_REMOVE = "param-remove": Major Changes Same Breaking, "is removed", "remove what gives the parameter";
    PARAM_RENAME = "param-rename": Major Changes Same Breaking, "has another name", "use the new name of the parameter";
    PARAM_RENAME_SAME_RUST = "param-rename-same-rust": Patch Changes Same Behaviour,
        "has another name on the wire and the same one in Rust: code that compiles sends another member",
        "update together with the service";
    PARAM_TAKES_NAME = "param-takes-name": Major Changes Same Breaking,
        "takes the Rust name that another parameter had: code that compiles sends another member",
        "look at each use of this name: it compiles, and means another parameter";
    PARAM_SWAP = "param-swap": Patch Changes Same Behaviour,
        "and another parameter exchange their Rust names: code that compiles sends the other member",
        "look at each use of both names: they compile, and mean each other's member";
    PARAM_NULLABLE_OFF = "param-nullable-off-scalar": Major Refused Same Breaking, "is not nullable: `new` takes it",
        "pass the parameter to `new`";
    PARAM_NULLABLE_ON = "param-nullable-on-scalar": Major Allowed Same Breaking, "is nullable: `new` no longer takes it",
        "give the parameter with its method";
    // A collection that is not nullable has a built-in rule, so that this is not nothing.
    PARAM_NULLABLE_COLLECTION = "param-nullable-collection": Patch Refused Same Behaviour,
        "is a collection that a built-in rule demands, or no longer does",
        "give the collection in every request, even if it is empty";
    PARAM_TYPE = "param-type": Major Changes Same Breaking, "has another type", "use the new type of the parameter";
    PARAM_ONE_TO_MANY = "param-one-to-many": Major Changes Same Breaking, "was one value and is a collection",
        "give a collection";
    PARAM_MANY_TO_ONE = "param-many-to-one": Major Changes Same Breaking, "was a collection and is one value",
        "give one value";
    PARAM_ITEM = "param-item": Major Same Same Breaking,
        "has another method that adds one element, or none", "use the method that the request has now";
    PARAM_ITEM_ADD = "param-item-add": Minor Same Same Addition, "has a method that adds one element", "";
    PARAM_RUST = "param-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the parameter";
    PARAM_ORDER = "param-order": Patch Order Same Order, "has another position in the body", "";
    PARAM_ORDER_REQUIRED = "param-order-required": Major Changes Same Breaking,
        "has another position among the parameters that `new` takes: its arguments change places, which compiles if they have the same type",
        "reorder the arguments of every `new`: the compiler does not find calls with strings";
    PARAM_SENSITIVE_ON = "param-sensitive-on": Patch Same Same Behaviour, "is sensitive: `Debug` hides it",
        "do not expect the value in logs";
    PARAM_SENSITIVE_OFF = "param-sensitive-off": Patch Same Same Behaviour [Privacy],
        "is no longer sensitive: `Debug` shows it", "check who can read your logs: they can contain the value";
    QUERY_ADD = "query-add": Minor Widens Same Addition, "is a new query option", "";
    QUERY_REMOVE = "query-remove": Major Changes Same Breaking, "is no query option any more", "remove what sets the option";
    QUERY_RENAME = "query-rename": Major Changes Same Breaking, "has another name", "use the new name of the option";
    QUERY_RENAME_SAME_RUST = "query-rename-same-rust": Patch Changes Same Behaviour,
        "has another name in the query and the same one in Rust: code that compiles sends another option",
        "check that the service knows the option";
    QUERY_RUST = "query-rust": Major Same Same Breaking, "has another name in Rust", "use the new name of the option";
    QUERY_TAKES_NAME = "query-takes-name": Major Changes Same Breaking,
        "takes the Rust name that another option had: code that compiles sets another option",
        "look at each use of this name: it compiles, and means another option";
    QUERY_SWAP = "query-swap": Patch Changes Same Behaviour,
        "and another option exchange their Rust names: code that compiles sets the other option",
        "look at each use of both names: they compile, and mean each other's option";
    QUERY_TYPE = "query-type": Major Changes Same Breaking, "has another type", "use the new type of the option";
    QUERY_ORDER = "query-order": Patch Order Same Order, "has another position in the query", "";
    AWAITS_ADD = "awaits-add": Minor Same Same Addition, "has an operation that a client can wait for", "";
    AWAITS_REMOVE = "awaits-remove": Major Same Same Breaking, "has no operation any more that a client can wait for",
        "do not wait for the operation with `Outcomes`";
    BODY_TYPE = "body-type": Major Changes Same Breaking, "has another body: `new` takes another object, or none",
        "pass the object to `new` that it takes now";
    REQUIRED_ON = "required-on": Patch Refused Same Behaviour, "must be in the body of a request",
        "set the property in every request";
    REQUIRED_OFF = "required-off": Patch Allowed Same Behaviour, "is no longer demanded in the body of a request",
        "expect that the service refuses what the crate sends";
    REQUIRED_ORDER = "required-order": Patch Same Same Order, "demands properties of its body in another order", "";
    RETURNS_TYPE = "returns-type": Major Same Reclassified Breaking, "returns another type",
        "use the type that `read_response` returns now";
    RETURNS_TYPE_NONE = "returns-type-none": Major Same Reclassified Breaking,
        "returns something where it returned nothing, or the other way round",
        "use what `read_response` returns now";
    RETURNS_STATUS = "returns-status": Patch Same Same Behaviour,
        "is documented with another status; every status of success is still accepted",
        "check what compares the status";
    RETURNS_ORDER = "returns-order": Patch Same Same Order, "lists its responses in another order", "";
    RETURNS_LOCATION = "returns-location": Patch Same Same Documentation,
        "has another documentation of the `Location` header, which is read anyway", "";
    REQUIREMENT_ADD = "requirement-add": Patch Same Same Documentation, "is a requirement that is new or removed", "";
    REQUIREMENT_ID = "requirement-id": Patch Same Same Behaviour, "is a requirement with another ID",
        "check what compares the ID";
    REQUIREMENT_SAYS = "requirement-says": Patch Same Same Documentation, "is a requirement with other words", "";
    REQUIREMENT_ORDER = "requirement-order": Patch Same Same Order, "lists its requirements in another order", "";
    SOURCE_ACTION = "source-action": Patch Same Same Documentation, "links to another page", "";
}
