#include <immintrin.h>

#include "turbo_encode.h"

namespace ltd {
namespace {

struct Avx512EncodeOps {
    static uint32_t permute(uint32_t row, const uint8_t* from) {
        const __m512i order = _mm512_cvtepu8_epi16(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)));
        return _mm512_movepi16_mask(_mm512_permutexvar_epi16(order, _mm512_movm_epi16(row)));
    }
    static uint64_t interleave(uint32_t first, uint32_t second) {
        return _pdep_u64(first, 0xAAAAAAAAAAAAAAAA) | _pdep_u64(second, 0x5555555555555555);
    }
    static void transpose(uint32_t* block) {
        // Bit c of sixteen words is a mask of sixteen; the highest bits come first.
        __m512i low = _mm512_loadu_si512(block), high = _mm512_loadu_si512(block + 16);
        for (int c = 31; c >= 0; c--) {
            block[c] = static_cast<uint32_t>(_mm512_movepi32_mask(low)) | static_cast<uint32_t>(_mm512_movepi32_mask(high)) << 16;
            low = _mm512_add_epi32(low, low);
            high = _mm512_add_epi32(high, high);
        }
    }
};

}  // namespace

void turbo_encode_avx512(const EncodeJob& job) { turbo_encode<Avx512EncodeOps>(job); }

}  // namespace ltd
