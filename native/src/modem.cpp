#include "modem.h"

#include <cmath>

#include "level.h"
#include "lteims_modem.h"

namespace ltd {
namespace {

const ModemKernels& modem() { return LTD_KERNEL(modem); }

bool is_modulation(int32_t bits_per_symbol) { return bits_per_symbol == 2 || bits_per_symbol == 4 || bits_per_symbol == 6 || bits_per_symbol == 8; }

// Half the distance of neighbouring points at unit mean power.
float unit_of(int32_t bits_per_symbol) { return std::sqrt(1.0f / (2.0f * static_cast<float>((1 << bits_per_symbol) - 1) / 3.0f)); }

// TS 36.211 tables 7.1.2-1 to 7.1.5-1, one axis: the first bit is the sign, the others choose the amplitude.
void fill_levels(int32_t bits_per_symbol, float amplitude, float* levels) {
    static const uint8_t amplitudes[4][8] = {{1}, {1, 3}, {3, 1, 5, 7}, {5, 7, 3, 1, 11, 9, 13, 15}};
    const int32_t bits = bits_per_symbol / 2, half = 1 << (bits - 1);
    for (int32_t i = 0; i < 2 * half; i++) {
        const float level = static_cast<float>(amplitudes[bits - 1][i & (half - 1)]) * (i < half ? 1.0f : -1.0f);
        levels[i] = level * unit_of(bits_per_symbol) * amplitude;
    }
}

}  // namespace
}  // namespace ltd

int32_t ltd_pack_bits(const uint8_t* bits, int64_t count, uint8_t* packed) {
    if (count < 0 || (count > 0 && (bits == nullptr || packed == nullptr))) return LTD_INVALID_ARGUMENT;
    ltd::modem().pack_bits(bits, count, packed);
    return LTD_OK;
}

int32_t ltd_modulate_packed(int32_t bits_per_symbol, const uint8_t* bits, int64_t count, float amplitude, float* symbols) {
    if (!ltd::is_modulation(bits_per_symbol)) return LTD_NOT_SUPPORTED;
    if (count < 0 || (count > 0 && (bits == nullptr || symbols == nullptr))) return LTD_INVALID_ARGUMENT;
    float levels[16] = {};
    ltd::fill_levels(bits_per_symbol, amplitude, levels);
    ltd::modem().modulate(bits_per_symbol, bits, (count * bits_per_symbol + 7) / 8, 0, count, levels, symbols);
    return LTD_OK;
}

int32_t ltd_modulate(int32_t bits_per_symbol, const uint8_t* bits, int64_t count, float amplitude, float* symbols) {
    if (!ltd::is_modulation(bits_per_symbol)) return LTD_NOT_SUPPORTED;
    if (count < 0 || (count > 0 && (bits == nullptr || symbols == nullptr))) return LTD_INVALID_ARGUMENT;
    float levels[16] = {};
    ltd::fill_levels(bits_per_symbol, amplitude, levels);
    constexpr int64_t kChunk = 1024;
    uint8_t packed[kChunk + 16] = {};
    const ltd::ModemKernels& kernels = ltd::modem();
    for (int64_t i = 0; i < count; i += kChunk) {
        const int64_t part = count - i < kChunk ? count - i : kChunk;
        kernels.pack_bits(bits + i * bits_per_symbol, part * bits_per_symbol, packed);
        kernels.modulate(bits_per_symbol, packed, sizeof packed, 0, part, levels, symbols + 2 * i);
    }
    return LTD_OK;
}

int32_t ltd_demap(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float scale, int16_t* soft) {
    if (!ltd::is_modulation(bits_per_symbol)) return LTD_NOT_SUPPORTED;
    if (count < 0 || (count > 0 && (symbols == nullptr || noise == nullptr || soft == nullptr))) return LTD_INVALID_ARGUMENT;
    const float unit = ltd::unit_of(bits_per_symbol);
    ltd::modem().demap(bits_per_symbol, symbols, noise, count, unit, 4.0f * unit * scale, soft);
    return LTD_OK;
}
