// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace riparia {

/// A sorted list that never changes, in chunks. One that differs in a few elements shares the other chunks, so that an edit among 100,000 costs
/// as much as one among a few hundred, and a copy next to nothing. T is cheap to copy and compares by ==.
template <class T>
class SharedList {
    static constexpr std::size_t kChunk = 256;
    using Chunk = std::vector<T>;
    using Chunks = std::vector<std::shared_ptr<const Chunk>>; // none of them empty

public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const Chunks& chunks, std::size_t chunk, std::size_t item)
            : m_chunks(&chunks)
            , m_chunk(chunk)
            , m_item(item)
        {}
        const T& operator*() const { return (*(*m_chunks)[m_chunk])[m_item]; }
        const T* operator->() const { return &**this; }
        Iterator& operator++()
        {
            if (++m_item == (*m_chunks)[m_chunk]->size()) {
                m_item = 0;
                ++m_chunk;
            }
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b)
        {
            return a.m_chunk == b.m_chunk && a.m_item == b.m_item;
        }

    private:
        const Chunks* m_chunks = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_item = 0;
    };

    SharedList() = default;
    /// Of items in order.
    explicit SharedList(const std::vector<T>& items) { append(items); }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Iterator begin() const { return {m_chunks, 0, 0}; }
    Iterator end() const { return {m_chunks, m_chunks.size(), 0}; }
    const T& front() const { return m_chunks.front()->front(); }
    const T& back() const { return m_chunks.back()->back(); }
    /// O(size / 256).
    const T& operator[](std::size_t index) const
    {
        std::size_t chunk = 0;
        while (index >= m_chunks[chunk]->size())
            index -= m_chunks[chunk++]->size();
        return (*m_chunks[chunk])[index];
    }

    /// The first item that `comesBefore` is false of; true of all before it.
    template <class Test>
    Iterator lowerBound(const Test& comesBefore) const
    {
        const auto after = std::partition_point(m_chunks.begin(), m_chunks.end(),
                                                [&](const auto& chunk) { return comesBefore(chunk->front()); });
        if (after == m_chunks.begin())
            return begin();
        const auto chunk = std::prev(after);
        const auto item = std::partition_point((*chunk)->begin(), (*chunk)->end(), comesBefore);
        if (item == (*chunk)->end())
            return {m_chunks, static_cast<std::size_t>(after - m_chunks.begin()), 0};
        return {m_chunks, static_cast<std::size_t>(chunk - m_chunks.begin()),
                static_cast<std::size_t>(item - (*chunk)->begin())};
    }

    /// Without `removed` and with `added`, both in the order `less` that this list is in; no two items of it are equal in this order.
    /// What is not there cannot be removed.
    template <class Less>
    SharedList updated(const std::vector<T>& removed, const std::vector<T>& added, const Less& less) const
    {
        SharedList result;
        auto gone = removed.begin();
        auto fresh = added.begin();
        for (std::size_t c = 0; c < m_chunks.size(); ++c) {
            // What comes before the next chunk belongs to this one.
            const T* next = c + 1 < m_chunks.size() ? &m_chunks[c + 1]->front() : nullptr;
            const auto isHere = [&](const T& item) { return !next || less(item, *next); };
            const auto goneEnd = std::find_if_not(gone, removed.end(), isHere);
            const auto freshEnd = std::find_if_not(fresh, added.end(), isHere);
            if (gone == goneEnd && fresh == freshEnd)
                result.share(m_chunks[c]);
            else
                result.append(merged(*m_chunks[c], {gone, goneEnd}, {fresh, freshEnd}, less));
            gone = goneEnd;
            fresh = freshEnd;
        }
        result.append({fresh, added.end()});
        return result;
    }

    /// What has to be removed from this list, and what added to it, to get `other`; both are in the order `less`, in which an item and what came in its
    /// place may be equal. Chunks that both begin or end with are passed over: next to nothing where one list was made from the other.
    template <class Less>
    std::pair<std::vector<T>, std::vector<T>> differenceTo(const SharedList& other, const Less& less) const
    {
        const auto [a, b] =
            std::mismatch(m_chunks.begin(), m_chunks.end(), other.m_chunks.begin(), other.m_chunks.end());
        const auto [aLast, bLast] = std::mismatch(m_chunks.rbegin(), std::make_reverse_iterator(a),
                                                  other.m_chunks.rbegin(), std::make_reverse_iterator(b));
        const Chunk mine = joined(a, aLast.base());
        const Chunk others = joined(b, bLast.base());
        std::pair<std::vector<T>, std::vector<T>> difference;
        auto gone = mine.begin();
        auto fresh = others.begin();
        while (gone != mine.end() || fresh != others.end()) {
            if (gone != mine.end() && fresh != others.end() && *gone == *fresh) {
                ++gone;
                ++fresh;
                continue;
            }
            // Of two that are equal in the order, but not the same, the first goes and then the second comes.
            if (fresh == others.end() || (gone != mine.end() && !less(*fresh, *gone)))
                difference.first.push_back(*gone++);
            else
                difference.second.push_back(*fresh++);
        }
        return difference;
    }

    friend bool operator==(const SharedList& a, const SharedList& b)
    {
        return a.m_size == b.m_size && std::equal(a.begin(), a.end(), b.begin());
    }

private:
    template <class Less>
    static std::vector<T> merged(const Chunk& chunk, const std::vector<T>& removed, const std::vector<T>& added,
                                 const Less& less)
    {
        std::vector<T> kept;
        std::set_difference(chunk.begin(), chunk.end(), removed.begin(), removed.end(), std::back_inserter(kept), less);
        std::vector<T> all;
        std::merge(kept.begin(), kept.end(), added.begin(), added.end(), std::back_inserter(all), less);
        return all;
    }
    static Chunk joined(typename Chunks::const_iterator from, typename Chunks::const_iterator to)
    {
        Chunk items;
        for (; from != to; ++from)
            items.insert(items.end(), (*from)->begin(), (*from)->end());
        return items;
    }
    void share(const std::shared_ptr<const Chunk>& chunk)
    {
        m_chunks.push_back(chunk);
        m_size += chunk->size();
    }
    /// In chunks of even sizes, no larger than twice the usual.
    void append(const std::vector<T>& items)
    {
        const std::size_t parts = items.size() < 2 * kChunk ? 1 : items.size() / kChunk;
        for (std::size_t part = 0; part < parts && !items.empty(); ++part) {
            const auto from = items.begin() + static_cast<std::ptrdiff_t>(items.size() * part / parts);
            const auto to = items.begin() + static_cast<std::ptrdiff_t>(items.size() * (part + 1) / parts);
            share(std::make_shared<const Chunk>(from, to));
        }
    }

    Chunks m_chunks;
    std::size_t m_size = 0;
};

} // namespace riparia
