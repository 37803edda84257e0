// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReplaceQuestion.h"

#include "app/text/Fill.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace riparia {

QStringList ReplaceQuestion::notAskedAbout(const std::vector<std::string>& files, const QString& chosen)
{
    QStringList found;
    for (const std::string& file : files) {
        if (QFileInfo::exists(fromUtf8(file)))
            found += fromUtf8(file);
    }
    const bool isAgreed = !found.isEmpty() && found.front() == chosen && fromUtf8(files.front()) == chosen;
    return isAgreed ? QStringList() : found;
}

bool ReplaceQuestion::ask(const std::vector<std::string>& files, const QString& chosen, QWidget* parent)
{
    const QStringList found = notAskedAbout(files, chosen);
    if (found.isEmpty())
        return true;
    QStringList names;
    for (const QString& file : found)
        names += QFileInfo(file).fileName();
    QMessageBox box(QMessageBox::Warning, tr("Replace"), tr("Files of this name are there already. Replace them?"),
                    QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("replaceQuestion"));
    box.setInformativeText(names.join(u'\n'));
    const QPushButton* go = box.addButton(tr("Replace"), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace riparia
