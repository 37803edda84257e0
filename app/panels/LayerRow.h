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
class QSlider;
class QToolButton;

namespace riparia {

/// A layer of the map in the panel: switch, sample, name, how many there are, a mark while a filter reaches it, a padlock where what is in it can be
/// edited, and how far it is seen through.
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
        bool hasOpacity = false; ///< with the slider "opacitySegments", which the button "fadeSegments" shows
    };

    LayerRow(Layer layer, QWidget* parent);

    QString name() const { return QLatin1String(m_layer.name); }
    QString title() const { return m_layer.title(); }
    std::optional<EntityKind> kind() const { return m_layer.kind; }
    bool isOn() const;
    void setOn(bool on);
    bool isLocked() const;
    void setLocked(bool locked);
    /// On the screen, 0.1 .. 1: what cannot be seen is switched off. Always 1 without a slider.
    double opacity() const;
    void setOpacity(double opacity);
    void refresh();
    void retranslate();

Q_SIGNALS:
    void switched(bool on);
    void lockChanged(bool locked);
    void opacityChanged(double opacity);
    void filterWanted(); ///< the mark of the filter was clicked

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeOpacity();
    void showOpacity();
    void showLock();
    void showFilter();

    Layer m_layer;
    QCheckBox* m_check;
    QLabel* m_caption = nullptr; ///< where a sample stands between box and name
    QToolButton* m_filter = nullptr;
    QLabel* m_count;
    QToolButton* m_fade = nullptr; ///< shows the slider
    QToolButton* m_lock = nullptr;
    QSlider* m_opacity = nullptr;
    QLabel* m_percent = nullptr;
};

} // namespace riparia
