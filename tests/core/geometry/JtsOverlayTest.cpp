// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Geos.h"
#include "core/geometry/GeosPolygons.h"
#include "core/geometry/Region.h"
#include "tests/support/JtsXml.h"
#include "tests/support/RealData.h"
#include "tests/support/ScannedArea.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <geos_c.h>

#include <cmath>
#include <map>
#include <memory>
#include <optional>

using namespace riparia;
using detail::geos;
using detail::GeosPtr;

namespace {

struct ReaderDelete {
    void operator()(GEOSWKTReader* reader) const { GEOSWKTReader_destroy_r(geos(), reader); }
    void operator()(GEOSWKBReader* reader) const { GEOSWKBReader_destroy_r(geos(), reader); }
};

GeosPtr readGeometry(const std::string& text)
{
    if (text.find('(') == std::string::npos && text.find("EMPTY") == std::string::npos) {
        const std::unique_ptr<GEOSWKBReader, ReaderDelete> reader(GEOSWKBReader_create_r(geos()));
        return GeosPtr(GEOSWKBReader_readHEX_r(geos(), reader.get(),
                                               reinterpret_cast<const unsigned char*>(text.data()), text.size()));
    }
    const std::unique_ptr<GEOSWKTReader, ReaderDelete> reader(GEOSWKTReader_create_r(geos()));
    return GeosPtr(GEOSWKTReader_read_r(geos(), reader.get(), text.c_str()));
}

bool isPolygonal(const GEOSGeometry* geometry)
{
    const int type = GEOSGeomTypeId_r(geos(), geometry);
    if (type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(geos(), geometry); ++i) {
            if (!isPolygonal(GEOSGetGeometryN_r(geos(), geometry, i)))
                return false;
        }
        return true;
    }
    return type == GEOS_POLYGON || type == GEOS_MULTIPOLYGON;
}

double areaOf(const Result<Region>& region)
{
    return region ? region->planarArea() : std::nan("");
}

/// Area of what two regions do not share.
double apart(const Region& a, const Region& b)
{
    return areaOf(a.minus(b)) + areaOf(b.minus(a));
}

Result<Region> symmetricDifference(const Region& a, const Region& b)
{
    const Result<Region> left = a.minus(b);
    const Result<Region> right = b.minus(a);
    return left && right ? left->united(*right) : left;
}

Result<Region> apply(const std::string& name, const Region& a, const Region& b)
{
    if (name == "union")
        return a.united(b);
    if (name == "intersection")
        return a.intersected(b);
    if (name == "difference")
        return a.minus(b);
    return symmetricDifference(a, b);
}

/// "unionng" is "union" by another engine; nothing for operations of other kinds.
std::optional<std::string> overlayName(std::string name)
{
    if (name.ends_with("ng"))
        name.resize(name.size() - 2);
    const bool isOverlay = name == "union" || name == "intersection" || name == "difference" || name == "symdifference";
    return isOverlay ? std::optional(name) : std::nullopt;
}

constexpr double kTolerance = 1e-6;
constexpr double kScanTolerance = 1e-4;

} // namespace

/// The expectations of the JTS project for overlays of areas.
class JtsOverlayTest : public QObject {
    Q_OBJECT

    std::map<std::string, int> m_count;
    QStringList m_failed;

    void note(const std::string& outcome, const test::JtsFile& file, const test::JtsCase& test, const std::string& what)
    {
        constexpr std::size_t kShown = 100;
        const std::string place = file.name + ": " + test.description.substr(0, kShown) + ": " + what;
        ++m_count[outcome];
        if (outcome == "differed" || outcome == "area laws broken")
            m_failed << QString::fromStdString(place);
        if (outcome == "expectation refuted by scan lines")
            qInfo("%s: %s", outcome.c_str(), place.c_str());
    }

