// One complex lane without SIMD, as fft_impl.h and vector_impl.h want them.
#ifndef LTEIMS_DSP_COMPLEX_SCALAR_H
#define LTEIMS_DSP_COMPLEX_SCALAR_H

namespace ltd {
namespace {

struct ComplexScalar {
    struct V {
        float re, im;
    };
    static constexpr int kLanes = 1;

    static V load(const float* from) { return {from[0], from[1]}; }
    static void store(float* to, V v) {
        to[0] = v.re;
        to[1] = v.im;
    }
    static V broadcast(float value) { return {value, value}; }
    static V pair(float re, float im) { return {re, im}; }
    static V re(V v) { return {v.re, v.re}; }
    static V im(V v) { return {v.im, v.im}; }
    static V add(V a, V b) { return {a.re + b.re, a.im + b.im}; }
    static V sub(V a, V b) { return {a.re - b.re, a.im - b.im}; }
    static V mul(V a, V b) { return {a.re * b.re, a.im * b.im}; }
    static V fma(V a, V b, V c) { return {a.re * b.re + c.re, a.im * b.im + c.im}; }
    static V fnma(V a, V b, V c) { return {c.re - a.re * b.re, c.im - a.im * b.im}; }
    static V add_i(V a, V b) { return {a.re - b.im, a.im + b.re}; }
    static V sub_i(V a, V b) { return {a.re + b.im, a.im - b.re}; }
    static V times(V a, V re, V im) { return {a.re * re.re - a.im * im.re, a.im * re.re + a.re * im.re}; }
    static V times_conjugate(V a, V re, V im) { return {a.re * re.re + a.im * im.re, a.im * re.re - a.re * im.re}; }
    template <int Radix>
    static void store_across(const V* v, float* to) {
        for (int k = 0; k < Radix; k++) store(to + 2 * k, v[k]);
    }

    static V max(V a, V b) { return {a.re > b.re ? a.re : b.re, a.im > b.im ? a.im : b.im}; }
    static V div(V a, V b) { return {a.re / b.re, a.im / b.im}; }
    static V swapped(V v) { return {v.im, v.re}; }
    static void store_real(float* to, V v) { *to = v.re; }
};

}  // namespace
}  // namespace ltd

#endif
