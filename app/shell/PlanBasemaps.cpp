// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PlanBasemaps.h"

#include "app/canvas/MapCanvas.h"
#include "app/dialogs/BasemapDialog.h"
#include "app/document/PlanDocument.h"
#include "app/models/ReferenceEdits.h"
#include "app/settings/Settings.h"
#include "app/text/ErrorText.h"

#include <QMessageBox>

namespace riparia {

namespace {

TileServiceOptions optionsIn(const QString& cache)
{
    TileServiceOptions options;
    options.cacheFolder = cache.isEmpty() ? QString() : cache + QStringLiteral("/tiles");
    return options;
}

} // namespace

PlanBasemaps::PlanBasemaps(PlanDocument& document, MapCanvas& canvas, SettingsStore* settings, const QString& cache)
    : m_document(document)
    , m_canvas(canvas)
    , m_settings(settings)
    , m_options(optionsIn(cache))
    , m_trust(settings)
    , m_layers(m_options)
{
    connect(&document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.concerns(EntityKind::ReferenceLayer) || event.info)
            refresh();
    });
    connect(&m_trust, &BasemapTrust::given, this, &PlanBasemaps::refresh);
    layUnder(canvas);
    refresh();
}

void PlanBasemaps::layUnder(MapCanvas& canvas)
{
    canvas.renderer().setGround(m_layers.ground());
    connect(&m_layers, &BasemapLayers::groundChanged, &canvas,
            [this, &canvas] { canvas.renderer().setGround(m_layers.ground()); });
    connect(&m_layers, &BasemapLayers::refreshed, &canvas,
            [&canvas](const std::vector<Box>& boxes) { canvas.renderer().refreshGround(boxes); });
}

void PlanBasemaps::refresh()
{
    const Plan& plan = m_document.plan();
    std::vector<ShownReference> shown;
    for (const bool isBasemap : {false, true}) {
        for (const ReferencePtr& layer : referencesInOrder(plan, isBasemap))
            shown.push_back({*layer, referenceStyle(*layer), m_trust.has(plan.info().id, *layer)});
    }
    m_layers.show(shown, plan.info().crs);
}

void PlanBasemaps::reload()
{
    m_layers.show({}, m_document.plan().info().crs);
    refresh();
}

void PlanBasemaps::add(QWidget* parent)
{
    const QString folder = m_settings ? m_settings->value(settings::kFolder) : QString();
    auto* dialog = new BasemapDialog(m_document.plan().info().crs, m_canvas.viewport(), m_options, folder, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The plan may be closed while it is open; then nothing is added any more.
    connect(dialog, &QDialog::accepted, this, [this, dialog, parent] { take(*dialog, parent); });
    connect(this, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

void PlanBasemaps::take(const BasemapDialog& dialog, QWidget* parent)
{
    if (m_settings && !dialog.folder().isEmpty())
        m_settings->set(settings::kFolder, dialog.folder());
    const ReferenceLayer layer = dialog.layer();
    // Agreed to first, so that it is seen at once.
    m_trust.give(m_document.plan().info().id, layer);
    const FieldEdit edit = addingReference(m_document, layer);
    const auto done = m_document.edit(edit.changes, edit.text);
    if (!done)
        QMessageBox::warning(parent, edit.text.words(), ErrorText::sentence(done.error()));
}

void PlanBasemaps::agreeTo(const QString& file)
{
    const std::string path = file.toStdString();
    for (const ReferencePtr& layer : referencesInOrder(m_document.plan(), false)) {
        if (layer->path == path)
            m_trust.give(m_document.plan().info().id, *layer);
    }
}

} // namespace riparia
