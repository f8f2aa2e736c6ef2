//! Builds a tree from the parser's events.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::comment::check_comments;
use super::mapping::Mapping;
use super::problem::{Problem, Problems, DEEPEST, WRITE_OUT};
use super::{syntax, Chars, Content, Node};
use crate::diagnostic::{Code, Diagnostic, FileId};
use crate::printable::is_invisible;

/// Reads the only document of a file. Returns its tree, if it could be parsed, and the problems.
#[must_use]
pub fn read(file: FileId, text: &str) -> (Option<Node<'_>>, Vec<Diagnostic>) {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let going_on = match event {
            Ok((event, span)) => builder.event(event, span.start.index()..span.end.index(), span),
            Err(error) => builder.syntax_error(text, &error),
        };
        if going_on == Going::Stop {
            break;
        }
    }
    let root = builder.finish();
    if let Some(root) = &root {
        check_comments(&mut builder.problems, text, root);
    }
    (root, builder.problems.into_diagnostics(file, text))
}

/// Whether the rest of the file can be read.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Going {
    On,
    Stop,
}

#[derive(Default)]
struct Builder<'t> {
    problems: Problems,
    open: Vec<Collection<'t>>,
    root: Option<Node<'t>>,
    state: State,
}

/// How far the file has been read.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum State {
    #[default]
    BeforeDocument,
    InDocument,
    Unreadable,
}

/// A list or a mapping that has not ended yet.
struct Collection<'t> {
    start: usize,
    layout: Layout,
    children: Children<'t>,
}

#[derive(Clone, Copy)]
enum Layout {
    /// One line for each element.
    Block,
    /// In brackets.
    Flow,
}

enum Children<'t> {
    Sequence(Vec<Node<'t>>),
    Mapping(Mapping<'t>),
}

impl<'t> Builder<'t> {
    fn event(&mut self, event: Event<'t>, chars: Chars, span: Span) -> Going {
        match event {
            Event::DocumentStart(_) if self.state == State::BeforeDocument => self.state = State::InDocument,
            Event::DocumentStart(_) => {
                let help = "move it to a file of its own";
                self.problems.report(Code::SeveralDocuments, chars, "a second document begins here").help =
                    Some(help.into());
                return Going::Stop;
            }
            Event::Alias(_) => {
                self.problems.list.push(Problem::alias(chars.clone()));
                self.add(Node { chars, content: Content::Refused });
            }
            Event::Scalar(text, style, anchor, tag) => {
                let refused = self.check_properties(&chars, anchor, tag.is_some()) | self.check_letters(&chars, &text);
                let content = match style {
                    _ if refused => Content::Refused,
                    ScalarStyle::Plain => Content::Plain(text),
                    _ => Content::Quoted(text),
                };
                self.add(Node { chars, content });
            }
            Event::SequenceStart(anchor, tag) => {
                self.check_properties(&chars, anchor, tag.is_some());
                return self.open(&span, Children::Sequence(Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.check_properties(&chars, anchor, tag.is_some());
                return self.open(&span, Children::Mapping(Mapping::default()));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(chars.end),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Going::On
    }

    /// Rejects an anchor and a tag. Returns whether there is a tag, because a tagged value may not
    /// be what it looks like.
    fn check_properties(&mut self, chars: &Chars, anchor: usize, tagged: bool) -> bool {
        if anchor != 0 {
            self.problems.report(Code::Anchor, chars.clone(), "anchors are not allowed").help = Some(WRITE_OUT.into());
        }
        if tagged {
            let help = "remove the tag, or quote a string that starts with `!`";
            self.problems.report(Code::Tag, chars.clone(), "tags are not allowed").help = Some(help.into());
        }
        tagged
    }

    /// Rejects a string with an escape, such as `"\0"`, of a character that a file cannot contain. Returns whether it has
    /// one.
    fn check_letters(&mut self, chars: &Chars, text: &str) -> bool {
        let Some(letter) = text.chars().find(|letter| is_invisible(*letter)) else {
            return false;
        };
        let message = format!("the character U+{:04X} is not allowed, even as an escape", u32::from(letter));
        self.problems.report(Code::ForbiddenCharacter, chars.clone(), message).help =
            Some("remove it from the string".into());
        true
    }

    fn open(&mut self, span: &Span, children: Children<'t>) -> Going {
        let start = span.start.index();
        if self.open.len() == DEEPEST {
            self.problems.list.push(Problem::too_deep(start));
            self.state = State::Unreadable;
            return Going::Stop;
        }
        let layout = if span.is_empty() { Layout::Block } else { Layout::Flow };
        self.open.push(Collection { start, layout, children });
        Going::On
    }

    fn close(&mut self, end: usize) {
        let Some(Collection { start, layout, children }) = self.open.pop() else {
            return;
        };
        let content = match children {
            Children::Sequence(items) => Content::Sequence(items),
            Children::Mapping(mapping) => mapping.into_content(),
        };
        let end = match layout {
            Layout::Block => start,
            Layout::Flow => end,
        };
        self.add(Node { chars: start..end, content });
    }

    /// Adds a complete value to the collection that contains it.
    fn add(&mut self, node: Node<'t>) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Collection { children: Children::Sequence(items), .. }) => items.push(node),
            Some(Collection { children: Children::Mapping(mapping), .. }) => mapping.add(node, &mut self.problems),
        }
    }

    fn syntax_error(&mut self, text: &str, error: &ScanError) -> Going {
        self.problems.list.push(syntax::explain(text, error));
        self.state = State::Unreadable;
        Going::Stop
    }

    fn finish(&mut self) -> Option<Node<'t>> {
        let root = self.root.take().filter(|_| self.state != State::Unreadable);
        let is_nothing = |root: &Node<'_>| matches!(&root.content, Content::Plain(text) if text.is_empty());
        if self.state == State::BeforeDocument || root.as_ref().is_some_and(is_nothing) {
            let help = "write a definition, or remove the file";
            self.problems.report(Code::EmptyFile, 0..0, "this file is empty").help = Some(help.into());
            return None;
        }
        root
    }
}
