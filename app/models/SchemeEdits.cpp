// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SchemeEdits.h"

#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"

#include "core/base/Text.h"
#include "core/ledger/Filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

class SchemeTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::SchemeEdits)

public:
    static QString changing() { return tr("Change counting schemes"); }
    static QString fresh() { return tr("New scheme"); }
    static QString noName() { return tr("Give the scheme a name."); }
    static QString taken() { return tr("Another scheme has this name."); }
};

/// What a scheme is asked for by: findScheme() takes any of them.
bool answersTo(const SchemeDraft& draft, std::string_view name)
{
    const CountingScheme& scheme = draft.scheme;
    return !name.empty() && (scheme.code == name || scheme.name == name || scheme.nameEn == name ||
                             (draft.record && draft.record->meta.code == name));
}

bool isSchemeName(const std::vector<SchemeDraft>& drafts, std::string_view name)
{
    return std::ranges::any_of(drafts, [&](const SchemeDraft& draft) { return answersTo(draft, name); });
}

/// The scheme with the first number that makes code and names those of none of the others; the first needs no number in its names.
SchemeDraft withFreeNames(const std::vector<SchemeDraft>& drafts, CountingScheme scheme)
{
    const std::string name = scheme.name;
    const std::string nameEn = scheme.nameEn;
    const auto numbered = [](const std::string& text, int number) {
        return text.empty() || number == 1 ? text : text + ' ' + std::to_string(number);
    };
    int number = 1;
    do {
        scheme.code = "scheme-" + std::to_string(number++);
    } while (isSchemeName(drafts, scheme.code));
    number = 1;
    do {
        scheme.name = numbered(name, number);
        scheme.nameEn = numbered(nameEn, number++);
    } while (isSchemeName(drafts, scheme.name) || isSchemeName(drafts, scheme.nameEn));
    return {nullptr, std::move(scheme), false, std::nullopt};
}

std::optional<CountingScheme> builtInScheme(std::string_view code)
{
    for (CountingScheme& scheme : builtInSchemes()) {
        if (scheme.code == code)
            return std::move(scheme);
    }
    return std::nullopt;
}

bool isAsBuiltIn(const SchemeDraft& draft)
{
    return !draft.record && !draft.isDefault && builtInScheme(draft.scheme.code) == draft.scheme;
}

/// The record that says what the draft does. A definition that says so already, or that cannot be read, stays as it is written.
SchemeRecord recordOf(const SchemeDraft& draft)
{
    SchemeRecord record = draft.record ? *draft.record : SchemeRecord{};
    record.isDefault = draft.isDefault;
    const auto held = draft.record ? readScheme(*draft.record) : Result<CountingScheme>(CountingScheme{});
    if (draft.fault || (draft.record && held && *held == draft.scheme))
        return record;
    record.meta.name = draft.scheme.name;
    record.meta.nameEn = draft.scheme.nameEn;
    record.definition = toJson(draft.scheme);
    return record;
}

} // namespace

QString schemeName(const CountingScheme& scheme)
{
    const bool isChinese = installedLanguage() == Language::Chinese;
    const std::string& first = isChinese ? scheme.name : scheme.nameEn;
    const std::string& second = isChinese ? scheme.nameEn : scheme.name;
    return fromUtf8(!first.empty() ? first : !second.empty() ? second : scheme.code);
}

std::vector<SchemeDraft> schemeDrafts(const Plan& plan)
{
    std::vector<SchemeDraft> drafts;
    for (const auto& record : schemeRecords(plan)) {
        SchemeDraft draft{record, {}, record->isDefault, std::nullopt};
        if (auto scheme = readScheme(*record)) {
            draft.scheme = std::move(*scheme);
        } else {
            draft.fault = scheme.error();
            draft.scheme.code = record->meta.code;
            draft.scheme.name = record->meta.name;
            draft.scheme.nameEn = record->meta.nameEn;
        }
        drafts.push_back(std::move(draft));
    }
    for (CountingScheme& scheme : builtInSchemes()) {
        if (std::ranges::none_of(drafts, [&](const SchemeDraft& d) { return d.scheme.code == scheme.code; }))
            drafts.push_back({nullptr, std::move(scheme), false, std::nullopt});
    }
    return drafts;
}

bool isBuiltInScheme(const CountingScheme& scheme)
{
    return builtInScheme(scheme.code).has_value();
}

SchemeDraft newScheme(const std::vector<SchemeDraft>& drafts)
{
    CountingScheme scheme;
    scheme.name = toUtf8(SchemeTexts::fresh());
    return withFreeNames(drafts, std::move(scheme));
}

SchemeDraft likeScheme(const std::vector<SchemeDraft>& drafts, const CountingScheme& like)
{
    return withFreeNames(drafts, like);
}

void removeScheme(std::vector<SchemeDraft>& drafts, std::size_t index)
{
    const auto builtIn = builtInScheme(drafts[index].scheme.code);
    if (builtIn)
        drafts[index] = {nullptr, *builtIn, false, std::nullopt};
    else
        drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(index));
}

void setDefaultScheme(std::vector<SchemeDraft>& drafts, std::optional<std::size_t> index)
{
    for (std::size_t i = 0; i < drafts.size(); ++i)
        drafts[i].isDefault = i == index;
}

QString whyNotScheme(const std::vector<SchemeDraft>& drafts, std::size_t index)
{
    const SchemeDraft& draft = drafts[index];
    if (draft.fault)
        return {};
    if (trim(draft.scheme.name).empty() && trim(draft.scheme.nameEn).empty())
        return SchemeTexts::noName();
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (i != index && (answersTo(drafts[i], draft.scheme.name) || answersTo(drafts[i], draft.scheme.nameEn)))
            return SchemeTexts::taken();
    }
    const auto filter = Filter::parse(draft.scheme.filter);
    return filter ? QString() : ErrorText::sentence(filter.error());
}

Result<FieldEdit> changingSchemes(PlanDocument& document, const std::vector<SchemeDraft>& drafts)
{
    std::unordered_set<Uuid> kept;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (const QString problem = whyNotScheme(drafts, i); !problem.isEmpty())
            return fail(ErrorCode::InvalidArgument, drafts[i].scheme.code, toUtf8(problem));
        if (drafts[i].record)
            kept.insert(drafts[i].record->meta.uuid);
    }
    FieldEdit edit;
    edit.text = [] { return SchemeTexts::changing(); };
    for (const auto& record : schemeRecords(document.plan())) {
        if (!kept.contains(record->meta.uuid))
            edit.changes.remove(record);
    }
    for (const SchemeDraft& draft : drafts) {
        if (isAsBuiltIn(draft))
            continue;
        SchemeRecord record = recordOf(draft);
        if (draft.record && record == *draft.record)
            continue;
        if (!draft.record) {
            record.meta.uuid = Uuid::random();
            record.meta.code = document.nextCode(EntityTraits<SchemeRecord>::letter);
        }
        record.meta = document.stamped(record.meta);
        if (draft.record)
            edit.changes.replace(draft.record, std::move(record));
        else
            edit.changes.add(std::move(record));
    }
    return edit;
}

} // namespace riparia
