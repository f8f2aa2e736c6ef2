//! A bot that uses everything of the base schema, and nothing in a way that an addition breaks.
#![allow(dead_code)]

use post_office::{
    Address, Alarm, Answer, Branch, Carton, ChangeType, Close, Color, Contact, CountParcels, CreateParcel, Event,
    Failure, Firm, Leaflet, Letter, ListParcels, ListParcelsPage, Marks, Offer, Office, Operation, OperationStatus,
    Outcome, Paper, Parcel, ParcelState, Party, Place, Post, Posts, Problem, ResourceData, ResourcePath, RushOffer,
    Send, SendOperation, Service, Slot, Thing, Wrapping,
};

fn built() -> Parcel {
    let place = Place::default().with_street("Quay").with_city("Cork");
    let sender = Party::person(Contact::new("a").with_name("Ann")).with_company("b");
    let mut parcel = Parcel::default()
        .with_label("label")
        .with_remark("remark")
        .with_weight(1)
        .with_volume(2)
        .with_price(3.0)
        .with_fragile(true)
        .with_state(ParcelState::Waiting)
        .with_marks(Marks::GLASS | Marks::LIQUID | Marks::HEAVY)
        .with_origin(place.clone())
        .with_stops([place])
        .with_sender(sender)
        .with_slot(Slot::new("row", "column").with_depth(1))
        .with_wrapping(Paper::default().with_layers(2).with_color(Color::Red));
    parcel.arrived = Some("2026-01-31T12:30:00Z".to_owned());
    parcel.scanned = Some(true);
    parcel.id = Some("id".to_owned());
    parcel
}

fn taken_apart(parcel: &Parcel) -> Option<(&str, i32, i64, f64, bool)> {
    let Parcel { label, remark, weight, volume, price, fragile, state, marks, origin, sender, slot, wrapping, .. } =
        parcel;
    let said: &str = match state.as_ref()? {
        ParcelState::Waiting => "waiting",
        ParcelState::OnTheWay => "moving",
        ParcelState::Voicemail => "speaking",
        ParcelState::Delivered => "delivered",
        other => other.as_str(),
    };
    let _: Option<&String> = remark.as_ref();
    let _: bool = marks.as_ref()?.contains(&Marks::HEAVY);
    let Place { street, city, .. } = &**origin.as_ref()?;
    let _: (&Option<String>, &Option<String>) = (street, city);
    let party: &Party = sender.as_ref()?;
    let _: Option<&str> = party.who()?.identity.id.as_deref();
    for (name, contact) in party.members() {
        let _: (&str, &Contact, usize) = (name, contact, party.member_count() + Party::MEMBERS.len());
    }
    let _: (Option<&String>, Option<&String>, Option<i32>) =
        (slot.as_ref()?.row.as_ref(), slot.as_ref()?.column.as_ref(), slot.as_ref()?.depth);
    match wrapping.as_ref()? {
        Wrapping::Paper(paper) => drop(paper.layers),
        Wrapping::Carton(carton) => drop(carton.lid),
        Wrapping::Unknown(object) => drop(object.odata_type()),
        _ => {}
    }
    let _: &Option<String> = label;
    Some((said, (*weight)?, (*volume)?, (*price)?, (*fragile)?))
}

fn derived(letter: Letter, address: Address, rush: RushOffer) -> (Parcel, Place, Offer) {
    let _: (Option<i32>, Option<&String>, Option<&String>) =
        (letter.stamps, letter.seal.as_ref(), letter.label.as_ref());
    let _: (Option<&String>, Option<&String>) = (address.house.as_ref(), address.city.as_ref());
    let _: (Option<i32>, Option<i32>) = (rush.minutes, rush.count);
    (letter.into(), address.into(), rush.into())
}

fn others() -> (Letter, Address, RushOffer, Carton, Leaflet, Office, Thing) {
    let letter = Letter::default().with_stamps(1);
    let address = Address::default().with_house("1");
    let rush = RushOffer::default().with_minutes(5);
    let carton = Carton::default().with_lid(true).with_color(Color::Green);
    let office = Office::default().with_name("Cork").with_floors(3);
    let firm = Firm::new(Contact::new("f")).with_head(Party::person("a"));
    let _: (Option<&String>, Contact) = (firm.name.as_ref(), firm.clone().into());
    let branch = Branch::default().with_parent("Cork");
    let _: (Option<&String>, Office) = (branch.name.as_ref(), branch.clone().into());
    (letter, address, rush, carton, Leaflet::default().with_pages(4), office, Thing::default().with_id("id"))
}

