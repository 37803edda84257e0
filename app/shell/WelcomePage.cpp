// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/WelcomePage.h"

#include "app/panels/ElidedLabel.h"
#include "app/panels/Look.h"
#include "app/shell/ActionCatalog.h"
#include "app/shell/Workspace.h"
#include "app/text/Language.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kCardWidth = 274;
constexpr int kPictureHeight = 150;
constexpr std::size_t kFindFrom = 8;
constexpr int kLastLook = 2000; // milliseconds

QString when(const QString& iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate).toLocalTime();
    if (!time.isValid())
        return {};
    const QLocale locale(installedLanguage() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                                  : QLocale(QLocale::English));
    const QString clock = time.toString(QStringLiteral("HH:mm"));
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days == 0)
        return QCoreApplication::translate("riparia::WelcomePage", "today %1").arg(clock);
    if (days == 1)
        return QCoreApplication::translate("riparia::WelcomePage", "yesterday %1").arg(clock);
    return locale.toString(time.date(), QLocale::ShortFormat);
}

QString shortPath(const QString& path)
{
    const QString home = QDir::homePath();
    const QString folder = QFileInfo(path).path();
    return folder.startsWith(home) ? u'~' + folder.mid(home.size()) : folder;
}

/// A plan as a picture with its name; a click opens it.
class PictureLabel : public QWidget {
public:
    PictureLabel(const QString& file, bool isMissing, QWidget* parent)
        : QWidget(parent)
        , m_picture(file)
        , m_isMissing(isMissing)
    {
        setFixedHeight(kPictureHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRect place = rect().adjusted(1, 1, -1, 0);
        painter.fillRect(place, theme.color(QStringLiteral("inset")));
        if (m_picture.isNull() || m_isMissing) {
            const QString icon = m_isMissing ? QStringLiteral("warning") : QStringLiteral("river");
            const QPixmap mark = Theme::pixmap(icon, 24, theme.color(QStringLiteral("secondary")), devicePixelRatioF());
            painter.drawPixmap(place.center() - QPoint(12, m_isMissing ? 34 : 12), mark);
        } else {
            painter.drawPixmap(place, m_picture);
        }
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(QStringLiteral("separator")));
    }

private:
    QPixmap m_picture;
    bool m_isMissing;
};

} // namespace

