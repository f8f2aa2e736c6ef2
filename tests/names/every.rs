//! Every identifier of a generated crate, by what it stands for.

use std::collections::BTreeMap;

use graph_calls_codegen::model::{Action, Api, Notification, Payload, Property, Resource, ResponseBody};

/// The identifiers of an API. The keys consist of names in the schema.
pub fn every(api: &Api) -> BTreeMap<String, String> {
    let mut all = Every(BTreeMap::new());
    for resource in &api.resources {
        all.add(&format!("type {}", resource.name), resource.ident.as_str());
        all.add(&format!("module of type {}", resource.name), resource.module.file_stem());
        all.resource(api, resource);
    }
    for open in &api.enums {
        all.add(&format!("enum {}", open.name), open.ident.as_str());
        all.add(&format!("module of enum {}", open.name), open.module.file_stem());
        for member in &open.members {
            all.add(&format!("enum {} member {}", open.name, member.name), member.ident.as_str());
        }
    }
    api.actions.iter().for_each(|action| all.action(api, action));
    for id in &api.ids {
        all.add(&format!("id {}", id.name), id.ident.as_str());
    }
    for root in &api.service.roots {
        all.add(&format!("root {}", root.url), root.constant.as_str());
    }
    for path in &api.paths {
        let of = format!("path {}", path.templates[0]);
        all.add(&of, path.ident.as_str());
        for parameter in &path.parameters {
            all.add(&format!("{of} {}", parameter.name), parameter.ident.as_str());
        }
    }
    for accessor in &api.accessors {
        all.add(&format!("accessor {}", accessor.name), accessor.ident.as_str());
    }
    if let Some(notifications) = &api.notifications {
        notifications.payloads.iter().for_each(|payload| all.payload(api, payload));
        for kind in &notifications.kinds {
            all.event(api, &notifications.payloads, kind);
        }
    }
    all.0
}

struct Every(BTreeMap<String, String>);

impl Every {
    fn add(&mut self, of: &str, ident: &str) {
        let earlier = self.0.insert(of.to_owned(), ident.to_owned());
        assert_eq!(earlier, None, "{of} occurs twice");
    }

    fn resource(&mut self, api: &Api, resource: &Resource) {
        for property in &resource.properties {
            self.property(&format!("type {}", resource.name), property);
        }
        for member in resource.family.iter().flatten() {
            let name = &api.resource(member.resource).name;
            self.add(&format!("family {} variant {name}", resource.name), member.variant.as_str());
        }
    }

    fn property(&mut self, of: &str, property: &Property) {
        let of = format!("{of} property {}", property.name);
        self.add(&of, property.ident.as_str());
        self.add(&format!("{of} setter"), property.setter.as_str());
        self.add(&format!("{of} constructor"), property.constructor.as_str());
        self.add(&format!("{of} argument"), property.argument.as_str());
        for code in &property.codes {
            self.add(&format!("{of} code {:?}", code.value), code.constant.as_str());
            self.add(&format!("{of} question {:?}", code.value), code.predicate.as_str());
        }
        for excerpt in &property.excerpts {
            self.add(&format!("{of} excerpt {}", excerpt.after), excerpt.method.as_str());
        }
    }

    fn action(&mut self, api: &Api, action: &Action) {
        let of = format!("action {}", action.name);
        self.add(&of, action.ident.as_str());
        self.add(&format!("{of} module"), action.module.file_stem());
        for parameter in &action.path_parameters {
            self.add(&format!("{of} path parameter {}", parameter.name), parameter.ident.as_str());
            self.add(&format!("{of} path parameter {} type", parameter.name), parameter.ty.as_str());
        }
        for option in &action.query {
            self.add(&format!("{of} query {}", option.name), option.ident.as_str());
        }
        if let Some(body) = &action.parameters {
            self.add(&format!("{of} body"), body.ident.as_str());
            for (property, builder) in body.properties.iter().zip(&action.builders) {
                self.property(&of, property);
                self.add(&format!("{of} builder {}", property.name), builder.all.as_str());
                if let Some(item) = &builder.item {
                    self.add(&format!("{of} item {}", property.name), item.as_str());
                }
            }
        }
        match &action.returns.body {
            ResponseBody::Object(body) => self.add(&format!("{of} returns"), api.resource(*body).ident.as_str()),
            ResponseBody::Wrapper(wrapper) => self.add(&format!("{of} returns"), wrapper.resource.ident.as_str()),
            ResponseBody::None | ResponseBody::Bytes => {}
        }
        for rule in &action.rules {
            self.add(&format!("{of} rule {} {}", rule.says, rule.id), rule.ident.as_str());
        }
    }

    fn payload(&mut self, api: &Api, payload: &Payload) {
        let of = format!("payload {:?} {}", payload.shape, api.resource(payload.resource).name);
        self.add(&of, payload.ident.as_str());
    }

    fn event(&mut self, api: &Api, payloads: &[Payload], kind: &Notification) {
        let of = format!("event {}", kind.file);
        self.add(&of, kind.ident.as_str());
        self.add(&format!("{of} payload"), kind.field.as_str());
        let payload = &payloads[kind.payload];
        self.add(&format!("{of} type"), api.resource(payload.resource).ident.as_str());
        for known in &kind.parameters {
            self.add(&format!("{of} parameter {}", known.parameter.name), known.parameter.ident.as_str());
        }
        if let Some(field) = &kind.change_type {
            self.add(&format!("{of} change type"), field.as_str());
        }
    }
}
