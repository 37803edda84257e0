// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Report.h"

#include "app/report/Glyphs.h"
#include "app/report/ReportContent.h"
#include "app/report/ReportPages.h"
#include "app/report/SheetPdf.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/plan/Schematic.h"

#include <algorithm>

namespace riparia {

namespace {

class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::Report)

public:
    static RunningWords running(const ReportContent& content, const ReportRequest& request,
                                const ReportNumbers& numbers)
    {
        RunningWords words;
        words.language = content.language;
        words.plan = pageText(content.title);
        QStringList counting;
        counting << fill(tr("Scenario %1"),
                         {toUtf8(content.scenario.isEmpty() ? tr("Base", "scenario") : pageText(content.scenario))});
        counting << (content.day ? fill(tr("data as of %1"), {toUtf8(numbers.date(*content.day))})
                                 : tr("latest status"));
        counting << fill(tr("scheme “%1”"), {toUtf8(pageText(content.scheme))});
        counting << fill(tr("length: %1"), {toUtf8(NameText::lengthMethod(content.info.method))});
        if (!content.filter.isEmpty())
            counting << fill(tr("filter: %1"), {toUtf8(pageText(content.filter))});
        words.counting = counting.join(QStringLiteral(" · "));
        words.generated = fill(tr("Generated %1"), {toUtf8(timeOf(request.generated))});
        const auto errors = std::ranges::count_if(
            content.findings, [](const CheckFinding& finding) { return finding.issue.severity == Severity::Error; });
        if (errors > 0)
            words.generated += QStringLiteral(" · ") + tr("%n unresolved error(s)", nullptr, static_cast<int>(errors));
        if (isSchematic(*content.plan))
            words.warning = tr("SAMPLE / schematic, not surveyed");
        words.pageNumber = tr("%1 / %2", "page, number of pages");
        words.continued = tr("continued");
        words.headContinued = tr("%1, continued");
        words.carriedTo = tr("Carried forward to page %1");
        words.broughtFrom = tr("Brought forward from page %1");
        return words;
    }

    static QString part(Language language)
    {
        return language == Language::Chinese ? QStringLiteral("中文") : QStringLiteral("English");
    }
    static QString subject() { return tr("Summary of river remediation and restoration"); }

private:
    /// "2023-03-24 10:42 +08:00".
    static QString timeOf(const QDateTime& time)
    {
        const int minutes = time.offsetFromUtc() / 60;
        return time.toString(QStringLiteral("yyyy-MM-dd HH:mm ")) + (minutes < 0 ? u'-' : u'+') +
               QString::number(std::abs(minutes) / 60).rightJustified(2, u'0') + u':' +
               QString::number(std::abs(minutes) % 60).rightJustified(2, u'0');
    }
};

/// A section that is wanted; whether it was.
bool addIfWanted(PageContext& pages, ReportSection section, void (*add)(PageContext&))
{
    const bool isWanted = pages.request.has(section);
    if (isWanted)
        add(pages);
    return isWanted;
}

IndexRoom addOverviewIfWanted(PageContext& pages)
{
    return pages.request.has(ReportSection::Overview) ? addOverview(pages) : IndexRoom();
}

/// From the lists of objects on, where both layouts are alike.
void addLists(PageContext& pages)
{
    addIfWanted(pages, ReportSection::Segments, addSegmentTable);
    addIfWanted(pages, ReportSection::Areas, addAreaTables);
    const bool hasFigures =
        pages.request.layout == ReportTemplate::Standard && pages.request.has(ReportSection::Figures);
    if (!hasFigures) // which have the targets on their page
        addIfWanted(pages, ReportSection::Targets, addTargetSection);
    addIfWanted(pages, ReportSection::Comparison, addComparison);
    addFreeTexts(pages);
    addMethod(pages); // the last of all words: it tells which characters no font has
    if (pages.request.audit)
        addAudit(pages);
}

void addPages(PageContext& pages)
{
    if (pages.request.layout == ReportTemplate::Form) {
        addSummaryForm(pages);
        addOverviewIfWanted(pages);
        addLists(pages);
        return;
    }
    addIfWanted(pages, ReportSection::Cover, addCover);
    const bool hasContents = addIfWanted(pages, ReportSection::Figures, addKeyFigures);
    const int contents = hasContents ? roomForContents(pages) : 0;
    const IndexRoom index = addOverviewIfWanted(pages);
    addIfWanted(pages, ReportSection::ByRiver, addRiverTable);
    addIfWanted(pages, ReportSection::ByMeasure, addMeasures);
    addIfWanted(pages, ReportSection::Chapters, addRiverChapters);
    addLists(pages);
    addSheetIndex(pages, index);
    if (hasContents)
        addContents(pages.book, contents, pages.book.bookmarks(), pages.outlineLevel);
}

