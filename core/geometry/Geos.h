// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct GEOSGeom_t;
struct GEOSPrepGeom_t;
struct GEOSContextHandle_HS;

namespace riparia::detail {

/// GEOS through its reentrant interface: one context per thread, made at first use, which keeps what GEOS says
/// instead of printing it. Geometries may be read by any thread and freed by any other.
class GeosSession {
public:
    static GeosSession& ofThisThread();
    ~GeosSession();
    GeosSession(const GeosSession&) = delete;
    GeosSession& operator=(const GeosSession&) = delete;

    GEOSContextHandle_HS* context() const { return m_context; }
    /// The last error message since the last call; "GEOS gives no reason" for none.
    std::string takeMessage();

private:
    GeosSession();
    static void onError(const char* message, void* session);

    GEOSContextHandle_HS* m_context;
    std::string m_message;
};

inline GEOSContextHandle_HS* geos()
{
    return GeosSession::ofThisThread().context();
}

struct GeosDelete {
    void operator()(GEOSGeom_t* geometry) const;
    void operator()(const GEOSPrepGeom_t* prepared) const;
};
using GeosPtr = std::unique_ptr<GEOSGeom_t, GeosDelete>;
using GeosPreparedPtr = std::unique_ptr<const GEOSPrepGeom_t, GeosDelete>;

} // namespace riparia::detail
