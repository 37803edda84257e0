// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/support/RealData.h"

#include <QDirIterator>

#include <cmath>
#include <set>

using namespace riparia;

namespace {

constexpr double kWhole = 80.697829; // km, of the unharmed file
constexpr int kNone = -1;
constexpr int kInfo = 0;
constexpr int kWarning = 1;
constexpr int kError = 2;

/// What a reader must make of a file: an error, or counts, the length of what is sound, the gravest severity and exactly
/// these codes.
struct Expectation {
    const char* file;
    const char* error;
    int declared;
    int read;
    double kilometres;
    int worst;
    const char* codes;
};

const Expectation kExpectations[] = {
    {"00_good.shp", "", 60, 60, kWhole, kNone, ""},
    {"Mixed.Shp", "", 60, 60, kWhole, kNone, ""},
    {"UPPER.SHP", "", 60, 60, kWhole, kNone, ""},
    {"all_points_equal_zero_length.shp", "", 60, 60, 79.966011, kWarning, "geometry_degenerate header_inconsistent"},
    {"bbox_nan.shp", "", 60, 60, kWhole, kInfo, "header_inconsistent"},
    {"coord_denorm.shp", "", 60, 59, 79.966011, kError, "coordinate_invalid count_mismatch"},
    {"coord_huge.shp", "", 60, 59, 79.966011, kError, "coordinate_out_of_range count_mismatch"},
    {"coord_inf.shp", "", 60, 59, 79.966011, kError, "coordinate_invalid count_mismatch"},
    {"coord_lat91.shp", "", 60, 59, 79.966011, kError, "coordinate_out_of_range count_mismatch"},
    {"coord_lon900.shp", "", 60, 59, 79.966011, kError, "coordinate_out_of_range count_mismatch"},
    {"coord_nan.shp", "", 60, 59, 79.966011, kError, "coordinate_invalid count_mismatch"},
    {"coord_neginf.shp", "", 60, 59, 79.966011, kError, "coordinate_invalid count_mismatch"},
    {"cpg_65001.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_936.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_ANSI125.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_BIG5.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_FOO.shp", "", 60, 60, kWhole, kInfo, "encoding_label_wrong"},
    {"cpg_GBK.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_OEM.shp", "", 60, 60, kWhole, kInfo, "encoding_label_wrong"},
    {"cpg_UTF-8_crlf.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg__empty.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_utf8.shp", "", 60, 60, kWhole, kNone, ""},
    {"cpg_xxxxxxxx_long.shp", "", 60, 60, kWhole, kInfo, "encoding_label_wrong"},
    {"dbf_all_deleted.shp", "", 0, 0, 0.000000, kError, "deleted_rows"},
    {"dbf_field_len_255.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_field_len_zero.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_field_name_ff.shp", "", 60, 60, kWhole, kWarning, "encoding_label_wrong"},
    {"dbf_field_type_bad.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_half_deleted.shp", "", 30, 30, 37.022964, kWarning, "deleted_rows"},
    {"dbf_hdrlen_huge.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_hdrlen_zero.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_ldid_ff.shp", "", 60, 60, kWhole, kInfo, "encoding_label_wrong"},
    {"dbf_nrec_huge.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_nrec_less.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_nrec_more.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_nrec_neg.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_nrec_zero.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_reclen_huge.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_reclen_one.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_reclen_zero.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"dbf_values_binary.shp", "", 60, 60, kWhole, kWarning, "encoding_label_wrong text_undecodable"},
    {"empty.zip", "nothing_usable", 0, 0, 0, kNone, ""},
    {"gbk_names.zip", "", 60, 60, kWhole, kNone, ""},
    {"missing_cpg.shp", "", 60, 60, kWhole, kNone, ""},
    {"missing_dbf.shp", "", 60, 60, kWhole, kWarning, "attributes_missing sidecar_missing"},
    {"missing_prj.shp", "", 60, 60, kWhole, kWarning, "crs_guessed crs_missing"},
    {"missing_shx.shp", "", 60, 60, kWhole, kWarning, "sidecar_missing sidecar_rebuilt"},
    {"missing_shx_dbf_prj.shp", "", 60, 60, kWhole, kWarning,
     "attributes_missing crs_guessed crs_missing sidecar_missing sidecar_rebuilt"},
    {"ok_flat.zip", "", 60, 60, kWhole, kNone, ""},
    {"ok_nested.zip", "", 60, 60, kWhole, kNone, ""},
    {"prj_1MB.shp", "", 60, 60, kWhole, kWarning, "crs_guessed crs_unreadable"},
    {"prj_bom.shp", "", 60, 60, kWhole, kNone, ""},
    {"prj_empty.shp", "", 60, 60, kWhole, kWarning, "crs_guessed crs_unreadable"},
    {"prj_garbage.shp", "", 60, 60, kWhole, kWarning, "crs_guessed crs_unreadable"},
    {"prj_unclosed.shp", "", 60, 60, kWhole, kWarning, "crs_guessed crs_unreadable"},
    {"prj_utf16.shp", "", 60, 60, kWhole, kNone, ""},
    {"rec_len_huge.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"rec_len_neg.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"rec_partidx_neg.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_partidx_oob.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_parts_huge.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_parts_neg.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_parts_zero.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable header_inconsistent"},
    {"rec_points_huge.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_points_neg.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_points_one.shp", "", 60, 60, 79.966011, kError, "geometry_degenerate header_inconsistent"},
    {"rec_type_99.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"rec_type_null.shp", "", 60, 60, 79.966011, kError, "geometry_null header_inconsistent"},
    {"rec_type_polygonZ.shp", "", 60, 59, 79.966011, kError, "count_mismatch feature_unreadable"},
    {"shp_filelen_huge.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"shp_filelen_neg.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"shp_filelen_zero.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"shp_magic_bad.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"shp_type_99_hdr.shp", "", 60, 60, kWhole, kWarning, "geometry_type_unexpected header_inconsistent"},
    {"shp_type_polygon_hdr.shp", "", 60, 60, kWhole, kWarning, "geometry_type_unexpected"},
    {"shx_all_same.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"shx_len_huge.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"shx_offset_eof.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"shx_offset_neg.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"shx_too_many.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent"},
    {"slip.zip", "nothing_usable", 0, 0, 0, kNone, ""},
    {"trunc.zip", "file_damaged", 0, 0, 0, kNone, ""},
    {"trunc_dbf_00000b.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated"},
    {"trunc_dbf_00031b.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated"},
    {"trunc_dbf_00032b.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated"},
    {"trunc_dbf_00050b.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated header_inconsistent"},
    {"trunc_dbf_00200b.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated"},
    {"trunc_dbf_50pct.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated"},
    {"trunc_dbf_99pct.shp", "", 60, 60, kWhole, kWarning, "attributes_missing file_truncated"},
    {"trunc_shp_00000b.shp", "file_damaged", 0, 0, 0, kNone, ""},
    {"trunc_shp_00036b.shp", "file_damaged", 0, 0, 0, kNone, ""},
    {"trunc_shp_00099b.shp", "file_damaged", 0, 0, 0, kNone, ""},
    {"trunc_shp_00100b.shp", "", 60, 0, 0.000000, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_00104b.shp", "", 60, 0, 0.000000, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_00108b.shp", "", 60, 0, 0.000000, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_00150b.shp", "", 60, 0, 0.000000, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_10pct.shp", "", 60, 4, 6.523508, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_50pct.shp", "", 60, 15, 35.714043, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_90pct.shp", "", 60, 53, 72.766054, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_99pct.shp", "", 60, 59, 79.287468, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shp_minus1.shp", "", 60, 59, 79.287468, kError, "count_mismatch feature_unreadable file_truncated"},
    {"trunc_shx_00000b.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"trunc_shx_00099b.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"trunc_shx_00100b.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"trunc_shx_00104b.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"trunc_shx_50pct.shp", "", 60, 60, kWhole, kWarning, "header_inconsistent sidecar_rebuilt"},
    {"two_layers.zip", "", 120, 120, 161.395658, kNone, ""},
    {"upper.zip", "", 60, 60, kWhole, kNone, ""},
    {"目录 空格 (1)/河流 数据#1.shp", "", 60, 60, kWhole, kNone, ""},
};

QString folder()
{
    return QString::fromStdString(*test::realDataFolder()) + QStringLiteral("/derived_corrupt/");
}

} // namespace

/// 100 mutations of one good shapefile, and archives of it: each is read as far as it is sound, and said to be what it is.
class DamagedFilesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
    }

