// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/SheetDialog.h"

#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/io/export/TargetCheck.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

namespace {

/// As wide as what is in it, and scrolled where the dialog is too low for all of it.
class ChoicesArea : public QScrollArea {
public:
    ChoicesArea(QWidget* choices, QWidget* parent)
        : QScrollArea(parent)
    {
        setWidget(choices);
        choices->setAutoFillBackground(false); // which setWidget() has set
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override { return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0); }
    QSize minimumSizeHint() const override { return {sizeHint().width(), look::scaled(120)}; }
};

} // namespace

SheetDialog::SheetDialog(const QString& prefix, const QString& title, QString planFile, QWidget* parent)
    : QDialog(parent)
    , m_prefix(prefix)
    , m_planFile(std::move(planFile))
    , m_choices(nullptr)
    , m_form(new QFormLayout)
    , m_boxes(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(this))
    , m_message(look::label(this, 1.0, false, "secondary"))
    , m_progress(new QProgressBar(this))
    , m_stop(look::link(this, prefix + QStringLiteral("Stop")))
    , m_preview(new ReportPreview(this))
{
    setObjectName(prefix + QStringLiteral("Dialog"));
    setWindowTitle(title);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(4);
    m_message->setWordWrap(true);
    m_message->setObjectName(prefix + QStringLiteral("Message"));
    m_progress->setTextVisible(false);
    m_progress->setObjectName(prefix + QStringLiteral("Progress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(m_stop->text());
    connect(m_stop, &QPushButton::clicked, this, [this] { stop(); });
    auto* working = new QHBoxLayout;
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    auto* choices = new QWidget;
    auto* rows = new QVBoxLayout(choices);
    rows->setContentsMargins(0, 0, look::scaled(6), 0); // to the bar beside it
    rows->addLayout(m_form);
    rows->addLayout(m_boxes);
    rows->addStretch();
    m_choices = new ChoicesArea(choices, this);
    auto* side = new QVBoxLayout;
    side->addWidget(m_choices, 1);
    side->addWidget(m_message);
    side->addLayout(working);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(20);
    panes->addLayout(side, 0);
    panes->addWidget(m_preview, 1);
    m_buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(panes, 1);
    column->addWidget(m_buttons);
}

void SheetDialog::addChoice(QWidget* widget, const char* name, const QString& title)
{
    widget->setObjectName(m_prefix + QString::fromLatin1(name));
    widget->setAccessibleName(title);
    m_form->addRow(title, widget);
    m_choices->updateGeometry();
}

void SheetDialog::addBox(QCheckBox* box, const char* name)
{
    box->setObjectName(m_prefix + QString::fromLatin1(name));
    box->setAccessibleName(box->text());
    m_boxes->addWidget(box);
    m_choices->updateGeometry();
}

void SheetDialog::addFilterBox(QCheckBox* box, bool hasFilter)
{
    box->setText(tr("Only what the filter shows"));
    box->setChecked(hasFilter);
    box->setEnabled(hasFilter);
    box->setToolTip(hasFilter ? tr("Leave out what the filter hides") : tr("There is no filter"));
    addBox(box, "Shown");
}

void SheetDialog::addGroundBox(QCheckBox* box, bool hasGround)
{
    box->setText(tr("Basemaps under the map"));
    box->setChecked(hasGround);
    box->setVisible(hasGround);
    box->setToolTip(tr("The basemaps and reference layers that the window shows"));
    addBox(box, "Ground");
}

void SheetDialog::addRemark(QLabel* remark)
{
    remark->setWordWrap(true);
    m_form->addRow(remark);
    m_choices->updateGeometry();
}

QPushButton* SheetDialog::addButton(const QString& words, const char* name, bool isPrimary)
{
    QPushButton* button = m_buttons->addButton(words, QDialogButtonBox::ActionRole);
    button->setObjectName(m_prefix + QString::fromLatin1(name));
    if (isPrimary)
        look::setProperty(button, "role", QStringLiteral("primary"));
    button->setDefault(isPrimary);
    return button;
}

void SheetDialog::say(const QString& sentence, bool isError)
{
    look::setTone(m_message, isError ? "error" : "secondary");
    m_message->setText(sentence);
}

/// A button that is disabled lets go of the keyboard, and the one beside it would stand there as a second default.
void SheetDialog::setBusy(bool isBusy)
{
    if (isBusy)
        m_pressed = focusWidget();
    enableButtons(isBusy);
    if (!isBusy && m_pressed && m_pressed->isEnabled() && m_buttons->isAncestorOf(m_pressed) &&
        m_buttons->isAncestorOf(focusWidget()))
        m_pressed->setFocus();
    m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
}

void SheetDialog::showProgress(double share)
{
    m_progress->setValue(static_cast<int>(share * 100));
}

void SheetDialog::tell(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        say(tr("Stopped."));
        return;
    }
    say(ErrorText::sentence(error), true);
    Q_EMIT failed(error);
}

void SheetDialog::stop()
{
    m_writing.stop();
}

void SheetDialog::write(const QString& path, const QString& sentence, LatestJob<void>::Work work)
{
    setBusy(true);
    say(sentence);
    m_writing.start(
        [work = std::move(work), path = toUtf8(path),
         plan = toUtf8(m_planFile)](const Progress& progress) -> Result<void> {
            if (auto allowed = checkTarget(plan, path); !allowed)
                return allowed;
            return work(progress);
        },
        [this, path](Result<void> written) {
            setBusy(false);
            if (!written) {
                tell(written.error());
                return;
            }
            say(tr("%1 was written.").arg(QFileInfo(path).fileName()));
            Q_EMIT saved(path);
        },
        [this](double share) { showProgress(share); });
}

} // namespace riparia
