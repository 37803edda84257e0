// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/Charset.h"
#include "core/io/source/EncodingGuess.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/SourceTable.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// What is known of the encoding of a table before its text is looked at.
struct EncodingClues {
    std::optional<Charset> chosen;   ///< by the user; decides
    std::optional<Charset> declared; ///< by the file
    std::string declaredText;        ///< as the file puts it ("cp1252", "LDID 87"); empty where it says nothing
    std::string declaredBy;          ///< "cpg", "ldid", "format"
};

struct DecidedEncoding {
    Charset charset;
    EncodingReport report; ///< samples still empty
};

/// The user's choice, else what the file says unless its text refutes that, else what the text looks like; says
/// EncodingOverridden, EncodingLabelWrong or EncodingGuessed. No samples: all text is ASCII.
DecidedEncoding decideEncoding(const std::vector<TextSample>& samples, const EncodingClues& clues, IssueLog& log);

/// Decides on the encoding of columns that still hold the bytes of the file, and turns their names and values into UTF-8
/// in place. `width[i]` is the width of field i in bytes, 0 for unlimited: a value that fills its field may end in half a
/// character, which is dropped. Row i is feature `fid[i]` in messages, or i where `fid` is empty.
EncodingReport decodeColumns(std::vector<FieldColumn>& columns, const std::vector<std::uint32_t>& width,
                             const std::vector<std::int64_t>& fid, const EncodingClues& clues, IssueLog& log);

/// Puts up to five different values beyond ASCII into the report, for a person to judge.
void showSamples(const std::vector<FieldColumn>& columns, EncodingReport& report);

/// Gives empty and repeated field names a name of their own (Field2, NAME_2), and says so.
void settleFieldNames(std::vector<FieldColumn>& columns, IssueLog& log);

} // namespace riparia
