// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanNames.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include <QCoreApplication>

namespace riparia {

namespace {

/// PlanNameTexts with the languages' own punctuation.
class PlanNameTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::PlanNames)

public:
    static QString range() { return tr("%1–%2", "from chainage to chainage"); }
    static QString between() { return tr(", ", "between measures"); }
};

} // namespace

PlanNames::PlanNames(const PlanDocument& document)
    : m_document(document)
{
    connect(&document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.concerns(EntityKind::River))
            m_known = false;
    });
}

std::shared_ptr<const PlanRiver> PlanNames::river(const std::string& key) const
{
    if (!m_known) {
        m_rivers.clear();
        for (const auto& [id, river] : plan().rivers())
            m_rivers.try_emplace(river->river.key, river);
        m_known = true;
    }
    const auto found = m_rivers.find(key);
    return found == m_rivers.end() ? nullptr : found->second;
}

QString PlanNames::riverName(const River& river)
{
    return NameText::river(river, installedLanguage());
}

QString PlanNames::riverName(const std::string& key) const
{
    const auto found = river(key);
    return found ? riverName(found->river) : fromUtf8(key);
}

QString PlanNames::worksName(const Uuid& id) const
{
    const auto works = plan().works().find(m_document.places().standIn(id));
    return works ? nameOf(works->meta) : QString();
}

QString PlanNames::nameOf(const Meta& meta)
{
    const bool chinese = installedLanguage() == Language::Chinese;
    const std::string& first = chinese ? meta.name : meta.nameEn;
    const std::string& second = chinese ? meta.nameEn : meta.name;
    return fromUtf8(!first.empty() ? first : !second.empty() ? second : meta.code);
}

QString PlanNames::chainage(const River& river, Position at, const ShownUnits& units)
{
    return units.chainageToTenths(river.stationing.chainageAt(at));
}

QString PlanNames::chainage(const std::string& key, Position at) const
{
    const auto found = river(key);
    return found ? chainage(found->river, at, m_units) : QString();
}

PlanNames::Ends PlanNames::ends(const River& river, const Span& span)
{
    if (river.stationing.origin() == Origin::Mouth)
        return {span.to, span.from};
    return {span.from, span.to};
}

PlanNames::Ends PlanNames::ends(const std::string& key, const Span& span) const
{
    const auto found = river(key);
    return found ? ends(found->river, span) : Ends{span.from, span.to};
}

QString PlanNames::range(const std::string& key, const Span& span) const
{
    const Ends both = ends(key, span);
    return PlanNameTexts::range().arg(chainage(key, both.first), chainage(key, both.second));
}

QString PlanNames::range(const River& river, const Span& span, const ShownUnits& units)
{
    const Ends both = ends(river, span);
    return PlanNameTexts::range().arg(chainage(river, both.first, units), chainage(river, both.second, units));
}

QString PlanNames::measures(const std::vector<MeasureEntry>& measures)
{
    QString text;
    for (const MeasureEntry& measure : measures)
        text += (text.isEmpty() ? QString() : PlanNameTexts::between()) +
                NameText::measure(measure.type, installedLanguage());
    return text;
}

} // namespace riparia
