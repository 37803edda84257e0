// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace riparia {

/// A list that its copies share until one of them is changed: contents of one plan look at the same rivers. Copies may be read in different threads.
template <class T>
class SharedVector {
public:
    using value_type = T;

    SharedVector() = default;
    // No moves: they would leave a list that is none. Copying costs a count.
    SharedVector(const SharedVector&) = default;
    SharedVector& operator=(const SharedVector&) = default;
    ~SharedVector() = default;
    SharedVector(std::initializer_list<T> items) // NOLINT(google-explicit-constructor): as good as the list itself
        : m_items(std::make_shared<std::vector<T>>(items))
    {}
    explicit SharedVector(std::vector<T> items)
        : m_items(std::make_shared<std::vector<T>>(std::move(items)))
    {}

    std::size_t size() const { return m_items->size(); }
    bool empty() const { return m_items->empty(); }
    const T& operator[](std::size_t index) const { return (*m_items)[index]; }
    const T& front() const { return m_items->front(); }
    const T& back() const { return m_items->back(); }
    auto begin() const { return std::as_const(*m_items).begin(); }
    auto end() const { return std::as_const(*m_items).end(); }
    operator const std::vector<T>&() const { return *m_items; } // NOLINT(google-explicit-constructor)

    /// Surely equal, without looking at the items.
    bool isSameAs(const SharedVector& other) const { return m_items == other.m_items; }

    /// The items of this copy alone; of the others none changes.
    std::vector<T>& edit()
    {
        if (m_items.use_count() != 1)
            m_items = std::make_shared<std::vector<T>>(*m_items);
        return *m_items;
    }
    void push_back(T item) { edit().push_back(std::move(item)); }

private:
    std::shared_ptr<std::vector<T>> m_items = std::make_shared<std::vector<T>>();
};

} // namespace riparia
