//! Compares the rules of a request.

mod fact;
mod keys;

use super::align::{moved, Alignment};
use super::axis::{Request, Verdict};
use super::catalogue::{rule as kind, Kind};
use super::change::{Change, Places};
use super::comparison::Comparison;
use super::holder::{Holder, Word};
use super::request::Pair;
use crate::model::{Action, Check, Condition, Rule, Severity};
use fact::{Bound, Fact, Names};
use keys::RuleKeys;

/// Compares the rules that the documents list. The built-in ones follow from what they are about.
pub fn compare<'s>(cx: &mut Comparison<'s>, pair: &Pair<'s>) {
    let old = written(pair, 0);
    let new = written(pair, 1);
    let ids = |rules: &[(&Rule, RuleKeys)]| rules.iter().map(|(rule, _)| rule.id.clone()).collect::<Vec<_>>();
    let root = Holder::of_rules(pair.old);
    let facts = |rules: &[(&Rule, RuleKeys)], names: &Names<'_, '_>| {
        rules.iter().map(|(rule, _)| Fact::of(rule, names)).collect::<Vec<_>>()
    };
    let names = |old: Option<Holder<'s>>| Names { cx, old };
    let (mut old_facts, new_facts) = (facts(&old, &names(Some(root))), facts(&new, &names(None)));
    let likeness = |one: usize, other: usize| u32::from(old_facts[one] == new_facts[other]);
    let mut aligned = Alignment::new(&ids(&old), &ids(&new), likeness);
    aligned.exchange(|one, other| likeness(one, other) > 0 && old[one].0.says == new[other].0.says);
    // A rule that another one names can have another ID.
    for fact in &mut old_facts {
        let named = aligned.pairs.iter().find(|(one, _)| Some(old[*one].0.ident.as_str()) == fact.unless.as_deref());
        if let Some((_, other)) = named {
            fact.unless = Some(new[*other].0.ident.as_str().to_owned());
        }
    }
    for at in &aligned.removed {
        let (rule, keys) = &old[*at];
        let kind = by_severity(rule, &kind::REMOVE_ERROR, &kind::REMOVE_WARNING);
        let cause = rule.check.selection().and_then(|of| of_only(cx, 0, pair.old, &of.written()));
        pair.report(cx, kind, Some(&rule.id), (Some(keys.id), None));
        under(cx, cause);
    }
    for at in &aligned.added {
        let (rule, keys) = &new[*at];
        let kind = by_severity(rule, &kind::ADD_ERROR, &kind::ADD_WARNING);
        // A rule for something new refuses nothing that was sent before, unless it demands it.
        let of = rule.check.selection().filter(|_| !is_demand(&rule.check));
        let conditions = rule.conditions.iter().filter_map(|condition| match condition {
            Condition::Any(of) => Some(of),
            Condition::Unless(_) => None,
        });
        let cause = conditions.chain(of).find_map(|of| of_only(cx, 1, pair.new, &of.written()));
        pair.report(cx, kind, Some(&rule.id), (None, Some(keys.id)));
        under(cx, cause);
    }
    for (one, other) in &aligned.pairs {
        let rules = [old[*one].0, new[*other].0];
        // That two rules exchange their IDs is one change.
        let is_told = aligned.partner(*other).is_some_and(|partner| new[partner].0.says < rules[1].says);
        let rules = Both { pair, rules, keys: [&old[*one].1, &new[*other].1], is_told };
        rules.compare(cx, [&old_facts[*one], &new_facts[*other]]);
    }
    if let Some((one, other)) = moved(&aligned.pairs, |at| new[at].0.id.clone()) {
        let places = (Some(old[one].1.id), Some(new[other].1.id));
        pair.report(cx, &kind::ORDER, Some(&new[other].0.id), places);
    }
}

/// Whether a check can refuse a request that has nothing at its path.
fn is_demand(check: &Check) -> bool {
    match check {
        Check::Present { .. } | Check::Given { .. } | Check::Required { .. } | Check::Format { .. } => true,
        Check::Count { min, .. } | Check::Members { min, .. } => min.is_some(),
        _ => false,
    }
}

/// The change that adds or removes what a rule is about: something that only this side has.
fn of_only(cx: &Comparison<'_>, side: usize, action: &Action, path: &str) -> Option<usize> {
    let words = Holder::of_rules(action).words([&cx.old, &cx.new][side], path);
    words.into_iter().find_map(|word| {
        let Word::Property(owner, property) = word else {
            return None;
        };
        let subject = format!("{owner}/{}", property.name);
        let is_only = |change: &Change| [change.new, change.old][side].is_none();
        cx.changes.iter().position(|change| change.subject == subject && is_only(change))
    })
}

/// Puts the last change under its cause, if it has one: it means nothing else for requests.
fn under(cx: &mut Comparison<'_>, cause: Option<usize>) {
    let Some((cause, mut change)) = cause.and_then(|cause| Some((cause, cx.changes.pop()?))) else {
        return;
    };
    change.request(Request::Same).verdict(Verdict::Addition);
    cx.changes[cause].follows.push(change);
}

/// The rules that the document of a request lists, and those that are shared.
fn written<'s>(pair: &Pair<'s>, side: usize) -> Vec<(&'s Rule, RuleKeys)> {
    let action = if side == 0 { pair.old } else { pair.new };
    let keys = |rule: &Rule| pair.keys[side].rules.iter().find(|document| *document.id == rule.id);
    action.rules.iter().filter_map(|rule| Some((rule, RuleKeys::of(keys(rule)?)))).collect()
}

