// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/CaptionText.h"

#include "app/text/DeltaText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Text.h"

#include <array>
#include <utility>

namespace riparia {

QString CaptionText::column(std::string_view key)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 92> kCaptions{{
        {"id", QT_TR_NOOP("ID")},
        {"key", QT_TR_NOOP("Key")},
        {"name", QT_TR_NOOP("Name")},
        {"name_en", QT_TR_NOOP("English name")},
        {"river_id", QT_TR_NOOP("River key")},
        {"river", QT_TR_NOOP("River")},
        {"from_m", QT_TR_NOOP("From (m)")},
        {"to_m", QT_TR_NOOP("To (m)")},
        {"from_label", QT_TR_NOOP("From chainage")},
        {"to_label", QT_TR_NOOP("To chainage")},
        {"position_m", QT_TR_NOOP("Position (m)")},
        {"label", QT_TR_NOOP("Chainage")},
        {"length_m", QT_TR_NOOP("Length (m)")},
        {"bank", QT_TR_NOOP("Bank")},
        {"bank_length_m", QT_TR_NOOP("Bank length (m)")},
        {"river_length_m", QT_TR_NOOP("River length (m)")},
        {"greenway_length_m", QT_TR_NOOP("Greenway length (m)")},
        {"area_m2", QT_TR_NOOP("Area (m²)")},
        {"measure", QT_TR_NOOP("Measures")},
        {"status", QT_TR_NOOP("Status")},
        {"status_date", QT_TR_NOOP("Status since")},
        {"year_start", QT_TR_NOOP("Planned start")},
        {"year_end", QT_TR_NOOP("Planned end")},
        {"year", QT_TR_NOOP("Year")},
        {"unit_cost", QT_TR_NOOP("Cost per metre (yuan/m)")},
        {"cost", QT_TR_NOOP("Cost (yuan)")},
        {"remarks", QT_TR_NOOP("Remarks")},
        {"scenario", QT_TR_NOOP("Scenario")},
        {"updated_at", QT_TR_NOOP("Last changed")},
        {"works", QT_TR_NOOP("Works")},
        {"kind", QT_TR_NOOP("Kind")},
        {"type", QT_TR_NOOP("Type")},
        {"grade", QT_TR_NOOP("Grade")},
        {"paths", QT_TR_NOOP("Paths")},
        {"width_m", QT_TR_NOOP("Width (m)")},
        {"surface", QT_TR_NOOP("Surface")},
        {"origin", QT_TR_NOOP("Origin of chainage")},
        {"direction_confirmed", QT_TR_NOOP("Direction confirmed")},
        {"category", QT_TR_NOOP("Category")},
        {"order", QT_TR_NOOP("Order")},
        {"responsible", QT_TR_NOOP("Responsible")},
        {"register_number", QT_TR_NOOP("Register number")},
        {"x", QT_TR_NOOP("X (east)")},
        {"y", QT_TR_NOOP("Y (north)")},
        {"owner", QT_TR_NOOP("Counted for")},
        {"owner_left", QT_TR_NOOP("Left bank counted for")},
        {"owner_right", QT_TR_NOOP("Right bank counted for")},
        {"contributors", QT_TR_NOOP("Features here")},
        {"contributor_ids", QT_TR_NOOP("IDs of the features here")},
        {"rule", QT_TR_NOOP("Why")},
        {"water", QT_TR_NOOP("River")},
        {"class", QT_TR_NOOP("Progress")},
        {"measure_set", QT_TR_NOOP("Measures")},
        {"area_kind", QT_TR_NOOP("Kind of area")},
        {"tag", QT_TR_NOOP("Tag")},
        {"features", QT_TR_NOOP("Features")},
        {"river_length_gross_m", QT_TR_NOOP("River length, gross (m)")},
        {"river_length_overlap_m", QT_TR_NOOP("River length, overlap (m)")},
        {"river_length_net_m", QT_TR_NOOP("River length, net (m)")},
        {"bank_length_gross_m", QT_TR_NOOP("Bank length, gross (m)")},
        {"bank_length_overlap_m", QT_TR_NOOP("Bank length, overlap (m)")},
        {"bank_length_net_m", QT_TR_NOOP("Bank length, net (m)")},
        {"area_gross_m2", QT_TR_NOOP("Area, gross (m²)")},
        {"area_overlap_m2", QT_TR_NOOP("Area, overlap (m²)")},
        {"area_net_m2", QT_TR_NOOP("Area, net (m²)")},
        {"greenway_length_gross_m", QT_TR_NOOP("Greenway, gross (m)")},
        {"greenway_length_overlap_m", QT_TR_NOOP("Greenway, overlap (m)")},
        {"greenway_length_net_m", QT_TR_NOOP("Greenway, net (m)")},
        {"uuid", QT_TR_NOOP("Identity")},
        {"angle", QT_TR_NOOP("Flow direction (°)")},
        {"metric", QT_TR_NOOP("Quantity")},
        {"wanted", QT_TR_NOOP("Target (m or m²)")},
        {"measured", QT_TR_NOOP("Counted (m or m²)")},
        {"missing", QT_TR_NOOP("Missing (m or m²)")},
        {"share", QT_TR_NOOP("Share")},
        {"due", QT_TR_NOOP("Due")},
        {"target_source", QT_TR_NOOP("Source")},
        {"river_length_change_m", QT_TR_NOOP("River length, change (m)")},
        {"bank_length_change_m", QT_TR_NOOP("Bank length, change (m)")},
        {"area_change_m2", QT_TR_NOOP("Area, change (m²)")},
        {"greenway_length_change_m", QT_TR_NOOP("Greenway, change (m)")},
        {"level", QT_TR_NOOP("Line")},
        {"delta", QT_TR_NOOP("Change")},
        {"differences", QT_TR_NOOP("What differs")},
        {"river_length_a_m", QT_TR_NOOP("River length, A (m)")},
        {"river_length_b_m", QT_TR_NOOP("River length, B (m)")},
        {"bank_length_a_m", QT_TR_NOOP("Bank length, A (m)")},
        {"bank_length_b_m", QT_TR_NOOP("Bank length, B (m)")},
        {"area_a_m2", QT_TR_NOOP("Area, A (m²)")},
        {"area_b_m2", QT_TR_NOOP("Area, B (m²)")},
        {"greenway_length_a_m", QT_TR_NOOP("Greenway, A (m)")},
        {"greenway_length_b_m", QT_TR_NOOP("Greenway, B (m)")},
    }};
    for (const auto& [known, caption] : kCaptions) {
        if (known == key)
            return tr(caption);
    }
    return fromUtf8(key);
}

