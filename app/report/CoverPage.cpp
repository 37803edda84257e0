// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/render/MapPaint.h"
#include "app/report/ReportLogo.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"

#include <algorithm>

namespace riparia {

namespace {

class CoverWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::CoverPage)

public:
    static QString kind() { return tr("Summary of remediation\nand restoration"); }
    static QString kindInOther(Language language)
    {
        const ThreadLanguage other(language == Language::Chinese ? Language::English : Language::Chinese);
        return kind().split(u'\n').join(language == Language::Chinese ? QStringLiteral(" ") : QString());
    }
    static QString result() { return tr("Result, net"); }
    static QString dataAsOf() { return tr("Data as of"); }
    static QString latest() { return tr("latest status\nof each work"); }
    static QString scenario() { return tr("Scenario and filter"); }
    static QString base() { return tr("Base", "scenario"); }
    static QString noFilter() { return tr("no filter"); }
    static QString issued() { return tr("Issued"); }
    static QString signatures() { return tr("Prepared ____________    Checked ____________    Approved ____________"); }
    static QString signatures(const QString& author)
    {
        return fill(tr("Prepared %1    Checked ____________    Approved ____________"), {toUtf8(author)});
    }
    static QString revision(const QString& revision) { return fill(tr("Revision %1"), {toUtf8(revision)}); }
    static QString number(const QString& number) { return fill(tr("Document no. %1"), {toUtf8(number)}); }
    static QString rivers(const QStringList& names, int more)
    {
        QString list = names.join(tr(", ", "between rivers"));
        if (more > 0)
            list = fill(tr("%1 and %2", "rivers, how many more"), {toUtf8(list), toUtf8(tr("%n more", nullptr, more))});
        return fill(tr("Rivers: %1"), {toUtf8(list)});
    }
    static QString organisation() { return tr("Organisation ______________________________"); }
    static QString plan(const QString& hash, const QString& version)
    {
        return fill(tr("Plan %1 · Riparia %2"), {toUtf8(hash), toUtf8(version)});
    }
    static QString river(const QString& all, const QString& done, bool isPart)
    {
        return isPart ? fill(tr("%1 km of river, %2 km completed"), {toUtf8(all), toUtf8(done)})
                      : fill(tr("%1 km of river, all completed"), {toUtf8(all)});
    }
    /// What is planned is not restored: only all of it is called that.
    static QString area(const QString& all, const QString& done, const QString& unit, bool isPart)
    {
        return isPart ? fill(tr("%1 %3 with works, %2 %3 completed"), {toUtf8(all), toUtf8(done), toUtf8(unit)})
                      : fill(tr("%1 %2 restored, all completed"), {toUtf8(all), toUtf8(unit)});
    }
};

constexpr double kCoverLeft = 24;
constexpr double kCoverRight = 194;
constexpr double kBesideLogo = 6;
constexpr double kBelowOrganisation = 32;
constexpr double kLogoBottom = 30; // millimetres, a little below the line of the organisation

double addTitles(Sheet& sheet, const PageContext& pages)
{
    double y = 46;
    const auto lines = wrapped(pageText(pages.content.title), type::kCover, kCoverRight - kCoverLeft).mid(0, 3);
    for (const QString& line : lines) {
        sheet.text(kCoverLeft, y, line, type::kCover);
        y += 14.25;
    }
    const int year = pages.content.day ? pages.content.day->year : pages.request.generated.date().year();
    const QString kind = CoverWords::kind() + u' ' + QString::number(year);
    for (const QString& part : kind.split(u'\n')) {
        for (const QString& line : wrapped(part, type::kCoverLight, kCoverRight - kCoverLeft).mid(0, 2)) {
            sheet.text(kCoverLeft, y, line, type::kCoverLight);
            y += 14.25;
        }
    }
    sheet.text(kCoverLeft, y - 3.75, CoverWords::kindInOther(pages.content.language), type::kLead, ink::secondary());
    return y;
}

/// The rivers with works by their names, as many as two lines hold; empty without any.
QStringList riverLines(const ReportContent& content)
{
    constexpr int kMostNames = 40;
    constexpr qsizetype kMostLines = 2;
    QStringList names;
    for (const RiverFacts& river : content.rivers) {
        if (river.river && river.features > 0)
            names << sentenceName(river.name);
    }
    for (int shown = std::min(static_cast<int>(names.size()), kMostNames); shown > 0; --shown) {
        const QString words = CoverWords::rivers(names.mid(0, shown), static_cast<int>(names.size()) - shown);
        QStringList lines = wrapped(words, type::kTable, kCoverRight - kCoverLeft);
        if (lines.size() <= kMostLines)
            return lines;
    }
    return {};
}

/// Returns where they end.
double addRivers(Sheet& sheet, const PageContext& pages, double y)
{
    constexpr double kLine = 4.5;
    for (const QString& line : riverLines(pages.content))
        sheet.text(kCoverLeft, y += kLine, line, type::kTable);
    return y;
}

/// The plan's own network as a drawing, over the whole width of the paper.
void addDrawing(Sheet& sheet, const PageContext& pages, double top)
{
    const QRectF frame(0, top, sheet.size.width(), 250 - top);
    const Box bounds = worksBounds(pages.content, *pages.map);
    if (bounds.isEmpty())
        return;
    auto style = std::make_shared<MapStyle>(*overviewStyle(*pages.style));
    style->paper = Qt::white;
    MapLayers layers;
    layers.labels = layers.graticule = layers.chainage = layers.boundaries = layers.sites = false;
    const Viewport view = viewAt({}, 1000, frame.size(), *pages.map).showing(bounds, pixelsOfMm(12));
    const auto map = turned(*pages.map, view.centre(), 0, view.extent(), paperTolerance(view.scaleDenominator()));
    sheet.marks.emplace_back(PictureMark{
        frame, [map, style, layers, view](QPainter& painter) { paintMap(painter, *map, *style, layers, view); }});
}

