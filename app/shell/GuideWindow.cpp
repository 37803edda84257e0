// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/GuideWindow.h"

#include "app/panels/Look.h"
#include "app/shell/GuideView.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace riparia {

namespace {

constexpr int kPlaceRole = Qt::UserRole;
constexpr const char* kFirstPage = "index.html";

struct GuidePlace {
    const char* widget; ///< object name
    const char* place;
};

/// What has a page of its own. The nearest of a widget's surroundings counts.
constexpr std::array kGuidePlaces{
    GuidePlace{"importPanel", "import.html"},
    GuidePlace{"dockImport", "import.html"},
    GuidePlace{"pasteDialog", "tables.html#paste"},
    GuidePlace{"pasteCellsDialog", "tables.html#paste"},
    GuidePlace{"batchEditDialog", "tables.html#several"},
    GuidePlace{"worksDialog", "tables.html#works"},
    GuidePlace{"schemeDialog", "scenarios.html#schemes"},
    GuidePlace{"targetDialog", "targets.html#add"},
    GuidePlace{"dockTable", "tables.html"},
    GuidePlace{"filterBar", "tables.html#filter"},
    GuidePlace{"dockInspector", "drawing.html#fields"},
    GuidePlace{"toolStripBar", "drawing.html#template"},
    GuidePlace{"toolColumn", "drawing.html"},
    GuidePlace{"mapCanvas", "drawing.html"},
    GuidePlace{"dockSummary", "counting.html"},
    GuidePlace{"piecesDialog", "counting.html#check"},
    GuidePlace{"dockDiagram", "window.html#diagram"},
    GuidePlace{"dockLayers", "window.html#map"},
    GuidePlace{"basemapDialog", "window.html#basemaps"},
    GuidePlace{"dockHistory", "window.html#saving"},
    GuidePlace{"versionsDialog", "window.html#saving"},
    GuidePlace{"recoveryDialog", "window.html#saving"},
    GuidePlace{"foreignEditsDialog", "window.html#saving"},
    GuidePlace{"dockChecks", "troubleshooting.html#checks"},
    GuidePlace{"dockLog", "troubleshooting.html#log"},
    GuidePlace{"reportDialog", "report.html"},
    GuidePlace{"exportDialog", "report.html#exports"},
    GuidePlace{"mapExportDialog", "report.html#maps"},
    GuidePlace{"preferencesDialog", "window.html#preferences"},
    GuidePlace{"shortcutsDialog", "window.html#keys"},
    GuidePlace{"cheatSheet", "window.html#keys"},
    GuidePlace{"welcomePage", "tour.html"},
    GuidePlace{"compareMapA", "scenarios.html#scenarios"},
    GuidePlace{"compareMapB", "scenarios.html#scenarios"},
    GuidePlace{"compareWindow", "scenarios.html#scenarios"},
};

/// A dialog, or a window like the one that compares, where the action of the main window is out of reach; floating docks are in its reach.
bool isBesideTheMain(const QWidget& window)
{
    const Qt::WindowType type = window.windowType();
    return (type == Qt::Dialog || type == Qt::Window) && !qobject_cast<const QMainWindow*>(&window) &&
           !qobject_cast<const GuideWindow*>(&window);
}

} // namespace

QString GuideWindow::pageFor(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const GuidePlace& known : kGuidePlaces) {
            if (widget->objectName() == QLatin1String(known.widget))
                return QLatin1String(known.place);
        }
    }
    return QLatin1String(kFirstPage);
}

GuideWindow* GuideWindow::open(const QString& place, QWidget* owner)
{
    auto* guide = owner->findChild<GuideWindow*>(QString(), Qt::FindDirectChildrenOnly);
    if (!guide)
        guide = new GuideWindow(GuideBook::usualFolder(), owner);
    guide->showPage(place);
    guide->show();
    guide->raise();
    guide->activateWindow();
    return guide;
}

