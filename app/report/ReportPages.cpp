// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/NameText.h"

namespace riparia {

std::vector<StatusClass> classesOf(const ByClass& amounts)
{
    std::vector<StatusClass> classes;
    for (const StatusClass statusClass : {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned,
                                          StatusClass::Suspended, StatusClass::Unset}) {
        if (!of(amounts, statusClass).isZero())
            classes.push_back(statusClass);
    }
    return classes;
}

QString className(StatusClass statusClass)
{
    QString name = NameText::statusClass(statusClass);
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

void addBar(Sheet& sheet, const QRectF& rect, const ByClass& amounts, double mmPerMillimetre)
{
    double x = rect.left();
    for (const StatusClass statusClass : classesOf(amounts)) {
        const double width = static_cast<double>(of(amounts, statusClass).river.value) * mmPerMillimetre;
        if (width <= 0)
            continue;
        sheet.marks.emplace_back(StatusBarMark{QRectF(x, rect.top(), width, rect.height()), statusClass, false});
        x += width;
    }
}

double addBarLegend(Sheet& sheet, double x, double y, const std::vector<StatusClass>& classes)
{
    constexpr double kSample = 7;
    for (const StatusClass statusClass : classes) {
        sheet.marks.emplace_back(StatusBarMark{QRectF(x, y - 2.1, kSample, 2.4), statusClass, false});
        x += kSample + 1.25;
        x += sheet.text(x, y, className(statusClass), type::kNote) + 5;
    }
    return x;
}

} // namespace riparia
