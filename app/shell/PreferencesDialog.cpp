// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PreferencesDialog.h"

#include "app/panels/Look.h"
#include "app/settings/Settings.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace riparia {

PreferencesDialog::PreferencesDialog(const SettingsStore& settings, QWidget* parent)
    : QDialog(parent)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_map(new QComboBox(this))
    , m_text(new QSlider(Qt::Horizontal, this))
    , m_percent(look::label(this))
    , m_length(new QComboBox(this))
    , m_area(new QComboBox(this))
    , m_money(new QComboBox(this))
    , m_chainage(new QComboBox(this))
    , m_start(new QComboBox(this))
    , m_author(new QLineEdit(this))
    , m_edgePan(new QCheckBox(this))
    , m_keepPrevious(new QCheckBox(this))
    , m_shortcuts(new QPushButton(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    m_language->setObjectName(QStringLiteral("prefLanguage"));
    m_theme->setObjectName(QStringLiteral("prefTheme"));
    m_map->setObjectName(QStringLiteral("prefMap"));
    m_text->setObjectName(QStringLiteral("prefText"));
    m_start->setObjectName(QStringLiteral("prefStart"));
    m_author->setObjectName(QStringLiteral("prefAuthor"));
    m_edgePan->setObjectName(QStringLiteral("prefEdgePan"));
    m_edgePan->setChecked(settings.value(settings::kEdgePan));
    m_keepPrevious->setObjectName(QStringLiteral("prefKeepPrevious"));
    m_keepPrevious->setChecked(settings.value(settings::kKeepPrevious));
    m_shortcuts->setObjectName(QStringLiteral("prefShortcuts"));
    m_shortcuts->setAutoDefault(false); // nothing here is the one thing to do
    m_language->addItem(QString(), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_theme->addItem(QString(), QStringLiteral("light"));
    m_theme->addItem(QString(), QStringLiteral("dark"));
    m_theme->addItem(QString(), QStringLiteral("system"));
    for (const char* look : {"auto", "light", "dark"})
        m_map->addItem(QString(), QLatin1String(look));
    m_start->addItem(QString(), QStringLiteral("welcome"));
    m_start->addItem(QString(), QStringLiteral("last"));
    m_start->addItem(QString(), QStringLiteral("new"));
    m_text->setRange(75, 200);
    m_text->setSingleStep(5);
    m_text->setPageStep(25);
    m_language->setCurrentIndex(m_language->findData(settings.value(settings::kLanguage)));
    m_theme->setCurrentIndex(m_theme->findData(settings.value(settings::kTheme)));
    m_map->setCurrentIndex(m_map->findData(settings.value(settings::kMapLook)));
    m_start->setCurrentIndex(m_start->findData(settings.value(settings::kAtStart)));
    m_text->setValue(settings.value(settings::kTextPercent));
    m_author->setText(settings.value(settings::kAuthor));

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    auto* size = new QHBoxLayout;
    size->addWidget(m_text, 1);
    size->addWidget(m_percent);
    m_percent->setMinimumWidth(look::scaled(44));
    addRow(*grid, m_language);
    addRow(*grid, m_theme);
    addRow(*grid, m_map);
    addRow(*grid, m_text, size);
    addRow(*grid, m_length, makeUnits(settings));
    addRow(*grid, m_chainage);
    addRow(*grid, m_start);
    addRow(*grid, m_author);
    addRow(*grid, m_edgePan);
    addRow(*grid, m_keepPrevious);
    addRow(*grid, m_shortcuts);
    grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(20);
    column->addLayout(grid);
    column->addStretch();
    column->addWidget(m_buttons);
    setMinimumWidth(look::scaled(420));
    connectControls();
    retranslate();
}

void PreferencesDialog::addRow(QGridLayout& grid, QWidget* control, QLayout* line)
{
    QLabel* label = look::label(this, 1.0, false, "secondary");
    label->setBuddy(control);
    const auto row = static_cast<int>(m_rows.size());
    grid.addWidget(label, row, 0);
    if (line)
        grid.addLayout(line, row, 1);
    else
        grid.addWidget(control, row, 1);
    m_rows.push_back({label, control});
}

/// Side by side: they are one question.
QLayout* PreferencesDialog::makeUnits(const SettingsStore& settings)
{
    m_length->setObjectName(QStringLiteral("prefLength"));
    m_area->setObjectName(QStringLiteral("prefArea"));
    m_money->setObjectName(QStringLiteral("prefMoney"));
    for (const char* code : {"auto", "m", "km"})
        m_length->addItem(QString(), QLatin1String(code));
    for (const char* code : {"auto", "m2", "hm2", "mu", "km2"})
        m_area->addItem(QString(), QLatin1String(code));
    for (const char* code : {"yuan", "wan_yuan"})
        m_money->addItem(QString(), QLatin1String(code));
    // What is no such unit counts as not chosen.
    m_length->setCurrentIndex(std::max(0, m_length->findData(settings.value(settings::kLengthUnit))));
    m_area->setCurrentIndex(std::max(0, m_area->findData(settings.value(settings::kAreaUnit))));
    m_money->setCurrentIndex(std::max(0, m_money->findData(settings.value(settings::kMoneyUnit))));
    m_chainage->setObjectName(QStringLiteral("prefChainage"));
    m_chainage->addItem(QStringLiteral("K0+350"), QStringLiteral("k"));
    m_chainage->addItem(QStringLiteral("0+350"), QStringLiteral("plain"));
    m_chainage->setCurrentIndex(std::max(0, m_chainage->findData(settings.value(settings::kChainage))));
    auto* line = new QHBoxLayout;
    for (QComboBox* unit : {m_length, m_area, m_money})
        line->addWidget(unit, 1);
    return line;
}

void PreferencesDialog::connectControls()
{
    connect(m_length, &QComboBox::activated, this,
            [this] { Q_EMIT lengthUnitChosen(m_length->currentData().toString()); });
    connect(m_area, &QComboBox::activated, this, [this] { Q_EMIT areaUnitChosen(m_area->currentData().toString()); });
    connect(m_money, &QComboBox::activated, this,
            [this] { Q_EMIT moneyUnitChosen(m_money->currentData().toString()); });
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { Q_EMIT themeChosen(m_theme->currentData().toString()); });
    connect(m_map, &QComboBox::activated, this, [this] { Q_EMIT mapLookChosen(m_map->currentData().toString()); });
    connect(m_chainage, &QComboBox::activated, this,
            [this] { Q_EMIT chainageChosen(m_chainage->currentData().toString()); });
    connect(m_start, &QComboBox::activated, this, [this] { Q_EMIT atStartChosen(m_start->currentData().toString()); });
    connect(m_author, &QLineEdit::editingFinished, this, [this] { Q_EMIT authorChosen(m_author->text().trimmed()); });
    connect(m_edgePan, &QCheckBox::toggled, this, &PreferencesDialog::edgePanChosen);
    connect(m_keepPrevious, &QCheckBox::toggled, this, &PreferencesDialog::keepPreviousChosen);
    connect(m_shortcuts, &QPushButton::clicked, this, &PreferencesDialog::shortcutsWanted);
    connect(m_text, &QSlider::valueChanged, this, [this](int value) {
        m_percent->setText(tr("%1 %", "size of text").arg(value));
        if (!m_text->isSliderDown())
            Q_EMIT textPercentChosen(value);
    });
    connect(m_text, &QSlider::sliderReleased, this, [this] { Q_EMIT textPercentChosen(m_text->value()); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

void PreferencesDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    const QString titles[] = {tr("Language"), tr("Appearance"), tr("Map"),           tr("Size of text"),
                              tr("Units"),    tr("Chainage"),   tr("At start show"), tr("Author"),
                              tr("Drawing"),  tr("Saving"),     tr("Keyboard")};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(titles[i]);
        look::setName(m_rows[i].control, titles[i]);
    }
    m_language->setItemText(0, tr("As the system"));
    m_theme->setItemText(0, tr("Light"));
    m_theme->setItemText(1, tr("Dark"));
    m_theme->setItemText(2, tr("As the system"));
    m_map->setItemText(0, tr("As the window"));
    m_map->setItemText(1, tr("Light"));
    m_map->setItemText(2, tr("Dark"));
    retranslateUnits();
    m_start->setItemText(0, tr("Start page"));
    m_start->setItemText(1, tr("The last plan"));
    m_start->setItemText(2, tr("A new plan"));
    m_edgePan->setText(tr("The pointer moves the map at its edge"));
    m_edgePan->setToolTip(tr("While something is drawn or dragged"));
    m_edgePan->setAccessibleName(m_edgePan->text());
    m_keepPrevious->setText(tr("Keep the plan as it was before, beside it"));
    m_keepPrevious->setToolTip(tr("As NAME~, with each save; not of plans over 64 MB"));
    m_keepPrevious->setAccessibleName(m_keepPrevious->text());
    m_shortcuts->setText(tr("Change shortcuts…"));
    m_author->setPlaceholderText(tr("who changes are signed with"));
    m_percent->setText(tr("%1 %", "size of text").arg(m_text->value()));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

void PreferencesDialog::retranslateUnits()
{
    look::setName(m_length, tr("Unit of lengths"));
    look::setName(m_area, tr("Unit of areas"));
    look::setName(m_money, tr("Unit of money"));
    for (int i = 0; i < m_length->count(); ++i) {
        const auto unit = parseLengthUnit(toUtf8(m_length->itemData(i).toString()));
        m_length->setItemText(i,
                              unit ? UnitText::symbol(*unit) : tr("m and km", "the unit that is usual at its place"));
    }
    for (int i = 0; i < m_area->count(); ++i) {
        const auto unit = parseAreaUnit(toUtf8(m_area->itemData(i).toString()));
        m_area->setItemText(i,
                            unit ? UnitText::symbol(*unit) : tr("m² and hm²", "the unit that is usual at its place"));
    }
    m_money->setItemText(0, UnitText::symbol(MoneyUnit::Yuan));
    m_money->setItemText(1, UnitText::symbol(MoneyUnit::TenThousandYuan));
}

} // namespace riparia
