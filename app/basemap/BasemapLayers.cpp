// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/BasemapLayers.h"

#include "app/basemap/FeatureLayer.h"
#include "app/basemap/RasterLayer.h"
#include "app/basemap/TileLayer.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QStringList>

#include <algorithm>
#include <tuple>
#include <utility>

namespace riparia {

namespace {

constexpr int kGatherMs = 60;   // tiles that come together are drawn together
constexpr int kRetryMs = 5'000; // how often what failed is looked at

bool hasSameGrid(const ReferenceLayer& a, const ReferenceLayer& b)
{
    if (a.style == b.style)
        return true;
    const auto of = TileGridStyle::of(a);
    const auto other = TileGridStyle::of(b);
    return of && other && *of == *other;
}

/// Whether the same thing is shown, only perhaps paler or elsewhere in the order.
bool isSameGround(const ShownReference& a, const ShownReference& b)
{
    return a.layer.meta.uuid == b.layer.meta.uuid && a.layer.path == b.layer.path && a.layer.layer == b.layer.layer &&
           a.layer.crs == b.layer.crs && hasSameGrid(a.layer, b.layer) && a.style.kind == b.style.kind &&
           a.style.zoomFrom == b.style.zoomFrom && a.style.zoomTo == b.style.zoomTo &&
           a.style.tilePixels == b.style.tilePixels;
}

bool liesAbove(const ShownReference& a, const ShownReference& b)
{
    const auto key = [](const ShownReference& shown) {
        return std::tuple(shown.style.isBasemap(), shown.style.order, shown.layer.meta.code, shown.layer.meta.uuid);
    };
    return key(a) < key(b);
}

} // namespace

BasemapLayers::BasemapLayers(const TileServiceOptions& options, QObject* parent)
    : QObject(parent)
    , m_news(std::make_shared<GroundNews>())
    , m_service(std::make_shared<TileService>(options))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &BasemapLayers::takeNews);
    m_news->setListener([this] {
        QMetaObject::invokeMethod(
            this, [this] { m_gather.start(); }, Qt::QueuedConnection);
    });
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &BasemapLayers::retry);
}

BasemapLayers::~BasemapLayers()
{
    m_news->setListener(nullptr);
}

std::shared_ptr<const GroundLayer> BasemapLayers::Held::ground() const
{
    if (tiles)
        return tiles;
    if (raster)
        return raster;
    return features;
}

BasemapLayers::Held BasemapLayers::made(const ShownReference& shown)
{
    Held held{shown, nullptr, nullptr, nullptr, {}};
    const ReferenceLayer& layer = shown.layer;
    const auto typed = layer.crs.empty() ? Result<Crs>(Crs()) : Crs::parse(layer.crs);
    const Crs crs = typed ? *typed : Crs();
    if (shown.style.kind == ReferenceKind::Raster) {
        held.raster = std::make_shared<RasterLayer>(layer.path, crs, m_map, m_news);
    } else if (shown.style.kind == ReferenceKind::Vector) {
        held.features = std::make_shared<FeatureLayer>(layer.path, layer.layer, crs, m_map, m_news);
    } else {
        auto tiles = tilesOf(shown);
        if (tiles)
            held.tiles = std::move(*tiles);
        else
            held.refusal = ErrorText::sentence(tiles.error());
    }
    return held;
}

Result<std::shared_ptr<TileLayer>> BasemapLayers::tilesOf(const ShownReference& shown)
{
    auto address = TileTemplate::parse(fromUtf8(shown.layer.path));
    if (!address)
        return fail(address.error());
    auto own = TileGridStyle::of(shown.layer);
    if (!own)
        return fail(own.error());
    const ReferenceStyle& style = shown.style;
    auto grid = *own ? Result<TileGrid>(std::move(**own))
                     : TileGrid::webMercator(style.zoomFrom, style.zoomTo, style.tilePixels);
    if (!grid)
        return fail(grid.error());
    return TileLayer::make({std::move(*address), std::move(*grid)}, m_map, m_service, m_news);
}

