// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64.h"
#include "core/plan/EntityTraits.h"
#include "core/plan/Fields.h"
#include "core/plan/PlanHash.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

namespace riparia {

namespace {

using Json = nlohmann::json;

/// Visitor of Fields.h that fills an entity from a canonical row; keeps the first thing that is wrong.
class RowReader {
public:
    RowReader(const Json& row, Crs crs, LengthMethod method)
        : m_row(&row)
        , m_crs(std::move(crs))
        , m_method(method)
    {}

    const std::optional<Error>& error() const { return m_error; }

    template <class V>
    void operator()(std::string_view column, V& member)
    {
        const auto at = m_row->find(column);
        if (at != m_row->end() && !m_error && !read(*at, member) && !m_error)
            m_error = Error{ErrorCode::PlanDamaged, {}, std::string(column)};
    }

private:
    /// The members of an object inside the row, read by `visit` with this reader.
    template <class Visit>
    bool inside(const Json& object, Visit&& visit)
    {
        if (!object.is_object())
            return false;
        const Json* const outer = std::exchange(m_row, &object);
        visit();
        m_row = outer;
        return !m_error;
    }

    bool read(const Json& json, bool& flag)
    {
        flag = json.is_boolean() && json.get<bool>();
        return json.is_boolean();
    }
    bool read(const Json& json, std::int64_t& number)
    {
        const bool fits = json.is_number_integer() &&
                          !(json.is_number_unsigned() &&
                            json.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()));
        number = fits ? json.get<std::int64_t>() : 0;
        return fits;
    }
    bool read(const Json& json, int& number)
    {
        std::int64_t wide = 0;
        const bool fits = read(json, wide) && std::in_range<int>(wide);
        number = fits ? static_cast<int>(wide) : 0;
        return fits;
    }
    bool read(const Json& json, double& number)
    {
        if (json.is_number()) {
            number = json.get<double>();
            return true;
        }
        const double inf = std::numeric_limits<double>::infinity();
        if (json == "nan")
            number = std::numeric_limits<double>::quiet_NaN();
        else if (json == "inf" || json == "-inf")
            number = json == "inf" ? inf : -inf;
        else
            return false;
        return true;
    }
    bool read(const Json& json, std::string& text)
    {
        if (json.is_string()) {
            text = json.get_ref<const std::string&>();
            return true;
        }
        const auto at = json.is_object() ? json.find("base64") : json.end();
        if (!json.is_object() || at == json.end() || !at->is_string())
            return false;
        auto bytes = fromBase64(at->get_ref<const std::string&>());
        text = bytes.value_or(std::string());
        return bytes.has_value();
    }
    bool read(const Json& json, Uuid& id)
    {
        id = Uuid();
        if (json.is_null())
            return true;
        const auto parsed = json.is_string() ? Uuid::parse(json.get_ref<const std::string&>()) : std::nullopt;
        id = parsed.value_or(Uuid());
        return parsed.has_value();
    }
    bool read(const Json& json, Date& day)
    {
        const auto parsed = Date::parse(json.is_string() ? json.get_ref<const std::string&>() : std::string());
        if (parsed)
            day = *parsed;
        return parsed.has_value();
    }
    bool read(const Json& json, Position& at)
    {
        constexpr std::int64_t kFarthest = 1'000'000'000'000'000; // millimetres; lengths must not overflow
        const bool isOnEarth = read(json, at.mm) && -kFarthest <= at.mm && at.mm <= kFarthest;
        at.mm = isOnEarth ? at.mm : 0;
        return isOnEarth;
    }

    template <class Code>
    bool readCode(const Json& json, Code& code, std::optional<Code> (*parse)(std::string_view))
    {
        const auto parsed = json.is_string() ? parse(json.get_ref<const std::string&>()) : std::nullopt;
        code = parsed.value_or(code);
        return parsed.has_value();
    }
    bool read(const Json& json, Bank& bank) { return readCode(json, bank, parseBank); }
    bool read(const Json& json, SegmentState& state) { return readCode(json, state, parseSegmentState); }
    bool read(const Json& json, LinkOrigin& origin) { return readCode(json, origin, parseLinkOrigin); }

