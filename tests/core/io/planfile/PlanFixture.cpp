// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/planfile/PlanFixture.h"

#include "core/plan/Fields.h"
#include "core/plan/PlanHash.h"
#include "tests/core/io/planfile/OtherProgram.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace riparia::test {

namespace {

/// Visitor of Fields.h that makes negative zeros positive.
struct PositiveZeros {
    void operator()(std::string_view, double& number) const { number = number == 0 ? 0 : number; }
    void operator()(std::string_view, std::optional<double>& number) const
    {
        if (number)
            (*this)({}, *number);
    }
    void operator()(std::string_view, std::vector<MeasureEntry>& measures) const
    {
        for (MeasureEntry& measure : measures) {
            (*this)({}, measure.quantity);
            (*this)({}, measure.cost);
        }
    }
    template <class V>
    void operator()(std::string_view, V&) const
    {}
};

AnyEntity withPositiveZeros(const AnyEntity& entity)
{
    return std::visit(
        [](const auto& held) -> AnyEntity {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return {};
            } else {
                using T = std::remove_const_t<typename Held::element_type>;
                T copy = *held;
                visitFields(copy, PositiveZeros());
                return std::make_shared<const T>(std::move(copy));
            }
        },
        entity);
}

template <class T>
T named(const std::string& code, const std::string& name)
{
    T entity;
    entity.meta.uuid = Uuid::named(code);
    entity.meta.code = code;
    entity.meta.name = name;
    entity.meta.created = "2023-03-20T08:00:00Z";
    entity.meta.createdBy = "tester";
    return entity;
}

Segment segment(const std::string& code, const PlanRiver& river, Span span, Bank bank)
{
    Segment segment = named<Segment>(code, "整治段 " + code);
    segment.river = river.river.key;
    segment.span = span;
    segment.bank = bank;
    segment.alignmentHash = river.river.alignment->hash();
    segment.snapshot = river.river.alignment->slice(span);
    segment.anchorFrom = segment.snapshot.front();
    segment.anchorTo = segment.snapshot.back();
    segment.measures = {{"M05", 100.5, "m", 12000.0}, {"M07", std::nullopt, "", std::nullopt}};
    return segment;
}

} // namespace

void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s: %s %s", std::string(toString(result.error().code)).c_str(), result.error().subject.c_str(),
               result.error().detail.c_str());
}

SaveStamp stamp(const std::string& label)
{
    return {"2023-03-20T08:00:00Z", "测试员", label};
}

