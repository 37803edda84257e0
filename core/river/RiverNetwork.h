// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/linref/Alignment.h"
#include "core/river/River.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// A place on one of the rivers.
struct RiverPlace {
    std::size_t river = 0; ///< index into RiverNetwork::rivers()
    Located located;
};

/// One river meets another: the mouth of `from` lies on `into`.
struct Confluence {
    std::size_t from = 0;
    std::size_t into = 0;
    Position at;           ///< on `into`
    bool leftBank = false; ///< `from` arrives from the left of `into`
};

/// The rivers of a plan, made once and asked often: which is nearest, who flows into whom.
/// Immutable, owns what it reads, safe to use from several threads.
class RiverNetwork {
public:
    /// Ends within `junction` metres of another river are confluences.
    static RiverNetwork make(std::vector<River> rivers, double junction = 2.0);
    /// The network of `rivers`, what is worked out from lines and keys taken from `before` where these are the same, one by one (the very alignments):
    /// after an edit of names or chainages. Made anew otherwise, with the junction of `before`.
    static RiverNetwork following(const RiverNetwork& before, std::vector<River> rivers);
    /// Both find places by the very same index: one was made by following() the other.
    bool sharesIndexWith(const RiverNetwork& other) const;

    const std::vector<River>& rivers() const;
    /// By key, else by unique name or English name. Errors: RiverUnknown (detail = nearest spelling), RiverAmbiguous (detail = keys).
    Result<std::size_t> find(std::string_view keyOrName) const;
    const std::vector<Confluence>& confluences() const;
    /// Rivers from the most downstream up: order of ties in locate (DESIGN.md 4).
    const std::vector<std::size_t>& downstreamFirst() const;

    /// Nearest place within `within` metres. Ties (0.1 mm): the hinted river, else the earlier in downstreamFirst() order, then key.
    std::optional<RiverPlace> locate(Point p, double within, std::optional<std::size_t> hintRiver = std::nullopt) const;
    /// All rivers within `within` metres, nearest first.
    std::vector<RiverPlace> near(Point p, double within) const;

    struct Impl;

private:
    explicit RiverNetwork(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace riparia
