// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FormulaFields.h"

#include "app/models/CommonFields.h"
#include "app/models/DetailFields.h"
#include "app/models/EditableFields.h"
#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/ledger/RiverCount.h"

#include <QCoreApplication>

#include <cmath>
#include <type_traits>
#include <variant>

namespace riparia {

namespace {

class FormulaFieldTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::FormulaFields)

public:
    static QString belowZero(const QString& value) { return tr("it would become %1, less than zero").arg(value); }
    static QString noYear(const QString& value) { return tr("it would become %1, which is no year").arg(value); }
    static QString severalMeasures(int count)
    {
        return tr("it has %n measures, each with a value of its own", nullptr, count);
    }
};

/// Lengths and sizes.
std::optional<double> extentOf(FormulaNumber number, const Segment& segment, const FeatureFigures&)
{
    if (number == FormulaNumber::Length)
        return segment.span.length().metres();
    if (number == FormulaNumber::BankLength)
        return amountsOfSegment({segment.span}, segment.bank).bank.metres();
    return std::nullopt;
}

std::optional<double> extentOf(FormulaNumber number, const Area& area, const FeatureFigures& figures)
{
    if (number == FormulaNumber::Area)
        return figures.area(area).squareMetres();
    if (number == FormulaNumber::Perimeter)
        return figures.perimeter(area).metres();
    return std::nullopt;
}

std::optional<double> extentOf(FormulaNumber number, const Greenway& greenway, const FeatureFigures& figures)
{
    if (number == FormulaNumber::Length)
        return figures.length(greenway).metres();
    return number == FormulaNumber::Width ? greenway.width : std::nullopt;
}

std::optional<double> extentOf(FormulaNumber, const Works&, const FeatureFigures&)
{
    return std::nullopt;
}

std::optional<double> amountIn(FormulaNumber number, const std::vector<MeasureEntry>& measures)
{
    if (measures.size() != 1)
        return std::nullopt;
    const MeasureEntry& entry = measures.front();
    if (number == FormulaNumber::Quantity)
        return entry.quantity;
    if (number == FormulaNumber::Cost)
        return entry.cost;
    const bool isKnown = entry.cost && entry.quantity && *entry.quantity > 0;
    return isKnown ? std::optional(*entry.cost / *entry.quantity) : std::nullopt;
}

template <class T>
std::optional<double> numberIn(FormulaNumber number, const T& entity, const FeatureFigures& figures)
{
    if (number == FormulaNumber::YearStart || number == FormulaNumber::YearEnd) {
        const std::optional<int>& year = number == FormulaNumber::YearStart ? entity.yearStart : entity.yearEnd;
        return year ? std::optional(static_cast<double>(*year)) : std::nullopt;
    }
    const bool isAmount =
        number == FormulaNumber::Quantity || number == FormulaNumber::Cost || number == FormulaNumber::UnitCost;
    if constexpr (requires { entity.measures; }) {
        if (isAmount)
            return amountIn(number, entity.measures);
    } else {
        if (isAmount)
            return number == FormulaNumber::Cost ? entity.cost : std::nullopt;
    }
    return extentOf(number, entity, figures);
}

std::size_t measuresOf(const AnyEntity& entity)
{
    return std::visit(
        [](const auto& held) -> std::size_t {
            if constexpr (requires { held->measures; })
                return held->measures.size();
            return 0;
        },
        entity);
}

bool isYearField(std::string_view field)
{
    return field == "year_start" || field == "year_end";
}

/// Why a field of an entity cannot take one number, whatever it is.
QString whyNotOne(const AnyEntity& entity, std::string_view field)
{
    const QString why = whyNoDetail(entity, field);
    const std::size_t measures = field == "quantity" || field == "cost" ? measuresOf(entity) : 0;
    return why.isEmpty() && measures > 1 ? FormulaFieldTexts::severalMeasures(static_cast<int>(measures)) : why;
}

/// As editField() takes it.
Result<QString> typedFor(std::string_view field, double value, const QString& formula)
{
    const int decimals = isYearField(field) ? 0 : field == "cost" ? 2 : 3;
    const QString text = fromUtf8(shortest(isYearField(field) ? std::nearbyint(value) : value));
    const auto refused = [&](const QString& why) {
        return fail(ErrorCode::InvalidArgument, toUtf8(formula), toUtf8(why));
    };
    if (isYearField(field) && !(value >= 1900 && value <= 2200))
        return refused(FormulaFieldTexts::noYear(text));
    if (value < 0)
        return refused(FormulaFieldTexts::belowZero(text));
    return fromUtf8(roundDecimalText(toUtf8(text), decimals));
}

} // namespace

bool takesFormula(std::string_view field)
{
    return field == "quantity" || field == "cost" || field == "width_m" || isYearField(field);
}

std::optional<double> formulaNumber(FormulaNumber number, const AnyEntity& entity, const FeatureFigures& figures)
{
    return std::visit(
        [&](const auto& held) -> std::optional<double> {
            if constexpr (requires { held->yearStart; })
                return numberIn(number, *held, figures);
            return std::nullopt;
        },
        entity);
}

Result<FieldValue> formulaValue(const std::string& field, const QString& typed, const FeatureFigures& figures)
{
    const auto formula = Formula::parse(typed);
    if (!formula)
        return fail(formula.error());
    FieldValue value{field, typed};
    value.own = [field, formula = *formula, &figures](const AnyEntity& entity) -> Result<QString> {
        if (const QString why = whyNotOne(entity, field); !why.isEmpty())
            return fail(ErrorCode::InvalidArgument, toUtf8(formula.typed()), toUtf8(why));
        const auto number = formula.value([&](FormulaNumber named) { return formulaNumber(named, entity, figures); });
        if (!number)
            return fail(number.error());
        return typedFor(field, *number, formula.typed());
    };
    return value;
}

std::vector<FormulaRow> formulaRows(const ChangeSet& changes, const std::vector<std::string>& fields, std::size_t most,
                                    const Facts& facts)
{
    std::vector<FormulaRow> rows;
    for (std::size_t i = 0; i < changes.changes.size() && i < most; ++i) {
        const Change& change = changes.changes[i];
        const Meta* meta = metaOf(change.before);
        if (!meta)
            continue;
        for (const std::string& field : fields)
            rows.push_back({fromUtf8(meta->code), fieldTitle(field), fieldContent(change.before, field, facts).words,
                            fieldContent(change.after, field, facts).words});
    }
    return rows;
}

} // namespace riparia