fn sent() -> Option<String> {
    let send = Send::new("office", "shelf", "lane", "gate")
        .parcel(built())
        .parcels([built()])
        .note("note")
        .delay(10)
        .contact(Contact::new("c"))
        .language("en")
        .tags(["a", "b"])
        .door("1234");
    let _: (&post_office::OfficeId, &post_office::ShelfId) = (send.office_id(), send.shelf_id());
    let _: Option<&String> = send.parameters().lane.as_ref();
    for finding in send.validate().findings() {
        let _: (&str, String) = (finding.id(), finding.to_string());
    }
    let request = send.build().ok()?;
    let _: (&str, u16, bool) = (Send::METHOD, Send::STATUS, Send::IS_IDEMPOTENT);
    let _ = (Send::PATHS, Send::HEADERS, Send::PERMISSIONS, Send::REQUIREMENTS, Send::RULES);
    let accepted = Send::read_response((200, [("Location", "there")], "{}")).ok()?;
    let _: Option<SendOperation> = accepted.body;
    Some(request.url(&Service::PRODUCTION) + &request.url(&Service::TRIAL))
}

fn other_requests() -> Option<()> {
    let _ = Close::new("office").build();
    let _: Option<Parcel> = CreateParcel::new("office", built())
        .build()
        .ok()
        .and(CreateParcel::read_response((201, [("", ""); 0], "{}")).ok()?.body);
    let list = ListParcels::new("office").top(5).filter("a").select(["label"]);
    let page: ListParcelsPage = ListParcels::read_response((200, [("", ""); 0], "{}")).ok()?.body?;
    let _: Option<&Vec<Parcel>> = page.value.as_ref();
    let _ = (list.build(), ListParcels::next_page(&page, &Service::PRODUCTION));
    let count = CountParcels::new("office", "red", "1");
    let _: Option<i32> = CountParcels::read_response((200, [("", ""); 0], "{}")).ok()?.body?.value;
    count.build().ok().map(drop)
}

fn refused(failure: &Failure) -> Option<(&str, bool)> {
    let problem: &Problem = failure.error.as_deref()?;
    let _: (Option<&String>, Option<&String>) = (problem.request_id.as_ref(), problem.client_request_id.as_ref());
    let _: Option<(&String, &String)> = problem.code.as_ref().zip(problem.message.as_ref());
    Some((problem.diag_code()?, problem.is_full_shelf() && Problem::FULL_SHELF.is_empty()))
}

fn posted(body: &[u8]) -> Option<()> {
    let posts = Posts::from_slice(body).ok()?;
    for post in posts {
        let _: (Option<&ChangeType>, Option<&String>, Option<&String>) =
            (post.change.as_ref(), post.resource.as_ref(), post.resource_url.as_ref());
        match post.resource_path() {
            Some(ResourcePath::Office { office_id, .. } | ResourcePath::Parcels { office_id, .. }) => {
                drop(office_id.to_string())
            }
            Some(ResourcePath::Parcel { office_id, parcel_id, .. }) => {
                drop((office_id.to_string(), parcel_id.to_string()))
            }
            Some(ResourcePath::Operation { office_id, operation_id, .. }) => {
                drop((office_id.to_string(), operation_id.to_string()))
            }
            _ => {}
        }
        match post.data.as_ref() {
            Some(ResourceData::SendOperation(operation)) => drop::<SendOperation>((**operation).clone()),
            Some(ResourceData::Parcels(parcels)) => drop::<Vec<Parcel>>(parcels.clone()),
            Some(ResourceData::Parcel(parcel)) => drop::<Parcel>((**parcel).clone()),
            Some(ResourceData::Office(office)) => drop::<Office>((**office).clone()),
            Some(ResourceData::Offer(offer)) => drop::<Offer>((**offer).clone()),
            Some(ResourceData::Alarm(alarm)) => drop::<Alarm>((**alarm).clone()),
            Some(ResourceData::RushOffer(offer)) => drop::<RushOffer>((**offer).clone()),
            _ => {}
        }
        match post.into_event() {
            Event::SendEnded { office_id, operation_id, operation, .. } => {
                let base: &Operation = &operation;
                let _: Option<&OperationStatus> = base.status.as_ref();
                let _: (String, Option<String>) = (office_id.to_string(), operation_id.map(|id| id.to_string()));
                match operation.outcome() {
                    Outcome::Completed(problem) | Outcome::Failed(problem) => drop::<Option<&Problem>>(problem),
                    _ => {}
                }
                let _: (Option<&Vec<String>>, Option<&String>) =
                    (operation.receipts.as_ref(), operation.carrier.as_ref());
            }
            Event::ParcelsChanged { office_id, parcel_id, change, parcels, .. } => {
                drop((office_id, parcel_id.is_some(), change == ChangeType::Created));
                parcels.iter().for_each(|parcel| drop(taken_apart(parcel)));
            }
            Event::OfficeChanged { office_id, office, .. } => drop((office_id, office.name, office.floors)),
            Event::Offered { office_id, offer, .. } => {
                drop((office_id, offer.count, RushOffer::try_from(*offer)));
                let _ = Event::reply_to_offered(Answer::default().with_accepted(true));
            }
            Event::AlarmRaised { office_id, operation_id, change, alarm, .. } => {
                drop((office_id, operation_id.to_string(), change, Alarm::default().with_level(1) == *alarm));
            }
            Event::Other(post) => drop::<Post>(*post),
            _ => {}
        }
    }
    Some(())
}
