// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TargetEdits.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/ledger/Filter.h"
#include "core/ledger/OwnerOrder.h"

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace riparia {

namespace {

class TargetTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::TargetEdits)

public:
    static QString adding(const QString& code) { return tr("Add target %1").arg(code); }
    static QString changing(const QString& code) { return tr("Change target %1").arg(code); }
    static QString removing(const QString& code) { return tr("Delete target %1").arg(code); }
    static QString moreThanZero() { return tr("a target is more than zero"); }
    static QString quantity(Quantity quantity)
    {
        switch (quantity) {
        case Quantity::RiverLength: return tr("River length treated");
        case Quantity::BankLength: return tr("Bank length");
        case Quantity::Area: return tr("Restored area");
        case Quantity::GreenwayLength: return tr("Greenway length");
        }
        return {};
    }
};

Result<void> soundTarget(const Target& target)
{
    if (!parseQuantity(target.metric))
        return fail(ErrorCode::InvalidArgument, target.metric);
    if (!std::isfinite(target.value) || target.value <= 0)
        return fail(ErrorCode::InvalidArgument, std::to_string(target.value), toUtf8(TargetTexts::moreThanZero()));
    if (const auto scope = Filter::parse(target.scope); !scope)
        return fail(scope.error());
    return {};
}

} // namespace

std::vector<TargetUnit> targetUnits(Quantity quantity)
{
    if (quantity != Quantity::Area)
        return {{"km", UnitText::symbol(LengthUnit::Kilometre), 1000.0},
                {"m", UnitText::symbol(LengthUnit::Metre), 1.0}};
    return {{"hm2", UnitText::symbol(AreaUnit::Hectare), 1e4},
            {"m2", UnitText::symbol(AreaUnit::SquareMetre), 1.0},
            {"wan_m2", UnitText::symbol(AreaUnit::WanSquareMetre), 1e4},
            {"km2", UnitText::symbol(AreaUnit::SquareKilometre), 1e6},
            {"mu", UnitText::symbol(AreaUnit::Mu), 2000.0 / 3.0}};
}

QString quantityName(Quantity quantity)
{
    return TargetTexts::quantity(quantity);
}

QString amountText(double amount)
{
    return fromUtf8(shortest(std::round(amount * 1e9) / 1e9));
}

double amountInSi(double amount, double factor)
{
    constexpr double kPerUnit = 1e4; // a square centimetre, a tenth of a millimetre
    return std::round(amount * factor * kPerUnit) / kPerUnit;
}

Result<std::optional<Date>> typedDueDate(const QString& text)
{
    const std::string typed(trim(narrow(toUtf8(text))));
    if (typed.empty())
        return std::optional<Date>();
    if (const auto year = parseInteger(typed); year && *year >= 1900 && *year <= 2200)
        return std::optional(Date{static_cast<int>(*year), 12, 31});
    const auto day = Date::parse(typed);
    if (!day)
        return fail(day.error());
    return std::optional(*day);
}

Result<FieldEdit> addingTarget(PlanDocument& document, Target target)
{
    if (const auto sound = soundTarget(target); !sound)
        return fail(sound.error());
    target.meta.uuid = Uuid::random();
    target.meta.code = document.nextCode(EntityTraits<Target>::letter);
    target.meta = document.stamped(target.meta);
    FieldEdit edit;
    edit.text = [code = fromUtf8(target.meta.code)] { return TargetTexts::adding(code); };
    edit.changes.add(std::move(target));
    return edit;
}

Result<FieldEdit> changingTarget(const PlanDocument& document, Target target)
{
    const auto before = document.plan().table<Target>().find(target.meta.uuid);
    if (!before)
        return fail(ErrorCode::NotFound, target.meta.uuid.toString());
    if (const auto sound = soundTarget(target); !sound)
        return fail(sound.error());
    FieldEdit edit;
    edit.text = [code = fromUtf8(before->meta.code)] { return TargetTexts::changing(code); };
    if (target == *before)
        return edit;
    target.meta = document.stamped(target.meta);
    edit.changes.replace(before, std::move(target));
    return edit;
}

std::shared_ptr<const ReportedValue> publishedFor(const Plan& plan, const Target& target)
{
    std::shared_ptr<const ReportedValue> first;
    for (const auto& [id, value] : plan.table<ReportedValue>()) {
        if (value->metric != target.metric || value->scope != target.scope)
            continue;
        if (!first || compareCodes(value->meta.code, first->meta.code) < 0)
            first = value;
    }
    return first;
}

Result<void> addPublished(FieldEdit& edit, PlanDocument& document, const std::shared_ptr<const ReportedValue>& before,
                          std::optional<ReportedValue> after)
{
    if (!after) {
        if (before)
            edit.changes.remove(before);
        return {};
    }
    if (!std::isfinite(after->value) || after->value <= 0 || after->tolerance.value_or(0.0) < 0)
        return fail(ErrorCode::InvalidArgument, after->unitText, toUtf8(TargetTexts::moreThanZero()));
    if (before && *after == *before)
        return {};
    if (!before) {
        after->meta.uuid = Uuid::random();
        after->meta.code = document.nextCode(EntityTraits<ReportedValue>::letter);
    }
    after->meta = document.stamped(after->meta);
    if (before)
        edit.changes.replace(before, std::move(*after));
    else
        edit.changes.add(std::move(*after));
    return {};
}

Result<FieldEdit> removingTarget(const PlanDocument& document, const Uuid& id)
{
    const auto target = document.plan().table<Target>().find(id);
    if (!target)
        return fail(ErrorCode::NotFound, id.toString());
    FieldEdit edit;
    edit.text = [code = fromUtf8(target->meta.code)] { return TargetTexts::removing(code); };
    edit.changes.remove(target);
    return edit;
}

} // namespace riparia
