// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Geos.h"

#include <geos_c.h>

#include <utility>

namespace riparia::detail {

GeosSession::GeosSession()
    : m_context(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(m_context, &GeosSession::onError, this);
    GEOSContext_setNoticeMessageHandler_r(
        m_context, [](const char*, void*) {}, nullptr);
}

GeosSession::~GeosSession()
{
    GEOS_finish_r(m_context);
}

GeosSession& GeosSession::ofThisThread()
{
    thread_local GeosSession session;
    return session;
}

void GeosSession::onError(const char* message, void* session)
{
    static_cast<GeosSession*>(session)->m_message = message;
}

std::string GeosSession::takeMessage()
{
    return m_message.empty() ? "GEOS gives no reason" : std::exchange(m_message, {});
}

void GeosDelete::operator()(GEOSGeom_t* geometry) const
{
    GEOSGeom_destroy_r(geos(), geometry);
}

void GeosDelete::operator()(const GEOSPrepGeom_t* prepared) const
{
    GEOSPreparedGeom_destroy_r(geos(), prepared);
}

} // namespace riparia::detail
