// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace riparia::filter {

enum class TokenKind { End, Word, Quoted, Symbol, Unterminated };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;       ///< of Symbol: ( ) , = != < <= > >= ~ in plain form
    std::size_t column = 1; ///< of its first character, counted in characters from 1
    bool glued = false;     ///< no space between it and the token before
};

/// Cuts filter text into tokens.
class Lexer {
public:
    explicit Lexer(std::string_view utf8)
        : m_text(utf8)
    {}
    Token next();

private:
    std::string_view peek() const; ///< the character at the current place as written, "" at the end
    std::string take();            ///< that character; moves on
    Token quoted(Token token, std::string_view close);
    Token symbol(Token token);
    Token word(Token token);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_column = 1;
};

} // namespace riparia::filter
