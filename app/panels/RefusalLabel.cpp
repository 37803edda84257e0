// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/RefusalLabel.h"

#include "app/document/PlanDocument.h"
#include "app/text/ErrorText.h"

#include <QLabel>

#include <optional>
#include <utility>

namespace riparia {

bool RefusalLabel::edit(PlanDocument& document, QLabel& label, const std::function<Result<void>()>& write,
                        std::function<void()> again)
{
    std::optional<RefusedLock> lock;
    const auto listening = QObject::connect(&document, &PlanDocument::lockRefused, &label,
                                            [&lock](const RefusedLock& refused, const Error&) { lock = refused; });
    const Result<void> done = write();
    QObject::disconnect(listening);
    if (done)
        return true;
    const QString words = ErrorText::sentence(done.error());
    if (!lock) {
        label.setText(words);
        return false;
    }
    label.setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label.setText(words.toHtmlEscaped() + QStringLiteral(" <a href=\"unlock\">") + tr("Unlock", "a layer") +
                  QStringLiteral("</a>"));
    QObject::disconnect(&label, &QLabel::linkActivated, nullptr, nullptr); // of an earlier refusal
    QObject::connect(&label, &QLabel::linkActivated, &label,
                     [&document, &label, lock = *lock, again = std::move(again)] {
                         if (const Result<void> opened = document.unlock(lock); !opened) {
                             label.setText(ErrorText::sentence(opened.error()));
                             return;
                         }
                         again();
                     });
    return false;
}

} // namespace riparia
