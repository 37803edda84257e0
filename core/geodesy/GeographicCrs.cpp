// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/GeographicCrs.h"

#include "core/geodesy/CrsImpl.h"

namespace riparia {

Result<Crs> geographicCrsOf(const Crs& crs)
{
    if (!crs.isValid())
        return fail(ErrorCode::CrsMissing);
    if (crs.isGeographic())
        return crs;
    return Crs::parse(crs.impl()->baseWkt);
}

} // namespace riparia
