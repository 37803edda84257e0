// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include <set>

/// Holds resources/translations to the sources: nothing untranslated, nothing missing, nothing left over.
class TranslationTest : public QObject {
    Q_OBJECT

    struct Message {
        QString context;
        QString source;
        QString comment;
        QString translation;
        QString state;
    };

    static QString committed() { return QStringLiteral(RIPARIA_SOURCE_DIR "/resources/translations/riparia_zh_CN.ts"); }

    static std::vector<Message> messagesOf(const QString& path)
    {
        QFile file(path);
        std::vector<Message> messages;
        if (!file.open(QIODevice::ReadOnly))
            return messages;
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages.push_back({context, {}, {}, {}, {}});
            else if (xml.name() == QLatin1String("source"))
                messages.back().source = xml.readElementText();
            else if (xml.name() == QLatin1String("comment"))
                messages.back().comment = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                messages.back().state = xml.attributes().value(QLatin1String("type")).toString();
                messages.back().translation =
                    xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed(); // plurals have forms
            }
        }
        return messages;
    }

    static std::set<QString> idsOf(const std::vector<Message>& messages)
    {
        std::set<QString> ids;
        for (const Message& message : messages)
            ids.insert(message.context + QStringLiteral(" | ") + message.source + QStringLiteral(" | ") +
                       message.comment);
        return ids;
    }

    static QStringList placesOf(const QString& text)
    {
        QStringList places;
        const QRegularExpression place(QStringLiteral("%[1-9]"));
        for (auto it = place.globalMatch(text); it.hasNext();)
            places << it.next().captured();
        places.sort();
        places.removeDuplicates();
        return places;
    }

private Q_SLOTS:
    void everyMessageIsTranslated()
    {
        const auto messages = messagesOf(committed());
        QVERIFY(messages.size() > 150);
        for (const Message& message : messages) {
            QVERIFY2(message.state.isEmpty(), qPrintable(message.context + QStringLiteral(": ") + message.source));
            QVERIFY2(!message.translation.isEmpty(), qPrintable(message.source));
        }
    }

    /// lupdate loses its way where tr() stands in a function that returns std::string inside a class.
    void everyContextIsOneOfOurs()
    {
        for (const Message& message : messagesOf(committed()))
            QVERIFY2(message.context.startsWith(QLatin1String("riparia::")), qPrintable(message.context));
    }

    void everyTranslationHasThePlacesOfItsSource()
    {
        for (const Message& message : messagesOf(committed()))
            QVERIFY2(placesOf(message.source) == placesOf(message.translation), qPrintable(message.source));
    }

    /// lupdate over the sources as they are finds exactly the messages that are committed.
    void theFileIsUpToDateWithTheSources()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("riparia_zh_CN.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(RIPARIA_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-I"), QStringLiteral(RIPARIA_SOURCE_DIR),
                       QStringLiteral(RIPARIA_SOURCE_DIR "/app"), QStringLiteral("-target-language"),
                       QStringLiteral("zh_CN"), QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(120000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto found = idsOf(messagesOf(fresh));
        const auto held = idsOf(messagesOf(committed()));
        for (const QString& id : found)
            QVERIFY2(held.contains(id), qPrintable(QStringLiteral("not in the file: ") + id));
        for (const QString& id : held)
            QVERIFY2(found.contains(id), qPrintable(QStringLiteral("no longer in the sources: ") + id));
    }
};

RIPARIA_TEST(TranslationTest)
#include "TranslationTest.moc"
