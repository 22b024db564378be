// The kernels of every instruction set of this machine against the scalar ones, and the scalar ones against known values.
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

#include "lteims_dsp.h"

namespace {

int failures = 0;

void check(bool holds, const char* what, int level) {
    if (holds) return;
    std::printf("FAILED at level %d: %s\n", level, what);
    failures++;
}

std::vector<float> samples() {
    std::vector<float> values = {0.0f, 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 32767.4f, 32768.0f, -32768.6f, 1e30f, -1e30f,
                                 std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(), std::nanf("")};
    uint32_t state = 12345;
    while (values.size() < 1003) {
        state = state * 1664525u + 1013904223u;
        values.push_back(static_cast<float>(static_cast<int32_t>(state)) / 32768.0f);
    }
    return values;
}

void test_level(int level) {
    if (ltd_set_simd_level(level) != LTD_OK) return;
    const std::vector<float> input = samples();
    const int64_t count = static_cast<int64_t>(input.size());
    std::vector<int16_t> output(input.size()), expected(input.size());
    check(ltd_f32_to_i16(input.data(), output.data(), count, 1.0f) == LTD_OK, "f32_to_i16 accepts", level);
    const int16_t known[] = {0, 0, 2, 2, 0, -2, 32767, 32767, -32768, 32767, -32768, 32767, -32768, 0};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) check(output[i] == known[i], "f32_to_i16 rounds to even and clips", level);

    std::vector<float> back(input.size()), back_expected(input.size());
    ltd_i16_to_f32(output.data(), back.data(), count, 0.25f);
    ltd_set_simd_level(LTD_SIMD_SCALAR);
    ltd_f32_to_i16(input.data(), expected.data(), count, 1.0f);
    ltd_i16_to_f32(expected.data(), back_expected.data(), count, 0.25f);
    check(output == expected, "f32_to_i16 is that of the scalar twin", level);
    check(back == back_expected, "i16_to_f32 is that of the scalar twin", level);
}

}  // namespace

int main() {
    check(ltd_abi_version() == LTD_ABI_VERSION, "header and library are of one version", -1);
    for (int level = LTD_SIMD_SCALAR; level <= LTD_SIMD_NEON; level++) test_level(level);
    check(ltd_f32_to_i16(nullptr, nullptr, 1, 1.0f) == LTD_INVALID_ARGUMENT, "null is refused", -1);
    check(ltd_f32_to_i16(nullptr, nullptr, -1, 1.0f) == LTD_INVALID_ARGUMENT, "a negative count is refused", -1);
    check(ltd_f32_to_i16(nullptr, nullptr, 0, 1.0f) == LTD_OK, "nothing is converted", -1);
    check(ltd_set_simd_level(99) == LTD_NOT_SUPPORTED, "an unknown level is refused", -1);
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
