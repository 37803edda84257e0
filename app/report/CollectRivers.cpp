// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Collect.h"

#include "app/report/RiverOrder.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/ledger/CountContext.h"
#include "core/plan/ScenarioView.h"
#include "core/river/Bank.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace riparia {

namespace {

/// Rivers without works are listed up to so many.
constexpr std::size_t kMostUntreated = 60;

class RiverCollector {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverCollector)

public:
    RiverCollector(ReportContent& content, const Progress& progress)
        : m_content(content)
        , m_ledger(*content.ledger)
        , m_progress(progress)
    {}

    Result<void> collect()
    {
        m_register = riverRegisterOf(*m_content.plan, m_ledger.request.scenario);
        if (auto done = addCounted(); !done)
            return done;
        addUntreated();
        tellApart();
        orderRivers(m_content.rivers, m_register, *m_content.plan, m_ledger.request.scenario);
        group();
        for (RiverFacts& facts : m_content.rivers) {
            if (m_progress.cancelled())
                return fail(ErrorCode::Cancelled);
            addAlong(facts);
            addRemarks(facts);
            m_content.riverLength += facts.length;
        }
        return {};
    }

private:
    void nameIt(RiverFacts& facts, const std::string& name, const std::string& english) const
    {
        const bool isChinese = m_content.language == Language::Chinese;
        const std::string& first = isChinese ? name : english;
        const std::string& second = isChinese ? english : name;
        facts.name = pageName(!first.empty() ? first : !second.empty() ? second : facts.key);
        if (!first.empty() && !second.empty() && first != second)
            facts.otherName = pageName(second);
    }

    /// In the language of the report; in the other one where there is no other name.
    QString inLanguage(const std::string& name, const std::string& english) const
    {
        const bool isChinese = m_content.language == Language::Chinese;
        const std::string& first = isChinese ? name : english;
        return pageName(first.empty() ? (isChinese ? english : name) : first);
    }

    static QString pageName(const std::string& text) { return fromUtf8(text).left(200); }

    void nameRiver(RiverFacts& facts) const
    {
        const River& river = facts.river->river;
        const Meta& meta = facts.river->meta;
        nameIt(facts, river.name.empty() ? meta.name : river.name, river.nameEn.empty() ? meta.nameEn : river.nameEn);
    }

    Result<void> addCounted()
    {
        const auto rows = pivot(m_ledger, {"water"}, m_progress);
        if (!rows)
            return fail(rows.error());
        const auto classes = pivot(m_ledger, {"water", "class"}, m_progress);
        if (!classes)
            return fail(classes.error());
        for (const SummaryRow& row : rows->rows) {
            RiverFacts facts;
            facts.key = row.key.front().value_or("");
            facts.river = facts.key.empty() ? nullptr : m_ledger.context->lookup().river(facts.key);
            facts.figures = row.figures;
            facts.features = row.features;
            facts.cost = row.cost;
            if (facts.river)
                nameRiver(facts);
            else if (facts.key.empty())
                facts.name = NameText::unassigned();
            else
                nameIt(facts, row.label.front(), row.labelEn.front());
            m_content.rivers.push_back(std::move(facts));
        }
        for (const SummaryRow& row : classes->rows) {
            const std::string key = row.key.front().value_or("");
            const auto facts = std::ranges::find(m_content.rivers, key, &RiverFacts::key);
            if (facts != m_content.rivers.end())
                addByClass(facts->byClass, row);
        }
        return {};
    }

    void addUntreated()
    {
        if (!m_ledger.request.filter.isEmpty())
            return; // a filter has chosen
        std::vector<RiverFacts> untreated;
        for (const auto& row : entitiesOf<PlanRiver>(*m_content.plan, m_ledger.request.scenario)) {
            if (!row->river.alignment ||
                std::ranges::find(m_content.rivers, row->river.key, &RiverFacts::key) != m_content.rivers.end())
                continue;
            RiverFacts facts;
            facts.key = row->river.key;
            facts.river = row;
            nameRiver(facts);
            untreated.push_back(std::move(facts));
        }
        if (untreated.size() > kMostUntreated) {
            m_content.riversLeftOut = untreated.size();
            for (const RiverFacts& facts : untreated) {
                for (const Gap& gap : gapsAlong(m_ledger, facts.river))
                    m_content.lengthLeftOut += gap.length();
            }
            m_content.riverLength += m_content.lengthLeftOut;
            return;
        }
        for (RiverFacts& facts : untreated)
            m_content.rivers.push_back(std::move(facts));
    }

    /// Rivers of one name show their keys.
    void tellApart()
    {
        std::map<QString, int> named;
        for (const RiverFacts& facts : m_content.rivers)
            ++named[facts.name];
        for (RiverFacts& facts : m_content.rivers) {
            if (named[facts.name] < 2 || facts.key.empty())
                continue;
            const QString key = pageName(facts.key);
            facts.otherName = facts.otherName.isEmpty() ? key : key + QStringLiteral(" · ") + facts.otherName;
        }
    }