/// In one line, so that a plan that fills its drawing does not run into it.
void addLegend(Sheet& sheet, const PageContext& pages, double y)
{
    double x = kCoverLeft;
    for (const StatusClass statusClass : classesOf(pages.content.byClass)) {
        sheet.marks.emplace_back(SwatchMark{QRectF(x, y - 2.6, 9, 3.2), statusClass});
        x += 11 + sheet.text(x + 11, y, className(statusClass), type::kTable) + 7;
    }
}

void addResult(Sheet& sheet, const PageContext& pages)
{
    const ReportContent& content = pages.content;
    const Amounts& done = of(content.byClass, StatusClass::Completed);
    const double y = 260.5;
    sheet.rule(kCoverLeft, 256.5, kCoverRight, 256.5, 0.25);
    const auto column = [&](double x, double width, const QString& head, const QStringList& lines) {
        sheet.text(x, y, head, type::kNote, ink::secondary());
        double baseline = y + 4.5;
        for (const QString& line : lines) {
            sheet.text(x, baseline, elided(line, type::kTable, width), type::kTable);
            baseline += 4.5;
        }
    };
    QStringList result;
    const auto& totals = content.totals;
    if (totals.river.net.value > 0)
        result << CoverWords::river(pages.numbers.kilometres(totals.river.net),
                                    pages.numbers.kilometres(done.river, false), done.river != totals.river.net);
    if (totals.area.net.value > 0)
        result << CoverWords::area(pages.numbers.area(totals.area.net), pages.numbers.area(done.area, false),
                                   pages.numbers.areaUnit(), done.area != totals.area.net);
    column(kCoverLeft, 62, CoverWords::result(), result);
    column(kCoverLeft + 66, 32, CoverWords::dataAsOf(),
           (content.day ? pages.numbers.date(*content.day) : CoverWords::latest()).split(u'\n'));
    column(kCoverLeft + 102, 36, CoverWords::scenario(),
           {content.scenario.isEmpty() ? CoverWords::base() : pageText(content.scenario),
            content.filter.isEmpty() ? CoverWords::noFilter() : pageText(content.filter)});
    const QDate today = pages.request.generated.date();
    QStringList issued{pages.numbers.date({today.year(), today.month(), today.day()})};
    if (const QString revision = pageText(pages.request.revision); !revision.isEmpty())
        issued << CoverWords::revision(revision);
    column(kCoverLeft + 142, 28, CoverWords::issued(), issued);
    sheet.rule(kCoverLeft, 273, kCoverRight, 273, 0.1, ink::hairline());
    const QString plan = CoverWords::plan(content.hash.left(8), pages.request.version);
    const double left = kCoverRight - textWidth(plan, type::kNote) - 6;
    sheet.text(kCoverRight, 279, plan, type::kNote, ink::secondary(), Align::Right);
    const QString author = pageText(pages.request.preparedBy);
    const double lines = textWidth(CoverWords::signatures({}), type::kNote);
    sheet.text(kCoverLeft, 279,
               author.isEmpty() ? CoverWords::signatures()
                                : CoverWords::signatures(elided(author, type::kNote, left - kCoverLeft - lines)),
               type::kNote, ink::secondary());
}

/// In the corner opposite the organisation; returns where it begins.
double addLogo(Sheet& sheet, const PageContext& pages)
{
    const auto& logo = pages.request.logo;
    if (!logo)
        return kCoverRight;
    const QSizeF size = logo->sizeIn(kLogoRoom);
    const QRectF rect(QPointF(kCoverRight - size.width(), kLogoBottom - size.height()), size);
    sheet.marks.emplace_back(
        PictureMark{rect, [logo, size](QPainter& painter) {
                        logo->paint(painter, QRectF(0, 0, pixelsOfMm(size.width()), pixelsOfMm(size.height())));
                    }});
    return rect.left() - kBesideLogo;
}

} // namespace

void addCover(PageContext& pages)
{
    Sheet& sheet = pages.book.newPage(PageBook::Shape::Upright, {});
    const double right = addLogo(sheet, pages);
    const QString organisation = pages.request.organisation;
    if (organisation.isEmpty())
        sheet.text(kCoverLeft, 27, CoverWords::organisation(), type::kTable, ink::secondary());
    else
        sheet.text(kCoverLeft, 27, elided(pageText(organisation), type::kTableBold, right - kCoverLeft),
                   type::kTableBold);
    const QString number = pageText(pages.request.documentNumber);
    if (!number.isEmpty())
        sheet.text(kCoverLeft, kBelowOrganisation, elided(CoverWords::number(number), type::kTable, right - kCoverLeft),
                   type::kTable, ink::secondary());
    const double top = addRivers(sheet, pages, std::max(96.0, addTitles(sheet, pages) + 4));
    addLegend(sheet, pages, top + 4);
    addDrawing(sheet, pages, top + 6);
    addResult(sheet, pages);
    constexpr double kFoot = 285.75; // where other pages have theirs
    sheet.text(kCoverLeft, kFoot, pages.book.words().warning, type::kTiny, ink::secondary());
}

} // namespace riparia
