// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/SourceTable.h"

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// Reads a table of segments as people type or copy it:
///
///     river,from,to[,bank[,measures[,works[,status[,year]]]]]
///
/// Separated by tab, semicolon or comma (the first line tells), cells quoted by RFC 4180 where needed; UTF-8, UTF-16 with its mark, or what Chinese spreadsheets
/// write (GB18030). A first line that names columns, in English or Chinese, puts
/// them in any order; without one a range ("K0+350～K2+120") may stand in place of from and to. Blank lines and lines that begin with '#' are passed over.
///
/// The result is a layer without geometry whose feature numbers are the line numbers, ready for importSource() in the role of segments.
/// Errors: EncodingUnknown, NothingUsable.
Result<Source> readSegmentSheet(std::string_view bytes, const std::string& name,
                                const std::optional<std::string>& encoding = std::nullopt);

} // namespace riparia
