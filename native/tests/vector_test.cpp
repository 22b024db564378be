// The kernels on rows of every instruction set of this machine against plain ones in double.
#include <cmath>
#include <complex>
#include <cstdio>
#include <vector>

#include "lteims_vector.h"

namespace {

using Complex = std::complex<float>;
using Wide = std::complex<double>;
using Row = std::vector<Complex>;

int failures = 0;
uint32_t state = 12345;

void check(bool holds, const char* what, int level, int64_t count) {
    if (holds) return;
    std::printf("FAILED at level %d, count %d: %s\n", level, static_cast<int>(count), what);
    failures++;
}

float next() {
    state = state * 1664525u + 1013904223u;
    return static_cast<float>(state >> 8) / 8388608.0f - 1.0f;
}

Row noise(int64_t count) {
    Row row(count);
    for (Complex& value : row) value = {next(), next()};
    return row;
}

float* floats(Row& row) { return reinterpret_cast<float*>(row.data()); }

bool is_near(Complex found, Wide expected, double tolerance) { return std::abs(Wide(found) - expected) <= tolerance * (1 + std::abs(expected)); }

void test_products(int level, int64_t count) {
    Row a = noise(count), b = noise(count), out(count);
    for (int conjugate = 0; conjugate < 2; conjugate++) {
        check(ltd_multiply(floats(a), floats(b), count, conjugate, floats(out)) == LTD_OK, "multiply runs", level, count);
        for (int64_t i = 0; i < count; i++) check(is_near(out[i], Wide(a[i]) * (conjugate ? std::conj(Wide(b[i])) : Wide(b[i])), 1e-6), "multiply", level, count);
    }
    ltd_lerp(floats(a), floats(b), 0.3f, count, floats(out));
    for (int64_t i = 0; i < count; i++) check(is_near(out[i], Wide(a[i]) + (Wide(b[i]) - Wide(a[i])) * 0.3, 1e-6), "lerp", level, count);
    Wide sum = 0;
    double real = 0;
    for (int64_t i = 0; i < count; i++) {
        sum += Wide(a[i]) * std::conj(Wide(b[i]));
        real += static_cast<double>(a[i].real()) * b[i].real() + static_cast<double>(a[i].imag()) * b[i].imag();
    }
    Complex dot;
    ltd_dot(floats(a), floats(b), count, reinterpret_cast<float*>(&dot));
    const double tolerance = 1e-6 * std::sqrt(1.0 + static_cast<double>(count));
    check(is_near(dot, sum, tolerance), "dot", level, count);
    float found;
    ltd_dot_real(floats(a), floats(b), 2 * count, &found);
    check(std::fabs(found - real) <= tolerance * (1 + std::fabs(real)), "dot_real", level, count);
}

void test_correlation(int level, int64_t lags, int64_t length) {
    Row samples = noise(lags + length - 1), reference = noise(length), out(lags);
    ltd_correlate(floats(samples), lags, floats(reference), length, floats(out));
    for (int64_t lag = 0; lag < lags; lag++) {
        Wide sum = 0;
        for (int64_t n = 0; n < length; n++) sum += Wide(samples[lag + n]) * std::conj(Wide(reference[n]));
        check(is_near(out[lag], sum, 1e-5), "correlate", level, lag);
    }
}

void test_interpolation(int level, int64_t count, int spacing, int first) {
    Row values = noise(count), row(spacing * count + 1), expected(row.size());
    ltd_interpolate(floats(values), count, spacing, first, floats(row), static_cast<int64_t>(row.size()));
    for (int64_t k = 0; k < static_cast<int64_t>(row.size()); k++) {
        int64_t m = k < first ? 0 : (k - first) / spacing;
        if (m > count - 2) m = count - 2;
        const Wide slope = (Wide(values[m + 1]) - Wide(values[m])) / static_cast<double>(spacing);
        check(is_near(row[k], Wide(values[m]) + slope * static_cast<double>(k - first - m * spacing), 2e-6), "interpolate", level, k);
    }
}

void test_equalizers(int level, int64_t count) {
    const int64_t size = 2 * count + 8;
    Row grid = noise(size), h[4] = {noise(size), noise(size), noise(size), noise(size)}, symbols(count);
    std::vector<float> found(count);
    std::vector<int32_t> elements(count);
    for (int64_t i = 0; i < count; i++) elements[i] = static_cast<int32_t>(2 * i + (i % 3 == 0 ? 1 : 0));
    ltd_equalize(floats(grid), floats(h[0]), size, elements.data(), count, 0.2f, floats(symbols), found.data());
    for (int64_t i = 0; i < count; i++) {
        const Wide gain(h[0][elements[i]]);
        check(is_near(symbols[i], Wide(grid[elements[i]]) / gain, 1e-5), "equalize", level, count);
        check(std::fabs(found[i] - 0.2 / std::norm(gain)) < 1e-5 * (1 + found[i]), "noise of equalize", level, count);
    }
    for (int ports = 2; ports <= 4; ports += 2) {
        const float* channels[4] = {floats(h[0]), floats(h[1]), floats(h[ports - 2]), floats(h[ports - 1])};
        // Pairs that were sent come back where the channel is the same over a pair.
        Row sent = noise(count);
        for (int64_t i = 0; i + 1 < count; i += 2) {
            const int at = ports == 4 && i % 4 == 2 ? 2 : 0;
            const int32_t a = elements[i], b = elements[i + 1];
            h[at][b] = h[at][a];
            h[at + 1][b] = h[at + 1][a];
            const Wide x0(sent[i]), x1(sent[i + 1]), h0(h[at][a]), h1(h[at + 1][a]);
            grid[a] = Complex((h0 * x0 - h1 * std::conj(x1)) * std::sqrt(0.5));
            grid[b] = Complex((h0 * x1 + h1 * std::conj(x0)) * std::sqrt(0.5));
        }
        const int64_t even = count / 2 * 2;
        check(ltd_equalize_diversity(floats(grid), channels, size, elements.data(), even, 0.2f, floats(symbols), found.data()) == LTD_OK, "diversity runs", level, count);
        for (int64_t i = 0; i < even; i++) {
            const int at = ports == 4 && i % 4 >= 2 ? 2 : 0;
            const double power = std::norm(Wide(h[at][elements[i]])) + std::norm(Wide(h[at + 1][elements[i]]));
            check(is_near(symbols[i], Wide(sent[i]), 1e-4), "equalize_diversity", level, i);
            check(std::fabs(found[i] - 0.4 / power) < 1e-4 * (1 + found[i]), "noise of equalize_diversity", level, i);
        }
    }
}

}  // namespace

