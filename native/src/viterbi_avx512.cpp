#include <immintrin.h>

#include "viterbi.h"

namespace ltd {
namespace {

constexpr uint32_t mask_of(int output) {
    uint32_t mask = 0;
    for (int s = 0; s < 32; s++) {
        if (viterbi_output(2 * s, output)) mask |= 1u << s;
    }
    return mask;
}

__m512i signed_by(int16_t value, uint32_t mask) {
    const __m512i wide = _mm512_set1_epi16(value);
    return _mm512_mask_sub_epi16(wide, mask, _mm512_setzero_si512(), wide);
}

}  // namespace

int viterbi_avx512(const int16_t* d0, const int16_t* d1, const int16_t* d2, int n, int count, uint64_t* decisions) {
    constexpr uint32_t kOnes[3] = {mask_of(0), mask_of(1), mask_of(2)};
    alignas(64) int16_t evens[32];
    for (int s = 0; s < 32; s++) evens[s] = static_cast<int16_t>(2 * s);
    const __m512i even_states = _mm512_load_si512(evens), odd_states = _mm512_add_epi16(even_states, _mm512_set1_epi16(1));
    __m512i low = _mm512_setzero_si512(), high = low;
    for (int t = 0, i = 0; t < count; t++) {
        const __m512i gain = _mm512_add_epi16(_mm512_add_epi16(signed_by(d0[i], kOnes[0]), signed_by(d1[i], kOnes[1])), signed_by(d2[i], kOnes[2]));
        const __m512i even = _mm512_permutex2var_epi16(low, even_states, high), odd = _mm512_permutex2var_epi16(low, odd_states, high);
        const __m512i low_even = _mm512_add_epi16(even, gain), low_odd = _mm512_sub_epi16(odd, gain);
        const __m512i high_even = _mm512_sub_epi16(even, gain), high_odd = _mm512_add_epi16(odd, gain);
        decisions[t] = _mm512_cmpgt_epi16_mask(low_odd, low_even) | static_cast<uint64_t>(_mm512_cmpgt_epi16_mask(high_odd, high_even)) << 32;
        low = _mm512_max_epi16(low_even, low_odd);
        high = _mm512_max_epi16(high_even, high_odd);
        if (t % kViterbiNormaliseEvery == kViterbiNormaliseEvery - 1) {
            const __m512i offset = _mm512_broadcastw_epi16(_mm512_castsi512_si128(low));
            low = _mm512_sub_epi16(low, offset);
            high = _mm512_sub_epi16(high, offset);
        }
        if (++i == n) i = 0;
    }
    int16_t metrics[kViterbiStates];
    _mm512_storeu_si512(metrics, low);
    _mm512_storeu_si512(metrics + 32, high);
    return viterbi_best(metrics);
}

}  // namespace ltd
