//! Documentation of hostile text, read as rustdoc reads it.

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag};

use super::{code, link, Doc};

/// Texts that Markdown or rustdoc would interpret. None of them contains a character that is removed.
const HOSTILE: &[&str] = &[
    "~~~ let x = 1; ~~~",
    "~~~rust\nlet x = 1;\n~~~",
    "```\nlet x = 1;\n```",
    "``` `` ` alone",
    "    let x = 1;",
    "provided that `count > 5` holds, `# x` is set, `- x` or `~~~ x` is `<b>x`, and `1. x` is `=` or `--- x`",
    "# Heading",
    "Heading\n===",
    "Heading\n---",
    "> quoted",
    "- item",
    "* item",
    "+ item",
    "1. item",
    "1) item",
    "- [ ] task",
    "- - -",
    "* * *",
    "_ _ _",
    "a | b\n--- | ---\nc | d",
    "| a |\n| - |",
    "a\n:--",
    "<script>alert(1)</script>",
    "<!-- comment",
    "<details><summary>x",
    "<?php ?> <![CDATA[x]]> <!DOCTYPE x>",
    "&lt; &#60; &copy;",
    "[x]: https://example.com/y",
    "[x]: y",
    "[x]:\ny",
    "[^1] and [^1]: note",
    "[Option] [`Option`] [a](b) ![c](d) [e][f]",
    "*a* _b_ **c** __d__ ~e~ ~~f~~",
    "a\\\nb\\",
    "\\` \\`x` \\# \\",
    "` a ` b",
    "a `` b",
    "--flag and --- and -",
    "https://example.com/a_b_c?d=e&copy;f, http://-x.example.com.",
    "xhttps://example.com(https://example.com)",
    "*/ /* /// //! #![no_std] #[doc = \"x\"] \"# r#\" ###\"",
    "{} {{ }} {0} %s $x \\u{41} \\n",
    "\u{a0}- x \u{3000}# y \u{2003}\u{2003}\u{2003}\u{2003}z",
    "\u{5d0}\u{5d1} \u{200b}# x\u{301} \u{1f600}",
];

/// What rustdoc enables.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

/// The blocks, links and other structure of Markdown, and its text.
fn read(markdown: &str) -> (Vec<String>, String) {
    let mut resolve = |link: BrokenLink<'_>| Some((link.reference.to_string().into(), "".into()));
    let (mut structure, mut text) = (Vec::new(), String::new());
    for event in Parser::new_with_broken_link_callback(markdown, options(), Some(&mut resolve)) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            Event::Start(Tag::Link { link_type: LinkType::Autolink, .. }) => {}
            Event::Start(Tag::Link { dest_url, .. }) => structure.push(format!("link {dest_url}")),
            Event::Start(Tag::Heading { level, .. }) => structure.push(format!("{level}")),
            Event::Start(tag) => structure.push(format!("{:?}", tag.to_end())),
            Event::End(_) => {}
            other => structure.push(format!("{other:?}")),
        }
    }
    (structure, text)
}

/// Undoes what rustdoc does for the looks of text.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
    text.replace('\u{2026}', "...").split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as it should be displayed: without the backticks of code spans.
fn displayed(text: &str) -> String {
    let is_paired = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    plain(&if is_paired { text.replace('`', "") } else { text.to_owned() })
}

fn markdown(doc: &Doc) -> String {
    doc.lines.join("\n")
}

/// Every hostile text after words of every length that matters, so that each of its words begins a line once.
fn at_every_place() -> impl Iterator<Item = (&'static str, String)> {
    HOSTILE.iter().flat_map(|text| {
        let widths = (0..=2).chain(40..=super::wrap::WIDTH);
        widths.map(move |width| {
            (*text, if width == 0 { (*text).to_owned() } else { format!("{} {text}", "w".repeat(width)) })
        })
    })
}

