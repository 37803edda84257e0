// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapStyle.h"

#include "app/render/FontChoice.h"
#include "app/render/ThemeClasses.h"
#include "app/text/Fill.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace riparia {

namespace {

/// Reads values of a JSON object by name and remembers the first that is missing or of another kind.
class StyleReader {
public:
    StyleReader(QJsonObject object, QString path, QString& firstFault)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_firstFault(firstFault)
    {}

    StyleReader object(const char* name) const
    {
        const QJsonValue value = at(name);
        check(value.isObject(), name);
        return {value.toObject(), m_path + QLatin1String(name) + QLatin1Char('.'), m_firstFault};
    }
    std::vector<StyleReader> objects(const char* name) const
    {
        const QJsonArray array = at(name).toArray();
        check(!array.isEmpty(), name);
        std::vector<StyleReader> readers;
        for (const QJsonValue& value : array) {
            check(value.isObject(), name);
            readers.push_back({value.toObject(), m_path + QLatin1String(name) + QLatin1Char('.'), m_firstFault});
        }
        return readers;
    }
    void read(QColor& color, const char* name) const
    {
        color = QColor(at(name).toString());
        check(color.isValid(), name);
    }
    void read(std::vector<QColor>& colors, const char* name) const
    {
        for (const QJsonValue& value : at(name).toArray()) {
            colors.emplace_back(value.toString());
            check(colors.back().isValid(), name);
        }
    }
    void read(double& number, const char* name) const
    {
        number = at(name).toDouble(-1);
        check(number >= 0 && number < 1e9, name);
    }
    void read(bool& truth, const char* name) const
    {
        check(at(name).isBool(), name);
        truth = at(name).toBool();
    }
    void read(std::vector<double>& numbers, const char* name) const
    {
        check(at(name).isArray(), name);
        for (const QJsonValue& value : at(name).toArray()) {
            numbers.push_back(value.toDouble(-1));
            check(numbers.back() >= 0 && numbers.back() < 1e6, name);
        }
    }
    void read(QStringList& texts, const char* name) const
    {
        check(at(name).isArray(), name);
        for (const QJsonValue& value : at(name).toArray())
            texts.push_back(value.toString());
    }
    QString text(const char* name) const { return at(name).toString(); }
    void check(bool isGood, const char* name) const
    {
        if (!isGood && m_firstFault.isEmpty())
            m_firstFault = m_path + QLatin1String(name);
    }

private:
    QJsonValue at(const char* name) const { return m_object.value(QLatin1String(name)); }

