#include "complex_scalar.h"
#include "fft_impl.h"

namespace ltd {

void fft_scalar(const FftPlan& plan, const float* twiddles, const float* input, float* output, bool inverse, float scale, float* work) {
    fft_run<ComplexScalar>(plan, twiddles, input, output, inverse, scale, work);
}

}  // namespace ltd
