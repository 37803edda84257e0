// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ToolStrip.h"

#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"
#include "app/panels/BankChoice.h"
#include "app/panels/Choices.h"
#include "app/panels/ElidedCombo.h"
#include "app/panels/Look.h"
#include "app/shell/SketchFields.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/tools/ToolManager.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace riparia {

namespace {

constexpr int kRoomForWorks = 1200;

} // namespace

ToolStrip::ToolStrip(PanelContext context, DrawingTemplate& drawing, ToolManager& tools, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_drawing(drawing)
    , m_tools(tools)
    , m_icon(new QLabel(this))
    , m_tool(look::label(this, 1.0, true, "accent"))
    , m_take(look::label(this, 1.0, false, "secondary"))
    , m_sketch(new SketchFields(tools, this))
    , m_bank(new BankChoice(this, true))
    , m_bankFromCursor(new QToolButton(this))
    , m_avoid(new QCheckBox(this))
    , m_base(new ElidedCombo(this))
    , m_measure(new ElidedCombo(this))
    , m_status(new ElidedCombo(this))
    , m_works(new ElidedCombo(this))
{
    setObjectName(QStringLiteral("toolStrip"));
    m_icon->setFixedSize(24, 24);
    m_tool->setMinimumWidth(look::scaled(52));
    m_bank->setObjectName(QStringLiteral("stripBank"));
    m_bankFromCursor->setObjectName(QStringLiteral("stripBankFromCursor"));
    m_bankFromCursor->setCheckable(true);
    m_bankFromCursor->setProperty("role", QStringLiteral("choice"));
    m_bankFromCursor->setIconSize(QSize(16, 16));
    m_bankFromCursor->setIcon(Theme::icon(QStringLiteral("select"), 16, QStringLiteral("secondary")));
    m_bankFromCursor->setFocusPolicy(Qt::TabFocus);
    m_avoid->setObjectName(QStringLiteral("stripAvoidOverlaps"));
    m_base->setObjectName(QStringLiteral("stripBase"));
    m_measure->setObjectName(QStringLiteral("stripMeasure"));
    m_status->setObjectName(QStringLiteral("stripStatus"));
    m_works->setObjectName(QStringLiteral("stripWorks"));
    const auto narrow = [](QComboBox* combo, int characters) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(characters);
        combo->setSizePolicy(QSizePolicy::Expanding,
                             QSizePolicy::Fixed); // the smallest screen has less room than the words
        combo->setMaximumWidth(look::scaled(220));
        combo->view()->setTextElideMode(Qt::ElideRight);
    };
    narrow(m_base, 9);
    narrow(m_measure, 12);
    narrow(m_status, 10);
    narrow(m_works, 11);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_tool);
    row->addSpacing(4);
    row->addWidget(m_take);
    row->addWidget(m_sketch);
    row->addWidget(m_base, 3);
    row->addWidget(m_bank);
    row->addWidget(m_bankFromCursor);
    row->addWidget(m_avoid);
    for (QComboBox* combo : {m_measure, m_status, m_works})
        row->addWidget(combo, 4);
    row->addStretch(1);

    connect(&tools, &ToolManager::currentChanged, this, &ToolStrip::showTool);
    connect(&drawing, &DrawingTemplate::changed, this, &ToolStrip::showTemplate);
    connect(&context.document, &PlanDocument::changed, this, [this](const ChangeEvent& event) {
        if (event.concerns(EntityKind::Works)) {
            Choices::works(*m_works, m_context.document);
            showTemplate();
        }
    });
    connect(m_bank, &BankChoice::chosen, this, &ToolStrip::takeTemplate);
    connect(m_bankFromCursor, &QToolButton::toggled, &drawing, &DrawingTemplate::setBankFromCursor);
    connect(m_base, &QComboBox::activated, this,
            [this] { m_drawing.setStripBase(static_cast<StripBase>(m_base->currentData().toInt())); });
    connect(m_avoid, &QCheckBox::toggled, &drawing, &DrawingTemplate::setAvoidsOverlaps);
    for (QComboBox* combo : {m_status, m_works})
        connect(combo, &QComboBox::activated, this, &ToolStrip::takeTemplate);
    connect(m_measure, &QComboBox::activated, this,
            [this] { m_drawing.setMeasureOf(drawnKind(), toUtf8(m_measure->currentData().toString())); });
    retranslate();
}

void ToolStrip::fillCombos()
{
    Choices::measures(*m_measure);
    Choices::statuses(*m_status);
    Choices::works(*m_works, m_context.document);
    fillBases();
}

