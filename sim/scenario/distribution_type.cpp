#include "sim/scenario/distribution_type.hpp"

#include "sim/random/distribution_fault.hpp"
#include "sim/scenario/csv_column.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace jemput {

namespace {

/// The parameters of every family, as they are written; each family uses some of them.
struct Parameters {
    double mean = 0;
    double cv = 0;
    double sd = 0;
    double low = 0;
    double mode = 0;
    double high = 0;
    double shape = 0;
    double scale = 0;
    int stages = 1;
};

/// Times that were observed: written here, or in a column of a CSV file.
struct Observed {
    std::vector<double> values;
    std::vector<double> weights;
    std::optional<std::string> file;
    std::optional<std::string> column;
};

struct Part {
    double weight = 1;
    Distribution time;
};

using Make = std::function<Distribution(const Parameters&)>;
using Find = std::function<fault_of::Fault(const Parameters&)>;

Record<Parameters> parameters(const std::string& name, const std::string& doc) {
    return {name, doc};
}

/// The rule that the factory itself asserts, told to the person who wrote the numbers.
Type<Distribution> family(Record<Parameters> keys, Find fault, const Make& make) {
    keys.check([fault = std::move(fault)](const Parameters& p, const Node& mapping, Reader& reader) {
        if (const auto text = fault(p)) reader.fault(mapping.place, "parameters that do not fit", *text);
    });
    return mapped<Distribution, Parameters>(record(std::move(keys)), make);
}

Type<double> cv() {
    return number(0, 100);
}

std::vector<Alternative<Distribution>> simple_families() {
    const auto mean = [](Record<Parameters> keys) {
        return keys.required("mean", &Parameters::mean, minutes(), "The mean.");
    };
    const auto mean_and_cv = [&mean](Record<Parameters> keys) {
        return mean(std::move(keys))
            .required("cv", &Parameters::cv, cv(), "Coefficient of variation: standard deviation over mean.");
    };
    const auto low_and_high = [](Record<Parameters> keys) {
        return keys.required("low", &Parameters::low, minutes(), "The least value.")
            .required("high", &Parameters::high, minutes(), "The greatest value.");
    };
    const auto mode = [](Record<Parameters> keys) {
        return keys.required("mode", &Parameters::mode, minutes(), "The likeliest value.");
    };

    std::vector<Alternative<Distribution>> all;
    all.push_back({"uniform",
                   family(
                       low_and_high(parameters("uniform", "Every value between two bounds alike.")),
                       [](const Parameters& p) { return fault_of::uniform(p.low, p.high); },
                       [](const Parameters& p) { return Distribution::uniform(p.low, p.high); }),
                   "every value between two bounds alike"});
    all.push_back({"triangular",
                   family(
                       mode(low_and_high(parameters("triangular",
                                                    "Rises from the least to the likeliest value "
                                                    "and falls to the greatest."))),
                       [](const Parameters& p) { return fault_of::triangular(p.low, p.mode, p.high); },
                       [](const Parameters& p) { return Distribution::triangular(p.low, p.mode, p.high); }),
                   "from three values that an expert can tell"});
    all.push_back({"pert",
                   family(
                       mode(low_and_high(parameters("pert",
                                                    "Like the triangular one, but smooth, and the extremes "
                                                    "are rarer: a beta distribution with mean "
                                                    "(low + 4 mode + high) / 6."))),
                       [](const Parameters& p) { return fault_of::pert(p.low, p.mode, p.high); },
                       [](const Parameters& p) { return Distribution::pert(p.low, p.mode, p.high); }),
                   "from three values that an expert can tell, smooth"});
    all.push_back({"exponential",
                   family(
                       mean(parameters("exponential",
                                       "Without memory: what is still to come does not depend on "
                                       "what has passed.")),
                       [](const Parameters& p) { return fault_of::exponential(p.mean); },
                       [](const Parameters& p) { return Distribution::exponential(p.mean); }),
                   "without memory"});
    all.push_back({"erlang",
                   family(
                       mean(parameters("erlang", "The sum of equal exponential stages."))
                           .required("stages", &Parameters::stages, count(1, 1000), "How many stages."),
                       [](const Parameters& p) { return fault_of::erlang(p.stages, p.mean); },
                       [](const Parameters& p) { return Distribution::erlang(p.stages, p.mean); }),
                   "a sum of exponential stages"});
    all.push_back({"gamma",
                   family(
                       mean_and_cv(parameters("gamma",
                                              "From mean and variation; its tail is lighter than that of "
                                              "the lognormal one.")),
                       [](const Parameters& p) { return fault_of::gamma(p.mean, p.cv); },
                       [](const Parameters& p) { return Distribution::gamma(p.mean, p.cv); }),
                   "from mean and variation, with a light tail"});
    all.push_back({"lognormal",
                   family(
                       mean_and_cv(parameters("lognormal",
                                              "The usual form of service times: mostly near the "
                                              "mean, now and then much longer. Mean and variation are "
                                              "those of the time itself, not of its logarithm.")),
                       [](const Parameters& p) { return fault_of::lognormal(p.mean, p.cv); },
                       [](const Parameters& p) { return Distribution::lognormal(p.mean, p.cv); }),
                   "from mean and variation, now and then much longer"});
    all.push_back({"weibull",
                   family(
                       parameters("weibull",
                                  "For life times: the risk of ending rises (shape above 1) or falls "
                                  "(below 1) with age.")
                           .required("shape", &Parameters::shape, positive_number(), "The shape.")
                           .required("scale", &Parameters::scale, minutes(), "The scale: 63 % are shorter."),
                       [](const Parameters& p) { return fault_of::weibull(p.shape, p.scale); },
                       [](const Parameters& p) { return Distribution::weibull(p.shape, p.scale); }),
                   "with a risk of ending that rises or falls with age"});
    all.push_back({"normal",
                   family(
                       mean(parameters("normal",
                                       "The bell curve, without its part below zero: mean and standard "
                                       "deviation are those before the cut."))
                           .required("sd", &Parameters::sd, minutes(), "The standard deviation."),
                       [](const Parameters& p) { return fault_of::normal(p.mean, p.sd); },
                       [](const Parameters& p) { return Distribution::normal(p.mean, p.sd); }),
                   "the bell curve, cut at zero"});
    return all;
}

void check_observed(const Observed& o, const Node& mapping, Reader& reader) {
    if (o.file.has_value() == !o.values.empty()) {
        reader.fault(mapping.place, o.file ? "both values and a file" : "neither values nor a file",
                     "either `values` or `file` and `column`");
    } else if (o.file.has_value() != o.column.has_value()) {
        reader.fault(mapping.place, "only one of `file` and `column`", "both of them");
    } else if (o.file && !o.weights.empty()) {
        reader.fault(mapping.place_of("weights"), "weights beside a file", "weights only beside `values`");
    } else if (!o.file) {
        if (const auto text = fault_of::empirical(o.values, o.weights)) {
            reader.fault(mapping.place, "observations that do not fit", *text);
        }
    }
}

/// The file is read where the mapping is read, so that its faults are reported with all others.
Type<Distribution> observed() {
    Record<Observed> keys("empirical", "Times that were observed; each draw is one of them.");
    keys.optional("values", &Observed::values, list(minutes()), "The times.")
        .optional("weights", &Observed::weights, list(number(0, 1e9)),
                  "How often each of the values was observed; all alike when left out.")
        .optional("file", &Observed::file, text(),
                  "A CSV file with the times, relative to the file in which this stands; its first line has "
                  "the names "
                  "of the columns.",
                  "the times stand in `values`")
        .optional("column", &Observed::column, text(), "The column of the file with the times, in minutes.",
                  "the times stand in `values`")
        .check(check_observed);
    return read_further<Distribution, Observed>(
        record(std::move(keys)),
        [](const Observed& o, const Node& node, Reader& reader) -> std::optional<Distribution> {
            if (!o.file) return Distribution::empirical(o.values, o.weights);
            const auto values = read_csv_column(*o.file, *o.column, node.place_of("file"), reader);
            return values ? std::optional{Distribution::empirical(*values)} : std::nullopt;
        });
}

Type<Distribution> mixture_of(const Type<Distribution>& simple) {
    Record<Part> part("part of a mixture", "One kind of case in a mixture.");
    part.required("weight", &Part::weight, number(0, 1e9),
                  "How often it is this kind, compared with the others.")
        .required("time", &Part::time, simple, "How long it takes then.");
    return read_further<Distribution, std::vector<Part>>(
        list(record(std::move(part)), 1, 100),
        [](const std::vector<Part>& parts, const Node& node, Reader& reader) -> std::optional<Distribution> {
            std::vector<std::pair<double, Distribution>> pairs;
            for (const Part& p : parts)
                pairs.emplace_back(p.weight, p.time);
            if (const auto text = fault_of::mixture(pairs)) {
                reader.fault(node.place, "parts that do not fit", *text);
                return std::nullopt;
            }
            return Distribution::mixture(std::move(pairs));
        });
}

}  // namespace

namespace {

Type<Distribution> describe_random_duration() {
    const auto scalar = mapped<Distribution, double>(
        minutes(), [](const double& m) { return Distribution::constant(m); },
        [](const Distribution& d) { return d.mean(); });
    std::vector<Alternative<Distribution>> families = simple_families();
    families.push_back({"empirical", observed(), "times that were observed, in a list or a CSV file"});
    const auto simple = one_of<Distribution>("random duration without mixture", scalar, families);
    families.push_back({"mixture", mixture_of(simple), "several kinds of cases"});
    Type<Distribution> type = one_of<Distribution>("random duration", scalar, std::move(families));
    type.size = [](const Distribution& d) { return d.mean(); };
    return type;
}

}  // namespace

Type<Distribution> random_duration() {
    static const Type<Distribution> type = describe_random_duration();
    return type;
}

}  // namespace jemput