WelcomePage::WelcomePage(const ActionCatalog& catalog, QString thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_thumbnails(std::move(thumbnails))
    , m_lookingPool(new QThreadPool)
    , m_looking(m_lookingPool)
{
    m_lookingPool->setMaxThreadCount(1);
    setObjectName(QStringLiteral("welcomePage"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeLeft());
    row->addWidget(makeRight(), 1);
    retranslate();
}

WelcomePage::~WelcomePage()
{
    m_looking.stop();
    // The program does not wait for a share that does not answer: the thread goes with the process.
    if (m_lookingPool->waitForDone(kLastLook))
        delete m_lookingPool;
}

QString WelcomePage::thumbnailFile(const QString& folder, const QString& planPath)
{
    const QByteArray hash = QCryptographicHash::hash(planPath.toUtf8(), QCryptographicHash::Sha1).toHex();
    return folder + u'/' + QString::fromLatin1(hash) + QStringLiteral(".png");
}

void WelcomePage::showMessage(const QString& text)
{
    m_message->setText(text);
    m_callout->setVisible(!text.isEmpty());
}

QPushButton* WelcomePage::makeRow(const QString& id)
{
    QAction& action = m_catalog.action(id);
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("welcome_") + id);
    button->setProperty("role", QStringLiteral("row"));
    button->setFixedHeight(look::scaled(46));
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(16);
    auto* icon = new QLabel(button);
    const QString picture = id == QStringLiteral("help.tour") ? QStringLiteral("help") : id.section(u'.', 1);
    icon->setPixmap(Theme::icon(picture, 24, QStringLiteral("accent")).pixmap(24, 24));
    row->addWidget(icon);
    QLabel* title = look::label(button);
    row->addWidget(title, 1);
    QLabel* keys = look::label(button, kSmallText, false, "secondary");
    keys->setText(action.shortcut().toString(QKeySequence::NativeText));
    row->addWidget(keys);
    for (QLabel* label : {icon, title, keys})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    m_rows.push_back(button);
    m_rowTitles.push_back(title);
    return button;
}

QWidget* WelcomePage::makeLeft()
{
    auto* left = new QWidget(this);
    left->setFixedWidth(look::scaled(360));
    look::setSurface(left, "panel");
    look::setEdge(left, "right");
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(36, 40, 36, 20);
    column->setSpacing(0);

    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    auto* logo = new QLabel(left);
    logo->setPixmap(Theme::icon(QStringLiteral("riparia"), 48).pixmap(48, 48));
    head->addWidget(logo);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    QLabel* title = look::label(left, kFigureText, true);
    title->setText(QStringLiteral("Riparia"));
    names->addWidget(title);
    m_subtitle = look::label(left, 1.0, false, "secondary");
    names->addWidget(m_subtitle);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(28);

    m_sample = new QPushButton(left);
    m_sample->setObjectName(QStringLiteral("welcomeSample"));
    m_sample->setProperty("role", QStringLiteral("primary"));
    m_sample->setFixedHeight(look::scaled(58));
    auto* sampleRow = new QHBoxLayout(m_sample);
    sampleRow->setContentsMargins(16, 6, 12, 6);
    sampleRow->setSpacing(16);
    auto* icon = new QLabel(m_sample);
    icon->setPixmap(Theme::icon(QStringLiteral("sample"), 24, QStringLiteral("on_accent")).pixmap(24, 24));
    sampleRow->addWidget(icon);
    auto* sampleTexts = new QVBoxLayout;
    sampleTexts->setSpacing(0);
    m_sampleTitle = look::label(m_sample, 1.0, true);
    m_sampleNote = look::label(m_sample);
    for (QLabel* label : {m_sampleTitle, m_sampleNote}) {
        look::setProperty(label, "tone", QStringLiteral("on_accent"));
        sampleTexts->addWidget(label);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    sampleRow->addLayout(sampleTexts, 1);
    connect(m_sample, &QPushButton::clicked, &m_catalog.action(QStringLiteral("file.sample")), &QAction::trigger);
    column->addWidget(m_sample);
    column->addSpacing(12);
    for (const char* id : {"file.new", "file.open", "file.import", "help.tour"}) {
        column->addWidget(makeRow(QString::fromLatin1(id)));
        auto* line = new QWidget(left);
        line->setFixedHeight(1);
        look::setEdge(line, "top");
        column->addWidget(line);
    }
    column->addSpacing(24);

    auto* drop = new QWidget(left);
    drop->setAttribute(Qt::WA_StyledBackground);
    drop->setProperty("card", QStringLiteral("drop"));
    auto* dropColumn = new QVBoxLayout(drop);
    dropColumn->setContentsMargins(12, 16, 12, 16);
    m_dropTitle = look::label(drop);
    m_dropNote = look::label(drop, kSmallText, false, "secondary");
    for (QLabel* label : {m_dropTitle, m_dropNote}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        dropColumn->addWidget(label);
    }
    column->addWidget(drop);
    column->addStretch();

    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->setSpacing(0);
    m_languages = new QButtonGroup(this);
    const std::pair<const char*, QString> languages[] = {{"en", QStringLiteral("English")},
                                                         {"zh_CN", QStringLiteral("中文")}};
    for (const auto& [code, name] : languages) {
        auto* button = new QToolButton(left);
        button->setObjectName(QStringLiteral("language_") + QLatin1String(code));
        button->setText(name);
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("choice"));
        button->setProperty("place", foot->count() == 1 ? QStringLiteral("first") : QStringLiteral("last"));
        look::setName(button, name);
        button->setFocusPolicy(Qt::StrongFocus);
        m_languages->addButton(button);
        foot->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, code = QString::fromLatin1(code)] { Q_EMIT languageWanted(code); });
    }
    column->addLayout(foot);
    return left;
}

