//! Examples.

use crate::diagnostic::{suggest, Code, Diagnostics};
use crate::model::{Example, ExampleCode, Export};
use crate::schema::document::ExampleDocument;
use crate::schema::spanned::Spanned;

/// Lowers the examples of the crate. The items that can have one are `Event`, if there are notifications, and the types of
/// the runtime that the crate exports.
pub fn lower_examples(
    diagnostics: &mut Diagnostics,
    examples: &[ExampleDocument],
    exports: &[Export],
    has_notifications: bool,
) -> Vec<Example> {
    let event = has_notifications.then_some("Event");
    let items: Vec<&str> = exports.iter().map(Export::name).chain(event).collect();
    let mut lowered = Vec::new();
    for ExampleDocument { of, doc, code } in examples {
        if let Some(of) = of.as_ref().filter(|of| !items.contains(&of.as_str())) {
            diagnostics
                .report(Code::Example, of.place(), format!("the crate has no type `{}` of its own", **of))
                .did_you_mean(suggest(of, items.iter().copied()))
                .or_help(|| "write the example of a type or an action into its file, with `example`".to_owned());
        }
        if let Some(code) = lower_code(diagnostics, code) {
            lowered.push(Example { of: of.as_ref().map(|of| of.to_string()), doc: doc.to_string(), code });
        }
    }
    lowered
}

/// Lowers the code of an example. Code that is not Rust is reported.
pub fn lower_code(diagnostics: &mut Diagnostics, code: &Spanned<String>) -> Option<ExampleCode> {
    let lowered = ExampleCode(code.trim_end().to_owned());
    let is_shown = |c: char| !c.is_control() || c == '\n';
    let problem = if lowered.shown().all(|line| line.trim().is_empty()) {
        Some("the example shows nothing".to_owned())
    } else if !lowered.0.chars().all(is_shown) {
        Some("the example contains a control character".to_owned())
    } else {
        let error = syn::parse_str::<syn::Block>(&format!("{{{}}}", lowered.compiled())).err();
        error.map(|error| format!("the example is not Rust: {error}"))
    };
    let Some(problem) = problem else {
        return Some(lowered);
    };
    diagnostics
        .report(Code::Example, code.key(), problem)
        .help("write Rust that compiles as the body of a function; `cargo test` compiles and runs it");
    None
}
