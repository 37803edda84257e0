// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StatusCells.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/SnapText.h"
#include "app/document/PlanDocument.h"
#include "app/panels/ElidedLabel.h"
#include "app/panels/Look.h"
#include "app/panels/MessageLog.h"
#include "app/shell/CrsCard.h"
#include "app/shell/ProgressCell.h"
#include "app/shell/SnapMenu.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/LocalTime.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/linref/Alignment.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace riparia {

namespace {

constexpr std::array<int, 9> kScales{500, 1000, 2000, 5000, 10000, 25000, 50000, 100000, 250000};
constexpr int kRetrySeconds = 10; // between attempts to write what the disk did not take
constexpr const char* kNothing = "—";

QString scaleText(double denominator)
{
    return QStringLiteral("1:") + grouped(std::to_string(toInteger(denominator, 1.0)));
}

} // namespace

StatusCells::StatusCells(QStatusBar& bar, MessageLog& log)
    : QObject(&bar)
    , m_bar(bar)
    , m_log(log)
    , m_prompt(new ElidedLabel(&bar))
    , m_chainage(makeButton(QStringLiteral("cellChainage")))
    , m_coordinates(new QLineEdit(&bar))
    , m_crs(makeButton(QStringLiteral("cellCrs")))
    , m_scale(new QComboBox(&bar))
    , m_snap(makeButton(QStringLiteral("cellSnap")))
    , m_snapMenu(new SnapMenu(m_snap))
    , m_method(new ElidedLabel(&bar))
    , m_kept(new ElidedLabel(&bar))
    , m_opening(new ProgressCell(QStringLiteral("cellOpening"), &bar))
    , m_exporting(new ProgressCell(QStringLiteral("cellExporting"), &bar))
    , m_bell(makeButton(QStringLiteral("cellBell")))
{
    bar.setSizeGripEnabled(false);
    bar.setContentsMargins(0, 0, 0, 0);
    m_prompt->setObjectName(QStringLiteral("cellPrompt"));
    m_prompt->setContentsMargins(10, 0, 8, 0);
    look::setText(m_prompt, kSmallText);
    bar.addWidget(m_prompt, 1);
    m_chainage->setIcon(Theme::icon(QStringLiteral("chainage"), 16));
    m_coordinates->setObjectName(QStringLiteral("cellCoordinates"));
    m_coordinates->setProperty("cell", true);
    m_coordinates->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    look::setText(m_coordinates, kSmallText);
    m_method->setObjectName(QStringLiteral("cellMethod"));
    m_kept->setObjectName(QStringLiteral("cellKept"));
    for (ElidedLabel* label : {m_method, m_kept}) {
        label->setProperty("cell", true);
        label->setContentsMargins(8, 0, 8, 0);
        look::setText(label, kSmallText);
    }
    m_scale->setObjectName(QStringLiteral("cellScale"));
    m_scale->setEditable(true);
    m_scale->setInsertPolicy(QComboBox::NoInsert);
    m_scale->setProperty("cell", true);
    look::setText(m_scale, kSmallText);
    for (const int scale : kScales)
        m_scale->addItem(scaleText(scale));
    m_snap->setCheckable(true);
    m_snap->setChecked(true);
    m_bell->setIcon(Theme::icon(QStringLiteral("bell"), 16));
    // The recovery point comes and goes: beside the prompt it moves nothing else.
    for (QWidget* cell : std::initializer_list<QWidget*>{m_kept, m_chainage, m_coordinates, m_crs, m_scale, m_snap,
                                                         m_method, m_opening, m_exporting, m_bell})
        bar.addPermanentWidget(cell);
    for (ProgressCell* cell : {m_opening, m_exporting}) {
        cell->hide(); // the bar shows what it is given
        connect(cell, &ProgressCell::shownChanged, this, &StatusCells::makeRoom);
    }

    m_coordinates->installEventFilter(this);
    bar.window()->installEventFilter(this);
    connect(m_chainage, &QToolButton::clicked, this, [this] { copy(m_lastChainage); });
    m_chainage->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_chainage, &QToolButton::customContextMenuRequested, this, &StatusCells::showChainageMenu);
    connect(m_crs, &QToolButton::clicked, this, &StatusCells::showCard);
    connect(m_coordinates, &QLineEdit::returnPressed, this, &StatusCells::readCoordinates);
    connect(m_scale, &QComboBox::textActivated, this, &StatusCells::readScale);
    connect(m_scale->lineEdit(), &QLineEdit::returnPressed, this, &StatusCells::readScale);
    connect(m_snap, &QToolButton::toggled, this, [this](bool on) {
        if (m_canvas)
            m_canvas->setSnapping(on);
        m_snap->setIcon(
            Theme::icon(QStringLiteral("snap"), 16, on ? QStringLiteral("accent") : QStringLiteral("secondary")));
        retranslate();
    });
    m_snap->setIcon(Theme::icon(QStringLiteral("snap"), 16, QStringLiteral("accent")));
    m_snap->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_snap, &QToolButton::customContextMenuRequested, this,
            [this](const QPoint& at) { m_snapMenu->popup(m_snap->mapToGlobal(at)); });
    connect(m_snapMenu, &SnapMenu::kindsChosen, this, [this] {
        setSnapKinds(m_snapMenu->kinds());
        Q_EMIT snapKindsChosen();
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (++m_ticks % kRetrySeconds == 0)
            m_document->retryJournal();
        showRecoveryPoint();
    });
    connect(m_bell, &QToolButton::clicked, this, &StatusCells::logWanted);
    connect(&log, &MessageLog::unreadChanged, this, &StatusCells::showBell);
    setMap(nullptr, nullptr);
    retranslate();
    fitHeights();
}

