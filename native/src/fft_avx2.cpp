#include "complex_avx2.h"
#include "fft_impl.h"

namespace ltd {

void fft_avx2(const FftPlan& plan, const float* twiddles, const float* input, float* output, bool inverse, float scale, float* work) {
    fft_run<ComplexAvx2>(plan, twiddles, input, output, inverse, scale, work);
}

}  // namespace ltd
