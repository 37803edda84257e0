// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TableCells.h"

#include "app/models/DetailFields.h"
#include "app/models/StatusEdits.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/plan/ScenarioView.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace riparia {

namespace {

class CellTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::TableCells)

public:
    static QString title(TableType type, std::string_view key);
    static QString title(std::string_view key, const ShownUnits& units);
    static QString yes() { return tr("certain", "direction of flow"); }
    static QString no() { return tr("not confirmed", "direction of flow"); }
};

/// Of quantities, with the unit they are shown in; "" for other columns.
QString CellTexts::title(std::string_view key, const ShownUnits& units)
{
    if (key == "length_m")
        return tr("Length %1", "a column, its unit").arg(units.symbol(LengthUnit::Metre));
    if (key == "treated_m")
        return tr("Treated %1", "a column, its unit").arg(units.symbol(LengthUnit::Metre));
    if (key == "area_m2")
        return tr("Area %1", "a column, its unit").arg(units.symbol(AreaUnit::SquareMetre));
    if (key == "cost")
        return tr("Cost, %1", "a column, its unit").arg(units.moneySymbol());
    return {};
}

QString CellTexts::title(TableType type, std::string_view key)
{
    if (key == "key" && type == TableType::Rivers)
        return tr("Key");
    static constexpr std::array<std::pair<std::string_view, const char*>, 21> kTitles{{
        {"code", QT_TR_NOOP("ID")},
        {"name", QT_TR_NOOP("Name")},
        {"name_en", QT_TR_NOOP("English name")},
        {"river", QT_TR_NOOP("River")},
        {"from", QT_TR_NOOP("From")},
        {"to", QT_TR_NOOP("To")},
        {"bank", QT_TR_NOOP("Bank")},
        {"measure", QT_TR_NOOP("Measure")},
        {"status", QT_TR_NOOP("Status")},
        {"status_date", QT_TR_NOOP("Since")},
        {"works", QT_TR_NOOP("Works")},
        {"year_start", QT_TR_NOOP("Start")},
        {"year_end", QT_TR_NOOP("End")},
        {"remarks", QT_TR_NOOP("Remarks")},
        {"kind", QT_TR_NOOP("Kind")},
        {"type", QT_TR_NOOP("Type")},
        {"width_m", QT_TR_NOOP("Width m")},
        {"origin", QT_TR_NOOP("Chainage from")},
        {"confirmed", QT_TR_NOOP("Flow")},
        {"category", QT_TR_NOOP("Category")},
        {"responsible", QT_TR_NOOP("Responsible")},
    }};
    for (const auto& [known, title] : kTitles) {
        if (known == key)
            return tr(title);
    }
    return fromUtf8(key);
}

TableCell textCell(QString text)
{
    TableCell cell;
    cell.isEmpty = text.isEmpty();
    cell.text = std::move(text);
    return cell;
}

TableCell lengthCell(Millimetres length, const ShownUnits& units)
{
    return {units.number(length, LengthUnit::Metre), units.amount(length, LengthUnit::Metre), false, {}};
}

/// In yuan, whatever is shown.
TableCell costCell(std::optional<double> yuan, const ShownUnits& units)
{
    if (!yuan)
        return {};
    return {units.moneyNumber(*yuan), units.moneyAmount(*yuan), false, {}};
}

TableCell plain(std::optional<double> number, int decimals)
{
    if (!number)
        return {};
    return {grouped(fixedDecimal(toInteger(*number, 1000.0), 3, decimals)), *number, false, {}};
}

TableCell areaCell(SquareCentimetres size, const ShownUnits& units)
{
    return {units.number(size, AreaUnit::SquareMetre, 1), units.amount(size, AreaUnit::SquareMetre), false, {}};
}

TableCell year(std::optional<int> value)
{
    if (!value)
        return {};
    return {QString::number(*value), static_cast<double>(*value), false, {}};
}

TableCell statusCell(const StatusOn& status)
{
    TableCell cell = textCell(NameText::status(status.code, installedLanguage()));
    cell.isEmpty = status.displayClass == StatusClass::Unset && status.code == "unset";
    cell.statusClass = status.displayClass;
    return cell;
}

TableCell sinceCell(const StatusOn& status)
{
    return textCell(status.since ? fromUtf8(status.since->toString()) : QString());
}

