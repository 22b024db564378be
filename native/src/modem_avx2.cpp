#include <immintrin.h>

#include "modem_impl.h"

namespace ltd {
namespace {

struct Avx2Ops {
    using V = __m256;
    static constexpr int kSymbols = 8;

    static void load(const float* from, V* v) {
        v[0] = _mm256_loadu_ps(from);
        v[1] = _mm256_loadu_ps(from + 8);
    }
    static void weights(const float* noise, V weight, V* w) {
        const V each = _mm256_div_ps(weight, _mm256_max_ps(_mm256_loadu_ps(noise), _mm256_set1_ps(kLeastNoise)));
        w[0] = _mm256_permutevar8x32_ps(each, _mm256_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3));
        w[1] = _mm256_permutevar8x32_ps(each, _mm256_setr_epi32(4, 4, 5, 5, 6, 6, 7, 7));
    }
    static V broadcast(float value) { return _mm256_set1_ps(value); }
    static V add(V a, V b) { return _mm256_add_ps(a, b); }
    static V sub(V a, V b) { return _mm256_sub_ps(a, b); }
    static V mul(V a, V b) { return _mm256_mul_ps(a, b); }
    static V max(V a, V b) { return _mm256_max_ps(a, b); }
    static V abs(V a) { return _mm256_andnot_ps(_mm256_set1_ps(-0.0f), a); }
    static V with_sign(V a, V b) {
        const V sign = _mm256_set1_ps(-0.0f);
        return _mm256_or_ps(_mm256_andnot_ps(sign, a), _mm256_and_ps(sign, b));
    }
    static __m256i rounded(V v) {
        return _mm256_cvtps_epi32(_mm256_max_ps(_mm256_min_ps(v, _mm256_set1_ps(kSoftLimit)), _mm256_set1_ps(-kSoftLimit)));
    }
    template <int Pairs>
    static void store(const V (*levels)[Pairs], int16_t* to) {
        // A pair of soft bits, one of each axis, is moved as one value of 32 bits: pair j of symbol i to place Pairs*i + j.
        __m256i pairs[Pairs];
        for (int j = 0; j < Pairs; j++) pairs[j] = _mm256_permute4x64_epi64(_mm256_packs_epi32(rounded(levels[0][j]), rounded(levels[1][j])), 0xD8);
        for (int part = 0; part < Pairs; part++) {
            alignas(32) int32_t index[8], from[8];
            for (int place = 0; place < 8; place++) {
                index[place] = (8 * part + place) / Pairs;
                from[place] = (8 * part + place) % Pairs;
            }
            const __m256i symbol = _mm256_load_si256(reinterpret_cast<const __m256i*>(index)), source = _mm256_load_si256(reinterpret_cast<const __m256i*>(from));
            __m256i out = _mm256_permutevar8x32_epi32(pairs[0], symbol);
            for (int j = 1; j < Pairs; j++)
                out = _mm256_blendv_epi8(out, _mm256_permutevar8x32_epi32(pairs[j], symbol), _mm256_cmpeq_epi32(source, _mm256_set1_epi32(j)));
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 16 * part), out);
        }
    }
};

void pack_bits(const uint8_t* bits, int64_t count, uint8_t* packed) {
    const __m256i reverse = _mm256_setr_epi8(7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8);
    int64_t i = 0;
    for (; i + 32 <= count; i += 32) {
        const __m256i octets = _mm256_shuffle_epi8(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(bits + i)), reverse);
        const uint32_t mask = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_slli_epi16(octets, 7)));
        for (int j = 0; j < 4; j++) packed[i / 8 + j] = static_cast<uint8_t>(mask >> 8 * j);
    }
    modem_scalar.pack_bits(bits + i, count - i, packed + i / 8);
}

void modulate(int32_t bits_per_symbol, const uint8_t* packed, int64_t readable, int64_t first, int64_t count, const float* levels, float* symbols) {
    // Four symbols: each axis gets the two octets that hold its symbol, shifts them down, and gathers every second bit.
    alignas(32) uint8_t octets[32];
    alignas(32) int32_t shifts[8];
    for (int place = 0; place < 8; place++) {
        const int bit = place / 2 * bits_per_symbol;
        octets[4 * place] = static_cast<uint8_t>(bit / 8 + 1);
        octets[4 * place + 1] = static_cast<uint8_t>(bit / 8);
        octets[4 * place + 2] = octets[4 * place + 3] = 0x80;
        shifts[place] = 16 - bits_per_symbol - bit % 8 + (place % 2 == 0 ? 1 : 0);
    }
    const __m256i order = _mm256_load_si256(reinterpret_cast<const __m256i*>(octets)), shift = _mm256_load_si256(reinterpret_cast<const __m256i*>(shifts));
    const __m256i every_second = _mm256_set1_epi32(0x55 & ((1 << bits_per_symbol) - 1));
    const __m256 low = _mm256_loadu_ps(levels), high = _mm256_loadu_ps(levels + 8);
    const int64_t step = bits_per_symbol / 2;
    int64_t i = first, at = first * bits_per_symbol / 8;
    for (; i + 4 <= count && at + 16 <= readable; i += 4, at += step) {
        const __m256i all = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(packed + at)));
        __m256i x = _mm256_and_si256(_mm256_srlv_epi32(_mm256_shuffle_epi8(all, order), shift), every_second);
        x = _mm256_and_si256(_mm256_or_si256(x, _mm256_srli_epi32(x, 1)), _mm256_set1_epi32(0x33));
        x = _mm256_and_si256(_mm256_or_si256(x, _mm256_srli_epi32(x, 2)), _mm256_set1_epi32(0x0F));
        const __m256 lower = _mm256_permutevar8x32_ps(low, x), upper = _mm256_permutevar8x32_ps(high, x);
        _mm256_storeu_ps(symbols + 2 * i, _mm256_blendv_ps(lower, upper, _mm256_castsi256_ps(_mm256_slli_epi32(x, 28))));
    }
    modem_scalar.modulate(bits_per_symbol, packed, readable, i, count, levels, symbols);
}

void demap_all(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float unit, float weight, int16_t* soft) {
    const int64_t i = demap<Avx2Ops>(bits_per_symbol, symbols, noise, count, unit, weight, soft);
    modem_scalar.demap(bits_per_symbol, symbols + 2 * i, noise + i, count - i, unit, weight, soft + bits_per_symbol * i);
}

}  // namespace

const ModemKernels modem_avx2 = {pack_bits, modulate, demap_all};

}  // namespace ltd
