// Eight by eight 16-bit words.
#ifndef LTEIMS_DSP_TRANSPOSE_X86_H
#define LTEIMS_DSP_TRANSPOSE_X86_H

#include <immintrin.h>

namespace ltd {

static inline void transpose8(__m128i* a) {
    __m128i b[8];
    // Three perfect shuffles of all 64 words.
    for (int round = 0; round < 3; round++) {
        for (int j = 0; j < 4; j++) {
            b[2 * j] = _mm_unpacklo_epi16(a[j], a[j + 4]);
            b[2 * j + 1] = _mm_unpackhi_epi16(a[j], a[j + 4]);
        }
        for (int j = 0; j < 8; j++) a[j] = b[j];
    }
}

}  // namespace ltd

#endif
