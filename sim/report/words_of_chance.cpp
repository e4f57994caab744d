#include "sim/core/text.hpp"
#include "sim/report/words.hpp"

#include <variant>

#include <fmt/format.h>

namespace jemput {

namespace {

/// Says what a time is drawn from, family by family.
class FamilyWords {
  public:
    explicit FamilyWords(const Language& language) : language_(language) {}

    std::string operator()(const family::Constant& f) const {
        return language_.text("always {value}", fmt::arg("value", time(f.value)));
    }
    std::string operator()(const family::Uniform& f) const {
        return language_.text("uniform from {low} to {high}", fmt::arg("low", time(f.low)),
                              fmt::arg("high", time(f.high)));
    }
    std::string operator()(const family::Triangular& f) const {
        return language_.text("triangular from {low} to {high}, most likely {mode}",
                              fmt::arg("low", time(f.low)), fmt::arg("high", time(f.high)),
                              fmt::arg("mode", time(f.mode)));
    }
    std::string operator()(const family::Exponential& f) const {
        return language_.text("exponential, mean {mean}", fmt::arg("mean", time(f.mean)));
    }
    std::string operator()(const family::Gamma& f) const {
        if (f.stages > 0) {
            return language_.text("Erlang, mean {mean}, {stages} stages", fmt::arg("mean", time(f.mean)),
                                  fmt::arg("stages", f.stages));
        }
        return language_.text("gamma, mean {mean}, coefficient of variation {cv}",
                              fmt::arg("mean", time(f.mean)), fmt::arg("cv", number(f.cv)));
    }
    std::string operator()(const family::Lognormal& f) const {
        return language_.text("lognormal, mean {mean}, coefficient of variation {cv}",
                              fmt::arg("mean", time(f.mean)), fmt::arg("cv", number(f.cv)));
    }
    std::string operator()(const family::Weibull& f) const {
        return language_.text("Weibull, shape {shape}, scale {scale}", fmt::arg("shape", number(f.shape)),
                              fmt::arg("scale", time(f.scale)));
    }
    std::string operator()(const family::Normal& f) const {
        return language_.text(
            "normal, mean {mean}, standard deviation {deviation} (both before the cut), without its part "
            "below zero",
            fmt::arg("mean", time(f.mu)), fmt::arg("deviation", time(f.sigma)));
    }
    std::string operator()(const family::Pert& f) const {
        return language_.text("PERT (beta) from {low} to {high}, most likely {mode}",
                              fmt::arg("low", time(f.low)), fmt::arg("high", time(f.high)),
                              fmt::arg("mode", time(f.mode)));
    }
    std::string operator()(const family::Empirical& f) const {
        Sentences values;
        double before = 0;
        for (const family::Empirical::Value& v : f.values) {
            values.push_back(language_.text("{value} with probability {share}",
                                            fmt::arg("value", time(v.value)),
                                            fmt::arg("share", share_in_words(language_, v.share - before))));
            before = v.share;
        }
        return language_.text("one of the observed times {values}", fmt::arg("values", join(values, "; ")));
    }
    std::string operator()(const family::Mixture& f) const {
        Sentences parts;
        for (const family::Component& part : f.components)
            parts.push_back(language_.text(
                "in {share} of the cases {time}", fmt::arg("share", share_in_words(language_, part.weight)),
                fmt::arg("time", distribution_in_words(language_, part.distribution))));
        return join(parts, "; ");
    }

  private:
    [[nodiscard]] std::string time(double minutes) const { return minutes_in_words(language_, minutes); }
    [[nodiscard]] std::string number(double value) const { return number_in_words(language_, value); }

    const Language& language_;
};

}  // namespace

std::string distribution_in_words(const Language& language, const Distribution& minutes) {
    return std::visit(FamilyWords(language), minutes.family());
}

}  // namespace jemput
