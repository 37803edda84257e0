// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapSheetWords.h"

#include "app/report/Type.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

namespace riparia {

namespace {

QString between()
{
    return QStringLiteral(" · ");
}

QString inLanguage(const std::string& chinese, const std::string& english, const std::string& code, Language language)
{
    const std::string& wanted = language == Language::Chinese ? chinese : english;
    const std::string& other = language == Language::Chinese ? english : chinese;
    return pageText(fromUtf8(!wanted.empty() ? wanted : !other.empty() ? other : code));
}

} // namespace

QString MapSheetWords::map()
{
    return tr("Map");
}

QString MapSheetWords::subject()
{
    return tr("Map of river remediation and restoration");
}

QString MapSheetWords::scale(const QString& scale)
{
    return fill(tr("Scale %1"), {toUtf8(scale)});
}

QString MapSheetWords::facing()
{
    return tr("facing downstream");
}

QString MapSheetWords::left()
{
    return tr("L", "left bank");
}

QString MapSheetWords::right()
{
    return tr("R", "right bank");
}

QString MapSheetWords::more(int count)
{
    return tr("and %n more", "rows of a legend", count);
}

QString MapSheetWords::schematic()
{
    return tr("Schematic, not surveyed");
}

QString MapSheetWords::figures()
{
    return tr("Number · length or area");
}

QString MapSheetWords::figuresInWhole()
{
    return tr("in whole, overlaps once");
}

QString MapSheetWords::counting(const Plan& plan, const Ledger& ledger, const ReportNumbers& numbers, Language language)
{
    const CountingScheme& scheme = ledger.request.scheme;
    QStringList words;
    if (const auto scenario = plan.scenarios().find(ledger.request.scenario)) {
        const Meta& meta = scenario->meta;
        words << fill(tr("Scenario %1"), {toUtf8(inLanguage(meta.name, meta.nameEn, meta.code, language))});
    }
    const auto day = ledger.request.asOf ? ledger.request.asOf : scheme.asOf;
    words << (day ? fill(tr("Status as of %1"), {toUtf8(numbers.date(*day))}) : tr("Latest status"));
    words << fill(tr("scheme “%1”"), {toUtf8(inLanguage(scheme.name, scheme.nameEn, scheme.code, language))});
    if (!ledger.request.filter.isEmpty())
        words << fill(tr("filter: %1"), {toUtf8(pageText(fromUtf8(ledger.request.filter.text())))});
    words << fill(tr("length: %1"), {toUtf8(NameText::lengthMethod(plan.info().method))});
    return words.join(between());
}

QString MapSheetWords::sources(const Plan& plan, const MapSheetRequest& request, const ReportNumbers& numbers)
{
    constexpr std::size_t kMost = 4;
    QStringList words;
    QStringList files;
    for (const auto& [id, source] : plan.table<SourceRecord>())
        files << pageText(fromUtf8(source->file));
    files.removeDuplicates();
    files.sort();
    const auto count = static_cast<std::size_t>(files.size());
    const QString list = files.mid(0, static_cast<qsizetype>(kMost)).join(tr(", ", "between items of a list"));
    if (count > kMost)
        words << fill(tr("Source: %1 and %2 more"), {toUtf8(list), std::to_string(count - kMost)});
    else if (count > 0)
        words << fill(tr("Source: %1"), {toUtf8(list)});
    if (!request.author.isEmpty())
        words << pageText(request.author);
    const QDate day = request.generated.date();
    if (day.isValid())
        words << fill(tr("made on %1"), {toUtf8(numbers.date(Date{day.year(), day.month(), day.day()}))});
    words << QStringLiteral("Riparia ") + request.version;
    return words.join(between());
}

} // namespace riparia
