// Kernels of modulation and demodulation of each instruction set.
#ifndef LTEIMS_DSP_MODEM_H
#define LTEIMS_DSP_MODEM_H

#include <cstdint>

namespace ltd {

constexpr float kSoftLimit = 2047.0f;
constexpr float kLeastNoise = 1e-6f;

struct ModemKernels {
    void (*pack_bits)(const uint8_t* bits, int64_t count, uint8_t* packed);
    // Symbols first to count. readable: octets that may be read, those of the symbols at least; levels: 16 amplitudes of an axis by its
    // bits, the sign first.
    void (*modulate)(int32_t bits_per_symbol, const uint8_t* packed, int64_t readable, int64_t first, int64_t count, const float* levels, float* symbols);
    // unit: half the distance of neighbouring points; weight: 4 * unit * scale.
    void (*demap)(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float unit, float weight, int16_t* soft);
};

extern const ModemKernels modem_scalar;
extern const ModemKernels modem_avx2;
extern const ModemKernels modem_avx512;

}  // namespace ltd

#endif
