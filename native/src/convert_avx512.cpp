#include <immintrin.h>

#include "kernels.h"

namespace ltd {
namespace {

void f32_to_i16(const float* input, int16_t* output, int64_t count, float scale) {
    const __m512 factor = _mm512_set1_ps(scale);
    const __m512 low = _mm512_set1_ps(-32768.0f), high = _mm512_set1_ps(32767.0f);
    int64_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m512 value = _mm512_mul_ps(_mm512_loadu_ps(input + i), factor);
        value = _mm512_maskz_mov_ps(_mm512_cmp_ps_mask(value, value, _CMP_ORD_Q), value);
        __m512i rounded = _mm512_cvtps_epi32(_mm512_max_ps(_mm512_min_ps(value, high), low));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(output + i), _mm512_cvtepi32_epi16(rounded));
    }
    scalar_kernels.f32_to_i16(input + i, output + i, count - i, scale);
}

void i16_to_f32(const int16_t* input, float* output, int64_t count, float scale) {
    const __m512 factor = _mm512_set1_ps(scale);
    int64_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m512i wide = _mm512_cvtepi16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(input + i)));
        _mm512_storeu_ps(output + i, _mm512_mul_ps(_mm512_cvtepi32_ps(wide), factor));
    }
    scalar_kernels.i16_to_f32(input + i, output + i, count - i, scale);
}

}  // namespace

const Kernels avx512_kernels = {f32_to_i16, i16_to_f32};

}  // namespace ltd
