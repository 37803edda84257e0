// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"
#include "app/panels/Swatch.h"
#include "app/render/MapRenderer.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace riparia {

class ReferenceList;

/// What the map shows, and its legend: switches with samples drawn as the map draws them, and how many there are.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    LayersPanel(PanelContext context, QWidget* parent = nullptr);

    const MapLayers& layers() const { return m_layers; }
    /// What the map shows already; layersChanged() is not emitted.
    void setLayers(const MapLayers& layers);

Q_SIGNALS:
    void layersChanged(const riparia::MapLayers& layers);
    void addBasemapWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QWidget* line = nullptr;
        QCheckBox* check = nullptr; ///< null for a line of the legend
        QLabel* caption = nullptr;  ///< of a line of the legend
        QLabel* count = nullptr;
        std::function<QString()> title;
        std::function<std::size_t()> amount;
        bool MapLayers::*layer = nullptr; ///< that the box switches
    };

    void addGroup(const std::function<QString()>& title);
    void addLayer(const char* name, bool MapLayers::*layer, Swatch::Kind kind, std::function<QString()> title,
                  std::function<std::size_t()> amount);
    void addList(bool basemaps);
    void addLegend(StatusClass statusClass);
    void countStatuses();
    void refresh();
    void retranslate();

    PanelContext m_context;
    MapLayers m_layers;
    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
    std::vector<std::pair<QLabel*, std::function<QString()>>> m_heads;
    std::vector<ReferenceList*> m_lists;
    std::array<std::size_t, 5> m_byStatus{}; ///< segments by StatusClass
    QLabel* m_sides;
};

} // namespace riparia
