// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/MergeText.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/plan/CustomFields.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace riparia {

namespace {

QString yearText(const std::optional<int>& year)
{
    return year ? QString::number(*year) : QString();
}

/// "400 m2"; "" without a quantity.
QString quantityText(const MeasureEntry& entry)
{
    if (!entry.quantity)
        return {};
    const QString text = grouped(shortest(*entry.quantity)) + u' ' + fromUtf8(entry.unit);
    return text.trimmed();
}

} // namespace

QString MergeText::title(edits::MergeField field)
{
    switch (field) {
    case edits::MergeField::Name: return tr("Name");
    case edits::MergeField::EnglishName: return tr("English name");
    case edits::MergeField::Measure: return tr("Measure");
    case edits::MergeField::Quantity: return tr("Unit of the quantity");
    case edits::MergeField::Status: return tr("Status");
    case edits::MergeField::StartYear: return tr("Start year");
    case edits::MergeField::EndYear: return tr("End year");
    case edits::MergeField::Works: return tr("Works");
    case edits::MergeField::Remarks: return tr("Remarks");
    case edits::MergeField::Attributes: return tr("Custom fields");
    }
    return {};
}

QString MergeText::value(const PlanDocument& document, const Segment& segment, edits::MergeField field)
{
    QString text;
    switch (field) {
    case edits::MergeField::Name: text = fromUtf8(segment.meta.name); break;
    case edits::MergeField::EnglishName: text = fromUtf8(segment.meta.nameEn); break;
    case edits::MergeField::Measure: text = measures(segment); break;
    case edits::MergeField::Quantity: text = quantities(segment); break;
    case edits::MergeField::Status: text = status(segment); break;
    case edits::MergeField::StartYear: text = yearText(segment.yearStart); break;
    case edits::MergeField::EndYear: text = yearText(segment.yearEnd); break;
    case edits::MergeField::Works: text = works(document, segment); break;
    case edits::MergeField::Remarks: text = fromUtf8(segment.meta.remarks); break;
    case edits::MergeField::Attributes: text = fromUtf8(withoutOwnMarks(segment.meta.attrs)); break;
    }
    return text.simplified();
}

bool MergeText::differs(const PlanDocument& document, const edits::MergeConflict& conflict)
{
    const QString first = value(document, *conflict.parts.front(), conflict.field);
    return std::ranges::any_of(
        conflict.parts, [&](const edits::SegmentPtr& part) { return value(document, *part, conflict.field) != first; });
}

/// With their quantities: those of a measure that is not taken go with it.
QString MergeText::measures(const Segment& segment)
{
    QStringList words;
    for (const MeasureEntry& entry : segment.measures) {
        const QString text = NameText::measure(entry.type, installedLanguage()) + u' ' + quantityText(entry);
        words.append(text.trimmed());
    }
    return words.join(QStringLiteral("; "));
}

QString MergeText::quantities(const Segment& segment)
{
    QStringList words;
    for (const MeasureEntry& entry : segment.measures)
        if (entry.quantity)
            words.append(quantityText(entry));
    return words.join(QStringLiteral("; "));
}

/// The newest first, and those before it too: one history takes the place of the others as a whole.
QString MergeText::status(const Segment& segment)
{
    QStringList history;
    for (auto event = segment.events.rbegin(); event != segment.events.rend(); ++event) {
        QStringList words{
            tr("%1 since %2", "a status, a day")
                .arg(NameText::status(event->status, installedLanguage()), fromUtf8(event->date.toString()))};
        if (event->delayed)
            words.append(tr("delayed"));
        if (event->suspended)
            words.append(tr("suspended"));
        if (event->cancelled)
            words.append(tr("cancelled"));
        if (!event->note.empty())
            words.append(fromUtf8(event->note));
        history.append(words.join(QStringLiteral(", ")));
    }
    return history.join(QStringLiteral("; "));
}

QString MergeText::works(const PlanDocument& document, const Segment& segment)
{
    const auto works = document.plan().works().find(document.places().standIn(segment.works));
    if (!works)
        return {};
    const bool isChinese = installedLanguage() == Language::Chinese;
    const std::string& first = isChinese ? works->meta.name : works->meta.nameEn;
    const std::string& second = isChinese ? works->meta.nameEn : works->meta.name;
    const QString code = fromUtf8(works->meta.code);
    const QString name = fromUtf8(first.empty() ? second : first);
    return name.isEmpty() ? code : QString(name + QStringLiteral(" (") + code + u')'); // others may be called the same
}

} // namespace riparia