void BasemapLayers::show(const std::vector<ShownReference>& layers, const Crs& map)
{
    std::vector<ShownReference> seen;
    std::ranges::copy_if(layers, std::back_inserter(seen), [](const ShownReference& shown) {
        return shown.style.visible && shown.isAgreed && !shown.layer.meta.deleted;
    });
    std::ranges::sort(seen, liesAbove);
    const bool isSameMap = map == m_map;
    m_map = map;
    std::vector<Held> held;
    for (const ShownReference& shown : seen) {
        const auto known = std::ranges::find_if(
            m_held, [&](const Held& before) { return isSameMap && isSameGround(before.shown, shown); });
        held.push_back(known != m_held.end() ? *known : made(shown));
        held.back().shown = shown;
    }
    m_held = std::move(held);
    const bool hasTiles = std::ranges::any_of(m_held, [](const Held& one) { return one.tiles != nullptr; });
    if (hasTiles && !m_retry.isActive())
        m_retry.start();
    else if (!hasTiles)
        m_retry.stop();
    compose();
    Q_EMIT problemsChanged();
}

void BasemapLayers::preview(const Uuid& layer, double opacity)
{
    for (Held& held : m_held) {
        if (held.shown.layer.meta.uuid == layer)
            held.shown.style.opacity = opacity;
    }
    compose();
}

/// The lowest first, and a new ground only where it looks different.
void BasemapLayers::compose()
{
    MapGround ground;
    QStringList attributions;
    for (auto held = m_held.rbegin(); held != m_held.rend(); ++held) {
        const QString attribution = fromUtf8(held->shown.style.attribution);
        if (!attribution.isEmpty() && !attributions.contains(attribution))
            attributions.append(attribution);
        if (auto layer = held->ground())
            ground.sheets.push_back({std::move(layer), held->shown.style.opacity, fromUtf8(held->shown.layer.meta.name),
                                     held->shown.style.hasBankLines});
    }
    ground.attribution = attributions.join(QStringLiteral(" · "));
    const auto looksLike = [](const GroundSheet& a, const GroundSheet& b) {
        return a.layer == b.layer && a.opacity == b.opacity && a.name == b.name && a.hasBankLines == b.hasBankLines;
    };
    const bool isSame = m_ground ? std::ranges::equal(ground.sheets, m_ground->sheets, looksLike) &&
                                       ground.attribution == m_ground->attribution
                                 : ground.sheets.empty();
    if (isSame)
        return;
    m_ground = ground.sheets.empty() ? nullptr : std::make_shared<const MapGround>(std::move(ground));
    Q_EMIT groundChanged();
}

void BasemapLayers::takeNews()
{
    std::vector<Box> boxes = m_news->take();
    std::erase_if(boxes, [](const Box& box) { return box.isEmpty(); });
    if (!boxes.empty())
        Q_EMIT refreshed(boxes);
    Q_EMIT problemsChanged();
}

void BasemapLayers::retry()
{
    for (const Held& held : m_held) {
        if (held.tiles)
            held.tiles->retry();
    }
}

const BasemapLayers::Held* BasemapLayers::held(const Uuid& layer) const
{
    const auto found =
        std::ranges::find_if(m_held, [&](const Held& one) { return one.shown.layer.meta.uuid == layer; });
    return found == m_held.end() ? nullptr : &*found;
}

std::optional<Box> BasemapLayers::extent(const Uuid& layer) const
{
    const Held* of = held(layer);
    if (!of || of->tiles)
        return std::nullopt;
    return of->raster ? of->raster->extent() : of->features ? of->features->extent() : std::nullopt;
}

QString BasemapLayers::problem(const Uuid& layer) const
{
    const Held* held = this->held(layer);
    if (!held)
        return {};
    if (!held->refusal.isEmpty())
        return held->refusal;
    if (held->tiles) {
        const auto problem = held->tiles->problem();
        return problem ? tr("Tiles of %1 could not be fetched: %2.")
                             .arg(fromUtf8(held->shown.layer.meta.name), TileProblemText::reason(*problem))
                       : QString();
    }
    const auto error = held->raster ? held->raster->problem() : held->features->problem();
    return error ? ErrorText::sentence(*error) : QString();
}

} // namespace riparia
