#include "vector.h"

#include <cstring>

#include "level.h"
#include "lteims_vector.h"

namespace ltd {
namespace {

constexpr int64_t kChunk = 256;

const VectorKernels& rows() { return LTD_KERNEL(vector); }

template <typename... Pointers>
bool are_usable(int64_t count, Pointers... pointers) {
    return count >= 0 && (count == 0 || (... && (pointers != nullptr)));
}

bool are_inside(const int32_t* elements, int64_t count, int64_t count_grid) {
    uint32_t largest = 0;
    for (int64_t i = 0; i < count; i++) largest = static_cast<uint32_t>(elements[i]) > largest ? static_cast<uint32_t>(elements[i]) : largest;
    return count == 0 || largest < count_grid;
}

void gather(const float* from, const int32_t* elements, int64_t count, float* to) {
    for (int64_t i = 0; i < count; i++) std::memcpy(to + 2 * i, from + 2 * static_cast<int64_t>(elements[i]), 2 * sizeof(float));
}

}  // namespace
}  // namespace ltd

int32_t ltd_multiply(const float* a, const float* b, int64_t count, int32_t conjugate, float* output) {
    if (!ltd::are_usable(count, a, b, output)) return LTD_INVALID_ARGUMENT;
    ltd::rows().multiply(a, b, count, conjugate != 0, output);
    return LTD_OK;
}

int32_t ltd_lerp(const float* a, const float* b, float part, int64_t count, float* output) {
    if (!ltd::are_usable(count, a, b, output)) return LTD_INVALID_ARGUMENT;
    ltd::rows().lerp(a, b, part, count, output);
    return LTD_OK;
}

int32_t ltd_dot(const float* a, const float* b, int64_t count, float* result) {
    if (result == nullptr || !ltd::are_usable(count, a, b)) return LTD_INVALID_ARGUMENT;
    ltd::rows().dot(a, b, count, result);
    return LTD_OK;
}

int32_t ltd_dot_real(const float* a, const float* b, int64_t count, float* result) {
    if (result == nullptr || !ltd::are_usable(count, a, b)) return LTD_INVALID_ARGUMENT;
    *result = ltd::rows().dot_real(a, b, count / 2) + (count % 2 != 0 ? a[count - 1] * b[count - 1] : 0.0f);
    return LTD_OK;
}

int32_t ltd_correlate(const float* samples, int64_t lags, const float* reference, int64_t length, float* output) {
    if (length < 0 || !ltd::are_usable(lags, samples, reference, output)) return LTD_INVALID_ARGUMENT;
    ltd::rows().correlate(samples, lags, reference, length, output);
    return LTD_OK;
}

int32_t ltd_interpolate(const float* values, int64_t count, int32_t spacing, int32_t first, float* row, int64_t count_row) {
    if (count < 2 || spacing < 1 || first < 0 || count_row <= first + spacing * (count - 1) || values == nullptr || row == nullptr) return LTD_INVALID_ARGUMENT;
    ltd::rows().interpolate(values, count, spacing, first, row, count_row);
    return LTD_OK;
}

int32_t ltd_equalize(const float* grid, const float* channel, int64_t count_grid, const int32_t* elements, int64_t count, float variance,
                     float* symbols, float* noise) {
    if (!ltd::are_usable(count, grid, channel, elements, symbols, noise) || !ltd::are_inside(elements, count, count_grid)) return LTD_INVALID_ARGUMENT;
    const ltd::VectorKernels& kernels = ltd::rows();
    float y[2 * ltd::kChunk], h[2 * ltd::kChunk];
    for (int64_t i = 0; i < count; i += ltd::kChunk) {
        const int64_t part = count - i < ltd::kChunk ? count - i : ltd::kChunk;
        ltd::gather(grid, elements + i, part, y);
        ltd::gather(channel, elements + i, part, h);
        kernels.equalize(y, h, part, variance, symbols + 2 * i, noise + i);
    }
    return LTD_OK;
}

int32_t ltd_equalize_diversity(const float* grid, const float* const* channels, int64_t count_grid, const int32_t* elements, int64_t count,
                               float variance, float* symbols, float* noise) {
    if (!ltd::are_usable(count, grid, channels, elements, symbols, noise) || !ltd::are_inside(elements, count, count_grid)) return LTD_INVALID_ARGUMENT;
    if (count % 2 != 0) return LTD_INVALID_ARGUMENT;
    for (int i = 0; count > 0 && i < 4; i++) {
        if (channels[i] == nullptr) return LTD_INVALID_ARGUMENT;
    }
    const ltd::VectorKernels& kernels = ltd::rows();
    const bool takes_turns = count > 0 && (channels[0] != channels[2] || channels[1] != channels[3]);
    float y[2 * ltd::kChunk], h0[2 * ltd::kChunk], h1[2 * ltd::kChunk];
    for (int64_t i = 0; i < count; i += ltd::kChunk) {
        const int64_t part = count - i < ltd::kChunk ? count - i : ltd::kChunk;
        const int32_t* places = elements + i;
        ltd::gather(grid, places, part, y);
        if (takes_turns) {
            for (int64_t j = 0; j < part; j += 2) {
                ltd::gather(channels[j & 2], places + j, 2, h0 + 2 * j);
                ltd::gather(channels[(j & 2) + 1], places + j, 2, h1 + 2 * j);
            }
        } else {
            ltd::gather(channels[0], places, part, h0);
            ltd::gather(channels[1], places, part, h1);
        }
        kernels.equalize_pairs(y, h0, h1, part, variance, symbols + 2 * i, noise + i);
    }
    return LTD_OK;
}
