// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/LayerCrs.h"

#include "core/geodesy/CrsByName.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace riparia {

namespace {

constexpr std::size_t kMostText = 4096;

bool isWithin(const Box& box, double minX, double maxX, double minY, double maxY)
{
    return box.minX >= minX && box.maxX <= maxX && box.minY >= minY && box.maxY <= maxY;
}

// Northings of Gauss-Krüger from latitude 0 to 60; China lies between 3 and 54.
constexpr double kLeastNorthing = 0;
constexpr double kMostNorthing = 6.7e6;

/// A zone number in front of a six-digit easting: 38,532,439 is zone 38.
std::optional<int> zonePrefix(const Box& box)
{
    const double zone = std::floor(box.minX / 1e6);
    const bool oneZone = zone == std::floor(box.maxX / 1e6);
    const bool plausible = box.minX - zone * 1e6 >= 1e5 && box.maxX - zone * 1e6 <= 9e5;
    if (!oneZone || !plausible || box.minY < kLeastNorthing || box.maxY > kMostNorthing)
        return std::nullopt;
    return static_cast<int>(zone);
}

void guessDegrees(const Box& box, std::vector<CrsGuess>& guesses)
{
    if (!isWithin(box, -180, 360, -90, 90))
        return;
    if (isWithin(box, 73, 136, 3, 54)) {
        guesses.push_back({4490, "numbers in the range of degrees, within China: CGCS2000"});
        guesses.push_back({4326, "numbers in the range of degrees: WGS 84"});
        return;
    }
    guesses.push_back({4326, "numbers in the range of degrees: WGS 84"});
}

void guessZone(const Box& box, std::vector<CrsGuess>& guesses)
{
    const auto zone = zonePrefix(box);
    if (!zone)
        return;
    if (*zone >= 25 && *zone <= 45)
        guesses.push_back({4513 + *zone - 25, "easting begins with 3-degree zone " + std::to_string(*zone)});
    if (*zone >= 13 && *zone <= 23)
        guesses.push_back({4491 + *zone - 13, "easting begins with 6-degree zone " + std::to_string(*zone)});
}

/// Where most people of China live at the latitude of a northing, in degrees east: Guangdong, Hunan and Hubei, the plain of
/// the north, Manchuria. Only which guess is named first hangs on it.
int likelyMeridian(double northing)
{
    struct Band {
        double northing;
        int meridian;
    };
    static constexpr std::array<Band, 3> kBands{{{2.66e6, 113}, {3.76e6, 115}, {4.65e6, 117}}}; // 24, 34 and 42 degrees
    for (const Band& band : kBands) {
        if (northing < band.northing)
            return band.meridian;
    }
    return 125;
}

std::vector<CrsGuess> meridians(int firstEpsg, int step, int likely)
{
    constexpr int kFirst = 75, kLast = 135;
    std::vector<int> all;
    for (int meridian = kFirst; meridian <= kLast; meridian += step)
        all.push_back(meridian);
    std::ranges::stable_sort(all, {}, [likely](int meridian) { return std::abs(meridian - likely); });
    std::vector<CrsGuess> guesses;
    for (const int meridian : all)
        guesses.push_back({firstEpsg + (meridian - kFirst) / step,
                           "six-digit easting; central meridian " + std::to_string(meridian) + " E must be confirmed"});
    return guesses;
}

/// Six-digit eastings say nothing of the meridian: all are offered, the 3-degree ones first where they are wide enough.
void guessMeridians(const Box& box, std::vector<CrsGuess>& guesses)
{
    if (!isWithin(box, 1e5, 9e5, kLeastNorthing, kMostNorthing))
        return;
    // Half a 3-degree zone is 167 km wide at the equator; surveys reach a little beyond their zone.
    constexpr double kHalfZone = 200e3;
    const bool narrow = std::max(std::abs(box.minX - 5e5), std::abs(box.maxX - 5e5)) <= kHalfZone;
    const int likely = likelyMeridian((box.minY + box.maxY) / 2);
    const std::vector<CrsGuess> three = meridians(4534, 3, likely);
    const std::vector<CrsGuess> six = meridians(4502, 6, likely);
    const auto& first = narrow ? three : six;
    const auto& second = narrow ? six : three;
    guesses.insert(guesses.end(), first.begin(), first.end());
    guesses.insert(guesses.end(), second.begin(), second.end());
}

void guessWebMercator(const Box& box, std::vector<CrsGuess>& guesses)
{
    constexpr double kHalfWorld = 20037508.35;
    const bool inChina = isWithin(box, 8.1e6, 15.2e6, 3e5, 7.2e6);
    const bool beyondDegrees =
        std::abs(box.minX) > 1e6 && isWithin(box, -kHalfWorld, kHalfWorld, -kHalfWorld, kHalfWorld);
    if (inChina || (guesses.empty() && beyondDegrees))
        guesses.push_back({3857, "numbers in the range of Web Mercator, a system of map tiles"});
}

/// A definition copied from another file and changed by hand says one thing in its name and another in its numbers. The numbers count, as in
/// every program, but who wrote the file may have meant the name.
void tellIfNamedOtherwise(const Crs& crs, const std::string& definition, IssueLog& log)
{
    const std::string name = nameInDefinition(definition);
    const auto named = crs.epsg() ? crsByName(name) : std::nullopt;
    // Some call a projected system by its datum alone.
    if (named && named->isGeographic() == crs.isGeographic() && !(*named == crs))
        log.say(Severity::Warning, IssueCode::CrsAssumed,
                {crs.authorityText() + " " + crs.name(), "the numbers of the definition say so, its name is " + name});
}

std::string shortened(std::string text)
{
    if (text.size() > kMostText)
        text.resize(kMostText);
    return text;
}

} // namespace

