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
    std::optional<EntityKind> lock;
    const auto listening = QObject::connect(&document, &PlanDocument::lockRefused, &label,
                                            [&lock](EntityKind kind, const Error&) { lock = kind; });
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
    QObject::connect(&label, &QLabel::linkActivated, &label, [&document, kind = *lock, again = std::move(again)] {
        document.unlock(kind);
        again();
    });
    return false;
}

} // namespace riparia