    void compare(const test::JtsFile& file, const test::JtsCase& test, const test::JtsOperation& operation,
                 const std::string& name, const Region& a, const Region& b)
    {
        const GeosPtr expected = readGeometry(operation.expected);
        if (!expected) {
            ++m_count["skipped: the expectation cannot be read"];
            return;
        }
        const bool isSwapped = operation.arg1 == "B";
        const Region& first = isSwapped ? b : a;
        const Region& second = isSwapped ? a : b;
        const Result<Region> result = apply(name, first, second);
        const Result<Region::Repaired> wanted = Region::make(detail::fromGeos(expected.get()));
        if (!result || !wanted) {
            note("differed", file, test, name + ": no result");
            return;
        }
        // A sliver of a millionth of the inputs is rounding, not a difference.
        const double all = a.planarArea() + b.planarArea();
        const double scanned = test::scannedArea(first.polygons(), second.polygons(), name);
        const bool isScanned = std::abs(result->planarArea() - scanned) <= kScanTolerance * all;
        const bool isExpected = apart(*result, wanted->region) <= kTolerance * all &&
                                std::abs(result->planarArea() - wanted->region.planarArea()) <= kTolerance * all;
        const double ours = std::abs(result->planarArea() - scanned);
        const double theirs = std::abs(wanted->region.planarArea() - scanned);
        if (!isScanned)
            note("differed", file, test, name + ": another area than by scan lines");
        else if (isExpected)
            note("agreed", file, test, name);
        else if (theirs > 10 * ours)
            note("expectation refuted by scan lines", file, test, name);
        else
            note("differed", file, test, name);
    }

    /// A = (A - B) + (A and B); B likewise; A or B = (A - B) + B; A xor B = (A or B) - (A and B).
    void checkAreas(const test::JtsFile& file, const test::JtsCase& test, const Region& a, const Region& b)
    {
        const double all = std::max(a.planarArea(), b.planarArea()) * kTolerance;
        const double both = areaOf(a.intersected(b));
        const double onlyA = areaOf(a.minus(b));
        const double onlyB = areaOf(b.minus(a));
        const double any = areaOf(a.united(b));
        const double either = areaOf(symmetricDifference(a, b));
        const bool isGood = std::abs(both + onlyA - a.planarArea()) <= all &&
                            std::abs(both + onlyB - b.planarArea()) <= all &&
                            std::abs(onlyA + b.planarArea() - any) <= all && std::abs(any - both - either) <= all;
        note(isGood ? "area laws held" : "area laws broken", file, test, "areas");
    }

    void runCase(const test::JtsFile& file, const test::JtsCase& test)
    {
        for (const test::JtsOperation& operation : test.operations) {
            const std::optional<std::string> name = overlayName(operation.name);
            const bool isLaw = operation.name == "overlayareatest";
            if (!name && !isLaw)
                continue;
            if (!file.isFloating) {
                ++m_count["skipped: fixed precision"];
                continue;
            }
            if (operation.arg1 == operation.arg2 || test.b.empty() || operation.arg2.empty()) {
                ++m_count["skipped: one argument"];
                continue;
            }
            runOverlay(file, test, operation, name);
        }
    }

    void runOverlay(const test::JtsFile& file, const test::JtsCase& test, const test::JtsOperation& operation,
                    const std::optional<std::string>& name)
    {
        const GeosPtr rawA = readGeometry(test.a);
        const GeosPtr rawB = readGeometry(test.b);
        if (!rawA || !rawB) {
            ++m_count["skipped: an argument cannot be read"];
            return;
        }
        if (!isPolygonal(rawA.get()) || !isPolygonal(rawB.get())) {
            ++m_count["skipped: lines or points"];
            return;
        }
        const Result<Region::Repaired> a = Region::make(detail::fromGeos(rawA.get()));
        const Result<Region::Repaired> b = Region::make(detail::fromGeos(rawB.get()));
        if (!a || !b) {
            note("differed", file, test, "argument refused");
            return;
        }
        if (!a->reason.empty() || !b->reason.empty())
            ++m_count["(of these with an argument repaired)"];
        if (name)
            compare(file, test, operation, *name, a->region, b->region);
        else
            checkAreas(file, test, a->region, b->region);
    }

private Q_SLOTS:
    void overlaysOfAreasAreWhatJtsExpects()
    {
        const auto folder = test::realDataFolder();
        if (!folder)
            QSKIP(test::kNoRealData);
        for (const std::string& path : test::jtsFiles(*folder + "/jts_xml")) {
            const test::JtsFile file = test::readJtsFile(path);
            if (!file.error.empty())
                ++m_count["skipped: file is not XML"];
            for (const test::JtsCase& test : file.cases)
                runCase(file, test);
        }
        for (const auto& [what, count] : m_count)
            qInfo("%4d %s", count, what.c_str());
        QVERIFY2(m_failed.isEmpty(), qPrintable(m_failed.join('\n')));
        QVERIFY(m_count["agreed"] >= 200);
        QVERIFY(m_count["area laws held"] >= 140);
    }
};

RIPARIA_TEST(JtsOverlayTest)
#include "JtsOverlayTest.moc"
