#include <immintrin.h>

#include "kernels.h"

namespace ltd {
namespace {

__m256i scaled(const float* input, __m256 scale) {
    const __m256 low = _mm256_set1_ps(-32768.0f), high = _mm256_set1_ps(32767.0f);
    __m256 value = _mm256_mul_ps(_mm256_loadu_ps(input), scale);
    value = _mm256_and_ps(value, _mm256_cmp_ps(value, value, _CMP_ORD_Q));
    return _mm256_cvtps_epi32(_mm256_max_ps(_mm256_min_ps(value, high), low));
}

void f32_to_i16(const float* input, int16_t* output, int64_t count, float scale) {
    const __m256 factor = _mm256_set1_ps(scale);
    int64_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m256i packed = _mm256_packs_epi32(scaled(input + i, factor), scaled(input + i + 8, factor));
        // The pack works within 128-bit lanes.
        packed = _mm256_permute4x64_epi64(packed, 0xD8);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(output + i), packed);
    }
    scalar_kernels.f32_to_i16(input + i, output + i, count - i, scale);
}

void i16_to_f32(const int16_t* input, float* output, int64_t count, float scale) {
    const __m256 factor = _mm256_set1_ps(scale);
    int64_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256i wide = _mm256_cvtepi16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(input + i)));
        _mm256_storeu_ps(output + i, _mm256_mul_ps(_mm256_cvtepi32_ps(wide), factor));
    }
    scalar_kernels.i16_to_f32(input + i, output + i, count - i, scale);
}

}  // namespace

const Kernels avx2_kernels = {f32_to_i16, i16_to_f32};

}  // namespace ltd
