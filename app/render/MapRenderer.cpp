// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapRenderer.h"

#include "app/render/ContentDiff.h"
#include "app/render/LineLevels.h"
#include "app/render/MapLabels.h"
#include "app/render/RenderQueue.h"
#include "app/render/TileCache.h"

#include <QImage>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kCacheBytes = std::size_t{64} * 1024 * 1024;
constexpr double kLabelMargin = 160;           // pixels around the view that have labels ready for a pan
constexpr std::size_t kMostLate = 4096;        // boxes
constexpr std::size_t kSmallContent = 200'000; // vertices up to which a content is made ready at once, without a worker

std::string keyOf(const TileKey& key)
{
    std::string text = "tile ";
    const auto add = [&](auto value) {
        text.append(reinterpret_cast<const char*>(&value), sizeof value);
    }; // NOLINT: bytes as identity
    add(key.scale.metresPerPixel);
    add(key.scale.unitX);
    add(key.scale.unitY);
    add(key.scale.ratio);
    add(key.column);
    add(key.row);
    return text;
}

QImage blankImage(QSizeF logical, double ratio)
{
    QImage image(static_cast<int>(std::ceil(logical.width() * ratio - 1e-6)),
                 static_cast<int>(std::ceil(logical.height() * ratio - 1e-6)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    return image;
}

/// The labels of a view and somewhat around it, as one picture.
struct LabelLayer {
    QImage image;
    Viewport view;                 ///< of the whole picture
    std::vector<QRectF> furniture; ///< that they keep clear of, as it stood in the view without what is around
    bool isStale = true;
};

struct Prepared {
    std::shared_ptr<const MapScene> scene;
    std::optional<std::vector<Box>> changed; ///< none = all of it
};

Prepared prepare(std::shared_ptr<const MapContent> content, const std::shared_ptr<const MapScene>& before)
{
    Prepared prepared;
    if (before)
        prepared.changed = changedBoxes(before->content(), *content);
    prepared.scene = std::make_shared<const MapScene>(std::move(content), before.get());
    return prepared;
}

bool isSmall(const MapContent& content)
{
    std::size_t size = content.segments.size() * 20 + content.areas.size() * 20 + content.greenways.size() * 20;
    for (auto river = content.rivers.begin(); river != content.rivers.end() && size <= kSmallContent; ++river)
        size += 20 + river->alignment->points().size();
    return size <= kSmallContent;
}

} // namespace

struct MapRenderer::Impl {
    explicit Impl(MapRenderer& owner)
        : q(owner)
        , queue(std::max(2, QThread::idealThreadCount()))
    {}

    void takeScene(Prepared prepared);
    void invalidate();
    void invalidateTiles();
    void order(const Viewport& view, bool isMoving);
    RenderQueue::Job tileJob(const TileKey& key);
    RenderQueue::Job labelJob(const Viewport& view);
    void tileDone(const TileKey& key, QImage image, int generation, int groundSeen);
    void labelsDone(LabelLayer layer, int generation);
    void orderLevels();
    void paintLabelLayer(QPainter& painter, const Viewport& view) const;
    bool labelsFit(const Viewport& view) const;

    /// Runs `deliver` on the thread of the renderer, unless that is gone by then.
    template <class Deliver>
    void post(Deliver deliver)
    {
        QMetaObject::invokeMethod(&q, std::move(deliver), Qt::QueuedConnection);
    }

    MapRenderer& q;
    std::shared_ptr<const MapContent> content;
    std::shared_ptr<const MapScene> scene; // of the content, or of the one before it while that is made ready
    std::shared_ptr<const MapStyle> style = MapStyle::light();
    MapLayers layers;
    std::shared_ptr<const MapGround> ground;
    int generation = 0;      // of what tiles show: one that was begun for an older one is not taken
    int labelGeneration = 0; // the same for labels
    int preparing = 0;       // contents being made ready
    int contentOrder = 0;
    bool ordersLevels = false;
    TileCache cache;
    LabelLayer labels;
    std::vector<QRectF> furniture;
    TileCache::Coverage coverage;
    int tilesDrawn = 0;
    std::atomic<int> groundAge = 0;       // grows with every refreshGround()
    std::deque<std::pair<int, Box>> late; // where ground came, and at which age: tiles begun before that are drawn anew
    std::optional<Viewport> view;
    std::stop_source levelStop;
    RenderQueue slow{1}; // contents and levels
    RenderQueue queue;   // tiles and labels; last, so that it ends first
};

MapRenderer::MapRenderer(QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this))
{}

