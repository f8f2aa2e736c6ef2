// @generated from schema/types/everything.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::{Colour, Tones};

/// A property of each type, and a collection of each.
///
/// [Documentation](https://example.org/resources/everything)
#[derive(Clone)]
#[non_exhaustive]
pub struct Everything {
    /// One value.
    pub string: Option<String>,

    /// Many values.
    pub strings: Option<Vec<String>>,

    /// One value.
    pub boolean: Option<bool>,

    /// Many values.
    pub booleans: Option<Vec<bool>>,

    /// One value.
    pub byte: Option<u8>,

    /// Many values.
    pub bytes: Option<Vec<u8>>,

    /// One value.
    pub s_byte: Option<i8>,

    /// Many values.
    pub s_bytes: Option<Vec<i8>>,

    /// One value.
    pub int16: Option<i16>,

    /// Many values.
    pub int16s: Option<Vec<i16>>,

    /// One value.
    pub int32: Option<i32>,

    /// Many values.
    pub int32s: Option<Vec<i32>>,

    /// One value.
    pub int64: Option<i64>,

    /// Many values.
    pub int64s: Option<Vec<i64>>,

    /// One value.
    pub single: Option<f64>,

    /// Many values.
    pub singles: Option<Vec<f64>>,

    /// One value.
    pub double: Option<f64>,

    /// Many values.
    pub doubles: Option<Vec<f64>>,

    /// One value.
    pub decimal: Option<crate::Decimal>,

    /// Many values.
    pub decimals: Option<Vec<crate::Decimal>>,

    /// One value.
    pub guid: Option<String>,

    /// Many values.
    pub guids: Option<Vec<String>>,

    /// One value.
    pub date: Option<String>,

    /// Many values.
    pub dates: Option<Vec<String>>,

    /// One value.
    pub date_time_offset: Option<String>,

    /// Many values.
    pub date_time_offsets: Option<Vec<String>>,

    /// One value.
    pub time_of_day: Option<String>,

    /// Many values.
    pub time_of_days: Option<Vec<String>>,

    /// One value.
    pub duration: Option<String>,

    /// Many values.
    pub durations: Option<Vec<String>>,

    /// One value.
    pub binary: Option<String>,

    /// Many values.
    pub binarys: Option<Vec<String>>,

    /// One value.
    pub stream: Option<serde_json::Value>,

    /// Many values.
    pub streams: Option<Vec<serde_json::Value>>,

    /// One value.
    pub untyped: Option<serde_json::Value>,

    /// Many values.
    pub untypeds: Option<Vec<serde_json::Value>>,

    /// One value.
    pub geography: Option<serde_json::Value>,

    /// Many values.
    pub geographys: Option<Vec<serde_json::Value>>,

    /// One value.
    pub geography_point: Option<serde_json::Value>,

    /// Many values.
    pub geography_points: Option<Vec<serde_json::Value>>,

    /// One value.
    pub geometry_collection: Option<serde_json::Value>,

    /// Many values.
    pub geometry_collections: Option<Vec<serde_json::Value>>,

    /// One member.
    pub colour: Option<Colour>,

    /// Many members.
    pub colours: Option<Vec<Colour>>,

    /// Many flags.
    pub toneses: Option<Vec<Tones>>,

    rest: support::object::rest::Rest,
}

object! {
    Everything, "#microsoft.graph.everything", with default;
    string: "string" => with_string(into String);
    strings: "strings" => with_strings(into Vec<String>);
    boolean: "boolean" => with_boolean(plain bool);
    booleans: "booleans" => with_booleans(into Vec<bool>);
    byte: "byte" => with_byte(plain u8);
    bytes: "bytes" => with_bytes(into Vec<u8>);
    s_byte: "sByte" => with_s_byte(plain i8);
    s_bytes: "sBytes" => with_s_bytes(into Vec<i8>);
    int16: "int16" => with_int16(plain i16);
    int16s: "int16s" => with_int16s(into Vec<i16>);
    int32: "int32" => with_int32(plain i32);
    int32s: "int32s" => with_int32s(into Vec<i32>);
    int64: "int64" => with_int64(plain i64);
    int64s: "int64s" => with_int64s(into Vec<i64>);
    single: "single" => with_single(plain f64);
    singles: "singles" => with_singles(into Vec<f64>);
    double: "double" => with_double(plain f64);
    doubles: "doubles" => with_doubles(into Vec<f64>);
    decimal: "decimal" => with_decimal(into crate::Decimal);
    decimals: "decimals" => with_decimals(into Vec<crate::Decimal>);
    guid: "guid" => with_guid(into String);
    guids: "guids" => with_guids(into Vec<String>);
    date: "date" => with_date(into String);
    dates: "dates" => with_dates(into Vec<String>);
    date_time_offset: "dateTimeOffset" => with_date_time_offset(into String);
    date_time_offsets: "dateTimeOffsets" => with_date_time_offsets(into Vec<String>);
    time_of_day: "timeOfDay" => with_time_of_day(into String);
    time_of_days: "timeOfDays" => with_time_of_days(into Vec<String>);
    duration: "duration" => with_duration(into String);
    durations: "durations" => with_durations(into Vec<String>);
    binary: "binary" => with_binary(into String);
    binarys: "binarys" => with_binarys(into Vec<String>);
    stream: "stream" => with_stream(into serde_json::Value);
    streams: "streams" => with_streams(into Vec<serde_json::Value>);
    untyped: "untyped" => with_untyped(into serde_json::Value);
    untypeds: "untypeds" => with_untypeds(into Vec<serde_json::Value>);
    geography: "geography" => with_geography(into serde_json::Value);
    geographys: "geographys" => with_geographys(into Vec<serde_json::Value>);
    geography_point: "geographyPoint" => with_geography_point(into serde_json::Value);
    geography_points: "geographyPoints" => with_geography_points(into Vec<serde_json::Value>);
    geometry_collection: "geometryCollection" => with_geometry_collection(into serde_json::Value);
    geometry_collections: "geometryCollections" => with_geometry_collections(into Vec<serde_json::Value>);
    colour: "colour" => with_colour(plain crate::Colour);
    colours: "colours" => with_colours(into Vec<crate::Colour>);
    toneses: "toneses" => with_toneses(into Vec<crate::Tones>);
}
