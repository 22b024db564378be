// Encoder of the tail-biting code of TS 36.212 5.1.3.1 and rate matching of 5.1.4.2, for all instruction sets.
#ifndef LTEIMS_DSP_CONVOLUTIONAL_H
#define LTEIMS_DSP_CONVOLUTIONAL_H

#include <cstdint>

namespace ltd {

// The register holds six bits before the first.
constexpr int kConvolutionalMemory = 6;

// bits: n octets, of which the lowest bits count. coded: 3n octets of 0 or 1, the streams one after another.
void convolutional_encode(const uint8_t* bits, int64_t n, uint8_t* coded);

// Whether the first count places of a map lie in size.
bool is_map_within(const int32_t* map, int64_t count, int64_t size);

void map_select(const uint8_t* streams, const int32_t* map, int64_t size, uint8_t* output, int64_t count);
void map_combine(const int16_t* received, int64_t count, const int32_t* map, int64_t size, int16_t* streams);

}  // namespace ltd

#endif
