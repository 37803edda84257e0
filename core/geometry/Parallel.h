// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace riparia {

/// Calls work(begin, end) for consecutive ranges of at most `grain` items that together cover [0, count), on all
/// cores when there is more than one range. Ranges are handed out in order, but finish in any; so `work` writes only what
/// belongs to its own range and sums are made afterwards, in order: the result does not depend on the number of cores.
/// `work` must not throw.
template <class Work>
void inParallel(std::size_t count, std::size_t grain, const Work& work)
{
    const std::size_t ranges = (count + grain - 1) / grain;
    std::atomic<std::size_t> next{0};
    const auto drain = [&] {
        for (std::size_t range = next++; range < ranges; range = next++)
            work(range * grain, std::min(count, (range + 1) * grain));
    };
    std::vector<std::jthread> helpers;
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(cores, ranges); ++i) {
        try {
            helpers.emplace_back(drain);
        } catch (const std::system_error&) {
            break; // no more threads to be had: this one does the rest
        }
    }
    drain();
}

} // namespace riparia
