// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/report/FrameGround.h"
#include "app/report/MapFrame.h"
#include "app/report/MapSystem.h"
#include "app/report/Report.h"
#include "app/report/RiverDiagram.h"
#include "app/report/StripLegend.h"
#include "app/report/StripPlans.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/TreatedText.h"

#include "core/linref/ChainageText.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kSystemLine = 3.4;  // below the legend
constexpr double kLegendBase = 2;    // from what is above to the first base line of the legend
constexpr double kAloneOnPage = 1.6; // times as high as one of two: the page is not half empty
/// More strip maps than this, of all languages of a report, stay on paper: pictures of half a megabyte each, and a server has to give them all.
constexpr std::size_t kMostStripsOnGround = 60;
constexpr double kShortDiagram = 32.5; // three stand on a page of A4

class ChapterWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverChapter)

public:
    static QString title() { return tr("Rivers"); }
    static QString length() { return tr("River length"); }
    static QString share() { return tr("Share"); }
    static QString bank() { return tr("Bank length"); }
    static QString gaps(const QString& metres, int gaps)
    {
        return fill(tr("%1 m, %2"), {toUtf8(metres), toUtf8(tr("%n gap(s)", nullptr, gaps))});
    }
    static QString origin() { return tr("Origin of chainage"); }
    static QString originIs(const QString& end, const QString& label)
    {
        return fill(tr("%1, %2", "upstream end, K0+000"), {toUtf8(end), toUtf8(label)});
    }
    static QString diagram() { return tr("Straight-line diagram"); }
    static QString strip(int number, int count)
    {
        return count == 1 ? tr("Strip map")
                          : fill(tr("Strip map %1 of %2"), {std::to_string(number), std::to_string(count)});
    }
    static QString stripOf(const QString& range, const QString& scale)
    {
        return fill(tr("%1, %2, flow left to right", "range of chainage, scale"), {toUtf8(range), toUtf8(scale)});
    }
    static QString matchLine(const QString& label) { return fill(tr("Match line %1"), {toUtf8(label)}); }
    static QString noWorksBeyond(const QString& label) { return fill(tr("%1, no works downstream"), {toUtf8(label)}); }
    static QString noWorksBefore(const QString& label) { return fill(tr("%1, no works upstream"), {toUtf8(label)}); }
    static QString toSheet(int number) { return fill(tr("sheet %1 →"), {std::to_string(number)}); }
    static QString fromSheet(int number) { return fill(tr("← sheet %1"), {std::to_string(number)}); }
    static QString tooManyForGround()
    {
        return fill(tr("Without basemaps: the report has more than %1 strip maps."),
                    {std::to_string(kMostStripsOnGround)});
    }
};

class ChapterMaker {
public:
    ChapterMaker(PageContext& pages, const RiverFacts& river, const QString& head)
        : m_pages(pages)
        , m_book(pages.book)
        , m_river(river)
        , m_head(head)
    {}

    /// `isOnGround`: strip maps have what the request lays under maps.
    void add(const StripPlan& strips, bool isOnGround)
    {
        m_book.newPage(PageBook::Shape::Wide, m_head, pageText(m_river.name), pageText(m_river.otherName));
        m_book.bookmark(m_head, m_pages.outlineLevel + 1);
        addFacts();
        addDiagram();
        addStrips(strips, isOnGround);
    }

