// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/source/ShapefileBuilder.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace riparia::test {

const char* const kWgs84Prj =
    "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
    "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

const char* const kCgcs2000ZonePrj =
    "PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_"
    "2000\","
    "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
    "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
    "PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
    "UNIT[\"Meter\",1.0]]";

namespace {

template <class Number>
void little(std::string& bytes, Number value)
{
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

void big(std::string& bytes, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
}

void littleBox(std::string& bytes, const Box& box)
{
    for (const double value : {box.minX, box.minY, box.maxX, box.maxY})
        little(bytes, box.isEmpty() ? 0.0 : value);
}

} // namespace

ShapefileBuilder& ShapefileBuilder::field(const std::string& name, char type, int width, int decimals)
{
    m_fields.push_back({name, type, width, decimals});
    return *this;
}

ShapefileBuilder& ShapefileBuilder::withoutM()
{
    m_withM = false;
    return *this;
}

ShapefileBuilder& ShapefileBuilder::add(const std::vector<Line>& parts, const std::vector<std::string>& values)
{
    for (const Line& part : parts) {
        for (const Point& point : part)
            m_box.add(point);
    }
    m_records.push_back(content(parts));
    m_values.push_back(values);
    return *this;
}

ShapefileBuilder& ShapefileBuilder::addNull(const std::vector<std::string>& values)
{
    m_records.emplace_back(4, '\0');
    m_values.push_back(values);
    return *this;
}

std::string ShapefileBuilder::content(const std::vector<Line>& parts) const
{
    std::string bytes;
    little(bytes, m_type);
    const bool hasZ = m_type > 10 && m_type < 20;
    const bool hasM = m_type > 20 || (hasZ && m_withM);
    if (m_type % 10 == 1) {
        little(bytes, parts[0][0].x);
        little(bytes, parts[0][0].y);
        if (hasZ)
            little(bytes, 0.0);
        if (hasM)
            little(bytes, 0.0);
        return bytes;
    }
    Line all;
    Box box;
    for (const Line& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    for (const Point& point : all)
        box.add(point);
    littleBox(bytes, box);
    little(bytes, static_cast<std::int32_t>(parts.size()));
    little(bytes, static_cast<std::int32_t>(all.size()));
    std::int32_t start = 0;
    for (const Line& part : parts) {
        little(bytes, start);
        start += static_cast<std::int32_t>(part.size());
    }
    for (const Point& point : all) {
        little(bytes, point.x);
        little(bytes, point.y);
    }
    const auto extra = [&](double step) {
        little(bytes, 0.0);
        little(bytes, step * static_cast<double>(all.size()));
        for (std::size_t i = 0; i < all.size(); ++i)
            little(bytes, step * static_cast<double>(i));
    };
    if (hasZ)
        extra(1);
    if (hasM)
        extra(10);
    return bytes;
}

std::string ShapefileBuilder::header(std::size_t size) const
{
    std::string bytes;
    big(bytes, 9994);
    bytes.append(20, '\0');
    big(bytes, static_cast<std::uint32_t>(size / 2));
    little(bytes, std::int32_t{1000});
    little(bytes, m_type);
    littleBox(bytes, m_box);
    bytes.append(32, '\0');
    return bytes;
}

std::string ShapefileBuilder::shp() const
{
    std::string records;
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        big(records, static_cast<std::uint32_t>(i + 1));
        big(records, static_cast<std::uint32_t>(m_records[i].size() / 2));
        records += m_records[i];
    }
    return header(100 + records.size()) + records;
}

std::string ShapefileBuilder::shx() const
{
    std::string entries;
    std::size_t at = 100;
    for (const std::string& record : m_records) {
        big(entries, static_cast<std::uint32_t>(at / 2));
        big(entries, static_cast<std::uint32_t>(record.size() / 2));
        at += 8 + record.size();
    }
    return header(100 + entries.size()) + entries;
}

std::string ShapefileBuilder::dbf(unsigned char language) const
{
    std::string bytes("\x03\x7B\x01\x01", 4);
    std::size_t rowBytes = 1;
    for (const Field& field : m_fields)
        rowBytes += static_cast<std::size_t>(field.width);
    little(bytes, static_cast<std::uint32_t>(m_values.size()));
    little(bytes, static_cast<std::uint16_t>(33 + 32 * m_fields.size()));
    little(bytes, static_cast<std::uint16_t>(rowBytes));
    bytes.append(17, '\0');
    bytes += static_cast<char>(language);
    bytes.append(2, '\0');
    for (const Field& field : m_fields) {
        std::string descriptor = field.name.substr(0, 10);
        descriptor.resize(11, '\0');
        descriptor += field.type;
        descriptor.append(4, '\0');
        descriptor += static_cast<char>(field.width);
        descriptor += static_cast<char>(field.decimals);
        descriptor.append(14, '\0');
        bytes += descriptor;
    }
    bytes += '\x0D';
    for (const std::vector<std::string>& values : m_values) {
        bytes += ' ';
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            std::string value = i < values.size() ? values[i] : std::string();
            value.resize(static_cast<std::size_t>(m_fields[i].width), ' ');
            bytes += value;
        }
    }
    return bytes + '\x1A';
}

std::string ShapefileBuilder::write(const TestFolder& folder, const std::string& stem, const std::string& prj,
                                    const std::string& cpg) const
{
    folder.write(stem + ".shx", shx());
    folder.write(stem + ".dbf", dbf());
    if (!prj.empty())
        folder.write(stem + ".prj", prj);
    if (!cpg.empty())
        folder.write(stem + ".cpg", cpg);
    return folder.write(stem + ".shp", shp());
}

} // namespace riparia::test
