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

} // namespace riparia
