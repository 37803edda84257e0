// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/GroundNews.h"
#include "app/basemap/LayerPool.h"
#include "app/render/Ground.h"

#include "core/base/Result.h"

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace riparia {

/// A ground made of a file that is read once, in the background, when it is first to be painted; until then there is nothing of it.
template <class T>
class LoadedLayer : public GroundLayer, public std::enable_shared_from_this<LoadedLayer<T>> {
public:
    explicit LoadedLayer(std::shared_ptr<GroundNews> news)
        : m_news(std::move(news))
    {}

    bool paint(QImage& into, const Viewport& view, std::stop_token stop) const override
    {
        const std::shared_ptr<const T> loaded = value();
        return loaded && draw(*loaded, into, view, stop);
    }
    GroundState state() const override
    {
        const std::lock_guard lock(m_mutex);
        if (m_problem)
            return GroundState::Missing;
        return m_isAsked && !m_value ? GroundState::OnItsWay : GroundState::Complete;
    }
    /// Why it cannot be shown; none while that is not known.
    std::optional<Error> problem() const
    {
        const std::lock_guard lock(m_mutex);
        return m_problem;
    }
    /// Where it lies on the map; none before it was read.
    std::optional<Box> extent() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value ? std::optional(bounds(*m_value)) : std::nullopt;
    }

protected:
    /// Null before it was read; does not ask for it.
    std::shared_ptr<const T> asRead() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }
    virtual Result<std::shared_ptr<const T>> load() const = 0;
    virtual bool draw(const T& loaded, QImage& into, const Viewport& view, const std::stop_token& stop) const = 0;
    /// What is shown of it lies here, in coordinates of the map.
    virtual Box bounds(const T& loaded) const = 0;
    void say(const Error& error) const
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_problem == error)
                return;
            m_problem = error;
        }
        m_news->add({});
    }

private:
    std::shared_ptr<const T> value() const
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isAsked) {
            m_isAsked = true;
            // The work keeps the layer until it has ended; nobody waits for it.
            layerPool().start([self = this->shared_from_this()] { self->read(); });
        }
        return m_value;
    }
    void read() const
    {
        auto loaded = load();
        if (!loaded) {
            say(loaded.error());
            return;
        }
        Box box = bounds(**loaded);
        {
            const std::lock_guard lock(m_mutex);
            m_value = std::move(*loaded);
        }
        m_news->add(box);
    }

    std::shared_ptr<GroundNews> m_news;
    mutable std::mutex m_mutex;
    mutable bool m_isAsked = false;
    mutable std::shared_ptr<const T> m_value;
    mutable std::optional<Error> m_problem;
};

} // namespace riparia
