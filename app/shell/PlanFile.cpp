// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PlanFile.h"

#include "app/text/Fill.h"

#include "core/io/source/PlanMark.h"

#include <QFile>
#include <QFileInfo>

namespace riparia {

bool PlanFile::isGeoPackage(const QString& path)
{
    QFile file(path);
    return path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive) && file.open(QIODevice::ReadOnly) &&
           file.read(15) == "SQLite format 3";
}

bool PlanFile::isPlan(const QString& path)
{
    if (!path.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive))
        return false;
    if (!isGeoPackage(path))
        return true;
    const auto file = InputFile::open(toUtf8(path));
    return !file || isPlanFile(*file);
}

QString PlanFile::name(const QString& path)
{
    QString name = QFileInfo(path).completeBaseName();
    if (name.endsWith(QStringLiteral(".riparia"), Qt::CaseInsensitive))
        name.truncate(name.lastIndexOf(u'.'));
    return name;
}

QString PlanFile::besides(const QString& path, const QString& pattern, const QString& otherwise)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const QString start = (folder.isWritable() ? folder.filePath() : otherwise) + u'/' + pattern.arg(name(path));
    const QString ending = QStringLiteral(".riparia.gpkg");
    QString copy = start + ending;
    for (int number = 2; QFileInfo::exists(copy); ++number)
        copy = start + u' ' + QString::number(number) + ending;
    return copy;
}

} // namespace riparia
