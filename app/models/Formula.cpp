// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/Formula.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"

#include "core/base/Text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

class FormulaTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::Formula)

public:
    static QString nothing() { return tr("a formula is to follow the equals sign, as in = length * 350"); }
    static QString unknown(const QString& name, const QString& nearest)
    {
        return nearest.isEmpty() ? tr("there is no number “%1” here; those there are: %2").arg(name, formulaNameList())
                                 : tr("there is no number “%1” here; perhaps %2 is meant").arg(name, nearest);
    }
    static QString noNumber(const QString& digits) { return tr("“%1” is not a number").arg(digits); }
    static QString unreadable(const QString& sign) { return tr("“%1” has no meaning in a formula").arg(sign); }
    static QString missingSign(const QString& before)
    {
        return tr("before “%1” one of + - * / is missing", "in a formula").arg(before);
    }
    static QString missingValue() { return tr("a number or a name is missing at the end"); }
    static QString notClosed() { return tr("a parenthesis is not closed"); }
    static QString notOpened() { return tr("a parenthesis is closed that was not opened"); }
    static QString tooDeep() { return tr("too many parentheses and signs lie within each other"); }
    static QString noValue(const QString& name) { return tr("it has no %1", "a number of a formula").arg(name); }
    static QString byZero() { return tr("it would be divided by zero"); }
    static QString tooLarge() { return tr("the result is too large"); }
};

/// Typing mistakes between two words: insert, delete, replace, swap of neighbours.
qsizetype mistakesBetween(const QString& a, const QString& b)
{
    std::vector<std::vector<qsizetype>> table(static_cast<std::size_t>(a.size()) + 1,
                                              std::vector<qsizetype>(static_cast<std::size_t>(b.size()) + 1));
    const auto at = [&](qsizetype i, qsizetype j) -> qsizetype& {
        return table[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    };
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            at(i, j) =
                std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(a.size(), b.size());
}

std::vector<QString> wordsOf(const FormulaName& name)
{
    std::vector<QString> words{QString::fromUtf8(name.english), QString::fromUtf8(name.chinese)};
    for (const char* other : name.others)
        words.push_back(QString::fromUtf8(other));
    return words;
}

/// The known word that is wrong in at most half of its letters; "" for none.
QString nearestName(const QString& typed)
{
    constexpr qsizetype kLongestName = 40; // keeps the table small
    QString nearest;
    qsizetype fewest = 0;
    for (const FormulaName& name : formulaNames()) {
        for (const QString& word : wordsOf(name)) {
            const qsizetype mistakes = typed.size() > kLongestName ? word.size() : mistakesBetween(typed, word);
            if (mistakes * 2 <= word.size() && (nearest.isEmpty() || mistakes < fewest)) {
                nearest = word;
                fewest = mistakes;
            }
        }
    }
    return nearest;
}

std::optional<FormulaNumber> numberNamed(const QString& word)
{
    for (const FormulaName& name : formulaNames()) {
        const std::vector<QString> words = wordsOf(name);
        if (std::ranges::find(words, word) != words.end())
            return name.number;
    }
    return std::nullopt;
}

/// Full-width signs to the usual ones, and what people write for times, by and minus.
QString plainSigns(const QString& typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC).toLower();
    text.replace(QChar(0x00D7), QChar(u'*')).replace(QChar(0x00F7), QChar(u'/')).replace(QChar(0x2212), QChar(u'-'));
    return text;
}

bool isDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

} // namespace

const std::vector<FormulaName>& formulaNames()
{
    using N = FormulaNumber;
    static const std::vector<FormulaName> names{
        {N::Length, "length", "长度", {"length_m"}},
        {N::BankLength, "bank_length", "岸线长度", {"bank_length_m"}},
        {N::Area, "area", "面积", {"area_m2"}},
        {N::Perimeter, "perimeter", "周长", {}},
        {N::Width, "width", "宽度", {"width_m"}},
        {N::Quantity, "quantity", "工程量", {}},
        {N::Cost, "cost", "费用", {"投资"}},
        {N::UnitCost, "unit_cost", "单价", {}},
        {N::YearStart, "year_start", "开始年份", {"start_year"}},
        {N::YearEnd, "year_end", "结束年份", {"end_year", "year", "年份"}},
    };
    return names;
}

QString formulaName(FormulaNumber number)
{
    const auto found = std::ranges::find(formulaNames(), number, &FormulaName::number);
    return QString::fromUtf8(installedLanguage() == Language::Chinese ? found->chinese : found->english);
}

