#pragma once

#include <cstdint>
#include <locale>
#include <string>
#include <string_view>

#include <fmt/args.h>
#include <fmt/format.h>

namespace jemput {

enum class LanguageCode : std::uint8_t { indonesian, english };

/// Marks an English text that will be translated elsewhere, when it is written for people.
[[nodiscard]] constexpr std::string_view translatable(std::string_view english) {
    return english;
}

/// A language in which people read: its texts and its way to write numbers. A value, handed to whatever
/// writes for people; nothing in the program has a language of its own.
///
/// Texts are written in English and looked up in assets/translations, which is compiled into the program.
/// What is not found there stays as it is. Arguments are those of fmt, by name: "{wait} on average", so that
/// a translation may put them in another order. A test holds that no text is missing and that the names
/// agree.
class Language {
  public:
    explicit Language(LanguageCode code);

    /// That of the environment's locale, such as "id_ID.UTF-8": Indonesian where it begins with "id".
    [[nodiscard]] static Language of_locale(std::string_view locale_name);

    [[nodiscard]] LanguageCode code() const { return code_; }

    /// As in HTML: "id" or "en".
    [[nodiscard]] std::string_view tag() const { return code_ == LanguageCode::indonesian ? "id" : "en"; }

    /// The text in this language, with its arguments put in.
    template <class... Arguments>
    [[nodiscard]] std::string text(std::string_view english, const Arguments&... arguments) const {
        return fmt::vformat(translated({}, english), fmt::make_format_args(arguments...));
    }

    /// The same for a text that means different things in different places, told apart by `context`.
    template <class... Arguments>
    [[nodiscard]] std::string text_in(std::string_view context, std::string_view english,
                                      const Arguments&... arguments) const {
        return fmt::vformat(translated(context, english), fmt::make_format_args(arguments...));
    }

    /// The text for a number of things, which is the argument "n": plural(n, "{n} visit", "{n} visits").
    template <class... Arguments>
    [[nodiscard]] std::string plural(std::int64_t n, std::string_view one, std::string_view many,
                                     const Arguments&... arguments) const {
        const std::string number = whole(n);
        const auto named = fmt::arg("n", number);
        return fmt::vformat(translated(n, one, many), fmt::make_format_args(named, arguments...));
    }

    /// What a scenario says for people, such as the name of a step, word by word: shipped scenarios are in
    /// the catalogue, others stay as they were written.
    [[nodiscard]] std::string of_scenario(std::string_view written) const { return translated({}, written); }

    /// "1,234,567" or "1.234.567".
    [[nodiscard]] std::string whole(std::int64_t number) const;

    /// With so many digits after the point (or comma): "1,234.5" or "1.234,5"; a true minus sign, never minus
    /// 0.
    [[nodiscard]] std::string decimal(double number, int digits) const;

  private:
    [[nodiscard]] std::string translated(std::string_view context, std::string_view english) const;
    [[nodiscard]] std::string translated(std::int64_t n, std::string_view one, std::string_view many) const;

    LanguageCode code_;
    std::locale locale_;
};

}  // namespace jemput
