#include <immintrin.h>

#include <cstring>

#include "modem_impl.h"

namespace ltd {
namespace {

struct Avx512Ops {
    using V = __m512;
    static constexpr int kSymbols = 16;

    static void load(const float* from, V* v) {
        v[0] = _mm512_loadu_ps(from);
        v[1] = _mm512_loadu_ps(from + 16);
    }
    static void weights(const float* noise, V weight, V* w) {
        const V each = _mm512_div_ps(weight, _mm512_max_ps(_mm512_loadu_ps(noise), _mm512_set1_ps(kLeastNoise)));
        w[0] = _mm512_permutexvar_ps(_mm512_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7), each);
        w[1] = _mm512_permutexvar_ps(_mm512_setr_epi32(8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15), each);
    }
    static V broadcast(float value) { return _mm512_set1_ps(value); }
    static V add(V a, V b) { return _mm512_add_ps(a, b); }
    static V sub(V a, V b) { return _mm512_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm512_mul_ps(a, b); }
    static V max(V a, V b) { return _mm512_max_ps(a, b); }
    static V abs(V a) { return _mm512_andnot_ps(_mm512_set1_ps(-0.0f), a); }
    static V with_sign(V a, V b) {
        const V sign = _mm512_set1_ps(-0.0f);
        return _mm512_or_ps(_mm512_andnot_ps(sign, a), _mm512_and_ps(sign, b));
    }
    static __m256i rounded(V v) {
        const V clipped = _mm512_max_ps(_mm512_min_ps(v, _mm512_set1_ps(kSoftLimit)), _mm512_set1_ps(-kSoftLimit));
        return _mm512_cvtepi32_epi16(_mm512_cvtps_epi32(clipped));
    }
    template <int Pairs>
    static void store(const V (*levels)[Pairs], int16_t* to) {
        // A pair of soft bits, one of each axis, is moved as one value of 32 bits: pair j of symbol i to place Pairs*i + j.
        __m512i pairs[Pairs];
        for (int j = 0; j < Pairs; j++) pairs[j] = _mm512_inserti64x4(_mm512_castsi256_si512(rounded(levels[0][j])), rounded(levels[1][j]), 1);
        for (int part = 0; part < Pairs; part++) {
            alignas(64) int32_t index[16];
            unsigned masks[Pairs] = {};
            for (int place = 0; place < 16; place++) {
                index[place] = (16 * part + place) / Pairs;
                masks[(16 * part + place) % Pairs] |= 1u << place;
            }
            const __m512i symbol = _mm512_load_si512(index);
            __m512i out = _mm512_permutexvar_epi32(symbol, pairs[0]);
            for (int j = 1; j < Pairs; j++) out = _mm512_mask_permutexvar_epi32(out, static_cast<__mmask16>(masks[j]), symbol, pairs[j]);
            _mm512_storeu_si512(to + 32 * part, out);
        }
    }
};

void pack_bits(const uint8_t* bits, int64_t count, uint8_t* packed) {
    const __m512i reverse = _mm512_broadcast_i32x4(_mm_setr_epi8(7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8));
    int64_t i = 0;
    for (; i + 64 <= count; i += 64) {
        const __m512i octets = _mm512_shuffle_epi8(_mm512_loadu_si512(bits + i), reverse);
        const uint64_t mask = _mm512_test_epi8_mask(octets, _mm512_set1_epi8(1));
        std::memcpy(packed + i / 8, &mask, sizeof mask);
    }
    modem_scalar.pack_bits(bits + i, count - i, packed + i / 8);
}

void modulate(int32_t bits_per_symbol, const uint8_t* packed, int64_t readable, int64_t first, int64_t count, const float* levels, float* symbols) {
    // Eight symbols: each axis gets the two octets that hold its symbol, shifts them down, and gathers every second bit.
    alignas(64) uint8_t octets[64];
    alignas(64) int32_t shifts[16];
    for (int place = 0; place < 16; place++) {
        const int bit = place / 2 * bits_per_symbol;
        octets[4 * place] = static_cast<uint8_t>(bit / 8 + 1);
        octets[4 * place + 1] = static_cast<uint8_t>(bit / 8);
        octets[4 * place + 2] = octets[4 * place + 3] = 0x80;
        shifts[place] = 16 - bits_per_symbol - bit % 8 + (place % 2 == 0 ? 1 : 0);
    }
    const __m512i order = _mm512_load_si512(octets), shift = _mm512_load_si512(shifts);
    const __m512i every_second = _mm512_set1_epi32(0x55 & ((1 << bits_per_symbol) - 1));
    const __m512 table = _mm512_loadu_ps(levels);
    int64_t i = first, at = first * bits_per_symbol / 8;
    for (; i + 8 <= count && at + 16 <= readable; i += 8, at += bits_per_symbol) {
        const __m512i all = _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(packed + at)));
        __m512i x = _mm512_and_si512(_mm512_srlv_epi32(_mm512_shuffle_epi8(all, order), shift), every_second);
        x = _mm512_and_si512(_mm512_or_si512(x, _mm512_srli_epi32(x, 1)), _mm512_set1_epi32(0x33));
        x = _mm512_and_si512(_mm512_or_si512(x, _mm512_srli_epi32(x, 2)), _mm512_set1_epi32(0x0F));
        _mm512_storeu_ps(symbols + 2 * i, _mm512_permutexvar_ps(x, table));
    }
    modem_scalar.modulate(bits_per_symbol, packed, readable, i, count, levels, symbols);
}

void demap_all(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float unit, float weight, int16_t* soft) {
    const int64_t i = demap<Avx512Ops>(bits_per_symbol, symbols, noise, count, unit, weight, soft);
    modem_scalar.demap(bits_per_symbol, symbols + 2 * i, noise + i, count - i, unit, weight, soft + bits_per_symbol * i);
}

}  // namespace

const ModemKernels modem_avx512 = {pack_bits, modulate, demap_all};

}  // namespace ltd