    bool read(const Json& json, Line& line)
    {
        line.clear();
        if (!json.is_array() || json.size() % 2 != 0)
            return false;
        line.reserve(json.size() / 2);
        for (std::size_t i = 0; i < json.size(); i += 2) {
            Point p;
            if (!read(json[i], p.x) || !read(json[i + 1], p.y))
                return false;
            line.push_back(p);
        }
        return true;
    }
    bool read(const Json& json, Point& p)
    {
        Line line;
        if (!read(json, line) || line.size() != 1)
            return false;
        p = line.front();
        return true;
    }
    bool read(const Json& json, Polygon& polygon)
    {
        std::vector<Line> rings;
        if (!read(json, rings) || rings.empty())
            return false;
        polygon.outer = std::move(rings.front());
        polygon.holes.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
        return true;
    }
    bool read(const Json& json, MeasureEntry& measure)
    {
        return inside(json, [&] {
            (*this)("type", measure.type);
            (*this)("quantity", measure.quantity);
            (*this)("unit", measure.unit);
            (*this)("cost", measure.cost);
        });
    }
    bool read(const Json& json, StatusEvent& event)
    {
        return inside(json, [&] {
            (*this)("date", event.date);
            (*this)("status", event.status);
            (*this)("delayed", event.delayed);
            (*this)("suspended", event.suspended);
            (*this)("cancelled", event.cancelled);
            (*this)("note", event.note);
        });
    }
    bool read(const Json& json, RiverSpan& span)
    {
        return inside(json, [&] {
            (*this)("river", span.river);
            (*this)("from_mm", span.span.from);
            (*this)("to_mm", span.span.to);
        });
    }
    bool read(const Json& json, River& river)
    {
        return inside(json, [&] {
            (*this)("key", river.key);
            (*this)("name", river.name);
            (*this)("name_en", river.nameEn);
            (*this)("direction_confirmed", river.directionConfirmed);
            readStationing(river);
            if (m_row->contains("vertices"))
                readAlignment(river);
        });
    }
    void readStationing(River& river)
    {
        Millimetres length;
        std::string origin(toString(Origin::Source));
        std::int64_t start = 0;
        std::vector<std::vector<std::int64_t>> rows;
        (*this)("length_mm", length.value);
        (*this)("origin", origin);
        (*this)("start_mm", start);
        (*this)("calibration", rows);
        std::vector<CalibrationPoint> calibration;
        for (const auto& row : rows) {
            if (row.size() == 2)
                calibration.push_back({Position{row[0]}, row[1]});
            else
                damaged("calibration");
        }
        rows.clear();
        (*this)("equations", rows);
        std::vector<ChainageEquation> equations;
        for (const auto& row : rows) {
            if (row.size() == 3)
                equations.push_back({Position{row[0]}, row[1], row[2]});
            else
                damaged("equations");
        }
        if (origin != toString(Origin::Source) && origin != toString(Origin::Mouth))
            damaged("origin");
        const Origin end = origin == toString(Origin::Mouth) ? Origin::Mouth : Origin::Source;
        river.stationing = Stationing(length, end, start, std::move(calibration), std::move(equations));
    }
    void readAlignment(River& river)
    {
        Line vertices;
        std::vector<double> z;
        std::string crs = m_crs.authorityText();
        std::string method(toString(m_method));
        (*this)("crs", crs);
        (*this)("method", method);
        (*this)("vertices", vertices);
        (*this)("z", z);
        if (crs != m_crs.authorityText())
            damaged("crs");
        if (method != toString(m_method))
            damaged("method");
        if (m_error)
            return;
        auto ruler = Ruler::make(m_crs, m_method);
        if (!ruler) {
            m_error = ruler.error();
            return;
        }
        auto alignment = Alignment::make(std::move(vertices), std::move(z), *ruler);
        if (alignment)
            river.alignment = std::make_shared<const Alignment>(std::move(*alignment));
        else
            damaged("vertices");
    }
    void damaged(std::string_view column)
    {
        if (!m_error)
            m_error = Error{ErrorCode::PlanDamaged, {}, std::string(column)};
    }

    template <class V>
    bool read(const Json& json, std::optional<V>& member)
    {
        member.reset();
        return json.is_null() || read(json, member.emplace());
    }
    template <class V>
    bool read(const Json& json, std::vector<V>& members)
    {
        members.clear();
        if (!json.is_array())
            return false;
        for (const Json& item : json) {
            if (!read(item, members.emplace_back()))
                return false;
        }
        return true;
    }

    const Json* m_row;
    Crs m_crs;
    LengthMethod m_method;
    std::optional<Error> m_error;
};

} // namespace

template <class T>
Result<T> fromCanonicalRow(const std::string& row, const Crs& crs, LengthMethod method)
{
    const Json json = Json::parse(row, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::PlanDamaged, std::string(EntityTraits<T>::table), "not a JSON object");
    T entity;
    RowReader reader(json, crs, method);
    visitFields(entity, reader);
    if (reader.error())
        return fail(reader.error()->code, std::string(EntityTraits<T>::table), reader.error()->detail);
    return entity;
}

#define RIPARIA_ROWS(Type) template Result<Type> fromCanonicalRow<Type>(const std::string&, const Crs&, LengthMethod);
RIPARIA_FOR_EACH_ENTITY(RIPARIA_ROWS)
#undef RIPARIA_ROWS

} // namespace riparia
