// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/LayerRow.h"
#include "app/panels/PanelContext.h"
#include "app/render/MapRenderer.h"
#include "app/theme/Theme.h"

#include <QStringList>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace riparia {

class ClassLegend;
class MeasureLegend;
class ReferenceList;

/// What the map shows, and its legend: switches with samples drawn as the map draws them, and how many there are.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    LayersPanel(PanelContext context, QWidget* parent = nullptr);

    const MapLayers& layers() const { return m_layers; }
    /// What tells the works apart; the legend follows.
    MapTheme theme() const;
    void setTheme(MapTheme theme);
    /// Light or dark, as the map is: samples are painted so.
    void setMapLook(ThemeKind look);
    /// Names of the layers that are switched off: to be remembered. Those it does not know are passed over.
    QStringList hidden() const;
    void setHidden(const QStringList& names);
    /// Names of the layers whose padlock is closed.
    QStringList locked() const;
    void setLocked(const QStringList& names);
    std::set<EntityKind> lockedKinds() const;
    /// How far layers are seen through on the screen.
    const LayerOpacity& opacity() const { return m_opacity; }
    /// The layers that are seen through, "Areas=60": to be remembered. All others are not; what it does not know is passed over.
    QStringList faded() const;
    void setFaded(const QStringList& texts);
    /// Whether what the filter leaves out is dim on the map, or not there.
    bool showsFiltered() const;
    void setShowsFiltered(bool shown);

Q_SIGNALS:
    void layersChanged(const riparia::MapLayers& layers);
    void themeChanged(riparia::MapTheme theme); ///< chosen here
    void opacityChanged(const riparia::LayerOpacity& opacity);
    void locksChanged(const std::set<riparia::EntityKind>& kinds);
    void showsFilteredChanged(bool shown);
    void filterWanted(); ///< to be changed, where it is entered
    void addBasemapWanted();
    void addReferenceWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void followLocks();
    struct Part {
        QWidget* widget;
        std::function<QString()> title; ///< it is found by
    };
    struct Group {
        QLabel* head;
        std::function<QString()> title;
        std::vector<Part> parts;
    };
    struct StatusLine { ///< of the legend
        QWidget* line;
        QLabel* caption;
        QLabel* count;
        StatusClass status;
    };

    void addGroup(const std::function<QString()>& title);
    void addPart(QWidget* part, std::function<QString()> title);
    void addLayer(bool MapLayers::*layer, LayerRow::Layer described, double LayerOpacity::*opacity = nullptr);
    void addThemes();
    void addList(bool basemaps);
    void addLegend(StatusClass statusClass);
    void countStatuses();
    void find();
    void refresh();
    void showLegend();
    void showLook();
    bool isByNumber() const; ///< the theme is one of numbers
    void retranslate();

    PanelContext m_context;
    MapLayers m_layers;
    LayerOpacity m_opacity;
    std::optional<ThemeKind> m_look; ///< none: that of the window
    QLineEdit* m_search;
    QVBoxLayout* m_column;
    std::vector<Group> m_groups;
    std::vector<LayerRow*> m_rows; ///< the segments first
    LayerRow* m_filtered = nullptr;
    std::vector<ReferenceList*> m_lists;
    QWidget* m_themeLine = nullptr;
    QLabel* m_themeLabel = nullptr;
    QComboBox* m_theme = nullptr;
    std::vector<StatusLine> m_legend;
    MeasureLegend* m_measures = nullptr; ///< the legends of other themes
    ClassLegend* m_classes = nullptr;
    std::array<std::size_t, 5> m_byStatus{}; ///< segments by StatusClass
    QLabel* m_sides;
};

} // namespace riparia
