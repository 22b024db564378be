#include <immintrin.h>

#include "turbo_impl.h"
#include "turbo_load_x86.h"

namespace ltd {
namespace {

struct Avx512Ops {
    static constexpr int lanes = kLanes;
    using V = __m512i;

    static V zero() { return _mm512_setzero_si512(); }
    static V load(const int16_t* from) { return _mm512_loadu_si512(from); }
    static void store(int16_t* to, V v) { _mm512_storeu_si512(to, v); }
    static V adds(V a, V b) { return _mm512_adds_epi16(a, b); }
    static V subs(V a, V b) { return _mm512_subs_epi16(a, b); }
    static V max(V a, V b) { return _mm512_max_epi16(a, b); }
    static V limit(V a, int limit) {
        return _mm512_max_epi16(_mm512_min_epi16(a, _mm512_set1_epi16(static_cast<int16_t>(limit))), _mm512_set1_epi16(static_cast<int16_t>(-limit)));
    }
    static V quarter(V a) { return _mm512_srai_epi16(a, 2); }
    static V permute(V a, const uint8_t* from) {
        return _mm512_permutexvar_epi16(_mm512_cvtepu8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))), a);
    }
    static uint32_t negative(V a) { return _mm512_movepi16_mask(a); }
    static void load_block(const int16_t* stream, int rows, int windows, int16_t* to) { turbo_load_block(stream, rows, windows, to); }
};

}  // namespace

int32_t turbo_decode_avx512(const TurboJob& job) { return turbo_decode<Avx512Ops, Avx512Ops>(job); }

}  // namespace ltd