QString formulaNameList()
{
    QStringList names;
    for (const FormulaName& name : formulaNames())
        names += formulaName(name.number);
    return names.join(installedLanguage() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

/// Reads from left to right; stops at the first thing that cannot be read.
class FormulaReader {
public:
    using Operation = Formula::Operation;

    explicit FormulaReader(QString text)
        : m_text(std::move(text))
    {}

    /// What is wrong; "" for nothing.
    QString read()
    {
        if (atEnd())
            return FormulaTexts::nothing();
        if (readSum() && !atEnd())
            m_problem = whyNotGoingOn();
        return m_problem;
    }
    std::vector<Formula::Step> steps() { return std::move(m_steps); }

private:
    static constexpr int kDeepest = 100; // far more than anybody types: a pasted text must not exhaust the stack

    bool atEnd()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at == m_text.size();
    }
    bool take(QChar sign)
    {
        if (atEnd() || m_text[m_at] != sign)
            return false;
        ++m_at;
        return true;
    }
    bool refuse(QString problem)
    {
        m_problem = std::move(problem);
        return false;
    }
    QString word(bool (*belongs)(QChar))
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && belongs(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    static bool isOfNumber(QChar sign) { return isDigit(sign) || sign == u'.'; }
    static bool isOfName(QChar sign) { return sign.isLetter() || isDigit(sign) || sign == u'_'; }

    QString whyNotGoingOn()
    {
        const QChar sign = m_text[m_at];
        if (sign == u')')
            return FormulaTexts::notOpened();
        if (isOfNumber(sign) || isOfName(sign))
            return FormulaTexts::missingSign(word(isOfNumber(sign) ? &isOfNumber : &isOfName));
        return sign == u'(' ? FormulaTexts::missingSign(sign) : FormulaTexts::unreadable(sign);
    }
    bool readSum()
    {
        if (!readProduct())
            return false;
        for (;;) {
            const bool adds = take(u'+');
            if (!adds && !take(u'-'))
                return true;
            if (!readProduct())
                return false;
            m_steps.push_back({adds ? Operation::Add : Operation::Subtract});
        }
    }
    bool readProduct()
    {
        if (!readValue())
            return false;
        for (;;) {
            const bool multiplies = take(u'*');
            if (!multiplies && !take(u'/'))
                return true;
            if (!readValue())
                return false;
            m_steps.push_back({multiplies ? Operation::Multiply : Operation::Divide});
        }
    }
    bool readValue()
    {
        if (m_depth == kDeepest)
            return refuse(FormulaTexts::tooDeep());
        ++m_depth;
        const bool isRead = readSigned();
        --m_depth;
        return isRead;
    }
    bool readSigned()
    {
        if (atEnd())
            return refuse(FormulaTexts::missingValue());
        if (take(u'+'))
            return readValue();
        if (take(u'-')) {
            if (!readValue())
                return false;
            m_steps.push_back({Operation::Negate});
            return true;
        }
        if (take(u'(')) {
            if (!readSum())
                return false;
            if (take(u')'))
                return true;
            return refuse(atEnd() ? FormulaTexts::notClosed() : whyNotGoingOn());
        }
        return isOfNumber(m_text[m_at]) ? readNumber() : readName();
    }
    bool readNumber()
    {
        const QString digits = word(&isOfNumber);
        const auto number = parseDouble(toUtf8(digits));
        if (!number)
            return refuse(FormulaTexts::noNumber(digits));
        m_steps.push_back({Operation::Number, *number});
        return true;
    }
    bool readName()
    {
        const QString name = word(&isOfName);
        if (name.isEmpty())
            return refuse(FormulaTexts::unreadable(m_text[m_at]));
        const auto number = numberNamed(name);
        if (!number)
            return refuse(FormulaTexts::unknown(name, nearestName(name)));
        m_steps.push_back({Operation::Name, 0, *number});
        return true;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::vector<Formula::Step> m_steps;
    QString m_problem;
};

bool Formula::isMeant(const QString& typed)
{
    return plainSigns(typed).trimmed().startsWith(u'=');
}

Result<Formula> Formula::parse(const QString& typed)
{
    const auto refused = [&](const QString& why) {
        return fail(ErrorCode::InvalidArgument, toUtf8(typed.trimmed()), toUtf8(why));
    };
    // 5² would be read as 52.
    const auto raised = std::ranges::find_if(typed, [](QChar sign) { return sign.decompositionTag() == QChar::Super; });
    if (raised != typed.end())
        return refused(FormulaTexts::unreadable(*raised));
    FormulaReader reader(plainSigns(typed).trimmed().mid(1));
    if (const QString why = reader.read(); !why.isEmpty())
        return refused(why);
    Formula formula;
    formula.m_typed = typed.trimmed();
    formula.m_steps = reader.steps();
    return formula;
}

double Formula::calculated(Operation operation, double left, double right)
{
    if (operation == Operation::Add)
        return left + right;
    if (operation == Operation::Subtract)
        return left - right;
    return operation == Operation::Multiply ? left * right : left / right;
}

Result<double> Formula::value(const NumberOf& numberOf) const
{
    const auto refused = [this](const QString& why) {
        return fail(ErrorCode::InvalidArgument, toUtf8(m_typed), toUtf8(why));
    };
    std::vector<double> values;
    for (const Step& step : m_steps) {
        if (step.operation == Operation::Number) {
            values.push_back(step.number);
            continue;
        }
        if (step.operation == Operation::Name) {
            const auto number = numberOf(step.name);
            if (!number)
                return refused(FormulaTexts::noValue(formulaName(step.name)));
            values.push_back(*number);
            continue;
        }
        const double right = values.back();
        if (step.operation == Operation::Negate) {
            values.back() = -right;
            continue;
        }
        values.pop_back();
        if (step.operation == Operation::Divide && right == 0)
            return refused(FormulaTexts::byZero());
        values.back() = calculated(step.operation, values.back(), right);
    }
    if (!std::isfinite(values.back()))
        return refused(FormulaTexts::tooLarge());
    return values.back();
}

} // namespace riparia
