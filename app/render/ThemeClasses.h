// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace riparia {

/// The values from `least` to `most`, both of them.
struct ThemeClass {
    double least = 0;
    double most = 0;

    friend bool operator==(const ThemeClass&, const ThemeClass&) = default;
};

/// The classes of a map theme of numbers, least first: one for each value where they are few, else of about equal numbers of values. Equal values are in one
/// class, every value is in one, and no class is empty.
class ThemeClasses {
public:
    static constexpr int kMost = 5;
    static constexpr int kUnknown = -1;

    ThemeClasses() = default;
    /// In any order; what is not finite is left out.
    static ThemeClasses of(std::vector<double> values);

    const std::vector<ThemeClass>& classes() const { return m_classes; }
    int count() const { return static_cast<int>(m_classes.size()); }
    /// They were made by numbers, and are not a class for each value.
    bool areQuantiles() const { return m_areQuantiles; }
    /// Of one of the values they were made of. kUnknown for none, and for what lies in no class.
    int indexOf(const std::optional<double>& value) const;

    friend bool operator==(const ThemeClasses&, const ThemeClasses&) = default;

private:
    std::vector<ThemeClass> m_classes;
    bool m_areQuantiles = false;
};

/// As classes of costs take it: three digits, so that what a legend says of their ends is exact. None for what is no cost: negative or not finite.
std::optional<double> themeCost(double cost);

/// "2021", "2021–2024".
QString yearsText(const ThemeClass& years);
/// "350", "1 200–3 450".
QString costsText(const ThemeClass& costs);

} // namespace riparia
