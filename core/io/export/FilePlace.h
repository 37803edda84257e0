// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace riparia {

/// The file a chain of links ends at, so that a link stays a link when what it points to is replaced; the path itself where there is none.
std::string linkTarget(const std::string& path);

/// The folder a file is in; "." for a bare name.
std::string folderOf(const std::string& path);

/// A hidden name beside the file for what is not finished, its own for each process: `.NAME.HOST-PROCESS.part`.
std::string unfinishedName(const std::string& target);

/// Removes what processes of this machine that are gone left under such names of the file, with the files of SQLite beside them. What cannot be removed stays.
void removeUnfinished(const std::string& target);

/// Renames in one step, in place of an existing file only with `overwrite`. False with errno, EEXIST where the name is taken.
bool moveInPlace(const std::string& from, const std::string& to, bool overwrite);

/// Makes a new name in the folder last through a power failure, where the folder may be opened.
void syncFolder(const std::string& folder);

} // namespace riparia
