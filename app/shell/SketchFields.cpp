// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SketchFields.h"

#include "app/panels/Look.h"
#include "app/tools/ToolManager.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace riparia {

namespace {

constexpr int kLeastField = 64;
constexpr int kMostField = 120;
constexpr int kMostWidth = 72; // of a few digits, beside which stands what they are

} // namespace

SketchFields::SketchFields(ToolManager& tools, QWidget* parent)
    : QWidget(parent)
    , m_tools(tools)
    , m_fields{{{QStringLiteral("river"), new QLineEdit(this)},
                {QStringLiteral("from"), new QLineEdit(this)},
                {QStringLiteral("to"), new QLineEdit(this)},
                {QStringLiteral("left"), new QLineEdit(this), look::label(this, 1.0, false, "secondary")},
                {QStringLiteral("right"), new QLineEdit(this), look::label(this, 1.0, false, "secondary")}}}
{
    setObjectName(QStringLiteral("stripSketch"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Field& field : m_fields) {
        field.edit->setObjectName(QStringLiteral("strip_") + field.id);
        field.edit->setMinimumWidth(look::scaled(kLeastField));
        field.edit->setMaximumWidth(look::scaled(kMostField));
        // Widths are never empty, so that a placeholder would never be read.
        if (field.label) {
            field.label->setBuddy(field.edit);
            field.edit->setMaximumWidth(look::scaled(kMostWidth));
            row->addWidget(field.label);
        }
        row->addWidget(field.edit);
        connect(field.edit, &QLineEdit::returnPressed, this, [this, &field] { take(field); });
        // What was typed and left without Enter was never meant.
        connect(field.edit, &QLineEdit::editingFinished, this, [this, &field] {
            if (field.edit->hasFocus())
                return;
            field.edit->setModified(false);
            showSketch();
        });
    }
    connect(&tools, &ToolManager::currentChanged, this, &SketchFields::showSketch);
    connect(&tools, &ToolManager::promptChanged, this, &SketchFields::showSketch);
    retranslate();
    showSketch();
}

bool SketchFields::isEmpty() const
{
    return m_tools.current().fields().empty();
}

void SketchFields::showSketch()
{
    const std::vector<ToolField> shown = m_tools.current().fields();
    for (const Field& field : m_fields) {
        const auto found = std::ranges::find(shown, field.id, &ToolField::id);
        field.edit->setVisible(found != shown.end());
        if (field.label)
            field.label->setVisible(found != shown.end());
        const bool isTyping = field.edit->hasFocus() && field.edit->isModified();
        if (found == shown.end() || isTyping || field.edit->text() == found->text)
            continue;
        field.edit->setText(found->text);
        field.edit->setCursorPosition(0);
    }
    setVisible(!shown.empty());
}

/// What is not taken stays, and is said on the map.
void SketchFields::take(const Field& field)
{
    if (!m_tools.typeField(field.id, field.edit->text())) {
        field.edit->selectAll();
        return;
    }
    field.edit->setModified(false);
    showSketch();
    const auto next = std::ranges::find_if(
        m_fields, [&field](const Field& other) { return &other > &field && !other.edit->isHidden(); });
    QLineEdit* follower = next == m_fields.end() ? field.edit : next->edit;
    follower->setFocus();
    follower->selectAll();
}

void SketchFields::retranslate()
{
    const std::array<QString, 5> words{tr("River"), tr("From", "chainage"), tr("To", "chainage"),
                                       tr("Left, m", "width"), tr("Right, m", "width")};
    const std::array<QString, 5> names{tr("River of the segment"), tr("Chainage where it begins"),
                                       tr("Chainage where it ends"), tr("Width on the left bank in metres"),
                                       tr("Width on the right bank in metres")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].edit->setPlaceholderText(words[i]);
        if (m_fields[i].label)
            m_fields[i].label->setText(words[i]);
        m_fields[i].edit->setAccessibleName(names[i]);
        m_fields[i].edit->setToolTip(names[i]);
    }
}

} // namespace riparia
