// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/OwnLanguages.h"

#include "app/exchange/ReaderWords.h"
#include "app/text/Language.h"

#include <QCoreApplication>
#include <QTranslator>

#include <map>
#include <memory>
#include <utility>

namespace riparia {

namespace {

/// Makes tr() speak the language of the source, whatever is installed before it.
class SourceLanguage : public QTranslator {
public:
    SourceLanguage() { QCoreApplication::installTranslator(this); }
    ~SourceLanguage() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QString::fromUtf8(source);
    }
};

/// One question in both languages. Answers are kept: every row asks the same ones.
class BothLanguages {
public:
    template <class Ask>
    const std::vector<std::string>& of(const std::string& question, Ask ask)
    {
        const auto [at, isNew] = m_known.try_emplace(question);
        if (isNew) {
            {
                const SourceLanguage english;
                at->second.push_back(ask(ReaderWords(Language::English)));
            }
            const TranslationScope chinese(Language::Chinese);
            at->second.push_back(ask(ReaderWords(Language::Chinese)));
        }
        return at->second;
    }

private:
    std::map<std::string, std::vector<std::string>> m_known;
};

} // namespace

OwnWords ownWords()
{
    const auto captions = std::make_shared<BothLanguages>();
    const auto codes = std::make_shared<BothLanguages>();
    return {[captions](const std::string& key) {
                return captions->of(key, [&](const ReaderWords& words) { return words.caption(key); });
            },
            [codes](const std::string& key, const std::string& code) {
                return codes->of(key + '\n' + code,
                                 [&](const ReaderWords& words) { return words.codeText(key, code); });
            }};
}

} // namespace riparia
