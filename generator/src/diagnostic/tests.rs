use super::{Code, Diagnostics, FileId, Place};

#[test]
fn nothing_is_reported_nowhere() {
    let mut diagnostics = Diagnostics::new();
    diagnostics.report(Code::UnknownType, Place::nowhere(), "no `a`").help("define it").note(Place::nowhere(), "here");
    assert!(diagnostics.is_empty());
    let somewhere = Place::file(FileId(0));
    diagnostics.report(Code::UnknownType, somewhere, "no `a`").note(Place::nowhere(), "here");
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.notes.is_empty()));
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn problems_about_the_same_thing_are_merged() {
    let mut diagnostics = Diagnostics::new();
    let place = |byte: usize| Place::new(FileId(0), byte..byte + 1);
    for byte in [5, 3, 9, 1, 7, 8, 1] {
        diagnostics.report(Code::UnknownType, place(byte), "no `a`").about("a");
    }
    diagnostics.report(Code::UnknownType, place(0), "no `b`").about("b");
    diagnostics.report(Code::InvalidType, place(2), "no `a`").about("a");
    diagnostics.report(Code::UnknownType, place(4), "no `a`");
    diagnostics.merge();
    let merged = diagnostics.iter().next().expect("it is there");
    assert_eq!((merged.place, diagnostics.len()), (place(1), 4));
    let notes: Vec<_> = merged.notes.iter().map(|(place, note)| (place.bytes().start, note.as_str())).collect();
    assert_eq!(notes, [(3, "also here"), (5, "also here"), (7, "also here, and in 2 other places")]);
}
