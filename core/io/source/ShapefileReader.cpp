// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShapefileReader.h"

#include "core/base/Text.h"
#include "core/io/source/AttributeText.h"
#include "core/io/source/DbfTable.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/LayerCrs.h"
#include "core/io/source/ShapeTables.h"
#include "core/io/source/ShpLayout.h"
#include "core/io/source/ShpShapes.h"
#include "core/io/source/ShpWalker.h"

#include <algorithm>
#include <filesystem>

namespace riparia {

namespace {

constexpr std::size_t kMostSidecar = 1 << 20;

/// The part of the whole work that a step's progress covers.
Progress share(const Progress& whole, double from, double to)
{
    Progress part;
    part.stop = whole.stop;
    if (whole.report)
        part.report = [report = whole.report, from, to](double fraction) { report(from + (to - from) * fraction); };
    return part;
}

std::optional<InputFile> openIfThere(const std::optional<std::string>& path)
{
    if (!path)
        return std::nullopt;
    auto file = InputFile::open(*path);
    return file ? std::optional(std::move(*file)) : std::nullopt;
}

class ShapefileRun {
public:
    ShapefileRun(const ShapefileSet& files, const std::string& fileName, const LayerReading& reading,
                 const Progress& progress)
        : m_files(files)
        , m_reading(reading)
        , m_progress(progress)
        , m_log(fileName)
    {
        m_layer.file = fileName;
        m_layer.name = std::filesystem::path(*files.shp).stem().string();
    }

    Result<SourceLayer> run()
    {
        auto shp = InputFile::open(*m_files.shp);
        if (!shp)
            return fail(shp.error());
        m_shx = openIfThere(m_files.shx);
        m_dbf = openIfThere(m_files.dbf);
        openTable();
        const auto rows = m_table ? std::optional(m_table->rows) : std::nullopt;
        const auto index = indexShapes(*shp, m_shx ? &*m_shx : nullptr, rows, m_log);
        if (!index)
            return fail(index.error());
        settleLayerCrs();
        auto shapes = readShapes(*shp, *index, CoordinateLimits::of(m_layer.crs), m_log, share(m_progress, 0, 0.5));
        if (!shapes)
            return fail(shapes.error());
        m_layer.featuresDeclared = static_cast<std::int64_t>(index->records.size());
        m_layer.shapes = std::move(shapes->shapes);
        m_layer.fid = std::move(shapes->fid);
        m_layer.geometryType = nameOfType(index->shapeType);
        if (const auto attributes = readAttributes(); !attributes)
            return fail(attributes.error());
        finishLayer(m_layer, std::move(m_log));
        return std::move(m_layer);
    }

private:
    void openTable()
    {
        if (!m_dbf) {
            m_log.say(Severity::Warning, IssueCode::SidecarMissing, {"dbf"});
            return;
        }
        std::optional<std::int64_t> shapes;
        if (m_shx && m_shx->size() >= detail::kShpHeader)
            shapes = static_cast<std::int64_t>((m_shx->size() - detail::kShpHeader) / 8);
        m_table = readDbfLayout(*m_dbf, shapes, m_log);
    }

    void settleLayerCrs()
    {
        std::optional<std::string> definition;
        if (const auto prj = openIfThere(m_files.prj))
            definition = prj->head(kMostSidecar);
        LayerCrs found = settleCrs(definition, m_reading.crs, m_log);
        m_layer.crs = std::move(found.crs);
        m_layer.crsText = std::move(found.text);
    }

    std::string nameOfType(std::int32_t type) const
    {
        if (!detail::isKnownShpType(type))
            return "Unknown (any)";
        return detail::geometryTypeName(static_cast<detail::ShpType>(type), !m_layer.shapes.z.empty(),
                                        !m_layer.shapes.m.empty());
    }

    EncodingClues clues() const
    {
        EncodingClues clues;
        clues.chosen = m_reading.charset;
        if (const auto cpg = openIfThere(m_files.cpg)) {
            const std::string text = cpg->head(kMostSidecar);
            clues.declared = charsetFromLabel(text);
            clues.declaredText = std::string(trim(text.substr(0, 40)));
            clues.declaredBy = "cpg";
        }
        if (!clues.declared && m_table && m_table->language != 0) {
            clues.declared = charsetFromLanguageByte(m_table->language);
            if (clues.declared || clues.declaredText.empty())
                clues.declaredText = "LDID " + std::to_string(m_table->language);
            clues.declaredBy = "ldid";
        }
        return clues;
    }