LayerCrs settleCrs(const std::optional<std::string>& definition, const Crs& chosen, IssueLog& log)
{
    LayerCrs result;
    if (definition) {
        result.text = shortened(*definition);
        const auto parsed = Crs::parse(*definition);
        if (parsed)
            result.crs = *parsed;
        if (parsed && !chosen.isValid())
            tellIfNamedOtherwise(*parsed, *definition, log);
        else if (!chosen.isValid())
            log.say(Severity::Warning, IssueCode::CrsUnreadable, {parsed.error().detail});
    }
    if (chosen.isValid()) {
        if (result.crs.isValid() && !(result.crs == chosen))
            log.say(Severity::Info, IssueCode::CrsAssumed, {chosen.name(), "chosen instead of " + result.crs.name()});
        result.crs = chosen;
    } else if (!definition) {
        log.say(Severity::Warning, IssueCode::CrsMissing);
    }
    return result;
}

std::vector<CrsGuess> guessCrs(const Box& bounds)
{
    std::vector<CrsGuess> guesses;
    if (bounds.isEmpty())
        return guesses;
    guessDegrees(bounds, guesses);
    if (!guesses.empty())
        return guesses;
    guessZone(bounds, guesses);
    guessMeridians(bounds, guesses);
    guessWebMercator(bounds, guesses);
    return guesses;
}

void addCrsGuesses(SourceLayer& layer, IssueLog& log)
{
    if (layer.crs.isValid())
        return;
    layer.crsGuesses = guessCrs(layer.shapes.bounds());
    if (layer.crsGuesses.empty())
        return;
    std::string candidates;
    constexpr std::size_t kNamed = 3; // the layer holds all of them
    for (std::size_t i = 0; i < std::min(kNamed, layer.crsGuesses.size()); ++i)
        candidates += (i > 0 ? ", EPSG:" : "EPSG:") + std::to_string(layer.crsGuesses[i].epsg);
    if (layer.crsGuesses.size() > kNamed)
        candidates += ", ...";
    log.say(Severity::Info, IssueCode::CrsGuessed, {candidates});
}

} // namespace riparia