    void readsWhatIsSoundAndSaysTheRest_data()
    {
        QTest::addColumn<int>("row");
        int row = 0;
        for (const Expectation& expectation : kExpectations)
            QTest::newRow(expectation.file) << row++;
    }

    void readsWhatIsSoundAndSaysTheRest()
    {
        QFETCH(int, row);
        const Expectation& expected = kExpectations[row];
        const auto source = readSource((folder() + QString::fromUtf8(expected.file)).toStdString());
        if (*expected.error) {
            QVERIFY(!source);
            QCOMPARE(std::string(toString(source.error().code)), std::string(expected.error));
            return;
        }
        QVERIFY(source.has_value());
        std::int64_t declared = 0, read = 0;
        double metres = 0;
        Issues issues = source->issues;
        for (const SourceLayer& layer : source->layers) {
            declared += layer.featuresDeclared;
            read += layer.featuresRead;
            metres += summarize(layer).lengthMetres.value_or(0);
            issues.insert(issues.end(), layer.issues.begin(), layer.issues.end());
        }
        QCOMPARE(declared, std::int64_t{expected.declared});
        QCOMPARE(read, std::int64_t{expected.read});
        QVERIFY2(std::abs(metres / 1000 - expected.kilometres) < 1e-6, qPrintable(QString::number(metres, 'f', 6)));
        std::set<std::string> codes;
        for (const Issue& issue : issues)
            codes.insert(std::string(toString(issue.code)));
        QCOMPARE(join({codes.begin(), codes.end()}, " "), std::string(expected.codes));
        QCOMPARE(issues.empty() ? kNone : static_cast<int>(worst(issues)), expected.worst);
    }

