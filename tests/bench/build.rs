//! Generates typify's types from `schema.json` into `OUT_DIR/typify.rs`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use schemars::schema::RootSchema;
use typify::{TypeSpace, TypeSpaceSettings};

const SCHEMA: &str = "schema.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SCHEMA}");
    println!("cargo::rerun-if-changed=build.rs");

    let schema: RootSchema = serde_json::from_str(&fs::read_to_string(SCHEMA)?)?;
    let source = types_of(schema)?;
    let out_dir = env::var("OUT_DIR")?;
    fs::write(Path::new(&out_dir).join("typify.rs"), source)?;
    Ok(())
}

/// The formatted Rust code of every definition, without builders, which is typify's smallest
/// output.
fn types_of(schema: RootSchema) -> Result<String, Box<dyn Error>> {
    let mut types = TypeSpace::new(TypeSpaceSettings::default().with_struct_builder(false));
    types.add_root_schema(schema)?;
    Ok(prettyplease::unparse(&syn::parse2(types.to_stream())?))
}
