// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/report/Report.h"

#include <QImage>
#include <QLabel>
#include <QWidget>

#include <memory>

class QToolButton;

namespace riparia {

/// The pages of a report one by one, painted by a worker at the size they are shown in.
class ReportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ReportPreview(QWidget* parent);

    /// Null: nothing to show yet; what was shown stays, greyed.
    void setReport(std::shared_ptr<const Report> report);
    int page() const { return m_page; } ///< from 0
    void showPage(int page);            ///< brought inside
    /// The picture that is shown is that of the page and size in hand.
    bool isUpToDate() const { return m_isUpToDate; }

Q_SIGNALS:
    void painted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void repaintPage();
    void showPicture();
    void retranslate();

    std::shared_ptr<const Report> m_report;
    int m_page = 0;
    bool m_isUpToDate = false;
    QImage m_picture;
    QLabel* m_paper;
    QLabel* m_number;
    QToolButton* m_back;
    QToolButton* m_forth;
    LatestJob<QImage> m_painting;
};

/// A page as a picture as large as fits into `size` pixels.
QImage pictureOfSheet(const Report& report, int page, QSize size);

} // namespace riparia
