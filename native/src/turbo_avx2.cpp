#include <immintrin.h>

#include "turbo_impl.h"
#include "turbo_rows_avx2.h"

namespace ltd {
namespace {

// Sixteen windows at a time.
struct Avx2Ops {
    static constexpr int lanes = 16;
    using V = __m256i;

    static V zero() { return _mm256_setzero_si256(); }
    static V load(const int16_t* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
    static void store(int16_t* to, V v) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), v); }
    static V adds(V a, V b) { return _mm256_adds_epi16(a, b); }
    static V subs(V a, V b) { return _mm256_subs_epi16(a, b); }
    static V max(V a, V b) { return _mm256_max_epi16(a, b); }
};

}  // namespace

int32_t turbo_decode_avx2(const TurboJob& job) { return turbo_decode<Avx2Ops, Avx2Rows>(job); }

}  // namespace ltd
