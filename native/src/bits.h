// Bits packed into octets, the first on top.
#ifndef LTEIMS_DSP_BITS_H
#define LTEIMS_DSP_BITS_H

#include <cstdint>
#include <cstring>

namespace ltd {

static inline uint64_t swap64(uint64_t value) {
#if defined(_MSC_VER)
    return _byteswap_uint64(value);
#else
    return __builtin_bswap64(value);
#endif
}

static inline uint64_t load64(const uint8_t* from) {
    uint64_t value;
    std::memcpy(&value, from, sizeof value);
    return swap64(value);
}

static inline void store64(uint8_t* to, uint64_t value) {
    value = swap64(value);
    std::memcpy(to, &value, sizeof value);
}

// Sets 32 bits, the first on top of value, at a place that holds zeros; what lies beyond the end is dropped.
static inline void or_bits(uint8_t* octets, int64_t size, int64_t bit, uint32_t value) {
    const int64_t at = bit >> 3;
    const uint64_t wide = static_cast<uint64_t>(value) << (32 - (bit & 7));
    if (at + 8 <= size) {
        store64(octets + at, load64(octets + at) | wide);
        return;
    }
    for (int i = 0; i < 8 && at + i < size; i++) octets[at + i] = static_cast<uint8_t>(octets[at + i] | wide >> (56 - 8 * i));
}

// Bit c of word r becomes bit r of word c.
void transpose32(uint32_t* words);

}  // namespace ltd

#endif
