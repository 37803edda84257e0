// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace riparia::test {

inline bool hasPdfTools()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

/// What a tool of poppler says about a PDF; "%1" stands for the file. Empty with complaints.
inline QByteArray askPdf(const QByteArray& pdf, const QString& tool, const QStringList& arguments)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QStringList words;
    for (const QString& argument : arguments)
        words << (argument == QStringLiteral("%1") ? path : argument);
    QProcess process;
    process.start(tool, words);
    process.waitForFinished();
    return process.readAllStandardError().isEmpty() ? process.readAllStandardOutput() : QByteArray();
}

inline QString textOf(const QByteArray& pdf, bool asLaidOut = false)
{
    const QStringList layout = asLaidOut ? QStringList{QStringLiteral("-layout")} : QStringList();
    return QString::fromUtf8(
        askPdf(pdf, QStringLiteral("pdftotext"), layout + QStringList{QStringLiteral("%1"), QStringLiteral("-")}));
}

inline QString fontsOf(const QByteArray& pdf)
{
    return QString::fromUtf8(askPdf(pdf, QStringLiteral("pdffonts"), {QStringLiteral("%1")}));
}

inline QString infoOf(const QByteArray& pdf)
{
    return QString::fromUtf8(askPdf(pdf, QStringLiteral("pdfinfo"), {QStringLiteral("%1")}));
}

/// The first page as a picture.
inline QByteArray pictureOf(const QByteArray& pdf)
{
    return askPdf(
        pdf, QStringLiteral("pdftoppm"),
        {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("%1")});
}

} // namespace riparia::test
