// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/Choices.h"

#include "app/models/WaterEdits.h"
#include "app/panels/Swatch.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/ledger/OwnerOrder.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/Taxonomy.h"

#include <QSignalBlocker>

#include <algorithm>

namespace riparia {

namespace {

class Refill {
public:
    explicit Refill(QComboBox& combo)
        : m_combo(combo)
        , m_blocker(&combo)
        , m_chosen(combo.currentData())
    {
        combo.clear();
    }
    ~Refill() { m_combo.setCurrentIndex(std::max(0, m_combo.findData(m_chosen))); }
    Refill(const Refill&) = delete;
    Refill& operator=(const Refill&) = delete;

private:
    QComboBox& m_combo;
    QSignalBlocker m_blocker;
    QVariant m_chosen;
};

void addRivers(QComboBox& combo, const PlanNames& names)
{
    std::vector<std::shared_ptr<const PlanRiver>> sorted;
    for (const auto& [id, river] : names.plan().rivers())
        sorted.push_back(river);
    std::ranges::sort(sorted,
                      [](const auto& a, const auto& b) { return compareCodes(a->meta.code, b->meta.code) < 0; });
    for (const auto& river : sorted)
        combo.addItem(PlanNames::riverName(river->river), fromUtf8(river->river.key));
}

} // namespace

QString Choices::capital(const QString& words)
{
    return words.left(1).toUpper() + words.mid(1);
}

void Choices::banks(QComboBox& combo)
{
    const Refill refill(combo);
    for (const Bank bank : {Bank::Left, Bank::Right, Bank::Both, Bank::Channel})
        combo.addItem(capital(NameText::bank(bank)), fromUtf8(toString(bank)));
}

void Choices::measures(QComboBox& combo)
{
    const Refill refill(combo);
    combo.addItem(tr("No measure"), QString());
    for (const MeasureType& type : Taxonomy::builtIn().measures())
        combo.addItem(NameText::measure(type.code, installedLanguage()), fromUtf8(type.code));
}

void Choices::statuses(QComboBox& combo)
{
    const Refill refill(combo);
    for (const StatusType& type : Taxonomy::builtIn().statuses()) {
        const QIcon icon = Swatch::statusIcon(type.displayClass, combo.devicePixelRatioF());
        combo.addItem(icon, NameText::status(type.code, installedLanguage()), fromUtf8(type.code));
    }
}

void Choices::works(QComboBox& combo, const PlanDocument& document)
{
    const Refill refill(combo);
    combo.addItem(tr("No works"), QString());
    auto sorted = entitiesOf<Works>(document.plan(), document.scenario());
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
        return a->order != b->order ? a->order < b->order : compareCodes(a->meta.code, b->meta.code) < 0;
    });
    for (const auto& works : sorted)
        combo.addItem(PlanNames::nameOf(works->meta), fromUtf8(document.places().placeOf(works->meta.uuid).toString()));
}

void Choices::rivers(QComboBox& combo, const PlanNames& names)
{
    const Refill refill(combo);
    addRivers(combo, names);
}

void Choices::riversOrNone(QComboBox& combo, const PlanNames& names, bool isFoundByPlace)
{
    const Refill refill(combo);
    combo.addItem(tr("No river"), QString());
    if (isFoundByPlace)
        combo.addItem(tr("By its place", "the river of an area"), fromUtf8(kRiverByPlace));
    addRivers(combo, names);
}

void Choices::choose(QComboBox& combo, const QString& code, const QString& words)
{
    const QSignalBlocker blocker(&combo);
    int index = combo.findData(code);
    if (index < 0) {
        combo.addItem(words, code);
        index = combo.count() - 1;
    }
    combo.setCurrentIndex(index);
}

} // namespace riparia
