// The modem kernels of every instruction set of this machine give the values of the scalar ones.
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

#include "lteims_modem.h"

namespace {

int failures = 0;
uint32_t state = 12345;

void check(bool holds, const char* what, int level, int bits, int count) {
    if (holds) return;
    std::printf("FAILED at level %d, %d bits, %d symbols: %s\n", level, bits, count, what);
    failures++;
}

uint32_t next() {
    state = state * 1664525u + 1013904223u;
    return state >> 8;
}

float next_float(float limit) { return (static_cast<float>(next()) / 8388608.0f - 1.0f) * limit; }

struct Results {
    std::vector<uint8_t> packed;
    std::vector<float> symbols, from_packed;
    std::vector<int16_t> soft;
    bool operator==(const Results& o) const { return packed == o.packed && symbols == o.symbols && from_packed == o.from_packed && soft == o.soft; }
};

Results run(int bits_per_symbol, const std::vector<uint8_t>& bits, const std::vector<float>& received, const std::vector<float>& noise) {
    const int64_t count = static_cast<int64_t>(noise.size());
    Results r{std::vector<uint8_t>((bits.size() + 7) / 8), std::vector<float>(2 * count), std::vector<float>(2 * count), std::vector<int16_t>(bits.size())};
    ltd_pack_bits(bits.data(), static_cast<int64_t>(bits.size()), r.packed.data());
    ltd_modulate(bits_per_symbol, bits.data(), count, 0.75f, r.symbols.data());
    ltd_modulate_packed(bits_per_symbol, r.packed.data(), count, 0.75f, r.from_packed.data());
    ltd_demap(bits_per_symbol, received.data(), noise.data(), count, 16.0f, r.soft.data());
    return r;
}

void test(int bits_per_symbol, int count) {
    std::vector<uint8_t> bits(bits_per_symbol * count);
    std::vector<float> received(2 * count), noise(count);
    for (uint8_t& bit : bits) bit = next() >> 5 & 1;
    for (float& value : received) value = next_float(1.7f);
    for (float& value : noise) value = std::fabs(next_float(0.3f));
    if (count > 20) {
        received[3] = std::numeric_limits<float>::quiet_NaN();
        received[9] = std::numeric_limits<float>::infinity();
        noise[2] = 0;
        noise[5] = std::numeric_limits<float>::infinity();
    }
    ltd_set_simd_level(LTD_SIMD_SCALAR);
    const Results expected = run(bits_per_symbol, bits, received, noise);
    check(expected.symbols == expected.from_packed, "octets and packed bits give the same", 0, bits_per_symbol, count);
    for (int level = LTD_SIMD_AVX2; level <= LTD_SIMD_NEON; level++) {
        if (ltd_set_simd_level(level) != LTD_OK) continue;
        check(run(bits_per_symbol, bits, received, noise) == expected, "the values are those of the scalar twin", level, bits_per_symbol, count);
    }
    // Without noise a symbol gives its bits back.
    std::vector<int16_t> soft(bits.size());
    std::vector<float> clean(2 * count), quiet(count, 0.01f);
    ltd_modulate(bits_per_symbol, bits.data(), count, 1.0f, clean.data());
    ltd_demap(bits_per_symbol, clean.data(), quiet.data(), count, 16.0f, soft.data());
    for (size_t i = 0; i < bits.size(); i++) check((soft[i] < 0) == (bits[i] == 1), "soft bits have the sign of their bits", -1, bits_per_symbol, count);
}

}  // namespace

int main() {
    for (int bits_per_symbol : {2, 4, 6, 8}) {
        for (int count = 0; count < 70; count++) test(bits_per_symbol, count);
        test(bits_per_symbol, 1024);
        test(bits_per_symbol, 3001);
    }
    uint8_t octet = 0;
    float value[2] = {};
    int16_t soft[8];
    check(ltd_modulate(3, &octet, 1, 1.0f, value) == LTD_NOT_SUPPORTED, "3 bits a symbol are refused", -1, 3, 1);
    check(ltd_demap(1, value, value, 1, 1.0f, soft) == LTD_NOT_SUPPORTED, "1 bit a symbol is refused", -1, 1, 1);
    check(ltd_modulate_packed(2, nullptr, 1, 1.0f, value) == LTD_INVALID_ARGUMENT, "null is refused", -1, 2, 1);
    check(ltd_pack_bits(&octet, -1, &octet) == LTD_INVALID_ARGUMENT, "a negative count is refused", -1, 2, -1);
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
