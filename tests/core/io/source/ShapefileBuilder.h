// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "tests/core/io/source/TestFolder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riparia::test {

/// Writes small shapefiles byte by byte, also wrong ones, so that a test holds its own input.
class ShapefileBuilder {
public:
    /// 1 point, 3 line, 5 polygon; 10 more with Z (and M), 20 more with M.
    explicit ShapefileBuilder(std::int32_t type)
        : m_type(type)
    {}

    ShapefileBuilder& field(const std::string& name, char type, int width, int decimals = 0);
    /// One feature. Z of vertex i is i, M is 10 i. `values` are put into the table as they are, cut at the width.
    ShapefileBuilder& add(const std::vector<Line>& parts, const std::vector<std::string>& values = {});
    /// A feature without geometry.
    ShapefileBuilder& addNull(const std::vector<std::string>& values = {});
    /// The same without M behind a Z shape, which the format allows.
    ShapefileBuilder& withoutM();

    std::string shp() const;
    std::string shx() const;
    std::string dbf(unsigned char language = 0) const;
    /// Writes stem.shp, .shx, .dbf and, unless empty, .prj and .cpg. Returns the path of the .shp.
    std::string write(const TestFolder& folder, const std::string& stem, const std::string& prj = {},
                      const std::string& cpg = {}) const;

private:
    struct Field {
        std::string name;
        char type = 'C';
        int width = 0;
        int decimals = 0;
    };

    std::string content(const std::vector<Line>& parts) const;
    std::string header(std::size_t bytes) const;

    std::int32_t m_type;
    bool m_withM = true;
    std::vector<std::string> m_records;
    std::vector<Field> m_fields;
    std::vector<std::vector<std::string>> m_values;
    Box m_box;
};

extern const char* const kWgs84Prj;
extern const char* const kCgcs2000ZonePrj; ///< EPSG:4547, as ESRI writes it

} // namespace riparia::test
