#include <cmath>

#include "modem_impl.h"

namespace ltd {
namespace {

struct ScalarOps {
    using V = float;
    static constexpr int kSymbols = 1;

    static void load(const float* from, V* v) {
        v[0] = from[0];
        v[1] = from[1];
    }
    // Comparisons are ordered as the vector instructions have them where an operand is no number.
    static void weights(const float* noise, V weight, V* w) { w[0] = w[1] = weight / max(*noise, kLeastNoise); }
    static V broadcast(float value) { return value; }
    static V add(V a, V b) { return a + b; }
    static V sub(V a, V b) { return a - b; }
    static V mul(V a, V b) { return a * b; }
    static V max(V a, V b) { return a > b ? a : b; }
    static V abs(V a) { return std::fabs(a); }
    static V with_sign(V a, V b) { return std::copysign(a, b); }
    static int16_t rounded(V v) {
        v = v < kSoftLimit ? v : kSoftLimit;
        v = v > -kSoftLimit ? v : -kSoftLimit;
        return static_cast<int16_t>(std::nearbyint(v));
    }
    template <int Pairs>
    static void store(const V (*levels)[Pairs], int16_t* to) {
        for (int j = 0; j < Pairs; j++) {
            to[2 * j] = rounded(levels[0][j]);
            to[2 * j + 1] = rounded(levels[1][j]);
        }
    }
};

void pack_bits(const uint8_t* bits, int64_t count, uint8_t* packed) {
    for (int64_t i = 0; i < count; i += 8) {
        unsigned octet = 0;
        for (int64_t j = 0; j < 8; j++) octet = octet << 1 | (i + j < count ? bits[i + j] & 1u : 0u);
        packed[i >> 3] = static_cast<uint8_t>(octet);
    }
}

void modulate(int32_t bits_per_symbol, const uint8_t* packed, int64_t, int64_t first, int64_t count, const float* levels, float* symbols) {
    int64_t at = first * bits_per_symbol;
    for (int64_t i = first; i < count; i++) {
        unsigned axis[2] = {};
        for (int32_t j = 0; j < bits_per_symbol; j++, at++) axis[j & 1] = axis[j & 1] << 1 | (packed[at >> 3] >> (7 - (at & 7)) & 1u);
        symbols[2 * i] = levels[axis[0]];
        symbols[2 * i + 1] = levels[axis[1]];
    }
}

void demap_all(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float unit, float weight, int16_t* soft) {
    demap<ScalarOps>(bits_per_symbol, symbols, noise, count, unit, weight, soft);
}

}  // namespace

const ModemKernels modem_scalar = {pack_bits, modulate, demap_all};

}  // namespace ltd
