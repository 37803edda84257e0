// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Parallel.h"

#include <atomic>
#include <new>

namespace riparia::detail {

/// inParallel() for work that may run out of memory: throws std::bad_alloc on the calling thread when any part did.
template <class Work>
void inParallelOrThrow(std::size_t count, const Work& work)
{
    std::atomic<bool> failed{false};
    inParallel(count, 1, [&](std::size_t item, std::size_t) {
        try {
            work(item);
        } catch (const std::bad_alloc&) {
            failed = true;
        }
    });
    if (failed)
        throw std::bad_alloc();
}

} // namespace riparia::detail