    /// Below what stands on the page already.
    void addShort()
    {
        const RiverDiagram diagram(m_river.strip, m_pages.style, m_book.width(), kShortDiagram);
        if (m_book.room() < diagram.height() + 16)
            m_book.newPage(PageBook::Shape::Wide, m_head, ChapterWords::title(), m_book.words().continued);
        m_book.bookmark(pageText(m_river.name), m_pages.outlineLevel + 1);
        const double width =
            m_book.sheet().text(m_book.left(), m_book.cursor() + 3, pageText(m_river.name), type::kHead);
        m_book.sheet().text(m_book.left() + width + 2, m_book.cursor() + 3, pageText(m_river.otherName), type::kLead,
                            ink::secondary());
        m_book.moveTo(m_book.cursor() + 7);
        addFacts();
        diagram.add(m_book.sheet(), m_book.left(), m_book.cursor(), m_book.width());
        m_book.moveTo(m_book.cursor() + diagram.height() + 4);
    }

private:
    void addFacts()
    {
        const ReportNumbers& n = m_pages.numbers;
        const Figures& figures = m_river.figures;
        const TreatedText treated(unfinished(m_river.byClass));
        const Stationing& stationing = m_river.river->river.stationing;
        const bool fromSource = stationing.origin() == Origin::Source;
        const Chainage zero =
            stationing.chainageAt(fromSource ? Position{0} : Position{m_river.river->river.length().value});
        const auto metres = [&](Millimetres length) {
            return length.value == 0 ? n.metres(length) : n.metres(length) + QStringLiteral(" m");
        };
        std::vector<std::pair<QString, QString>> facts{
            {ChapterWords::length(), metres(m_river.length)},
            {treated.net(), metres(figures.river.net)},
            {ChapterWords::share(),
             ReportNumbers::percent(figures.river.net.value, m_river.length.value) + QStringLiteral(" %")},
            {ChapterWords::bank(), metres(figures.bank.net)},
            {treated.untreated(), ChapterWords::gaps(n.metres(m_river.untreated, false), int(m_river.gaps.size()))}};
        if (figures.area.net.value > 0)
            facts.emplace_back(treated.area(), ReportNumbers::squareMetres(figures.area.net) + QStringLiteral(" m²"));
        facts.emplace_back(ChapterWords::origin(),
                           ChapterWords::originIs(NameText::origin(stationing.origin()), fromUtf8(chainageText(zero))));
        Sheet& sheet = m_book.sheet();
        const double y = m_book.cursor();
        double x = m_book.left();
        double sum = 0;
        for (const auto& [head, value] : facts)
            sum += std::max(textWidth(head, type::kTable), textWidth(value, type::kTableBold));
        const double gap = std::min(16.0, (m_book.width() - sum) / static_cast<double>(facts.size()));
        for (const auto& [head, value] : facts) {
            const double first = sheet.text(x, y + 1, head, type::kTable, ink::secondary());
            const double second = sheet.text(x, y + 5.5, value, type::kTableBold);
            x += std::max(first, second) + gap;
        }
        sheet.rule(m_book.left(), y + 8.5, m_book.right(), y + 8.5, 0.25);
        m_book.moveTo(y + 9.5);
    }

    void addDiagram()
    {
        const double height = m_pages.request.paper == ReportPaper::A3 ? 84 : 64;
        const RiverDiagram diagram(m_river.strip, m_pages.style, m_book.width(), height);
        Sheet& sheet = m_book.sheet();
        sheet.text(m_book.left(), m_book.cursor() + 4, ChapterWords::diagram(), type::kTableBold);
        m_book.moveTo(m_book.cursor() + 6);
        diagram.add(sheet, m_book.left(), m_book.cursor(), m_book.width());
        m_book.moveTo(m_book.cursor() + diagram.height() + 3);
    }

    double stripHeight() const { return stripSize(m_book).height(); }

    /// What the diagram leaves on its page, and the legend below a strip that is the only one.
    double firstHeight(bool isOnly) const
    {
        const double room = m_book.room() - stripPage::kTitle - (isOnly ? StripLegend::kLine + kSystemLine : 0);
        return room > 0.65 * stripHeight() ? std::min(room, 1.3 * stripHeight()) : stripHeight();
    }

