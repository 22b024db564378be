// Kernels on rows of complex values of each instruction set.
#ifndef LTEIMS_DSP_VECTOR_H
#define LTEIMS_DSP_VECTOR_H

#include <cstdint>

namespace ltd {

constexpr float kLeastPower = 1e-20f;

struct VectorKernels {
    void (*multiply)(const float* a, const float* b, int64_t count, bool conjugate, float* output);
    void (*lerp)(const float* a, const float* b, float part, int64_t count, float* output);
    void (*dot)(const float* a, const float* b, int64_t count, float* result);
    // The sum of the products of the parts of complex values.
    float (*dot_real)(const float* a, const float* b, int64_t count);
    void (*correlate)(const float* samples, int64_t lags, const float* reference, int64_t length, float* output);
    void (*interpolate)(const float* values, int64_t count, int32_t spacing, int32_t first, float* row, int64_t count_row);
    void (*equalize)(const float* y, const float* h, int64_t count, float variance, float* symbols, float* noise);
    void (*equalize_pairs)(const float* y, const float* h0, const float* h1, int64_t count, float variance, float* symbols, float* noise);
};

extern const VectorKernels vector_scalar;
extern const VectorKernels vector_avx2;
extern const VectorKernels vector_avx512;

}  // namespace ltd

#endif
