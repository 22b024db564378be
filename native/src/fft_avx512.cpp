#include <immintrin.h>

#include "fft_impl.h"

namespace ltd {
namespace {

struct Avx512Ops {
    using V = __m512;
    static constexpr int kLanes = 8;

    static V load(const float* from) { return _mm512_loadu_ps(from); }
    static void store(float* to, V v) { _mm512_storeu_ps(to, v); }
    static V broadcast(float value) { return _mm512_set1_ps(value); }
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
};

}  // namespace

void fft_avx512(const FftPlan& plan, const float* twiddles, const float* input, float* output, bool inverse, float scale, float* work) {
    fft_run<Avx512Ops>(plan, twiddles, input, output, inverse, scale, work);
}

}  // namespace ltd