/// One part of the report, in one language.
struct Part {
    PageBook book;
    QString title;
};

Result<Part> makePart(const Plan& plan, const LedgerPtr& ledger, const ReportRequest& request, Language language,
                      int firstNumber, Report& report, const Progress& progress)
{
    const ThreadLanguage words(language);
    auto content = reportContentOf(plan, ledger, language, request.fileIssues, progress);
    if (!content)
        return fail(content.error());
    if (request.compare) {
        auto comparison =
            compareScenarios(plan, ledger->request, *request.compare, ledger->request.scenario, {"works"}, progress);
        if (!comparison)
            return fail(comparison.error());
        content->comparison = std::move(*comparison);
    }
    const ReportNumbers numbers(ledger->request.scheme, language);
    PageBook book(request.paper, ReportWords::running(*content, request, numbers), firstNumber);
    const bool hasParts = request.languages.size() > 1;
    if (hasParts)
        book.bookmarkNext(ReportWords::part(language), 0);
    PageContext pages{book,         *content, numbers,         request, progress, reportMapOf(*content),
                      report.style, 0,        hasParts ? 1 : 0};
    if (auto fits = checkStrips(pages); !fits)
        return fail(fits.error());
    if (auto fits = checkOverviewScale(pages); !fits)
        return fail(fits.error());
    addPages(pages);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    report.riversWithoutStrips = pages.riversWithoutStrips;
    report.bookmarks.insert(report.bookmarks.end(), book.bookmarks().begin(), book.bookmarks().end());
    if (report.info.title.isEmpty()) {
        report.info.title = pageText(content->title);
        report.info.subject = ReportWords::subject();
        report.info.language = language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
    }
    return Part{std::move(book), {}};
}

constexpr const char* kChineseFont = "Noto Sans CJK SC";

/// Not one box is printed: a report without its Chinese names is refused, single characters that no font has become "?".
Result<void> mendGlyphs(Report& report)
{
    Glyphs glyphs;
    for (Sheet& sheet : report.sheets)
        glyphs.mend(sheet);
    report.missing = glyphs.missing();
    const bool isChinese = std::ranges::any_of(report.missing, [](char32_t character) {
        return character <= 0xFFFF && isChineseCharacter(QChar(static_cast<char16_t>(character)));
    });
    if (isChinese && !hasChineseFont())
        return fail(ErrorCode::NotFound, kChineseFont);
    return {};
}

} // namespace

Result<Report> makeReport(const Plan& plan, const ReportRequest& request, const Progress& progress)
{
    const bool isChinese = std::ranges::find(request.languages, Language::Chinese) != request.languages.end();
    if (isChinese && !hasChineseFont())
        return fail(ErrorCode::NotFound, kChineseFont);
    const ThreadFonts fonts(request.fonts);
    const auto count = scopedRequest(request, plan);
    if (!count)
        return fail(count.error());
    const auto ledger = buildLedger(plan, *count, progress);
    if (!ledger)
        return fail(ledger.error());
    progress.at(0.2);
    Report report;
    report.style = paperStyle();
    report.info.author = pageText(!request.preparedBy.isEmpty() ? request.preparedBy
                                  : request.author.isEmpty()    ? request.organisation
                                                                : request.author);
    report.info.creator = QStringLiteral("Riparia ") + request.version;
    report.info.created = request.generated;
    std::vector<Part> parts;
    int pages = 0;
    for (const Language language : request.languages) {
        auto part = makePart(plan, *ledger, request, language, pages + 1, report, progress);
        if (!part)
            return fail(part.error());
        pages += part->book.pages();
        parts.push_back(std::move(*part));
        progress.at(0.2 + 0.3 * static_cast<double>(parts.size()) / static_cast<double>(request.languages.size()));
    }
    for (Part& part : parts) {
        for (Sheet& sheet : std::move(part.book).finished(pages))
            report.sheets.push_back(std::move(sheet));
    }
    report.fontLacks = fontLacksOf(report.sheets, request.fonts);
    if (auto mended = mendGlyphs(report); !mended)
        return fail(mended.error());
    return report;
}

Result<QByteArray> reportPdf(const Report& report, const Progress& progress)
{
    const Progress half{progress.stop,
                        [&progress](double done) { progress.at(0.5 + 0.5 * done); }}; // making was the first
    return pdfOfSheets(report.sheets, *report.style, report.info, report.bookmarks, {}, half);
}

} // namespace riparia
