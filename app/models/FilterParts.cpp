// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterParts.h"

#include "app/models/FilterConditions.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/ledger/FilterLexer.h"
#include "core/ledger/FilterParser.h"

#include <QRegularExpression>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

/// "a and b and c" as its parts; none where there is an "or" or "not" outside of parentheses.
QStringList joinedByAnd(const QString& text)
{
    QStringList parts;
    QString part;
    int depth = 0;
    QChar quote;
    static const QRegularExpression word(QStringLiteral("^(and|or|not)\\b"), QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool atWord = i == 0 || !text[i - 1].isLetterOrNumber();
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            --depth;
        } else if (depth == 0 && atWord) {
            const auto match = word.match(text.mid(i, 4));
            if (match.hasMatch() && match.captured(1).compare(QLatin1String("and"), Qt::CaseInsensitive) != 0)
                return {};
            if (match.hasMatch()) {
                parts += part.trimmed();
                part.clear();
                i += 2;
                continue;
            }
        }
        part += c;
    }
    parts += part.trimmed();
    parts.removeAll(QString());
    return parts;
}

/// Reads the values of one field from text that is a filter. It goes by the tokens, since the tree has lost how the values were written.
class ChoiceReader {
public:
    explicit ChoiceReader(const std::string& filter)
        : m_lexer(filter)
        , m_token(m_lexer.next())
    {}

    std::optional<FilterChoice> read()
    {
        if (!alternatives() || m_token.kind != filter::TokenKind::End)
            return std::nullopt;
        return m_choice;
    }

private:
    bool alternatives()
    {
        do {
            if (!single())
                return false;
        } while (acceptWord("or"));
        return true;
    }
    bool single() { return acceptSymbol("(") ? alternatives() && acceptSymbol(")") : comparison(); }
    bool comparison();
    bool field();
    bool value();

    void advance() { m_token = m_lexer.next(); }
    bool accept(bool here)
    {
        if (here)
            advance();
        return here;
    }
    bool acceptWord(std::string_view word)
    {
        return accept(m_token.kind == filter::TokenKind::Word && lowerAscii(m_token.text) == word);
    }
    bool acceptSymbol(std::string_view symbol)
    {
        return accept(m_token.kind == filter::TokenKind::Symbol && m_token.text == symbol);
    }

    filter::Lexer m_lexer;
    filter::Token m_token;
    FilterChoice m_choice;
};

bool ChoiceReader::comparison()
{
    if (!field())
        return false;
    if (acceptSymbol("="))
        return value();
    if (!acceptWord("in") || !acceptSymbol("("))
        return false;
    do {
        if (!value())
            return false;
    } while (acceptSymbol(","));
    return acceptSymbol(")");
}

/// False where it is another one than that of the comparisons before.
bool ChoiceReader::field()
{
    if (m_token.kind != filter::TokenKind::Word)
        return false;
    const QString written = fromUtf8(m_token.text);
    const bool isAttribute = written.startsWith(QStringLiteral("attr."), Qt::CaseInsensitive);
    QString name = isAttribute ? QStringLiteral("attr.") + written.mid(5) : written.toLower();
    advance();
    if (name == QStringLiteral("attr.")) { // a name with blanks stands in quotes behind it
        QString quoted = fromUtf8(m_token.text);
        name += u'"' + quoted.replace(u'"', QStringLiteral("\"\"")) + u'"';
        advance();
    }
    if (!m_choice.field.isEmpty() && m_choice.field != name)
        return false;
    m_choice.field = name;
    return true;
}

bool ChoiceReader::value()
{
    if (m_token.kind != filter::TokenKind::Word && m_token.kind != filter::TokenKind::Quoted)
        return false;
    if (const QString value = fromUtf8(m_token.text); !m_choice.allows(value))
        m_choice.values.append(value);
    advance();
    return true;
}

} // namespace

std::optional<FilterChoice> FilterChoice::of(const QString& condition)
{
    const std::string text = toUtf8(condition);
    if (!filter::parse(text))
        return std::nullopt;
    return ChoiceReader(text).read();
}

QString FilterChoice::text() const
{
    if (values.isEmpty())
        return {};
    if (values.size() == 1)
        return field + QStringLiteral(" = ") + filterValue(values.front());
    QStringList written;
    for (const QString& value : values)
        written.append(filterValue(value));
    return field + QStringLiteral(" in (") + written.join(QStringLiteral(", ")) + u')';
}

bool FilterChoice::allows(const QString& value) const
{
    return values.contains(value, Qt::CaseInsensitive);
}

QStringList filterParts(const QString& filter)
{
    QStringList parts = joinedByAnd(filter);
    if (parts.isEmpty()) { // it may be an "or" of values of one field
        const auto choice = FilterChoice::of(filter);
        return choice ? QStringList{choice->text()} : QStringList();
    }
    for (QString& part : parts) {
        const auto choice = FilterChoice::of(part);
        if (choice && choice->values.size() > 1)
            part = choice->text();
    }
    return parts;
}

QStringList filterConditions(const QString& filter)
{
    const QString whole = filter.trimmed();
    const QStringList parts = filterParts(whole);
    return parts.isEmpty() && !whole.isEmpty() ? QStringList{u'(' + whole + u')'} : parts;
}

QStringList withCondition(QStringList parts, const QString& condition)
{
    if (parts.contains(condition))
        return parts;
    const auto added = FilterChoice::of(condition);
    for (QString& part : parts) {
        auto choice = added ? FilterChoice::of(part) : std::nullopt;
        if (!choice || choice->field != added->field)
            continue;
        for (const QString& value : added->values) {
            if (!choice->allows(value))
                choice->values.append(value);
        }
        part = choice->text();
        return parts;
    }
    parts.append(condition);
    return parts;
}

QStringList withoutValue(QStringList parts, qsizetype part, const QString& value)
{
    if (part < 0 || part >= parts.size())
        return parts;
    auto choice = FilterChoice::of(parts[part]);
    if (!choice)
        return parts;
    choice->values.removeAll(value);
    if (choice->values.isEmpty())
        parts.removeAt(part);
    else
        parts[part] = choice->text();
    return parts;
}

} // namespace riparia
