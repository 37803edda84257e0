// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShpShapes.h"

#include "core/io/source/Guarded.h"
#include "core/io/source/ShapeTables.h"
#include "core/io/source/ShpParser.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

namespace riparia {

namespace {

constexpr std::size_t kFewShapes = 2000;         // records that one thread reads faster than two can be started
constexpr std::size_t kShapesBetweenLooks = 512; // records between looks at the progress

/// Room for what the records can hold; memory that is not filled is never touched.
void reserve(detail::ShpParser& parser, const InputFile& shp, const ShpIndex& index, std::size_t begin, std::size_t end)
{
    std::uint64_t bytes = 0;
    for (std::size_t i = begin; i < end; ++i)
        bytes += index.records[i].bytes;
    const auto vertices = static_cast<std::size_t>(std::min(bytes, shp.size()) / 16);
    parser.shapes.x.reserve(vertices);
    parser.shapes.y.reserve(vertices);
    parser.fid.reserve(end - begin);
    parser.shapes.kind.reserve(end - begin);
}

} // namespace

Result<ShpShapes> readShapes(const InputFile& shp, const ShpIndex& index, const CoordinateLimits& limits, IssueLog& log,
                             const Progress& progress)
{
    const std::size_t count = index.records.size();
    const std::size_t workers = count < kFewShapes ? 1 : std::max(1u, std::thread::hardware_concurrency());
    const std::size_t share = std::max<std::size_t>(1, (count + workers - 1) / workers);
    std::vector<detail::ShpParser> parsers(workers, detail::ShpParser(shp, limits, index));
    std::atomic<std::size_t> done{0};
    detail::inParallelOrThrow(workers, [&](std::size_t worker) {
        detail::ShpParser& parser = parsers[worker];
        const std::size_t begin = std::min(count, worker * share), end = std::min(count, begin + share);
        reserve(parser, shp, index, worker == 0 ? 0 : begin, worker == 0 ? count : end);
        for (std::size_t i = begin; i < end; ++i) {
            parser.parse(static_cast<std::int64_t>(i), index.records[i]);
            if ((i - begin) % kShapesBetweenLooks != 0)
                continue;
            if (progress.cancelled())
                return;
            progress.at(static_cast<double>(done += kShapesBetweenLooks) /
                        static_cast<double>(count + kShapesBetweenLooks));
        }
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    std::size_t vertices = 0;
    for (const detail::ShpParser& parser : parsers)
        vertices += parser.shapes.vertexCount();
    if (vertices > std::numeric_limits<std::uint32_t>::max())
        return fail(ErrorCode::FileDamaged, log.file(), "more than 4,294,967,295 vertices");

    ShpShapes result{std::move(parsers[0].shapes), std::move(parsers[0].fid)};
    for (detail::ShpParser& parser : parsers)
        log.say(std::move(parser.notes));
    for (std::size_t worker = 1; worker < workers; ++worker) {
        append(result.shapes, std::move(parsers[worker].shapes));
        result.fid.insert(result.fid.end(), parsers[worker].fid.begin(), parsers[worker].fid.end());
    }
    return result;
}

} // namespace riparia