/// What every entity has.
std::optional<TableCell> metaCell(const Meta& meta, std::string_view key)
{
    if (key == "code")
        return textCell(fromUtf8(meta.code));
    if (key == "name")
        return textCell(fromUtf8(meta.name));
    if (key == "name_en")
        return textCell(fromUtf8(meta.nameEn));
    if (key == "remarks")
        return textCell(fromUtf8(meta.remarks));
    return std::nullopt;
}

/// Of all measures together; none when none of them has one.
std::optional<double> costOf(const std::vector<MeasureEntry>& measures)
{
    std::optional<double> sum;
    for (const MeasureEntry& entry : measures) {
        if (entry.cost)
            sum = sum.value_or(0) + *entry.cost;
    }
    return sum;
}

/// What segments, areas and greenways have.
template <class T>
std::optional<TableCell> workCell(const T& feature, std::string_view key, const Facts& facts)
{
    if (key == "measure")
        return textCell(PlanNames::measures(feature.measures));
    if (key == "status")
        return statusCell(facts.figures.status(feature));
    if (key == "status_date")
        return sinceCell(facts.figures.status(feature));
    if (key == "works")
        return textCell(facts.names.worksName(feature.works));
    if (key == "year_start")
        return year(feature.yearStart);
    if (key == "year_end")
        return year(feature.yearEnd);
    if (key == "cost")
        return costCell(costOf(feature.measures), facts.names.units());
    return std::nullopt;
}

TableCell chainageCell(const Facts& facts, const std::string& river, Position at)
{
    TableCell cell = textCell(facts.names.chainage(river, at));
    const auto found = facts.names.river(river);
    cell.number = found ? static_cast<double>(found->river.stationing.chainageAt(at).mm) : 0;
    return cell;
}

TableCell cellOf(const Segment& segment, std::string_view key, const Facts& facts)
{
    if (key == "river")
        return textCell(facts.names.riverName(segment.river));
    if (key == "from")
        return chainageCell(facts, segment.river, facts.names.ends(segment.river, segment.span).first);
    if (key == "to")
        return chainageCell(facts, segment.river, facts.names.ends(segment.river, segment.span).second);
    if (key == "length_m")
        return lengthCell(segment.span.length(), facts.names.units());
    if (key == "bank")
        return textCell(NameText::bank(segment.bank));
    return workCell(segment, key, facts).value_or(TableCell{});
}

TableCell cellOf(const Area& area, std::string_view key, const Facts& facts)
{
    if (key == "kind")
        return textCell(NameText::freeCode(area.kind));
    if (key == "river")
        return textCell(facts.names.riverName(area.link.water));
    if (key == "area_m2")
        return areaCell(facts.figures.area(area), facts.names.units());
    return workCell(area, key, facts).value_or(TableCell{});
}

TableCell cellOf(const Greenway& greenway, std::string_view key, const Facts& facts)
{
    if (key == "type")
        return textCell(NameText::freeCode(greenway.type));
    if (key == "river")
        return textCell(facts.names.riverName(greenway.link.water));
    if (key == "length_m")
        return lengthCell(facts.figures.length(greenway), facts.names.units());
    if (key == "width_m")
        return plain(greenway.width, 1);
    return workCell(greenway, key, facts).value_or(TableCell{});
}

TableCell cellOf(const PlanRiver& river, std::string_view key, const Facts& facts)
{
    if (key == "key")
        return textCell(fromUtf8(river.river.key));
    if (key == "name")
        return textCell(fromUtf8(river.river.name));
    if (key == "name_en")
        return textCell(fromUtf8(river.river.nameEn));
    if (key == "length_m")
        return lengthCell(river.river.length(), facts.names.units());
    if (key == "treated_m")
        return lengthCell(facts.figures.treated(river.river.key), facts.names.units());
    if (key == "origin")
        return textCell(NameText::origin(river.river.stationing.origin()));
    if (key == "confirmed")
        return textCell(river.river.directionConfirmed ? CellTexts::yes() : CellTexts::no());
    return {};
}

TableCell cellOf(const Works& works, std::string_view key, const Facts& facts)
{
    if (key == "category")
        return textCell(NameText::freeCode(works.category));
    if (key == "status")
        return statusCell(facts.figures.status(works));
    if (key == "status_date")
        return sinceCell(facts.figures.status(works));
    if (key == "responsible")
        return textCell(fromUtf8(works.responsible));
    if (key == "cost")
        return costCell(works.cost, facts.names.units());
    if (key == "year_start")
        return year(works.yearStart);
    if (key == "year_end")
        return year(works.yearEnd);
    return {};
}

