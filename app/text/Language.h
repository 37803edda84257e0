// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include <optional>
#include <string_view>

namespace riparia {

/// The languages people can choose; the source language is English.
enum class Language { English, Chinese };

/// "en", "zh_CN".
std::string_view toString(Language language);
/// Reads `en`, `en_GB.UTF-8`, `zh`, `zh_CN`, `zh-Hans` ...; nothing else.
std::optional<Language> parseLanguage(std::string_view text);
/// The language of the values of LC_ALL, LC_MESSAGES and LANG, the first that is not empty; English where it is another.
Language languageOfLocale(std::string_view lcAll, std::string_view lcMessages, std::string_view lang);

/// The language tr() speaks now, by what the installed translation says of itself.
Language installedLanguage();

/// The translation of a TranslationScope: gives way to the ThreadLanguage of the thread that asks.
class ScopeTranslator : public QTranslator {
public:
    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override;
};

/// While it lives, tr() speaks this language. Needs a QCoreApplication; one at a time.
class TranslationScope {
public:
    explicit TranslationScope(Language language);
    ~TranslationScope();
    TranslationScope(const TranslationScope&) = delete;
    TranslationScope& operator=(const TranslationScope&) = delete;

private:
    ScopeTranslator m_translator;
};

/// While it lives, tr() speaks this language on the thread that made it, whatever the others speak: for reports, which have a language of their own.
/// Needs a TranslationScope somewhere; may be nested.
class ThreadLanguage {
public:
    explicit ThreadLanguage(Language language);
    ~ThreadLanguage();
    ThreadLanguage(const ThreadLanguage&) = delete;
    ThreadLanguage& operator=(const ThreadLanguage&) = delete;

private:
    QTranslator m_translator;
    const QTranslator* m_before;
};

} // namespace riparia
