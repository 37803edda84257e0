// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/DroppedData.h"

#include "app/text/Fill.h"

#include "core/io/import/SegmentSheet.h"
#include "core/linref/ChainageText.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace riparia {

namespace {

QString pathOf(const QString& line)
{
    if (line.startsWith(QStringLiteral("file:"), Qt::CaseInsensitive))
        return QUrl(line).toLocalFile();
    return QDir::isAbsolutePath(line) && QFileInfo::exists(line) ? line : QString();
}

/// None unless every line is one.
QStringList pathsIn(const QString& text)
{
    constexpr qsizetype kMostFiles = 100;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QStringList paths;
    for (const QString& line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        const QString path = paths.size() < kMostFiles ? pathOf(trimmed) : QString();
        if (path.isEmpty())
            return {};
        paths += path;
    }
    return paths;
}

/// From and to, or a range: what tells a row of segments from prose with commas.
bool hasStretch(const SourceLayer& layer, std::size_t row)
{
    int places = 0;
    for (const FieldColumn& field : layer.fields) {
        const std::string_view cell = field.at(row);
        if (parseChainageRange(cell))
            return true;
        places += parseChainage(cell) ? 1 : 0;
    }
    return places > 1;
}

bool isOfSegments(const QString& text)
{
    constexpr qsizetype kLookedAt = 4096; // characters
    QString begin = text.left(kLookedAt);
    if (text.size() > kLookedAt)
        begin.truncate(std::max<qsizetype>(begin.lastIndexOf(u'\n'), 0)); // whole lines
    const auto sheet = readSegmentSheet(toUtf8(begin), "", "UTF-8");
    if (!sheet || sheet->layers.empty())
        return false;
    const SourceLayer& layer = sheet->layers.front();
    for (std::size_t row = 0; row < layer.fid.size(); ++row) {
        if (hasStretch(layer, row))
            return true;
    }
    return false;
}

} // namespace

DroppedData droppedData(const QMimeData& data)
{
    DroppedData dropped;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            dropped.paths += url.toLocalFile();
    }
    if (!dropped.paths.isEmpty() || !data.hasText())
        return dropped;
    const QString text = data.text();
    dropped.paths = pathsIn(text);
    if (dropped.paths.isEmpty() && isOfSegments(text))
        dropped.rows = text;
    return dropped;
}

} // namespace riparia
