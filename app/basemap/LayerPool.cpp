// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/LayerPool.h"

namespace riparia {

QThreadPool& layerPool()
{
    static QThreadPool pool;
    return pool;
}

} // namespace riparia
