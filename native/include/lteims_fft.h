/* Discrete Fourier transforms of sizes 2^a 3^b 5^c. Rules of lteims_dsp.h. */
#ifndef LTEIMS_FFT_H
#define LTEIMS_FFT_H

#include "lteims_dsp.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Octets of the table of a size, or LTD_NOT_SUPPORTED for a size that is not 2^a 3^b 5^c or below 2. */
LTD_API int64_t ltd_fft_table_size(int32_t size);

/* Fills the table of a size, which is opaque, aligned to 4 octets or more, the same at every level, and may be shared by threads. */
LTD_API int32_t ltd_fft_table_fill(int32_t size, void* table, int64_t table_size);

/* Transforms with a table that ltd_fft_table_fill made:
 * count sequences of complex float32 that start every input_stride (output_stride) complex values.
 * inverse: 0 for exp(-2 pi i nk/N), else exp(+2 pi i nk/N); both are multiplied with scale and nothing else.
 * work: 4 * size float32 values; aligned to 64 bytes it is fastest. Input and output may be the same. */
LTD_API int32_t ltd_fft_run(const void* table, int32_t size, const float* input, int64_t input_stride, float* output,
                            int64_t output_stride, int64_t count, int32_t inverse, float scale, float* work);

#ifdef __cplusplus
}
#endif

#endif
