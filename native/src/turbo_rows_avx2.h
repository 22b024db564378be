// Rows of 32 windows in two registers.
#ifndef LTEIMS_DSP_TURBO_ROWS_AVX2_H
#define LTEIMS_DSP_TURBO_ROWS_AVX2_H

#include "turbo_load_x86.h"

namespace ltd {

struct Avx2Rows {
    struct V {
        __m256i low, high;
    };

    static V load(const int16_t* from) {
        return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)), _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from + 16))};
    }
    static void store(int16_t* to, V v) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), v.low);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 16), v.high);
    }
    static V adds(V a, V b) { return {_mm256_adds_epi16(a.low, b.low), _mm256_adds_epi16(a.high, b.high)}; }
    static V subs(V a, V b) { return {_mm256_subs_epi16(a.low, b.low), _mm256_subs_epi16(a.high, b.high)}; }
    static V limit(V a, int limit) {
        const __m256i high = _mm256_set1_epi16(static_cast<int16_t>(limit)), low = _mm256_set1_epi16(static_cast<int16_t>(-limit));
        return {_mm256_max_epi16(_mm256_min_epi16(a.low, high), low), _mm256_max_epi16(_mm256_min_epi16(a.high, high), low)};
    }
    static V quarter(V a) { return {_mm256_srai_epi16(a.low, 2), _mm256_srai_epi16(a.high, 2)}; }

    // The interleaver maps lanes 8 apart onto lanes 8 apart modulo 16, and 16 apart onto 16 apart, which spares three of four shuffles.
    static V permute(V a, const uint8_t* from) {
        const __m256i lane = _mm256_cvtepu8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
        const __m256i low_lanes = _mm256_permute4x64_epi64(lane, 0x44);
        const __m256i within = _mm256_and_si256(low_lanes, _mm256_set1_epi16(7));
        const __m256i octets = _mm256_add_epi16(_mm256_mullo_epi16(within, _mm256_set1_epi16(0x0202)), _mm256_set1_epi16(0x0100));
        const __m256i other8 = _mm256_cmpeq_epi16(_mm256_and_si256(low_lanes, _mm256_set1_epi16(8)), _mm256_set1_epi16(8));
        const __m256i other16 = _mm256_cmpeq_epi16(_mm256_and_si256(lane, _mm256_set1_epi16(16)), _mm256_set1_epi16(16));
        const __m256i low = permute16(a.low, octets, other8), high = permute16(a.high, octets, other8);
        return {_mm256_blendv_epi8(low, high, other16), _mm256_blendv_epi8(high, low, other16)};
    }
    static uint32_t negative(V a) {
        const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi16(a.low, a.high), 0xD8);
        return static_cast<uint32_t>(_mm256_movemask_epi8(packed));
    }
    static void load_block(const int16_t* stream, int rows, int windows, int16_t* to) { turbo_load_block(stream, rows, windows, to); }

private:
    static __m256i permute16(__m256i a, __m256i octets, __m256i other) {
        const __m256i shuffled = _mm256_shuffle_epi8(a, octets);
        return _mm256_blendv_epi8(shuffled, _mm256_permute4x64_epi64(shuffled, 0x4E), other);
    }
};

}  // namespace ltd

#endif