    /// What the last strip leaves to the legend, if it is so high: a lower one shows no more.
    double besideLegend(const StripPlan& plan, double height) const
    {
        const StripMap last = mapOf(plan, plan.sheets.back(), QSizeF(m_book.width(), height));
        MapSight sight = m_sight;
        sight += sightOf(last);
        const double legend = kLegendBase + legendOfStrips(sight).height() - StripLegend::kLine + kSystemLine;
        return std::max(stripHeight() / 2,
                        std::min(height, m_book.room() - stripPage::kTitle - stripPage::kBelow - legend));
    }

    void addStrips(const StripPlan& plan, bool isOnGround)
    {
        const int count = static_cast<int>(plan.sheets.size());
        for (int i = 0; i < count; ++i) {
            const bool isLast = i + 1 == count;
            double height = i == 0 ? firstHeight(isLast) : stripHeight();
            if (m_book.room() < height + stripPage::kTitle - 0.5) {
                goOn();
                height *= isLast ? kAloneOnPage : 1;
            }
            if (isLast)
                height = besideLegend(plan, height);
            addStrip(plan, i, QRectF(m_book.left(), m_book.cursor() + stripPage::kTitle, m_book.width(), height),
                     isOnGround);
            m_book.moveTo(m_book.cursor() + stripPage::kTitle + height + stripPage::kBelow);
        }
        if (count > 0)
            addLegend(plan);
    }

    void goOn()
    {
        m_book.newPage(PageBook::Shape::Wide, fill(m_book.words().headContinued, {toUtf8(m_head)}));
        m_book.moveTo(m_book.body().top() - stripPage::kAboveBody);
    }

    QString labelOf(Position at) const
    {
        return fromUtf8(chainageText(m_river.river->river.stationing.chainageAt(at), 0));
    }

    void addStripTitle(const StripPlan& plan, int index, const QRectF& frame, const Viewport& view, const QString& note)
    {
        constexpr double kApart = 2;
        Sheet& sheet = m_book.sheet();
        const StripSheet& strip = plan.sheets[static_cast<std::size_t>(index)];
        const double base = frame.top() - 1.8;
        double x = frame.left();
        x += kApart + sheet.text(x, base, ChapterWords::strip(index + 1, static_cast<int>(plan.sheets.size())),
                                 type::kTableBold);
        x += kApart +
             sheet.text(x, base,
                        ChapterWords::stripOf(m_pages.numbers.range(m_river.river->river.stationing, strip.span),
                                              scaleWords(plan.denominator)),
                        type::kTable, ink::secondary());
        x += kApart + sheet.text(x, base, nextMapNumber(m_pages), type::kTable, ink::secondary());
        if (!note.isEmpty())
            sheet.text(x + kApart, base, note, type::kTiny, ink::secondary());
        if (scaleVaries(m_pages.content.info.crs, view))
            sheet.text(frame.right() - 10, base, MapSystemWords::scaleVaries(), type::kTiny, ink::secondary(),
                       Align::Right);
        else
            addScaleBar(sheet, frame.right() - 58, frame.top() - 6.4, plan.denominator, 40);
        addNorthArrow(sheet, QRectF(frame.right() - 8, frame.top() - 8, 8, 7.5), strip.angle);
    }

    struct StripMap {
        Viewport view;
        std::shared_ptr<const MapContent> content; ///< turned
        MapLayers layers;
    };

    /// What a strip map of this size in millimetres shows.
    StripMap mapOf(const StripPlan& plan, const StripSheet& strip, QSizeF frame) const
    {
        // What may come into the frame however it is turned.
        const double reach = std::hypot(frame.width(), frame.height()) / 2000 * plan.denominator;
        const Point middle = turned(strip.centre, *m_pages.map, plan.pivot, -strip.angle);
        const Box around{middle.x - reach / m_pages.map->unitMetresX, middle.y - reach / m_pages.map->unitMetresY,
                         middle.x + reach / m_pages.map->unitMetresX, middle.y + reach / m_pages.map->unitMetresY};
        StripMap map{viewAt(strip.centre, plan.denominator, frame, *m_pages.map),
                     turned(*m_pages.map, plan.pivot, strip.angle, around, paperTolerance(plan.denominator)),
                     {}};
        // No graticule: on a map that is turned its lines would lie askew; chainage and match lines tell where things are, the arrow where north is.
        map.layers.graticule = map.layers.boundaries = false;
        return map;
    }

