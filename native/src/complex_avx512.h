// Eight complex lanes of AVX-512, as fft_impl.h and vector_impl.h want them.
#ifndef LTEIMS_DSP_COMPLEX_AVX512_H
#define LTEIMS_DSP_COMPLEX_AVX512_H

#include <immintrin.h>

#include <cstdint>

namespace ltd {
namespace {

struct ComplexAvx512 {
    using V = __m512;
    static constexpr int kLanes = 8;

    static V load(const float* from) { return _mm512_loadu_ps(from); }
    static void store(float* to, V v) { _mm512_storeu_ps(to, v); }
    static V broadcast(float value) { return _mm512_set1_ps(value); }
    static V pair(float re, float im) { return _mm512_broadcast_f32x4(_mm_setr_ps(re, im, re, im)); }
    static V re(V v) { return _mm512_moveldup_ps(v); }
    static V im(V v) { return _mm512_movehdup_ps(v); }
    static V add(V a, V b) { return _mm512_add_ps(a, b); }
    static V sub(V a, V b) { return _mm512_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm512_mul_ps(a, b); }
    static V fma(V a, V b, V c) { return _mm512_fmadd_ps(a, b, c); }
    static V fnma(V a, V b, V c) { return _mm512_fnmadd_ps(a, b, c); }
    static V swapped(V v) { return _mm512_permute_ps(v, 0xB1); }
    static V add_i(V a, V b) { return _mm512_fmaddsub_ps(a, _mm512_set1_ps(1.0f), swapped(b)); }
    static V sub_i(V a, V b) { return _mm512_fmsubadd_ps(a, _mm512_set1_ps(1.0f), swapped(b)); }
    static V times(V a, V re, V im) { return _mm512_fmaddsub_ps(a, re, _mm512_mul_ps(swapped(a), im)); }
    static V times_conjugate(V a, V re, V im) { return _mm512_fmsubadd_ps(a, re, _mm512_mul_ps(swapped(a), im)); }

    template <int Radix>
    static void store_across(const V* v, float* to) {
        static_assert(Radix == 8, "eight lanes of eight outputs");
        __m512d pair[8], quad[8];
        for (int k = 0; k < 8; k += 2) {
            pair[k] = _mm512_unpacklo_pd(_mm512_castps_pd(v[k]), _mm512_castps_pd(v[k + 1]));
            pair[k + 1] = _mm512_unpackhi_pd(_mm512_castps_pd(v[k]), _mm512_castps_pd(v[k + 1]));
        }
        for (int half = 0; half < 2; half++) {
            // 128-bit parts 0 and 2, then 1 and 3, of outputs 4*half to 4*half + 3.
            const __m512d *low = pair + 4 * half, *high = low + 2;
            quad[4 * half] = _mm512_shuffle_f64x2(low[0], high[0], 0x88);
            quad[4 * half + 1] = _mm512_shuffle_f64x2(low[1], high[1], 0x88);
            quad[4 * half + 2] = _mm512_shuffle_f64x2(low[0], high[0], 0xDD);
            quad[4 * half + 3] = _mm512_shuffle_f64x2(low[1], high[1], 0xDD);
        }
        // quad[i] has lanes i and i + 4 as parts (low 0, low 2, high 0, high 2).
        for (int i = 0; i < 4; i++) {
            store(to + 16 * i, _mm512_castpd_ps(_mm512_shuffle_f64x2(quad[i], quad[i + 4], 0x88)));
            store(to + 16 * (i + 4), _mm512_castpd_ps(_mm512_shuffle_f64x2(quad[i], quad[i + 4], 0xDD)));
        }
    }

    static V conjugate(V v) { return _mm512_castsi512_ps(_mm512_xor_si512(_mm512_castps_si512(v), _mm512_set1_epi64(INT64_MIN))); }
    static V max(V a, V b) { return _mm512_max_ps(a, b); }
    static V div(V a, V b) { return _mm512_div_ps(a, b); }
    // Complex lanes 0 and 1, 2 and 3… change places; values for even and for odd ones; real parts alone.
    static V swap_neighbours(V v) { return _mm512_permute_ps(v, 0x4E); }
    static V alternate(float even, float odd) { return _mm512_broadcast_f32x4(_mm_setr_ps(even, even, odd, odd)); }
    static void store_real(float* to, V v) {
        const __m512i order = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 0, 2, 4, 6, 8, 10, 12, 14);
        _mm256_storeu_ps(to, _mm512_castps512_ps256(_mm512_permutexvar_ps(order, v)));
    }
};

}  // namespace
}  // namespace ltd

#endif
