/* Rows of complex float32 values: products, correlation, interpolation, equalisation. Rules of lteims_dsp.h; counts are of complex values. */
#ifndef LTEIMS_VECTOR_H
#define LTEIMS_VECTOR_H

#include "lteims_dsp.h"

#ifdef __cplusplus
extern "C" {
#endif

/* output[i] = a[i] * b[i], or a[i] * conj(b[i]) where conjugate is not 0. The output may be an input. */
LTD_API int32_t ltd_multiply(const float* a, const float* b, int64_t count, int32_t conjugate, float* output);

/* output[i] = a[i] + (b[i] - a[i]) * part. */
LTD_API int32_t ltd_lerp(const float* a, const float* b, float part, int64_t count, float* output);

/* result (one complex value) = sum of a[i] * conj(b[i]). */
LTD_API int32_t ltd_dot(const float* a, const float* b, int64_t count, float* result);

/* result = sum of a[i] * b[i] over count real values. */
LTD_API int32_t ltd_dot_real(const float* a, const float* b, int64_t count, float* result);

/* output[lag] = sum of samples[lag + n] * conj(reference[n]) for lags 0 to lags - 1; samples has lags + length - 1 values. */
LTD_API int32_t ltd_correlate(const float* samples, int64_t lags, const float* reference, int64_t length, float* output);

/* Straight lines through count >= 2 values at first, first + spacing, ...; before the first and after the last the nearest line goes on.
 * The row ends at count_row > first + spacing * (count - 1). */
LTD_API int32_t ltd_interpolate(const float* values, int64_t count, int32_t spacing, int32_t first, float* row, int64_t count_row);

/* One port: symbols[i] = y / h of element elements[i] of a grid, noise[i] = variance / |h|^2; |h|^2 is 1e-20 at least.
 * elements: places in grid and channel, below count_grid. */
LTD_API int32_t ltd_equalize(const float* grid, const float* channel, int64_t count_grid, const int32_t* elements, int64_t count, float variance,
                             float* symbols, float* noise);

/* Transmit diversity (TS 36.211 6.3.4.3) over pairs of elements, count being even. channels: the estimates of the two ports that carry
 * pairs 0, 2, ..., then of those that carry pairs 1, 3, ... (the same two where there are only two). noise: 2 * variance / (|h0|^2 + |h1|^2). */
LTD_API int32_t ltd_equalize_diversity(const float* grid, const float* const* channels, int64_t count_grid, const int32_t* elements, int64_t count,
                                       float variance, float* symbols, float* noise);

#ifdef __cplusplus
}
#endif

#endif
