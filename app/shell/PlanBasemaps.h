// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/BasemapLayers.h"
#include "app/basemap/BasemapTrust.h"

#include <QObject>
#include <QString>

namespace riparia {

class BasemapDialog;
class MapCanvas;
class PlanDocument;
class SettingsStore;

/// The reference layers of an open plan under its map: follows the document and what was agreed to.
class PlanBasemaps : public QObject {
    Q_OBJECT

public:
    /// `settings` null: what is agreed to is forgotten with the plan. `cache`: folder, "" for none.
    PlanBasemaps(PlanDocument& document, MapCanvas& canvas, SettingsStore* settings, const QString& cache);

    BasemapLayers& layers() { return m_layers; }
    BasemapTrust& trust() { return m_trust; }
    const TileServiceOptions& options() const { return m_options; }
    /// Asks for a basemap, beside the rest of the program, and adds it.
    void add(QWidget* parent);
    /// Lays them under another map of the plan, as long as it is there.
    void layUnder(MapCanvas& canvas);
    /// Opens files and asks servers anew.
    void reload();
    /// The reader of this computer has brought in a file as a reference layer: it may be opened.
    void agreeTo(const QString& file);

private:
    void refresh();
    void take(const BasemapDialog& dialog, QWidget* parent);

    PlanDocument& m_document;
    MapCanvas& m_canvas;
    SettingsStore* m_settings;
    TileServiceOptions m_options;
    BasemapTrust m_trust;
    BasemapLayers m_layers;
};

} // namespace riparia
