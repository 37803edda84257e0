// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/LegendSample.h"

#include "core/plan/EntityTraits.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QToolButton;

namespace riparia {

/// A layer of the map in the panel: switch, sample, name, how many there are, a mark while a filter reaches it, and a padlock where what is in it can be
/// edited.
class LayerRow : public QWidget {
    Q_OBJECT

public:
    struct Layer {
        const char* name;                      ///< "Segments": of the objects "layerSegments" and "lockSegments"
        std::function<QString()> title;        ///< translated
        std::function<std::size_t()> amount{}; ///< none is not counted
        LegendSample::Paint sample{};          ///< none has no sample
        std::optional<EntityKind> kind{};      ///< what the padlock locks; none has no padlock
        /// How many of them the filter shows, nothing without a filter; none is not reached by it.
        std::function<std::optional<std::size_t>()> shown{};
    };

    LayerRow(Layer layer, QWidget* parent);

    QString name() const { return QLatin1String(m_layer.name); }
    QString title() const { return m_layer.title(); }
    std::optional<EntityKind> kind() const { return m_layer.kind; }
    bool isOn() const;
    void setOn(bool on);
    bool isLocked() const;
    void setLocked(bool locked);
    void refresh();
    void retranslate();

Q_SIGNALS:
    void switched(bool on);
    void lockChanged(bool locked);
    void filterWanted(); ///< the mark of the filter was clicked

private:
    void showLock();
    void showFilter();

    Layer m_layer;
    QCheckBox* m_check;
    QLabel* m_caption = nullptr; ///< where a sample stands between box and name
    QToolButton* m_filter = nullptr;
    QLabel* m_count;
    QToolButton* m_lock = nullptr;
};

} // namespace riparia