QString CaptionText::word(std::string_view key, std::string_view code, Language language)
{
    if (key == "status")
        return NameText::status(code, language);
    if (key == "measure")
        return NameText::measure(code, language);
    if (key == "bank") {
        const auto bank = parseBank(code);
        return bank ? NameText::bank(*bank) : fromUtf8(code);
    }
    if (key == "level")
        return code == "total" ? tr("total") : code == "group" ? tr("group", "line of a table") : tr("feature");
    if (key == "delta")
        return DeltaText::delta(code == "added"     ? ScenarioDelta::Added
                                : code == "removed" ? ScenarioDelta::Removed
                                                    : ScenarioDelta::Changed);
    if (key == "differences") {
        const auto known = parseFeatureDifference(code);
        return known ? DeltaText::difference(*known) : fromUtf8(code);
    }
    if (key == "origin")
        return NameText::origin(code == toString(Origin::Mouth) ? Origin::Mouth : Origin::Source);
    if (key == "direction_confirmed")
        return code == "true" ? tr("yes") : tr("no");
    return NameText::freeCode(code);
}

QString CaptionText::words(std::string_view key, std::string_view codes, Language language)
{
    QString text;
    for (const std::string& code : split(codes, ';'))
        text += (text.isEmpty() ? QString() : tr(", ", "between words")) + word(key, code, language);
    return text;
}

} // namespace riparia
