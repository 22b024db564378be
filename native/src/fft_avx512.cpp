#include "complex_avx512.h"
#include "fft_impl.h"

namespace ltd {

void fft_avx512(const FftPlan& plan, const float* twiddles, const float* input, float* output, bool inverse, float scale, float* work) {
    fft_run<ComplexAvx512>(plan, twiddles, input, output, inverse, scale, work);
}

}  // namespace ltd
