// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Fill.h"

namespace riparia {

QString fill(const QString& sentence, const std::vector<std::string>& values)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int digit = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (digit < 1) {
            filled += sentence[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(digit - 1);
        filled += index < values.size() ? fromUtf8(values[index]) : QStringLiteral("?");
        ++i;
    }
    return filled;
}

QString fill(const QString& sentence, std::initializer_list<std::string_view> values)
{
    return fill(sentence, std::vector<std::string>(values.begin(), values.end()));
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string toUtf8(const QString& text)
{
    return text.toStdString();
}

} // namespace riparia
