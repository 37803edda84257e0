// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/ShapeTable.h"
#include "core/io/source/CoordinateLimits.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/RingSorter.h"
#include "core/io/source/ShpIndex.h"
#include "core/io/source/ShpLayout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riparia::detail {

/// Turns records of a .shp file into shapes, one worker's share of them. Every byte is looked at only within the length of
/// its record. A record that is not sound adds no shape but a note; a doubtful one adds both.
class ShpParser {
public:
    ShpParser(const InputFile& shp, const CoordinateLimits& limits, const ShpIndex& index)
        : m_reader(shp)
        , m_limits(limits)
        , m_fileType(index.shapeType)
        , m_fileBox(index.box)
    {}

    void parse(std::int64_t feature, const ShpRecord& record);

    // NOLINTBEGIN(misc-non-private-member-variables-in-classes): what parse() has gathered, for who called it to take
    ShapeTable shapes;
    std::vector<std::int64_t> fid; ///< one per shape
    std::vector<FeatureNote> notes;
    // NOLINTEND(misc-non-private-member-variables-in-classes)

private:
    void note(Severity severity, IssueCode code, std::vector<std::string> args = {});
    void noteSpareBytes(const ShpLayout& layout, std::size_t length);
    void addNull(Severity severity, IssueCode code, std::vector<std::string> args = {});
    void addPoints();
    void addParts();
    bool readParts();
    void addLines();
    void addPolygon();
    void addPatches();
    void addTriangles(const RingRange& part, bool isFan);
    bool pointsAreSound();
    /// Compares the box stored in the record with that of its points: a cheap witness against damage. False where a few
    /// points lie so far from both the record's box and the file's that they cannot belong there.
    bool agreesWithBox(const Box& box);
    bool hasStrayPoint(const Box& stored);
    void copyVertex(std::size_t index);
    void copyRange(const RingRange& range);
    void finish(ShapeKind kind);

    BlockReader m_reader;
    const CoordinateLimits& m_limits;
    std::int32_t m_fileType;
    Box m_fileBox;

    // the record at hand
    std::int64_t m_feature = 0;
    const unsigned char* m_content = nullptr;
    ShpLayout m_layout;
    std::vector<RingRange> m_parts;
    std::vector<RingRange> m_rings;
    std::vector<double> m_ringX, m_ringY;
};

} // namespace riparia::detail