    MapSight sightOf(const StripMap& map) const
    {
        return riparia::sightOf(MapScene(map.content, nullptr), *m_pages.style, map.layers, map.view);
    }

    StripLegend legendOfStrips(const MapSight& sight) const
    {
        return {legendOf(sight, *m_pages.map, m_pages.style), m_book.width()};
    }

    void addStrip(const StripPlan& plan, int index, const QRectF& frame, bool isOnGround)
    {
        Sheet& sheet = m_book.sheet();
        const StripSheet& strip = plan.sheets[static_cast<std::size_t>(index)];
        const StripMap map = mapOf(plan, strip, frame.size());
        const Viewport& view = map.view;
        m_sight += sightOf(map);
        const FrameGround under = isOnGround ? groundUnder(m_pages, view, plan.pivot, strip.angle) : FrameGround();
        const bool isLeftOut = !isOnGround && m_pages.request.ground && index == 0; // said once a river
        addStripTitle(plan, index, frame, view, isLeftOut ? ChapterWords::tooManyForGround() : under.problem());
        addMapFrame(sheet, frame, map.content, m_pages.style, map.layers, view, under.ground);
        notePlace(plan, strip);
        const QRectF own = addMatchLines(sheet, plan, index, frame, view);
        addAttribution(sheet, frame, under.source(), m_pages.style); // above the veil beyond a match line
        std::vector<QRectF> taken;
        if (!under.source().isEmpty())
            taken.push_back(attributionPlace(frame, under.source()));
        addMapLabels(sheet, frame, own, map.content, m_pages.style, map.layers, view, MapWords::All, taken);
    }

    /// For the index of sheets on the overview map: around the river, not the whole frame, or sheets would hide each other.
    void notePlace(const StripPlan& plan, const StripSheet& strip) const
    {
        constexpr double kBeside = 6; // millimetres of the strip map
        Line line = m_river.river->river.alignment->slice(strip.span);
        for (Point& point : line)
            point = turned(point, *m_pages.map, plan.pivot, strip.angle);
        Box box = boundsOf(line);
        const double metres = kBeside / 1000 * plan.denominator;
        box.minX -= metres / m_pages.map->unitMetresX;
        box.maxX += metres / m_pages.map->unitMetresX;
        box.minY -= metres / m_pages.map->unitMetresY;
        box.maxY += metres / m_pages.map->unitMetresY;
        StripPlace place{{}, m_book.pageNumber()};
        for (const Point& corner : {Point{box.minX, box.minY}, Point{box.maxX, box.minY}, Point{box.maxX, box.maxY},
                                    Point{box.minX, box.maxY}})
            place.corners.push_back(turned(corner, *m_pages.map, plan.pivot, -strip.angle));
        m_pages.strips.push_back(std::move(place));
    }

