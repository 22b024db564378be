// Soft bits in the circular buffer of TS 36.212 5.1.4.1.2 without its nulls, and back in the three streams.
#ifndef LTEIMS_DSP_SOFT_BITS_H
#define LTEIMS_DSP_SOFT_BITS_H

#include <cstdint>

#include "sub_blocks.h"

namespace ltd {

// Streams that receive whole groups of rows, with room before and behind.
constexpr int kSoftLead = 64;
constexpr int kSoftStream = 6656;

// Words that may be read behind the circular buffer.
constexpr int kSoftSlack = 32;

struct SoftKernels {
    // Adds, saturating.
    void (*add)(const int16_t* received, int16_t* to, int64_t count);
    // Streams are at streams + kSoftLead, each kSoftStream after the one before.
    void (*separate)(const int16_t* circular, int32_t k, int16_t* streams);
};

extern const SoftKernels soft_scalar;
extern const SoftKernels soft_avx2;
extern const SoftKernels soft_avx512;

}  // namespace ltd

#endif
