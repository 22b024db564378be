// The pseudo-random sequence of TS 36.211 7.2, and scrambling with it.
#ifndef LTEIMS_DSP_GOLD_H
#define LTEIMS_DSP_GOLD_H

#include <cstdint>

namespace ltd {

constexpr int kGoldChunk = 1024;
constexpr int kGoldSpan = 31;

// The two m-sequences as words of 32 bits. Since squaring five times leaves three terms of either polynomial 31 words apart, words
// follow from words whatever the order of bits within them.
struct GoldWords {
    uint32_t first[kGoldSpan + kGoldChunk + 32];
    uint32_t second[kGoldSpan + kGoldChunk + 32];
};

enum class GoldOrder { kFirstOnTop, kFirstBelow };

// The first 31 words from place offset on; those packed with the first bit on top are in the order of octets in memory.
void gold_start(uint32_t c_init, int64_t offset, GoldOrder order, GoldWords& words);

struct GoldKernels {
    // Lets packed bits be the sequence, or adds it.
    void (*pack)(uint32_t c_init, int64_t offset, uint8_t* octets, int64_t bits, bool adds);
    // The same for octets of 0 or 1.
    void (*spread)(uint32_t c_init, int64_t offset, uint8_t* bits, int64_t count, bool adds);
    // Turns the sign of soft bits where the sequence is one.
    void (*turn)(uint32_t c_init, int64_t offset, int16_t* soft, int64_t count);
    // Packed bits to octets of 0 or 1.
    void (*unpack)(const uint8_t* octets, uint8_t* bits, int64_t count);
};

extern const GoldKernels gold_scalar;
extern const GoldKernels gold_avx2;
extern const GoldKernels gold_avx512;

}  // namespace ltd

#endif
