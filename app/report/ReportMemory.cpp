// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportMemory.h"

#include "app/report/ReportMap.h"
#include "app/text/Fill.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

constexpr std::array kKeptFlags{
    std::pair("total_first", &ReportRequest::isTotalFirst), std::pair("audit", &ReportRequest::audit),
    std::pair("all_strips", &ReportRequest::allStrips), std::pair("ground", &ReportRequest::isOnGround)};
constexpr std::array kKeptTexts{
    std::pair("organisation", &ReportRequest::organisation), std::pair("author", &ReportRequest::preparedBy),
    std::pair("revision", &ReportRequest::revision), std::pair("document_number", &ReportRequest::documentNumber),
    std::pair("logo", &ReportRequest::logoFile)};
constexpr std::array kKeptLanguages{std::pair("en", Language::English), std::pair("zh_CN", Language::Chinese)};

QString keptKey(const char* key)
{
    return QString::fromLatin1(key);
}

QString keptCode(std::string_view code)
{
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

QJsonArray languageCodesOf(const ReportRequest& request)
{
    QJsonArray codes;
    for (const Language language : request.languages) {
        for (const auto& [code, known] : kKeptLanguages) {
            if (known == language)
                codes.append(keptKey(code));
        }
    }
    return codes;
}

void recallLanguages(const QJsonArray& codes, ReportRequest& request)
{
    std::vector<Language> languages;
    for (const QJsonValue code : codes) {
        for (const auto& [known, language] : kKeptLanguages) {
            if (code.toString() == keptKey(known) && std::ranges::find(languages, language) == languages.end())
                languages.push_back(language);
        }
    }
    if (!languages.empty())
        request.languages = std::move(languages);
}

void recallLeftOut(const QJsonArray& codes, ReportRequest& request)
{
    request.leftOut.clear();
    for (const QJsonValue code : codes) {
        if (const auto section = parseReportSection(toUtf8(code.toString())))
            request.leftOut.insert(*section);
    }
}

QJsonArray freeTextsOf(const ReportRequest& request)
{
    QJsonArray texts;
    for (const auto& [key, written] : request.freeTexts) {
        QJsonObject text;
        text[u"section"] = keptCode(codeOf(key.first));
        text[u"language"] = keptCode(toString(key.second));
        text[u"title"] = written.title;
        text[u"text"] = written.text;
        texts.append(text);
    }
    return texts;
}

void recallFreeTexts(const QJsonArray& texts, ReportRequest& request)
{
    request.freeTexts.clear();
    for (const QJsonValue value : texts) {
        const QJsonObject text = value.toObject();
        const auto section = parseFreeSection(toUtf8(text[u"section"].toString()));
        const auto language = parseLanguage(toUtf8(text[u"language"].toString()));
        if (section && language)
            request.freeTexts[{*section, *language}] = {text[u"title"].toString(), text[u"text"].toString()};
    }
}

/// One of those that are offered; what follows "1:" stands in `json`, 0 for the program's choice.
template <std::size_t Count>
void recallScale(const QJsonValue& json, const std::array<double, Count>& offered, std::optional<double>& scale)
{
    if (!json.isDouble())
        return;
    const bool isKnown = std::ranges::find(offered, json.toDouble()) != offered.end();
    scale = isKnown ? std::optional(json.toDouble()) : std::nullopt;
}

} // namespace

std::string reportSettingsText(const ReportRequest& request)
{
    QJsonObject json;
    json[u"languages"] = languageCodesOf(request);
    json[u"template"] = request.layout == ReportTemplate::Form ? QStringLiteral("form") : QStringLiteral("standard");
    json[u"paper"] = request.paper == ReportPaper::A3 ? QStringLiteral("a3") : QStringLiteral("a4");
    json[u"compare"] = request.compare ? fromUtf8(request.compare->toString()) : QString();
    json[u"scale"] = request.stripScale.value_or(0);
    json[u"overview_scale"] = request.overviewScale.value_or(0);
    QJsonArray leftOut;
    for (const ReportSection section : request.leftOut)
        leftOut.append(keptCode(codeOf(section)));
    json[u"left_out"] = leftOut;
    json[u"texts"] = freeTextsOf(request);
    json[u"latin_font"] = request.fonts.latin;
    json[u"chinese_font"] = request.fonts.chinese;
    for (const auto& [key, flag] : kKeptFlags)
        json[keptKey(key)] = request.*flag;
    for (const auto& [key, text] : kKeptTexts)
        json[keptKey(key)] = request.*text;
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

void recallReportSettings(const std::string& text, ReportRequest& request)
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    recallLanguages(json[u"languages"].toArray(), request);
    if (const QString layout = json[u"template"].toString(); !layout.isEmpty())
        request.layout = layout == QLatin1String("form") ? ReportTemplate::Form : ReportTemplate::Standard;
    if (const QString paper = json[u"paper"].toString(); !paper.isEmpty())
        request.paper = paper == QLatin1String("a3") ? ReportPaper::A3 : ReportPaper::A4;
    if (json[u"compare"].isString())
        request.compare = Uuid::parse(toUtf8(json[u"compare"].toString()));
    recallScale(json[u"scale"], kStripScales, request.stripScale);
    recallScale(json[u"overview_scale"], kOverviewScales, request.overviewScale);
    if (json[u"left_out"].isArray())
        recallLeftOut(json[u"left_out"].toArray(), request);
    request.fonts.latin = json[u"latin_font"].toString(request.fonts.latin);
    request.fonts.chinese = json[u"chinese_font"].toString(request.fonts.chinese);
    if (json[u"texts"].isArray())
        recallFreeTexts(json[u"texts"].toArray(), request);
    for (const auto& [key, flag] : kKeptFlags)
        request.*flag = json[keptKey(key)].toBool(request.*flag);
    for (const auto& [key, kept] : kKeptTexts)
        request.*kept = json[keptKey(key)].toString(request.*kept);
}

} // namespace riparia
