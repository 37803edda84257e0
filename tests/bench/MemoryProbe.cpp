// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/MemoryProbe.h"

#include "core/geometry/PackedIndex.h"
#include "core/io/source/SourceReader.h"

#include <unistd.h>

#include <cstdio>
#include <fstream>

namespace riparia::bench {

namespace {

/// Of this process, in bytes.
double residentMemory()
{
    std::ifstream statm("/proc/self/statm");
    double all = 0, resident = 0;
    statm >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

} // namespace

int memoryProbe(const std::string& path)
{
    const double before = residentMemory();
    ReadOptions geometryOnly;
    geometryOnly.attributes = false;
    const auto source = readSource(path, geometryOnly);
    if (!source)
        return 1;
    const ShapeTable& shapes = source->layers.front().shapes;
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < shapes.shapeCount(); ++i)
        boxes.push_back(shapes.bounds(i));
    const PackedIndex index(boxes);
    boxes = {};
    const double loaded = residentMemory();
    const auto withAttributes = readSource(path);
    if (!withAttributes || index.size() != shapes.shapeCount())
        return 1;
    double attributes = 0;
    for (const FieldColumn& column : withAttributes->layers.front().fields)
        attributes += static_cast<double>(column.arena.capacity() + column.start.capacity() * sizeof(column.start[0]));
    std::printf("%zu %.0f %.0f\n", shapes.vertexCount(), loaded - before, attributes);
    return 0;
}

} // namespace riparia::bench
