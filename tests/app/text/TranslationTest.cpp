// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Language.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
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

    static QString committed(const QString& language = QStringLiteral("zh_CN"))
    {
        return QStringLiteral(RIPARIA_SOURCE_DIR "/resources/translations/riparia_%1.ts").arg(language);
    }

    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isPluralsOnly");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << false;
        QTest::newRow("English plurals") << QStringLiteral("en") << true;
    }

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
        const QRegularExpression place(QStringLiteral("%[1-9n]"));
        for (auto it = place.globalMatch(text); it.hasNext();)
            places << it.next().captured();
        places.sort();
        places.removeDuplicates();
        return places;
    }

private Q_SLOTS:
    void everyMessageIsTranslated_data() { addLanguages(); }
    void everyMessageIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(bool, isPluralsOnly);
        const auto messages = messagesOf(committed(language));
        QVERIFY(messages.size() > (isPluralsOnly ? 10 : 150));
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

    void everyTranslationHasThePlacesOfItsSource_data() { addLanguages(); }
    void everyTranslationHasThePlacesOfItsSource()
    {
        QFETCH(QString, language);
        for (const Message& message : messagesOf(committed(language)))
            QVERIFY2(placesOf(message.source) == placesOf(message.translation), qPrintable(message.source));
    }

    void englishCountsOneInTheSingular()
    {
        const riparia::TranslationScope english(riparia::Language::English);
        const auto objects = [](int count) {
            return QCoreApplication::translate("riparia::DeleteQuestion", "Delete %n objects?", nullptr, count);
        };
        QCOMPARE(objects(1), QStringLiteral("Delete 1 object?"));
        QCOMPARE(objects(2), QStringLiteral("Delete 2 objects?"));
        QCOMPARE(objects(0), QStringLiteral("Delete 0 objects?"));
    }

    /// lupdate over the sources as they are finds exactly the messages that are committed.
    void theFileIsUpToDateWithTheSources_data() { addLanguages(); }
    void theFileIsUpToDateWithTheSources()
    {
        QFETCH(QString, language);
        QFETCH(bool, isPluralsOnly);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QStringList arguments{QStringLiteral("-silent"),
                              QStringLiteral("-locations"),
                              QStringLiteral("none"),
                              QStringLiteral("-I"),
                              QStringLiteral(RIPARIA_SOURCE_DIR),
                              QStringLiteral(RIPARIA_SOURCE_DIR "/app"),
                              QStringLiteral("-target-language"),
                              language,
                              QStringLiteral("-ts"),
                              fresh};
        if (isPluralsOnly)
            arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(RIPARIA_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto found = idsOf(messagesOf(fresh));
        const auto held = idsOf(messagesOf(committed(language)));
        for (const QString& id : found)
            QVERIFY2(held.contains(id), qPrintable(QStringLiteral("not in the file: ") + id));
        for (const QString& id : held)
            QVERIFY2(found.contains(id), qPrintable(QStringLiteral("no longer in the sources: ") + id));
    }
};

RIPARIA_TEST(TranslationTest)
#include "TranslationTest.moc"