MapRenderer::~MapRenderer()
{
    m_impl->levelStop.request_stop();
}

void MapRenderer::setContent(std::shared_ptr<const MapContent> content)
{
    Impl& impl = *m_impl;
    if (!content || content == impl.content)
        return;
    impl.content = content;
    const int order = ++impl.contentOrder;
    const bool isQuick = isSmall(*content) && (!impl.scene || isSmall(impl.scene->content()));
    if (isQuick) {
        impl.takeScene(prepare(std::move(content), impl.scene));
        return;
    }
    ++impl.preparing;
    impl.ordersLevels = false;
    impl.levelStop.request_stop();
    // The newest content replaces those that wait; each tells when it is done or was never begun.
    const auto ticket = std::shared_ptr<void>(nullptr, [&impl](void*) {
        impl.post([&impl] {
            --impl.preparing;
            Q_EMIT impl.q.updated();
        });
    });
    impl.slow.setWanted({{"content " + std::to_string(order),
                          [&impl, ticket, order, content = std::move(content), before = impl.scene](std::stop_token) {
                              auto prepared = std::make_shared<Prepared>(prepare(content, before));
                              impl.post([&impl, prepared, order] {
                                  if (order == impl.contentOrder)
                                      impl.takeScene(std::move(*prepared));
                              });
                          }}});
}

void MapRenderer::setStyle(std::shared_ptr<const MapStyle> style)
{
    if (!style || style == m_impl->style)
        return;
    m_impl->style = std::move(style);
    m_impl->invalidate();
}

void MapRenderer::redraw()
{
    m_impl->invalidate();
}

void MapRenderer::setLayers(const MapLayers& layers)
{
    if (layers == m_impl->layers)
        return;
    m_impl->layers = layers;
    m_impl->invalidate();
}

void MapRenderer::setFurniture(std::vector<QRectF> furniture)
{
    m_impl->furniture = std::move(furniture);
}

void MapRenderer::setGround(std::shared_ptr<const MapGround> ground)
{
    if (ground == m_impl->ground)
        return;
    m_impl->ground = std::move(ground);
    m_impl->invalidateTiles();
}

const std::shared_ptr<const MapGround>& MapRenderer::ground() const
{
    return m_impl->ground;
}

void MapRenderer::refreshGround(const std::vector<Box>& boxes)
{
    if (boxes.empty() || !m_impl->ground)
        return;
    Impl& impl = *m_impl;
    impl.cache.makeStale(boxes, 1);
    // A tile that is being drawn may have looked before what came was there: it is taken, and drawn once more.
    ++impl.groundAge;
    for (const Box& box : boxes)
        impl.late.emplace_back(impl.groundAge, box);
    while (impl.late.size() > kMostLate)
        impl.late.pop_front();
    Q_EMIT updated();
}

void MapRenderer::paint(QPainter& painter, const Viewport& view)
{
    Impl& impl = *m_impl;
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), view.size()), Qt::IntersectClip);
    painter.fillRect(QRectF(QPointF(0, 0), view.size()), impl.style->paper);
    impl.coverage = impl.cache.paint(painter, view);
    impl.paintLabelLayer(painter, view);
    painter.restore();
    const bool isMoving = impl.view && *impl.view != view;
    impl.view = view;
    if (impl.scene)
        impl.order(view, isMoving);
}

double MapRenderer::covered() const
{
    return m_impl->coverage.own;
}

double MapRenderer::coveredAtAll() const
{
    return m_impl->coverage.any;
}

bool MapRenderer::isIdle() const
{
    return m_impl->preparing == 0 && m_impl->queue.isIdle();
}

bool MapRenderer::isFinished() const
{
    const Impl& impl = *m_impl;
    if (impl.preparing > 0 || !impl.scene || !impl.view || impl.coverage.own < 1)
        return false;
    const std::vector<TileKey> own = tilesFor(TileScale::of(*impl.view), *impl.view);
    return std::ranges::all_of(own, [&](const TileKey& key) { return impl.cache.isFresh(key); }) &&
           (!impl.layers.labels || impl.labelsFit(*impl.view));
}

