#include "turbo_encode.h"
#include "turbo_rows_avx2.h"

namespace ltd {
namespace {

struct Avx2EncodeOps {
    static uint32_t permute(uint32_t row, const uint8_t* from) {
        const __m256i bits = _mm256_set_epi16(-32768, 1 << 14, 1 << 13, 1 << 12, 1 << 11, 1 << 10, 1 << 9, 1 << 8, 1 << 7, 1 << 6, 1 << 5, 1 << 4, 1 << 3,
                                              1 << 2, 1 << 1, 1);
        const __m256i low = _mm256_set1_epi16(static_cast<int16_t>(row)), high = _mm256_set1_epi16(static_cast<int16_t>(row >> 16));
        const Avx2Rows::V lanes = {_mm256_cmpeq_epi16(_mm256_and_si256(low, bits), bits), _mm256_cmpeq_epi16(_mm256_and_si256(high, bits), bits)};
        return Avx2Rows::negative(Avx2Rows::permute(lanes, from));
    }
    static uint64_t interleave(uint32_t first, uint32_t second) {
        return _pdep_u64(first, 0xAAAAAAAAAAAAAAAA) | _pdep_u64(second, 0x5555555555555555);
    }
    static void transpose(uint32_t* block) {
        // Bit c of eight words is a mask of eight; the highest bits come first.
        __m256i words[4];
        for (int i = 0; i < 4; i++) words[i] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(block + 8 * i));
        for (int c = 31; c >= 0; c--) {
            uint32_t out = 0;
            for (int i = 0; i < 4; i++) {
                out |= static_cast<uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(words[i]))) << (8 * i);
                words[i] = _mm256_add_epi32(words[i], words[i]);
            }
            block[c] = out;
        }
    }
};

}  // namespace

void turbo_encode_avx2(const EncodeJob& job) { turbo_encode<Avx2EncodeOps>(job); }

}  // namespace ltd