fn by_severity(rule: &Rule, error: &'static Kind, warning: &'static Kind) -> &'static Kind {
    match rule.severity {
        Severity::Error => error,
        Severity::Warning => warning,
    }
}

/// A rule in both schemas.
struct Both<'a, 's> {
    pair: &'a Pair<'s>,
    rules: [&'s Rule; 2],
    keys: [&'a RuleKeys; 2],
    /// Whether another rule tells that both have exchanged their IDs.
    is_told: bool,
}

impl<'s> Both<'_, 's> {
    fn at(&self, place: fn(&RuleKeys) -> Option<crate::diagnostic::Place>) -> Places {
        self.keys.map(|keys| Some(place(keys).unwrap_or(keys.id))).into()
    }

    /// Adds a change of what the rule refuses. A warning refuses nothing.
    fn report<'c>(&self, cx: &'c mut Comparison<'s>, kind: &'static Kind, at: Places) -> &'c mut Change {
        let is_error = self.rules.iter().any(|rule| rule.severity == Severity::Error);
        let change = self.pair.report(cx, kind, Some(&self.rules[1].id), at);
        if !is_error {
            change.request(Request::Same);
        }
        change
    }

    fn compare(&self, cx: &mut Comparison<'s>, [old, new]: [&Fact; 2]) {
        // The constant follows from the ID, and conditions and checks are compared as facts.
        let Rule { id, ident: _, severity, says, url, conditions: _, check: _ } = self.rules[0];
        let (other, before) = (self.rules[1], cx.changes.len());
        if *id != other.id && !self.is_told {
            self.report(cx, &kind::ID, self.at(|_| None)).from_to(id, &other.id);
        }
        match (*severity, other.severity) {
            (Severity::Warning, Severity::Error) => self.report(cx, &kind::SEVERITY_UP, self.at(|_| None)).done(),
            (Severity::Error, Severity::Warning) => self.report(cx, &kind::SEVERITY_DOWN, self.at(|_| None)).done(),
            _ => {}
        }
        if *says != other.says {
            self.report(cx, &kind::SAYS, self.at(|keys| Some(keys.says)));
        }
        if self.pair.has_other_page(cx, url, &other.url) {
            self.report(cx, &super::catalogue::request::SOURCE_ACTION, self.at(|keys| keys.source));
        }
        self.conditions(cx, [old, new]);
        self.check(cx, [old, new]);
        // A warning refuses nothing.
        for change in &mut cx.changes[before..] {
            let severity = match change.request {
                Request::Refused => other.severity,
                Request::Allowed => *severity,
                _ => continue,
            };
            change.request_if(severity == Severity::Error);
        }
    }

    fn conditions(&self, cx: &mut Comparison<'s>, [old, new]: [&Fact; 2]) {
        let when = match (&old.when, &new.when) {
            (None, Some(_)) => Some(&kind::WHEN_ADD),
            (Some(_), None) => Some(&kind::WHEN_REMOVE),
            (Some(old), Some(new)) if old != new => Some(&kind::WHEN_CHANGE),
            _ => None,
        };
        if let Some(when) = when {
            self.report(cx, when, self.at(|keys| keys.when));
        }
        let request = match (&old.unless, &new.unless) {
            (None, Some(_)) => Request::Allowed,
            (old, new) if old == new => return,
            _ => Request::Refused,
        };
        let change = self.report(cx, &kind::UNLESS, self.at(|keys| keys.unless));
        if change.request != Request::Same {
            change.request(request);
        }
    }

    fn check(&self, cx: &mut Comparison<'s>, [old, new]: [&Fact; 2]) {
        let at = self.at(|keys| keys.check);
        if old.kind != new.kind {
            self.report(cx, &kind::KIND, at).from_to(old.kind, new.kind);
            return;
        }
        if (&old.of, &old.by) != (&new.of, &new.by) {
            let change = self.report(cx, &kind::OF, at);
            // Without a key, more members count.
            let counts_more = old.by.is_some() && new.by.is_none() && new.max.is_none();
            let counts_less = old.by.is_none() && new.by.is_some() && new.min.is_none();
            let is_looser = new.kind == "members" && old.of == new.of && (counts_more || counts_less);
            if is_looser && change.request != Request::Same {
                change.request(Request::Allowed);
            }
        }
        if old.format != new.format {
            let change = self.report(cx, &kind::FORMAT, at);
            // Fewer texts are equal if letter case counts.
            let is_looser = new.kind == "distinct" && new.format.is_none();
            if is_looser && change.request != Request::Same {
                change.request(Request::Allowed);
            }
        }
        if old.unit != new.unit {
            let change = self.report(cx, &kind::UNIT, at);
            // A text has at most as many characters as UTF-16 code units, and at most as many of these as bytes.
            let is_looser = old.unit > new.unit && new.max.is_some() && new.min.is_none();
            if is_looser && change.request != Request::Same {
                change.request(Request::Allowed);
            }
        }
        for (old, new, is_max) in [(old.min, new.min, false), (old.max, new.max, true)] {
            let kind = match Bound::compare(old, new, is_max) {
                None => continue,
                Some(Bound::Added) => &kind::BOUND_ADDED,
                Some(Bound::Removed) => &kind::BOUND_REMOVED,
                Some(Bound::Narrower) => &kind::MAX_LOWER,
                Some(Bound::Wider) => &kind::MAX_HIGHER,
            };
            let shown = |bound: Option<f64>| bound.map_or("none".to_owned(), |bound| bound.to_string());
            self.report(cx, kind, at).from_to(shown(old), shown(new));
        }
    }
}
