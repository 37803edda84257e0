// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/GreenwayRouteFacts.h"

#include "app/document/PlanDocument.h"
#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/ShownUnits.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <cstddef>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kMostPlacesSaid = 5;

/// The first of them, and that there are more.
QString firstOf(QStringList words)
{
    if (words.size() > static_cast<qsizetype>(kMostPlacesSaid))
        words = words.mid(0, static_cast<qsizetype>(kMostPlacesSaid)) + QStringList{QStringLiteral("\u2026")};
    return words.join(QStringLiteral(", "));
}

QLabel* factRow(QWidget* parent, const QString& name)
{
    QLabel* label = look::label(parent, kSmallText, false, "secondary");
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

GreenwayRouteFacts::GreenwayRouteFacts(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_gaps(factRow(this, QStringLiteral("greenwayGaps")))
    , m_crossings(factRow(this, QStringLiteral("greenwayCrossings")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPad, 0, look::kPad, 2);
    column->setSpacing(2);
    column->addWidget(m_gaps);
    column->addWidget(m_crossings);
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        m_isStale = m_isStale || event.concerns(EntityKind::Greenway) || event.concerns(EntityKind::River) ||
                    event.concerns(EntityKind::Works) || event.info;
    });
    hide();
}

void GreenwayRouteFacts::showGreenway(const std::shared_ptr<const Greenway>& greenway)
{
    const Uuid id = greenway ? greenway->meta.uuid : Uuid();
    if (id != m_shown) {
        hide();
        m_found.reset();
        m_isStale = true;
    }
    m_shown = id;
    if (!greenway) {
        m_finding.stop();
        return;
    }
    if (!std::exchange(m_isStale, false)) {
        say(); // the words may be others
        return;
    }
    m_finding.start(
        [plan = m_context.document.plan(), scenario = m_context.document.scenario(),
         greenway](const Progress& progress) -> Result<Found> {
            auto gaps = GreenwayRoutes(plan, scenario).gapsOf(greenway->meta.uuid, progress);
            if (!gaps)
                return fail(gaps.error());
            return Found{std::move(*gaps), riverCrossings(plan, *greenway)};
        },
        [this](Result<Found> found) {
            if (!found)
                return;
            m_found = std::move(*found);
            say();
            Q_EMIT workedOut();
        });
}

void GreenwayRouteFacts::say()
{
    if (!m_found)
        return; // it is being found
    m_gaps->setText(gapWords(m_found->gaps));
    m_gaps->setToolTip(
        tr("Parts of this greenway whose ends are more than %1 apart, and ends of other greenways of the "
           "same name or works that it points at, up to %2 away. Ends at a marked crossing are joined.")
            .arg(wholeMetres(kJoinedMetres), wholeMetres(kNextMetres)));
    m_crossings->setText(crossingWords(m_found->crossings));
    m_crossings->setToolTip(
        tr("Where its line goes from one side of a river to the other. Lines that only touch a river, or "
           "begin or end at it, do not cross it."));
    show();
}

QString GreenwayRouteFacts::gapWords(const std::vector<GreenwayGap>& gaps) const
{
    if (gaps.empty())
        return tr("\u24d8 Gaps over %1: none").arg(wholeMetres(kJoinedMetres));
    QStringList words;
    for (const GreenwayGap& gap : gaps) {
        const auto other = m_context.document.plan().greenways().find(gap.other);
        const QString length = m_context.names.units().text(gap.length, LengthUnit::Metre);
        words += gap.isBetweenParts() || !other
                     ? tr("%1 to its next part", "a length").arg(length)
                     : tr("%1 to %2", "a length, a code").arg(length, fromUtf8(other->meta.code));
    }
    return tr("\u24d8 Gaps over %1: %2 (%3)")
        .arg(wholeMetres(kJoinedMetres), QString::number(gaps.size()), firstOf(words));
}

/// A bound of what counts, in the unit shown.
QString GreenwayRouteFacts::wholeMetres(double metres) const
{
    return m_context.names.units().text(Millimetres::fromMetres(metres), LengthUnit::Metre, 0);
}

QString GreenwayRouteFacts::crossingWords(const std::vector<RiverCrossing>& crossings) const
{
    if (crossings.empty())
        return tr("\u24d8 Crossings of rivers: none");
    QStringList words;
    for (const RiverCrossing& crossing : crossings) {
        const QString place =
            m_context.names.riverName(crossing.river) + u' ' + m_context.names.chainage(crossing.river, crossing.at);
        words.append(place);
    }
    return tr("\u24d8 Crossings of rivers: %1 (%2)").arg(crossings.size()).arg(firstOf(words));
}

} // namespace riparia
