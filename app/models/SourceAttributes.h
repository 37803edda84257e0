// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace riparia {

/// A field that no field of the plan took: of the file that an entity was imported from, or one that somebody added.
struct SourceAttribute {
    QString name;
    QString value; ///< "" where there was none

    friend bool operator==(const SourceAttribute&, const SourceAttribute&) = default;
};

/// From Meta::attrs, by name. What is no JSON object comes as one value without a name: nothing that the file holds is kept from the reader.
std::vector<SourceAttribute> sourceAttributes(const std::string& attrs);

} // namespace riparia
