// The stages of a transform over a vector of complex lanes, which an instruction set gives as a type Ops:
//   V, kLanes; load, store, broadcast(float); add, sub, mul, fma(a, b, c) = ab + c, fnma(a, b, c) = c - ab;
//   add_i(a, b) = a + ib, sub_i(a, b) = a - ib; times(a, re, im), times_conjugate(a, re, im): products with re + i*im and re - i*im;
//   re(w), im(w): each part of a vector twice; store_across<Radix>(v, to): v[k] lane l to to[Radix*l + k].
#ifndef LTEIMS_DSP_FFT_IMPL_H
#define LTEIMS_DSP_FFT_IMPL_H

#include "fft.h"

namespace ltd {

template <typename Ops, bool Inverse>
struct FftButterfly {
    using V = typename Ops::V;

    // a + jb and a - jb, where j is exp(-pi i/2) forward and exp(pi i/2) inverse.
    static V add_j(V a, V b) { return Inverse ? Ops::add_i(a, b) : Ops::sub_i(a, b); }
    static V sub_j(V a, V b) { return Inverse ? Ops::sub_i(a, b) : Ops::add_i(a, b); }
    static V twiddle(V a, V re, V im) { return Inverse ? Ops::times_conjugate(a, re, im) : Ops::times(a, re, im); }

    static void two(V& a, V& b) {
        const V sum = Ops::add(a, b);
        b = Ops::sub(a, b);
        a = sum;
    }

    static void four(V& a, V& b, V& c, V& d) {
        const V even = Ops::add(a, c), even_less = Ops::sub(a, c), odd = Ops::add(b, d), odd_less = Ops::sub(b, d);
        a = Ops::add(even, odd);
        b = add_j(even_less, odd_less);
        c = Ops::sub(even, odd);
        d = sub_j(even_less, odd_less);
    }

