// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace riparia {

/// Entities of one type in order of their id. Copies share everything, so that a snapshot of a plan for background work costs nothing; a change
/// after a snapshot copies the block of rows it falls in and the list of blocks, not the table (1,000 pointers for 100,000 rows).
/// Different copies may be used from different threads. put() and remove() invalidate iterators.
template <class T>
class EntityTable {
public:
    using Pointer = std::shared_ptr<const T>;
    using Row = std::pair<Uuid, Pointer>;

private:
    using Block = std::vector<Row>; // sorted, never empty
    using Blocks = std::vector<std::shared_ptr<Block>>;

public:
    class const_iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row*;
        using reference = const Row&;

        const_iterator() = default;
        reference operator*() const { return (*(*m_blocks)[m_block])[m_row]; }
        pointer operator->() const { return &**this; }
        const_iterator& operator++()
        {
            if (++m_row == (*m_blocks)[m_block]->size()) {
                ++m_block;
                m_row = 0;
            }
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator&, const const_iterator&) = default;

    private:
        friend class EntityTable;
        const_iterator(const Blocks* blocks, std::size_t block)
            : m_blocks(blocks)
            , m_block(block)
        {}

        const Blocks* m_blocks = nullptr;
        std::size_t m_block = 0;
        std::size_t m_row = 0;
    };

    EntityTable() = default;
    EntityTable(const EntityTable&) = default; // moving is copying: nothing is ever left without its blocks
    EntityTable& operator=(const EntityTable&) = default;
    ~EntityTable() = default;

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// A copy of which neither was changed since. Surely equal, then; false says nothing.
    bool isSameAs(const EntityTable& other) const { return m_blocks == other.m_blocks; }
    const_iterator begin() const { return {m_blocks.get(), 0}; }
    const_iterator end() const { return {m_blocks.get(), m_blocks->size()}; }

    /// Null when there is none.
    Pointer find(const Uuid& id) const
    {
        const std::size_t block = blockOf(id);
        if (block == m_blocks->size())
            return nullptr;
        const Block& rows = *(*m_blocks)[block];
        const auto at = rowAt(rows, id);
        return at != rows.end() && at->first == id ? at->second : nullptr;
    }

    /// Inserts or replaces.
    void put(Pointer entity)
    {
        const Uuid id = entity->meta.uuid;
        Blocks& blocks = own(m_blocks);
        if (blocks.empty()) {
            blocks.push_back(std::make_shared<Block>(1, Row(id, std::move(entity))));
            m_size = 1;
            return;
        }
        const std::size_t index = std::min(blockOf(id), blocks.size() - 1);
        Block& rows = own(blocks[index]);
        const auto at = rows.begin() + (rowAt(rows, id) - rows.cbegin());
        if (at != rows.end() && at->first == id) {
            at->second = std::move(entity);
            return;
        }
        rows.insert(at, Row(id, std::move(entity)));
        ++m_size;
        if (rows.size() > kBlockRows)
            splitBlock(blocks, index);
    }

    void remove(const Uuid& id)
    {
        if (!find(id))
            return;
        Blocks& blocks = own(m_blocks);
        const std::size_t index = blockOf(id);
        Block& rows = own(blocks[index]);
        rows.erase(rows.begin() + (rowAt(rows, id) - rows.cbegin()));
        --m_size;
        if (rows.empty())
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(index));
    }

private:
    static constexpr std::size_t kBlockRows = 128;

    /// The block whose ids reach up to `id` or beyond; the number of blocks when `id` is greater than all.
    std::size_t blockOf(const Uuid& id) const
    {
        const auto at = std::partition_point(m_blocks->begin(), m_blocks->end(),
                                             [&](const auto& block) { return block->back().first < id; });
        return static_cast<std::size_t>(at - m_blocks->begin());
    }

    static typename Block::const_iterator rowAt(const Block& rows, const Uuid& id)
    {
        return std::partition_point(rows.begin(), rows.end(), [&](const Row& row) { return row.first < id; });
    }

    static void splitBlock(Blocks& blocks, std::size_t index)
    {
        Block& rows = *blocks[index];
        const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
        auto upper = std::make_shared<Block>(std::make_move_iterator(middle), std::make_move_iterator(rows.end()));
        rows.erase(middle, rows.end());
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(upper));
    }

    /// What only we hold may be changed in place; the fence orders it after the last use by a copy that another thread let go.
    template <class Shared>
    static Shared& own(std::shared_ptr<Shared>& shared)
    {
        if (shared.use_count() != 1)
            shared = std::make_shared<Shared>(*shared);
        else
            std::atomic_thread_fence(std::memory_order_acquire);
        return *shared;
    }

    std::shared_ptr<Blocks> m_blocks = std::make_shared<Blocks>();
    std::size_t m_size = 0;
};

} // namespace riparia
