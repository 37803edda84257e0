// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/Charset.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/ScratchFolder.h"

#include <map>
#include <optional>
#include <string>

namespace riparia {

/// Names of KML data fields that hold more than ASCII: GDAL turns each of their bytes into an underscore, so that 责任人 and
/// 管理局 become one field. They are given plain names in a copy of the file, which is read instead, and get their own back
/// afterwards.
class KmlNames {
public:
    /// Looks through the file; `copy`, a file of the same name elsewhere, is set where one was made. The text is made
    /// readable first: see KmlText.h. Errors: FileNotWritable, DiskFull.
    static Result<KmlNames> plain(const InputFile& kml, const std::optional<Charset>& chosen, IssueLog& log);

    const std::optional<std::string>& copy() const { return m_copy; }
    /// The name a field had in the file.
    std::string original(const std::string& name) const;

private:
    std::optional<ScratchFolder> m_folder;
    std::optional<std::string> m_copy;
    std::map<std::string, std::string> m_original;
};

} // namespace riparia
