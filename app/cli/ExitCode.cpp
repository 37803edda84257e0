// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExitCode.h"

namespace riparia::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return ExitCode::Interrupted;
    case ErrorCode::Internal: return ExitCode::Unexpected;
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::LayerUnknown:
    case ErrorCode::FieldUnknown:
    case ErrorCode::RiverUnknown:
    case ErrorCode::RiverAmbiguous:
    case ErrorCode::ChainageSyntax:
    case ErrorCode::ChainageMetres:
    case ErrorCode::ChainageOutOfRange:
    case ErrorCode::ChainageAmbiguous:
    case ErrorCode::ChainageMissing:
    case ErrorCode::SchemeUnknown:
    case ErrorCode::ScenarioUnknown:
    case ErrorCode::FilterSyntax:
    case ErrorCode::DateSyntax:
    case ErrorCode::NumberSyntax:
    case ErrorCode::DimensionUnknown:
    case ErrorCode::MeasureUnknown:
    case ErrorCode::StatusUnknown: return ExitCode::Usage;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::FileDamaged:
    case ErrorCode::NothingUsable:
    case ErrorCode::ArchiveUnsafe:
    case ErrorCode::EncodingUnknown:
    case ErrorCode::CrsUnknown:
    case ErrorCode::CrsMissing:
    case ErrorCode::CrsUnsuitable:
    case ErrorCode::TransformBallpark:
    case ErrorCode::TransformFailed:
    case ErrorCode::GeometryEmpty:
    case ErrorCode::GeometryInvalid:
    case ErrorCode::NotAPlan:
    case ErrorCode::PlanDamaged: return ExitCode::CannotRead;
    case ErrorCode::ValidationFailed: return ExitCode::FoundErrors;
    case ErrorCode::FileNotWritable:
    case ErrorCode::FileExists:
    case ErrorCode::DiskFull:
    case ErrorCode::PlanNewer:
    case ErrorCode::PlanReadOnly:
    case ErrorCode::PlanLocked:
    case ErrorCode::PlanInUse:
    case ErrorCode::PlanChangedElsewhere:
    case ErrorCode::PlanExists:
    case ErrorCode::ChangeConflict: return ExitCode::CannotWrite;
    }
    return ExitCode::Unexpected;
}

} // namespace riparia::cli
