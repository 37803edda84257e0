// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace riparia {

/// What went wrong, for the program and for translation. app/text maps every code to a sentence.
enum class ErrorCode {
    // general
    Cancelled,
    InvalidArgument,
    NotFound,
    Internal,
    // files
    FileNotFound,
    FileUnreadable,
    FileNotWritable,
    FileExists,
    DiskFull,
    UnsupportedFormat,
    FileDamaged,
    NothingUsable,
    ArchiveUnsafe,
    LayerUnknown,
    EncodingUnknown,
    FieldUnknown,
    // coordinate systems
    CrsUnknown,
    CrsMissing,
    CrsUnsuitable,
    TransformBallpark,
    TransformFailed,
    // rivers and chainage
    RiverUnknown,
    RiverAmbiguous,
    ChainageSyntax,
    ChainageMetres,
    ChainageOutOfRange,
    ChainageAmbiguous,
    ChainageMissing,
    GeometryEmpty,
    GeometryInvalid,
    // plans
    NotAPlan,
    PlanNewer,
    PlanDamaged,
    PlanReadOnly,
    PlanLocked,
    PlanInUse,
    PlanChangedElsewhere,
    PlanExists,
    ValidationFailed,
    ChangeConflict,
    SchemeUnknown,
    ScenarioUnknown,
    // text input
    FilterSyntax,
    DateSyntax,
    NumberSyntax,
    DimensionUnknown,
    MeasureUnknown,
    StatusUnknown,
};

/// Stable snake_case name of a code, as written to JSON ("crs_unknown").
std::string_view toString(ErrorCode code);

/// An expected failure. Never translated text: `code` is for the program and for app/text,
/// `subject` is what it is about (file, field, river, typed text), `detail` what a library said or
/// the value that explains it ("K23+412.6").
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string subject;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace riparia
