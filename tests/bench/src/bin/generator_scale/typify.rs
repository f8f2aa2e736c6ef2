//! Runs typify as the build script of the benchmarks does.

use std::fs;
use std::path::Path;

use schemars::schema::RootSchema;
use typify::{TypeSpace, TypeSpaceSettings};

use super::Outcome;

/// Writes the formatted types of a JSON Schema, without builders, which is typify's smallest
/// output.
pub fn generate(schema: &Path, out: &Path) -> Outcome<()> {
    let schema: RootSchema = serde_json::from_str(&fs::read_to_string(schema)?)?;
    let mut types = TypeSpace::new(TypeSpaceSettings::default().with_struct_builder(false));
    types.add_root_schema(schema)?;
    fs::write(out, prettyplease::unparse(&syn::parse2(types.to_stream())?))?;
    Ok(())
}