int MapRenderer::tilesDrawn() const
{
    return m_impl->tilesDrawn;
}

std::size_t MapRenderer::levelBytes() const
{
    return m_impl->scene && m_impl->scene->levels() ? m_impl->scene->levels()->bytes() : 0;
}

void MapRenderer::Impl::takeScene(Prepared prepared)
{
    const auto before = std::exchange(scene, std::move(prepared.scene));
    ++labelGeneration;
    labels.isStale = true;
    if (!before || !prepared.changed) {
        invalidate();
        return;
    }
    const std::vector<Box>& changed = *prepared.changed;
    cache.makeStale(changed, kSymbolReach);
    if (!changed.empty())
        ++generation;
    // Tiles under way elsewhere are as good as before; ordering them anew is all it costs where they are not.
    queue.stopWhere([&](const std::string& key) { return !changed.empty() || key.starts_with("labels"); });
    Q_EMIT q.updated();
}

void MapRenderer::Impl::invalidate()
{
    ++generation;
    ++labelGeneration;
    cache.makeAllStale();
    labels.isStale = true;
    queue.stopWhere([](const std::string&) { return true; });
    Q_EMIT q.updated();
}

/// Labels stay: they do not depend on what is under them.
void MapRenderer::Impl::invalidateTiles()
{
    ++generation;
    cache.makeAllStale();
    queue.stopWhere([](const std::string& key) { return key.starts_with("tile "); });
    Q_EMIT q.updated();
}

/// What a view needs: its own tiles from the middle outward, labels, a coarse picture of the wider neighbourhood to fall back on, and then a ring around
/// the view for the next pan. While the map moves nothing sharp is looked at for long, and the coarse picture comes first where there is none.
void MapRenderer::Impl::order(const Viewport& of, bool isMoving)
{
    const TileScale own = TileScale::of(of);
    std::vector<RenderQueue::Job> jobs;
    std::vector<TileKey> keep;
    const auto want = [&](const std::vector<TileKey>& keys) {
        for (const TileKey& key : keys) {
            keep.push_back(key);
            if (!cache.isFresh(key))
                jobs.push_back(tileJob(key));
        }
    };
    const double coarse = std::pow(4.0, std::ceil(std::log2(own.metresPerPixel) / 2 + 1e-9) + 1);
    const auto background = tilesFor(own.withMetresPerPixel(std::min(coarse, Viewport::kCoarsest)), of, 64);
    const bool isBackgroundFirst =
        isMoving && !std::ranges::all_of(background, [&](const TileKey& key) { return cache.contains(key); });
    if (isBackgroundFirst)
        want(background);
    want(tilesFor(own, of));
    if (layers.labels && !labelsFit(of))
        jobs.push_back(labelJob(of));
    if (!isBackgroundFirst)
        want(background);
    want(tilesFor(own, of, 200));
    const bool isDone = jobs.empty();
    queue.setWanted(std::move(jobs));
    const double screen = of.size().width() * of.size().height() * of.devicePixelRatio() * of.devicePixelRatio() * 4;
    cache.trim(std::max(kCacheBytes, static_cast<std::size_t>(4 * screen)), keep);
    if (isDone && preparing == 0)
        orderLevels();
}

RenderQueue::Job MapRenderer::Impl::tileJob(const TileKey& key)
{
    return {keyOf(key), [this, key, scene = scene, style = style, layers = layers, ground = ground,
                         generation = generation](std::stop_token stop) {
                const int groundSeen = groundAge;
                const Viewport tile = key.view();
                QImage image = blankImage(tile.size(), tile.devicePixelRatio());
                QPainter painter(&image);
                paintScene(painter, *scene, *style, layers, tile, stop, ground.get());
                painter.end();
                if (stop.stop_requested())
                    return;
                image.reinterpretAsFormat(QImage::Format_RGB32); // all of it is opaque: it is copied, not blended
                post([this, key, image = std::move(image), generation, groundSeen]() mutable {
                    tileDone(key, std::move(image), generation, groundSeen);
                });
            }};
}

