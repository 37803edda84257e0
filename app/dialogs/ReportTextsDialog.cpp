// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportTextsDialog.h"

#include "app/panels/Look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace riparia {

ReportTextsDialog::ReportTextsDialog(FreeTexts texts, Language language, QWidget* parent)
    : QDialog(parent)
    , m_texts(std::move(texts))
    , m_section(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("reportTextsDialog"));
    setWindowTitle(tr("Own sections of the report"));
    for (const FreeSection section : kFreeSections)
        m_section->addItem(freeSectionName(section), static_cast<int>(section));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->addItem(QStringLiteral("简体中文"), static_cast<int>(Language::Chinese));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(language)));
    m_title->setPlaceholderText(tr("As the section is called above"));
    m_text->setPlaceholderText(tr("Without text the section is left out. Each line is a paragraph."));
    m_text->setTabChangesFocus(true);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    const auto addRow = [&](QWidget* widget, const char* name, const QString& title) {
        widget->setObjectName(QString::fromLatin1(name));
        widget->setAccessibleName(title);
        QLabel* caption = look::label(this, 1.0, false, "secondary");
        caption->setText(title);
        caption->setBuddy(widget);
        form->addRow(caption, widget);
    };
    addRow(m_section, "reportTextSection", tr("Section"));
    addRow(m_language, "reportTextLanguage", tr("Language"));
    addRow(m_title, "reportTextTitle", tr("Title"));
    addRow(m_text, "reportTextWords", tr("Text"));
    auto* accept = new QPushButton(tr("OK"), this);
    accept->setObjectName(QStringLiteral("reportTextsAccept"));
    accept->setDefault(true);
    look::setProperty(accept, "role", QStringLiteral("primary"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("reportTextsCancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(12);
    column->addLayout(form, 1);
    column->addLayout(buttons);
    resize(look::scaled(520), look::scaled(420));
    load();
    for (QComboBox* box : {m_section, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportTextsDialog::load);
    connect(m_title, &QLineEdit::textChanged, this, &ReportTextsDialog::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReportTextsDialog::keep);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

FreeTexts ReportTextsDialog::texts() const
{
    FreeTexts written = m_texts;
    std::erase_if(written, [](const auto& entry) { return entry.second == FreeText(); });
    return written;
}

std::pair<FreeSection, Language> ReportTextsDialog::chosen() const
{
    return {static_cast<FreeSection>(m_section->currentData().toInt()),
            static_cast<Language>(m_language->currentData().toInt())};
}

void ReportTextsDialog::load()
{
    const QSignalBlocker quietTitle(m_title);
    const QSignalBlocker quietText(m_text);
    const FreeText& written = m_texts[chosen()];
    m_title->setText(written.title);
    m_text->setPlainText(written.text);
}

void ReportTextsDialog::keep()
{
    m_texts[chosen()] = {m_title->text(), m_text->toPlainText()};
}

} // namespace riparia
