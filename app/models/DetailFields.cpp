// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/DetailFields.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>
#include <type_traits>

namespace riparia {

namespace {

class DetailTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::DetailFields)

public:
    static QString belowZero() { return tr("it must not be less than zero"); }
    static QString noMeasure() { return tr("choose a measure first: quantity and cost belong to it"); }
    static QString wrongCount(int measures)
    {
        return tr("it has %n measures: give as many values with ; between them", nullptr, measures);
    }
};

template <class T>
struct Detail {
    std::string_view key;
    std::function<std::string(const T&)> get;
    std::function<Result<void>(T&, const TypedValue&)> set;
};

template <class T>
using Details = std::vector<Detail<T>>;

std::vector<std::string> splitValues(std::string_view text)
{
    std::vector<std::string> values;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(';', from), text.size());
        values.emplace_back(trim(text.substr(from, to - from)));
        from = to + 1;
    }
    return values;
}

std::string numberText(const std::optional<double>& number)
{
    return number ? shortest(*number) : std::string();
}

Result<void> setNumber(std::optional<double>& number, const std::string& text)
{
    const auto typed = typedNumber(text);
    if (!typed)
        return fail(typed.error());
    number = *typed;
    return {};
}

/// The code of a name, whatever its case; else what was typed.
std::string codeOfWords(std::string_view field, const std::string& raw)
{
    const QString words = fromUtf8(raw);
    for (const std::string_view code : codesOfDetail(field)) {
        if (raw == code || words.compare(NameText::freeCode(code), Qt::CaseInsensitive) == 0)
            return std::string(code);
    }
    return raw;
}

template <class T>
Detail<T> textDetail(std::string_view key, std::string T::*member)
{
    return {key, [member](const T& entity) { return entity.*member; },
            [member](T& entity, const TypedValue& typed) -> Result<void> {
                entity.*member = codeOfWords(typed.field, typed.raw);
                return {};
            }};
}

template <class T>
Detail<T> numberDetail(std::string_view key, std::optional<double> T::*member)
{
    return {key, [member](const T& entity) { return numberText(entity.*member); },
            [member](T& entity, const TypedValue& typed) { return setNumber(entity.*member, typed.raw); }};
}

template <class T, class List>
Detail<T> listDetail(std::string_view key, List values)
{
    return {key, [values](const T& entity) { return join(std::invoke(values, entity), "; "); },
            [values](T& entity, const TypedValue& typed) -> Result<void> {
                auto& held = std::invoke(values, entity);
                held.clear();
                std::string raw = typed.raw;
                for (std::size_t at = raw.find("；"); at != std::string::npos; at = raw.find("；"))
                    raw.replace(at, std::string_view("；").size(), ";");
                for (const std::string& part : splitValues(raw)) {
                    std::string code = codeOfWords(typed.field, part);
                    if (!code.empty() && std::ranges::find(held, code) == held.end())
                        held.push_back(std::move(code));
                }
                return {};
            }};
}

template <class T>
Detail<T> tagDetail()
{
    return listDetail<T>(
        "tags", [](auto& entity) -> auto& { return entity.meta.tags; });
}

/// One value for each measure.
template <class T, class Read, class Write>
Detail<T> amountDetail(std::string_view key, Read read, Write write)
{
    return {key,
            [read](const T& entity) {
                std::vector<std::string> values;
                for (const MeasureEntry& entry : entity.measures)
                    values.push_back(read(entry));
                const bool any = std::ranges::any_of(values, [](const std::string& value) { return !value.empty(); });
                return any ? join(values, "; ") : std::string();
            },
            [write](T& entity, const TypedValue& typed) -> Result<void> {
                std::vector<MeasureEntry>& measures = entity.measures;
                std::vector<std::string> values = splitValues(typed.value);
                if (typed.value.empty())
                    values.assign(measures.size(), std::string());
                else if (measures.empty())
                    return fail(ErrorCode::InvalidArgument, typed.raw, toUtf8(DetailTexts::noMeasure()));
                if (values.size() != measures.size())
                    return fail(ErrorCode::InvalidArgument, typed.raw,
                                toUtf8(DetailTexts::wrongCount(static_cast<int>(measures.size()))));
                for (std::size_t i = 0; i < values.size(); ++i) {
                    if (const auto done = write(measures[i], values[i]); !done)
                        return done;
                }
                return {};
            }};
}

template <class T>
void addAmounts(Details<T>& details)
{
    const auto amountOf = [](std::optional<double> MeasureEntry::*member) {
        return std::pair(
            [member](const MeasureEntry& entry) { return numberText(entry.*member); },
            [member](MeasureEntry& entry, const std::string& value) { return setNumber(entry.*member, value); });
    };
    const auto [readQuantity, writeQuantity] = amountOf(&MeasureEntry::quantity);
    const auto [readCost, writeCost] = amountOf(&MeasureEntry::cost);
    details.push_back(amountDetail<T>("quantity", readQuantity, writeQuantity));
    details.push_back(amountDetail<T>(
        "unit", [](const MeasureEntry& entry) { return entry.unit; },
        [](MeasureEntry& entry, const std::string& value) -> Result<void> {
            entry.unit = value == "m²" ? "m2" : value == "m³" ? "m3" : value;
            return {};
        }));
    details.push_back(amountDetail<T>("cost", readCost, writeCost));
    details.push_back(tagDetail<T>());
}