template <class T>
std::vector<Uuid> idsOf(const Plan& plan, const Uuid& scenario)
{
    std::vector<Uuid> ids;
    if (scenario.isNil()) {
        ids.reserve(plan.table<T>().size());
        for (const auto& [id, entity] : plan.table<T>()) {
            if (entity->meta.scenario.isNil() && !entity->meta.deleted)
                ids.push_back(id);
        }
        return ids;
    }
    for (const auto& entity : entitiesOf<T>(plan, scenario))
        ids.push_back(entity->meta.uuid);
    return ids;
}

template <class T>
AnyEntity found(const Plan& plan, const Uuid& id)
{
    const auto entity = plan.table<T>().find(id);
    return entity ? AnyEntity(entity) : AnyEntity();
}

using C = CellEditor;

const std::vector<TableColumn>& segmentColumns()
{
    static const std::vector<TableColumn> columns{
        {"code", false, C::None, 72},          {"river", false, C::None, 110},    {"from", true, C::Chainage, 84},
        {"to", true, C::Chainage, 84},         {"length_m", true, C::None, 84},   {"bank", false, C::Bank, 90},
        {"measure", false, C::Measure, 170},   {"status", false, C::Status, 150}, {"status_date", false, C::Day, 90},
        {"works", false, C::WorksChoice, 190}, {"name", false, C::Text, 150},     {"year_start", true, C::Year, 60},
        {"year_end", true, C::Year, 60},       {"cost", true, C::Number, 90},     {"remarks", false, C::Text, 160}};
    return columns;
}

const std::vector<TableColumn>& areaColumns()
{
    static const std::vector<TableColumn> columns{
        {"code", false, C::None, 72},          {"name", false, C::Text, 170},
        {"kind", false, C::Text, 100},         {"river", false, C::RiverByPlace, 110},
        {"area_m2", true, C::None, 100},       {"measure", false, C::Measure, 170},
        {"status", false, C::Status, 150},     {"status_date", false, C::Day, 90},
        {"works", false, C::WorksChoice, 190}, {"year_start", true, C::Year, 60},
        {"year_end", true, C::Year, 60},       {"cost", true, C::Number, 90},
        {"remarks", false, C::Text, 160}};
    return columns;
}

const std::vector<TableColumn>& greenwayColumns()
{
    static const std::vector<TableColumn> columns{
        {"code", false, C::None, 72},      {"name", false, C::Text, 170},      {"type", false, C::Text, 90},
        {"river", false, C::River, 110},   {"length_m", true, C::None, 84},    {"width_m", true, C::Number, 70},
        {"status", false, C::Status, 150}, {"status_date", false, C::Day, 90}, {"works", false, C::WorksChoice, 190},
        {"year_end", true, C::Year, 60},   {"cost", true, C::Number, 90},      {"remarks", false, C::Text, 160}};
    return columns;
}

const std::vector<TableColumn>& riverColumns()
{
    static const std::vector<TableColumn> columns{{"key", false, C::None, 72},        {"name", false, C::Text, 150},
                                                  {"name_en", false, C::Text, 150},   {"length_m", true, C::None, 90},
                                                  {"treated_m", true, C::None, 90},   {"origin", false, C::None, 110},
                                                  {"confirmed", false, C::None, 110}, {"remarks", false, C::Text, 160}};
    return columns;
}

const std::vector<TableColumn>& worksColumns()
{
    static const std::vector<TableColumn> columns{
        {"code", false, C::None, 72},      {"name", false, C::Text, 240},      {"category", false, C::Text, 130},
        {"status", false, C::Status, 150}, {"status_date", false, C::Day, 90}, {"responsible", false, C::Text, 140},
        {"year_start", true, C::Year, 60}, {"year_end", true, C::Year, 60},    {"cost", true, C::Number, 100},
        {"remarks", false, C::Text, 160}};
    return columns;
}

} // namespace

