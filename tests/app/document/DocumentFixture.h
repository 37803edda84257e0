// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"

#include <memory>

namespace riparia::test {

/// A fixed person at a fixed time.
inline Authorship author()
{
    return {QStringLiteral("测试员"), [] { return QStringLiteral("2026-11-28T08:00:00Z"); }};
}

/// A document without a file that holds this plan, its history empty but for the one step that brought it in.
inline std::unique_ptr<PlanDocument> documentOf(const Plan& plan, const Authorship& by = author())
{
    auto document = PlanDocument::blank(QStringLiteral("Test"), by);
    const auto done = document->edit(compare(document->plan(), plan), "Fill", plan.info());
    if (!done)
        qFatal("fixture cannot be applied: %s", done.error().subject.c_str());
    return document;
}

/// One change that renames an entity.
template <class T>
ChangeSet renamed(const std::shared_ptr<const T>& entity, const std::string& name)
{
    T after = *entity;
    after.meta.name = name;
    ChangeSet changes;
    changes.replace(entity, std::move(after));
    return changes;
}

template <class T>
ChangeSet removed(const std::shared_ptr<const T>& entity)
{
    ChangeSet changes;
    changes.remove(entity);
    return changes;
}

/// Remembers what a document told.
class Listener {
public:
    explicit Listener(PlanDocument& document)
    {
        QObject::connect(&document, &PlanDocument::changed,
                         [this](const ChangeEvent& event) { events.push_back(event); });
        QObject::connect(&document, &PlanDocument::travelled,
                         [this](const QString& text, const ChangeEvent&) { travels.push_back(text); });
        QObject::connect(&document, &PlanDocument::savedStateChanged, [this] { ++savedStates; });
    }

    std::vector<ChangeEvent> events;
    std::vector<QString> travels;
    int savedStates = 0;
};

} // namespace riparia::test
