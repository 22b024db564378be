#include <immintrin.h>

#include "soft_bits.h"
#include "transpose_x86.h"

namespace ltd {
namespace {

void add(const int16_t* received, int16_t* to, int64_t count) {
    int64_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m256i* at = reinterpret_cast<__m256i*>(to + i);
        _mm256_storeu_si256(at, _mm256_adds_epi16(_mm256_loadu_si256(at), _mm256_loadu_si256(reinterpret_cast<const __m256i*>(received + i))));
    }
    soft_scalar.add(received + i, to + i, count - i);
}

__m128i load8(const int16_t* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); }

void store8(__m128i* rows, int16_t* to) {
    for (int j = 0; j < 8; j++) _mm_storeu_si128(reinterpret_cast<__m128i*>(to + j * kColumns), rows[j]);
}

void separate(const int16_t* circular, int32_t k, int16_t* streams) {
    const SubBlocks blocks = sub_blocks_of(k);
    const __m128i apart = _mm_set_epi8(15, 14, 11, 10, 7, 6, 3, 2, 13, 12, 9, 8, 5, 4, 1, 0);
    int16_t *d0 = streams + kSoftLead - blocks.nulls, *d1 = d0 + kSoftStream, *d2 = d1 + kSoftStream + 1;
    for (int c = 0; c < kColumns; c += 8) {
        for (int r = 0; r < blocks.rows; r += 8) {
            __m128i first[8], second[8], third[8];
            for (int j = 0; j < 8; j++) {
                const int from = blocks.systematic[c + j] + r;
                // The first column begins with a null, before the buffer.
                first[j] = from < 0 ? _mm_slli_si128(load8(circular), 2) : load8(circular + from);
                const int16_t* pairs = circular + blocks.parity[c + j] + 2 * r;
                const __m128i low = _mm_shuffle_epi8(load8(pairs), apart), high = _mm_shuffle_epi8(load8(pairs + 8), apart);
                second[j] = _mm_unpacklo_epi64(low, high);
                third[j] = _mm_unpackhi_epi64(low, high);
            }
            transpose8(first);
            transpose8(second);
            transpose8(third);
            const int at = kColumns * r + c;
            store8(first, d0 + at);
            store8(second, d1 + at);
            store8(third, d2 + at);
        }
    }
}

}  // namespace

const SoftKernels soft_avx2 = {add, separate};

}  // namespace ltd
