// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/SheetDialog.h"
#include "app/jobs/LatestJob.h"
#include "app/mapsheet/MapFile.h"
#include "app/mapsheet/MapSheet.h"

#include "core/plan/Plan.h"

#include <QStringList>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace riparia {

/// Asks what a picture of the map is to be like, shows it at once and writes it. All of it is done by workers; Stop ends what is under way.
class MapExportDialog : public SheetDialog {
    Q_OBJECT

public:
    /// `request`: scheme, scenario, filter, theme, layers, time and version; the rest is what the dialog begins with. `inView`: what the window shows.
    /// `file`: proposed, without ending. `planFile`: never written over, "" = none.
    MapExportDialog(Plan plan, MapSheetRequest request, const Box& inView, QString file, QString planFile,
                    QWidget* parent);

    /// What is asked for as the dialog stands. Error: InvalidArgument for a scale that is no number.
    Result<MapSheetRequest> request() const;
    MapFileFormat format() const;
    /// Null until it is made.
    std::shared_ptr<const MapSheet> sheet() const { return m_sheet; }
    /// Writes the map that is shown; whole or not at all. saved() or failed() tells the outcome.
    void saveTo(const QString& path);

protected:
    void stop() override;
    void enableButtons(bool isBusy) override;

private:
    void fillChoices();
    void fillNames();
    void addControls();
    void connectControls();
    void showChoices();
    void make();
    void take(Result<std::shared_ptr<const MapSheet>> made);
    void askAndSave();
    MapExtent extent() const;

    Plan m_plan;
    MapSheetRequest m_request;
    Box m_inView;
    QString m_file;
    QStringList m_asked; // the name and the scale as they were when the map was made
    QComboBox* m_extent;
    QComboBox* m_name;
    QComboBox* m_scale;
    QComboBox* m_turn;
    QComboBox* m_paper;
    QComboBox* m_format;
    QLabel* m_what;
    QSpinBox* m_dpi;
    QLineEdit* m_title;
    QComboBox* m_language;
    QCheckBox* m_bare;
    QCheckBox* m_figures;
    QCheckBox* m_lonLat;
    QCheckBox* m_shown;
    QCheckBox* m_ground;
    QPushButton* m_save = nullptr;
    std::shared_ptr<const MapSheet> m_sheet;
    LatestJob<std::shared_ptr<const MapSheet>> m_making;
};

} // namespace riparia
