// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/DesktopRecent.h"

#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace riparia {

namespace {

constexpr qint64 kLargestList = 32 * 1024 * 1024;

const QString kBookmark = QStringLiteral("http://www.freedesktop.org/standards/desktop-bookmarks");
const QString kMime = QStringLiteral("http://www.freedesktop.org/standards/shared-mime-info");
const QString kOwner = QStringLiteral("http://freedesktop.org");
const QString kProgram = QStringLiteral("Riparia");
const QString kCommand = QStringLiteral("'riparia %u'");

/// A list without entries, its prefixes declared as all programs declare them.
QByteArray emptyList()
{
    return QString::fromLatin1(
               R"(<?xml version="1.0" encoding="UTF-8"?><xbel version="1.0" xmlns:bookmark="%1" xmlns:mime="%2"></xbel>)")
        .arg(kBookmark, kMime)
        .toUtf8();
}

/// Copies a list token by token, and enters the file on the way.
class ListCopy {
public:
    ListCopy(const QByteArray& list, const OpenedFile& file)
        : m_file(file)
        , m_url(QString::fromLatin1(QUrl::fromLocalFile(file.path).toEncoded()))
        , m_in(list)
        , m_out(&m_bytes)
    {}

    std::optional<QByteArray> made()
    {
        while (!m_in.atEnd()) {
            m_in.readNext();
            if (m_in.hasError())
                return std::nullopt;
            if (m_in.isStartElement())
                takeStart();
            else if (m_in.isEndElement())
                takeEnd();
            else
                m_out.writeCurrentToken(m_in);
        }
        if (m_in.hasError() || !m_isList || m_out.hasError())
            return std::nullopt;
        return m_bytes;
    }

private:
    bool isAt(const QString& space, const char* name) const
    {
        return m_in.namespaceUri() == space && m_in.name() == QLatin1String(name);
    }

    void takeStart()
    {
        if (m_depth++ == 0)
            m_isList = isAt({}, "xbel");
        const QXmlStreamAttributes attributes = m_in.attributes();
        if (isAt({}, "bookmark") && attributes.value(QLatin1String("href")) == m_url) {
            m_isFound = m_isInside = true;
            writeAsOpenedNow(attributes);
        } else if (m_isInside && isAt(kBookmark, "application") &&
                   attributes.value(QLatin1String("name")) == kProgram) {
            m_count = std::max(attributes.value(QLatin1String("count")).toInt(), 0);
            m_in.skipCurrentElement(); // it is written anew
            --m_depth;
        } else {
            m_out.writeCurrentToken(m_in);
        }
    }

    void takeEnd()
    {
        if (m_isInside && isAt(kBookmark, "applications"))
            writeApplication();
        if (isAt({}, "bookmark"))
            m_isInside = false;
        if (--m_depth == 0 && m_isList && !m_isFound)
            writeBookmark();
        m_out.writeCurrentToken(m_in);
    }

    void writeAsOpenedNow(const QXmlStreamAttributes& attributes)
    {
        m_out.writeStartElement(QStringLiteral("bookmark"));
        for (const QXmlStreamAttribute& attribute : attributes) {
            if (attribute.name() == QLatin1String("modified") || attribute.name() == QLatin1String("visited"))
                m_out.writeAttribute(attribute.name().toString(), m_file.time);
            else
                m_out.writeAttribute(attribute);
        }
    }

    void writeBookmark()
    {
        m_out.writeStartElement(QStringLiteral("bookmark"));
        m_out.writeAttribute(QStringLiteral("href"), m_url);
        for (const char* time : {"added", "modified", "visited"})
            m_out.writeAttribute(QLatin1String(time), m_file.time);
        m_out.writeStartElement(QStringLiteral("info"));
        m_out.writeStartElement(QStringLiteral("metadata"));
        m_out.writeAttribute(QStringLiteral("owner"), kOwner);
        m_out.writeEmptyElement(kMime, QStringLiteral("mime-type"));
        m_out.writeAttribute(QStringLiteral("type"), m_file.mimeType);
        m_out.writeStartElement(kBookmark, QStringLiteral("applications"));
        writeApplication();
        for (int open = 0; open < 4; ++open) // applications, metadata, info, bookmark
            m_out.writeEndElement();
    }

    void writeApplication()
    {
        m_out.writeEmptyElement(kBookmark, QStringLiteral("application"));
        m_out.writeAttribute(QStringLiteral("name"), kProgram);
        m_out.writeAttribute(QStringLiteral("exec"), kCommand);
        m_out.writeAttribute(QStringLiteral("modified"), m_file.time);
        m_out.writeAttribute(QStringLiteral("count"), QString::number(m_count + 1));
    }

    const OpenedFile& m_file;
    QString m_url;
    QByteArray m_bytes;
    QXmlStreamReader m_in;
    QXmlStreamWriter m_out;
    int m_depth = 0;
    int m_count = 0;         // how often we have opened it
    bool m_isList = false;   // its root says so
    bool m_isFound = false;  // the file was in it
    bool m_isInside = false; // its entry
};

} // namespace

std::optional<QByteArray> withOpened(const QByteArray& list, const OpenedFile& file)
{
    return ListCopy(list.trimmed().isEmpty() ? emptyList() : list, file).made();
}

bool rememberOnDesktop(const QString& list, const OpenedFile& file)
{
    QFile before(list);
    const bool isNew = !before.exists();
    if (!isNew && (before.size() > kLargestList || !before.open(QIODevice::ReadOnly)))
        return false;
    const auto after = withOpened(isNew ? QByteArray() : before.readAll(), file);
    if (!after)
        return false;
    QSaveFile saved(list);
    if (!saved.open(QIODevice::WriteOnly))
        return false;
    if (isNew) // which files somebody opens is nobody else's business
        saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return saved.write(*after) == after->size() && saved.commit();
}

} // namespace riparia
