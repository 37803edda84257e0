// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Language.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <string>

namespace riparia {

namespace {

thread_local const QTranslator* t_translator = nullptr;

bool loadTranslation(QTranslator& translator, Language language)
{
    const auto name = QLatin1String(toString(language).data(), static_cast<qsizetype>(toString(language).size()));
    return translator.load(QStringLiteral(":/translations/riparia_%1.qm").arg(name));
}

} // namespace

std::string_view toString(Language language)
{
    return language == Language::Chinese ? "zh_CN" : "en";
}

std::optional<Language> parseLanguage(std::string_view text)
{
    const std::string lower = lowerAscii(text);
    const std::string name = lower.substr(0, lower.find_first_of("_-.@"));
    if (name == "zh")
        return Language::Chinese;
    if (name == "en")
        return Language::English;
    return std::nullopt;
}

Language languageOfLocale(std::string_view lcAll, std::string_view lcMessages, std::string_view lang)
{
    for (const std::string_view value : {lcAll, lcMessages, lang}) {
        if (!value.empty())
            return parseLanguage(value).value_or(Language::English);
    }
    return Language::English;
}

Language installedLanguage()
{
    const QString code =
        QCoreApplication::translate("riparia::Language", "en", "code of the language of this translation: zh_CN");
    return parseLanguage(code.toStdString()).value_or(Language::English);
}

QString ScopeTranslator::translate(const char* context, const char* sourceText, const char* disambiguation, int n) const
{
    if (!t_translator)
        return QTranslator::translate(context, sourceText, disambiguation, n);
    const QString words = t_translator->translate(context, sourceText, disambiguation, n);
    return words.isNull() ? QString::fromUtf8(sourceText) : words; // or the window's language would be asked next
}

TranslationScope::TranslationScope(Language language)
{
    if (loadTranslation(m_translator, language))
        QCoreApplication::installTranslator(&m_translator);
}

TranslationScope::~TranslationScope()
{
    QCoreApplication::removeTranslator(&m_translator);
}

ThreadLanguage::ThreadLanguage(Language language)
    : m_before(t_translator)
{
    if (loadTranslation(m_translator, language))
        t_translator = &m_translator;
}

ThreadLanguage::~ThreadLanguage()
{
    t_translator = m_before;
}

} // namespace riparia
