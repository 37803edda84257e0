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

} // namespace riparia
