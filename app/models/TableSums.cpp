// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TableSums.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr std::size_t kRowsBetweenLooks = 1024; // at whether to stop

/// One quantity of one row, as cellOf() has it.
class Quantities {
public:
    explicit Quantities(const TableSumsRequest& request)
        : m_request(request)
    {}

    double of(const Segment& segment, std::string_view) const { return segment.span.length().metres(); }
    double of(const Area& area, std::string_view) const
    {
        const FeaturePtr counted = m_request.ledger->feature(area.meta.uuid);
        return (counted ? counted->whole.area : m_request.sizes->area(area, m_request.plan)).squareMetres();
    }
    double of(const Greenway& greenway, std::string_view) const
    {
        if (greenway.isAlongRiver())
            return greenway.link.span.length().metres();
        const FeaturePtr counted = m_request.ledger->feature(greenway.meta.uuid);
        return (counted ? counted->whole.greenway : m_request.sizes->length(greenway, m_request.plan)).metres();
    }
    double of(const PlanRiver& river, std::string_view column) const
    {
        if (column == "length_m")
            return river.river.length().metres();
        const RiverCount* count = m_request.ledger->river(river.river.key);
        return count ? count->net.river.metres() : 0;
    }

private:
    const TableSumsRequest& m_request;
};

void addTo(ColumnSum& sum, double quantity)
{
    sum.least = sum.count == 0 ? quantity : std::min(sum.least, quantity);
    sum.most = sum.count == 0 ? quantity : std::max(sum.most, quantity);
    sum.sum += quantity;
    ++sum.count;
}

template <class T>
Result<void> addRows(const TableSumsRequest& request, std::vector<ColumnSum>& sums, const Progress& progress)
{
    const Quantities quantities(request);
    for (std::size_t i = 0; i < request.rows.size(); ++i) {
        if (i % kRowsBetweenLooks == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const auto entity = request.plan.table<T>().find(request.rows[i]);
        if (!entity)
            continue;
        for (ColumnSum& sum : sums)
            addTo(sum, quantities.of(*entity, sum.column));
    }
    return {};
}

} // namespace

Result<std::vector<ColumnSum>> tableSums(const TableSumsRequest& request, const Progress& progress)
{
    std::vector<ColumnSum> sums;
    for (const TableColumn& column : columnsOf(request.type)) {
        if (column.isNumber && column.editor == CellEditor::None)
            sums.push_back({column.key});
    }
    Result<void> added;
    switch (request.type) {
    case TableType::Segments: added = addRows<Segment>(request, sums, progress); break;
    case TableType::Areas: added = addRows<Area>(request, sums, progress); break;
    case TableType::Greenways: added = addRows<Greenway>(request, sums, progress); break;
    case TableType::Rivers: added = addRows<PlanRiver>(request, sums, progress); break;
    case TableType::Works: break; // nothing of theirs is measured
    }
    if (!added)
        return fail(added.error());
    return sums;
}

} // namespace riparia
