// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/report/PdfTools.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace riparia::test {

/// A scale bar of a PDF as a reader has it: measured with a ruler, and what is written on and beside it.
struct PdfBar {
    double millimetres = 0; ///< of paper
    double metres = 0;      ///< that it says it stands for
    double denominator = 0; ///< 1 : this

    /// How far what it says is from what it is; 0.01 = 1 %.
    double error() const { return std::abs(millimetres / 1000 * denominator / metres - 1); }
};

/// The lengths of what looks like a scale bar on a page, in millimetres, from above: four filled fields side by side, 1.2 mm high and of one width.
inline std::vector<double> barLengthsOf(const QByteArray& pdf, const QString& page)
{
    static const QRegularExpression kRectangle(
        QStringLiteral("stroke:none;[^>]*d=\"M ([\\d.]+) ([\\d.]+) L ([\\d.]+) [\\d.]+ L [\\d.]+ ([\\d.]+) "
                       "L [\\d.]+ [\\d.]+ Z"));
    constexpr double kMm = 25.4 / 72; // of a point
    const QString svg =
        QString::fromUtf8(askPdf(pdf, QStringLiteral("pdftocairo"),
                                 {QStringLiteral("-svg"), QStringLiteral("-f"), page, QStringLiteral("-l"), page,
                                  QStringLiteral("%1"), QStringLiteral("-")}));
    std::map<long, std::vector<std::pair<double, double>>> fields; // from and to, by the height they stand at
    for (auto all = kRectangle.globalMatch(svg); all.hasNext();) {
        const QRegularExpressionMatch one = all.next();
        const double top = one.captured(2).toDouble() * kMm;
        if (std::abs(std::abs(one.captured(4).toDouble() * kMm - top) - 1.2) < 0.05)
            fields[std::lround(top * 10)].emplace_back(one.captured(1).toDouble() * kMm,
                                                       one.captured(3).toDouble() * kMm);
    }
    std::vector<double> lengths;
    for (auto& [top, row] : fields) {
        std::ranges::sort(row);
        const auto width = [](const std::pair<double, double>& field) { return field.second - field.first; };
        const bool isBar = row.size() == 4 && std::abs(width(row.front()) - width(row.back())) < 0.05 &&
                           std::abs(row[1].second - row[2].first) < 0.05;
        if (isBar)
            lengths.push_back(row.back().second - row.front().first);
    }
    return lengths;
}

/// The scale bars of a page, from above. None where the page does not have as many bars as it has numbers on bars and scales: then it is not understood.
inline std::vector<PdfBar> scaleBarsOf(const QByteArray& pdf, int page)
{
    static const QRegularExpression kNumbers(QStringLiteral("(?:^|\\s)0 +[\\d.]+ +([\\d.]+) (k?m)\\b"));
    static const QRegularExpression kScale(QStringLiteral("1 : (\\d{1,3}(?:[ \\x{00A0}\\x{2009}\\x{202F}]\\d{3})*)"));
    const QString number = QString::number(page);
    const QString text =
        QString::fromUtf8(askPdf(pdf, QStringLiteral("pdftotext"),
                                 {QStringLiteral("-layout"), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                                  QStringLiteral("%1"), QStringLiteral("-")}));
    std::vector<PdfBar> bars;
    for (const double length : barLengthsOf(pdf, number))
        bars.push_back({length, 0, 0});
    auto said = kNumbers.globalMatch(text);
    auto scales = kScale.globalMatch(text);
    for (PdfBar& bar : bars) {
        if (!said.hasNext() || !scales.hasNext())
            return {};
        const QRegularExpressionMatch words = said.next();
        bar.metres = words.captured(1).toDouble() * (words.captured(2) == QStringLiteral("km") ? 1000 : 1);
        QString denominator;
        for (const QChar c : scales.next().captured(1)) {
            if (c.isDigit())
                denominator += c;
        }
        bar.denominator = denominator.toDouble();
    }
    return said.hasNext() || scales.hasNext() ? std::vector<PdfBar>() : bars;
}

} // namespace riparia::test
