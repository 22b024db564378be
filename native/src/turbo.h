// The turbo decoder of each instruction set.
#ifndef LTEIMS_DSP_TURBO_H
#define LTEIMS_DSP_TURBO_H

#include <cstdint>

namespace ltd {

// Says whether a block of k bits has a right CRC.
using turbo_check = bool (*)(const uint8_t* bits, int32_t k);

using turbo_decoder = int32_t (*)(const int16_t* streams, int32_t k, const int16_t* order, int32_t max_iterations, turbo_check check,
                                  uint8_t* bits, int16_t* work);

int32_t turbo_decode_scalar(const int16_t*, int32_t, const int16_t*, int32_t, turbo_check, uint8_t*, int16_t*);
int32_t turbo_decode_avx2(const int16_t*, int32_t, const int16_t*, int32_t, turbo_check, uint8_t*, int16_t*);
int32_t turbo_decode_avx512(const int16_t*, int32_t, const int16_t*, int32_t, turbo_check, uint8_t*, int16_t*);

bool crc24a_is_right(const uint8_t* bits, int32_t count);
bool crc24b_is_right(const uint8_t* bits, int32_t count);

}  // namespace ltd

#endif
