// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/models/PlanNames.h"
#include "app/panels/MessageLog.h"
#include "app/panels/PanelContext.h"
#include "app/render/MapContent.h"
#include "app/render/MapStyle.h"
#include "app/theme/Theme.h"

#include <QObject>

#include <memory>
#include <unordered_map>
#include <variant>
#include <vector>

class QWidget;

namespace riparia {

class EmptyMap;
class FilterBar;
class MapCanvas;
class MessageOverlay;
class PlanBasemaps;
class SettingsStore;
class ToolManager;

/// An open plan with everything that lives as long as it does: totals, names, the map with its filter bar and tools. The panels are made for it by
/// the window.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// `settings` (or null) and `cache` (a folder, or ""): see PlanBasemaps.
    Workspace(std::unique_ptr<PlanDocument> document, MessageLog& log, SettingsStore* settings = nullptr,
              const QString& cache = {});
    ~Workspace() override;

    PlanDocument& document() { return *m_document; }
    PlanTotals& totals() { return m_totals; }
    DrawingTemplate& drawing() { return m_drawing; }
    MapCanvas& canvas() { return *m_canvas; }
    ToolManager& tools() { return *m_tools; }
    FilterBar& filterBar() { return *m_filterBar; }
    MessageOverlay& overlay() { return *m_overlay; }
    EmptyMap& emptyMap() { return *m_emptyMap; }
    PlanBasemaps& basemaps() { return *m_basemaps; }
    PanelContext panels();
    /// Filter bar and map; owned here, lives in the window's middle.
    QWidget* middle() const { return m_middle.get(); }

    /// Of the map, whatever the window's. At first as the window.
    void setLook(ThemeKind look);
    /// In which quantities are shown by the map, its tools and the panels; those that stand already find their words again on LanguageChange.
    void setUnits(const ShownUnits& units);
    /// What tells works apart on the map.
    void setMapTheme(MapTheme theme);
    /// Whether what the filter leaves out is dim on the map, or not there.
    void setShowsFiltered(bool shown);
    /// How far its layers are seen through. What is printed and exported is not.
    void setLayerOpacity(const LayerOpacity& opacity);
    /// Captions on the map anew.
    void refreshMap();
    /// The map and what lies under it from the beginning: basemaps are read again.
    void redraw();
    /// The map shows this plan, what an import would make of ours; null = ours again.
    void showPreview(std::shared_ptr<const Plan> plan);
    /// Brings these into view; what has no place is passed over.
    void zoomTo(const std::vector<Uuid>& ids);
    /// In coordinates of the map; a place without extent is shown with what is around it.
    void zoomTo(Box box);
    /// Where these lie; empty when nowhere.
    Box boundsOf(const std::vector<Uuid>& ids) const;
    bool isInView(const std::vector<Uuid>& ids) const;
    /// Every segment, area and greenway that the filter shows and that is not locked.
    void selectAllShown();
    /// Of the selected ones, those that the filter shows (what has no filter is always shown).
    std::vector<Uuid> deletable() const;
    /// "18.64 km" of net river length, which reads the same in every language: what a card says of the plan; "" while it is being counted.
    QString figures() const;
    /// "18.64 km net" of figures that were kept. Older versions kept the words too, in the language of that time.
    static QString shownFigures(const QString& kept);

private:
    using MapItem = std::variant<const MapSegment*, const MapArea*, const MapGreenway*, const MapRiver*, const MapSite*,
                                 const MapBoundary*>;
    using MapItems = std::unordered_map<Uuid, MapItem>;

    void applyTheme();
    void refreshSelection();
    void undoStep(int step, const QString& tool);
    const MapItems& mapItems() const;
    Box placeOf(const MapItem& item) const;

    MessageLog& m_log;
    std::unique_ptr<PlanDocument> m_document;
    PlanNames m_names; // before the totals, see there
    PlanTotals m_totals;
    FeatureFigures m_figures;
    DrawingTemplate m_drawing;
    std::unique_ptr<QWidget> m_middle;
    MapCanvas* m_canvas;
    FilterBar* m_filterBar;
    MessageOverlay* m_overlay;
    EmptyMap* m_emptyMap;
    std::unique_ptr<PlanBasemaps> m_basemaps;
    std::unique_ptr<ToolManager> m_tools;
    ThemeKind m_look = Theme::current().kind();
    MapTheme m_mapTheme = MapTheme::Status;
    bool m_showsFiltered = true;
    LayerOpacity m_opacity;
    std::shared_ptr<const MapContent> m_content;
    mutable std::shared_ptr<const MapContent> m_indexed; // what m_items are of
    mutable MapItems m_items;
    std::shared_ptr<const Plan> m_preview; // null for none
};

} // namespace riparia
