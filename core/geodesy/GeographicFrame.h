// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace riparia::detail {

/// How a geographic system writes longitudes and latitudes: almost always in degrees from Greenwich, but
/// there are grads from Paris.
struct GeographicFrame {
    double degreesPerUnit = 1;
    double primeMeridian = 0; ///< degrees east of Greenwich

    bool isPlain() const { return degreesPerUnit == 1 && primeMeridian == 0; }

    void toDegrees(std::span<double> longitude, std::span<double> latitude) const
    {
        for (std::size_t i = 0; !isPlain() && i < longitude.size(); ++i) {
            longitude[i] = longitude[i] * degreesPerUnit + primeMeridian;
            latitude[i] *= degreesPerUnit;
        }
    }
    void fromDegrees(std::span<double> longitude, std::span<double> latitude) const
    {
        for (std::size_t i = 0; !isPlain() && i < longitude.size(); ++i) {
            longitude[i] = (longitude[i] - primeMeridian) / degreesPerUnit;
            latitude[i] /= degreesPerUnit;
        }
    }

    friend bool operator==(const GeographicFrame&, const GeographicFrame&) = default;
};

} // namespace riparia::detail
