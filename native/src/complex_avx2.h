// Four complex lanes of AVX2, as fft_impl.h and vector_impl.h want them.
#ifndef LTEIMS_DSP_COMPLEX_AVX2_H
#define LTEIMS_DSP_COMPLEX_AVX2_H

#include <immintrin.h>

namespace ltd {
namespace {

struct ComplexAvx2 {
    using V = __m256;
    static constexpr int kLanes = 4;

    static V load(const float* from) { return _mm256_loadu_ps(from); }
    static void store(float* to, V v) { _mm256_storeu_ps(to, v); }
    static V broadcast(float value) { return _mm256_set1_ps(value); }
    static V pair(float re, float im) { return _mm256_setr_ps(re, im, re, im, re, im, re, im); }
    static V re(V v) { return _mm256_moveldup_ps(v); }
    static V im(V v) { return _mm256_movehdup_ps(v); }
    static V add(V a, V b) { return _mm256_add_ps(a, b); }
    static V sub(V a, V b) { return _mm256_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm256_mul_ps(a, b); }
    static V fma(V a, V b, V c) { return _mm256_fmadd_ps(a, b, c); }
    static V fnma(V a, V b, V c) { return _mm256_fnmadd_ps(a, b, c); }
    static V swapped(V v) { return _mm256_permute_ps(v, 0xB1); }
    static V add_i(V a, V b) { return _mm256_addsub_ps(a, swapped(b)); }
    static V sub_i(V a, V b) { return _mm256_fmsubadd_ps(a, _mm256_set1_ps(1.0f), swapped(b)); }
    static V times(V a, V re, V im) { return _mm256_fmaddsub_ps(a, re, _mm256_mul_ps(swapped(a), im)); }
    static V times_conjugate(V a, V re, V im) { return _mm256_fmsubadd_ps(a, re, _mm256_mul_ps(swapped(a), im)); }

    // Four lanes of four outputs: row l of the transpose goes to to[Radix*l].
    static void store_square(const V* v, float* to, int apart) {
        const __m256d a = _mm256_castps_pd(v[0]), b = _mm256_castps_pd(v[1]), c = _mm256_castps_pd(v[2]), d = _mm256_castps_pd(v[3]);
        const __m256d ab0 = _mm256_unpacklo_pd(a, b), ab1 = _mm256_unpackhi_pd(a, b), cd0 = _mm256_unpacklo_pd(c, d), cd1 = _mm256_unpackhi_pd(c, d);
        store(to, _mm256_castpd_ps(_mm256_permute2f128_pd(ab0, cd0, 0x20)));
        store(to + 2 * apart, _mm256_castpd_ps(_mm256_permute2f128_pd(ab1, cd1, 0x20)));
        store(to + 4 * apart, _mm256_castpd_ps(_mm256_permute2f128_pd(ab0, cd0, 0x31)));
        store(to + 6 * apart, _mm256_castpd_ps(_mm256_permute2f128_pd(ab1, cd1, 0x31)));
    }
    template <int Radix>
    static void store_across(const V* v, float* to) {
        for (int k = 0; k < Radix; k += 4) store_square(v + k, to + 2 * k, Radix);
    }

    static V conjugate(V v) { return _mm256_xor_ps(v, _mm256_setr_ps(0.0f, -0.0f, 0.0f, -0.0f, 0.0f, -0.0f, 0.0f, -0.0f)); }
    static V max(V a, V b) { return _mm256_max_ps(a, b); }
    static V div(V a, V b) { return _mm256_div_ps(a, b); }
    // Complex lanes 0 and 1, 2 and 3 change places; values for even and for odd ones; real parts alone.
    static V swap_neighbours(V v) { return _mm256_permute_ps(v, 0x4E); }
    static V alternate(float even, float odd) { return _mm256_setr_ps(even, even, odd, odd, even, even, odd, odd); }
    static void store_real(float* to, V v) {
        const __m256 together = _mm256_permutevar8x32_ps(v, _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6));
        _mm_storeu_ps(to, _mm256_castps256_ps128(together));
    }
};

}  // namespace
}  // namespace ltd

#endif
