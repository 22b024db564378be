#include <immintrin.h>

#include "gold_impl.h"

namespace ltd {
namespace {

struct Avx2GoldOps {
    static void spread(uint32_t word, uint8_t* bits, bool adds) {
        const __m256i octet = _mm256_set_epi64x(0x0303030303030303, 0x0202020202020202, 0x0101010101010101, 0);
        const __m256i bit = _mm256_set1_epi64x(static_cast<int64_t>(0x8040201008040201));
        const __m256i copies = _mm256_shuffle_epi8(_mm256_set1_epi32(static_cast<int32_t>(word)), octet);
        __m256i ones = _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_and_si256(copies, bit), bit), _mm256_set1_epi8(1));
        __m256i* to = reinterpret_cast<__m256i*>(bits);
        if (adds) ones = _mm256_xor_si256(ones, _mm256_loadu_si256(to));
        _mm256_storeu_si256(to, ones);
    }
    static void turn(uint32_t word, int16_t* soft) {
        turn16(static_cast<int16_t>(word), soft);
        turn16(static_cast<int16_t>(word >> 16), soft + 16);
    }

private:
    static void turn16(int16_t half, int16_t* soft) {
        const __m256i bits = _mm256_set_epi16(-32768, 1 << 14, 1 << 13, 1 << 12, 1 << 11, 1 << 10, 1 << 9, 1 << 8, 1 << 7, 1 << 6, 1 << 5, 1 << 4, 1 << 3,
                                              1 << 2, 1 << 1, 1);
        const __m256i turned = _mm256_cmpeq_epi16(_mm256_and_si256(_mm256_set1_epi16(half), bits), bits);
        __m256i* at = reinterpret_cast<__m256i*>(soft);
        const __m256i value = _mm256_loadu_si256(at);
        const __m256i negative = _mm256_subs_epi16(_mm256_setzero_si256(), value);
        _mm256_storeu_si256(at, _mm256_blendv_epi8(value, negative, turned));
    }
};

}  // namespace

const GoldKernels gold_avx2 = {gold_pack, gold_spread<Avx2GoldOps>, gold_turn<Avx2GoldOps>, gold_unpack<Avx2GoldOps>};

}  // namespace ltd
