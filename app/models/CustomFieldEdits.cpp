// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/CustomFieldEdits.h"

#include "app/models/SourceAttributes.h"
#include "app/text/Fill.h"

#include "core/plan/CustomFields.h"
#include "core/plan/EntityLookup.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kFieldsBetweenLooks = 256;

class CustomTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::CustomFieldEdits)

public:
    static QString set(const QString& name, const QString& code, int count)
    {
        return count == 1 ? tr("Set field %1 of %2").arg(name, code)
                          : tr("Set field %1 of %n objects", nullptr, count).arg(name);
    }
    static QString add(const QString& name, const QString& code, int count)
    {
        return count == 1 ? tr("Add field %1 to %2").arg(name, code)
                          : tr("Add field %1 to %n objects", nullptr, count).arg(name);
    }
    static QString remove(const QStringList& names, const QString& code, int count)
    {
        const QString which = names.join(tr(", ", "between names of fields"));
        return count == 1 ? tr("Remove field %1 from %2").arg(which, code)
                          : tr("Remove field %1 from %n objects", nullptr, count).arg(which);
    }
    static QString noName() { return tr("A field without a name"); }
    static QString isLong(qsizetype most) { return tr("it has more than %1 characters").arg(most); }
    static QString isOwn() { return tr("names that begin so are kept for the program"); }
    static QString isOdd() { return tr("a name has no line breaks and no invisible characters"); }
    static QString isThere() { return tr("there is a field of this name already; edit its value in the list"); }
};

/// Enough of a text to know it by.
std::string briefly(const QString& text)
{
    constexpr qsizetype kShown = 40;
    QString words = text.size() > kShown ? text.left(kShown) + QChar(0x2026) : text;
    return toUtf8(words.simplified());
}

/// A name in a list and in a step of the history must look like what it is.
bool isOddLetter(QChar letter)
{
    return letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format ||
           letter.category() == QChar::Separator_Line || letter.category() == QChar::Separator_Paragraph;
}

Result<void> checkedName(const QString& name)
{
    if (name.isEmpty())
        return fail(ErrorCode::InvalidArgument, toUtf8(CustomTexts::noName()));
    if (name.size() > kMostNameLetters)
        return fail(ErrorCode::InvalidArgument, briefly(name), toUtf8(CustomTexts::isLong(kMostNameLetters)));
    if (std::any_of(name.begin(), name.end(), isOddLetter))
        return fail(ErrorCode::InvalidArgument, briefly(name), toUtf8(CustomTexts::isOdd()));
    if (isOwnMark(toUtf8(name)))
        return fail(ErrorCode::InvalidArgument, briefly(name), toUtf8(CustomTexts::isOwn()));
    return {};
}

std::optional<QString> heldValue(const std::string& attrs, const QString& name)
{
    const std::vector<SourceAttribute> held = sourceAttributes(attrs);
    const auto found = std::ranges::find(held, name, &SourceAttribute::name);
    return found == held.end() ? std::nullopt : std::optional(found->value);
}

/// An edit of the custom fields of each: `make` says what Meta::attrs becomes of what it is.
struct AttrsEdit {
    ChangeSet changes;
    QString code; ///< of the last one
};

template <class Make>
Result<AttrsEdit> changedAttrs(const PlanDocument& document, const std::vector<Uuid>& ids, Make make)
{
    AttrsEdit edit;
    for (const Uuid& id : ids) {
        const AnyEntity entity = findEntity<ShownTypes>(document.plan(), id);
        const Meta* meta = metaOf(entity);
        if (!meta)
            return fail(ErrorCode::NotFound, id.toString());
        edit.code = fromUtf8(meta->code);
        const Result<std::string> attrs = make(meta->attrs);
        if (!attrs) // it is about this object, whatever the name
            return fail(attrs.error().code, meta->code, attrs.error().detail);
        if (*attrs == meta->attrs)
            continue;
        Meta after = *meta;
        after.attrs = *attrs;
        edit.changes.changes.push_back({entity, withMeta(entity, document.stamped(std::move(after)))});
    }
    return edit;
}

} // namespace

