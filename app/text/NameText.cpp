// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/NameText.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <array>
#include <utility>

namespace riparia {

QString NameText::river(const River& river, Language language)
{
    const bool chinese = language == Language::Chinese;
    const std::string& first = chinese ? river.name : river.nameEn;
    const std::string& second = chinese ? river.nameEn : river.name;
    return fromUtf8(!first.empty() ? first : !second.empty() ? second : river.key);
}

QString NameText::bank(Bank bank)
{
    switch (bank) {
    case Bank::Channel: return tr("channel");
    case Bank::Left: return tr("left bank");
    case Bank::Right: return tr("right bank");
    case Bank::Both: return tr("both banks");
    }
    return {};
}

QString NameText::kind(EntityKind kind)
{
    switch (kind) {
    case EntityKind::River: return tr("river");
    case EntityKind::Segment: return tr("segment");
    case EntityKind::Area: return tr("area");
    case EntityKind::Greenway: return tr("greenway");
    case EntityKind::Works: return tr("works");
    case EntityKind::WaterBody: return tr("water body");
    case EntityKind::Sample: return tr("sample", "of water");
    case EntityKind::Site: return tr("site");
    case EntityKind::Boundary: return tr("boundary");
    case EntityKind::Target: return tr("target");
    case EntityKind::ReportedValue: return tr("published value");
    case EntityKind::Indicator: return tr("indicator");
    case EntityKind::Scheme: return tr("counting scheme");
    case EntityKind::Scenario: return tr("scenario");
    case EntityKind::Attachment: return tr("attachment");
    case EntityKind::CustomField: return tr("custom field");
    case EntityKind::ReferenceLayer: return tr("reference layer");
    case EntityKind::Source: return tr("source", "a file that was imported");
    }
    return {};
}

QString NameText::origin(Origin origin)
{
    return origin == Origin::Source ? tr("upstream end", "origin of chainage") : tr("mouth", "origin of chainage");
}

QString NameText::lengthMethod(LengthMethod method)
{
    return method == LengthMethod::Geodesic ? tr("geodesic (on the ellipsoid)") : tr("grid (in the plane of the map)");
}

QString NameText::statusClass(StatusClass statusClass)
{
    switch (statusClass) {
    case StatusClass::Unset: return tr("not set", "status");
    case StatusClass::Planned: return tr("planned");
    case StatusClass::InProgress: return tr("in progress");
    case StatusClass::Completed: return tr("completed");
    case StatusClass::Suspended: return tr("suspended");
    }
    return {};
}

QString NameText::status(std::string_view code, Language language)
{
    if (const StatusType* type = Taxonomy::builtIn().status(code))
        return fromUtf8(language == Language::Chinese ? type->zh : type->en);
    return code == "unset" ? statusClass(StatusClass::Unset) : fromUtf8(code);
}

QString NameText::measure(std::string_view code, Language language)
{
    if (const MeasureType* type = Taxonomy::builtIn().measure(code))
        return fromUtf8(language == Language::Chinese ? type->zh : type->en);
    return fromUtf8(code);
}

QString NameText::freeCode(std::string_view code)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 34> kNames{{
        {"wetland", QT_TR_NOOP("wetland")},
        {"planting", QT_TR_NOOP("bank planting")},
        {"park", QT_TR_NOOP("park")},
        {"habitat", QT_TR_NOOP("habitat")},
        {"floodplain", QT_TR_NOOP("floodplain")},
        {"outfall", QT_TR_NOOP("outfall")},
        {"construction", QT_TR_NOOP("construction site")},
        {"control_section", QT_TR_NOOP("control section")},
        {"venue", QT_TR_NOOP("venue")},
        {"node", QT_TR_NOOP("node")},
        {"black_odour", QT_TR_NOOP("black-odorous water")},
        {"channel", QT_TR_NOOP("channel works")},
        {"greenway", QT_TR_NOOP("greenway")},
        {"segment", QT_TR_NOOP("segment")},
        {"area", QT_TR_NOOP("area")},
        {"urban", QT_TR_NOOP("urban")},
        {"town", QT_TR_NOOP("town")},
        {"country", QT_TR_NOOP("country")},
        {"natural", QT_TR_NOOP("natural")},
        {"river", QT_TR_NOOP("river")},
        {"reservoir", QT_TR_NOOP("reservoir")},
        {"lake", QT_TR_NOOP("lake")},
        {"pond", QT_TR_NOOP("pond")},
        {"culvert", QT_TR_NOOP("culvert")},
        {"jurisdiction", QT_TR_NOOP("jurisdiction")},
        {"water_surface", QT_TR_NOOP("water surface")},
        {"road", QT_TR_NOOP("road")},
        {"regional", QT_TR_NOOP("regional")},
        {"municipal", QT_TR_NOOP("municipal")},
        {"community", QT_TR_NOOP("community")},
        {"walking", QT_TR_NOOP("walking")},
        {"jogging", QT_TR_NOOP("jogging")},
        {"cycling", QT_TR_NOOP("cycling")},
        {"shared", QT_TR_NOOP("shared")},
    }};
    for (const auto& [known, name] : kNames) {
        if (known == code)
            return tr(name);
    }
    return fromUtf8(code);
}

QString NameText::dimension(std::string_view code)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 12> kNames{{
        {"water", QT_TR_NOOP("River")},
        {"works", QT_TR_NOOP("Works")},
        {"category", QT_TR_NOOP("Category")},
        {"kind", QT_TR_NOOP("Kind")},
        {"status", QT_TR_NOOP("Status")},
        {"class", QT_TR_NOOP("Progress")},
        {"year", QT_TR_NOOP("Year")},
        {"bank", QT_TR_NOOP("Bank")},
        {"measure_set", QT_TR_NOOP("Measures")},
        {"area_kind", QT_TR_NOOP("Kind of area")},
        {"measure", QT_TR_NOOP("Measure")},
        {"tag", QT_TR_NOOP("Tag")},
    }};
    for (const auto& [known, name] : kNames) {
        if (known == code)
            return tr(name);
    }
    return fromUtf8(code);
}

QString NameText::dimensionValue(std::string_view dimension, std::string_view value, std::string_view label,
                                 Language language)
{
    if (dimension == "status")
        return status(value, language);
    if (dimension == "measure")
        return measure(value, language);
    if (dimension == "class") {
        const auto known = parseStatusClass(value);
        return known ? statusClass(*known) : fromUtf8(value);
    }
    if (dimension == "bank") {
        const auto known = parseBank(value);
        return known ? bank(*known) : fromUtf8(label);
    }
    if (dimension == "kind" || dimension == "category" || dimension == "area_kind")
        return freeCode(value);
    if (dimension == "measure_set") {
        QString names;
        for (const std::string& code : split(value, '+'))
            names += (names.isEmpty() ? QString() : tr(", ", "between names")) + measure(code, language);
        return names;
    }
    return fromUtf8(label.empty() ? value : label);
}

QString NameText::encodingSource(std::string_view code)
{
    if (code == "override")
        return tr("as asked", "text encoding");
    if (code == "cpg")
        return tr("by its .cpg file", "text encoding");
    if (code == "ldid")
        return tr("by the language mark of its .dbf", "text encoding");
    if (code == "guess")
        return tr("guessed", "text encoding");
    if (code == "format")
        return tr("by its format", "text encoding");
    if (code == "default")
        return tr("assumed", "text encoding");
    return fromUtf8(code);
}

QString NameText::unassigned()
{
    return tr("(unassigned)");
}

} // namespace riparia