    template <int Radix>
    static void run(V* v) {
        if constexpr (Radix == 2) {
            two(v[0], v[1]);
        } else if constexpr (Radix == 3) {
            const V half = Ops::broadcast(0.5f), sine = Ops::broadcast(0.866025403784438647f);
            const V sum = Ops::add(v[1], v[2]), less = Ops::mul(Ops::sub(v[1], v[2]), sine), middle = Ops::fnma(half, sum, v[0]);
            v[0] = Ops::add(v[0], sum);
            v[1] = add_j(middle, less);
            v[2] = sub_j(middle, less);
        } else if constexpr (Radix == 4) {
            four(v[0], v[1], v[2], v[3]);
        } else if constexpr (Radix == 5) {
            const V cos1 = Ops::broadcast(0.309016994374947424f), cos2 = Ops::broadcast(-0.809016994374947424f);
            const V sin1 = Ops::broadcast(0.951056516295153572f), sin2 = Ops::broadcast(0.587785252292473129f);
            const V outer = Ops::add(v[1], v[4]), outer_less = Ops::sub(v[1], v[4]), inner = Ops::add(v[2], v[3]), inner_less = Ops::sub(v[2], v[3]);
            const V middle1 = Ops::fma(cos2, inner, Ops::fma(cos1, outer, v[0])), middle2 = Ops::fma(cos1, inner, Ops::fma(cos2, outer, v[0]));
            const V turn1 = Ops::fma(sin2, inner_less, Ops::mul(sin1, outer_less)), turn2 = Ops::fnma(sin1, inner_less, Ops::mul(sin2, outer_less));
            v[0] = Ops::add(v[0], Ops::add(outer, inner));
            v[1] = add_j(middle1, turn1);
            v[2] = add_j(middle2, turn2);
            v[3] = sub_j(middle2, turn2);
            v[4] = sub_j(middle1, turn1);
        } else {
            static_assert(Radix == 8, "radices are 2, 3, 4, 5 and 8");
            const V half = Ops::broadcast(0.707106781186547524f);
            four(v[0], v[2], v[4], v[6]);
            four(v[1], v[3], v[5], v[7]);
            const V even1 = v[2], even2 = v[4], even3 = v[6], odd0 = v[1], odd1 = v[3], odd2 = v[5], odd3 = v[7];
            const V turned1 = add_j(odd1, odd1), turned3 = sub_j(odd3, odd3);
            v[4] = Ops::sub(v[0], odd0);
            v[0] = Ops::add(v[0], odd0);
            v[1] = Ops::fma(half, turned1, even1);
            v[5] = Ops::fnma(half, turned1, even1);
            v[2] = add_j(even2, odd2);
            v[6] = sub_j(even2, odd2);
            v[3] = Ops::fnma(half, turned3, even3);
            v[7] = Ops::fma(half, turned3, even3);
        }
    }
};

// Stride 1: lanes are neighbouring butterflies.
template <typename Ops, bool Inverse, int Radix>
void fft_first(const float* x, float* y, int32_t m, const float* w) {
    using B = FftButterfly<Ops, Inverse>;
    using V = typename Ops::V;
    for (int32_t p = 0; p < m;) {
        V v[Radix];
        for (int k = 0; k < Radix; k++) v[k] = Ops::load(x + 2 * (p + k * m));
        B::template run<Radix>(v);
        for (int k = 1; k < Radix; k++) {
            const V factor = Ops::load(w + 2 * ((k - 1) * m + p));
            v[k] = B::twiddle(v[k], Ops::re(factor), Ops::im(factor));
        }
        Ops::template store_across<Radix>(v, y + 2 * Radix * p);

        // The last vector overlaps the one before it where they do not divide the butterflies.
        p += Ops::kLanes;
        if (p < m && p + Ops::kLanes > m) p = m - Ops::kLanes;
    }
}

// Strides that the lanes divide: lanes are neighbouring transforms, with one twiddle for all.
template <typename Ops, bool Inverse, int Radix>
void fft_next(const float* x, float* y, int32_t m, int32_t s, const float* w) {
    using B = FftButterfly<Ops, Inverse>;
    using V = typename Ops::V;
    const int32_t apart = 2 * s * m;
    for (int32_t p = 0; p < m; p++, w += 2 * (Radix - 1)) {
        const float* from = x + 2 * s * p;
        float* to = y + 2 * s * Radix * p;
        V re[Radix], im[Radix];
        for (int k = 1; k < Radix; k++) {
            re[k] = Ops::broadcast(w[2 * k - 2]);
            im[k] = Ops::broadcast(w[2 * k - 1]);
        }
        for (int32_t q = 0; q < 2 * s; q += 2 * Ops::kLanes) {
            V v[Radix];
            for (int k = 0; k < Radix; k++) v[k] = Ops::load(from + q + k * apart);
            B::template run<Radix>(v);
            Ops::store(to + q, v[0]);
            for (int k = 1; k < Radix; k++) Ops::store(to + q + 2 * s * k, B::twiddle(v[k], re[k], im[k]));
        }
    }
}

template <typename Ops, bool Inverse, int Radix>
void fft_last(const float* x, float* y, int32_t s, float scale) {
    using V = typename Ops::V;
    const V factor = Ops::broadcast(scale);
    for (int32_t q = 0; q < 2 * s; q += 2 * Ops::kLanes) {
        V v[Radix];
        for (int k = 0; k < Radix; k++) v[k] = Ops::load(x + q + 2 * s * k);
        FftButterfly<Ops, Inverse>::template run<Radix>(v);
        for (int k = 0; k < Radix; k++) Ops::store(y + q + 2 * s * k, Ops::mul(v[k], factor));
    }
}

template <typename Ops, bool Inverse>
void fft_stages(const FftPlan& plan, const float* twiddles, const float* input, float* output, float scale, float* work) {
    float *a = work, *b = work + 2 * static_cast<int64_t>(plan.size);
    const float* from = input;
    for (int32_t i = 0; i + 1 < plan.stages; i++) {
        const FftStage& stage = plan.stage[i];
        const float* w = twiddles + stage.twiddles;
        const int32_t m = stage.butterflies, s = stage.stride;
        if (i == 0) {
            switch (stage.radix) {
                case 2: if constexpr (Ops::kLanes == 1) fft_first<Ops, Inverse, 2>(from, a, m, w); break;
                case 3: if constexpr (Ops::kLanes == 1) fft_first<Ops, Inverse, 3>(from, a, m, w); break;
                case 5: if constexpr (Ops::kLanes == 1) fft_first<Ops, Inverse, 5>(from, a, m, w); break;
                case 4: if constexpr (Ops::kLanes <= 4) fft_first<Ops, Inverse, 4>(from, a, m, w); break;
                default: fft_first<Ops, Inverse, 8>(from, a, m, w); break;
            }
        } else {
            switch (stage.radix) {
                case 2: fft_next<Ops, Inverse, 2>(from, a, m, s, w); break;
                case 3: fft_next<Ops, Inverse, 3>(from, a, m, s, w); break;
                case 4: fft_next<Ops, Inverse, 4>(from, a, m, s, w); break;
                case 5: fft_next<Ops, Inverse, 5>(from, a, m, s, w); break;
                default: fft_next<Ops, Inverse, 8>(from, a, m, s, w); break;
            }
        }
        from = a;
        a = b;
        b = const_cast<float*>(from);
    }
    const FftStage& last = plan.stage[plan.stages - 1];
    switch (last.radix) {
        case 2: fft_last<Ops, Inverse, 2>(from, output, last.stride, scale); break;
        case 3: fft_last<Ops, Inverse, 3>(from, output, last.stride, scale); break;
        case 4: fft_last<Ops, Inverse, 4>(from, output, last.stride, scale); break;
        case 5: fft_last<Ops, Inverse, 5>(from, output, last.stride, scale); break;
        default: fft_last<Ops, Inverse, 8>(from, output, last.stride, scale); break;
    }
}

template <typename Ops>
void fft_run(const FftPlan& plan, const float* twiddles, const float* input, float* output, bool inverse, float scale, float* work) {
    if (inverse) {
        fft_stages<Ops, true>(plan, twiddles, input, output, scale, work);
    } else {
        fft_stages<Ops, false>(plan, twiddles, input, output, scale, work);
    }
}

}  // namespace ltd

#endif
