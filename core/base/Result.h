// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

#include <string>
#include <type_traits>
#include <utility>

namespace riparia {

/// A value or an Error. Adds [[nodiscard]] to tl::expected (std::expected is C++23), so that no
/// failure is dropped by accident. Has its members: has_value(), value(), error(), and_then(), map().
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
    using Base = tl::expected<T, Error>;

public:
    using Base::Base;
    Result(Base base)
        : Base(std::move(base))
    {}
};

} // namespace riparia

/// Lets and_then() and or_else() take functions that return Result.
template <class T>
struct tl::detail::is_expected_impl<riparia::Result<T>> : std::true_type {};

namespace riparia {

/// `return fail(ErrorCode::FileNotFound, path);`
inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {}, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

/// Passes an error on: `if (!x) return fail(x.error());`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace riparia