    /// Black-odorous water bodies and other rivers where the register knows some; else main stem and tributaries.
    void group()
    {
        bool knowsLevels = false;
        bool knowsBlackOdour = false;
        for (const RiverFacts& facts : m_content.rivers) {
            const auto entry = m_register.find(facts.key);
            knowsLevels = knowsLevels || (entry != m_register.end() && entry->second.level >= 0);
            knowsBlackOdour = knowsBlackOdour || (entry != m_register.end() && entry->second.isBlackOdorous);
        }
        const QStringList groups =
            knowsBlackOdour
                ? QStringList{tr("Black-odorous water bodies"), tr("River channels"), tr("Other waters")}
                : QStringList{tr("Main stem"), tr("First-order tributaries"), tr("Second-order tributaries"),
                              tr("Third-order tributaries"), tr("Other waters")};
        const auto groupOf = [&](const RiverFacts& facts) {
            if (!facts.river)
                return static_cast<int>(groups.size()) - 1;
            const auto entry = m_register.find(facts.key);
            if (knowsBlackOdour)
                return entry != m_register.end() && entry->second.isBlackOdorous ? 0 : 1;
            return entry == m_register.end() || entry->second.level < 0 ? static_cast<int>(groups.size()) - 1
                                                                        : entry->second.level;
        };
        if (!knowsLevels && !knowsBlackOdour)
            return;
        std::ranges::stable_sort(m_content.rivers, {}, groupOf);
        std::map<int, int> used;
        for (RiverFacts& facts : m_content.rivers) {
            const int wanted = groupOf(facts);
            if (used.emplace(wanted, m_content.groups.size()).second)
                m_content.groups << groups[wanted];
            facts.group = used[wanted];
        }
    }

    void addAlong(RiverFacts& facts)
    {
        if (!facts.river || !facts.river->river.alignment)
            return;
        const RiverCount* count = m_ledger.river(facts.key);
        for (const Gap& gap : gapsAlong(m_ledger, facts.river)) {
            facts.gaps.push_back(gap.span);
            facts.untreated += gap.length();
        }
        facts.length = facts.untreated + facts.figures.river.net;
        const auto isInside = [](const CountedFeature* feature) { return feature->isInside(); };
        if (!count || std::ranges::none_of(count->features, isInside))
            return;
        addLanes(facts, *count);
        const auto isCounted = [this](const Uuid& id) {
            const FeaturePtr feature = m_ledger.feature(id);
            return feature && feature->isInside();
        };
        facts.strip = stripContentOf(*m_content.plan, m_ledger, facts.key, isCounted, m_content.language);
        addSegments(facts, *count);
    }

    void addLanes(RiverFacts& facts, const RiverCount& count)
    {
        for (const LengthPiece& piece : count.pieces) {
            const Millimetres length = piece.span.length();
            if (piece.ownerLeft)
                facts.left += length;
            if (piece.ownerRight)
                facts.right += length;
            if (piece.bankClass() == Bank::Both)
                facts.both += length;
        }
        m_content.bothBanks += facts.both;
        m_content.left += facts.left;
        m_content.right += facts.right;
        m_content.pieces += count.pieces.size();
        if (!count.pieces.empty())
            facts.works = Span{count.pieces.front().span.from, count.pieces.back().span.to};
    }

    void addSegments(RiverFacts& facts, const RiverCount& count)
    {
        for (const CountedFeature* feature : count.features) {
            if (feature->kind != EntityKind::Segment || !feature->isInside())
                continue;
            SegmentFacts segment;
            segment.feature = m_ledger.feature(feature->id());
            segment.name = inLanguage(feature->meta->name, feature->meta->nameEn);
            segment.remarks = fromUtf8(feature->meta->remarks);
            QStringList measures;
            for (const std::string& code : feature->measures)
                measures << NameText::measure(code, m_content.language);
            segment.measures =
                measures.join(m_content.language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
            segment.status = NameText::status(feature->status.code, m_content.language);
            segment.length = feature->gross.river;
            if (!feature->counted.spans.empty())
                segment.span = {feature->counted.spans.front().from, feature->counted.spans.back().to};
            for (const LengthPiece& piece : count.pieces) {
                if (piece.ownerRiver == feature)
                    segment.counted += piece.span.length();
            }
            addElsewhere(segment, facts);
            facts.segments.push_back(std::move(segment));
        }
        std::ranges::stable_sort(facts.segments, [](const SegmentFacts& a, const SegmentFacts& b) {
            return std::tie(a.span.from, a.feature->code()) < std::tie(b.span.from, b.feature->code());
        });
    }

    void addRemarks(RiverFacts& facts) const
    {
        if (facts.river) {
            facts.remarks = fromUtf8(facts.river->meta.remarks);
        } else if (!facts.key.empty()) {
            const auto there = std::ranges::find_if(m_ledger.features, [&](const FeaturePtr& feature) {
                return feature->water.body && feature->water.key == facts.key;
            });
            if (there != m_ledger.features.end())
                facts.remarks = fromUtf8((*there)->water.body->meta.remarks);
        }
        if (!facts.remarks.isEmpty())
            return;
        QStringList all;
        for (const SegmentFacts& segment : facts.segments) {
            if (!segment.remarks.isEmpty() && !all.contains(segment.remarks))
                all << segment.remarks;
        }
        facts.remarks = all.join(m_content.language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
    }

    static void addElsewhere(SegmentFacts& segment, const RiverFacts& facts)
    {
        const StripBar* bar = facts.strip ? facts.strip->bar(segment.feature->id()) : nullptr;
        if (!bar)
            return;
        for (const StripShare& share : bar->elsewhere) {
            const auto same = std::ranges::find(segment.elsewhere, share.owner, &SegmentFacts::Elsewhere::owner);
            if (same != segment.elsewhere.end())
                same->length += share.span.length();
            else
                segment.elsewhere.push_back({share.span.length(), share.owner});
        }
    }

    ReportContent& m_content;
    const Ledger& m_ledger;
    const Progress& m_progress;
    RiverRegister m_register;
};

} // namespace

void addByClass(ByClass& amounts, const SummaryRow& row)
{
    const auto statusClass = parseStatusClass(row.key.back().value_or("unset")).value_or(StatusClass::Unset);
    amounts[static_cast<std::size_t>(statusClass)] += row.figures.net();
}

Result<void> collectRivers(ReportContent& content, const Progress& progress)
{
    return RiverCollector(content, progress).collect();
}

} // namespace riparia
