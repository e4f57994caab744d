#include "sim/core/language.hpp"

#include "sim/core/catalogue.hpp"

#include <memory>
#include <vector>

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

namespace jemput {

namespace {

/// How numbers are written.
class Separators : public std::numpunct<char> {
  public:
    explicit Separators(LanguageCode code) : is_english_(code == LanguageCode::english) {}

  protected:
    [[nodiscard]] char do_decimal_point() const override { return is_english_ ? '.' : ','; }
    [[nodiscard]] char do_thousands_sep() const override { return is_english_ ? ',' : '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }

  private:
    bool is_english_;
};

/// The texts of the catalogue in the program.
std::locale with_texts(const std::locale& base) {
    namespace gettext = boost::locale::gnu_gettext;
    gettext::messages_info about;
    about.language = "id";
    about.encoding = "UTF-8";
    about.paths.emplace_back("");
    about.domains.emplace_back("jemput");
    about.callback = [](const std::string&, const std::string&) {
        const auto bytes = indonesian_catalogue();
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    return {base, gettext::create_messages_facet<char>(about)};
}

std::locale locale_of(LanguageCode code) {
    const std::locale numbers(std::locale::classic(), new Separators(code));  // the locale owns it
    return code == LanguageCode::indonesian ? with_texts(numbers) : numbers;
}

using Messages = boost::locale::message_format<char>;

const Messages* messages(const std::locale& locale) {
    return std::has_facet<Messages>(locale) ? &std::use_facet<Messages>(locale) : nullptr;
}

std::string with_true_minus(std::string number) {
    constexpr std::string_view minus = "\u2212";
    if (number.empty() || number.front() != '-') return number;
    const bool is_zero = number.find_first_of("123456789") == std::string::npos;
    return number.replace(0, 1, is_zero ? std::string_view{} : minus);
}

}  // namespace

Language::Language(LanguageCode code) : code_(code), locale_(locale_of(code)) {}

Language Language::of_locale(std::string_view locale_name) {
    const bool is_indonesian = locale_name.substr(0, 2) == "id" &&
                               (locale_name.size() == 2 || locale_name.find_first_of("_.@") == 2);
    return Language(is_indonesian ? LanguageCode::indonesian : LanguageCode::english);
}

std::string Language::whole(std::int64_t number) const {
    return with_true_minus(fmt::format(locale_, "{:L}", number));
}

std::string Language::decimal(double number, int digits) const {
    return with_true_minus(fmt::format(locale_, "{:.{}Lf}", number, digits));
}

std::string Language::translated(std::string_view context, std::string_view english) const {
    const std::string key(english);
    const std::string where(context);
    const Messages* found = messages(locale_);
    const char* text = found == nullptr || key.empty()
                           ? nullptr
                           : found->get(0, where.empty() ? nullptr : where.c_str(), key.c_str());
    return text == nullptr ? key : text;
}

std::string Language::translated(std::int64_t n, std::string_view one, std::string_view many) const {
    const Messages* found = messages(locale_);
    const char* text =
        found == nullptr ? nullptr : found->get(0, nullptr, std::string(one).c_str(), static_cast<int>(n));
    if (text != nullptr) return text;
    return std::string(n == 1 ? one : many);
}

}  // namespace jemput