#[test]
fn a_text_is_one_paragraph_that_displays_it() {
    for (hostile, text) in at_every_place() {
        let doc = markdown(&Doc::of(&text));
        let (structure, shown) = read(&doc);
        assert_eq!(structure, ["Paragraph"], "{hostile:?} becomes:\n{doc}");
        assert_eq!(plain(&shown), displayed(&text), "{hostile:?} becomes:\n{doc}");
        assert!(doc.lines().all(|line| line == line.trim_ascii()), "{doc}");
    }
}

#[test]
fn a_list_has_only_the_items_that_are_meant() {
    for (hostile, text) in at_every_place() {
        let items = [(format!("{}: ", code(hostile)), text.as_str()), (String::new(), text.as_str())];
        let doc = markdown(&Doc::of("Before.").list(items).text("After."));
        let (structure, shown) = read(&doc);
        assert_eq!(structure, ["Paragraph", "List(false)", "Item", "Item", "Paragraph"], "{hostile:?} becomes:\n{doc}");
        assert!(plain(&shown).contains(&displayed(&text)), "{hostile:?} becomes:\n{doc}");
        let is_indented = |line: &str| ["- ", "  "].iter().any(|start| line.starts_with(start));
        assert!(doc.lines().filter(|line| !["", "Before.", "After."].contains(line)).all(is_indented), "{doc}");
    }
}

#[test]
fn a_code_span_displays_any_text() {
    for hostile in HOSTILE {
        let doc = markdown(&Doc::default().markdown(&code(hostile)));
        let (structure, shown) = read(&doc);
        assert_eq!(structure, ["Paragraph"], "{hostile:?} becomes:\n{doc}");
        assert_eq!(plain(&shown), plain(hostile), "{hostile:?} becomes:\n{doc}");
    }
}

#[test]
fn a_link_stays_a_link_at_every_length_of_its_name() {
    let sentences =
        ["`POST /calls/{callId}/a`. It says [`Other`]: yes", "deserializes. See [`Other`]", "it (or [`Other`])"];
    for (sentence, length) in
        sentences.iter().flat_map(|sentence| (1..=2 * super::wrap::WIDTH).map(move |n| (sentence, n)))
    {
        let name = "N".repeat(length);
        let item = format!("{}: {sentence}", link(&name));
        let doc = markdown(&Doc::default().list([(item.clone(), "")]).markdown(&item));
        let links = [format!("link `{name}`"), "link `Other`".to_owned()];
        let paragraph = ["Paragraph".to_owned()].into_iter().chain(links.clone());
        let expected = ["List(false)".to_owned(), "Item".to_owned()].into_iter().chain(links).chain(paragraph);
        let (structure, shown) = read(&doc);
        assert_eq!(structure, expected.collect::<Vec<_>>(), "{doc}");
        let sentence = format!("{name}: {}", sentence.replace(['`', '[', ']'], ""));
        assert_eq!(shown, sentence.repeat(2), "{doc}");
    }
}

#[test]
fn paragraphs_are_separated_by_blank_lines() {
    let text = "One\n\n- two\n \t\nthree\r\n\r\nfour\n\n";
    assert_eq!(markdown(&Doc::of(text)), "One\n\n\\- two\n\nthree\n\nfour");
    assert_eq!(super::plain(text), "One\n\n\\- two\n\nthree\n\nfour");
    assert_eq!(markdown(&Doc::of("\u{7}\n\nOne")), "One");
    assert_eq!(super::plain(""), "");
}

#[test]
fn text_outside_of_documentation_is_displayed_as_well() {
    for hostile in HOSTILE {
        let plain_text = super::plain(hostile);
        let (structure, shown) = read(&plain_text);
        assert_eq!(structure, ["Paragraph"], "{hostile:?} becomes:\n{plain_text}");
        assert_eq!(plain(&shown), displayed(hostile), "{hostile:?} becomes:\n{plain_text}");
    }
}
