/* Modulation mapping and soft demapping, TS 36.211 7.1. Rules of lteims_dsp.h. */
#ifndef LTEIMS_MODEM_H
#define LTEIMS_MODEM_H

#include "lteims_dsp.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Packs count octets of 0 or 1, the first into the highest bit of the first octet; packed receives (count + 7) / 8 octets. */
LTD_API int32_t ltd_pack_bits(const uint8_t* bits, int64_t count, uint8_t* packed);

/* Maps bits to count complex float32 symbols of mean power amplitude^2.
 * bits_per_symbol: 2, 4, 6 or 8. bits: bits_per_symbol * count octets of 0 or 1, or as many bits packed as ltd_pack_bits does. */
LTD_API int32_t ltd_modulate(int32_t bits_per_symbol, const uint8_t* bits, int64_t count, float amplitude, float* symbols);
LTD_API int32_t ltd_modulate_packed(int32_t bits_per_symbol, const uint8_t* bits, int64_t count, float amplitude, float* symbols);

/* Max-log soft bits of count complex symbols of unit mean power: scale times the log-likelihood ratio, positive for 0, rounded to nearest
 * even and clipped to +-2047.
 * noise: the complex noise variance of each symbol, taken as 1e-6 at least. soft: receives bits_per_symbol * count values. */
LTD_API int32_t ltd_demap(int32_t bits_per_symbol, const float* symbols, const float* noise, int64_t count, float scale, int16_t* soft);

#ifdef __cplusplus
}
#endif

#endif
