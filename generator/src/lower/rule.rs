//! Rules: each is checked against the types that it applies to.

mod built_in;
mod check;
mod contradiction;
mod range;
pub mod selection;
mod text;

use crate::diagnostic::{suggest, Code, Place};
use crate::model::{Check, Condition, PathParameter, Presence, Rule, Severity, VariantIdent};
use crate::schema::document::{RuleDocument, SeverityDocument};
use crate::schema::spanned::Spanned;

use super::context::Cx;
use super::name::id::Ids;
use super::request::written::Written;
use super::resource::property::Holder;
use built_in::built_in_rules;
use check::lower_check;
use contradiction::Demands;
use selection::select;

/// Lowers the rules of an action. The built-in rules come first. They are implicit: no document contains
/// them.
pub fn lower_rules(
    cx: &mut Cx<'_>,
    request: &Written<'_>,
    parameters: Option<Holder<'_>>,
    path_parameters: &[PathParameter],
) -> Vec<Rule> {
    let mut rules = built_in_rules(cx, request, parameters, path_parameters);
    let mut earlier: Vec<_> = rules.iter().map(|rule| rule.id.clone()).collect();
    let built_in = earlier.len();
    let mut ids = Ids::default();
    let mut demands = Demands::default();
    let mut places = Vec::new();
    // A built-in rule stands nowhere, but what it is about does.
    let declared = |parameter: &str| request.place_of(parameter);
    rules.iter().for_each(|rule| demands.add_built_in(&rule.check, declared));
    for property in parameters.iter().flat_map(|holder| &holder.resource.properties) {
        if property.presence == Presence::Required {
            demands.require(property.name.as_str(), declared(property.name.as_str()));
        }
    }
    for rule in &request.rules {
        let RuleDocument { id, severity, says, source, when, unless, .. } = &***rule;
        ids.check(cx.diagnostics, id);
        if earlier[..built_in].contains(id) {
            cx.report(Code::DuplicateId, id.place(), format!("`{}` is taken", **id))
                .help("the action has a built-in rule with this ID");
        }
        let Some(parameters) = parameters else {
            // A type of the body that is unknown has been reported.
            if request.has_all_parameters() && request.body.is_none() {
                cx.report(Code::RulePath, rule.place(), "a rule needs a body, but the request has none")
                    .about(request.stem);
            }
            continue;
        };
        let condition = when.as_ref().map(|path| path.as_str());
        let any = when.as_ref().and_then(|path| Some(Condition::Any(select(cx, parameters, path)?.0)));
        let unless = unless.as_ref().and_then(|id| lower_unless(cx, id, &earlier, request));
        if let Some(check) = lower_check(cx, parameters, rule) {
            if matches!((&check, condition), (Check::Present { of }, Some(when)) if of.written() == when) {
                cx.report(Code::RuleBounds, rule.place(), "what `when` names is present whenever the rule applies")
                    .help("remove `when`, or name something else");
            }
            demands.add(cx.diagnostics, &check, condition, rule.place());
            let conditions: Vec<_> = any.into_iter().chain(unless).collect();
            let mut listed = rules[rules.len() - places.len()..].iter().zip(&places);
            let same = listed.find(|(known, _)| known.check == check && known.conditions == conditions);
            if let Some((_, place)) = same.filter(|(_, place)| are_valid(cx, [**place, rule.place()])) {
                cx.report(Code::SameCheck, rule.place(), "this rule checks what another one checks")
                    .note(*place, "the other rule is here")
                    .help("remove one of them");
            }
            places.push(rule.place());
            rules.push(Rule {
                id: id.to_string(),
                ident: VariantIdent::constant(id),
                severity: match severity {
                    SeverityDocument::Error => Severity::Error,
                    SeverityDocument::Warning => Severity::Warning,
                },
                says: says.line(),
                url: cx.page(source.as_ref().unwrap_or(request.source)),
                conditions,
                check,
            });
        }
        earlier.push(id.to_string());
    }
    rules
}

/// Whether nothing is wrong between the beginnings of two rules. A value that is wrong has been reported, and is no value.
fn are_valid(cx: &Cx<'_>, [earlier, later]: [Place; 2]) -> bool {
    let is_near = |place: Place| place.file == later.file && place >= earlier;
    !cx.diagnostics.iter().any(|problem| is_near(problem.place))
}

fn lower_unless(cx: &mut Cx<'_>, id: &Spanned<String>, earlier: &[String], request: &Written<'_>) -> Option<Condition> {
    if earlier.contains(id) {
        return Some(Condition::Unless(VariantIdent::constant(id)));
    }
    if request.rules.iter().any(|rule| rule.id.place().is_nowhere()) {
        // The rule may be the one whose ID is invalid.
        return None;
    }
    cx.report(Code::UnknownRule, id.place(), format!("no earlier rule is named `{}`", **id))
        .did_you_mean(suggest(id, earlier.iter().map(String::as_str)))
        .or_help(|| "`unless` names a rule that is listed earlier".to_owned())
        .about(format!("{}/{}", id.place().file.0, **id));
    None
}
