// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/IssueText.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/PhraseText.h"

#include <QStringList>

#include <array>

namespace riparia {

QString IssueText::severity(Severity severity)
{
    switch (severity) {
    case Severity::Info: return tr("info");
    case Severity::Warning: return tr("warning");
    case Severity::Error: return tr("error");
    }
    return {};
}

QString IssueText::unassigned(const std::vector<std::string>& args)
{
    static constexpr std::array kAmounts{QT_TR_NOOP("river %1 m"), QT_TR_NOOP("area %1 m²"),
                                         QT_TR_NOOP("greenway %1 m")};
    QStringList amounts;
    for (std::size_t i = 0; i < kAmounts.size() && i + 1 < args.size(); ++i)
        if (!args[i + 1].empty())
            amounts << fill(tr(kAmounts[i]), {args[i + 1]});
    const std::string dimension = args.empty() ? std::string() : toUtf8(NameText::dimension(args.front()));
    return fill(tr("Without a value for “%1”: %2."), {dimension, toUtf8(amounts.join(tr(", ", "between amounts")))});
}

QString IssueText::sentence(const Issue& issue)
{
    const auto text = [&]() -> QString {
        switch (issue.code) {
        // reading sources
        case IssueCode::CountMismatch: return tr("Features declared: %1; read: %2.");
        case IssueCode::FeatureUnreadable: return tr("The feature cannot be read and was left out: %1.");
        case IssueCode::FileTruncated:
            return tr("The file is cut off: its part %1 should have %2 bytes and has %3; what is sound was read.");
        case IssueCode::FileCutOff:
            return tr(
                "The file is cut off or damaged: it could be read only up to byte %1. Whole features up to there: %2.");
        case IssueCode::HeaderInconsistent: return tr("%1 is not as it should be: %2.");
        case IssueCode::SidecarMissing: return tr("The .%1 file is missing.");
        case IssueCode::SidecarRebuilt: return tr("The .%1 file was rebuilt in memory.");
        case IssueCode::AttributesMissing: return tr("Features without attributes: %1.");
        case IssueCode::GeometryNull: return tr("The feature has no geometry.");
        case IssueCode::GeometryEmpty: return tr("The geometry is empty.");
        case IssueCode::GeometryDegenerate: return tr("The geometry is degenerate: %1.");
        case IssueCode::CoordinateInvalid: return tr("The coordinate %1 is not a number; the feature was left out.");
        case IssueCode::CoordinateOutOfRange: return tr("The coordinate %1 is impossible; the feature was left out.");
        case IssueCode::AxesSwapped: return tr("The columns are in survey order: %1 was taken as east, %2 as north.");
        case IssueCode::CurveLinearised: return tr("Curves were replaced by short straight edges.");
        case IssueCode::GeometryTypeUnexpected: return tr("The geometry is %1 where %2 is expected.");
        case IssueCode::TextUndecodable: return tr("Text in the field %1 cannot be read as %2.");
        case IssueCode::EncodingGuessed: return tr("The text encoding was guessed as %1: %2.");
        case IssueCode::EncodingOverridden:
            return tr("The file declares the text encoding %1; it was read as %2, as asked.");
        case IssueCode::EncodingLabelWrong:
            return tr("The file declares the text encoding %1, which does not fit its text; it was read as %2.");
        case IssueCode::FieldNameCut: return tr("The field name %1 is cut inside a character.");
        case IssueCode::FieldRenamed: return tr("The field %1 is now called %2.");
        case IssueCode::CrsMissing: return tr("The file does not say which coordinate system it is in.");
        case IssueCode::CrsAssumed: return tr("The coordinate system %1 was assumed: %2.");
        case IssueCode::CrsUnreadable: return tr("The coordinate system of the file cannot be understood: %1.");
        case IssueCode::CrsGuessed: return tr("The numbers fit these coordinate systems, best first: %1.");
        case IssueCode::DatumTreatedEqual:
            return tr("The datums %1 and %2 are treated as equal, which is right within a few decimetres.");
        case IssueCode::TransformBallpark:
            return tr("The conversion from %1 to %2 has no stated accuracy; places may be off by a hundred metres.");
        case IssueCode::LibraryMessage: return tr("The reader says: %1.");
        case IssueCode::ArchiveEntrySkipped: return tr("The entry %1 of the archive was skipped: %2.");
        case IssueCode::LayerSkipped: return tr("The layer was skipped: %1.");
        case IssueCode::DeletedRows: return tr("Rows marked as deleted and left out: %1.");
        case IssueCode::SourceLinked:
            return tr(
                "The source has %1 and is larger than %2; the plan keeps a link and a checksum instead of a copy.");
        case IssueCode::SourceImportedBefore:
            return tr("The same file was imported before, as %1 on %2; what it holds may be in the plan twice.");
        // geometry
        case IssueCode::PolygonRepaired: return tr("The polygon was invalid and was repaired: %1.");
        case IssueCode::PolygonUnusable: return tr("The polygon cannot be used: %1.");
        case IssueCode::OverlayFixedPrecision: return tr("The overlay needed a grid of %1 m.");
        // assembling rivers
        case IssueCode::RiverGapBridged: return tr("A gap of %1 m was closed by a straight edge, which counts.");
        case IssueCode::RiverSplit: return tr("A gap of %2 m is too wide to be closed; the rest became the river %1.");
        case IssueCode::RiverFork: return tr("The river forks into %1 branches.");
        case IssueCode::RiverSideChannel: return tr("The side channel %1 of %2 m became a river of its own.");
        case IssueCode::RiverLoop: return tr("The river comes back on itself in a loop of %1 m.");
        case IssueCode::RiverBraid: return tr("The river is braided; side channels taken off: %1.");
        case IssueCode::ReachDuplicate: return tr("The reach is a duplicate of %1; %2 m are counted once.");
        case IssueCode::ReachPartDuplicate:
            return tr("From %3 m to %4 m the reach is a duplicate of %1; %2 m are counted once.");
        case IssueCode::ReachOverlap: return tr("The reach lies on %1 for %2 m.");
        case IssueCode::ReachReversed: return tr("The reach is drawn against the flow and was turned.");
        case IssueCode::ReachOrphan: return tr("The reach of %1 m touches no other.");
        case IssueCode::ReachZeroLength: return tr("The reach has no length.");
        case IssueCode::ReachNotAssembled: return tr("The reach of %1 m is in no river: %2.");
        case IssueCode::RepeatedVertex: return tr("Repeated vertices: %1.");
        case IssueCode::DirectionUnconfirmed: return tr("The direction of flow is not certain: %1.");
        case IssueCode::KeyMissing: return tr("The reach has no key.");
        case IssueCode::KeyStrayDecimals: return tr("The key is written both %1 and %2.");
        case IssueCode::KeySuspicious: return tr("The key %1 looks wrong: %2.");
        case IssueCode::MixedCrs: return tr("The coordinate systems %1 and %2 are mixed.");
        case IssueCode::EdgesDensified: return tr("Long edges that got vertices in between: %1.");
        // locating works
        case IssueCode::WorkNotMatched: return tr("The work is at no river: %1.");
        case IssueCode::WorkPartlyOff: return tr("Of the work, %1 m of %2 m lie off every river and are not counted.");
        case IssueCode::WorkSplit: return tr("The work became %1 segments.");
        case IssueCode::WorkFar: return tr("The work is %1 m away from the river %2.");
        case IssueCode::WorkAmbiguous: return tr("The work may belong to several rivers: %1.");
        // plan
        case IssueCode::SpanOutsideRiver: return tr("The span %1 does not lie on the river %2, which runs %3.");
        case IssueCode::SpanEmpty: return tr("The span has no length.");
        case IssueCode::RiverNotInPlan: return tr("There is no river %1 in the plan.");
        case IssueCode::WorksNotInPlan: return tr("There is no works %1 in the plan.");
        case IssueCode::ReferenceBroken: return tr("The field %1 refers to %2, which does not exist.");
        case IssueCode::MeasureUnknown: return tr("The measure %1 is not known.");
        case IssueCode::StatusUnknown: return tr("The status %1 is not known.");
        case IssueCode::StatusMissing: return tr("There is no status.");
        case IssueCode::DateUnreadable: return tr("%1 is not a date.");
        case IssueCode::NumberUnreadable: return tr("The value of %1 is not a number: %2.");
        case IssueCode::ChainageUnreadable: return tr("The chainage %1 cannot be used: %2.");
        case IssueCode::DuplicateCode: return tr("The code %1 is given twice.");
        case IssueCode::SegmentShifted:
            return tr("The river was changed; the segment lies %1 m away from where it was measured.");
        case IssueCode::SegmentDetached: return tr("The segment was taken off its river and is not counted.");
        case IssueCode::SegmentsOverlap: return tr("The segment overlaps %1 for %2 m.");
        case IssueCode::SegmentGap: return tr("There is an untreated gap of %1 m.");
        case IssueCode::GreenwayGap: return tr("The path is interrupted for %1 m; it goes on as %2.");
        case IssueCode::AreasOverlap: return tr("The area overlaps %1 on %2 m².");
        case IssueCode::GreenwaysOverlap: return tr("The greenway runs the way of %1 for %2 m.");
        case IssueCode::AreaNotAtRiver: return tr("The area is %1 m away from the nearest river.");
        case IssueCode::TargetWithoutData: return tr("Nothing in the plan counts towards the target.");
        case IssueCode::PlanCrsMissing:
            return tr("The plan has no coordinate system: nothing that is drawn in it can be measured.");
        case IssueCode::AttributeKept: return tr("The source attribute %1 is kept with the feature but not used.");
        case IssueCode::RowAdopted: return tr("A row of %1 that another program added was taken over.");
        case IssueCode::RowChangedElsewhere: return tr("Another program changed a row of %1: %2.");
        case IssueCode::FromToSwapped: return tr("From and to were given the other way round and were put in order.");
        // importing
        case IssueCode::FieldNameCompleted: return tr("The field name %1 is cut; it was taken for %2.");
        case IssueCode::FieldNameAmbiguous:
            return tr(
                "The field name %1 is cut and may stand for any of these: %2. It was not used; name the attribute "
                "yourself if it should be.");
        case IssueCode::RiverFieldsMissing:
            if (issue.args == std::vector<std::string>{"no attributes"})
                return tr("The file has no attributes, so nothing in it holds the key or the name of the rivers.");
            return tr("No attribute was found that holds the key or the name of the rivers. There are: %1.");
        case IssueCode::KeyReplaced: return tr("%1 is taken already; it became %2.");
        case IssueCode::SpanDiffers:
            return tr("By its attributes the work is at %1, by its geometry at %2; the attributes were taken.");
        case IssueCode::StatusUndated: return tr("The status %1 has no date; %2 was taken.");
        case IssueCode::AttributeUnreadable:
            return tr("The value of %1 cannot be understood and is kept as it is: %2.");
        case IssueCode::WaterUnassigned: return tr("It belongs to no river: %1.");
        // plan file
        case IssueCode::PlanFileReadOnly:
            return tr("The file or its folder cannot be written; the plan was opened read-only.");
        case IssueCode::PlanUsedElsewhere:
            return tr("Another program is using the file in a way that hinders saving; the plan was opened read-only.");
        case IssueCode::PlanSchemaNewer:
            return tr("The plan was written by a newer version of Riparia (schema %1, this version knows %2); it was "
                      "opened read-only.");
        case IssueCode::PlanSchemaUntrusted:
            return tr(
                "The file contains %1, which Riparia did not make and will not run; the plan was opened read-only.");
        case IssueCode::PlanSchemaCompleted:
            return tr("%1 was missing from the file and is made anew with the next save.");
        case IssueCode::RowUnreadable: return tr("The value %3 in column %2 of %1 cannot be read and was left out.");
        case IssueCode::RowWithoutOwner: return tr("A row of %1 belongs to nothing in the plan and was left out.");
        case IssueCode::AlignmentDiffers:
            return tr("The line of the river is not the one its stored check value was made for.");
        case IssueCode::DerivedEditIgnored:
            return tr("Another program changed %2 of %1, which Riparia derives itself; the change was not taken.");
        case IssueCode::CellNotTaken:
            return tr(
                "%3 in column %2 of the table %1 was not taken: it cannot be read, or it is not set there. The plan "
                "keeps what it has.");
        case IssueCode::ObjectLocked:
            return tr("It is locked: what was edited in its row of the table %1 was left out.");
        case IssueCode::HistoryPruned: return tr("Old versions dropped from the history to keep the file small: %1.");
        case IssueCode::PreviousNotKept:
            return tr("The plan was saved, but the file as it was before could not be kept (%1).");
        case IssueCode::PlanWrittenAnew:
            return tr("The old file could not be copied (%1): the plan was written without its history, its source "
                      "features and what other programs keep in the file.");
        // exporting
        case IssueCode::TextCut:
            return tr("A text in the column %1 was cut to %2 characters or bytes, the most this format holds.");
        case IssueCode::LayerRenamed: return tr("The layer %1 is called %2 in the file, which allows no such name.");
        // counting
        case IssueCode::ReportedDiffers: return tr("The published value %1 differs from the measured %2.");
        case IssueCode::RowsDoNotAdd:
            return tr(
                "The printed rows add up to %1, the total is %2: every figure is rounded once from its exact value.");
        case IssueCode::OutsideBoundary: return tr("%1 lies outside the boundary and is not counted.");
        case IssueCode::UnassignedAmount: return unassigned(issue.args);
        case IssueCode::PlanBallpark:
            return tr("Data in this plan was converted from %1 to %2 without stated accuracy, as accepted at import.");
        }
        return tr("Something is wrong here.");
    }();
    return fill(text, PhraseText::of(issue.args));
}

} // namespace riparia
