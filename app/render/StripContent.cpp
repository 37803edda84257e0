// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripContent.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/Gaps.h"
#include "core/ledger/LineClip.h"
#include "core/ledger/OwnerOrder.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace riparia {

namespace {

Millimetres sumOf(const std::vector<Span>& spans)
{
    Millimetres sum;
    for (const Span& span : spans)
        sum += span.length();
    return sum;
}

/// Ascending and disjoint.
std::vector<Span> united(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<Span> all;
    for (const Span& span : spans) {
        if (!all.empty() && span.from <= all.back().to)
            all.back().to = std::max(all.back().to, span.to);
        else
            all.push_back(span);
    }
    return all;
}

class StripBuilder {
public:
    StripBuilder(const Plan& plan, const Ledger& ledger, std::shared_ptr<const PlanRiver> river,
                 const std::function<bool(const Uuid&)>& isShown, Language language)
        : m_plan(plan)
        , m_ledger(ledger)
        , m_river(std::move(river))
        , m_count(ledger.river(m_river->river.key))
        , m_isShown(isShown)
        , m_language(language)
    {}

    std::shared_ptr<StripContent> build()
    {
        const River& river = m_river->river;
        m_content->id = m_river->meta.uuid;
        m_content->key = river.key;
        m_content->name = nameOf(river.name, river.nameEn);
        if (m_content->name.isEmpty())
            m_content->name = fromUtf8(river.key);
        m_content->stationing = river.stationing;
        m_content->length = river.length();
        m_content->directionConfirmed = river.directionConfirmed;
        addBars();
        addPieces();
        addGaps();
        return m_content;
    }

private:
    QString nameOf(const std::string& name, const std::string& english) const
    {
        const std::string& first = m_language == Language::Chinese ? name : english;
        const std::string& second = m_language == Language::Chinese ? english : name;
        return fromUtf8(first.empty() ? second : first);
    }

    void addBars()
    {
        const Uuid& scenario = m_ledger.request.scenario;
        for (const auto& row : entitiesOf<Segment>(m_plan, scenario)) {
            if (row->river == m_river->river.key && row->state != SegmentState::Detached)
                addBar(*row, row->span, row->bank);
        }
        for (const auto& row : entitiesOf<Greenway>(m_plan, scenario)) {
            if (row->link.water == m_river->river.key)
                addBar(*row, row->link.span, row->link.bank);
        }
        for (const auto& row : entitiesOf<Area>(m_plan, scenario)) {
            if (row->link.water == m_river->river.key)
                addBar(*row, row->link.span, row->link.bank);
        }
        std::ranges::sort(m_content->bars, [](const StripBar& a, const StripBar& b) {
            if (a.span.from != b.span.from)
                return a.span.from < b.span.from;
            const auto codes = compareCodes(toUtf8(a.code), toUtf8(b.code));
            return codes != 0 ? codes < 0 : a.id < b.id;
        });
    }

    template <class T>
    void addBar(const T& row, const Span& span, Bank bank)
    {
        StripBar bar;
        bar.span = span.intersected(m_river->river.alignment->whole());
        if (bar.span.isEmpty())
            return;
        bar.id = row.meta.uuid;
        bar.kind = EntityTraits<T>::kind;
        bar.code = fromUtf8(row.meta.code);
        bar.bank = bank;
        if constexpr (std::is_same_v<T, Greenway>)
            bar.grade = fromUtf8(row.grade);
        if (bar.kind == EntityKind::Segment && !row.measures.empty())
            bar.caption = NameText::measure(row.measures.front().type, m_language);
        else
            bar.caption = nameOf(row.meta.name, row.meta.nameEn);
        const CountContext& context = *m_ledger.context;
        const StatusOn status = context.rule().statusOf(row.events, context.lookup().works(row.works).get());
        bar.status = status.displayClass;
        bar.statusName = NameText::status(status.code, m_language);
        bar.shown = !m_isShown || m_isShown(bar.id);
        if (const FeaturePtr counted = m_ledger.feature(bar.id)) {
            bar.counted = true;
            if (bar.kind == EntityKind::Segment)
                bar.elsewhere = sharesOf(*counted);
        }
        m_content->bars.push_back(std::move(bar));
    }

