#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace jemput {

template <class Signature>
class SharedFunction;

/// A function (or none) whose copies are one and the same: the functions of a type hold the types of its
/// parts, and those of theirs, so that copying them all with each copy of a type would take most of the time
/// of a short command.
template <class Result, class... Arguments>
class SharedFunction<Result(Arguments...)> {
  public:
    SharedFunction() = default;

    template <class F>
    requires(!std::same_as<F, SharedFunction> && std::is_invocable_r_v<Result, const F&, Arguments...>)
        SharedFunction(F function)  // NOLINT(google-explicit-constructor): as std::function
        : function_{std::make_shared<const std::function<Result(Arguments...)>>(std::move(function))} {}

    explicit operator bool() const { return function_ != nullptr; }

    Result operator()(Arguments... arguments) const {
        return (*function_)(std::forward<Arguments>(arguments)...);
    }

  private:
    std::shared_ptr<const std::function<Result(Arguments...)>> function_;
};

}  // namespace jemput
