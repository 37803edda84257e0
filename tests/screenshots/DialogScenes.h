// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia {

class Application;
class Studio;

/// Dialogs, lists and bars that the other scenes do not show, in both languages, with the sample open.
void dialogScenes(Application& application, Studio& studio);

} // namespace riparia
