// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/GeoPackageViews.h"

#include "core/io/source/GdalSetup.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace riparia;

namespace {

void run(GDALDataset& dataset, const std::string& sql)
{
    dataset.ReleaseResultSet(dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr));
}

/// A view that is listed as a layer.
void addView(GDALDataset& dataset, const std::string& name, const std::string& select)
{
    run(dataset, "CREATE VIEW " + name + " AS " + select);
    run(dataset, "INSERT INTO gpkg_contents(table_name, data_type, identifier, srs_id) VALUES ('" + name +
                     "', 'features', '" + name + "', 0)");
    run(dataset, "INSERT INTO gpkg_geometry_columns VALUES ('" + name + "', 'geom', 'GEOMETRY', 0, 0, 0)");
}

} // namespace

class GeoPackageViewsTest : public QObject {
    Q_OBJECT

private slots:
    void viewsWithoutEndAreNamedAndNotAsked()
    {
        prepareGdal();
        const test::TestFolder folder;
        const std::string path = folder.path("views.gpkg");
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        GDALDatasetUniquePtr made(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayer* rivers = made->CreateLayer("rivers", nullptr, wkbLineString);
        OGRFeature feature(rivers->GetLayerDefn());
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkt("LINESTRING(1 2,3 4)", nullptr, &geometry);
        feature.SetGeometryDirectly(geometry);
        QCOMPARE(rivers->CreateFeature(&feature), OGRERR_NONE);
        addView(*made, "sound", "SELECT fid, geom FROM rivers");
        addView(*made, "endless",
                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) "
                "SELECT n AS fid, (SELECT geom FROM rivers) AS geom FROM t");
        addView(*made, "made_of_it", "SELECT fid, geom FROM Endless");
        QCOMPARE(endlessViews(*made), (std::set<std::string>{"endless", "made_of_it"}));
        made.reset();
        const auto source = readSource(path);
        QVERIFY(source);
        std::vector<std::string> names;
        for (const SourceLayer& layer : source->layers)
            names.push_back(layer.name + " " + std::to_string(layer.featuresRead));
        QCOMPARE(names, (std::vector<std::string>{"rivers 1", "sound 1"}));
        QCOMPARE(std::count_if(source->issues.begin(), source->issues.end(),
                               [](const Issue& issue) { return issue.code == IssueCode::LayerSkipped; }),
                 2);
    }
};

RIPARIA_TEST(GeoPackageViewsTest)
#include "GeoPackageViewsTest.moc"
