// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/ReportPreview.h"
#include "app/jobs/LatestJob.h"

#include "core/base/Error.h"

#include <QDialog>
#include <QPointer>
#include <QString>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace riparia {

/// What dialogs that make pages have in common: choices beside the preview, below them what is going on and how to stop it, and buttons.
class SheetDialog : public QDialog {
    Q_OBJECT

public:
    ReportPreview& preview() { return *m_preview; }

Q_SIGNALS:
    void made();
    void saved(const QString& path);
    void failed(const riparia::Error& error);

protected:
    /// `prefix`: what the names of its widgets begin with. `planFile`: never written over, "" = none.
    SheetDialog(const QString& prefix, const QString& title, QString planFile, QWidget* parent);

    /// The one never written over; "" = none.
    const QString& planFile() const { return m_planFile; }

    /// A line of the form; `name` follows the prefix.
    void addChoice(QWidget* widget, const char* name, const QString& title);
    /// Below the form; its text is its accessible name.
    void addBox(QCheckBox* box, const char* name);
    /// A box for leaving out what the filter hides; ticked where there is a filter, else of no use.
    void addFilterBox(QCheckBox* box, bool hasFilter);
    /// A box for the ground under the map; only where there is one.
    void addGroundBox(QCheckBox* box, bool hasGround);
    /// A line of the form that only tells something.
    void addRemark(QLabel* remark);
    /// Left of "Close".
    QPushButton* addButton(const QString& words, const char* name, bool isPrimary = false);

    void say(const QString& sentence, bool isError = false);
    /// Something is being done, or no longer: shows progress and "Stop".
    void setBusy(bool isBusy);
    void showProgress(double share); ///< 0..1
    /// Why something was not done; failed() unless it was stopped.
    void tell(const Error& error);
    /// Has a worker write a file that the user has agreed to write over. saved() or failed() tells the outcome.
    void write(const QString& path, const QString& sentence, LatestJob<void>::Work work);

    /// Ends what is under way.
    virtual void stop();
    /// Enables the buttons that can be used.
    virtual void enableButtons(bool isBusy) = 0;

private:
    QString m_prefix;
    QString m_planFile;
    QWidget* m_choices; ///< form and boxes, scrolled
    QFormLayout* m_form;
    QVBoxLayout* m_boxes;
    QDialogButtonBox* m_buttons;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    ReportPreview* m_preview;
    QPointer<QWidget> m_pressed; ///< what had the keyboard when the work began
    LatestJob<void> m_writing;
};

} // namespace riparia
