// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/IssueCode.h"

namespace riparia {

// NOLINTNEXTLINE(readability-function-size): a table, one line for each code
std::string_view toString(IssueCode code)
{
    switch (code) {
    case IssueCode::CountMismatch: return "count_mismatch";
    case IssueCode::FeatureUnreadable: return "feature_unreadable";
    case IssueCode::FileTruncated: return "file_truncated";
    case IssueCode::FileCutOff: return "file_cut_off";
    case IssueCode::HeaderInconsistent: return "header_inconsistent";
    case IssueCode::SidecarMissing: return "sidecar_missing";
    case IssueCode::SidecarRebuilt: return "sidecar_rebuilt";
    case IssueCode::AttributesMissing: return "attributes_missing";
    case IssueCode::GeometryNull: return "geometry_null";
    case IssueCode::GeometryEmpty: return "geometry_empty";
    case IssueCode::GeometryDegenerate: return "geometry_degenerate";
    case IssueCode::CoordinateInvalid: return "coordinate_invalid";
    case IssueCode::CoordinateOutOfRange: return "coordinate_out_of_range";
    case IssueCode::AxesSwapped: return "axes_swapped";
    case IssueCode::CurveLinearised: return "curve_linearised";
    case IssueCode::GeometryTypeUnexpected: return "geometry_type_unexpected";
    case IssueCode::TextUndecodable: return "text_undecodable";
    case IssueCode::EncodingGuessed: return "encoding_guessed";
    case IssueCode::EncodingOverridden: return "encoding_overridden";
    case IssueCode::EncodingLabelWrong: return "encoding_label_wrong";
    case IssueCode::FieldNameCut: return "field_name_cut";
    case IssueCode::FieldRenamed: return "field_renamed";
    case IssueCode::CrsMissing: return "crs_missing";
    case IssueCode::CrsAssumed: return "crs_assumed";
    case IssueCode::CrsUnreadable: return "crs_unreadable";
    case IssueCode::CrsGuessed: return "crs_guessed";
    case IssueCode::DatumTreatedEqual: return "datum_treated_equal";
    case IssueCode::TransformBallpark: return "transform_ballpark";
    case IssueCode::LibraryMessage: return "library_message";
    case IssueCode::ArchiveEntrySkipped: return "archive_entry_skipped";
    case IssueCode::LayerSkipped: return "layer_skipped";
    case IssueCode::DeletedRows: return "deleted_rows";
    case IssueCode::SourceLinked: return "source_linked";
    case IssueCode::SourceImportedBefore: return "source_imported_before";
    case IssueCode::PolygonRepaired: return "polygon_repaired";
    case IssueCode::PolygonUnusable: return "polygon_unusable";
    case IssueCode::OverlayFixedPrecision: return "overlay_fixed_precision";
    case IssueCode::RiverGapBridged: return "river_gap_bridged";
    case IssueCode::RiverSplit: return "river_split";
    case IssueCode::RiverFork: return "river_fork";
    case IssueCode::RiverSideChannel: return "river_side_channel";
    case IssueCode::RiverLoop: return "river_loop";
    case IssueCode::RiverBraid: return "river_braid";
    case IssueCode::ReachDuplicate: return "reach_duplicate";
    case IssueCode::ReachPartDuplicate: return "reach_part_duplicate";
    case IssueCode::ReachOverlap: return "reach_overlap";
    case IssueCode::ReachReversed: return "reach_reversed";
    case IssueCode::ReachOrphan: return "reach_orphan";
    case IssueCode::ReachZeroLength: return "reach_zero_length";
    case IssueCode::ReachNotAssembled: return "reach_not_assembled";
    case IssueCode::RepeatedVertex: return "repeated_vertex";
    case IssueCode::DirectionUnconfirmed: return "direction_unconfirmed";
    case IssueCode::KeyMissing: return "key_missing";
    case IssueCode::KeyStrayDecimals: return "key_stray_decimals";
    case IssueCode::KeySuspicious: return "key_suspicious";
    case IssueCode::MixedCrs: return "mixed_crs";
    case IssueCode::EdgesDensified: return "edges_densified";
    case IssueCode::WorkNotMatched: return "work_not_matched";
    case IssueCode::WorkPartlyOff: return "work_partly_off";
    case IssueCode::WorkSplit: return "work_split";
    case IssueCode::WorkFar: return "work_far";
    case IssueCode::WorkAmbiguous: return "work_ambiguous";
    case IssueCode::SpanOutsideRiver: return "span_outside_river";
    case IssueCode::SpanEmpty: return "span_empty";
    case IssueCode::RiverNotInPlan: return "river_not_in_plan";
    case IssueCode::WorksNotInPlan: return "works_not_in_plan";
    case IssueCode::ReferenceBroken: return "reference_broken";
    case IssueCode::MeasureUnknown: return "measure_unknown";
    case IssueCode::StatusUnknown: return "status_unknown";
    case IssueCode::StatusMissing: return "status_missing";
    case IssueCode::DateUnreadable: return "date_unreadable";
    case IssueCode::NumberUnreadable: return "number_unreadable";
    case IssueCode::ChainageUnreadable: return "chainage_unreadable";
    case IssueCode::DuplicateCode: return "duplicate_code";
    case IssueCode::SegmentShifted: return "segment_shifted";
    case IssueCode::SegmentDetached: return "segment_detached";
    case IssueCode::SegmentsOverlap: return "segments_overlap";
    case IssueCode::SegmentGap: return "segment_gap";
    case IssueCode::GreenwayGap: return "greenway_gap";
    case IssueCode::AreasOverlap: return "areas_overlap";
    case IssueCode::GreenwaysOverlap: return "greenways_overlap";
    case IssueCode::AreaNotAtRiver: return "area_not_at_river";
    case IssueCode::TargetWithoutData: return "target_without_data";
    case IssueCode::PlanCrsMissing: return "plan_crs_missing";
    case IssueCode::AttributeKept: return "attribute_kept";
    case IssueCode::RowAdopted: return "row_adopted";
    case IssueCode::RowChangedElsewhere: return "row_changed_elsewhere";
    case IssueCode::FromToSwapped: return "from_to_swapped";
    case IssueCode::FieldNameCompleted: return "field_name_completed";
    case IssueCode::FieldNameAmbiguous: return "field_name_ambiguous";
    case IssueCode::RiverFieldsMissing: return "river_fields_missing";
    case IssueCode::KeyReplaced: return "key_replaced";
    case IssueCode::SpanDiffers: return "span_differs";
    case IssueCode::StatusUndated: return "status_undated";
    case IssueCode::AttributeUnreadable: return "attribute_unreadable";
    case IssueCode::WaterUnassigned: return "water_unassigned";
    case IssueCode::PlanFileReadOnly: return "plan_file_read_only";
    case IssueCode::PlanUsedElsewhere: return "plan_used_elsewhere";
    case IssueCode::PlanSchemaNewer: return "plan_schema_newer";
    case IssueCode::PlanSchemaUntrusted: return "plan_schema_untrusted";
    case IssueCode::PlanSchemaCompleted: return "plan_schema_completed";
    case IssueCode::RowUnreadable: return "row_unreadable";
    case IssueCode::RowWithoutOwner: return "row_without_owner";
    case IssueCode::AlignmentDiffers: return "alignment_differs";
    case IssueCode::DerivedEditIgnored: return "derived_edit_ignored";
    case IssueCode::CellNotTaken: return "cell_not_taken";
    case IssueCode::ObjectLocked: return "object_locked";
    case IssueCode::HistoryPruned: return "history_pruned";
    case IssueCode::PreviousNotKept: return "previous_not_kept";
    case IssueCode::PlanWrittenAnew: return "plan_written_anew";
    case IssueCode::TextCut: return "text_cut";
    case IssueCode::LayerRenamed: return "layer_renamed";
    case IssueCode::ReportedDiffers: return "reported_differs";
    case IssueCode::RowsDoNotAdd: return "rows_do_not_add";
    case IssueCode::OutsideBoundary: return "outside_boundary";
    case IssueCode::UnassignedAmount: return "unassigned_amount";
    case IssueCode::PlanBallpark: return "plan_ballpark";
    }
    return "unknown";
}

std::optional<IssueCode> parseIssueCode(std::string_view name)
{
    for (int number = 0;; ++number) {
        const auto code = static_cast<IssueCode>(number);
        const std::string_view each = toString(code);
        if (each == "unknown")
            return std::nullopt;
        if (each == name)
            return code;
    }
}

} // namespace riparia
