// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia::planfile {

/// One value of a row as SQLite sees it, borrowed: bytes belong to a statement or to a Cell.
struct CellView {
    enum class Type { Null, Integer, Real, Text, Blob };

    Type type = Type::Null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes; ///< of Text and Blob

    bool isNull() const { return type == Type::Null; }

    friend bool operator==(const CellView&, const CellView&) = default;
};

/// One value of a row, owned.
class Cell {
public:
    Cell() = default; ///< NULL
    static Cell null() { return {}; }
    static Cell integer(std::int64_t value);
    /// NULL for what is not a number: SQLite has no NaN. A negative zero becomes zero, as SQLite stores it.
    static Cell real(double value);
    static Cell text(std::string value);
    /// NULL for an empty text: an unset field reads better that way in other programs.
    static Cell textOrNull(std::string value);
    static Cell blob(std::string bytes);
    static Cell copyOf(const CellView& view);

    CellView view() const;
    operator CellView() const { return view(); }

private:
    CellView::Type m_type = CellView::Type::Null;
    std::int64_t m_integer = 0;
    double m_real = 0;
    std::string m_bytes;
};

using Row = std::vector<Cell>;

/// Tells a value from another one after another program had the file: type and content, 32 bits, 0 for NULL. Not cryptographic.
std::uint32_t fingerprint(const CellView& cell);

} // namespace riparia::planfile