    void everyFileOfTheFolderIsInTheTable()
    {
        std::set<QString> known;
        for (const Expectation& expectation : kExpectations)
            known.insert(QString::fromUtf8(expectation.file));
        int found = 0;
        for (QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString path = files.next();
            const QString suffix = files.fileInfo().suffix().toLower();
            if (suffix != QStringLiteral("shp") && suffix != QStringLiteral("zip"))
                continue;
            ++found;
            const QString name = path.mid(folder().size());
            QVERIFY2(known.count(name) == 1, qPrintable(name));
        }
        QCOMPARE(found, static_cast<int>(known.size()));
    }

    void everyLostFeatureIsNamed()
    {
        const SourceLayer layer = test::readLayer((folder() + QStringLiteral("trunc_shp_50pct.shp")).toStdString());
        const Issue* lost = test::find(layer.issues, IssueCode::FeatureUnreadable);
        QVERIFY(lost);
        QCOMPARE(lost->subject, std::string("trunc_shp_50pct.shp #15-59"));
        const Issue* count = test::find(layer.issues, IssueCode::CountMismatch);
        QVERIFY(count);
        QCOMPARE(count->args, (std::vector<std::string>{"60", "15"}));
    }

    void attributesStayWithTheirFeaturesWhereOneIsLost()
    {
        const SourceLayer good = test::readLayer((folder() + QStringLiteral("00_good.shp")).toStdString());
        const SourceLayer holed = test::readLayer((folder() + QStringLiteral("coord_nan.shp")).toStdString());
        QCOMPARE(holed.fid.size(), std::size_t{59});
        for (std::size_t i = 0; i < holed.fid.size(); ++i) {
            const auto before = static_cast<std::size_t>(holed.fid[i]);
            QCOMPARE(test::valueOf(holed, "COMID", i), test::valueOf(good, "COMID", before));
            QCOMPARE(holed.shapes.line(holed.shapes.shapeStart[i]), good.shapes.line(good.shapes.shapeStart[before]));
        }
    }

    void aMendedTableGivesTheValuesOfTheGoodOne_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name :
             {"dbf_hdrlen_huge", "dbf_hdrlen_zero", "dbf_reclen_huge", "dbf_reclen_one", "dbf_reclen_zero",
              "dbf_nrec_huge", "dbf_nrec_less", "dbf_nrec_more", "dbf_nrec_neg", "dbf_nrec_zero", "dbf_field_len_255",
              "dbf_field_len_zero", "dbf_field_type_bad", "missing_shx", "shx_all_same", "shx_offset_neg",
              "shx_too_many", "rec_len_huge", "cpg_GBK"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aMendedTableGivesTheValuesOfTheGoodOne()
    {
        QFETCH(QString, file);
        const SourceLayer good = test::readLayer((folder() + QStringLiteral("00_good.shp")).toStdString());
        const SourceLayer mended = test::readLayer((folder() + file + QStringLiteral(".shp")).toStdString());
        for (const FieldColumn& column : good.fields) {
            for (std::size_t row = 0; row < column.rows(); ++row)
                QCOMPARE(test::valueOf(mended, column.name, row), std::string(column.at(row)));
        }
    }
};

RIPARIA_TEST(DamagedFilesTest)
#include "DamagedFilesTest.moc"
