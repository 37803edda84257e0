// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OutputFile.h"

#include "app/text/Fill.h"

#include <ostream>

namespace riparia::cli {

Result<OutputFile> OutputFile::open(const Arguments& arguments, Session& session)
{
    OutputFile output(session);
    const std::string path = arguments.value("output").value_or("-");
    if (path == "-")
        return output;
    session.file = path;
    auto writer = FileWriter::open(path, arguments.has("overwrite"));
    if (!writer)
        return fail(writer.error());
    output.m_file = std::move(*writer);
    return output;
}

Sink OutputFile::sink()
{
    return [this](std::string_view bytes) -> Result<void> {
        if (m_session->isStopped())
            return fail(ErrorCode::Cancelled);
        if (m_file)
            return m_file->write(bytes);
        m_session->out() << bytes;
        if (!m_session->out())
            return fail(ErrorCode::FileNotWritable, "-");
        return {};
    };
}

Result<void> OutputFile::commit()
{
    if (!m_file)
        return {};
    if (auto done = m_file->commit(); !done)
        return done;
    m_session->note(fill(tr("%1 was written."), {m_session->file}));
    return {};
}

} // namespace riparia::cli