    QJsonObject m_object;
    QString m_path;
    QString& m_firstFault;
};

/// A dash pattern is pairs of on and off, and what is off is longer than nothing, so that walking along it comes to an end.
void readDash(const StyleReader& in, std::vector<double>& dash, const char* name)
{
    in.read(dash, name);
    double length = 0;
    for (const double part : dash)
        length += part;
    in.check(dash.size() % 2 == 0 && (dash.empty() || length > 0.1), name);
}

void readStatuses(const StyleReader& in, MapStyle& style)
{
    for (std::size_t i = 0; i < style.statuses.size(); ++i) {
        const std::string name(toString(static_cast<StatusClass>(i)));
        const StyleReader one = in.object(name.c_str());
        StatusStyle& status = style.statuses[i];
        one.read(status.line, "line");
        one.read(status.text, "text");
        one.read(status.tint, "tint");
        one.read(status.mm, "mm");
        readDash(one, status.dashMm, "dash_mm");
        one.read(status.isRound, "round");
        one.read(status.coreMm, "core_mm");
    }
}

void readMeasures(const StyleReader& in, MapStyle& style)
{
    static const std::map<QString, MeasurePattern> kPatterns{
        {QStringLiteral("solid"), MeasurePattern::Solid},         {QStringLiteral("double"), MeasurePattern::Double},
        {QStringLiteral("ticks"), MeasurePattern::Ticks},         {QStringLiteral("blocks"), MeasurePattern::Blocks},
        {QStringLiteral("dash_dot"), MeasurePattern::DashDot},    {QStringLiteral("wave"), MeasurePattern::Wave},
        {QStringLiteral("triangles"), MeasurePattern::Triangles}, {QStringLiteral("dash"), MeasurePattern::Dash},
        {QStringLiteral("arrows"), MeasurePattern::Arrows}};
    static const std::map<QString, AreaPattern> kFills{{QStringLiteral("none"), AreaPattern::None},
                                                       {QStringLiteral("hatch"), AreaPattern::Hatch},
                                                       {QStringLiteral("back_hatch"), AreaPattern::BackHatch},
                                                       {QStringLiteral("cross"), AreaPattern::Cross},
                                                       {QStringLiteral("grid"), AreaPattern::Grid},
                                                       {QStringLiteral("dots"), AreaPattern::Dots},
                                                       {QStringLiteral("dashes"), AreaPattern::Dashes},
                                                       {QStringLiteral("triangles"), AreaPattern::Triangles},
                                                       {QStringLiteral("chevrons"), AreaPattern::Chevrons}};
    for (const StyleReader& one : in.objects("measures")) {
        MeasureStyle measure;
        one.read(measure.codes, "codes");
        one.read(measure.color, "color");
        const auto pattern = kPatterns.find(one.text("pattern"));
        one.check(pattern != kPatterns.end(), "pattern");
        if (pattern != kPatterns.end())
            measure.pattern = pattern->second;
        const auto fill = kFills.find(one.text("area"));
        one.check(fill != kFills.end(), "area");
        if (fill != kFills.end())
            measure.fill = fill->second;
        style.measures.push_back(std::move(measure));
    }
}

void readWater(const StyleReader& root, MapStyle& style)
{
    const StyleReader water = root.object("water");
    water.read(style.water.fill, "fill");
    water.read(style.water.edge, "edge");
    water.read(style.water.edgeMm, "edge_mm");
    water.read(style.water.hairlineBelowMm, "hairline_below_mm");
    for (const StyleReader& one : water.objects("ranks")) {
        RiverRankStyle rank;
        one.read(rank.metres, "metres");
        one.read(rank.leastMm, "least_mm");
        one.read(rank.mostMm, "most_mm");
        one.check(rank.leastMm <= rank.mostMm, "most_mm");
        style.water.ranks.push_back(rank);
    }
    const StyleReader name = root.object("river_name");
    name.read(style.riverName.color, "color");
    name.read(style.riverName.mm, "mm");
    name.read(style.riverName.spacingMm, "spacing_mm");
    name.read(style.riverName.spacingCjkMm, "spacing_cjk_mm");
    name.read(style.riverName.besideMm, "beside_mm");
    name.read(style.riverName.inWaterFromMm, "in_water_from_mm");
    name.read(style.riverName.repeatMm, "repeat_mm");
    name.read(style.riverName.smoothMm, "smooth_mm");
    name.read(style.riverName.greatestTurn, "greatest_turn");
    const StyleReader flow = root.object("flow");
    flow.read(style.flow.color, "color");
    flow.read(style.flow.unknown, "unknown");
    flow.read(style.flow.everyMm, "every_mm");
    flow.check(style.flow.everyMm > 1, "every_mm");
    flow.read(style.flow.dartMm, "dart_mm");
    flow.read(style.flow.shaftMm, "shaft_mm");
    flow.read(style.flow.headMm, "head_mm");
    flow.read(style.flow.wideFromMm, "wide_from_mm");
    flow.read(style.flow.straightMm, "straight_mm");
    flow.read(style.flow.straightDegrees, "straight_degrees");
}

void readWorks(const StyleReader& root, MapStyle& style)
{
    const StyleReader works = root.object("works");
    works.read(style.works.casing, "casing");
    works.read(style.works.casingMm, "casing_mm");
    works.read(style.works.pitchMm, "pitch_mm");
    works.read(style.works.besideWaterMm, "beside_water_mm");
    works.read(style.works.leastOffsetMm, "least_offset_mm");
    double lanes = 0;
    works.read(lanes, "lanes");
    works.check(lanes >= 1, "lanes");
    style.works.lanes = static_cast<int>(lanes);
    works.read(style.works.collapseBeyond, "collapse_beyond");
    const StyleReader area = root.object("area");
    area.read(style.area.fillOpacity, "fill_opacity");
    area.read(style.area.hatchMm, "hatch_mm");
    area.read(style.area.hatchPitchMm, "hatch_pitch_mm");
    area.check(style.area.hatchPitchMm > 0.2, "hatch_pitch_mm");
    area.read(style.area.edgeMm, "edge_mm");
    const StyleReader greenway = root.object("greenway");
    greenway.read(style.greenway.casing, "casing");
    greenway.read(style.greenway.core, "core");
    greenway.read(style.greenway.casingMm, "casing_mm");
    greenway.read(style.greenway.coreMm, "core_mm");
    greenway.read(style.greenway.centreMm, "centre_mm");
    for (const StyleReader& one : greenway.objects("classes")) {
        GreenwayClassStyle of;
        one.read(of.grades, "grades");
        readDash(one, of.dashMm, "dash_mm");
        style.greenway.classes.push_back(std::move(of));
    }
    const StyleReader selection = root.object("selection");
    selection.read(style.selection.color, "color");
    selection.read(style.selection.haloMm, "halo_mm");
    selection.read(style.selection.hoverMm, "hover_mm");
    selection.read(style.selection.hoverOpacity, "hover_opacity");
    std::vector<double> handle;
    selection.read(handle, "handle_mm");
    selection.check(handle.size() == 2, "handle_mm");
    handle.resize(2);
    style.selection.handleWidthMm = handle[0];
    style.selection.handleHeightMm = handle[1];
    readStatuses(root.object("status"), style);
    const StyleReader classes = root.object("classes");
    classes.read(style.classes.colors, "colors");
    classes.check(style.classes.colors.size() == ThemeClasses::kMost, "colors");
    classes.read(style.classes.unknown, "unknown");
    readMeasures(root, style);
}

void readChainage(const StyleReader& in, MapStyle& style)
{
    in.read(style.chainage.color, "color");
    in.read(style.chainage.minorMm, "minor_mm");
    in.read(style.chainage.majorMm, "major_mm");
    in.read(style.chainage.kilometreMm, "kilometre_mm");
    in.read(style.chainage.lineMm, "line_mm");
    in.read(style.chainage.kilometreLineMm, "kilometre_line_mm");
    in.read(style.chainage.gapMm, "gap_mm");
    in.read(style.chainage.px, "px");
    in.read(style.chainage.apartPx, "apart_px");
    in.check(style.chainage.apartPx >= 20, "apart_px");
    in.read(style.chainage.minorApartPx, "minor_apart_px");
    in.check(style.chainage.minorApartPx >= 2, "minor_apart_px");
    in.read(style.chainage.averageMm, "average_mm");
}

void readGround(const StyleReader& root, MapStyle& style)
{
    const StyleReader text = root.object("text");
    text.read(style.text.color, "color");
    text.read(style.text.secondary, "secondary");
    text.read(style.text.halo, "halo");
    text.read(style.text.haloMm, "halo_mm");
    text.read(style.text.px, "px");
    text.read(style.text.placePx, "place_px");
    const StyleReader site = root.object("site");
    site.read(style.site.color, "color");
    site.read(style.site.mm, "mm");
    const StyleReader graticule = root.object("graticule");
    graticule.read(style.graticule.color, "color");
    graticule.read(style.graticule.mm, "mm");
    graticule.read(style.graticule.lineMm, "line_mm");
    std::vector<double> apart;
    graticule.read(apart, "apart_mm");
    graticule.check(apart.size() == 2 && apart[0] >= 5 && apart[0] * 2.5 <= apart[1], "apart_mm");
    apart.resize(2);
    style.graticule.leastApartMm = apart[0];
    style.graticule.mostApartMm = apart[1];
    const StyleReader boundary = root.object("boundary");
    boundary.read(style.boundary.color, "color");
    boundary.read(style.boundary.mm, "mm");
    boundary.read(style.boundary.casingOpacity, "casing_opacity");
    boundary.read(style.boundary.casingMm, "casing_mm");
    readDash(boundary, style.boundary.dashMm, "dash_mm");
    const StyleReader furniture = root.object("furniture");
    furniture.read(style.furniture.plate, "plate");
    furniture.read(style.furniture.color, "color");
    furniture.read(style.furniture.plateOpacity, "plate_opacity");
    furniture.read(style.furniture.barMm, "bar_mm");
}

std::shared_ptr<const MapStyle> builtIn(const QString& name)
{
    QFile file(QStringLiteral(":/styles/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    const auto style = MapStyle::parse(file.readAll());
    // A test reads both; a program built without them, or with faulty ones, cannot draw a map at all.
    if (!isThere || !style)
        qFatal("The map style %s is not usable: %s", qPrintable(name),
               style ? "not there" : style.error().subject.c_str());
    return std::make_shared<const MapStyle>(*style);
}

} // namespace

Result<MapStyle> MapStyle::parse(const QByteArray& json)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isObject())
        return fail(ErrorCode::InvalidArgument, "map style", toUtf8(syntax.errorString()));
    MapStyle style{};
    QString firstFault;
    const StyleReader root(document.object(), {}, firstFault);
    root.read(style.paper, "paper");
    root.read(style.filteredOpacity, "filtered_opacity");
    readGround(root, style);
    readWater(root, style);
    readWorks(root, style);
    readChainage(root.object("chainage"), style);
    if (!firstFault.isEmpty())
        return fail(ErrorCode::InvalidArgument, toUtf8(firstFault));
    return style;
}

