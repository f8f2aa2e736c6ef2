//! `completions`.

use std::io::Write;
use std::process::{Command, Stdio};

use super::place::Place;

#[test]
fn every_shell_gets_completions_of_every_command() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = place.run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{shell}");
        for word in
            ["graph-calls-codegen", "generate", "lint", "explain", "json-schema", "completions", "format", "quiet"]
        {
            assert!(run.out.contains(word), "{word} is missing for {shell}");
        }
        check(shell, &run.out);
    }
    place.run(&["completions", "tcsh"]).says(2, "[possible values: ");
    place.run(&["completions"]).says(2, "<SHELL>");
}

/// Checks the syntax of a script, if the shell is there.
fn check(shell: &str, script: &str) {
    let mut command = Command::new(shell);
    command.args(if shell == "fish" { ["--no-execute"] } else { ["-n"] });
    if !["bash", "zsh", "fish"].contains(&shell) {
        return;
    }
    let Ok(mut child) = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn() else {
        return;
    };
    child.stdin.take().expect("it has a pipe").write_all(script.as_bytes()).expect("the shell reads it");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
#[test]
fn bash_completes() {
    let place = Place::new();
    let script = place.run(&["completions", "bash"]).out;
    let ask = r#"complete=$(complete -p graph-calls-codegen); complete=${complete#*-F }; complete=${complete%% *}
        COMP_WORDS=(graph-calls-codegen expl); COMP_CWORD=1
        "$complete" graph-calls-codegen expl graph-calls-codegen; echo "${COMPREPLY[*]}""#;
    let output = Command::new("bash").args(["-c", &format!("{script}\n{ask}")]).output();
    // Without bash, there is nothing to complete.
    if let Ok(output) = output {
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "explain", "{output:?}");
    }
}
