// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/CopiedTable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStringList>

namespace riparia {

namespace {

/// Figures stand to the right, also those whose digits are set apart.
bool isFigure(QString cell)
{
    cell.remove(QChar(0x2009)).replace(QChar(0x2212), QChar(u'-'));
    bool isNumber = false;
    cell.toDouble(&isNumber);
    return isNumber;
}

QString htmlRow(const QString& row, bool isHead)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : row.split(u'\t')) {
        const QString text = cell.toHtmlEscaped();
        if (isHead)
            html += QStringLiteral("<th>") + text + QStringLiteral("</th>");
        else if (isFigure(cell))
            html += QStringLiteral("<td align=\"right\">") + text + QStringLiteral("</td>");
        else
            html += QStringLiteral("<td>") + text + QStringLiteral("</td>");
    }
    return html + QStringLiteral("</tr>\n");
}

QString htmlTables(const QString& rows, FirstRow first)
{
    // Without its encoding some programs take it for that of the system.
    QString html = QStringLiteral("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n");
    bool isInTable = false;
    for (const QString& row : rows.split(u'\n')) {
        if (row.isEmpty()) {
            html += isInTable ? QStringLiteral("</table>\n<br>\n") : QString();
            isInTable = false;
            continue;
        }
        if (!isInTable)
            html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n");
        html += htmlRow(row, !isInTable && first == FirstRow::Titles);
        isInTable = true;
    }
    if (isInTable)
        html += QStringLiteral("</table>\n");
    return html;
}

} // namespace

std::unique_ptr<QMimeData> tableData(const QString& rows, FirstRow first)
{
    auto data = std::make_unique<QMimeData>();
    if (rows.isEmpty())
        return data;
    data->setText(rows);
    data->setData(QStringLiteral("text/tab-separated-values"), rows.toUtf8());
    data->setHtml(htmlTables(rows, first));
    return data;
}

void copyTable(const QString& rows, FirstRow first)
{
    QGuiApplication::clipboard()->setMimeData(tableData(rows, first).release());
}

} // namespace riparia