std::shared_ptr<const MapStyle> MapStyle::light()
{
    static const std::shared_ptr<const MapStyle> style = builtIn(QStringLiteral("map-light.json"));
    return style;
}

std::shared_ptr<const MapStyle> MapStyle::dark()
{
    static const std::shared_ptr<const MapStyle> style = builtIn(QStringLiteral("map-dark.json"));
    return style;
}

const MeasureStyle& MapStyle::measure(const QString& code) const
{
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const MeasureStyle& measure) { return measure.codes.contains(code); });
    static const MeasureStyle kNone;
    return found != measures.end() ? *found : measures.empty() ? kNone : measures.back();
}

const GreenwayClassStyle& MapStyle::greenwayClass(const QString& grade) const
{
    const auto found =
        std::ranges::find_if(greenway.classes, [&](const GreenwayClassStyle& of) { return of.grades.contains(grade); });
    static const GreenwayClassStyle kNone{};
    return found != greenway.classes.end() ? *found : greenway.classes.empty() ? kNone : greenway.classes.back();
}

const RiverRankStyle& MapStyle::rank(int rank) const
{
    static const RiverRankStyle kNone{10, 0.3, 5};
    if (water.ranks.empty())
        return kNone;
    return water.ranks[static_cast<std::size_t>(std::clamp(rank, 0, static_cast<int>(water.ranks.size()) - 1))];
}

const QColor& MapStyle::classColor(int index, int count) const
{
    const auto last = static_cast<int>(classes.colors.size()) - 1;
    if (index < 0 || index >= count || last < 0)
        return classes.unknown;
    const double share = count == 1 ? 0.5 : static_cast<double>(index) / (count - 1);
    const auto at = std::clamp(static_cast<int>(std::lround(share * last)), 0, last);
    return classes.colors[static_cast<std::size_t>(at)];
}

QFont mapFont(double pixels, bool bold, bool italic)
{
    QFont font;
    const FontChoice chosen = ThreadFonts::current();
    font.setFamilies(preferring(chosen.latin, QStringList{QStringLiteral("Noto Sans")} +
                                                  preferring(chosen.chinese, {QStringLiteral("Noto Sans CJK SC"),
                                                                              QStringLiteral("DejaVu Sans")})));
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setBold(bold);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64); // no ligatures: on paper they cannot be searched for
    return font;
}

} // namespace riparia