QToolButton* StatusCells::makeButton(const QString& name)
{
    auto* button = new QToolButton(&m_bar);
    button->setObjectName(name);
    button->setProperty("cell", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(16, 16));
    button->setFocusPolicy(Qt::TabFocus);
    look::setText(button, kSmallText);
    return button;
}

void StatusCells::setPrompt(const QString& prompt)
{
    m_prompt->setText(prompt);
    m_prompt->setAccessibleName(prompt);
}

QString StatusCells::prompt() const
{
    return m_prompt->text();
}

QString StatusCells::chainage() const
{
    return m_chainage->text();
}

void StatusCells::setMap(MapCanvas* canvas, PlanDocument* document)
{
    m_canvas = canvas;
    m_document = document;
    m_lastChainage.clear();
    m_lastRiver = {};
    m_lockedRiver = {};
    m_lastPlace.reset();
    for (QWidget* cell : std::initializer_list<QWidget*>{m_chainage, m_coordinates, m_scale, m_snap})
        cell->setVisible(canvas != nullptr);
    makeRoom();
    showNoPointer();
    m_hasWarned = false;
    if (!canvas) {
        m_kept->hide();
        m_tick.stop();
        return;
    }
    m_tick.start();
    m_canvas->setSnapping(m_snap->isChecked());
    setSnapKinds(snapKinds());
    connect(canvas, &MapCanvas::indexingChanged, this, &StatusCells::showSnapping);
    connect(canvas, &MapCanvas::viewportChanged, this, &StatusCells::showScale);
    connect(canvas, &MapCanvas::pointerAt, this, &StatusCells::showPointer);
    connect(canvas, &MapCanvas::pointerGone, this, &StatusCells::showNoPointer);
    connect(document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.info || event.everything)
            showPlan();
        showRecoveryPoint();
    });
    connect(document, &PlanDocument::savedStateChanged, this, &StatusCells::showRecoveryPoint);
    showScale();
    showPlan();
    showRecoveryPoint();
}

/// What would be back if the program ended now; no cell where everything is saved.
void StatusCells::showRecoveryPoint()
{
    const auto point = m_document ? m_document->recoveryPoint() : std::nullopt;
    const bool isSaved = !point || (!point->time && point->isComplete());
    m_kept->setVisible(!isSaved);
    if (isSaved) {
        m_kept->setText({});
        return;
    }
    const QString time = point->time ? localClock(*point->time) : QString();
    if (point->isComplete()) {
        look::setTone(m_kept, nullptr);
        m_kept->setText(tr("kept %1", "time of the recovery point").arg(time));
        m_kept->setToolTip(tr("Not saved, but kept on the disk: after a crash everything up to %1 is back").arg(time));
        m_hasWarned = false;
        return;
    }
    look::setTone(m_kept, point->error ? "warning" : "secondary");
    m_kept->setText(point->error ? tr("%n not kept", "changes", static_cast<int>(point->missing)) : tr("keeping…"));
    const QString why = point->error ? ErrorText::sentence(*point->error) : tr("Large changes are still being written");
    m_kept->setToolTip(why);
    if (point->error && !std::exchange(m_hasWarned, true))
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Warning, tr("The last changes would be lost after a crash: %1 Save the plan.").arg(why));
}

