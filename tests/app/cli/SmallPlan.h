// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/CliRun.h"

#include <QFile>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <string>

namespace riparia::test {

/// A folder with a plan of two rivers, made by the program itself: 丁山河 (DS), 20 km due east, and Huangsha (HS), 5 km due north, both in EPSG:4547 near
/// the central meridian, where a kilometre of grid is a kilometre on the ground within a decimetre.
class SmallPlan {
public:
    SmallPlan()
    {
        put("rivers.geojson", kRivers);
        const CliResult made = runCli({"import", path("rivers.geojson"), "-o", plan(), "--crs", "EPSG:4547"});
        if (made.code != 0)
            qFatal("%s", (made.out + made.err).c_str());
    }

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::string plan() const { return path("plan.gpkg"); }
    std::string put(const std::string& name, const std::string& bytes) const
    {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write %s", name.c_str());
        return path(name);
    }
    std::string contents(const std::string& name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "absent";
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    nlohmann::json json(const std::vector<std::string>& words) const
    {
        const CliResult result = runCli(words);
        return nlohmann::json::parse(result.out, nullptr, false);
    }
    CliResult add(const std::string& table, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> words{"add", plan(), "-"};
        words.insert(words.end(), more.begin(), more.end());
        return runCli(words, table);
    }

    static constexpr const char* kRivers = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"key":"DS","name":"丁山河","name_en":"Dingshan"},
         "geometry":{"type":"LineString","coordinates":[[490000,2519000],[500000,2519000],[510000,2519000]]}},
        {"type":"Feature","properties":{"key":"HS","name":"Huangsha"},
         "geometry":{"type":"LineString","coordinates":[[500000,2530000],[500000,2525000]]}}]})";

private:
    QTemporaryDir m_folder;
};

} // namespace riparia::test
