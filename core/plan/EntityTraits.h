// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <tuple>
#include <variant>

namespace riparia {

enum class EntityKind {
    River,
    Segment,
    Area,
    Greenway,
    Works,
    WaterBody,
    Sample,
    Site,
    Boundary,
    Target,
    ReportedValue,
    Indicator,
    Scheme,
    Scenario,
    Attachment,
    CustomField,
    ReferenceLayer,
    Source,
};

/// What works refer to: it is looked at far more often than edited, and so locked until somebody wants to.
constexpr bool isReferenceKind(EntityKind kind)
{
    return kind == EntityKind::River || kind == EntityKind::Boundary;
}

std::string_view toString(EntityKind kind); ///< "river", "segment", "water_body", "reported_value" ...

/// Table in the plan file, letter of the short code, kind.
template <class T>
struct EntityTraits;

#define RIPARIA_ENTITY(Type, Kind, Table, Letter)                                                                      \
    template <>                                                                                                        \
    struct EntityTraits<Type> {                                                                                        \
        static constexpr EntityKind kind = EntityKind::Kind;                                                           \
        static constexpr std::string_view table = Table;                                                               \
        static constexpr char letter = Letter;                                                                         \
    };
RIPARIA_ENTITY(PlanRiver, River, "rivers", 'R')
RIPARIA_ENTITY(Segment, Segment, "segments", 'S')
RIPARIA_ENTITY(Area, Area, "areas", 'A')
RIPARIA_ENTITY(Greenway, Greenway, "greenways", 'G')
RIPARIA_ENTITY(Works, Works, "works", 'W')
RIPARIA_ENTITY(WaterBody, WaterBody, "water_bodies", 'B')
RIPARIA_ENTITY(Sample, Sample, "samples", 'Q')
RIPARIA_ENTITY(Site, Site, "sites", 'P')
RIPARIA_ENTITY(Boundary, Boundary, "boundaries", 'Z')
RIPARIA_ENTITY(Target, Target, "targets", 'T')
RIPARIA_ENTITY(ReportedValue, ReportedValue, "reported_values", 'V')
RIPARIA_ENTITY(Indicator, Indicator, "indicators", 'I')
RIPARIA_ENTITY(SchemeRecord, Scheme, "schemes", 'C')
RIPARIA_ENTITY(Scenario, Scenario, "scenarios", 'N')
RIPARIA_ENTITY(Attachment, Attachment, "attachments", 'H')
RIPARIA_ENTITY(CustomField, CustomField, "custom_fields", 'F')
RIPARIA_ENTITY(ReferenceLayer, ReferenceLayer, "reference_layers", 'L')
RIPARIA_ENTITY(SourceRecord, Source, "sources", 'D')
#undef RIPARIA_ENTITY

/// A list of types; TypeList<A, B>::forEach calls f.template operator()<A>() ...
template <class... Ts>
struct TypeList {
    static constexpr std::size_t kSize = sizeof...(Ts);
    template <class F>
    static void forEach(F&& f)
    {
        (f.template operator()<Ts>(), ...);
    }
    template <template <class> class Wrap>
    using Tuple = std::tuple<Wrap<Ts>...>;
    using Pointer = std::variant<std::monostate, std::shared_ptr<const Ts>...>;
};

/// X(Type) for every entity type, in the order of EntityTypes: explicit instantiations.
#define RIPARIA_FOR_EACH_ENTITY(X)                                                                                     \
    X(SourceRecord)                                                                                                    \
    X(Scenario)                                                                                                        \
    X(PlanRiver)                                                                                                       \
    X(Works)                                                                                                           \
    X(WaterBody)                                                                                                       \
    X(Segment)                                                                                                         \
    X(Area)                                                                                                            \
    X(Greenway)                                                                                                        \
    X(Site)                                                                                                            \
    X(Boundary)                                                                                                        \
    X(Sample)                                                                                                          \
    X(Target)                                                                                                          \
    X(ReportedValue)                                                                                                   \
    X(Indicator)                                                                                                       \
    X(SchemeRecord)                                                                                                    \
    X(Attachment)                                                                                                      \
    X(CustomField)                                                                                                     \
    X(ReferenceLayer)

/// In the order they are written and read: what is referred to comes before what refers to it.
using EntityTypes =
    TypeList<SourceRecord, Scenario, PlanRiver, Works, WaterBody, Segment, Area, Greenway, Site, Boundary, Sample,
             Target, ReportedValue, Indicator, SchemeRecord, Attachment, CustomField, ReferenceLayer>;

/// Any entity or none.
using AnyEntity = EntityTypes::Pointer;

} // namespace riparia