    /// Returns what of the frame belongs to the sheet: between the match lines, below their words.
    QRectF addMatchLines(Sheet& sheet, const StripPlan& plan, int index, const QRectF& frame,
                         const Viewport& view) const
    {
        QRectF own = frame.adjusted(1, 1, -1, -1);
        const int count = static_cast<int>(plan.sheets.size());
        const StripSheet& strip = plan.sheets[static_cast<std::size_t>(index)];
        const auto& line = *m_river.river->river.alignment;
        const auto xOf = [&](Position at) {
            const Point place = turned(line.pointAt(at), *m_pages.map, plan.pivot, strip.angle);
            return frame.left() + view.toScreen(place).x() * 25.4 / 96;
        };
        const double base = frame.top() + 4.5;
        if (strip.goesOnBefore) {
            const double x = xOf(strip.span.from);
            addVeil(sheet, QRectF(frame.topLeft(), QPointF(x, frame.bottom())));
            addMatchLine(sheet, x, frame);
            own.setTopLeft({x + 0.5, frame.top() + 6});
            if (index > 0)
                sheet.text(x - 1.5, base, ChapterWords::fromSheet(index), type::kTiny, ink::text(), Align::Right);
            const QString begin = labelOf(strip.span.from);
            sheet.text(x + 1.5, base, index > 0 ? ChapterWords::matchLine(begin) : ChapterWords::noWorksBefore(begin),
                       type::kTinyBold);
        }
        if (strip.goesOnAfter) {
            const double x = xOf(strip.span.to);
            addVeil(sheet, QRectF(QPointF(x, frame.top()), frame.bottomRight()));
            addMatchLine(sheet, x, frame);
            const QString end = labelOf(strip.span.to);
            sheet.text(x - 1.5, base,
                       index + 1 < count ? ChapterWords::matchLine(end) : ChapterWords::noWorksBeyond(end),
                       type::kTinyBold, ink::text(), Align::Right);
            own.setTop(frame.top() + 6);
            own.setRight(x - 0.5);
            if (index + 1 < count)
                sheet.text(x + 1.5, base, ChapterWords::toSheet(index + 2), type::kTiny);
        }
        return own;
    }

    /// What all strip maps of the river show, below the last of them, and how they lie.
    void addLegend(const StripPlan& plan)
    {
        const StripLegend legend = legendOfStrips(m_sight);
        if (m_book.room() < kLegendBase + legend.height() - StripLegend::kLine + kSystemLine)
            goOn();
        Sheet& sheet = m_book.sheet();
        const double base = m_book.cursor() + kLegendBase;
        legend.add(sheet, {m_book.left(), base});
        const double below = base + legend.height() - StripLegend::kLine + kSystemLine;
        const Crs& crs = m_pages.content.info.crs;
        sheet.text(m_book.left(), below, MapSystemWords::turnedSystem(crs, trueNorthFrom(crs, plan.pivot)), type::kTiny,
                   ink::secondary());
        m_book.moveTo(below + 1);
    }

    PageContext& m_pages;
    PageBook& m_book;
    const RiverFacts& m_river;
    QString m_head;
    MapSight m_sight; // what the strip maps show
};

} // namespace

void addRiverChapters(PageContext& pages)
{
    const std::vector<const RiverFacts*> rivers = chapterRivers(pages.content);
    if (rivers.empty())
        return;
    PageBook& book = pages.book;
    const QString title = pages.next(ChapterWords::title());
    const std::vector<StripPlan> strips = stripPlansOf(pages, rivers);
    const bool isShort = strips.empty();
    if (isShort) {
        book.newPage(PageBook::Shape::Wide, title, ChapterWords::title());
        pages.riversWithoutStrips = rivers.size();
        book.sheet().text(book.left(), book.cursor(), stripsLeftOutWords(rivers.size()), type::kNote, ink::secondary());
        book.moveTo(book.cursor() + 3);
    }
    std::size_t count = 0;
    for (const StripPlan& strip : strips)
        count += strip.sheets.size();
    const bool isOnGround = pages.request.ground && count * pages.request.languages.size() <= kMostStripsOnGround;
    int number = 0;
    for (const RiverFacts* river : rivers) {
        if (pages.progress.cancelled())
            return;
        ++number;
        const QString head = QStringLiteral("%1.%2 ").arg(pages.section).arg(number) + pageText(river->name);
        if (number == 1) {
            // The section begins with the page of its first river.
            if (isShort)
                book.bookmark(title, pages.outlineLevel);
        }
        if (isShort) {
            ChapterMaker(pages, *river, title).addShort();
            continue;
        }
        ChapterMaker chapter(pages, *river, head);
        if (number == 1)
            book.bookmarkNext(title, pages.outlineLevel);
        chapter.add(strips[static_cast<std::size_t>(number - 1)], isOnGround);
    }
}

} // namespace riparia
