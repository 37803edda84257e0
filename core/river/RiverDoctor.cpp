// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverDoctor.h"

#include "core/base/Decimal.h"
#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/river/MixedCrs.h"
#include "core/river/ReachTable.h"
#include "core/river/RiverOverlaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace riparia {

namespace {

/// A reach as it lies on the river it became part of.
struct Lie {
    std::size_t shape = 0;
    Span span;
    bool reversed = false;
};

std::string subjectOf(const ReachSoup& soup, std::size_t shape)
{
    return featureSubject(soup.source, shape < soup.fid.size() ? soup.fid[shape] : static_cast<std::int64_t>(shape));
}

void add(std::vector<Finding>& findings, Issue issue, std::vector<std::size_t> shapes)
{
    findings.push_back({{}, std::move(issue), std::move(shapes)});
}

/// The same finding at the same place has the same id in another run, whatever the order of features: numbers of features are
/// no part of it, places are, to about a millimetre. Keys that differ by decimals are one finding wherever their rivers are.
std::string identityOf(const Issue& issue, int decimals)
{
    Sha256 hash;
    hash.add(toString(issue.code));
    if (issue.at && issue.code != IssueCode::KeyStrayDecimals) {
        for (const double coordinate : *issue.at)
            hash.add("|").add(roundDecimalText(shortest(coordinate), decimals));
    } else {
        hash.add("|").add(issue.subject);
        for (const std::string& arg : issue.args)
            hash.add("|").add(arg);
    }
    return hash.hex().substr(0, 16);
}

void addIdentities(std::vector<Finding>& findings, const Crs& crs)
{
    const int decimals = crs.isGeographic() ? 8 : 3;
    std::map<std::string, int> seen;
    for (Finding& finding : findings) {
        finding.id = identityOf(finding.issue, decimals);
        const int number = ++seen[finding.id];
        if (number > 1) // two of a kind at one place, a key and a name that cannot be read
            finding.id += "-" + std::to_string(number);
    }
}

std::optional<std::array<double, 2>> firstPlace(const ReachSoup& soup, std::size_t shape)
{
    const ShapeTable& table = soup.shapes;
    const std::uint32_t part = table.shapeStart[shape];
    if (part == table.shapeStart[shape + 1] || table.partStart[part] == table.partStart[part + 1])
        return std::nullopt;
    return std::array{table.x[table.partStart[part]], table.y[table.partStart[part]]};
}

/// Vertices equal to the one before them.
void findRepeatedVertices(const ReachSoup& soup, std::vector<Finding>& findings)
{
    const ShapeTable& table = soup.shapes;
    for (std::size_t shape = 0; shape < table.shapeCount(); ++shape) {
        std::size_t repeated = 0;
        std::optional<std::array<double, 2>> at;
        for (std::size_t part = table.shapeStart[shape]; part < table.shapeStart[shape + 1]; ++part) {
            for (std::size_t i = table.partStart[part] + 1; i < table.partStart[part + 1]; ++i) {
                if (table.x[i] != table.x[i - 1] || table.y[i] != table.y[i - 1])
                    continue;
                ++repeated;
                if (!at)
                    at = std::array{table.x[i], table.y[i]};
            }
        }
        if (repeated > 0)
            add(findings,
                {Severity::Info, IssueCode::RepeatedVertex, subjectOf(soup, shape), {std::to_string(repeated)}, at},
                {shape});
    }
}

/// Marks of text that was decoded wrongly somewhere on its way: the replacement character, UTF-8 read as Latin-1 or GBK and back.
bool looksGarbled(std::string_view text)
{
    constexpr std::array<std::string_view, 8> kMarks{"\uFFFD", "锟斤拷", "烫烫", "Ã¤", "Ã¥", "â€", "娌冲", "ºÓÁ÷"};
    if (!isUtf8(text))
        return true;
    return std::any_of(kMarks.begin(), kMarks.end(),
                       [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

void findGarbledText(const ReachSoup& soup, std::vector<Finding>& findings)
{
    for (std::size_t shape = 0; shape < soup.shapes.shapeCount(); ++shape) {
        for (const auto* column : {&soup.key, &soup.name, &soup.nameEn}) {
            if (shape >= column->size() || !looksGarbled((*column)[shape]))
                continue;
            add(findings,
                {Severity::Warning,
                 IssueCode::KeySuspicious,
                 subjectOf(soup, shape),
                 {(*column)[shape], "unreadable text"},
                 firstPlace(soup, shape)},
                {shape});
        }
    }
}

/// Where each line of a shape lies on the river, if all of it does within the snapping distance.
std::vector<Lie> liesOn(const Alignment& alignment, const ReachSoup& soup, std::size_t shape, double within)
{
    std::vector<Lie> lies;
    for (const Line& line : soup.shapes.lines(shape)) {
        if (line.size() < 2)
            continue;
        const Located first = alignment.locate(line.front());
        const Located last = alignment.locate(line.back(), first.at);
        const Located middle = alignment.locate(line[line.size() / 2], first.at);
        const double farthest = std::max({std::fabs(first.offset), std::fabs(middle.offset), std::fabs(last.offset)});
        if (!(farthest <= within) || first.at == last.at)
            continue;
        lies.push_back({shape, {std::min(first.at, last.at), std::max(first.at, last.at)}, last.at < first.at});
    }
    return lies;
}

std::optional<std::array<double, 2>> placeOn(const Alignment& alignment, Span span)
{
    const Point p = alignment.pointAt(Position{(span.from.mm + span.to.mm) / 2});
    return std::array{p.x, p.y};
}

/// Pairs of reaches of which the assembly has said that pieces of them lie on one another.
std::set<std::pair<std::string, std::string>> toldOverlaps(const Assembly& assembly)
{
    std::set<std::pair<std::string, std::string>> told;
    for (const Issue& issue : assembly.issues) {
        if (issue.code == IssueCode::ReachPartDuplicate)
            told.insert(std::minmax(issue.subject, issue.args.front()));
    }
    return told;
}

/// Reaches drawn against the flow and reaches that run over one another, seen from the finished river.
void findOnRiver(const ReachSoup& soup, const BuiltRiver& built, const BuildOptions& options,
                 const std::set<std::pair<std::string, std::string>>& told, std::vector<Finding>& findings)
{
    const Alignment& alignment = *built.river.alignment;
    std::vector<Lie> lies;
    for (const std::size_t shape : built.shapes) {
        for (const Lie& lie : liesOn(alignment, soup, shape, options.snap))
            lies.push_back(lie);
    }
    std::sort(lies.begin(), lies.end(),
              [](const Lie& a, const Lie& b) { return std::pair(a.span, a.shape) < std::pair(b.span, b.shape); });
    for (const Lie& lie : lies) {
        if (lie.reversed && built.river.directionConfirmed) {
            add(findings,
                {Severity::Warning,
                 IssueCode::ReachReversed,
                 subjectOf(soup, lie.shape),
                 {},
                 placeOn(alignment, lie.span)},
                {lie.shape});
        }
    }
    const std::int64_t tolerance = Millimetres::fromMetres(options.snap).value;
    for (std::size_t i = 0; i < lies.size(); ++i) {
        for (std::size_t j = i + 1; j < lies.size() && lies[j].span.from < lies[i].span.to; ++j) {
            const Span common = lies[i].span.intersected(lies[j].span);
            if (common.length().value <= tolerance || lies[i].shape == lies[j].shape)
                continue;
            const std::string one = subjectOf(soup, lies[i].shape);
            const std::string other = subjectOf(soup, lies[j].shape);
            if (told.contains(std::minmax(one, other)))
                continue;
            add(findings,
                {Severity::Warning,
                 IssueCode::ReachOverlap,
                 other,
                 {one, detail::metresText(common.length().metres())},
                 placeOn(alignment, common)},
                {lies[i].shape, lies[j].shape});
        }
    }
}

/// Numbers of degrees among numbers of metres: lines of another coordinate system that got into the file.
void findMixedCrs(const ReachSoup& soup, const Crs& crs, std::vector<Finding>& findings)
{
    if (crs.isGeographic())
        return;
    for (const std::size_t shape : shapesInDegrees(soup.shapes))
        add(findings,
            {Severity::Warning,
             IssueCode::MixedCrs,
             subjectOf(soup, shape),
             {crs.authorityText(), "degrees"},
             firstPlace(soup, shape)},
            {shape});
}

/// Where branches with an open end of their own leave a river or join it under its key. An arm that comes back is no fork.
void findForks(const Assembly& assembly, double snap, std::vector<Finding>& findings)
{
    std::map<std::string_view, const BuiltRiver*> byKey;
    for (const BuiltRiver& built : assembly.rivers)
        byKey[built.river.key] = &built;
    struct Fork {
        int branches = 1;
        std::vector<std::size_t> shapes;
    };
    std::map<std::pair<std::string, std::pair<double, double>>, Fork> forks;
    for (const BuiltRiver& built : assembly.rivers) {
        const auto main = byKey.find(built.mainKey);
        if (!built.sideChannel || main == byKey.end())
            continue;
        const Alignment& stem = *main->second->river.alignment;
        const Line& line = built.river.alignment->points();
        const bool leaves = std::fabs(stem.locate(line.front()).offset) <= snap;
        const bool joins = std::fabs(stem.locate(line.back()).offset) <= snap;
        if (leaves && joins)
            continue;
        const Point at = leaves ? line.front() : line.back();
        Fork& fork = forks[{built.mainKey, {at.x, at.y}}];
        ++fork.branches;
        fork.shapes.insert(fork.shapes.end(), built.shapes.begin(), built.shapes.end());
    }
    for (auto& [place, fork] : forks)
        add(findings,
            {Severity::Warning,
             IssueCode::RiverFork,
             place.first,
             {std::to_string(fork.branches)},
             std::array{place.second.first, place.second.second}},
            std::move(fork.shapes));
}

/// Reaches of different rivers that run over one another.
void findOverlapsBetweenRivers(const ReachSoup& soup, const Assembly& assembly, double snap,
                               std::vector<Finding>& findings)
{
    for (const RiverOverlap& overlap : overlapsBetweenRivers(soup, assembly, snap))
        add(findings,
            {Severity::Warning,
             IssueCode::ReachOverlap,
             subjectOf(soup, overlap.shape),
             {overlap.other, detail::metresText(overlap.metres)},
             std::array{overlap.middle.x, overlap.middle.y}},
            {overlap.shape});
}

/// The findings of the assembly itself. They name a feature, or a river by its key; a finding about a river without a place of its
/// own is where the river begins.
class AssemblyFindings {
public:
    AssemblyFindings(const ReachSoup& soup, const Assembly& assembly)
        : m_soup(soup)
    {
        for (std::size_t shape = 0; shape < soup.shapes.shapeCount(); ++shape) {
            m_rows.emplace(subjectOf(soup, shape), shape);
            if (shape < soup.key.size())
                m_keys[std::string(trim(soup.key[shape]))].push_back(shape);
        }
        for (const BuiltRiver& built : assembly.rivers)
            m_rivers.emplace(built.river.key, &built);
    }

    void add(const Issue& issue, std::vector<Finding>& findings) const
    {
        Finding finding{{}, issue, {}};
        const auto row = m_rows.find(issue.subject);
        const auto river = m_rivers.find(issue.subject);
        if (issue.code == IssueCode::KeyStrayDecimals) {
            for (const std::string& key : issue.args)
                addRowsOf(key, finding);
        } else if (row != m_rows.end()) {
            finding.shapes = {row->second};
        } else if (river != m_rivers.end()) {
            finding.shapes = river->second->shapes;
            const Point begin = river->second->river.alignment->points().front();
            if (!issue.at)
                finding.issue.at = {begin.x, begin.y};
        }
        findings.push_back(std::move(finding));
    }

private:
    void addRowsOf(const std::string& key, Finding& finding) const
    {
        const auto rows = m_keys.find(key);
        if (rows == m_keys.end())
            return;
        finding.shapes.insert(finding.shapes.end(), rows->second.begin(), rows->second.end());
        if (!finding.issue.at)
            finding.issue.at = firstPlace(m_soup, rows->second.front());
    }

    const ReachSoup& m_soup;
    std::map<std::string, std::size_t> m_rows;
    std::map<std::string, std::vector<std::size_t>> m_keys;
    std::map<std::string, const BuiltRiver*> m_rivers;
};

/// A piece of a keyed river that stands alone: one reach, no neighbour within the bridging distance.
void findOrphans(const ReachSoup& soup, const Assembly& assembly, std::vector<Finding>& findings)
{
    if (soup.key.empty())
        return;
    for (const BuiltRiver& built : assembly.rivers) {
        const bool isPiece = built.river.key.find('#') != std::string::npos;
        if (!isPiece || built.sideChannel || built.shapes.size() != 1)
            continue;
        add(findings,
            {Severity::Warning,
             IssueCode::ReachOrphan,
             subjectOf(soup, built.shapes.front()),
             {detail::metresText(built.river.length().metres())},
             placeOn(*built.river.alignment, built.river.alignment->whole())},
            built.shapes);
    }
}

} // namespace

Result<std::vector<Finding>> examine(const ReachSoup& soup, const Ruler& ruler, const BuildOptions& options,
                                     const Progress& progress)
{
    std::vector<Finding> findings;
    findRepeatedVertices(soup, findings);
    findGarbledText(soup, findings);

    findMixedCrs(soup, ruler.crs(), findings);

    const Result<Assembly> assembly = buildRivers(soup, ruler, options, progress);
    if (!assembly)
        return fail(assembly.error());
    const AssemblyFindings ofAssembly(soup, *assembly);
    for (const Issue& issue : assembly->issues)
        ofAssembly.add(issue, findings);
    if (assembly->rivers.empty())
        add(findings,
            {Severity::Error, IssueCode::ReachNotAssembled, soup.source, {"0", "no usable line"}, std::nullopt}, {});
    const auto told = toldOverlaps(*assembly);
    for (const BuiltRiver& built : assembly->rivers)
        findOnRiver(soup, built, options, told, findings);
    findOverlapsBetweenRivers(soup, *assembly, options.snap, findings);
    findForks(*assembly, options.snap, findings);
    findOrphans(soup, *assembly, findings);
    addIdentities(findings, ruler.crs());
    return findings;
}

} // namespace riparia
