//! This package has no code, only features of dependencies: see `Cargo.toml`.