int main() {
    for (int level = LTD_SIMD_SCALAR; level <= LTD_SIMD_NEON; level++) {
        if (ltd_set_simd_level(level) != LTD_OK) continue;
        for (int64_t count : {0, 1, 2, 3, 7, 8, 15, 16, 33, 100, 255, 256, 257, 600, 1201}) {
            test_products(level, count);
            test_equalizers(level, count);
        }
        test_correlation(level, 1, 1);
        test_correlation(level, 70, 33);
        test_correlation(level, 33, 839);
        for (int first = 0; first < 6; first++) {
            test_interpolation(level, 2, 6, first);
            test_interpolation(level, 200, 6, first);
            test_interpolation(level, 9, 3, first % 3);
            test_interpolation(level, 5, 12, first);
        }
    }
    float value[8] = {};
    const int32_t outside[2] = {0, 4}, negative[2] = {0, -1};
    const float* channels[4] = {value, value, value, value};
    check(ltd_equalize(value, value, 4, outside, 2, 1.0f, value, value) == LTD_INVALID_ARGUMENT, "an element outside is refused", -1, 2);
    check(ltd_equalize(value, value, 4, negative, 2, 1.0f, value, value) == LTD_INVALID_ARGUMENT, "a negative element is refused", -1, 2);
    check(ltd_equalize_diversity(value, channels, 4, outside, 1, 1.0f, value, value) == LTD_INVALID_ARGUMENT, "half a pair is refused", -1, 1);
    check(ltd_interpolate(value, 1, 6, 0, value, 4) == LTD_INVALID_ARGUMENT, "one value makes no line", -1, 1);
    check(ltd_multiply(nullptr, value, 1, 0, value) == LTD_INVALID_ARGUMENT, "null is refused", -1, 1);
    check(ltd_dot(value, value, -1, value) == LTD_INVALID_ARGUMENT, "a negative count is refused", -1, -1);
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
