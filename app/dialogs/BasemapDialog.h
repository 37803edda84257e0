// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/BasemapLayers.h"
#include "app/dialogs/WmtsChoice.h"
#include "app/render/Viewport.h"

#include <QDialog>
#include <QImage>

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace riparia {

/// Asks for a basemap: the address of a tile server, of a WMTS whose layers are offered when it was asked, or a picture file. Nothing is contacted before Try or Add is pressed; Try shows it as the map would.
class BasemapDialog : public QDialog {
    Q_OBJECT

public:
    /// `map`: the system of the plan; `view`: what of it is seen. `folder`: where files are looked for first.
    BasemapDialog(Crs map, const Viewport& view, const TileServiceOptions& options, QString folder,
                  QWidget* parent = nullptr);

    /// What was typed, without id.
    ReferenceLayer layer() const;
    QString folder() const { return m_folder; } ///< where the file lies
    const QImage& sample() const { return m_picture; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectParts();
    bool isTiles() const;
    bool isWmts() const; ///< an address without places
    void chooseFile();
    void refresh();
    void makeRoom();
    void tryIt();
    void showOffer();
    void paintSample();
    void retranslate();
    /// Why it cannot be added as it stands; "" for no reason.
    QString refusal() const;
    QString wmtsRefusal() const;
    QString hint() const;
    QString shiftedHost() const; ///< whose maps lie beside their place; "" for none

    Crs m_map;
    Viewport m_view;
    QString m_folder;
    BasemapLayers m_layers; // of the sample alone
    QImage m_picture;
    Uuid m_sampleId;
    QButtonGroup* m_kind;
    QPushButton* m_tiles;
    QPushButton* m_file;
    QFormLayout* m_form;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLabel* m_addressHint;
    QComboBox* m_layer;
    WmtsChoice* m_wmts;
    QWidget* m_fileRow;
    QLineEdit* m_path;
    QPushButton* m_choose;
    QLineEdit* m_crs;
    QLineEdit* m_attribution;
    QWidget* m_levels;
    QLabel* m_levelsTo;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QLabel* m_sample;
    QLabel* m_note;
    QLabel* m_warning;
    QPushButton* m_try;
    QPushButton* m_cancel;
    QPushButton* m_add;
    bool m_isTried = false; ///< what is typed is what the sample shows
};

} // namespace riparia
