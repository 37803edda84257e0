// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/GdalSetup.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kMostMessages = 100;

/// In place of GDAL's own: a file may name an address (the "crs" of a GeoJSON of type "link"), and nothing is to go there.
/// Without an answer GDAL would ask itself.
CPLHTTPResult* refuseToFetch(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*)
{
    constexpr const char* kRefusal = "an address of the network stands in the file, and nothing is fetched from there";
    CPLError(CE_Failure, CPLE_NotSupported, "%s", kRefusal);
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult))); // GDAL frees it
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup(kRefusal);
    return result;
}

void registerOnce()
{
    // Readers of their own: shapefiles (ShapefileReader) and CSV (CsvReader).
    RegisterOGRGeoPackage();
    RegisterOGRGeoJSON();
    RegisterOGRGeoJSONSeq();
    RegisterOGRLIBKML(); // unlike GDAL's other one it keeps ExtendedData
    RegisterOGRFlatGeobuf();
    RegisterOGRGML();
    RegisterOGRTAB();
    RegisterOGRDXF();
    RegisterOGRXLSX();
    // Pictures under the map (RasterFile).
    GDALRegister_GTiff();
    GDALRegister_PNG();
    GDALRegister_JPEG();
    static constexpr std::array<std::pair<const char*, const char*>, 10> kOptions{{
        {"GDAL_DRIVER_PATH", "disable"},
        {"GDAL_VRT_ENABLE_PYTHON", "NO"},
        {"SHAPE_RESTORE_SHX", "NO"},
        {"OGR_ENABLE_PARTIAL_REPROJECTION", "NO"},
        {"GDAL_PAM_ENABLED", "NO"},
        {"GML_SKIP_RESOLVE_ELEMS", "ALL"}, // xlink:href may name any file or address
        {"GML_DOWNLOAD_SCHEMA", "NO"},
        {"GML_SKIP_CORRUPTED_FEATURES", "YES"}, // one that cannot be read must not hide those behind it
        {"OGR_ARC_STEPSIZE", "0.5"},            // degrees; an arc's chords are then 3e-6 shorter than the arc
        {"CPL_DEBUG", "OFF"},
    }};
    for (const auto& [key, value] : kOptions)
        CPLSetConfigOption(key, value);
    CPLHTTPSetFetchCallback(refuseToFetch, nullptr);
    OSRSetPROJEnableNetwork(0);
}

void collect(CPLErr kind, CPLErrorNum, const char* text)
{
    if (kind != CE_Warning && kind != CE_Failure && kind != CE_Fatal)
        return;
    if (auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData()))
        messages->add(kind != CE_Warning, text);
}

} // namespace

void prepareGdal()
{
    static std::once_flag once;
    std::call_once(once, registerOnce);
}

GdalMessages::GdalMessages()
{
    CPLPushErrorHandlerEx(collect, this);
}

GdalMessages::~GdalMessages()
{
    CPLPopErrorHandler();
}

std::vector<GdalMessages::Message> GdalMessages::take()
{
    return std::exchange(m_messages, {});
}

void GdalMessages::add(bool isFailure, const char* text)
{
    const auto known = std::find_if(m_messages.begin(), m_messages.end(), [&](const Message& message) {
        return message.isFailure == isFailure && message.text == text;
    });
    if (known != m_messages.end())
        ++known->times;
    else if (m_messages.size() < kMostMessages)
        m_messages.push_back({isFailure, text, 1});
}

} // namespace riparia
