// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia::test {

// Small files as text; in a source of their own because moc loses its way in raw strings.
extern const char* const
    kGeoJson; ///< a line with Z, a feature without geometry, two polygons with a hole, a collection
extern const char* const kImpossibleGeoJson; ///< three lines, only the second of which can be anywhere
extern const char* const kSmallGeoJson;      ///< one line
extern const char* const kKml;               ///< one named line
extern const char* const kGmlWithSchema;     ///< one line, latitude first, with the address of a schema
extern const char* const kSmallGml;          ///< one line

} // namespace riparia::test