std::vector<std::string> Folder::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path()))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Plan smallPlan()
{
    Plan plan;
    PlanInfo info;
    info.id = Uuid::named("small plan");
    info.title = "坪地水环境整治";
    info.crs = planCrs();
    info.counters = {{'R', 2}, {'S', 3}, {'A', 1}, {'G', 2}, {'W', 1}, {'P', 1}};
    info.setAside = {{"span_empty|S-0001", "a weir, \"水\""}};
    info.views = {{"黄沙河 \"2026\"", "river = HS and year <= 2026"}, {"everything", ""}};
    info.targetBasis = "begun";
    info.reportSettings = "{\"author\":\"李明\"}";
    info.notes = {{Severity::Warning, IssueCode::PlanBallpark, "rivers.shp", {"Xian 1980", "CGCS2000"}, {{1.5, 2.5}}}};
    plan.setInfo(info);

    PlanRiver first = makeRiver("DS", wktLine("LINESTRING (530000 2520000, 530400 2520100, 531000 2520100)"));
    first.meta.code = "R-0001";
    first.meta.name = first.river.name = "丁山河";
    first.river.stationing =
        Stationing(first.river.length(), Origin::Source, 0, {{Position{0}, 0}, {Position{500000}, 501000}});
    PlanRiver second = makeRiver("HT", wktLine("LINESTRING (531000 2521000, 531000 2520100)"));
    second.meta.code = "R-0002";
    second.river.stationing = Stationing(second.river.length(), Origin::Mouth, 1000);

    Works works = named<Works>("W-0001", "丁山河综合整治工程");
    works.events = {{{2022, 1, 5}, "construction", false, false, false, ""},
                    {{2023, 3, 1}, "completion", false, false, false, "验收前"}};
    Segment treated = segment("S-0001", first, {Position{100000}, Position{400000}}, Bank::Both);
    treated.works = works.meta.uuid;
    Segment planned = segment("S-0002", first, {Position{350000}, Position{700000}}, Bank::Left);
    planned.events = {{{2023, 1, 1}, "plan", true, false, false, ""}};
    const Segment channel = segment("S-0003", second, {Position{0}, Position{900000}}, Bank::Channel);

    Area area = named<Area>("A-0001", "湿地");
    area.shape = wktPolygons("POLYGON ((530100 2520200, 530300 2520200, 530300 2520300, 530100 2520200))");
    area.works = works.meta.uuid;
    Greenway along = named<Greenway>("G-0001", "沿河碧道");
    along.link = {"DS", {Position{0}, Position{200000}}, Bank::Left, LinkOrigin::Explicit};
    Greenway free = named<Greenway>("G-0002", "自由碧道");
    free.lines = {wktLine("LINESTRING (530000 2519900, 530500 2519900)"),
                  wktLine("LINESTRING (530600 2519900, 530700 2519950)")};
    free.paths = {"walking", "cycling"};
    free.crossings = {{530550, 2519900}};
    Site site = named<Site>("P-0001", "排口");
    site.place = Point{530050, 2520010};

    ChangeSet changes;
    changes.add(first);
    changes.add(second);
    changes.add(works);
    changes.add(treated);
    changes.add(planned);
    changes.add(channel);
    changes.add(area);
    changes.add(along);
    changes.add(free);
    changes.add(site);
    mustApply(plan, changes);
    return plan;
}

ChangeSet randomChanges(RandomEntities& random, const Plan& plan, int amount)
{
    // Each change starts from the one before: both sides are made positive.
    ChangeSet changes = random.changes(plan, amount);
    for (Change& change : changes.changes) {
        change.before = withPositiveZeros(change.before);
        change.after = withPositiveZeros(change.after);
    }
    return changes;
}

Plan randomPlan(unsigned seed, int entities)
{
    RandomEntities random(seed);
    Plan plan;
    PlanInfo info;
    info.id = random.newId();
    info.crs = planCrs();
    plan.setInfo(info);
    mustApply(plan, randomChanges(random, plan, entities));
    return plan;
}

ChangeSet renamed(const Plan& plan, const std::string& name)
{
    ChangeSet changes;
    Works works = *byCode<Works>(plan, "W-0001");
    works.meta.name = name;
    changes.replace(byCode<Works>(plan, "W-0001"), works);
    return changes;
}

std::vector<std::string> sql(const std::string& path, const std::string& statements)
{
    return OtherProgram(path).run(statements);
}

std::string difference(const Plan& a, const Plan& b)
{
    if (!(a.info() == b.info()))
        return "info";
    const ChangeSet needed = compare(a, b);
    if (needed.isEmpty())
        return {};
    std::string text;
    for (const AnyEntity& side : {needed.changes.front().before, needed.changes.front().after}) {
        text += std::visit(
            [](const auto& held) {
                if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                    return std::string("none");
                else
                    return canonicalRow(*held);
            },
            side);
        text += "\n";
    }
    return text;
}

std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void putBytes(const std::string& path, const std::string& bytes)
{
    std::filesystem::remove(path); // to cut an old file and write it again costs a flush on some file systems
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string integrity(const std::string& path)
{
    return sql(path, "PRAGMA integrity_check").front();
}

void addSavePaths()
{
    QTest::addColumn<qint64>("largestCopied");
    QTest::newRow("copies") << qint64{64} * 1024 * 1024;
    QTest::newRow("in place") << qint64{0};
}

void putSmallPlan(const std::string& path)
{
    static const std::string bytes = [] {
        const Folder folder;
        must(PlanStore::create(folder.file("a.gpkg"), smallPlan(), stamp()));
        return bytesOf(folder.file("a.gpkg"));
    }();
    putBytes(path, bytes);
}

bool hasIssue(const Issues& issues, IssueCode code)
{
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; });
}

} // namespace riparia::test
