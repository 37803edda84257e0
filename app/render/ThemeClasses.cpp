// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ThemeClasses.h"

#include "app/text/UnitText.h"

#include "core/base/Decimal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace riparia {

namespace {

constexpr double kThreeDigits = 1000;

QString fromToText(const QString& least, const QString& most)
{
    return least == most ? least : least + QChar(0x2013) + most;
}

} // namespace

ThemeClasses ThemeClasses::of(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::ranges::sort(values);
    ThemeClasses made;
    std::vector<double> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    if (distinct.size() <= kMost) {
        for (const double value : distinct)
            made.m_classes.push_back({value, value});
        return made;
    }
    made.m_areQuantiles = true;
    std::size_t begin = 0; // in distinct
    for (std::size_t k = 1; k <= kMost; ++k) {
        // The last value of the first k shares, but a value for this class and one for each that follows.
        const double wanted = values[(k * values.size() + kMost - 1) / kMost - 1];
        const auto share =
            static_cast<std::size_t>(std::ranges::upper_bound(distinct, wanted) - distinct.begin()); // past its end
        const std::size_t end = std::clamp(share, begin + 1, distinct.size() - (kMost - k));
        made.m_classes.push_back({distinct[begin], distinct[end - 1]});
        begin = end;
    }
    return made;
}

int ThemeClasses::indexOf(const std::optional<double>& value) const
{
    if (!value)
        return kUnknown;
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        if (m_classes[i].least <= *value && *value <= m_classes[i].most)
            return static_cast<int>(i);
    }
    return kUnknown;
}

std::optional<double> themeCost(double cost)
{
    if (!std::isfinite(cost) || cost < 0)
        return std::nullopt;
    if (cost == 0)
        return 0.0; // minus zero too
    // Powers of ten up to 22 are exact, so that what is divided by one is the number its digits say.
    double unit = 1;
    if (cost >= kThreeDigits) {
        while (cost / unit >= kThreeDigits)
            unit *= 10;
        return std::round(cost / unit) * unit;
    }
    while (cost * unit < kThreeDigits / 10 && unit < 1e6)
        unit *= 10;
    return std::round(cost * unit) / unit;
}

QString yearsText(const ThemeClass& years)
{
    return fromToText(QString::number(static_cast<int>(years.least)), QString::number(static_cast<int>(years.most)));
}

QString costsText(const ThemeClass& costs)
{
    return fromToText(grouped(shortest(costs.least)), grouped(shortest(costs.most)));
}

} // namespace riparia
