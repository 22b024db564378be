// Soft bits of a block into rows, eight by eight.
#ifndef LTEIMS_DSP_TURBO_LOAD_X86_H
#define LTEIMS_DSP_TURBO_LOAD_X86_H

#include <cstring>

#include "transpose_x86.h"
#include "turbo.h"

namespace ltd {

static inline void turbo_transpose8(const int16_t* from, int stride, int16_t* to) {
    const __m128i high = _mm_set1_epi16(kInputLimit), low = _mm_set1_epi16(-kInputLimit);
    __m128i a[8];
    for (int j = 0; j < 8; j++) {
        a[j] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + j * stride));
        a[j] = _mm_max_epi16(_mm_min_epi16(a[j], high), low);
    }
    transpose8(a);
    for (int j = 0; j < 8; j++) _mm_storeu_si128(reinterpret_cast<__m128i*>(to + j * kLanes), a[j]);
}

static inline void turbo_load_block(const int16_t* stream, int rows, int windows, int16_t* to) {
    if (windows < kLanes) std::memset(to, 0, static_cast<size_t>(rows) * kLanes * sizeof(int16_t));
    const int whole = windows < 8 ? 0 : rows & ~7;
    for (int w = 0; w < windows && whole != 0; w += 8) {
        for (int i = 0; i < whole; i += 8) turbo_transpose8(stream + w * rows + i, rows, to + i * kLanes + w);
    }
    for (int w = 0; w < windows; w++) {
        for (int i = whole; i < rows; i++) {
            const int value = stream[w * rows + i];
            to[i * kLanes + w] = static_cast<int16_t>(value > kInputLimit ? kInputLimit : value < -kInputLimit ? -kInputLimit : value);
        }
    }
}

}  // namespace ltd

#endif