void ToolStrip::fillBases()
{
    m_base->clear();
    m_base->addItem(tr("From centreline"), static_cast<int>(StripBase::Centreline));
    m_base->addItem(tr("From bank line"), static_cast<int>(StripBase::BankLine));
    m_base->addItem(tr("From waterline"), static_cast<int>(StripBase::Waterline));
}

/// What the tool in use makes; segments with those that draw nothing.
EntityKind ToolStrip::drawnKind() const
{
    const QString id = m_tools.current().id();
    if (id == QStringLiteral("area") || id == QStringLiteral("strip"))
        return EntityKind::Area;
    return id == QStringLiteral("greenway") ? EntityKind::Greenway : EntityKind::Segment;
}

void ToolStrip::showTool()
{
    const QString id = m_tools.current().id();
    const EntityKind kind = drawnKind();
    const bool drawsAreas = kind == EntityKind::Area;
    m_bank->setVisible(kind == EntityKind::Segment);
    m_bankFromCursor->setVisible(id == QStringLiteral("segment"));
    m_avoid->setVisible(drawsAreas);
    m_base->setVisible(id == QStringLiteral("strip"));
    showMeasure();
    makeRoom();
    m_tool->setText(m_tools.current().title());
    m_icon->setPixmap(Theme::pixmap(id, 24, Theme::current().color(QStringLiteral("accent")), devicePixelRatioF()));
}

/// What goes with the sketch has its place before words, and on a small screen before the works, which the inspector sets as well.
void ToolStrip::makeRoom()
{
    const bool hasFields = !m_sketch->isEmpty();
    m_take->setVisible(!hasFields);
    m_works->setVisible(!hasFields || width() >= look::scaled(kRoomForWorks));
}

void ToolStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void ToolStrip::showTemplate()
{
    const DrawingTemplate::Values& values = m_drawing.values();
    m_bank->choose(fromUtf8(toString(values.bank)));
    m_bankFromCursor->setChecked(values.bankFromCursor);
    m_avoid->setChecked(values.avoidsOverlaps);
    m_base->setCurrentIndex(m_base->findData(static_cast<int>(values.stripBase)));
    showMeasure();
    Choices::choose(*m_status, fromUtf8(values.status), NameText::status(values.status, installedLanguage()));
    Choices::choose(*m_works, values.works.isNil() ? QString() : fromUtf8(values.works.toString()), {});
}

void ToolStrip::showMeasure()
{
    const EntityKind kind = drawnKind();
    const std::string& measure = m_drawing.measureOf(kind);
    Choices::choose(*m_measure, fromUtf8(measure), NameText::measure(measure, installedLanguage()));
    m_measure->setAccessibleName(kind == EntityKind::Area       ? tr("Measure of new areas")
                                 : kind == EntityKind::Greenway ? tr("Measure of new greenways")
                                                                : tr("Measure of new segments"));
    m_measure->setToolTip(m_measure->accessibleName());
}

void ToolStrip::takeTemplate()
{
    DrawingTemplate::Values values = m_drawing.values();
    values.bank = parseBank(toUtf8(m_bank->code())).value_or(values.bank);
    values.status = toUtf8(m_status->currentData().toString());
    values.works = Uuid::parse(toUtf8(m_works->currentData().toString())).value_or(Uuid());
    m_drawing.set(values);
}

void ToolStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        retranslate(); // samples of statuses are drawn in the theme's colours
}

void ToolStrip::retranslate()
{
    m_sketch->retranslate();
    m_take->setText(tr("New objects take"));
    m_status->setAccessibleName(tr("Status of new objects"));
    m_works->setAccessibleName(tr("Works of new objects"));
    for (QComboBox* combo : {m_status, m_works})
        combo->setToolTip(combo->accessibleName());
    m_base->setAccessibleName(tr("What the widths of a strip are measured from"));
    m_base->setToolTip(tr("Measure the widths of a strip from the centreline, from bank lines (reference layers "
                          "imported as such and shown), or "
                          "from the outline of the water surface"));
    m_bank->setToolTip(tr("Bank of new objects, facing downstream"));
    m_bankFromCursor->setAccessibleName(tr("Bank from cursor"));
    m_bankFromCursor->setToolTip(tr("Bank from cursor: the side of the river that the pointer is on"));
    m_avoid->setText(tr("Avoid overlaps"));
    m_avoid->setToolTip(tr("Cut what areas cover already out of new ones"));
    fillCombos();
    showTool();
    showTemplate();
}

} // namespace riparia