    /// Where a segment is not the one that is counted.
    std::vector<StripShare> sharesOf(const CountedFeature& feature) const
    {
        std::vector<StripShare> shares;
        if (!m_count)
            return shares;
        for (const Span& own : feature.counted.spans) {
            auto piece = std::ranges::partition_point(m_count->pieces,
                                                      [&](const LengthPiece& p) { return p.span.to <= own.from; });
            for (; piece != m_count->pieces.end() && piece->span.from < own.to; ++piece) {
                if (piece->ownerRiver->id() == feature.id())
                    continue;
                const Span span = own.intersected(piece->span);
                const QString owner = fromUtf8(piece->ownerRiver->code());
                if (!shares.empty() && shares.back().owner == owner && shares.back().span.to == span.from)
                    shares.back().span.to = span.to;
                else
                    shares.push_back({span, owner});
            }
        }
        return shares;
    }

    void addPieces()
    {
        if (!m_count)
            return;
        auto& pieces = m_content->pieces;
        for (const LengthPiece& piece : m_count->pieces) {
            const bool isShared = piece.onRiver > 1;
            const Uuid& owner = piece.ownerRiver->id();
            if (!pieces.empty() && pieces.back().span.to == piece.span.from && pieces.back().owner == owner &&
                pieces.back().isShared == isShared)
                pieces.back().span.to = piece.span.to;
            else
                pieces.push_back({piece.span, owner, fromUtf8(piece.ownerRiver->code()), isShared});
        }
    }

    void addGaps()
    {
        std::vector<Span> works;
        for (const StripBar& bar : m_content->bars) {
            if (bar.kind == EntityKind::Segment && bar.shown && !bar.counted)
                works.push_back(bar.span);
        }
        std::vector<Span> untreated;
        for (const Gap& gap : gapsAlong(m_ledger, m_river))
            untreated.push_back(gap.span);
        m_content->uncounted = intersected(united(std::move(works)), untreated);
        for (const Span& gap : untreated) {
            for (const Span& open : without(gap, intersected({gap}, m_content->uncounted))) {
                if (!open.isEmpty())
                    m_content->gaps.push_back(open);
            }
        }
    }

    const Plan& m_plan;
    const Ledger& m_ledger;
    std::shared_ptr<const PlanRiver> m_river;
    const RiverCount* m_count;
    const std::function<bool(const Uuid&)>& m_isShown;
    Language m_language;
    std::shared_ptr<StripContent> m_content = std::make_shared<StripContent>();
};

} // namespace

Millimetres StripContent::treated() const
{
    Millimetres sum;
    for (const StripPiece& piece : pieces)
        sum += piece.span.length();
    return sum;
}

Millimetres StripContent::planned() const
{
    return sumOf(uncounted);
}

Millimetres StripContent::inGaps() const
{
    return sumOf(gaps);
}

const StripBar* StripContent::bar(const Uuid& wanted) const
{
    const auto found = std::ranges::find(bars, wanted, &StripBar::id);
    return found == bars.end() ? nullptr : &*found;
}

std::shared_ptr<const StripContent> stripContentOf(const Plan& plan, const Ledger& ledger, const std::string& river,
                                                   const std::function<bool(const Uuid&)>& isShown, Language language,
                                                   const ShownUnits& units)
{
    auto row = ledger.context->lookup().river(river);
    if (!row || !row->river.alignment)
        return nullptr;
    auto content = StripBuilder(plan, ledger, std::move(row), isShown, language).build();
    content->units = units;
    return content;
}

} // namespace riparia
