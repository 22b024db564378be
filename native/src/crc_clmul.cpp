#include <immintrin.h>

#include "crc.h"

namespace ltd {
namespace {

__m128i load_swapped(const uint8_t* from) {
    const __m128i reversed = _mm_set_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    return _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)), reversed);
}

}  // namespace

uint32_t crc_clmul(int polynomial, uint32_t state, const uint8_t* octets, int64_t count) {
    if (count < 32) return crc_scalar(polynomial, state, octets, count);
    const CrcTables& tables = crc_tables();
    const __m128i fold = _mm_set_epi64x(static_cast<int64_t>(tables.fold192[polynomial]), static_cast<int64_t>(tables.fold128[polynomial]));

    // A register of 128 bits, highest power on top, that is congruent to all that was read.
    __m128i sum = _mm_xor_si128(load_swapped(octets), _mm_set_epi32(static_cast<int32_t>(state), 0, 0, 0));
    int64_t i = 16;
    for (; i + 16 <= count; i += 16) {
        const __m128i high = _mm_clmulepi64_si128(sum, fold, 0x11), low = _mm_clmulepi64_si128(sum, fold, 0x00);
        sum = _mm_xor_si128(_mm_xor_si128(high, low), load_swapped(octets + i));
    }
    uint8_t rest[16];
    const __m128i reversed = _mm_set_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(rest), _mm_shuffle_epi8(sum, reversed));
    return crc_scalar(polynomial, crc_scalar(polynomial, 0, rest, sizeof rest), octets + i, count - i);
}

}  // namespace ltd
