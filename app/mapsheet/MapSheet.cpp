// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapSheet.h"

#include "app/mapsheet/LegendFigures.h"
#include "app/mapsheet/LonLatTicks.h"
#include "app/mapsheet/MapSheetWords.h"
#include "app/mapsheet/SheetPlan.h"
#include "app/render/Furniture.h"
#include "app/render/PageGround.h"
#include "app/report/MapFrame.h"
#include "app/report/MapLegend.h"
#include "app/report/MapSystem.h"
#include "app/report/ReportMap.h"
#include "app/report/ReportNumbers.h"
#include "app/report/ReportRequest.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/geodesy/Ruler.h"
#include "core/plan/Schematic.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

Point middleOf(const Box& box)
{
    return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

/// Makes one sheet.
class MapSheetMaker {
public:
    MapSheetMaker(const Plan& plan, const MapSheetRequest& request, const Progress& progress)
        : m_plan(plan)
        , m_request(request)
        , m_progress(progress)
    {}

    Result<MapSheet> make()
    {
        if (auto counted = count(); !counted)
            return fail(counted.error());
        const auto found = findExtent(m_request.extent, m_plan, *m_ledger, *m_content);
        if (!found)
            return fail(found.error());
        if (m_progress.cancelled())
            return fail(ErrorCode::Cancelled);
        m_progress.at(0.5);
        layOut(*found);
        if (m_progress.cancelled())
            return fail(ErrorCode::Cancelled);
        if (auto fetched = fetchGround(); !fetched)
            return fail(fetched.error());
        draw(*found);
        m_progress.at(1);
        return std::move(m_sheet);
    }

private:
    Result<void> count()
    {
        auto ledger = buildLedger(m_plan, m_request.count, m_progress);
        if (!ledger)
            return fail(ledger.error());
        m_ledger = std::move(*ledger);
        m_progress.at(0.3);
        m_content = countedMapOf(m_plan, *m_ledger, m_request.language);
        return {};
    }

    /// Where the map stands, which part of it there is, at which scale.
    void layOut(const ExtentFound& found)
    {
        m_sheet.crs = m_plan.info().crs;
        m_sheet.isSchematic = isSchematic(m_plan);
        m_sheet.pixels = pixelsOf(m_request);
        m_sheet.sheet.size = m_request.paper;
        m_sheet.sheet.language = m_request.language;
        // How high a strip below the map has to be depends on what is in view, which depends on how high it is: two rounds are enough.
        constexpr int kUsual = 12;
        SheetPlan plan = SheetPlan::of(m_request.paper, m_request.isBare, kUsual);
        for (int round = 0; round < 2; ++round) {
            m_place = plan;
            show(found);
            if (m_request.isBare)
                break;
            m_sight = sightOf(*m_scene, *m_sheet.style, m_request.layers, m_sheet.view);
            m_groups = legendOf(m_sight, *m_shown, m_sheet.style);
            if (m_request.hasFigures)
                addFigures(m_groups, worksSeen(*m_scene, *m_sheet.style, m_request.layers, m_sheet.view), *m_shown,
                           *m_ledger, ReportNumbers(m_ledger->request.scheme, m_request.language));
            plan = SheetPlan::of(m_request.paper, false, rowsOf(m_groups));
            if (plan.frame == m_place.frame)
                break;
        }
    }

    /// The extent on the map as it lies on the sheet.
    Box turnedExtent(const ExtentFound& found, const MapContent& units)
    {
        const Box& box = found.box;
        m_sheet.pivot = middleOf(box);
        const MapRiver* river =
            m_request.turn == MapTurn::NorthUp ? nullptr : turningRiver(*m_content, box, found.rivers);
        m_sheet.angle = river ? turnAngle(m_request.turn, *river, box, units) : 0;
        if (m_sheet.angle == 0)
            return box;
        const auto boundsOnSheet = [&](const Line& line) {
            return turnedBounds(line, units, m_sheet.pivot, m_sheet.angle);
        };
        if (found.rivers.empty())
            return boundsOnSheet(
                Line{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}});
        Box all; // closer than the corners of what lies aslant
        for (const MapRiver& one : m_content->rivers) {
            if (std::ranges::find(found.rivers, one.id) != found.rivers.end())
                all.add(boundsOnSheet(one.alignment->points()));
        }
        return all;
    }

    /// What may come into the frame however it is turned, in coordinates of the plan. What is a sheet's width away cannot reach into it.
    Box around() const
    {
        const Viewport& view = m_sheet.view;
        const double reach = std::hypot(view.size().width(), view.size().height()) / 2 + kSymbolReach;
        const Viewport wide = view.resized(QSizeF(2 * reach, 2 * reach), 1);
        return m_sheet.angle == 0 ? view.toMap(QRectF(QPointF(0, 0), view.size())
                                                   .adjusted(-kSymbolReach, -kSymbolReach, kSymbolReach, kSymbolReach))
                                  : wide.centredOn(planPlace(m_sheet, view.centre())).extent();
    }

    void show(const ExtentFound& found)
    {
        const QRectF frame = m_place.frame;
        const Point centre = middleOf(found.box);
        MapContent units; // metres per unit where the map is, not in the middle of the plan
        units.unitMetresX = m_content->unitMetresX;
        units.unitMetresY = m_content->unitMetresY;
        if (m_sheet.crs.isValid() && (m_sheet.crs.isGeographic() || m_sheet.crs.isWebMercator())) {
            if (const auto ruler = Ruler::make(m_sheet.crs)) {
                const Ruler::LocalScale scale = ruler->localScale(centre);
                units.unitMetresX = scale.x;
                units.unitMetresY = scale.y;
            }
        }
        const Box box = turnedExtent(found, units);
        m_sheet.frame = frame;
        m_sheet.denominator = m_request.denominator.value_or(roundScaleFor(box, units, frame.size()));
        m_sheet.view = viewAt(middleOf(box), m_sheet.denominator, frame.size(), units);
        const Box seen = m_sheet.view.extent();
        m_sheet.isWhole =
            box.minX >= seen.minX && box.maxX <= seen.maxX && box.minY >= seen.minY && box.maxY <= seen.maxY;
        auto style = std::make_shared<MapStyle>(*paperStyle());
        style->theme = m_request.theme;
        constexpr double kSmallScale = 3e4; // beyond it works have to lie close to the water
        m_sheet.style = m_sheet.denominator > kSmallScale ? overviewStyle(*style) : style;
        MapContent local = *m_content;
        local.unitMetresX = units.unitMetresX;
        local.unitMetresY = units.unitMetresY;
        auto shown = turned(local, m_sheet.pivot, m_sheet.angle, around(), paperTolerance(m_sheet.denominator));
        m_shown = std::move(shown);
        m_scene = std::make_unique<MapScene>(m_shown, nullptr);
    }

    Result<void> fetchGround()
    {
        m_sheet.ground = m_request.ground;
        if (!m_sheet.ground)
            return {};
        if (m_sheet.angle != 0)
            m_sheet.ground = turnedGround(*m_sheet.ground, m_sheet.pivot, m_sheet.angle);
        const auto state = awaitGround(*m_sheet.ground, m_sheet.view, kPageDotsPerInch, m_progress);
        if (!state)
            return fail(state.error());
        m_sheet.isGroundWhole = *state == GroundState::Complete;
        return {};
    }

    void draw(const ExtentFound& found)
    {
        Sheet& sheet = m_sheet.sheet;
        const QString title =
            m_request.title.trimmed().isEmpty() ? pageText(fromUtf8(m_plan.info().title)) : pageText(m_request.title);
        m_sheet.info.title = title.isEmpty() ? MapSheetWords::map() : title;
        m_sheet.info.subject = MapSheetWords::subject();
        m_sheet.info.author = pageText(m_request.author);
        m_sheet.info.creator = QStringLiteral("Riparia ") + m_request.version;
        m_sheet.info.created = m_request.generated;
        m_sheet.info.language =
            m_request.language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
        MapLayers layers = m_request.layers;
        layers.graticule = layers.graticule && m_sheet.angle == 0; // its numbers are of a grid that is not turned
        if (m_request.isBare) {
            addMap(layers);
            return;
        }
        addMap(layers);
        sheet.marks.emplace_back(FrameMark{m_sheet.frame, 0.25, ink::text()});
        if (layers.graticule)
            addGridLabels(sheet, m_sheet.frame, *m_sheet.style, m_sheet.view);
        if (m_request.hasLonLat)
            addLonLatTicks(m_sheet);
        addTitle(found.title);
        LegendFlow legend(sheet, m_place.legend);
        legend.addScale(m_sheet.denominator,
                        scaleVaries(m_sheet.crs, m_sheet.view) ? MapSystemWords::scaleVaries() : QString(),
                        m_sheet.angle);
        if (m_sight.hasBanks)
            legend.addBanks(m_sheet.style);
        legend.addGroups(m_groups);
        addFoot();
    }

    void addMap(const MapLayers& layers)
    {
        m_sheet.sheet.marks.emplace_back(PictureMark{
            m_sheet.frame, [map = m_shown, style = m_sheet.style, layers, view = m_sheet.view,
                            ground = m_sheet.ground](QPainter& painter) {
                paintMap(painter, *map, *style, layers, view, ground.get());
                if (ground)
                    paintAttribution(painter, QRectF(QPointF(0, 0), view.size()), ground->attribution, *style);
            }});
    }

    void addTitle(const QString& part)
    {
        Sheet& sheet = m_sheet.sheet;
        const double room = m_place.right - m_place.left;
        const Type big = m_request.paper.width() >= 180 ? type::kTitle : type::kHead;
        const Type light{big.pt};
        const QString note = m_sheet.isSchematic ? MapSheetWords::schematic() : QString();
        const double noteWidth = note.isEmpty() ? 0 : textWidth(note, type::kTableBold) + 4;
        const QString title = elided(m_sheet.info.title, big, room - noteWidth);
        const double width = sheet.text(m_place.left, m_place.titleBase, title, big);
        const double rest = room - noteWidth - width - 3;
        constexpr double kLeast = 12; // millimetres worth beginning a name in
        if (!part.isEmpty() && rest > kLeast)
            sheet.text(m_place.left + width + 3, m_place.titleBase, elided(part, light, rest), light, ink::secondary());
        sheet.text(m_place.right, m_place.titleBase, note, type::kTableBold, ink::text(), Align::Right);
    }

    void addFoot()
    {
        Sheet& sheet = m_sheet.sheet;
        const double room = m_place.right - m_place.left;
        const ReportNumbers numbers(m_ledger->request.scheme, m_request.language);
        const std::optional<double> north = trueNorthFrom(m_sheet.crs, planPlace(m_sheet, m_sheet.view.centre()));
        const QString system = m_sheet.angle == 0 ? MapSystemWords::system(m_sheet.crs, north)
                                                  : MapSystemWords::turnedSystem(m_sheet.crs, north);
        sheet.rule(m_place.left, m_place.footTop - 1.8, m_place.right, m_place.footTop - 1.8, 0.1, ink::hairline());
        double y = m_place.footTop + 1.7;
        for (const QString& line : {system, MapSheetWords::counting(m_plan, *m_ledger, numbers, m_request.language),
                                    MapSheetWords::sources(m_plan, m_request, numbers)}) {
            sheet.text(m_place.left, y, elided(line, type::kTiny, room), type::kTiny, ink::secondary());
            y += SheetPlan::kFootLine;
        }
    }

    const Plan& m_plan;
    const MapSheetRequest& m_request;
    const Progress& m_progress;
    MapSheet m_sheet;
    SheetPlan m_place;
    LedgerPtr m_ledger;
    std::shared_ptr<const MapContent> m_content;
    std::shared_ptr<const MapContent> m_shown; // what is near the frame, without vertices nobody can see
    std::unique_ptr<MapScene> m_scene;
    MapSight m_sight;
    std::vector<LegendGroup> m_groups;
};

class RequestWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapSheet)

public:
    static Result<void> check(const MapSheetRequest& request)
    {
        const auto wrong = [](const QString& subject, const QString& detail) {
            return fail(ErrorCode::InvalidArgument, toUtf8(subject), toUtf8(detail));
        };
        const QSizeF paper = request.paper;
        const double least = request.isBare ? 1 : kLeastSheetMm;
        const QString size = QStringLiteral("%1 × %2 mm").arg(paper.width(), 0, 'f', 0).arg(paper.height(), 0, 'f', 0);
        if (!(std::min(paper.width(), paper.height()) >= least))
            return wrong(size, tr("there is no room for title and legend on less than 60 mm"));
        if (!(std::max(paper.width(), paper.height()) <= kMostSheetMm))
            return wrong(size, tr("a sheet is at most 2500 mm wide and high"));
        if (!(request.dpi >= 10 && request.dpi <= 2400))
            return wrong(QStringLiteral("%1 dpi").arg(request.dpi), tr("it has to be between 10 and 2400"));
        if (request.denominator && !(*request.denominator >= kLeastScale && *request.denominator <= kMostScale))
            return wrong(QStringLiteral("1:%1").arg(*request.denominator, 0, 'g', 12),
                         tr("the scale has to be between 1:10 and 1:500 000 000"));
        return {};
    }
};

} // namespace

Point planPlace(const MapSheet& sheet, Point place)
{
    if (sheet.angle == 0)
        return place;
    MapContent units;
    units.unitMetresX = sheet.view.unitMetresX();
    units.unitMetresY = sheet.view.unitMetresY();
    return turned(place, units, sheet.pivot, -sheet.angle);
}

Box planExtent(const MapSheet& sheet)
{
    const Box seen = sheet.view.extent();
    Box box;
    for (const Point& corner : {Point{seen.minX, seen.minY}, Point{seen.maxX, seen.minY}, Point{seen.maxX, seen.maxY},
                                Point{seen.minX, seen.maxY}})
        box.add(planPlace(sheet, corner));
    return box;
}

Result<MapSheet> makeMapSheet(const Plan& plan, const MapSheetRequest& request, const Progress& progress)
{
    const ThreadLanguage words(request.language);
    if (auto checked = RequestWords::check(request); !checked)
        return fail(checked.error());
    if ((request.language == Language::Chinese || hasChineseNames(plan)) && !hasChineseFont())
        return fail(ErrorCode::NotFound, "Noto Sans CJK SC");
    return MapSheetMaker(plan, request, progress).make();
}

} // namespace riparia
