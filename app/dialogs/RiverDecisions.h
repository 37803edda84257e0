// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"
#include "core/river/River.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace riparia {

/// Something decided about a river that does not hold for what comes of the file now.
struct LostDecision {
    std::string key;
    std::string name; ///< else the key
    bool isGone;      ///< no river of that key; else there is one with another line

    friend bool operator==(const LostDecision&, const LostDecision&) = default;
};

/// A chainage that is known somewhere on a river, in millimetres.
struct KnownPlace {
    Point at; ///< on the river, or beside it
    std::int64_t chainage = 0;

    friend bool operator==(const KnownPlace&, const KnownPlace&) = default;
};

/// What the user decided about single rivers of an import: which way they flow and where their chainage starts. Held by key and told by the line it was
/// decided for, so that it holds as well for the river that other options make of the same reaches: a longer one, or a part of it.
class RiverDecisions {
public:
    /// It flows as its line runs.
    void decideFlow(const River& river);
    void decideOrigin(const River& river, Origin origin);
    /// The chainage at the end it starts from, in millimetres.
    void decideStart(const River& river, std::int64_t start);
    /// Where it starts follows from this, at whichever end that is; takes the place of a start, and a start its place.
    void decideKnown(const River& river, const KnownPlace& known);
    /// Keys of the rivers whose flow was decided.
    std::set<std::string> flows() const;
    /// None where none was decided for this key.
    std::optional<KnownPlace> known(const std::string& key) const;
    void forget(const std::string& key) { m_decisions.erase(key); }
    void clear() { m_decisions.clear(); }

    /// Makes it so for the rivers that are added. Returns what could not be kept, by key; it is not forgotten.
    std::vector<LostDecision> putOn(ChangeSet& changes) const;

private:
    struct Decision {
        std::string name;
        std::shared_ptr<const Alignment> line; // downstream where the flow is decided
        bool isFlow = false;
        std::optional<Origin> origin;
        std::optional<std::int64_t> start;
        std::optional<KnownPlace> known;
    };

    Decision& of(const River& river);
    static bool put(const Decision& decision, River& river);

    std::map<std::string, Decision> m_decisions;
};

/// How a river becomes one that flows the other way, for certain: its chainage still starts at the end it is called by.
void turnFlow(River& river);
/// Keeps the label it starts with.
void setOrigin(River& river, Origin origin);
/// Keeps the end it starts from; millimetres.
void setStart(River& river, std::int64_t start);
/// The start with which the chainage is as it is known where the river is nearest to that place.
void setKnown(River& river, const KnownPlace& known);
/// Millimetres along the river from the end where its chainage starts to where it is nearest to a place.
std::int64_t distanceFromStart(const River& river, Point place);

} // namespace riparia
