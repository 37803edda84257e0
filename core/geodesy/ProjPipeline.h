// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/ProjHandle.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace riparia::detail {

/// One coordinate operation, written as a PROJ string, usable from several threads: whoever converts borrows a PROJ
/// object of his own from the pool (made on demand) and puts it back, so that no PROJ object is ever shared.
class ProjPipeline {
    struct Worker;

public:
    enum class Direction { Forward, Inverse };

    /// Null when PROJ cannot make it.
    static std::shared_ptr<const ProjPipeline> make(std::string definition);
    ~ProjPipeline();

    bool hasInverse() const { return m_hasInverse; }

    /// A borrowed PROJ object, for many conversions in one thread.
    class Lease {
    public:
        explicit Lease(const ProjPipeline& pipeline);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        /// In place. What cannot be converted becomes NaN, NaN; returns how many did.
        std::size_t convert(Direction direction, std::span<double> x, std::span<double> y) const;

    private:
        const ProjPipeline& m_pipeline;
        std::unique_ptr<Worker> m_worker;
    };

private:
    explicit ProjPipeline(std::string definition);
    std::unique_ptr<Worker> makeWorker() const;

    std::string m_definition;
    bool m_hasInverse = false;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<Worker>> m_idle;
};

} // namespace riparia::detail
