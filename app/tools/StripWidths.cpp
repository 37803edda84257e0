// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripWidths.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <QRegularExpression>

#include <string>
#include <vector>

namespace riparia {

namespace {

enum class Side { Unsaid, Left, Right };

struct Read {
    Side side = Side::Unsaid;
    double metres = 0;
};

Side sideOf(const QString& before, const QString& after)
{
    const QString letter = (before.isEmpty() ? after : before).toUpper();
    if (letter.isEmpty())
        return Side::Unsaid;
    return letter == QStringLiteral("L") || letter == QStringLiteral("\u5de6") ? Side::Left : Side::Right;
}

/// Numbers with their sides, in order; empty when the text is anything else.
std::vector<Read> read(std::string_view text)
{
    static const QRegularExpression kOne(
        QStringLiteral("\\G\\s*([LR\u5de6\u53f3]?)\\s*(-?\\d+(?:\\.\\d+)?|-?\\.\\d+)\\s*(?:m|\u7c73)?\\s*"
                       "([LR\u5de6\u53f3]?)\\s*[/,;\u3001]?\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    const QString typed = fromUtf8(narrow(text)).trimmed();
    std::vector<Read> found;
    qsizetype end = 0;
    while (end < typed.size()) {
        const QRegularExpressionMatch match = kOne.match(typed, end);
        const bool isTwoSides = !match.captured(1).isEmpty() && !match.captured(3).isEmpty();
        if (!match.hasMatch())
            return {};
        // "L15R10": the second letter is that of the next number.
        const bool belongsToNext = isTwoSides;
        found.push_back(
            {sideOf(match.captured(1), belongsToNext ? QString() : match.captured(3)), match.captured(2).toDouble()});
        end = belongsToNext ? match.capturedStart(3) : match.capturedEnd();
    }
    return found;
}

} // namespace

Result<StripWidths> parseStripWidths(std::string_view text)
{
    const std::vector<Read> found = read(text);
    if (found.empty() || found.size() > 2)
        return fail(ErrorCode::NumberSyntax, std::string(text));
    for (const Read& one : found)
        if (one.metres < 0 || one.metres > kWidestStrip)
            return fail(ErrorCode::InvalidArgument, std::string(text));
    StripWidths widths;
    if (found.size() == 1 && found[0].side == Side::Unsaid)
        return StripWidths{found[0].metres, found[0].metres};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Side usual = i == 0 ? Side::Left : Side::Right;
        const Side side = found[i].side == Side::Unsaid ? usual : found[i].side;
        auto& width = side == Side::Left ? widths.left : widths.right;
        if (width)
            return fail(ErrorCode::NumberSyntax, std::string(text));
        width = found[i].metres;
    }
    return widths;
}

Result<double> parseOffset(std::string_view text, bool isUsuallyLeft)
{
    const std::vector<Read> found = read(text);
    if (found.size() != 1)
        return fail(ErrorCode::NumberSyntax, std::string(text));
    const bool isUsual = found[0].side == Side::Unsaid && found[0].metres > 0;
    const bool isRight = isUsual ? !isUsuallyLeft : found[0].side == Side::Right;
    const double metres = isRight ? -found[0].metres : found[0].metres;
    if (metres < -kWidestStrip || metres > kWidestStrip)
        return fail(ErrorCode::InvalidArgument, std::string(text));
    return metres;
}

} // namespace riparia