GuideWindow::GuideWindow(QString folder, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_folder(std::move(folder))
    , m_book(m_folder, installedLanguage())
    , m_view(new GuideView(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_back(look::iconButton(this, QStringLiteral("undo"), QStringLiteral("guideBack")))
    , m_forth(look::iconButton(this, QStringLiteral("redo"), QStringLiteral("guideForth")))
    , m_browser(look::iconButton(this, QStringLiteral("export"), QStringLiteral("guideBrowser")))
{
    setObjectName(QStringLiteral("guideWindow"));
    look::setSurface(this, "panel");
    m_field->setObjectName(QStringLiteral("guideSearch"));
    m_field->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("guideList"));
    m_list->setWordWrap(true);
    m_list->setSpacing(1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_note->setObjectName(QStringLiteral("guideNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(6, 0, 6, 0);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(look::kPad, look::kPad, 0, look::kPad);
    auto* row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addWidget(m_forth);
    row->addStretch();
    row->addWidget(m_browser);
    column->addLayout(row);
    column->addWidget(m_field);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    auto* halves = new QSplitter(this);
    halves->addWidget(left);
    halves->addWidget(m_view);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    halves->setSizes({240, 840});
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(halves);
    resize(1080, 760);
    m_back->setEnabled(false);
    m_forth->setEnabled(false);
    connect(m_view, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, m_forth, &QWidget::setEnabled);
    // When the source has changed the browser still names the one before.
    connect(m_view, &QTextBrowser::historyChanged, this, &GuideWindow::showCurrent);
    connect(m_back, &QToolButton::clicked, m_view, &QTextBrowser::backward);
    connect(m_forth, &QToolButton::clicked, m_view, &QTextBrowser::forward);
    connect(m_browser, &QToolButton::clicked, this, &GuideWindow::openInBrowser);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.trimmed().isEmpty())
            listPages();
        else
            listHits();
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            showPage(item->data(kPlaceRole).toString());
    });
    retranslate();
    listPages();
}

void GuideWindow::listPages()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QString& page : m_book.pages()) {
        auto* item = new QListWidgetItem(m_book.titleOf(page), m_list);
        item->setData(kPlaceRole, page);
    }
    m_note->setVisible(m_book.pages().isEmpty());
    m_note->setText(tr("The guide is not where it belongs: %1").arg(m_book.folder()));
    showCurrent();
}

void GuideWindow::listHits()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const std::vector<GuideHit> hits = m_book.find(m_field->text());
    for (const GuideHit& hit : hits) {
        auto* item = new QListWidgetItem(hit.title + u'\n' + hit.excerpt, m_list);
        item->setData(kPlaceRole, QString(hit.anchor.isEmpty() ? hit.page : hit.page + u'#' + hit.anchor));
        item->setToolTip(m_book.titleOf(hit.page));
    }
    m_note->setVisible(hits.empty());
    m_note->setText(tr("Nothing found for “%1”.").arg(m_field->text().trimmed()));
}

QString GuideWindow::place() const
{
    const QUrl shown = m_view->source();
    return shown.hasFragment() ? shown.fileName() + u'#' + shown.fragment() : shown.fileName();
}

void GuideWindow::showPage(const QString& place)
{
    const QString page = place.section(u'#', 0, 0);
    const bool isThere = m_book.pages().contains(page);
    QUrl url = QUrl::fromLocalFile(m_book.folder() + u'/' + (isThere ? page : QLatin1String(kFirstPage)));
    if (isThere && place.contains(u'#'))
        url.setFragment(place.section(u'#', 1));
    if (!m_book.pages().isEmpty() && url != m_view->source())
        m_view->setSource(url);
}

/// Marks the page in the list, without going anywhere.
void GuideWindow::showCurrent()
{
    if (!m_field->text().trimmed().isEmpty())
        return;
    const QSignalBlocker quiet(m_list);
    const qsizetype at = m_book.pages().indexOf(m_view->source().fileName());
    m_list->setCurrentRow(static_cast<int>(at));
    setWindowTitle(at < 0 ? tr("Guide") : m_book.titleOf(m_book.pages()[at]) + QStringLiteral(" — Riparia"));
}

void GuideWindow::openInBrowser() const
{
    QDesktopServices::openUrl(m_view->source());
}

void GuideWindow::retranslate()
{
    m_field->setPlaceholderText(tr("Search the guide"));
    m_field->setAccessibleName(tr("Search the guide"));
    m_list->setAccessibleName(tr("Pages of the guide"));
    m_view->setAccessibleName(tr("Guide"));
    look::setName(m_back, tr("Back"));
    look::setName(m_forth, tr("Forward"));
    look::setName(m_browser, tr("Open this page in the web browser"));
}

void GuideWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QString here = place();
        m_book = GuideBook(m_folder, installedLanguage());
        retranslate();
        m_field->clear();
        listPages();
        showPage(here);
    } else if (event->type() == QEvent::PaletteChange && !m_view->source().isEmpty()) {
        m_view->reload(); // its colours are in the text
    }
}

void GuideWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Find))
        m_field->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

bool GuideKey::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride; // else the main window's own F1 takes it
    if ((event->type() != QEvent::KeyPress && !isOverride) || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* widget = static_cast<QWidget*>(watched);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier || !isBesideTheMain(*widget->window()))
        return QObject::eventFilter(watched, event);
    if (isOverride)
        event->accept();
    else
        GuideWindow::open(GuideWindow::pageFor(widget), widget->window());
    return true;
}

} // namespace riparia