    Result<bool> readAttributes()
    {
        const auto wanted = m_layer.featuresDeclared;
        const std::int64_t rows = m_table ? std::min(m_table->rows, wanted) : 0;
        if (m_table && m_table->rows > wanted) {
            m_log.say(Severity::Warning, IssueCode::HeaderInconsistent,
                      {".dbf", std::to_string(m_table->rows) + " rows for " + std::to_string(wanted) + " shapes"});
        }
        const EncodingClues clues = this->clues();
        const auto& charset = clues.chosen ? clues.chosen : clues.declared;
        const bool isWide = charset && charset->kind == Charset::Kind::Wide;
        DbfRows table;
        if (m_table) {
            auto read = readDbfRows(*m_dbf, *m_table, rows, m_reading.attributes, isWide, share(m_progress, 0.5, 1));
            if (!read)
                return fail(read.error());
            table = std::move(*read);
        }
        dropDeleted(table);
        m_layer.encoding = {"UTF-8", "default", "no attributes", {}};
        if (!m_reading.attributes || !m_table)
            return sayMissing(0);
        std::vector<std::uint32_t> width;
        for (const DbfField& field : m_table->fields)
            width.push_back(field.width);
        m_layer.fields = std::move(table.columns);
        m_layer.encoding = decodeColumns(m_layer.fields, width, {}, clues, m_log);
        alignRows(rows);
        return sayMissing(rows);
    }

    /// A row marked as deleted waits to be removed: its feature is gone for every program that honours the mark.
    void dropDeleted(const DbfRows& table)
    {
        if (table.deleted.empty())
            return;
        std::vector<bool> keep(m_layer.fid.size());
        std::vector<std::int64_t> kept;
        for (std::size_t i = 0; i < keep.size(); ++i) {
            const auto row = static_cast<std::size_t>(m_layer.fid[i]);
            keep[i] = row >= table.deleted.size() || !table.deleted[row];
            if (keep[i])
                kept.push_back(m_layer.fid[i]);
        }
        const auto deleted = std::count(table.deleted.begin(), table.deleted.end(), true);
        m_layer.shapes = filtered(m_layer.shapes, keep);
        m_layer.fid = std::move(kept);
        m_layer.featuresDeclared -= deleted;
        // Where nothing is left the marks are the likelier mistake: who sees an empty layer must hear of the shapes.
        m_log.say(m_layer.fid.empty() ? Severity::Error : Severity::Warning, IssueCode::DeletedRows,
                  {std::to_string(deleted)});
    }

    /// Row i of the columns becomes the one of feature i of the layer.
    void alignRows(std::int64_t rows)
    {
        const bool aligned = static_cast<std::int64_t>(m_layer.fid.size()) == rows &&
                             (m_layer.fid.empty() || m_layer.fid.back() == rows - 1);
        if (aligned)
            return;
        for (FieldColumn& column : m_layer.fields)
            column = picked(column, m_layer.fid);
    }

    Result<bool> sayMissing(std::int64_t rows)
    {
        const auto without =
            std::count_if(m_layer.fid.begin(), m_layer.fid.end(), [rows](std::int64_t fid) { return fid >= rows; });
        if (without > 0 && m_reading.attributes)
            m_log.say(Severity::Warning, IssueCode::AttributesMissing, {std::to_string(without)});
        return true;
    }

    const ShapefileSet& m_files;
    const LayerReading& m_reading;
    const Progress& m_progress;
    IssueLog m_log;
    SourceLayer m_layer;
    std::optional<InputFile> m_shx, m_dbf;
    std::optional<DbfLayout> m_table;
};

} // namespace

Result<SourceLayer> readShapefile(const ShapefileSet& files, const std::string& fileName, const LayerReading& reading,
                                  const Progress& progress)
{
    return ShapefileRun(files, fileName, reading, progress).run();
}

} // namespace riparia