QWidget* WelcomePage::makeRight()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(56, 40, 56, 24);
    column->setSpacing(16);
    m_callout = new QWidget(body);
    m_callout->setAttribute(Qt::WA_StyledBackground);
    m_callout->setProperty("callout", QStringLiteral("error"));
    auto* calloutRow = new QHBoxLayout(m_callout);
    calloutRow->setContentsMargins(12, 8, 8, 8);
    auto* mark = new QLabel(m_callout);
    mark->setPixmap(Theme::icon(QStringLiteral("error"), 16, QStringLiteral("error")).pixmap(16, 16));
    calloutRow->addWidget(mark);
    m_message = look::label(m_callout);
    m_message->setObjectName(QStringLiteral("welcomeMessage"));
    m_message->setWordWrap(true);
    calloutRow->addWidget(m_message, 1);
    QToolButton* cross = look::iconButton(m_callout, QStringLiteral("close"), QStringLiteral("welcomeMessageClose"));
    connect(cross, &QToolButton::clicked, m_callout, &QWidget::hide);
    calloutRow->addWidget(cross);
    m_callout->hide();
    column->addWidget(m_callout);
    auto* head = new QHBoxLayout;
    m_recentTitle = look::label(body, kSectionText, true);
    head->addWidget(m_recentTitle);
    head->addStretch();
    m_find = new QLineEdit(body);
    m_find->setObjectName(QStringLiteral("welcomeFind"));
    m_find->setFixedWidth(look::scaled(220));
    m_find->addAction(Theme::icon(QStringLiteral("search"), 16), QLineEdit::LeadingPosition)
        ->setObjectName(QStringLiteral("welcomeFindIcon"));
    head->addWidget(m_find);
    column->addLayout(head);
    m_none = look::label(body, 1.0, false, "secondary");
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::RichText);
    column->addWidget(m_none);
    m_grid = new QGridLayout;
    m_grid->setSpacing(20);
    m_grid->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addLayout(m_grid);
    column->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_find, &QLineEdit::textChanged, this, &WelcomePage::showCards);
    return m_scroll;
}

void WelcomePage::setPlans(RecentPlans plans)
{
    m_plans = std::move(plans);
    showCards();
    lookForFiles();
}

void WelcomePage::lookForFiles()
{
    QStringList paths;
    for (const RecentPlan& plan : m_plans.plans())
        paths.append(plan.path);
    m_looking.start(
        [paths](const Progress& progress) -> Result<QStringList> {
            QStringList missing;
            for (const QString& path : paths) {
                if (progress.cancelled())
                    return fail(ErrorCode::Cancelled);
                if (!QFileInfo::exists(path))
                    missing.append(path);
            }
            return missing;
        },
        [this](Result<QStringList> missing) {
            if (!missing || *missing == m_missing)
                return;
            m_missing = std::move(*missing);
            showCards();
        });
}

QWidget* WelcomePage::makeCard(const RecentPlan& plan)
{
    const bool isMissing = m_missing.contains(plan.path);
    auto* card = new QPushButton(this);
    card->setObjectName(QStringLiteral("recentCard"));
    card->setProperty("card", true);
    card->setFixedSize(kCardWidth, kPictureHeight + look::scaled(76));
    look::setName(card,
                  isMissing ? tr("%1: the file is not where it was").arg(plan.title) : tr("Open %1").arg(plan.title));
    card->setToolTip(plan.path);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    auto* picture = new PictureLabel(thumbnailFile(m_thumbnails, plan.path), isMissing, card);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents, !isMissing);
    column->addWidget(picture);
    if (isMissing) {
        auto* inside = new QVBoxLayout(picture);
        inside->addStretch();
        QLabel* text = look::label(picture, 1.0, false, "secondary");
        text->setText(tr("The file is not where it was"));
        text->setAlignment(Qt::AlignHCenter);
        inside->addWidget(text);
        auto* buttons = new QHBoxLayout;
        auto* locate = new QPushButton(tr("Locate…"), picture);
        auto* remove = new QPushButton(tr("Remove", "from the list of recent plans"), picture);
        locate->setObjectName(QStringLiteral("recentLocate"));
        remove->setObjectName(QStringLiteral("recentRemove"));
        for (QPushButton* button : {locate, remove}) {
            button->setAccessibleName(button->text());
            buttons->addWidget(button);
        }
        inside->addLayout(buttons);
        connect(locate, &QPushButton::clicked, this, [this, path = plan.path] { Q_EMIT locateWanted(path); });
        connect(remove, &QPushButton::clicked, this, [this, path = plan.path] { Q_EMIT removeWanted(path); });
    } else {
        connect(card, &QPushButton::clicked, this, [this, path = plan.path] { Q_EMIT openWanted(path); });
    }
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(12, 6, 8, 0);
    texts->setSpacing(1);
    auto* titleRow = new QHBoxLayout;
    auto* title = new ElidedLabel(card);
    look::setText(title, 1.0, true);
    title->setText(plan.title);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    if (isMissing)
        look::setTone(title, "secondary");
    titleRow->addWidget(title, 1);
    QToolButton* pin = look::iconButton(card, QStringLiteral("pin"), QStringLiteral("recentPin"));
    pin->setIcon(
        Theme::icon(QStringLiteral("pin"), 16, plan.pinned ? QStringLiteral("accent") : QStringLiteral("secondary")));
    look::setName(pin, plan.pinned ? tr("Let go of %1").arg(plan.title) : tr("Keep %1 in front").arg(plan.title));
    connect(pin, &QToolButton::clicked, this,
            [this, path = plan.path, pinned = plan.pinned] { Q_EMIT pinWanted(path, !pinned); });
    titleRow->addWidget(pin);
    texts->addLayout(titleRow);
    auto* folder = new ElidedLabel(card, Qt::ElideMiddle);
    look::setText(folder, kSmallText);
    look::setTone(folder, "secondary");
    folder->setText(shortPath(plan.path));
    folder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    texts->addWidget(folder);
    auto* facts = new QHBoxLayout;
    QLabel* figures = look::label(card, kSmallText);
    figures->setText(Workspace::shownFigures(plan.figures));
    QLabel* time = look::label(card, kSmallText, false, "secondary");
    time->setText(when(plan.openedAt));
    facts->addWidget(figures);
    facts->addStretch();
    facts->addWidget(time);
    facts->setContentsMargins(0, 4, 4, 0);
    texts->addLayout(facts);
    for (QLabel* label : std::initializer_list<QLabel*>{title, folder, figures, time})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    column->addLayout(texts);
    return card;
}

