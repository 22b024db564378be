#include "fft.h"

#include <cmath>
#include <cstring>

#include "lteims_fft.h"

namespace ltd {
namespace {

constexpr double kTurn = 6.283185307179586476925286766559;
constexpr int32_t kLargest = 1 << 20;

int32_t count_factor(int32_t& rest, int32_t factor) {
    int32_t count = 0;
    for (; rest % factor == 0; rest /= factor) count++;
    return count;
}

void add(FftPlan& plan, int32_t radix, int32_t times = 1) {
    for (int32_t i = 0; i < times; i++) plan.stage[plan.stages++].radix = radix;
}

fft_kernel kernel_of(const FftPlan& plan) {
#if defined(__x86_64__) || defined(_M_X64)
    const int32_t level = ltd_simd_level();
    if (level == LTD_SIMD_AVX512 && plan.width == 8) return fft_avx512;
    if (level >= LTD_SIMD_AVX2 && plan.width >= 4) return fft_avx2;
#else
    (void)plan;
#endif
    return fft_scalar;
}

int64_t table_size(const FftPlan& plan) { return static_cast<int64_t>(sizeof plan) + 4 * static_cast<int64_t>(plan.twiddles); }

}  // namespace

bool fft_plan(int32_t size, FftPlan& plan) {
    if (size < 2 || size > kLargest) return false;
    plan.size = size;
    plan.stages = 0;
    plan.width = size % 8 == 0 && size >= 64 ? 8 : size % 4 == 0 && size >= 16 ? 4 : 1;
    if (plan.width > 1) add(plan, plan.width);
    int32_t rest = size / plan.width;
    int32_t twos = count_factor(rest, 2);
    const int32_t threes = count_factor(rest, 3), fives = count_factor(rest, 5);
    if (rest != 1) return false;

    // The radix of most work comes last, where there are no twiddles.
    add(plan, 5, fives);
    add(plan, 3, threes);
    for (; twos % 3 != 0 && twos != 1; twos -= 2) add(plan, 4);
    if (twos == 1) add(plan, 2);
    add(plan, 8, twos / 3);

    plan.twiddles = 0;
    int32_t left = size, stride = 1;
    for (int32_t i = 0; i < plan.stages; i++) {
        FftStage& stage = plan.stage[i];
        left /= stage.radix;
        stage.butterflies = left;
        stage.stride = stride;
        stage.twiddles = plan.twiddles;
        stride *= stage.radix;
        plan.twiddles += 2 * left * (stage.radix - 1);
    }
    return true;
}

}  // namespace ltd

int64_t ltd_fft_table_size(int32_t size) {
    ltd::FftPlan plan;
    return ltd::fft_plan(size, plan) ? ltd::table_size(plan) : static_cast<int64_t>(LTD_NOT_SUPPORTED);
}

int32_t ltd_fft_table_fill(int32_t size, void* table, int64_t table_size) {
    ltd::FftPlan plan;
    if (!ltd::fft_plan(size, plan)) return LTD_NOT_SUPPORTED;
    if (table == nullptr || table_size < ltd::table_size(plan)) return LTD_INVALID_ARGUMENT;
    std::memcpy(table, &plan, sizeof plan);
    float* twiddles = reinterpret_cast<float*>(static_cast<unsigned char*>(table) + sizeof plan);
    for (int32_t i = 0; i < plan.stages; i++) {
        const ltd::FftStage& stage = plan.stage[i];
        for (int32_t p = 0; p < stage.butterflies; p++) {
            for (int32_t k = 1; k < stage.radix; k++) {
                const int32_t place = i == 0 ? (k - 1) * stage.butterflies + p : p * (stage.radix - 1) + k - 1;
                const double angle = -ltd::kTurn * static_cast<double>(static_cast<int64_t>(k) * p * stage.stride % size) / size;
                twiddles[stage.twiddles + 2 * place] = static_cast<float>(std::cos(angle));
                twiddles[stage.twiddles + 2 * place + 1] = static_cast<float>(std::sin(angle));
            }
        }
    }
    return LTD_OK;
}

int32_t ltd_fft_run(const void* table, int32_t size, const float* input, int64_t input_stride, float* output, int64_t output_stride, int64_t count,
                    int32_t inverse, float scale, float* work) {
    if (table == nullptr || count < 0) return LTD_INVALID_ARGUMENT;
    const ltd::FftPlan& plan = *static_cast<const ltd::FftPlan*>(table);
    if (plan.size != size) return LTD_INVALID_ARGUMENT;
    if (count > 0 && (input == nullptr || output == nullptr || work == nullptr)) return LTD_INVALID_ARGUMENT;
    const float* twiddles = reinterpret_cast<const float*>(static_cast<const unsigned char*>(table) + sizeof plan);
    const ltd::fft_kernel kernel = ltd::kernel_of(plan);
    for (int64_t i = 0; i < count; i++) kernel(plan, twiddles, input + 2 * i * input_stride, output + 2 * i * output_stride, inverse != 0, scale, work);
    return LTD_OK;
}
