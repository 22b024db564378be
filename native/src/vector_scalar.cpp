#include "complex_scalar.h"
#include "vector_impl.h"

namespace ltd {
namespace {

using Rows = VectorRows<ComplexScalar, nullptr>;

void equalize_pairs(const float* y, const float* h0, const float* h1, int64_t count, float variance, float* symbols, float* noise) {
    for (int64_t i = 0; i + 1 < count; i += 2, y += 4, h0 += 4, h1 += 4, symbols += 4) {
        const float ar = (h0[0] + h0[2]) * 0.5f, ai = (h0[1] + h0[3]) * 0.5f, br = (h1[0] + h1[2]) * 0.5f, bi = (h1[1] + h1[3]) * 0.5f;
        const float power = ar * ar + ai * ai + (br * br + bi * bi), weight = 1.0f / (power > kLeastPower ? power : kLeastPower);
        const float scale = weight * 1.41421356f;
        symbols[0] = (ar * y[0] + ai * y[1] + (br * y[2] + bi * y[3])) * scale;
        symbols[1] = (ar * y[1] - ai * y[0] + (bi * y[2] - br * y[3])) * scale;
        symbols[2] = (ar * y[2] + ai * y[3] - (br * y[0] + bi * y[1])) * scale;
        symbols[3] = (ar * y[3] - ai * y[2] - (bi * y[0] - br * y[1])) * scale;
        noise[i] = noise[i + 1] = 2 * variance * weight;
    }
}

}  // namespace

const VectorKernels vector_scalar = {Rows::multiply,  Rows::lerp,        Rows::dot,      Rows::dot_real,
                                     Rows::correlate, Rows::interpolate, Rows::equalize, equalize_pairs};

}  // namespace ltd
