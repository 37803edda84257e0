// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/ProjPipeline.h"

#include <proj.h>

#include <cmath>
#include <limits>
#include <utility>

namespace riparia::detail {

struct ProjPipeline::Worker {
    PjContextPtr context;
    PjPtr operation; // after the context: destroyed before it
};

ProjPipeline::ProjPipeline(std::string definition)
    : m_definition(std::move(definition))
{}

ProjPipeline::~ProjPipeline() = default;

std::shared_ptr<const ProjPipeline> ProjPipeline::make(std::string definition)
{
    std::shared_ptr<ProjPipeline> pipeline(new ProjPipeline(std::move(definition)));
    std::unique_ptr<Worker> first = pipeline->makeWorker();
    if (!first)
        return nullptr;
    pipeline->m_hasInverse = proj_pj_info(first->operation.get()).has_inverse != 0;
    pipeline->m_idle.push_back(std::move(first));
    return pipeline;
}

std::unique_ptr<ProjPipeline::Worker> ProjPipeline::makeWorker() const
{
    auto worker = std::make_unique<Worker>();
    worker->context = makeProjContext();
    worker->operation.reset(proj_create(worker->context.get(), m_definition.c_str()));
    if (!worker->operation)
        return nullptr;
    return worker;
}

ProjPipeline::Lease::Lease(const ProjPipeline& pipeline)
    : m_pipeline(pipeline)
{
    {
        const std::lock_guard lock(pipeline.m_mutex);
        if (!pipeline.m_idle.empty()) {
            m_worker = std::move(pipeline.m_idle.back());
            pipeline.m_idle.pop_back();
        }
    }
    if (!m_worker)
        m_worker = pipeline.makeWorker();
}

ProjPipeline::Lease::~Lease()
{
    if (!m_worker)
        return;
    const std::lock_guard lock(m_pipeline.m_mutex);
    m_pipeline.m_idle.push_back(std::move(m_worker));
}

std::size_t ProjPipeline::Lease::convert(Direction direction, std::span<double> x, std::span<double> y) const
{
    if (m_worker) {
        proj_errno_reset(m_worker->operation.get());
        proj_trans_generic(m_worker->operation.get(), direction == Direction::Forward ? PJ_FWD : PJ_INV, x.data(),
                           sizeof(double), x.size(), y.data(), sizeof(double), y.size(), nullptr, 0, 0, nullptr, 0, 0);
    }
    std::size_t failed = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (m_worker && std::isfinite(x[i]) && std::isfinite(y[i]))
            continue;
        x[i] = y[i] = std::numeric_limits<double>::quiet_NaN();
        ++failed;
    }
    return failed;
}

} // namespace riparia::detail
