// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/GuideBook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace riparia {

class GuideView;

/// The guide beside the window: its pages or what was searched for on the left, one page on the right.
class GuideWindow : public QWidget {
    Q_OBJECT

public:
    /// `folder`: that of GuideBook::usualFolder(), or another with the folders of the languages.
    GuideWindow(QString folder, QWidget* parent);

    /// "import.html#encoding"; a page that is not there shows index.html.
    void showPage(const QString& place);
    /// File and anchor of what is shown: "import.html#encoding".
    QString place() const;
    QLineEdit& field() { return *m_field; }

    /// The page about the part of the window this widget belongs to: by the names of the widget and of those it is in.
    static QString pageFor(const QWidget* widget);
    /// Shows the guide over `owner` at its page. An owner keeps its window, so that one opened from a dialog goes with it.
    static GuideWindow* open(const QString& place, QWidget* owner);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void listPages();
    void listHits();
    void showCurrent();
    void openInBrowser() const;
    void retranslate();

    QString m_folder;
    GuideBook m_book;
    GuideView* m_view;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_note;
    QToolButton* m_back;
    QToolButton* m_forth;
    QToolButton* m_browser;
};

/// F1 in a dialog or the window that compares opens the page of the guide that is about it; the main window has an action for that.
class GuideKey : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace riparia