void StatusCells::showPointer(const ToolEvent& event)
{
    if (!m_canvas)
        return;
    QString text = QString::fromUtf8(kNothing);
    const auto& rivers = m_canvas->content()->rivers;
    const auto words = [this](const MapRiver& river, Position at, double offset) {
        return tr("%1 %2 · %3", "river, chainage, offset")
            .arg(river.shownName(), SnapText::chainage(river, at, m_canvas->content()->units),
                 SnapText::offset(offset));
    };
    const MapRiver* locked = riverOf(m_lockedRiver);
    if (locked) {
        const Located located = locked->alignment->locate(event.place());
        text = words(*locked, located.at, located.offset);
    } else if (event.nearestRiver && event.nearestRiver->river && *event.nearestRiver->river < rivers.size()) {
        const MapRiver& river = rivers[*event.nearestRiver->river];
        text = words(river, event.nearestRiver->position, event.nearestRiver->offset);
        m_lastRiver = river.id;
    }
    m_chainage->setText(fitted(text));
    m_chainage->setAccessibleDescription(text);
    if (locked || event.nearestRiver) {
        m_lastChainage = text;
        m_chainage->setToolTip(tr("Click copies %1").arg(text));
    }
    m_lastPlace = event.place();
    if (m_coordinates->hasFocus() && m_coordinates->isModified())
        return; // somebody types there
    m_coordinates->setText(coordinates());
    if (m_coordinates->hasFocus())
        m_coordinates->selectAll(); // what is typed takes its place
}

const MapRiver* StatusCells::riverOf(const Uuid& id) const
{
    if (!m_canvas || id.isNil())
        return nullptr;
    const auto& rivers = m_canvas->content()->rivers;
    const auto at = std::ranges::find(rivers, id, &MapRiver::id);
    return at == rivers.end() ? nullptr : &*at;
}

void StatusCells::showChainageMenu(QPoint at)
{
    auto* menu = new QMenu(m_chainage);
    menu->setObjectName(QStringLiteral("chainageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copied = menu->addAction(tr("Copy chainage"), this, [this] { copy(m_lastChainage); });
    copied->setObjectName(QStringLiteral("chainageCopy"));
    copied->setEnabled(!m_lastChainage.isEmpty());
    if (riverOf(m_lockedRiver)) {
        QAction* unlock = menu->addAction(tr("Nearest river again"), this, [this] { m_lockedRiver = {}; });
        unlock->setObjectName(QStringLiteral("chainageUnlock"));
    } else if (const MapRiver* river = riverOf(m_lastRiver)) {
        const QString name = QString(river->shownName()).replace(u'&', QStringLiteral("&&")); // no letter is a key here
        QAction* lock =
            menu->addAction(tr("Always along %1", "a river").arg(name), this, [this] { m_lockedRiver = m_lastRiver; });
        lock->setObjectName(QStringLiteral("chainageLock"));
    }
    menu->popup(m_chainage->mapToGlobal(at));
}

QString StatusCells::coordinates() const
{
    return m_lastPlace ? m_form.text(*m_lastPlace) : QString();
}

void StatusCells::showNextForm()
{
    m_form.next();
    if (!m_lastPlace)
        return;
    m_coordinates->setText(coordinates());
    m_coordinates->selectAll();
}

/// On the way to a cell the pointer leaves the map: what is copied is what stood there last.
void StatusCells::copy(const QString& text)
{
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    m_log.from(MessageSource::Map).add(MessageKind::Info, tr("Copied: %1").arg(text));
}

/// The coordinates: a click shows them in another form, a right click copies them; with the keyboard there they can be selected and replaced.
bool StatusCells::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_bar.window() && event->type() == QEvent::Resize)
        makeRoom();
    if (watched != m_coordinates)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress)
        m_pressed = static_cast<QMouseEvent*>(event)->position().toPoint();
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool isDragged =
            (mouse->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (mouse->button() == Qt::LeftButton && !isDragged && !m_coordinates->isModified())
            showNextForm();
        return QObject::eventFilter(watched, event);
    }
    if (!m_lastPlace)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn && m_coordinates->text() == QString::fromUtf8(kNothing)) {
        m_coordinates->setText(coordinates());
        m_coordinates->selectAll();
    }
    const bool isByMouse = event->type() == QEvent::ContextMenu &&
                           static_cast<QContextMenuEvent*>(event)->reason() == QContextMenuEvent::Mouse;
    if (!isByMouse)
        return QObject::eventFilter(watched, event);
    copy(coordinates());
    return true;
}