EntityKind kindOf(TableType type)
{
    switch (type) {
    case TableType::Segments: return EntityKind::Segment;
    case TableType::Areas: return EntityKind::Area;
    case TableType::Greenways: return EntityKind::Greenway;
    case TableType::Rivers: return EntityKind::River;
    case TableType::Works: return EntityKind::Works;
    }
    return EntityKind::Segment;
}

const std::vector<TableColumn>& columnsOf(TableType type)
{
    switch (type) {
    case TableType::Segments: return segmentColumns();
    case TableType::Areas: return areaColumns();
    case TableType::Greenways: return greenwayColumns();
    case TableType::Rivers: return riverColumns();
    case TableType::Works: return worksColumns();
    }
    return segmentColumns();
}

QString columnTitle(TableType type, std::string_view key, const ShownUnits& units)
{
    const QString ofQuantity = CellTexts::title(key, units);
    return ofQuantity.isEmpty() ? CellTexts::title(type, key) : ofQuantity;
}

TableCell cellOf(TableType type, std::string_view key, const AnyEntity& entity, const Facts& facts)
{
    const Meta* meta = metaOf(entity);
    if (!meta)
        return {};
    if (type == TableType::Rivers) {
        const auto& river = *std::get<std::shared_ptr<const PlanRiver>>(entity);
        return key == "remarks" ? textCell(fromUtf8(river.meta.remarks)) : cellOf(river, key, facts);
    }
    if (auto cell = metaCell(*meta, key))
        return *cell;
    switch (type) {
    case TableType::Segments: return cellOf(*std::get<std::shared_ptr<const Segment>>(entity), key, facts);
    case TableType::Areas: return cellOf(*std::get<std::shared_ptr<const Area>>(entity), key, facts);
    case TableType::Greenways: return cellOf(*std::get<std::shared_ptr<const Greenway>>(entity), key, facts);
    case TableType::Works: return cellOf(*std::get<std::shared_ptr<const Works>>(entity), key, facts);
    case TableType::Rivers: break;
    }
    return {};
}

QString codeOf(const AnyEntity& entity, std::string_view key, const Facts& facts, const QString& text)
{
    return std::visit(
        [&](const auto& held) -> QString {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (!std::is_same_v<Held, std::monostate>) {
                if constexpr (requires { held->span; }) {
                    if (key == "river")
                        return fromUtf8(held->river);
                    if (key == "bank")
                        return fromUtf8(toString(held->bank));
                }
                if constexpr (requires {
                                  held->link;
                                  held->measures;
                              }) {
                    if (key == "river")
                        return fromUtf8(held->link.water);
                }
                if constexpr (requires { held->measures; }) {
                    if (key == "measure")
                        return held->measures.empty() ? QString() : fromUtf8(held->measures.front().type);
                    if (key == "works")
                        return held->works.isNil() ? QString() : fromUtf8(held->works.toString());
                }
                if constexpr (requires {
                                  held->events;
                                  held->yearStart;
                              }) {
                    if (key == "status")
                        return fromUtf8(facts.figures.status(*held).code);
                    if (key == "status_date") {
                        const StatusEvent* newest = newestEvent(held->events);
                        return newest ? fromUtf8(newest->date.toString()) : QString();
                    }
                }
                if (key == "width_m")
                    return fromUtf8(detailOf(held, key).value_or(std::string()));
                if (key == "cost")
                    return facts.names.units().moneyAsShown(fromUtf8(detailOf(held, key).value_or(std::string())));
            }
            return text;
        },
        entity);
}

std::vector<Uuid> rowsOf(TableType type, const Plan& plan, const Uuid& scenario)
{
    switch (type) {
    case TableType::Segments: return idsOf<Segment>(plan, scenario);
    case TableType::Areas: return idsOf<Area>(plan, scenario);
    case TableType::Greenways: return idsOf<Greenway>(plan, scenario);
    case TableType::Rivers: return idsOf<PlanRiver>(plan, Uuid());
    case TableType::Works: return idsOf<Works>(plan, scenario);
    }
    return {};
}

AnyEntity entityOf(TableType type, const Plan& plan, const Uuid& id)
{
    switch (type) {
    case TableType::Segments: return found<Segment>(plan, id);
    case TableType::Areas: return found<Area>(plan, id);
    case TableType::Greenways: return found<Greenway>(plan, id);
    case TableType::Rivers: return found<PlanRiver>(plan, id);
    case TableType::Works: return found<Works>(plan, id);
    }
    return {};
}

} // namespace riparia
