#include "sim/statistics/student.hpp"

#include <cassert>
#include <cmath>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace jemput {

namespace {

// Plain double throughout: long double is another type on another machine.
using StudentPolicy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using StudentsT = boost::math::students_t_distribution<double, StudentPolicy>;
using Normal = boost::math::normal_distribution<double, StudentPolicy>;

}  // namespace

double student_quantile(double df, double p) {
    assert(df > 0 && p > 0 && p < 1);
    return boost::math::quantile(StudentsT(df), p);
}

double student_p_value(double df, double t) {
    assert(df > 0 && !std::isnan(t));
    if (std::isinf(t)) return 0;
    return 2 * boost::math::cdf(boost::math::complement(StudentsT(df), std::abs(t)));
}

double normal_quantile(double p) {
    assert(p > 0 && p < 1);
    return boost::math::quantile(Normal(), p);
}

}  // namespace jemput