void StatusCells::showNoPointer()
{
    m_chainage->setText(QString::fromUtf8(kNothing));
    if (!m_coordinates->hasFocus())
        m_coordinates->setText(QString::fromUtf8(kNothing));
}

void StatusCells::showScale()
{
    if (m_canvas && !m_scale->lineEdit()->hasFocus())
        m_scale->setEditText(scaleText(m_canvas->viewport().scaleDenominator()));
}

void StatusCells::readScale()
{
    // "1:5 000", "1：5000", "5000"
    static const QRegularExpression blanks(QStringLiteral("[\\s,\\x{2009}\\x{202F}]"));
    QString text = fromUtf8(narrow(toUtf8(m_scale->currentText()))).remove(blanks);
    text = text.section(u':', -1);
    const auto denominator = parseDouble(toUtf8(text));
    if (m_canvas && denominator && *denominator >= 10 && *denominator <= 1e9)
        m_canvas->setScaleDenominator(*denominator);
    m_scale->lineEdit()->clearFocus();
    showScale();
    if (m_canvas)
        m_canvas->setFocus();
}

void StatusCells::readCoordinates()
{
    if (!m_canvas)
        return;
    const auto place = m_form.read(m_coordinates->text());
    if (!place) {
        m_log.from(MessageSource::Map)
            .add(MessageKind::Warning, tr("“%1” is no place: type east, north.").arg(m_coordinates->text()));
        return;
    }
    const Viewport& now = m_canvas->viewport();
    const QPointF there = now.toScreen(*place);
    const QPointF middle(now.size().width() / 2, now.size().height() / 2);
    m_canvas->setViewport(now.movedBy(middle - there));
    m_canvas->setFocus();
}

void StatusCells::showPlan()
{
    if (!m_document)
        return;
    const PlanInfo& info = m_document->plan().info();
    const QString name = info.crs.isValid() ? fromUtf8(info.crs.name()) : tr("no coordinate system");
    m_crsName = shortCrsName(name);
    m_crs->setAccessibleName(tr("Coordinate system: %1; click for more").arg(name));
    m_crs->setToolTip(m_crs->accessibleName());
    m_form.setCrs(info.crs);
    m_method->setText(info.method == LengthMethod::Geodesic ? tr("Ellipsoid", "length method")
                                                            : tr("Grid", "length method"));
    m_method->setAccessibleName(tr("Lengths: %1").arg(NameText::lengthMethod(info.method)));
    makeRoom();
}

void StatusCells::showCard()
{
    if (!m_document || !m_canvas)
        return;
    auto* card = new CrsCard(m_document->plan().info(), m_canvas->viewport().centre(), m_crs);
    card->adjustSize();
    const QPoint corner = m_crs->mapToGlobal(QPoint(0, 0));
    card->move(corner - QPoint(0, card->height() + 4)); // the bar is at the bottom
    card->show();
}

void StatusCells::showBell()
{
    m_bell->setText(m_log.unread() > 0 ? QString::number(m_log.unread()) : QString());
    m_bell->setToolButtonStyle(m_log.unread() > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_bell->setIcon(Theme::icon(QStringLiteral("bell"), 16,
                                m_log.unread() > 0 ? QStringLiteral("warning") : QStringLiteral("secondary")));
    const QString name = m_log.unread() > 0 ? tr("%n unread messages", nullptr, m_log.unread()) : tr("Messages");
    look::setName(m_bell, name);
    makeRoom();
}

void StatusCells::retranslate()
{
    m_chainage->setAccessibleName(tr("Chainage under the pointer; click to copy"));
    m_chainage->setToolTip(m_chainage->accessibleName());
    m_lastChainage.clear(); // the name of the river is of the language before
    m_coordinates->setAccessibleName(
        tr("Coordinates; type east, north and Enter to go there, click for another form, right click to copy"));
    m_coordinates->setToolTip(m_coordinates->accessibleName());
    m_scale->setAccessibleName(tr("Scale of the map"));
    m_scale->setToolTip(tr("Scale of the map"));
    m_snapMenu->retranslate();
    showSnapping();
    showNoPointer();
    showPlan();
    showRecoveryPoint();
    showBell();
}

} // namespace riparia
