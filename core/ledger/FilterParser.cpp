// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/FilterParser.h"

#include "core/base/Text.h"
#include "core/ledger/FilterLexer.h"
#include "core/linref/ChainageText.h"
#include "core/plan/Taxonomy.h"
#include "core/river/Bank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace riparia::filter {

namespace {

constexpr std::size_t kLongestText = 65536;
constexpr int kDeepest = 64;
constexpr std::string_view kAttributePrefix = "attr.";

constexpr std::array<std::pair<std::string_view, Field>, 17> kFields{{
    {"kind", Field::Kind},
    {"code", Field::Code},
    {"name", Field::Name},
    {"status", Field::Status},
    {"class", Field::Class},
    {"river", Field::River},
    {"water", Field::Water},
    {"works", Field::Works},
    {"category", Field::Category},
    {"measure", Field::Measure},
    {"bank", Field::Bank},
    {"year", Field::Year},
    {"tag", Field::Tag},
    {"area_kind", Field::AreaKind},
    {"length_m", Field::LengthM},
    {"area_m2", Field::AreaM2},
    {"chainage", Field::Chainage},
}};

constexpr std::array<std::pair<std::string_view, Operator>, 7> kOperators{{
    {"=", Operator::Equal},
    {"!=", Operator::NotEqual},
    {"<", Operator::Less},
    {"<=", Operator::LessOrEqual},
    {">", Operator::Greater},
    {">=", Operator::GreaterOrEqual},
    {"~", Operator::Contains},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKinds{{
    {"segment", "segment"},
    {"area", "area"},
    {"greenway", "greenway"},
    {"整治段", "segment"},
    {"修复面积", "area"},
    {"碧道", "greenway"},
}};

template <class Table>
auto lookUp(const Table& table, std::string_view name)
{
    const auto at = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
    return at == table.end() ? std::nullopt : std::optional(at->second);
}

std::string fieldNames()
{
    std::string names;
    for (const auto& [name, field] : kFields)
        names.append(name).append(", ");
    return names + "attr.NAME";
}

bool isOrdering(Operator op)
{
    return op != Operator::Equal && op != Operator::NotEqual && op != Operator::Contains;
}

class Parser {
public:
    explicit Parser(std::string_view text)
        : m_text(text)
        , m_lexer(text)
        , m_token(m_lexer.next())
    {}

    Result<Node> parse()
    {
        auto node = either(0);
        if (node && m_token.kind != TokenKind::End)
            return expected("and, or, or the end");
        return node;
    }

private:
    Result<Node> either(int depth) { return chain(depth, Node::Kind::Any, "or"); }
    Result<Node> all(int depth) { return chain(depth, Node::Kind::All, "and"); }
    Result<Node> chain(int depth, Node::Kind kind, std::string_view joint);
    Result<Node> single(int depth);
    Result<Node> comparison();
    Result<void> field(Comparison& comparison);
    Result<void> list(Comparison& comparison);
    Result<void> value(Comparison& comparison);

    Result<Value> understood(const Comparison& comparison, const std::string& typed) const;
    Result<Value> word(const Comparison& comparison, const std::string& typed) const;
    Result<Value> chainage(const std::string& typed) const;

    bool isWord(std::string_view word) const
    {
        return m_token.kind == TokenKind::Word && lowerAscii(m_token.text) == word;
    }
    bool isSymbol(std::string_view symbol) const { return m_token.kind == TokenKind::Symbol && m_token.text == symbol; }
    void advance() { m_token = m_lexer.next(); }
    bool accept(bool here)
    {
        if (here)
            advance();
        return here;
    }
    tl::unexpected<Error> expected(std::string_view what) const
    {
        if (m_token.kind == TokenKind::Unterminated)
            return failAt(m_token.column, "the closing quote");
        return failAt(m_token.column, what);
    }
    tl::unexpected<Error> failAt(std::size_t column, std::string_view what) const
    {
        return fail(ErrorCode::FilterSyntax, std::string(m_text),
                    "column " + std::to_string(column) + ": expected " + std::string(what));
    }

    std::string_view m_text;
    Lexer m_lexer;
    Token m_token;
    std::size_t m_valueColumn = 1;
};

Result<Node> Parser::chain(int depth, Node::Kind kind, std::string_view joint)
{
    Node node;
    node.kind = kind;
    do {
        auto child = kind == Node::Kind::Any ? all(depth) : single(depth);
        if (!child)
            return child;
        node.children.push_back(std::move(*child));
    } while (accept(isWord(joint)));
    if (node.children.size() == 1) {
        Node only = std::move(node.children.front());
        return only;
    }
    return node;
}

Result<Node> Parser::single(int depth)
{
    if (depth >= kDeepest)
        return expected("fewer levels of parentheses");
    if (accept(isWord("not"))) {
        auto child = single(depth + 1);
        if (!child)
            return child;
        Node node;
        node.kind = Node::Kind::Not;
        node.children.push_back(std::move(*child));
        return node;
    }
    if (accept(isSymbol("("))) {
        auto inner = either(depth + 1);
        if (inner && !accept(isSymbol(")")))
            return expected("and, or, or )");
        return inner;
    }
    return comparison();
}

Result<Node> Parser::comparison()
{
    Node node;
    node.kind = Node::Kind::Compare;
    Comparison& comparison = node.comparison;
    if (auto read = field(comparison); !read)
        return fail(read.error());
    const bool notIn = isWord("not");
    if (notIn)
        advance();
    if (isWord("in")) {
        advance();
        comparison.op = notIn ? Operator::NotEqual : Operator::Equal;
        if (auto read = list(comparison); !read)
            return fail(read.error());
        return node;
    }
    const auto op = notIn || m_token.kind != TokenKind::Symbol ? std::nullopt : lookUp(kOperators, m_token.text);
    if (!op)
        return expected(notIn ? "in" : "an operator (= != < <= > >= ~ in)");
    comparison.op = *op;
    if (isOrdering(*op) && !isNumeric(comparison.field) && comparison.field != Field::Attribute)
        return expected("=, !=, ~ or in after a text field");
    if (*op == Operator::Contains && isNumeric(comparison.field))
        return expected("= != < <= > >= or in after a number field");
    advance();
    if (auto read = value(comparison); !read)
        return fail(read.error());
    return node;
}

Result<void> Parser::field(Comparison& comparison)
{
    if (m_token.kind != TokenKind::Word)
        return expected("a field (" + fieldNames() + ")");
    const std::string name = m_token.text;
    if (lowerAscii(name).starts_with(kAttributePrefix)) {
        comparison.field = Field::Attribute;
        comparison.attribute = name.substr(kAttributePrefix.size());
        advance();
        if (comparison.attribute.empty()) {
            if (m_token.kind != TokenKind::Quoted || !m_token.glued)
                return expected("the name of an attribute");
            comparison.attribute = m_token.text;
            advance();
        }
        return {};
    }
    const auto known = lookUp(kFields, lowerAscii(name));
    if (!known)
        return expected("a field (" + fieldNames() + ")");
    comparison.field = *known;
    advance();
    return {};
}

Result<void> Parser::list(Comparison& comparison)
{
    if (!accept(isSymbol("(")))
        return expected("( after in");
    do {
        if (auto read = value(comparison); !read)
            return read;
    } while (accept(isSymbol(",")));
    if (!accept(isSymbol(")")))
        return expected(", or )");
    return {};
}

Result<void> Parser::value(Comparison& comparison)
{
    if (m_token.kind != TokenKind::Word && m_token.kind != TokenKind::Quoted)
        return expected("a value");
    m_valueColumn = m_token.column;
    auto value = understood(comparison, m_token.text);
    if (!value)
        return fail(value.error());
    comparison.values.push_back(std::move(*value));
    advance();
    return {};
}

/// Numbers as numbers, words of the taxonomy as their codes. Parts of words (~) stay as they are.
Result<Value> Parser::understood(const Comparison& comparison, const std::string& typed) const
{
    if (comparison.op == Operator::Contains)
        return Value{lowerAscii(typed), std::nullopt};
    const bool isNone = typed.empty() && !isOrdering(comparison.op);
    if (comparison.field == Field::Chainage && !isNone)
        return chainage(typed);
    const auto number = parseDouble(trim(narrow(typed)));
    const bool isNumber = number && std::isfinite(*number);
    if ((isNumeric(comparison.field) || isOrdering(comparison.op)) && !isNumber && !isNone)
        return failAt(m_valueColumn, "a number");
    auto value = word(comparison, typed);
    if (value && isNumber)
        value->number = number;
    return value;
}

/// Of no river and no branch: which river is asked by another condition.
Result<Value> Parser::chainage(const std::string& typed) const
{
    const auto read = parseChainage(typed);
    if (!read || !read->name.empty() || read->chainage.branch != 0)
        return failAt(m_valueColumn, "a chainage (K0+350 or metres)");
    return Value{lowerAscii(chainageText(read->chainage)), Millimetres{read->chainage.mm}.metres()};
}

Result<Value> Parser::word(const Comparison& comparison, const std::string& typed) const
{
    Value value{lowerAscii(typed), std::nullopt};
    if (typed.empty())
        return value;
    const Taxonomy& taxonomy = Taxonomy::builtIn();
    if (comparison.field == Field::Kind) {
        const auto kind = lookUp(kKinds, value.text);
        if (!kind)
            return failAt(m_valueColumn, "segment, area or greenway");
        value.text = *kind;
    } else if (comparison.field == Field::Class) {
        const auto known = parseStatusClass(value.text);
        if (!known)
            return failAt(m_valueColumn, "unset, planned, in_progress, completed or suspended");
        value.text = toString(*known);
    } else if (comparison.field == Field::Bank) {
        const auto bank = parseBank(typed);
        if (!bank)
            return failAt(m_valueColumn, "channel, left, right or both");
        value.text = toString(*bank);
    } else if (comparison.field == Field::Status) {
        if (const StatusType* status = taxonomy.findStatus(typed))
            value.text = lowerAscii(status->code);
    } else if (comparison.field == Field::Measure) {
        if (const MeasureType* measure = taxonomy.findMeasure(typed))
            value.text = lowerAscii(measure->code);
    }
    return value;
}

} // namespace

Result<Node> parse(std::string_view text)
{
    if (text.size() > kLongestText)
        return fail(ErrorCode::FilterSyntax, std::string(text.substr(0, 40)), "longer than 65536 bytes");
    if (!isUtf8(text))
        return fail(ErrorCode::FilterSyntax, {}, "not UTF-8");
    return Parser(text).parse();
}

} // namespace riparia::filter
