// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/PlanJson.h"

#include "core/plan/PlanHash.h"

#include <nlohmann/json.hpp>

namespace riparia {

namespace {

std::string header(const Plan& plan)
{
    const PlanInfo& info = plan.info();
    const nlohmann::ordered_json about{{"id", info.id.toString()},
                                       {"title", info.title},
                                       {"crs", info.crs.isValid() ? info.crs.authorityText() : std::string()},
                                       {"crs_wkt", info.crs.isValid() ? info.crs.wkt() : std::string()},
                                       {"length_method", toString(info.method)},
                                       {"hash", planHash(plan)}};
    return "{\"schema\":\"riparia.plan/1\",\"plan\":" +
           about.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + ",\"tables\":{";
}

class PlanJsonWriter {
public:
    PlanJsonWriter(const Plan& plan, const Sink& sink, const Progress& progress)
        : m_plan(plan)
        , m_sink(sink)
        , m_progress(progress)
    {}

    template <class T>
    void operator()()
    {
        put((m_first ? "\n\"" : ",\n\"") + std::string(EntityTraits<T>::table) + "\":[");
        m_first = false;
        const char* separator = "\n";
        for (const auto& [id, entity] : m_plan.table<T>()) {
            put(separator + canonicalRow(*entity));
            separator = ",\n";
        }
        put("]");
    }

    const Result<void>& result() const { return m_result; }

private:
    void put(const std::string& text)
    {
        if (m_result && m_progress.cancelled())
            m_result = fail(ErrorCode::Cancelled);
        if (m_result)
            m_result = m_sink(text);
    }

    const Plan& m_plan;
    const Sink& m_sink;
    const Progress& m_progress;
    Result<void> m_result;
    bool m_first = true;
};

} // namespace

Result<void> writePlanJson(const Plan& plan, const Sink& sink, const Progress& progress)
{
    if (auto written = sink(header(plan)); !written)
        return written;
    PlanJsonWriter writer(plan, sink, progress);
    EntityTypes::forEach(writer);
    if (!writer.result())
        return writer.result();
    return sink("\n}}\n");
}

} // namespace riparia
