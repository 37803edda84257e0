// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Uuid.h"
#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"
#include "core/linref/Position.h"
#include "core/river/Bank.h"
#include "core/river/River.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The entities of a plan: plain values. README.md of this room is their dictionary; Fields.h names every field once
/// for the plan file, the hash, JSON and comparison.
namespace riparia {

/// What every entity carries.
struct Meta {
    Uuid uuid;
    std::string
        code; ///< "S-0012": letter of the type and a counter per type; starts with a letter so that no spreadsheet turns it into a date
    std::string name;
    std::string nameEn;
    Uuid scenario;               ///< nil = base
    Uuid replaces;               ///< in a scenario: the base entity this one stands for; nil for one that is new there
    bool deleted = false;        ///< in a scenario: a tombstone, the base entity `replaces` does not exist there
    Uuid source;                 ///< SourceRecord it was imported from; nil = drawn
    std::int64_t sourceFid = -1; ///< feature number in that source, -1 = none
    std::string attrs;           ///< JSON object of source attributes that were not mapped; "" = none
    std::vector<std::string> tags;
    std::string remarks;
    std::string created; ///< ISO 8601 UTC
    std::string createdBy;
    std::string updated;
    std::string updatedBy;

    friend bool operator==(const Meta&, const Meta&) = default;
};

/// A dated change of status (DOMAIN.md 2.5). The last one on or before a day tells the status on that day.
struct StatusEvent {
    Date date;
    std::string status; ///< code of the status taxonomy
    bool delayed = false;
    bool suspended = false;
    bool cancelled = false;
    std::string note{};

    friend bool operator==(const StatusEvent&, const StatusEvent&) = default;
};

/// One measure taken on a feature, with the quantity and cost people report for it.
struct MeasureEntry {
    std::string type; ///< code of the measure taxonomy, "M07"
    std::optional<double> quantity{};
    std::string unit{};           ///< of quantity, "m", "m2", "m3"
    std::optional<double> cost{}; ///< yuan

    friend bool operator==(const MeasureEntry&, const MeasureEntry&) = default;
};

struct PlanRiver {
    Meta meta;
    River river;

    /// Same values; alignments are compared by vertices, Z, CRS and length method, not by address.
    friend bool operator==(const PlanRiver& a, const PlanRiver& b);
};

/// Located on the alignment the river has now; measured on an earlier one and not reviewed yet; no longer on the river.
enum class SegmentState { Located, Shifted, Detached };

std::string_view toString(SegmentState state); ///< "located", "shifted", "detached"
std::optional<SegmentState> parseSegmentState(std::string_view code);

/// A span of one river to be treated or treated. River, span and bank are its truth; the geometry is derived.
struct Segment {
    Meta meta;
    std::string river; ///< key
    Span span;
    Bank bank = Bank::Channel;
    Uuid works;
    std::vector<MeasureEntry> measures;
    std::vector<StatusEvent> events;
    std::optional<int> yearStart; ///< planned
    std::optional<int> yearEnd;
    Uuid group; ///< shared by the parts of one path through a confluence or over a gap; nil = alone
    SegmentState state = SegmentState::Located;
    Point anchorFrom; ///< plan coordinates of the ends as they were measured
    Point anchorTo;
    std::string alignmentHash; ///< of the alignment the span was measured on
    Line snapshot;             ///< the line as it was measured

    friend bool operator==(const Segment&, const Segment&) = default;
};

enum class LinkOrigin { None, Derived, Explicit };

std::string_view toString(LinkOrigin origin); ///< "none", "derived", "explicit"
std::optional<LinkOrigin> parseLinkOrigin(std::string_view code);

/// Where an area or a greenway belongs: a river stretch, or a water body as a whole. An area is never split between rivers.
struct WaterLink {
    std::string water; ///< river key or code of a water body; "" = unassigned
    Span span;         ///< on that river; empty for a water body
    Bank bank = Bank::Channel;
    LinkOrigin origin = LinkOrigin::None;

    friend bool operator==(const WaterLink&, const WaterLink&) = default;
};

/// A restored polygon: wetland, bank planting, park ...
struct Area {
    Meta meta;
    MultiPolygon shape;
    std::string kind; ///< free code: wetland, planting, park, habitat ...
    WaterLink link;
    Uuid works;
    std::vector<MeasureEntry> measures;
    std::vector<StatusEvent> events;
    std::optional<int> yearStart;
    std::optional<int> yearEnd;

    friend bool operator==(const Area&, const Area&) = default;
};

/// A path along or beside water. Either along a river (link.span not empty, lines derived) or free (lines are the truth).
struct Greenway {
    Meta meta;
    std::vector<Line> lines;
    WaterLink link;
    std::string type;  ///< urban, town, country, natural ... (DOMAIN.md 2.3); extensible
    std::string grade; ///< regional, municipal, community
    std::vector<std::string>
        paths;                   ///< walking, jogging, cycling, shared: several kinds on one corridor are one greenway
    std::optional<double> width; ///< metres
    std::string surface;
    std::vector<Point> crossings; ///< marked crossings: ends that meet here are joined
    Uuid works;
    std::vector<MeasureEntry> measures;
    std::vector<StatusEvent> events;
    std::optional<int> yearStart;
    std::optional<int> yearEnd;

