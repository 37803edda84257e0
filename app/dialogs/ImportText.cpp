// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportText.h"

#include "app/text/Fill.h"
#include "app/text/PhraseText.h"
#include "app/text/UnitText.h"
#include "core/io/source/FileFormat.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace riparia {

namespace {

QString grouped(double number, int decimals)
{
    QString text = QLocale(QLocale::English).toString(number, 'f', decimals);
    return text.replace(u',', QChar(0x2009));
}

bool hasSibling(const QFileInfo& file, const QString& ending)
{
    for (const QString& name : file.dir().entryList(QDir::Files))
        if (name.compare(file.completeBaseName() + ending, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

/// Features that became nothing for want of a shape; what the reader remarks of the same ones is a note.
std::int64_t withoutGeometry(const Issues& issues)
{
    return std::ranges::count_if(issues, [](const Issue& issue) {
        return issue.severity == Severity::Warning && issue.code == IssueCode::GeometryNull;
    });
}

} // namespace

QString ImportText::patterns()
{
    QStringList patterns;
    for (const FileEnding& known : fileEndings())
        patterns += u'*' + fromUtf8(known.ending);
    return patterns.join(u' ');
}

bool ImportText::mayBeImported(const QString& path)
{
    const QFileInfo file(path);
    return !file.isDir() && fileEndingOf(toUtf8(file.fileName()));
}

QString ImportText::role(ImportRole role)
{
    switch (role) {
    case ImportRole::Rivers: return tr("Rivers");
    case ImportRole::Segments: return tr("Segments");
    case ImportRole::Areas: return tr("Restored areas");
    case ImportRole::Greenways: return tr("Greenways");
    case ImportRole::Works: return tr("Works");
    case ImportRole::Sites: return tr("Sites");
    case ImportRole::Boundaries: return tr("Boundaries");
    case ImportRole::BankLines: return tr("Bank lines");
    case ImportRole::Reference: break;
    }
    return tr("Reference");
}

QString ImportText::facts(const SourceLayer& layer)
{
    const QString features = layer.featuresRead == layer.featuresDeclared
                                 ? tr("%n feature(s)", nullptr, static_cast<int>(layer.featuresRead))
                                 : tr("%1 of %2 features").arg(layer.featuresRead).arg(layer.featuresDeclared);
    return tr("%1, %2, %3 vertices", "geometry type, features, vertices")
        .arg(PhraseText::of(layer.geometryType), features, grouped(static_cast<double>(layer.shapes.vertexCount()), 0));
}

QString ImportText::sidecars(const QString& path)
{
    const QFileInfo file(path);
    if (file.suffix().compare(QStringLiteral("shp"), Qt::CaseInsensitive) != 0)
        return {};
    QStringList parts;
    for (const auto* ending : {".shx", ".dbf", ".prj", ".cpg"}) {
        const QString name = QString::fromLatin1(ending);
        parts.append(hasSibling(file, name) ? name + QStringLiteral(" \u2713") : tr("no %1").arg(name));
    }
    return parts.join(QStringLiteral("   "));
}

QString ImportText::encodingSource(const EncodingReport& report)
{
    const std::string& source = report.source;
    if (source == "override")
        return tr("chosen by you");
    if (source == "cpg")
        return tr("told by the .cpg file");
    if (source == "ldid")
        return tr("told by the .dbf file");
    if (source == "guess")
        return tr("found out from the values");
    if (source == "format")
        return tr("given by the format");
    return tr("assumed: nothing tells it");
}

bool ImportText::isBadCharacter(QChar character)
{
    return character == QChar::ReplacementCharacter || character.category() == QChar::Other_Control ||
           character.category() == QChar::Other_PrivateUse;
}

QString ImportText::samples(const QStringList& values, const QColor& ground, const QColor& ink)
{
    const QString mark =
        QStringLiteral("<span style=\"background-color:%1; color:%2\">").arg(ground.name(), ink.name());
    QStringList texts;
    for (const QString& value : values) {
        QString text;
        bool isMarked = false;
        for (const QChar character : value) {
            const bool isBad = isBadCharacter(character);
            if (isBad != std::exchange(isMarked, isBad))
                text += isBad ? mark : QStringLiteral("</span>");
            // Controls would leave nothing to see.
            text += isBad ? QString(QChar::ReplacementCharacter) : QString(character).toHtmlEscaped();
        }
        texts += isMarked ? text + QStringLiteral("</span>") : text;
    }
    return texts.join(QStringLiteral(" &nbsp; "));
}

QString ImportText::crsFacts(const SourceLayer& layer)
{
    const Box box = layer.shapes.bounds();
    if (box.isEmpty())
        return {};
    const bool degrees =
        layer.crs.isValid() ? layer.crs.isGeographic() : std::abs(box.maxX) <= 360 && std::abs(box.maxY) <= 90;
    const int decimals = degrees ? 4 : 0;
    return tr("East %1 to %2, north %3 to %4")
        .arg(grouped(box.minX, decimals), grouped(box.maxX, decimals), grouped(box.minY, decimals),
             grouped(box.maxY, decimals));
}

QString ImportText::length(double metres)
{
    return fromUtf8(UnitText::number(Millimetres::fromMetres(metres), LengthUnit::Kilometre, 3)) +
           QStringLiteral(" km");
}

QString ImportText::counted(ImportRole role, int count)
{
    switch (role) {
    case ImportRole::Rivers: return tr("%n river(s)", nullptr, count);
    case ImportRole::Segments: return tr("%n segment(s)", nullptr, count);
    case ImportRole::Areas: return tr("%n restored area(s)", nullptr, count);
    case ImportRole::Greenways: return tr("%n greenway(s)", nullptr, count);
    case ImportRole::Works: return tr("%n project(s)", nullptr, count);
    case ImportRole::Sites: return tr("%n site(s)", nullptr, count);
    case ImportRole::Boundaries: return tr("%n boundary(ies)", nullptr, count);
    case ImportRole::BankLines:
    case ImportRole::Reference: break;
    }
    return tr("%n reference layer(s)", nullptr, count);
}

QString ImportText::made(const Imported& imported, ImportRole role)
{
    std::int64_t made = 0;
    std::int64_t joined = 0;
    std::int64_t parts = 0;
    std::int64_t skipped = 0;
    Millimetres length;
    for (const LayerReport& layer : imported.report.layers) {
        made += layer.made;
        joined += layer.joined;
        parts += std::max<std::int64_t>(layer.joined - layer.made, 0);
        skipped += layer.skipped;
        if (layer.balance)
            length += layer.balance->rivers + layer.balance->sideChannels;
    }
    QString text = counted(role, static_cast<int>(made));
    // Else the features of the file would not add up to those that were used and those that were skipped.
    if (joined != made + parts || (parts > 0 && role != ImportRole::Rivers))
        text += tr(" from %n feature(s)", nullptr, static_cast<int>(joined));
    if (role == ImportRole::Rivers) {
        text += tr(", %1").arg(fromUtf8(UnitText::number(length, LengthUnit::Kilometre, 1)) + QStringLiteral(" km"));
        if (parts > 0)
            text += tr("; %n part(s) joined", nullptr, static_cast<int>(parts));
    }
    if (skipped > 0)
        text += skipped == withoutGeometry(imported.report.issues)
                    ? tr("; %n feature(s) skipped (no geometry)", nullptr, static_cast<int>(skipped))
                    : tr("; %n feature(s) skipped", nullptr, static_cast<int>(skipped));
    return text;
}

} // namespace riparia
