// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportPreview.h"

#include "app/panels/Look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace riparia {

QImage pictureOfSheet(const Report& report, int page, QSize size)
{
    const Sheet& sheet = report.sheets[static_cast<std::size_t>(page)];
    const double scale = std::min(size.width() / sheet.size.width(), size.height() / sheet.size.height());
    const QSize pixels = (sheet.size * scale).toSize().expandedTo(QSize(1, 1));
    QImage picture(pixels, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale / kUnitsPerMm, scale / kUnitsPerMm);
    paintSheet(painter, sheet, *report.style);
    return picture;
}

ReportPreview::ReportPreview(QWidget* parent)
    : QWidget(parent)
    , m_paper(new QLabel(this))
    , m_number(look::label(this, 1.0, false, "secondary"))
    , m_back(new QToolButton(this))
    , m_forth(new QToolButton(this))
{
    setObjectName(QStringLiteral("reportPreview"));
    setFocusPolicy(Qt::StrongFocus);
    m_back->setObjectName(QStringLiteral("reportBack"));
    m_back->setArrowType(Qt::LeftArrow);
    m_forth->setObjectName(QStringLiteral("reportForth"));
    m_forth->setArrowType(Qt::RightArrow);
    m_paper->setObjectName(QStringLiteral("reportPaper"));
    m_paper->setAlignment(Qt::AlignCenter);
    look::setSurface(m_paper, "inset"); // white paper on a white dialog has no edge
    m_paper->setContentsMargins(look::kPad, look::kPad, look::kPad, look::kPad);
    m_paper->setMinimumSize(1, 1);
    m_paper->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_number->setObjectName(QStringLiteral("reportPageNumber"));
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setMinimumWidth(look::scaled(90));
    connect(m_back, &QToolButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_forth, &QToolButton::clicked, this, [this] { showPage(m_page + 1); });
    auto* pages = new QHBoxLayout;
    pages->addStretch();
    pages->addWidget(m_back);
    pages->addWidget(m_number);
    pages->addWidget(m_forth);
    pages->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_paper, 1);
    column->addLayout(pages);
    retranslate();
    showPage(0);
}

void ReportPreview::setReport(std::shared_ptr<const Report> report)
{
    m_report = std::move(report);
    if (!m_report) {
        m_isUpToDate = false;
        m_paper->setEnabled(false);
        return;
    }
    m_paper->setEnabled(true);
    showPage(m_page);
}

void ReportPreview::showPage(int page)
{
    const int pages = m_report ? static_cast<int>(m_report->sheets.size()) : 0;
    m_page = std::clamp(page, 0, std::max(0, pages - 1));
    m_back->setEnabled(m_page > 0);
    m_forth->setEnabled(m_page + 1 < pages);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_back, m_forth, m_number})
        widget->setVisible(pages != 1); // a single page needs no turning
    m_number->setText(pages == 0 ? QString() : tr("%1 / %2", "page, number of pages").arg(m_page + 1).arg(pages));
    repaintPage();
}

void ReportPreview::repaintPage()
{
    m_isUpToDate = false;
    if (!m_report)
        return;
    const double ratio = devicePixelRatioF();
    const QSize size = m_paper->contentsRect().size() * ratio;
    m_painting.start([report = m_report, page = m_page,
                      size](const Progress&) -> Result<QImage> { return pictureOfSheet(*report, page, size); },
                     [this, ratio](Result<QImage> picture) {
                         if (!picture)
                             return;
                         m_picture = std::move(*picture);
                         m_picture.setDevicePixelRatio(ratio);
                         showPicture();
                         m_isUpToDate = true;
                         Q_EMIT painted();
                     });
}

void ReportPreview::showPicture()
{
    QPixmap page = QPixmap::fromImage(m_picture);
    if (page.isNull())
        return;
    QPainter painter(&page);
    painter.setPen(Theme::of(palette()).color(QStringLiteral("border")));
    painter.drawRect(QRectF(QPointF(0, 0), page.deviceIndependentSize()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.end();
    m_paper->setPixmap(page);
}

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    repaintPage();
}

void ReportPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_Left: showPage(m_page - 1); return;
    case Qt::Key_PageDown:
    case Qt::Key_Right: showPage(m_page + 1); return;
    case Qt::Key_Home: showPage(0); return;
    case Qt::Key_End: showPage(std::numeric_limits<int>::max()); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ReportPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showPicture();
    QWidget::changeEvent(event);
}

void ReportPreview::retranslate()
{
    look::setName(m_back, tr("Page before"));
    look::setName(m_forth, tr("Next page"));
    setAccessibleName(tr("Preview of the report"));
    m_paper->setAccessibleName(tr("Page"));
}

} // namespace riparia
