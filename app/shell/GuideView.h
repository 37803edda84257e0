// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace riparia {

/// One page of the guide. Colours are those of the window, where a browser takes style.css; drawings are painted as sharp as the screen allows.
class GuideView : public QTextBrowser {
    Q_OBJECT

public:
    explicit GuideView(QWidget* parent);

    QVariant loadResource(int type, const QUrl& name) override;

private:
    QString style() const;
};

} // namespace riparia