/// The list of a kind; a new field is a line in it, and one in EditableFields.cpp.
template <class T>
const Details<T>& details()
{
    static const Details<T> all = [] {
        Details<T> made;
        if constexpr (requires(T entity) { entity.measures; })
            addAmounts(made);
        if constexpr (std::is_same_v<T, Area>) {
            made.push_back(textDetail("kind", &Area::kind));
        } else if constexpr (std::is_same_v<T, Greenway>) {
            made.push_back(textDetail("type", &Greenway::type));
            made.push_back(textDetail("grade", &Greenway::grade));
            made.push_back(numberDetail("width_m", &Greenway::width));
            made.push_back(textDetail("surface", &Greenway::surface));
            made.push_back(listDetail<Greenway>("paths", &Greenway::paths));
        } else if constexpr (std::is_same_v<T, Works>) {
            made.push_back(textDetail("category", &Works::category));
            made.push_back(textDetail("responsible", &Works::responsible));
            made.push_back(numberDetail("cost", &Works::cost));
            made.push_back({"order", [](const Works& works) { return std::to_string(works.order); },
                            [](Works& works, const TypedValue& typed) -> Result<void> {
                                const auto order = parseInteger(typed.value.empty() ? "0" : typed.value);
                                if (!order)
                                    return fail(ErrorCode::NumberSyntax, typed.raw);
                                works.order = *order;
                                return {};
                            }});
            made.push_back(tagDetail<T>());
        } else if constexpr (std::is_same_v<T, Site>) {
            made.push_back(textDetail("site_kind", &Site::kind));
            made.push_back(textDetail("register_number", &Site::registerNumber));
        } else if constexpr (std::is_same_v<T, Boundary>) {
            made.push_back(textDetail("role", &Boundary::role));
        }
        return made;
    }();
    return all;
}

template <class T>
const Detail<T>* detailRule(std::string_view field)
{
    const auto found = std::ranges::find(details<T>(), field, &Detail<T>::key);
    return found == details<T>().end() ? nullptr : &*found;
}

} // namespace

Result<std::optional<double>> typedNumber(const std::string& text)
{
    std::string digits = narrow(text);
    for (const std::string_view space : {"\u2009", "\u00a0", "\u202f", " "}) {
        for (std::size_t at = digits.find(space); at != std::string::npos; at = digits.find(space))
            digits.erase(at, space.size());
    }
    if (digits.empty())
        return std::optional<double>();
    const auto value = parseDouble(digits);
    if (!value)
        return fail(ErrorCode::NumberSyntax, text);
    if (*value < 0)
        return fail(ErrorCode::InvalidArgument, text, toUtf8(DetailTexts::belowZero()));
    return std::optional(*value);
}

template <class T>
std::optional<Result<void>> setDetail(T& entity, const TypedValue& typed)
{
    const Detail<T>* detail = detailRule<T>(typed.field);
    if (!detail)
        return std::nullopt;
    return detail->set(entity, typed);
}

template std::optional<Result<void>> setDetail(Segment&, const TypedValue&);
template std::optional<Result<void>> setDetail(Area&, const TypedValue&);
template std::optional<Result<void>> setDetail(Greenway&, const TypedValue&);
template std::optional<Result<void>> setDetail(PlanRiver&, const TypedValue&);
template std::optional<Result<void>> setDetail(Works&, const TypedValue&);
template std::optional<Result<void>> setDetail(Site&, const TypedValue&);
template std::optional<Result<void>> setDetail(Boundary&, const TypedValue&);

std::optional<std::string> detailOf(const AnyEntity& entity, std::string_view field)
{
    return std::visit(
        [&]<class Held>(const Held& held) -> std::optional<std::string> {
            if constexpr (!std::is_same_v<Held, std::monostate>) {
                using T = std::remove_cvref_t<decltype(*held)>;
                if (const Detail<T>* detail = detailRule<T>(field))
                    return detail->get(*held);
            }
            return std::nullopt;
        },
        entity);
}

QString detailWords(const AnyEntity& entity, std::string_view field)
{
    const auto value = detailOf(entity, field);
    if (!value || codesOfDetail(field).empty())
        return value ? fromUtf8(*value) : QString();
    QStringList words;
    for (const std::string& part : splitValues(*value))
        words += NameText::freeCode(part);
    return words.join(QStringLiteral("; "));
}

const std::vector<std::string_view>& codesOfDetail(std::string_view field)
{
    static const std::map<std::string_view, std::vector<std::string_view>> codes{
        {"kind", {"wetland", "planting", "park", "habitat"}},
        {"site_kind", {"outfall", "construction", "control_section", "park", "venue", "node"}},
        {"type", {"urban", "town", "country", "natural"}},
        {"grade", {"regional", "municipal", "community"}},
        {"paths", {"walking", "jogging", "cycling", "shared"}},
        {"category", {"black_odour", "channel", "greenway"}},
        {"role", {"jurisdiction", "water_surface", "road"}}};
    static const std::vector<std::string_view> none;
    const auto found = codes.find(field);
    return found == codes.end() ? none : found->second;
}

QString whyNoDetail(const AnyEntity& entity, std::string_view field)
{
    if (field != "quantity" && field != "unit" && field != "cost")
        return {};
    return std::visit(
        [&](const auto& held) {
            if constexpr (requires { held->measures; })
                return held->measures.empty() ? DetailTexts::noMeasure() : QString();
            return QString();
        },
        entity);
}

} // namespace riparia
