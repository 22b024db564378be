// The plan of a transform and the kernels of each instruction set.
#ifndef LTEIMS_DSP_FFT_H
#define LTEIMS_DSP_FFT_H

#include <cstdint>

namespace ltd {

// Self-sorting (Stockham) stages, decimation in frequency. The first stage has stride 1 and is run across its butterflies, so that its
// twiddles lie by output, then butterfly; those of later stages lie by butterfly, then output. The last needs none.
struct FftStage {
    int32_t radix;
    int32_t butterflies;  // m: what is left of the size after this stage
    int32_t stride;       // s: the radices before this stage, multiplied
    int32_t twiddles;     // where its factors start, in float32 values
};

// A table of the ABI is a plan, then its twiddles.
struct FftPlan {
    int32_t size;
    int32_t stages;
    int32_t width;     // complex lanes that every stage can use: 8, 4 or 1
    int32_t twiddles;  // float32 values that all stages have together; they follow the plan
    FftStage stage[15];  // 3^12 has most; with this the twiddles start at a multiple of 64 octets
};

// False for sizes that are not 2^a 3^b 5^c.
bool fft_plan(int32_t size, FftPlan& plan);

using fft_kernel = void (*)(const FftPlan& plan, const float* twiddles, const float* input, float* output, bool inverse, float scale, float* work);

void fft_scalar(const FftPlan&, const float*, const float*, float*, bool, float, float*);
void fft_avx2(const FftPlan&, const float*, const float*, float*, bool, float, float*);
void fft_avx512(const FftPlan&, const float*, const float*, float*, bool, float, float*);

}  // namespace ltd

#endif
