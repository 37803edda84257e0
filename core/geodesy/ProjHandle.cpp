// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/ProjHandle.h"

#include <proj.h>

#include <utility>

namespace riparia::detail {

namespace {
constexpr std::size_t kMaxMessages = 2000;
}

void PjDelete::operator()(PJconsts* object) const
{
    proj_destroy(object);
}

void PjContextDelete::operator()(pj_ctx* context) const
{
    proj_context_destroy(context);
}

void PjListDelete::operator()(PJ_OBJ_LIST* list) const
{
    proj_list_destroy(list);
}

PjContextPtr makeProjContext()
{
    PjContextPtr context(proj_context_create());
    proj_context_set_enable_network(context.get(), 0);
    proj_context_use_proj4_init_rules(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

ProjSession::ProjSession()
    : m_context(makeProjContext())
{
    proj_log_level(m_context.get(), PJ_LOG_ERROR);
    proj_log_func(m_context.get(), this, &ProjSession::onMessage);
}

ProjSession& ProjSession::ofThisThread()
{
    thread_local ProjSession session;
    return session;
}

void ProjSession::onMessage(void* session, int level, const char* message)
{
    std::string& messages = static_cast<ProjSession*>(session)->m_messages;
    if (level != PJ_LOG_ERROR || !message || messages.size() > kMaxMessages)
        return;
    if (!messages.empty())
        messages += "; ";
    messages += message;
}

std::string ProjSession::takeMessages()
{
    return std::exchange(m_messages, {});
}

} // namespace riparia::detail
