// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ErrorText.h"

#include "app/text/Fill.h"
#include "app/text/PhraseText.h"

namespace riparia {

namespace {

/// Where the subject is unknown a sentence must still read well.
Error named(Error error, const QString& something)
{
    if (error.subject.empty())
        error.subject = toUtf8(something);
    return error;
}

/// A lock refuses an edit, not a value: both are arguments that do not fit.
bool isLockRefusal(const Error& error)
{
    return error.detail == "it is locked" || error.detail == "its layer is locked";
}

} // namespace

QString ErrorText::sentence(const Error& error)
{
    // %1 is the subject. A sentence with %2 explains itself by the detail; to the others a detail is added in brackets.
    const auto text = [&]() -> QString {
        const bool explained = !error.detail.empty();
        switch (error.code) {
        case ErrorCode::Cancelled: return tr("The work was cancelled; nothing was changed");
        case ErrorCode::InvalidArgument:
            if (isLockRefusal(error))
                return tr("%1 cannot be changed: %2");
            return explained ? tr("%1 cannot be used here: %2") : tr("%1 cannot be used here");
        case ErrorCode::NotFound: return tr("%1 was not found");
        case ErrorCode::Internal: return tr("Something unexpected went wrong: %1");
        case ErrorCode::FileNotFound: return tr("There is no file %1");
        case ErrorCode::FileUnreadable: return tr("The file %1 cannot be read");
        case ErrorCode::FileNotWritable: return tr("%1 cannot be written");
        case ErrorCode::FileExists: return tr("%1 already exists; nothing was overwritten");
        case ErrorCode::DiskFull: return tr("There is no room on the disk for %1; nothing was changed");
        case ErrorCode::UnsupportedFormat: return tr("Riparia cannot read data from %1");
        case ErrorCode::FileDamaged: return tr("The file %1 is damaged and nothing in it can be used");
        case ErrorCode::NothingUsable: return tr("There is nothing usable in %1");
        case ErrorCode::ArchiveUnsafe: return tr("The archive %1 is not safe to open");
        case ErrorCode::LayerUnknown:
            return explained ? tr("There is no layer %1; there are: %2") : tr("There is no layer %1");
        case ErrorCode::EncodingUnknown: return tr("The text encoding %1 is not known");
        case ErrorCode::FieldUnknown:
            return explained ? tr("There is no field %1; there are: %2") : tr("There is no field %1");
        case ErrorCode::CrsUnknown: return tr("The coordinate system %1 is not known");
        case ErrorCode::CrsMissing:
            return explained ? tr("The coordinate system of %1 is not known; %2")
                             : tr("The coordinate system of %1 is not known; name it (for example EPSG:4547)");
        case ErrorCode::CrsUnsuitable: return tr("The coordinate system %1 is not suitable for measuring");
        case ErrorCode::TransformBallpark:
            return explained
                       ? tr("For %1 there is only a conversion of unknown accuracy (%2), which may be off by a hundred "
                            "metres; it is not used unless you accept it")
                       : tr("For %1 there is only a conversion of unknown accuracy, which may be off by a hundred "
                            "metres; it is not used unless you accept it");
        case ErrorCode::TransformFailed: return tr("Coordinates of %1 cannot be converted");
        case ErrorCode::RiverUnknown:
            return explained ? tr("There is no river %1 in the plan; is %2 meant?")
                             : tr("There is no river %1 in the plan");
        case ErrorCode::RiverAmbiguous:
            return explained ? tr("Several rivers are called %1; name one by its key: %2")
                             : tr("Several rivers are called %1; name one by its key");
        case ErrorCode::ChainageSyntax: return tr("%1 is not a chainage; write it like K1+234.5");
        case ErrorCode::ChainageMetres:
            return explained ? tr("In %1 the metres after the plus sign are 1000 or more; is %2 meant?")
                             : tr("In %1 the metres after the plus sign are 1000 or more");
        case ErrorCode::ChainageOutOfRange:
            return explained ? tr("The chainage %1 lies beyond the end of the river at %2")
                             : tr("The chainage %1 is not on the river");
        case ErrorCode::ChainageAmbiguous:
            return explained ? tr("The chainage %1 occurs more than once on the river: %2")
                             : tr("The chainage %1 occurs more than once on the river");
        case ErrorCode::ChainageMissing:
            return explained ? tr("The chainage %1 does not occur on the river, it is left out at %2")
                             : tr("The chainage %1 does not occur on the river");
        case ErrorCode::GeometryEmpty: return tr("%1 has no geometry");
        case ErrorCode::GeometryInvalid: return tr("The geometry of %1 is not valid");
        case ErrorCode::NotAPlan: return tr("%1 is not a Riparia plan");
        case ErrorCode::PlanNewer:
            return tr("The plan %1 was written by a newer Riparia; it can be read but not changed");
        case ErrorCode::PlanDamaged: return tr("The plan %1 is damaged");
        case ErrorCode::PlanReadOnly: return tr("The plan %1 cannot be changed");
        case ErrorCode::PlanLocked: return tr("The plan %1 is being written by another program; try again");
        case ErrorCode::PlanInUse:
            return explained ? tr("The plan %1 is open elsewhere: %2; nothing was saved")
                             : tr("The plan %1 is open in another program; nothing was saved");
        case ErrorCode::PlanChangedElsewhere:
            return tr("The plan %1 was changed by another program in the meantime; nothing was saved");
        case ErrorCode::PlanExists: return tr("The plan %1 already exists; nothing was overwritten");
        case ErrorCode::ValidationFailed: return tr("%1 contradicts itself");
        case ErrorCode::ChangeConflict: return tr("%1 is not what the change starts from; nothing was changed");
        case ErrorCode::SchemeUnknown:
            return explained ? tr("There is no counting scheme %1; there are: %2")
                             : tr("There is no counting scheme %1");
        case ErrorCode::ScenarioUnknown:
            return explained ? tr("There is no scenario %1; there are: %2") : tr("There is no scenario %1");
        case ErrorCode::FilterSyntax:
            return explained ? tr("The filter %1 cannot be understood: %2") : tr("The filter %1 cannot be understood");
        case ErrorCode::DateSyntax:
            return explained ? tr("%1 cannot be used here: %2") : tr("%1 is not a date; write it like 2023-03-20");
        case ErrorCode::NumberSyntax: return tr("%1 is not a number");
        case ErrorCode::DimensionUnknown:
            return explained ? tr("There is no dimension %1; there are: %2") : tr("There is no dimension %1");
        case ErrorCode::MeasureUnknown: return tr("The measure %1 is not known");
        case ErrorCode::StatusUnknown: return tr("The status %1 is not known");
        }
        return tr("Something unexpected went wrong: %1");
    }();

    Error shown = named(error, tr("this"));
    shown.detail = toUtf8(PhraseText::of(shown.detail));
    const bool detailUsed = text.contains(QStringLiteral("%2"));
    const QString body = fill(text, {shown.subject, shown.detail});
    if (body.endsWith(QLatin1Char('?')) || body.endsWith(QChar(0xFF1F)))
        return body;
    if (shown.detail.empty() || detailUsed)
        return fill(tr("%1.", "a whole sentence"), {toUtf8(body)});
    return fill(tr("%1 (%2).", "a whole sentence, its explanation"), {toUtf8(body), shown.detail});
}

} // namespace riparia
