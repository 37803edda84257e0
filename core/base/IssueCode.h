// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace riparia {

/// Everything Riparia can report without stopping. The comment gives the args of the sentence.
/// A new code needs: a line here, a name in IssueCode.cpp, a sentence in app/text/IssueText.cpp.
enum class IssueCode {
    // reading sources (core/io/source)
    CountMismatch,          ///< declared, read
    FeatureUnreadable,      ///< what the reader said
    FileTruncated,          ///< which part, bytes declared, bytes found
    FileCutOff,             ///< byte up to which it could be read, whole features up to there
    HeaderInconsistent,     ///< which part, what is inconsistent
    SidecarMissing,         ///< which ("shx", "dbf", "prj")
    SidecarRebuilt,         ///< which
    AttributesMissing,      ///< features without attributes
    GeometryNull,           ///<
    GeometryEmpty,          ///<
    GeometryDegenerate,     ///< what ("zero length", "one point")
    CoordinateInvalid,      ///< the offending value
    CoordinateOutOfRange,   ///< the offending value
    AxesSwapped,            ///< column taken as east, column taken as north
    CurveLinearised,        ///<
    GeometryTypeUnexpected, ///< found, expected
    TextUndecodable,        ///< field, encoding
    EncodingGuessed,        ///< encoding, reason
    EncodingOverridden,     ///< declared, used
    EncodingLabelWrong,     ///< label, used
    FieldNameCut,           ///< name as read
    FieldRenamed,           ///< from, to
    CrsMissing,             ///<
    CrsAssumed,             ///< name assumed, why
    CrsUnreadable,          ///< what the library said
    CrsGuessed,             ///< ranked candidates, comma separated
    DatumTreatedEqual,      ///< source datum, plan datum
    TransformBallpark,      ///< from, to
    LibraryMessage,         ///< what GDAL said
    ArchiveEntrySkipped,    ///< entry, reason
    LayerSkipped,           ///< reason
    DeletedRows,            ///< number of rows marked deleted
    SourceLinked,           ///< size, limit: kept as link and hash, not copied
    SourceImportedBefore,   ///< code of the source it was then, day of that import
    // geometry (core/geometry, core/geodesy)
    PolygonRepaired,       ///< what was invalid
    PolygonUnusable,       ///< why
    OverlayFixedPrecision, ///< grid in metres
    // assembling rivers (core/river)
    RiverGapBridged,      ///< length in m
    RiverSplit,           ///< new key, width of the gap in m
    RiverFork,            ///< branches
    RiverSideChannel,     ///< key of the side channel, length in m
    RiverLoop,            ///< length in m
    RiverBraid,           ///< number of side channels
    ReachDuplicate,       ///< the other reach, length in m
    ReachPartDuplicate,   ///< the other reach, length in m, from m along the reach as drawn, to m
    ReachOverlap,         ///< the other reach, length in m
    ReachReversed,        ///<
    ReachOrphan,          ///< length in m
    ReachZeroLength,      ///<
    ReachNotAssembled,    ///< length in m, reason
    RepeatedVertex,       ///< number of vertices
    DirectionUnconfirmed, ///< reason
    KeyMissing,           ///<
    KeyStrayDecimals,     ///< one spelling, other spelling
    KeySuspicious,        ///< value, reason
    MixedCrs,             ///< crs, other crs
    EdgesDensified,       ///< number of edges
    // locating works (core/river)
    WorkNotMatched, ///< reason
    WorkPartlyOff,  ///< length off every river in m, length of the work in m
    WorkSplit,      ///< number of segments
    WorkFar,        ///< offset in m, river
    WorkAmbiguous,  ///< rivers, comma separated
    // plan (core/plan)
    SpanOutsideRiver,    ///< span, river, its own chainages
    SpanEmpty,           ///<
    RiverNotInPlan,      ///< key
    WorksNotInPlan,      ///< code
    ReferenceBroken,     ///< field, uuid
    MeasureUnknown,      ///< code
    StatusUnknown,       ///< code
    StatusMissing,       ///<
    DateUnreadable,      ///< text
    NumberUnreadable,    ///< field, text
    ChainageUnreadable,  ///< text, reason
    DuplicateCode,       ///< code
    SegmentShifted,      ///< distance in m
    SegmentDetached,     ///<
    SegmentsOverlap,     ///< other, length in m
    SegmentGap,          ///< length in m
    GreenwayGap,         ///< length in m, the greenway it goes on as
    AreasOverlap,        ///< other, area in m2
    GreenwaysOverlap,    ///< other, length in m
    AreaNotAtRiver,      ///< distance in m
    TargetWithoutData,   ///<
    PlanCrsMissing,      ///<
    AttributeKept,       ///< field
    RowAdopted,          ///< table
    RowChangedElsewhere, ///< table, what changed
    FromToSwapped,       ///<
    // importing (core/io/import)
    FieldNameCompleted,  ///< name as read, the known name it was taken for
    FieldNameAmbiguous,  ///< name as read, the known names it may stand for
    RiverFieldsMissing,  ///< the attributes there are
    KeyReplaced,         ///< key or code as given, the one given instead
    SpanDiffers,         ///< span by its attributes, span by its geometry
    StatusUndated,       ///< status, day taken
    AttributeUnreadable, ///< attribute, text
    WaterUnassigned,     ///< reason
    // plan file (core/io/planfile)
    PlanFileReadOnly,    ///<
    PlanUsedElsewhere,   ///<
    PlanSchemaNewer,     ///< version found, version known
    PlanSchemaUntrusted, ///< trigger or view
    PlanSchemaCompleted, ///< what was missing
    RowUnreadable,       ///< table, column, what stands there
    RowWithoutOwner,     ///< table
    AlignmentDiffers,    ///<
    DerivedEditIgnored,  ///< table, columns
    CellNotTaken,        ///< table, column, what the cell says
    ObjectLocked,        ///< table
    HistoryPruned,       ///< number of versions
    PreviousNotKept,     ///< why
    PlanWrittenAnew,     ///< what was wrong with the old file
    // exporting (core/io/export)
    TextCut,      ///< column, most the format holds
    LayerRenamed, ///< from, to
    // counting (core/ledger)
    ReportedDiffers,  ///< reported, measured
    RowsDoNotAdd,     ///< sum of printed rows, printed total
    OutsideBoundary,  ///< amount left out
    UnassignedAmount, ///< dimension, metres of river, square metres, metres of greenway: "" for none
    PlanBallpark,     ///< from, to
};

/// Stable snake_case name ("count_mismatch"), as written to JSON and to the plan file.
std::string_view toString(IssueCode code);
std::optional<IssueCode> parseIssueCode(std::string_view name);

} // namespace riparia