void WelcomePage::showCards()
{
    for (QWidget* card : m_cards)
        card->deleteLater();
    m_cards.clear();
    const QString wanted = m_find->text().trimmed();
    for (const RecentPlan& plan : m_plans.plans()) {
        if (wanted.isEmpty() || plan.title.contains(wanted, Qt::CaseInsensitive) ||
            plan.path.contains(wanted, Qt::CaseInsensitive))
            m_cards.push_back(makeCard(plan));
    }
    const bool none = m_plans.plans().empty();
    m_find->setVisible(m_plans.plans().size() > kFindFrom);
    m_recentTitle->setText(none ? tr("From river lines to a sum that holds") : tr("Recent plans"));
    m_none->setVisible(none);
    arrange();
}

void WelcomePage::arrange()
{
    const int width = m_scroll->viewport()->width() - 112;
    const int across = std::max(1, (width + 20) / (kCardWidth + 20));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / across, static_cast<int>(i) % across);
        m_cards[i]->show();
    }
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showCards();
}

void WelcomePage::retranslate()
{
    m_subtitle->setText(tr("River and greenway remediation plans"));
    m_sampleTitle->setText(tr("Open sample plan"));
    m_sampleNote->setText(tr("Pingdi: 13 rivers with their works"));
    look::setName(m_sample, tr("Open sample plan"));
    m_rowTitles[0]->setText(tr("New plan"));
    m_rowTitles[1]->setText(tr("Open…"));
    m_rowTitles[2]->setText(tr("Import…"));
    m_rowTitles[3]->setText(tr("Five-minute tour"));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        look::setName(m_rows[i], m_rowTitles[i]->text());
    m_dropTitle->setText(tr("Drop a plan or a map file anywhere"));
    m_dropNote->setText(tr("Shapefile (also zipped), GeoPackage, GeoJSON, KML, DXF ..."));
    m_find->setPlaceholderText(tr("Find a plan"));
    m_find->setAccessibleName(tr("Find a plan"));
    for (QAction* icon : m_find->actions())
        icon->setText(tr("Find a plan"));
    look::setName(findChild<QToolButton*>(QStringLiteral("welcomeMessageClose")), tr("Close this message"));
    const auto step = [](const QString& head, const QString& text) -> QString {
        return QStringLiteral("<p><b>") + head + QStringLiteral("</b><br>") + text + QStringLiteral("</p>");
    };
    m_none->setText(
        step(tr("Draw along the river."),
             tr("Two clicks make a segment with its chainages, its bank and its length.")) +
        step(tr("Nothing is counted twice."),
             tr("Gross, overlap and net stand side by side, for each river, works, measure, status and year.")) +
        step(tr("Nothing is lost."), tr("Every change can be undone; a sketch too.")));
    const bool chinese = installedLanguage() == Language::Chinese;
    for (QAbstractButton* button : m_languages->buttons())
        button->setChecked((button->objectName() == QStringLiteral("language_zh_CN")) == chinese);
    showCards();
}

} // namespace riparia
