// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/GroundMesh.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace riparia {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool isPlace(const Point& p)
{
    return std::isfinite(p.x) && std::isfinite(p.y);
}

Point middleOf(const Point& a, const Point& b)
{
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

/// Two colours mixed, `weight` 0..256 of the second, all four channels at once.
inline std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t weight)
{
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t evenChannels = (((a & 0xFF00FF) * rest + (b & 0xFF00FF) * weight) >> 8) & 0xFF00FF;
    const std::uint32_t oddChannels = (((a >> 8) & 0xFF00FF) * rest + ((b >> 8) & 0xFF00FF) * weight) & 0xFF00FF00;
    return evenChannels | oddChannels;
}

/// The colour at a place in pixels, the centre of the first one is (0, 0).
class Sampler {
public:
    explicit Sampler(const QImage& image)
        : m_bits(reinterpret_cast<const std::uint32_t*>(image.constBits()))
        , m_stride(image.bytesPerLine() / 4)
        , m_width(image.width())
        , m_height(image.height())
    {}

    bool has(double x, double y) const { return x >= -0.5 && y >= -0.5 && x <= m_width - 0.5 && y <= m_height - 0.5; }
    std::uint32_t at(double x, double y) const
    {
        const double left = std::floor(x);
        const double top = std::floor(y);
        const auto alongX = static_cast<std::uint32_t>((x - left) * 256);
        const auto alongY = static_cast<std::uint32_t>((y - top) * 256);
        const int x0 = std::clamp(static_cast<int>(left), 0, m_width - 1);
        const int x1 = std::clamp(static_cast<int>(left) + 1, 0, m_width - 1);
        const std::uint32_t* upper = line(static_cast<int>(top));
        const std::uint32_t* lower = line(static_cast<int>(top) + 1);
        return mixed(mixed(upper[x0], upper[x1], alongX), mixed(lower[x0], lower[x1], alongX), alongY);
    }

private:
    const std::uint32_t* line(int row) const { return m_bits + std::clamp(row, 0, m_height - 1) * m_stride; }

    const std::uint32_t* m_bits;
    std::ptrdiff_t m_stride;
    int m_width;
    int m_height;
};

} // namespace

GroundMesh::GroundMesh(const Viewport& view, QSize device, const ToPicture& toPicture)
    : m_device(device)
{
    for (m_step = kCoarsest;; m_step /= 2) {
        fill(view, toPicture);
        if (m_step <= kFinest || off(view, toPicture) <= kMostOff)
            break;
    }
    for (const Point& p : m_nodes) {
        if (isPlace(p))
            m_bounds.add(p);
    }
    // The middle of the view, or the node nearest to the beginning that has a scale.
    m_scale = scaleAt(m_columns / 2 - (m_columns > 1 ? 1 : 0), m_rows / 2 - (m_rows > 1 ? 1 : 0));
    for (int row = 0; row + 1 < m_rows && !(m_scale > 0); ++row) {
        for (int column = 0; column + 1 < m_columns && !(m_scale > 0); ++column)
            m_scale = scaleAt(column, row);
    }
    if (!(m_scale > 0))
        m_scale = 0;
}

void GroundMesh::fill(const Viewport& view, const ToPicture& toPicture)
{
    m_columns = (m_device.width() + m_step - 1) / m_step + 1;
    m_rows = (m_device.height() + m_step - 1) / m_step + 1;
    const auto count = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    std::vector<double> x(count);
    std::vector<double> y(count);
    const double ratio = m_device.width() / view.size().width();
    std::size_t i = 0;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column, ++i) {
            const Point place = view.toMap(QPointF(column * m_step / ratio, row * m_step / ratio));
            x[i] = place.x;
            y[i] = place.y;
        }
    }
    toPicture(x, y);
    m_nodes.resize(count);
    for (i = 0; i < count; ++i)
        m_nodes[i] = {x[i], y[i]};
}

double GroundMesh::off(const Viewport& view, const ToPicture& toPicture) const
{
    // Of a conformal projection the middle of a cell is off by nothing, so both its edges are looked at.
    struct Edge {
        Point taken;
        double scale;
    };
    std::vector<Edge> edges;
    std::vector<double> x;
    std::vector<double> y;
    const double ratio = m_device.width() / view.size().width();
    const auto look = [&](int column, int row, int nextColumn, int nextRow, double scale) {
        const Point& a = node(column, row);
        const Point& b = node(nextColumn, nextRow);
        if (!isPlace(a) || !isPlace(b) || !(scale > 0))
            return;
        const Point place =
            view.toMap(QPointF((column + nextColumn) * m_step / 2.0 / ratio, (row + nextRow) * m_step / 2.0 / ratio));
        edges.push_back({middleOf(a, b), scale});
        x.push_back(place.x);
        y.push_back(place.y);
    };
    for (int row = 0; row + 1 < m_rows; ++row) {
        for (int column = 0; column + 1 < m_columns; ++column) {
            const double scale = scaleAt(column, row);
            look(column, row, column + 1, row, scale);
            look(column, row, column, row + 1, scale);
        }
    }
    toPicture(x, y);
    double most = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const double apart = std::hypot(x[i] - edges[i].taken.x, y[i] - edges[i].taken.y) / edges[i].scale;
        if (std::isfinite(apart))
            most = std::max(most, apart);
    }
    return 2 * most; // what both edges are off adds up inside a cell
}

double GroundMesh::scaleAt(int column, int row) const
{
    if (column + 1 >= m_columns || row + 1 >= m_rows)
        return 0;
    const Point& here = node(column, row);
    const Point east = node(column + 1, row) - here;
    const Point south = node(column, row + 1) - here;
    const double area = std::abs(crossProduct(east, south));
    return std::isfinite(area) ? std::sqrt(area) / m_step : 0;
}

Point GroundMesh::at(double column, double row) const
{
    const double x = (column + 0.5) / m_step;
    const double y = (row + 0.5) / m_step;
    const int left = std::clamp(static_cast<int>(x), 0, m_columns - 2);
    const int top = std::clamp(static_cast<int>(y), 0, m_rows - 2);
    const double alongX = x - left;
    const double alongY = y - top;
    const auto mix = [](const Point& a, const Point& b, double along) {
        return Point{a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along};
    };
    const Point p = mix(mix(node(left, top), node(left + 1, top), alongX),
                        mix(node(left, top + 1), node(left + 1, top + 1), alongX), alongY);
    return isPlace(p) ? p : Point{kNaN, kNaN};
}

void GroundMesh::draw(QImage& into, const QImage& piece, Point origin, double perUnitX, double perUnitY) const
{
    const Sampler sampler(piece);
    for (int row = 0; row < m_device.height(); ++row) {
        auto* line = reinterpret_cast<std::uint32_t*>(into.scanLine(row));
        // Along a row places change evenly within a cell.
        for (int cell = 0; cell + 1 < m_columns; ++cell) {
            const int first = cell * m_step;
            const int last = std::min(first + m_step, m_device.width());
            if (first >= last)
                break;
            const Point begin = at(first, row);
            const Point next = at(first + 1, row);
            if (!isPlace(begin) || !isPlace(next))
                continue;
            double x = (begin.x - origin.x) * perUnitX - 0.5;
            double y = (begin.y - origin.y) * perUnitY - 0.5;
            const double stepX = (next.x - begin.x) * perUnitX;
            const double stepY = (next.y - begin.y) * perUnitY;
            for (int column = first; column < last; ++column, x += stepX, y += stepY) {
                if (sampler.has(x, y))
                    line[column] = sampler.at(x, y);
            }
        }
    }
}

} // namespace riparia
