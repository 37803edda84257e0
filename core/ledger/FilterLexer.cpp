// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/FilterLexer.h"

#include "core/base/Text.h"

#include <utility>

namespace riparia::filter {

namespace {

bool isSpace(const std::string& character)
{
    return character == " " || character == "\t" || character == "\r" || character == "\n";
}

bool isSymbol(const std::string& character)
{
    return character.size() == 1 && std::string_view("(),=!<>~").find(character[0]) != std::string_view::npos;
}

/// The closing quote for an opening one, "" for any other character.
std::string_view closingQuote(std::string_view character)
{
    if (character == "\"" || character == "'")
        return character;
    if (character == "“" || character == "”")
        return "”";
    if (character == "‘" || character == "’")
        return "’";
    return {};
}

/// Signs people type on a Chinese keyboard, as the plain ones.
std::string plain(std::string_view character)
{
    if (character == "≠")
        return "!";
    if (character == "≤")
        return "<";
    if (character == "≥")
        return ">";
    if (character == "、")
        return ",";
    if (character == "～")
        return "~";
    return narrow(character);
}

bool impliesEqual(std::string_view character)
{
    return character == "≠" || character == "≤" || character == "≥";
}

} // namespace

std::string_view Lexer::peek() const
{
    std::size_t end = m_at;
    if (end < m_text.size())
        ++end;
    while (end < m_text.size() && (static_cast<unsigned char>(m_text[end]) & 0xC0u) == 0x80u)
        ++end;
    return m_text.substr(m_at, end - m_at);
}

std::string Lexer::take()
{
    std::string character(peek());
    m_at += character.size();
    ++m_column;
    return character;
}

Token Lexer::next()
{
    Token token;
    token.glued = m_at > 0;
    while (isSpace(plain(peek()))) {
        take();
        token.glued = false;
    }
    token.column = m_column;
    const std::string_view character = peek();
    if (character.empty())
        return token;
    if (const std::string_view close = closingQuote(character); !close.empty())
        return quoted(std::move(token), close);
    return isSymbol(plain(character)) ? symbol(std::move(token)) : word(std::move(token));
}

Token Lexer::quoted(Token token, std::string_view close)
{
    token.kind = TokenKind::Unterminated;
    take();
    while (!peek().empty()) {
        const std::string character = take();
        if (character != close) {
            token.text += character;
        } else if (peek() == close) {
            token.text += take(); // doubled: a quote inside
        } else {
            token.kind = TokenKind::Quoted;
            break;
        }
    }
    return token;
}

Token Lexer::symbol(Token token)
{
    token.kind = TokenKind::Symbol;
    const std::string first = take();
    token.text = plain(first);
    const bool mayGrow = token.text == "!" || token.text == "<" || token.text == ">";
    if (impliesEqual(first))
        token.text += "=";
    else if (mayGrow && plain(peek()) == "=")
        token.text += plain(take());
    else if (token.text == "=" && peek() == "=")
        take(); // people who program write ==
    return token;
}

Token Lexer::word(Token token)
{
    token.kind = TokenKind::Word;
    while (!peek().empty() && !isSpace(plain(peek())) && !isSymbol(plain(peek())) && closingQuote(peek()).empty())
        token.text += take();
    return token;
}

} // namespace riparia::filter
