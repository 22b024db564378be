#include <cmath>

#include "kernels.h"

namespace ltd {
namespace {

void f32_to_i16(const float* input, int16_t* output, int64_t count, float scale) {
    for (int64_t i = 0; i < count; i++) {
        float value = input[i] * scale;
        // NaN fails every comparison, so it is asked for by name.
        if (std::isnan(value)) value = 0.0f;
        if (value > 32767.0f) value = 32767.0f;
        if (value < -32768.0f) value = -32768.0f;
        output[i] = static_cast<int16_t>(std::nearbyint(value));
    }
}

void i16_to_f32(const int16_t* input, float* output, int64_t count, float scale) {
    for (int64_t i = 0; i < count; i++) output[i] = static_cast<float>(input[i]) * scale;
}

}  // namespace

const Kernels scalar_kernels = {f32_to_i16, i16_to_f32};

}  // namespace ltd
