#include <immintrin.h>

#include "soft_bits.h"

namespace ltd {
namespace {

void add(const int16_t* received, int16_t* to, int64_t count) {
    int64_t i = 0;
    for (; i + 32 <= count; i += 32) _mm512_storeu_si512(to + i, _mm512_adds_epi16(_mm512_loadu_si512(to + i), _mm512_loadu_si512(received + i)));
    const __mmask32 rest = static_cast<__mmask32>((1ull << (count - i)) - 1);
    _mm512_mask_storeu_epi16(to + i, rest, _mm512_adds_epi16(_mm512_maskz_loadu_epi16(rest, to + i), _mm512_maskz_loadu_epi16(rest, received + i)));
}

void separate(const int16_t* circular, int32_t k, int16_t* streams) { soft_avx2.separate(circular, k, streams); }

}  // namespace

const SoftKernels soft_avx512 = {add, separate};

}  // namespace ltd
