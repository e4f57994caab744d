#pragma once

namespace jemput {

/// x with P(T ≤ x) = p for Student's t with `df` degrees of freedom; df > 0 (need not be whole), 0 < p < 1.
[[nodiscard]] double student_quantile(double df, double p);

/// P(|T| ≥ |t|) for Student's t with `df` degrees of freedom: the two-sided p-value of a t statistic; df > 0.
[[nodiscard]] double student_p_value(double df, double t);

/// x with P(Z ≤ x) = p for the standard normal distribution; 0 < p < 1.
[[nodiscard]] double normal_quantile(double p);

}  // namespace jemput