    bool isAlongRiver() const { return !link.span.isEmpty(); }
    friend bool operator==(const Greenway&, const Greenway&) = default;
};

/// The engineering project that segments, areas and greenways belong to.
struct Works {
    Meta meta;
    std::string category;   ///< black_odour, channel, greenway ... ; groups of the published table
    std::int64_t order = 0; ///< order in lists and among owners
    std::string responsible;
    std::optional<double> cost; ///< yuan
    std::vector<StatusEvent> events;
    std::optional<int> yearStart;
    std::optional<int> yearEnd;

    friend bool operator==(const Works&, const Works&) = default;
};

struct RiverSpan {
    std::string river;
    Span span;

    friend bool operator==(const RiverSpan&, const RiverSpan&) = default;
};

/// An entry of the water register.
struct WaterBody {
    Meta meta;
    std::string kind; ///< river, reservoir, lake, pond, culvert
    std::string registerNumber;
    std::string codeSystem; ///< of registerNumber; numbers are text
    std::string level;      ///< main, first, second ...
    Uuid parent;
    std::vector<RiverSpan> spans;
    MultiPolygon shape;
    bool blackOdour = false;
    std::string gradeBefore;
    std::string gradeAfter;

    friend bool operator==(const WaterBody&, const WaterBody&) = default;
};

/// One water sample.
struct Sample {
    Meta meta;
    Uuid water; ///< WaterBody or Site
    Date date;
    std::string indicator; ///< nh3n, do, cod_mn, tp, transparency, orp ...
    std::optional<double> value;
    std::string unit;

    friend bool operator==(const Sample&, const Sample&) = default;
};

/// A point: outfall, construction site, monitoring section, park, venue.
struct Site {
    Meta meta;
    std::optional<Point> place;
    std::string kind; ///< outfall, construction, control_section, park, venue, node
    std::string registerNumber;
    WaterLink link;
    Uuid works;
    std::vector<StatusEvent> events;

    friend bool operator==(const Site&, const Site&) = default;
};

/// A named polygon a scheme may clip by or exclude.
struct Boundary {
    Meta meta;
    MultiPolygon shape;
    std::string role; ///< jurisdiction, water_surface, road ...
    std::string adminCode;
    std::string codeSystem;

    friend bool operator==(const Boundary&, const Boundary&) = default;
};

/// A number to reach.
struct Target {
    Meta meta;
    std::string metric; ///< river_length_m, bank_length_m, area_m2, greenway_length_m
    double value = 0;   ///< in the SI unit of the metric
    std::string scope;  ///< filter expression; "" = the whole plan
    std::optional<Date> due;
    bool approximate = false;
    std::string sourceText;

    friend bool operator==(const Target&, const Target&) = default;
};

/// A published figure kept beside the measured one.
struct ReportedValue {
    Meta meta;
    std::string metric;
    double value = 0;
    std::string unitText; ///< as published: "22.42 km"
    std::string scope;
    std::optional<Date> date;
    bool approximate = false;
    std::optional<double> tolerance; ///< in the SI unit of the metric
    std::string sourceText;

    friend bool operator==(const ReportedValue&, const ReportedValue&) = default;
};

/// Any other figure that is followed over time, such as the share of ecological bank.
struct Indicator {
    Meta meta;
    Uuid subject;
    std::string metric;
    std::optional<double> value;
    std::string unit;
    std::optional<Date> date;

    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// A counting scheme as the plan keeps it; core/ledger reads the definition.
struct SchemeRecord {
    Meta meta;
    std::string definition; ///< JSON, see core/ledger/CountingScheme.h
    bool isDefault = false;

    friend bool operator==(const SchemeRecord&, const SchemeRecord&) = default;
};

/// A named alternative over the same rivers.
struct Scenario {
    Meta meta;
    Uuid parent; ///< nil = over the base

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

struct Attachment {
    Meta meta;
    Uuid subject;
    std::string mediaType;
    std::string file;    ///< name, never a path
    std::string content; ///< bytes

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// A field people added to an entity type; its values live in Meta::attrs.
struct CustomField {
    Meta meta;
    std::string table;
    std::string field;
    std::string type; ///< text, integer, real, date, boolean

    friend bool operator==(const CustomField&, const CustomField&) = default;
};

/// A layer shown but not counted; a relative or absolute local path, asked about before it is followed.
struct ReferenceLayer {
    Meta meta;
    std::string path;
    std::string layer;
    std::string crs;
    std::string style; ///< JSON

    friend bool operator==(const ReferenceLayer&, const ReferenceLayer&) = default;
};

/// A file that was imported: what it said and how it was read. Its verbatim features are in table source_features.
struct SourceRecord {
    Meta meta;
    std::string file; ///< name, never a path
    std::string layer;
    std::string role;
    std::string crs;
    std::string encoding;
    std::int64_t featuresDeclared = 0;
    std::int64_t featuresRead = 0;
    std::int64_t bytes = 0;
    std::string sha256;
    bool linked = false; ///< too large to copy: only link and hash are kept
    std::string report;  ///< JSON array of issues

    friend bool operator==(const SourceRecord&, const SourceRecord&) = default;
};

} // namespace riparia
