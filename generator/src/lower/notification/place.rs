//! The places where a property can hold a payload.

use crate::diagnostic::Code;
use crate::lower::context::Cx;
use crate::lower::name::reserved;
use crate::model::{Property, TypeRef};

/// Reports every property or parameter of type `Payload` that is not the payload of a notification,
/// because only a notification determines the type of a payload.
pub fn check_places(cx: &mut Cx<'_>, allowed: Option<&Property>) {
    let (documents, resources) = (cx.documents, cx.resources);
    let is_allowed = |property: &Property| allowed.is_some_and(|payload| std::ptr::eq(payload, property));
    let of_types = documents.types.iter().zip(resources).flat_map(|(definition, resource)| {
        let payloads = resource.properties.iter().filter(move |property| property.ty == TypeRef::Payload);
        let forbidden = payloads.filter(move |property| !is_allowed(property));
        forbidden.filter_map(|property| definition.document.properties.get(property.name.as_str()))
    });
    let of_types = of_types.map(|property| &property.r#type);
    let of_actions = documents.actions.iter().flat_map(|action| &action.document.parameters);
    let of_actions = of_actions.filter_map(|(_, parameter)| parameter.own());
    let shared = documents.service.document.shared.parameters.iter().map(|(_, parameter)| parameter);
    let of_actions =
        of_actions.chain(shared).map(|parameter| &parameter.r#type).filter(|ty| ***ty == reserved::PAYLOAD);
    let help = match allowed {
        Some(payload) => format!("use it only for the property `{}` of a notification", payload.name),
        None => "use it only in a service with notifications".to_owned(),
    };
    for ty in of_types.chain(of_actions) {
        cx.report(Code::NotificationProperty, ty.place(), "`Payload` is not allowed here").help(help.clone());
    }
}
