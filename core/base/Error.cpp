// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

namespace riparia {

// NOLINTNEXTLINE(readability-function-size): a table, one line for each code
std::string_view toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::InvalidArgument: return "invalid_argument";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::Internal: return "internal";
    case ErrorCode::FileNotFound: return "file_not_found";
    case ErrorCode::FileUnreadable: return "file_unreadable";
    case ErrorCode::FileNotWritable: return "file_not_writable";
    case ErrorCode::FileExists: return "file_exists";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::UnsupportedFormat: return "unsupported_format";
    case ErrorCode::FileDamaged: return "file_damaged";
    case ErrorCode::NothingUsable: return "nothing_usable";
    case ErrorCode::ArchiveUnsafe: return "archive_unsafe";
    case ErrorCode::LayerUnknown: return "layer_unknown";
    case ErrorCode::EncodingUnknown: return "encoding_unknown";
    case ErrorCode::FieldUnknown: return "field_unknown";
    case ErrorCode::CrsUnknown: return "crs_unknown";
    case ErrorCode::CrsMissing: return "crs_missing";
    case ErrorCode::CrsUnsuitable: return "crs_unsuitable";
    case ErrorCode::TransformBallpark: return "transform_ballpark";
    case ErrorCode::TransformFailed: return "transform_failed";
    case ErrorCode::RiverUnknown: return "river_unknown";
    case ErrorCode::RiverAmbiguous: return "river_ambiguous";
    case ErrorCode::ChainageSyntax: return "chainage_syntax";
    case ErrorCode::ChainageMetres: return "chainage_metres";
    case ErrorCode::ChainageOutOfRange: return "chainage_out_of_range";
    case ErrorCode::ChainageAmbiguous: return "chainage_ambiguous";
    case ErrorCode::ChainageMissing: return "chainage_missing";
    case ErrorCode::GeometryEmpty: return "geometry_empty";
    case ErrorCode::GeometryInvalid: return "geometry_invalid";
    case ErrorCode::NotAPlan: return "not_a_plan";
    case ErrorCode::PlanNewer: return "plan_newer";
    case ErrorCode::PlanDamaged: return "plan_damaged";
    case ErrorCode::PlanReadOnly: return "plan_read_only";
    case ErrorCode::PlanLocked: return "plan_locked";
    case ErrorCode::PlanInUse: return "plan_in_use";
    case ErrorCode::PlanChangedElsewhere: return "plan_changed_elsewhere";
    case ErrorCode::PlanExists: return "plan_exists";
    case ErrorCode::ValidationFailed: return "validation_failed";
    case ErrorCode::ChangeConflict: return "change_conflict";
    case ErrorCode::SchemeUnknown: return "scheme_unknown";
    case ErrorCode::ScenarioUnknown: return "scenario_unknown";
    case ErrorCode::FilterSyntax: return "filter_syntax";
    case ErrorCode::DateSyntax: return "date_syntax";
    case ErrorCode::NumberSyntax: return "number_syntax";
    case ErrorCode::DimensionUnknown: return "dimension_unknown";
    case ErrorCode::MeasureUnknown: return "measure_unknown";
    case ErrorCode::StatusUnknown: return "status_unknown";
    }
    return "internal";
}

} // namespace riparia
