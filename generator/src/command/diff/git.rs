//! The schema that a git revision has.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::schema::slashed;

/// The files of a schema: their paths in its folder, and their contents.
type Files = Vec<(String, Vec<u8>)>;

/// A git revision, and the folder of the schema.
pub struct Revision<'a> {
    name: &'a str,
    folder: &'a Path,
    /// The object that the name stands for.
    commit: String,
    /// The path of the folder in the repository, with a slash at its end unless it is the whole repository.
    prefix: String,
}

impl<'a> Revision<'a> {
    /// Finds a revision of the repository that a folder belongs to.
    ///
    /// # Errors
    ///
    /// Returns what is wrong, and how to mend it.
    pub fn new(name: &'a str, folder: &'a Path) -> Result<Self, String> {
        let shown = folder.display();
        let prefix = git(folder, &["rev-parse", "--show-prefix"])
            .map_err(|error| format!("{shown} is not in a git repository: name two folders instead ({error})"))?;
        let prefix = String::from_utf8_lossy(&prefix).trim_end_matches(['\r', '\n']).to_owned();
        // What looks like an option is none.
        let commit = format!("{name}^{{commit}}");
        match git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]) {
            Ok(commit) => Ok(Self { name, folder, commit: String::from_utf8_lossy(&commit).trim().to_owned(), prefix }),
            Err(_) => Err(missing(name, folder)),
        }
    }

    /// Reads the files of the schema, and the name of its folder.
    ///
    /// # Errors
    ///
    /// Returns what is wrong, and how to mend it.
    pub fn files(&self) -> Result<(String, Files), String> {
        let failed = |error: String| format!("the revision `{}` cannot be read: {error}", self.name);
        // The pathspec is relative to the folder, where the command runs.
        let listed = git(self.folder, &["ls-tree", "-r", "-z", &self.commit, "--", "."]).map_err(failed)?;
        let mut entries = Vec::new();
        for entry in listed.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
            let entry = String::from_utf8_lossy(entry);
            // mode, type, object, and after a tab the path
            let Some((about, path)) = entry.split_once('\t') else {
                continue;
            };
            if let (Some("blob"), Some(object)) = (about.split(' ').nth(1), about.split(' ').nth(2)) {
                entries.push((path.to_owned(), object.to_owned()));
            }
        }
        if entries.is_empty() {
            let shown = self.prefix.trim_end_matches('/');
            return Err(format!(
                "the revision `{}` has no folder `{shown}`: name one that has the schema there",
                self.name
            ));
        }
        // Only YAML can be a part of a schema; the loader judges the rest by its name.
        entries.retain(|(path, _)| {
            path.to_ascii_lowercase().ends_with(".yaml") || path.to_ascii_lowercase().ends_with(".yml")
        });
        let objects: String = entries.iter().map(|(_, object)| format!("{object}\n")).collect();
        let contents = batch(self.folder, &objects, entries.len()).map_err(failed)?;
        let files = entries.into_iter().map(|(path, _)| path).zip(contents).collect();
        Ok((slashed(self.folder), files))
    }
}

/// What to do about a revision that is not there.
fn missing(name: &str, folder: &Path) -> String {
    let is_shallow =
        git(folder, &["rev-parse", "--is-shallow-repository"]).is_ok_and(|answer| answer.starts_with(b"true"));
    if !is_shallow {
        return format!("there is no revision `{name}`: name a branch, a tag, or a commit that `git log` lists");
    }
    if name.contains(['~', '^']) {
        return format!("this shallow clone does not have the revision `{name}`: run `git fetch --unshallow`");
    }
    let (fetched, named) = match name.strip_prefix("origin/") {
        Some(branch) => (format!("{branch}:refs/remotes/{name}"), name),
        None => (name.to_owned(), "FETCH_HEAD"),
    };
    format!(
        "this shallow clone does not have the revision `{name}`: run `git fetch --depth=1 origin {fetched}`, and then \
         `diff --base {named}`"
    )
}

/// Runs git in a folder.
fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new("git").args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(message.lines().next().unwrap_or("git failed").trim_start_matches("fatal: ").to_owned())
}

/// The contents of objects, one on each line.
fn batch(folder: &Path, objects: &str, count: usize) -> Result<Vec<Vec<u8>>, String> {
    let mut command = Command::new("git");
    command.args(["cat-file", "--batch"]).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("git cannot be run: {error}"))?;
    let output = std::thread::scope(|scope| {
        // Both ends are read and written at the same time, so that neither waits for the other.
        let stdin = child.stdin.take();
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(objects.as_bytes())));
        child.wait_with_output()
    });
    let output = output.map_err(|error| format!("git cannot be read: {error}"))?;
    contents(&output.stdout, count).ok_or_else(|| "git answered something unexpected".to_owned())
}

/// Takes the answer of `git cat-file --batch` apart: `<object> <type> <size>`, the content, and a line feed for each.
fn contents(mut answer: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut contents = Vec::new();
    for _ in 0..count {
        let end = answer.iter().position(|byte| *byte == b'\n')?;
        let size: usize = std::str::from_utf8(&answer[..end]).ok()?.rsplit(' ').next()?.parse().ok()?;
        let content = answer.get(end + 1..end + 1 + size)?;
        contents.push(content.to_vec());
        answer = answer.get(end + 2 + size..)?;
    }
    Some(contents)
}

#[cfg(test)]
mod tests {
    use super::contents;

    #[test]
    fn answers_of_git_are_taken_apart() {
        let answer = b"0a blob 3\nx\ny\n0b blob 0\n\n";
        assert_eq!(contents(answer, 2), Some(vec![b"x\ny".to_vec(), Vec::new()]));
        assert_eq!(contents(b"0a missing\n", 1), None);
        assert_eq!(contents(b"0a blob 30\nx\n", 1), None);
    }
}
