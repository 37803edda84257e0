// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::test {

/// Rivers drawn in text. Letters and digits are nodes, runs of - | / \ between two of them are reaches:
///
///     RiverSketch sketch(R"(
///         A---B---C
///            /
///           D
///     )", 10);
///     sketch.line("BAD")       straight from node to node, whatever is drawn
///     sketch.reaches()         what is drawn: AB, BC, BD; each runs from the smaller letter to the larger
///
/// One character is `gridMetres` wide and one row as high. The grid lies in coordinates such as EPSG:4547 has
/// (530000, 2520000 is the upper left corner of the drawing without its margin), rows go south. A sketch that cannot be
/// read, or a node that is not in it, stops the test program.
class RiverSketch {
public:
    explicit RiverSketch(std::string_view picture, double gridMetres = 10.0);

    Point at(char node) const;
    /// The nodes one after the other: "ABC". A node may come twice.
    Line line(std::string_view nodes) const;
    /// line() of each word.
    std::vector<Line> lines(const std::vector<std::string>& words) const;

    /// Two-letter words of all drawn reaches, in alphabetical order.
    const std::vector<std::string>& words() const { return m_words; }
    std::vector<Line> reaches() const { return lines(m_words); }

private:
    std::map<char, Point> m_nodes;
    std::vector<std::string> m_words;
};

} // namespace riparia::test
