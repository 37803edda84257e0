// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace riparia {

/// Registers the readers of the formats we accept, and nothing else, and closes GDAL's doors: no plug-ins, no network, no
/// files written beside the user's, no code in VRT files. Once per process; call before any use of GDAL.
void prepareGdal();

/// Collects what GDAL and PROJ report on this thread while it lives, instead of their writing to stderr.
class GdalMessages {
public:
    struct Message {
        bool isFailure = false; ///< else a warning
        std::string text;
        std::size_t times = 1;

        friend bool operator==(const Message&, const Message&) = default;
    };

    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// What was reported since the last call, each text once; at most a hundred.
    std::vector<Message> take();
    void add(bool isFailure, const char* text);

private:
    std::vector<Message> m_messages;
};

} // namespace riparia
