// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/SourceTable.h"

#include <string>
#include <vector>

class OGRFeature;
class OGRFeatureDefn;

namespace riparia {

/// The fields of an OGR layer as empty columns.
std::vector<FieldColumn> columnsOf(const OGRFeatureDefn& definition);

/// Appends the values of a feature; missing ones as empty text.
void appendValues(OGRFeature& feature, std::vector<FieldColumn>& columns);

} // namespace riparia
