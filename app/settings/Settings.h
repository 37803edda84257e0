// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/SettingsStore.h"

#include <QByteArray>
#include <QStringList>

/// Every setting of the window.
namespace riparia::settings {

inline const Setting<QString> kLanguage{"ui/language", QString()};          ///< "en", "zh_CN"; "" = that of the system
inline const Setting<QString> kTheme{"ui/theme", QStringLiteral("light")};  ///< "light", "dark", "system"
inline const Setting<QString> kMapLook{"map/look", QStringLiteral("auto")}; ///< "auto" = as the window, "light", "dark"
inline const Setting<int> kTextPercent{"ui/text_percent", 100};             ///< 75 to 200
inline const Setting<QString> kLengthUnit{"units/length",
                                          QStringLiteral("auto")}; ///< "auto" = usual at its place, "m", "km"
inline const Setting<QString> kAreaUnit{"units/area", QStringLiteral("auto")};   ///< "auto", "m2", "hm2", "mu", "km2"
inline const Setting<QString> kMoneyUnit{"units/money", QStringLiteral("yuan")}; ///< "yuan", "wan_yuan"
inline const Setting<QString> kChainage{"units/chainage", QStringLiteral("k")};  ///< "k" = K0+350, "plain" = 0+350
inline const Setting<QString> kAtStart{"start/show", QStringLiteral("welcome")}; ///< "welcome", "last", "new"
inline const Setting<bool> kEdgePan{"map/edge_pan",
                                    true}; ///< the pointer pulls the map at its edge while something is drawn
inline const Setting<QStringList> kSnapOff{"map/snap_off", {}}; ///< kinds that are not snapped to: see SnapKinds
inline const Setting<bool> kAvoidOverlaps{"draw/avoid_overlaps", true};     ///< see DrawingTemplate
inline const Setting<bool> kBankFromCursor{"draw/bank_from_cursor", false}; ///< likewise
inline const Setting<int> kSegmentsDrawn{"draw/segments_drawn", 0};         ///< as far as there is a hint with them
inline const Setting<QStringList> kStepsDone{"start/steps", {}};            ///< of getting started: see InspectorPanel
inline const Setting<QStringList> kRecentPlans{"recent/plans", {}}; ///< newest first, one text a plan: see RecentPlans
inline const Setting<QByteArray> kGeometry{"window/geometry", {}};
inline const Setting<QByteArray> kLayout{"window/layout", {}};
inline const Setting<QStringList> kScreenLayouts{"window/screens",
                                                 {}}; ///< one text a set of screens: see ScreenLayouts
inline const Setting<QString> kMapTheme{"map/theme", QStringLiteral("status")}; ///< see MapTheme
inline const Setting<QStringList> kHiddenLayers{"map/hidden_layers", {}};       ///< names of LayersPanel
inline const Setting<QStringList> kLockedLayers{"map/locked_layers",
                                                {QStringLiteral("Rivers"), QStringLiteral("Boundaries")}}; ///< likewise
inline const Setting<QStringList> kFadedLayers{"map/faded_layers", {}}; ///< "Areas=60", per cent, by the same names
inline const Setting<bool> kShowsFiltered{"map/shows_filtered", true};  ///< what the filter leaves out, dim
inline const Setting<QStringList> kTableColumns{"tables/columns", {}};  ///< one text a table: see TableColumns
inline const Setting<bool> kSelectionOnTop{"tables/selection_on_top", false};
inline const Setting<QStringList> kShortcuts{"ui/shortcuts", {}}; ///< those chosen by hand: see ActionCatalog::toTexts
inline const Setting<QString> kAuthor{"plan/author", QString()};  ///< "" = name of the account
inline const Setting<QString> kOrganisation{"report/organisation", QString()}; ///< who hands reports in
inline const Setting<bool> kKeepPrevious{"plan/keep_previous", true}; ///< as "name~" beside the plan, by each save
inline const Setting<QString> kFolder{"files/folder", QString()};     ///< of the last file dialog
inline const Setting<QStringList> kExports{"files/exports", {}}; ///< what was chosen for each format: see ExportMemory
inline const Setting<QStringList> kBasemaps{"basemap/allowed", {}}; ///< agreed to on this computer: see BasemapTrust

} // namespace riparia::settings
