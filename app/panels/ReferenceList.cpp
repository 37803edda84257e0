// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ReferenceList.h"

#include "app/basemap/BasemapLayers.h"
#include "app/basemap/BasemapTrust.h"
#include "app/document/PlanDocument.h"
#include "app/panels/Look.h"
#include "app/panels/ReferenceRow.h"
#include "app/text/Fill.h"
#include "app/theme/Theme.h"

#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

ReferenceList::ReferenceList(PanelContext context, bool basemaps, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_basemaps(basemaps)
    , m_column(new QVBoxLayout(this))
    , m_add(look::link(this, basemaps ? QStringLiteral("basemapAdd") : QStringLiteral("referenceAdd")))
{
    setObjectName(basemaps ? QStringLiteral("basemapList") : QStringLiteral("referenceList"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(m_add, &QPushButton::clicked, this, &ReferenceList::addWanted);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.concerns(EntityKind::ReferenceLayer))
            refresh();
    });
    if (context.basemaps)
        connect(context.basemaps, &BasemapLayers::problemsChanged, this, &ReferenceList::refresh);
    retranslate();
}

void ReferenceList::refresh()
{
    const std::vector<ReferencePtr> layers = referencesInOrder(m_context.document.plan(), m_basemaps);
    const auto isOf = [](const ReferenceRow* row, const ReferencePtr& layer) { return row->id() == layer->meta.uuid; };
    if (!std::ranges::equal(m_rows, layers, isOf)) {
        std::vector<ReferenceRow*> rows;
        for (const ReferencePtr& layer : layers) {
            const auto known = std::ranges::find(m_rows, layer->meta.uuid, &ReferenceRow::id);
            rows.push_back(known == m_rows.end() ? makeRow(*layer) : *known);
        }
        for (ReferenceRow* row : m_rows) {
            if (!std::ranges::count(rows, row)) {
                row->hide();
                row->deleteLater(); // a button of it may be what was pressed
            }
        }
        m_rows = std::move(rows);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_column->removeWidget(m_rows[i]);
            m_column->insertWidget(static_cast<int>(i), m_rows[i]);
        }
        QWidget* before = nullptr;
        for (ReferenceRow* row : m_rows) { // by the order on the screen
            if (before)
                setTabOrder(before, row);
            before = row;
        }
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        showRow(*m_rows[i], *layers[i]);
}

ReferenceRow* ReferenceList::makeRow(const ReferenceLayer& layer)
{
    const Uuid id = layer.meta.uuid;
    auto* row = new ReferenceRow(id, this);
    connect(row, &ReferenceRow::switched, this, [this, id](bool on) { setOn(id, on); });
    connect(row, &ReferenceRow::fading, this, [this, id](double opacity) {
        if (m_context.basemaps)
            m_context.basemaps->preview(id, opacity);
    });
    connect(row, &ReferenceRow::faded, this, [this, id](double opacity) { fade(id, opacity); });
    connect(row, &ReferenceRow::banksWanted, this,
            [this, id](bool areBanks) { run(bankingReference(m_context.document, id, areBanks)); });
    connect(row, &ReferenceRow::stepWanted, this, [this, id](int by) { step(id, by); });
    connect(row, &ReferenceRow::removeWanted, this, [this, id] { run(removingReference(m_context.document, id)); });
    connect(row, &ReferenceRow::draggedTo, this, [this](const QPoint& global) {
        m_target = placeAt(global);
        update();
    });
    connect(row, &ReferenceRow::dragEnded, this, [this] {
        m_target = -1;
        update();
    });
    connect(row, &ReferenceRow::dropped, this, [this, id] {
        const int target = std::exchange(m_target, -1);
        update();
        if (target >= 0)
            move(id, target > placeOf(id) ? target - 1 : target);
    });
    return row;
}

void ReferenceList::showRow(ReferenceRow& row, const ReferenceLayer& layer) const
{
    const ReferenceStyle style = referenceStyle(layer);
    const bool isAgreed = !m_context.trust || m_context.trust->has(m_context.document.plan().info().id, layer);
    QString note;
    if (style.visible && !isAgreed) {
        const QString server = QUrl(fromUtf8(layer.path)).host();
        note = style.kind == ReferenceKind::Tiles
                   ? tr("Came with the plan. %1 is not contacted until you switch it on.").arg(server)
                   : tr("Came with the plan. The file is not opened until you switch it on.");
    } else if (m_context.basemaps) {
        note = m_context.basemaps->problem(layer.meta.uuid);
    }
    row.setLayer(layer, style, style.visible && isAgreed, note);
}

void ReferenceList::setOn(const Uuid& id, bool on)
{
    const ReferencePtr layer = m_context.document.plan().table<ReferenceLayer>().find(id);
    if (layer && on && m_context.trust)
        m_context.trust->give(m_context.document.plan().info().id, *layer);
    run(showingReference(m_context.document, id, on));
    refresh();
}

void ReferenceList::fade(const Uuid& id, double opacity)
{
    run(fadingReference(m_context.document, id, opacity));
}

void ReferenceList::step(const Uuid& id, int by)
{
    const int place = placeOf(id) + by;
    if (place >= 0 && place < static_cast<int>(m_rows.size()))
        move(id, place);
}

void ReferenceList::move(const Uuid& id, int place)
{
    if (place != placeOf(id))
        run(movingReference(m_context.document, id, place));
}

/// What cannot be done is seen in the list, which stays as it is: the layer is gone, or the plan cannot be changed.
void ReferenceList::run(const Result<FieldEdit>& edit)
{
    const Result<void> done =
        edit ? m_context.document.edit(edit->changes, edit->text) : Result<void>(fail(edit.error()));
    if (!done)
        refresh();
}

int ReferenceList::placeOf(const Uuid& id) const
{
    const auto row = std::ranges::find(m_rows, id, &ReferenceRow::id);
    return static_cast<int>(row - m_rows.begin());
}

int ReferenceList::placeAt(const QPoint& global) const
{
    const int y = mapFromGlobal(global).y();
    const auto below =
        std::ranges::find_if(m_rows, [y](const ReferenceRow* row) { return y < row->geometry().center().y(); });
    return static_cast<int>(below - m_rows.begin());
}

void ReferenceList::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_target < 0 || m_rows.empty())
        return;
    const bool isLast = m_target >= static_cast<int>(m_rows.size());
    const QRect row =
        m_rows[static_cast<std::size_t>(isLast ? m_rows.size() - 1 : static_cast<std::size_t>(m_target))]->geometry();
    QPainter painter(this);
    painter.fillRect(QRect(4, isLast ? row.bottom() - 1 : row.top(), width() - 8, 2),
                     Theme::current().color(QStringLiteral("accent")));
}

void ReferenceList::retranslate()
{
    m_add->setText(m_basemaps ? tr("Add basemap…") : tr("Add reference layer…"));
    m_add->setToolTip(m_basemaps
                          ? tr("Tiles of a server or a picture file under the map")
                          : tr("Show the features of a file under the works, without taking them into the plan"));
    refresh();
}

} // namespace riparia
