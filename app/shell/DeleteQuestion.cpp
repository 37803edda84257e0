// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/DeleteQuestion.h"

#include <QMessageBox>
#include <QPushButton>

namespace riparia {

bool DeleteQuestion::ask(int count, int outsideView, QWidget* parent)
{
    QMessageBox box(QMessageBox::Warning, tr("Delete"), tr("Delete %n objects?", nullptr, count), QMessageBox::NoButton,
                    parent);
    box.setObjectName(QStringLiteral("deleteQuestion"));
    box.setInformativeText(outsideView > 0 ? tr("%n of them are outside the view.", nullptr, outsideView)
                                           : tr("All of them are in view."));
    const QPushButton* go = box.addButton(tr("Delete %n objects", nullptr, count), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == go;
}

WorksOfRiver DeleteQuestion::askAboutWorks(const LeftOnRivers& left, QWidget* parent)
{
    const auto rivers = static_cast<int>(left.rivers.size());
    const QString text = rivers == 1 ? tr("Works lie on %1.").arg(left.rivers.front())
                                     : tr("Works lie on %n of the rivers.", nullptr, rivers);
    QStringList works;
    if (left.segments > 0)
        works += tr("%n segments", nullptr, left.segments);
    if (left.areas > 0)
        works += tr("%n areas", nullptr, left.areas);
    if (left.greenways > 0)
        works += tr("%n greenways", nullptr, left.greenways);
    QMessageBox box(QMessageBox::Warning, tr("Delete"), text, QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("riverQuestion"));
    box.setInformativeText(
        tr("In all scenarios together: %1. What is kept stays where it is, at no river; segments then "
           "count nothing until they are put on another one.")
            .arg(works.join(QStringLiteral(", "))));
    QPushButton* go = box.addButton(tr("Delete works too"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(tr("Keep works as plain geometry"), QMessageBox::AcceptRole);
    QPushButton* stay = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    go->setObjectName(QStringLiteral("riverDeleteWorks"));
    keep->setObjectName(QStringLiteral("riverKeepWorks"));
    stay->setObjectName(QStringLiteral("riverCancel"));
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == go)
        return WorksOfRiver::Delete;
    return box.clickedButton() == keep ? WorksOfRiver::Keep : WorksOfRiver::Refuse;
}

} // namespace riparia
