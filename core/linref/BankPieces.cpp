// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankPieces.h"

#include <algorithm>

namespace riparia::detail {

namespace {

/// Downstream; dropped where it is no longer than `least` metres along the river.
void addPiece(BankPiece piece, double least, std::vector<BankPiece>& to)
{
    if (piece.size() < 2)
        return;
    if (piece.back().along < piece.front().along)
        std::ranges::reverse(piece);
    if (piece.back().along - piece.front().along > least)
        to.push_back(std::move(piece));
}

} // namespace

void addChain(std::vector<BankPoint> chain, std::vector<BankPiece>& to)
{
    if (chain.size() < 2)
        return;
    if (chain.size() > 3 && chain.front().at == chain.back().at) {
        // A ring, an island or a pond: its near half and its far one.
        chain.pop_back();
        std::ranges::rotate(chain, std::ranges::min_element(chain, {}, &BankPoint::along));
        chain.push_back(chain.front());
    }
    auto first = std::ranges::min_element(chain, {}, &BankPoint::along);
    auto last = std::ranges::max_element(chain, {}, &BankPoint::along);
    const bool rises = first < last;
    if (!rises)
        std::swap(first, last);
    addPiece(BankPiece(first, last + 1), kNoStretch, to);
    // What comes before and after, where the bank turns back.
    const auto extreme = [](auto begin, auto end, bool isHighest) {
        return isHighest ? std::ranges::max_element(begin, end, {}, &BankPoint::along)
                         : std::ranges::min_element(begin, end, {}, &BankPoint::along);
    };
    addPiece(BankPiece(extreme(chain.begin(), first + 1, rises), first + 1), kBankStep, to);
    addPiece(BankPiece(last, extreme(last, chain.end(), !rises) + 1), kBankStep, to);
}

std::optional<std::pair<std::size_t, double>> passing(const BankPiece& piece, double along)
{
    std::optional<std::pair<std::size_t, double>> nearest;
    for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
        const BankPoint& a = piece[i];
        const BankPoint& b = piece[i + 1];
        if (std::min(a.along, b.along) > along || std::max(a.along, b.along) < along)
            continue;
        const double share = a.along == b.along ? 0 : (along - a.along) / (b.along - a.along);
        const double offset = a.offset + share * (b.offset - a.offset);
        if (!nearest || offset < nearest->second)
            nearest = {i, offset};
    }
    return nearest;
}

const BankPiece* nearestOf(const std::vector<BankPiece>& pieces, double from, double to)
{
    const BankPiece* nearest = nullptr;
    double least = kFarthestBank;
    for (const BankPiece& piece : pieces) {
        if (piece.front().along > from + kNoStretch || piece.back().along < to - kNoStretch)
            continue;
        const auto passed = passing(piece, (from + to) / 2);
        if (passed && passed->second < least) {
            least = passed->second;
            nearest = &piece;
        }
    }
    return nearest;
}

} // namespace riparia::detail