RenderQueue::Job MapRenderer::Impl::labelJob(const Viewport& of)
{
    const Viewport wide = of.resized(of.size() + QSizeF(2 * kLabelMargin, 2 * kLabelMargin), of.devicePixelRatio());
    const Point c = wide.centre();
    std::vector<QRectF> taken;
    std::string places; // of the furniture
    for (const QRectF& rect : furniture) {
        taken.push_back(rect.translated(kLabelMargin, kLabelMargin));
        places += ' ' + std::to_string(rect.x()) + ' ' + std::to_string(rect.width());
    }
    return {
        "labels " + std::to_string(c.x) + ' ' + std::to_string(c.y) + ' ' + std::to_string(wide.metresPerPixel()) +
            ' ' + std::to_string(wide.size().width()) + ' ' + std::to_string(wide.size().height()) + places,
        [this, wide, scene = scene, style = style, layers = layers, taken = std::move(taken), furniture = furniture,
         generation = labelGeneration](std::stop_token stop) {
            LabelLayer layer{blankImage(wide.size(), wide.devicePixelRatio()), wide, furniture, false};
            layer.image.fill(Qt::transparent);
            const std::vector<MapLabel> placed = placeLabels(*scene, *style, layers, wide, stop, taken, kLabelMargin);
            if (stop.stop_requested())
                return;
            QPainter painter(&layer.image);
            paintLabels(painter, placed, *style, wide);
            painter.end();
            post([this, layer = std::move(layer), generation]() mutable { labelsDone(std::move(layer), generation); });
        }};
}

void MapRenderer::Impl::tileDone(const TileKey& key, QImage image, int of, int groundSeen)
{
    if (of != generation)
        return; // something has changed meanwhile; it was ordered anew if it is still needed
    ++tilesDrawn;
    cache.insert(key, std::move(image));
    for (const auto& [age, box] : late) {
        if (age > groundSeen)
            cache.makeStale(key, box);
    }
    Q_EMIT q.updated();
}

void MapRenderer::Impl::labelsDone(LabelLayer layer, int of)
{
    if (of != labelGeneration)
        return;
    labels = std::move(layer);
    Q_EMIT q.updated();
}

/// Simplified lines are made when all is drawn once, so that the first picture does not wait for them.
void MapRenderer::Impl::orderLevels()
{
    if (ordersLevels || scene->levels() || scene->rivers().vertices() < kSmallContent)
        return;
    ordersLevels = true;
    levelStop = std::stop_source();
    slow.setWanted({{"levels", [this, scene = scene, source = levelStop](std::stop_token ending) mutable {
                         const std::stop_callback forward(ending, [&source] { source.request_stop(); });
                         const auto levels = LineLevels::make(scene->content(), source.get_token());
                         if (!levels)
                             return;
                         post([this, levels, lines = scene] {
                             // What was drawn from the lines themselves looks the same: nothing is drawn anew.
                             if (haveSameLines(lines->content(), this->scene->content()))
                                 this->scene = std::make_shared<const MapScene>(*this->scene, levels);
                             Q_EMIT q.updated();
                         });
                     }}});
}

bool MapRenderer::Impl::labelsFit(const Viewport& of) const
{
    return !labels.isStale && labels.furniture == furniture && labels.view.centre() == of.centre() &&
           labels.view.metresPerPixel() == of.metresPerPixel() &&
           labels.view.devicePixelRatio() == of.devicePixelRatio() &&
           labels.view.size() == of.size() + QSizeF(2 * kLabelMargin, 2 * kLabelMargin);
}

/// Where the labels were placed for another view they move with the map; at other scales they are scaled as long as they can be read.
void MapRenderer::Impl::paintLabelLayer(QPainter& painter, const Viewport& of) const
{
    if (labels.image.isNull() || !layers.labels)
        return;
    const double zoom = labels.view.metresPerPixel() / of.metresPerPixel();
    if (zoom > 2.5 || zoom < 0.4)
        return;
    const QPointF corner = of.toScreen(labels.view.toMap(QPointF(0, 0)));
    const double ratio = of.devicePixelRatio();
    if (zoom == 1 && labels.image.devicePixelRatio() == ratio) {
        painter.drawImage(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
                          labels.image);
        return;
    }
    painter.drawImage(QRectF(corner, labels.view.size() * zoom), labels.image);
}

} // namespace riparia
