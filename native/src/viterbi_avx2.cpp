#include <immintrin.h>

#include "viterbi.h"

namespace ltd {
namespace {

// Sixteen even states, or states reached from them.
struct Half {
    __m256i signs[3];

    explicit Half(int first) {
        for (int output = 0; output < 3; output++) {
            int16_t values[16];
            for (int s = 0; s < 16; s++) values[s] = viterbi_output(2 * (first + s), output) ? -1 : 1;
            signs[output] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values));
        }
    }
    __m256i gain(__m256i a, __m256i b, __m256i c) const {
        return _mm256_add_epi16(_mm256_add_epi16(_mm256_sign_epi16(a, signs[0]), _mm256_sign_epi16(b, signs[1])), _mm256_sign_epi16(c, signs[2]));
    }
};

struct Parts {
    __m256i even, odd;
};

Parts apart(__m256i first, __m256i second) {
    const __m256i order = _mm256_set_epi8(15, 14, 11, 10, 7, 6, 3, 2, 13, 12, 9, 8, 5, 4, 1, 0, 15, 14, 11, 10, 7, 6, 3, 2, 13, 12, 9, 8, 5, 4, 1, 0);
    // Even ones below, odd ones above, in every half and then altogether.
    first = _mm256_permute4x64_epi64(_mm256_shuffle_epi8(first, order), 0xD8);
    second = _mm256_permute4x64_epi64(_mm256_shuffle_epi8(second, order), 0xD8);
    return {_mm256_permute2x128_si256(first, second, 0x20), _mm256_permute2x128_si256(first, second, 0x31)};
}

uint32_t bits_of(__m256i first, __m256i second) {
    return static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_permute4x64_epi64(_mm256_packs_epi16(first, second), 0xD8)));
}

}  // namespace

int viterbi_avx2(const int16_t* d0, const int16_t* d1, const int16_t* d2, int n, int count, uint64_t* decisions) {
    const Half halves[2] = {Half(0), Half(16)};
    // States 0 to 15, 16 to 31, and so on.
    __m256i metrics[4];
    for (__m256i& part : metrics) part = _mm256_setzero_si256();
    for (int t = 0, i = 0; t < count; t++) {
        const __m256i a = _mm256_set1_epi16(d0[i]), b = _mm256_set1_epi16(d1[i]), c = _mm256_set1_epi16(d2[i]);
        __m256i next[4], decided[4];
        for (int h = 0; h < 2; h++) {
            const __m256i gain = halves[h].gain(a, b, c);
            const Parts from = apart(metrics[2 * h], metrics[2 * h + 1]);
            const __m256i low_even = _mm256_add_epi16(from.even, gain), low_odd = _mm256_sub_epi16(from.odd, gain);
            const __m256i high_even = _mm256_sub_epi16(from.even, gain), high_odd = _mm256_add_epi16(from.odd, gain);
            decided[h] = _mm256_cmpgt_epi16(low_odd, low_even);
            decided[h + 2] = _mm256_cmpgt_epi16(high_odd, high_even);
            next[h] = _mm256_max_epi16(low_even, low_odd);
            next[h + 2] = _mm256_max_epi16(high_even, high_odd);
        }
        decisions[t] = bits_of(decided[0], decided[1]) | static_cast<uint64_t>(bits_of(decided[2], decided[3])) << 32;
        const bool normalises = t % kViterbiNormaliseEvery == kViterbiNormaliseEvery - 1;
        const __m256i offset = normalises ? _mm256_broadcastw_epi16(_mm256_castsi256_si128(next[0])) : _mm256_setzero_si256();
        for (int part = 0; part < 4; part++) metrics[part] = _mm256_sub_epi16(next[part], offset);
        if (++i == n) i = 0;
    }
    int16_t stored[kViterbiStates];
    for (int part = 0; part < 4; part++) _mm256_storeu_si256(reinterpret_cast<__m256i*>(stored + 16 * part), metrics[part]);
    return viterbi_best(stored);
}

}  // namespace ltd
