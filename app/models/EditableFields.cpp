// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EditableFields.h"

#include "app/models/DetailFields.h"
#include "app/text/Fill.h"

#include <QCoreApplication>

#include <algorithm>
#include <type_traits>

namespace riparia {

namespace {

class EditableTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::EditableFields)

public:
    static const std::vector<EditableField>& all();
    static QString words(const char* source) { return tr(source); }
    static QString group(FieldGroup group);
};

const std::vector<EditableField>& EditableTexts::all()
{
    using G = FieldGroup;
    using C = FieldControl;
    static const std::vector<EditableField> fields{
        {"name", G::Name, C::Text, false, QT_TR_NOOP("Name"), QT_TR_NOOP("name")},
        {"name_en", G::Name, C::Text, false, QT_TR_NOOP("English name"), QT_TR_NOOP("English name")},
        {"river", G::Position, C::Choice, true, QT_TR_NOOP("River"), QT_TR_NOOP("river")},
        {"from", G::Position, C::Latin, true, QT_TR_NOOP("From"), QT_TR_NOOP("start")},
        {"to", G::Position, C::Latin, true, QT_TR_NOOP("To"), QT_TR_NOOP("end")},
        {"bank", G::Position, C::Bank, false, QT_TR_NOOP("Bank"), QT_TR_NOOP("bank")},
        {"works", G::Work, C::Choice, false, QT_TR_NOOP("Works"), QT_TR_NOOP("works")},
        {"measure", G::Work, C::Choice, false, QT_TR_NOOP("Measure"), QT_TR_NOOP("measure")},
        {"quantity", G::Work, C::Latin, false, QT_TR_NOOP("Quantity"), QT_TR_NOOP("quantity")},
        {"unit", G::Work, C::Latin, false, QT_TR_NOOP("Unit"), QT_TR_NOOP("unit")},
        {"status", G::Work, C::Choice, false, QT_TR_NOOP("Status"), QT_TR_NOOP("status")},
        {"status_date", G::Work, C::Latin, false, QT_TR_NOOP("Since"), QT_TR_NOOP("date of the status")},
        {"year_start", G::Work, C::Latin, false, QT_TR_NOOP("Start year"), QT_TR_NOOP("start year")},
        {"year_end", G::Work, C::Latin, false, QT_TR_NOOP("End year"), QT_TR_NOOP("end year")},
        {"cost", G::Work, C::Latin, false, QT_TR_NOOP("Cost, yuan"), QT_TR_NOOP("cost")},
        {"remarks", G::Work, C::Text, false, QT_TR_NOOP("Remarks"), QT_TR_NOOP("remarks")},
        {"kind", G::Properties, C::Offered, false, QT_TR_NOOP("Kind"), QT_TR_NOOP("kind")},
        {"site_kind", G::Properties, C::Offered, false, QT_TR_NOOP("Kind"), QT_TR_NOOP("kind")},
        {"type", G::Properties, C::Offered, false, QT_TR_NOOP("Type"), QT_TR_NOOP("type")},
        {"grade", G::Properties, C::Offered, false, QT_TR_NOOP("Grade"), QT_TR_NOOP("grade")},
        {"width_m", G::Properties, C::Latin, false, QT_TR_NOOP("Width m"), QT_TR_NOOP("width")},
        {"surface", G::Properties, C::Text, false, QT_TR_NOOP("Surface"), QT_TR_NOOP("surface")},
        {"paths", G::Properties, C::Offered, false, QT_TR_NOOP("Path kinds"), QT_TR_NOOP("path kinds")},
        {"category", G::Properties, C::Offered, false, QT_TR_NOOP("Category"), QT_TR_NOOP("category")},
        {"responsible", G::Properties, C::Text, false, QT_TR_NOOP("Responsible"), QT_TR_NOOP("responsible body")},
        {"order", G::Properties, C::Latin, false, QT_TR_NOOP("Order"), QT_TR_NOOP("order")},
        {"register_number", G::Properties, C::Latin, false, QT_TR_NOOP("Register no."), QT_TR_NOOP("register number")},
        {"role", G::Properties, C::Offered, false, QT_TR_NOOP("Role"), QT_TR_NOOP("role")},
        {"tags", G::Properties, C::Text, false, QT_TR_NOOP("Tags"), QT_TR_NOOP("tags")},
    };
    return fields;
}

QString EditableTexts::group(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Name: return tr("Name");
    case FieldGroup::Position: return tr("Position");
    case FieldGroup::Work: return tr("Work");
    case FieldGroup::Properties: return tr("Properties");
    }
    return {};
}

const EditableField* fieldOf(std::string_view key)
{
    const auto found = std::ranges::find(editableFields(), key, &EditableField::key);
    return found == editableFields().end() ? nullptr : &*found;
}

template <class T>
bool hasOwn(std::string_view key)
{
    constexpr bool isFeature = requires(T entity)
    {
        entity.measures;
    };
    constexpr bool isWork = isFeature || std::is_same_v<T, Works>;
    if (key == "name" || key == "name_en" || key == "remarks")
        return true;
    if (key == "river")
        return isFeature;
    if (key == "from" || key == "to" || key == "bank")
        return std::is_same_v<T, Segment>;
    if (key == "works" || key == "measure")
        return isFeature;
    if (key == "status" || key == "status_date" || key == "year_start" || key == "year_end")
        return isWork;
    return false;
}

} // namespace

const std::vector<EditableField>& editableFields()
{
    return EditableTexts::all();
}

QString fieldTitle(std::string_view key)
{
    const EditableField* field = fieldOf(key);
    return field ? EditableTexts::words(field->title) : fromUtf8(key);
}

QString fieldName(std::string_view key)
{
    const EditableField* field = fieldOf(key);
    return field ? EditableTexts::words(field->name) : fromUtf8(key);
}

QString groupTitle(FieldGroup group)
{
    return EditableTexts::group(group);
}

bool hasField(const AnyEntity& entity, std::string_view key)
{
    const bool own = std::visit(
        [&]<class Held>(const Held& held) {
            if constexpr (std::is_same_v<Held, std::monostate>)
                return false;
            else
                return hasOwn<std::remove_cvref_t<decltype(*held)>>(key);
        },
        entity);
    return own || detailOf(entity, key).has_value();
}

} // namespace riparia