Result<std::vector<CustomFieldRow>> customFields(const Plan& plan, const std::vector<Uuid>& ids,
                                                 const Progress& progress)
{
    struct Tally {
        QString value;
        bool isVarious = false;
        std::size_t objects = 0;
    };
    std::map<QString, Tally> tallies;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i % kFieldsBetweenLooks == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const AnyEntity entity = findEntity<ShownTypes>(plan, ids[i]);
        const Meta* meta = metaOf(entity);
        if (!meta || meta->attrs.empty())
            continue;
        for (const SourceAttribute& field : sourceAttributes(meta->attrs)) {
            Tally& tally = tallies[field.name];
            if (tally.objects == 0)
                tally.value = field.value;
            tally.isVarious = tally.isVarious || tally.value != field.value;
            ++tally.objects;
        }
    }
    std::vector<CustomFieldRow> rows;
    for (const auto& [name, tally] : tallies) {
        const bool isVarious = tally.isVarious || tally.objects < ids.size();
        rows.push_back({name, isVarious ? QString() : tally.value, isVarious});
    }
    return rows;
}

Result<FieldEdit> settingCustomField(const PlanDocument& document, const std::vector<Uuid>& ids, const QString& name,
                                     const QString& value)
{
    if (value.size() > kMostValueLetters)
        return fail(ErrorCode::InvalidArgument, briefly(value), toUtf8(CustomTexts::isLong(kMostValueLetters)));
    if (name.isEmpty() || isOwnMark(toUtf8(name)))
        return fail(ErrorCode::InvalidArgument, briefly(name), toUtf8(CustomTexts::isOwn()));
    auto edit = changedAttrs(document, ids, [&](const std::string& attrs) -> Result<std::string> {
        if (heldValue(attrs, name) == value)
            return attrs;
        return withCustomField(attrs, toUtf8(name), toUtf8(value));
    });
    if (!edit)
        return fail(edit.error());
    return FieldEdit{std::move(edit->changes), [name, code = edit->code, count = static_cast<int>(ids.size())] {
                         return CustomTexts::set(name, code, count);
                     }};
}

Result<FieldEdit> addingCustomField(const PlanDocument& document, const std::vector<Uuid>& ids, const QString& name,
                                    const QString& value)
{
    const QString trimmed = name.trimmed();
    if (auto sound = checkedName(trimmed); !sound)
        return fail(sound.error());
    if (value.size() > kMostValueLetters)
        return fail(ErrorCode::InvalidArgument, briefly(value), toUtf8(CustomTexts::isLong(kMostValueLetters)));
    bool isThere = false;
    auto edit = changedAttrs(document, ids, [&](const std::string& attrs) -> Result<std::string> {
        isThere = isThere || (!attrs.empty() && heldValue(attrs, trimmed));
        return isThere ? Result<std::string>(attrs) : withCustomField(attrs, toUtf8(trimmed), toUtf8(value));
    });
    if (isThere)
        return fail(ErrorCode::InvalidArgument, toUtf8(trimmed), toUtf8(CustomTexts::isThere()));
    if (!edit)
        return fail(edit.error());
    return FieldEdit{std::move(edit->changes), [trimmed, code = edit->code, count = static_cast<int>(ids.size())] {
                         return CustomTexts::add(trimmed, code, count);
                     }};
}

Result<FieldEdit> removingCustomFields(const PlanDocument& document, const std::vector<Uuid>& ids,
                                       const QStringList& names)
{
    auto edit = changedAttrs(document, ids, [&](const std::string& attrs) -> Result<std::string> {
        std::string left = attrs;
        for (const QString& name : names) {
            if (isOwnMark(toUtf8(name)))
                continue;
            auto without = withCustomField(left, toUtf8(name), std::nullopt);
            if (!without)
                return without;
            left = std::move(*without);
        }
        return left;
    });
    if (!edit)
        return fail(edit.error());
    return FieldEdit{std::move(edit->changes), [names, code = edit->code, count = static_cast<int>(ids.size())] {
                         return CustomTexts::remove(names, code, count);
                     }};
}

} // namespace riparia
