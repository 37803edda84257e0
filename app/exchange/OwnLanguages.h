// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/update/OwnTable.h"

namespace riparia {

/// The titles and words of exported tables in every language they may have been written in, whatever language tr() speaks. For the main
/// thread of a program without windows: asking changes the language for a moment, which windows would hear of.
OwnWords ownWords();

} // namespace riparia
