#include <immintrin.h>

#include "gold_impl.h"

namespace ltd {
namespace {

struct Avx512GoldOps {
    static void spread(uint32_t word, uint8_t* bits, bool adds) {
        __m256i ones = _mm256_maskz_set1_epi8(word, 1);
        __m256i* to = reinterpret_cast<__m256i*>(bits);
        if (adds) ones = _mm256_xor_si256(ones, _mm256_loadu_si256(to));
        _mm256_storeu_si256(to, ones);
    }
    static void turn(uint32_t word, int16_t* soft) {
        const __m512i value = _mm512_loadu_si512(soft);
        _mm512_storeu_si512(soft, _mm512_mask_subs_epi16(value, word, _mm512_setzero_si512(), value));
    }
};

}  // namespace

const GoldKernels gold_avx512 = {gold_pack, gold_spread<Avx512GoldOps>, gold_turn<Avx512GoldOps>, gold_unpack<Avx512GoldOps>};

}  // namespace ltd
