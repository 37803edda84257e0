// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/settings/RecentPlans.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QThreadPool;

namespace riparia {

class ActionCatalog;

/// What stands in the window's middle while no plan is open: the sample first, new, open, and the plans of late as cards.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    /// `thumbnails` is the folder where a plan's picture may be, see thumbnailFile().
    WelcomePage(const ActionCatalog& catalog, QString thumbnails, QWidget* parent = nullptr);
    ~WelcomePage() override;

    /// Shown at once, as there until lookForFiles(), which is called, knows better.
    void setPlans(RecentPlans plans);
    /// Looks beside the window which of the plans are still where they were; the cards follow when that is known.
    void lookForFiles();
    /// What went wrong, above the cards, until the next plan is opened or it is closed.
    void showMessage(const QString& text);
    static QString thumbnailFile(const QString& folder, const QString& planPath);

Q_SIGNALS:
    void openWanted(const QString& path);
    void locateWanted(const QString& path); ///< the file is not where it was
    void removeWanted(const QString& path);
    void pinWanted(const QString& path, bool pinned);
    void languageWanted(const QString& code);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QPushButton* makeRow(const QString& action);
    void showCards();
    QWidget* makeCard(const RecentPlan& plan);
    void arrange();
    void retranslate();

    const ActionCatalog& m_catalog;
    QString m_thumbnails;
    RecentPlans m_plans;
    QPushButton* m_sample;
    QLabel* m_sampleTitle;
    QLabel* m_sampleNote;
    QLabel* m_subtitle;
    std::vector<QPushButton*> m_rows;
    std::vector<QLabel*> m_rowTitles;
    QLabel* m_dropTitle;
    QLabel* m_dropNote;
    QButtonGroup* m_languages;
    QLabel* m_recentTitle;
    QLineEdit* m_find;
    QWidget* m_callout;
    QLabel* m_message;
    QLabel* m_none;
    QGridLayout* m_grid;
    QScrollArea* m_scroll;
    std::vector<QWidget*> m_cards;
    QStringList m_missing;      ///< paths of plans whose files were not there at the last look
    QThreadPool* m_lookingPool; ///< of its own: a share that does not answer holds up nobody else
    LatestJob<QStringList> m_looking;
};

} // namespace riparia
