// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

namespace riparia {

/// The threads that read layers. A work that waits for a layer stands in another pool and cannot take its place; nor can a layer hold up QPainter, which
/// uses Qt's global pool.
QThreadPool& layerPool();

} // namespace riparia
