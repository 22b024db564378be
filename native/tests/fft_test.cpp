// The transforms of every instruction set of this machine against the definition, in double.
#include <cmath>
#include <cstdio>
#include <cstring>
#include <vector>

#include "lteims_fft.h"

namespace {

int failures = 0;

void check(bool holds, const char* what, int level, int size) {
    if (holds) return;
    std::printf("FAILED at level %d, size %d: %s\n", level, size, what);
    failures++;
}

std::vector<float> noise(int count) {
    std::vector<float> values(count);
    uint32_t state = 12345;
    for (float& value : values) {
        state = state * 1664525u + 1013904223u;
        value = static_cast<float>(static_cast<int32_t>(state)) / 2147483648.0f;
    }
    return values;
}

std::vector<double> defined(const std::vector<float>& x, int size, int sign) {
    std::vector<double> out(2 * size), circle(2 * size);
    for (int i = 0; i < size; i++) {
        circle[2 * i] = std::cos(6.283185307179586476925 * i / size);
        circle[2 * i + 1] = sign * std::sin(6.283185307179586476925 * i / size);
    }
    for (int k = 0; k < size; k++) {
        for (int n = 0; n < size; n++) {
            const int at = 2 * static_cast<int>(static_cast<int64_t>(n) * k % size);
            out[2 * k] += x[2 * n] * circle[at] - x[2 * n + 1] * circle[at + 1];
            out[2 * k + 1] += x[2 * n] * circle[at + 1] + x[2 * n + 1] * circle[at];
        }
    }
    return out;
}

void test_size(int size) {
    constexpr int kCount = 2, kApart = 3;
    const std::vector<float> input = noise(2 * (size + kApart) * kCount);
    std::vector<unsigned char> table(ltd_fft_table_size(size));
    std::vector<float> work(4 * size + 1);
    check(ltd_fft_table_fill(size, table.data(), static_cast<int64_t>(table.size())) == LTD_OK, "the table is filled", -1, size);
    check(ltd_fft_table_fill(size, table.data(), static_cast<int64_t>(table.size()) - 1) == LTD_INVALID_ARGUMENT, "a short table is refused", -1, size);
    const double tolerance = 3e-7 * std::sqrt(static_cast<double>(size)) * (3 + std::log2(static_cast<double>(size)));
    for (int inverse = 0; inverse < 2; inverse++) {
        std::vector<double> expected[kCount];
        for (int i = 0; i < kCount; i++) {
            const float* from = input.data() + 2 * i * (size + kApart);
            expected[i] = defined(std::vector<float>(from, from + 2 * size), size, inverse ? 1 : -1);
        }
        for (int level = LTD_SIMD_SCALAR; level <= LTD_SIMD_NEON; level++) {
            if (ltd_set_simd_level(level) != LTD_OK) continue;
            std::vector<float> output(2 * size * kCount, -99.0f);
            // Work space at an odd place: alignment is for speed alone.
            check(ltd_fft_run(table.data(), size, input.data(), size + kApart, output.data(), size, kCount, inverse, 0.5f, work.data() + 1) == LTD_OK,
                  "it runs", level, size);
            double worst = 0;
            for (int i = 0; i < 2 * size * kCount; i++) worst = std::fmax(worst, std::fabs(output[i] - 0.5 * expected[i / (2 * size)][i % (2 * size)]));
            check(worst < tolerance, "the result is that of the definition", level, size);
            std::vector<float> in_place = input;
            ltd_fft_run(table.data(), size, in_place.data(), size, in_place.data(), size, 1, inverse, 0.5f, work.data() + 1);
            check(std::memcmp(in_place.data(), output.data(), 8 * size) == 0, "in place it is the same", level, size);
        }
    }
}

}  // namespace

int main() {
    for (int size : {2, 3, 4, 5, 8, 12, 15, 16, 20, 24, 27, 36, 40, 48, 60, 64, 72, 80, 96, 120, 125, 128, 144, 180, 192, 240, 256, 300, 324, 384, 480, 512, 540, 576,
                     600, 648, 768, 900, 960, 972, 1024, 1080, 1152, 1200, 1536, 2048}) {
        test_size(size);
    }
    for (int size : {-1, 0, 1, 7, 14, 132, 839}) check(ltd_fft_table_size(size) == LTD_NOT_SUPPORTED, "another size is refused", -1, size);
    std::vector<unsigned char> table(ltd_fft_table_size(12));
    ltd_fft_table_fill(12, table.data(), static_cast<int64_t>(table.size()));
    float value[64] = {};
    check(ltd_fft_run(table.data(), 16, value, 0, value, 0, 1, 0, 1.0f, value) == LTD_INVALID_ARGUMENT, "the table of another size is refused", -1, 16);
    check(ltd_fft_run(nullptr, 12, value, 0, value, 0, 1, 0, 1.0f, value) == LTD_INVALID_ARGUMENT, "null is refused", -1, 12);
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
