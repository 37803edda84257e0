// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Crs.h"

#include "core/geodesy/CrsImpl.h"
#include "core/geodesy/CrsText.h"

#include <proj.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

using detail::CrsText;
using detail::PjPtr;
using detail::ProjSession;

PjPtr createObject(const CrsText& text)
{
    pj_ctx* context = ProjSession::ofThisThread().context();
    switch (text.form) {
    case CrsText::Form::Code:
        return PjPtr(
            proj_create_from_database(context, text.authority.c_str(), text.text.c_str(), PJ_CATEGORY_CRS, 0, nullptr));
    case CrsText::Form::Wkt: {
        const char* options[] = {"STRICT=NO", nullptr};
        return PjPtr(proj_create_from_wkt(context, text.text.c_str(), options, nullptr, nullptr));
    }
    case CrsText::Form::Proj: return PjPtr(proj_create(context, text.text.c_str()));
    }
    return nullptr;
}

std::string shownText(const CrsText& text)
{
    constexpr std::size_t kMaxShown = 80;
    if (text.form == CrsText::Form::Code)
        return text.authority + ":" + text.text;
    return text.text.substr(0, kMaxShown);
}

bool startsWithAny(std::string_view name, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [name](std::string_view start) { return name.starts_with(start); });
}

} // namespace

Crs::Crs() = default;

Crs::Crs(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{}

Result<Crs> Crs::parse(std::string_view raw)
{
    const Result<CrsText> text = CrsText::read(raw);
    if (!text)
        return fail(text.error());
    ProjSession& session = ProjSession::ofThisThread();
    session.takeMessages();
    PjPtr object = createObject(*text);
    if (!object)
        return fail(ErrorCode::CrsUnknown, shownText(*text), session.takeMessages());
    Result<Impl> described = detail::describeCrs(std::move(object), shownText(*text));
    if (!described)
        return fail(described.error());
    return Crs(std::make_shared<const Impl>(std::move(*described)));
}

Result<Crs> Crs::fromEpsg(int code)
{
    return parse("EPSG:" + std::to_string(code));
}

bool Crs::isValid() const
{
    return m_impl != nullptr;
}

std::string Crs::name() const
{
    return m_impl ? m_impl->name : std::string();
}

std::optional<int> Crs::epsg() const
{
    return m_impl ? m_impl->epsg : std::nullopt;
}

std::string Crs::wkt() const
{
    return m_impl ? m_impl->wkt : std::string();
}

std::string Crs::wkt1() const
{
    return m_impl ? m_impl->wkt1 : std::string();
}

std::string Crs::authorityText() const
{
    return m_impl ? m_impl->authorityText : std::string();
}

bool Crs::isGeographic() const
{
    return m_impl && m_impl->isGeographic;
}

bool Crs::isWebMercator() const
{
    return m_impl && m_impl->isWebMercator;
}

double Crs::unitMetres() const
{
    return m_impl ? m_impl->unitMetres : 1;
}

Ellipsoid Crs::ellipsoid() const
{
    return m_impl ? m_impl->ellipsoid : Ellipsoid();
}

std::string Crs::datumName() const
{
    return m_impl ? m_impl->datumName : std::string();
}

bool Crs::isGlobalDatum() const
{
    return m_impl && startsWithAny(m_impl->datumName, {"World Geodetic System 1984", "WGS 84", "WGS_1984", "China 2000",
                                                       "China Geodetic Coordinate System 2000",
                                                       "International Terrestrial Reference Frame", "ITRF",
                                                       "European Terrestrial Reference System 1989",
                                                       "European Terrestrial Reference Frame", "ETRF", "ETRS89"});
}

bool Crs::sharesDatumWith(const Crs& other) const
{
    if (!m_impl || !other.m_impl)
        return false;
    if (isGlobalDatum() && other.isGlobalDatum())
        return true;
    if (m_impl->datumName != other.m_impl->datumName || m_impl->ellipsoid != other.m_impl->ellipsoid)
        return false;
    // Two systems of an unnamed datum are told apart by the parameters given with them.
    const bool isUnnamed = startsWithAny(m_impl->datumName, {"Unknown", "unknown", "Not specified", "Not_specified"});
    return !isUnnamed || m_impl->toWgs84 == other.m_impl->toWgs84;
}

std::optional<Crs::AreaOfUse> Crs::areaOfUse() const
{
    return m_impl ? m_impl->area : std::nullopt;
}

bool operator==(const Crs& a, const Crs& b)
{
    if (a.m_impl == b.m_impl)
        return true;
    if (!a.m_impl || !b.m_impl)
        return false;
    const Crs::Impl& left = *a.m_impl;
    const Crs::Impl& right = *b.m_impl;
    if (left.epsg && right.epsg)
        return left.epsg == right.epsg;
    if (left.isGeographic != right.isGeographic || left.datumName != right.datumName ||
        left.ellipsoid != right.ellipsoid || !a.sharesDatumWith(b))
        return false;
    if (left.frame != right.frame)
        return false;
    return left.projection == right.projection;
}

} // namespace riparia
