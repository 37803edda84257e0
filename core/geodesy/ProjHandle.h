// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

struct PJconsts;
struct pj_ctx;
struct PJ_OBJ_LIST;

namespace riparia::detail {

struct PjDelete {
    void operator()(PJconsts* object) const;
};
struct PjContextDelete {
    void operator()(pj_ctx* context) const;
};
struct PjListDelete {
    void operator()(PJ_OBJ_LIST* list) const;
};
using PjPtr = std::unique_ptr<PJconsts, PjDelete>;
using PjListPtr = std::unique_ptr<PJ_OBJ_LIST, PjListDelete>;
using PjContextPtr = std::unique_ptr<pj_ctx, PjContextDelete>;

/// A context that never asks the network, never reads old init files and keeps quiet.
PjContextPtr makeProjContext();

/// PROJ for looking systems up and reading their text: one context per thread, made at first use. Objects made with
/// it must not leave the thread.
class ProjSession {
public:
    static ProjSession& ofThisThread();

    pj_ctx* context() const { return m_context.get(); }
    /// What PROJ complained of since the last call, joined by "; ".
    std::string takeMessages();

private:
    ProjSession();
    static void onMessage(void* session, int level, const char* message);

    std::string m_messages;
    PjContextPtr m_context;
};

} // namespace riparia::detail
